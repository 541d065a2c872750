//! The real page in a real browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

mod access;
mod announce;
mod broken;
mod case_set;
mod case_set_own;
mod cases;
mod change;
mod class;
mod compare;
mod drafts;
mod early;
mod engines;
mod faults;
mod faults_around;
mod faults_files;
mod faults_loading;
mod faults_storage;
mod guide;
mod guide_left;
mod hosting;
mod hour;
mod kept;
mod keyboard;
mod looks;
mod method;
mod offline;
mod out;
mod own;
mod paste;
mod privacy;
mod rulesets;
mod sharing;
mod sheets;
mod single;
mod states;
mod states_edges;
mod states_method;
mod states_train;
mod support;
mod train;
mod tree;
mod using;

/// Not a test: how a driver and its browser are ended with this program.
#[test]
#[ignore = "the process that ends a browser"]
fn warden() {
    assert!(support::ward(), "only a test that needs a browser starts this");
}
