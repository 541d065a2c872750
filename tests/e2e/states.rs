//! Every view in the states it can be in, looked at as different people have the page: entering, reading, comparing.

use crate::change::{choose, settled, show};
use crate::looks::Found;
use crate::support::{Page, open};

/// Unfolds everything inside an element, and what that unfolds.
pub(crate) async fn unfold(page: &Page, within: &str) {
    page.js(&format!(
        "document.querySelectorAll('{within} [aria-expanded=false]').forEach(b => b.click());
         document.querySelectorAll('{within} details').forEach(d => d.open = true)"
    ))
    .await;
}

#[tokio::test]
async fn the_ratings_view_in_every_state() {
    let page = open("").await;
    let mut found = Found::default();
    found.see(&page, "ratings, complete").await;
    page.click("edit-2.2.3").await;
    page.click("adjust-2.4").await;
    page.js("document.querySelectorAll('[id^=write-note-]').forEach(b => b.click())").await;
    page.js(
        "document.querySelectorAll('#panel-ratings details, .bw-desk details').forEach(d => d.open = true)",
    )
    .await;
    page.click("apply-discretion-2.4").await;
    found.see(&page, "ratings, forms open").await;
    page.click("new-scenario").await;
    found.see(&page, "ratings, empty").await;
    page.click("given-1.1-good").await;
    page.click("given-1.2-inadequate").await;
    page.click("edit-2.2.1").await;
    page.js("document.getElementById('yes-2.2.1').focus()").await;
    page.keys("x").await;
    found.see(&page, "ratings, partly filled, with a wrong number").await;
    page.click("go-drafts").await;
    page.until("return !!document.getElementById('drafts')", "the list is there").await;
    page.click("clear-device-list").await;
    found.see(&page, "drafts").await;
    page.click("close-list").await;
    page.fill("open-text", "hello").await;
    page.click("open-apply").await;
    page.says("problem", "link").await;
    found.see(&page, "a problem").await;
    found.none();
    page.close().await;
}

#[tokio::test]
async fn the_cases_and_a_paste_in_every_state() {
    let page = open("").await;
    let mut found = Found::default();
    page.click("tab-cases").await;
    page.click("cell-cases-2-2.2.2").await;
    page.press(&["\u{e008}"], "\u{e015}").await; // Shift and down arrow
    found.see(&page, "cases, a selection").await;
    choose(&page, "filter-cases-1", "unfinished").await;
    page.says("shown-cases", " shown.").await;
    found.see(&page, "cases, filtered").await;
    page.click("show-all-cases").await;
    page.click("card-cases").await;
    page.js("document.querySelectorAll('#panel-cases details').forEach(d => d.open = true)").await;
    found.see(&page, "cases, one on its card").await;
    let table =
        "Case\tTeam\tName\t2.2.1\t2_2_2\t2.2.3\nA\tNorth\tJ S\tYes\tNo\tx\nB\tSouth\tK L\tmaybe\tYes\tno";
    page.fill("paste-text", table).await;
    page.click("paste-apply").await;
    page.says("paste-report", "maybe").await;
    page.js("document.querySelectorAll('.bw-desk details').forEach(d => d.open = true)").await;
    found.see(&page, "a paste with problems").await;
    page.click("paste-cancel").await;
    page.click("new-scenario").await;
    found.see(&page, "cases, empty").await;
    found.none();
    page.close().await;
}

#[tokio::test]
async fn what_would_change_and_comparing_in_every_state() {
    let page = open("").await;
    let mut found = Found::default();
    show(&page, "change").await;
    page.click("fold-why-2.4").await;
    for panel in ["sure", "behind", "groups", "map"] {
        page.click(&format!("fold-{panel}")).await;
    }
    page.says("chances-said", "10000 draws, always").await;
    unfold(&page, "#panel-change").await;
    settled(&page, "change").await;
    found.see(&page, "what would change it").await;
    show(&page, "compare").await;
    found.see(&page, "compare, nothing yet").await;
    choose(&page, "compare-with", "example").await;
    page.says("compare-link-text", "#1.").await;
    unfold(&page, "#panel-compare").await;
    found.see(&page, "compare").await;
    page.click("new-scenario").await;
    show(&page, "change").await;
    found.see(&page, "what would change it, empty").await;
    found.none();
    page.close().await;
}
