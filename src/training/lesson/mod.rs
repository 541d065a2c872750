//! Exercises for a class: a set with a code, the results that come back, and what they say together.

pub mod class;
pub mod outcome;
pub mod results;
pub mod set;

pub use class::{Class, Made, Mark, Trainee, class};
pub use outcome::{Done, Outcome};
pub use results::Results;
pub use set::{Feedback, Set};
