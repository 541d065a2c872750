//! A browser, the built page, and small ways to look at it.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use xtask::server::Server;

// By path, because the benchmark takes this file in by path too.
#[path = "support/driver.rs"]
mod driver;
#[path = "support/emulate.rs"]
mod emulate;
#[path = "support/engine.rs"]
mod engine;
#[path = "support/pool.rs"]
mod pool;

pub(crate) use driver::ward;
#[allow(unused_imports, reason = "the benchmarks run in one engine")]
pub(crate) use engine::Engine;
use pool::Browser;
#[allow(unused_imports, reason = "the benchmarks open one page")]
pub(crate) use pool::at_a_new_address;

/// What `cargo xtask test` tells these tests.
pub(crate) fn setting(name: &str) -> PathBuf {
    std::env::var_os(name).map(PathBuf::from).unwrap_or_else(|| {
        panic!("{name} is not set; run these tests with cargo xtask test --only whole-page")
    })
}

/// Copies a folder with all that is in it.
#[allow(dead_code, reason = "the benchmarks change no site")]
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A page open in a tab and at an origin of its own.
pub(crate) struct Page {
    pub(crate) client: Client,
    pub(crate) address: String,
    browser: Browser,
    server: Option<Server>,
    /// What is emulated, since Chromium takes all of it at once.
    emulated: Mutex<emulate::Emulated>,
    /// The browser is of no use to another test.
    spent: bool,
}

/// Whether the program has drawn the page, and what stands below it: what it shows stands there before.
pub(crate) const STARTED: &str =
    "return !document.getElementById('loading') && !!document.getElementById('paste-text')";

/// Brings an element to a place of the window, and waits until two frames show it in the same one.
const STILL: &str = "
    const [element, block, done] = arguments;
    const frame = () => new Promise(next => { requestAnimationFrame(next); setTimeout(next, 250); });
    const place = () => { const { x, y } = element.getBoundingClientRect(); return x + ' ' + y; };
    (async () => {
        for (let left = 200, last = ''; left--; last = place(), await frame()) {
            if (last === place()) return true;
            element.scrollIntoView({ block, behavior: 'instant' });
        }
        return false;
    })().then(done, error => done(String(error)))";

/// Opens the built page and waits until it has started.
pub(crate) async fn open(fragment: &str) -> Page {
    open_folder(setting("BANDWISE_DIST"), fragment, true).await
}

/// The same in a browser that was just started, with nothing in its caches.
#[allow(dead_code, reason = "the benchmark measures it")]
pub(crate) async fn open_fresh(fragment: &str) -> Page {
    let server = Server::start(setting("BANDWISE_DIST"), 0).expect("a free port");
    open_in(Browser::fresh().await, server, fragment, true).await
}

/// Opens a folder as the page.
pub(crate) async fn open_folder(folder: PathBuf, fragment: &str, starts: bool) -> Page {
    open_served(Server::start(folder, 0).expect("a free port"), fragment, starts).await
}

/// Opens the page that a server has.
pub(crate) async fn open_served(server: Server, fragment: &str, starts: bool) -> Page {
    let browser = Browser::new_to(&server.address()).await;
    open_in(browser, server, fragment, starts).await
}

async fn open_in(browser: Browser, server: Server, fragment: &str, starts: bool) -> Page {
    let (client, address) = (browser.client.clone(), server.address());
    client.goto(&format!("{address}{fragment}")).await.unwrap();
    let page =
        Page { client, address, browser, server: Some(server), emulated: Mutex::default(), spent: false };
    if starts {
        page.until(STARTED, "the page starts").await;
    }
    page
}

impl Page {
    /// Leaves the browser to the next test. Without it, as where a test fails, the browser is ended.
    pub(crate) async fn close(self) {
        if !self.spent {
            let emulated = self.emulated.lock().unwrap().any;
            self.browser.rest(emulated).await;
        }
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
        let (start, mut pause) = (Instant::now(), PAUSE);
        while self.js(script).await != json!(true) {
            if start.elapsed() > PATIENCE {
                let seen = "return { at: location.href, focus: document.activeElement?.id, has_focus: document.hasFocus(), problem: document.getElementById('problem')?.textContent, kept_by_worker: !!navigator.serviceWorker?.controller }";
                panic!("waited for nothing: {what}; seen: {}", self.js(seen).await);
            }
            rest(&mut pause).await;
        }
    }

