//! Bounds the memory of the worker, whatever a file asks for.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        // Two gigabytes: more than the limits in `src/error.rs` allow to be taken.
        println!("cargo::rustc-link-arg-cdylib=--max-memory=2147483648");
    }
}
