//! Whole tasks by keyboard alone: from the top of the page by the Tab key, Enter, Space and the arrows.

use bandwise::rulesets::pdu_2021;
use bandwise::training::Kind;
use bandwise::training::Level;
use bandwise::training::lesson::{Done, Feedback, Outcome, Results, Set};
use serde_json::json;

use crate::support::{Page, open};

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SHIFT: &str = "\u{e008}";
const RIGHT: &str = "\u{e014}";
const SPACE: &str = " ";

async fn focus_is_at(page: &Page, id: &str) {
    page.until(&format!("return document.activeElement.id == '{id}'"), &format!("focus at {id}")).await;
}

/// Goes on by the Tab key until focus is at an element, or at one whose id begins with these words that end with a
/// hyphen; backwards with Shift held.
async fn tab_to(page: &Page, id: &str, held: &[&str]) {
    for _ in 0..250 {
        let at = page.js("return document.activeElement.id").await;
        let at = at.as_str().unwrap_or_default();
        if at == id || (id.ends_with('-') && at.starts_with(id)) {
            return;
        }
        page.press(held, TAB).await;
    }
    panic!("#{id} is not reached by the Tab key");
}

async fn press_on(page: &Page, id: &str) {
    tab_to(page, id, &[]).await;
    page.press(&[], ENTER).await;
}

/// From the top of the page to a view.
async fn view(page: &Page, tab: &str) {
    tab_to(page, "tab-", &[]).await;
    for _ in 0..6 {
        if page.js("return document.activeElement.id").await == format!("tab-{tab}") {
            break;
        }
        page.press(&[], RIGHT).await;
        page.until("return document.activeElement.ariaSelected == 'true'", "the view is shown").await;
    }
    page.until(&format!("return document.getElementById('panel-{tab}').ariaBusy != 'true'"), tab).await;
}

#[tokio::test]
async fn cases_are_entered_in_an_empty_scenario() {
    let page = open("").await;
    press_on(&page, "new-scenario").await;
    page.says("overall-rating", "Not yet rated").await;
    assert_eq!(page.overall().await.0, "0/27");
    view(&page, "cases").await;
    press_on(&page, "add-court").await;
    page.until("return !!document.getElementById('cell-court-1-2.1.1')", "a row is there").await;
    tab_to(&page, "add-court", &[SHIFT]).await;
    page.press(&[], ENTER).await;
    page.until("return !!document.getElementById('cell-court-2-2.1.1')", "two rows are there").await;
    tab_to(&page, "cell-court-", &[SHIFT]).await;
    page.press(&["\u{e009}"], "\u{e011}").await; // Ctrl and Home
    focus_is_at(&page, "cell-court-1-2.1.1").await;
    page.keys("y").await;
    assert_eq!(page.text("rating-2.1").await, "Outstanding");
    page.keys("\u{e015}").await; // down arrow
    focus_is_at(&page, "cell-court-2-2.1.1").await;
    page.keys("n").await;
    assert_eq!(page.text("rating-2.1").await, "Requires improvement");
    page.keys("a").await;
    assert_eq!(page.text("rating-2.1").await, "Outstanding");
    page.keys("\u{e017}").await; // Delete
    assert_eq!(page.cell("cell-court-2-2.1.1").await, "blank");
    // One tab stop for the whole grid.
    let stops = page.js("return document.querySelectorAll('#grid-court [tabindex=\"0\"]').length").await;
    assert_eq!(stops, 1);
    page.close().await;
}

