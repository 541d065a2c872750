//! The edition in one file, opened from the disk as by a double click.

use std::fs;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::access::check;
use crate::change::show;
use crate::privacy::is_refused;
use crate::support::{Engine, Page, open, setting};
use crate::train::train;

/// The address of a file.
fn address(file: &Path) -> String {
    url::Url::from_file_path(file).unwrap().to_string()
}

/// The edition in a browser that has shown the site before.
async fn open_single() -> Page {
    let mut page = open("").await;
    page.address = address(&setting("BANDWISE_SINGLE"));
    go(&page, "").await;
    page.js("localStorage.clear()").await;
    page
}

/// Goes to it anew, with this fragment, and watches over its policy.
async fn go(page: &Page, fragment: &str) {
    // Another fragment alone would be no new visit.
    page.client.goto("about:blank").await.unwrap();
    page.client.goto(&format!("{}{fragment}", page.address)).await.unwrap();
    page.until("return !!document.getElementById('overall-score')", "the page starts").await;
    page.js("window.refused = []; document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective))").await;
}

/// Nothing was refused by the policy, and nothing was asked for.
async fn quiet(page: &Page) {
    let script = "return [window.refused, performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('blob:'))]";
    assert_eq!(page.js(script).await, json!([[], []]));
}

async fn drop_file(page: &Page, name: &str, bytes: &[u8]) {
    let script = "const file = new File([new Uint8Array(arguments[1])], arguments[0]);
        const data = new DataTransfer(); data.items.add(file);
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));";
    page.client.execute(script, vec![json!(name), json!(bytes)]).await.unwrap();
}

fn audit() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [["Case", "2.2.1", "2.2.3"], ["A", "Yes", "No"], ["B", "Yes", "No"], ["C", "No", "No"]];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn the_single_file_does_all_that_the_site_does() {
    let page = open_single().await;
    page.click("given-1.2-good").await;
    assert_eq!(page.text("overall-score").await, "9/27");
    let kept = "return Object.keys(localStorage).some((key) => key.startsWith('bandwise.head.') && localStorage[key].includes('9/27'))";
    page.until(kept, "the draft is kept").await;
    let link = page.text("link-text").await;
    let fragment = link.strip_prefix(&page.address).unwrap_or_else(|| panic!("{link}")).to_owned();
    assert!(fragment.starts_with("#1.pdu-2021."), "{fragment}");
    quiet(&page).await;
    go(&page, "").await;
    assert_eq!(page.text("overall-score").await, "9/27");
    page.says("drafts-said", "Restored from this device").await;
    page.click("clear-device").await;
    page.click("clear-device-yes").await;
    go(&page, &fragment).await;
    assert!(page.has("visiting").await, "a link is looked at first");
    assert_eq!(page.text("overall-score").await, "9/27");
    page.click("leave").await;

    page.fill("paste-text", "Case\t2.2.1\t2.2.2\nA\tYes\tYes\nB\tNo\tYes").await;
    page.click("paste-apply").await;
    page.says("count-2.2.1", "1 of 2").await;
    page.js("window.workers = 0; window.Worker = new Proxy(Worker, { construct(made, given) { window.workers++; return new made(...given); } })").await;
    drop_file(&page, "audit.xlsx", &audit()).await;
    page.says("count-2.2.1", "2 of 3").await;
    assert_eq!(page.js("return window.workers").await, 1, "it was read in a worker");
    drop_file(&page, "audit.xls", b"%PDF-1.7").await;
    page.says("problem", "“audit.xls” is a PDF").await;

    assert_eq!(
        page.js("return document.querySelector('a[href=\"accessibility.html\"]').offsetHeight").await,
        0
    );
    page.js("document.querySelector('#accessibility summary').click()").await;
    page.says("accessibility", "How it was tested").await;
    check(&page, "the single file with its accessibility statement").await;

    show(&page, "change").await;
    assert!(page.has("to-overall-good").await);
    train(&page).await;
    for tab in ["compare", "method"] {
        show(&page, tab).await;
    }
    quiet(&page).await;
    page.js("localStorage.clear()").await;
    page.close().await;
}

