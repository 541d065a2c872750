//! A reading in plain lines, for a person to check against the table.

use bandwise::exchange::decode::Encoding;
use bandwise::exchange::{Format, Mode, Pasted, Role, apply};
use bandwise::model::{Evidence, Judgement, Row, RuleSet, Scenario, rate};
use bandwise::ui::text::paste as words;

/// All that came of a table.
pub(crate) fn account(pasted: &Pasted, encoding: Encoding, rules: &RuleSet) -> String {
    let mut said = Vec::new();
    if encoding != Encoding::Utf8 {
        said.push(format!("encoding: {encoding:?}"));
    }
    said.push(format!("read as: {}", format(pasted.format)));
    let heading = pasted.heading.map_or_else(|| "none".to_owned(), |row| format!("row {row}"));
    let order = if pasted.assumed_order { ", columns in the order of the rule set" } else { "" };
    said.push(format!("heading: {heading}{order}"));
    said.push(format!("rows read: {}", pasted.good));
    rows(&mut said, "rows not read", &pasted.bad);
    rows(&mut said, "passed over", &pasted.passed_over);
    let clear = if pasted.is_clear() { "yes" } else { "no" };
    let cross = if pasted.cross_unclear { ", it is to be said what x means" } else { "" };
    said.push(format!("taken in unasked: {clear}{cross}"));
    list(&mut said, "columns", columns(pasted, rules));
    list(&mut said, "words", met(pasted));
    list(&mut said, "becomes", becomes(pasted, rules));
    list(&mut said, "problems", pasted.problems.iter().map(words::problem).collect());
    if pasted.more_problems > 0 {
        said.push(words::more(pasted.more_problems));
    }
    list(&mut said, "notes", words::notes(pasted, rules));
    list(&mut said, "left to mend", pasted.bad_text.split_terminator('\n').map(visible).collect());
    said.join("\n") + "\n"
}

fn rows(said: &mut Vec<String>, what: &str, rows: &[usize]) {
    if !rows.is_empty() {
        let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
        said.push(format!("{what}: {}", rows.join(", ")));
    }
}

fn list(said: &mut Vec<String>, what: &str, items: Vec<String>) {
    if !items.is_empty() {
        said.push(format!("{what}:"));
        said.extend(items.iter().map(|item| format!("  {}", visible(item))));
    }
}

/// Marks that can't be seen, written out.
fn visible(text: &str) -> String {
    let hidden = |letter: char| {
        letter.is_control()
            || letter.is_whitespace() && letter != ' '
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe0f}' | '\u{feff}')
    };
    let show = |letter: char| match letter {
        '\t' => "⇥".to_owned(),
        letter if hidden(letter) => letter.escape_unicode().to_string(),
        letter => letter.to_string(),
    };
    text.chars().map(show).collect()
}

fn format(format: Format) -> &'static str {
    match format {
        Format::Wide => "cases, a row a case",
        Format::Long => "answers, a row an answer",
        Format::Counts => "counts",
        Format::Percentages => "percentages",
        Format::Ratings => "ratings",
    }
}

fn columns(pasted: &Pasted, rules: &RuleSet) -> Vec<String> {
    let number = |question: usize| rules.questions[question].number.to_string();
    let mut said = Vec::new();
    for column in &pasted.columns {
        let role = match &column.role {
            Role::Answers(question) => number(*question),
            Role::Several(several) => {
                several.iter().map(|&question| number(question)).collect::<Vec<_>>().join(" or ")
            }
            Role::Prompt(question, prompt) => format!("prompt {} of {}", prompt + 1, number(*question)),
            Role::Attribute => "kept beside the case".to_owned(),
            Role::LeftOut => "left out".to_owned(),
            other => format!("{other:?}").to_lowercase(),
        };
        let near = column.near.map(|question| format!("; is it {}?", number(question)));
        let doubtful = if column.doubtful { "; to be looked at first" } else { "" };
        said.push(format!("“{}” is {role}{}{doubtful}", column.heading, near.unwrap_or_default()));
    }
    said
}

fn answer(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Yes => "Yes",
        Judgement::No => "No",
        Judgement::NotApplicable => "N/A",
        Judgement::Blank => "blank",
    }
}

fn met(pasted: &Pasted) -> Vec<String> {
    let taken = |taken: Option<Judgement>| taken.map_or("not understood", answer);
    let cross = |cross: bool| if cross { "to be said" } else { "" };
    let mut said = Vec::new();
    for met in &pasted.words {
        let taken = if met.cross { cross(true) } else { taken(met.taken) };
        said.push(format!("{} {}: {taken}", met.times, met.word.chars().take(60).collect::<String>()));
    }
    said
}

/// What an empty scenario holds afterwards: every case, and the score of every key question.
fn becomes(pasted: &Pasted, rules: &RuleSet) -> Vec<String> {
    let scenario = apply(pasted, rules, &Scenario::empty(rules), Mode::Replace).scenario;
    let mut said = Vec::new();
    for (sample, cases) in rules.samples.iter().zip(&scenario.samples) {
        said.extend(
            cases.rows().map(|row| format!("{} {}", sample.one, case(row, &sample.questions, rules))),
        );
    }
    let report = rate(rules, &scenario);
    for question in report.standards.iter().flat_map(|standard| &standard.questions) {
        let at = rules.question_index(question.number).unwrap();
        let held = scenario.questions[at] != Evidence::Cases;
        if held || question.score.is_some() {
            let percent = bandwise::ui::text::ratings::percent(question.percent());
            let counts = bandwise::ui::text::ratings::counts(question);
            said.push(format!("{}: {percent} {counts}", question.number));
        }
    }
    for (standard, entry) in rules.standards.iter().zip(&scenario.standards) {
        said.extend(entry.given.map(|band| format!("{}: {band:?}", standard.number)));
    }
    said
}

fn case(row: Row, columns: &[usize], rules: &RuleSet) -> String {
    let case = row.to_case();
    let mut parts = Vec::new();
    for (&question, &judgement) in columns.iter().zip(&case.judgements) {
        if judgement != Judgement::Blank {
            parts.push(format!("{} {}", rules.questions[question].number, answer(judgement)));
        }
    }
    for question in columns.iter().map(|&question| &rules.questions[question]) {
        for (prompt, _) in question.prompts.iter().enumerate() {
            let judgement = row.prompt(question.first_prompt + prompt);
            if judgement != Judgement::Blank {
                parts.push(format!("prompt {} of {} {}", prompt + 1, question.number, answer(judgement)));
            }
        }
    }
    parts.extend(case.attributes.iter().map(|(name, value)| format!("{name} = {value}")));
    format!("“{}”: {}", case.reference, parts.join(", ")).trim_end().to_owned()
}
