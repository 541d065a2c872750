//! A standard rated by its key questions.

use std::rc::Rc;

use yew::prelude::*;

use super::adjust::adjust;
use super::question::question_row;
use crate::model::{Band, Counting, Flips, Reason, RuleSet, Standard, StandardReport};
use crate::ui::parts::{El, div, el, p, rule_mark, span, tag};
use crate::ui::store::Sender;
use crate::ui::text::{labels, page, ratings as words};

/// Properties of [`CaseBased`].
#[derive(Clone, PartialEq, Properties)]
pub struct CaseBasedProps {
    /// The rule set in use.
    pub rules: Rc<RuleSet>,
    /// Which standard of it.
    pub index: usize,
    /// What it is rated, and why.
    pub report: StandardReport,
    /// Its rating given alone, where it is.
    pub given: Option<Band>,
    /// Whether it can be changed.
    pub can_edit: bool,
    /// Where changes go.
    pub send: Sender,
}

/// What is unfolded: places of key questions, and [`ADJUST`] for the forms below them.
pub(super) type Unfolded = UseStateHandle<Vec<usize>>;

/// Stands for the forms of discretion and rating alone.
pub(super) const ADJUST: usize = usize::MAX;

/// Folds or unfolds.
pub(super) fn toggle(unfolded: &Unfolded, place: usize) -> Callback<MouseEvent> {
    let unfolded = unfolded.clone();
    Callback::from(move |_| {
        let mut now = (*unfolded).clone();
        match now.iter().position(|&open| open == place) {
            Some(at) => drop(now.swap_remove(at)),
            None => now.push(place),
        }
        unfolded.set(now);
    })
}

/// The standard: its rating, its key questions, what decides, and what stands between it and the
/// next rating. Drawn again only when something about it changed.
#[component]
pub fn CaseBased(props: &CaseBasedProps) -> Html {
    let unfolded = use_state(Vec::new);
    let Some(standard) = props.rules.standards.get(props.index) else {
        return Html::default();
    };
    let number = standard.number;
    let rated = props.report.counting != Counting::NotRated;
    let questions = props.report.questions.iter().zip(standard.questions());
    let rows = questions.map(|(report, &index)| question_row(props, report, index, &unfolded));
    el("section")
        .set("class", "bw-standard")
        .at("aria-labelledby", format!("standard-{number}"))
        .child(head(props, standard, rated))
        .each(rows)
        .may(rated.then(|| foot(props)))
        .may(rated.then(|| adjust(props, &unfolded)))
        .into()
}

fn head(props: &CaseBasedProps, standard: &Standard, rated: bool) -> El {
    let report = &props.report;
    let number = standard.number;
    let id = format!("rating-{number}");
    let rating: Html = if rated {
        tag("", report.rating(), words::rating(report), id)
    } else {
        span("bw-standard__unrated")
            .child(el("span").at("id", id).text(page::NOT_RATED))
            .text(labels::NEVER_COUNTS)
            .child(rule_mark(&props.rules, "9", &props.send))
            .into()
    };
    let scored = report.counting == Counting::Scored;
    let points = if scored { words::points(report.rating()) } else { String::new() };
    div("bw-standard__head")
        .child(span("bw-standard__number").words(number.to_string()))
        .child(el("h3").at("id", format!("standard-{number}")).words(standard.title.clone()))
        .child(rating)
        .child(span("bw-standard__points").words(points))
}

/// What decides, the margins, and discretion.
fn foot(props: &CaseBasedProps) -> Html {
    let report = &props.report;
    let (number, margin, band) = (report.number, &report.margin, report.arithmetic());
    let flips = |way: &str, flips: &Option<Flips>, words: String| {
        let id = format!("flips-{way}-{number}");
        el("span").child(el("b").at("id", id).words(words::flips(flips.as_ref()))).words(words)
    };
    let state = if matches!(report.reason, Reason::GivenAlone(_)) {
        Some(el("p").text(labels::ALONE).into())
    } else {
        let missing = report.rating().is_none();
        missing.then(|| p("bw-standard__missing").words(words::missing(report)).into())
    };
    let margins = p("bw-margins").child(flips("up", &margin.up, words::up(margin, band))).child(flips(
        "down",
        &margin.down,
        words::down(margin, band),
    ));
    div("bw-standard__foot").may(state).child(margins).may(discretion(props)).into()
}

fn discretion(props: &CaseBasedProps) -> Option<Html> {
    let found = props.report.discretion.as_ref()?;
    let flags = words::flags(found, &props.rules);
    let star = if props.report.starred() { "* " } else { "" };
    Some(
        p("bw-standard__discretion")
            .child(span("bw-star").text(star))
            .words(words::discretion(found))
            .child(el("strong").words(flags))
            .child(rule_mark(&props.rules, "D1", &props.send))
            .into(),
    )
}