/// Nothing that gets into it becomes elements or code.
#[tokio::test]
async fn the_single_file_takes_no_elements_or_code_from_a_text() {
    let page = open_single().await;
    let asks = page.js("return 'trustedTypes' in self").await == json!(true);
    for script in [
        "document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'",
        "document.createElement('script').src = 'https://example.org/x.js'",
        "new Worker('https://example.org/x.js')",
    ] {
        assert!(!asks || is_refused(&page, script).await, "{script}");
    }
    let runs = "const s = document.createElement('script'); s.append('window.ran = 1'); document.head.append(s); if (!window.ran) throw 0";
    assert!(is_refused(&page, runs).await, "a script of another text");
    page.js("document.createElement('div').innerHTML = '<p>plain</p>'").await;
    page.close().await;
}

/// A copy of the file, changed, beside it.
struct Copy(PathBuf);

impl Copy {
    fn of(change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Copy {
        let whole = fs::read(setting("BANDWISE_SINGLE")).unwrap();
        let name = format!("bandwise-copy-{}-{:?}.html", std::process::id(), std::thread::current().id());
        let file = std::env::temp_dir().join(name.replace(['(', ')'], ""));
        fs::write(&file, change(whole)).unwrap();
        Copy(file)
    }

    /// With other bytes in the place of some.
    fn with(old: &str, new: &str) -> Copy {
        Copy::of(|whole| {
            let at = whole.windows(old.len()).position(|found| found == old.as_bytes()).unwrap();
            [&whole[..at], new.as_bytes(), &whole[at + old.len()..]].concat()
        })
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

const FAILED: &str = "return document.getElementById('boot-failed').offsetHeight > 0 && !document.getElementById('overall-score')";

/// Whatever is missing or changed, the page does not start by half.
#[tokio::test]
async fn a_file_cut_short_or_changed_is_told() {
    let page = open("").await;
    let whole = fs::read(setting("BANDWISE_SINGLE")).unwrap();
    let (size, text) = (whole.len(), String::from_utf8_lossy(&whole).into_owned());
    // All before the parts is plain, so that a letter's place is its byte's.
    let of = |mark: &str| text.find(mark).unwrap_or_else(|| panic!("{mark} is not in the file"));
    let starter = of("data-build=");
    let told = async |copy: Copy, what: &str| {
        page.client.goto(&address(&copy.0)).await.unwrap();
        page.until(FAILED, what).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(page.js(FAILED).await, true, "{what}");
    };
    for cut in [of("id=\"crashed\""), starter + 3000, of("id=\"packed\""), size / 2, size - 100, size - 25] {
        told(Copy::of(|whole| whole[..cut].to_vec()), &format!("cut at {cut}")).await;
    }
    let changed = |whole: Vec<u8>| {
        let at = whole.iter().rposition(u8::is_ascii_digit).unwrap();
        let other = if whole[at] == b'1' { b'2' } else { b'1' };
        [&whole[..at], &[other], &whole[at + 1..]].concat()
    };
    told(Copy::of(changed), "one byte changed").await;
    told(Copy::with("charset=\"windows-1252\"", "charset=\"utf-8\""), "read as something else").await;
    told(Copy::with(" 'wasm-unsafe-eval'", ""), "WebAssembly is not allowed").await;
    page.close().await;
}

/// Mail programs of Windows may turn line ends into theirs; browsers turn them back.
#[tokio::test]
async fn other_line_ends_do_no_harm_and_without_a_worker_spreadsheets_are_read_in_the_page() {
    let mut page = open("").await;
    let lines = |whole: Vec<u8>| {
        whole.iter().flat_map(|&byte| if byte == b'\n' { vec![b'\r', b'\n'] } else { vec![byte] }).collect()
    };
    let (ends, still) = (Copy::of(lines), Copy::with("worker-src blob:", "worker-src 'none'"));
    for copy in [&ends, &still] {
        page.address = address(&copy.0);
        go(&page, "").await;
        page.js("localStorage.clear()").await;
        drop_file(&page, "audit.xlsx", &audit()).await;
        page.says("count-2.2.1", "2 of 3").await;
    }
    let refused: Value = page.js("return window.refused").await;
    // Firefox tells nobody that it refused a worker from a Blob.
    if page.engine() == Engine::Chromium {
        assert_eq!(refused, json!(["worker-src"]), "the second had no worker");
    }
    page.js("localStorage.clear()").await;
    page.close().await;
}
