//! The page before the program arrives: there to be read, and what is done on it is not lost.

use xtask::server::{Gate, Server};

use crate::change::show;
use crate::faults::Site;
use crate::support::{Engine, Page, STARTED, open_folder, open_served, setting};

/// The page with its program held back, all of it read.
pub(crate) async fn held(fragment: &str) -> (Page, Gate) {
    let (server, gate) = Server::holding(setting("BANDWISE_DIST"), ".wasm").expect("a free port");
    let page = open_served(server, fragment, false).await;
    page.until("return document.readyState !== 'loading'", "the page is read").await;
    (page, gate)
}

/// Waits until the example is shown, since the program does not come at once.
async fn is_shown(page: &Page) {
    let shown =
        "return document.readyState !== 'loading' && document.getElementById('app').checkVisibility()";
    page.until(shown, "the example is shown").await;
}

/// Everything in the window, by its words and where they stand. What is out of it the browser has not laid out.
const SEEN: &str = "
return [...document.querySelectorAll('#app *')].filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('#version, #link-text'))
  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
  .map(e => [e.textContent.trim(), e.getBoundingClientRect()]).filter(([, r]) => r.bottom > 0 && r.top < innerHeight)
  .map(([words, r]) => [words, Math.round(r.left), Math.round(r.top)].join(' @')).join('\\n');
";

#[tokio::test]
async fn the_example_can_be_read_and_nothing_moves_when_the_program_takes_over() {
    let (page, gate) = held("").await;
    nothing_moves(&page, gate).await;
    page.close().await;
}

/// Where the program is soon there, the example is not laid out before, and what the program drew is seen at once.
#[tokio::test]
async fn where_the_program_is_soon_there_the_example_is_not_laid_out_before() {
    let site = Site::with(
        "const usual = setTimeout;
        // However long this machine takes: it is soon.
        window.setTimeout = (call, wait, ...all) => wait === 150 ? 0 : usual(call, wait, ...all);
        document.addEventListener('bandwise-drawn', () => (window.tall = document.getElementById('app').offsetHeight), { once: true });",
    );
    let page = open_folder(site.0.clone(), "", true).await;
    assert_eq!(page.js("return window.tall").await, 0);
    page.until("return !document.documentElement.className", "nothing is held back").await;
    assert_eq!(page.overall().await.0, "8/27");
    assert!(page.js("return document.getElementById('app').offsetHeight > 1000").await == true);
    page.until("return !document.documentElement.style.minBlockSize", "it is as tall as it is").await;
    page.close().await;
}

/// It is asked for before the loader is there, which asks again where that broke off.
#[tokio::test]
async fn the_program_is_asked_for_once_and_again_where_that_breaks_off() {
    for (first, asked) in [("usual(...all)", 1), ("Promise.reject(new TypeError('broken off'))", 2)] {
        let site = Site::with(&format!(
            "const usual = fetch;
            window.asked = 0;
            window.fetch = (...all) => (window.asked++ ? usual(...all) : {first});"
        ));
        let page = open_folder(site.0.clone(), "", true).await;
        assert_eq!(page.js("return window.asked").await, asked);
        assert_eq!(page.overall().await.0, "8/27");
        page.close().await;
    }
}

/// The program comes after the example is shown, as on a slow line or machine.
const LATE: &str = "const usual = fetch;
    window.fetch = async (...all) => (await new Promise((late) => setTimeout(late, 700)), usual(...all));";

/// A page that is loaded anew is where it was left, near its end too, where the last of it is drawn after it is shown, and in a view
/// that is drawn once the workbench is there.
#[tokio::test]
async fn a_page_loaded_anew_is_where_it_was_left() {
    for (line, view, down) in [("", "ratings", 99999), (LATE, "ratings", 99999), ("", "method", 3000)] {
        let site = Site::with(line);
        let page = open_folder(site.0.clone(), "", true).await;
        // Firefox, as its driver loads a page anew, begins at the top, whatever the page does.
        if page.engine() == Engine::Chromium {
            is_left_and_found(&page, view, down).await;
        }
        page.close().await;
    }
}

