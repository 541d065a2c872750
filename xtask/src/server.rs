//! Serves a folder on this machine only.

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use tiny_http::{Header, Method, Request, Response};

/// A running server. Stops when dropped.
pub struct Server {
    server: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
    address: SocketAddr,
}

const THREADS: usize = 4;

impl Server {
    /// Serves a folder on 127.0.0.1; port 0 takes any free one.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(folder: PathBuf, port: u16) -> io::Result<Server> {
        let server = tiny_http::Server::http(("127.0.0.1", port)).map_err(io::Error::other)?;
        let server = Arc::new(server);
        let address = server
            .server_addr()
            .to_ip()
            .ok_or_else(|| io::Error::other("no address"))?;
        let threads = (0..THREADS).map(|_| {
            let (server, folder) = (server.clone(), folder.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(request, &folder);
                }
            })
        });
        Ok(Server {
            threads: threads.collect(),
            server: server.clone(),
            address,
        })
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program is stopped.
    pub fn wait(mut self) {
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..THREADS {
            self.server.unblock();
        }
    }
}

fn answer(request: Request, folder: &Path) {
    let readable = matches!(request.method(), Method::Get | Method::Head);
    let file = file_of(request.url()).map(|name| folder.join(name));
    let found = file
        .filter(|_| readable)
        .and_then(|file| Some((fs::read(&file).ok()?, file)));
    let _ = match found {
        Some((bytes, file)) => {
            let mut response = Response::from_data(bytes);
            for (name, value) in [
                ("Content-Type", kind(&file)),
                ("Cache-Control", caching(&file)),
            ] {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        None => request
            .respond(Response::from_string("There is no such file here.").with_status_code(404)),
    };
}

/// The file an address names, inside the folder and nowhere else.
fn file_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let decoded = decode(path)?;
    let name = decoded.trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    let path = PathBuf::from(name);
    path.components()
        .all(|part| matches!(part, Component::Normal(_)))
        .then_some(path)
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

/// Files with a hash in their name never change; the others must be asked for each time.
fn caching(file: &Path) -> &'static str {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    if name == "index.html" || name == "boot.mjs" {
        "no-cache"
    } else {
        "max-age=3600"
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    fn ask(server: &Server, line: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(
            stream,
            "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_inside_the_folder_and_no_others() {
        let folder = std::env::temp_dir().join(format!("bandwise-server-{}", std::process::id()));
        fs::create_dir_all(folder.join("in")).unwrap();
        fs::write(folder.join("in/index.html"), "hello").unwrap();
        fs::write(folder.join("secret"), "secret").unwrap();
        let server = Server::start(folder.join("in"), 0).unwrap();
        let page = ask(&server, "GET /?x#y");
        assert!(page.contains("200 OK") && page.contains("text/html") && page.ends_with("hello"));
        for line in [
            "GET /../secret",
            "GET /%2e%2e/secret",
            "GET /none",
            "POST /index.html",
        ] {
            let answer = ask(&server, line);
            assert!(
                answer.contains("404") && !answer.ends_with("secret"),
                "{line}"
            );
        }
        drop(server);
        fs::remove_dir_all(folder).unwrap();
    }
}
