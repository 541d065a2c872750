//! A key question of a case: its wording, its prompts, and the answer.

use bandwise::model::{Judgement, Question};
use bandwise::ui::parts::{El, div, el, p, span};
use bandwise::ui::text::cases::judgement as answer_words;
use bandwise::ui::text::labels::{PROMPTS, PROMPTS_HELP};

use super::room::Act;
use super::sitting::Sitting;
use crate::parts::details;
use crate::state::{Choice, On};
use crate::text::case_set as say;

/// What can be answered.
pub(super) const ANSWERS: [Judgement; 3] = [Judgement::Yes, Judgement::No, Judgement::NotApplicable];

/// The key question with its answer. The benchmark of it stands below once it was shown.
pub(super) fn question(on: On, sitting: &Sitting, question: &Question) -> El {
    let now = sitting.judgement(sitting.place, question);
    let number = question.number;
    let legend = el("legend")
        .child(span("bw-set__number").words(number.to_string()))
        .child(span("").words(question.wording.clone()));
    let answers = ANSWERS.map(|answer| {
        let name = format!("case-set-{number}");
        radio(on, Choice::CaseSet(Act::Judge(number, answer)), name, (answer, now == answer))
    });
    let clear = (now != Judgement::Blank).then(|| {
        el("button")
            .set("type", "button")
            .set("class", "bw-lead")
            .at("id", format!("case-set-{number}-clear"))
            .at("aria-label", say::clear(number))
            .on_click(on.chooses(Choice::CaseSet(Act::Clear(number))))
            .text(say::CLEAR)
    });
    el("fieldset")
        .set("class", "bw-set__question")
        .child(legend)
        .child(div("bw-row").child(div("bw-choices").each(answers)).may(clear))
        .may((!question.prompts.is_empty()).then(|| prompts(question)))
        .may(benchmark(sitting, question))
}

fn prompts(question: &Question) -> El {
    let list = el("ul").each(question.prompts.iter().map(|prompt| el("li").words(prompt.clone())));
    let body = div("bw-set__prompts").child(p("bw-note").text(PROMPTS_HELP)).child(list);
    details(PROMPTS.to_owned(), body)
}

fn benchmark(sitting: &Sitting, question: &Question) -> Option<El> {
    let first = sitting.first(sitting.place, question)?;
    let verdict = sitting.set.cases.get(sitting.place)?.verdict(question.number)?;
    let heading = say::benchmark(answer_words(verdict.judgement), first == verdict.judgement);
    let heading = el("strong").words(heading);
    Some(p("bw-set__verdict").child(heading).child(span("").words(format!(" {}", verdict.reason))))
}

/// One answer.
pub(super) fn radio(on: On, choice: Choice, name: String, (answer, chosen): (Judgement, bool)) -> El {
    let input = el("input")
        .set("type", "radio")
        .set("class", "bw-choices__input")
        .at("id", format!("{name}-{}", answer.slug()))
        .at("name", name)
        .checked(chosen)
        .on_change(on.chooses(choice));
    let class = if chosen {
        format!("bw-choices__one bw-choices__one--chosen bw-answer--{}", answer.slug())
    } else {
        "bw-choices__one".to_owned()
    };
    el("label").at("class", class).child(input).child(span("").text(answer_words(answer)))
}
