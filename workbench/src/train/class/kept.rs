//! What a tab keeps of the form, the box, the results and the sets they are of, as a text of lines.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::rulesets::{self, comes_with_the_page};
use bandwise::training::lesson::{Feedback, Results, Set};
use bandwise::training::{Kind, Level};

use super::room::{ClassRoom, Form};
use super::sets::know;

/// What the first line says: another version of the page may have kept something else.
const FIRST: &str = "class 1";

/// What is to be kept; nothing where nothing was done.
pub(super) fn write(room: &ClassRoom) -> String {
    let empty = room.pasted.is_empty() && room.boxed.is_empty() && room.opened.is_empty();
    if empty && room.sets.is_empty() && room.form == Form::default() {
        return String::new();
    }
    let mut lines = vec![FIRST.to_owned()];
    let mut says = |what: &str, text: &str| lines.push([what, " ", text].concat());
    form(&room.form, &mut says);
    says("last", room.last.split('\t').next().unwrap_or_default());
    says("chosen", &room.chosen.map(|mark| mark.to_string()).unwrap_or_default());
    own(room).iter().for_each(|rules| says("rules", &rulesets::to_json(rules).replace('\n', " ")));
    for known in &room.sets {
        says(if known.lasting { "lasting" } else { "set" }, &known.set.code());
    }
    room.opened.iter().for_each(|results| says("opened", &results.code()));
    room.boxed.iter().for_each(|results| says("box", &results.code()));
    // The box is last: it may have lines of its own.
    says("text", &room.pasted);
    lines.join("\n")
}

fn form(form: &Form, says: &mut impl FnMut(&str, &str)) {
    form.without.iter().for_each(|kind| says("without", kind.slug()));
    says("level", &(form.level as usize).to_string());
    says("number", &form.number.replace('\n', " "));
    says("seed", &form.seed.replace('\n', " "));
    if form.feedback == Feedback::AtEnd {
        says("at end", "");
    }
}

/// The rule sets that results were read under and that do not come with the page, each once.
fn own(room: &ClassRoom) -> Vec<Rc<RuleSet>> {
    let results = room.results();
    let mut own: Vec<Rc<RuleSet>> = Vec::new();
    for known in &room.sets {
        let Some(rules) = known.rules.as_ref().filter(|rules| !comes_with_the_page(rules)) else { continue };
        if !own.contains(rules) && results.iter().any(|found| found.are_of(&known.set)) {
            own.push(rules.clone());
        }
    }
    own
}

/// What was kept, as far as it is understood.
pub(super) fn read(kept: &str) -> ClassRoom {
    let mut room = ClassRoom::default();
    let Some(mut rest) = kept.strip_prefix(FIRST).and_then(|rest| rest.strip_prefix('\n')) else {
        return room;
    };
    let mut own: Vec<Rc<RuleSet>> = Vec::new();
    loop {
        if let Some(text) = rest.strip_prefix("text ") {
            text.clone_into(&mut room.pasted);
            return bounded(room);
        }
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let (what, text) = line.split_once(' ').unwrap_or_default();
        match what {
            "rules" => own.extend(rulesets::open(text).ok()),
            what => take(&mut room, what, text, &own),
        }
        if after.is_empty() {
            return bounded(room);
        }
        rest = after;
    }
}

/// With no more results than are ever kept.
fn bounded(mut room: ClassRoom) -> ClassRoom {
    room.let_go();
    room
}

fn take(room: &mut ClassRoom, what: &str, text: &str, own: &[Rc<RuleSet>]) {
    let form = &mut room.form;
    match what {
        "without" => form.without.extend(Kind::ALL.into_iter().find(|kind| kind.slug() == text)),
        "level" => {
            let level = text.parse().ok().and_then(|at: usize| Level::ALL.get(at).copied());
            form.level = level.unwrap_or_default();
        }
        "number" => text.clone_into(&mut form.number),
        "seed" => text.clone_into(&mut form.seed),
        "at" => form.feedback = Feedback::AtEnd,
        "last" => text.clone_into(&mut room.last),
        "chosen" => room.chosen = text.parse().ok(),
        "lasting" | "set" => {
            let Ok(set) = Set::read(text) else { return };
            let rules =
                own.iter().find(|rules| set.fits(rules)).cloned().or_else(|| rulesets::by_id(set.rules()));
            know(&mut room.sets, &set, rules.as_ref(), what == "lasting");
        }
        "opened" => room.opened.extend(Results::read(text)),
        "box" => room.boxed.extend(Results::read(text)),
        _ => {}
    }
}
