//! Exercises for a class: a set with a code, the results that come back, and what they say together.

pub mod class;
pub mod results;
pub mod set;

pub use class::{Class, Made, Mark, Trainee, class};
pub use results::{Outcome, Results};
pub use set::{Feedback, Set};
