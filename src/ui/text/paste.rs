//! What is said of a pasted table: what it was read as, what is wrong and what would do.

use super::{count, list, ratings};
use crate::exchange::{Applied, Format, Pasted, Problem, ProblemKind, Role};
use crate::model::{Origin, QuestionNumber, RuleSet, Scenario};
use crate::platform::sheets::SheetName;
use crate::rulesets::writer::joined;

/// Over the box.
pub const HEADING: &str = "Paste a table";
/// What to paste.
pub const HELP: &str = "From a spreadsheet or a report, with or without headings: cases by key questions, counts, percentages or ratings.";
/// Opens the examples.
pub const EXAMPLES: &str = "What can be pasted";
/// Each kind, and an example of it.
pub const KINDS: [(&str, &str); 6] = [
    (
        "A row a case, a column a key question (Yes, No, N/A, ticks, 1 and 0; empty is blank)",
        "Case\t2.2.1\t2.2.2\t2.2.3\nA17\tYes\tNo\tN/A",
    ),
    ("A row an answer", "Case\tQuestion\tJudgement\nA17\t2.2.3\tNo"),
    ("Counts", "Question\tYes\tOf\n2.2.3\t13\t42"),
    ("Percentages as printed", "2.2.3\t31%\n2.4.3\t48*"),
    ("Ratings", "1.1\tRequires improvement\n2.2\tInadequate"),
    ("Percentages, counts or ratings as plain lines", "1.2 Staff Good\nAssessment: Inadequate"),
];
/// The button.
pub const APPLY: &str = "Read it in";
/// The other way to begin.
pub const FROM_FILE: &str = "Choose a spreadsheet or CSV file";
/// The two ways with cases that are there already.
pub const REPLACE: &str = "New cases replace those of their sample";
/// The other way.
pub const ADD: &str = "New cases are added; a known case reference changes that case";
/// Said once the import of a table was undone.
pub const TAKEN_BACK: &str = "Taken back: nothing of this table is in the scenario. Redo imports it again.";
/// Where an `x` must be explained.
pub const CROSS: &str =
    "Some cells hold only an x, × or ☒, which can mean a tick or a cross. What does it mean in this table?";
/// It means Yes.
pub const CROSS_YES: &str = "x means Yes";
/// It means No.
pub const CROSS_NO: &str = "x means No";
/// What a table is called that is too large to stand in the box.
pub const PASTED: &str = "Pasted table";
/// Said where what is pasted is a picture, a file or nothing.
pub const NO_TEXT: &str = "There is no text to paste: what was copied is a picture or a file, or nothing. Copy the cells themselves and paste again, or choose the file.";
/// Said while a large table is read.
pub const READING: &str = "Reading the table";
/// Said when the user leaves everything as it is.
pub const CANCELLED: &str = "Nothing was imported. The table is still in the box, if it was pasted there.";
/// Over the list of problems, for screen readers.
pub const PROBLEMS: &str = "Problems";
/// The offer to take what could be read.
pub fn import_good(pasted: &Pasted) -> String {
    let which = if pasted.problems.is_empty() { ("row", "rows") } else { ("good row", "good rows") };
    format!("Import the {}", rows(pasted.good, which.0, which.1))
}

/// A sheet to choose.
pub fn sheet(sheet: &SheetName) -> String {
    let size = match (sheet.rows, sheet.columns) {
        (Some(rows), Some(columns)) => format!(", {rows} rows, {columns} columns"),
        _ => String::new(),
    };
    [sheet.name.as_str(), if sheet.hidden { " (hidden)" } else { "" }, &size].concat()
}

/// Over the sheets of a file.
pub fn choose_sheet(file: &str) -> String {
    format!("{} has several sheets. Which one is to be read?", quoted(file))
}

pub(super) fn rows(n: usize, one: &str, many: &str) -> String {
    count(u64::try_from(n).unwrap_or(u64::MAX), one, many)
}

/// What the table was read as.
pub fn summary(pasted: &Pasted, source: &str) -> String {
    let kind = match pasted.format {
        Format::Wide => "cases, a row a case",
        Format::Long => "answers, a row an answer",
        Format::Counts => "counts",
        Format::Percentages => "percentages",
        Format::Ratings => "ratings",
    };
    let from = if source.is_empty() { String::new() } else { [&quoted(source), ": "].concat() };
    let bad = match pasted.bad.len() {
        0 => String::new(),
        n => format!(", {n} not"),
    };
    format!("{from}Recognised as {kind}: {} read{bad}.", rows(pasted.good, "row", "rows"))
}

