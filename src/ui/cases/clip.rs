//! Cells to the clipboard and from it, as a spreadsheet takes and gives them.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;

use super::desk::Desk;
use super::work::Work;
use crate::model::{Cases, Judgement, RuleSet, Scenario, rate};
use crate::platform::clipboard::{Clip, Watch, watch};
use crate::ui::out;
use crate::ui::paste::Ask;
use crate::ui::share::today;
use crate::ui::store::{Msg, Sender, Store};
use crate::ui::text::cases::answer_cell;
use crate::ui::text::link::pasted_too_large;
use crate::ui::text::paste::{NO_TEXT, PASTED};

/// What is at hand for copying: it must be given at once, while messages take their turn.
pub struct Hand {
    rules: Rc<RuleSet>,
    scenario: Rc<Scenario>,
    desks: Vec<(usize, Rc<Desk>)>,
}

impl Hand {
    /// What is on screen.
    pub fn of(store: &Store) -> Hand {
        let session = &store.session;
        let (rules, scenario) = (session.rules.clone(), session.shown().clone());
        Hand { rules, scenario, desks: store.desks.clone() }
    }

    /// The sample in whose grid an element is a cell.
    fn sample(&self, element: &Element) -> Option<usize> {
        element.get_attribute("data-judgement")?;
        let grid = element.closest("table").ok()??.id();
        self.rules.samples.iter().position(|sample| grid.strip_prefix("grid-") == Some(&sample.id))
    }

    fn copied(&self, sample: usize) -> Option<String> {
        let desk = self.desks.iter().find(|desk| desk.0 == sample).map(|desk| desk.1.clone());
        Some(copied(&desk.unwrap_or_default(), self.scenario.samples.get(sample)?))
    }
}

/// The most text put into the box: to lay out more would keep the page from answering for seconds.
const SHOWN: usize = 200_000;

/// A table too large for the box is read at once instead.
fn large(clip: Clip, send: &Sender) -> Option<String> {
    let Clip::Paste(text) = clip else { return None };
    (text.len() > SHOWN).then(|| {
        send.emit(Msg::Ask(Ask::Text(text.into(), PASTED.to_owned())));
        String::new()
    })
}

/// Puts the report on paper whenever the page is printed.
pub fn print(hand: &Rc<RefCell<Option<Hand>>>) -> Option<crate::platform::fragment::Watch> {
    let hand = hand.clone();
    crate::platform::printing::before("print-report", move || {
        let hand = hand.borrow();
        let hand = hand.as_ref()?;
        let report = rate(&hand.rules, &hand.scenario);
        Some(out::print(&hand.rules, &hand.scenario, &report, &today()))
    })
}

/// Watches the clipboard for the grids.
pub fn clip(hand: &Rc<RefCell<Option<Hand>>>, send: &Sender) -> Option<Watch> {
    let (hand, send) = (hand.clone(), send.clone());
    watch(move |element, clip| {
        if let Clip::Paste(text) = &clip
            && let Some(problem) = pasted_too_large(text)
        {
            send.emit(Msg::Problem(Some(problem)));
            return Some(String::new());
        }
        let hand = hand.borrow();
        let hand = hand.as_ref()?;
        let boxed = element.id() == "paste-text";
        let sample = if boxed { None } else { Some(hand.sample(element)?) };
        if matches!(&clip, Clip::Paste(text) if text.is_empty()) {
            // A picture or a file, of which nothing would be seen.
            send.emit(Msg::Problem(Some(NO_TEXT.to_owned())));
            return None;
        }
        let Some(sample) = sample else { return large(clip, &send) };
        match clip {
            Clip::Copy => hand.copied(sample),
            Clip::Cut => {
                send.emit(Msg::Desk(sample, Work::Fill(Judgement::Blank)));
                hand.copied(sample)
            }
            Clip::Paste(text) => {
                send.emit(Msg::PasteCells(sample, text));
                Some(String::new())
            }
        }
    })
}

/// What is selected, as text with tabs between cells and a line a row.
pub fn copied(desk: &Desk, cases: &Cases) -> String {
    let ((top, left), (bottom, right)) = desk.selected();
    let mut text = String::new();
    for place in top..(bottom + 1).min(desk.len(cases)) {
        let row = desk.row(place);
        for column in left..=right {
            if column > left {
                text.push('\t');
            }
            let judgement = cases.row(row).map_or(Judgement::Blank, |case| case.judgement(column));
            text.push_str(answer_cell(judgement));
        }
        text.push_str("\r\n");
    }
    text
}
