//! The chance of each rating, drawn a few milliseconds at a time.

use bandwise::analysis::resample::{self, Resampling, draws_for};

use crate::told::Rated;

/// Where the random numbers begin: always here, so that the same scenario has the same chances everywhere.
const SEED: u64 = 2023;

/// How many cases are read between two looks at the clock.
const READS: u32 = 20_000;

/// What came up so far.
pub struct Found {
    /// How often each rating did.
    pub chances: resample::Chances,
    /// How many draws there will be.
    pub of: u32,
}

/// Draws under way.
pub struct Chances {
    drawing: Option<Resampling>,
    step: u32,
}

impl Chances {
    /// Makes ready for a scenario.
    pub fn of(rated: &Rated) -> Chances {
        let draws = draws_for(&rated.rules, &rated.scenario);
        let cases = rated.scenario.samples.iter().map(|cases| cases.len()).sum::<usize>();
        let step = READS / u32::try_from(cases).unwrap_or(READS).max(40);
        Chances { drawing: Resampling::new(&rated.rules, &rated.scenario, SEED, draws), step: step.max(1) }
    }

    /// Draws for as long as there is time.
    pub fn draw(&mut self, mut time: impl FnMut() -> bool) {
        if let Some(drawing) = &mut self.drawing {
            while !drawing.step(self.step) && time() {}
        }
    }

    /// Whether there is nothing more to draw.
    pub fn is_done(&self) -> bool {
        self.drawing.as_ref().is_none_or(|drawing| drawing.done() >= drawing.of())
    }

    /// What came up so far; `None` where nothing can be drawn.
    pub fn found(&self) -> Option<Found> {
        self.drawing.as_ref().map(|drawing| Found { chances: drawing.chances(), of: drawing.of() })
    }
}
