//! A tick while every panel of the workbench is open, drawing chances, and rating the services of a region.

use serde_json::json;

use crate::support::{Page, open};
use crate::tell;

/// Reads in 42 cases with a team and prompts, so that every panel has something to show; unfolds every panel
/// and everything in it, and waits until all is there.
const UNFOLD: &str = "
const done = arguments[0];
const questions = ['2.2.1','2.2.2','2.2.3','2.3.1','2.3.2','2.3.3','2.4.1','2.4.2','2.4.3','2.5.1','2.5.2','2.5.3','2.6.1'];
const words = ['Yes', 'No', 'Yes', 'Yes', 'No', 'Yes', 'No', 'Yes', 'Yes', 'No'];
const lines = ['Case\\tTeam\\t' + questions.join('\\t') + '\\t2.2.1.a\\t2.2.1.b\\t2.2.2.a'];
for (let row = 0; row < 42; row++)
  lines.push(`C${row}\\tTeam ${row % 4}` + [...questions, 1, 2, 3].map((_, at) => '\\t' + words[(row * 7 + at * 3) % 10]).join(''));
document.getElementById('paste-text').value = lines.join('\\n');
document.getElementById('paste-apply').click();
document.getElementById('tab-change').click();
const ready = () => {
  const panel = document.getElementById('panel-change');
  const folded = document.querySelectorAll('.bw-bench__fold[aria-expanded=false]'); // Panels, and reasons within.
  const said = document.getElementById('chances-said')?.textContent ?? '';
  folded.forEach((fold) => fold.click());
  document.querySelectorAll('.bw-bench details').forEach((one) => (one.open = true));
  if (panel.ariaBusy === 'false' && !folded.length && said.startsWith('10000 draws')) return setTimeout(done, 300);
  setTimeout(ready, 50);
};
ready();
";

/// Ticks with all panels open: from the click to the frame that shows it, and until every panel has
/// caught up, with the longest frame meanwhile.
const TICKS: &str = "
const done = arguments[0];
const questions = ['2.2.1','2.2.2','2.2.3','2.3.1','2.3.2','2.3.3','2.4.1','2.4.2','2.4.3','2.5.1','2.5.2','2.5.3','2.6.1'];
const panel = document.getElementById('panel-change');
const [first, caught, frames] = [[], [], []];
let run = 0, start = 0, last = 0, painted = false;
const channel = new MessageChannel();
const watch = (now) => {
  if (last) frames.push((now - last) * 1000);
  last = now;
  if (painted && panel.ariaBusy === 'false') {
    caught.push((performance.now() - start) * 1000);
    if (run >= 110) return done([first.slice(10), caught.slice(10), frames.slice(50)]);
    last = 0;
    return setTimeout(next, 20);
  }
  requestAnimationFrame(watch);
};
channel.port1.onmessage = () => {
  first.push((performance.now() - start) * 1000);
  painted = true;
};
const next = () => requestAnimationFrame(() => {
  const cell = document.getElementById(`cell-cases-${run % 42 + 1}-${questions[run % 13]}`);
  run += 1;
  painted = false;
  start = performance.now();
  cell.click();
  queueMicrotask(() => channel.port2.postMessage(0));
  requestAnimationFrame(watch);
});
next();
";

/// A tick, and then every frame until all chances are drawn again.
const DRAWS: &str = "
const done = arguments[0];
const frames = [];
let last = 0;
const said = () => document.getElementById('chances-said').textContent;
const start = performance.now();
document.getElementById('cell-cases-1-2.2.1').click();
const watch = (now) => {
  if (last) frames.push((now - last) * 1000);
  last = now;
  const ready = performance.now() - start > 200 && said().startsWith('10000 draws');
  if (ready) return done([frames, (performance.now() - start) * 1000]);
  requestAnimationFrame(watch);
};
requestAnimationFrame(watch);
";

