//! How long the model takes for one tick, as the browser runs it. A benchmark, not a test of time:
//! `cargo xtask bench` runs it and keeps what it prints.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at a surprise"
)]

use std::rc::Rc;

use bandwise::analysis::fewest::overall::{Allowed, Fewest};
use bandwise::model::{Band, Evidence, Kind, Scenario, Standard, Tally, rate};
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::session::{Action, CaseEdit, Session};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const RUNS: usize = 300;
/// Ticks timed together: the browser's clock is too coarse for one.
const TOGETHER: usize = 50;

fn now() -> f64 {
    let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into()).unwrap();
    let clock = js_sys::Reflect::get(&performance, &"now".into()).unwrap();
    js_sys::Function::from(clock).call0(&performance).unwrap().as_f64().unwrap()
}

/// Ticks all over a sample of so many cases, rated after each.
fn ticks(cases: usize, budget: u32) {
    let rules = Rc::new(pdu_2021());
    let mut scenario = somerset(&rules);
    let rows = scenario.samples[0].len();
    for row in rows..cases {
        let case = scenario.samples[0].row(row % rows).unwrap().to_case();
        scenario.samples[0].push_case(&case);
    }
    let mut session = Session::new(rules.clone(), scenario);
    let mut times = Vec::new();
    for run in 0..RUNS {
        let start = now();
        for tick in 0..TOGETHER {
            let (row, column) = ((run + tick) * 7919 % cases, (run * 7 + tick) % 13);
            let judgement = session.draft.samples[0].judgement(row, column).next();
            let edit = CaseEdit::Judge { row, column, judgement };
            assert!(session.apply(Action::Cases { sample: 0, edit }));
            let report = rate(&rules, &session.draft);
            assert!(report.overall.points <= 27);
        }
        times.push((now() - start) * 1000.0 / TOGETHER as f64);
    }
    tell(&format!("one tick at {cases} cases, model alone (microseconds)"), times, budget);
}

fn tell(what: &str, mut times: Vec<f64>, budget: u32) {
    times.sort_by(f64::total_cmp);
    let (median, high, worst) = (times[RUNS / 2], times[RUNS * 95 / 100], times[RUNS - 1]);
    console_log!("bench|{what}|{median:.1}|{high:.1}|{worst:.1}|{}|{budget}", RUNS * TOGETHER);
}

#[wasm_bindgen_test]
fn one_tick_at_42_cases() {
    ticks(42, 200);
}

#[wasm_bindgen_test]
fn one_tick_at_100_000_cases() {
    ticks(100_000, 100);
}

/// Twelve case-based standards of three key questions on 100,000 cases: the fewest judgements to each
/// overall rating, with the cheapest set for each.
#[wasm_bindgen_test]
fn the_fewest_judgements_of_twelve_standards() {
    let mut rules = pdu_2021();
    let one = rules.standards[5].clone();
    let standards = (0..12).map(|at| {
        let questions = (0..3).map(|question| (at + question * 5) % 14).collect();
        Standard { kind: Kind::CaseBased { sample: 0, questions }, ..one.clone() }
    });
    rules.standards = standards.collect();
    let mut scenario = Scenario::empty(&rules);
    let mut times = Vec::new();
    for run in 0..RUNS {
        let start = now();
        for turn in 0..TOGETHER {
            for (at, evidence) in scenario.questions.iter_mut().enumerate() {
                let yes = (run * 7919 + turn * 104_729 + at * 15_485) % 100_001;
                *evidence = Evidence::Counts(Tally::new(yes as u32, 100_000).unwrap());
            }
            let report = rate(&rules, &scenario);
            let fewest = Fewest::new(&rules, &report, Allowed::default()).unwrap();
            for band in Band::ALL {
                let price = fewest.prices(band)[0];
                assert!(!fewest.sets(band, price, 1).is_empty());
            }
        }
        times.push((now() - start) * 1000.0 / TOGETHER as f64);
    }
    let what = "fewest judgements to each overall rating, 12 standards at 100000 cases (microseconds)";
    tell(what, times, 1000);
}
