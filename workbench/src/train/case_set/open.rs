//! Opening a set’s file: a sound one is judged, a draft is written on, anything else is told beside the button.

use std::rc::Rc;

use bandwise::casesets::check::{MOST, MOST_CASES, looks_like_one};
use bandwise::casesets::{CaseSet, read, read_under};
use bandwise::exchange::decode;
use bandwise::model::RuleSet;
use bandwise::platform::files::{self, Chosen};
use bandwise::rulesets::by_id;
use bandwise::rulesets::json::{Json, parse};
use bandwise::ui::parts::{El, div, el, p};
use bandwise::ui::share::LARGEST;
use bandwise::ui::text::page;
use yew::{Callback, Event};

use super::author::Write;
use super::kept::set_of;
use super::room::{Act, REFUSED};
use crate::own::open::{Refused, kind_of_bytes, kind_of_text};
use crate::own::tree::{get, text};
use crate::state::{Choice, Msg, On};
use crate::text::case_set as say;
use crate::text::own::sentence;

/// The set that a file holds, and the rules it is judged under.
///
/// # Errors
/// It is something else, or something is wrong with it.
pub fn look(name: &str, bytes: &[u8], in_use: &Rc<RuleSet>) -> Result<(CaseSet, Rc<RuleSet>), Refused> {
    if let Some(kind) = kind_of_bytes(bytes) {
        return Err(Refused::new(say::no_set(name, kind)));
    }
    let (found, _) = decode::text(bytes);
    if !looks_like_one(&found) {
        return Err(Refused::new(say::no_set(name, kind_of_text(&found))));
    }
    // What is too large is told by the door, before it is read.
    let rules = if found.len() > MOST { None } else { rules_of(&found, in_use) };
    let read = match &rules {
        Some(rules) => read_under(&found, rules),
        None => read(&found),
    };
    let set = read.map_err(|error| {
        let problems: Vec<String> = error.0.iter().map(|wrong| sentence(&wrong.to_string())).collect();
        Refused { lead: say::unsound(name, problems.len()), problems }
    })?;
    // What the door took names rules that there are.
    Ok((set, rules.unwrap_or_else(|| in_use.clone())))
}

/// A set that somebody is still writing, where a file says that it is one and has no more cases than a set can have: then the
/// door tells how many are too many.
pub fn draft(bytes: &[u8], in_use: &Rc<RuleSet>) -> Option<(CaseSet, Rc<RuleSet>)> {
    let (found, _) = decode::text(bytes);
    if found.len() > MOST || !looks_like_one(&found) {
        return None;
    }
    let tree = parse(found.trim_start_matches('\u{feff}')).ok()?;
    let is_draft = get(&tree, "draft") == Some(&Json::Flag(true));
    let set = is_draft.then(|| set_of(&tree)).filter(|set| set.cases.len() <= MOST_CASES)?;
    Some((set, rules_of(&found, in_use)?))
}

/// What is done with a file of this name: a set is judged, a draft is written on, anything else is told.
pub fn opened(name: &str, bytes: &[u8], in_use: &Rc<RuleSet>) -> Act {
    if let Some((set, rules)) = draft(bytes, in_use) {
        return Act::Write(Write::Draft(Rc::new(set), rules, name.to_owned()));
    }
    match look(name, bytes, in_use) {
        Ok((set, rules)) => Act::Begin(Rc::new(set), rules),
        Err(refused) => Act::Cannot(refused),
    }
}

/// The rules that a set names: those in use, which may be somebody’s own, or some that come with the page.
fn rules_of(set: &str, in_use: &Rc<RuleSet>) -> Option<Rc<RuleSet>> {
    let named = parse(set.trim_start_matches('\u{feff}')).map(|tree| text(&tree, "rule_set"));
    let named = named.unwrap_or_default();
    if in_use.id == named { Some(in_use.clone()) } else { by_id(&named) }
}

/// The button.
pub(super) fn opens(on: On) -> El {
    let (send, in_use) = (on.send.clone(), on.told.rated.rules.clone());
    let choose = Callback::from(move |event: Event| {
        let (send, in_use) = (send.clone(), in_use.clone());
        files::read(&event, LARGEST, move |chosen| {
            send.emit(Msg::Choose(Choice::CaseSet(take(chosen, &in_use))));
        });
    });
    let input = el("input").set("class", "bw-unseen").set("type", "file").set("id", "case-set-open");
    let input = input.set("accept", ".json").on_change(choose);
    let file = el("label").set("class", "bw-button bw-button--file").child(input).text(say::CHOOSE_FILE);
    div("bw-row").child(file)
}

/// What is wrong with the file that was opened last.
pub(super) fn refused(refused: &Refused) -> El {
    let list = el("ul").set("class", "bw-own__list");
    let list = list.each(refused.problems.iter().map(|problem| el("li").words(problem.clone())));
    div("bw-own__refused")
        .set("role", "alert")
        .set("id", REFUSED)
        .set("tabindex", "-1")
        .may((!refused.lead.is_empty()).then(|| p("bw-error").words(refused.lead.clone())))
        .may((!refused.problems.is_empty()).then_some(list))
}

fn take(chosen: Chosen, in_use: &Rc<RuleSet>) -> Act {
    match chosen {
        Chosen::Bytes(name, buffer) => opened(&name, &files::bytes(&buffer), in_use),
        Chosen::TooLarge(size) => Act::Cannot(Refused::new(say::too_large(size))),
        Chosen::Unreadable | Chosen::Several(_) => Act::Cannot(Refused::new(page::UNREADABLE.to_owned())),
    }
}
