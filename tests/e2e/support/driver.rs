//! A driver that is ended with the process that started it, whatever ends that.
//!
//! A browser is used by many tests, so no test may end it, and the test harness leaves by `exit`, which
//! drops nothing. Each driver is therefore started by a warden: this program once more, which waits until
//! the pipe from its parent closes and then takes down the browser, the driver and the profile.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::engine::Engine;
use super::setting;

/// Tells the warden its port and profile: `port profile`.
const WARDEN: &str = "BANDWISE_WARDEN";

/// A driver on this machine and the profile of its browser. Dropped, both go.
pub(crate) struct Driver {
    warden: Child,
    said: Option<ChildStdin>,
    pub(crate) address: String,
    pub(crate) profile: PathBuf,
}

/// Numbers the profiles.
static PROFILES: AtomicU32 = AtomicU32::new(0);

impl Driver {
    pub(crate) fn start(engine: Engine) -> Driver {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let number = PROFILES.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("bandwise-{}-{number}", std::process::id()));
        let mut warden = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "warden", "--nocapture"])
            .env(WARDEN, format!("{port} {}", profile.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("this program starts once more");
        // A request that comes before it says it is ready may never be answered.
        let mut lines = BufReader::new(warden.stdout.take().unwrap()).lines();
        let ready = lines.any(|line| line.is_ok_and(|line| line.contains(engine.driver().1)));
        assert!(ready, "{} says that it started", engine.driver().0);
        std::thread::spawn(move || lines.for_each(drop));
        let said = warden.stdin.take();
        Driver { warden, said, address: format!("http://127.0.0.1:{port}"), profile }
    }

    /// Names the session that the warden ends.
    pub(crate) fn serves(&mut self, session: &str) {
        if let Some(said) = &mut self.said {
            writeln!(said, "{session}").unwrap();
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.said.take());
        let _ = self.warden.wait();
    }
}

/// What the warden does, to its end; false, and nothing done, where this process was not started to be one.
pub(crate) fn ward() -> bool {
    let Ok(told) = std::env::var(WARDEN) else { return false };
    let (port, profile) = told.split_once(' ').unwrap();
    let engine = Engine::chosen();
    std::fs::create_dir_all(profile).unwrap();
    let mut driver = Command::new(setting(engine.driver().0))
        .args(engine.driver_arguments(port.parse().unwrap(), Path::new(profile)))
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .env_remove(WARDEN)
        .spawn()
        .expect("the driver starts");
    let sessions: Vec<String> = std::io::stdin().lines().map_while(Result::ok).collect();
    let host = format!("127.0.0.1:{port}");
    for session in sessions {
        ask(&host, &format!("DELETE /session/{session}"));
    }
    if engine == Engine::Chromium {
        // It also ends its browsers, which a killed driver would leave behind.
        ask(&host, "GET /shutdown");
    }
    let _ = driver.kill();
    let _ = driver.wait();
    remove(Path::new(profile));
    true
}

/// Asks and waits for the answer, as long as a browser may take to close.
fn ask(host: &str, line: &str) {
    if let Ok(mut stream) = TcpStream::connect(host) {
        let _ = write!(stream, "{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
        let _ = stream.read(&mut [0; 64]);
    }
}

/// A browser that is just ending may still write.
fn remove(profile: &Path) {
    for _ in 0..20 {
        if std::fs::remove_dir_all(profile).is_ok() || !profile.exists() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}
