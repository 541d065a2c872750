//! How one grid is being worked: where the keyboard is, what is selected, which rows are in view.

mod moving;

use std::rc::Rc;

use super::keys::Key;
use super::work::{Cell, Outcome, RowWork, Work};
use crate::analysis::arrange::Arrangement;
use crate::model::{Cases, Judgement};
use crate::session::CaseEdit;

/// Rows drawn beyond those in view, each way.
const BEYOND: usize = 20;

/// Rows in view before anything is known of the window.
const USUAL: usize = 20;

/// How one grid is being worked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// The cell the keyboard is on.
    pub cursor: Cell,
    /// The opposite corner of what is selected; `None` where that is the cursor alone.
    anchor: Option<Cell>,
    /// The case is shown as a form instead of the grid.
    pub card: bool,
    /// Which cases are shown, and in which order.
    pub arrangement: Arrangement,
    /// The rows shown; `None` for all of them as they were entered. Worked out when it is asked
    /// for, so that no case vanishes under the hand that changes it.
    pub shown: Option<Rc<[u32]>>,
    /// How many cases there were when those were worked out.
    pub count: usize,
    /// The part of the list in view: its first place, and how many.
    view: (usize, usize),
    /// How tall a row is, in the page's units.
    pub row_height: u32,
}

impl Desk {
    /// Up to so many cases all of them are drawn; beyond it those in view.
    pub const ALL: usize = 100;

    /// How many places the list has.
    pub fn len(&self, cases: &Cases) -> usize {
        self.shown.as_ref().map_or(cases.len(), |shown| shown.len())
    }

    /// The row of the sample at a place of the list.
    pub fn row(&self, place: usize) -> usize {
        self.shown.as_ref().map_or(place, |shown| shown.get(place).map_or(usize::MAX, |&row| row as usize))
    }

    /// Places and columns selected: first and last of each.
    pub fn selected(&self) -> (Cell, Cell) {
        let (one, two) = (self.cursor, self.anchor.unwrap_or(self.cursor));
        ((one.0.min(two.0), one.1.min(two.1)), (one.0.max(two.0), one.1.max(two.1)))
    }

    /// Whether more than one cell is selected.
    pub fn is_spread(&self) -> bool {
        self.anchor.is_some_and(|anchor| anchor != self.cursor)
    }

    /// The rows selected, rising.
    pub fn rows(&self, cases: &Cases) -> Rc<[u32]> {
        let ((first, _), (last, _)) = self.selected();
        let places = first..(last + 1).min(self.len(cases));
        let mut rows: Vec<u32> = places.filter_map(|place| u32::try_from(self.row(place)).ok()).collect();
        rows.sort_unstable();
        rows.into()
    }

    /// The places to draw, rising: those in view, some around them, and that of the cursor, which
    /// must not lose the keyboard by being scrolled away.
    pub fn drawn(&self, cases: &Cases) -> Vec<usize> {
        let len = self.len(cases);
        if len <= Desk::ALL {
            return (0..len).collect();
        }
        let count = if self.view.1 == 0 { USUAL } else { self.view.1 };
        let first = self.view.0.saturating_sub(BEYOND).min(len.saturating_sub(count));
        let mut drawn: Vec<usize> = (first..(self.view.0 + count + BEYOND).min(len)).collect();
        let cursor = self.cursor.0.min(len - 1);
        if let Err(at) = drawn.binary_search(&cursor) {
            drawn.insert(at, cursor);
        }
        drawn
    }

