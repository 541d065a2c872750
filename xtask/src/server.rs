//! Serves a folder on this machine only: one short answer a connection.
//!
//! Plain sockets, because tiny_http left some of a browser's parallel requests unanswered.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// A running server. Stops when dropped.
pub struct Server {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    refused: Refused,
    thread: Option<JoinHandle<()>>,
}

/// Files with this end are not answered before the gate is opened.
#[derive(Clone)]
pub struct Gate {
    end: &'static str,
    open: Arc<AtomicBool>,
}

impl Gate {
    /// Has everything answered from here on.
    pub fn open(&self) {
        self.open.store(true, Ordering::Relaxed);
    }

    fn hold(&self, url: &str) {
        while url.ends_with(self.end) && !self.open.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The part of an address that is not answered.
type Refused = Arc<Mutex<Option<String>>>;

/// The longest a connection may keep silent.
const PATIENCE: Duration = Duration::from_secs(10);

impl Server {
    /// Serves a folder on 127.0.0.1; port 0 takes any free one.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(folder: PathBuf, port: u16) -> io::Result<Server> {
        Server::behind(folder, port, Gate { end: "", open: Arc::new(AtomicBool::new(true)) })
    }

    /// The same on any free port, with the files of this end held back.
    ///
    /// # Errors
    /// No port is free.
    pub fn holding(folder: PathBuf, end: &'static str) -> io::Result<(Server, Gate)> {
        let gate = Gate { end, open: Arc::default() };
        Ok((Server::behind(folder, 0, gate.clone())?, gate))
    }

    fn behind(folder: PathBuf, port: u16, gate: Gate) -> io::Result<Server> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let address = listener.local_addr()?;
        let stopped = Arc::new(AtomicBool::new(false));
        let stop = stopped.clone();
        let refused = Refused::default();
        let refuses = refused.clone();
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let (folder, gate, refused) = (folder.clone(), gate.clone(), refuses.clone());
                // A browser that goes away in the middle of an answer is no fault of ours.
                std::thread::spawn(move || drop(answer(stream, &folder, &gate, &refused)));
            }
        });
        Ok(Server { address, stopped, refused, thread: Some(thread) })
    }

    /// From now on whatever has this in its address finds no answer, as on a lost connection; none is refused again.
    pub fn refuse(&self, part: Option<&str>) {
        if let Ok(mut refused) = self.refused.lock() {
            *refused = part.map(str::to_owned);
        }
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program is stopped.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection.
        let _ = TcpStream::connect(self.address);
    }
}

fn answer(mut stream: TcpStream, folder: &Path, gate: &Gate, refused: &Refused) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // All of the request is read before it is answered, or the browser sees a broken connection.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = first.split(' ');
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    gate.hold(url);
    if refused.lock().is_ok_and(|part| part.as_deref().is_some_and(|part| url.contains(part))) {
        return Ok(());
    }
    let file = file_of(url).map(|name| folder.join(name)).filter(|_| matches!(method, "GET" | "HEAD"));
    let found = file.and_then(|file| Some((fs::read(&file).ok()?, file)));
    let (status, kind, caching, body) = match &found {
        Some((bytes, file)) => ("200 OK", kind(file), caching(file), bytes.as_slice()),
        None => ("404 Not Found", "text/plain", "no-cache", &b"There is no such file here."[..]),
    };
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nCache-Control: {caching}\r\n")?;
    write!(stream, "Content-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
    if method != "HEAD" {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// The file an address names, inside the folder and nowhere else.
fn file_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let decoded = decode(path)?;
    let name = decoded.trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    let path = PathBuf::from(name);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
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
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// Files with a hash in their name never change; what names them must be asked for each time.
fn caching(file: &Path) -> &'static str {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    // A dash and sixteen digits before the end.
    let stem = name.split('.').next().unwrap_or_default();
    let digits = stem.rsplit_once('-').map_or("", |(_, digits)| digits);
    let named = digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if named { "max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn ask(server: &Server, line: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
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
        for line in ["GET /../secret", "GET /%2e%2e/secret", "GET /none", "POST /index.html"] {
            let answer = ask(&server, line);
            assert!(answer.contains("404") && !answer.ends_with("secret"), "{line}");
        }
        server.refuse(Some("index"));
        assert_eq!(ask(&server, "GET /index.html"), "");
        assert!(ask(&server, "GET /none").contains("404"));
        server.refuse(None);
        assert!(ask(&server, "GET /index.html").contains("200 OK"));
        drop(server);
        fs::remove_dir_all(folder).unwrap();
    }
}