async fn is_left_and_found(page: &Page, view: &str, down: u32) {
    let whole =
        "const { className, style } = document.documentElement; return !className && !style.minBlockSize";
    page.until(whole, "all of it is drawn").await;
    if view != "ratings" {
        show(page, view).await;
    }
    // What comes into view takes its size then, and a browser notes some time later where it is.
    let down = format!("return new Promise(done => {{ scrollTo(0, {down}); setTimeout(done, 1500) }})");
    page.js(&down).await;
    page.js(&down).await;
    let left = page.js("return Math.round(scrollY)").await.as_i64().unwrap();
    assert!(left > 1000, "{left}");
    page.reload().await;
    page.until(&format!("return Math.round(scrollY) === {left}"), "it is where it was left").await;
    page.until(whole, "all of it is drawn again").await;
    assert_eq!(page.js("return Math.round(scrollY)").await, left);
}

/// A view of the workbench stays busy where that never comes, and the page that is loaded anew in it must not stay tall for ever.
#[tokio::test]
async fn a_page_whose_workbench_never_comes_is_as_tall_as_it_is() {
    let site = Site::with(
        "const [usual, later] = [fetch, setTimeout];
        window.fetch = (what, ...all) =>
            String(what?.url ?? what).includes('workbench') ? new Promise(() => {}) : usual(what, ...all);
        // Ten seconds in one.
        window.setTimeout = (call, wait, ...all) => later(call, wait / 10, ...all);",
    );
    let page = open_folder(site.0.clone(), "", true).await;
    page.js("history.replaceState('method', '')").await;
    page.reload().await;
    page.until("return !!document.querySelector('#panel-method[aria-busy=true]')", "it waits").await;
    page.until("return !document.documentElement.style.minBlockSize", "it is as tall as it is").await;
    assert_eq!(page.js("return !!document.querySelector('#panel-method[aria-busy=true]')").await, true);
    page.close().await;
}

/// Counts what is put off until the page is handed over: a timer, or giving way.
const TURNS: &str = "
window.turns = 0;
const later = setTimeout;
window.setTimeout = (...all) => (turns++, later(...all));
const given = window.scheduler?.yield;
if (given) scheduler.yield = () => (turns++, given.call(scheduler));
document.addEventListener('bandwise-drawn', () => (window.taken = turns), { once: true });
";

/// A phone draws what is seen in steps, between which it can answer; all else draws it at once.
#[tokio::test]
async fn on_a_phone_it_is_drawn_in_steps_and_nothing_moves_either() {
    let phone = "const usual = matchMedia;
        window.matchMedia = (asked) => usual(asked === '(pointer: coarse)' ? 'all' : asked);";
    for (device, turns) in [("", 0..5), (phone, 8..30)] {
        let site = Site::with(&[TURNS, device].concat());
        let (server, gate) = Server::holding(site.0.clone(), ".wasm").expect("a free port");
        let page = open_served(server, "", false).await;
        nothing_moves(&page, gate).await;
        let taken = page.js("return window.taken").await;
        assert!(turns.contains(&taken.as_u64().unwrap()), "{taken} of {turns:?}");
        page.close().await;
    }
}

/// Lets the program come, and compares what can be read before and after it.
async fn nothing_moves(page: &Page, gate: Gate) {
    is_shown(page).await;
    page.js("window.shifts = 0; try { new PerformanceObserver(l => l.getEntries().forEach(e => window.shifts += e.value)).observe({type: 'layout-shift', buffered: true}) } catch {}").await;
    assert_eq!(page.overall().await, ("8/27".to_owned(), "Requires improvement".to_owned()));
    assert_eq!(page.text("rating-2.4").await, "Requires improvement*");
    page.js("scrollTo(0, 400)").await;
    let before = page.js(SEEN).await;
    assert!(before.as_str().unwrap().lines().count() > 60, "{before}");
    let version = page.text("version").await;
    let scrolled = page.js("return window.shifts").await;
    gate.open();
    page.until(STARTED, "the program starts").await;
    let after = page.js(SEEN).await;
    assert_eq!(before, after);
    assert_eq!(page.text("version").await, version);
    assert_eq!(page.js("return scrollY").await, 400);
    page.js("return new Promise(requestAnimationFrame)").await;
    assert_eq!(page.js("return window.shifts").await, scrolled, "nothing moved");
}

