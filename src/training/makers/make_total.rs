//! Ratings that come to a total: nothing is entered yet, and there are no options.

use super::{Maker, overall};
use crate::analysis::random::Random;
use crate::model::{Counting, RuleSet, Scenario, rate};
use crate::training::draw::{band, rate_all};
use crate::training::given::Drawn;
use crate::training::{Ask, Level};

pub(super) const MAKER: Maker =
    Maker { draw, right: |_| None, mistakes: &[], likelier: &[], wrong: |_, _| None };

/// The total is that of ratings that were drawn, so there are some that come to it. From the second level on it
/// lies beside a cut, where the rule set has one that can be reached.
fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    rules.standards.iter().find(|standard| standard.counting == Counting::Scored)?;
    let mut rated = Scenario::empty(rules);
    rate_all(rules, &mut rated, random, band);
    let wide = match level {
        Level::First => None,
        Level::Second => Some(2),
        Level::Third => Some(1),
    };
    if let Some(wide) = wide {
        overall::move_to_a_cut(rules, &mut rated, random, wide);
    }
    let total = rate(rules, &rated).overall.points;
    Some(Drawn { scenario: Scenario::empty(rules), ask: Ask::MakeTotal(total) })
}
