//! What a key question's score rests on: its cases, typed counts, or a printed percentage.

use yew::prelude::*;

use super::case_based::CaseBased;
use crate::exchange::whole;
use crate::model::{Evidence, Percent, QuestionNumber, QuestionReport, Score, Tally};
use crate::platform::field::value;
use crate::session::Action;
use crate::ui::parts::{El, div, el, rule_mark, span, text_field};
use crate::ui::store::{Msg, Tab};
use crate::ui::text::{labels, ratings as words};

/// What stands in the fields, kept as typed, readable or not.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Typed {
    /// The evidence in use when it was typed. Undo, or a paste, may change that under the form.
    over: Evidence,
    /// The field being typed in and the evidence before that: in use again while the field can't be
    /// read, so that the 13 of a 131 is never a score.
    before: Option<(Field, Evidence)>,
    yes: String,
    of: String,
    percent: String,
}

impl Typed {
    /// The fields as the evidence in use has them; others stay as they were typed.
    pub(super) fn showing(mut self, evidence: Evidence) -> Typed {
        if self.over == evidence {
            return self;
        }
        (self.over, self.before) = (evidence, None);
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
        let tally = Tally::new(whole(self.yes.trim())?, whole(self.of.trim())?)?;
        (tally.of() > 0).then_some(tally)
    }

    fn percent(&self) -> Option<Percent> {
        let text = self.percent.trim().trim_end_matches(['*', '%']);
        Percent::new(u8::try_from(whole(text.trim())?).ok()?)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Yes,
    Of,
    Percent,
}

/// The form's working parts.
struct Form<'a> {
    props: &'a CaseBased,
    index: usize,
    number: QuestionNumber,
    evidence: Evidence,
    /// The score it gives now: what another form of evidence begins with.
    score: Option<Score>,
    typed: Typed,
}

/// The form. A change takes effect as it is typed; what can't be read stays in its field with a
/// sentence beside it and changes nothing.
pub(super) fn evidence_form(props: &CaseBased, report: &QuestionReport, index: usize) -> El {
    let (number, evidence, score) = (report.number, report.evidence, report.score);
    let typed = props.fold.typed(index, evidence);
    let form = Form { props, index, number, evidence, score, typed };
    let legend = el("legend").text(labels::SCORE_FROM).may(rule_mark(&props.rules, "2", &props.send));
    let legend = legend.text(" ").may(rule_mark(&props.rules, "3", &props.send));
    el("fieldset")
        .set("class", "bw-evidence")
        .flag("disabled", !props.can_edit)
        .child(legend)
        .child(form.cases_line())
        .child(form.counts_line())
        .child(form.percent_line())
}

impl Form<'_> {
    fn cases_line(&self) -> El {
        let radio = self.radio("cases", self.evidence == Evidence::Cases, Some(Evidence::Cases), "");
        el("label").set("class", "bw-evidence__one").child(radio).child(el("span").text(labels::FROM_CASES))
    }

    fn counts_line(&self) -> El {
        let typed = &self.typed;
        let begin = typed.tally().or(self.score.and_then(Score::tally)).map(Evidence::Counts);
        let wrong = typed.tally().is_none() && !(typed.yes.is_empty() && typed.of.is_empty());
        let chosen = matches!(self.evidence, Evidence::Counts(_));
        div("bw-evidence__one")
            .child(target(self.radio("counts", chosen, begin, "yes").set("aria-label", labels::FROM_COUNTS)))
            .child(self.field("yes", labels::YES_ANSWERS, &typed.yes, Field::Yes))
            .child(el("span").text(labels::YES_OF))
            .child(self.field("of", labels::ALL_ANSWERS, &typed.of, Field::Of))
            .child(el("span").text(labels::ANSWERED))
            .may(wrong.then(|| error(words::COUNTS_WRONG)))
    }

    fn percent_line(&self) -> El {
        let typed = &self.typed;
        let begin = typed.percent().or(self.score.and_then(Score::percent)).map(Evidence::Printed);
        let wrong = typed.percent().is_none() && !typed.percent.is_empty();
        let chosen = matches!(self.evidence, Evidence::Printed(_));
        let radio = self.radio("percent", chosen, begin, "percent");
        div("bw-evidence__one")
            .child(target(radio.set("aria-label", labels::FROM_PERCENT)))
            .child(self.field("percent", labels::PERCENTAGE, &typed.percent, Field::Percent))
            .child(el("span").text(labels::AS_PRINTED))
            .may(wrong.then(|| error(words::PERCENT_WRONG)))
    }

    /// Chooses a form of evidence: takes effect at once where there is something to begin with,
    /// else leads to the first of its fields.
    fn radio(&self, form: &str, chosen: bool, begin: Option<Evidence>, first: &str) -> El {
        let number = self.number;
        let question = self.index;
        let msg = match begin {
            Some(evidence) => Msg::Do(Action::Hold { question, evidence }),
            None => Msg::Go(Tab::Ratings, format!("{first}-{number}")),
        };
        el("input")
            .set("type", "radio")
            .with("name", "evidence-", &number)
            .at("id", format!("from-{form}-{number}"))
            .checked(chosen)
            .changes(&self.props.send, msg)
    }

    fn field(&self, name: &str, label: &'static str, text: &str, field: Field) -> El {
        let (props, typed, question) = (self.props.clone(), self.typed.clone(), self.index);
        let oninput = Callback::from(move |event: Event| {
            let mut now = typed.clone();
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
            let before = now.before.filter(|before| before.0 == field).unwrap_or((field, now.over));
            now.before = Some(before);
            let evidence = evidence.unwrap_or(before.1);
            now.over = evidence;
            props.send.emit(Msg::Fold(props.index, props.fold.with_typed(question, now)));
            // Also where it is what was drawn: it may be typed more quickly than it is drawn.
            props.send.emit(Msg::Do(Action::Hold { question, evidence }));
        });
        text_field("bw-field bw-field--number")
            .set("inputmode", "numeric")
            .at("id", format!("{name}-{}", self.number))
            .set("aria-label", label)
            .value(text.to_owned())
            .on_input(oninput)
    }
}

/// Room around a radio button that is pressed like the button itself.
fn target(radio: El) -> El {
    el("label").set("class", "bw-check").child(radio)
}

fn error(words: &'static str) -> El {
    span("bw-error").set("role", "alert").text(words)
}
