//! A case of the set that is written: what is told, and the benchmark with its reasons.

use bandwise::casesets::{Edit, Verdict, Vignette};
use bandwise::ui::parts::{El, div, el, span};

use super::author::Write;
use super::fields::{At, write};
use super::question::{ANSWERS, radio};
use crate::parts::{fold, note};
use crate::text::case_set_write as say;

/// A case in the list, unfolded or not.
pub(super) fn case(at: At, place: usize, case: &Vignette) -> El {
    let open = at.author.open == Some(place);
    let slug = format!("case-set-own-{}", place + 1);
    let (button, inside) = fold(&slug, open, at.does(Write::Fold(place)), || body(at, place, case));
    let button = button.words(match case.title.trim() {
        "" => say::numbered(place, &case.reference),
        _ => say::titled(place, &case.reference, &case.heading()),
    });
    let heading = el("h4").set("class", "bw-own__name").child(button);
    el("li").child(heading).child(moves(at, place, &case.reference)).child(inside)
}

fn moves(at: At, place: usize, name: &str) -> El {
    let last = at.author.set.cases.len().saturating_sub(1);
    let button = |what: &str, words, more, edit| {
        at.button(format!("case-set-own-{}-{what}", place + 1), words, more, Write::Edit(edit))
    };
    let up = button("up", say::UP, say::up(name), Edit::Move(place, place.saturating_sub(1)));
    let down = button("down", say::DOWN, say::down(name), Edit::Move(place, place + 1));
    div("bw-row")
        .child(up.flag("disabled", place == 0))
        .child(down.flag("disabled", place >= last))
        .child(button("remove", say::REMOVE, say::remove(name), Edit::Remove(place)))
}

fn body(at: At, place: usize, case: &Vignette) -> El {
    let id = |key: &str| format!("case-set-own-{key}");
    let title = at.line(id("title"), say::TITLE, &case.title, move |to| Edit::Title(place, to));
    let reference =
        at.line(id("reference"), say::REFERENCE, &case.reference, move |to| Edit::Reference(place, to));
    let told = at.area(id("text"), say::TEXT.to_owned(), case.text.join("\n\n"), move |to| {
        Edit::Text(place, paragraphs(&to))
    });
    let verdicts = case.benchmark.iter().map(|found| verdict(at, place, found));
    div("bw-set__written")
        .child(div("bw-own__row").child(title).child(reference))
        .child(told)
        .child(note(say::text_note(case.words())))
        .child(note(say::BENCHMARK_NOTE))
        .each(verdicts)
}

/// Lines with something on them.
fn paragraphs(typed: &str) -> Vec<String> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn verdict(at: At, place: usize, found: &Verdict) -> El {
    let number = found.question;
    let rules = &at.author.rules;
    let question = rules.question_index(number).and_then(|index| rules.questions.get(index));
    let wording = question.map_or(String::new(), |question| question.wording.clone());
    let legend =
        el("legend").child(span("bw-set__number").words(number.to_string())).child(span("").words(wording));
    let answers = ANSWERS.map(|answer| {
        let edit = Write::Edit(Edit::Judge(place, number, answer));
        radio(at.on, write(edit), format!("case-set-own-{number}"), (answer, found.judgement == answer))
    });
    let id = format!("case-set-own-{number}-reason");
    let reason = at.area(id, say::reason(number), found.reason.clone(), move |to| {
        // A reason stands on one line.
        Edit::Reason(place, number, to.lines().map(str::trim).collect::<Vec<_>>().join(" "))
    });
    el("fieldset")
        .set("class", "bw-set__question")
        .child(legend)
        .child(div("bw-choices").each(answers))
        .child(reason)
}
