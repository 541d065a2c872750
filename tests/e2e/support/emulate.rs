//! Other windows, colours, media and connections, in the same words for both engines.
//!
//! Chromium is told through its DevTools protocol. Firefox keeps the same overrides on each tab for its own
//! tools and its WebDriver BiDi, and they are set there, from the privileged scope. All of them end with the tab.

use std::collections::BTreeMap;

use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::engine::Engine;
use super::{Page, Raw};

/// The medium, and the features a person prefers.
#[derive(Default)]
pub(crate) struct Emulated {
    /// Something of the tab is another than it was.
    pub(super) any: bool,
    medium: String,
    features: BTreeMap<String, String>,
}

impl Emulated {
    fn parameters(&self) -> Value {
        let feature = |(name, value): (&String, &String)| json!({ "name": name, "value": value });
        let features: Vec<Value> = self.features.iter().map(feature).collect();
        json!({ "media": self.medium, "features": features })
    }
}

impl Page {
    pub(crate) fn engine(&self) -> Engine {
        Engine::chosen()
    }

    /// The colours a person prefers: `light` or `dark`.
    pub(crate) async fn scheme(&self, scheme: &str) {
        self.prefers("prefers-color-scheme", "prefersColorSchemeOverride", scheme).await;
    }

    /// Whether a person prefers less movement: `reduce` or `no-preference`.
    pub(crate) async fn motion(&self, motion: &str) {
        self.prefers("prefers-reduced-motion", "prefersReducedMotionOverride", motion).await;
    }

    /// Whether colours are the person's own, as in high contrast: `active` or `none`.
    pub(crate) async fn forced_colours(&self, forced: &str) {
        self.prefers("forced-colors", "forcedColorsOverride", forced).await;
    }

    /// The page has focus, as where a person uses it, whatever other window of the machine has: without, no focus is
    /// drawn. Firefox is told so by its driver.
    pub(crate) async fn has_focus(&self) {
        if self.engine() == Engine::Chromium {
            self.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        }
        self.until("return document.hasFocus()", "the page has focus").await;
    }

    /// How it is on paper, `print`, or on screen, `screen`.
    pub(crate) async fn medium(&self, medium: &str) {
        match self.engine() {
            Engine::Chromium => {
                let parameters = {
                    let mut emulated = self.emulated.lock().unwrap();
                    emulated.medium = medium.to_owned();
                    emulated.parameters()
                };
                self.devtools("Emulation.setEmulatedMedia", parameters).await;
            }
            Engine::Firefox => self.of_tab("mediumOverride", medium).await,
        }
        self.until(&format!("return matchMedia('{medium}').matches"), "the medium is another").await;
    }

    async fn prefers(&self, feature: &str, firefox: &str, value: &str) {
        match self.engine() {
            Engine::Chromium => {
                let parameters = {
                    let mut emulated = self.emulated.lock().unwrap();
                    emulated.features.insert(feature.to_owned(), value.to_owned());
                    emulated.parameters()
                };
                self.devtools("Emulation.setEmulatedMedia", parameters).await;
            }
            Engine::Firefox => self.of_tab(firefox, value).await,
        }
        let seen = format!("return matchMedia('({feature}: {value})').matches");
        self.until(&seen, "the page sees what is preferred").await;
    }

    /// A window of this size inside, in CSS pixels; below 500 it is a phone's.
    pub(crate) async fn window(&self, width: u32, height: u32) {
        match self.engine() {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            }
            Engine::Firefox => {
                let script = "const style = gBrowser.selectedBrowser.style;
                    style.setProperty('width', arguments[0] + 'px'); style.setProperty('height', arguments[1] + 'px');";
                self.emulated.lock().unwrap().any = true;
                self.privileged(script, vec![json!(width), json!(height)], false).await;
            }
        }
        let seen = format!(
            "return [innerWidth, document.documentElement.clientWidth].includes({width}) && innerHeight == {height}"
        );
        self.until(&seen, "the window has its size").await;
    }

    /// The page on paper, as the PDF in base 64 that printing gives.
    pub(crate) async fn print(&self) -> String {
        let printed = self.client.issue_cmd(Raw("print", json!({ "background": true }))).await.unwrap();
        printed.as_str().expect("a PDF").to_owned()
    }

    /// From now on whatever has this in its address is not answered, as on a lost connection.
    pub(crate) fn refuse(&self, part: &str) {
        self.server.as_ref().unwrap().refuse(Some(part));
    }

    /// All is answered again.
    pub(crate) fn answer(&self) {
        self.server.as_ref().unwrap().refuse(None);
    }

    /// Ends the tab's process at once, without a word to the page; another tab is in use then. No other test has the
    /// browser after it.
    pub(crate) async fn crash(&mut self) {
        self.spent = true;
        let address = match self.engine() {
            Engine::Chromium => "chrome://crash",
            Engine::Firefox => "about:crashcontent",
        };
        let crashed = self.tab().await;
        self.client.new_window(true).await.unwrap();
        let _ = self.client.goto(address).await;
        // Firefox lets go of a blank tab of the same process; the crashed one can then be gone on with.
        let tabs = self.client.windows().await.unwrap();
        let left = tabs.iter().find(|tab| **tab != crashed).or(tabs.first()).expect("a tab").clone();
        self.client.switch_to_window(left).await.unwrap();
    }

    /// What the browser complained of on this page since this was asked before: errors and warnings of scripts,
    /// styles, the policy and requests.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let found = match self.engine() {
            Engine::Chromium => self.client.issue_cmd(chromium_log()).await.unwrap(),
            Engine::Firefox => self.privileged(FIREFOX_LOG, vec![json!(self.address)], true).await,
        };
        let entries = found.as_array().unwrap_or_else(|| panic!("{found}"));
        let serious = |entry: &&Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
        entries.iter().filter(serious).map(|entry| entry["message"].to_string()).collect()
    }

    /// Brings a library into the page, past its policy. Scripts of a test reach from outside for all they look at in
    /// Firefox, which is too slow for a library that looks at everything.
    pub(crate) async fn bring(&self, library: &str) {
        match self.engine() {
            Engine::Chromium => drop(self.js(library).await),
            Engine::Firefox => {
                let problem = self.privileged(FIREFOX_BRING, vec![json!(library)], true).await;
                assert_eq!(problem, json!(""), "the library is in the page");
            }
        }
    }

    /// A command of Chromium's DevTools.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.emulated.lock().unwrap().any = true;
        self.client
            .issue_cmd(of_devtools(command, &parameters))
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    async fn of_tab(&self, property: &str, value: &str) {
        self.emulated.lock().unwrap().any = true;
        let script = "gBrowser.selectedBrowser.browsingContext[arguments[0]] = arguments[1]";
        self.privileged(script, vec![json!(property), json!(value)], false).await;
    }

    /// A script in Firefox's own window, which calls the last of its arguments where it says later what it found.
    async fn privileged(&self, script: &str, arguments: Vec<Value>, later: bool) -> Value {
        self.client.issue_cmd(Raw("moz/context", json!({ "context": "chrome" }))).await.unwrap();
        let found = match later {
            true => self.client.execute_async(script, arguments).await,
            false => self.client.execute(script, arguments).await,
        };
        self.client.issue_cmd(Raw("moz/context", json!({ "context": "content" }))).await.unwrap();
        found.unwrap_or_else(|error| panic!("{script}: {error}"))
    }
}

