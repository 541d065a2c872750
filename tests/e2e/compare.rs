//! Two scenarios beside each other, and the agreement of two assessors.

use crate::change::{choose, settled, show};
use crate::support::{Page, open};

async fn value(page: &Page, group: &str, words: &str) -> String {
    let script = format!(
        "return [...document.querySelectorAll('#compare-with optgroup[label=\"{group}\"] option')].find(o => o.text.includes('{words}'))?.value ?? ''"
    );
    page.js(&script).await.as_str().unwrap().to_owned()
}

/// Two changed answers: one that moves 2.4, and one that moves nothing.
async fn change_two(page: &Page) {
    page.click("tab-cases").await;
    page.js("[...document.querySelectorAll('[id^=cell-cases-][id$=\"2.4.3\"]')].find(c => c.dataset.judgement == 'no').focus()").await;
    page.keys("y").await;
    page.js("[...document.querySelectorAll('[id^=cell-cases-][id$=\"2.2.1\"]')].find(c => c.dataset.judgement == 'yes').focus()").await;
    page.keys("n").await;
}

#[tokio::test]
async fn with_the_example_an_earlier_state_and_a_kept_one() {
    let page = open("").await;
    change_two(&page).await;
    // By way of the other view, which the same program draws.
    show(&page, "change").await;
    show(&page, "compare").await;
    assert!(!page.has("panel-differ").await, "nothing to compare with yet");
    choose(&page, "compare-with", "example").await;
    page.says("differ-ratings", "2.4 Implementation and delivery").await;
    let ratings = page.text("differ-ratings").await;
    assert!(ratings.contains("8/277/27"), "{ratings}");
    assert!(ratings.contains("one judgement moves its arithmetic"));
    let questions = page.text("differ-questions").await;
    assert!(questions.contains("2.2.1") && questions.contains("2.4.3") && !questions.contains("2.2.2"));
    assert!(page.text("differ-cases").await.contains("2.4.3 Yes to No"));
    let agreement = page.text("agreement").await;
    assert!(agreement.contains("567 of 569, 100%"), "{agreement}");
    page.says("deciding", "Decided by the answers on 2.4.3").await;
    let moving = page.js("return [...document.querySelectorAll('#disagreements tbody tr')].map(r => r.textContent.includes('alone moves the rating'))").await;
    assert_eq!(moving, serde_json::json!([true, false]));
    // A state of the history, by the step that came after it.
    let moment = value(&page, "In this tab", "set 2.2.1").await;
    assert_eq!(moment, "moment 0");
    choose(&page, "compare-with", &moment).await;
    page.says("compare-said", "Before “set 2.2.1").await;
    page.until(
        "return !document.getElementById('differ-questions').textContent.includes('2.4.3')",
        "only the last step differs",
    )
    .await;
    // What is kept on this device.
    page.click("new-scenario").await;
    page.click("tab-ratings").await;
    page.click("given-1.1-good").await;
    page.until(
        "return Object.keys(localStorage).filter(k => k.includes('.head.')).length >= 2",
        "both are kept",
    )
    .await;
    show(&page, "compare").await;
    let kept = value(&page, "Kept on this device", "Somerset").await;
    assert!(kept.starts_with("kept "), "{kept}");
    choose(&page, "compare-with", &kept).await;
    page.says("compare-said", "Somerset PDU, July 2023").await;
    page.says("differ-ratings", "Not yet rated").await;
    page.click("compare-stop").await;
    page.says("compare-said", "Nothing is chosen").await;
    // Of two that are not the same cases nothing is said of agreement, and what is not rated is told.
    choose(&page, "compare-with", "example").await;
    page.says("inside-agree", "No answers can be compared").await;
    page.close().await;
}

