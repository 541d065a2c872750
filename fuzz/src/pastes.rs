//! Pasted tables, and cells pasted into a grid.

use std::rc::Rc;

use bandwise::exchange::words::{NO, NOT_APPLICABLE, YES};
use bandwise::exchange::{Import, Mode, Options, Pasted, apply, decode, read_block};
use bandwise::model::{Cases, Judgement, RuleSet, Scenario, rate};
use bandwise::rulesets;

use crate::holds;

/// Bytes as a table, as they come from a file or the clipboard.
pub fn paste(bytes: &[u8]) {
    let (text, _) = decode::text(bytes);
    holds(text.len() <= 3 * bytes.len(), "a text is three times its bytes at the most");
    let rules = rulesets::default();
    let pasted = whole(&text, &rules);
    // Some of them, since it takes longer than all the rest.
    if bytes.len().is_multiple_of(8) && bytes.len() < 400 {
        holds(pasted == in_steps(&text, &rules), "a table is read otherwise in small steps");
    }
    is_accounted_for(&text, &pasted);
    nothing_is_made_up(&text, &pasted);
    if pasted.good > 0 {
        let mode = if bytes.len().is_multiple_of(2) { Mode::Replace } else { Mode::Add };
        let applied = apply(&pasted, &rules, &Scenario::empty(&rules), mode);
        rate(&rules, &applied.scenario);
    }
}

fn whole(text: &str, rules: &Rc<RuleSet>) -> Pasted {
    step_by(text, rules, usize::MAX / 2)
}

fn in_steps(text: &str, rules: &Rc<RuleSet>) -> Pasted {
    step_by(text, rules, 50)
}

fn step_by(text: &str, rules: &Rc<RuleSet>, bytes: usize) -> Pasted {
    let mut import = Import::new(text.into(), rules.clone(), Options::default());
    loop {
        if let Some(pasted) = import.step(bytes) {
            return pasted;
        }
    }
}

/// What was not read is told; nothing is counted twice.
fn is_accounted_for(text: &str, pasted: &Pasted) {
    let lines = text.split(['\n', '\r']).count();
    let rows = pasted.good + pasted.bad.len() + pasted.passed_over.len();
    holds(rows <= lines, "there are more rows than lines");
    for numbers in [&pasted.bad, &pasted.passed_over] {
        holds(numbers.is_sorted_by(|one, two| one < two), "a row is counted twice");
    }
    holds(
        !pasted.bad.iter().any(|row| pasted.passed_over.binary_search(row).is_ok()),
        "a row is bad and passed over",
    );
    let why = pasted.cross_unclear || !pasted.problems.is_empty();
    holds(pasted.bad.is_empty() || why, "a row is bad and nobody says why");
    holds(pasted.good > 0 || why || !pasted.passed_over.is_empty(), "nothing was read and nobody says so");
    holds(pasted.problems.len() <= Pasted::LISTED, "more is listed than is said");
    holds(pasted.samples.iter().all(|cases| cases.len() <= pasted.good), "there are more cases than rows");
    holds(pasted.bad_text.len() <= 3 * text.len() + 1_000, "what is to be mended grew");
}

/// Every answer stands in the table as a word for it, every rating as one for that, and every figure has digits: counted
/// here without knowing how the table is laid out. Only in plain letters without quotation marks, where cells can be told
/// without reading them.
pub fn nothing_is_made_up(text: &str, pasted: &Pasted) {
    if !text.is_ascii() || text.contains('"') {
        return;
    }
    let cells = || text.split(['\t', ',', ';', '|', '\n', '\r']).map(plain);
    let answers = cells().filter(|cell| is_answer(cell)).count();
    holds(pasted.samples.iter().map(answered).sum::<usize>() <= answers, "an answer was made up");
    let rated = cells().filter(|cell| is_rating(cell)).count();
    holds(pasted.ratings.len() <= rated, "a rating was made up");
    let figures = text.split(['\t', ';', '|', '\n', '\r']).flat_map(|cell| cell.split(','));
    let figures = figures.filter(|cell| cell.bytes().any(|byte| byte.is_ascii_digit())).count();
    holds(pasted.evidence.len() <= figures, "a figure was made up");
}

fn plain(cell: &str) -> String {
    cell.to_ascii_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_answer(cell: &str) -> bool {
    [YES, NO, NOT_APPLICABLE].iter().any(|words| words.split('|').any(|word| word == cell))
}

fn is_rating(cell: &str) -> bool {
    let cell = cell.replace(['-', '_'], " ");
    let word = cell.trim_end_matches('*').trim_end();
    ["i", "inadequate", "ri", "requires improvement", "g", "good", "o", "outstanding"].contains(&word)
}

fn answered(cases: &Cases) -> usize {
    let counts = (0..cases.width()).map(|column| cases.count(column));
    let answers: usize =
        counts.map(|count| count.yes as usize + count.no as usize + count.not_applicable as usize).sum();
    let ticked = |row: bandwise::model::Row| {
        (0..row.prompts()).filter(|&at| row.prompt(at) != Judgement::Blank).count()
    };
    answers + cases.rows().map(ticked).sum::<usize>()
}

/// A text as cells for the grid: no answer that does not stand there, and no more than the columns there are.
pub fn block(bytes: &[u8]) {
    const COLUMNS: usize = 13;
    let text = String::from_utf8_lossy(bytes);
    let read = read_block(&text, &rulesets::default(), COLUMNS);
    holds(read.cells.len() <= text.split(['\n', '\r']).count(), "there are more rows than lines");
    holds(read.cells.iter().all(|row| row.len() <= COLUMNS), "there are more cells than columns");
    let answers = read.cells.iter().flatten().flatten().filter(|&&cell| cell != Judgement::Blank).count();
    if text.is_ascii() && !text.contains('"') {
        let cells = text.split(['\t', ',', ';', '|', '\n', '\r']).map(plain);
        holds(answers <= cells.filter(|cell| is_answer(cell)).count(), "an answer was made up");
    }
    let told: usize = read.unread.iter().map(|cell| cell.2.len()).sum();
    holds(told <= 2 * text.len(), "more is told than stood there");
}
