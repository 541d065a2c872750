//! Above a grid: which cases are shown, in which order, and whether as a grid or one at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::Desk;
use super::work::Work;
use crate::analysis::arrange::{Arrangement, Filter, Sort};
use crate::model::{Attribute, Judgement, RuleSet, Sample};
use crate::platform::field::value;
use crate::ui::parts::{El, Same, Shows, button_of, div, el, option, span};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{cases as words, labels};

/// The most values of an attribute to choose from; an attribute with more is no way to choose.
const VALUES: usize = 60;

/// The bar.
#[derive(Clone, PartialEq)]
pub(super) struct Bar {
    pub(super) rules: Same<RuleSet>,
    pub(super) sample: usize,
    pub(super) attributes: Same<Vec<Attribute>>,
    /// How many cases there are, and how many are shown.
    pub(super) count: (usize, usize),
    pub(super) desk: Rc<Desk>,
    pub(super) can_edit: bool,
    pub(super) send: Sender,
}

/// A choice: how it is told from others in the page, and its words.
type Choice = (String, String);

impl Shows for Bar {
    fn draw(&self) -> Html {
        let Some(sample) = self.rules.samples.get(self.sample) else { return Html::default() };
        let arrangement = &self.desk.arrangement;
        let filters = &arrangement.filters;
        let more = filters.len() < 3;
        let selects = (0..filters.len() + usize::from(more)).map(|at| self.filter(sample, at));
        let (all, shown) = self.count;
        let said = if filters.is_empty() { String::new() } else { words::shown(shown, all) };
        let keep = arrangement.sort != Sort::Entered && filters.is_empty();
        let keep = keep.then(|| {
            self.button("keep-order-", labels::KEEP_ORDER, sample, Work::Keep)
                .flag("disabled", !self.can_edit)
        });
        let plain = Work::Arrange(Arrangement::default());
        let again = Work::Arrange(arrangement.clone());
        let arranged = !arrangement.is_plain();
        let (to_card, view) = if self.desk.card { (false, labels::AS_GRID) } else { (true, labels::AS_CARD) };
        div("bw-row bw-bar")
            .each(selects)
            .child(self.sort(sample))
            .may(keep)
            .may(arranged.then(|| self.button("arrange-again-", labels::AGAIN, sample, again)))
            .may(arranged.then(|| self.button("show-all-", labels::SHOW_ALL, sample, plain)))
            .child(span("bw-said").set("role", "status").with("id", "shown-", &sample.id).words(said))
            .child(self.button("card-", view, sample, Work::Card(to_card)))
            .into()
    }
}

impl Bar {
    fn button(&self, id: &'static str, words: &'static str, sample: &Sample, work: Work) -> El {
        let button = button_of("bw-button", id, &sample.id);
        button.text(words).sends(&self.send, Msg::Desk(self.sample, work))
    }

    /// A native select; what it is changed to is told by its value.
    fn select(
        &self,
        id: String,
        label: &'static str,
        choices: Vec<Choice>,
        chosen: String,
        read: Box<dyn Fn(&str) -> Arrangement>,
    ) -> El {
        let (send, sample) = (self.send.clone(), self.sample);
        let changed = Callback::from(move |event: Event| {
            send.emit(Msg::Desk(sample, Work::Arrange(read(&value(&event)))));
        });
        let options = choices.into_iter().map(|(key, words)| {
            let chosen = key == chosen;
            option(key, chosen, words)
        });
        // Another choice is another element: a select keeps its own idea of what is chosen.
        let select = el("select")
            .key(chosen.clone())
            .set("class", "bw-field")
            .at("id", id)
            .each(options)
            .on_change(changed);
        el("label").set("class", "bw-bar__one").child(el("span").text(label)).child(select)
    }

