//! A rule set of one's own: copied from the one in use, and edited with a check at every change.

mod author;
mod changes;
mod copy;
pub mod draft;
pub mod edits;
mod fields;
pub mod left;
mod numbers;
pub mod problems;
mod standards;
pub mod tree;

pub use draft::{Draft, Edit};

use std::rc::Rc;

use bandwise::exchange::decode;
use bandwise::model::RuleSet;
use bandwise::platform::{download, files};
use bandwise::rulesets;
use bandwise::ui::parts::{El, div, el, p};
use bandwise::ui::share::LARGEST;
use bandwise::ui::text::{labels, link, page};
use yew::{Callback, Event};

use crate::bridge;
use crate::parts::{button, fold, note, section};
use crate::state::{Choice, Msg, On};
use crate::text::own as say;
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
    let leaves = Callback::from(move |_: Event| _ = typing.take());
    div("bw-own").on_focus(leaves).child(body).child(opens(on, draft))
}

fn editor(at: At) -> El {
    let rules = |inside| section(say::STANDARDS.to_owned(), inside);
    div("bw-own__editor")
        .child(problems::region(at.on, at.draft))
        .may(left::offer(at.on, at.draft))
        .child(at.saving())
        .child(section(
            say::NAME.to_owned(),
            div("bw-own__stack").child(at.line("name")).child(at.area("credit", "3")),
        ))
        .child(section(say::NUMBERS.to_owned(), numbers::numbers(at)))
        .child(section(say::SAMPLES.to_owned(), standards::samples(at)))
        .child(section(say::CHAPTERS.to_owned(), standards::chapters(at)))
        .child(rules(standards::standards(at)))
        .child(at.folded("rules", say::RULES, || standards::rules(at)))
        .child(at.folded("changes", say::CHANGES, || changes::changes(at.draft)))
        .child(at.folded("copy", say::DUPLICATE, || copy::copy(at.on, at.draft)))
}

impl At<'_> {
    /// Saving what nothing is wrong with.
    fn saving(self) -> El {
        let sound = self.draft.sound().cloned();
        let reason = sound.is_none().then(|| note(say::NOT_SAVED).set("id", "own-save-why"));
        let save = button("own-save".to_owned(), say::SAVE.to_owned(), saves(sound.clone()));
        let save = save
            .flag("disabled", sound.is_none())
            .set("aria-describedby", if sound.is_none() { "own-save-why" } else { "" });
        div("bw-row").child(save).may(reason)
    }

    /// Something folded away under a heading.
    fn folded(self, name: &'static str, heading: &'static str, body: impl FnOnce() -> El) -> El {
        let toggles = self.does(Edit::Fold(name.to_owned()));
        let (button, inside) = fold(&format!("own-{name}"), self.draft.is_unfolded(name), toggles, body);
        div("bw-bench__part").child(el("h3").child(button.text(heading))).child(inside)
    }
}

/// Saves the rule set as it was checked.
fn saves(sound: Option<Rc<RuleSet>>) -> Callback<Event> {
    Callback::from(move |_| {
        if let Some(rules) = &sound {
            download::save(&rulesets::to_json(rules), "application/json", &format!("{}.json", rules.id));
        }
    })
}

/// Opening the file of a rule set: the page shows what it would make of the scenario, or what is wrong with it.
fn opens(on: On, draft: &Draft) -> El {
    let send = on.send.clone();
    let choose = Callback::from(move |event: Event| {
        let send = send.clone();
        files::read(&event, LARGEST, move |chosen| {
            let cannot = match chosen {
                files::Chosen::Bytes(name, buffer) => {
                    let bytes = files::bytes(&buffer);
                    bridge::say(&["file ", &name.replace('\t', " "), "\t", &decode::text(&bytes).0].concat());
                    String::new()
                }
                files::Chosen::TooLarge(size) => link::too_large(size, LARGEST),
                files::Chosen::Unreadable => page::UNREADABLE.to_owned(),
            };
            send.emit(Msg::Choose(Choice::Own(Edit::Cannot(cannot))));
        });
    });
    let input = el("input").set("class", "bw-unseen").set("type", "file").set("id", "own-open");
    let input = input.set("accept", ".json").on_change(choose);
    let problem = p("bw-error").set("role", "alert").set("id", "own-open-problem");
    section(
        say::OPEN.to_owned(),
        div("bw-own__stack")
            .child(note(say::OPEN_NOTE))
            .child(div("bw-row").child(
                el("label").set("class", "bw-button bw-button--file").child(input).text(labels::CHOOSE_FILE),
            ))
            .child(problem.words(draft.cannot.clone())),
    )
}
