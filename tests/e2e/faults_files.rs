//! Files, spreadsheets and the clipboard where something is wrong with them, or the browser refuses.

use std::path::Path;

use rust_xlsxwriter::Workbook;
use serde_json::json;

use crate::faults::{Site, drop_files, is_said, is_still_there};
use crate::sheets::compound;
use crate::support::Page;

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [["Case", "2.2.1"], ["A", "Yes"], ["B", "No"]].into_iter().enumerate() {
        for (column, cell) in cells.into_iter().enumerate() {
            sheet.write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// A page on which 1.2 was rated Good. The site must outlive it: what is fetched later is fetched from there.
async fn entered(site: &Site) -> Page {
    let page = site.open().await;
    page.click("given-1.2-good").await;
    is_still_there(&page).await;
    page
}

const UNREACHABLE: &str = "“audit.xlsx” can’t be read just now: the spreadsheet reader is fetched from where this page came from, and did not arrive. Check the connection, or save the sheet as .csv and open that.";

#[tokio::test]
async fn a_spreadsheet_reader_that_does_not_arrive_is_told() {
    let offline = "delete Navigator.prototype.serviceWorker";
    for (begin, end) in
        [("sheets/worker-", ".mjs"), ("sheets/sheets-", ".js"), ("sheets/sheets_bg-", ".wasm")]
    {
        let site = || Site::with(offline);
        let faults = [site().without(begin, end), site().cut(begin, end, 500), site().replaced(begin, end)];
        for site in faults {
            let page = entered(&site).await;
            drop_files(&page, &[("audit.xlsx", &workbook())]).await;
            is_said(&page, "problem", UNREACHABLE).await;
            is_still_there(&page).await;
            page.close().await;
        }
    }
}

/// A worker that was killed, or is stuck, never answers. Twenty seconds pass at once here.
#[tokio::test]
async fn a_spreadsheet_reader_that_never_answers_is_given_up() {
    let site = Site::with(
        "window.Worker = class extends EventTarget { postMessage() {} terminate() { window.ended = true; } };
        const later = window.setTimeout;
        window.setTimeout = (call, wait, ...more) => later(call, wait === 20000 ? 1500 : wait, ...more);",
    );
    let page = entered(&site).await;
    drop_files(&page, &[("audit.xlsx", &workbook())]).await;
    page.says("paste-report", "Reading the table").await;
    is_said(&page, "problem", "“audit.xlsx” took longer than 20 seconds, so reading it was stopped. Save the sheet as .csv and open that.").await;
    assert_eq!(page.js("return window.ended").await, true);
    is_still_there(&page).await;
    page.close().await;
}

#[tokio::test]
async fn files_that_are_not_what_they_seem_are_told() {
    let whole = workbook();
    let trap = compound::compound("Workbook", &[0x85, 0, 2, 0, 0, 0]);
    let locked = compound::compound("EncryptedPackage", &[0; 64]);
    let files: [(&str, &[u8], &str); 8] = [
        ("cut.xlsx", &whole[..whole.len() / 2], "“cut.xlsx” is damaged ("),
        (
            "trap.xls",
            &trap,
            "“trap.xls” could not be read. Save the sheet as .csv in your spreadsheet program and open that.",
        ),
        (
            "locked.xlsx",
            &locked,
            "“locked.xlsx” is protected by a password. Save a copy without one and open that.",
        ),
        (
            "picture.xlsx",
            b"\x89PNG\r\n\x1a\n and so on",
            "“picture.xlsx” is a picture. Choose a spreadsheet (.xlsx, .ods), a table as text (.csv, .tsv) or a scenario saved by this page (.json).",
        ),
        (
            "odd.csv",
            &[3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7, 8, 200],
            "“odd.csv” is no text. Choose a spreadsheet",
        ),
        ("nothing.csv", b"", "“nothing.csv” is empty. Choose a spreadsheet"),
        (
            "later.json",
            b"{\"format\": \"bandwise scenario\", \"version\": 9}",
            "This file was made by a newer version of the page (file version 9; this page opens version 3). Reload the page.",
        ),
        ("cut.json", b"{\"format\": \"bandwise scenario\", \"versi", "This file can’t be opened. Line 1"),
    ];
    let site = Site::new();
    let page = entered(&site).await;
    for (name, bytes, said) in files {
        drop_files(&page, &[(name, bytes)]).await;
        page.says("problem", said).await;
        is_still_there(&page).await;
    }
    // The next one is read as though nothing had been.
    drop_files(&page, &[("audit.xlsx", &whole)]).await;
    page.says("count-2.2.1", "1 of 2").await;
    page.close().await;
}

/// Between choosing and reading a file was moved; or it is a folder, which browsers read no better.
#[tokio::test]
async fn a_file_that_went_away_is_told() {
    let site = Site::with(
        "Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))",
    );
    let page = entered(&site).await;
    drop_files(&page, &[("audit.csv", b"2.2.1, 50")]).await;
    is_said(
        &page,
        "problem",
        "The browser could not read that file. Choose it again, or a copy of it; folders can’t be opened.",
    )
    .await;
    is_still_there(&page).await;
    page.close().await;
}

#[tokio::test]
async fn several_files_at_once_are_told() {
    let site = Site::new();
    let page = entered(&site).await;
    let table = b"Question,Yes,Of\n2.2.1,1,2\n".as_slice();
    drop_files(&page, &[("one.csv", table), ("two.csv", table), ("three.csv", table)]).await;
    is_said(
        &page,
        "problem",
        "3 files were dropped, and none was opened: they are opened one at a time. Drop one of them.",
    )
    .await;
    is_still_there(&page).await;
    drop_files(&page, &[("one.csv", table)]).await;
    page.says("count-2.2.1", "1 of 2").await;
    page.close().await;
}

#[tokio::test]
async fn a_file_that_is_too_large_is_told() {
    let site = Site::with("Object.defineProperty(Blob.prototype, 'size', { get: () => 60_000_000 })");
    let page = entered(&site).await;
    drop_files(&page, &[("audit.xlsx", &workbook())]).await;
    is_said(&page, "problem", "This file is too large: 60 MB, where 50 MB are the most. Split it, or keep only the columns that matter.").await;
    is_still_there(&page).await;
    page.close().await;
}

/// A paste of this, made by a script, at the element of this id.
async fn paste(page: &Page, id: &str, what: &str) {
    page.js(&format!(
        "const data = new DataTransfer(); {what}; const at = document.getElementById('{id}'); at.focus();
        at.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));"
    ))
    .await;
}

