//! The report as Markdown, as rich text for Word and Outlook, and as a page to print.

use super::{Table, questions, standards};
use crate::model::{Basis, Origin, Report, RuleSet, Scenario};
use crate::rulesets::gives_published_totals;
use crate::ui::text::cases::illustrative;
use crate::ui::text::{count, list, out as words, page, ratings};

/// What the report is drawn from.
struct Whole<'a> {
    rules: &'a RuleSet,
    scenario: &'a Scenario,
    report: &'a Report,
    date: &'a str,
}

/// One thing after another.
enum Part {
    Title(String),
    Heading(&'static str),
    Line(String),
    Table(Table),
}

fn parts(whole: &Whole, full: bool) -> Vec<Part> {
    let Whole { rules, scenario, report, date } = whole;
    let mut parts = vec![Part::Title(page::title(scenario)), Part::Line(page::in_words(&report.overall))];
    if !report.overall.missing.is_empty() {
        parts.push(Part::Line(page::attainable(&report.overall)));
    }
    let alone = page::arithmetic_words(&report.overall);
    parts.push(Part::Line([&page::arithmetic(&report.overall), alone.as_str()].concat()));
    parts.push(Part::Heading(words::BY_STANDARD));
    parts.push(Part::Table(standards(rules, report)));
    let moved = report.standards.iter().filter_map(|found| {
        let discretion = found.discretion.as_ref()?;
        let star = if found.starred() { "* " } else { "" };
        let flags = ratings::flags(discretion, rules);
        Some(Part::Line(
            [star, &found.number.to_string(), ": ", &ratings::discretion(discretion, rules), &flags].concat(),
        ))
    });
    parts.extend(moved);
    let mut close = Vec::new();
    for found in report.standards.iter().filter(|found| found.margin.one_judgement()) {
        close.push(found.number);
    }
    if !close.is_empty() {
        parts.push(Part::Line([words::ONE_JUDGEMENT, &list(close), "."].concat()));
    }
    parts.push(Part::Heading(words::BY_QUESTION));
    parts.push(Part::Table(questions(rules, report)));
    let notes = rules.standards.iter().zip(&scenario.standards).filter(|(_, entry)| !entry.note.is_empty());
    let notes: Vec<Part> =
        notes.map(|(standard, entry)| Part::Line(format!("{}: {}", standard.number, entry.note))).collect();
    if !notes.is_empty() {
        parts.push(Part::Heading(words::NOTES));
        parts.extend(notes);
    }
    if full {
        parts.push(Part::Heading(words::BASIS));
        let samples = rules.samples.iter().zip(&scenario.samples).filter(|(_, cases)| !cases.is_empty());
        let samples = samples.map(|(sample, cases)| count(cases.len() as u64, &sample.one, &sample.many));
        let samples: Vec<String> = samples.collect();
        if !samples.is_empty() {
            parts.push(Part::Line(words::cases(&samples)));
            if scenario.origin == Origin::Somerset {
                let mut all = 0..rules.samples.len();
                let published = all.all(|sample| gives_published_totals(rules, scenario, sample));
                parts.push(Part::Line(illustrative(rules, published)));
            }
        }
        parts.push(Part::Line(words::basis(rules, |basis: Basis| {
            rules.rules.iter().filter(|rule| rule.basis == basis).map(|rule| rule.id.as_str()).collect()
        })));
    }
    parts.push(Part::Line([&words::made(date, &rules.name), " ", page::UNOFFICIAL].concat()));
    parts
}

/// The report as Markdown.
pub fn markdown(rules: &RuleSet, scenario: &Scenario, report: &Report, date: &str) -> String {
    let mut text = String::new();
    for part in parts(&Whole { rules, scenario, report, date }, false) {
        match part {
            Part::Title(title) => push(&mut text, &["# ", &title, "\n\n"]),
            Part::Heading(heading) => push(&mut text, &["## ", heading, "\n\n"]),
            Part::Line(line) => push(&mut text, &[&plain(&line), "\n\n"]),
            Part::Table(table) => {
                markdown_row(&mut text, &table.headings);
                push(&mut text, &["|", &" --- |".repeat(table.headings.len()), "\n"]);
                table.rows.iter().for_each(|row| markdown_row(&mut text, row));
                text.push('\n');
            }
        }
    }
    text
}

fn push(text: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| text.push_str(part));
}

fn markdown_row(text: &mut String, cells: &[String]) {
    text.push('|');
    for cell in cells {
        push(text, &[" ", &plain(cell), " |"]);
    }
    text.push('\n');
}

/// Without what Markdown would take for a mark of its own.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        if matches!(letter, '|' | '*' | '_' | '`' | '\\' | '#' | '<' | '[') {
            plain.push('\\');
        }
        plain.push(if letter == '\n' { ' ' } else { letter });
    }
    plain
}

/// The report as rich text. Word and Outlook keep the borders of cells only where each says so.
pub fn html(rules: &RuleSet, scenario: &Scenario, report: &Report, date: &str) -> String {
    let whole = Whole { rules, scenario, report, date };
    draw(
        &parts(&whole, false),
        " style=\"border-collapse:collapse\"",
        " style=\"border:1px solid #999;padding:3px 8px;text-align:left;vertical-align:top\"",
    )
}

/// The report as the contents of a page to print; the style sheet says how it looks.
pub fn print(rules: &RuleSet, scenario: &Scenario, report: &Report, date: &str) -> String {
    draw(&parts(&Whole { rules, scenario, report, date }, true), "", "")
}

fn draw(parts: &[Part], table_style: &str, cell_style: &str) -> String {
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Title(title) => push(&mut text, &["<h1>", &escaped(title), "</h1>"]),
            Part::Heading(heading) => push(&mut text, &["<h2>", &escaped(heading), "</h2>"]),
            Part::Line(line) => push(&mut text, &["<p>", &escaped(line), "</p>"]),
            Part::Table(table) => {
                push(&mut text, &["<table", table_style, "><thead>"]);
                html_row(&mut text, "th", &table.headings, cell_style);
                text.push_str("</thead><tbody>");
                table.rows.iter().for_each(|row| html_row(&mut text, "td", row, cell_style));
                text.push_str("</tbody></table>");
            }
        }
    }
    text
}

fn html_row(text: &mut String, tag: &str, cells: &[String], style: &str) {
    text.push_str("<tr>");
    for cell in cells {
        push(text, &["<", tag, style, ">", &escaped(cell), "</", tag, ">"]);
    }
    text.push_str("</tr>");
}

fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' => safe.push_str("<br>"),
            other => safe.push(other),
        }
    }
    safe
}
