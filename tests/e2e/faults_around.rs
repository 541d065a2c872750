//! What stands around the page: other programs, the history, printing, the workbench, links, going away and coming back.

use serde_json::json;

use crate::change::show;
use crate::faults::{Manner, Site, host, is_said, is_still_there};
use crate::support::{STARTED, open};

/// What a translator does: elements of its own around every text, so that the page’s own texts are no longer shown.
const TRANSLATE: &str = "
const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
const texts = [];
while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
for (const text of texts) {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  inner.textContent = text.data.toUpperCase();
  outer.append(inner);
  text.replaceWith(outer);
}";

#[tokio::test]
async fn a_translator_never_leaves_a_rating_that_is_out_of_date() {
    let page = open("").await;
    assert_eq!(page.js("return document.documentElement.translate").await, false, "browsers leave it alone");
    page.click("given-1.2-good").await;
    let link = page.text("link-text").await;
    page.js(TRANSLATE).await;
    page.until("return !document.getElementById('crashed').hidden", "the page says so").await;
    assert_eq!(page.js("return document.getElementById('app').inert").await, true);
    let said = page.text("crashed").await;
    for words in [
        "A fault in the program stopped it, or another program, such as a translator, changed what it shows; turn that off for this page.",
        "What is shown behind this message is out of date; don’t rely on it.",
        "another program put its own words on the page",
    ] {
        assert!(said.contains(words), "{said}");
    }
    assert_eq!(page.text("crashed-link-text").await, link);
    // Nothing changes what is kept any more, by key either.
    page.press(&["\u{e009}"], "z").await; // Ctrl
    let kept = "return new Promise(done => setTimeout(() => done(Object.values(localStorage).join()), 600))";
    assert!(page.js(kept).await.as_str().unwrap().contains("9/27"));
    page.close().await;
}

/// As where scripts change the address too often, or in a frame that may not.
#[tokio::test]
async fn a_history_that_refuses_changes_nothing_else() {
    let site = Site::with(
        "for (const what of ['pushState', 'replaceState']) History.prototype[what] = () => { throw new DOMException('no', 'SecurityError') }",
    );
    let page = site.open().await;
    let link = page.text("link-text").await;
    page.click("given-1.2-good").await;
    page.click("tab-cases").await;
    page.click("tab-ratings").await;
    page.js(&format!("location.hash = '{}'", link.split_once('#').unwrap().1)).await;
    page.until("return document.getElementById('overall-score').textContent === '8/27'", "the link opens")
        .await;
    page.click("leave").await;
    is_still_there(&page).await;
    page.close().await;
}

#[tokio::test]
async fn a_device_that_refuses_the_worker_changes_nothing_else() {
    for script in [
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
        "delete Navigator.prototype.serviceWorker",
        "Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })",
    ] {
        let site = Site::with(script);
        let page = site.open().await;
        page.click("given-1.2-good").await;
        show(&page, "change").await;
        assert_eq!(page.js("return document.getElementById('newer')?.hidden ?? true").await, true);
        is_still_there(&page).await;
        page.close().await;
    }
}

/// A browser without printing, and a print that is called off.
#[tokio::test]
async fn printing_that_comes_to_nothing_leaves_the_page() {
    for script in [
        "window.print = () => { throw new DOMException('no', 'NotAllowedError') }",
        "window.print = () => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')) }",
    ] {
        let site = Site::with(script);
        let page = site.open().await;
        page.click("given-1.2-good").await;
        page.click("print").await;
        is_still_there(&page).await;
        let shown = "return document.getElementById('print-report').checkVisibility()";
        assert_eq!(page.js(shown).await, false, "what is for paper is not on screen");
        page.close().await;
    }
}

const UNREACHABLE: &str = "This part of the page could not be fetched from where the page came from. Everything else goes on working. Try again once there is a connection, or reload the page.";

/// A part of the workbench that is missing, was cut short, or is a page of the host’s in its place.
#[tokio::test]
async fn a_workbench_that_does_not_arrive_whole_is_told() {
    let offline = "delete Navigator.prototype.serviceWorker";
    let page = open("").await;
    for (begin, end) in [("start-", ".mjs"), ("workbench-", ".js"), ("workbench_bg-", ".wasm")] {
        let path = format!("workbench/{begin}");
        let wrong = Manner { head: "", missing: "200 OK" };
        for site in [Site::with(offline).without(&path, end), Site::with(offline).cut(&path, end, 500)] {
            page.client.goto(&host(&site, wrong)).await.unwrap();
            page.until(STARTED, "the page starts").await;
            page.click("given-1.2-good").await;
            page.click("tab-change").await;
            is_said(&page, "problem", UNREACHABLE).await;
            is_still_there(&page).await;
        }
    }
    page.close().await;
}

#[tokio::test]
async fn a_workbench_without_its_style_works() {
    let site = Site::with("delete Navigator.prototype.serviceWorker").without("workbench/workbench-", ".css");
    let page = site.open().await;
    page.click("given-1.2-good").await;
    show(&page, "change").await;
    assert!(page.has("panel-why").await);
    is_still_there(&page).await;
    page.close().await;
}

/// Each link that can't be opened says why, shows no rating, and leaves one’s own scenario.
#[tokio::test]
async fn links_of_other_times_and_places_are_told() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    let link = page.text("link-text").await;
    let code = link.split_once('#').unwrap().1;
    let unknown = "1.pdu-2099.AAAA";
    let sealed = format!("{unknown}.{}", bandwise::share::check::of(unknown));
    let long = format!("1.pdu-2021.{}.0000000", "A".repeat(70_000));
    let other = code.replacen("pdu-2021", "pdu-2023", 1);
    for (code, said) in [
        (
            sealed.as_str(),
            "This link uses the rule set “pdu-2099”, which this version of the page does not have. Reload the page to get the newest version, then open the link again.",
        ),
        (&long, "This link is too long: it has "),
        (
            &other,
            "This link was changed on its way: it does not agree with its own check, so nothing was opened. Ask for it again, or copy it in full from where it was made.",
        ),
    ] {
        page.js(&format!("location.hash = '{code}'")).await;
        page.says("problem", said).await;
        assert_eq!(page.text("overall-rating").await, "Not yet rated");
        page.click("leave").await;
        is_still_there(&page).await;
    }
    page.close().await;
}

/// The page is left and gone back to, whether the browser held it ready or not.
#[tokio::test]
async fn going_away_and_back_loses_nothing() {
    let page = open("").await;
    page.click("given-1.2-good").await;
    page.client.goto("about:blank").await.unwrap();
    page.client.back().await.unwrap();
    page.until(STARTED, "the page is there").await;
    page.says("rating-1.2", "Good").await;
    is_still_there(&page).await;
    // Held ready while another tab went on with the scenario: what is changed here then goes on as a copy.
    page.js("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        for (const key of Object.keys(localStorage)) if (key.startsWith('bandwise.head.')) {
          const lines = localStorage[key].split('\\n'); lines[1] = Number(lines[1]) + 1; lines[2] = 'tother'; localStorage[key] = lines.join('\\n');
        }
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await;
    page.click("given-1.3-outstanding").await;
    page.says(
        "drafts-said",
        "Another tab has changed this scenario, so yours goes on as a copy. Both are kept.",
    )
    .await;
    assert_eq!(page.overall().await.0, "10/27");
    let heads = "return Object.keys(localStorage).filter((key) => key.startsWith('bandwise.head.')).length";
    assert_eq!(page.js(heads).await, json!(2));
    page.close().await;
}
