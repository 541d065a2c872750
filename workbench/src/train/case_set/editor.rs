//! Writing a set: what is wrong on top, then its name, its cases, and the file.

use bandwise::casesets::{Edit, scenario, to_json, unwritten};
use bandwise::model::{Band, Kind, Standard, rate};
use bandwise::platform::download;
use bandwise::ui::parts::{El, div, el, p};
use bandwise::ui::text::{page, titled};
use yew::{Callback, Event};

use super::author::{Author, PROBLEMS, Write};
use super::fields::{At, write};
use super::ours::ours;
use super::written;
use super::wrong::Problem;
use crate::parts::{button, lead, note, pick, section};
use crate::state::{Msg, On};
use crate::text::case_set_write as say;
use crate::text::own::sentence;
use crate::text::own_said::{NOT_ALLOWED, TAKE_BACK, saved};

/// The editor, or the ways to begin.
pub(super) fn editor(on: On) -> El {
    let room = &on.state.case_set;
    let Some(author) = room.author() else {
        return div("bw-set__stack").child(note(say::NOTE)).child(begins(on));
    };
    let at = At { on, author };
    let typing = author.typing();
    // Where focus comes to a field, no other one is being typed in.
    let comes = Callback::from(move |_: Event| _ = typing.take());
    div("bw-own")
        .on_focus(comes)
        .child(note(say::NOTE))
        .child(problems(at))
        .child(saving(at))
        .child(names(at))
        .may(given(at))
        .child(section(say::CASES.to_owned(), cases(at)))
        .child(section(
            say::ANOTHER.to_owned(),
            div("bw-set__stack").child(note(say::ANOTHER_NOTE)).child(begins(on)),
        ))
}

/// A copy of the set in use, or one without cases.
fn begins(on: On) -> El {
    let (in_use, rules) = (on.state.case_set.sitting(), &on.told.rated.rules);
    let name = in_use.map_or_else(|| ours().0.heading(), |found| found.set.heading());
    let copy = button("case-set-copy".to_owned(), say::copy(&name), on.chooses(write(Write::Copy)));
    let empty = on.chooses(write(Write::Empty(rules.clone())));
    let empty = button("case-set-empty".to_owned(), say::empty(&rules.name), empty);
    div("bw-row").child(copy).child(empty)
}

/// What is wrong, each leading to its field, and taking back.
fn problems(at: At) -> El {
    let found = at.author.problems();
    let one = |problem: &Problem| {
        let to = at.does(Write::Lead(problem.case, problem.field.clone()));
        el("li")
            .child(div("").child(lead(problem.place.clone(), to)))
            .child(div("").words(sentence(&problem.words)))
    };
    let status = div("bw-own__status")
        .set("id", PROBLEMS)
        .set("role", "status")
        .set("tabindex", "-1")
        .child(p("bw-own__said").words(say::found(found.len())))
        .may((!found.is_empty()).then(|| el("ul").each(found.iter().map(one))));
    let class = if found.is_empty() { "bw-own__check" } else { "bw-own__check bw-own__check--wrong" };
    let back = button("case-set-own-take-back".to_owned(), TAKE_BACK.to_owned(), at.does(Write::TakeBack));
    div(class).child(status).child(back.flag("disabled", !at.author.can_take_back()))
}

/// Saving and judging what nothing is wrong with, and what the benchmark comes to.
fn saving(at: At) -> El {
    let author = at.author;
    let off = author.sound().is_none();
    let why = if off { "case-set-own-why" } else { "" };
    let save = button("case-set-own-save".to_owned(), say::SAVE.to_owned(), saves(at));
    let judge = button("case-set-own-judge".to_owned(), say::JUDGE.to_owned(), at.does(Write::Judge));
    let empty = author.set.cases.is_empty();
    let said = match author.saved() {
        Some(true) => saved(&file_name(author)),
        Some(false) => NOT_ALLOWED.to_owned(),
        None => String::new(),
    };
    let said = note(said).set("role", "status").set("id", "case-set-own-saved");
    let row = div("bw-row")
        .child(save.flag("disabled", off).set("aria-describedby", why))
        .child(judge.flag("disabled", off || empty).set("aria-describedby", why))
        .child(said);
    div("bw-set__stack")
        .child(row)
        .may(off.then(|| note(say::NOT_SAVED).set("id", "case-set-own-why")))
        .may((!off && !empty).then(|| note(comes_to(author)).set("id", "case-set-own-comes-to")))
        .may(not_written(at))
}