    /// Takes in a change. `columns` is how many key questions the sample has.
    pub fn work(&mut self, work: Work, cases: &Cases, columns: usize) -> Outcome {
        let mut outcome = Outcome::default();
        match work {
            Work::Key(Key::Go(way, extend)) => {
                let to = self.target(way, cases, columns);
                self.go(to, extend);
                outcome.focus = true;
            }
            Work::Key(Key::Select(whole)) => self.select(self.cursor, whole, cases, columns),
            Work::Key(Key::Set(judgement)) | Work::Fill(judgement) => {
                outcome.edit = self.fill(judgement, cases);
            }
            Work::Key(Key::Cycle) => outcome.edit = self.cycle(cases),
            Work::Key(Key::Move(down)) | Work::Rows(RowWork::Move(down)) => {
                outcome.edit = self.move_rows(down, cases);
                outcome.focus = true;
            }
            Work::Press(cell, extend) => self.go(cell, extend),
            Work::Click(cell) => {
                // The end of a selection is no answer.
                if !self.is_spread() {
                    self.cursor = cell;
                    outcome.edit = self.cycle(cases);
                }
            }
            Work::Focus(cell) => {
                if cell != self.cursor {
                    self.go(cell, false);
                }
            }
            Work::Select(cell, whole) => self.select(cell, whole, cases, columns),
            Work::Rows(RowWork::Duplicate) => outcome.edit = Some(CaseEdit::Duplicate(self.rows(cases))),
            Work::Rows(RowWork::Remove) => {
                outcome.edit = Some(CaseEdit::Remove(self.rows(cases)));
                self.go((self.selected().0.0, self.cursor.1), false);
            }
            Work::Scroll(first, count, row_height) => {
                // In steps, so that not every pixel draws.
                let view = (first / 10 * 10, count.next_multiple_of(10));
                (self.view, self.row_height) = (view, row_height);
            }
            Work::Show(cell) => {
                self.show(cell, cases);
                outcome.focus = true;
            }
            Work::Height(height) => self.row_height = height,
            Work::Card(card) => self.card = card,
            Work::Turn(by) => {
                let last = self.len(cases).saturating_sub(1);
                self.go((self.cursor.0.saturating_add_signed(by).min(last), self.cursor.1), false);
            }
            Work::Arrange(arrangement) => {
                self.arrangement = arrangement;
                outcome.arrange = true;
            }
            Work::Keep => {
                outcome.edit = self.shown.clone().map(CaseEdit::Order);
                self.arrangement = Arrangement::default();
                self.shown = None;
            }
        }
        outcome
    }

    fn fill(&self, judgement: Judgement, cases: &Cases) -> Option<CaseEdit> {
        let ((_, first), (_, last)) = self.selected();
        if self.is_spread() {
            return Some(CaseEdit::Fill { rows: self.rows(cases), columns: first..last + 1, judgement });
        }
        let (row, column) = (self.row(self.cursor.0), self.cursor.1);
        Some(CaseEdit::Judge { row, column, judgement })
    }

    fn cycle(&self, cases: &Cases) -> Option<CaseEdit> {
        let next = cases.judgement(self.row(self.cursor.0), self.cursor.1).next();
        self.fill(next, cases)
    }

    /// Moves the cases selected by one place. Where not all cases are shown as they were entered, a
    /// place in the list says nothing of their order.
    fn move_rows(&mut self, down: bool, cases: &Cases) -> Option<CaseEdit> {
        let ((first, _), (last, _)) = self.selected();
        let room = if down { last + 1 < cases.len() } else { first > 0 };
        if self.shown.is_some() || !room {
            return None;
        }
        let edit = CaseEdit::Move { rows: self.rows(cases), down };
        let by = |cell: Cell| (cell.0.saturating_add_signed(if down { 1 } else { -1 }), cell.1);
        (self.cursor, self.anchor) = (by(self.cursor), self.anchor.map(by));
        Some(edit)
    }

