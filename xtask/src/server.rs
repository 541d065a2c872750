//! Serves a folder on this machine only, as a static host does: one short answer a connection.
//!
//! Plain sockets, because tiny_http left some of a browser's parallel requests unanswered.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::squeeze::Coding;
use crate::{sent, slim, squeeze};

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
    fn none() -> Gate {
        Gate { end: "", open: Arc::new(AtomicBool::new(true)) }
    }

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
        Server::behind(folder, port, Gate::none(), false)
    }

    /// The same, compressed as browsers take it. The first answer of each file waits for that, a second or two.
    ///
    /// # Errors
    /// The port is taken.
    pub fn compressing(folder: PathBuf, port: u16) -> io::Result<Server> {
        Server::behind(folder, port, Gate::none(), true)
    }

    /// The same on any free port, with the files of this end held back.
    ///
    /// # Errors
    /// No port is free.
    pub fn holding(folder: PathBuf, end: &'static str) -> io::Result<(Server, Gate)> {
        let gate = Gate { end, open: Arc::default() };
        Ok((Server::behind(folder, 0, gate.clone(), false)?, gate))
    }

    fn behind(folder: PathBuf, port: u16, gate: Gate, compress: bool) -> io::Result<Server> {
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
                std::thread::spawn(move || {
                    let mut stream = stream;
                    while answer(&mut stream, &folder, (&gate, &refused), compress).is_ok_and(|stays| stays) {
                    }
                });
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
        // Browsers open connections ahead of what they will ask for: those are not answered either.
        self.refuse(Some(""));
        // Wakes the thread that waits for a connection.
        let _ = TcpStream::connect(self.address);
    }
}

/// What a browser asks for.
#[derive(Default)]
struct Asked {
    method: String,
    url: String,
    /// The ways of compressing that it takes.
    accepted: String,
    /// The tag of what it has already.
    known: String,
    /// It asks nothing more on this connection.
    last: bool,
}

/// Reads all of a request: answered before, a browser would see a broken connection.
fn asked(stream: &TcpStream) -> io::Result<Asked> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let mut words = first.split(' ').map(str::to_owned);
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut asked = Asked { method, url, ..Asked::default() };
    while let Some(line) = lines.next().transpose()?.filter(|line| !line.is_empty()) {
        match line.split_once(':').map(|(name, value)| (name.to_ascii_lowercase(), value.trim())) {
            Some((name, value)) if name == "accept-encoding" => value.clone_into(&mut asked.accepted),
            Some((name, value)) if name == "if-none-match" => value.clone_into(&mut asked.known),
            Some((name, value)) if name == "connection" => asked.last = value.eq_ignore_ascii_case("close"),
            _ => {}
        }
    }
    Ok(asked)
}

/// Answers one request, and tells whether the connection stays: as hosts have it where answers are compressed as theirs; in
/// tests one answer a connection, so that a server that is gone answers nothing more.
fn answer(
    stream: &mut TcpStream,
    folder: &Path,
    (gate, refused): (&Gate, &Refused),
    compress: bool,
) -> io::Result<bool> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let asked = asked(stream)?;
    if asked.method.is_empty() {
        return Ok(false);
    }
    gate.hold(&asked.url);
    if refused.lock().is_ok_and(|part| part.as_deref().is_some_and(|part| asked.url.contains(part))) {
        return Ok(false);
    }
    let (status, file, bytes) = found(&asked, folder);
    let (kind, caching) = (sent::kind(&file), sent::caching(&file));
    let coding = Coding::of(&asked.accepted).filter(|_| compress && sent::compresses(kind));
    let small = coding.and_then(|coding| Some((coding.name(), squeeze::squeezed(&bytes, coding)?)));
    let (coding, body) = small.as_ref().map_or(("identity", &bytes), |(name, small)| (*name, small));
    let tag = format!("\"{:016x}-{coding}\"", slim::hash(&bytes));
    let unchanged = status == FOUND && asked.known.split(',').any(|known| known.trim() == tag);
    let (status, body) = if unchanged { ("304 Not Modified", &[][..]) } else { (status, body.as_slice()) };
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nCache-Control: {caching}\r\n")?;
    write!(stream, "ETag: {tag}\r\nVary: Accept-Encoding\r\nX-Content-Type-Options: nosniff\r\n")?;
    if coding != "identity" {
        write!(stream, "Content-Encoding: {coding}\r\n")?;
    }
    let length = if unchanged { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let stays = compress && !asked.last;
    write!(stream, "{length}Connection: {}\r\n\r\n", if stays { "keep-alive" } else { "close" })?;
    if asked.method != "HEAD" {
        stream.write_all(body)?;
    }
    stream.flush()?;
    Ok(stays)
}

const FOUND: &str = "200 OK";
const MISSING: &str = "404 Not Found";

/// The file that answers a request, and what is in it: the page for addresses without one where there is none.
fn found(asked: &Asked, folder: &Path) -> (&'static str, PathBuf, Vec<u8>) {
    let name = sent::file_of(&asked.url);
    let wanted = name.clone().filter(|_| matches!(asked.method.as_str(), "GET" | "HEAD"));
    let read = |name: PathBuf| Some((fs::read(folder.join(&name)).ok()?, name));
    if let Some((bytes, file)) = wanted.and_then(read) {
        return (FOUND, file, bytes);
    }
    match sent::not_found(name).into_iter().find_map(read) {
        Some((bytes, file)) => (MISSING, file, bytes),
        None => (MISSING, PathBuf::from("none.txt"), b"There is no such file here.".to_vec()),
    }
}

#[cfg(test)]
mod tests;
