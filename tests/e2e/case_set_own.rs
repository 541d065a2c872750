//! A set of cases of one’s own: clicked while it is typed in, saved as a draft, and opened by the page. And the
//! benchmark of a case alone.

use serde_json::json;

use crate::change::show;
use crate::support::{Page, Raw, open};

async fn panel(page: &Page) {
    show(page, "train").await;
    page.click("fold-case-set").await;
    page.until("return !!document.getElementById('case-set-northmere')", "the panel unfolds").await;
}

async fn focus_is_at(page: &Page, id: &str) {
    page.until(&format!("return document.activeElement.id == '{id}'"), id).await;
}

/// Writes over a field and leaves focus there.
async fn types(page: &Page, id: &str, text: &str) {
    page.js(&format!("const field = document.getElementById('{id}'); field.focus(); field.select()")).await;
    page.keys(text).await;
}

/// The mouse goes down where the middle of an element is, and up a moment later.
async fn slow_click(page: &Page, id: &str) {
    for _ in 0..10 {
        let element = page.still(id, "nearest").await;
        let actions = json!([
            { "type": "pointerMove", "duration": 0, "origin": element, "x": 0, "y": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pause", "duration": 300 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions });
        match page.client.issue_cmd(Raw("actions", json!({ "actions": [mouse] }))).await {
            Ok(_) => return,
            // Firefox scrolls back to a field some time after it was typed in, and nothing was pressed.
            Err(error) => assert!(error.to_string().contains("out of bounds"), "#{id}: {error}"),
        }
    }
    panic!("#{id} was out of the window each time");
}

/// Gives the page a file to open, as if it was chosen there.
pub(crate) async fn give(page: &Page, input: &str, name: &str, text: &str) {
    let text = serde_json::to_string(text).unwrap();
    page.js(&format!(
        "const input = document.getElementById('{input}'); const data = new DataTransfer();
         data.items.add(new File([{text}], '{name}')); input.files = data.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
}

/// What was saved with the button, and under which name.
async fn saved(page: &Page) -> (String, String) {
    let script = "const done = arguments[0]; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then(done); return make(blob); }; HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }; document.getElementById('case-set-own-save').click()";
    let text = page.client.execute_async(script, Vec::new()).await.unwrap();
    let name = page.js("return window.savedAs").await;
    (name.as_str().unwrap().to_owned(), text.as_str().unwrap().to_owned())
}

#[tokio::test]
async fn a_click_is_not_lost_where_a_problem_is_put_right_with_it() {
    let page = open("").await;
    panel(&page).await;
    page.click("fold-case-set-own").await;
    // The list and the button are in view at once, so that the browser does not make up for what goes above it.
    page.window(1440, 1500).await;
    page.click("case-set-empty").await;
    focus_is_at(&page, "case-set-own-name").await;
    types(&page, "case-set-own-id", "Not this!").await;
    types(&page, "case-set-own-name", " ").await;
    page.keys("\t").await;
    page.says("case-set-own-problems", "2 problems").await;
    page.js("document.getElementById('fold-case-set-own').scrollIntoView()").await;
    let seen = "const box = document.getElementById('case-set-own-add-2').getBoundingClientRect(); return box.bottom < innerHeight";
    assert_eq!(page.js(seen).await, true);
    types(&page, "case-set-own-name", "Mine").await;
    slow_click(&page, "case-set-own-add-2").await;
    page.until("return !!document.getElementById('fold-case-set-own-1')", "a case is added").await;
    page.says("case-set-own-problems", "1 problem").await;
    page.says("case-set-own-why", "nothing is wrong and nothing is left to do").await;
    page.click("case-set-copy").await;
    focus_is_at(&page, "case-set-own-name").await;
    types(&page, "case-set-own-id", "Not this!").await;
    page.keys("\t").await;
    page.click("fold-case-set-own-3").await;
    page.until("return !!document.getElementById('case-set-own-reference')", "the case unfolds").await;
    types(&page, "case-set-own-reference", "NM01").await;
    page.keys("\t").await;
    page.says("case-set-own-problems", "2 problems").await;
    types(&page, "case-set-own-reference", "NM03").await;
    slow_click(&page, "case-set-own-add-1").await;
    page.until("return !!document.getElementById('fold-case-set-own-16')", "a case is added").await;
    page.says("case-set-own-problems", "1 problem").await;
    // Where what is typed makes a problem, nothing moves either, and a case that is taken away is the right one.
    page.click("fold-case-set-own-3").await;
    page.until("return document.getElementById('case-set-own-reference')?.value == 'NM03'", "it unfolds")
        .await;
    types(&page, "case-set-own-reference", "NM04").await;
    slow_click(&page, "case-set-own-2-remove").await;
    page.until("return !document.getElementById('fold-case-set-own-16')", "a case is taken away").await;
    page.says("case-set-own-problems", "2 problems").await;
    page.says("fold-case-set-own-2", "2. NM04").await;
    page.says("fold-case-set-own-3", "3. NM04").await;
    // Without anything to click it is taken over as well.
    types(&page, "case-set-own-reference", "NM33").await;
    slow_click(&page, "case-set-own-why").await;
    page.says("fold-case-set-own-2", "2. NM33").await;
    page.close().await;
}

#[tokio::test]
async fn a_draft_is_saved_and_opened_by_the_page() {
    let page = open("").await;
    panel(&page).await;
    page.click("fold-case-set-own").await;
    page.click("case-set-empty").await;
    page.says("case-set-own-why", "once a case is added").await;
    page.click("case-set-own-add-2").await;
    focus_is_at(&page, "case-set-own-title").await;
    page.says("case-set-own-to-do", "a title, what is told, 1 judgement and 1 reason").await;
    page.js("document.querySelector('#case-set-own-to-do button').click()").await;
    focus_is_at(&page, "case-set-own-title").await;
    page.keys("A report").await;
    page.keys("\t").await;
    page.says("case-set-own-to-do", ": what is told, 1 judgement and 1 reason").await;
    assert_eq!(
        page.js("return document.querySelector('[id^=\"case-set-own-2.1.1-\"]:checked')").await,
        json!(null)
    );
    let (name, text) = saved(&page).await;
    assert_eq!(name, "new-set-draft.json");
    assert!(bandwise::casesets::read(&text).is_err(), "it is no finished set");

    // Somebody else’s page opens it by “Open”, in whatever view.
    let other = open("").await;
    give(&other, "open-file", "mine.json", &text).await;
    focus_is_at(&other, "case-set-own-problems").await;
    other.says("case-set-own-problems", "What was opened is a draft of a set of cases").await;
    other.says("case-set-own-to-do", "1. Case 1: what is told, 1 judgement and 1 reason").await;
    // So does it with a finished one, and with one that is wrong.
    other.click("tab-ratings").await;
    give(&other, "open-file", "theirs.json", bandwise::casesets::NORTHMERE).await;
    focus_is_at(&other, "case-set-case").await;
    other.says("case-set-case", "Case 1 of 15").await;
    other.click("tab-ratings").await;
    let wrong = bandwise::casesets::NORTHMERE.replacen("\"yes\"", "\"maybe\"", 1);
    give(&other, "open-file", "theirs.json", &wrong).await;
    focus_is_at(&other, "case-set-open-problem").await;
    other.says("case-set-open-problem", "What was opened can’t be used as a set of cases: 1 problem.").await;
    assert_eq!(other.text("problem").await, "");
    other.close().await;
    page.close().await;
}

#[tokio::test]
async fn the_benchmark_of_one_case() {
    let page = open("").await;
    panel(&page).await;
    page.click("case-set-northmere").await;
    focus_is_at(&page, "case-set-case").await;
    assert_eq!(page.js("return document.getElementById('case-set-show-of-case').disabled").await, true);
    let case = &bandwise::casesets::northmere().cases[0];
    for verdict in &case.benchmark {
        page.js(&format!("document.getElementById('case-set-{}-yes').click()", verdict.question)).await;
    }
    page.says("case-set-progress", "13 of 13 questions judged.").await;
    page.click("case-set-show-of-case").await;
    focus_is_at(&page, "case-set-of-case").await;
    page.says("case-set-of-case", "9 as you judged, 4 otherwise").await;
    page.click("case-set-2.3.3-no").await;
    page.click("case-set-show").await;
    page.click("case-set-show-blank").await;
    focus_is_at(&page, "case-set-beside").await;
    page.says("case-set-told", "You judged 13 of 159 questions: 9 as the benchmark does and 4 otherwise")
        .await;
    page.says("case-set-told", "1 answer was given or changed after").await;
    page.says("case-set-differences", "You: Yes, since changed to No.").await;
    page.click("case-set-gap-2").await;
    page.says("case-set-case", "Case 2 of 15").await;
    page.close().await;
}
