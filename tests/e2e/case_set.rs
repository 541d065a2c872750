//! A set of cases: judged by keyboard, laid beside its benchmark, opened in the calculator; and a set of one’s own.

use crate::case_set_own::give;
use crate::change::show;
use crate::support::{Page, open};

/// Opens the panel.
async fn panel(page: &Page) {
    show(page, "train").await;
    page.click("fold-case-set").await;
    page.until("return !!document.getElementById('case-set-northmere')", "the panel unfolds").await;
}

/// Types into a field as a person does, and leaves it by the Tab key.
async fn write(page: &Page, id: &str, text: &str) {
    page.js(&format!("const field = document.getElementById('{id}'); field.focus(); field.select()")).await;
    page.keys(text).await;
    page.keys("\t").await;
}

async fn focus_is_at(page: &Page, id: &str) {
    page.until(&format!("return document.activeElement.id == '{id}'"), id).await;
}

async fn begin(page: &Page) {
    panel(page).await;
    page.js("document.getElementById('case-set-northmere').focus()").await;
    page.keys("\u{e007}").await;
    focus_is_at(page, "case-set-case").await;
}

/// Goes on by the Tab key until focus is at an element.
async fn tab_to(page: &Page, id: &str) {
    for _ in 0..60 {
        if page.js("return document.activeElement.id").await == id {
            return;
        }
        page.press(&[], "\u{e004}").await;
    }
    panic!("#{id} is not reached by the Tab key");
}

/// The key of undo takes back what was done in the set. One’s own scenario, which is out of sight, stays as it is.
#[tokio::test]
async fn the_key_of_undo_takes_back_a_judgement_of_the_set_alone() {
    let page = open("").await;
    page.is_looked_after().await;
    page.click("given-1.2-good").await;
    begin(&page).await;
    page.click("case-set-2.2.1-yes").await;
    page.says("case-set-progress", "1 of 13 questions judged.").await;
    page.press(&["\u{e009}"], "z").await; // Ctrl
    page.says("case-set-said", "Taken back, in case 1.").await;
    assert_eq!(page.js("return document.getElementById('case-set-2.2.1-yes').checked").await, false);
    page.click("tab-train").await;
    page.press(&["\u{e009}"], "z").await;
    page.click("tab-ratings").await;
    assert_eq!(page.text("overall-score").await, "9/27");
    page.close().await;
}

#[tokio::test]
async fn cases_are_judged_by_keyboard_and_the_benchmark_is_seen() {
    let page = open("").await;
    begin(&page).await;
    assert!(page.text("case-set-case").await.starts_with("Case 1 of 15: "));
    assert!(page.text("case-set-case").await.ends_with("(fictional)"));
    tab_to(&page, "case-set-2.2.1-yes").await;
    page.keys(" ").await;
    page.says("case-set-progress", "1 of 13 questions judged.").await;
    // The arrow keys go through the answers.
    page.press(&[], "\u{e015}").await;
    focus_is_at(&page, "case-set-2.2.1-no").await;
    page.press(&[], "\u{e013}").await;
    focus_is_at(&page, "case-set-2.2.1-yes").await;
    tab_to(&page, "case-set-2.3.3-yes").await;
    page.keys(" ").await;
    page.says("case-set-progress", "2 of 13 questions judged.").await;
    tab_to(&page, "case-set-2.3.3-clear").await;
    page.keys("\u{e007}").await;
    page.says("case-set-progress", "1 of 13 questions judged.").await;
    focus_is_at(&page, "case-set-2.3.3-yes").await;
    tab_to(&page, "case-set-take-back").await;
    page.keys("\u{e007}").await;
    page.says("case-set-progress", "2 of 13 questions judged.").await;
    page.says("case-set-said", "Taken back, in case 1.").await;
    focus_is_at(&page, "case-set-take-back").await;
    page.click("case-set-next").await;
    focus_is_at(&page, "case-set-case").await;
    page.says("case-set-case", "Case 2 of 15").await;
    page.click("case-set-2.2.1-na").await;
    page.says("case-set-progress", "1 of 13 questions judged.").await;
    // It is all there when the page is loaded again.
    page.reload().await;
    show(&page, "train").await;
    page.click("fold-case-set").await;
    page.says("case-set-kept", "as you left them").await;
    page.says("case-set-case", "Case 2 of 15").await;
    page.says("case-set-now", "3 of 159").await;
    assert_eq!(page.js("return document.getElementById('case-set-2.2.1-na').checked").await, true);
    page.click("case-set-show").await;
    focus_is_at(&page, "case-set-asking").await;
    page.says("case-set-asking", "156 answers are still blank").await;
    page.click("case-set-show-blank").await;
    focus_is_at(&page, "case-set-beside").await;
    page.says("case-set-told", "You judged 3 of 159 questions").await;
    page.says("case-set-told", "156 are not judged, and are left out on both sides.").await;
    page.js("document.querySelector('#case-set-differences button').click()").await;
    page.until("return /^case-set-2\\..*-(yes|na)$/.test(document.activeElement.id)", "one is led to it")
        .await;
    page.close().await;
}

