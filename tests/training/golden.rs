//! A few exercises of each kind, word for word, and the numbers of many: the same for ever.

use std::fmt::Write;
use std::path::Path;

use bandwise::analysis::fewest::{Change, apply::apply};
use bandwise::model::{Band, Judgement, RuleSet};
use bandwise::share::check::crc32;
use bandwise::training::task::QuestionLine;
use bandwise::training::words::name;
use bandwise::training::{Answer, Ask, Exercise, Kind, Level, Line, Task, check, exercise, kinds};

use super::support::rule_sets;

/// Compares with a file in `tests/data/training`. With `BANDWISE_WRITE=1` the file is written anew, to be read
/// and compared by a person.
#[track_caller]
pub(crate) fn is(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/training").join(file);
    if std::env::var_os("BANDWISE_WRITE").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&path).unwrap(), "{file}");
}

fn questions(out: &mut String, lines: &[QuestionLine]) {
    for line in lines {
        writeln!(out, "  {} {}: {} of {}", line.number, line.label, line.tally.yes(), line.tally.of())
            .unwrap();
    }
}

fn shown(out: &mut String, task: &Task) {
    match task {
        Task::Cases { columns, rows } => {
            let heads: Vec<String> =
                columns.iter().map(|column| format!("{} {}", column.question, column.label)).collect();
            writeln!(out, "  {}", heads.join(" | ")).unwrap();
            for (reference, answers) in rows {
                let answers: Vec<&str> = answers.iter().map(|answer: &Judgement| answer.slug()).collect();
                writeln!(out, "  {reference}: {}", answers.join(" ")).unwrap();
            }
        }
        Task::Nothing => {}
        Task::Questions(lines) => questions(out, lines),
        Task::Standards(lines) => {
            for line in lines {
                let rating = line.rating.map_or("no rating", |band| band.name());
                let by = line.arithmetic.map(|band| format!(", by arithmetic {band}")).unwrap_or_default();
                let at = line.percent.map(|percent| format!(", lowest {percent}")).unwrap_or_default();
                writeln!(out, "  {} {}: {rating}{by}{at}", line.number, line.title).unwrap();
            }
        }
        Task::Claim { questions: lines, lines: said } => {
            questions(out, lines);
            for (at, line) in (1..).zip(said) {
                match line {
                    Line::Question(number, percent, band) => {
                        writeln!(out, "  Line {at}: {number} {percent}, {band}").unwrap();
                    }
                    Line::Rating(band) => writeln!(out, "  Line {at}: {band}").unwrap(),
                }
            }
        }
    }
}

fn written(rules: &RuleSet, found: &Exercise) -> String {
    let mut out = format!("# {} {} {:?} {}\n", rules.id, found.kind.slug(), found.level, found.seed);
    writeln!(out, "{}", found.question).unwrap();
    shown(&mut out, &found.task);
    for choice in &found.choices {
        let mark = choice.mistake.map_or("RIGHT", name);
        writeln!(out, "- {} [{mark}]", choice.text).unwrap();
        writeln!(out, "  {} ({})", choice.explanation.text, choice.explanation.rules.join(", ")).unwrap();
    }
    if let Some(answer) = made(rules, found) {
        let verdict = check(rules, found, &answer);
        let mark = verdict.mistake.map_or(if verdict.right { "RIGHT" } else { "WRONG" }, name);
        let explanation = &verdict.explanation;
        writeln!(out, "- [{mark}]\n  {} ({})", explanation.text, explanation.rules.join(", ")).unwrap();
    }
    out
}

/// An answer to a reverse kind: Good everywhere, or one judgement of the first key question changed.
fn made(rules: &RuleSet, found: &Exercise) -> Option<Answer> {
    match found.kind {
        Kind::MakeTotal => Some(Answer::Ratings(vec![Some(Band::Good); rules.standards.len()])),
        Kind::MakeRating => {
            let Task::Cases { columns, .. } = &found.task else { panic!("no table") };
            let change = Change { question: columns[0].question, count: 1, up: true };
            Some(Answer::Scenario(Box::new(apply(rules, &found.scenario, &[change]).0)))
        }
        _ => None,
    }
}

#[test]
fn a_few_exercises_word_for_word() {
    for kind in Kind::ALL {
        let mut text = String::new();
        for rules in rule_sets() {
            let seeds = match rules.id.as_str() {
                "pdu-2021" => 1..3,
                "county-audit" | "youth-2021" => 3..4,
                _ => continue,
            };
            for (level, seed) in
                Level::ALL.into_iter().flat_map(|level| seeds.clone().map(move |seed| (level, seed)))
            {
                let Some(found) = exercise(&rules, kind, level, seed) else { continue };
                text.push_str(&written(&rules, &found));
                text.push('\n');
            }
        }
        is(&format!("{}.txt", kind.slug()), &text);
    }
}

#[test]
fn the_numbers_of_many_exercises_stay_as_they_are() {
    is("fingerprints.txt", &super::fingerprints::fingerprints());
}

/// What is asked, in words of this file, and what the options say.
fn asked(found: &Exercise) -> String {
    let what = match &found.ask {
        Ask::Score { question, whole, prompts } => format!("{question} {whole} {prompts}"),
        Ask::Band(question) => question.to_string(),
        Ask::Rating { standard, beside } => {
            format!("{standard} {}", beside.map_or("-".to_owned(), |beside| beside.to_string()))
        }
        Ask::Drivers(standard) | Ask::Tests(standard) | Ask::Shown(standard) => standard.to_string(),
        Ask::Flags(standard, to) | Ask::Fewest(standard, to) => format!("{standard} {}", to.rank()),
        Ask::Overall => "overall".to_owned(),
        Ask::DontCount => "do not count".to_owned(),
        Ask::OutOf => "out of".to_owned(),
        Ask::Note => "note".to_owned(),
        Ask::MakeTotal(total) => total.to_string(),
        Ask::MakeRating { standard, to, fewest } => format!("{standard} {} {fewest}", to.rank()),
        Ask::Belongs { question, prompt, named } => format!("{question} {prompt} {named}"),
        Ask::Informs { question, prompt } => format!("{question} {prompt}"),
        Ask::Worked { standard, lines, made } => {
            let line = |line: &Line| match line {
                Line::Question(number, percent, band) => format!("{number} {percent} {}", band.rank()),
                Line::Rating(band) => band.rank().to_string(),
            };
            let made = made.map_or("-".to_owned(), |(at, mistake)| format!("{at} {}", mistake.code()));
            let lines: Vec<String> = lines.iter().map(line).collect();
            format!("{standard} {} {made}", lines.join(" "))
        }
    };
    format!("{what}\n")
}

#[test]
fn what_is_asked_stays_as_it_is() {
    let mut text = String::new();
    for rules in rule_sets().iter().filter(|rules| rules.id != "county-audit") {
        for kind in kinds(rules) {
            for level in Level::ALL {
                let all: String =
                    (0..50).map(|seed| asked(&exercise(rules, kind, level, seed).unwrap())).collect();
                let (id, kind, level) = (&rules.id, kind.slug(), level.slug());
                writeln!(text, "{id} {kind} {level} {:08x}", crc32(all.as_bytes())).unwrap();
            }
        }
    }
    is("asks.txt", &text);
}
