//! What screen readers are told: a changed rating once, and of many changes only the result.

use std::time::Duration;

use serde_json::json;

use crate::change::settled;
use crate::support::{Page, open};

/// Notes from now on what comes into any live region.
async fn listen(page: &Page) {
    page.js(
        "window.heard = [];
         for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
           new MutationObserver(() => region.textContent && window.heard.push(`${region.id}: ${region.textContent}`))
             .observe(region, { childList: true, characterData: true, subtree: true })",
    )
    .await;
}

/// What was heard, once it has been quiet for longer than the page waits; forgotten then.
async fn heard(page: &Page) -> Vec<String> {
    let mut count = None;
    for _ in 0..20 {
        tokio::time::sleep(Duration::from_millis(900)).await;
        let now = page.js("return window.heard.length").await;
        if count.as_ref() == Some(&now) {
            break;
        }
        count = Some(now);
    }
    let heard = page.js("const all = window.heard; window.heard = []; return all").await;
    serde_json::from_value(heard).unwrap()
}

/// Focus to a cell that says No on the question that drives 2.4.
async fn no_on_the_driver(page: &Page) {
    page.click("tab-cases").await;
    page.js("[...document.querySelectorAll('[id^=cell-cases-][id$=\"2.4.3\"]')].find(c => c.dataset.judgement == 'no').focus()").await;
}

#[tokio::test]
async fn a_changed_rating_is_told_once_and_quick_ticks_only_in_the_end() {
    let page = open("").await;
    no_on_the_driver(&page).await;
    listen(&page).await;
    page.keys("y").await;
    let told = "announcement: 2.4 Requires improvement. Overall 8/27, Requires improvement.";
    assert_eq!(heard(&page).await, [told]);
    // Ten ticks as fast as they can be typed: there and back, and in the end somewhere else.
    page.keys("nynynynynn").await;
    let last = "announcement: 2.4 Requires improvement*. Overall 8/27, Requires improvement.";
    assert_eq!(heard(&page).await, [last]);
    page.keys("ynynynynyn").await;
    assert_eq!(heard(&page).await, [""; 0], "what is as it was is no news");
    // A tick that moves no rating.
    page.press(&[], "\u{e012}").await;
    page.keys("a").await;
    assert_eq!(heard(&page).await, [""; 0]);
    page.close().await;
}

#[tokio::test]
async fn many_changes_at_once_are_told_with_their_result() {
    let page = open("").await;
    no_on_the_driver(&page).await;
    page.press(&["\u{e009}"], "a").await; // Control: all 546 cells
    page.says("selected-cases", "546 cells selected").await;
    listen(&page).await;
    page.keys("y").await;
    let all = heard(&page).await;
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(all[0].starts_with("announcement: 2.2 Outstanding. 2.3 Outstanding. "), "{all:?}");
    page.js("document.getElementById('undo').focus()").await;
    page.keys("\u{e007}").await;
    let back = heard(&page).await;
    assert!(back.len() == 1 && back[0].ends_with("Overall 8/27, Requires improvement."), "{back:?}");
    // Filled without moving any rating: that it was done is told all the same.
    page.click("cell-cases-1-2.2.1").await;
    page.press(&["\u{e008}"], "\u{e015}").await;
    heard(&page).await;
    page.keys("n").await;
    let few = heard(&page).await;
    assert!(few.len() == 1 && few[0].starts_with("announcement: "), "{few:?}");
    // A table of 42 cases: what was read, and what that comes to.
    let rows: String = (1..=42).map(|row| format!("{row},Yes,Yes,Yes\n")).collect();
    page.fill("paste-text", &format!("Case,2.2.1,2.2.2,2.2.3\n{rows}")).await;
    page.js("document.getElementById('paste-apply').focus()").await;
    page.keys("\u{e007}").await;
    page.says("count-2.2.3", "42 of 42").await;
    let pasted = heard(&page).await;
    let told = |words: &str| pasted.iter().filter(|one| one.contains(words)).count();
    assert_eq!((told("announcement: 2.2 Outstanding"), told("announcement")), (1, 1), "{pasted:?}");
    assert!(pasted.len() <= 3, "{pasted:?}");
    page.js("document.getElementById('undo').focus()").await;
    page.keys("\u{e007}").await;
    let back = heard(&page).await;
    assert_eq!(back.iter().filter(|one| one.starts_with("announcement")).count(), 1, "{back:?}");
    page.close().await;
}

/// With less motion asked for nothing moves; without, a changed rating is highlighted.
#[tokio::test]
async fn nothing_moves_where_less_motion_is_asked_for() {
    let page = open("").await;
    let moving = "return document.getAnimations().length";
    for (motion, moves) in [("no-preference", true), ("reduce", false)] {
        page.motion(motion).await;
        page.click("tab-ratings").await;
        for rating in ["good", "inadequate"] {
            page.js(&format!("document.getElementById('given-1.1-{rating}').click()")).await;
        }
        page.js("document.getElementById('alone-2.4-good') ?? document.getElementById('adjust-2.4').click()")
            .await;
        page.until("return !!document.getElementById('alone-2.4-good')", "the form is open").await;
        let next = if moves { "good" } else { "outstanding" };
        page.js(&format!("document.getElementById('alone-2.4-{next}').click(); return new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))")).await;
        let running = page.js(moving).await.as_u64().unwrap();
        assert_eq!(running > 0, moves, "{motion}: {running} moving");
        if !moves {
            let smooth = "return [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).scrollBehavior == 'smooth').length";
            assert_eq!(page.js(smooth).await, json!(0));
            crate::change::show(&page, "train").await;
            settled(&page, "train").await;
            assert_eq!(page.js(moving).await, json!(0));
        }
    }
    page.close().await;
}