/// Judges everything as the benchmark does, but for one answer.
async fn nearly_all_judged(page: &Page) {
    begin(page).await;
    let answers: Vec<String> = bandwise::casesets::northmere()
        .cases
        .iter()
        .map(|case| {
            let answer = |verdict: &bandwise::casesets::Verdict| {
                let slip = case.reference == "NM01" && verdict.question.to_string() == "2.3.3";
                let slug = if slip { "yes" } else { verdict.judgement.slug() };
                format!("case-set-{}-{slug}", verdict.question)
            };
            case.benchmark.iter().map(answer).collect::<Vec<_>>().join(" ")
        })
        .collect();
    for (at, ids) in answers.iter().enumerate() {
        page.says("case-set-case", &format!("Case {} of 15", at + 1)).await;
        page.js(&format!("'{ids}'.split(' ').forEach(id => document.getElementById(id).click())")).await;
        page.says("case-set-progress", &format!("{0} of {0} question", ids.split(' ').count())).await;
        if at + 1 < answers.len() {
            page.click("case-set-next").await;
        }
    }
}

#[tokio::test]
async fn a_slip_that_moves_a_rating_is_told_and_opened_in_the_calculator() {
    let page = open("").await;
    nearly_all_judged(&page).await;
    page.says("case-set-now", "159 of 159").await;
    page.click("case-set-show").await;
    focus_is_at(&page, "case-set-beside").await;
    page.says("case-set-both", "13/27, Requires improvement").await;
    page.says("case-set-both", "14/27, Good").await;
    page.says("case-set-differences", "alone moves the rating of the standard and the overall one").await;
    page.says("case-set-differences", "The plan is silent about the household").await;
    page.js("document.querySelector('#case-set-differences button').focus()").await;
    page.keys("\u{e007}").await;
    focus_is_at(&page, "case-set-2.3.3-yes").await;
    page.says("case-set-case", "Case 1 of 15").await;
    page.js("document.querySelectorAll('#panel-case-set details').forEach(d => d.open = true)").await;
    page.says("case-set-ratings", "14/27, Good").await;
    page.click("case-set-calculator").await;
    page.until("return !!document.getElementById('visiting')", "it is looked at").await;
    assert_eq!(page.overall().await, ("14/27".to_owned(), "Good".to_owned()));
    page.close().await;
}

#[tokio::test]
async fn a_set_is_written_broken_mended_saved_and_opened() {
    let page = open("").await;
    panel(&page).await;
    page.click("fold-case-set-own").await;
    page.click("case-set-copy").await;
    focus_is_at(&page, "case-set-own-name").await;
    write(&page, "case-set-own-name", "County").await;
    write(&page, "case-set-own-id", "county").await;
    page.click("fold-case-set-own-3").await;
    page.until("return !!document.getElementById('case-set-own-title')", "the case unfolds").await;
    write(&page, "case-set-own-reference", "NM01").await;
    page.says("case-set-own-problems", "1 problem").await;
    assert_eq!(page.js("return document.getElementById('case-set-own-judge').disabled").await, true);
    page.says("case-set-own-save", "Save this draft as a file").await;
    page.click("fold-case-set-own-3").await;
    page.until("return !document.getElementById('case-set-own-title')", "the case folds away").await;
    page.js("document.querySelector('#case-set-own-problems button').click()").await;
    focus_is_at(&page, "case-set-own-reference").await;
    // Wrong or not, it is there when the page is loaded again.
    page.reload().await;
    show(&page, "train").await;
    page.click("fold-case-set").await;
    page.says("case-set-kept", "as you left them").await;
    page.click("fold-case-set-own").await;
    page.says("case-set-own-problems", "1 problem").await;
    page.js("document.querySelector('#case-set-own-problems button').click()").await;
    focus_is_at(&page, "case-set-own-reference").await;
    write(&page, "case-set-own-reference", "Sofa").await;
    page.says("case-set-own-problems", "No problems").await;
    let script = "const done = arguments[0]; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then(done); return make(blob); }; HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }; document.getElementById('case-set-own-save').click()";
    let text = page.client.execute_async(script, Vec::new()).await.unwrap();
    let text = text.as_str().unwrap();
    assert_eq!(page.js("return window.savedAs").await, "county.json");
    page.says("case-set-own-saved", "Saved as county.json.").await;
    let saved = bandwise::casesets::read(text).unwrap();
    assert_eq!((saved.name.as_str(), saved.cases[2].reference.as_str()), ("County", "Sofa"));
    give(&page, "case-set-open", "theirs.json", &text.replacen("\"yes\"", "\"maybe\"", 1)).await;
    page.says("case-set-open-problem", "found “maybe”").await;
    focus_is_at(&page, "case-set-open-problem").await;
    give(&page, "case-set-open", "theirs.json", text).await;
    focus_is_at(&page, "case-set-case").await;
    page.says("case-set-now", "County (fictional)").await;
    page.close().await;
}

