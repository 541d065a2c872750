//! How many judgements stand between a standard and the next rating.

use super::score::least_yes;
use super::{Band, Cuts, Percent, QuestionNumber, QuestionReport, Rounding, Tally};

/// The fewest judgements that would move a standard by one rating, each way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Margin {
    /// No answers to become Yes; `None` at the top, or where only percentages are known of a
    /// question that would have to rise.
    pub up: Option<Flips>,
    /// Yes answers to become No; `None` at the bottom, or where only a percentage is known of a
    /// question.
    pub down: Option<Flips>,
}

/// A number of judgements to change, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flips {
    /// The rating that results; where few answered, that can be more than one band away.
    pub to: Band,
    /// How many in all, 1 or more.
    pub count: u32,
    /// How many on each key question, those with none left out.
    pub parts: Vec<(QuestionNumber, u32)>,
}

impl Margin {
    /// Whether a single different judgement would change the rating.
    pub fn one_judgement(&self) -> bool {
        [&self.up, &self.down].into_iter().flatten().any(|flips| flips.count == 1)
    }
}

/// The margin of a standard rated `band` by these key questions (rules 2 to 6).
///
/// Up needs every question over the line, so the deficits add up. Down needs only one question to
/// fall; the first with the smallest surplus is named.
pub fn margin(band: Band, questions: &[QuestionReport], cuts: Cuts, rounding: Rounding) -> Margin {
    Margin {
        up: band.up().and_then(|to| flips_up(to, questions, cuts, rounding)),
        down: band.down().and_then(|_| flips_down(band, questions, cuts, rounding)),
    }
}

fn flips_up(to: Band, questions: &[QuestionReport], cuts: Cuts, rounding: Rounding) -> Option<Flips> {
    let mut parts = Vec::new();
    for question in questions.iter().filter(|question| question.band < Some(to)) {
        let tally = question.tally()?;
        let missing = least_for(tally, to, cuts, rounding).saturating_sub(tally.yes());
        parts.push((question.number, missing));
    }
    let count = parts.iter().map(|part| part.1).sum();
    let risen = |question: &QuestionReport| match parts.iter().find(|part| part.0 == question.number) {
        Some(part) => question.after(i64::from(part.1), cuts, rounding),
        None => question.band,
    };
    let to = questions.iter().filter_map(risen).min()?;
    Some(Flips { to, count, parts })
}

fn flips_down(band: Band, questions: &[QuestionReport], cuts: Cuts, rounding: Rounding) -> Option<Flips> {
    let mut fewest: Option<(&QuestionReport, u32)> = None;
    for question in questions {
        let tally = question.tally()?;
        let count = tally.yes().saturating_sub(least_for(tally, band, cuts, rounding)) + 1;
        if fewest.is_none_or(|(_, least)| count < least) {
            fewest = Some((question, count));
        }
    }
    let (question, count) = fewest?;
    let to = question.after(-i64::from(count), cuts, rounding)?;
    Some(Flips { to, count, parts: vec![(question.number, count)] })
}

fn least_for(tally: Tally, band: Band, cuts: Cuts, rounding: Rounding) -> u32 {
    Percent::new(cuts.of(band)).map_or(0, |cut| least_yes(tally.of(), cut, rounding))
}
