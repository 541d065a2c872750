//! The method as a read, and its examples.

use crate::change::{choose, show};
use crate::support::{Page, open};

/// Puts a field or slider at a value, as typing or dragging does.
async fn put(page: &Page, id: &str, value: &str) {
    page.fill(id, value).await;
    let script = format!(
        "document.getElementById('{id}').dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
    );
    page.js(&script).await;
}

/// Tells whether an element is still the same one as when this was last asked.
async fn is_same(page: &Page, id: &str) -> bool {
    let script = format!(
        "const at = document.getElementById('{id}'), same = window.__at === at; window.__at = at; return same"
    );
    page.js(&script).await == true
}

/// A rule is read, and gone back from to where it was asked for: in the same place, with focus on what was pressed.
#[tokio::test]
async fn going_back_from_a_rule_leads_to_where_it_was_asked_for() {
    let page = open("").await;
    page.until("return !document.documentElement.className", "all of it is drawn").await;
    page.is_looked_after().await;
    for view in ["ratings", "change"] {
        page.click(&format!("tab-{view}")).await;
        let drawn = format!(
            "return document.querySelector('#panel-{view}:not([hidden]):not([aria-busy=true]) .bw-rule')"
        );
        page.until(&format!("{drawn} !== null"), "the view is drawn").await;
        let ask = format!(
            "window.asked = [...document.querySelectorAll('#panel-{view} .bw-rule')].filter(one => one.getClientRects()[0]).at(-1);
            asked.scrollIntoView({{ block: 'center' }});
            await new Promise(done => setTimeout(done, 300));
            window.left = scrollY;
            asked.focus({{ preventScroll: true }});
            asked.click();
            return left > 500"
        );
        assert_eq!(page.js(&format!("return (async () => {{ {ask} }})()")).await, true, "{view}");
        page.until("return document.activeElement.id.startsWith('rule-')", "the rule is led to").await;
        page.js("history.back()").await;
        let there =
            "return document.activeElement.textContent === asked.textContent && Math.abs(scrollY - left) < 3
            && document.activeElement.closest('[role=tabpanel]:not([hidden])') !== null";
        page.until(there, "it is where it was").await;
        // Longer than anything else that moves focus waits.
        page.js("return new Promise(done => setTimeout(done, 400))").await;
        assert_eq!(page.js(there).await, true, "and stays there");
    }
    page.close().await;
}

#[tokio::test]
async fn a_percentage_is_dragged_across_a_cut() {
    let page = open("").await;
    show(&page, "method").await;
    page.says("example-percent-said", "64% is Requires improvement").await;
    is_same(&page, "panel-framework").await;
    page.js("document.getElementById('example-percent').focus()").await;
    page.press(&[], "\u{e014}").await; // right arrow
    page.says("example-percent-said", "65% is Good: on the cut at 65%").await;
    page.press(&[], "\u{e012}").await; // left arrow
    page.says("example-percent-said", "1 point below the cut at 65%, where Good begins").await;
    put(&page, "example-percent", "80").await;
    page.says("example-percent-said", "80% is Outstanding: on the cut at 80%").await;
    let said = page.js("return document.getElementById('example-percent').ariaValueText").await;
    assert_eq!(said, "80%, Outstanding");
    assert!(is_same(&page, "panel-framework").await);
    assert_eq!(page.overall().await.0, "8/27", "an example changes nothing of the scenario");
    page.close().await;
}

#[tokio::test]
async fn an_n_a_is_added_and_counts_in_neither() {
    let page = open("").await;
    show(&page, "method").await;
    page.says("example-answers-said", "4 of 5, 80%, Outstanding. 1 blank left out.").await;
    page.click("example-add-na").await;
    page.says("example-answers-said", "4 of 5, 80%, Outstanding. 1 N/A and 1 blank left out.").await;
    assert_eq!(page.text("example-answers-7").await, "N/A");
    // By keyboard alone: Yes becomes No, and focus stays.
    page.js("document.getElementById('example-answers-1').focus()").await;
    page.press(&[], " ").await;
    page.says("example-answers-said", "3 of 5, 60%, Requires improvement").await;
    assert_eq!(page.js("return document.activeElement.ariaLabel").await, "case 1: No");
    page.click("example-anew").await;
    page.says("example-answers-said", "4 of 5, 80%, Outstanding. 1 blank left out.").await;
    assert!(!page.has("example-answers-7").await);
    page.close().await;
}

#[tokio::test]
async fn twenty_of_thirty_one_is_rounded() {
    let page = open("").await;
    show(&page, "method").await;
    page.click("example-preset-20-42").await;
    page.says("example-rounding-said", "20 of 42 is 47.6%, printed 48%. Both give Inadequate").await;
    put(&page, "example-of", "31").await;
    page.says("example-rounding-said", "20 of 31 is 64.5%, printed 65%. By the printed percentage Good, by the exact share Requires improvement. This rule set reads the printed percentage: Good.").await;
    put(&page, "example-yes", "twenty").await;
    page.says("example-rounding-said", "Not used. Write two whole numbers").await;
    let typed = page.js("return document.getElementById('example-yes').value").await;
    assert_eq!(typed, "twenty");
    page.click("example-preset-11-17").await;
    page.says("example-rounding-said", "11 of 17 is 64.7%").await;
    assert_eq!(page.js("return document.getElementById('example-yes').value").await, "11");
    page.close().await;
}

#[tokio::test]
async fn the_other_examples_follow_and_a_rule_is_led_to() {
    let page = open("").await;
    show(&page, "method").await;
    put(&page, "example-lowest-1", "52").await;
    page.says("example-lowest-said", "Questions 1 and 3 tie as lowest at 52%").await;
    put(&page, "example-total", "14").await;
    page.says("example-total-said", "14 of 27 points: Good.").await;
    choose(&page, "example-apart", "3").await;
    page.says("example-apart-said", "scored in the band Outstanding: 18 of 27 points, Good, the same").await;
    put(&page, "example-open-of", "4").await;
    page.says("example-open-said", "4 of 4, 100%, Outstanding. Discretion is open").await;
    put(&page, "example-inadequate", "2").await;
    page.says("example-inadequate-said", "2 of 5 is not more than half").await;
    // Folded away, the rules are there again when another view leads to one; the examples stay.
    page.click("fold-rules").await;
    show(&page, "change").await;
    page.click("fold-why-2.4").await;
    page.says("inside-why-2.4", "rule 6").await;
    page.js("[...document.querySelectorAll('[id=\"inside-why-2.4\"] .bw-rule')].find(b => b.textContent.startsWith('rule 6')).click()").await;
    page.until("return document.activeElement.id == 'rule-6'", "the rule has focus").await;
    assert!(page.text("example-lowest-said").await.contains("tie"));
    page.close().await;
}

/// From the top of the view its last panel is a few keys away.
#[tokio::test]
async fn links_lead_to_the_panels() {
    let page = open("").await;
    show(&page, "method").await;
    page.js("document.getElementById('main').focus()").await;
    page.keys("\t\t\t\t\t").await;
    page.until("return document.activeElement.id == 'to-own'", "the last link is five keys away").await;
    page.click("to-own").await;
    page.until("return document.activeElement.id == 'fold-own'", "its heading has focus").await;
    page.until("return !!document.getElementById('own-copy')", "it is unfolded").await;
    let top = page.js("return document.activeElement.getBoundingClientRect().top").await;
    assert!(top.as_f64().unwrap() < 300.0, "{top}");
    // Once more it stays unfolded.
    page.click("to-own").await;
    page.until("return document.getElementById('fold-own').ariaExpanded == 'true'", "it stays so").await;
    page.close().await;
}