    /// Waits until what looks after the page is there (`static/focus.mjs`), which comes once nothing else is to be done: what is
    /// fetched next was asked for.
    pub(crate) async fn is_looked_after(&self) {
        let next =
            "return performance.getEntriesByType('resource').some(one => one.name.includes('/offline-'))";
        self.until(next, "what looks after the page is there").await;
    }

    /// The text content of the element of this id, shown or not.
    pub(crate) async fn text(&self, id: &str) -> String {
        let found = self.js(&format!("return document.getElementById('{id}')?.textContent ?? null")).await;
        found.as_str().unwrap_or_else(|| panic!("there is no #{id}")).to_owned()
    }

    pub(crate) async fn has(&self, id: &str) -> bool {
        self.js(&format!("return !!document.getElementById('{id}')")).await == json!(true)
    }

    /// A real click, on what stands still: a driver looks where an element is and presses there a moment later.
    pub(crate) async fn click(&self, id: &str) {
        self.still(id, "center").await.click().await.unwrap_or_else(|error| panic!("#{id}: {error}"));
    }

    /// The element of this id once it stands still at a place of the window: `center`, or `nearest` where it need not move.
    pub(crate) async fn still(&self, id: &str, block: &str) -> Element {
        let element = self.client.find(Locator::Id(id)).await.unwrap_or_else(|_| panic!("there is no #{id}"));
        let which = serde_json::to_value(&element).unwrap();
        let still = self.client.execute_async(STILL, vec![which, json!(block)]).await;
        assert_eq!(still.unwrap(), json!(true), "#{id} does not stand still");
        element
    }

    /// Keys sent to the element that has focus.
    pub(crate) async fn keys(&self, keys: &str) {
        let element = self.client.active_element().await.unwrap();
        let keys = &keys.replace('\t', "\u{e004}").replace('\n', "\u{e007}");
        // Firefox’s driver leaves a page no moment between two letters, as no hand could: they are sent one by one.
        let special = |letter: char| ('\u{e000}'..='\u{f8ff}').contains(&letter);
        let one_by_one = self.engine() == Engine::Firefox && keys.len() < 40;
        let apart = if one_by_one { keys.rfind(special) } else { Some(keys.len()) };
        let at = apart.map_or(0, |at| at + keys[at..].chars().next().map_or(0, char::len_utf8));
        if at > 0 {
            element.send_keys(&keys[..at]).await.unwrap();
        }
        for letter in keys[at..].chars() {
            // A key may have moved focus on.
            let element = self.client.active_element().await.unwrap();
            element.send_keys(letter.encode_utf8(&mut [0; 4])).await.unwrap();
        }
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
        let tab = self.new_blank().await;
        self.go().await;
        tab
    }

    /// Another tab with nothing in it; the tests are in it from then on.
    pub(crate) async fn new_blank(&self) -> fantoccini::wd::WindowHandle {
        let tab = self.client.new_window(true).await.unwrap().handle;
        self.client.switch_to_window(tab.clone()).await.unwrap();
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
        let (start, mut pause) = (Instant::now(), PAUSE);
        loop {
            let script = format!("return document.getElementById('{id}')?.textContent ?? ''");
            let found = self.js(&script).await.as_str().unwrap_or_default().to_owned();
            if found.contains(words) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "#{id} says {found:?}, not {words:?}");
            rest(&mut pause).await;
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

/// The longest a test waits for what is to come. Much longer than it takes: a machine may be busy with something else.
const PATIENCE: Duration = Duration::from_secs(30);

/// The first pause between two looks at a page; each look takes time from what is waited for.
const PAUSE: Duration = Duration::from_millis(5);

async fn rest(pause: &mut Duration) {
    tokio::time::sleep(*pause).await;
    *pause = (*pause * 2).min(Duration::from_millis(80));
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
