//! What reaches the page from outside of it: the clipboard, files, the address, going back, printing and leaving.

use super::App;
use super::cases::clip::{clip, print};
use super::share::{LARGEST, arriving, take};
use super::store::{Msg, Tab};
use crate::platform;
use crate::session::Action;

impl App {
    /// Listens, for as long as the page is open.
    pub(super) fn listen(&mut self) {
        self.clipboard = clip(&self.hand, &self.send);
        let (over, dropped) = (self.send.clone(), self.send.clone());
        let over = move |held| over.emit(Msg::Dragging(held));
        self.files = platform::files::watch(LARGEST, over, move |chosen| take(chosen, &dropped));
        self.keeping = self.watch_leaving();
        self.printing = print(&self.hand);
        let send = self.send.clone();
        self.going_back = platform::history::watch(move |view| send.emit(Msg::Back(view)));
        let send = self.send.clone();
        // What arrives in the address while the page is open.
        self.watching = platform::fragment::watch(move |fragment| {
            if !platform::fragment::is_place(&fragment) {
                arriving(&fragment).into_iter().for_each(|msg| send.emit(msg));
            }
        });
    }

    /// The view that was gone back to in the browser’s history; what is looked at from there is left.
    pub(super) fn go_back(&mut self, view: &str) -> bool {
        let Some(tab) = Tab::named(view) else { return false };
        self.noted = tab;
        let from_there = self.store.came_from.as_ref().is_some_and(|from| from.0 == tab);
        self.take(if from_there { Msg::Do(Action::Leave) } else { Msg::Show(tab) })
    }
}
