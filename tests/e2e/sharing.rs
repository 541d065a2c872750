//! Links, made and opened and refused; files; nothing leaves the page.

use crate::change::show;
use crate::support::open;

#[tokio::test]
async fn a_colleague_sees_the_same() {
    let page = open("").await;
    page.click("given-1.2-outstanding").await;
    let link = page.text("link-text").await;
    assert!(link.starts_with(&page.address) && link.contains("#1.pdu-2021."), "{link}");
    page.close().await;
    let fragment = link.split_once('#').unwrap().1.to_owned();
    let colleague = open(&format!("#{fragment}")).await;
    assert_eq!(colleague.text("rating-1.2").await, "Outstanding");
    assert_eq!(colleague.text("overall-score").await, "10/27");
    assert_eq!(colleague.text("rating-2.4").await, "Requires improvement*");
    assert!(colleague.has("visiting").await);
    // Read first: nothing changes until it is made one's own.
    let disabled =
        colleague.js("return document.getElementById('given-1.2-good').matches(':disabled')").await;
    assert_eq!(disabled, true);
    colleague.click("tab-cases").await;
    colleague.click("cell-court-1-2.1.1").await;
    colleague.says("problem", "“Make it mine to edit” gives you a copy").await;
    colleague.click("tab-ratings").await;
    colleague.click("make-mine").await;
    assert_eq!(colleague.text("problem").await, "");
    colleague.click("given-1.2-good").await;
    assert_eq!(colleague.text("overall-score").await, "9/27");
    assert_eq!(colleague.js("return location.hash").await, "");
    colleague.close().await;
}

#[tokio::test]
async fn opening_never_overwrites_a_draft() {
    let page = open("").await;
    let somerset = page.text("link-text").await;
    page.click("new-scenario").await;
    page.click("given-1.3-good").await;
    page.fill("open-text", &format!("See <{somerset}>")).await;
    page.click("open-apply").await;
    page.until("return document.getElementById('overall-score').textContent == '8/27'", "the link opens")
        .await;
    page.click("leave").await;
    assert_eq!(page.text("overall-score").await, "2/27");
    // The same by the address, in the same tab.
    let fragment = somerset.split_once('#').unwrap().1;
    page.js(&format!("location.hash = '{fragment}'")).await;
    page.until("return document.getElementById('overall-score').textContent == '8/27'", "the address opens")
        .await;
    page.click("make-mine").await;
    page.click("undo").await;
    assert_eq!(page.text("overall-score").await, "2/27");
    page.close().await;
}

#[tokio::test]
async fn a_damaged_link_never_shows_a_rating() {
    let page = open("").await;
    let link = page.text("link-text").await;
    let code = link.split_once('#').unwrap().1.to_owned();
    page.close().await;
    let cut = &code[..code.len() - 3];
    let altered = code.replacen("2021.", "2021.A", 1);
    let newer = format!("3{}", &code[1..]);
    for (bad, sentence) in
        [(cut, "cut short"), (&altered, "its own check"), (&newer, "newer version"), ("zzz", "no scenario")]
    {
        let page = open(&format!("#{bad}")).await;
        let problem = page.text("problem").await;
        assert!(problem.contains(sentence), "{bad}: {problem}");
        assert_eq!(page.text("overall-rating").await, "Not yet rated");
        assert_eq!(page.text("rating-2.2").await, "Not yet rated");
        page.click("leave").await;
        assert_eq!(page.text("overall-score").await, "8/27");
        assert_eq!(page.text("problem").await, "");
        page.close().await;
    }
}

#[tokio::test]
async fn a_bad_link_in_the_box_leaves_the_draft_on_screen() {
    let page = open("").await;
    page.fill("open-text", "hello").await;
    page.click("open-apply").await;
    assert!(page.text("problem").await.contains("no scenario"));
    assert_eq!(page.text("overall-score").await, "8/27");
    page.fill("open-text", "{\"format\": \"shopping\"}").await;
    page.click("open-apply").await;
    assert!(page.text("problem").await.contains("format: found “shopping”"));
    page.click("close-problem").await;
    assert_eq!(page.text("problem").await, "");
    page.close().await;
}

#[tokio::test]
async fn names_go_into_a_link_only_when_ticked() {
    let page = open("").await;
    page.click("scenario-name").await;
    page.keys("Taunton").await;
    assert_eq!(page.js("return document.querySelector('h1').textContent").await, "Taunton");
    let without = page.text("link-text").await;
    page.click("link-include").await;
    let with = page.text("link-text").await;
    assert!(with.len() > without.len());
    assert!(page.text("link-holds").await.contains("can read them"));
    page.click("new-scenario").await;
    assert_eq!(page.js("return document.getElementById('link-include').checked").await, false);
    page.close().await;
    let opened = open(&format!("#{}", without.split_once('#').unwrap().1)).await;
    assert_eq!(opened.js("return document.querySelector('h1').textContent").await, "Somerset PDU, July 2023");
    opened.close().await;
    let opened = open(&format!("#{}", with.split_once('#').unwrap().1)).await;
    assert_eq!(opened.js("return document.querySelector('h1').textContent").await, "Taunton");
    opened.close().await;
}

#[tokio::test]
async fn nothing_is_requested_after_load() {
    let page = open("").await;
    // What keeps the page for use without a network is the last that it fetches.
    page.until("return !!document.getElementById('newer')", "the page is whole").await;
    let count = "return performance.getEntriesByType('resource').length";
    let before = page.js(count).await;
    page.click("given-1.1-good").await;
    page.click("tab-cases").await;
    page.click("cell-cases-1-2.2.3").await;
    page.fill("paste-text", "2.1.1\t50%").await;
    page.click("paste-apply").await;
    page.click("copy-link").await;
    page.click("tab-ratings").await;
    assert_eq!(page.js(count).await, before);
    // What fills this view is fetched from the page’s own folder.
    show(&page, "method").await;
    let outside = "return performance.getEntriesByType('resource').filter(e => !e.name.startsWith(location.origin)).length";
    assert_eq!(page.js(outside).await, 0);
    page.close().await;
}
