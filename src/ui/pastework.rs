//! The store's part in reading tables: what the user says of one, and taking it in.

use std::rc::Rc;

use super::paste::{Ask, Reading, Stage};
use super::store::Store;
use super::text::paste as words;
use crate::exchange::{self, CrossMeaning, Mode, Options, Pasted};
use crate::session::{Action, Step};

impl Store {
    /// Takes in what is asked. Tells whether the table is to be read, from its beginning.
    pub(super) fn ask(&mut self, ask: Ask) -> bool {
        let reading = Rc::make_mut(&mut self.pasting);
        match ask {
            Ask::Text(text, source) => {
                let mode = reading.mode;
                *reading = Reading { text: Some(text), source, mode, ..Reading::default() };
                return true;
            }
            Ask::Sheets(sheets, source) => {
                *reading = Reading { sheets: Some(sheets), source, mode: reading.mode, ..Reading::default() };
            }
            Ask::GoOn => {}
            Ask::Open(open) => reading.open = Some(open),
            Ask::Mode(mode) => {
                reading.mode = mode;
                if let Stage::Taken { .. } = reading.stage {
                    self.take_again();
                }
            }
            Ask::Cross(cross) => return self.say(|options| options.cross = cross),
            Ask::Column(column, role) => return self.say(|options| options.set_column(column, role)),
            Ask::Word(word, judgement) => return self.say(|options| options.set_word(&word, judgement)),
            Ask::Mend(row, column, text) => return self.say(|options| options.mend(row, column, text)),
            Ask::Import => {
                self.take_in();
                let reading = Rc::make_mut(&mut self.pasting);
                reading.open = None;
                if reading.pasted.as_ref().is_some_and(|pasted| !pasted.bad.is_empty()) {
                    // What is mended in the box belongs with what was just imported.
                    reading.mode = Mode::Add;
                    reading.said.push(words::LEFT_IN_BOX.to_owned());
                }
            }
            Ask::Cancel => {
                let said = vec![words::CANCELLED.to_owned()];
                *reading = Reading { mode: reading.mode, said, ..Reading::default() };
            }
            Ask::Edited => {
                // What waits was read from the box as it was; it is to be read again.
                if reading.is_waiting() && reading.source.is_empty() {
                    reading.stage = Stage::Idle;
                    reading.pasted = None;
                }
            }
        }
        false
    }

    fn say(&mut self, say: impl FnOnce(&mut Options)) -> bool {
        let reading = Rc::make_mut(&mut self.pasting);
        // Whoever says something is at work there: nothing folds away from under the hand.
        reading.open.get_or_insert(true);
        say(&mut reading.options);
        reading.text.is_some()
    }

    /// How far reading has come, in thousandths.
    pub(super) fn reading(&mut self, progress: usize) {
        let reading = Rc::make_mut(&mut self.pasting);
        if !matches!(reading.stage, Stage::Taken { .. }) {
            reading.stage = Stage::Reading(progress);
        }
    }

    /// A table was read: what is clear is taken in at once.
    pub(super) fn was_read(&mut self, pasted: Pasted) {
        let rules = self.session.rules.clone();
        let can_edit = self.session.can_edit();
        let reading = Rc::make_mut(&mut self.pasting);
        let mut said = Vec::new();
        if pasted.good > 0 {
            said.push(words::summary(&pasted, &reading.source));
        }
        said.extend(words::notes(&pasted, &rules));
        // A correction is looked at before it counts; what `x` means was asked for.
        let first_time =
            Options { cross: CrossMeaning::Ask, ..reading.options.clone() } == Options::default();
        let clear = pasted.is_clear() && can_edit;
        reading.said = said;
        reading.pasted = Some(Rc::new(pasted));
        match reading.stage {
            Stage::Taken { .. } => self.take_again(),
            _ if clear && first_time => self.take_in(),
            _ => reading.stage = Stage::Waiting,
        }
    }

    /// Puts what was read into the draft, and says what came of it.
    fn take_in(&mut self) {
        let (rules, before) = (self.session.rules.clone(), self.session.draft.clone());
        let Some(pasted) = self.pasting.pasted.clone().filter(|pasted| pasted.good > 0) else { return };
        let applied = exchange::apply(&pasted, &rules, &before, self.pasting.mode);
        let said = words::outcome(&pasted, &applied, &rules, &before);
        let scenario = applied.scenario.clone();
        self.act(Action::Replace { rules, scenario, step: Step::Pasted });
        let (after, home) = (self.session.draft.clone(), self.session.home);
        let reading = Rc::make_mut(&mut self.pasting);
        reading.said.push(said);
        reading.stage = Stage::Taken { before, after, home };
        reading.applied = Some(Rc::new(applied));
    }

    /// Takes it in once more as it is understood now, in place of how it was taken in before.
    fn take_again(&mut self) {
        let Stage::Taken { after, .. } = self.pasting.stage.clone() else { return };
        if Rc::ptr_eq(&after, &self.session.draft) {
            self.act(Action::Undo);
        }
        self.take_in();
    }
}
