//! The rules. Pure: no clock, no text parsed, no serialisation, no browser; nothing here can fail.
//!
//! Rule numbers in the comments are those of `docs/method.md`. Integers decide every band.
#![deny(clippy::float_arithmetic)]

pub mod aside;
pub mod band;
pub mod cases;
pub mod discretion;
pub mod explain;
pub mod in_force;
pub mod judgement;
pub mod margin;
pub mod number;
pub mod overall;
pub mod percent;
pub mod points;
pub mod rate;
pub mod ruleset;
pub mod scenario;
pub mod score;
pub mod tally;

pub use aside::{Aside, AsideSample, Columns};
pub use band::Band;
pub use cases::{Attribute, Case, Cases, Count, Row};
pub use discretion::{Discretion, Why, Window};
pub use explain::{DiscretionReport, Guidance, QuestionReport, Reason, Report, StandardReport};
pub use in_force::RULES;
pub use judgement::Judgement;
pub use margin::{Flips, Margin};
pub use number::{QuestionNumber, StandardNumber};
pub use overall::Overall;
pub use percent::Percent;
pub use points::{OverallBands, Points};
pub use rate::rate;
pub use ruleset::{
    Basis, Chapter, Counting, Cuts, DiscretionRule, Kind, LeadershipRule, Question, Rounding, Rule, RuleSet,
    Sample, Standard,
};
pub use scenario::{Entry, Evidence, Origin, Scenario};
pub use score::{RoundingNote, Score};
pub use tally::Tally;
