//! An hour’s use by seed: an action a second, thousands in all, valid and invalid; and what memory has grown by.

use serde_json::json;

use crate::hour_of_use::{ready, stretch};
use crate::support::Page;
use crate::tables::HEAP;
use crate::tell;

/// Sixty stretches of sixty actions: one for each second of an hour.
const STRETCHES: u32 = 60;

/// The page as it looks when it is opened, with the same view of the workbench beside it whichever was shown last, and with
/// nothing kept on the device: the list of what is kept grows with it, and no scenario is taken off it unasked. What is
/// compared is what the page holds, not what it shows.
const SETTLE: &str = "
const done = arguments[0];
const ids = ['leave', 'paste-cancel', 'close-list', 'clear-device', 'clear-device-yes', 'close-drafts', 'tab-train', 'tab-ratings', 'new-scenario', 'example-somerset'];
const next = () => {
  if (!ids.length) return setTimeout(done, 1500);
  document.getElementById(ids.shift())?.click();
  setTimeout(next, 100);
};
next();
";

/// Kilobytes that scripts hold, and those of the program, once nothing is left to be taken away.
async fn memory(page: &Page) -> [f64; 3] {
    page.client.execute_async(SETTLE, Vec::new()).await.unwrap();
    page.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let heap = page.devtools("Runtime.getHeapUsage", json!({})).await["usedSize"].as_f64().unwrap();
    let nodes = page.devtools("Memory.getDOMCounters", json!({})).await["nodes"].as_f64().unwrap();
    let program = page.client.execute_async(HEAP, Vec::new()).await.unwrap().as_f64().unwrap();
    [heap / 1000.0, program / 1000.0, nodes]
}

/// Has an hour’s actions done, and tells memory after each quarter.
pub(crate) async fn measure() {
    let page = ready().await;
    let (mut actions, mut steps) = (0, 0);
    let mut quarters = Vec::new();
    for seed in 1..=STRETCHES {
        let found = stretch(&page, seed * 7919, 60).await;
        let counts = found["counts"].as_object().unwrap().values();
        actions += counts.map(|count| count.as_u64().unwrap()).sum::<u64>();
        steps += found["steps"].as_u64().unwrap();
        if seed % 15 == 0 {
            quarters.push(memory(&page).await);
        }
    }
    println!(
        "bench|an hour’s use by seed: actions done, and steps taken back and done again|{actions}|{steps}|–|1|–"
    );
    for (quarter, [heap, program, nodes]) in quarters.iter().enumerate() {
        for (what, value) in
            [("scripts, kilobytes", heap), ("the program, kilobytes", program), ("elements", nodes)]
        {
            let name = format!("memory after {} of 4 quarters of that hour: {what}", quarter + 1);
            tell(&name, &mut [*value], "–");
        }
    }
    // The first half fills what is kept up to a limit (steps to take back); from then on nothing may grow.
    if let [_, half, _, end] = quarters.as_slice() {
        for (before, after) in half.iter().zip(end) {
            assert!(*after <= before * 1.1, "memory grew in the second half hour: {quarters:?}");
        }
    }
    page.close().await;
}
