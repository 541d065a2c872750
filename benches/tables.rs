//! How long a pasted table takes, from the event to the frame that shows what came of it; a tick at
//! 100,000 cases; and what they take in memory.

use serde_json::json;

use crate::support::{Page, open};
use crate::tell;

/// Reads a table of so many cases by 13 key questions and stops the clock once the frame has been
/// painted that shows it. Up to 200 KB it stands in the box and the button is clicked; more comes by
/// a paste, as it would by hand, since a box of that size takes seconds to lay out.
const PASTE: &str = "
const [rows, done] = arguments;
document.getElementById('new-scenario').click();
const words = ['Yes', 'No', 'Yes', 'N/A', 'Yes', 'No', 'No', 'Yes', 'Yes', 'No'];
const questions = ['2.2.1','2.2.2','2.2.3','2.3.1','2.3.2','2.3.3','2.4.1','2.4.2','2.4.3','2.5.1','2.5.2','2.5.3','2.6.1'];
const lines = ['Case\\t' + questions.join('\\t')];
for (let row = 0; row < rows; row++)
  lines.push('C' + String(row).padStart(6, '0') + questions.map((_, at) => '\\t' + words[(row * 7 + at * 3) % 10]).join(''));
const text = lines.join('\\n');
const area = document.getElementById('paste-text');
let longest = 0;
new PerformanceObserver((list) => list.getEntries().forEach((task) => (longest = Math.max(longest, task.duration)))).observe({ entryTypes: ['longtask'] });
const paste = () => {
  if (rows <= 10000) return document.getElementById('paste-apply').click();
  const data = new DataTransfer();
  data.setData('text/plain', text);
  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
};
if (rows <= 10000) area.value = text;
area.focus();
setTimeout(() => requestAnimationFrame(() => {
  longest = 0;
  const channel = new MessageChannel();
  const start = performance.now();
  channel.port1.onmessage = () => {
    if (document.getElementById('paste-report').textContent.includes('Imported')) {
      const took = performance.now() - start;
      return setTimeout(() => done([took * 1000, longest * 1000, text.length]), 200);
    }
    requestAnimationFrame(() => channel.port2.postMessage(0));
  };
  paste();
  queueMicrotask(() => channel.port2.postMessage(0));
}), 400);
";

/// Ticks near the top of the list, as in the benchmark at 42 cases.
const TICKS: &str = "
const done = arguments[0];
document.getElementById('tab-cases').click();
const questions = ['2.2.1', '2.2.2', '2.2.3', '2.3.1', '2.3.2'];
const times = [];
let run = 0, start = 0;
const channel = new MessageChannel();
channel.port1.onmessage = () => {
  times.push((performance.now() - start) * 1000);
  if (run >= 220) return done(times.slice(20));
  next();
};
const next = () => requestAnimationFrame(() => {
  const cell = document.getElementById(`cell-cases-${run % 20 + 1}-${questions[run % 5]}`);
  run += 1;
  start = performance.now();
  cell.click();
  queueMicrotask(() => channel.port2.postMessage(0));
});
setTimeout(next, 300);
";

/// The program's own memory: the same module again is the one that runs.
pub(crate) const HEAP: &str = "
const done = arguments[0];
const tag = document.querySelector('script[data-app-js]');
import(new URL(tag.dataset.appJs, document.baseURI).href).then((program) => program.default()).then((all) => done(all.memory.buffer.byteLength));
";

async fn paste(page: &Page, rows: usize, runs: usize, budget: &str) {
    let (mut times, mut tasks) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        let found = page.client.execute_async(PASTE, vec![json!(rows)]).await.unwrap();
        times.push(found[0].as_f64().unwrap());
        tasks.push(found[1].as_f64().unwrap());
    }
    tell(&format!("paste {rows} by 13, event to painted frame (microseconds)"), &mut times, budget);
    if rows >= 100_000 {
        tell("its longest task (microseconds, 0 for none over 50,000)", &mut tasks, "50000");
    }
}

/// Measures tables of three sizes.
pub(crate) async fn measure() {
    let page = open("").await;
    paste(&page, 42, 20, "20000").await;
    paste(&page, 10_000, 10, "80000").await;
    paste(&page, 100_000, 10, "500000").await;
    let found = page.client.execute_async(TICKS, Vec::new()).await.unwrap();
    let mut times: Vec<f64> = found.as_array().unwrap().iter().map(|time| time.as_f64().unwrap()).collect();
    tell("one tick at 100,000 cases, event to painted frame (microseconds)", &mut times, "16700");
    let heap = page.client.execute_async(HEAP, Vec::new()).await.unwrap();
    tell(
        "memory of the program after ten pastes of 100,000 (kilobytes)",
        &mut [heap.as_f64().unwrap() / 1000.0],
        "100000",
    );
    page.close().await;
}
