//! Examples on a single answer, and on the whole: samples, judged standards, and discretion in the total.

use bandwise::model::{
    Band, Counting, Discretion, Entry, Evidence, Kind, Percent, RuleSet, Scenario, Standard, Tally, Why, rate,
};
use bandwise::ui::parts::{El, div, el};
use yew::Callback;

use super::{bands, card, said};
use crate::method::examples::Example;
use crate::method::tiny;
use crate::parts::{button, pick};
use crate::state::{Choice, Msg, On};
use crate::text::whole as say;

/// What one answer can be.
pub(super) fn one(on: On) -> El {
    let answer = on.state.examples.one;
    let next = on.chooses(Choice::Example(Example::One));
    let press = el("button")
        .set("type", "button")
        .set("class", "bw-example__answer")
        .set("id", "example-one")
        .set("data-judgement", answer.slug())
        .on_click(next)
        .text(say::answer(answer));
    card(say::ONE)
        .child(div("bw-row").child(press))
        .child(said("example-one-said", say::one(answer).to_owned()))
}

/// One sample at its worst, the others at their best: only the standards that rest on it fall.
pub(super) fn samples(on: On) -> Option<El> {
    let rules = &*on.told.rated.rules;
    let chosen = on.state.examples.sample.min(rules.samples.len().saturating_sub(1));
    let mut scenario = Scenario::empty(rules);
    for (question, evidence) in rules.questions.iter().zip(&mut scenario.questions) {
        let yes = if question.sample == chosen { 0 } else { 20 };
        *evidence = Evidence::Counts(Tally::new(yes, 20)?);
    }
    let report = rate(rules, &scenario);
    let fallen = report.standards.iter().filter(|standard| standard.rating() == Some(Band::Inadequate));
    let sample = rules.samples.get(chosen)?;
    let words = say::samples(sample, &fallen.map(|standard| standard.number).collect::<Vec<_>>());
    let send = on.send.clone();
    let choose = Callback::from(move |at| send.emit(Msg::Choose(Choice::Example(Example::Sample(at)))));
    let names = rules.samples.iter().map(|sample| sample.name.clone()).collect();
    let list = pick("example-sample".to_owned(), say::SAMPLE.to_owned(), names, Some(chosen), move |at| {
        choose.emit(at);
    });
    Some(card(say::SAMPLES).child(list).child(said("example-sample-said", words)))
}

/// A standard that is rated by judgement, the other scored ones Good.
pub(super) fn judged(on: On) -> Option<El> {
    let rules = &*on.told.rated.rules;
    let is_judged =
        |standard: &&Standard| standard.kind == Kind::Judged && standard.counting == Counting::Scored;
    let standard = rules.standards.iter().find(is_judged)?;
    let rating = on.state.examples.judged;
    let report = tiny::all_given(rules, |other| {
        let scored = (other.counting == Counting::Scored).then_some(Band::Good);
        if other.number == standard.number { Some(rating) } else { scored }
    });
    let words = say::judged(rules, standard, rating, &report.overall);
    let list = bands(on, "example-judged", say::judged_label(standard), rating, Example::Judged);
    Some(card(say::JUDGED).child(list).child(said("example-judged-said", words)))
}

/// Discretion on one case-based standard, two points under the cut, the other scored ones Good: both totals.
pub(super) fn discretion(on: On) -> Option<El> {
    let rules = &*on.told.rated.rules;
    let is_case_based = |standard: &Standard| standard.counts_for_leadership();
    let place = rules.standards.iter().position(is_case_based)?;
    let standard = rules.standards.get(place)?;
    let used = on.state.examples.used;
    let report = rate(rules, &with_discretion(rules, place, standard, used));
    let words = say::discretion(rules, report.standards.get(place)?, &report.overall);
    let does = on.chooses(Choice::Example(Example::Used));
    let label = if used { say::TAKE_BACK } else { say::USE };
    let press = button("example-discretion".to_owned(), label.to_owned(), does);
    Some(
        card(say::DISCRETION).child(div("bw-row").child(press)).child(said("example-discretion-said", words)),
    )
}

fn with_discretion(rules: &RuleSet, place: usize, standard: &Standard, used: bool) -> Scenario {
    let mut scenario = Scenario::empty(rules);
    for (found, entry) in rules.standards.iter().zip(&mut scenario.standards) {
        entry.given = (found.counting == Counting::Scored).then_some(Band::Good);
    }
    let raised = Discretion { rating: Band::RequiresImprovement, why: Why::LeftOut };
    if let Some(entry) = scenario.standards.get_mut(place) {
        *entry = Entry { discretion: used.then_some(raised), ..Entry::default() };
    }
    let below = Percent::new(rules.cuts.of(Band::RequiresImprovement).saturating_sub(2));
    let below = below.map_or(Evidence::Cases, Evidence::Printed);
    for &question in standard.questions() {
        if let Some(evidence) = scenario.questions.get_mut(question) {
            *evidence = below;
        }
    }
    scenario
}
