//! Browsers that are used by one test after the other.
//!
//! What a test leaves behind is bound to its origin, a port that no other test had in this browser, or to its tab:
//! storage and workers, history and emulation. So a browser goes from test to test, and is thrown away only where a test
//! failed, broke it, or asked for a fresh one. Its tab goes with it, without its history, unless something was emulated:
//! another for each took 4 % more of a run in Chromium and 10 % in Firefox.

use std::collections::BTreeSet;
use std::sync::{Mutex, OnceLock};

use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::Runtime;

use super::driver::Driver;
use super::emulate;
use super::engine::Engine;

/// A browser with one blank tab.
pub(crate) struct Browser {
    pub(crate) client: Client,
    // Dropped after the client, whose last word is for it.
    _driver: Driver,
}

static RESTING: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Every test has a runtime of its own, which ends with it; connections to the drivers outlive tests.
fn lasting() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
    })
}

/// The addresses of the run: a port that is free again is given once more now and then.
static USED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Notes an address, `http://127.0.0.1:1234/`, and tells whether nothing of this run was there before.
fn notes_new(address: &str) -> bool {
    USED.lock().unwrap().insert(address.to_owned())
}

/// Makes servers until one has an address that no browser of this run has been at, for what is opened in a browser in use:
/// it may have kept the page that was there before, and show that one.
#[allow(dead_code, reason = "the benchmarks open one page")]
pub(crate) fn at_a_new_address<T>(make: impl Fn() -> T, address: impl Fn(&T) -> String) -> T {
    std::iter::repeat_with(make).find(|server| notes_new(&address(server))).expect("there is always another")
}

impl Browser {
    /// One that has never been at an address: one that rests, or a new one.
    pub(crate) async fn new_to(address: &str) -> Browser {
        let resting = if notes_new(address) { RESTING.lock().unwrap().pop() } else { None };
        match resting {
            Some(browser) => browser,
            None => Browser::fresh().await,
        }
    }

    /// A new one, with a profile nobody has used.
    pub(crate) async fn fresh() -> Browser {
        lasting().spawn(start()).await.expect("a browser session")
    }

    /// Closes what a test opened and puts the browser where the next test finds it, in another tab if something was
    /// emulated in this one.
    pub(crate) async fn rest(self, emulated: bool) {
        if self.blank(emulated).await.is_ok() {
            RESTING.lock().unwrap().push(self);
        }
    }

    async fn blank(&self, emulated: bool) -> Result<(), fantoccini::error::CmdError> {
        let tabs = self.client.windows().await?;
        if emulated || tabs.len() > 1 {
            self.another(tabs).await?;
        } else {
            self.client.goto("about:blank").await?;
            emulate::forget_history(&self.client).await?;
        }
        if Engine::chosen() == Engine::Chromium {
            self.client.issue_cmd(emulate::chromium_log()).await?;
        }
        Ok(())
    }

    /// Another tab, in place of these.
    async fn another(&self, tabs: Vec<WindowHandle>) -> Result<(), fantoccini::error::CmdError> {
        let blank = self.client.new_window(true).await?.handle;
        for tab in tabs {
            self.client.switch_to_window(tab).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(blank).await
    }
}

async fn start() -> Browser {
    let engine = Engine::chosen();
    let mut driver = tokio::task::spawn_blocking(move || Driver::start(engine)).await.unwrap();
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(engine.capabilities(&driver.profile))
        .connect(&driver.address)
        .await
        .expect("a browser session");
    driver.serves(&client.session_id().await.unwrap().unwrap());
    Browser { client, _driver: driver }
}
