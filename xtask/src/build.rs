//! Building the page.

use std::process::Command;

use crate::program::{SHEETS, WORKBENCH};
use crate::step::{Outcome, cargo, run};
use crate::{pages, site, slim, tools};

/// Sets up the tools and leaves the static site in `dist/`.
///
/// # Errors
/// The step that failed and the remedy.
pub fn page() -> Outcome {
    let path = tools::path()?;
    let with_library = tools::library_source();
    if let Err(problem) = &with_library {
        println!("{problem} Until then the page is built without it, and is some 18 KB larger.");
    }
    let lighter = |command: &mut Command| {
        if with_library.is_ok() {
            lighten(command);
        }
    };
    // Trunk is told not to look for tools, which are there already, and then does not fetch crates either.
    let mut fetch = cargo(&["fetch", "--quiet", "--locked", "--target", "wasm32-unknown-unknown"]);
    lighter(&mut fetch);
    run(&mut fetch, "Fetching the page’s crates", "Check the network and run it again.")?;
    println!("Building the page: about two minutes the first time.");
    // Beside it, because the page is put together on one core.
    let drawing = std::thread::spawn(site::compile_prerender);
    let mut trunk = Command::new("trunk");
    // Its warning that it can’t minify the loader is no news: `slim` does that.
    trunk.args(["--log", "error", "build", "--release", "--offline"]);
    trunk.env("PATH", &path).env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("NO_COLOR");
    trunk.current_dir(crate::root());
    lighter(&mut trunk);
    run(&mut trunk, "Building the page", "The compiler’s message above says where.")?;
    slim::site(&crate::dist())?;
    pages::finish(&crate::dist())?;
    SHEETS.build(&path, &lighter)?;
    WORKBENCH.build(&path, &lighter)?;
    drawing.join().unwrap_or_else(|_| Err("Compiling what draws the page broke off.".to_owned()))?;
    site::assemble(&crate::dist())
}

/// Compiles the standard library along with the page, for size and without the words of panics:
/// a tenth of the first load (ADR 5). Unstable settings, so the pinned compiler is told to allow
/// them.
pub(crate) fn lighten(command: &mut Command) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("RUSTFLAGS", FLAGS.join(" "));
}

const FLAGS: [&str; 7] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    // Steps of the compiler that trade size for speed; 2 KB less without them.
    "-Cllvm-args=-disable-lsr",
    "-Cllvm-args=-disable-licm-promotion",
    "-Cllvm-args=-enable-load-pre=false",
];
