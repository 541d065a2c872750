//! Exercises on the rules: drawn, answered, kept and counted.

mod class;
mod codes;
mod fingerprints;
mod golden;
mod odd;
mod plain;
mod plain_frame;
mod plain_mistakes;
mod plain_totals;
mod plain_ways;
mod plain_words;
mod progress;
mod reverse;
mod rules;
mod seeds;
mod support;
