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

    /// Adds a row. Cells that are left out at its end are empty.
    fn add(&mut self, cells: &[&str]) {
        let mut row: Vec<String> = Vec::new();
        cells.iter().for_each(|&cell| row.push(cell.to_owned()));
        row.resize(self.headings.len(), String::new());
        self.rows.push(row);
    }

    fn add_question(&mut self, rules: &RuleSet, standard: &StandardReport, found: &QuestionReport) {
        let evidence = match found.evidence {
            Evidence::Cases => words::FROM_CASES,
            Evidence::Counts(_) => words::FROM_COUNTS,
            Evidence::Printed(_) => words::FROM_PERCENT,
        };
        let index = rules.question_index(found.number);
        let question = index.and_then(|index| rules.questions.get(index));
        let (yes, of) = match found.tally() {
            Some(tally) => (tally.yes().to_string(), tally.of().to_string()),
            None => Default::default(),
        };
        let percent = found.percent().map(|percent| percent.get().to_string()).unwrap_or_default();
        self.add(&[
            &found.number.to_string(),
            question.map_or("", |question| &question.wording),
            "",
            "",
            "",
            &percent,
            &yes,
            &of,
            band(found.band),
            if standard.drives(found.number) { words::YES } else { "" },
            evidence,
        ]);
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
        let (number, title) = (found.number.to_string(), title(rules, found));
        table.add(&[&number, &title, &rating(found), &points(rules, found)]);
    }
    let overall = &report.overall;
    table.add(&["", words::OVERALL, page::rating(overall.rating()), &page::score(overall)]);
    table
}

/// A row a key question: number, wording, percentage with counts, band, whether it drives.
pub fn questions(rules: &RuleSet, report: &Report) -> Table {
    let mut table = Table::new(words::QUESTIONS);
    for standard in &report.standards {
        for found in &standard.questions {
            let index = rules.question_index(found.number);
            let label =
                index.and_then(|index| rules.questions.get(index)).map(|question| question.wording.as_str());
            table.add(&[
                &found.number.to_string(),
                label.unwrap_or_default(),
                &score(standard, found),
                band(found.band),
                drives(standard, found),
            ]);
        }
    }
    table
}

fn band(band: Option<Band>) -> &'static str {
    band.map_or("", Band::name)
}

fn drives(standard: &StandardReport, found: &QuestionReport) -> &'static str {
    if standard.drives(found.number) { words::YES } else { "" }
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
        let note = scenario.standards.get(at).map_or("", |entry| entry.note.as_str());
        let (number, title) = (found.number.to_string(), title(rules, found));
        let (rating, points) = (rating(found), points(rules, found));
        let first = [&number, &title, &rating, &points, starred];
        table.add(&[&first[..], &[""; 6], &[&reason, note]].concat());
        found.questions.iter().for_each(|question| table.add_question(rules, found, question));
    }
    let overall = &report.overall;
    for (name, rating, points) in [
        (words::OVERALL, page::rating(overall.rating()), overall.points),
        (words::ARITHMETIC, page::rating(overall.arithmetic_rating()), overall.arithmetic),
        (words::OUT_OF, "", overall.out_of),
    ] {
        table.add(&["", name, rating, &points.to_string()]);
    }
    table
}
