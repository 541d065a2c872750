//! Which key question decides each standard, and what is still missing.

use yew::prelude::*;

use crate::model::{Counting, QuestionNumber, Reason, Report, RuleSet, StandardReport};
use crate::ui::parts::{el, marker, span};
use crate::ui::store::{Msg, Sender, Tab};
use crate::ui::text::{labels, ratings as words};

/// The list: standards still to be rated first, then those with a driver.
pub(super) fn drivers(rules: &RuleSet, report: &Report, send: &Sender) -> Html {
    let scored = || report.standards.iter().filter(|s| s.counting == Counting::Scored);
    let missing = scored().filter(|standard| standard.rating().is_none());
    let driven = scored().filter(|standard| matches!(standard.reason, Reason::Lowest { .. }));
    let mut lists = Vec::new();
    list(&mut lists, labels::MISSING, missing.map(|s| to_do(rules, s, send)).collect());
    list(&mut lists, labels::DRIVES, driven.map(|s| driver(rules, s, send)).collect());
    lists.into_iter().collect()
}

fn list(lists: &mut Vec<Html>, heading: &'static str, rows: Vec<Html>) {
    if !rows.is_empty() {
        lists.push(el("h3").text(heading).into());
        lists.push(el("ul").set("class", "bw-drivers").each(rows).into());
    }
}

/// A link that leads to a place on the ratings view without touching the address.
fn lead(send: &Sender, id: String, words: String) -> Html {
    let send = send.clone();
    let go = Callback::from(move |_: MouseEvent| {
        send.emit(Msg::Show(Tab::Ratings));
        crate::platform::focus::soon(id.clone());
    });
    el("button").set("type", "button").set("class", "bw-lead").words(words).on_click(go).into()
}

fn to_do(rules: &RuleSet, standard: &StandardReport, send: &Sender) -> Html {
    let number = standard.number;
    let place = match standard.unanswered().first() {
        Some(question) => format!("edit-{question}"),
        None => format!("given-{number}-none"),
    };
    let index = rules.standard_index(number);
    let title = index.and_then(|index| rules.standards.get(index)).map(|s| s.title.clone());
    el("li")
        .set("class", "bw-drivers__one")
        .child(span("bw-drivers__number").words(number.to_string()))
        .child(lead(send, place, title.unwrap_or_default()))
        .child(span("bw-drivers__margin").words(words::missing(standard)))
        .into()
}

fn driver(rules: &RuleSet, standard: &StandardReport, send: &Sender) -> Html {
    let Reason::Lowest { drivers, .. } = &standard.reason else {
        return Html::default();
    };
    let percent = drivers
        .first()
        .and_then(|first| standard.questions.iter().find(|question| question.number == *first)?.percent());
    let band = standard
        .rating()
        .map(|band| el("span").at("class", format!("bw-ink-of--{}", band.slug())).child(marker(band)).into());
    let star = if standard.starred() { "*" } else { "" };
    el("li")
        .set("class", "bw-drivers__one")
        .child(span("bw-drivers__number").may(band).words(standard.number.to_string()))
        .child(el("span").each(drivers.iter().map(|&number| question(rules, number, send))))
        .child(span("bw-drivers__score").words(words::percent(percent)).child(span("bw-star").text(star)))
        .child(span("bw-drivers__margin").words(words::margin_line(standard)))
        .into()
}

fn question(rules: &RuleSet, number: QuestionNumber, send: &Sender) -> Html {
    let found = rules.question_index(number);
    let label = found.and_then(|index| rules.questions.get(index)).map_or("", |q| &q.label);
    lead(send, format!("edit-{number}"), format!("{number} {label}"))
}
