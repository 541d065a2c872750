//! What the examples of the rules stand at, and what can be changed in them.
//!
//! Nothing of a rule set is kept here: what depends on its numbers is left open until it is touched, and
//! kept within them where it is drawn.

use bandwise::model::{Band, Judgement, RuleSet, Tally};

/// What was changed in an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Example {
    /// The single answer takes its next state.
    One,
    /// The sample that is at its worst, by index.
    Sample(usize),
    /// The rating of a standard that is rated by judgement.
    Judged(Band),
    /// Discretion is used, or taken back.
    Used,
    /// An answer takes its next state.
    Answer(usize),
    /// One more answer, N/A.
    AddNa,
    /// The answers as they were at first.
    AnswersAnew,
    /// Yes answers where a percentage is printed.
    Printed(u32),
    /// Answers in all there.
    PrintedOf(u32),
    /// The percentage of a key question that is the only one.
    Only(u8),
    /// The rating of every standard that does not rest on cases.
    Rest(Band),
    /// The Yes answers to round, as they were typed.
    Yes(String),
    /// The answers in all to round, as they were typed.
    Of(String),
    /// Both of them.
    Counts(u32, u32),
    /// The percentage to read a band off.
    Percent(u8),
    /// The percentage of one of three key questions.
    Lowest(usize, u8),
    /// The rating of a standard that does not count.
    Apart(Band),
    /// The rating of every standard.
    All(Band),
    /// The points in all.
    Total(u32),
    /// Yes answers where discretion is asked about.
    OpenYes(u32),
    /// Answers in all there.
    OpenOf(u32),
    /// The rating that discretion gives there.
    Given(Band),
    /// How many case-based standards are Inadequate.
    Inadequate(u32),
}

/// The most answers in the row.
pub const ANSWERS: usize = 12;

/// The most answers where they are moved on sliders.
pub const OPEN: u32 = 60;

/// What the examples stand at.
#[derive(Clone, Debug, PartialEq)]
pub struct Examples {
    /// A single answer.
    pub one: Judgement,
    /// The sample that is at its worst, by index.
    pub sample: usize,
    /// The rating of a standard that is rated by judgement.
    pub judged: Band,
    /// Whether discretion is used.
    pub used: bool,
    /// A row of answers.
    pub answers: Vec<Judgement>,
    /// Yes answers, and answers in all, where a percentage is printed.
    pub printed: (u32, u32),
    /// The percentage of a key question that is the only one, once it was moved.
    pub only: Option<u8>,
    /// The rating of every standard that does not rest on cases.
    pub rest: Band,
    /// The Yes answers to round, as typed.
    pub yes: String,
    /// The answers in all to round, as typed.
    pub of: String,
    /// The percentage to read a band off, once it was moved.
    pub percent: Option<u8>,
    /// The percentages of three key questions.
    pub lowest: [u8; 3],
    /// The rating of a standard that does not count.
    pub apart: Band,
    /// The rating of every standard.
    pub all: Band,
    /// The points in all, once they were moved.
    pub total: Option<u32>,
    /// Yes answers, and answers in all, where discretion is asked about.
    pub open: (u32, u32),
    /// The rating that discretion gives there.
    pub given: Band,
    /// How many case-based standards are Inadequate, once that was moved.
    pub inadequate: Option<u32>,
}

impl Default for Examples {
    fn default() -> Examples {
        Examples {
            one: Judgement::Yes,
            sample: 0,
            judged: Band::RequiresImprovement,
            used: true,
            answers: first_answers(),
            printed: (1, 8),
            only: None,
            rest: Band::Outstanding,
            yes: "20".to_owned(),
            of: "31".to_owned(),
            percent: None,
            lowest: [74, 68, 52],
            apart: Band::Inadequate,
            all: Band::Good,
            total: None,
            open: (20, 42),
            given: Band::RequiresImprovement,
            inadequate: None,
        }
    }
}

fn below_good(rules: &RuleSet) -> u8 {
    rules.cuts.of(Band::Good).saturating_sub(1)
}

fn first_answers() -> Vec<Judgement> {
    use Judgement::{Blank, No, Yes};
    vec![Yes, Yes, Yes, Yes, No, Blank]
}

/// Yes answers of so many in all, within what there can be.
fn counted(yes: u32, of: u32) -> (u32, u32) {
    let of = of.clamp(1, OPEN);
    (yes.min(of), of)
}

impl Examples {
    /// Takes in a change. What would lie out of bounds is left out, or taken to the nearest end.
    pub fn take(&mut self, example: Example) {
        match example {
            Example::One => self.one = self.one.next(),
            Example::Sample(at) => self.sample = at,
            Example::Judged(band) => self.judged = band,
            Example::Used => self.used = !self.used,
            Example::Answer(at) => {
                if let Some(answer) = self.answers.get_mut(at) {
                    *answer = answer.next();
                }
            }
            Example::AddNa if self.answers.len() < ANSWERS => self.answers.push(Judgement::NotApplicable),
            Example::AddNa => {}
            Example::AnswersAnew => self.answers = first_answers(),
            Example::Printed(yes) => self.printed.0 = yes.min(self.printed.1),
            Example::PrintedOf(of) => self.printed = counted(self.printed.0, of),
            Example::Only(percent) => self.only = Some(percent.min(100)),
            Example::Rest(band) => self.rest = band,
            Example::Yes(typed) => self.yes = typed,
            Example::Of(typed) => self.of = typed,
            Example::Counts(yes, of) => (self.yes, self.of) = (yes.to_string(), of.to_string()),
            Example::Percent(percent) => self.percent = Some(percent.min(100)),
            Example::Lowest(at, percent) => {
                if let Some(place) = self.lowest.get_mut(at) {
                    *place = percent.min(100);
                }
            }
            Example::Apart(band) => self.apart = band,
            Example::All(band) => self.all = band,
            Example::Total(total) => self.total = Some(total),
            Example::OpenYes(yes) => self.open.0 = yes.min(self.open.1),
            Example::OpenOf(of) => self.open = counted(self.open.0, of),
            Example::Given(band) => self.given = band,
            Example::Inadequate(count) => self.inadequate = Some(count),
        }
    }

    /// The counts to round, where what was typed can be used.
    pub fn counts(&self) -> Option<Tally> {
        let read = |typed: &str| typed.trim().replace([',', ' '], "").parse().ok();
        Tally::new(read(&self.yes)?, read(&self.of)?).filter(|tally| tally.of() > 0)
    }

    /// The percentage to read a band off; at first the last one below Good, so that a step crosses the cut.
    pub fn percent(&self, rules: &RuleSet) -> u8 {
        self.percent.unwrap_or_else(|| below_good(rules))
    }

    /// The percentage of a key question that is the only one; at first the same.
    pub fn only(&self, rules: &RuleSet) -> u8 {
        self.only.unwrap_or_else(|| below_good(rules))
    }

    /// The points in all; at first the last total of Requires improvement.
    pub fn total(&self, rules: &RuleSet) -> u32 {
        let (lowest, highest) = (rules.lowest_score(), rules.out_of());
        let [_, second, ..] = rules.overall.totals(lowest, highest);
        let first = second.map_or(lowest, |(_, last)| last);
        self.total.unwrap_or(first).clamp(lowest, highest)
    }

    /// How many of so many case-based standards are Inadequate; at first just more than half.
    pub fn inadequate(&self, of: u32) -> u32 {
        self.inadequate.unwrap_or(of / 2 + 1).min(of)
    }
}
