//! A browser, the built page, and small ways to look at it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::server::Server;

/// What `cargo xtask test` tells these tests.
pub(crate) fn setting(name: &str) -> PathBuf {
    std::env::var_os(name).map(PathBuf::from).unwrap_or_else(|| {
        panic!("{name} is not set; run these tests with cargo xtask test --only whole-page")
    })
}

/// ChromeDriver, ended when dropped.
pub(crate) struct Driver {
    child: Child,
    pub(crate) address: String,
}

impl Driver {
    pub(crate) fn start() -> Driver {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new(setting("CHROMEDRIVER"))
            .arg(format!("--port={port}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("ChromeDriver starts");
        // A request that comes before it says it is ready may never be answered.
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = said.any(|line| line.is_ok_and(|line| line.contains("started successfully")));
        assert!(ready, "ChromeDriver says that it started");
        std::thread::spawn(move || said.for_each(drop));
        Driver { child, address: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for Driver {
    /// Asked to shut down it also ends its browsers, which a killed driver would leave behind.
    fn drop(&mut self) {
        let host = self.address.trim_start_matches("http://");
        if let Ok(mut stream) = TcpStream::connect(host) {
            let _ = write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
            let _ = stream.read(&mut [0; 64]);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A page open in a browser of its own.
pub(crate) struct Page {
    pub(crate) client: Client,
    pub(crate) address: String,
    profile: PathBuf,
    server: Option<Server>,
    _driver: Driver,
}

/// Numbers the browsers' own folders.
static PROFILES: AtomicU32 = AtomicU32::new(0);

/// Whether the program has drawn the page: what it shows stands there before.
pub(crate) const STARTED: &str = "return !document.getElementById('loading')";

/// Opens the built page and waits until it has started.
pub(crate) async fn open(fragment: &str) -> Page {
    open_folder(setting("BANDWISE_DIST"), fragment, true).await
}

/// Opens a folder as the page.
pub(crate) async fn open_folder(folder: PathBuf, fragment: &str, starts: bool) -> Page {
    open_served(Server::start(folder, 0).expect("a free port"), fragment, starts).await
}

/// Opens the page that a server has.
pub(crate) async fn open_served(server: Server, fragment: &str, starts: bool) -> Page {
    let driver = Driver::start();
    let number = PROFILES.fetch_add(1, Ordering::Relaxed);
    let profile = std::env::temp_dir().join(format!("bandwise-{}-{number}", std::process::id()));
    let client = connect(&driver.address, &profile).await;
    let address = server.address();
    client.goto(&format!("{address}{fragment}")).await.unwrap();
    let page = Page { client, address, profile, server: Some(server), _driver: driver };
    if starts {
        page.until(STARTED, "the page starts").await;
    }
    page
}

async fn connect(driver: &str, profile: &std::path::Path) -> Client {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1440,1000",
    ];
    let mut arguments: Vec<String> = arguments.iter().map(|&argument| argument.to_owned()).collect();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let options = json!({ "args": arguments, "binary": setting("CHROME") });
    let logging = json!({ "browser": "ALL" });
    let mut capabilities = serde_json::Map::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), logging);
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(driver)
        .await
        .expect("a browser session")
}

impl Page {
    /// Ends the browser. Without it the driver is ended all the same.
    pub(crate) async fn close(self) {
        let _ = self.client.clone().close().await;
        let _ = std::fs::remove_dir_all(&self.profile);
    }

    /// Takes the network away: nothing answers at the page’s address from here on.
    pub(crate) fn cut(&mut self) {
        self.server = None;
    }

    pub(crate) async fn js(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script gives true.
    pub(crate) async fn until(&self, script: &str, what: &str) {
        let start = Instant::now();
        while self.js(script).await != json!(true) {
            if start.elapsed() > Duration::from_secs(10) {
                let seen = "const at = document.activeElement; return [at?.id, document.hasFocus(), document.getElementById('problem')?.textContent]";
                panic!("waited for nothing: {what}; focus is at {}", self.js(seen).await);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The text content of the element of this id, shown or not.
    pub(crate) async fn text(&self, id: &str) -> String {
        let found = self.js(&format!("return document.getElementById('{id}')?.textContent ?? null")).await;
        found.as_str().unwrap_or_else(|| panic!("there is no #{id}")).to_owned()
    }

    pub(crate) async fn has(&self, id: &str) -> bool {
        self.js(&format!("return !!document.getElementById('{id}')")).await == json!(true)
    }

    /// A real click.
    pub(crate) async fn click(&self, id: &str) {
        let element = self.client.find(Locator::Id(id)).await.unwrap_or_else(|_| panic!("there is no #{id}"));
        let script = "arguments[0].scrollIntoView({block: 'center'})";
        self.client.execute(script, vec![serde_json::to_value(&element).unwrap()]).await.unwrap();
        element.click().await.unwrap_or_else(|error| panic!("#{id}: {error}"));
    }

    /// Keys sent to the element that has focus.
    pub(crate) async fn keys(&self, keys: &str) {
        let element = self.client.active_element().await.unwrap();
        element.send_keys(keys).await.unwrap();
    }

    /// A real press of keys with others held, on the element that has focus.
    pub(crate) async fn press(&self, held: &[&str], key: &str) {
        let down = |key: &&str| json!({ "type": "keyDown", "value": key });
        let up = |key: &&str| json!({ "type": "keyUp", "value": key });
        let mut actions: Vec<Value> = held.iter().map(down).collect();
        actions.extend([down(&key), up(&key)]);
        actions.extend(held.iter().rev().map(up));
        let body = json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] });
        self.client.issue_cmd(Raw("actions", body)).await.unwrap();
    }

    /// Another tab of the same browser at the same address; the tests are in it from then on.
    pub(crate) async fn new_tab(&self) -> fantoccini::wd::WindowHandle {
        let tab = self.client.new_window(true).await.unwrap().handle;
        self.client.switch_to_window(tab.clone()).await.unwrap();
        self.go().await;
        tab
    }

    /// The page at its own address.
    pub(crate) async fn go(&self) {
        self.client.goto(&self.address).await.unwrap();
        self.until(STARTED, "the page starts").await;
    }

    /// Loads the page anew.
    pub(crate) async fn reload(&self) {
        self.client.refresh().await.unwrap();
        self.until(STARTED, "the page starts").await;
    }

    /// The tab in use.
    pub(crate) async fn tab(&self) -> fantoccini::wd::WindowHandle {
        self.client.window().await.unwrap()
    }

    /// Waits until the text of an element holds some words.
    pub(crate) async fn says(&self, id: &str, words: &str) {
        let start = Instant::now();
        loop {
            let script = format!("return document.getElementById('{id}')?.textContent ?? ''");
            let found = self.js(&script).await.as_str().unwrap_or_default().to_owned();
            if found.contains(words) {
                return;
            }
            assert!(start.elapsed() < Duration::from_secs(10), "#{id} says {found:?}, not {words:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Puts text into a box, as a paste does.
    pub(crate) async fn fill(&self, id: &str, text: &str) {
        let script = "document.getElementById(arguments[0]).value = arguments[1]";
        self.client.execute(script, vec![json!(id), json!(text)]).await.unwrap();
    }

    pub(crate) async fn cell(&self, id: &str) -> String {
        let script = format!("return document.getElementById('{id}').dataset.judgement");
        self.js(&script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Score and rating, as a person would read them.
    pub(crate) async fn overall(&self) -> (String, String) {
        (self.text("overall-score").await, self.text("overall-rating").await)
    }
}

/// A command of the browser that the library has no words for.
#[derive(Debug)]
pub(crate) struct Raw(pub(crate) &'static str, pub(crate) Value);

impl fantoccini::wd::WebDriverCompatibleCommand for Raw {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}
