//! Another rule set for the same entries, and rule sets from files.

use crate::access::check;
use crate::change::{choose, settled};
use crate::support::{Page, open};

/// Chooses a rule set, and waits until what it would do is shown.
async fn ask(page: &Page, id: &str) {
    choose(page, "ruleset-select", id).await;
    shown(page).await;
}

async fn shown(page: &Page) {
    let script = "const s = document.getElementById('switching'); return !s.hidden && s.ariaBusy == 'false' && !!document.getElementById('switch-apply')";
    page.until(script, "what switching would do is shown").await;
}

async fn switch(page: &Page, id: &str) {
    ask(page, id).await;
    page.click("switch-apply").await;
    page.until("return document.getElementById('switching').hidden", "the rule set is switched").await;
}

async fn file(page: &Page) -> String {
    // The file as it would be saved, caught where it is handed to the browser.
    page.js("window.saved = null; URL.createObjectURL = blob => { blob.text().then(text => window.saved = text); return 'blob:none'; }").await;
    page.click("save-file").await;
    page.until("return !!window.saved", "the file is written").await;
    page.js("return window.saved").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn another_rule_set_and_back_with_nothing_lost() {
    let page = open("").await;
    page.click("tab-cases").await;
    page.click("cell-cases-3-2.2.3").await;
    page.keys("a").await;
    page.click("tab-ratings").await;
    let (before, link) = (file(&page).await, page.text("link-text").await);

    // First it is only shown, also to a screen reader, and can be left.
    ask(&page, "pdu-2023").await;
    check(&page, "what switching would do").await;
    assert!(page.text("ruleset-said").await.starts_with("Nothing has been changed yet."));
    assert_eq!(page.overall().await.0, "8/27");
    let results = page.text("switch-results").await;
    assert!(results.contains("8/27, Requires improvement5/21, Requires improvement"), "{results}");
    assert!(page.text("switch-standards").await.contains("2.1 Assessment2.2 Assessment"));
    let aside = page.text("switch-aside").await;
    assert!(
        aside.contains("2.1 Court work: Inadequate and 23 court reports")
            && aside.contains("1.4 Information")
            && aside
                .contains("2.4 Implementation and delivery: Requires improvement by professional discretion"),
        "{aside}"
    );
    page.click("switch-stay").await;
    page.until("return document.getElementById('ruleset-select').value == 'pdu-2021'", "the list is back")
        .await;
    assert_eq!(file(&page).await, before);

    // By keyboard, then changed under the other rules: rows stay with their answers.
    ask(&page, "pdu-2023").await;
    page.js("document.getElementById('switch-apply').focus()").await;
    page.keys("\u{e007}").await;
    page.until("return document.activeElement.id == 'ruleset-select'", "focus is kept").await;
    assert_eq!(page.overall().await, ("5/21".to_owned(), "Requires improvement".to_owned()));
    assert!(!page.has("rating-2.6").await);
    assert!(page.text("link-aside").await.contains("is not in the link. The file has it."));
    page.click("tab-cases").await;
    page.js("document.getElementById('cell-cases-1-2.1.1').focus()").await;
    page.click("remove-cases").await;
    page.click("undo").await;
    page.click("tab-ratings").await;

    ask(&page, "pdu-2021").await;
    let back = page.text("switch-back").await;
    assert!(
        back.contains("2.1 Court work") && back.contains("2.6 Outcomes") && back.contains("Court reports"),
        "{back}"
    );
    page.click("switch-apply").await;
    page.says("overall-score", "8/27").await;
    assert_eq!(file(&page).await, before);
    assert_eq!(page.text("link-text").await, link);

    // Undo leads back through both.
    for score in ["5/21", "8/27"] {
        page.click("undo").await;
        page.says("overall-score", score).await;
    }
    assert_eq!(page.js("return document.getElementById('ruleset-select').value").await, "pdu-2021");
    page.close().await;
}

/// What is set aside stands in the file and survives a closed tab; a row that goes takes its answers along.
#[tokio::test]
async fn what_is_set_aside_stays_with_its_case_and_outlives_the_tab() {
    let page = open("").await;
    page.click("tab-cases").await;
    page.click("cell-cases-1-2.6.1").await;
    let second = page.cell("cell-cases-2-2.6.1").await;
    switch(&page, "nps-2018").await;
    assert!(file(&page).await.contains("\"outcomes/progress\""));
    page.click("tab-cases").await;
    page.click("cell-cases-1-2.1.1").await;
    page.click("remove-cases").await;
    page.until("return Object.keys(localStorage).some(k => k.includes('.body.') && localStorage[k].includes('\"beyond\"'))", "it is kept").await;
    page.reload().await;
    page.says("rating-3.1", "Not yet rated").await;
    assert_eq!(page.js("return document.getElementById('ruleset-select').value").await, "nps-2018");
    switch(&page, "pdu-2021").await;
    page.click("tab-cases").await;
    assert_eq!(page.cell("cell-cases-1-2.6.1").await, second);
    assert!(!page.has("cell-cases-42-2.6.1").await, "41 cases are left");
    page.close().await;
}

#[tokio::test]
async fn with_nothing_entered_a_rule_set_is_simply_taken() {
    let page = open("").await;
    page.click("new-scenario").await;
    choose(&page, "ruleset-select", "youth-2021").await;
    page.says("overall-score", "0/36").await;
    page.click("given-4.1-good").await;
    assert_eq!(page.overall().await.0, "0/36", "resettlement never counts");
    page.click("undo").await;
    page.click("undo").await;
    page.says("overall-score", "0/27").await;
    page.close().await;
}

#[tokio::test]
async fn a_link_is_read_under_its_own_rules_and_the_draft_keeps_its_own() {
    let page = open("").await;
    page.click("new-scenario").await;
    choose(&page, "ruleset-select", "crc-2018").await;
    page.click("given-1.1-good").await;
    let link = page.text("link-text").await;
    page.click("example-somerset").await;
    page.says("overall-score", "8/27").await;
    page.fill("open-text", &link).await;
    page.click("open-apply").await;
    page.says("overall-score", "2/30").await;
    assert_eq!(
        page.js("const s = document.getElementById('ruleset-select'); return [s.value, s.disabled]").await,
        serde_json::json!(["crc-2018", true])
    );
    page.click("leave").await;
    page.says("overall-score", "8/27").await;
    page.close().await;
}

#[tokio::test]
async fn a_broken_rule_file_is_told_line_by_line_and_nothing_is_lost() {
    let page = open("").await;
    let sound = include_str!("../data/rulesets/county-audit.json");
    let broken = sound
        .replace("\"good\": 60", "\"good\": 30")
        .replace("[3, 6]", "[4, 6]")
        .replace("\"7.2.1\"", "\"7.1.1\"");
    page.fill("open-text", &broken).await;
    page.click("open-apply").await;
    page.until("return document.getElementById('problem').textContent != ''", "the problems are told").await;
    let problem = page.text("problem").await;
    for part in [
        "can’t be used as a rule set",
        "Line 12, cuts: write three percentages",
        "standards, 3, questions, 1, number: this number belongs to another standard",
    ] {
        assert!(problem.contains(part), "{problem}");
    }
    // Totals depend on the rest, so they are looked at once that is right.
    page.fill("open-text", &sound.replace("[3, 6]", "[4, 6]")).await;
    page.click("open-apply").await;
    page.says("problem", "overall, requires_improvement: begins at 4, but no rating has 3").await;
    assert_eq!(page.overall().await.0, "8/27");
    page.fill("open-text", &["[".repeat(60_000).as_str(), "bandwise rule set"].concat()).await;
    page.click("open-apply").await;
    page.until("return document.getElementById('problem').textContent.length > 0", "refused").await;
    page.close().await;
}

#[tokio::test]
async fn a_rule_set_from_a_file_rates_and_travels_in_the_link() {
    let page = open("").await;
    page.fill("open-text", include_str!("../data/rulesets/county-audit.json")).await;
    page.click("open-apply").await;
    shown(&page).await;
    assert!(page.text("switch-standards").await.contains("7.1 Planning2.3 Planning"));
    page.click("switch-apply").await;
    page.says("overall-score", "0/12").await;
    page.click("given-1.1-outstanding").await;
    page.says("overall-score", "4/12").await;
    let link = page.text("link-text").await;
    // No word of it unasked, and every one where that is ticked.
    assert!(link.contains("#2.own-rules."), "{link}");
    assert!(page.text("link-holds").await.contains("no names or wording of the rule set"));
    page.click("link-include").await;
    let whole = page.text("link-text").await;
    assert!(whole.contains("#2.county-audit."), "{whole}");
    assert!(page.text("link-holds").await.contains("every word of the rule set"));
    // Nothing but the link: another tab knows no such rule set.
    page.js("localStorage.clear()").await;
    let other = open(&format!("#{}", link.split_once('#').unwrap().1)).await;
    other.says("overall-score", "4/12").await;
    assert_eq!(other.js("return document.getElementById('ruleset-select').value").await, "own-rules");
    let said = other.text("visiting-rules").await;
    assert!(said.contains("somebody’s own") && said.contains("“Own rules”"), "{said}");
    other.js(&format!("location.hash = '{}'", whole.split_once('#').unwrap().1)).await;
    other.says("visiting-rules", "County audit").await;
    assert_eq!(other.js("return document.getElementById('ruleset-select').value").await, "county-audit");
    assert_eq!(other.overall().await.0, "4/12");
    other.click("tab-method").await;
    settled(&other, "method").await;
    other.close().await;
    page.close().await;
}

/// By keyboard every arrow chooses one more rule set: what is shown, and what is switched to, is the last.
#[tokio::test]
async fn a_second_choice_while_the_first_is_shown_counts() {
    let page = open("").await;
    ask(&page, "crc-2018").await;
    assert!(page.text("switch-results").await.contains("/30"));
    for id in ["nps-2018", "pdu-2023"] {
        choose(&page, "ruleset-select", id).await;
    }
    page.says("switch-results", "5/21").await;
    shown(&page).await;
    page.click("switch-apply").await;
    page.says("overall-score", "5/21").await;
    assert_eq!(page.js("return document.getElementById('ruleset-select').value").await, "pdu-2023");
    // What has no home is said where the ratings stand, by its name.
    let aside = page.text("aside-said").await;
    assert!(aside.contains("Court work") && aside.contains("Outcomes"), "{aside}");
    page.close().await;
}

const COUNTY: &str = "County audit, a made-up framework";

/// The names in the list of rule sets after those that come with the page.
async fn own_names(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('#ruleset-select option')].slice(6).map(o => o.textContent)";
    serde_json::from_value(page.js(script).await).unwrap()
}

