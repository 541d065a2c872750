//! Exact chances of bands, added up term by term.

use bandwise::model::{RuleSet, Score, Tally};

/// The chance of so many out of `of`, each with the chance of a share.
pub(crate) fn binomial(many: u32, of: u32, share: f64) -> f64 {
    let ways: f64 = (0..many).map(|at| f64::from(of - at) / f64::from(at + 1)).product();
    let power = |base: f64, times: u32| base.powi(i32::try_from(times).unwrap());
    ways * power(share, many) * power(1.0 - share, of - many)
}

/// The chance of each band when `of` answers are drawn with a share, added up term by term.
pub(crate) fn shared(rules: &RuleSet, share: f64, of: u32) -> [f64; 4] {
    let mut chances = [0.0; 4];
    for drawn in 0..=of {
        let band = Score::counted(Tally::new(drawn, of).unwrap()).unwrap().band(rules.cuts, rules.rounding);
        chances[band as usize] += binomial(drawn, of, share);
    }
    chances
}

/// The same with the share of a tally.
pub(crate) fn exact(rules: &RuleSet, yes: u32, of: u32) -> [f64; 4] {
    shared(rules, f64::from(yes) / f64::from(of), of)
}
