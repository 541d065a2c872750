//! The page where a part of it does not arrive, arrives damaged, or is not allowed to run.

use std::fs;

use crate::faults::{Manner, Site, USUAL, host};
use crate::support::{Page, STARTED, open};

const SAID: &str = "Part of the page did not arrive, or this browser has no WebAssembly or is not allowed to run it. Reload the page; if that does not help, try a current version of Edge, Chrome, Firefox or Safari. What is kept on this device, or in a link, stays as it is.";

/// The page at this address says that it could not start, and shows the example to be read.
async fn says_so(page: &Page, address: &str, fault: &str) {
    page.client.goto(address).await.unwrap();
    let failed =
        "return !document.getElementById('boot-failed').hidden && !document.getElementById('loading')";
    page.until(failed, fault).await;
    assert!(page.text("boot-failed").await.contains(SAID), "{fault}");
    assert_eq!(page.overall().await, ("8/27".to_owned(), "Requires improvement".to_owned()), "{fault}");
    page.until(READ_ONLY, &format!("{fault}: the example is to be read only")).await;
}

/// Nothing can be entered that would change no rating, and the link over the page leads where it says.
const READ_ONLY: &str = "const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    document.querySelector('#app a[href^=\"#\"]').dispatchEvent(click);
    return !click.defaultPrevented && !document.querySelector('#app :is(button, input, select, textarea):enabled')";

/// What the page needs to start: how each file's path begins and ends.
const NEEDED: [(&str, &str); 3] = [("boot-", ".mjs"), ("bandwise-", ".js"), ("bandwise-", ".wasm")];

#[tokio::test]
async fn every_missing_part_is_told() {
    let page = open("").await;
    for (begin, end) in NEEDED {
        let site = Site::new().without(begin, end);
        says_so(&page, &host(&site, USUAL), &format!("{begin}{end} missing")).await;
    }
    page.close().await;
}

/// An upload that broke off: the file is there and not whole. A thousandth of the program ends within what unpacks it.
#[tokio::test]
async fn every_part_cut_short_is_told() {
    let page = open("").await;
    for (begin, end) in NEEDED {
        for thousandths in [0, 1, 100, 500, 990] {
            let site = Site::new().cut(begin, end, thousandths);
            says_so(&page, &host(&site, USUAL), &format!("{begin}{end}: {thousandths} of 1,000")).await;
        }
    }
    page.close().await;
}

#[tokio::test]
async fn a_program_that_may_not_run_is_told() {
    let page = open("").await;
    let whole = Site::new();
    let policy = Manner { head: "Content-Security-Policy: script-src 'self'\r\n", missing: "404 Not Found" };
    says_so(&page, &host(&whole, policy), "blocked by a policy").await;
    let without = Site::with("delete window.WebAssembly");
    says_so(&page, &host(&without, USUAL), "no WebAssembly").await;
    page.close().await;
}

/// A host that gives a page of its own for what it does not have, as found or as missing.
#[tokio::test]
async fn a_page_in_place_of_a_part_is_told() {
    let page = open("").await;
    for missing in ["200 OK", "404 Not Found", "403 Forbidden"] {
        for (begin, end) in NEEDED {
            let site = Site::new().without(begin, end);
            let address = host(&site, Manner { head: "", missing });
            says_so(&page, &address, &format!("{missing} for {begin}{end}")).await;
        }
    }
    page.close().await;
}

/// Where a scenario of the user's own would have been shown, the example is not shown in its place.
#[tokio::test]
async fn a_page_that_cannot_start_keeps_what_was_entered() {
    let site = Site::with("delete Navigator.prototype.serviceWorker");
    let page = open("").await;
    let address = host(&site, USUAL);
    page.client.goto(&address).await.unwrap();
    page.until(STARTED, "the page starts").await;
    page.click("given-1.2-good").await;
    let kept = "return Object.keys(localStorage).some((key) => key.startsWith('bandwise.head.'))";
    page.until(kept, "the draft is kept").await;
    let program = site.file("bandwise-", ".wasm");
    let bytes = fs::read(&program).unwrap();
    fs::write(&program, &bytes[..bytes.len() / 2]).unwrap();
    says_so(&page, &address, "half a program").await;
    let seen = "return ['#overall-score', '.bw-outside__example'].map(one => document.querySelector(one).checkVisibility({visibilityProperty: true}))";
    assert_eq!(page.js(seen).await, serde_json::json!([false, false]));
    fs::write(&program, bytes).unwrap();
    page.client.goto(&address).await.unwrap();
    page.until(STARTED, "the page starts").await;
    crate::faults::is_still_there(&page).await;
    page.close().await;
}

/// Plain, and whole.
#[tokio::test]
async fn without_its_style_everything_works() {
    let site = Site::new().without("style-", ".css");
    let page = site.open().await;
    page.click("given-1.2-good").await;
    crate::faults::is_still_there(&page).await;
    let hidden =
        "return ['boot-failed', 'crashed', 'newer'].map(id => document.getElementById(id).checkVisibility())";
    assert_eq!(page.js(hidden).await, serde_json::json!([false, false, false]));
    page.close().await;
}

/// What is clicked before the start is not done then; all else is as ever.
#[tokio::test]
async fn without_its_early_script_it_starts() {
    let page = Site::new().without("early-", ".js").open().await;
    page.click("given-1.2-good").await;
    crate::faults::is_still_there(&page).await;
    page.close().await;
}

/// Browsers of Chromium’s kind did so until 2023: more than four kilobytes were compiled only in the background.
#[tokio::test]
async fn where_only_a_small_program_is_compiled_at_once_it_starts() {
    let site = Site::with(
        "WebAssembly.Module = class extends WebAssembly.Module {
            constructor(bytes) {
                if (bytes.byteLength > 4096) throw new RangeError('too large');
                super(bytes);
            }
        };",
    );
    let page = site.open().await;
    page.click("given-1.2-good").await;
    crate::faults::is_still_there(&page).await;
    page.close().await;
}
