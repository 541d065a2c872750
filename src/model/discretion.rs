//! Professional discretion: a person may move a standard's rating; the arithmetic never does.

use super::{Band, Cuts, DiscretionRule, Margin, QuestionReport};

/// A rating chosen by a person in place of the arithmetic one (rule D1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discretion {
    /// The rating chosen.
    pub rating: Band,
    /// Why.
    pub why: Why,
}

/// The reason given for discretion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The user copies a rating that a published report gives.
    AsPublished,
    /// The user's own reason, in words.
    Written(String),
    /// The scenario came by a link, and reasons were left out of it.
    LeftOut,
}

/// Which of the tests for discretion a standard meets (rule D2). Open when any one holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The cut nearest to the lowest key question, where it lies near enough.
    pub near: Option<u8>,
    /// One different judgement would change the rating.
    pub one_judgement: bool,
    /// A key question that decides rests on few answers: this many.
    pub few: Option<u32>,
}

impl Window {
    /// Whether discretion is open at all.
    pub fn is_open(self) -> bool {
        self.near.is_some() || self.one_judgement || self.few.is_some()
    }
}

/// The tests for a standard, from the reports of the key questions that decide it.
///
/// Without a deciding question nothing is open.
pub fn window<'a>(
    rule: DiscretionRule,
    cuts: Cuts,
    deciding: impl Iterator<Item = &'a QuestionReport>,
    margin: &Margin,
) -> Window {
    let mut window = Window { one_judgement: margin.one_judgement(), ..Window::default() };
    for question in deciding {
        let Some(percent) = question.percent() else {
            continue;
        };
        let distance = |cut: &u8| cut.abs_diff(percent.get());
        let nearest = cuts.from_the_top().iter().map(|cut| cut.1.get()).min_by_key(distance);
        window.near = window.near.or(nearest.filter(|cut| distance(cut) <= rule.points));
        let answers = question.tally().map(|tally| tally.of());
        window.few = window.few.or(answers.filter(|&answers| answers <= rule.few));
    }
    window
}