/// In a tab: opens the panel where a set is judged already.
async fn back(page: &Page) {
    show(page, "train").await;
    page.click("fold-case-set").await;
    page.until("return !!document.getElementById('case-set-now')", "the set is there").await;
}

/// What one tab does counts on top of what another did; neither writes over the other’s judgements, or edits, for good.
#[tokio::test]
async fn two_tabs_judge_and_write_the_same_sets() {
    let page = open("").await;
    begin(&page).await;
    page.click("case-set-2.2.1-yes").await;
    page.says("case-set-progress", "1 of 13").await;
    let first = page.tab().await;
    let second = page.new_tab().await;
    back(&page).await;
    page.click("case-set-next").await;
    page.says("case-set-case", "Case 2 of 15").await;
    page.click("case-set-2.2.1-no").await;
    page.says("case-set-now", "2 of 159").await;
    page.client.switch_to_window(first.clone()).await.unwrap();
    // It is told while one looks on, too.
    page.says("case-set-now", "2 of 159").await;
    page.says("case-set-device", "Another tab went on with this set, and what it did is here.").await;
    page.click("case-set-2.2.2-yes").await;
    page.says("case-set-now", "3 of 159").await;
    page.says("case-set-case", "Case 1 of 15").await;
    page.click("fold-case-set-own").await;
    page.click("case-set-copy").await;
    page.until("return !!document.getElementById('case-set-own-name')", "a copy is written").await;
    write(&page, "case-set-own-name", "From one tab").await;
    page.client.switch_to_window(second).await.unwrap();
    page.says("case-set-now", "3 of 159").await;
    page.click("fold-case-set-own").await;
    let name =
        |name: &str| format!("return document.getElementById('case-set-own-name')?.value === '{name}'");
    page.until(&name("From one tab"), "what the other writes").await;
    write(&page, "case-set-own-name", "From the other").await;
    page.client.switch_to_window(first).await.unwrap();
    page.until(&name("From the other"), "what the other writes").await;
    page.says(
        "case-set-device",
        "Another tab went on with the set that is written, and what it did is here.",
    )
    .await;
    page.click("case-set-own-take-back").await;
    page.until(&name("From one tab"), "how it stood here").await;
    page.reload().await;
    back(&page).await;
    page.says("case-set-now", "3 of 159").await;
    page.close().await;
}

#[tokio::test]
async fn sets_of_cases_that_cannot_be_read_are_left_alone() {
    let page = open("").await;
    page.js("localStorage['bandwise.judging'] = 'judging 2\\n0'").await;
    page.reload().await;
    begin(&page).await;
    page.says("case-set-device", "Not all that this device keeps of sets of cases can be read").await;
    page.click("case-set-2.2.1-yes").await;
    page.says("case-set-progress", "1 of 13").await;
    let kept = "return localStorage['bandwise.judging']";
    assert_eq!(page.js(kept).await, "judging 2\n0");
    page.js("HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download }").await;
    page.click("case-set-unread-save").await;
    page.says("case-set-device", "Saved as a file.").await;
    assert_eq!(page.js("return window.savedAs").await, "bandwise-sets-of-cases.txt");
    page.click("case-set-unread-forget").await;
    focus_is_at(&page, "case-set-device").await;
    page.says("case-set-device", "It is forgotten.").await;
    page.until("return localStorage['bandwise.judging'].startsWith('judging 1')", "it is kept").await;
    page.says("case-set-now", "1 of 159").await;
    page.close().await;
}