#[tokio::test]
async fn a_clipboard_without_text_is_told() {
    let site = Site::new();
    let page = entered(&site).await;
    page.click("tab-cases").await;
    let cells = "return [...document.querySelectorAll('#grid-cases [data-judgement]')].map(cell => cell.dataset.judgement).join('')";
    let before = page.js(cells).await;
    let picture = "data.items.add(new File([new Uint8Array(9)], 'image.png', { type: 'image/png' }))";
    for id in ["paste-text", "cell-cases-1-2.2.1"] {
        for what in [picture, ""] {
            paste(&page, id, what).await;
            is_said(&page, "problem", "There is no text to paste: what was copied is a picture or a file, or nothing. Copy the cells themselves and paste again, or choose the file.").await;
            page.click("close-problem").await;
            assert_eq!(page.js(cells).await, before);
        }
    }
    is_still_there(&page).await;
    page.close().await;
}

/// A browser that refuses, one without https that has none, and one without pictures of text.
#[tokio::test]
async fn a_clipboard_that_refuses_is_told() {
    for script in [
        "for (const what of ['writeText', 'write']) Clipboard.prototype[what] = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
        "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })",
    ] {
        let site = Site::with(script);
        let page = entered(&site).await;
        page.click("copy-link").await;
        is_said(
            &page,
            "copied",
            "The browser did not allow copying. Select the link above and copy it yourself.",
        )
        .await;
        page.click("copy-report").await;
        page.says("report-copied", "did not allow").await;
        is_still_there(&page).await;
        page.close().await;
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_saved_is_told() {
    let site = Site::with("URL.createObjectURL = () => { throw new TypeError('no') }");
    let page = entered(&site).await;
    for id in ["save-file", "save-results-csv"] {
        page.click(id).await;
        is_said(&page, "problem", "The browser did not allow saving a file. Copy the link instead.").await;
        page.click("close-problem").await;
    }
    is_still_there(&page).await;
    page.close().await;
}

/// The files of the reader are where these tests look for them.
#[test]
fn the_reader_has_three_files() {
    let folder = crate::support::setting("BANDWISE_DIST").join("sheets");
    assert_eq!(std::fs::read_dir(Path::new(&folder)).unwrap().count(), 3, "{}", json!(folder));
}
