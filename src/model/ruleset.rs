//! A rule set: the standards of one framework, their samples and key questions, and the numbers
//! the rules use. Made by the `rulesets` room from data and checked there.

use super::{Band, OverallBands, Percent, Points, QuestionNumber, StandardNumber};

/// One inspection framework, whole. Checked when it is read; its indices always hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSet {
    /// Stable short id, as used in links: `pdu-2021`.
    pub id: String,
    /// The rule set that it was made from, where it is somebody's own.
    pub based_on: Option<String>,
    /// Name for a person: "Probation Delivery Units 2021–23".
    pub name: String,
    /// Whose words the key questions are, and under which licence.
    pub credit: String,
    /// Headings the standards stand under.
    pub chapters: Vec<Chapter>,
    /// The samples the case-based standards rest on (rule 8).
    pub samples: Vec<Sample>,
    /// The standards in published order.
    pub standards: Vec<Standard>,
    /// All key questions in published order; standards and samples point into this.
    pub questions: Vec<Question>,
    /// Where the bands of a key question begin (rule 4).
    pub cuts: Cuts,
    /// Whether bands are read off printed or exact percentages (rule 5).
    pub rounding: Rounding,
    /// What a rating is worth (rule 11).
    pub points: Points,
    /// Where the overall ratings begin (rule 12).
    pub overall: OverallBands,
    /// When professional discretion is open.
    pub discretion: DiscretionRule,
    /// The leadership guidance, where the framework has one.
    pub leadership: Option<LeadershipRule>,
    /// Every rule in force, with its basis and source, for showing beside its use.
    pub rules: Vec<Rule>,
}

/// A heading of the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// First part of the numbers of its standards.
    pub number: u8,
    /// "Court work and case supervision".
    pub title: String,
}

/// A set of cases that one or more standards rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// Stable short id, as used in cell ids: `cases`, `court`.
    pub id: String,
    /// "Cases", "Court reports".
    pub name: String,
    /// One of them: "case", "court report".
    pub one: String,
    /// More of them: "cases", "court reports".
    pub many: String,
    /// Indices into [`RuleSet::questions`]: the columns of this sample's grid, in order.
    pub questions: Vec<usize>,
}

/// A standard of the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// `2.4`.
    pub number: StandardNumber,
    /// "Implementation and delivery".
    pub title: String,
    /// What it is about, whatever its number: `planning`. Matches it with the same of another rule set.
    pub topic: String,
    /// How it is rated.
    pub kind: Kind,
    /// Whether its rating counts.
    pub counting: Counting,
}

/// How a standard is rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By judgement, not by percentages (rule 10).
    Judged,
    /// By its key questions (rules 6 and 7).
    CaseBased {
        /// Index into [`RuleSet::samples`].
        sample: usize,
        /// Indices into [`RuleSet::questions`], at least one.
        questions: Vec<usize>,
    },
}

/// Whether a standard's rating counts towards the overall score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// Rated, and its points count (rule 11).
    Scored,
    /// Has a score but is not rated and never counts (rule 9).
    NotRated,
    /// Rated separately and never counts (rule 9).
    Separate,
}

/// A key question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// `2.4.3`.
    pub number: QuestionNumber,
    /// Index into [`RuleSet::samples`].
    pub sample: usize,
    /// Place among the sample's questions: its column in the grid.
    pub column: usize,
    /// What it is about within its standard: `safety`.
    pub topic: String,
    /// Its wording.
    pub wording: String,
    /// Our own few words for it, for tables and strips.
    pub label: String,
    /// Our own short labels for the prompts under it. They inform an answer and compute nothing.
    pub prompts: Vec<String>,
    /// Where they begin among the prompts of the sample, which are numbered through its questions.
    pub first_prompt: usize,
}

/// The lowest printed percentage of each band above the lowest (rule 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cuts([(Band, Percent); 3]);

impl Cuts {
    /// Cuts in rising order, or `None` where they do not rise strictly or the first is 0.
    pub fn new(requires_improvement: Percent, good: Percent, outstanding: Percent) -> Option<Cuts> {
        let rising = 0 < requires_improvement.get() && requires_improvement < good;
        (rising && good < outstanding).then_some(Cuts([
            (Band::Outstanding, outstanding),
            (Band::Good, good),
            (Band::RequiresImprovement, requires_improvement),
        ]))
    }

