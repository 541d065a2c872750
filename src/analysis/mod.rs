//! What follows from a rating and is no part of the method.

pub mod agreement;
pub mod arrange;
pub mod behind;
pub mod carry;
mod counted;
pub mod differences;
pub mod fewest;
pub mod groups;
pub mod interval;
pub mod matching;
pub mod random;
pub mod resample;
pub mod services;
pub mod wilson;
