//! Exercises: practice by keyboard, and progress.

use crate::change::{choose, show};
use crate::support::{Page, open};

/// Shows the view, with its panels drawn.
pub(crate) async fn train(page: &Page) {
    page.until("return !!document.getElementById('tab-train')", "the page starts").await;
    show(page, "train").await;
    page.until("return !!document.getElementById('fold-progress')", "the last panel is drawn").await;
    page.until("return !!document.querySelector('#inside-exercises > *')", "the exercises are drawn").await;
}

/// Types into a field, as far as the page can tell.
pub(crate) async fn types(page: &Page, id: &str, text: &str) {
    page.fill(id, text).await;
    page.js(&format!(
        "document.getElementById('{id}').dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await;
}

/// Practice by keyboard alone: a wrong answer is explained, tried again, and comes back.
#[tokio::test]
async fn practice_by_keyboard() {
    let page = open("").await;
    train(&page).await;
    choose(&page, "exercise-kind", "1").await;
    page.js("document.getElementById('exercise-begin').focus()").await;
    page.keys("\u{e007}").await;
    page.until("return document.activeElement.id == 'exercise-question'", "one is led to the question").await;
    page.js("document.getElementById('option-1').focus()").await;
    page.keys(" ").await;
    page.until("return !document.getElementById('exercise-check').disabled", "an option is chosen").await;
    page.keys("\t").await;
    page.keys("\u{e007}").await;
    page.until("return document.activeElement.id == 'exercise-verdict'", "one is led to what is said").await;
    let said = page.text("exercise-verdict").await;
    assert!(said.contains("rule 1, published") || said.contains("rule 2, published"), "{said}");
    // The same numbers in the calculator, and back.
    page.click("exercise-open").await;
    page.until("return !!document.getElementById('visiting')", "they are shown").await;
    page.click("leave").await;
    page.says("overall-score", "8/27").await;
    train(&page).await;
    assert_eq!(page.text("exercise-verdict").await, said, "the exercise is as it was");
    page.click("exercise-leave").await;
    page.click("fold-progress").await;
    page.says("inside-progress", "1 exercise done on this device.").await;
    page.client.refresh().await.unwrap();
    train(&page).await;
    page.click("fold-progress").await;
    page.says("inside-progress", "1 exercise done on this device.").await;
    page.click("progress-reset").await;
    page.says("inside-progress", "Nothing done yet.").await;
    page.close().await;
}
