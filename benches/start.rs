//! How long the page takes to be of use: from the beginning of the navigation until the program has drawn it and hears
//! what is done.

use std::time::Duration;

use serde_json::json;
use xtask::server::Server;

use crate::support::{Page, open_served, setting};
use crate::tell;

const RUNS: usize = 20;

/// Longer than a start takes on most machines. Meanwhile the page is not asked anything: each question would take time from it.
const LEFT_ALONE: Duration = Duration::from_secs(2);

/// Notes when the program has drawn the page, and when a frame has shown that.
const NOTE: &str = "document.addEventListener('bandwise-drawn', async () => {
    await null;
    const drawn = performance.now();
    requestAnimationFrame(() => setTimeout(() => (window.started = [drawn * 1000, performance.now() * 1000])));
})";

async fn started(page: &Page) -> [f64; 2] {
    tokio::time::sleep(LEFT_ALONE).await;
    page.until("return !!window.started", "the page starts").await;
    serde_json::from_value(page.js("return window.started").await).unwrap()
}

async fn noted(page: &Page) {
    page.devtools("Page.enable", json!({})).await;
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE })).await;
}

/// The page loaded anew so often, from a host that compresses and keeps its connections as hosts do: nothing of it kept in
/// between, or all that a browser keeps.
async fn loads(page: &Page, cold: bool) -> [Vec<f64>; 2] {
    let (mut drawn, mut shown) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        if cold {
            page.devtools("Network.clearBrowserCache", json!({})).await;
            let everything = json!({ "origin": page.address.trim_end_matches('/'), "storageTypes": "all" });
            page.devtools("Storage.clearDataForOrigin", everything).await;
        }
        page.client.refresh().await.unwrap();
        let at = started(page).await;
        drawn.push(at[0]);
        shown.push(at[1]);
    }
    [drawn, shown]
}

/// Measures a start from nothing, one from what the browser keeps, and both on a processor a quarter as fast.
pub(crate) async fn measure() {
    let compressing = Server::compressing(setting("BANDWISE_DIST"), 0).expect("a free port");
    let page = open_served(compressing, "", true).await;
    // Not the network’s events, which took 28 of 145 milliseconds: telling of each request is work too.
    noted(&page).await;
    for (slower, budget) in [(1, "150000"), (4, "–")] {
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await;
        let words = if slower == 1 { String::new() } else { format!(", processor {slower} times slower") };
        for (kept, cold) in [("cold", true), ("warm", false)] {
            let [mut drawn, mut shown] = loads(&page, cold).await;
            tell(&format!("start to interactive, {kept}{words} (microseconds)"), &mut drawn, budget);
            tell(
                &format!("the same, until that is on the screen, {kept}{words} (microseconds)"),
                &mut shown,
                "–",
            );
        }
    }
    page.close().await;
}
