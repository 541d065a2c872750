//! The page's part in the first visit, which the workbench leads: whether it is on, and what stood here before.

use std::rc::Rc;

use super::App;
use super::change::room;
use super::parts::{El, button, el, p};
use super::screen::Screen;
use super::store::{Msg, Tab};
use super::text::labels;
use crate::rulesets;
use crate::session::Action;

impl App {
    /// Does what the first visit asks for. What is on the desk when it begins is kept in the history.
    pub(super) fn guide(&mut self, asked: &str) {
        let draft = self.store.session.draft.clone();
        match asked {
            "begin" | "on" => {
                self.store.guiding.get_or_insert(draft);
                if asked == "begin" {
                    self.take(Msg::Example);
                }
                self.store.tab = Tab::Ratings;
                // Also where the example stood there already.
                self.bench.forget();
            }
            "back" => {
                if let Some(before) = self.store.guiding.take() {
                    self.store.act(Action::Leave);
                    let known = self.store.session.history.moments().any(|then| Rc::ptr_eq(then.1, &before));
                    while known
                        && !Rc::ptr_eq(&self.store.session.draft, &before)
                        && self.store.act(Action::Undo)
                    {}
                }
            }
            _ => self.store.guiding = None,
        }
    }
}

/// Where the words of the first visit stand, above all views. Always in the document, as the workbench needs it.
pub(super) fn guiding(on: &Screen) -> El {
    el("section")
        .set("class", "bw-guiding")
        .flag("hidden", on.store.guiding.is_none())
        .set("id", "guiding")
        .set("aria-label", labels::GUIDE)
        .child(room("workbench-guide"))
}

/// Offered on the example as the page opens with it, until anything is done.
pub(super) fn offer(on: &Screen) -> Option<El> {
    let untouched = on.can_edit
        && on.store.guiding.is_none()
        && on.store.session.history.next_undo().is_none()
        && rulesets::is_example(on.rules(), on.scenario);
    let go = button("bw-lead", "go-guide").text(labels::GUIDE);
    let go = go.sends(on.send, Msg::Go(Tab::Train, "guide-begin".to_owned()));
    untouched.then(|| p("bw-note").text(labels::GUIDE_OFFER).child(go))
}
