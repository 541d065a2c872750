//! The store's part in working the grids: changes of a desk, and what they do to the cases.

use std::rc::Rc;

use super::cases::work::Outcome;
use super::cases::{Desk, Work};
use super::store::{Msg, Store, put};
use super::text::paste as words;
use crate::exchange::read_block;
use crate::model::{Cases, Judgement, Reason, RuleSet, Scenario, rate};
use crate::platform::{focus, scrolling};
use crate::session::{Action, CaseEdit};

impl Store {
    /// Takes in a change of how a grid is worked. Tells whether there is anything new to draw.
    pub(super) fn work(&mut self, sample: usize, work: Work) -> bool {
        let (rules, scenario) = (self.session.rules.clone(), self.session.shown().clone());
        let found = rules.samples.get(sample).zip(scenario.samples.get(sample));
        let Some((found, cases)) = found else { return false };
        let before = self.desk(sample);
        let mut desk = (*before).clone();
        let Outcome { edit, focus, arrange: again } = desk.work(work, cases, found.questions.len());
        if again {
            arrange(&mut desk, &rules, &scenario, sample);
        }
        let changed = desk != *before;
        put(&mut self.desks, sample, Rc::new(desk));
        let edited = edit.is_some_and(|edit| self.act(Action::Cases { sample, edit }));
        if focus {
            self.focus = self.cell(sample);
        }
        changed || edited || focus
    }

    /// Measures the rows of long lists that are in view: room is left for those that are not drawn.
    pub(super) fn measure(&mut self) -> Option<Msg> {
        let (rules, scenario) = (&self.session.rules, self.session.shown());
        let samples = rules.samples.iter().zip(&scenario.samples).enumerate();
        for (at, (sample, _)) in samples.filter(|(_, (_, cases))| cases.len() > Desk::ALL) {
            let grid = focus::element(&["grid-", &sample.id].concat());
            let height = grid.and_then(|grid| scrolling::row_height(&grid));
            if let Some(height) = height.filter(|&height| height != self.desk(at).row_height) {
                return Some(Msg::Desk(at, Work::Height(height)));
            }
        }
        None
    }

    /// The id of the cell that the keyboard is on.
    fn cell(&self, sample: usize) -> Option<String> {
        let (rules, desk) = (&self.session.rules, self.desk(sample));
        let found = rules.samples.get(sample)?;
        let question = rules.questions.get(*found.questions.get(desk.cursor.1)?)?;
        Some(format!("cell-{}-{}-{}", found.id, desk.row(desk.cursor.0) + 1, question.number))
    }

    /// Puts pasted text into the cells from the cursor on.
    pub(super) fn paste_cells(&mut self, sample: usize, text: &str) -> bool {
        let (rules, scenario) = (self.session.rules.clone(), self.session.shown().clone());
        if !self.session.can_edit() {
            return self.says_read_only();
        }
        let found = rules.samples.get(sample).zip(scenario.samples.get(sample));
        let Some((found, cases)) = found else { return false };
        let desk = self.desk(sample);
        let ((place, column), _) = desk.selected();
        let read = read_block(text, &rules, found.questions.len() - column);
        if read.is_table {
            self.problem = Some(words::BLOCK_IS_TABLE.to_owned());
            return true;
        }
        let rows: Vec<u32> =
            (place..desk.len(cases)).filter_map(|place| u32::try_from(desk.row(place)).ok()).collect();
        let edit = match read.cells.as_slice() {
            [only] if desk.is_spread() && only.len() == 1 => {
                only.first().copied().flatten().and_then(|answer| fill(&desk, cases, answer))
            }
            _ => Some(CaseEdit::Paste { rows: rows.into(), column, block: Rc::new(read.cells) }),
        };
        let unread: Vec<String> = read
            .unread
            .iter()
            .map(|(row, at, found_text)| {
                let row = desk.row(place + row).min(cases.len() + row) + 1;
                let question =
                    found.questions.get(column + at).and_then(|&question| rules.questions.get(question));
                words::block_unread(row, question.map(|question| question.number), found_text)
            })
            .collect();
        self.problem = words::block_problem(&unread);
        let edited = edit.is_some_and(|edit| self.act(Action::Cases { sample, edit }));
        edited || !unread.is_empty()
    }

    /// Keeps every desk within its cases, after those changed.
    pub(super) fn settle(&mut self) {
        let (rules, scenario) = (self.session.rules.clone(), self.session.shown().clone());
        for (sample, desk) in &mut self.desks {
            let Some(cases) = scenario.samples.get(*sample) else { continue };
            let mut now = (**desk).clone();
            // A case more or less: what was worked out no longer holds.
            if now.shown.is_some() && now.count != cases.len() {
                arrange(&mut now, &rules, &scenario, *sample);
            }
            now.settle(cases);
            if now != **desk {
                *desk = Rc::new(now);
            }
        }
    }
}

fn fill(desk: &Desk, cases: &Cases, judgement: Judgement) -> Option<CaseEdit> {
    desk.clone().work(Work::Fill(judgement), cases, usize::MAX).edit
}

/// Works out which cases are shown, and in which order.
fn arrange(desk: &mut Desk, rules: &RuleSet, scenario: &Scenario, sample: usize) {
    let (Some(found), Some(cases)) = (rules.samples.get(sample), scenario.samples.get(sample)) else {
        return;
    };
    let mut drivers = Vec::new();
    for standard in rate(rules, scenario).standards {
        if let Reason::Lowest { drivers: driving, .. } = standard.reason {
            drivers.extend(driving);
        }
    }
    let column = |&question: &usize| rules.questions.get(question).filter(|q| drivers.contains(&q.number));
    let drivers: Vec<usize> =
        found.questions.iter().filter_map(column).map(|question| question.column).collect();
    let rows = desk.arrangement.rows(cases, found.questions.len(), &drivers);
    desk.shown = (!desk.arrangement.is_plain()).then(|| rows.into());
    desk.count = cases.len();
    desk.settle(cases);
}
