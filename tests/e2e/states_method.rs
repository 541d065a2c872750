//! The method, a rule set of one’s own, another rule set, and what stands apart from the views: looked at in every way.

use crate::change::{choose, settled, show};
use crate::looks::{Found, install};
use crate::states::unfold;
use crate::support::{open, open_folder, setting};

#[tokio::test]
async fn the_method_and_rule_sets_in_every_state() {
    let page = open("").await;
    let mut found = Found::default();
    show(&page, "method").await;
    for panel in ["framework", "glossary", "limits"] {
        page.click(&format!("fold-{panel}")).await;
    }
    page.click("example-add-na").await;
    page.fill("example-of", "x").await;
    page.js("document.getElementById('example-of').dispatchEvent(new Event('input', { bubbles: true }))")
        .await;
    page.js("document.querySelectorAll('#panel-method details').forEach(d => d.open = true)").await;
    settled(&page, "method").await;
    found.see(&page, "method").await;
    page.reload().await;
    show(&page, "method").await;
    page.js(
        "const fold = document.getElementById('fold-rules'); if (fold.ariaExpanded == 'true') fold.click()",
    )
    .await;
    page.click("fold-own").await;
    page.until("return !!document.getElementById('own-copy')", "the panel unfolds").await;
    found.see(&page, "a rule set to copy").await;
    page.click("own-copy").await;
    page.says("own-problems", "No problems").await;
    settled(&page, "method").await;
    choose(&page, "own-rounding", "exact").await;
    unfold(&page, "#panel-own").await;
    page.until("return !!document.getElementById('own-rule-D2-source')", "all is unfolded").await;
    page.js("const cut = document.getElementById('own-cut-good'); cut.focus(); cut.select()").await;
    page.keys("95 or so\t").await;
    page.says("own-problems", "1 problem").await;
    found.see(&page, "a rule set being edited, with a problem").await;
    page.click("tab-ratings").await;
    page.until("return !!document.getElementById('unmended')", "it is said here too").await;
    found.see(&page, "a rule set to be mended, seen from another view").await;
    found.none();
    page.close().await;
}

#[tokio::test]
async fn switching_and_visiting_in_every_state() {
    let page = open("").await;
    let mut found = Found::default();
    choose(&page, "ruleset-select", "pdu-2023").await;
    page.until("const s = document.getElementById('switching'); return !s.hidden && s.ariaBusy == 'false' && !!document.getElementById('switch-apply')", "what switching would do is shown").await;
    unfold(&page, "#switching").await;
    found.see(&page, "another rule set").await;
    page.click("switch-apply").await;
    page.until("return document.getElementById('switching').hidden", "the rule set is switched").await;
    found.see(&page, "ratings, with things set aside").await;
    let link = page.text("link-text").await;
    page.fill("open-text", &link).await;
    page.click("open-apply").await;
    page.until("return !!document.getElementById('visiting')", "the link opens").await;
    found.see(&page, "opened from a link").await;
    page.click("tab-cases").await;
    found.see(&page, "cases, opened from a link").await;
    page.js("document.querySelector('#panel-ratings > div').replaceChildren()").await;
    page.js("document.getElementById('leave').click()").await;
    page.until("return !document.getElementById('crashed').hidden", "the page says that it broke").await;
    page.js("document.getElementById('app').inert = true").await;
    // The page is out of use then, its heading and landmarks with it: what is left is an alert, which is read out by itself.
    install(&page).await;
    page.js("looks.leave.push('landmark-one-main', 'page-has-heading-one')").await;
    found.see(&page, "the page broke").await;
    found.none();
    page.close().await;
}

#[tokio::test]
async fn a_link_that_can_not_be_opened_and_what_stands_beside_the_page() {
    let page = open("#1.pdu-2021.AAAA").await;
    let mut found = Found::default();
    found.see(&page, "a link that is refused").await;
    // Where a newer version is told, it is told here too.
    page.until("return !!document.getElementById('newer')", "what keeps the page is there").await;
    page.js("document.getElementById('newer').hidden = false").await;
    found.see(&page, "a newer version is there").await;
    page.client.goto(&format!("{}accessibility.html", page.address)).await.unwrap();
    found.see(&page, "the statement").await;
    found.none();
    page.close().await;

    let folder = std::env::temp_dir().join(format!("bandwise-unstarted-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for entry in std::fs::read_dir(setting("BANDWISE_DIST")).unwrap().flatten() {
        if entry.path().is_file() && entry.path().extension().is_none_or(|extension| extension != "wasm") {
            std::fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
        }
    }
    let page = open_folder(folder.clone(), "", false).await;
    page.until("return !document.getElementById('boot-failed').hidden", "it is said").await;
    let mut found = Found::default();
    found.see(&page, "the page could not start").await;
    found.none();
    page.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}
