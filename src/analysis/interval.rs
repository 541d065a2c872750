//! How sure a score is, for drawing.

use super::wilson::{Z95, wilson};
use crate::model::Tally;

/// The 95% Wilson score interval of a tally, in thousandths (0 to 1000), for drawing.
///
/// `None` for an empty tally. An aid and no part of the method: it assumes cases drawn at random from
/// very many. Source: E. B. Wilson, “Probable inference, the law of succession, and statistical
/// inference”, Journal of the American Statistical Association 22 (1927).
///
/// ```
/// # use bandwise::{analysis::interval::wilson_95, model::Tally};
/// assert_eq!(wilson_95(Tally::new(22, 42).unwrap()), Some((377, 666)));
/// ```
pub fn wilson_95(tally: Tally) -> Option<(u16, u16)> {
    let interval = wilson(tally, Z95, None)?;
    // Both ends lie from 0 to 1, so neither is cut off.
    let thousandths = |share: f64| (share * 1000.0).round() as u16;
    Some((thousandths(interval.low), thousandths(interval.high)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Table I of R. G. Newcombe, “Two-sided confidence intervals for the single proportion”,
    /// Statistics in Medicine 17 (1998), method 3.
    #[test]
    fn newcombes_examples() {
        for (yes, of, low, high) in
            [(81, 263, 255, 366), (15, 148, 62, 160), (0, 20, 0, 161), (1, 29, 6, 172)]
        {
            assert_eq!(wilson_95(Tally::new(yes, of).unwrap()), Some((low, high)), "{yes} of {of}");
        }
        assert_eq!(wilson_95(Tally::default()), None);
    }
}
