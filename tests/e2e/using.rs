//! Reading and changing ratings, ticking, typing, pasting.

use crate::support::open;

#[tokio::test]
async fn somerset_is_rebuilt_on_opening() {
    let page = open("").await;
    assert_eq!(page.overall().await, ("8/27".to_owned(), "Requires improvement".to_owned()));
    assert_eq!(page.text("arithmetic-score").await, "7/27");
    let published = [
        ("1.1", "Requires improvement"),
        ("1.2", "Requires improvement"),
        ("1.3", "Good"),
        ("1.4", "Good"),
        ("2.1", "Inadequate"),
        ("2.2", "Inadequate"),
        ("2.3", "Inadequate"),
        ("2.4", "Requires improvement*"),
        ("2.5", "Requires improvement"),
        ("2.6", "Not rated"),
    ];
    for (standard, rating) in published {
        assert_eq!(page.text(&format!("rating-{standard}")).await, rating, "{standard}");
    }
    let scores = [
        ("2.1.1", "43%", "10 of 23"),
        ("2.2.1", "79%", "33 of 42"),
        ("2.2.3", "31%", "13 of 42"),
        ("2.4.3", "48%", "20 of 42"),
        ("2.5.3", "52%", "22 of 42"),
        ("2.6.1", "55%", "23 of 42"),
    ];
    for (question, percent, count) in scores {
        assert_eq!(page.text(&format!("score-{question}")).await, percent);
        assert_eq!(page.text(&format!("count-{question}")).await, count);
    }
    for (standard, up) in [("2.1", "2"), ("2.2", "8"), ("2.3", "3"), ("2.4", "1"), ("2.5", "6")] {
        assert_eq!(page.text(&format!("flips-up-{standard}")).await, up);
    }
    assert_eq!(page.text("flips-down-2.5").await, "2");
    assert_eq!(page.text("flips-down-2.2").await, "–");
    assert!(page.has("drives-2.2.3").await && !page.has("drives-2.2.1").await);
    assert!(page.text("illustrative-cases").await.contains("published totals"));
    assert_eq!(page.text("problem").await, "");
    page.close().await;
}

#[tokio::test]
async fn a_tick_by_mouse_shows_its_consequence_and_is_undone() {
    let page = open("").await;
    page.click("tab-cases").await;
    let find = "return [...document.querySelectorAll('[id^=cell-cases-][id$=\"2.4.3\"]')].find(c => c.dataset.judgement == 'no').id";
    let no = page.js(find).await.as_str().unwrap().to_owned();
    // No becomes N/A, blank, Yes: three clicks.
    page.click(&no).await;
    assert_eq!(page.cell(&no).await, "na");
    page.click(&no).await;
    page.click(&no).await;
    assert_eq!(page.cell(&no).await, "yes");
    assert_eq!(page.text("rating-2.4").await, "Requires improvement");
    assert_eq!(page.text("count-2.4.3").await, "21 of 42");
    assert_eq!(page.text("arithmetic-score").await, "8/27");
    page.says("announcement", "2.4 Requires improvement.").await;
    for _ in 0..3 {
        page.click("undo").await;
    }
    assert_eq!(page.cell(&no).await, "no");
    assert_eq!(page.text("rating-2.4").await, "Requires improvement*");
    page.click("redo").await;
    assert_eq!(page.cell(&no).await, "na");
    page.close().await;
}

#[tokio::test]
async fn counts_and_percentages_are_typed_in_place() {
    let page = open("").await;
    page.click("edit-2.2.3").await;
    page.click("from-counts-2.2.3").await;
    assert_eq!(page.text("count-2.2.3").await, "13 of 42");
    page.click("yes-2.2.3").await;
    page.keys("\u{e009}a\u{e000}30").await; // all of it selected
    assert_eq!(page.text("count-2.2.3").await, "30 of 42");
    assert_eq!(page.text("rating-2.2").await, "Good");
    // What can't be read changes nothing and stays in its field.
    page.click("of-2.2.3").await;
    page.keys("x").await;
    assert_eq!(page.text("count-2.2.3").await, "30 of 42");
    assert!(page.text("details-2.2.3").await.contains("Not used"));
    page.click("percent-2.2.3").await;
    page.keys("64").await;
    assert_eq!(page.text("score-2.2.3").await, "64%");
    assert_eq!(page.text("count-2.2.3").await, "no counts");
    assert_eq!(page.text("flips-up-2.2").await, "–");
    page.click("from-cases-2.2.3").await;
    assert_eq!(page.text("count-2.2.3").await, "13 of 42");
    page.close().await;
}

