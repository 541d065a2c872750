//! Web servers started as ordinary programs, by the settings that stand in `docs/hosting.md`.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::blocks::blocks;
use crate::support::{at_a_new_address, copy, setting};

/// The folder of a host that the page is put into, besides its root.
pub(super) const FOLDER: &str = "/a/deep/sub folder/";
pub(super) const ENCODED: &str = "/a/deep/sub%20folder/";

/// The text with another in place of one that must stand in it.
fn put(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from:?} is not in {text}");
    text.replace(from, to)
}

/// A running server and its files, both gone when dropped.
pub(super) struct Host {
    pub(super) name: &'static str,
    /// Where the page is at the root, and where it is in the folder.
    ports: [u16; 2],
    child: Child,
    home: PathBuf,
}

impl Host {
    /// The addresses of the page: at a root and in a folder.
    pub(super) fn places(&self) -> [String; 2] {
        [
            format!("http://127.0.0.1:{}/", self.ports[0]),
            format!("http://127.0.0.1:{}{ENCODED}", self.ports[1]),
        ]
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// A folder of a test's own, with the built page in `site`, compressed beforehand as the document says.
fn home(name: &str) -> PathBuf {
    let home = std::env::temp_dir().join(format!("bandwise-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&home);
    let site = home.join("site");
    copy(&setting("BANDWISE_DIST"), &site);
    let block = blocks("sh").into_iter().find(|block| block.contains("gzip")).unwrap();
    for line in put(&block, "/srv/bandwise", site.to_str().unwrap()).lines() {
        let program = if line.contains("-exec gzip") { "gzip" } else { "brotli" };
        if xtask::hosts::find(program).is_some() || Path::new("/bin").join(program).exists() {
            assert!(Command::new("sh").arg("-c").arg(line).status().unwrap().success(), "{line}");
        }
    }
    home
}

fn free_port() -> u16 {
    let free = || TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    at_a_new_address(free, |address| format!("http://{address}/")).port()
}

/// Starts a server and waits until it takes connections.
fn start(name: &'static str, ports: [u16; 2], home: PathBuf, command: &mut Command) -> Host {
    let log = fs::File::create(home.join("said")).unwrap();
    let child = command.stdout(Stdio::null()).stderr(log).spawn().unwrap();
    let mut host = Host { name, ports, child, home };
    let began = Instant::now();
    while ports.iter().any(|&port| TcpStream::connect(("127.0.0.1", port)).is_err()) {
        let ended = host.child.try_wait().unwrap().is_some();
        let said = fs::read_to_string(host.home.join("said")).unwrap_or_default();
        assert!(!ended && began.elapsed() < Duration::from_secs(20), "{name} does not start: {said}");
        std::thread::sleep(Duration::from_millis(20));
    }
    host
}

/// nginx as one process, so that it needs no other user and ends when it is told.
pub(super) fn nginx(program: &Path) -> Host {
    let (home, port) = (home("nginx"), free_port());
    let (at, site) = (home.to_str().unwrap().to_owned(), home.join("site"));
    let [shared, server, folder] = blocks("nginx").try_into().unwrap();
    fs::create_dir_all(home.join("snippets")).unwrap();
    fs::write(home.join("snippets/bandwise.conf"), shared).unwrap();
    let folder = put(&folder, "return 301 \"/tools/bandwise/\"", &format!("return 301 \"{ENCODED}\""));
    let folder = put(&folder, "\"/tools/bandwise\"", "\"/a/deep/sub folder\"");
    let folder = put(&folder, "/tools/bandwise/", FOLDER);
    let server = put(&server, "listen 80;", &format!("listen 127.0.0.1:{port};"));
    let (before, end) = server.rsplit_once('}').unwrap();
    let server = put(&format!("{before}{folder}}}{end}"), "/srv/bandwise", site.to_str().unwrap());
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|place| format!("{place}_temp_path {at}/{place};\n"))
        .concat();
    let all = format!(
        "daemon off; master_process off; pid {at}/pid; error_log {at}/errors;\nevents {{ }}\nhttp {{\naccess_log off;\n{places}{server}}}\n"
    );
    fs::write(home.join("nginx.conf"), all).unwrap();
    let mut command = Command::new(program);
    command.arg("-p").arg(&home).arg("-c").arg(home.join("nginx.conf"));
    start("nginx", [port; 2], home, &mut command)
}

/// Apache with `.htaccess` beside the page, in both places.
pub(super) fn apache(program: &Path, modules: &Path) -> Host {
    let (home, port) = (home("apache"), free_port());
    let [beside, whole] = blocks("apache").try_into().unwrap();
    let (site, at) = (home.join("site"), home.display());
    copy(&site.clone(), &home.join("root"));
    copy(&site, &home.join(format!("root{FOLDER}")));
    fs::write(home.join("root/.htaccess"), &beside).unwrap();
    let named = put(&beside, "\"/404.html\"", &format!("\"{ENCODED}404.html\""));
    fs::write(home.join(format!("root{FOLDER}.htaccess")), named).unwrap();
    let mut settings = String::new();
    for name in ["mpm_event", "unixd", "authz_core", "dir", "mime", "headers", "filter", "deflate", "brotli"]
    {
        let file = modules.join(format!("mod_{name}.so"));
        if file.exists() {
            settings.push_str(&format!("LoadModule {name}_module {}\n", file.display()));
        }
    }
    settings.push_str(&format!(
        "ServerName localhost\nListen 127.0.0.1:{port}\nTypesConfig /dev/null\nUser www-data\nGroup www-data\nPidFile {at}/pid\nErrorLog {at}/errors\nDefaultRuntimeDir {at}\nDocumentRoot {at}/root\nDirectoryIndex index.html\n<Directory {at}/root>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n{whole}"
    ));
    fs::write(home.join("apache.conf"), settings).unwrap();
    let mut command = Command::new(program);
    command.arg("-X").arg("-f").arg(home.join("apache.conf"));
    start("apache", [port; 2], home, &mut command)
}

/// Caddy with the page at the root of one site and in a folder of another.
pub(super) fn caddy(program: &Path) -> Host {
    let (home, ports) = (home("caddy"), [free_port(), free_port()]);
    let [root, folder] = blocks("caddyfile").try_into().unwrap();
    let root = put(&root, "ratings.example.org", &format!("http://127.0.0.1:{}", ports[0]));
    let redirect = "redir \"/tools/bandwise\" \"/tools/bandwise/\"";
    let folder = put(&folder, redirect, &format!("redir \"/a/deep/sub folder\" \"{ENCODED}\""));
    let folder = put(&folder, "/tools/bandwise/", FOLDER);
    let sites = format!("{root}\nhttp://127.0.0.1:{} {{\n{folder}}}\n", ports[1]);
    let sites = put(&sites, "/srv/bandwise", home.join("site").to_str().unwrap());
    fs::write(home.join("Caddyfile"), format!("{{\n\tadmin off\n\tauto_https off\n}}\n{sites}")).unwrap();
    let mut command = Command::new(program);
    command.arg("run").arg("--adapter").arg("caddyfile").arg("--config").arg(home.join("Caddyfile"));
    command.env("XDG_DATA_HOME", &home).env("XDG_CONFIG_HOME", &home);
    start("caddy", ports, home, &mut command)
}