#[tokio::test]
async fn what_is_done_meanwhile_is_done_once_it_starts() {
    let (page, gate) = held("").await;
    is_shown(&page).await;
    page.click("edit-2.2.3").await;
    page.js("document.getElementById('given-1.2-good').click()").await;
    page.click("write-note-1.1").await;
    page.until(
        "return document.getElementById('loading').checkVisibility({visibilityProperty: true})",
        "the page says that it starts",
    )
    .await;
    gate.open();
    page.until(STARTED, "the program starts").await;
    page.says("rating-1.2", "Good").await;
    page.until(
        "return document.getElementById('edit-2.2.3').getAttribute('aria-expanded') === 'true'",
        "a question is open",
    )
    .await;
    assert!(page.has("note-1.1").await, "the field of a note is there");
    assert_eq!(page.js("return document.activeElement.id").await, "write-note-1.1");
    page.click("undo").await;
    page.says("rating-1.2", "Requires improvement").await;
    page.close().await;
}

#[tokio::test]
async fn the_example_is_not_shown_to_whom_something_else_will_be() {
    let link = {
        let (page, gate) = held("").await;
        gate.open();
        page.until(STARTED, "the program starts").await;
        page.click("given-1.2-good").await;
        let text = page.text("link-text").await;
        page.close().await;
        text.split_once('#').map(|(_, code)| format!("#{code}")).unwrap()
    };
    let (page, gate) = held(&link).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let seen =
        "return document.getElementById('overall-score').checkVisibility({ visibilityProperty: true })";
    assert_eq!(page.js(seen).await, false);
    gate.open();
    page.until(STARTED, "the program starts").await;
    assert_eq!(page.js(seen).await, true);
    page.says("rating-1.2", "Good").await;
    page.close().await;
}

/// Without scripts the words are there all the same, and one more sentence says what is missing.
#[tokio::test]
async fn without_scripts_it_can_be_read() {
    let site = Site::new();
    // What a frame without that right shows is what a browser without scripts shows, in both engines.
    let frame =
        r#"<!doctype html><iframe sandbox="allow-same-origin" src="index.html" width="1200" height="900">"#;
    std::fs::write(site.0.join("frame.html"), frame).unwrap();
    let page = open_folder(site.0.clone(), "frame.html", false).await;
    let inside = "const inside = document.querySelector('iframe').contentDocument;";
    let loaded =
        format!("{inside} return inside?.readyState === 'complete' && !!inside.querySelector('#app')");
    page.until(&loaded, "the frame is loaded").await;
    // Without what is hidden, in whatever way.
    let seen = page.js(&format!("{inside} return inside.body.innerText")).await;
    let seen = seen.as_str().unwrap();
    for words in
        ["need JavaScript", "8/27", "Requires improvement", "2.2.3", "Somerset PDU, July 2023", "Version "]
    {
        assert!(seen.contains(words), "{words} can’t be seen: {seen}");
    }
    assert!(!seen.contains("Starting the calculator"), "{seen}");
    page.close().await;
}

/// Browsers let a tab out of sight go on once a second at the most, so that a start in many steps would take half a minute.
#[tokio::test]
async fn in_a_tab_out_of_sight_it_starts_all_the_same() {
    let site = Site::with(
        "Object.defineProperty(Document.prototype, 'hidden', { get: () => true });
        const later = window.setTimeout;
        window.setTimeout = (call, wait = 0, ...more) => later(call, Math.max(wait, 1000), ...more);",
    );
    let page = site.open().await;
    assert_eq!(page.overall().await, ("8/27".to_owned(), "Requires improvement".to_owned()));
    page.click("given-1.2-good").await;
    page.says("rating-1.2", "Good").await;
    page.close().await;
}
