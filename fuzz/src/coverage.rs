//! The program that libFuzzer drives: one for all targets, since linking takes longer than running. Which one is
//! named by `BANDWISE_TARGET`.
#![no_main]

use std::sync::LazyLock;

static TARGET: LazyLock<&'static fuzz::Target> = LazyLock::new(|| {
    let name = std::env::var("BANDWISE_TARGET").unwrap_or_default();
    let found = fuzz::by_name(&name);
    assert!(found.is_some(), "BANDWISE_TARGET is “{name}”; cargo xtask fuzz sets it");
    // The reader of old workbooks panics on purpose, and is caught; only what does not hold here is told.
    std::panic::set_hook(Box::new(|panic| {
        if panic.location().is_some_and(|place| !place.file().contains("registry")) {
            eprintln!("{panic}");
        }
    }));
    found.unwrap_or(&fuzz::TARGETS[0])
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| (TARGET.check)(bytes));
