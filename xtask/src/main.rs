//! Picks the command.

use std::process::ExitCode;

use xtask::step::Outcome;
use xtask::{bench, build, package, server, size, stages};

const HELP: &str = "\
cargo xtask serve [--port N]   set up, build, and serve the page on this machine
cargo xtask build              set up, and leave the static site in dist/
cargo xtask test [--only WORD] set up, and run every check
cargo xtask size               weigh the built page against its budget
cargo xtask package            build, and leave what is handed out in target/package/
cargo xtask bench              measure the page and write docs/performance.md";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
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
        ["size"] => build::page().and_then(|()| size::check()),
        ["package"] => build::page().and_then(|()| package::write_all()),
        ["bench"] => bench::run(),
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

fn serve(port: u16) -> Outcome {
    build::page()?;
    let server = server::Server::start(xtask::dist(), port)
        .or_else(|_| server::Server::start(xtask::dist(), 0))
        .map_err(|error| format!("Serving failed: {error}. Choose another port with --port."))?;
    println!("The page is at\n{}\nStop with Ctrl and C.", server.address());
    server.wait();
    Ok(())
}