async fn use_file(page: &Page, text: &str) {
    page.fill("open-text", text).await;
    page.click("open-apply").await;
    shown(page).await;
    page.click("switch-apply").await;
    page.until("return document.getElementById('switching').hidden", "it is in use").await;
}

/// Rule sets of one's own outlive a switch and a reload, also two of one name and id, and go only when asked.
#[tokio::test]
async fn ones_own_rule_sets_are_kept_until_they_are_removed() {
    let page = open("").await;
    let county = include_str!("../data/rulesets/county-audit.json");
    use_file(&page, county).await;
    page.click("given-1.1-outstanding").await;
    switch(&page, "pdu-2021").await;
    // Another of the same name and id: first only looked at.
    let other = county.replace("\"few\": 3", "\"few\": 4");
    assert_ne!(county, other);
    page.fill("open-text", &other).await;
    page.click("open-apply").await;
    shown(&page).await;
    assert_eq!(own_names(&page).await, [COUNTY, &format!("{COUNTY} (2)")]);
    page.click("switch-stay").await;
    page.until("return document.querySelectorAll('#ruleset-select option').length == 7", "it is gone").await;
    use_file(&page, &other).await;
    assert_eq!(own_names(&page).await, [COUNTY, &format!("{COUNTY} (2)")]);
    switch(&page, "pdu-2021").await;
    // A link is only read, and leaves nothing behind.
    page.reload().await;
    page.says("overall-score", "/27").await;
    assert_eq!(own_names(&page).await, [COUNTY, &format!("{COUNTY} (2)")]);
    ask(&page, "county-audit").await;
    page.click("switch-apply").await;
    page.says("overall-score", "/12").await;
    page.click("go-drafts").await;
    assert!(page.text("drafts").await.contains("under County audit"), "the list names the rule set");
    let remove = "return [...document.querySelectorAll('[id^=rules-remove-]')].map(b => b.id)";
    let ids: Vec<String> = serde_json::from_value(page.js(remove).await).unwrap();
    assert_eq!(ids.len(), 1, "the one in use stays");
    page.click(&ids[0]).await;
    page.until("return document.querySelectorAll('#ruleset-select option').length == 7", "it is removed")
        .await;
    page.click("put-back").await;
    page.until("return document.querySelectorAll('#ruleset-select option').length == 8", "it is back").await;
    page.click(&ids[0]).await;
    page.reload().await;
    page.says("overall-score", "/12").await;
    assert_eq!(own_names(&page).await, [COUNTY]);
    page.close().await;
}
