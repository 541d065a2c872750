//! The fewest judgements to each overall rating, over any number of standards at once.
//!
//! Exact, by the cheapest way to every total of points (a standard takes one of four ratings, so
//! there are few totals); going by the cheapest next step can miss it.

use super::standard::costs;
use crate::model::{Band, Counting, Report, RuleSet, StandardNumber, StandardReport};

/// What may change besides judgements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// Ratings changed by professional discretion stay as they are. Otherwise discretion is set
    /// aside, and every standard counts by arithmetic.
    pub discretion_stays: bool,
    /// Standards rated by judgement, or by their rating alone, may be rated anew.
    pub rating_anew: bool,
}

/// What a change of the overall rating takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// Bands by which judged standards are rated anew, added up.
    pub bands: u32,
    /// Judgements changed.
    pub judgements: u32,
}

/// Ratings that standards would take, those that stay left out: a set of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// The total that results.
    pub points: u32,
    /// Which standard, from which rating to which.
    pub moves: Vec<(StandardNumber, Band, Band)>,
}

/// One rating a scored standard could take, and its price.
#[derive(Clone, Copy)]
struct Choice {
    to: Band,
    /// What it is worth.
    points: u32,
    price: Price,
}

/// The prices of all totals, standard by standard.
#[derive(Clone)]
pub struct Fewest {
    /// For each scored standard: its number, its rating now, and what it could be.
    standards: Vec<(StandardNumber, Band, Vec<Choice>)>,
    /// After each number of standards, by bands rated anew and points: the fewest judgements.
    tables: Vec<Vec<Option<u32>>>,
    out_of: usize,
    most_bands: usize,
    bands: [Option<(u32, u32)>; 4],
}

impl Fewest {
    /// Works out every total. `None` while a scored standard is not rated, because nothing can be
    /// counted towards a rating that is not there.
    pub fn new(rules: &RuleSet, report: &Report, allowed: Allowed) -> Option<Fewest> {
        let mut standards = Vec::new();
        for standard in report.standards.iter().filter(|found| found.counting == Counting::Scored) {
            let now = if allowed.discretion_stays { standard.rating() } else { standard.arithmetic() }?;
            standards.push((standard.number, now, choices(rules, standard, now, allowed)));
        }
        let most_bands = standards.iter().flat_map(|found| found.2.iter().map(|to| to.price.bands).max());
        let most_bands = most_bands.sum::<u32>() as usize;
        let out_of = report.overall.out_of as usize;
        let bands = report.overall.bands;
        let mut fewest = Fewest { standards, tables: Vec::new(), out_of, most_bands, bands };
        fewest.fill();
        Some(fewest)
    }

    fn at(&self, bands: usize, points: usize) -> usize {
        bands * (self.out_of + 1) + points
    }

    fn fill(&mut self) {
        let size = (self.most_bands + 1) * (self.out_of + 1);
        let mut table: Vec<Option<u32>> = vec![None; size];
        if let Some(start) = table.first_mut() {
            *start = Some(0);
        }
        self.tables.push(table);
        for done in 0..self.standards.len() {
            let mut next = vec![None; size];
            for bands in 0..=self.most_bands {
                for points in 0..=self.out_of {
                    if let Some(place) = next.get_mut(self.at(bands, points)) {
                        *place = self.steps(done, bands, points).map(|step| step.1).min();
                    }
                }
            }
            self.tables.push(next);
        }
    }

    /// The ways to a total over the first standards whose last is `done`: its choice, and the
    /// fewest judgements with it.
    fn steps(&self, done: usize, bands: usize, points: usize) -> impl Iterator<Item = (Choice, u32)> {
        let choices = self.standards.get(done).map_or(&[][..], |found| &found.2);
        choices.iter().filter_map(move |&choice| {
            let bands = bands.checked_sub(choice.price.bands as usize)?;
            let points = points.checked_sub(choice.points as usize)?;
            let before = self.tables.get(done)?.get(self.at(bands, points)).copied().flatten()?;
            Some((choice, before + choice.price.judgements))
        })
    }

