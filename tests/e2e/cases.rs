//! Working the grid, by mouse and by keyboard; one case as a form.

use crate::support::{Page, open};

const SHIFT: &str = "\u{e008}";
const CTRL: &str = "\u{e009}";
const DOWN: &str = "\u{e015}";
const RIGHT: &str = "\u{e014}";

async fn at(page: &Page, id: &str) {
    page.click("tab-cases").await;
    page.js(&format!("document.getElementById('{id}').focus()")).await;
}

async fn copied(page: &Page) -> String {
    // What copying would put on the clipboard.
    // In Firefox it is the event that makes what is written to, and none is handed to it.
    let script = "const data = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData: data, dataType: 'text/plain', data: '', bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event); return event.clipboardData.getData('text/plain');";
    page.js(script).await.as_str().unwrap().to_owned()
}

async fn paste(page: &Page, text: &str) {
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
        const event = new ClipboardEvent('paste', { clipboardData: data, dataType: 'text/plain', data: arguments[0], bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event);";
    page.client.execute(script, vec![text.into()]).await.unwrap();
}

#[tokio::test]
async fn a_selection_is_filled_copied_pasted_and_undone_by_name() {
    let page = open("").await;
    at(&page, "cell-cases-1-2.2.1").await;
    page.press(&[SHIFT], DOWN).await;
    page.press(&[SHIFT], RIGHT).await;
    page.says("selected-cases", "4 cells selected").await;
    let selected = page.js("return document.querySelectorAll('td[aria-selected=true]').length").await;
    assert_eq!(selected, 4);
    page.keys("a").await;
    assert_eq!(page.cell("cell-cases-2-2.2.2").await, "na");
    assert!(
        page.js("return document.getElementById('undo').title")
            .await
            .as_str()
            .unwrap()
            .contains("judgements to N/A")
    );
    assert_eq!(copied(&page).await, "N/A\tN/A\r\nN/A\tN/A\r\n");
    page.click("fill-yes-cases").await;
    assert_eq!(page.cell("cell-cases-1-2.2.2").await, "yes");
    page.click("undo").await;
    page.click("undo").await;
    assert_eq!(page.text("count-2.2.1").await, "33 of 42");
    at(&page, "cell-cases-41-2.2.1").await;
    paste(&page, "No\tN/A\nno\tmaybe\nYes\t\n").await;
    page.says("sample-cases", "43 cases").await;
    assert_eq!(page.cell("cell-cases-42-2.2.1").await, "no");
    assert_eq!(page.cell("cell-cases-43-2.2.1").await, "yes");
    page.says("problem", "row 42, column 2.2.2: found “maybe”").await;
    page.click("undo").await;
    page.says("sample-cases", "42 cases").await;
    page.close().await;
}

/// The keys of undo and redo are those of other programs. Focus stays where it was, or in the last row where its own went;
/// in a field with text they are the text's.
#[tokio::test]
async fn steps_are_taken_back_by_keyboard_and_focus_stays() {
    let page = open("").await;
    page.is_looked_after().await;
    let cell = "cell-court-23-2.1.1";
    at(&page, cell).await;
    let first = page.cell(cell).await;
    page.keys("a").await;
    assert_eq!(page.cell(cell).await, "na");
    page.press(&[CTRL], "z").await;
    assert_eq!(page.cell(cell).await, first);
    page.press(&[CTRL], "y").await;
    assert_eq!(page.cell(cell).await, "na");
    page.press(&[CTRL], "z").await;
    page.press(&[CTRL, SHIFT], "z").await;
    assert_eq!(page.cell(cell).await, "na");
    paste(&page, "No\nNo\n").await;
    page.says("sample-court", "24").await;
    page.press(&[], DOWN).await;
    assert_eq!(page.js("return document.activeElement.id").await, "cell-court-24-2.1.1");
    page.press(&[CTRL], "z").await;
    page.says("sample-court", "23").await;
    page.until(&format!("return document.activeElement.id == '{cell}'"), "focus is in the last row").await;
    page.click("scenario-name").await;
    page.keys("Exeter").await;
    page.says("undo", "Undo").await;
    page.press(&[CTRL], "z").await;
    assert_eq!(page.cell(cell).await, "na", "only the text changes");
    page.close().await;
}

#[tokio::test]
async fn cases_are_added_doubled_moved_removed() {
    let page = open("").await;
    at(&page, "cell-court-1-2.1.1").await;
    let first = page.cell("cell-court-1-2.1.1").await;
    page.keys(if first == "yes" { "n" } else { "y" }).await;
    let first = page.cell("cell-court-1-2.1.1").await;
    page.click("duplicate-court").await;
    page.says("sample-court", "24").await;
    assert_eq!(page.cell("cell-court-2-2.1.1").await, first);
    page.keys("a").await;
    at(&page, "cell-court-1-2.1.1").await;
    page.keys("a").await;
    page.click("down-court").await;
    assert_eq!(page.cell("cell-court-2-2.1.1").await, "na");
    assert_eq!(page.cell("cell-court-1-2.1.1").await, first);
    page.click("remove-court").await;
    page.says("sample-court", "23").await;
    assert_ne!(page.cell("cell-court-2-2.1.1").await, "na");
    page.close().await;
}

#[tokio::test]
async fn cases_are_chosen_and_ordered_without_being_changed() {
    let page = open("").await;
    page.click("tab-cases").await;
    let link = page.text("link-text").await;
    let choose = |id: &str, value: &str| {
        format!(
            "const list = document.getElementById('{id}'); list.value = '{value}'; list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        )
    };
    page.js(&choose("filter-cases-1", "a.2.no")).await;
    page.says("shown-cases", "29 of 42 shown").await;
    let rows = page.js("return document.querySelectorAll('#grid-cases tr[data-place]').length").await;
    assert_eq!(rows, 29);
    assert_eq!(page.js("return document.querySelectorAll('#grid-cases tr[data-place] td:nth-child(4)[data-judgement=no]').length").await, 29);
    page.click("show-all-cases").await;
    page.js(&choose("sort-cases", "a.2")).await;
    let first =
        "return document.querySelector('#grid-cases tr[data-place=\"0\"] td:nth-child(4)').dataset.judgement";
    page.until(&format!("{first} == 'no'").replace("return document", "return document"), "No comes first")
        .await;
    assert_eq!(page.text("link-text").await, link, "looking changes nothing");
    page.click("keep-order-cases").await;
    assert_ne!(page.text("link-text").await, link);
    page.click("undo").await;
    assert_eq!(page.text("link-text").await, link);
    page.close().await;
}

#[tokio::test]
async fn one_case_as_a_form() {
    let page = open("").await;
    page.click("tab-cases").await;
    page.click("card-cases").await;
    page.says("card-title-cases", "Case 1 of 42").await;
    page.click("card-next-cases").await;
    page.says("card-title-cases", "Case 2 of 42").await;
    page.click("card-cases-2.2.3-na").await;
    page.click("card-reference-cases").await;
    page.keys("A17").await;
    page.js("document.getElementById('card-cases-2.2.3-prompts').open = true").await;
    page.click("card-cases-2.2.3.a-no").await;
    page.says("undo", "Undo").await;
    assert!(
        page.js("return document.getElementById('undo').title")
            .await
            .as_str()
            .unwrap()
            .contains("prompt 2.2.3.a of row 2")
    );
    page.click("card-cases").await;
    assert_eq!(page.cell("cell-cases-2-2.2.3").await, "na");
    let reference =
        page.js("return document.querySelector('#grid-cases tr[data-place=\"1\"] th').textContent").await;
    assert!(reference.as_str().unwrap().contains("A17"));
    page.close().await;
}

#[tokio::test]
async fn a_hundred_thousand_cases_scroll_and_only_those_in_view_are_drawn() {
    let page = open("").await;
    let script = "const row = '\\tYes\\tNo\\tYes\\tN/A\\tYes\\tNo\\tNo\\tYes\\tYes\\tNo\\tYes\\tNo\\tYes';
        const lines = []; for (let i = 1; i <= 100000; i++) lines.push('C' + i + row);
        const data = new DataTransfer(); data.setData('text/plain', lines.join('\\n'));
        const event = new ClipboardEvent('paste', { clipboardData: data, dataType: 'text/plain', data: lines.join('\\n'), bubbles: true, cancelable: true });
        document.getElementById('paste-text').focus(); document.activeElement.dispatchEvent(event);";
    page.js(script).await;
    page.says("paste-report", "Imported 100000 rows").await;
    page.says("count-2.2.1", "100000 of 100000").await;
    at(&page, "cell-cases-1-2.2.1").await;
    page.press(&[CTRL], "\u{e010}").await;
    page.until("return document.activeElement.id == 'cell-cases-100000-2.6.1'", "the last cell has focus")
        .await;
    page.until("return !!document.getElementById('cell-cases-99990-2.2.1')", "the rows around it are drawn")
        .await;
    let drawn = page.js("return document.querySelectorAll('#grid-cases tr[data-place]').length").await;
    assert!(drawn.as_u64().unwrap() < 120, "{drawn} rows are drawn");
    page.keys("n").await;
    page.says("count-2.6.1", "99999 of 100000").await;
    // Scrolled far away, the cell keeps the keyboard.
    page.js("document.querySelector('#grid-cases').parentElement.scrollTop = 1000000").await;
    page.until("return document.querySelectorAll('#grid-cases tr[data-place]').length > 30 && !document.getElementById('cell-cases-99990-2.2.1')", "other rows are drawn").await;
    assert_eq!(page.js("return document.activeElement.id").await, "cell-cases-100000-2.6.1");
    page.close().await;
}
