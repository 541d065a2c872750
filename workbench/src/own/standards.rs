//! Samples, chapters, standards and their key questions.

use bandwise::rulesets::json::Json;
use bandwise::ui::parts::{El, div, el};
use bandwise::ui::text::rules::rule as rule_words;

use super::draft::Edit;
use super::edits::NONE;
use super::fields::At;
use super::numbers::kinds;
use super::ours::is_ours;
use super::tree::{items, text};
use crate::parts::{fold, note};
use crate::text::own as say;
use crate::text::own_said as told;

/// The samples that standards rest on.
pub(super) fn samples(at: At) -> El {
    let rows = items(at.tree, "samples").iter().enumerate().map(|(place, sample)| {
        let path = format!("samples/{place}");
        let fields = ["name", "one", "many"].map(|key| at.line(&format!("{path}/{key}")));
        item(div("bw-own__row").each(fields), at.removes(&path, &text(sample, "name")))
            .key(text(sample, "id"))
    });
    listed("bw-own__items", rows, at.adds("samples", say::ADD_SAMPLE))
}

/// The headings that standards stand under.
pub(super) fn chapters(at: At) -> El {
    let rows = items(at.tree, "chapters").iter().enumerate().map(|(place, chapter)| {
        let path = format!("chapters/{place}");
        let fields = div("bw-own__row")
            .child(at.number(&format!("{path}/number")))
            .child(at.line(&format!("{path}/title")));
        item(fields, at.removes(&path, &text(chapter, "title"))).key(place.to_string())
    });
    listed("bw-own__items", rows, at.adds("chapters", say::ADD_CHAPTER))
}

fn item(fields: El, buttons: El) -> El {
    el("li").set("class", "bw-own__item").child(fields).child(buttons)
}

fn listed(class: &'static str, rows: impl Iterator<Item = El>, add: El) -> El {
    div("bw-own__stack").child(el("ul").set("class", class).each(rows)).child(div("bw-row").child(add))
}

/// The standards, each folding open to its key questions.
pub(super) fn standards(at: At) -> El {
    let all = items(at.tree, "standards");
    let rows = all.iter().enumerate().map(|(place, standard)| one(at, standard, (place, all.len())));
    div("bw-own__stack").child(note(say::ASIDE)).child(listed(
        "bw-tree",
        rows,
        at.adds("standards", say::ADD_STANDARD),
    ))
}

fn one(at: At, standard: &Json, place: (usize, usize)) -> El {
    let path = format!("standards/{}", place.0);
    let topic = text(standard, "topic");
    let name = say::titled(&text(standard, "number"), &text(standard, "title"));
    let id = at.id(&path);
    let wrong = at.draft.problems().iter().any(|found| found.at.starts_with(&format!("{path}/")));
    let toggles = at.does(Edit::Fold(topic.clone()));
    let (button, inside) =
        fold(&id, at.draft.is_unfolded(&topic), toggles, || inside(at, standard, &path, &name, place));
    let flag = wrong.then(|| crate::parts::flag(say::HAS_PROBLEM));
    let heading = el("h4").set("class", "bw-own__name").child(button.words(name.clone())).may(flag);
    el("li").key(topic).child(heading).child(inside)
}

fn inside(at: At, standard: &Json, path: &str, name: &str, place: (usize, usize)) -> El {
    let sample = text(standard, "sample");
    let counting = text(standard, "counting");
    let counting = if counting.is_empty() { "scored" } else { &counting };
    let countings = say::COUNTINGS.map(|(value, words)| (value.to_owned(), words.to_owned())).to_vec();
    let fields = div("bw-own__row")
        .child(at.short(&format!("{path}/number")))
        .child(at.line(&format!("{path}/title")))
        .child(at.list(&format!("{path}/sample"), kinds(at), if sample.is_empty() { NONE } else { &sample }))
        .child(at.list(&format!("{path}/counting"), countings, counting));
    let list = format!("{path}/questions");
    let questions = (!sample.is_empty()).then(|| {
        let all = items(at.tree, &list);
        let rows = all.iter().enumerate().map(|(number, question)| {
            self::question(at, question, &format!("{list}/{number}"), (number, all.len()))
        });
        let add = format!("{}-question-add", at.id(path));
        let add = at.button(add, say::ADD_QUESTION, say::add_question(name), Edit::Add(list.clone()));
        listed("bw-own__questions", rows, add)
    });
    let said = el("p").set("class", "bw-note").set("role", "status").words(said(at, path));
    div("bw-own__standard").child(fields).child(said).child(at.moves(path, name, place)).may(questions)
}

/// What became of the key questions where how it is rated was changed.
fn said(at: At, path: &str) -> String {
    let kept = at.draft.kept.count(at.tree, path);
    if text(at.tree, &format!("{path}/sample")).is_empty() {
        return if kept > 0 { told::kept(kept) } else { String::new() };
    }
    let questions = format!("{path}/questions");
    let first = format!("{questions}/0/label");
    let is_new = items(at.tree, &questions).len() == 1 && is_ours(&first, &text(at.tree, &first));
    if is_new { told::FIRST_QUESTION.to_owned() } else { String::new() }
}

fn question(at: At, question: &Json, path: &str, place: (usize, usize)) -> El {
    let name = text(question, "number");
    let head = div("bw-own__row")
        .child(at.short(&format!("{path}/number")))
        .child(at.line(&format!("{path}/label")));
    el("li")
        .key(text(question, "topic"))
        .set("class", "bw-own__question")
        .child(head)
        .child(at.area(&format!("{path}/wording"), "2"))
        .child(at.area(&format!("{path}/prompts"), "4"))
        .child(at.moves(path, &name, place))
}

/// Basis and source of every rule.
pub(super) fn rules(at: At) -> El {
    let rows = items(at.tree, "rules").iter().enumerate().map(|(place, rule)| {
        let path = format!("rules/{place}");
        let bases = say::BASES.map(|(value, words)| (value.to_owned(), words.to_owned())).to_vec();
        let id = text(rule, "id");
        let fields = div("bw-own__row")
            .child(at.list(&format!("{path}/basis"), bases, &text(rule, "basis")))
            .child(at.line(&format!("{path}/source")));
        let legend = el("legend").words(say::rule(&id));
        let words = at.draft.base().map(|rules| rule_words(rules, &id));
        let words = words.filter(|words| !words.is_empty()).map(note);
        el("li")
            .key(id)
            .child(el("fieldset").set("class", "bw-own__rule").child(legend).may(words).child(fields))
    });
    div("bw-own__stack").child(note(say::RULES_NOTE)).child(el("ul").set("class", "bw-own__items").each(rows))
}
