//! What goes out of the page: paper, tables, the clipboard, notes.

use crate::support::{Engine, Page, open};

/// The text of what a button saves as a file.
async fn saved(page: &Page, id: &str) -> String {
    let script = format!(
        "return new Promise((done) => {{
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => {{ URL.createObjectURL = make; blob.text().then(done); return make(blob); }};
            document.getElementById('{id}').click(); }})"
    );
    page.js(&script).await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_report_is_printed() {
    let page = open("").await;
    page.click("write-note-1.1").await;
    page.click("note-1.1").await;
    page.keys("Strong on engagement, weak on safety.").await;
    let data = page.print().await;
    assert!(
        data.starts_with("JVBERi") && data.len() > 20_000,
        "a PDF with words in it: {} bytes",
        data.len()
    );
    // Firefox packs the list of pages.
    if page.engine() == Engine::Chromium {
        let count = format!("return (atob('{data}').match(/\\/Type\\s*\\/Page[^s]/g) || []).length");
        let pages = page.js(&count).await;
        assert!((1..=4).contains(&pages.as_u64().unwrap()), "{pages} pages");
    }
    let report = page.text("print-report").await;
    let drives = "return [...document.querySelectorAll('#print-report tr')].filter(row => row.cells[4]?.textContent == 'yes').map(row => row.cells[0].textContent)";
    assert_eq!(page.js(drives).await, serde_json::json!(["2.1.1", "2.2.3", "2.3.3", "2.4.3", "2.5.3"]));
    for words in ["8/27, Requires improvement", "31% (13 of 42)", "weak on safety", "42 cases", "Unofficial"]
    {
        assert!(report.contains(words), "{words}: {report}");
    }
    assert_eq!(
        page.js("return getComputedStyle(document.getElementById('print-report')).display").await,
        "none"
    );
    page.close().await;
}

#[tokio::test]
async fn tables_and_notes_go_out() {
    let page = open("").await;
    let results = saved(&page, "save-results-csv").await;
    assert!(results.starts_with("Number,") || results.starts_with("\u{feff}Number,"), "{results}");
    assert!(results.contains("2.2.3,"));
    let cases = saved(&page, "save-cases-csv-court").await;
    assert_eq!(cases.lines().count(), 24);
    let link = page.text("link-text").await;
    page.click("write-note-1.1").await;
    page.click("note-1.1").await;
    page.keys("A note").await;
    assert_eq!(page.text("link-text").await, link, "no note in a link unasked");
    page.click("link-include").await;
    let with = page.text("link-text").await;
    assert!(with.len() > link.len());
    page.close().await;
    let other = open(&format!("#{}", with.split_once('#').unwrap().1)).await;
    other.click("write-note-1.1").await;
    assert_eq!(other.js("return document.getElementById('note-1.1').value").await, "A note");
    other.close().await;
}