#[tokio::test]
async fn discretion_needs_a_reason_and_wears_an_asterisk() {
    let page = open("").await;
    page.click("adjust-2.2").await;
    page.click("discretion-2.2-requires-improvement").await;
    page.click("apply-discretion-2.2").await;
    assert_eq!(page.text("rating-2.2").await, "Inadequate");
    assert!(page.text("adjust-form-2.2").await.contains("Write the reason"));
    page.click("reason-2.2").await;
    page.keys("Strong engagement").await;
    page.click("apply-discretion-2.2").await;
    page.until(
        "return document.getElementById('rating-2.2').textContent == 'Requires improvement*'",
        "discretion applies",
    )
    .await;
    assert_eq!(page.text("overall-score").await, "9/27");
    assert_eq!(page.text("arithmetic-score").await, "7/27");
    page.click("remove-discretion-2.2").await;
    assert_eq!(page.text("rating-2.2").await, "Inadequate");
    page.click("alone-2.2-good").await;
    assert_eq!(page.text("rating-2.2").await, "Good");
    page.click("alone-2.2-none").await;
    assert_eq!(page.text("rating-2.2").await, "Inadequate");
    page.close().await;
}

#[tokio::test]
async fn folding_loses_nothing_typed() {
    let page = open("").await;
    let value = |id: &str| format!("return document.getElementById('{id}').value");
    page.click("edit-2.3.1").await;
    page.click("yes-2.3.1").await;
    page.keys("50").await;
    page.click("of-2.3.1").await;
    page.keys("42").await;
    assert_eq!(page.text("count-2.3.1").await, "32 of 42", "more Yes than answers changes nothing");
    page.click("adjust-2.3").await;
    page.click("reason-2.3").await;
    page.keys("Half a reason").await;
    page.click("edit-2.3.1").await;
    page.click("adjust-2.3").await;
    assert!(!page.has("yes-2.3.1").await && !page.has("reason-2.3").await, "both are folded");
    page.click("edit-2.3.1").await;
    page.click("adjust-2.3").await;
    assert_eq!(page.js(&value("yes-2.3.1")).await, "50");
    assert_eq!(page.js(&value("of-2.3.1")).await, "42");
    assert_eq!(page.js(&value("reason-2.3")).await, "Half a reason");
    page.close().await;
}