fn of_devtools(command: &str, parameters: &Value) -> Raw {
    Raw("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
}

/// Has a tab that shows nothing show nothing before it either.
pub(super) async fn forget_history(client: &Client) -> Result<(), CmdError> {
    match Engine::chosen() {
        Engine::Chromium => {
            client.issue_cmd(of_devtools("Page.resetNavigationHistory", &json!({}))).await?;
        }
        Engine::Firefox => {
            let script = "const { sessionHistory } = gBrowser.selectedBrowser.browsingContext;
                sessionHistory.purgeHistory(sessionHistory.count);";
            client.issue_cmd(Raw("moz/context", json!({ "context": "chrome" }))).await?;
            client.execute(script, Vec::new()).await?;
            client.issue_cmd(Raw("moz/context", json!({ "context": "content" }))).await?;
        }
    }
    Ok(())
}

/// Takes what Chromium's console has of all tabs.
pub(super) fn chromium_log() -> Raw {
    Raw("se/log", json!({ "type": "browser" }))
}

/// Has a script run as one of the page's own; tells what went wrong, or nothing.
const FIREFOX_BRING: &str = r"
    const [library, done] = arguments;
    const inside = () => {
        const bring = ({ data }) => {
            removeMessageListener('bandwise:library', bring);
            let problem = '';
            try {
                const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
                const apart = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { freshCompartment: true });
                addDebuggerToGlobal(apart);
                const ran = new apart.Debugger().makeGlobalObjectReference(content).executeInGlobal(data);
                problem = 'throw' in ran ? 'it throws' : '';
            } catch (error) {
                problem = String(error);
            }
            sendAsyncMessage('bandwise:brought', problem);
        };
        addMessageListener('bandwise:library', bring);
    };
    const messages = gBrowser.selectedBrowser.messageManager;
    const heard = ({ data }) => {
        messages.removeMessageListener('bandwise:brought', heard);
        done(data);
    };
    messages.addMessageListener('bandwise:brought', heard);
    messages.loadFrameScript('data:,(' + encodeURIComponent(inside) + ')()', false);
    messages.sendAsyncMessage('bandwise:library', library);
";

/// Scripts' errors and the engine's own warnings, which Firefox gathers, and what scripts wrote on the console, which
/// stays in the process of the page; for one address.
const FIREFOX_LOG: &str = r"
    const [address, done] = arguments;
    const own = (name) => (name ?? '').startsWith(address);
    const told = Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && own(one.sourceName))
        .map((one) => ({ level: one.flags & Ci.nsIScriptError.infoFlag ? 'INFO' : 'SEVERE', message: one.errorMessage }));
    Services.console.reset();
    const inside = () => {
        const kept = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
        const events = kept.getEvents().map(({ level, filename, arguments: words }) => ({ level, filename, words: Array.from(words, String).join(' ') }));
        kept.clearEvents();
        sendAsyncMessage('bandwise:written', events);
    };
    const messages = gBrowser.selectedBrowser.messageManager;
    const heard = ({ data }) => {
        messages.removeMessageListener('bandwise:written', heard);
        const written = data.filter((one) => own(one.filename))
            .map((one) => ({ level: /error|warn|assert/.test(one.level) ? 'SEVERE' : 'INFO', message: one.words }));
        done(told.concat(written));
    };
    messages.addMessageListener('bandwise:written', heard);
    messages.loadFrameScript('data:,(' + encodeURIComponent(inside) + ')()', false);
";
