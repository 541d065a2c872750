//! Everything that is tested on the host, in one program: linked once, and with all of it at work on every core.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

mod agreement;
mod carry;
mod cases;
mod casesets;
mod corpus;
mod differences;
mod door;
mod drafts;
mod exhaustive;
mod fewest;
mod fewest_random;
mod groups;
mod hosting;
mod kept;
mod links;
mod markup;
mod matching;
mod out;
mod paste;
mod paste_large;
mod paste_random;
mod privacy;
mod properties;
mod published;
mod published_results;
mod reliability;
mod resample;
mod rules;
mod rules_discretion;
mod rulesets;
mod services;
mod session;
mod support;
mod sure;
mod tidy;
mod training;
mod wording;
