//! What the tests of faults share: a site with something wrong in it, and a host that answers wrongly.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::support::{Page, at_a_new_address, copy, open_folder, setting};

/// A copy of the site that the test may damage.
pub(crate) struct Site(pub(crate) PathBuf);

/// Tells the copies apart.
static COPIES: AtomicU32 = AtomicU32::new(0);

impl Site {
    pub(crate) fn new() -> Site {
        let number = COPIES.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("bandwise-fault-{}-{number}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        copy(&setting("BANDWISE_DIST"), &folder);
        Site(folder)
    }

    /// A site on whose page a script runs before everything else. Its worker keeps nothing then, because the page is
    /// no longer the one that it vouches for.
    pub(crate) fn with(script: &str) -> Site {
        let site = Site::new();
        fs::write(site.0.join("fault.js"), script).unwrap();
        let page = site.0.join("index.html");
        let html = fs::read_to_string(&page).unwrap();
        assert_eq!(html.matches("<title>").count(), 1);
        fs::write(page, html.replace("<title>", "<script src=fault.js></script><title>")).unwrap();
        site
    }

    /// The one file whose path from the site begins and ends so.
    pub(crate) fn file(&self, begin: &str, end: &str) -> PathBuf {
        let (folder, name) = begin.rsplit_once('/').unwrap_or(("", begin));
        let all = fs::read_dir(self.0.join(folder)).unwrap().flatten().map(|entry| entry.path());
        let fits = |path: &PathBuf| {
            let found = path.file_name().unwrap().to_str().unwrap();
            found.starts_with(name) && found.ends_with(end)
        };
        let found: Vec<PathBuf> = all.filter(fits).collect();
        assert_eq!(found.len(), 1, "{begin}…{end}: {found:?}");
        found[0].clone()
    }

    /// Takes that file away.
    pub(crate) fn without(self, begin: &str, end: &str) -> Site {
        fs::remove_file(self.file(begin, end)).unwrap();
        self
    }

    /// Puts a page of the host’s own in its place.
    pub(crate) fn replaced(self, begin: &str, end: &str) -> Site {
        fs::write(self.file(begin, end), "<!doctype html><title>Sign in</title><p>Sign in to go on.")
            .unwrap();
        self
    }

    /// Leaves so many thousandths of that file, as an upload that broke off does.
    pub(crate) fn cut(self, begin: &str, end: &str, thousandths: usize) -> Site {
        let file = self.file(begin, end);
        let bytes = fs::read(&file).unwrap();
        fs::write(&file, &bytes[..bytes.len() * thousandths / 1_000]).unwrap();
        self
    }

    /// The page of it in a browser.
    pub(crate) async fn open(&self) -> Page {
        open_folder(self.0.clone(), "", true).await
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a host does otherwise than ours: lines it adds to every head, and what it gives for a file that it does not have.
#[derive(Clone, Copy)]
pub(crate) struct Manner {
    pub(crate) head: &'static str,
    pub(crate) missing: &'static str,
}

/// As hosts usually are.
pub(crate) const USUAL: Manner = Manner { head: "Cache-Control: no-store\r\n", missing: "404 Not Found" };

/// Serves a site in that manner until the tests end. Gives its address, where no other test was or will be.
pub(crate) fn host(site: &Site, manner: Manner) -> String {
    let address = |listener: &TcpListener| format!("http://{}/", listener.local_addr().unwrap());
    let listener = at_a_new_address(|| TcpListener::bind("127.0.0.1:0").unwrap(), address);
    let address = address(&listener);
    let folder = site.0.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            std::thread::spawn(move || answer(stream, &folder, manner));
        }
    });
    address
}

fn answer(mut stream: TcpStream, folder: &Path, manner: Manner) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let url = first.split([' ', '?']).nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
    let name = if url.is_empty() { "index.html".to_owned() } else { url };
    let found = fs::read(folder.join(&name));
    let (status, kind, body) = match found {
        Ok(body) => ("200 OK", kind(&name), body),
        Err(_) => (manner.missing, "text/html", fs::read(folder.join("index.html"))?),
    };
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{}", manner.head)?;
    write!(stream, "Content-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
    stream.write_all(&body)
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js" | "mjs") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        _ => "text/html",
    }
}

/// Files dropped on the page: names and bytes.
pub(crate) async fn drop_files(page: &Page, files: &[(&str, &[u8])]) {
    let script = "const data = new DataTransfer();
        for (const [name, bytes] of arguments[0]) data.items.add(new File([new Uint8Array(bytes)], name));
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));";
    page.client.execute(script, vec![serde_json::json!(files)]).await.unwrap();
}

/// Waits until the text of an element is this, word for word.
pub(crate) async fn is_said(page: &Page, id: &str, words: &str) {
    page.says(id, words).await;
    assert_eq!(page.text(id).await.trim(), words);
}

/// Nothing that was entered before has changed: 1.2 is Good, and the score follows from it.
pub(crate) async fn is_still_there(page: &Page) {
    assert_eq!(page.overall().await.0, "9/27");
    assert_eq!(page.text("rating-1.2").await, "Good");
    assert!(page.text("link-text").await.contains("#1.pdu-2021."));
    assert_eq!(page.js("return document.getElementById('app').inert").await, false);
}
