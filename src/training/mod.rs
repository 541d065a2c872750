//! Exercises on the rules: drawn from a seed under any rule set, with options that are the rules' own classic
//! mistakes, and explanations read off the model's report. Pure: no clock, no browser, nothing here can fail.
//!
//! Begin reading at [`exercise()`]; which rule is exercised by which kind stands in `docs/training.md`.
#![deny(clippy::float_arithmetic)]

pub mod ask;
pub mod check;
pub mod code;
mod draw;
pub mod exercise;
pub mod explanation;
mod given;
pub mod kind;
pub mod lesson;
mod makers;
pub mod mistake;
pub mod progress;
pub mod says;
pub mod task;
pub mod words;

pub use ask::{Ask, Line};
pub use check::{Answer, Live, Verdict, check, live};
pub use code::CodeError;
pub use exercise::{Choice, Exercise, by_mistake, exercise, kinds};
pub use explanation::Explanation;
pub use kind::{Kind, Level};
pub use mistake::Mistake;
pub use progress::{Progress, ProgressError};
pub use says::Says;
pub use task::Task;
