//! How sure a score is.

use crate::model::Tally;

/// The normal deviate that leaves 2.5% on either side.
const Z: f64 = 1.959_963_984_540_054;

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
    if tally.of() == 0 {
        return None;
    }
    let (yes, of) = (f64::from(tally.yes()), f64::from(tally.of()));
    let share = yes / of;
    let square = Z * Z;
    let centre = share + square / (2.0 * of);
    let half = Z * (share * (1.0 - share) / of + square / (4.0 * of * of)).sqrt();
    let scale = 1000.0 / (1.0 + square / of);
    // Rounding noise at 0 and 1 must not leave the line; the conversion stops at 0.
    let low = ((centre - half) * scale).round() as u16;
    let high = ((centre + half) * scale).round().min(1000.0) as u16;
    Some((low, high))
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
