//! What ratings are worth, and what a total of points is worth (rules 11 and 12).

use super::Band;

/// Points of each rating, rising from the lowest up (rule 11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points([u32; 4]);

impl Points {
    /// The most that a rating can be worth.
    pub const MOST: u32 = 20;

    /// Points from the lowest rating up, or `None` where they do not rise strictly or pass
    /// [`Points::MOST`].
    pub fn new(points: [u32; 4]) -> Option<Points> {
        let [first, second, third, last] = points;
        (first < second && second < third && third < last && last <= Points::MOST).then_some(Points(points))
    }

    /// What a rating is worth.
    pub fn of(self, rating: Band) -> u32 {
        self.0.get(rating as usize).copied().unwrap_or_default()
    }

    /// The highest there is.
    pub fn most(self) -> u32 {
        self.of(Band::Outstanding)
    }
}

impl Default for Points {
    /// 0, 1, 2 and 3.
    fn default() -> Points {
        Points([0, 1, 2, 3])
    }
}

/// The lowest total of each overall rating above the lowest (rule 12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OverallBands([u32; 3]);

impl OverallBands {
    /// Where Requires improvement, Good and Outstanding begin; `None` where that does not rise
    /// strictly from 1 up.
    pub fn new(begins: [u32; 3]) -> Option<OverallBands> {
        let [first, second, third] = begins;
        (0 < first && first < second && second < third).then_some(OverallBands(begins))
    }

    /// As rule 12 gives them: the cuts lie half way between the totals of so many standards that all
    /// have one rating and those that all have the next, and a total on a cut takes the lower rating.
    /// With 0 to 3 points that is n/2, 3n/2 and 5n/2.
    pub fn by_rule_12(scored: u32, points: Points) -> OverallBands {
        OverallBands(OverallBands::twice_the_cuts(scored, points).map(|twice| twice / 2 + 1))
    }

    /// Twice the cuts of rule 12, which can lie half way between two totals.
    pub fn twice_the_cuts(scored: u32, points: Points) -> [u32; 3] {
        let [first, second, third, last] = Band::ALL.map(|band| points.of(band));
        let twice = |one: u32, next: u32| scored.saturating_mul(one + next);
        [twice(first, second), twice(second, third), twice(third, last)]
    }

    /// The rating a total is worth.
    pub fn of(self, total: u32) -> Band {
        let reached = self.0.iter().filter(|&&begin| total >= begin).count();
        Band::from_rank(u32::try_from(reached).unwrap_or(0))
    }

    /// First and last total of each rating from the lowest up, where there are totals from `lowest` to
    /// `highest`; `None` where none falls in it.
    pub fn totals(self, lowest: u32, highest: u32) -> [Option<(u32, u32)>; 4] {
        let [second, third, last] = self.0;
        let begins = [lowest, second, third, last];
        let ends = [second, third, last, highest.saturating_add(1)];
        let mut totals = begins.into_iter().zip(ends).map(|(begin, end)| {
            let (begin, end) = (begin.max(lowest), end.min(highest.saturating_add(1)));
            (begin < end).then(|| (begin, end - 1))
        });
        [(); 4].map(|()| totals.next().flatten())
    }
}
