//! Tables read in: corrected in place, from files, and from nothing to a rated scenario by keyboard.

use serde_json::json;

use crate::support::{Page, open};

async fn read(page: &Page, text: &str) {
    page.fill("paste-text", text).await;
    page.click("paste-apply").await;
}

async fn choose(page: &Page, id: &str, words: &str) {
    let script = "const list = document.getElementById(arguments[0]);
        list.value = [...list.options].find((one) => one.textContent.startsWith(arguments[1])).value;
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.client.execute(script, vec![json!(id), json!(words)]).await.unwrap();
}

/// Corrects a cell in its row.
async fn mend(page: &Page, id: &str, text: &str) {
    let script = "const field = document.getElementById(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.client.execute(script, vec![json!(id), json!(text)]).await.unwrap();
}

/// A file dropped on the page.
async fn drop_file(page: &Page, name: &str, bytes: &[u8]) {
    let script = "const file = new File([new Uint8Array(arguments[1])], arguments[0]);
        const data = new DataTransfer(); data.items.add(file);
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));";
    page.client.execute(script, vec![json!(name), json!(bytes)]).await.unwrap();
}

#[tokio::test]
async fn problems_are_mended_in_their_row() {
    let page = open("").await;
    read(&page, "Case\t2.2.1\t2.2.2\nA\tYes\tYes\nB\tmaybe\tYes\nC\tno\tperhaps\nD\tmaybe\tno").await;
    page.says("paste-report", "row 3, column 2.2.1: found “maybe”").await;
    page.says("paste-report", "1 row read, 3 not").await;
    // One cell, in its row.
    let beside = page.js("return document.getElementById('mend-4-3').parentElement.textContent").await;
    assert!(beside.as_str().unwrap().contains('C'), "{beside}");
    mend(&page, "mend-4-3", "Yes").await;
    page.says("paste-report", "2 rows read, 2 not").await;
    // One word, for the whole table.
    let place = page.js("return [...document.querySelectorAll('#paste-report tbody th')].findIndex((one) => one.textContent.includes('maybe')) ").await;
    assert!(place.as_i64().unwrap() >= 0, "the word is listed");
    page.js("[...document.querySelectorAll('#paste-report tbody th')].find((one) => one.textContent.includes('maybe')).parentElement.querySelector('button[id$=-no]').click()").await;
    page.says("paste-import-good", "Import the 4 rows").await;
    assert!(page.has("column-1").await, "nothing folds away from under the hand");
    let before = "return document.getElementById('paste-import-good').compareDocumentPosition(document.getElementById('paste-how'))";
    assert_eq!(page.js(before).await, 4, "what takes it in stands above the lists");
    page.click("paste-import-good").await;
    let said = page.text("paste-report").await;
    assert!(said.contains("Imported 4 rows") && !said.contains("left in the box"), "{said}");
    assert!(page.js("return document.getElementById('paste-replace').checked").await == true);
    assert_eq!(page.text("count-2.2.1").await, "1 of 4");
    page.click("undo").await;
    assert_eq!(page.text("count-2.2.1").await, "33 of 42");
    let said = page.text("paste-report").await;
    assert!(said.contains("Taken back") && !said.contains("Imported"), "{said}");
    page.click("redo").await;
    page.says("paste-report", "Imported 4 rows").await;
    // What was said of it does not stand by another scenario.
    page.click("new-scenario").await;
    assert_eq!(page.text("paste-report").await, "");
    page.click("undo").await;
    page.says("paste-report", "Imported 4 rows").await;
    page.close().await;
}

/// Lines of a report, one of them mistyped.
#[tokio::test]
async fn plain_lines_are_read_and_mended() {
    let page = open("").await;
    page.click("new-scenario").await;
    read(&page, "• 1.1 Leadership Requires improvement\n• 1.2 Staff: Goood\n• 2.2 Assessment Inadequate")
        .await;
    page.says("paste-report", "row 2, column 1.2: found “Goood”").await;
    mend(&page, "mend-2-2", "Good").await;
    page.says("paste-import-good", "Import the 3 rows").await;
    page.click("paste-import-good").await;
    page.says("rating-1.2", "Good").await;
    page.says("rating-2.2", "Inadequate").await;
    page.close().await;
}

