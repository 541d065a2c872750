//! What is opened in training: the code of a set or of results, or a set of cases, and room for it.

use crate::choice::Choice;
use crate::panel::Panel;
use crate::state::State;
use crate::told::{Told, View};

impl State {
    /// Another tab may have gone on with the exercises, so an answer counts on top of what it did, and so does what is
    /// done with sets of cases.
    pub fn look_before(&mut self, choice: &Choice) {
        if matches!(choice, Choice::Exercises(act) if act.is_scored()) {
            self.exercises.look();
        }
        if let Choice::CaseSet(_) = choice {
            self.case_set.look_before();
        }
    }

    /// A code of training that was opened: its panel is unfolded. Gives the id of the element it leads to.
    pub fn open_training(&mut self, told: &Told) -> Option<String> {
        if told.view == View::Train {
            self.exercises.look();
            self.case_set.look();
        }
        let rules = &told.rated.rules;
        let of_set = self.exercises.open(&told.training, rules).map(|lead| (Panel::Exercises, lead));
        self.class.look_after();
        // It learns of sets that are opened, too.
        let of_class = self.class.open(&told.training, rules).map(|lead| (Panel::Class, lead));
        let of_cases = || self.case_set.open(&told.training, rules).map(|lead| (Panel::CaseSet, lead));
        let (panel, lead) = of_set.or(of_class).or_else(of_cases)?;
        self.make_room(panel);
        // From here on a reload leads back to it.
        self.exercises.keep_set();
        Some(lead)
    }

    /// Unfolds a panel of training, and folds the first visit away over it.
    pub(crate) fn make_room(&mut self, panel: Panel) {
        self.folded.retain(|folded| *folded != panel);
        if !self.folded.contains(&Panel::Guide) {
            self.folded.push(Panel::Guide);
        }
    }
}
