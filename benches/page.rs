//! How long the page takes, in a real browser. A benchmark, not a test of time: `cargo xtask bench`
//! runs it and keeps what it prints.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at a surprise"
)]

#[path = "../tests/e2e/support.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod support;

#[path = "../tests/e2e/sheets.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod sheets;

#[path = "../tests/e2e/hour.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod hour_of_use;

mod hour;
mod start;
mod tables;
mod workbench;

/// One tick: the click is made at the beginning of a frame, and the clock stops once that frame has
/// been painted (a message posted from the frame is handled after its paint).
const TICKS: &str = "
const done = arguments[0];
document.getElementById('tab-cases').click();
const questions = ['2.2.1','2.2.2','2.2.3','2.3.1','2.3.2','2.3.3','2.4.1','2.4.2','2.4.3','2.5.1','2.5.2','2.5.3','2.6.1'];
const times = [];
let run = 0;
const channel = new MessageChannel();
let start = 0, cell = null, before = '';
channel.port1.onmessage = () => {
  times.push((performance.now() - start) * 1000);
  if (cell.dataset.judgement === before) { done('a cell did not change'); return; }
  if (run >= 320) { done(times.slice(20)); return; }
  next();
};
const next = () => requestAnimationFrame(() => {
  cell = document.getElementById(`cell-cases-${run % 42 + 1}-${questions[run % 13]}`);
  before = cell.dataset.judgement;
  run += 1;
  start = performance.now();
  cell.click();
  queueMicrotask(() => channel.port2.postMessage(0));
});
setTimeout(next, 300);
";

fn main() {
    // The process that ends a browser is this program once more.
    if !support::ward() {
        measure();
    }
}

#[tokio::main]
async fn measure() {
    let page = support::open("").await;
    let found = page.client.execute_async(TICKS, Vec::new()).await.unwrap();
    let times = found.as_array().unwrap_or_else(|| panic!("{found}"));
    let mut times: Vec<f64> = times.iter().map(|time| time.as_f64().unwrap()).collect();
    tell("one tick at 42 cases, event to painted frame (microseconds)", &mut times, "16700");
    page.close().await;
    start::measure().await;
    workbench::measure().await;
    tables::measure().await;
    hour::measure().await;
    let mut starts = Vec::new();
    for _ in 0..10 {
        let page = support::open_fresh("").await;
        let shown = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime * 1000 || 0";
        page.until(
            "return performance.getEntriesByName('first-contentful-paint').length > 0",
            "the page is painted",
        )
        .await;
        starts.push(page.js(shown).await.as_f64().unwrap());
        page.close().await;
    }
    tell("opening the page, to first paint (microseconds)", &mut starts, "–");
    let (mut first, mut again) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let page = support::open("").await;
        let [fetched, kept] = sheets::time_large(&page).await;
        first.push(fetched * 1000.0);
        again.push(kept * 1000.0);
        page.close().await;
    }
    tell("a spreadsheet of 100,000 by 14 to text, reader fetched for it (microseconds)", &mut first, "–");
    tell("the same in a reader that is there (microseconds)", &mut again, "–");
}

fn tell(what: &str, times: &mut [f64], budget: &str) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    println!(
        "bench|{what}|{:.0}|{:.0}|{:.0}|{}|{budget}",
        at(50),
        at(95),
        times[times.len() - 1],
        times.len()
    );
}