/// What else there is to know about the reading.
pub fn notes(pasted: &Pasted, rules: &RuleSet) -> Vec<String> {
    let mut notes = Vec::new();
    if pasted.assumed_order {
        let first = first_question(pasted, rules);
        notes.push(format!("There is no heading row, so the columns were taken in the order of the rule set, from {first} on."));
    }
    let named = |role: Role| {
        let columns = pasted
            .columns
            .iter()
            .filter(move |column| column.role == role && !column.doubtful && !column.heading.is_empty());
        columns.map(|column| column.heading.as_str()).collect::<Vec<&str>>()
    };
    let (kept, left_out) = (named(Role::Attribute), named(Role::LeftOut));
    if pasted.format == Format::Wide && !kept.is_empty() {
        notes.push(format!(
            "Kept beside the judgements: {}. They stay on this device and in files, never in links.",
            some(&kept)
        ));
    }
    if pasted.format == Format::Wide && !left_out.is_empty() {
        notes.push(format!("Left out, because they name no key question: {}.", some(&left_out)));
    }
    let doubtful = pasted.columns.iter().enumerate().filter(|column| column.1.doubtful);
    let doubtful: Vec<String> = doubtful.map(|(at, column)| column_name(at, &column.heading)).collect();
    if !doubtful.is_empty() {
        let doubtful = some(&doubtful);
        notes.push(format!("Not read as answers, though they look like it: {doubtful}. Look at the columns before importing: say which key question each answers, or leave it out."));
    }
    if !pasted.passed_over.is_empty() {
        let rows = if pasted.passed_over.len() == 1 { "row" } else { "rows" };
        let passed: Vec<String> = pasted.passed_over.iter().map(ToString::to_string).collect();
        let passed = some(&passed);
        notes.push(format!(
            "Passed over as headings, sums, remarks or cases without an answer: {rows} {passed}."
        ));
    }
    if !pasted.repeated.is_empty() {
        notes.push(format!(
            "The same case reference stands in more than one row: {}. Check that they are different cases.",
            list(&pasted.repeated)
        ));
    }
    if !pasted.starred.is_empty() {
        notes.push(format!("Marked with an asterisk: {}. The report used professional discretion there; if you want it here, apply it at the standard.", list(&pasted.starred)));
    }
    notes
}

/// A column by its heading, else by its place.
fn column_name(at: usize, heading: &str) -> String {
    if heading.is_empty() { format!("column {}", at + 1) } else { quoted(heading) }
}

/// Some names, and how many more there are.
fn some<T: AsRef<str>>(names: &[T]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.get(..12).filter(|_| names.len() > 12) {
        Some(first) => format!("{} and {}", first.join(", "), more_names(names.len() - 12)),
        None => list(names),
    }
}

fn more_names(n: usize) -> String {
    format!("{n} more")
}

fn first_question(pasted: &Pasted, rules: &RuleSet) -> String {
    let first = pasted.asked.first().and_then(|&first| rules.questions.get(first));
    first.map(|question| question.number.to_string()).unwrap_or_default()
}

/// Said where a table was pasted over the worked example.
const EXAMPLE_STAYS: &str = " Everything else is still the example’s: for your own figures alone, press “New scenario” and paste again.";

/// What was done with it.
pub fn outcome(pasted: &Pasted, applied: &Applied, rules: &RuleSet, before: &Scenario) -> String {
    if applied.scenario == *before {
        return "Nothing changed: all of it was there already.".to_owned();
    }
    let mut said = ["Imported ", &rows(pasted.good, "row", "rows"), ". Undo takes it back."].concat();
    if before.origin == Origin::Somerset {
        said.push_str(EXAMPLE_STAYS);
    }
    let question = |at: &usize| rules.questions.get(*at).map(|question| question.number);
    let standard = |at: &usize| rules.standards.get(*at).map(|standard| standard.number);
    if !applied.kept_as_counts.is_empty() {
        let kept = list(applied.kept_as_counts.iter().filter_map(question));
        said.push_str(&format!(" Not among the new cases, so kept as counts: {kept}."));
    }
    if !applied.scored_again.is_empty() {
        let again = list(applied.scored_again.iter().filter_map(standard));
        said.push_str(&format!(" Scored from key questions again: {again}."));
    }
    if applied.too_many > 0 {
        said.push_str(&format!(
            " There was no room for {}: a sample holds 100,000.",
            rows(applied.too_many, "case", "cases")
        ));
    }
    if !applied.given_alone.is_empty() {
        let alone = list(applied.given_alone.iter().filter_map(standard));
        said.push_str(&format!(" Held by the rating alone, key questions kept but not used: {alone}."));
    }
    said
}

/// Said of the rows that stay in the box.
pub const LEFT_IN_BOX: &str = "The rows with problems are left in the box. Mend them there and read them in again; the numbers below are those of the whole table.";

/// A problem with its place.
pub fn problem(problem: &Problem) -> String {
    let place = match (problem.row, problem.column.as_str()) {
        (row, "") => format!("row {row}"),
        (row, column) => format!("row {row}, column {column}"),
    };
    format!("{place}: {}", what(&problem.kind))
}

