//! The panels on why a rating is what it is, what would change it, and how sure it is.

pub mod behind;
pub mod chances;
pub mod fewest;
pub mod groups;
pub mod map;
pub mod services;
pub mod sure;
pub mod tried;
pub mod trying;
pub mod why;
