//! Why a rating is what it is, what would change it, trying it, how sure it is, groups and services.

use crate::support::{Page, open};

/// Opens the view and waits until it shows the scenario on screen.
pub(crate) async fn show(page: &Page, tab: &str) {
    page.click(&format!("tab-{tab}")).await;
    settled(page, tab).await;
}

/// Waits until what a view shows is of the scenario on screen.
pub(crate) async fn settled(page: &Page, tab: &str) {
    let script = format!("return document.getElementById('panel-{tab}').ariaBusy == 'false'");
    page.until(&script, "the view has caught up").await;
}

pub(crate) async fn choose(page: &Page, id: &str, value: &str) {
    let script = format!(
        "const list = document.getElementById('{id}'); list.value = '{value}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    page.js(&script).await;
}

async fn unfold(page: &Page, panel: &str) {
    let folded = format!("return document.getElementById('fold-{panel}').ariaExpanded == 'false'");
    if page.js(&folded).await == true {
        page.click(&format!("fold-{panel}")).await;
    }
    let open = format!("return !!document.getElementById('inside-{panel}').firstElementChild");
    page.until(&open, "the panel unfolds").await;
}

#[tokio::test]
async fn the_fewest_judgements_of_somerset() {
    let page = open("").await;
    // There before anything is fetched.
    for (rating, fewest) in
        [("inadequate", "–"), ("requires-improvement", "0"), ("good", "26"), ("outstanding", "–")]
    {
        assert_eq!(page.text(&format!("flips-overall-{rating}")).await, fewest);
    }
    let loaded =
        "return performance.getEntriesByType('resource').filter(r => r.name.includes('workbench')).length";
    assert_eq!(page.js(loaded).await, 0);
    show(&page, "change").await;
    // Its script, program, loader and styles, once; the way in by the script tag is counted with them.
    let fetched = page.js(loaded).await.as_u64().unwrap();
    assert!((4..=5).contains(&fetched), "{fetched}");
    let good = page.text("to-overall-good").await;
    assert!(good.contains("26 judgements, in 2 ways that cost the same"), "{good}");
    assert!(good.contains(
        "2.4 Implementation and delivery, Inadequate to Requires improvement: 1 No to Yes on 2.4.3"
    ));
    page.click("allow-discretion").await;
    page.says("to-overall-good", "25 judgements").await;
    page.click("allow-anew").await;
    page.says("to-overall-good", "rated anew").await;
    page.click("tab-cases").await;
    show(&page, "change").await;
    assert_eq!(page.js(loaded).await, fetched, "nothing is fetched again");
    page.close().await;
}

#[tokio::test]
async fn a_rating_unfolds_to_its_cases_and_leads_to_a_row() {
    let page = open("").await;
    show(&page, "change").await;
    page.click("fold-why-2.3").await;
    page.says("inside-why-2.3", "2.3.3").await;
    let why = page.text("why-2.3").await;
    assert!(why.contains("Inadequate, the band of its lowest key question, 2.3.3."), "{why}");
    assert!(why.contains("rule 6, published"), "{why}");
    assert!(why.contains("18 of 42, 43%. Below 50% is Inadequate."), "{why}");
    assert!(why.contains("Raising only 2.3.3 stops at Good, because 2.3.2 binds next."), "{why}");
    assert!(why.contains("24 cases judged No"), "{why}");
    page.js("document.querySelector('[id=\"inside-why-2.3\"] .bw-lead').click()").await;
    page.until("return document.activeElement.id == 'edit-2.3.3'", "the key question has focus").await;
    show(&page, "change").await;
    page.js("document.querySelector('[id=\"inside-why-2.3\"] .bw-cases button').click()").await;
    page.until("return document.activeElement.id.endsWith('-2.3.3')", "the row has focus").await;
    let cell = page.js("return document.activeElement.dataset.judgement").await;
    assert_eq!(cell, "no");
    assert!(!page.js("return document.getElementById('panel-cases').hidden").await.as_bool().unwrap());
    page.close().await;
}

#[tokio::test]
async fn changes_are_tried_kept_and_undone() {
    let page = open("").await;
    show(&page, "change").await;
    page.js("[...document.querySelectorAll('#fewest-standards button')].find(b => b.ariaLabel.includes('try 2.4 at Requires')).click()").await;
    page.until("return document.activeElement.id == 'try-said'", "one is led to what is tried").await;
    assert!(page.text("try-said").await.contains("1 judgement: 1 No to Yes on 2.4.3"));
    assert_eq!(page.text("arithmetic-score").await, "7/27", "nothing changes until it is kept");
    assert!(page.text("try-beside").await.contains("Requires improvement*"));
    page.click("try-keep").await;
    page.says("try-said", "Kept: 1 judgement changed").await;
    page.says("arithmetic-score", "8/27").await;
    settled(&page, "change").await;
    assert_eq!(page.text("count-2.4.3").await, "21 of 42");
    assert!(
        page.js("return document.getElementById('undo').title")
            .await
            .as_str()
            .unwrap()
            .contains("change 1 judgement")
    );
    page.click("undo").await;
    assert_eq!(page.text("count-2.4.3").await, "20 of 42");
    settled(&page, "change").await;
    // The other way: a rating is asked for, and then dropped.
    choose(&page, "try-overall", "2").await;
    page.says("try-said", "26 judgements").await;
    assert!(page.text("try-beside").await.contains("14/27 Good"));
    page.click("try-drop").await;
    page.says("try-said", "Nothing is tried yet").await;
    page.until("return document.activeElement.id == 'try-said'", "focus stays in the panel").await;
    let overall = page.js("return document.getElementById('try-overall').selectedOptions[0].text").await;
    assert_eq!(overall, "Requires improvement", "the list goes back too");
    // What can't be had is said, and the list goes back.
    choose(&page, "try-overall", "3").await;
    page.says("try-problem", "No change of judgements gives Outstanding overall").await;
    page.until(
        "return document.getElementById('try-overall').selectedOptions[0].text == 'Requires improvement'",
        "the list goes back",
    )
    .await;
    // And by a slider.
    page.js("const s = document.getElementById('slide-2.5.3'); s.value = 20; s.dispatchEvent(new Event('input', { bubbles: true }))").await;
    page.says("try-said", "2 judgements: 2 Yes to No on 2.5.3").await;
    assert!(page.text("try-beside").await.contains("2.5 Reviewing"));
    page.close().await;
}

#[tokio::test]
async fn what_is_looked_at_can_be_tried_and_not_kept() {
    let page = open("#1.pdu-2021.BgAAAAAWgAAAJNA.0dsyeed").await;
    show(&page, "change").await;
    assert_eq!(page.text("flips-overall-good").await, "–");
    page.says("inside-fewest", "There is no overall rating yet").await;
    page.js("const s = document.getElementById('slide-2.2.1'); s.value = 3; s.dispatchEvent(new Event('input', { bubbles: true }))").await;
    page.says("try-said", "1 judgement").await;
    assert!(page.js("return document.getElementById('try-keep').disabled").await.as_bool().unwrap());
    assert!(page.text("inside-try").await.contains("Make it yours"));
    page.close().await;
}

#[tokio::test]
async fn how_sure_it_is_is_drawn_after_the_frame_and_is_the_same_each_time() {
    let page = open("").await;
    show(&page, "change").await;
    unfold(&page, "sure").await;
    page.says("chances-said", "10000 draws, always from the same seed").await;
    let intervals = page.text("intervals").await;
    assert!(intervals.contains("22 of 42, 52%") && intervals.contains("38–67%"), "{intervals}");
    assert!(intervals.contains("Inadequate to Good (3 ratings)"));
    let chances = page.text("chances").await;
    page.fill("population-0", "abc").await;
    page.js("document.getElementById('population-0').dispatchEvent(new Event('change', { bubbles: true }))")
        .await;
    page.says("inside-sure", "found “abc”").await;
    page.fill("population-0", "60").await;
    page.js("document.getElementById('population-0').dispatchEvent(new Event('change', { bubbles: true }))")
        .await;
    page.until(
        "return !document.getElementById('intervals').textContent.includes('38–67%')",
        "the interval narrows",
    )
    .await;
    page.click("tab-ratings").await;
    page.click("given-1.1-good").await;
    page.click("undo").await;
    show(&page, "change").await;
    page.says("chances-said", "10000 draws, always").await;
    assert_eq!(page.text("chances").await, chances);
    page.close().await;
}

/// A region: services, sex and prompts beside the judgements.
fn region() -> String {
    let mut text = String::from("Case\tService\tSex\t2.2.1\t2.2.2\t2.2.3\t2.2.3.a\t2.2.3.b\n");
    for (service, share) in [("North", 9), ("South", 6), ("East", 3)] {
        for case in 0..10 {
            let (yes, sex) = (if case < share { "Yes" } else { "No" }, if case % 3 == 0 { "F" } else { "M" });
            let told = if case < share { "No" } else { "Yes" };
            text.push_str(&format!("{service}{case}\t{service}\t{sex}\tYes\tYes\t{yes}\t{yes}\t{told}\n"));
        }
    }
    text
}

#[tokio::test]
async fn a_region_breaks_down_into_groups_and_services() {
    let page = open("").await;
    page.click("new-scenario").await;
    for standard in ["1.1", "1.2", "1.3", "1.4"] {
        page.click(&format!("given-{standard}-good")).await;
    }
    page.fill("paste-text", &region()).await;
    page.click("paste-apply").await;
    page.says("paste-report", "Imported").await;
    show(&page, "change").await;
    unfold(&page, "behind").await;
    let behind = page.text("inside-behind").await;
    assert!(behind.contains("12 cases judged No against 18 judged Yes"), "{behind}");
    // What tells the cases apart stands first.
    assert!(behind.contains("12 of 12, 100%0 of 18, 0%100"), "{behind}");
    unfold(&page, "groups").await;
    page.says("groups", "North (10 cases)").await;
    choose(&page, "gap-question", "2").await;
    page.says("gap-said", "North over East by 60 percentage points").await;
    choose(&page, "gap-second", "2").await;
    page.says("gap-said", "North over South by 30 percentage points").await;
    page.click("group-services").await;
    page.says("services", "3 services").await;
    assert_eq!(page.js("return document.activeElement.id").await, "group-services");
    let first = page.js("return document.querySelector('#services tbody tr').textContent").await;
    assert!(first.as_str().unwrap().starts_with("North1011/27 so far"), "{first}");
    // Each opens to be read, and one's own stays.
    page.js("document.querySelector('#services tbody button').click()").await;
    page.until("return document.querySelector('h1').textContent == 'North'", "the service opens").await;
    assert_eq!(page.text("count-2.2.3").await, "9 of 10");
    page.click("leave").await;
    assert_eq!(page.text("count-2.2.3").await, "18 of 30");
    page.close().await;
}

#[tokio::test]
async fn where_it_cannot_be_fetched_the_rest_goes_on() {
    // Nothing of it, or its script alone.
    for blocked in ["workbench", "workbench_bg"] {
        fetched_late(blocked).await;
    }
}

async fn fetched_late(blocked: &str) {
    let page = open("").await;
    // As though the host had lost it.
    page.refuse(blocked);
    page.click("tab-change").await;
    page.says("problem", "could not be fetched").await;
    assert_eq!(page.text("flips-overall-good").await, "26");
    page.click("given-1.2-good").await;
    assert_eq!(page.text("overall-score").await, "9/27");
    // Once there is a connection again, it is tried again.
    page.answer();
    show(&page, "change").await;
    assert!(page.has("panel-why").await);
    page.close().await;
}

/// Presses Tab until something has focus.
async fn tab_to(page: &Page, is_there: &str, what: &str) {
    for _ in 0..80 {
        page.press(&[], "\u{e004}").await;
        if page.js(&format!("const at = document.activeElement; return {is_there}")).await == true {
            return;
        }
    }
    panic!("Tab never comes to {what}");
}

#[tokio::test]
async fn a_change_is_found_tried_and_kept_by_keyboard_alone() {
    let page = open("").await;
    page.js("document.getElementById('tab-ratings').focus()").await;
    for tab in ["tab-cases", "tab-change"] {
        page.press(&[], "\u{e014}").await; // right arrow
        page.until(&format!("return document.activeElement.id == '{tab}'"), "the tab has focus").await;
    }
    settled(&page, "change").await;
    tab_to(&page, "at.id == 'fold-why-2.4'", "the reasons of 2.4").await;
    page.press(&[], "\u{e007}").await; // Enter
    page.says("inside-why-2.4", "By arithmetic Inadequate").await;
    tab_to(&page, "at.ariaLabel?.includes('try 2.4 at Requires')", "the proposal for 2.4").await;
    page.press(&[], "\u{e007}").await;
    page.until("return document.activeElement.id == 'try-said'", "one is led to what is tried").await;
    tab_to(&page, "at.id == 'try-keep'", "keeping it").await;
    page.press(&[], " ").await;
    page.says("try-said", "Kept: 1 judgement changed").await;
    page.until("return document.activeElement.id == 'try-said'", "focus stays in the panel").await;
    page.says("arithmetic-score", "8/27").await;
    page.close().await;
}