#[tokio::test]
async fn counts_and_a_note_are_written_compared_and_taken_away() {
    let page = open("").await;
    press_on(&page, "new-scenario").await;
    press_on(&page, "edit-2.2.3").await;
    tab_to(&page, "yes-2.2.3", &[]).await;
    page.keys("30").await;
    tab_to(&page, "of-2.2.3", &[]).await;
    page.keys("42").await;
    page.says("count-2.2.3", "30 of 42").await;
    tab_to(&page, "percent-2.2.3", &[]).await;
    page.keys("64").await;
    page.says("score-2.2.3", "64%").await;
    press_on(&page, "write-note-2.2").await;
    tab_to(&page, "note-2.2", &[]).await;
    page.keys("Ask about safety.").await;
    tab_to(&page, "go-drafts", &[SHIFT]).await;
    page.press(&[], ENTER).await;
    page.until("return !!document.getElementById('drafts')", "the list is there").await;
    press_on(&page, "close-list").await;
    page.until("return document.activeElement !== document.body", "focus is kept").await;
    page.js("window.savedAs = ''; HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }").await;
    tab_to(&page, "go-share", &[SHIFT]).await;
    page.press(&[], ENTER).await;
    focus_is_at(&page, "copy-link").await;
    page.press(&[], ENTER).await;
    page.until("return document.getElementById('copied').textContent != ''", "what became of it is said")
        .await;
    for save in ["save-file", "save-results-csv"] {
        press_on(&page, save).await;
        page.until("const saved = window.savedAs; window.savedAs = ''; return !!saved", save).await;
    }
    tab_to(&page, "tab-", &[SHIFT]).await;
    view(&page, "compare").await;
    tab_to(&page, "compare-with", &[]).await;
    page.keys("\u{e015}").await; // down arrow
    page.says("compare-link-text", "#1.").await;
    assert_eq!(page.js("return document.activeElement.id").await, "compare-with");
    page.close().await;
}

#[tokio::test]
async fn a_link_is_opened_and_made_ones_own() {
    let page = open("").await;
    let link = page.text("link-text").await;
    press_on(&page, "new-scenario").await;
    page.says("overall-rating", "Not yet rated").await;
    press_on(&page, "go-open").await;
    focus_is_at(&page, "open-text").await;
    page.keys(&format!("See {link}")).await;
    press_on(&page, "open-apply").await;
    focus_is_at(&page, "visiting").await;
    page.says("overall-score", "8/27").await;
    press_on(&page, "make-mine").await;
    page.until("return !document.getElementById('visiting')", "it is one’s own").await;
    focus_is_at(&page, "tab-ratings").await;
    tab_to(&page, "given-1.2-", &[]).await;
    page.press(&[], RIGHT).await;
    page.says("rating-1.2", "Good").await;
    page.close().await;
}

#[tokio::test]
async fn a_table_is_pasted_and_mended() {
    let page = open("").await;
    press_on(&page, "go-paste").await;
    focus_is_at(&page, "paste-text").await;
    page.keys("Case,2.2.1,2.2.2\nA,Yes,Yes\nB,maybe,No\nC,No,perhaps\n").await;
    press_on(&page, "paste-apply").await;
    page.says("paste-report", "row 3, column 2.2.1: found “maybe”").await;
    tab_to(&page, "mend-3-2", &[]).await;
    page.press(&["\u{e009}"], "a").await;
    page.keys("Yes").await;
    page.press(&[], TAB).await;
    page.says("paste-report", "2 rows read, 1 not").await;
    page.until("return document.activeElement !== document.body", "focus is kept").await;
    tab_to(&page, "mend-4-3", &[]).await;
    page.press(&["\u{e009}"], "a").await;
    page.keys("No").await;
    page.press(&[], TAB).await;
    page.says("paste-import-good", "Import the 3 rows").await;
    page.until("return document.activeElement !== document.body", "focus is kept").await;
    // It stands above the lists, which hold nothing to be mended any more.
    tab_to(&page, "paste-import-good", &[SHIFT]).await;
    page.press(&[], ENTER).await;
    page.says("count-2.2.1", "2 of 3").await;
    page.until("return document.activeElement !== document.body", "focus is kept").await;
    page.close().await;
}

