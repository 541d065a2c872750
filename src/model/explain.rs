//! The tree of reasons. Ratings are read off it, so the explanation is the computation.

use super::{
    Band, Counting, Cuts, Discretion, Evidence, Margin, Overall, Percent, QuestionNumber, Rounding,
    RoundingNote, Score, StandardNumber, Tally, Window,
};

/// The whole result: a reason for every standard, and the overall score that follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// One a standard, in the rule set's order.
    pub standards: Vec<StandardReport>,
    /// The sum and what it is worth.
    pub overall: Overall,
    /// What the leadership guidance says, where the rule set has it (rule L1).
    pub guidance: Option<Guidance>,
}

/// What is known of one standard, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardReport {
    /// Which one.
    pub number: StandardNumber,
    /// Whether it counts.
    pub counting: Counting,
    /// Its key questions, in order; none for a judged standard.
    pub questions: Vec<QuestionReport>,
    /// What decides its rating.
    pub reason: Reason,
    /// Judgements to the next rating each way, counted from the arithmetic rating.
    pub margin: Margin,
    /// Which tests for discretion it meets.
    pub window: Window,
    /// The discretion entered for it, and what it does.
    pub discretion: Option<DiscretionReport>,
}

/// What decides a standard's rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A person rated it (rule 10).
    Judged(Band),
    /// It is rated by judgement and nobody has chosen yet.
    NotChosen,
    /// A case-based standard held by its rating alone; its key questions are not used.
    GivenAlone(Band),
    /// It takes the band of its lowest key question (rules 6 and 7); all that tie are named.
    Lowest {
        /// The band.
        band: Band,
        /// The key questions in that band with the lowest score.
        drivers: Vec<QuestionNumber>,
    },
    /// These key questions have no answers, so there is no rating yet (rule 2).
    Unanswered(Vec<QuestionNumber>),
    /// It has a score but no rating (rule 9).
    NotRated,
}

/// What is known of one key question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionReport {
    /// Which one.
    pub number: QuestionNumber,
    /// The form of evidence in use.
    pub evidence: Evidence,
    /// Its score; `None` without a Yes or a No (rule 2).
    pub score: Option<Score>,
    /// The band of that score (rule 4).
    pub band: Option<Band>,
    /// Where rounding decides the band (rule 5).
    pub note: Option<RoundingNote>,
}

/// The discretion entered for a standard, and what it does to the arithmetic rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscretionReport {
    /// What was entered.
    pub entered: Discretion,
    /// The arithmetic rating it stands against; `None` while there is none, and then it waits.
    pub against: Option<Band>,
    /// It stands outside the tests for discretion (rule D2).
    pub outside_window: bool,
    /// It moves the standard by more bands than the rules allow (rule D3).
    pub too_far: bool,
}

/// What the ratings of the case-based standards mean for leadership (rule L1). A note, never a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// The standard the note stands at.
    pub standard: StandardNumber,
    /// Case-based standards rated Inadequate so far.
    pub inadequate: u32,
    /// Case-based standards in all.
    pub of: u32,
    /// Whether that is more than half, so that guidance would indicate Inadequate.
    pub indicated: bool,
}

impl QuestionReport {
    /// The printed percentage.
    pub fn percent(&self) -> Option<Percent> {
        self.score.and_then(Score::percent)
    }

    /// The counts, where they are known.
    pub fn tally(&self) -> Option<Tally> {
        self.score.and_then(Score::tally)
    }

    /// The band with this many more Yes answers among those that answered; fewer where negative.
    pub fn after(&self, more: i64, cuts: Cuts, rounding: Rounding) -> Option<Band> {
        let tally = self.tally()?;
        let yes = u32::try_from(i64::from(tally.yes()) + more).ok()?;
        let score = Score::counted(Tally::new(yes, tally.of())?)?;
        Some(score.band(cuts, rounding))
    }
}

impl DiscretionReport {
    /// Whether it changes the rating: then the rating wears an asterisk.
    pub fn applies(&self) -> bool {
        self.against.is_some_and(|against| against != self.entered.rating)
    }
}

impl Reason {
    /// The rating by arithmetic or by choice, before discretion.
    pub fn band(&self) -> Option<Band> {
        match self {
            Reason::Judged(band) | Reason::GivenAlone(band) | Reason::Lowest { band, .. } => Some(*band),
            Reason::NotChosen | Reason::Unanswered(_) | Reason::NotRated => None,
        }
    }

    /// The rule it rests on, as named in `docs/method.md`.
    pub fn rule(&self) -> &'static str {
        match self {
            Reason::Judged(_) | Reason::NotChosen => "10",
            Reason::GivenAlone(_) => "11",
            Reason::Lowest { .. } => "6",
            Reason::Unanswered(_) => "2",
            Reason::NotRated => "9",
        }
    }
}

impl StandardReport {
    /// The rating by arithmetic alone; for a judged standard or a rating given alone, that rating.
    pub fn arithmetic(&self) -> Option<Band> {
        self.reason.band()
    }

    /// The rating that counts: the arithmetic one, or the one discretion put in its place.
    pub fn rating(&self) -> Option<Band> {
        let chosen = self.discretion.as_ref().filter(|discretion| discretion.applies());
        chosen.map(|discretion| discretion.entered.rating).or(self.arithmetic())
    }

    /// Whether discretion changed the rating, so that it wears an asterisk.
    pub fn starred(&self) -> bool {
        self.discretion.as_ref().is_some_and(DiscretionReport::applies)
    }

    /// Whether this key question decides the rating.
    pub fn drives(&self, question: QuestionNumber) -> bool {
        matches!(&self.reason, Reason::Lowest { drivers, .. } if drivers.contains(&question))
    }

    /// The key questions without answers, where they keep it from being rated.
    pub fn unanswered(&self) -> &[QuestionNumber] {
        match &self.reason {
            Reason::Unanswered(missing) => missing,
            _ => &[],
        }
    }

    /// The lowest and highest rating it can still take.
    ///
    /// Rated: that rating, twice. Not yet rated: from Inadequate up to the lowest band among the
    /// key questions already answered, because rule 6 holds whatever the others turn out to be.
    pub fn attainable(&self) -> (Band, Band) {
        let lowest_known = self.questions.iter().filter_map(|question| question.band).min();
        let open = (Band::Inadequate, lowest_known.unwrap_or(Band::Outstanding));
        self.rating().map_or(open, |rating| (rating, rating))
    }
}
