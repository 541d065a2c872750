//! The tables of a report as plain rows of cells, the same for every form they go out in.

use crate::model::{Band, Counting, Evidence, QuestionReport, Report, RuleSet, Scenario, StandardReport};
use crate::ui::text::{out as words, page, ratings};

/// Headings, and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The headings.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows, its headings with a bar between them.
    pub(super) fn new(headings: &str) -> Table {
        Table { headings: headings.split('|').map(str::to_owned).collect(), rows: Vec::new() }
    }
}

fn title(rules: &RuleSet, report: &StandardReport) -> String {
    let index = rules.standard_index(report.number);
    index.and_then(|index| rules.standards.get(index)).map(|found| found.title.clone()).unwrap_or_default()
}

fn rating(report: &StandardReport) -> String {
    if report.counting == Counting::NotRated { page::NOT_RATED.to_owned() } else { ratings::rating(report) }
}

fn points(rules: &RuleSet, report: &StandardReport) -> String {
    let scored = report.counting == Counting::Scored;
    report.rating().filter(|_| scored).map(|band| rules.points.of(band).to_string()).unwrap_or_default()
}

/// A row a standard: number, title, rating, points; the overall rating last.
pub fn standards(rules: &RuleSet, report: &Report) -> Table {
    let mut table = Table::new(words::STANDARDS);
    for found in &report.standards {
        let number = found.number.to_string();
        table.rows.push(vec![number, title(rules, found), rating(found), points(rules, found)]);
    }
    let overall = &report.overall;
    let total = page::rating(overall.rating()).to_owned();
    table.rows.push(vec![String::new(), words::OVERALL.to_owned(), total, page::score(overall)]);
    table
}

/// A row a key question: number, wording, percentage with counts, band, whether it drives.
pub fn questions(rules: &RuleSet, report: &Report) -> Table {
    let mut table = Table::new(words::QUESTIONS);
    for standard in &report.standards {
        for found in &standard.questions {
            let index = rules.question_index(found.number);
            let label =
                index.and_then(|index| rules.questions.get(index)).map(|question| question.wording.clone());
            table.rows.push(vec![
                found.number.to_string(),
                label.unwrap_or_default(),
                score(standard, found),
                band(found.band),
                drives(standard, found).to_owned(),
            ]);
        }
    }
    table
}

fn band(band: Option<Band>) -> String {
    band.map(|band| band.name().to_owned()).unwrap_or_default()
}

fn drives(standard: &StandardReport, found: &QuestionReport) -> &'static str {
    if standard.drives(found.number) { words::DRIVES } else { "" }
}

/// Percentage with its counts: `31% (13 of 42)`; with the asterisk of discretion where it drives.
fn score(standard: &StandardReport, found: &QuestionReport) -> String {
    let star = if standard.starred() && standard.drives(found.number) { "*" } else { "" };
    let percent = [&ratings::percent(found.percent()), star].concat();
    match found.tally() {
        Some(tally) => [&percent, " (", &ratings::tally_words(tally), ")"].concat(),
        None => percent,
    }
}

/// Everything, a row a standard and a row a key question, for a spreadsheet.
pub fn results(rules: &RuleSet, scenario: &Scenario, report: &Report) -> Table {
    let mut table = Table::new(words::RESULTS);
    for (at, found) in report.standards.iter().enumerate() {
        let starred = if found.starred() { words::YES } else { "" };
        let moved = found.discretion.as_ref();
        let reason = moved.map(|moved| ratings::discretion(moved, rules)).unwrap_or_default();
        let note = scenario.standards.get(at).map(|entry| entry.note.clone()).unwrap_or_default();
        let mut row =
            vec![found.number.to_string(), title(rules, found), rating(found), points(rules, found)];
        row.push(starred.to_owned());
        row.extend(std::iter::repeat_n(String::new(), 6));
        row.extend([reason, note]);
        table.rows.push(row);
        table.rows.extend(found.questions.iter().map(|question| question_row(rules, found, question)));
    }
    let overall = &report.overall;
    let line = |name: &str, rating: Option<Band>, points: String| {
        let mut row = vec![String::new(), name.to_owned(), page::rating(rating).to_owned(), points];
        row.resize(table.headings.len(), String::new());
        row
    };
    let lines = [
        line(words::OVERALL, overall.rating(), overall.points.to_string()),
        line(words::ARITHMETIC, overall.arithmetic_rating(), overall.arithmetic.to_string()),
        line(words::OUT_OF, None, overall.out_of.to_string()),
    ];
    table.rows.extend(lines);
    if let Some(last) = table.rows.last_mut().and_then(|row| row.get_mut(2)) {
        last.clear();
    }
    table
}

fn question_row(rules: &RuleSet, standard: &StandardReport, found: &QuestionReport) -> Vec<String> {
    let index = rules.question_index(found.number);
    let wording = index.and_then(|index| rules.questions.get(index)).map(|question| question.wording.clone());
    let evidence = match found.evidence {
        Evidence::Cases => words::FROM_CASES,
        Evidence::Counts(_) => words::FROM_COUNTS,
        Evidence::Printed(_) => words::FROM_PERCENT,
    };
    let count = |of: fn(crate::model::Tally) -> u32| {
        found.tally().map(|tally| of(tally).to_string()).unwrap_or_default()
    };
    let percent = found.percent().map(|percent| percent.get().to_string()).unwrap_or_default();
    let number = found.number.to_string();
    let mut row = vec![number, wording.unwrap_or_default(), String::new(), String::new(), String::new()];
    row.extend([percent, count(crate::model::Tally::yes), count(crate::model::Tally::of), band(found.band)]);
    row.extend([if standard.drives(found.number) { words::YES } else { "" }.to_owned(), evidence.to_owned()]);
    row.extend([String::new(), String::new()]);
    row
}
