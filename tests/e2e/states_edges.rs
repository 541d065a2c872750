//! States at the edges, looked at in every way: something refused in each view, half filled, opened from a link, and the
//! page before its program or without it.

use crate::case_set_own::give;
use crate::change::{choose, settled, show};
use crate::early::held;
use crate::faults::Site;
use crate::looks::Found;
use crate::states::unfold;
use crate::support::{open, open_folder};
use crate::train::train;

#[tokio::test]
async fn something_refused_in_each_view() {
    let page = open("").await;
    let mut found = Found::default();
    show(&page, "change").await;
    choose(&page, "try-overall", "3").await;
    page.says("try-problem", "No change of judgements").await;
    settled(&page, "change").await;
    found.see(&page, "what would change it, refused").await;
    show(&page, "compare").await;
    page.fill("compare-link", "#1.pdu-2021.AAAA").await;
    page.click("compare-apply").await;
    page.says("compare-problem", "link").await;
    found.see(&page, "compare, refused").await;
    show(&page, "method").await;
    page.click("fold-own").await;
    page.until("return !!document.getElementById('own-open')", "the panel unfolds").await;
    give(&page, "own-open", "theirs.json", "{\"format\":\"bandwise rule set\",\"version\":1}").await;
    page.says("own-open-problem", "theirs.json").await;
    found.see(&page, "a rule set refused").await;
    page.js("localStorage['bandwise.judging'] = 'judging 2'").await;
    train(&page).await;
    page.click("fold-case-set").await;
    page.until("return !!document.getElementById('case-set-northmere')", "the panel unfolds").await;
    give(&page, "case-set-open", "theirs.json", "{\"format\":\"bandwise case set\",\"version\":1}").await;
    page.says("case-set-open-problem", "theirs.json").await;
    page.says("case-set-device", "can be read").await;
    found.see(&page, "a set of cases refused, and what was kept not read").await;
    found.none();
    page.close().await;
}

#[tokio::test]
async fn half_filled_in_each_view() {
    let page = open("").await;
    let mut found = Found::default();
    page.click("new-scenario").await;
    page.click("given-1.1-good").await;
    page.fill("paste-text", "Case\t2.2.1\t2.2.2\nA1\tYes\tNo\nA2\t\tYes\n").await;
    page.click("paste-apply").await;
    page.says("paste-report", "Imported 2 rows").await;
    page.click("tab-cases").await;
    found.see(&page, "cases, partly filled").await;
    show(&page, "change").await;
    unfold(&page, "#panel-change").await;
    settled(&page, "change").await;
    found.see(&page, "what would change it, partly filled").await;
    show(&page, "compare").await;
    choose(&page, "compare-with", "example").await;
    page.says("compare-link-text", "#1.").await;
    settled(&page, "compare").await;
    found.see(&page, "compare, partly filled").await;
    page.click("new-scenario").await;
    settled(&page, "compare").await;
    found.see(&page, "compare, empty").await;
    found.none();
    page.close().await;
}

#[tokio::test]
async fn opened_from_a_link_in_each_view() {
    let page = open("").await;
    let link = page.text("link-text").await;
    page.fill("open-text", &link).await;
    page.click("open-apply").await;
    page.until("return !!document.getElementById('visiting')", "the link opens").await;
    let mut found = Found::default();
    for view in ["change", "compare", "train", "method"] {
        show(&page, view).await;
        found.see(&page, &format!("{view}, opened from a link")).await;
    }
    found.none();
    page.close().await;
}

#[tokio::test]
async fn before_the_program_and_without_it() {
    let (page, gate) = held("").await;
    page.until("return document.getElementById('app').checkVisibility()", "the example is shown").await;
    let mut found = Found::default();
    found.see(&page, "before the program is there").await;
    gate.open();
    page.close().await;

    // What stands there without scripts, in a document that has none: an engine that runs none runs no look either.
    let site = Site::new();
    let whole = std::fs::read_to_string(site.0.join("index.html")).unwrap();
    let (mut rest, mut bare) = (whole.as_str(), String::new());
    while let Some((before, after)) = rest.split_once("<script") {
        bare += before;
        rest = after.split_once("</script>").unwrap().1;
    }
    let bare = (bare + rest).replace("<noscript>", "").replace("</noscript>", "");
    std::fs::write(site.0.join("index.html"), bare).unwrap();
    let page = open_folder(site.0.clone(), "", false).await;
    assert!(page.js("return document.body.innerText.includes('need JavaScript')").await == true);
    found.see(&page, "without scripts").await;
    page.client.goto(&format!("{}404.html", page.address)).await.unwrap();
    page.until("return !!document.querySelector('h1')", "there is no such page").await;
    found.see(&page, "no such page").await;
    found.none();
    page.close().await;
}
