//! Training: exercises, cases to judge, a first visit, and what a trainer needs.

pub mod case_set;
pub mod class;
pub mod exercises;
pub mod guide;
pub mod progress;
