//! The program that libFuzzer drives: one for all targets, since linking takes longer than running. Which one is
//! named by `BANDWISE_TARGET`.
#![no_main]

use std::sync::LazyLock;

static TARGET: LazyLock<&'static fuzz::Target> = LazyLock::new(|| {
    let name = std::env::var("BANDWISE_TARGET").unwrap_or_default();
    let found = fuzz::by_name(&name);
    assert!(found.is_some(), "BANDWISE_TARGET is “{name}”; cargo xtask fuzz sets it");
    fuzz::tell_own_faults_alone();
    found.unwrap_or(&fuzz::TARGETS[0])
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| (TARGET.check)(&bytes[..bytes.len().min(TARGET.longest)]));
