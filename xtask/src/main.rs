//! Picks the command.

use std::process::ExitCode;

use xtask::step::Outcome;
use xtask::{bench, build, dependencies, fuzz, lanes, lighthouse, package, server, size, stages};

const HELP: &str = "\
cargo xtask serve [--port N]   set up, build, and serve the page on this machine
cargo xtask build              set up, and leave the static site in dist/
cargo xtask test [--only WORD] set up, and run every check
cargo xtask size               weigh the built page against its budget
cargo xtask package            build, and leave what is handed out in target/package/
cargo xtask bench              measure the page and write docs/performance.md
cargo xtask lighthouse         look at the page as on a slow telephone and keep the report under docs/lighthouse/
cargo xtask advisories         ask the database of known vulnerabilities about the dependencies
cargo xtask fuzz [TARGET] [--minutes N]
                               look for inputs that a decoder can’t stand, 10 minutes unless said otherwise
cargo xtask fuzz --million     a million links, pastes and files, the same each time";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if std::env::var_os(fuzz::COMPILES).is_some() {
        return fuzz::compile(&arguments);
    }
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve"] => serve(8080),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve(port),
            Err(_) => Err(format!("“{port}” is no port; write a number, such as 8080")),
        },
        ["build"] => build::page(),
        ["test"] => return stages::run(None),
        ["test", "--only", word] => return stages::run(Some(word)),
        [lanes::STAGE, name] => return stages::one(name),
        ["size"] => build::page().and_then(|()| size::check()),
        ["package"] => build::page().and_then(|()| package::write_all()),
        ["bench"] => bench::run(),
        ["lighthouse"] => lighthouse::measure(),
        ["advisories"] => dependencies::advisories(),
        ["fuzz", "--million"] => fuzz::million(),
        ["fuzz"] => fuzz::long(None, MINUTES),
        ["fuzz", "--minutes", minutes] => number(minutes).and_then(|minutes| fuzz::long(None, minutes)),
        ["fuzz", target] => fuzz::long(Some(target), MINUTES),
        ["fuzz", target, "--minutes", minutes] => {
            number(minutes).and_then(|minutes| fuzz::long(Some(target), minutes))
        }
        _ => {
            println!("{HELP}");
            return if words.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// How long inputs are looked for, unless said otherwise.
const MINUTES: u64 = 10;

fn number(minutes: &str) -> Result<u64, String> {
    minutes.parse().map_err(|_| format!("“{minutes}” is no number of minutes; write one, such as 30."))
}

fn serve(port: u16) -> Outcome {
    build::page()?;
    let server = server::Server::compressing(xtask::dist(), port)
        .or_else(|_| server::Server::compressing(xtask::dist(), 0))
        .map_err(|error| format!("Serving failed: {error}. Choose another port with --port."))?;
    println!("The page is at\n{}\nStop with Ctrl and C.", server.address());
    server.wait();
    Ok(())
}
