//! Accessibility, small windows, and a quiet console.

use serde_json::json;

use crate::change::{choose, settled};
use crate::looks::install;
use crate::support::{Page, open};

pub(crate) async fn check(page: &Page, what: &str) {
    // What scrolls is let in by key a moment after it has its size.
    let waits = "return [...document.querySelectorAll('.bw-scrolls')].every(one => one.scrollWidth <= one.clientWidth + 1 || one.tabIndex >= 0)";
    page.until(waits, "what scrolls is let in by key").await;
    install(page).await;
    let run = "const [done] = arguments; looks.axe().then(done, error => done(String(error)))";
    let found = page.client.execute_async(run, Vec::new()).await.unwrap();
    assert_eq!(found, json!([]), "{what}");
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

/// Panels that were seen in a wide window and are out of view keep no width of it.
#[tokio::test]
async fn nothing_sticks_out_of_a_window_made_narrower() {
    let page = open("").await;
    page.window(1440, 900).await;
    for place in [99999, 0] {
        page.js(&format!("return new Promise(done => {{ scrollTo(0, {place}); setTimeout(done, 500) }})"))
            .await;
    }
    page.window(600, 812).await;
    let fits =
        "const { clientWidth, scrollWidth } = document.documentElement; return scrollWidth === clientWidth";
    page.until(fits, "nothing sticks out").await;
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