fn what(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Judgement(found) => format!("found {}; write Yes, No, N/A or leave it empty", quoted(found)),
        ProblemKind::Question(found) if found.is_empty() => "the key question is missing; write its number, such as 2.2.3".to_owned(),
        ProblemKind::Question(found) => format!("{} names no key question; write its number, such as 2.2.3", quoted(found)),
        ProblemKind::Ambiguous(found, numbers) => format!("{} names several key questions; write {}", quoted(found), joined(&numbers.iter().map(ToString::to_string).collect::<Vec<_>>(), " or ")),
        ProblemKind::Counts(found) => format!("found {}; write two whole numbers, Yes answers and all answers", quoted(found)),
        ProblemKind::YesAboveOf(yes, of) => format!("found {yes} of {of}; Yes answers can’t be more than all answers, and there must be some (1,000,000 at the most)"),
        ProblemKind::TotalBelow(counted, all) => format!("found {counted} Yes and No answers, and {all} in all; correct one of the counts"),
        ProblemKind::Disagrees(percent, tally) => format!("found {percent} beside {} of {}, which is {}; correct one of the two", tally.yes(), tally.of(), ratings::percent(tally.percent())),
        ProblemKind::Percentage(found) => format!("found {}; write the whole percentage as printed, 0 to 100", quoted(found)),
        ProblemKind::Rating(found) => format!("found {}; write Inadequate, Requires improvement, Good or Outstanding", quoted(found)),
        ProblemKind::Standard(found) => format!("{} names no rated standard; write its number, such as 2.2", quoted(found)),
        ProblemKind::Repeated(what) => format!("{what} was given before; keep one of the two"),
        ProblemKind::NoHeading(found) => format!("{} stands beyond the last heading; move the cells under their headings, or name the column", quoted(found)),
        ProblemKind::TwoColumns(number) => format!("a second column for {number}; keep one of the two"),
        ProblemKind::Sum(found) => format!("{} is the name of a sum, but words stand beside it; take the row out, or give the case another reference", quoted(found)),
        ProblemKind::Slipped(found) => format!("{} stands where the case reference belongs; move the cells under their headings", quoted(found)),
        ProblemKind::Crowded(found) => format!("{} stands in one cell; put its parts into the cells beside it", quoted(found)),
        ProblemKind::NoRows => "there are headings and no rows under them; paste the rows with them".to_owned(),
        ProblemKind::OtherHeadings => "other headings begin here or above; paste the rows under them as a table of their own".to_owned(),
        ProblemKind::NoCounts => "it can’t be told which column is which; write Question, Yes and Of over them, or Question, Yes and No".to_owned(),
        ProblemKind::NoReference => "there is no case reference; give every answer its case".to_owned(),
        ProblemKind::OpenQuote => "a quotation mark is opened here and never closed; close it or take it out".to_owned(),
        ProblemKind::NoHeadings => "it can’t be told what the columns are; add a heading row with the numbers of the key questions, such as 2.2.3".to_owned(),
        ProblemKind::Nothing => "there is nothing to read yet; paste a table first".to_owned(),
        ProblemKind::TooMany => "there are more than 100,000 cases; paste them in parts".to_owned(),
    }
}

/// What was found, in quotation marks, long texts cut.
pub(super) fn quoted(found: &str) -> String {
    if found.chars().count() > 40 {
        format!("“{}…”", found.chars().take(40).collect::<String>())
    } else {
        format!("“{found}”")
    }
}

/// Said where a table with headings is pasted into the grid.
pub const BLOCK_IS_TABLE: &str = "This is a table with headings or with more columns than there are from here on, so nothing was pasted into the cells. Paste it into the box under “Paste a table”, where its columns are recognised.";

/// A cell pasted into the grid that can’t be read.
pub fn block_unread(row: usize, question: Option<QuestionNumber>, found: &str) -> String {
    let column = question.map(|number| format!(", column {number}")).unwrap_or_default();
    format!("row {row}{column}: found {}", quoted(found))
}

/// What of a block pasted into the grid was left as it was.
pub fn block_problem(unread: &[String]) -> Option<String> {
    let first = unread.get(..3).unwrap_or(unread);
    let rest = match unread.len().checked_sub(3) {
        Some(more @ 1..) => format!("; {}", self::more(more)),
        _ => String::new(),
    };
    (!unread.is_empty()).then(|| {
        format!("Some cells were left as they are: {}{rest}. Write Yes, No or N/A, or leave a cell empty; x alone can mean a tick or a cross.", joined(first, "; "))
    })
}

/// Where there are more problems than are listed.
pub fn more(n: usize) -> String {
    format!("and {} more", n)
}