/// What came of it is seen at once, however low the box stands in the window.
#[tokio::test]
async fn what_came_of_reading_is_brought_into_view() {
    let page = open("").await;
    page.is_looked_after().await;
    let end = "document.getElementById('paste-apply').scrollIntoView({ block: 'end' })";
    page.fill("paste-text", "1.1\tGood\n1.9\tGood").await;
    page.js(end).await;
    page.js("document.getElementById('paste-apply').click()").await;
    let seen = "const said = document.querySelector('#paste-report > *'); const { top, bottom } = said.getBoundingClientRect();
        return said.textContent.includes('1 row read, 1 not') && top > 0 && bottom <= innerHeight";
    page.until(seen, "it is in the window").await;
    page.close().await;
}

#[tokio::test]
async fn a_column_is_understood_otherwise_in_place() {
    let page = open("").await;
    read(&page, "Case\tTeam\t2.2.1\t2_2_2\nA\tNorth\tYes\tNo\nB\tSouth\tNo\tYes").await;
    // A misspelt heading is offered, never assumed, and holds the import back.
    page.says("paste-report", "Did you mean 2.2.2?").await;
    assert_eq!(page.text("count-2.2.1").await, "33 of 42");
    page.click("column-near-4").await;
    page.says("paste-import-good", "Import the 2 rows").await;
    page.click("paste-import-good").await;
    assert_eq!(page.text("count-2.2.2").await, "1 of 2");
    // Changed afterwards it is taken in anew, as the same step.
    page.click("paste-how").await;
    choose(&page, "column-4", "Left out").await;
    page.says("count-2.2.2", "30 of 42").await;
    page.click("undo").await;
    assert_eq!(page.text("count-2.2.1").await, "33 of 42");
    page.close().await;
}

#[tokio::test]
async fn a_dropped_file_is_read_by_what_it_holds() {
    let page = open("").await;
    let table = "Case,Team,2.2.1,2.2.3\r\nA,Gŵyr,Yes,No\r\nB,Gŵyr,No,No\r\n";
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(table.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    drop_file(&page, "audit.csv", &utf16).await;
    page.says("paste-report", "audit.csv").await;
    page.says("count-2.2.1", "1 of 2").await;
    drop_file(&page, "report.xlsx", b"%PDF-1.7 and so on").await;
    page.says("problem", "“report.xlsx” is a PDF").await;
    let file = page.js("return new Promise((done) => { const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then(done); return make(blob); }; document.getElementById('save-file').click(); })").await;
    page.click("new-scenario").await;
    drop_file(&page, "saved.json", file.as_str().unwrap().as_bytes()).await;
    page.until("return !!document.getElementById('visiting')", "the scenario is shown").await;
    assert_eq!(page.text("count-2.2.1").await, "1 of 2");
    page.close().await;
}

#[tokio::test]
async fn from_nothing_to_a_rated_scenario_by_keyboard_alone() {
    let page = open("").await;
    let press = async |id: &str, key: &str| {
        page.js(&format!("document.getElementById('{id}').focus()")).await;
        page.keys(key).await;
    };
    press("new-scenario", "\u{e007}").await;
    for standard in ["1.1", "1.2", "1.3", "1.4"] {
        press(&format!("given-{standard}-inadequate"), "\u{e014}").await;
        assert_eq!(page.text(&format!("rating-{standard}")).await, "Requires improvement");
    }
    press("paste-text", &"2.1.1 60%\n2.2.1 70%\n2.2.2 70%\n2.2.3 70%\n2.3.1 85%\n2.3.2 85%\n2.3.3 85%\n2.4.1 20%\n2.4.2 20%\n2.4.3 20%".replace(' ', ";")).await;
    press("paste-apply", " ").await;
    assert_eq!(page.text("rating-2.3").await, "Outstanding");
    press("tab-ratings", "\u{e014}").await;
    page.until("return document.activeElement.id == 'tab-cases'", "the next tab has focus").await;
    press("add-10-cases", "\u{e007}").await;
    press("cell-cases-1-2.5.1", "y\u{e014}y\u{e014}n").await;
    assert_eq!(page.text("rating-2.5").await, "Inadequate");
    assert_eq!(page.overall().await, ("10/27".to_owned(), "Requires improvement".to_owned()));
    page.close().await;
}