fn comes_to(author: &Author) -> String {
    let report = rate(&author.rules, &scenario(&author.set, &author.rules));
    say::comes_to(&page::in_words(&report.overall))
}

/// The cases in which the words that a case begins with still stand.
fn not_written(at: At) -> Option<El> {
    let cases = unwritten(&at.author.set);
    let one = |place: &usize| {
        let case = at.author.set.cases.get(*place)?;
        let to = at.does(Write::Lead(Some(*place), "case-set-own-title".to_owned()));
        Some(el("li").child(lead(say::titled(*place, &case.reference, &case.heading()), to)))
    };
    let list = || el("ul").set("class", "bw-set__all").each(cases.iter().filter_map(one));
    (!cases.is_empty()).then(|| div("bw-set__stack").child(note(say::NOT_WRITTEN)).child(list()))
}

fn saves(at: At) -> Callback<Event> {
    let (send, set, name) = (at.on.send.clone(), at.author.sound().cloned(), file_name(at.author));
    Callback::from(move |_| {
        if let Some(set) = &set {
            let worked = download::save(&to_json(set), "application/json", &name);
            send.emit(Msg::Choose(write(Write::Saved(worked))));
        }
    })
}

fn file_name(author: &Author) -> String {
    format!("{}.json", author.set.id)
}

fn names(at: At) -> El {
    let set = &at.author.set;
    let name = at.line("case-set-own-name".to_owned(), say::NAME, &set.name, Edit::Name);
    let id = at.line("case-set-own-id".to_owned(), say::ID, &set.id, Edit::Id);
    div("bw-set__stack")
        .child(div("bw-own__row").child(name).child(id))
        .child(note(say::under(&at.author.rules.name)))
}

/// Ratings of standards that are rated by judgement, so that there is an overall rating.
fn given(at: At) -> Option<El> {
    let judged = at.author.rules.standards.iter().filter(|standard| standard.kind == Kind::Judged);
    let picks: Vec<El> = judged.map(|standard| one_given(at, standard)).collect();
    (!picks.is_empty()).then(|| {
        let row = div("bw-own__row").each(picks);
        section(say::GIVEN.to_owned(), div("bw-set__stack").child(note(say::GIVEN_NOTE)).child(row))
    })
}

fn one_given(at: At, standard: &Standard) -> El {
    let (send, number) = (at.on.send.clone(), standard.number);
    let options = std::iter::once(say::NONE.to_owned())
        .chain(Band::ALL.into_iter().map(|band| band.name().to_owned()))
        .collect();
    let now = at.author.set.given.iter().find(|given| given.0 == number).map(|given| given.1);
    let chosen = now.map_or(0, |band| band.rank() as usize + 1);
    let label = titled(&number, &standard.title);
    pick(format!("case-set-own-given-{number}"), label, options, Some(chosen), move |place| {
        let to = place.checked_sub(1).and_then(|rank| Band::ALL.get(rank).copied());
        send.emit(Msg::Choose(write(Write::Edit(Edit::Give(number, to)))));
    })
}

/// The cases in their order, and a button a sample to add one.
fn cases(at: At) -> El {
    let all = at.author.set.cases.iter().enumerate();
    let list =
        el("ol").set("class", "bw-set__cases").each(all.map(|(place, case)| written::case(at, place, case)));
    let samples = &at.author.rules.samples;
    let adds = samples.iter().enumerate().map(|(place, sample)| {
        let words = say::add(&sample.one);
        button(format!("case-set-own-add-{}", place + 1), words, at.does(Write::Add(place)))
    });
    div("bw-set__stack").child(list).child(div("bw-row").each(adds))
}