    fn last(&self, bands: usize, points: usize) -> Option<u32> {
        self.tables.last()?.get(self.at(bands, points)).copied().flatten()
    }

    /// The totals of points that have a rating; none where no total does.
    fn totals(&self, rating: Band) -> impl Iterator<Item = usize> + use<> {
        let totals = self.bands.get(rating as usize).copied().flatten();
        totals.into_iter().flat_map(|(first, last)| first as usize..=last as usize)
    }

    /// The fewest judgements that give an overall rating, no standard rated anew; 0 for the rating
    /// there is. `None` where none do.
    pub fn judgements(&self, rating: Band) -> Option<u32> {
        self.totals(rating).filter_map(|points| self.last(0, points)).min()
    }

    /// What an overall rating takes: for each number of bands rated anew that saves judgements,
    /// the fewest judgements with it. The first is without any where that is possible.
    pub fn prices(&self, rating: Band) -> Vec<Price> {
        let mut prices: Vec<Price> = Vec::new();
        for bands in 0..=self.most_bands {
            let least = self.totals(rating).filter_map(|points| self.last(bands, points)).min();
            let Some(judgements) = least else { continue };
            if prices.last().is_none_or(|before| judgements < before.judgements) {
                prices.push(Price { bands: bands as u32, judgements });
            }
        }
        prices
    }

    /// The sets of changes that give an overall rating at this price, `most` of them at most.
    pub fn sets(&self, rating: Band, price: Price, most: usize) -> Vec<Set> {
        let mut sets = Vec::new();
        for points in self.totals(rating) {
            if self.last(price.bands as usize, points) == Some(price.judgements) {
                let set = Set { points: points as u32, moves: Vec::new() };
                self.walk(
                    self.standards.len(),
                    (price.bands as usize, points, price.judgements),
                    set,
                    most,
                    &mut sets,
                );
            }
        }
        sets
    }

    /// Goes back from a total to the choices that give it, from the last standard to the first.
    fn walk(
        &self,
        left: usize,
        (bands, points, judgements): (usize, usize, u32),
        set: Set,
        most: usize,
        sets: &mut Vec<Set>,
    ) {
        let Some(done) = left.checked_sub(1) else {
            let mut set = set;
            set.moves.reverse();
            if sets.len() < most {
                sets.push(set);
            }
            return;
        };
        let Some(&(number, now, _)) = self.standards.get(done) else { return };
        for (choice, total) in self.steps(done, bands, points) {
            if total != judgements || sets.len() >= most {
                continue;
            }
            let mut set = set.clone();
            if choice.to != now {
                set.moves.push((number, now, choice.to));
            }
            let before = (
                bands - choice.price.bands as usize,
                points - choice.points as usize,
                judgements - choice.price.judgements,
            );
            self.walk(done, before, set, most, sets);
        }
    }
}

/// What a standard could be rated, and what that takes. Its own rating comes first, so that sets
/// with fewer standards in them do.
fn choices(rules: &RuleSet, standard: &StandardReport, now: Band, allowed: Allowed) -> Vec<Choice> {
    let choice = |to, price| Choice { to, points: rules.points.of(to), price };
    let stays = choice(now, Price { bands: 0, judgements: 0 });
    let mut choices = vec![stays];
    let held = allowed.discretion_stays && standard.starred();
    match costs(rules, standard).filter(|_| !held) {
        Some(costs) => {
            for (to, cost) in Band::ALL.into_iter().zip(costs).filter(|found| found.0 != now) {
                choices.extend(cost.map(|judgements| choice(to, Price { bands: 0, judgements })));
            }
        }
        None if allowed.rating_anew && !held => {
            for to in Band::ALL.into_iter().filter(|&to| to != now) {
                choices.push(choice(to, Price { bands: now.distance(to), judgements: 0 }));
            }
        }
        None => {}
    }
    choices
}
