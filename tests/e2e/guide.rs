//! The first visit: by keyboard alone, by being shown, and put away again.

use serde_json::json;

use crate::access::check;
use crate::change::{choose, show};
use crate::support::{Page, open};

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";
const F6: &str = "\u{e036}";

async fn focus(page: &Page, id: &str) {
    let script = format!("return document.activeElement.id == '{id}'");
    page.until(&script, &format!("focus is on {id}")).await;
}

/// Goes on with the Tab key until focus is there.
async fn tab_to(page: &Page, id: &str) {
    for _ in 0..40 {
        if page.js("return document.activeElement.id").await == json!(id) {
            return;
        }
        page.press(&[], TAB).await;
    }
    panic!("{id} is not reached: {}", page.js("return document.activeElement.outerHTML.slice(0, 200)").await);
}

async fn press_on(page: &Page, id: &str) {
    tab_to(page, id).await;
    page.press(&[], ENTER).await;
}

/// From wherever focus is on the page to the next step.
async fn go_on(page: &Page, heading: &str) {
    page.press(&[], F6).await;
    focus(page, "guide-heading").await;
    press_on(page, "guide-next").await;
    page.says("guide-heading", heading).await;
    focus(page, "guide-heading").await;
}

async fn take_there(page: &Page, place: &str) {
    press_on(page, "guide-there").await;
    let script = format!("return document.activeElement.id.includes('{place}')");
    page.until(&script, &format!("it leads to {place}")).await;
}

/// It is over: the view it began in is shown from its top, with focus on what is in view there.
async fn back_at_the_top(page: &Page) {
    hidden(page).await;
    focus(page, "fold-guide").await;
    // Where a browser scrolls smoothly or late, it has by then.
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    let seen = "const box = document.activeElement.getBoundingClientRect(); return [box.top >= 0 && box.bottom <= innerHeight, scrollY == 0, document.getElementById('panel-train').hidden]";
    assert_eq!(
        page.js(seen).await,
        json!([true, true, false]),
        "scrolled to {}",
        page.js("return scrollY").await
    );
}

async fn hidden(page: &Page) {
    page.until("return document.getElementById('guiding').hidden", "the visit is off").await;
}

#[tokio::test]
async fn the_whole_visit_by_keyboard_alone() {
    let page = open("").await;
    let file = page.text("link-text").await;
    page.press(&[], TAB).await;
    page.press(&[], ENTER).await;
    focus(&page, "main").await;
    press_on(&page, "go-guide").await;
    focus(&page, "guide-begin").await;
    page.press(&[], ENTER).await;
    page.says("guide-heading", "Step 1 of 6").await;
    focus(&page, "guide-heading").await;
    page.js("window.said = []; new MutationObserver(() => window.said.push(document.getElementById('guide-said').textContent)).observe(document.getElementById('guide-said'), { childList: true, characterData: true, subtree: true })").await;

    press_on(&page, "guide-choose-2.2.1").await;
    page.says("guide-said", "Not 2.2.1").await;
    focus(&page, "guide-choose-2.2.1").await;
    press_on(&page, "guide-choose-2.2.3").await;
    page.says("guide-said", "2.2.3 drives 2.2: 13 of 42, 31%").await;
    focus(&page, "guide-next").await;
    page.press(&[], ENTER).await;
    page.says("guide-heading", "Step 2 of 6").await;

    page.js("window.said.length = 0").await;
    take_there(&page, "-2.4.3").await;
    page.press(&[], "y").await;
    page.says("guide-said", "2.4.3 went from 20 of 42, 48% to 21 of 42, 50%").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(page.js("return window.said.length").await, 1, "it is said once");
    assert_eq!(page.js("return document.activeElement.id.endsWith('-2.4.3')").await, true);
    // Back and forth: focus is where it was.
    page.press(&[], F6).await;
    focus(&page, "guide-heading").await;
    page.press(&[], F6).await;
    assert_eq!(page.js("return document.activeElement.id.endsWith('-2.4.3')").await, true);
    go_on(&page, "Step 3 of 6: Why 79% does not help").await;

    take_there(&page, "-2.2.1").await;
    page.press(&[], "y").await;
    page.says("guide-said", "34 of 42, 81%, and 2.2 stays Inadequate").await;
    go_on(&page, "Step 4 of 6").await;
    take_there(&page, "-2.3.3").await;
    page.press(&[], "a").await;
    page.says("guide-said", "18 of 42, 43% to 18 of 41, 44%").await;
    check(&page, "a step that is done").await;
    go_on(&page, "Step 5 of 6").await;

    take_there(&page, "adjust-2.4").await;
    page.press(&[], ENTER).await;
    page.until("return !!document.getElementById('apply-discretion-2.4')", "it unfolds").await;
    let chosen = "const at = document.activeElement; return at.name == 'discretion-2.4'";
    for _ in 0..20 {
        if page.js(chosen).await == true {
            break;
        }
        page.press(&[], TAB).await;
    }
    for _ in 0..4 {
        if page.js("return document.getElementById('discretion-2.4-good').checked").await == true {
            break;
        }
        page.press(&[], DOWN).await;
    }
    press_on(&page, "apply-discretion-2.4").await;
    page.says("guide-said", "2.4 is Good*, where the arithmetic gives Requires improvement").await;
    page.says("guide-said", "The total goes from 8 to 9 of 27").await;
    go_on(&page, "Step 6 of 6").await;

    tab_to(&page, "guide-answer").await;
    page.keys("14").await;
    page.press(&[], ENTER).await;
    page.says("guide-said", "Good begins at 14, but the total is 9 already").await;
    focus(&page, "guide-answer").await;
    page.keys("\u{e003}\u{e003}5").await; // backspace
    page.press(&[], ENTER).await;
    page.says("guide-said", "so 5 points are missing").await;
    focus(&page, "guide-next").await;
    page.press(&[], ENTER).await;
    page.says("guide-heading", "What you saw").await;
    check(&page, "the summary").await;
    press_on(&page, "guide-restore").await;
    back_at_the_top(&page).await;
    assert_eq!(page.text("link-text").await, file, "all is as it was");
    page.close().await;
}

