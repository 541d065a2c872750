//! Scenarios kept on this device, over closed tabs, two tabs, and storage that fails.

use fantoccini::Locator;

use crate::support::{Engine, Page, open};

/// Waits until the draft is kept.
async fn kept(page: &Page, score: &str) {
    let script = format!(
        "return Object.keys(localStorage).some((key) => key.startsWith('bandwise.head.') && localStorage[key].includes('{score}'))"
    );
    page.until(&script, "the draft is kept").await;
}

#[tokio::test]
async fn a_closed_tab_comes_back_as_it_was() {
    let page = open("").await;
    assert_eq!(page.js("return localStorage.length").await, 0, "nothing is kept before a change");
    page.click("given-1.2-good").await;
    // At once: leaving the page does not wait.
    let first = page.tab().await;
    let second = page.client.new_window(true).await.unwrap().handle;
    page.client.switch_to_window(first).await.unwrap();
    page.client.close_window().await.unwrap();
    page.client.switch_to_window(second).await.unwrap();
    page.go().await;
    assert_eq!(page.text("overall-score").await, "9/27");
    page.says("drafts-said", "Restored from this device").await;
    // Beginning anew keeps it, and it can be opened again.
    page.click("new-scenario").await;
    assert!(!page.has("drafts-said").await, "what was said of the one before is over");
    page.click("given-1.1-good").await;
    kept(&page, "2/27").await;
    page.click("go-drafts").await;
    let list = page.text("drafts").await;
    assert!(list.contains("9/27") && list.contains("2/27"), "{list}");
    page.click("draft-open-2").await;
    assert_eq!(page.text("overall-score").await, "9/27");
    page.until("return document.activeElement.id == 'main'", "it is led to").await;
    page.click("undo").await;
    assert_eq!(page.text("overall-score").await, "2/27");
    page.close().await;
}

/// Also where nothing was changed since.
#[tokio::test]
async fn what_was_opened_last_comes_back_first() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    page.click("new-scenario").await;
    page.click("given-1.1-good").await;
    kept(&page, "2/27").await;
    page.click("go-drafts").await;
    page.click("draft-open-2").await;
    assert_eq!(page.text("overall-score").await, "9/27");
    page.reload().await;
    assert_eq!(page.text("overall-score").await, "9/27");
    page.close().await;
}

#[tokio::test]
async fn a_crash_loses_nothing_that_was_kept() {
    let mut page = open("").await;
    // After a crash Firefox’s driver has no tab to go on in.
    if page.engine() == Engine::Firefox {
        return page.close().await;
    }
    page.click("given-1.2-outstanding").await;
    kept(&page, "10/27").await;
    page.crash().await;
    page.go().await;
    assert_eq!(page.text("overall-score").await, "10/27");
    page.close().await;
}

#[tokio::test]
async fn two_tabs_never_overwrite_each_other() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    let first = page.tab().await;
    let second = page.new_tab().await;
    assert_eq!(page.text("overall-score").await, "9/27");
    page.click("given-1.2-outstanding").await;
    kept(&page, "10/27").await;
    page.client.switch_to_window(first).await.unwrap();
    page.until("return !!document.getElementById('show-other')", "the first tab says so").await;
    page.click("given-1.2-inadequate").await;
    page.says("drafts-said", "goes on as a copy").await;
    kept(&page, "7/27").await;
    kept(&page, "10/27").await;
    page.client.switch_to_window(second).await.unwrap();
    assert_eq!(page.text("overall-score").await, "10/27");
    page.click("go-drafts").await;
    let list = page.text("drafts").await;
    assert!(list.contains("(copy)") && list.contains("7/27") && list.contains("10/27"), "{list}");
    page.close().await;
}

#[tokio::test]
async fn full_storage_is_said_and_nothing_is_lost() {
    let page = open("").await;
    page.js("let size = 1e6; let n = 0; while (size >= 1) { try { localStorage.setItem('junk' + n++, 'x'.repeat(size)); } catch { size = Math.floor(size / 2); } }").await;
    page.click("given-1.2-good").await;
    page.says("drafts-problem", "no more room").await;
    assert_eq!(page.text("overall-score").await, "9/27");
    let warned = page.js("const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented").await;
    assert_eq!(warned, true, "leaving would lose something");
    page.js("localStorage.clear()").await;
    page.click("given-1.3-outstanding").await;
    kept(&page, "10/27").await;
    page.until("return !document.getElementById('drafts-problem')", "it is over").await;
    let warned = page.js("const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented").await;
    assert_eq!(warned, false);
    page.close().await;
}

#[tokio::test]
async fn denied_storage_is_said_and_damaged_storage_is_left_alone() {
    let page = open("").await;
    page.js("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })").await;
    page.click("given-1.2-good").await;
    page.says("drafts-problem", "does not let the page keep anything").await;
    page.go().await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    page.js("for (const key of Object.keys(localStorage)) if (key.startsWith('bandwise.body.')) localStorage[key] = localStorage[key].slice(0, 300)").await;
    page.go().await;
    page.says("drafts-problem", "can’t be read").await;
    assert_eq!(page.text("overall-score").await, "8/27");
    assert!(page.has("save-damaged").await);
    page.click("given-1.4-outstanding").await;
    kept(&page, "9/27").await;
    let cut = page.js("return Object.keys(localStorage).filter((key) => key.startsWith('bandwise.body.') && localStorage[key].length == 300).length").await;
    assert_eq!(cut, 1, "what is damaged is not overwritten");
    page.close().await;
}

#[tokio::test]
async fn this_device_is_cleared_after_a_word() {
    let page = open("").await;
    page.js("localStorage.setItem('of another page', 'stays')").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    page.click("clear-device").await;
    page.click("clear-device-yes").await;
    assert_eq!(page.js("return Object.keys(localStorage).join()").await, "of another page");
    assert_eq!(page.text("overall-score").await, "9/27", "what is on screen stays");
    page.go().await;
    assert_eq!(page.text("overall-score").await, "8/27");
    page.close().await;
}

#[tokio::test]
async fn a_visit_never_overwrites_what_is_kept() {
    let page = open("").await;
    let link = page.text("link-text").await;
    page.click("given-1.2-good").await;
    kept(&page, "9/27").await;
    let fragment = link.split_once('#').unwrap().1.to_owned();
    page.client.goto("about:blank").await.unwrap();
    page.client.goto(&format!("{}#{fragment}", page.address)).await.unwrap();
    page.client.wait().for_element(Locator::Id("visiting")).await.unwrap();
    assert_eq!(page.text("overall-score").await, "8/27");
    assert!(!page.has("drafts-said").await, "it is not the restored one that is shown");
    page.click("leave").await;
    assert_eq!(page.text("overall-score").await, "9/27");
    page.close().await;
}
