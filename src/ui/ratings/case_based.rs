//! A standard rated by its key questions.

use std::rc::Rc;

use yew::prelude::*;

use super::adjust::adjust;
use super::fold::Fold;
use super::judged::{no_flips, points, title};
use super::note::note;
use super::question::question_row;
use crate::model::{Band, Counting, Flips, Reason, RuleSet, Standard, StandardReport};
use crate::ui::parts::{El, Same, Shows, div, el, one_judgement, p, rule_mark, span, tag};
use crate::ui::store::Sender;
use crate::ui::text::{labels, page, ratings as words};

/// The standard: its rating, its key questions, what decides, and what stands between it and the
/// next rating.
#[derive(Clone, PartialEq)]
pub(super) struct CaseBased {
    /// The rule set in use.
    pub rules: Same<RuleSet>,
    /// Which standard of it.
    pub index: usize,
    /// What it is rated, and why.
    pub report: StandardReport,
    /// Its rating given alone, where it is.
    pub given: Option<Band>,
    /// The user's note on it.
    pub note: String,
    /// Whether it can be changed.
    pub can_edit: bool,
    /// What is open and being typed under it.
    pub fold: Rc<Fold>,
    /// Where changes go.
    pub send: Sender,
}

impl Shows for CaseBased {
    fn draw(&self) -> Html {
        let Some(standard) = self.rules.standards.get(self.index) else {
            return Html::default();
        };
        let rated = self.report.counting != Counting::NotRated;
        let questions = self.report.questions.iter().zip(standard.questions());
        let rows = questions.filter_map(|(report, &index)| question_row(self, report, index));
        el("section")
            .set("class", "bw-standard")
            .child(head(self, standard, rated))
            .each(rows)
            .may(rated.then(|| foot(self)))
            .may((!rated).then(|| span("").each(no_flips(&standard.number))))
            .may(rated.then(|| adjust(self)))
            .child(note(&self.send, (self.index, standard.number), &self.note, self.can_edit, &self.fold))
            .into()
    }
}

fn head(props: &CaseBased, standard: &Standard, rated: bool) -> El {
    let report = &props.report;
    let number = standard.number;
    let id = format!("rating-{number}");
    let rating = if rated {
        tag("", report.rating(), words::rating(report), id)
    } else {
        span("bw-standard__unrated")
            .child(el("span").at("id", id).text(page::NOT_RATED))
            .text(labels::NEVER_COUNTS)
            .may(rule_mark(&props.rules, "9", &props.send))
    };
    let scored = report.counting == Counting::Scored;
    let worth = if scored { words::points(props.rules.points, report.rating()) } else { String::new() };
    div("bw-standard__head").child(title(standard)).child(rating).child(points(worth))
}

/// What decides, the margins, and discretion.
fn foot(props: &CaseBased) -> El {
    let report = &props.report;
    let (number, margin, band) = (report.number, &report.margin, report.arithmetic());
    let flips = |way: &str, flips: &Option<Flips>, words: String| {
        let id = format!("flips-{way}-{number}");
        el("span").child(el("b").at("id", id).words(words::flips(flips.as_ref()))).words(words)
    };
    let state = if matches!(report.reason, Reason::GivenAlone(_)) {
        Some(el("p").text(labels::ALONE))
    } else {
        let missing = report.rating().is_none();
        missing.then(|| p("bw-standard__missing").words(words::missing(report)))
    };
    let by = report.starred().then(|| el("span").text(labels::BY_ARITHMETIC));
    let margins = p("bw-margins")
        .may(by)
        .child(flips("up", &margin.up, words::up(margin, band)))
        .child(flips("down", &margin.down, words::down(margin, band)));
    let alone = if report.questions.len() == 1 { rule_mark(&props.rules, "7", &props.send) } else { None };
    div("bw-standard__foot")
        .may(state)
        .child(margins.may(alone).may(one_judgement(report)))
        .may(discretion(props))
}

fn discretion(props: &CaseBased) -> Option<El> {
    let found = props.report.discretion.as_ref()?;
    let flags = words::flags(found, &props.rules);
    let star = if props.report.starred() { "* " } else { "" };
    Some(
        p("bw-standard__discretion")
            .child(span("bw-star").text(star))
            .words(words::discretion(found, &props.rules))
            .child(el("strong").words(flags))
            .may(rule_mark(&props.rules, "D1", &props.send)),
    )
}
