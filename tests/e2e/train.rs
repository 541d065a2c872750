//! Exercises: practice by keyboard, a set that is left and gone on with, and progress.

use bandwise::rulesets::pdu_2021;
use bandwise::training::lesson::{Done, Feedback, Outcome, Results, Set};
use bandwise::training::{Kind, Level};

use crate::access::check;
use crate::change::{choose, settled, show};
use crate::support::{Page, open};

/// Shows the view, with its panels drawn.
pub(crate) async fn train(page: &Page) {
    page.until("return !!document.getElementById('tab-train')", "the page is there").await;
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
    page.until("return document.activeElement.id == 'exercise-open'", "one is led back to the exercise")
        .await;
    assert_eq!(page.text("exercise-verdict").await, said, "the exercise is as it was");
    // And back by the browser’s own button.
    page.click("exercise-open").await;
    page.until("return !!document.getElementById('visiting')", "they are shown again").await;
    page.js("history.back()").await;
    page.until("return !document.getElementById('visiting') && document.getElementById('exercise-verdict').offsetHeight > 0", "one is back at the exercise").await;
    // The list of all, and from there to the exercise and its reasons again.
    page.click("exercise-leave").await;
    page.until("return document.activeElement.id == 'exercise-end'", "one is led to the list").await;
    page.click("exercise-see-1").await;
    page.until("return document.activeElement.id == 'exercise-question'", "one is led to it again").await;
    assert_eq!(page.text("exercise-verdict").await, said, "with its reasons");
    page.click("fold-progress").await;
    page.says("inside-progress", "1 exercise done on this device.").await;
    page.reload().await;
    train(&page).await;
    page.click("fold-progress").await;
    page.says("inside-progress", "1 exercise done on this device.").await;
    page.click("progress-reset").await;
    page.says("progress-said", "Forgotten.").await;
    page.click("progress-back").await;
    page.says("progress-said", "1 exercise done on this device.").await;
    page.click("clear-device").await;
    page.click("clear-device-yes").await;
    page.says("inside-progress", "Nothing done yet.").await;
    page.reload().await;
    train(&page).await;
    page.click("fold-progress").await;
    page.says("inside-progress", "Nothing done yet.").await;
    page.close().await;
}

/// A set that tells at the end, left in the middle: the answers are still there, can be changed until the end, and
/// are explained after it.
#[tokio::test]
async fn a_set_that_tells_at_the_end_over_a_reload() {
    let rules = pdu_2021();
    let set = Set::new(&rules, &[Kind::Score], Level::First, 4, 3, Feedback::AtEnd).unwrap();
    let all = set.exercises(&rules);
    let page = open(&format!("#{}", set.code())).await;
    page.until("return !!document.getElementById('exercise-question')", "the set is opened").await;
    settled(&page, "train").await;
    page.says("exercise-about", "A set of 3 exercises").await;
    for (at, option) in [(0, 1), (1, 2)] {
        page.says("exercise-question", &all[at].question).await;
        page.click(&format!("option-{option}")).await;
        page.click("exercise-check").await;
    }
    page.says("exercise-question", &all[2].question).await;
    page.reload().await;
    page.until("return !!document.getElementById('exercise-question')", "the set is still there").await;
    settled(&page, "train").await;
    page.says("exercise-anew", "Begin it anew").await;
    page.says("exercise-question", &all[2].question).await;
    page.click("exercise-next").await;
    page.until("return document.activeElement.id == 'exercise-end'", "one is led to the list").await;
    page.says("exercise-end", "2 of 3 answered").await;
    check(&page, "the list before the end").await;
    page.click("exercise-see-1").await;
    page.says("exercise-question", &all[0].question).await;
    assert!(page.js("return document.getElementById('option-1').checked").await.as_bool().unwrap());
    page.click("option-2").await;
    page.click("exercise-check").await;
    page.click("exercise-leave").await;
    page.click("exercise-finish").await;
    page.until("return !!document.getElementById('result-link')", "it is over").await;
    let link = page.text("result-link").await;
    let results = Results::read(link.split_once('#').unwrap().1).unwrap();
    let done = [Outcome::Chosen(1), Outcome::Chosen(1), Outcome::NotAnswered].map(Done::from);
    assert_eq!(results.done(), done);
    page.click("exercise-see-1").await;
    page.until("return !!document.getElementById('exercise-verdict').textContent", "it is explained").await;
    let said = page.text("exercise-verdict").await;
    assert!(all[0].choices[1].explanation.text.lines().all(|line| said.contains(line)), "{said}");
    check(&page, "an exercise looked back at").await;
    page.close().await;
}
