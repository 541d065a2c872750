//! How a table was understood: each column and each word, to be changed in place.

use yew::prelude::*;

use super::Ask;
use crate::exchange::{Column, Met, Pasted, Role};
use crate::model::{Judgement, RuleSet};
use crate::platform::field::value;
use crate::rulesets::writer::joined;
use crate::ui::parts::{El, button, button_of, div, el, option};
use crate::ui::screen::Screen;
use crate::ui::store::Msg;
use crate::ui::text::cases::answer;
use crate::ui::text::table as words;

/// The most columns shown one by one.
const SHOWN: usize = 60;

/// The roles a column can be given that are no key question, in the order of the list.
const ROLES: [Role; 11] = [
    Role::LeftOut,
    Role::Attribute,
    Role::Reference,
    Role::Question,
    Role::Judgement,
    Role::Yes,
    Role::No,
    Role::Of,
    Role::Percentage,
    Role::Standard,
    Role::Rating,
];

/// The tables of columns and words; open where something must be looked at.
pub(super) fn understood(on: &Screen, pasted: &Pasted, taken: bool) -> Option<El> {
    if pasted.columns.is_empty() && pasted.words.is_empty() {
        return None;
    }
    let doubt = pasted.columns.iter().any(|column| column.doubtful);
    let open = !taken && (doubt || pasted.words.iter().any(|met| met.taken.is_none()) || pasted.good == 0);
    let open = on.store.pasting.open.unwrap_or(open);
    let button =
        button("bw-adjust__open", "paste-how").says("aria-expanded", open).words(words::understood(pasted));
    let line = button.sends(on.send, Msg::Ask(Ask::Open(!open)));
    // Folded away it is not drawn: lists of what a column can hold are long.
    let inside = open.then(|| el("div").may(columns(on, pasted)).may(met(on, pasted)));
    Some(div("bw-paste__how").child(line).may(inside))
}

fn headings(names: [&'static str; 3]) -> El {
    el("thead").child(el("tr").each(names.map(|name| el("th").set("scope", "col").text(name))))
}

fn columns(on: &Screen, pasted: &Pasted) -> Option<El> {
    let rules = on.rules();
    // Of very many columns those that are read, and the first.
    let all = pasted.columns.iter().enumerate();
    let telling =
        all.filter(|(at, column)| *at < SHOWN || column.doubtful || !matches!(column.role, Role::LeftOut));
    let rows = telling.take(2 * SHOWN).map(|(at, column)| {
        let near = column.near.and_then(|near| rules.questions.get(near).map(|found| (near, found.number)));
        let offer = near.map(|(near, number)| {
            let button = button_of("bw-button", "column-near-", &(at + 1));
            button.words(words::near(number)).sends(on.send, Msg::Ask(Ask::Column(at, Role::Answers(near))))
        });
        let name = if column.heading.is_empty() { words::column_number(at) } else { column.heading.clone() };
        el("tr")
            .child(el("th").set("scope", "row").words(name))
            .child(el("td").words(joined(&column.examples, " · ")))
            .child(el("td").child(role(on, rules, at, column)).may(offer))
    });
    let rows: Vec<El> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    let hidden = pasted.columns.len() - rows.len();
    let more = (hidden > 0).then(|| el("p").words(words::more_columns(hidden)));
    let table = el("table").set("class", "bw-paste__table").child(headings(words::COLUMN_HEADINGS));
    Some(el("div").child(div("bw-scroll").child(table.child(el("tbody").each(rows)))).may(more))
}

/// A native select of what the column holds.
fn role(on: &Screen, rules: &RuleSet, at: usize, column: &Column) -> El {
    let mut choices: Vec<(Role, String)> =
        ROLES.map(|role| (role.clone(), words::role(&role).to_owned())).to_vec();
    let questions = rules.questions.iter().enumerate();
    choices.extend(questions.map(|(index, found)| (Role::Answers(index), words::answers_to(found))));
    if !choices.iter().any(|choice| choice.0 == column.role) {
        let words = match &column.role {
            Role::Prompt(question, prompt) => words::answers_to_prompt(rules, *question, *prompt),
            other => words::role(other).to_owned(),
        };
        choices.insert(0, (column.role.clone(), words));
    }
    let options = choices
        .iter()
        .enumerate()
        .map(|(place, (role, words))| option(place.to_string(), *role == column.role, words.clone()));
    let select = el("select").set("class", "bw-field").with("id", "column-", &(at + 1));
    let select =
        select.at("aria-label", words::column_label(at, &column.heading)).flag("disabled", !on.can_edit);
    let select = select.each(options);
    let send = on.send.clone();
    select.on_change(Callback::from(move |event: Event| {
        let chosen = value(&event).parse().ok().and_then(|place: usize| choices.get(place).cloned());
        if let Some((role, _)) = chosen {
            send.emit(Msg::Ask(Ask::Column(at, role)));
        }
    }))
}

fn met(on: &Screen, pasted: &Pasted) -> Option<El> {
    if pasted.words.is_empty() {
        return None;
    }
    let rows = pasted.words.iter().enumerate().map(|(at, met)| {
        el("tr")
            .child(el("th").set("scope", "row").words(words::word(met)))
            .child(el("td").words(met.times.to_string()))
            .child(el("td").child(meaning(on, at, met)))
    });
    let table = el("table").set("class", "bw-paste__table").child(headings(words::WORD_HEADINGS));
    Some(div("bw-scroll").child(table.child(el("tbody").each(rows))))
}

/// What a word was taken for, as buttons: one press settles it for the whole table.
fn meaning(on: &Screen, at: usize, met: &Met) -> El {
    let answers = [Judgement::Yes, Judgement::No, Judgement::NotApplicable, Judgement::Blank];
    div("bw-choices").each(answers.map(|judgement| {
        let chosen = met.taken == Some(judgement);
        let class = if chosen { "bw-choices__one bw-choices__one--chosen" } else { "bw-choices__one" };
        button(class, "")
            .at("id", format!("word-{}-{}", at + 1, judgement.slug()))
            .says("aria-pressed", chosen)
            .flag("disabled", !on.can_edit)
            .text(answer(judgement))
            .sends(on.send, Msg::Ask(Ask::Word(met.word.clone(), judgement)))
    }))
}
