//! The box for the results of a class, and what was read from it.

use bandwise::platform::field;
use bandwise::ui::parts::{El, div, el, p, part};
use yew::{Callback, Event};

use super::Act;
use super::matrix::Table;
use super::reading::SAID;
use super::room::{ClassRoom, Undo};
use super::sets::Known;
use crate::parts::{button, details, note, pick, section};
use crate::state::{Choice, Msg, On};
use crate::text::class as say;
use crate::text::class_said as told;

/// The most sentences on what could not be read that stand in view.
const IN_VIEW: usize = 6;

pub(super) fn results(on: On) -> El {
    let room = &on.state.class;
    let any = !room.sorted().groups.is_empty();
    let table = Table { sorted: room.sorted.clone(), look: room.look, send: on.send.clone() };
    section(
        say::RESULTS.to_owned(),
        div("bw-train__class")
            .child(the_box(on))
            .child(said(on))
            .may(any.then(|| which(on)))
            .may_put(room.sorted().shown.is_some().then(|| part("class-table", table))),
    )
}

fn the_box(on: On) -> El {
    let room = &on.state.class;
    let (send, rules) = (on.send.clone(), room.rules(&on.told.rated.rules).clone());
    let reads = Callback::from(move |_: Event| {
        let act = Act::Read(field::area("class-codes"), rules.clone());
        send.emit(Msg::Choose(Choice::Class(act)));
    });
    let send = on.send.clone();
    let types = Callback::from(move |_: Event| {
        send.emit(Msg::Choose(Choice::Class(Act::Typed(field::area("class-codes")))));
    });
    let area =
        el("textarea").set("class", "bw-field bw-field--code").set("id", "class-codes").set("rows", "5");
    let area = area.set("spellcheck", "false").set("autocapitalize", "off").set("autocomplete", "off");
    let area = area.set("aria-describedby", "class-note").value(room.pasted.clone()).on_input(types);
    let empties = (!room.results().is_empty()).then(|| {
        button("class-empty".to_owned(), say::EMPTY.to_owned(), on.chooses(Choice::Class(Act::Empty)))
    });
    div("bw-class__box")
        .child(note(say::RESULTS_NOTE).set("id", "class-note"))
        .child(el("label").set("for", "class-codes").text(say::CODES))
        .child(area)
        .child(div("bw-row").child(button("class-read".to_owned(), say::READ.to_owned(), reads)).may(empties))
}

/// What was done, what could not be read, and what is not in the table.
fn said(on: On) -> El {
    let room = &on.state.class;
    let sorted = room.sorted();
    let unknown = (!sorted.unknown.is_empty())
        .then(|| p("bw-error").set("id", "class-unknown").words(told::unknown(&sorted.unknown)));
    let strangers = sorted.shown.as_ref().filter(|shown| !shown.class.strangers.is_empty());
    let strangers = strangers.map(|shown| p("bw-error").words(told::strangers(&shown.class.strangers)));
    let in_use = &room.rules(&on.told.rated.rules).id;
    let foreign = room.sets.iter().filter(|known| known.lasting && known.rules.is_none());
    let foreign = foreign.map(|known| p("bw-error").words(told::foreign(known.set.rules(), in_use)));
    div("bw-class__said")
        .set("id", SAID)
        .set("role", "status")
        .set("tabindex", "-1")
        .may((!room.said.is_empty()).then(|| p("").words(room.said.clone())))
        .may(undo(on))
        .may((!room.problems.is_empty()).then(|| problems(&room.problems)))
        .each(foreign)
        .may(unknown)
        .may(strangers)
}

fn undo(on: On) -> Option<El> {
    let words = match on.state.class.undo.as_ref()? {
        Undo::Gone(gone) => told::put_back(gone.len()),
        Undo::Emptied(..) => say::UNDO.to_owned(),
    };
    Some(div("bw-row").child(button("class-undo".to_owned(), words, on.chooses(Choice::Class(Act::Undo)))))
}

fn problems(problems: &[String]) -> El {
    let list = |problems: &[String]| {
        let lines = problems.iter().map(|problem| el("li").words(problem.clone()));
        el("ul").set("class", "bw-class__problems").each(lines)
    };
    let (seen, more) = problems.split_at_checked(IN_VIEW).unwrap_or((problems, &[]));
    let more = (!more.is_empty()).then(|| details(told::more(more.len()), list(more)));
    div("bw-error").set("id", "class-problems").child(list(seen)).may(more)
}

/// Which set is shown: to be chosen where there are results of several.
fn which(on: On) -> El {
    let room = &on.state.class;
    let sorted = room.sorted();
    let known = sorted.known(&room.sets);
    let options: Vec<String> = sorted
        .groups
        .iter()
        .filter_map(|&(place, number)| Some(say::group(&of(room.sets.get(place)?), number)))
        .collect();
    let marks = marks(room);
    let send = on.send.clone();
    let shows = move |at: usize| {
        if let Some(&mark) = marks.get(at) {
            send.emit(Msg::Choose(Choice::Class(Act::Show(mark))));
        }
    };
    let choice = (options.len() > 1)
        .then(|| pick("class-set".to_owned(), say::WHICH.to_owned(), options, Some(sorted.at), shows));
    let head = sorted
        .shown
        .as_ref()
        .map(|shown| say::found(shown.class.trainees.len(), shown.class.exercises.len()));
    let head =
        [head.unwrap_or_default(), known.map(|known| say::of(&of(known))).unwrap_or_default()].concat();
    div("bw-class__which").may(choice).child(p("").set("id", "class-of").words(head))
}

fn marks(room: &ClassRoom) -> Vec<u32> {
    let of = |group: &(usize, usize)| room.sets.get(group.0).map(|known| known.mark);
    room.sorted().groups.iter().filter_map(of).collect()
}

/// A set in words.
fn of(known: &Known) -> String {
    let name = known.rules.as_ref().map_or(known.set.rules(), |rules| &rules.name);
    say::set(name, &known.set)
}
