//! The two engines the same tests run in: how each is started, and what it is told about itself.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::setting;

/// A browser engine, chosen for a whole run by `BANDWISE_ENGINE`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
}

impl Engine {
    /// Chromium, where nothing is said.
    pub(crate) fn chosen() -> Engine {
        match std::env::var("BANDWISE_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Engine::Chromium,
            Ok("firefox") => Engine::Firefox,
            Ok(other) => panic!("BANDWISE_ENGINE is {other:?}; it can be chromium or firefox"),
        }
    }

    /// The program that speaks WebDriver, and what it prints once it is ready.
    pub(crate) fn driver(self) -> (&'static str, &'static str) {
        match self {
            Engine::Chromium => ("CHROMEDRIVER", "started successfully"),
            Engine::Firefox => ("GECKODRIVER", "Listening on"),
        }
    }

    pub(crate) fn driver_arguments(self, port: u16, profile: &Path) -> Vec<String> {
        match self {
            Engine::Chromium => vec![format!("--port={port}")],
            // The privileged scope of Firefox, which `emulate` needs, is allowed by this alone.
            Engine::Firefox => {
                let (port, root) = (port.to_string(), profile.to_string_lossy());
                ["--port", &port, "--profile-root", &root, "--allow-system-access"]
                    .map(str::to_owned)
                    .to_vec()
            }
        }
    }

    pub(crate) fn capabilities(self, profile: &Path) -> Map<String, Value> {
        let both = match self {
            Engine::Chromium => json!({
                "goog:chromeOptions": { "args": chromium(profile), "binary": setting("CHROME") },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Engine::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1440", "--height=1000"],
                    "binary": setting("FIREFOX"),
                    "prefs": firefox(profile),
                },
            }),
        };
        let mut all = both.as_object().cloned().unwrap();
        // The accessibility checker takes long on a busy machine.
        all.insert("timeouts".to_owned(), json!({ "script": 120_000 }));
        all
    }
}

fn chromium(profile: &Path) -> Vec<String> {
    let known = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Keeping each page that was left, to go back to it, took an eighth of a run.
        "--disable-features=BackForwardCache",
        "--window-size=1440,1000",
    ];
    let mut all: Vec<String> = known.iter().map(|&argument| argument.to_owned()).collect();
    all.push(format!("--user-data-dir={}", profile.display()));
    all
}

/// Nothing is fetched, shown or asked that no test asked for, and what is saved goes where the profile goes.
fn firefox(profile: &Path) -> Value {
    json!({
        "browser.download.alwaysOpenPanel": false,
        "browser.download.dir": profile.to_string_lossy(),
        "browser.download.folderList": 2,
        "browser.download.useDownloadDir": true,
        "browser.newtabpage.enabled": false,
        "browser.sessionstore.resume_from_crash": false,
        "browser.startup.page": 0,
        "dom.ipc.processPrelaunch.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "signon.rememberSignons": false,
        "ui.useOverlayScrollbars": 1,
        "toolkit.cosmeticAnimations.enabled": false,
    })
}
