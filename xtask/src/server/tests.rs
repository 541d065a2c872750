//! What a server of a folder answers.

use std::io::Read;

use super::*;

/// A folder with a page, and a server for it, both gone when dropped.
struct Site(Server, PathBuf);

impl Site {
    fn new(name: &str) -> Site {
        let folder = std::env::temp_dir().join(format!("bandwise-server-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("in/sub folder")).unwrap();
        fs::write(folder.join("in/index.html"), "hello").unwrap();
        fs::write(folder.join("in/404.html"), "nothing here").unwrap();
        fs::write(folder.join("in/sub folder/index.html"), "hello below").unwrap();
        fs::write(folder.join("in/a-0123456789abcdef.css"), "a { } ".repeat(500)).unwrap();
        fs::write(folder.join("secret"), "secret").unwrap();
        Site(Server::compressing(folder.join("in"), 0).unwrap(), folder)
    }

    /// An answer's head and body.
    fn ask(&self, line: &str, more: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(self.0.address).unwrap();
        write!(stream, "{line} HTTP/1.1\r\nHost: x\r\n{more}Connection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else {
            return Default::default();
        };
        (String::from_utf8(answer[..end].to_vec()).unwrap(), answer[end + 4..].to_vec())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.1);
    }
}

#[test]
fn files_inside_the_folder_and_no_others() {
    let site = Site::new("files");
    let (head, body) = site.ask("GET /?x#y", "");
    assert!(head.contains("200 OK") && head.contains("text/html") && body == b"hello", "{head}");
    assert_eq!(site.ask("GET /sub%20folder/", "").1, b"hello below");
    for line in
        ["GET /../secret", "GET /%2e%2e/secret", "GET /none", "POST /index.html", "GET /sub%20folder/x"]
    {
        let (head, body) = site.ask(line, "");
        assert!(head.contains("404 Not Found") && head.contains("no-cache"), "{line}: {head}");
        assert_eq!(body, b"nothing here", "{line}");
    }
    assert!(site.ask("HEAD /", "").1.is_empty());
}

#[test]
fn answers_are_compressed_and_kept_by_browsers() {
    let site = Site::new("kept");
    let sheet = "GET /a-0123456789abcdef.css";
    let (head, plain) = site.ask(sheet, "");
    assert!(head.contains("immutable") && !head.contains("Content-Encoding"), "{head}");
    for coding in ["br", "gzip"] {
        let (head, body) = site.ask(sheet, &format!("accept-encoding: deflate, {coding}\r\n"));
        assert!(head.contains(&format!("Content-Encoding: {coding}\r\n")), "{head}");
        assert!(body.len() * 10 < plain.len(), "{coding}: {}", body.len());
        let tag = head.split("ETag: ").nth(1).unwrap().lines().next().unwrap();
        let known = format!("Accept-Encoding: {coding}\r\nIf-None-Match: {tag}\r\n");
        let (head, body) = site.ask(sheet, &known);
        assert!(head.contains("304 Not Modified") && body.is_empty(), "{head}");
    }
    site.0.refuse(Some("index"));
    assert!(site.ask("GET /index.html", "").0.is_empty());
    assert!(site.ask("GET /none", "").0.contains("404"));
    site.0.refuse(None);
    assert!(site.ask("GET /index.html", "").0.contains("200 OK"));
}

/// A connection that was open before is not answered either.
#[test]
fn a_server_that_is_gone_answers_nothing() {
    let site = Site::new("gone");
    let [here, gone] = [(); 2].map(|()| Server::start(site.1.join("in"), 0).unwrap());
    let answers = |mut stream: TcpStream| {
        write!(stream, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        answer.contains("200 OK")
    };
    let [open, ahead] = [&here, &gone].map(|server| {
        let stream = TcpStream::connect(server.address).unwrap();
        // It was taken in, as the next one is answered.
        assert!(answers(TcpStream::connect(server.address).unwrap()));
        stream
    });
    drop(gone);
    assert!(answers(open) && !answers(ahead));
}
