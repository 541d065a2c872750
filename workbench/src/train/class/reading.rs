//! Results as they come: read from the box, opened as links, emptied, and taken back.

use std::rc::Rc;

use bandwise::model::RuleSet;
use bandwise::training::lesson::Results;
use bandwise::training::words::code_error;

use super::find::{LONGEST, Odd, Why, find};
use super::look::button_id;
use super::room::{ClassRoom, Look, Undo};
use crate::text::class as say;
use crate::text::class_said as told;

/// Where it is said what was done last.
pub(super) const SAID: &str = "class-said";

/// The most results that a box can have.
pub(super) const MOST: usize = 1_000;

/// The most sentences on what could not be read.
const MOST_ODD: usize = 200;

impl ClassRoom {
    /// Reads what stands in the box. The box is the whole list: what came from it before is replaced.
    pub(super) fn read(&mut self, text: String, in_use: &Rc<RuleSet>) -> String {
        self.hear(in_use);
        self.know_made(false);
        self.pasted = text;
        (self.problems, self.undo) = Default::default();
        if self.pasted.trim().is_empty() {
            self.said = say::NOTHING.to_owned();
            return SAID.to_owned();
        }
        if self.pasted.len() > LONGEST {
            self.said = told::too_long(self.pasted.len(), LONGEST);
            return SAID.to_owned();
        }
        let mut found = find(&self.pasted);
        self.problems = sentences(&found.odd);
        let more = found.results.len().saturating_sub(MOST);
        found.results.truncate(MOST);
        found.sets.iter().for_each(|set| self.know(set, true));
        if found.results.is_empty() {
            self.said = told::none_read(found.sets.len(), !self.results().is_empty());
            return SAID.to_owned();
        }
        let (read, sets) = (found.results.len(), found.sets.len());
        let (new, gone) = self.change(|room| room.boxed = found.results);
        self.said = told::read(read, new, gone.len(), sets);
        self.problems.extend((more > 0).then(|| told::too_many(more, MOST)));
        self.undo = (!gone.is_empty()).then_some(Undo::Gone(gone));
        SAID.to_owned()
    }

    /// Changes the results. Gives how many are new, and those that are no longer there.
    fn change(&mut self, change: impl FnOnce(&mut ClassRoom)) -> (usize, Vec<Results>) {
        let mut gone = self.results();
        change(self);
        self.let_go();
        let (mut new, all) = (Vec::new(), self.results());
        for found in &all {
            match gone.iter().position(|known| known == found) {
                Some(place) => drop(gone.remove(place)),
                None => new.push(found),
            }
        }
        let of = |found: &Results| self.sets.iter().find(|known| found.are_of(&known.set));
        let of_new: Vec<u32> = new.iter().filter_map(|found| Some(of(found)?.mark)).collect();
        let new = new.len();
        self.sets.iter_mut().for_each(|known| known.lasting |= of_new.contains(&known.mark));
        // What is shown stays, unless everything that is new is of other sets.
        if !of_new.iter().any(|mark| self.chosen == Some(*mark)) {
            self.chosen = of_new.last().copied().or(self.chosen);
        }
        (self.sorted, self.look) = Default::default();
        (new, gone)
    }

    /// No more results are kept than a box can have, and twice as many that were opened as links or put back: the oldest go.
    pub(super) fn let_go(&mut self) {
        self.boxed.truncate(MOST);
        self.opened.drain(..self.opened.len().saturating_sub(2 * MOST));
    }

    /// A code that was opened as a link, once each time the page opens it.
    pub fn open(&mut self, opened: &str, in_use: &Rc<RuleSet>) -> Option<String> {
        self.hear(in_use);
        if opened == self.last {
            return None;
        }
        let code = opened.split('\t').next().unwrap_or_default();
        // Loaded again, the page opens the link in its address again.
        let again = std::mem::replace(&mut self.last, opened.to_owned()) == code;
        let mut found = find(code);
        found.sets.iter().for_each(|set| self.know(set, false));
        if !code.starts_with('r') {
            return None;
        }
        self.know_made(false);
        self.undo = None;
        self.problems = sentences(&found.odd);
        self.said = found.results.pop().map_or_else(String::new, |results| {
            let (new, _) = self.change(|room| room.opened.extend((!again).then_some(results)));
            told::opened(new > 0)
        });
        Some(SAID.to_owned())
    }

    /// Takes everything away, so that it can be put back.
    pub(super) fn empty(&mut self) -> String {
        let boxed = std::mem::take(&mut self.boxed);
        let (opened, text) = (std::mem::take(&mut self.opened), std::mem::take(&mut self.pasted));
        self.undo = Some(Undo::Emptied(boxed, opened, text));
        (self.sorted, self.look, self.problems) = Default::default();
        self.said = say::EMPTIED.to_owned();
        "class-undo".to_owned()
    }

    /// Puts back what was taken away last.
    pub(super) fn take_back(&mut self) -> String {
        self.said = say::PUT_BACK.to_owned();
        match self.undo.take() {
            Some(Undo::Gone(gone)) => drop(self.change(|room| room.opened.extend(gone))),
            Some(Undo::Emptied(boxed, opened, text)) => {
                // What was typed since then stays.
                let typed = std::mem::take(&mut self.pasted);
                self.pasted = if typed.is_empty() { text } else { [&text, "\n", &typed].concat() };
                self.change(|room| (room.boxed, room.opened) = (boxed, opened));
            }
            None => {}
        }
        SAID.to_owned()
    }

    /// Shows an exercise or a trainee beneath the table, or neither.
    pub(super) fn turn(&mut self, look: Option<Look>) -> Option<String> {
        let before = std::mem::replace(&mut self.look, look);
        if look.is_some() { Some("class-look".to_owned()) } else { before.map(button_id) }
    }
}

fn sentences(odd: &[Odd]) -> Vec<String> {
    let more = odd.len().saturating_sub(MOST_ODD);
    let more = (more > 0).then(|| [&told::more(more), "."].concat());
    odd.iter().take(MOST_ODD).map(sentence).chain(more).collect()
}

fn sentence(odd: &Odd) -> String {
    match odd.why {
        Why::Code(why) => told::not_read(odd.line, &odd.text, code_error(why)),
        Why::Scenario => told::scenario(odd.line, &odd.text),
        Why::Words => told::no_code(odd.line, &odd.text),
    }
}
