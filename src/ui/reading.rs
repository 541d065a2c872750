//! Reading a table while the page goes on answering.

use std::rc::Rc;

use super::App;
use super::paste::{Ask, Reading, Stage};
use super::store::Msg;
use super::text::link::sheet_error;
use crate::exchange::Import;
use crate::platform::files::Buffer;
use crate::platform::sheets::{Answer, Sheets};
use crate::platform::{clock, field, focus};

/// How long a piece of a table is read before the page answers again, in milliseconds.
const ANSWERING: f64 = 10.0;

/// A text larger than this is not read in the task that it came with, in bytes.
const LARGE: usize = 1_000_000;

/// How much is read between two looks at the clock, in bytes.
const STEP: usize = 100_000;

impl App {
    /// Reads a table on, for as long as the page can wait for an answer; the rest in a moment.
    pub(super) fn read_on(&mut self) -> bool {
        if std::mem::take(&mut self.store.reads) {
            let reading = &self.store.pasting;
            let (rules, options) = (self.store.session.rules.clone(), reading.options.clone());
            let text = reading.text.clone().unwrap_or_default();
            let large = text.len() > LARGE;
            self.import = Some(Import::new(text, rules, options));
            if large {
                // Taking over the text was work enough for one go.
                self.store.reading(0);
                self.go_on();
                return true;
            }
        }
        let Some(import) = &mut self.import else { return false };
        let until = clock::now() + ANSWERING;
        loop {
            if let Some(pasted) = import.step(STEP) {
                self.import = None;
                let left = pasted.bad_text.clone();
                self.store.was_read(pasted);
                self.rate_again();
                if matches!(self.store.pasting.stage, Stage::Taken { .. })
                    && self.store.pasting.source.is_empty()
                {
                    field::set_area("paste-text", &left);
                }
                return true;
            }
            if clock::now() >= until {
                self.store.reading(import.progress());
                self.go_on();
                return true;
            }
        }
    }

    fn go_on(&self) {
        let send = self.send.clone();
        clock::soon(move || send.emit(Msg::Ask(Ask::GoOn)));
    }

    /// Opens a spreadsheet file in a worker of its own.
    pub(super) fn open_book(&mut self, name: String, buffer: &Buffer) {
        let send = self.send.clone();
        self.store.problem = None;
        // Seen at once: it may take seconds.
        let reading = Rc::make_mut(&mut self.store.pasting);
        *reading = Reading { mode: reading.mode, stage: Stage::Reading(0), ..Reading::default() };
        self.book = Some(Sheets::open(buffer, None, move |answer| {
            if let Answer::Failed { .. } = answer {
                send.emit(Msg::Ask(Ask::Cancel));
            }
            send.emit(match answer {
                Answer::Choose(sheets) => Msg::Ask(Ask::Sheets(sheets.into(), name.clone())),
                Answer::Text { text, .. } => Msg::Ask(Ask::Text(text.into(), name.clone())),
                Answer::Failed { code, detail } => Msg::Problem(Some(sheet_error(&name, &code, &detail))),
            });
            focus::soon("paste-report".to_owned());
        }));
    }

    /// Reads another sheet of it.
    pub(super) fn open_sheet(&self, sheet: u32) {
        if let Some(book) = &self.book {
            book.choose(sheet);
        }
    }
}