#[tokio::test]
async fn part_of_a_figure_is_never_a_score() {
    let page = open("").await;
    page.click("edit-2.2.2").await;
    page.click("percent-2.2.2").await;
    page.keys("131").await;
    page.says("details-2.2.2", "Not used").await;
    assert_eq!(page.text("score-2.2.2").await, "71%", "not the 13 of 131");
    // Typed more quickly than the page is drawn, nor either.
    page.js("const field = document.getElementById('percent-2.2.2');
         for (const typed of ['', '4', '41', '417']) {
           field.value = typed;
           field.dispatchEvent(new Event('input', { bubbles: true }));
         }")
        .await;
    page.until("return document.getElementById('percent-2.2.2').value == '417'", "what was typed stays")
        .await;
    assert_eq!(page.text("score-2.2.2").await, "71%", "not the 41 of 417");
    page.close().await;
}

#[tokio::test]
async fn what_is_missing_is_never_a_rating() {
    let page = open("").await;
    page.click("given-1.2-none").await;
    assert_eq!(page.overall().await, ("7/27".to_owned(), "Not yet rated".to_owned()));
    let range = page.text("attainable").await;
    assert!(range.contains("7 to 10") && range.contains("Requires improvement"), "{range}");
    page.click("given-1.2-good").await;
    assert_eq!(page.overall().await, ("9/27".to_owned(), "Requires improvement".to_owned()));
    page.close().await;
}

#[tokio::test]
async fn a_paste_with_problems_is_mended_and_nothing_is_lost() {
    let page = open("").await;
    page.fill(
        "paste-text",
        "Case\tTeam\t2.2.1\t2.2.2\t2.2.3\nA\tx1\tYes\tYes\tNo\nB\tx1\tYes\tmaybe\tYes\nC\tx2\tY\t1\tn/a\n",
    )
    .await;
    page.click("paste-apply").await;
    let report = page.text("paste-report").await;
    assert!(
        report.contains("row 3, column 2.2.2: found “maybe”; write Yes, No, N/A or leave it empty"),
        "{report}"
    );
    assert!(report.contains("Kept beside the judgements: Team"), "{report}");
    assert_eq!(page.text("count-2.2.3").await, "13 of 42", "nothing is taken in before it is asked for");
    page.click("paste-import-good").await;
    assert_eq!(page.text("count-2.2.3").await, "0 of 1");
    page.says("paste-report", "Everything else is still the example’s").await;
    assert_eq!(page.text("count-2.3.3").await, "18 of 42", "what was not pasted keeps its totals");
    let left = page.js("return document.getElementById('paste-text').value").await;
    assert_eq!(left, "Case\tTeam\t2.2.1\t2.2.2\t2.2.3\nB\tx1\tYes\tmaybe\tYes\n");
    page.fill("paste-text", left.as_str().unwrap().replace("maybe", "No").as_str()).await;
    page.click("paste-apply").await;
    assert_eq!(page.text("count-2.2.2").await, "2 of 3");
    page.click("undo").await;
    page.click("undo").await;
    assert_eq!(page.text("count-2.2.2").await, "30 of 42");
    page.close().await;
}

#[tokio::test]
async fn the_ambiguous_cross_is_asked_once() {
    let page = open("").await;
    page.fill("paste-text", "2.1.1\nx\n\nx\nyes").await;
    page.click("paste-apply").await;
    page.click("paste-cross-no").await;
    assert_eq!(page.text("count-2.1.1").await, "1 of 3");
    page.close().await;
}

#[tokio::test]
async fn the_other_formats_are_read_on_the_page() {
    let page = open("").await;
    page.click("new-scenario").await;
    let pastes = [
        "1.1\tRequires improvement\n1.2\tRequires improvement\n1.3\tGood\n1.4\tGood\n2.4\tRequires improvement",
        "2.1.1\t43%\n2.2.1\t79\n2.2.2\t71\n2.2.3\t31\n2.5.1\t81\n2.5.2\t74%\n2.5.3\t52%",
        "Question,Yes,Of\n2.3.1,32,42\n2.3.2,28,42\n2.3.3,18,42",
    ];
    for paste in pastes {
        page.fill("paste-text", paste).await;
        page.click("paste-apply").await;
    }
    assert_eq!(page.overall().await, ("8/27".to_owned(), "Requires improvement".to_owned()));
    page.fill("paste-text", "case,question,judgement\n1,2.1.1,yes\n2,2.1.1,no").await;
    page.click("paste-apply").await;
    assert_eq!(page.text("count-2.1.1").await, "1 of 2");
    page.close().await;
}

/// Going back in the browser leads to the view before, and not off the page; a link in between stays what it is.
#[tokio::test]
async fn going_back_leads_to_the_view_before() {
    let page = open("").await;
    let shown = |tab: &str| {
        format!("return document.getElementById('tab-{tab}').getAttribute('aria-selected') == 'true'")
    };
    for tab in ["cases", "method"] {
        page.click(&format!("tab-{tab}")).await;
        page.until(&shown(tab), "the view is shown").await;
    }
    for (way, tab) in [("back", "cases"), ("back", "ratings"), ("forward", "cases"), ("forward", "method")] {
        page.js(&format!("history.{way}()")).await;
        page.until(&shown(tab), "the view is shown again").await;
    }
    page.says("overall-score", "8/27").await;
    page.close().await;
}
