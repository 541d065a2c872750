//! The cases of a sample in the file.

use crate::exchange::Index;
use crate::model::{Cases, Judgement, Row};
use crate::rulesets::place::Place;
use crate::rulesets::writer::{Writer, list, quoted};

/// The letter of a judgement in a file: `Y`, `N`, `A` for N/A, `.` for blank.
fn letter(judgement: Judgement) -> char {
    match judgement {
        Judgement::Yes => 'Y',
        Judgement::No => 'N',
        Judgement::NotApplicable => 'A',
        Judgement::Blank => '.',
    }
}

/// Whether there is nothing but references and answers to key questions.
pub(super) fn is_plain(cases: &Cases) -> bool {
    let prompted = |row: Row| (0..row.prompts()).any(|prompt| row.prompt(prompt) != Judgement::Blank);
    cases.attributes().is_empty() && !cases.rows().any(prompted)
}

/// Adds the letters of some judgements, in quotation marks.
fn letters(line: &mut String, width: usize, judgement: impl Fn(usize) -> Judgement) {
    line.push('"');
    line.extend((0..width).map(|column| letter(judgement(column))));
    line.push('"');
}

/// Writes the attributes, where there are any, and the cases: an object each in version 1, a list
/// each after it.
pub(super) fn write(file: &mut Writer, cases: &Cases, columns: usize, version: u32) {
    if !cases.attributes().is_empty() {
        file.list("attributes");
        for attribute in cases.attributes() {
            file.begin();
            file.pair("name", &attribute.name);
            let values: Vec<String> = attribute.values.iter().map(|value| quoted(value)).collect();
            file.raw("values", &list(&values));
            file.end();
        }
        file.end_list();
    }
    file.list("cases");
    // One line for all rows: a hundred thousand of them are written while the page waits.
    let mut line = String::new();
    for row in cases.rows() {
        line.clear();
        if version == 1 {
            letters(&mut line, columns, |column| row.judgement(column));
            file.begin();
            file.pair("reference", row.reference());
            file.raw("judgements", &line);
            file.end();
        } else {
            write_row(&mut line, row, columns, cases.attributes().len());
            file.item(&line);
        }
    }
    file.end_list();
}

fn write_row(line: &mut String, row: Row, columns: usize, attributes: usize) {
    line.push('[');
    line.push_str(&quoted(row.reference()));
    line.push(',');
    letters(line, columns, |column| row.judgement(column));
    let ticked = (0..row.prompts()).rfind(|&prompt| row.prompt(prompt) != Judgement::Blank);
    let ticked = ticked.map_or(0, |last| last + 1);
    if ticked > 0 || attributes > 0 {
        line.push(',');
        letters(line, ticked, |prompt| row.prompt(prompt));
    }
    for at in 0..attributes {
        line.push(',');
        line.push_str(&row.code(at).to_string());
    }
    line.push(']');
}

/// Reads the cases of a sample.
pub(super) fn read(place: &Place, columns: usize, prompts: usize) -> Cases {
    place.only(&["id", "beyond", "attributes", "cases"]);
    let mut cases = Cases::default();
    let values = if place.has("attributes") { attributes(place, &mut cases) } else { Vec::new() };
    let found = place.list("cases");
    if found.len() > Cases::MOST {
        place.get("cases").wrong("there are more than 100,000 cases");
    }
    for found in found.iter().take(Cases::MOST) {
        case(found, &mut cases, columns, prompts, &values);
    }
    cases
}

/// Reads the attributes of cases with their values, and gives how many values each has.
fn attributes(place: &Place, cases: &mut Cases) -> Vec<u32> {
    let mut counts = Vec::new();
    let all = place.list("attributes");
    if all.len() > Cases::MOST_ATTRIBUTES {
        place.get("attributes").wrong("there are more than 1,000 attributes");
    }
    for found in all.iter().take(Cases::MOST_ATTRIBUTES) {
        found.only(&["name", "values"]);
        let name = found.text("name");
        if cases.attributes().iter().any(|known| known.name == name) {
            found.get("name").wrong("this name is given twice");
        }
        let attribute = cases.attribute(&name);
        let list = found.list("values");
        let mut known = Index::default();
        for value in &list {
            let text = value.own_text();
            cases.new_value(attribute, &text);
            if text.is_empty() || known.put(text, 0).is_some() {
                value.wrong("each value is given once, and none is empty");
            }
        }
        counts.push(u32::try_from(list.len()).unwrap_or(0));
    }
    counts
}

fn case(place: &Place, cases: &mut Cases, columns: usize, prompts: usize, values: &[u32]) {
    let row = cases.len();
    let Some(items) = place.items() else {
        place.only(&["reference", "judgements"]);
        cases.push(&place.text("reference"));
        return answers(&place.get("judgements"), columns, |column, answer| {
            cases.set(row, column, answer);
        });
    };
    let (Some(reference), Some(judgements)) = (items.first(), items.get(1)) else {
        return place.wrong("a reference and the letters of the judgements are expected here");
    };
    cases.push(&reference.own_text());
    answers(judgements, columns, |column, answer| {
        cases.set(row, column, answer);
    });
    if let Some(ticked) = items.get(2) {
        let text = ticked.own_text();
        if text.chars().count() > prompts {
            ticked.wrong("there are more letters than prompts");
        }
        each_letter(ticked, &text, |prompt, answer| cases.set_prompt(row, prompt, answer));
    }
    if items.len() > 3 + values.len() {
        place.wrong("there are more values than attributes");
    }
    for (attribute, (item, &most)) in items.iter().skip(3).zip(values).enumerate() {
        let code = item.own_number(most);
        if code > 0 {
            cases.set_code(row, attribute, code);
        }
    }
}

fn answers(place: &Place, columns: usize, set: impl FnMut(usize, Judgement)) {
    let text = place.own_text();
    if text.chars().count() != columns {
        place.wrong("there is one letter for each key question of the sample");
    }
    each_letter(place, &text, set);
}

fn each_letter(place: &Place, text: &str, mut set: impl FnMut(usize, Judgement)) {
    for (at, found) in text.chars().enumerate() {
        match Judgement::ALL.into_iter().find(|&judgement| letter(judgement) == found) {
            Some(Judgement::Blank) => {}
            Some(judgement) => set(at, judgement),
            None => place.wrong("write Y, N, A for N/A, or a full stop for blank"),
        }
    }
}
