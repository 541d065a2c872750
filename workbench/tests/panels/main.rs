//! What the panels show, rendered on the host without a browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

mod any;
mod case_set;
mod case_set_beside;
mod case_set_device;
mod case_set_write;
mod change;
mod class;
mod class_codes;
mod class_kept;
mod compare;
mod guide;
mod guide_support;
mod guide_words;
mod kept_changed;
mod method;
mod odd;
mod own;
mod own_author;
mod own_kept;
mod own_lists;
mod own_open;
mod own_page;
mod support;
mod switch;
mod train;