#[tokio::test]
async fn a_visit_that_is_shown_and_skipped_and_ended() {
    let page = open("").await;
    page.click("new-scenario").await;
    page.click("given-1.1-good").await;
    let own = page.text("link-text").await;
    show(&page, "train").await;
    page.click("guide-begin").await;
    page.says("guide-heading", "Step 1 of 6").await;
    page.says("overall-score", "8/27").await;
    check(&page, "the first step").await;
    for (heading, said) in [
        ("Step 1", "drives 2.2"),
        ("Step 2", "2.4 goes from Inadequate to Requires improvement"),
        ("Step 3", "2.2 stays Inadequate"),
        ("Step 4", "18 of 41, 44%"),
        ("Step 5", "2.4 is Good*"),
    ] {
        page.says("guide-heading", heading).await;
        page.click("guide-show").await;
        page.says("guide-said", said).await;
        focus(&page, "guide-next").await;
        page.click("guide-next").await;
    }
    // What is undone is open again.
    page.click("guide-back").await;
    page.says("guide-said", "2.4 is Good*").await;
    page.click("undo").await;
    page.until("return document.getElementById('guide-said')?.textContent == ''", "it is open again").await;
    page.click("redo").await;
    page.says("guide-said", "2.4 is Good*").await;
    page.click("guide-next").await;
    page.says("guide-next", "Skip").await;
    page.click("guide-next").await;
    page.says("guide-heading", "What you saw").await;
    page.click("guide-restore").await;
    back_at_the_top(&page).await;
    assert_eq!(page.text("link-text").await, own, "one’s own work is back");

    // Again, with something else on screen in between; then it is put away.
    show(&page, "train").await;
    page.click("guide-begin").await;
    page.says("guide-heading", "Step 1 of 6").await;
    page.click("guide-next").await;
    page.click("new-scenario").await;
    page.says("guide-said", "is not the Somerset example").await;
    check(&page, "something else on screen").await;
    page.click("guide-example").await;
    page.until("return document.getElementById('guide-said')?.textContent == ''", "the example is back")
        .await;
    page.says("guide-heading", "Step 2 of 6").await;
    page.click("guide-end").await;
    back_at_the_top(&page).await;
    page.click("tab-ratings").await;
    // Nothing is told while it is off.
    page.js("window.told = 0; document.addEventListener('bandwise-told', () => window.told++)").await;
    choose(&page, "ruleset-select", "pdu-2021").await;
    page.click("given-1.1-good").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(page.js("return window.told").await, 0);
    page.close().await;
}

#[tokio::test]
async fn it_takes_little_of_a_phone() {
    let page = open("").await;
    page.window(375, 812).await;
    show(&page, "train").await;
    page.click("guide-begin").await;
    for step in 1..=6 {
        page.says("guide-heading", &format!("Step {step} of 6")).await;
        for done in [false, true] {
            let size = "const box = document.getElementById('guiding').getBoundingClientRect(); return [box.height <= 278, Math.round(box.bottom), document.documentElement.scrollWidth]";
            assert_eq!(page.js(size).await, json!([true, 812, 375]), "step {step}, done: {done}");
            if !done {
                page.click("guide-show").await;
                page.says("guide-next", if step == 6 { "What you saw" } else { "Next step" }).await;
            }
        }
        page.click("guide-next").await;
    }
    page.click("guide-fold").await;
    let low = "return document.getElementById('guiding').clientHeight < 160";
    page.until(low, "folded it is low").await;
    page.click("guide-exercises").await;
    focus(&page, "fold-exercises").await;
    hidden(&page).await;
    page.close().await;
}
