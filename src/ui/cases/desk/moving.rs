//! Moving about in a grid, and selecting.

use super::Desk;
use crate::analysis::arrange::Arrangement;
use crate::model::Cases;
use crate::ui::cases::keys::{Way, Whole};
use crate::ui::cases::work::Cell;

impl Desk {
    pub(super) fn go(&mut self, to: Cell, extend: bool) {
        self.anchor = if extend { Some(self.anchor.unwrap_or(self.cursor)) } else { None };
        self.cursor = to;
    }

    pub(super) fn target(&self, way: Way, cases: &Cases, columns: usize) -> Cell {
        let (place, column) = self.cursor;
        let last = (self.len(cases).saturating_sub(1), columns.saturating_sub(1));
        let page = self.view.1.saturating_sub(2).max(10);
        let page = isize::try_from(page).unwrap_or(10);
        let (place, column) = match way {
            Way::By(down, right) => (place.saturating_add_signed(down), column.saturating_add_signed(right)),
            Way::Page(way) => (place.saturating_add_signed(page * way), column),
            Way::Edge { end, all } => {
                let column = if end { last.1 } else { 0 };
                (
                    if !all {
                        place
                    } else if end {
                        last.0
                    } else {
                        0
                    },
                    column,
                )
            }
        };
        (place.min(last.0), column.min(last.1))
    }

    pub(super) fn select(&mut self, cell: Cell, whole: Whole, cases: &Cases, columns: usize) {
        let last = (self.len(cases).saturating_sub(1), columns.saturating_sub(1));
        (self.anchor, self.cursor) = match whole {
            Whole::Row => (Some((cell.0, last.1)), (cell.0, 0)),
            Whole::Column => (Some((last.0, cell.1)), (0, cell.1)),
            Whole::Grid => (Some(last), (0, 0)),
            Whole::Cell => (None, cell),
        };
    }

    /// Goes to a cell by its row in the sample. Where other cases are shown, all of them are again.
    pub(super) fn show(&mut self, (row, column): Cell, cases: &Cases) {
        let place = (0..self.len(cases)).find(|&place| self.row(place) == row);
        let place = place.unwrap_or_else(|| {
            (self.arrangement, self.shown) = (Arrangement::default(), None);
            row
        });
        self.card = false;
        self.go((place, column), false);
    }
}
