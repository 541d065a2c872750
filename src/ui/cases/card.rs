//! One case as a form: for phones, screen readers and training.

use yew::prelude::*;

use super::grid::Grid;
use super::work::Work;
use crate::model::{Cases, Judgement, Question, Row, Sample};
use crate::platform::field::value;
use crate::session::{Action, CaseEdit};
use crate::ui::parts::{El, button_of, div, el, p, span, text_field};
use crate::ui::store::Msg;
use crate::ui::text::steps::letter;
use crate::ui::text::{cases as words, labels, titled};

/// The answers in the order they stand side by side.
const ANSWERS: [Judgement; 4] = [Judgement::Yes, Judgement::No, Judgement::NotApplicable, Judgement::Blank];

/// The form of the case that the keyboard is on.
pub(super) fn card(grid: &Grid, sample: &Sample, cases: &Cases) -> El {
    let (place, count) = (grid.desk.cursor.0, grid.desk.len(cases));
    let row = grid.desk.row(place);
    let Some(case) = cases.row(row) else { return div("bw-card") };
    let questions = sample.questions.iter().filter_map(|&index| {
        let found = grid.rules.questions.get(index)?;
        Some(question(grid, sample, case, (index, found), row))
    });
    let standards = grid.rules.standards.iter().filter_map(|standard| {
        let mine: Vec<usize> = standard.questions().to_vec();
        let first = mine.first().filter(|first| sample.questions.contains(first))?;
        Some((*first, titled(&standard.number, &standard.title)))
    });
    let standards: Vec<(usize, String)> = standards.collect();
    let mut body = el("div");
    for (index, question) in sample.questions.iter().zip(questions) {
        let title = standards.iter().find(|standard| standard.0 == *index);
        body = body.may(title.map(|(_, title)| el("h4").words(title.clone()))).child(question);
    }
    let position = words::position(sample, place + 1, count, row + 1);
    div("bw-card")
        .with("id", "card-of-", &sample.id)
        .child(el("h3").set("tabindex", "-1").with("id", "card-title-", &sample.id).words(position))
        .child(known(grid, sample, cases, case, row))
        .child(body)
        .child(turns(grid, sample, place, count))
}

fn edit(grid: &Grid, edit: CaseEdit) -> Msg {
    Msg::Do(Action::Cases { sample: grid.sample, edit })
}

/// Reference and attributes.
fn known(grid: &Grid, sample: &Sample, cases: &Cases, case: Row, row: usize) -> El {
    let field = |id: String, label: String, text: &str, change: Box<dyn Fn(String) -> CaseEdit>| {
        let (send, index) = (grid.send.clone(), grid.sample);
        let typed = Callback::from(move |event: Event| {
            send.emit(Msg::Do(Action::Cases { sample: index, edit: change(value(&event)) }));
        });
        let input = text_field("bw-field");
        let input = input.at("id", id.clone()).set("maxlength", "60").flag("disabled", !grid.can_edit);
        let label = el("label").set("class", "bw-form__label").at("for", id).words(label);
        div("bw-form__line").child(label).child(input.value(text.to_owned()).on_input(typed))
    };
    let reference = field(
        ["card-reference-", &sample.id].concat(),
        labels::REFERENCE.to_owned(),
        case.reference(),
        Box::new(move |reference| CaseEdit::Reference { row, reference }),
    );
    let attributes = cases.attributes().iter().enumerate().map(|(at, attribute)| {
        let name = attribute.name.clone();
        let change = move |value| CaseEdit::Describe { row, name: name.clone(), value };
        let id = format!("card-attribute-{}-{}", sample.id, at + 1);
        field(id, attribute.name.clone(), case.attribute(at), Box::new(change))
    });
    div("bw-card__known").child(reference).each(attributes)
}

fn question(grid: &Grid, sample: &Sample, case: Row, (index, found): (usize, &Question), row: usize) -> El {
    let number = found.number;
    let id = format!("card-{}-{number}", sample.id);
    let legend = el("legend")
        .child(span("bw-card__number").words(number.to_string()))
        .child(el("span").words(found.wording.clone()));
    let column = found.column;
    let answer = case.judgement(column);
    let answers = ANSWERS.map(|judgement| {
        let msg = edit(grid, CaseEdit::Judge { row, column, judgement });
        radio(grid, &id, judgement, answer == judgement, msg)
    });
    let some =
        (0..found.prompts.len()).any(|prompt| case.prompt(found.first_prompt + prompt) != Judgement::Blank);
    let prompts =
        el("details")
            .set("class", "bw-prompts")
            .at("id", [&id, "-prompts"].concat())
            .flag("open", some)
            .child(el("summary").text(labels::PROMPTS))
            .child(p("bw-note").text(labels::PROMPTS_HELP))
            .each(
                found.prompts.iter().enumerate().map(|(prompt, words)| {
                    prompt_row(grid, sample, case, (index, found), (prompt, words), row)
                }),
            );
    el("fieldset")
        .set("class", "bw-card__question")
        .child(legend)
        .child(div("bw-choices").each(answers))
        .child(prompts)
}

fn prompt_row(
    grid: &Grid,
    sample: &Sample,
    case: Row,
    (question, found): (usize, &Question),
    (prompt, words): (usize, &String),
    row: usize,
) -> El {
    let id = format!("card-{}-{}.{}", sample.id, found.number, letter(prompt));
    let answer = case.prompt(found.first_prompt + prompt);
    let answers = ANSWERS.map(|judgement| {
        let msg = edit(grid, CaseEdit::Prompt { row, question, prompt, judgement });
        radio(grid, &id, judgement, answer == judgement, msg)
    });
    let legend = el("legend").words(format!("{}.{} {words}", found.number, letter(prompt)));
    el("fieldset").set("class", "bw-card__prompt").child(legend).child(div("bw-choices").each(answers))
}

fn radio(grid: &Grid, name: &str, judgement: Judgement, chosen: bool, msg: Msg) -> El {
    let input = el("input")
        .set("type", "radio")
        .set("class", "bw-choices__input")
        .at("name", name.to_owned())
        .at("id", [name, "-", judgement.slug()].concat())
        .flag("disabled", !grid.can_edit)
        .checked(chosen)
        .changes(&grid.send, msg);
    let class = if chosen {
        "bw-choices__one bw-choices__one--chosen bw-answer--"
    } else {
        "bw-choices__one bw-answer--"
    };
    let label = el("label").with("class", class, &judgement.slug()).child(input);
    label.child(el("span").text(words::answer(judgement)))
}

/// To the case before, and the one after: at the foot, where the thumb is.
fn turns(grid: &Grid, sample: &Sample, place: usize, count: usize) -> El {
    let turn = |id, words, by, room: bool| {
        let button = button_of("bw-button", id, &sample.id);
        button.flag("disabled", !room).text(words).sends(&grid.send, grid.asks(Work::Turn(by)))
    };
    div("bw-card__turns")
        .child(turn("card-previous-", labels::PREVIOUS, -1, place > 0))
        .child(span("bw-note").words(format!("{} / {count}", place + 1)))
        .child(turn("card-next-", labels::NEXT, 1, place + 1 < count))
}
