//! What a browser makes of the page on a host.

use serde_json::{Value, json};

use crate::change::show;
use crate::support::{Page, Raw, open};

/// A workbook that a file input would give.
const DROP: &str = "
const bytes = Uint8Array.from(arguments[0].match(/../g), (two) => parseInt(two, 16));
const data = new DataTransfer();
data.items.add(new File([bytes], 'audit.xlsx'));
for (const kind of ['dragover', 'drop'])
  document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
";

/// Errors in the browser’s console since it was last looked at.
pub(super) async fn errors(page: &Page) -> Vec<String> {
    let log = page.client.issue_cmd(Raw("se/log", json!({ "type": "browser" }))).await;
    let entries = log.ok().and_then(|log| log.as_array().cloned()).unwrap_or_default();
    let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
    severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
}

/// Goes to an address, also where only what is after `#` differs from the present one.
pub(super) async fn goto(page: &Page, address: &str) {
    page.client.goto("about:blank").await.unwrap();
    page.client.goto(address).await.unwrap();
}

/// Waits until the program has started, and shows this score: what is drawn before it can’t do anything yet.
pub(super) async fn starts(page: &Page, score: &str) {
    let script = format!(
        "return !document.getElementById('loading') && document.getElementById('overall-score')?.textContent === '{score}'"
    );
    page.until(&script, &format!("the page shows {score}")).await;
}

fn workbook() -> String {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [["case", "2.2.3"], ["1", "Yes"], ["2", "No"]].iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(row as u32, column as u16, *cell).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The page starts, opens a link and one that was encoded on its way, and fetches both its other programs.
pub(super) async fn all_of(base: &str) {
    let page = open("").await;
    let somerset = page.text("link-text").await.split_once('#').unwrap().1.to_owned();
    page.click("given-1.2-outstanding").await;
    let ten = page.text("link-text").await.split_once('#').unwrap().1.to_owned();
    errors(&page).await;

    // One host keeps drafts for all its folders.
    goto(&page, &format!("{base}accessibility.html")).await;
    page.js("localStorage.clear()").await;
    goto(&page, base).await;
    starts(&page, "8/27").await;
    show(&page, "method").await;
    page.click("tab-cases").await;
    page.client.execute(DROP, vec![json!(workbook())]).await.unwrap();
    page.until(
        "return /2 cases|2 rows|audit/.test(document.getElementById('paste-report')?.textContent ?? '')",
        "the spreadsheet is read",
    )
    .await;
    assert_eq!(errors(&page).await, Vec::<String>::new(), "{base}");

    goto(&page, &format!("{base}#{ten}")).await;
    starts(&page, "10/27").await;
    assert_eq!(errors(&page).await, Vec::<String>::new(), "{base}");
    for (encoded, score) in [("%23", "8/27"), ("index.html%2523", "8/27")] {
        goto(&page, &format!("{base}{encoded}{somerset}")).await;
        starts(&page, score).await;
        let at: Value = page.js("return location.href").await;
        // The page takes the code out of the address once it is opened; its place is what counts.
        assert!(at.as_str().unwrap().starts_with(base), "{at}");
        assert_eq!(
            page.js("return location.pathname").await,
            json!(base.split_once("//").unwrap().1.split_once('/').map(|(_, path)| format!("/{path}")))
        );
        let unexpected: Vec<String> =
            errors(&page).await.into_iter().filter(|error| !error.contains(&somerset[..20])).collect();
        assert_eq!(unexpected, Vec::<String>::new(), "{base}");
    }
    page.close().await;
}
