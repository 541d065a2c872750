//! Components in a real browser: what only a document shows.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

#[path = "training/fingerprints.rs"]
mod fingerprints;

use std::cell::RefCell;
use std::rc::Rc;

use bandwise::platform::sheets::{Answer, Sheets};
use bandwise::platform::{clock, field, focus};
use bandwise::ui::App;
use bandwise::ui::app::AppProps;
use bandwise::ui::opening::{HIDDEN, STEPS};
use js_sys::{ArrayBuffer, Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit};

wasm_bindgen_test_configure!(run_in_browser);

/// Mounts the page on a node of its own, in place of the one before.
async fn mount() {
    mount_in_steps(0);
    yew::scheduler::flush().await;
}

/// The same, drawn in so many steps, of which none is waited for.
fn mount_in_steps(steps: usize) {
    let document = web_sys::window().unwrap().document().unwrap();
    if let Some(old) = document.get_element_by_id("here") {
        old.remove();
    }
    let root = document.create_element("div").unwrap();
    root.set_id("here");
    document.body().unwrap().append_child(&root).unwrap();
    let props = AppProps {
        fragment: "".into(),
        address: "https://example.org/".into(),
        steps,
        ..AppProps::default()
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

fn found(id: &str) -> Element {
    focus::element(id).unwrap_or_else(|| panic!("there is no #{id}"))
}

fn text(id: &str) -> String {
    found(id).text_content().unwrap_or_default()
}

async fn click(id: &str) {
    found(id).dyn_into::<HtmlElement>().unwrap().click();
    yew::scheduler::flush().await;
}

#[wasm_bindgen_test]
async fn the_page_mounts_and_rates_somerset() {
    mount().await;
    assert_eq!(text("overall-score"), "8/27");
    assert_eq!(text("rating-2.4"), "Requires improvement*");
}

#[wasm_bindgen_test]
async fn a_click_goes_round_the_four_states() {
    mount().await;
    click("tab-cases").await;
    let cell = "cell-court-1-2.1.1";
    let first = found(cell).get_attribute("data-judgement").unwrap();
    let mut seen = vec![first.clone()];
    for _ in 0..3 {
        click(cell).await;
        seen.push(found(cell).get_attribute("data-judgement").unwrap());
    }
    click(cell).await;
    assert_eq!(found(cell).get_attribute("data-judgement").unwrap(), first);
    seen.sort();
    assert_eq!(seen, ["blank", "na", "no", "yes"]);
}

#[wasm_bindgen_test]
async fn a_tick_redraws_its_own_row_alone() {
    mount().await;
    click("tab-cases").await;
    let before = found("cell-cases-1-2.2.1").get_attribute("data-judgement");
    let other = found("cell-cases-2-2.2.1").parent_element().unwrap();
    let row = found("cell-cases-1-2.2.1").parent_element().unwrap();
    // A mark that only a row drawn anew from nothing would lose.
    other.set_attribute("data-mark", "kept").unwrap();
    row.set_attribute("data-mark", "kept").unwrap();
    click("cell-cases-1-2.2.1").await;
    assert_ne!(found("cell-cases-1-2.2.1").get_attribute("data-judgement"), before);
    assert_eq!(other.get_attribute("data-mark").as_deref(), Some("kept"));
    assert_eq!(row.get_attribute("data-mark").as_deref(), Some("kept"));
}

/// How long a page may take to draw itself.
const PATIENCE: u32 = 20_000;

/// Looks at the page after each of its changes until a look finds what it waits for. The steps in which it is drawn may follow each
/// other more closely than any timer could look.
async fn watch(look: impl FnMut() -> bool + 'static) {
    let mut look = Some(look);
    let mut watched = |done: Function, late: Function| {
        let mut look = look.take().unwrap();
        let changed = move |_: JsValue, observer: MutationObserver| {
            if look() {
                observer.disconnect();
                drop(done.call0(&JsValue::NULL));
            }
        };
        let changed = Closure::<dyn FnMut(JsValue, MutationObserver)>::new(changed).into_js_value();
        let observer = MutationObserver::new(changed.unchecked_ref()).unwrap();
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_subtree(true);
        observer.observe_with_options(&found("here"), &all).unwrap();
        clock::later(PATIENCE, move || drop(late.call0(&JsValue::NULL)));
    };
    assert!(JsFuture::from(Promise::new(&mut watched)).await.is_ok(), "what is waited for comes");
}

/// How many cells of a sample are drawn.
fn cells(sample: &str) -> u32 {
    let here = found("here");
    here.query_selector_all(&format!("[id^='cell-{sample}-']")).unwrap().length()
}

#[wasm_bindgen_test]
async fn in_steps_what_is_drawn_stays_when_more_comes() {
    mount_in_steps(HIDDEN);
    let seen = Rc::new(RefCell::new((None, 0)));
    let sees = seen.clone();
    watch(move || {
        let (first, alone) = &mut *sees.borrow_mut();
        let (cases, court) = (cells("cases"), cells("court"));
        if cases > 0 && court == 0 {
            first.get_or_insert_with(|| focus::element("sample-cases"));
            *alone = cases.max(*alone);
        }
        court > 0
    })
    .await;
    let (first, alone) = &*seen.borrow();
    assert!(*alone > 143, "after more than one step of the first: {alone} cells");
    assert!(
        found("sample-cases").is_same_node(first.clone().flatten().as_deref()),
        "it is the one that was there"
    );
}

/// On a phone: what was drawn in one step is not drawn anew in the next.
#[wasm_bindgen_test]
async fn the_head_and_what_was_rated_stay_while_the_rest_is_drawn() {
    mount_in_steps(STEPS);
    let seen = Rc::new(RefCell::new(([("ruleset-select", None), ("standard-1.1", None)], true)));
    let sees = seen.clone();
    watch(move || {
        let (first, result_before) = &mut *sees.borrow_mut();
        for (id, seen) in first {
            *seen = seen.take().or_else(|| focus::element(id));
        }
        *result_before &=
            focus::element("standard-1.1").is_none() || focus::element("overall-score").is_some();
        focus::element("standard-2.5").is_some()
    })
    .await;
    let (first, result_before) = &*seen.borrow();
    assert!(*result_before, "the result comes before");
    for (id, seen) in first {
        assert!(seen.is_some() && found(id).is_same_node(seen.as_deref()), "{id} was drawn anew");
    }
}

#[wasm_bindgen_test]
async fn undo_and_redo_name_the_step() {
    mount().await;
    click("given-1.1-good").await;
    assert_eq!(found("undo").get_attribute("title").as_deref(), Some("Undo: rate 1.1 Good"));
    click("undo").await;
    assert_eq!(text("rating-1.1"), "Requires improvement");
    assert_eq!(found("redo").get_attribute("title").as_deref(), Some("Redo: rate 1.1 Good"));
}

#[wasm_bindgen_test]
async fn a_paste_reaches_the_scenario() {
    mount().await;
    field::set_area("paste-text", "2.1.1\t80%");
    assert_eq!(field::area("paste-text"), "2.1.1\t80%");
    click("paste-apply").await;
    assert_eq!(text("rating-2.1"), "Outstanding");
    assert_eq!(field::area("paste-text"), "");
}

/// Where these tests run the reader is not built.
#[wasm_bindgen_test]
async fn a_reader_of_spreadsheets_that_does_not_arrive_is_told() {
    let mut sheets = None;
    let answered = Promise::new(&mut |done, _| {
        let told = move |answer| {
            let Answer::Failed { code, .. } = answer else { panic!("{answer:?}") };
            done.call1(&JsValue::NULL, &code.into()).unwrap();
        };
        sheets = Some(Sheets::open(&ArrayBuffer::new(8), None, told));
    });
    assert_eq!(JsFuture::from(answered).await.unwrap(), "unreachable");
    drop(sheets);
}

/// The same seed gives the same exercise here as on the host.
#[wasm_bindgen_test]
fn exercises_are_the_same_in_a_browser() {
    assert_eq!(fingerprints::fingerprints(), include_str!("data/training/fingerprints.txt"));
}
