//! What is kept on the device: refused, damaged, of a later version, cleared while the page is open.

use serde_json::json;

use crate::change::{choose, show};
use crate::faults::{Site, is_said, is_still_there};
use crate::own;
use crate::support::{Page, open};
use crate::train::{train, types};

/// Waits until a draft of this score is kept.
async fn kept(page: &Page, score: &str) {
    let script = format!(
        "return Object.keys(localStorage).some((key) => key.startsWith('bandwise.head.') && localStorage[key].includes('{score}'))"
    );
    page.until(&script, "the draft is kept").await;
}

/// Changes every kept text of one kind, as something else on this device may.
async fn spoil(page: &Page, kind: &str, change: &str) {
    page.js(&format!(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('bandwise.{kind}.')) {{ const text = localStorage[key]; localStorage[key] = {change}; }}"
    ))
    .await;
}

async fn drafts(page: &Page) -> u64 {
    let script = "return Object.keys(localStorage).filter((key) => key.startsWith('bandwise.body.')).length";
    page.js(script).await.as_u64().unwrap()
}

const FULL: &str = "This browser has no more room for this page, so the last changes are on screen only. Save this scenario as a file, or remove some under “On this device”.";

/// A browser that reads and never writes, as with a quota of nothing.
#[tokio::test]
async fn storage_that_only_reads_is_told() {
    let site = Site::with(
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }",
    );
    let page = site.open().await;
    assert!(!page.has("drafts-problem").await);
    page.click("given-1.2-good").await;
    is_said(&page, "drafts-problem", FULL).await;
    is_still_there(&page).await;
    page.close().await;
}

#[tokio::test]
async fn storage_denied_from_the_start_is_told() {
    let denied = "for (const kind of ['localStorage', 'sessionStorage']) Object.defineProperty(window, kind, { get() { throw new DOMException('no', 'SecurityError') } })";
    let site = Site::with(denied);
    let page = site.open().await;
    // The other program is fetched all the same.
    train(&page).await;
    page.click("tab-ratings").await;
    page.click("given-1.2-good").await;
    is_said(&page, "drafts-problem", "This browser does not let the page keep anything, so your work is on screen only. Save it as a file, or copy its link, before you leave.").await;
    is_still_there(&page).await;
    page.close().await;
}

/// Something is done in the view on training that can't be kept.
async fn not_kept(page: &Page) {
    page.click("fold-class").await;
    page.until("return !!document.getElementById('set-number')", "the form is there").await;
    types(page, "set-number", "6").await;
    is_said(page, "train-not-kept", "This browser could not keep what you did here last: it has no more room, or does not let the page keep anything. It is gone once the page is closed or loaded again; save or copy what you need before.").await;
}

#[tokio::test]
async fn training_that_cannot_be_kept_is_told() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    train(&page).await;
    page.js("window.write = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }").await;
    not_kept(&page).await;
    page.js("Storage.prototype.setItem = window.write").await;
    types(&page, "set-number", "7").await;
    page.until("return !document.getElementById('train-not-kept')", "it is over").await;
    is_still_there(&page).await;
    page.close().await;
}

#[tokio::test]
async fn a_draft_of_a_later_version_is_left_alone() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    spoil(&page, "body", "text.replace(/\"version\": ?\\d/, '\"version\": 4')").await;
    page.reload().await;
    let said = "What was kept on this device can’t be read, so it is left as it is and is not shown. It was made by a newer version of the page (file version 4; this page opens version 3). Reload the page.";
    page.says("drafts-problem", said).await;
    assert_eq!(page.overall().await.0, "8/27");
    page.click("given-1.3-outstanding").await;
    kept(&page, "9/27").await;
    page.until(
        "return Object.keys(localStorage).filter((key) => key.startsWith('bandwise.body.')).length === 2",
        "it is kept beside it",
    )
    .await;
    let later = "return Object.keys(localStorage).filter((key) => key.startsWith('bandwise.body.') && /\"version\": ?4/.test(localStorage[key])).length";
    assert_eq!(page.js(later).await, 1);
    page.close().await;
}

/// A damaged one that is opened from the list leaves the one on screen as it is, and where it was.
#[tokio::test]
async fn a_damaged_draft_in_the_list_is_told() {
    let page = open("").await;
    page.click("given-1.2-inadequate").await;
    kept(&page, "7/27").await;
    spoil(&page, "body", "'{'").await;
    page.click("new-scenario").await;
    page.click("example-somerset").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    let before = drafts(&page).await;
    page.click("go-drafts").await;
    let opens =
        "const row = [...document.querySelectorAll('[id^=draft-open-]:not(:disabled)')].at(-1); row.click()";
    page.js(opens).await;
    page.says("drafts-problem", "What was kept on this device can’t be read, so it is left as it is and is not shown. It can’t be opened. Line 1").await;
    is_still_there(&page).await;
    page.click("given-1.2-outstanding").await;
    kept(&page, "10/27").await;
    assert_eq!(drafts(&page).await, before, "it goes on where it was");
    page.close().await;
}

/// The scenario is whole, and what the list knows of it is not, or is of a later version.
#[tokio::test]
async fn a_draft_without_a_readable_name_comes_back() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    spoil(&page, "head", "'2\\nsomething else'").await;
    page.reload().await;
    is_said(&page, "drafts-said", "Restored from this device: “A scenario whose name can’t be read”.").await;
    is_still_there(&page).await;
    page.click("given-1.2-outstanding").await;
    kept(&page, "10/27").await;
    let heads =
        "return Object.keys(localStorage).filter((key) => localStorage[key] === '2\\nsomething else').length";
    assert_eq!(page.js(heads).await, 1, "what is not understood is not written over");
    page.close().await;
}

