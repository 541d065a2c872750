//! Building the page.

use std::process::Command;

use crate::step::{Outcome, run};
use crate::tools;

/// Sets up the tools and leaves the static site in `dist/`.
///
/// # Errors
/// The step that failed and the remedy.
pub fn page() -> Outcome {
    let path = tools::path()?;
    println!("Building the page: about a minute the first time.");
    let mut trunk = Command::new("trunk");
    // The tools are there already, so Trunk need not look for any.
    trunk.args(["build", "--release", "--offline"]);
    trunk.env("PATH", path).env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("NO_COLOR");
    trunk.current_dir(crate::root());
    run(&mut trunk, "Building the page", "The compiler’s message above says where.")
}