    /// Band and cut, the highest first.
    pub fn from_the_top(&self) -> &[(Band, Percent); 3] {
        &self.0
    }

    /// The lowest percentage of a band; nought for `Inadequate`.
    pub fn of(&self, band: Band) -> u8 {
        self.0.iter().find(|cut| cut.0 == band).map_or(0, |cut| cut.1.get())
    }
}

impl Default for Cuts {
    /// 50, 65 and 80.
    fn default() -> Cuts {
        let at = |value| Percent::new(value).unwrap_or(Percent::MAX);
        Cuts([(Band::Outstanding, at(80)), (Band::Good, at(65)), (Band::RequiresImprovement, at(50))])
    }
}

/// Which percentage a band is read off (rule 5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// The printed whole percentage.
    #[default]
    Rounded,
    /// The exact share.
    Exact,
}

/// When professional discretion is open, and how far it reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiscretionRule {
    /// Open within this many percentage points of a cut.
    pub points: u8,
    /// Open where a question rests on this many answers or fewer.
    pub few: u32,
    /// Moves a standard by at most this many bands.
    pub bands: u32,
}

/// When the ratings of the case-based standards speak against the leadership rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadershipRule {
    /// The standard the note stands at.
    pub standard: StandardNumber,
    /// The standards whose ratings are counted.
    pub counts: Vec<StandardNumber>,
}

/// A rule of the method and how well it is known here. Its words follow from the rule set's numbers,
/// so that the two can't disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name in `docs/method.md`: `6`, `D1`, `L1`.
    pub id: String,
    /// How well it is known.
    pub basis: Basis,
    /// Where it comes from.
    pub source: String,
    /// What its author calls it, in a rule set of somebody's own, where that can't be taken over.
    pub claimed: Option<Basis>,
}

/// How well a rule is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Stated in a published report or page.
    Published,
    /// Follows by arithmetic from published figures, or was seen under another framework and is taken to hold.
    Inferred,
    /// A reconstruction, not seen in a source.
    Unverified,
    /// Set by whoever made this rule set.
    Own,
}

impl Basis {
    /// All of them, the surest first.
    pub const ALL: [Basis; 4] = [Basis::Published, Basis::Inferred, Basis::Unverified, Basis::Own];
}

impl RuleSet {
    /// How many standards count towards the overall score.
    pub fn scored(&self) -> u32 {
        let scored = self.standards.iter().filter(|s| s.counting == Counting::Scored).count();
        u32::try_from(scored).unwrap_or(u32::MAX)
    }

    /// The highest overall score: every scored standard Outstanding (rule 11).
    pub fn out_of(&self) -> u32 {
        self.scored().saturating_mul(self.points.most())
    }

    /// The lowest overall score.
    pub fn lowest_score(&self) -> u32 {
        self.scored().saturating_mul(self.points.of(Band::Inadequate))
    }

    /// Where a standard stands in [`RuleSet::standards`].
    pub fn standard_index(&self, number: StandardNumber) -> Option<usize> {
        self.standards.iter().position(|standard| standard.number == number)
    }

    /// Where a key question stands in [`RuleSet::questions`].
    pub fn question_index(&self, number: QuestionNumber) -> Option<usize> {
        self.questions.iter().position(|question| question.number == number)
    }

    /// How many prompts there are under the key questions of a sample.
    pub fn prompts_of(&self, sample: &Sample) -> usize {
        let last = sample.questions.last().and_then(|&last| self.questions.get(last));
        last.map_or(0, |last| last.first_prompt + last.prompts.len())
    }

    /// Whether what was entered under another rule set stands in the same places under this one.
    pub fn has_shape_of(&self, other: &RuleSet) -> bool {
        let of_one = std::ptr::eq(self, other);
        of_one
            || (&self.samples, &self.standards, &self.questions)
                == (&other.samples, &other.standards, &other.questions)
    }

    /// The rule of this name.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

impl Standard {
    /// Whether its rating is counted for the leadership guidance, where the rule set does not say.
    pub fn counts_for_leadership(&self) -> bool {
        self.counting == Counting::Scored && matches!(self.kind, Kind::CaseBased { .. })
    }

    /// Indices of its key questions; none for a judged standard.
    pub fn questions(&self) -> &[usize] {
        match &self.kind {
            Kind::Judged => &[],
            Kind::CaseBased { questions, .. } => questions,
        }
    }
}
