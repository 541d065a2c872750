//! Links and files: golden ones kept for ever, damage, mail programs, random scenarios.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the builders of these tests may fail as the tests do"
)]

#[path = "links/canonical.rs"]
mod canonical;
#[path = "links/damage.rs"]
mod damage;
#[path = "links/file.rs"]
mod file;
#[path = "links/golden.rs"]
mod golden;
#[path = "links/mangled.rs"]
mod mangled;
#[path = "links/own_rules.rs"]
mod own_rules;
#[path = "links/random.rs"]
mod random;
#[path = "links/support.rs"]
mod support;
