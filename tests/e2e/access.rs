//! Accessibility, small windows, and a quiet console.

use serde_json::json;

use crate::change::{choose, settled, show};
use crate::support::{Engine, Page, open, setting};

pub(crate) async fn check(page: &Page, what: &str) {
    let axe = std::fs::read_to_string(setting("BANDWISE_AXE")).unwrap();
    // What scrolls is let in by key a moment after it has its size.
    let waits = "return [...document.querySelectorAll('.bw-scrolls')].every(one => one.scrollWidth <= one.clientWidth + 1 || one.tabIndex >= 0)";
    page.until(waits, "what scrolls is let in by key").await;
    page.bring(&axe).await;
    // Firefox lets the keyboard into whatever scrolls by itself, which axe does not know.
    let rules = match page.engine() {
        Engine::Firefox => r#"{"rules": {"scrollable-region-focusable": {"enabled": false}}}"#,
        Engine::Chromium => "{}",
    };
    let run = "const [options, done] = arguments; axe.run(JSON.parse(options)).then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + (n.any[0]?.message ?? '')).slice(0, 4).join(' | '))), error => done(String(error)))";
    let found = page.client.execute_async(run, vec![json!(rules)]).await.unwrap();
    assert_eq!(found, json!([]), "{what}");
}

#[tokio::test]
async fn axe_finds_nothing() {
    for scheme in ["light", "dark"] {
        let page = open("").await;
        page.scheme(scheme).await;
        page.click("edit-2.2.3").await;
        page.click("adjust-2.4").await;
        check(&page, &format!("ratings, {scheme}")).await;
        page.click("tab-cases").await;
        check(&page, &format!("cases, {scheme}")).await;
        page.click("cell-cases-2-2.2.2").await;
        page.press(&["\u{e008}"], "\u{e015}").await; // Shift and down arrow
        check(&page, &format!("a selection, {scheme}")).await;
        page.click("card-cases").await;
        page.js("document.querySelectorAll('#panel-cases details').forEach(d => d.open = true)").await;
        check(&page, &format!("a case on its card, {scheme}")).await;
        show(&page, "change").await;
        page.click("fold-why-2.4").await;
        for panel in ["sure", "behind", "groups", "map"] {
            page.click(&format!("fold-{panel}")).await;
        }
        page.says("chances-said", "10000 draws, always").await;
        page.js("document.querySelectorAll('#panel-change details').forEach(d => d.open = true)").await;
        check(&page, &format!("what would change it, {scheme}")).await;
        show(&page, "compare").await;
        choose(&page, "compare-with", "example").await;
        page.says("compare-link-text", "#1.").await;
        check(&page, &format!("compared, {scheme}")).await;
        show(&page, "method").await;
        check(&page, &format!("method, {scheme}")).await;
        page.click("tab-ratings").await;
        page.fill(
            "paste-text",
            "Case\tTeam\tName\t2.2.1\t2_2_2\t2.2.3\nA\tNorth\tJ S\tYes\tNo\tx\nB\tSouth\tK L\tmaybe\tYes\tno",
        )
        .await;
        page.click("paste-apply").await;
        page.says("paste-report", "maybe").await;
        check(&page, &format!("a table with problems, {scheme}")).await;
        page.click("paste-cancel").await;
        page.click("new-scenario").await;
        page.click("given-1.1-good").await;
        page.click("go-drafts").await;
        page.click("clear-device-list").await;
        check(&page, &format!("drafts, {scheme}")).await;
        page.fill("open-text", "hello").await;
        page.click("open-apply").await;
        check(&page, &format!("empty, with a problem, {scheme}")).await;
        page.close().await;
    }
}

/// Nothing is cut off or scrolls sideways in a phone's window, in any view.
#[tokio::test]
async fn nothing_sticks_out_of_a_phone() {
    let page = open("").await;
    page.window(375, 812).await;
    for tab in ["tab-ratings", "tab-cases", "tab-change", "tab-compare", "tab-train", "tab-method"] {
        page.js(&format!("document.getElementById('{tab}').click()")).await;
        match tab {
            "tab-change" => settled(&page, "change").await,
            "tab-train" => settled(&page, "train").await,
            "tab-method" => settled(&page, "method").await,
            "tab-compare" => {
                settled(&page, "compare").await;
                choose(&page, "compare-with", "example").await;
                page.says("compare-link-text", "#1.").await;
            }
            _ => {}
        }
        page.js("document.querySelectorAll('[aria-expanded=false]').forEach(b => b.click())").await;
        page.js("document.querySelectorAll('[id^=panel-] details').forEach(d => d.open = true)").await;
        let width = page.js("return document.documentElement.scrollWidth").await;
        assert_eq!(width, 375, "{tab}");
    }
    page.close().await;
}

#[tokio::test]
async fn the_policy_blocks_nothing_and_the_console_is_quiet() {
    let page = open("").await;
    page.click("tab-cases").await;
    page.click("cell-cases-1-2.2.1").await;
    page.js("window.__errors = []; addEventListener('securitypolicyviolation', e => window.__errors.push(e.violatedDirective))").await;
    page.click("save-file").await;
    page.click("copy-link").await;
    assert_eq!(page.js("return window.__errors").await, json!([]));
    assert_eq!(page.complaints().await, Vec::<String>::new());
    page.close().await;
}