/// 100 services of 60 cases: pasted while their table is open, until the frame that shows it.
const SERVICES: &str = "
const done = arguments[0];
const questions = ['2.2.1','2.2.2','2.2.3','2.3.1','2.3.2','2.3.3','2.4.1','2.4.2','2.4.3','2.5.1','2.5.2','2.5.3','2.6.1'];
const words = ['Yes', 'No', 'Yes', 'N/A', 'Yes', 'No', 'No', 'Yes', 'Yes', 'No'];
let seed = 1;
const table = (count) => {
  const lines = ['Case\\tService\\t' + questions.join('\\t')];
  for (let row = 0; row < count * 60; row++) {
    const answers = questions.map(() => words[(seed = (seed * 48271) % 2147483647) % 10]);
    lines.push(`C${row}\\tService ${row % count + 1}\\t` + answers.join('\\t'));
  }
  return lines.join('\\n');
};
const paste = (text) => {
  if (text.length < 200000) {
    document.getElementById('paste-text').value = text;
    return document.getElementById('paste-apply').click();
  }
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const area = document.getElementById('paste-text');
  area.focus({ preventScroll: true });
  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
};
const shown = (count) => document.querySelectorAll('#services tbody tr').length === count;
const times = [];
let start = 0;
const until = (count, then) => {
  if (shown(count) && document.getElementById('panel-change').ariaBusy === 'false') return requestAnimationFrame(() => setTimeout(then, 0));
  requestAnimationFrame(() => until(count, then));
};
paste(table(3));
document.getElementById('tab-change').click();
const open = () => {
  const fold = document.getElementById('fold-groups');
  if (!fold) return setTimeout(open, 50);
  if (fold.ariaExpanded === 'false') fold.click();
  const tick = document.getElementById('group-services');
  if (!tick) return setTimeout(open, 50);
  tick.click();
  until(3, round);
};
const round = () => {
  if (times.length >= 12) return done(times.slice(2));
  paste(table(3));
  until(3, () => setTimeout(() => {
    const text = table(100);
    start = performance.now();
    paste(text);
    until(100, () => {
      times.push((performance.now() - start) * 1000);
      round();
    });
  }, 300));
};
setTimeout(open, 300);
";

fn numbers(found: &serde_json::Value) -> Vec<f64> {
    found.as_array().unwrap_or_else(|| panic!("{found}")).iter().map(|time| time.as_f64().unwrap()).collect()
}

async fn run(page: &Page, script: &str) -> serde_json::Value {
    page.client.execute_async(script, Vec::new()).await.unwrap()
}

pub(crate) async fn measure() {
    let page = open("").await;
    page.client
        .update_timeouts(fantoccini::wd::TimeoutConfiguration::new(
            Some(std::time::Duration::from_secs(120)),
            None,
            None,
        ))
        .await
        .unwrap();
    assert_eq!(run(&page, UNFOLD).await, json!(null));
    let found = run(&page, TICKS).await;
    for (at, what, budget) in [
        (0, "one tick at 42 cases with every panel open, event to painted frame (microseconds)", "16700"),
        (1, "the same, until every panel has caught up (microseconds)", "–"),
        (2, "frames meanwhile (microseconds)", "33300"),
    ] {
        tell(what, &mut numbers(&found[at]), budget);
    }
    let (mut frames, mut all) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        let found = run(&page, DRAWS).await;
        frames.extend(numbers(&found[0]));
        all.push(found[1].as_f64().unwrap());
    }
    tell(
        "frames while 10,000 draws of 42 by 13 are made, every panel open (microseconds)",
        &mut frames,
        "33300",
    );
    tell("those draws in all (microseconds)", &mut all, "–");
    page.close().await;
    let page = open("").await;
    let mut services = numbers(&run(&page, SERVICES).await);
    tell(
        "100 services of 60 cases pasted, until their table is on the screen (microseconds)",
        &mut services,
        "200000",
    );
    page.close().await;
}
