//! What reaches the page from outside of it: the clipboard, files, the address, going back, printing and leaving.

use super::App;
use super::cases::clip::{clip, print};
use super::share::{LARGEST, arriving, take};
use super::store::Msg;
use crate::platform;

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
}