    /// Keeps everything within the list, after the cases changed.
    pub fn settle(&mut self, cases: &Cases) {
        let within = |cell: Cell, last: usize| (cell.0.min(last), cell.1);
        let last = self.len(cases).saturating_sub(1);
        self.cursor = within(self.cursor, last);
        self.anchor = self.anchor.map(|anchor| within(anchor, last));
        self.view.0 = self.view.0.min(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::cases::keys::{Held, key};

    fn press(desk: &mut Desk, cases: &Cases, name: &str, held: Held) -> Option<CaseEdit> {
        desk.work(Work::Key(key(name, held).unwrap()), cases, 13).edit
    }

    fn blank(count: usize) -> Cases {
        std::iter::repeat_n(crate::model::Case::default(), count).collect()
    }

    #[test]
    fn movement_stops_at_the_edges() {
        let cases = blank(42);
        let (plain, ctrl) = (Held::default(), Held { ctrl: true, ..Held::default() });
        for (from, name, held, to) in [
            ((0, 3), "ArrowUp", plain, (0, 3)),
            ((41, 3), "ArrowDown", plain, (41, 3)),
            ((5, 12), "ArrowRight", plain, (5, 12)),
            ((35, 0), "PageDown", plain, (41, 0)),
            ((5, 1), "End", ctrl, (41, 12)),
            ((5, 7), "Home", plain, (5, 0)),
        ] {
            let mut desk = Desk { cursor: from, ..Desk::default() };
            press(&mut desk, &cases, name, held);
            assert_eq!(desk.cursor, to, "{name}");
        }
    }

    #[test]
    fn a_selection_grows_with_shift_and_is_filled() {
        let (cases, shift) = (blank(42), Held { shift: true, ..Held::default() });
        let mut desk = Desk { cursor: (2, 3), ..Desk::default() };
        press(&mut desk, &cases, "ArrowDown", shift);
        press(&mut desk, &cases, "ArrowLeft", shift);
        assert_eq!(desk.selected(), ((2, 2), (3, 3)));
        let edit = press(&mut desk, &cases, "y", Held::default());
        let fill = CaseEdit::Fill { rows: [2, 3].into(), columns: 2..4, judgement: Judgement::Yes };
        assert_eq!(edit, Some(fill));
        press(&mut desk, &cases, "ArrowDown", Held::default());
        assert!(!desk.is_spread());
        press(&mut desk, &cases, " ", Held { ctrl: true, ..Held::default() });
        assert_eq!(desk.selected(), ((0, 2), (41, 2)));
    }

    #[test]
    fn a_cell_is_shown_by_its_row_also_where_other_cases_are_shown() {
        let cases = blank(5);
        let mut desk = Desk { shown: Some([4, 0, 2].into()), card: true, ..Desk::default() };
        let outcome = desk.work(Work::Show((2, 6)), &cases, 13);
        assert_eq!((desk.cursor, desk.card, outcome.focus), ((2, 6), false, true));
        assert!(desk.shown.is_some());
        desk.work(Work::Show((3, 1)), &cases, 13);
        assert_eq!((desk.cursor, desk.shown), ((3, 1), None));
    }

    #[test]
    fn only_rows_in_view_are_drawn_and_that_of_the_keyboard() {
        let cases = blank(100_000);
        let mut desk = Desk { cursor: (7, 0), ..Desk::default() };
        desk.work(Work::Scroll(50_003, 15, 30), &cases, 13);
        let drawn = desk.drawn(&cases);
        assert_eq!(drawn.first(), Some(&7));
        assert_eq!((drawn.get(1), drawn.last()), (Some(&49_980), Some(&50_039)));
        desk.work(Work::Scroll(99_990, 15, 30), &cases, 13);
        assert_eq!(desk.drawn(&cases).last(), Some(&99_999));
        assert_eq!(desk.drawn(&blank(42)).len(), 42);
    }

    #[test]
    fn rows_of_a_list_in_another_order_are_those_of_the_sample() {
        let cases = blank(5);
        let mut desk = Desk { shown: Some([4, 0, 2].into()), ..Desk::default() };
        let edit = press(&mut desk, &cases, "n", Held::default());
        assert_eq!(edit, Some(CaseEdit::Judge { row: 4, column: 0, judgement: Judgement::No }));
        press(&mut desk, &cases, "a", Held { ctrl: true, ..Held::default() });
        assert_eq!(*desk.rows(&cases), [0, 2, 4]);
        assert_eq!(press(&mut desk, &cases, "ArrowDown", Held { alt: true, ..Held::default() }), None);
    }
}
