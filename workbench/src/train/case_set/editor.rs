//! Writing a set: what is wrong on top, then its name, its cases, and the file.

use bandwise::casesets::check::MOST_CASES;
use bandwise::casesets::{Edit, Part, scenario, to_draft, to_json};
use bandwise::model::{Band, Kind, Standard, rate};
use bandwise::platform::download;
use bandwise::rulesets::check::is_id;
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
        .may(at.author.file.as_ref().map(|file| note(say::draft(file))))
        .child(p("bw-own__said").words(say::found(found.len(), at.author.missing().len())))
        .may((!found.is_empty()).then(|| el("ul").each(found.iter().map(one))));
    let class = if found.is_empty() { "bw-own__check" } else { "bw-own__check bw-own__check--wrong" };
    let back = button("case-set-own-take-back".to_owned(), TAKE_BACK.to_owned(), at.does(Write::TakeBack));
    div(class).child(status).child(back.flag("disabled", !at.author.can_take_back()))
}

/// Saving, as a draft until it is finished; judging what is; and what the benchmark comes to.
fn saving(at: At) -> El {
    let author = at.author;
    let why = say::not_yet(author.set.cases.is_empty(), author.problems().len(), author.missing().len());
    let described = if why.is_some() { "case-set-own-why" } else { "" };
    let words = if author.sound().is_some() { say::SAVE } else { say::SAVE_DRAFT };
    let save = button("case-set-own-save".to_owned(), words.to_owned(), saves(at));
    let judge = button("case-set-own-judge".to_owned(), say::JUDGE.to_owned(), at.does(Write::Judge));
    let said = match author.saved() {
        Some(true) => saved(&file_name(author)),
        Some(false) => NOT_ALLOWED.to_owned(),
        None => String::new(),
    };
    let said = note(said).set("role", "status").set("id", "case-set-own-saved");
    let row = div("bw-row")
        .child(save)
        .child(judge.flag("disabled", why.is_some()).set("aria-describedby", described))
        .child(said);
    let about = match why {
        Some(why) => note(why).set("id", "case-set-own-why"),
        None => note(comes_to(author)).set("id", "case-set-own-comes-to"),
    };
    div("bw-set__stack").child(row).child(about).may(to_do(at))
}

fn comes_to(author: &Author) -> String {
    let report = rate(&author.rules, &scenario(&author.set, &author.rules));
    say::comes_to(&page::in_words(&report.overall))
}

/// What is still to do, a case in a line that leads to the first of it.
fn to_do(at: At) -> Option<El> {
    let mut lines = Vec::new();
    for (place, case) in at.author.set.cases.iter().enumerate() {
        let of = at.author.missing().iter().filter(|found| found.case == place);
        let parts: Vec<Part> = of.map(|found| found.part).collect();
        let Some(first) = parts.first() else { continue };
        let to = at.does(Write::Lead(Some(place), field(*first)));
        let to = lead(say::numbered(place, &case.reference), to);
        lines.push(el("li").child(to).child(el("span").words(say::lacks(&parts))));
    }
    let some = !lines.is_empty();
    let list = el("ul").set("class", "bw-set__all").set("id", "case-set-own-to-do").each(lines);
    some.then(|| div("bw-set__stack").child(note(say::TO_DO)).child(list))
}

/// The id of the field in which something is to be written.
fn field(part: Part) -> String {
    match part {
        Part::Title => "case-set-own-title".to_owned(),
        Part::Text => "case-set-own-text".to_owned(),
        Part::Judgement(number) => format!("case-set-own-{number}-yes"),
        Part::Reason(number) => format!("case-set-own-{number}-reason"),
    }
}

fn saves(at: At) -> Callback<Event> {
    let (send, name) = (at.on.send.clone(), file_name(at.author));
    let (sound, set) = (at.author.sound().cloned(), at.author.set.clone());
    Callback::from(move |_| {
        let text = sound.as_ref().map_or_else(|| to_draft(&set), |sound| to_json(sound));
        let worked = download::save(&text, "application/json", &name);
        send.emit(Msg::Choose(write(Write::Saved(worked))));
    })
}

/// A draft may have a short name that is no name of a file.
fn file_name(author: &Author) -> String {
    let id = author.set.id.as_str();
    let id = if is_id(id) { id } else { say::NEW_ID };
    [id, if author.sound().is_some() { "" } else { "-draft" }, ".json"].concat()
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
    let all = &at.author.set.cases;
    let list = el("ol")
        .set("class", "bw-set__cases")
        .each(all.iter().enumerate().map(|(place, case)| written::case(at, place, case)));
    let samples = &at.author.rules.samples;
    let adds = samples.iter().enumerate().map(|(place, sample)| {
        let words = say::add(&sample.one);
        button(format!("case-set-own-add-{}", place + 1), words, at.does(Write::Add(place)))
    });
    let more = if all.len() < MOST_CASES { div("bw-row").each(adds) } else { note(say::FULL) };
    div("bw-set__stack").child(list).child(more)
}
