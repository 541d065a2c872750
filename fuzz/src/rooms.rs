//! What a tab and the device keep of training, and of a rule set being edited: anybody at this device can have written it.

use workbench::own::Draft;
use workbench::train::case_set::CaseSetRoom;
use workbench::train::class::ClassRoom;
use workbench::train::exercises::Exercises;
use workbench::train::guide::Guide;

use crate::holds;

/// The most sets of exercises that come back, with the one on screen.
const SETS: usize = 21;

/// A text as what each part of the workbench keeps. What is understood of it is kept by one text from then on, and by none
/// much larger than what was there, but for the words of the page's own sets and rules, which are not repeated.
pub fn rooms(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    stays(text, |kept| CaseSetRoom::from_kept(kept).kept());
    stays(text, |kept| ClassRoom::from_kept(kept).kept());
    stays(text, |kept| Guide::of(kept).kept());
    stays(text, |kept| Draft::from_kept(kept).unmended());
    let exercises = |kept: &str| {
        let mut room = Exercises::default();
        room.take_up(kept);
        room.set_text()
    };
    let sets = stays(text, exercises).split("\n\u{1e}\n").count();
    holds(sets <= SETS, "more sets come back than are ever kept");
}

/// What was understood is understood again, to the letter. Gives what is kept of it.
fn stays(text: &str, again: impl Fn(&str) -> String) -> String {
    let once = again(text);
    holds(again(&once) == once, "what is kept changes by being read");
    holds(once.len() <= 16 * text.len() + 4_096, "what is kept grew");
    once
}
