//! What a key question's score rests on: its cases, typed counts, or a printed percentage.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Evidence, Percent, QuestionNumber, RuleSet, Score, Tally};
use crate::platform::field::value;
use crate::session::Action;
use crate::ui::parts::{El, div, el, rule_mark, span};
use crate::ui::store::{Msg, Sender};
use crate::ui::text::{labels, ratings as words};

/// Properties of [`EvidenceForm`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct EvidenceFormProps {
    /// The rule set in use.
    pub rules: Rc<RuleSet>,
    /// Which key question of it.
    pub index: usize,
    /// The evidence in use.
    pub evidence: Evidence,
    /// The score it gives now: what another form of evidence begins with.
    pub score: Option<Score>,
    /// Whether it can't be changed now.
    pub disabled: bool,
    /// Where changes go.
    pub send: Sender,
}

/// What stands in the fields, kept as typed, readable or not.
#[derive(Clone, Debug, Default, PartialEq)]
struct Typed {
    yes: String,
    of: String,
    percent: String,
}

impl Typed {
    /// The fields as the evidence in use has them; others stay as they were typed.
    fn showing(mut self, evidence: Evidence) -> Typed {
        match evidence {
            Evidence::Counts(tally) if self.tally() != Some(tally) => {
                (self.yes, self.of) = (tally.yes().to_string(), tally.of().to_string());
            }
            Evidence::Printed(percent) if self.percent() != Some(percent) => {
                self.percent = percent.get().to_string();
            }
            _ => {}
        }
        self
    }

    fn tally(&self) -> Option<Tally> {
        let tally = Tally::new(whole(&self.yes)?, whole(&self.of)?)?;
        (tally.of() > 0).then_some(tally)
    }

    fn percent(&self) -> Option<Percent> {
        let text = self.percent.trim().trim_end_matches(['*', '%']);
        Percent::new(u8::try_from(whole(text)?).ok()?)
    }
}

fn whole(text: &str) -> Option<u32> {
    let text = text.trim();
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[derive(Clone, Copy)]
enum Field {
    Yes,
    Of,
    Percent,
}

/// The form's working parts: what is typed, and where evidence goes.
struct Form {
    typed: UseStateHandle<Typed>,
    hold: Callback<Evidence>,
    number: QuestionNumber,
}

/// The form. A change takes effect as it is typed; what can't be read stays in its field with a
/// sentence beside it and changes nothing.
#[component]
pub(super) fn EvidenceForm(props: &EvidenceFormProps) -> Html {
    let typed = use_state(|| Typed::default().showing(props.evidence));
    {
        // Undo, or a paste, may change the evidence under the form.
        let typed = typed.clone();
        use_effect_with(props.evidence, move |&evidence| {
            typed.set((*typed).clone().showing(evidence));
        });
    }
    let Some(question) = props.rules.questions.get(props.index) else {
        return Html::default();
    };
    let (send, index) = (props.send.clone(), props.index);
    let hold = Callback::from(move |evidence| {
        send.emit(Msg::Do(Action::Hold { question: index, evidence }));
    });
    let form = Form { typed, hold, number: question.number };
    let legend = el("legend").text(labels::SCORE_FROM).child(rule_mark(&props.rules, "2", &props.send));
    el("fieldset")
        .set("class", "bw-evidence")
        .flag("disabled", props.disabled)
        .child(legend)
        .child(form.cases_line(props))
        .child(form.counts_line(props))
        .child(form.percent_line(props))
        .into()
}

impl Form {
    fn cases_line(&self, props: &EvidenceFormProps) -> El {
        let begin = Some(Evidence::Cases);
        let radio = self.radio("cases", props.evidence == Evidence::Cases, begin, "");
        el("label").set("class", "bw-evidence__one").child(radio).child(el("span").text(labels::FROM_CASES))
    }

    fn counts_line(&self, props: &EvidenceFormProps) -> El {
        let typed = &self.typed;
        let begin = typed.tally().or(props.score.and_then(Score::tally)).map(Evidence::Counts);
        let wrong = typed.tally().is_none() && !(typed.yes.is_empty() && typed.of.is_empty());
        let chosen = matches!(props.evidence, Evidence::Counts(_));
        div("bw-evidence__one")
            .child(self.radio("counts", chosen, begin, "yes").set("aria-label", labels::FROM_COUNTS))
            .child(self.field("yes", labels::YES_ANSWERS, &typed.yes, Field::Yes))
            .child(el("span").text(labels::YES_OF))
            .child(self.field("of", labels::ALL_ANSWERS, &typed.of, Field::Of))
            .child(el("span").text(labels::ANSWERED))
            .may(wrong.then(|| error(words::COUNTS_WRONG)))
    }

    fn percent_line(&self, props: &EvidenceFormProps) -> El {
        let typed = &self.typed;
        let begin = typed.percent().or(props.score.and_then(Score::percent)).map(Evidence::Printed);
        let wrong = typed.percent().is_none() && !typed.percent.is_empty();
        let chosen = matches!(props.evidence, Evidence::Printed(_));
        let radio = self.radio("percent", chosen, begin, "percent");
        div("bw-evidence__one")
            .child(radio.set("aria-label", labels::FROM_PERCENT))
            .child(self.field("percent", labels::PERCENTAGE, &typed.percent, Field::Percent))
            .child(el("span").text(labels::AS_PRINTED))
            .may(wrong.then(|| error(words::PERCENT_WRONG)))
    }

    /// Chooses a form of evidence: takes effect at once where there is something to begin with,
    /// else leads to the first of its fields.
    fn radio(&self, form: &str, chosen: bool, begin: Option<Evidence>, first: &str) -> El {
        let number = self.number;
        let (hold, first) = (self.hold.clone(), format!("{first}-{number}"));
        el("input")
            .set("type", "radio")
            .at("name", format!("evidence-{number}"))
            .at("id", format!("from-{form}-{number}"))
            .checked(chosen)
            .on_change(Callback::from(move |_| match begin {
                Some(evidence) => hold.emit(evidence),
                None => crate::platform::focus::soon(first.clone()),
            }))
    }

    fn field(&self, name: &str, label: &'static str, text: &str, field: Field) -> El {
        let (typed, hold) = (self.typed.clone(), self.hold.clone());
        let oninput = Callback::from(move |event: InputEvent| {
            let mut now = (*typed).clone();
            let text = value(&event);
            let evidence = match field {
                Field::Yes | Field::Of => {
                    *(if matches!(field, Field::Yes) { &mut now.yes } else { &mut now.of }) = text;
                    now.tally().map(Evidence::Counts)
                }
                Field::Percent => {
                    now.percent = text;
                    now.percent().map(Evidence::Printed)
                }
            };
            typed.set(now);
            evidence.into_iter().for_each(|evidence| hold.emit(evidence));
        });
        el("input")
            .set("class", "bw-field bw-field--number")
            .set("type", "text")
            .set("inputmode", "numeric")
            .set("autocomplete", "off")
            .at("id", format!("{name}-{}", self.number))
            .set("aria-label", label)
            .value(text.to_owned())
            .on_input(oninput)
    }
}

fn error(words: &'static str) -> Html {
    span("bw-error").set("role", "alert").text(words).into()
}
