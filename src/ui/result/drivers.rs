//! Which key question decides each standard, and what is still missing.

use crate::model::{Band, Counting, QuestionNumber, Reason, Report, RuleSet, StandardReport};
use crate::ui::parts::{El, button, el, marker, one_judgement, span};
use crate::ui::store::{Msg, Sender, Tab};
use crate::ui::text::{labels, ratings as words, titled};

/// The list: standards still to be rated first, then those with a driver.
pub(super) fn drivers(rules: &RuleSet, report: &Report, send: &Sender) -> Vec<El> {
    let (mut missing, mut driven) = (Vec::new(), Vec::new());
    for standard in report.standards.iter().filter(|standard| standard.counting == Counting::Scored) {
        if standard.rating().is_none() {
            missing.push(to_do(rules, standard, send));
        }
        driven.extend(driver(rules, standard, send));
    }
    let mut lists = Vec::new();
    list(&mut lists, labels::MISSING, missing);
    list(&mut lists, labels::DRIVES, driven);
    lists
}

fn list(lists: &mut Vec<El>, heading: &'static str, rows: Vec<El>) {
    if !rows.is_empty() {
        lists.push(el("h3").text(heading));
        lists.push(el("ul").set("class", "bw-drivers").each(rows));
    }
}

/// A link that leads to a place on the ratings view without touching the address.
fn lead(send: &Sender, id: String, words: String) -> El {
    button("bw-lead", "").words(words).sends(send, Msg::Go(Tab::Ratings, id))
}

fn to_do(rules: &RuleSet, standard: &StandardReport, send: &Sender) -> El {
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
}

fn driver(rules: &RuleSet, standard: &StandardReport, send: &Sender) -> Option<El> {
    let Reason::Lowest { drivers, .. } = &standard.reason else { return None };
    let percent = drivers
        .first()
        .and_then(|first| standard.questions.iter().find(|question| question.number == *first)?.percent());
    let mark = |band: Band| el("span").with("class", "bw-ink--", &band.slug()).child(marker(band));
    let band = standard.rating().map(mark);
    let rated = standard.rating().map(|band| span("bw-unseen").words([" ", band.name()].concat()));
    let (star, by) = if standard.starred() { ("*", labels::BY_ARITHMETIC) } else { ("", "") };
    let line = el("li")
        .set("class", "bw-drivers__one")
        .child(span("bw-drivers__number").may(band).words(standard.number.to_string()).may(rated))
        .child(el("span").each(drivers.iter().map(|&number| question(rules, number, send))))
        .child(span("bw-drivers__score").words(words::percent(percent)).child(span("bw-star").text(star)))
        .child(
            span("bw-drivers__margin")
                .text(by)
                .words(words::margin_line(standard))
                .may(one_judgement(standard)),
        );
    Some(line)
}

fn question(rules: &RuleSet, number: QuestionNumber, send: &Sender) -> El {
    let found = rules.question_index(number);
    let label = found.and_then(|index| rules.questions.get(index)).map_or("", |q| &q.label);
    lead(send, format!("edit-{number}"), titled(&number, label))
}