#[tokio::test]
async fn a_damaged_rule_set_is_told() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    page.js("localStorage['bandwise.rules.0'] = '{\"format\": \"bandwise rule s'").await;
    page.reload().await;
    let name = "return [...document.querySelectorAll('#ruleset-select option')].at(-1).textContent";
    assert_eq!(page.js(name).await, "A rule set that can’t be read");
    choose(&page, "ruleset-select", "").await;
    is_said(&page, "problem", "“A rule set that can’t be read” was kept on this device and is damaged. Open the rule set from its file, and remove this one under “On this device”.").await;
    is_still_there(&page).await;
    page.click("go-drafts").await;
    page.click("rules-remove-1").await;
    page.until("return !localStorage['bandwise.rules.0']", "it can be removed").await;
    page.close().await;
}

#[tokio::test]
async fn progress_that_cannot_be_read_is_left_alone() {
    let page = open("").await;
    for (text, said) in [
        ("hello", "This is no progress kept by this page."),
        ("bandwise training 9", "This progress was kept by a later version of the page."),
        ("bandwise training 2", "The progress that was kept is damaged, and can’t be read."),
    ] {
        page.js(&format!("localStorage['bandwise.training'] = '{text}'")).await;
        page.reload().await;
        train(&page).await;
        page.click("fold-progress").await;
        page.until("return !!document.getElementById('progress-said')", "progress is shown").await;
        is_said(
            &page,
            "progress-said",
            &format!("{said} It is left as it is, and nothing new is kept, until you forget it."),
        )
        .await;
        assert_eq!(page.js("return localStorage['bandwise.training']").await, text);
    }
    page.close().await;
}

/// Sets, classes and the first visit begin anew where what was kept of them means nothing; all else is there.
#[tokio::test]
async fn training_that_was_damaged_begins_anew() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    page.js("localStorage['bandwise.set'] = '\\u0000{';
        for (const key of ['class', 'unmended', 'guide']) sessionStorage['bandwise.' + key] = '\\u0000{'")
        .await;
    page.reload().await;
    train(&page).await;
    page.click("fold-class").await;
    page.until("return document.getElementById('set-number')?.value === '10'", "a class begins anew").await;
    for (fold, begins) in
        [("exercises", "exercise-begin"), ("case-set", "case-set-northmere"), ("guide", "guide-begin")]
    {
        let script =
            format!("document.getElementById('{begins}') ?? document.getElementById('fold-{fold}').click()");
        page.js(&script).await;
        page.until(&format!("return !!document.getElementById('{begins}')"), "it begins anew").await;
    }
    show(&page, "method").await;
    is_still_there(&page).await;
    page.close().await;
}

#[tokio::test]
async fn a_device_cleared_meanwhile_keeps_what_comes_next() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    // Another tab, or the browser’s own settings.
    page.js("localStorage.clear(); sessionStorage.clear(); dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }))").await;
    is_still_there(&page).await;
    page.click("given-1.3-outstanding").await;
    kept(&page, "10/27").await;
    page.reload().await;
    assert_eq!(page.overall().await.0, "10/27");
    page.close().await;
}

/// Firefox breaks off whatever runs as a page is left by its address bar or by going back: here keeping itself, as near as a
/// script can come to it. What is kept as the page is left is all there is.
#[tokio::test]
async fn keeping_that_is_broken_off_by_leaving_loses_nothing() {
    let site = Site::with(
        "const set = Storage.prototype.setItem; let leaves = false;
        Storage.prototype.setItem = function (key, text) {
          if (leaves || !key.startsWith('bandwise.body.')) return set.call(this, key, text);
          leaves = true;
          dispatchEvent(new PageTransitionEvent('pagehide'));
          Storage.prototype.setItem = () => { throw new DOMException('left', 'AbortError') };
          Storage.prototype.setItem();
        }",
    );
    let page = site.open().await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    page.reload().await;
    page.says("rating-1.2", "Good").await;
    assert_eq!(drafts(&page).await, 1);
    page.close().await;
}

/// A rule set of one's own that there was no room for is kept once there is, though nothing of it has changed since.
#[tokio::test]
async fn a_rule_set_refused_once_is_kept_later() {
    let site = Site::with(
        "const set = Storage.prototype.setItem; window.full = true;
        Storage.prototype.setItem = function (key, text) {
          if (window.full && key.startsWith('bandwise.rules.')) throw new DOMException('no', 'QuotaExceededError');
          return set.call(this, key, text);
        }",
    );
    let page = site.open().await;
    own::panel(&page).await;
    own::copied(&page).await;
    is_said(&page, "drafts-problem", FULL).await;
    page.js("window.full = false").await;
    page.click("tab-ratings").await;
    page.click("given-1.2-good").await;
    page.until(
        "return Object.keys(localStorage).some((key) => key.startsWith('bandwise.rules.'))",
        "the rule set is kept",
    )
    .await;
    page.until("return !document.getElementById('drafts-problem')", "it is over").await;
    page.close().await;
}

/// A clock that is put back, over and over, decides nothing.
#[tokio::test]
async fn a_clock_that_goes_backwards_loses_nothing() {
    let site = Site::with(
        "let now = (Number(sessionStorage.clock) || 4e12); Date.now = () => { now -= 864e5; sessionStorage.clock = now; return now; }",
    );
    let page = site.open().await;
    page.click("given-1.2-outstanding").await;
    kept(&page, "10/27").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    page.reload().await;
    page.says("drafts-said", "Restored from this device: “Somerset PDU, July 2023”, saved ").await;
    is_still_there(&page).await;
    assert_eq!(page.js("return document.querySelectorAll('#undo:disabled').length").await, json!(1));
    page.close().await;
}
