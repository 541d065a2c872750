//! A rule set of one's own: copied from the one in use, and edited with a check at every change.

mod author;
mod changes;
mod copy;
pub mod draft;
pub mod edits;
mod fields;
mod kept;
mod leads;
pub mod left;
mod numbers;
pub mod open;
pub mod ours;
pub mod problems;
mod standards;
mod taken;
pub mod tree;

pub use draft::{Draft, Edit};

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::platform::download;
use bandwise::rulesets;
use bandwise::ui::parts::{El, div, el, p};
use yew::{Callback, Event};

use crate::bridge;
use crate::parts::{button, fold, note, section};
use crate::state::{Choice, Msg, On};
use crate::text::own as say;
use crate::text::own_said as told;
use fields::At;

/// The panel.
pub fn own(on: On) -> El {
    let mut fresh = Draft::default();
    let draft = match on.state.own.base() {
        Some(_) => &on.state.own,
        None => {
            fresh.hear(&on.told.rated);
            &fresh
        }
    };
    let body = match draft.tree() {
        _ if !on.told.can_edit => note(say::READ_ONLY),
        Some(tree) => editor(At { on, draft, tree }),
        None => div("bw-own__stack").child(note(say::PUBLISHED)).child(copy::copy(on, draft)),
    };
    let typing = draft.typing();
    // Where focus comes to a field, no other one is being typed in.
    let comes = Callback::from(move |event: Event| {
        typing.take();
        bridge::select_ours(&event);
    });
    div("bw-own").on_focus(comes).child(body).child(open::opens(on, draft))
}

fn editor(at: At) -> El {
    div("bw-own__editor")
        .child(problems::region(at.on, at.draft))
        .may(left::offer(at.on, at.draft))
        .child(at.saving())
        .may(ours::remark(at))
        .child(section(
            say::NAME.to_owned(),
            div("bw-own__stack").child(at.grows("name")).child(at.area("credit", "3")),
        ))
        .child(at.folded("numbers", say::NUMBERS, || numbers::numbers(at)))
        .child(at.folded("samples", say::SAMPLES, || standards::samples(at)))
        .child(at.folded("chapters", say::CHAPTERS, || standards::chapters(at)))
        .child(section(say::STANDARDS.to_owned(), standards::standards(at)))
        .child(at.folded("rules", say::RULES, || standards::rules(at)))
        .child(at.folded("changes", say::CHANGES, || changes::changes(at.draft, &at.on.told.rated)))
        .child(at.folded("copy", say::DUPLICATE, || copy::copy(at.on, at.draft)))
}

impl At<'_> {
    /// Saving what nothing is wrong with.
    fn saving(self) -> El {
        let sound = self.draft.sound().cloned();
        let reason = sound.is_none().then(|| note(say::NOT_SAVED).set("id", "own-save-why"));
        let save = button("own-save".to_owned(), say::SAVE.to_owned(), self.saves(sound.clone()));
        let save = save
            .says("aria-disabled", sound.is_none())
            .set("aria-describedby", if sound.is_none() { "own-save-why" } else { "" });
        let said = match (self.draft.saved(), &sound) {
            (Some(true), Some(rules)) => told::saved(&file_name(rules)),
            (Some(false), Some(_)) => told::NOT_ALLOWED.to_owned(),
            _ => String::new(),
        };
        let said = p("bw-note").set("role", "status").set("id", "own-saved").words(said);
        div("bw-row").child(save).may(reason).child(said)
    }

    /// Saves the rule set as it was checked, and says so. While something is wrong it leads there instead: a button that
    /// is switched off could not be reached by keyboard to hear why.
    fn saves(self, sound: Option<Rc<RuleSet>>) -> Callback<Event> {
        let send = self.on.send.clone();
        Callback::from(move |_| {
            if let Some(rules) = &sound {
                let text = rulesets::to_json(rules);
                let worked = download::save(&text, "application/json", &file_name(rules));
                send.emit(Msg::Choose(Choice::Own(Edit::Saved(worked))));
            } else {
                bridge::say("go method own-problems");
            }
        })
    }

    /// Something folded away under a heading.
    fn folded(self, name: &'static str, heading: &'static str, body: impl FnOnce() -> El) -> El {
        let toggles = self.does(Edit::Fold(name.to_owned()));
        let (button, inside) = fold(&format!("own-{name}"), self.draft.is_unfolded(name), toggles, body);
        div("bw-bench__part").child(el("h3").child(button.text(heading))).child(inside)
    }
}

fn file_name(rules: &RuleSet) -> String {
    format!("{}.json", rules.id)
}