#[tokio::test]
async fn both_travel_in_one_link() {
    let page = open("").await;
    change_two(&page).await;
    show(&page, "compare").await;
    choose(&page, "compare-with", "example").await;
    page.says("compare-link-text", "#1.pdu-2021.").await;
    let link = page.text("compare-link-text").await;
    page.close().await;
    let code = link.split_once('#').unwrap().1.to_owned();
    let other = open(&format!("#{code}")).await;
    settled(&other, "compare").await;
    other.says("compare-said", "The second scenario of the link").await;
    assert!(other.has("visiting").await);
    assert_eq!(other.text("arithmetic-score").await, "8/27");
    assert!(other.text("differ-ratings").await.contains("8/277/27"));
    // One's own, while another is looked at.
    let own = value(&other, "In this tab", "Your own").await;
    choose(&other, "compare-with", &own).await;
    other.says("compare-said", "Your own scenario").await;
    // In the box for one, two are refused with a sentence; what was there stays.
    other.fill("compare-link", &link).await;
    other.click("compare-apply").await;
    other.says("compare-problem", "This link holds two scenarios").await;
    other.says("compare-said", "Your own scenario").await;
    other.fill("compare-link", &format!("{}x", &link[..link.len() - 1])).await;
    other.click("compare-apply").await;
    other.says("compare-problem", "changed on its way").await;
    other.close().await;
    // A pair is damaged like any link, and then shows no rating.
    let cut = open(&format!("#{}", &code[..code.len() / 2])).await;
    assert_eq!(cut.text("overall-rating").await, "Not yet rated");
    assert!(cut.text("problem").await.contains("cut short"));
    cut.close().await;
}

#[tokio::test]
async fn two_assessors_of_the_same_cases() {
    let page = open("").await;
    let table = |answers: [&str; 6], name: &str| {
        let rows = answers.iter().enumerate();
        let mut rows: Vec<String> = rows.map(|(at, answer)| format!("C{at}\t{answer}\n")).collect();
        if name == "First" {
            // In another order, and with a case that the second did not see.
            rows.insert(2, "C9\tNo\n".to_owned());
            rows.reverse();
        }
        format!("Case\t2.1.1\n{}", rows.concat())
    };
    for (answers, name) in [
        (["Yes", "Yes", "No", "No", "Yes", "No"], "First"),
        (["Yes", "Yes", "Yes", "No", "Yes", "N/A"], "Second"),
    ] {
        page.click("new-scenario").await;
        page.fill("paste-text", &table(answers, name)).await;
        page.click("paste-apply").await;
        page.says("paste-report", "Imported").await;
        page.js(&format!("const name = document.getElementById('scenario-name'); name.value = '{name}'; name.dispatchEvent(new Event('input', {{ bubbles: true }}))")).await;
        page.until(
            &format!("return Object.values(localStorage).some(v => v.endsWith('{name}'))"),
            "it is kept",
        )
        .await;
    }
    show(&page, "compare").await;
    let first = value(&page, "Kept on this device", "First").await;
    choose(&page, "compare-with", &first).await;
    page.says("compare-said", "First").await;
    let agree = page.text("inside-agree").await;
    assert!(
        agree.contains("6 court reports matched by reference; 1 court report only in the other"),
        "{agree}"
    );
    // Four of the five that both judged; one Yes or No against N/A. Kappa: (0.8 - 0.56) / 0.44.
    assert!(agree.contains("4 of 5, 80%0.55"), "{agree}");
    assert!(agree.contains("2.1: Outstanding on screen, Inadequate in the other"), "{agree}");
    // Each leads to its row.
    page.js("document.querySelector('#disagreements button').click()").await;
    page.until("return document.activeElement.id == 'cell-court-3-2.1.1'", "the row has focus").await;
    // A link without references says the same, because it holds the cases in one order.
    show(&page, "compare").await;
    page.says("compare-link-text", "#1.").await;
    let link = page.text("compare-link-text").await;
    page.click("compare-include").await;
    page.until(
        &format!("return document.getElementById('compare-link-text').textContent.length > {}", link.len()),
        "text is included",
    )
    .await;
    let longer = page.text("compare-link-text").await;
    page.close().await;
    for (link, by) in [(link, "row by row"), (longer, "by reference")] {
        let other = open(&format!("#{}", link.split_once('#').unwrap().1)).await;
        settled(&other, "compare").await;
        other.says("inside-agree", by).await;
        other.says("inside-agree", "4 of 5, 80%0.55").await;
        other.close().await;
    }
}
