//! Drawing the page in steps as it opens, so that none of them keeps a phone busy for long (ADR 15). Elsewhere all that is seen is
//! one step.
//!
//! Counted by the steps that are left: first what is seen as the page opens, put on the screen when all of it is drawn; then
//! what stands below all views, and the views that are hidden.

use super::App;
use super::store::{Msg, Store, Tab};
use crate::platform;

/// Left once all that is seen is drawn, and to begin with where that is one step: what stands below, the other views, and in
/// them the grids of both samples.
pub const HIDDEN: usize = 2 + 2 * GRID;

/// The steps in which a grid is drawn: its head, and then its rows.
const GRID: usize = 5;

/// The steps in which the page is drawn: its head and foot, the frame between them, the result, two standards in each of four, the rest
/// of them, and putting all that on the screen. Before the first it is only rated.
pub const STEPS: usize = HIDDEN + 9;

/// Milliseconds in which a browser shows what was put on the screen, before more is drawn.
const SHOWN_WITHIN: u32 = 50;

/// Rows of a grid that are drawn in one step.
const ROWS: usize = 11;

/// Whether what stands between head and foot is drawn.
pub(super) fn frame(left: usize) -> bool {
    left + 1 < STEPS
}

/// Whether the result is drawn.
pub(super) fn result(left: usize) -> bool {
    left + 2 < STEPS
}

/// So many standards are drawn.
pub(super) fn standards(left: usize) -> usize {
    if left <= HIDDEN + 1 { usize::MAX } else { STEPS.saturating_sub(left + 3) * 2 }
}

/// Whether the boxes below all views are drawn.
pub(super) fn boxes(left: usize) -> bool {
    left < HIDDEN
}

/// Whether the views are drawn that do not show.
pub(super) fn other_views(left: usize) -> bool {
    left + 1 < HIDDEN
}

/// So many rows are drawn of the sample of this index, on a page that shows this view. `None` where nothing of it is.
pub(super) fn rows(left: usize, shown: Tab, sample: usize) -> Option<usize> {
    let all = left == 0 || shown == Tab::Cases;
    if all {
        Some(usize::MAX)
    } else {
        HIDDEN.checked_sub(3 + left + GRID * sample).map(|steps| steps * ROWS)
    }
}

impl Store {
    /// Another view is shown while the page opens: none is left out from then on, or the one before would go away again.
    pub(super) fn draw_all_views(&mut self) {
        if self.left <= HIDDEN {
            self.left = self.left.min(HIDDEN - 2);
        }
    }
}

impl App {
    /// Sees to the next step, where one is left, once the last one is drawn: Yew gives way to the browser meanwhile, and steps asked
    /// for before it comes back are drawn as one.
    pub(super) fn draw_on(&mut self) {
        if self.store.left > 0 && self.store.left != self.store.asked {
            self.store.asked = self.store.left;
            let send = self.send.clone();
            let draw = move || send.emit(Msg::Draw);
            match self.store.left {
                HIDDEN => platform::clock::later(SHOWN_WITHIN, draw),
                _ => platform::clock::next(draw),
            }
        }
    }

    /// Another view than the ratings is drawn in one step: what it shows is not on the screen before.
    pub(super) fn draw_another_view(&mut self) {
        if self.store.tab != Tab::Ratings {
            self.store.left = self.store.left.min(HIDDEN + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_draws_more_until_all_of_it_is_there() {
        let drawn = |left| (standards(left), rows(left, Tab::Ratings, 0), rows(left, Tab::Ratings, 1));
        let all: Vec<_> = (0..=STEPS).rev().map(drawn).collect();
        let most = usize::MAX;
        assert_eq!(all[..4], [(0, None, None); 4], "rated only, then the head, the frame, and the result");
        assert_eq!([0, 1, 2].map(|step| frame(STEPS - step)), [false, false, true]);
        assert_eq!([1, 2, 3].map(|step| result(STEPS - step)), [false, false, true]);
        assert!(all.is_sorted() && all[4..8].iter().map(|drawn| drawn.0).eq([2, 4, 6, 8]), "{all:?}");
        assert_eq!(drawn(HIDDEN + 1), (most, None, None), "all that is seen, before it is on the screen");
        assert_eq!([0, 1].map(|step| boxes(HIDDEN - step)), [false, true]);
        assert_eq!([1, 2].map(|step| other_views(HIDDEN - step)), [false, true]);
        assert_eq!(drawn(HIDDEN - 2), (most, None, None), "the other views, without a grid");
        assert_eq!(drawn(HIDDEN - 3), (most, Some(0), None), "what stands above a grid");
        assert_eq!(drawn(1), (most, Some(8 * ROWS), Some(3 * ROWS)));
        assert_eq!(drawn(0), (most, Some(most), Some(most)));
    }

    #[test]
    fn a_view_of_the_cases_that_is_opened_with_shows_them_at_once() {
        assert_eq!(rows(HIDDEN + 1, Tab::Cases, 1), Some(usize::MAX));
    }
}
