//! The crates that others wrote: their licences, versions and sources, as `deny.toml` allows them.

use std::process::Command;

use crate::step::{Outcome, cargo, run};
use crate::tools;

/// Holds licences, second versions and sources. What is no error but out of date, such as a version that is
/// allowed and not there any more, counts too.
///
/// # Errors
/// The step that failed and the remedy.
pub fn check() -> Outcome {
    let deny = tools::deny()?;
    // For every machine, not only for this one: no more is asked of the network after that.
    run(&mut cargo(&["fetch", "--quiet", "--locked"]), "Fetching crates", "Check the network.")?;
    let mut check = Command::new(deny);
    check.args(["--workspace", "--offline", "--locked", "check", "-D", "warnings"]);
    check.args(["bans", "licenses", "sources"]).current_dir(crate::root());
    run(
        &mut check,
        "Checking dependencies",
        "The messages above say which crate; deny.toml says what is allowed.",
    )
}

/// Asks the database of known vulnerabilities, which is fetched for it.
///
/// # Errors
/// The step that failed and the remedy.
pub fn advisories() -> Outcome {
    let mut check = Command::new(tools::deny()?);
    check.args(["--workspace", "check", "advisories"]).current_dir(crate::root());
    run(
        &mut check,
        "Checking advisories",
        "The messages above say which crate, or that the network is missing.",
    )
}