#[tokio::test]
async fn a_set_of_cases_is_judged_and_compared() {
    let page = open("").await;
    view(&page, "train").await;
    press_on(&page, "fold-case-set").await;
    press_on(&page, "case-set-northmere").await;
    focus_is_at(&page, "case-set-case").await;
    for question in ["2.2.1", "2.2.2", "2.2.3"] {
        tab_to(&page, &format!("case-set-{question}-"), &[]).await;
        page.keys(SPACE).await;
    }
    page.says("case-set-progress", "3 of 13 questions judged.").await;
    // Backwards, where it stands before: past the end of the page the Tab key leaves it for the browser’s own buttons, and
    // under Firefox’s driver no key leads back.
    tab_to(&page, "case-set-show-of-case", &[SHIFT]).await;
    page.press(&[], ENTER).await;
    focus_is_at(&page, "case-set-of-case").await;
    tab_to(&page, "case-set-next-below", &[]).await;
    page.press(&[], ENTER).await;
    focus_is_at(&page, "case-set-case").await;
    page.says("case-set-case", "Case 2 of 15").await;
    press_on(&page, "case-set-show").await;
    focus_is_at(&page, "case-set-asking").await;
    press_on(&page, "case-set-show-blank").await;
    focus_is_at(&page, "case-set-beside").await;
    page.says("case-set-told", "You judged 3 of 159 questions").await;
    page.close().await;
}

#[tokio::test]
async fn the_table_of_a_class_is_read() {
    let set = Set::new(&pdu_2021(), &Kind::ALL, Level::First, 8, 6, Feedback::AtOnce).unwrap();
    let exercises = set.exercises(&pdu_2021());
    let outcome = |right: Option<usize>| match right {
        None => Outcome::MadeRight,
        Some(right) => Outcome::Chosen(u8::from(right == 0)),
    };
    let outcomes: Vec<_> = exercises.iter().map(|exercise| Done::from(outcome(exercise.right()))).collect();
    let codes: Vec<String> =
        ["Ann", "Bo"].map(|name| Results::new(&set, name, &outcomes).code()).into_iter().collect();
    let page = open("").await;
    view(&page, "train").await;
    press_on(&page, "fold-class").await;
    tab_to(&page, "class-codes", &[]).await;
    page.keys(&format!("{} {}", set.code(), codes.join(" "))).await;
    press_on(&page, "class-read").await;
    focus_is_at(&page, "class-said").await;
    page.says("class-of", "2 trainees on 6 exercises.").await;
    press_on(&page, "class-exercise-2").await;
    focus_is_at(&page, "class-look").await;
    page.says("class-options", "Ann").await;
    press_on(&page, "class-look-after").await;
    page.until("return document.activeElement !== document.body", "focus is kept").await;
    press_on(&page, "class-look-close").await;
    page.until("return document.activeElement.id.startsWith('class-exercise-')", "and back").await;
    tab_to(&page, "class-trainee-1", &[SHIFT]).await;
    page.close().await;
}

#[tokio::test]
async fn a_rule_set_is_copied_edited_and_saved() {
    let page = open("").await;
    view(&page, "method").await;
    press_on(&page, "fold-own").await;
    press_on(&page, "own-copy").await;
    focus_is_at(&page, "own-name").await;
    page.press(&["\u{e009}"], "a").await;
    page.keys("Ours").await;
    tab_to(&page, "own-cut-requires-improvement", &[]).await;
    page.press(&["\u{e009}"], "a").await;
    page.keys("x").await;
    page.press(&[], TAB).await;
    page.says("own-problems", "1 problem").await;
    // Saving can be reached while something is wrong, says so, and leads there.
    tab_to(&page, "own-save", &[SHIFT]).await;
    page.press(&[], ENTER).await;
    focus_is_at(&page, "own-problems").await;
    page.press(&[], TAB).await;
    page.press(&[], ENTER).await;
    focus_is_at(&page, "own-cut-requires-improvement").await;
    page.press(&["\u{e009}"], "a").await;
    page.keys("45").await;
    page.press(&[], TAB).await;
    page.says("own-problems", "No problems").await;
    page.says("arithmetic-score", "8/27").await;
    tab_to(&page, "own-save", &[SHIFT]).await;
    page.js("window.savedAs = ''; HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }").await;
    page.press(&[], ENTER).await;
    page.says("own-saved", "Saved as ").await;
    assert_eq!(page.js("return window.savedAs.endsWith('.json')").await, json!(true));
    page.close().await;
}
