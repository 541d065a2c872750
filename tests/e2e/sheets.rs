//! Spreadsheets are read in a worker that is fetched when one is opened.

#[path = "../../sheets/tests/support/compound.rs"]
pub(crate) mod compound;

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::support::Page;

/// Starts the worker as the page does, asks the questions one after the other, and gives the answers
/// and how long each took.
const ASK: &str = "
const [questions, done] = arguments;
const worker = new Worker(document.querySelector('script[data-build]').dataset.sheets, { type: 'module' });
const answers = [];
let began = 0;
const next = () => {
  if (answers.length === questions.length) { worker.terminate(); done(answers); return; }
  const { bytes, ...question } = questions[answers.length];
  const message = { id: answers.length, ...question };
  if (bytes !== undefined) message.bytes = Uint8Array.from(bytes.match(/../g) ?? [], (two) => parseInt(two, 16)).buffer;
  began = performance.now();
  worker.postMessage(message, message.bytes ? [message.bytes] : []);
};
worker.onmessage = ({ data }) => { answers.push({ ...data, took: performance.now() - began }); next(); };
worker.onerror = (event) => done('the worker failed: ' + event.message);
next();
";

/// Bytes as digits, two for each.
fn digits(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn ask(page: &Page, questions: Value) -> Vec<Value> {
    let found = page.client.execute_async(ASK, vec![questions]).await.unwrap();
    found.as_array().unwrap_or_else(|| panic!("{found}")).clone()
}

/// The requests made so far whose address has this in it.
async fn requests(page: &Page, part: &str) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    let all = page.js(script).await;
    let all = all.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
    all.filter(|name| name.contains(part)).collect()
}

#[tokio::test]
async fn a_spreadsheet_is_read_in_a_worker_fetched_for_it() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Audit").unwrap().write(1, 1, "Yes\tor no").unwrap();
    let one = digits(&book.save_to_buffer().unwrap());
    book.add_worksheet().set_name("Lists").unwrap().set_hidden(true).write(0, 0, 7).unwrap();
    let hidden = digits(&book.save_to_buffer().unwrap());
    book.add_worksheet().set_name("More").unwrap().write(2, 0, 0.5).unwrap();
    let several = digits(&book.save_to_buffer().unwrap());

    let page = crate::support::open("").await;
    page.js("document.getElementById('tab-cases').click()").await;
    assert_eq!(requests(&page, "sheets/").await, Vec::<String>::new(), "nothing before it is asked for");
    let questions = json!([
        { "bytes": one, "sheet": null },
        { "bytes": hidden, "sheet": null },
        { "bytes": several, "sheet": null },
        { "sheet": 1 },
        { "sheet": 3 },
        { "bytes": digits(b"%PDF-1.7"), "sheet": null },
        { "bytes": "", "sheet": null },
        { "sheet": 0 },
    ]);
    let answers = ask(&page, questions).await;
    let text = "\n\t\"Yes\tor no\"";
    let expected = [
        json!({ "kind": "text", "name": "Audit", "text": text }),
        json!({ "kind": "text", "name": "Audit", "text": text }),
        json!({ "kind": "sheets", "names": [
            { "name": "Audit", "hidden": false, "rows": 2, "columns": 2 },
            { "name": "Lists", "hidden": true, "rows": null, "columns": null },
            { "name": "More", "hidden": false, "rows": 3, "columns": 1 },
        ]}),
        json!({ "kind": "text", "name": "Lists", "text": "7" }),
        json!({ "kind": "error", "code": "no-such-sheet", "detail": "3" }),
        json!({ "kind": "error", "code": "disguised", "detail": "pdf" }),
        json!({ "kind": "error", "code": "disguised", "detail": "empty" }),
        json!({ "kind": "error", "code": "no-such-sheet", "detail": "0" }),
    ];
    assert_eq!(answers.len(), expected.len());
    for (id, (mut answer, mut expected)) in answers.into_iter().zip(expected).enumerate() {
        expected["id"] = json!(id);
        answer.as_object_mut().unwrap().remove("took");
        assert_eq!(answer, expected);
    }
    for log in requests(&page, "").await {
        assert!(log.starts_with(&page.address) || log.starts_with("blob:"), "{log}");
    }
    page.close().await;
}

/// A small workbook is read, wherever its reader comes from.
pub(crate) async fn reads_a_workbook(page: &Page) {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Yes").unwrap();
    let bytes = digits(&book.save_to_buffer().unwrap());
    let answers = ask(page, json!([{ "bytes": bytes, "sheet": null }])).await;
    assert_eq!(answers[0]["text"], "Yes");
}

/// A record of two bytes where eight are looked for: calamine panics, and in the worker that is a trap.
#[tokio::test]
async fn a_reader_that_stops_is_told_and_the_page_goes_on() {
    let page = crate::support::open("").await;
    let short = compound::compound("Workbook", &[0x85, 0, 2, 0, 0, 0]);
    let sound = digits(&compound::xls());
    let questions = json!([
        { "bytes": sound, "sheet": null },
        { "bytes": digits(&short), "sheet": null },
        { "bytes": sound, "sheet": null },
    ]);
    let answers = ask(&page, questions).await;
    assert_eq!(answers[0]["text"], "\n\t\tYes\t0.5\n\t\tTRUE\t#N/A");
    assert_eq!([&answers[1]["code"], &answers[2]["code"]], ["stopped", "stopped"]);
    // A new worker begins anew.
    let answers = ask(&page, json!([{ "bytes": sound, "sheet": 1 }])).await;
    assert_eq!(answers[0]["text"], "7");
    assert_eq!(page.overall().await.0, "8/27");
    page.close().await;
}

/// A sheet of a hundred thousand rows of fourteen cells.
fn large() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..100_000_u32 {
        sheet.write(row, 0, format!("Case {row}")).unwrap();
        for column in 1..14_u16 {
            let answer = ["Yes", "No", "N/A"][(row as usize + usize::from(column)) % 3];
            sheet.write(row, column, answer).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// Milliseconds from question to answer for that sheet: with fetching and starting the worker, and
/// in a worker that has read it before.
pub(crate) async fn time_large(page: &Page) -> [f64; 2] {
    let bytes = digits(&large());
    let question = json!({ "bytes": bytes, "sheet": null });
    let answers = ask(page, json!([question, question])).await;
    [0, 1].map(|place| {
        let text = answers[place]["text"].as_str().unwrap_or_else(|| panic!("{}", answers[place]));
        assert_eq!(text.lines().count(), 100_000);
        assert!(text.ends_with("Case 99999\tNo\tN/A\tYes\tNo\tN/A\tYes\tNo\tN/A\tYes\tNo\tN/A\tYes\tNo"));
        answers[place]["took"].as_f64().unwrap()
    })
}

#[tokio::test]
async fn a_large_spreadsheet_is_read_whole() {
    let page = crate::support::open("").await;
    println!("100,000 by 14: {:?} ms", time_large(&page).await);
    page.close().await;
}
