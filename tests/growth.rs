//! How each cost grows with the cases and with the key questions, as the browser runs it, and how long a link is beside
//! what its answers could be told in at best. A benchmark, not a test of time: `cargo xtask bench` runs it and keeps what it prints.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at a surprise"
)]

use std::hint::black_box;
use std::rc::Rc;

use bandwise::analysis::fewest::overall::{Allowed, Fewest};
use bandwise::analysis::resample::Resampling;
use bandwise::exchange::{Options, read};
use bandwise::model::{Counting, Judgement, Kind, RuleSet, Scenario, rate};
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::session::{Action, CaseEdit, Session};
use bandwise::share::link;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const CASES: [usize; 4] = [42, 420, 4_200, 42_000];
/// Of one sample: 13 are those of the framework.
const QUESTIONS: [usize; 4] = [13, 26, 52, 104];

fn now() -> f64 {
    let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into()).unwrap();
    let clock = js_sys::Reflect::get(&performance, &"now".into()).unwrap();
    js_sys::Function::from(clock).call0(&performance).unwrap().as_f64().unwrap()
}

/// Microseconds of one call: the median of eleven rounds of at least 5 ms, since the browser's clock is coarse, once it was
/// called for 300 ms: until then the browser may have compiled it only roughly.
fn timed(mut call: impl FnMut()) -> f64 {
    let mut round = |milliseconds| {
        let (start, mut calls) = (now(), 0.0);
        while now() - start < milliseconds {
            call();
            calls += 1.0;
        }
        (now() - start) * 1000.0 / calls
    };
    round(300.0);
    let mut rounds = [(); 11].map(|()| round(5.0));
    rounds.sort_by(f64::total_cmp);
    rounds[5]
}

/// The framework with so many key questions on its first sample, each three more a standard beside the score.
fn rules_of(questions: usize) -> RuleSet {
    let mut rules = pdu_2021();
    let model = rules.standards[5].clone();
    let mut number = model.number;
    number.standard = 20;
    let mut indices = Vec::new();
    for column in 13..questions {
        let mut question = rules.questions[1].clone();
        number.standard += u8::from(indices.len() % 3 == 0);
        question.number.standard = number;
        question.number.question = (indices.len() % 3) as u8 + 1;
        (question.sample, question.column, question.prompts) = (0, column, Vec::new());
        rules.samples[0].questions.push(rules.questions.len());
        indices.push(rules.questions.len());
        rules.questions.push(question);
        if indices.len() % 3 == 0 || column + 1 == questions {
            let from = (indices.len() - 1) / 3 * 3;
            let kind = Kind::CaseBased { sample: 0, questions: indices[from..].to_vec() };
            rules.standards.push(bandwise::model::Standard {
                number,
                kind,
                counting: Counting::Separate,
                ..model.clone()
            });
        }
    }
    rules
}

/// Three of five Yes, three of ten No, one of ten N/A, by a fixed seed; and what telling that takes at best, in bits.
fn answers(count: usize) -> (Vec<Judgement>, f64) {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut bits = 0.0;
    let mut list = Vec::new();
    for _ in 0..count {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let (judgement, share) = match seed % 10 {
            0..6 => (Judgement::Yes, 0.6_f64),
            6..9 => (Judgement::No, 0.3),
            _ => (Judgement::NotApplicable, 0.1),
        };
        bits -= share.log2();
        list.push(judgement);
    }
    (list, bits)
}

fn scenario_of(rules: &RuleSet, cases: usize) -> Scenario {
    let mut scenario = Scenario::empty(rules);
    scenario.standards.clone_from(&somerset(&pdu_2021()).standards);
    scenario.standards.resize(rules.standards.len(), Default::default());
    let width = rules.samples[0].questions.len();
    let (list, _) = answers(cases * width);
    for row in list.chunks(width) {
        scenario.samples[0].push_answers("", row.iter().copied().enumerate());
    }
    scenario
}

fn text_of(rules: &RuleSet, cases: usize) -> String {
    let numbers = rules.samples[0].questions.iter().map(|&index| rules.questions[index].number.to_string());
    let mut text = numbers.collect::<Vec<_>>().join("\t");
    let width = rules.samples[0].questions.len();
    for row in answers(cases * width).0.chunks(width) {
        let words = row.iter().map(|answer| match answer {
            Judgement::Yes => "Yes",
            Judgement::No => "No",
            _ => "N/A",
        });
        text.push('\n');
        text.push_str(&words.collect::<Vec<_>>().join("\t"));
    }
    text
}

/// The costs, each by its name.
fn costs(rules: RuleSet, cases: usize) -> Vec<(&'static str, f64)> {
    let rules = Rc::new(rules);
    let scenario = scenario_of(&rules, cases);
    let report = rate(&rules, &scenario);
    let text = text_of(&rules, cases);
    let mut session = Session::new(rules.clone(), scenario.clone());
    let mut turn = 0;
    let tick = timed(|| {
        turn += 1;
        let (row, column) = (turn * 7919 % cases, turn % 13);
        let judgement = session.draft.samples[0].judgement(row, column).next();
        assert!(session.apply(Action::Cases { sample: 0, edit: CaseEdit::Judge { row, column, judgement } }));
        black_box(rate(&rules, &session.draft));
    });
    let fewest = timed(|| {
        black_box(Fewest::new(&rules, &report, Allowed::default()));
    });
    let draws = timed(|| {
        if let Some(mut resampling) = Resampling::new(&rules, &scenario, 7, 100) {
            assert!(resampling.step(100));
        }
    });
    let options = Options::default();
    let paste = timed(|| {
        black_box(read(&text, &rules, &options));
    });
    let found = read(&text, &rules, &options);
    assert_eq!((found.good, found.problems.len()), (cases, 0));
    vec![
        ("one tick, rated", tick),
        ("fewest judgements to each overall rating", fewest),
        ("100 draws of chances", draws),
        ("a pasted table read", paste),
    ]
}

fn tell(axis: &str, sizes: [usize; 4], of: impl Fn(usize) -> Vec<(&'static str, f64)>) {
    let columns = sizes.map(of);
    for (row, (what, _)) in columns[0].iter().enumerate() {
        let values = columns.iter().map(|column| format!("{:.1}", column[row].1)).collect::<Vec<_>>();
        console_log!("growth|{axis}|{what} (microseconds)|{}|", values.join("|"));
    }
}

#[wasm_bindgen_test]
fn costs_by_cases() {
    tell("cases", CASES, |cases| costs(pdu_2021(), cases));
}

#[wasm_bindgen_test]
fn costs_by_key_questions() {
    tell("questions", QUESTIONS, |questions| costs(rules_of(questions), 420));
}

/// Characters of a link, and how many the answers alone would take at best: their entropy at six bits a character.
#[wasm_bindgen_test]
fn links_by_cases() {
    let rules = pdu_2021();
    let sizes = [10, 21, 42, 84];
    let links = sizes.map(|cases| link::encode(&scenario_of(&rules, cases), &rules, false).unwrap().len());
    let least = sizes.map(|cases| (answers(cases * 13).1 / 6.0).ceil());
    let row = |values: [String; 4]| values.join("|");
    console_log!("growth|link|characters of the link|{}|", row(links.map(|length| length.to_string())));
    console_log!(
        "growth|link|entropy of the answers, in characters|{}|",
        row(least.map(|bits| format!("{bits}")))
    );
}