    fn filter(&self, sample: &Sample, at: usize) -> El {
        let mut choices = vec![("all".to_owned(), labels::ALL_CASES.to_owned())];
        choices.push(("driver".to_owned(), labels::NO_ON_DRIVER.to_owned()));
        choices.push(("unfinished".to_owned(), labels::UNFINISHED.to_owned()));
        for (place, attribute) in
            self.attributes.iter().enumerate().filter(|(_, found)| found.values.len() <= VALUES)
        {
            let values = (1..).zip(&attribute.values).map(|(code, value)| (code, &**value));
            for (code, value) in values.chain([(0, labels::NOTHING)]) {
                choices.push((key(Filter::Value(place, code)), [&attribute.name, ": ", value].concat()));
            }
        }
        for (column, number) in self.numbers(sample) {
            for answer in [Judgement::No, Judgement::Yes, Judgement::NotApplicable, Judgement::Blank] {
                let words = [&number, ": ", words::judgement(answer)].concat();
                choices.push((key(Filter::Answer(column, answer)), words));
            }
        }
        let chosen =
            self.desk.arrangement.filters.get(at).map_or_else(|| "all".to_owned(), |found| key(*found));
        let now = self.desk.arrangement.clone();
        let read = move |text: &str| {
            let mut next = now.clone();
            next.filters.splice(at..(at + 1).min(next.filters.len()), filter(text));
            next
        };
        let label = if at == 0 { labels::SHOW } else { labels::AND };
        self.select(format!("filter-{}-{}", sample.id, at + 1), label, choices, chosen, Box::new(read))
    }

    fn sort(&self, sample: &Sample) -> El {
        let mut choices = vec![("entered".to_owned(), labels::AS_ENTERED.to_owned())];
        choices.push(("reference".to_owned(), labels::REFERENCE.to_owned()));
        for (place, attribute) in self.attributes.iter().enumerate() {
            choices.push((["v.", &place.to_string()].concat(), attribute.name.clone()));
        }
        for (column, number) in self.numbers(sample) {
            choices.push((["a.", &column.to_string()].concat(), number));
        }
        let chosen = match self.desk.arrangement.sort {
            Sort::Entered => "entered".to_owned(),
            Sort::Reference => "reference".to_owned(),
            Sort::Attribute(place) => ["v.", &place.to_string()].concat(),
            Sort::Answer(column) => ["a.", &column.to_string()].concat(),
        };
        let now = self.desk.arrangement.clone();
        let read = move |text: &str| Arrangement { sort: sort(text), ..now.clone() };
        self.select(["sort-", &sample.id].concat(), labels::ORDER_BY, choices, chosen, Box::new(read))
    }

    fn numbers(&self, sample: &Sample) -> Vec<(usize, String)> {
        let numbers = sample.questions.iter().filter_map(|&question| self.rules.questions.get(question));
        numbers.map(|question| (question.column, question.number.to_string())).collect()
    }
}

/// A filter as the value of an option.
fn key(filter: Filter) -> String {
    match filter {
        Filter::NoOnDriver => "driver".to_owned(),
        Filter::Unfinished => "unfinished".to_owned(),
        Filter::Answer(column, answer) => ["a.", &column.to_string(), ".", answer.slug()].concat(),
        Filter::Value(place, code) => ["v.", &place.to_string(), ".", &code.to_string()].concat(),
    }
}

fn filter(text: &str) -> Option<Filter> {
    let mut parts = text.split('.');
    let (kind, place) = (parts.next()?, parts.next().and_then(|place| place.parse().ok()));
    match (kind, place) {
        ("driver", _) => Some(Filter::NoOnDriver),
        ("unfinished", _) => Some(Filter::Unfinished),
        ("a", Some(column)) => {
            let slug = parts.next()?;
            let answer = Judgement::ALL.into_iter().find(|answer| answer.slug() == slug)?;
            Some(Filter::Answer(column, answer))
        }
        ("v", Some(place)) => Some(Filter::Value(place, parts.next()?.parse().ok()?)),
        _ => None,
    }
}

fn sort(text: &str) -> Sort {
    let place = text.split_once('.').and_then(|(kind, place)| Some((kind, place.parse().ok()?)));
    match (text, place) {
        ("reference", _) => Sort::Reference,
        (_, Some(("v", place))) => Sort::Attribute(place),
        (_, Some(("a", column))) => Sort::Answer(column),
        _ => Sort::Entered,
    }
}
