//! How sure a share is: the Wilson score interval.

use crate::model::{Band, Percent, Rounding, RuleSet, Score, Tally};

/// The normal deviate that leaves 10% on either side: for 80%. From the inverse error function to 40 digits.
pub const Z80: f64 = 1.281_551_565_544_600_4;

/// The normal deviate that leaves 2.5% on either side: for 95%. Likewise.
pub const Z95: f64 = 1.959_963_984_540_054_3;

/// How far, in percentage points, the noise of the arithmetic may reach: far above what doubles make, far
/// below the half of a millionth by which a share of a million can miss a cut.
const NOISE: f64 = 1e-9;

/// From where to where a share may lie; both ends from 0 to 1, `low` never above `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The Wilson score interval of a tally, for a normal deviate such as [`Z95`]: all shares `p` for which the
/// share found lies within `z` standard errors of `p`. `None` for an empty tally.
///
/// With a population, the tally is a sample of so many without putting back. Its share then varies by
/// `p (1 - p) / n · (N - n) / (N - 1)`, so `n (N - 1) / (N - n)` takes the place of `n`. A population no larger
/// than the tally was seen whole, and both ends are the share itself.
///
/// Sources: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, Journal of
/// the American Statistical Association 22 (1927); the variance for a population: W. G. Cochran, “Sampling
/// Techniques”, 3rd edition (1977), theorem 3.2; put into Wilson’s definition as it stands. Compare B. O’Neill,
/// “Mathematical properties and finite-population correction for the Wilson score interval”, arXiv 2109.12464.
///
/// ```
/// # use bandwise::{analysis::wilson::{Z95, wilson}, model::Tally};
/// let interval = wilson(Tally::new(22, 42).unwrap(), Z95, None).unwrap();
/// assert!((interval.low - 0.377_225).abs() < 1e-6 && (interval.high - 0.666_404).abs() < 1e-6);
/// ```
pub fn wilson(tally: Tally, z: f64, population: Option<u32>) -> Option<Interval> {
    if tally.of() == 0 {
        return None;
    }
    let (yes, of) = (f64::from(tally.yes()), f64::from(tally.of()));
    let share = yes / of;
    let size = match population {
        None => of,
        Some(all) if all <= tally.of() => return Some(Interval { low: share, high: share }),
        Some(all) => of * (f64::from(all) - 1.0) / (f64::from(all) - of),
    };
    let square = z * z;
    let centre = share + square / (2.0 * size);
    let half = z * (share * (1.0 - share) / size + square / (4.0 * size * size)).sqrt();
    let scale = 1.0 + square / size;
    // With none or all the ends are exact; the formula would leave noise there.
    let low = if tally.yes() == 0 { 0.0 } else { (centre - half) / scale };
    let high = if tally.no() == 0 { 1.0 } else { (centre + half) / scale };
    Some(Interval { low, high })
}

/// The bands in which the two ends lie (rules 4 and 5): read off whole percentages, halves up, or off the
/// exact share, as the rule set says.
pub fn bands(rules: &RuleSet, interval: Interval) -> (Band, Band) {
    (band(rules, interval.low), band(rules, interval.high))
}

/// An exact share reaches whole cuts as its whole part does, so either way a whole percentage decides.
fn band(rules: &RuleSet, share: f64) -> Band {
    let percent = share * 100.0 + NOISE;
    let whole = match rules.rounding {
        Rounding::Rounded => (percent + 0.5).floor(),
        Rounding::Exact => percent.floor(),
    };
    // The conversion stops at 0 and at 255.
    let percent = Percent::new(whole as u8).unwrap_or(Percent::MAX);
    Score::Printed(percent).band(rules.cuts, rules.rounding)
}
