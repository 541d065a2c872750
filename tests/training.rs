//! Exercises on the rules: drawn, answered, kept and counted.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

#[path = "training/class.rs"]
mod class;
#[path = "training/codes.rs"]
mod codes;
#[path = "training/fingerprints.rs"]
mod fingerprints;
#[path = "training/golden.rs"]
mod golden;
#[path = "training/odd.rs"]
mod odd;
#[path = "training/plain.rs"]
mod plain;
#[path = "training/plain_frame.rs"]
mod plain_frame;
#[path = "training/plain_mistakes.rs"]
mod plain_mistakes;
#[path = "training/plain_totals.rs"]
mod plain_totals;
#[path = "training/plain_ways.rs"]
mod plain_ways;
#[path = "training/plain_words.rs"]
mod plain_words;
#[path = "training/progress.rs"]
mod progress;
#[path = "training/reverse.rs"]
mod reverse;
#[path = "training/rules.rs"]
mod rules;
#[path = "training/seeds.rs"]
mod seeds;
#[path = "training/support.rs"]
mod support;
