//! The method as a read: each rule in plain words with its basis, and a small example to play with.

pub mod examples;
pub mod framework;
pub mod glossary;
pub mod limits;
pub mod play;
pub mod rules;
pub mod tiny;
