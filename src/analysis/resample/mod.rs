//! The chance of each rating, by drawing the same cases again.
//!
//! If other cases of the same kind had been looked at, the ratings might have come out otherwise. The cases
//! there are stand for all there might be: as many are drawn out of them, each time out of all, and rated by
//! the rule set; how often a rating comes up is its chance. Every question of a sample is answered by the
//! same drawn cases, so that what goes together in cases stays together. An aid and no part of the method:
//! it assumes cases drawn at random from very many.
//!
//! Source: B. Efron, “Bootstrap methods: another look at the jackknife”, Annals of Statistics 7 (1979).

mod binomial;
mod lanes;
mod plan;

use super::random::Random;
use crate::model::{Band, Cuts, OverallBands, Points, Rounding, RuleSet, Scenario, StandardNumber};
use lanes::Lanes;
use plan::{Asked, Plan, Source, Standing};

/// How many draws are enough: a chance is then off by one percentage point at the most, 19 times of 20.
const ENOUGH: u32 = 10_000;

/// The fewest that say anything.
const FEWEST: u32 = 200;

/// The cases to be read in all, so that it stays a matter of a second.
const READS: u64 = 40_000_000;

/// What a standard's chances rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Cases, drawn whole: the dependence of the questions on each other is kept.
    Cases,
    /// Counts, at least for one question, each such question for itself: they are taken to be independent.
    Counts,
    /// Nothing to draw: judged, rated alone, or known only as printed percentages. It stays as it is.
    Fixed,
}

/// How often each rating came up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chances {
    /// How many draws there were; each list of ratings adds up to it, with the unrated.
    pub draws: u32,
    /// One a standard, in the rule set's order.
    pub standards: Vec<StandardChances>,
    /// Draws that ended on each overall rating, the lowest first.
    pub overall: [u32; 4],
    /// Draws without an overall rating, because a scored standard had none.
    pub overall_unrated: u32,
    /// Draws that ended on each total of points, from 0 to the most there can be; those without an overall
    /// rating in none.
    pub points: Vec<u32>,
}

/// How often each rating of a standard came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardChances {
    /// Which one.
    pub number: StandardNumber,
    /// Draws that ended on each rating, the lowest first.
    pub ratings: [u32; 4],
    /// Draws in which it had none, because a question had neither Yes nor No, or nothing was entered.
    pub unrated: u32,
    /// What they rest on.
    pub basis: Drawn,
}

/// Draws under way. The same seed and scenario give the same chances, in steps of any size.
#[derive(Clone, Debug)]
pub struct Resampling {
    random: Random,
    plan: Plan,
    bands: Bands,
    overall: OverallBands,
    points: Points,
    of: u32,
    /// So far.
    chances: Chances,
}

/// How the rule set reads bands.
#[derive(Clone, Copy, Debug)]
struct Bands {
    cuts: Cuts,
    rounding: Rounding,
}

/// How many draws a scenario is worth: 10,000, fewer for large samples so that some 40 million cases are
/// read at the most, and never under 200.
pub fn draws_for(rules: &RuleSet, scenario: &Scenario) -> u32 {
    let most = READS / Plan::new(rules, scenario).reads().max(1);
    u32::try_from(most).unwrap_or(u32::MAX).clamp(FEWEST, ENOUGH)
}

impl Resampling {
    /// Makes ready for so many draws, and makes none yet. `None` where no scored standard rests on answers
    /// that can be counted, from cases or as counts.
    ///
    /// Ratings are those by arithmetic (rules 2, 4 to 6, 11 and 12): discretion is set aside. Standards
    /// judged or rated alone stay as they are, as do questions known only by a percentage.
    pub fn new(rules: &RuleSet, scenario: &Scenario, seed: u64, draws: u32) -> Option<Resampling> {
        let mut plan = Plan::new(rules, scenario);
        if !plan.draws() {
            return None;
        }
        plan.fill(scenario);
        let nothing = |standing: &Standing| StandardChances {
            number: standing.number,
            ratings: [0; 4],
            unrated: 0,
            basis: standing.drawn,
        };
        let totals = usize::try_from(rules.out_of()).unwrap_or(0) + 1;
        let chances = Chances {
            draws: 0,
            standards: plan.standards.iter().map(nothing).collect(),
            overall: [0; 4],
            overall_unrated: 0,
            points: vec![0; totals],
        };
        Some(Resampling {
            random: Random::new(seed),
            plan,
            bands: Bands { cuts: rules.cuts, rounding: rules.rounding },
            overall: rules.overall,
            points: rules.points,
            of: draws,
            chances,
        })
    }

    /// Makes so many more draws, as far as any are left. Tells whether all are made.
    pub fn step(&mut self, draws: u32) -> bool {
        for _ in 0..draws.min(self.of.saturating_sub(self.chances.draws)) {
            self.draw();
        }
        self.chances.draws >= self.of
    }

    /// How many draws are made.
    pub fn done(&self) -> u32 {
        self.chances.draws
    }

    /// How many there will be.
    pub fn of(&self) -> u32 {
        self.of
    }

    /// How often each rating came up so far; nothing but noughts before the first draw.
    pub fn chances(&self) -> Chances {
        let mut chances = self.chances.clone();
        for (points, &draws) in (0..).zip(&self.chances.points) {
            add(&mut chances.overall, self.overall.of(points), draws);
        }
        chances
    }

    fn draw(&mut self) {
        let Resampling { random, plan, bands, chances, points: worth, .. } = self;
        plan.samples.iter_mut().for_each(|sample| sample.draw(random));
        let mut points = Some(0);
        for (standing, chances) in plan.standards.iter_mut().zip(&mut chances.standards) {
            let rating = rating(standing, bands, &plan.samples, random);
            match rating {
                Some(rating) => add(&mut chances.ratings, rating, 1),
                None => chances.unrated += 1,
            }
            if standing.scored {
                points = points.zip(rating).map(|(points, rating)| points + worth.of(rating));
            }
        }
        chances.draws += 1;
        match points.and_then(|points| chances.points.get_mut(usize::try_from(points).ok()?)) {
            Some(draws) => *draws += 1,
            None => chances.overall_unrated += 1,
        }
    }
}

/// The band of the lowest key question drawn or standing (rule 6).
fn rating(standing: &mut Standing, bands: &Bands, samples: &[Lanes], random: &mut Random) -> Option<Band> {
    let mut lowest = standing.stays?;
    for asked in &mut standing.asked {
        let counted = counted(asked, samples, random);
        lowest = lowest.min(asked.band(bands, counted)?);
    }
    Some(lowest)
}

/// Yes and answered of one question in this draw.
fn counted(asked: &Asked, samples: &[Lanes], random: &mut Random) -> (u32, u32) {
    match asked.source {
        Source::Cases { sample, place } => samples.get(sample).map_or((0, 0), |lanes| lanes.counted(place)),
        Source::Counts(tally) => (binomial::draw(random, tally), tally.of()),
    }
}

fn add(ratings: &mut [u32; 4], rating: Band, draws: u32) {
    if let Some(count) = ratings.get_mut(rating as usize) {
        *count += draws;
    }
}
