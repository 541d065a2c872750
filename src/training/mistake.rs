//! The classic mistakes, each with a name.

/// A way of getting the rules wrong. The order is part of result codes: new ones come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mistake {
    /// N/A is counted as No.
    NaAsNo,
    /// N/A is counted as Yes.
    NaAsYes,
    /// A blank is counted as No.
    BlankAsNo,
    /// Yes is divided by all cases.
    AllCases,
    /// Answers to prompts are counted.
    CountsPrompts,
    /// The fraction of a percentage is dropped.
    RoundsDown,
    /// Any fraction of a percentage is rounded up.
    RoundsUp,
    /// The exact share is banded where the printed one decides, or the other way round.
    OtherShare,
    /// A score on a cut is put below it.
    CutBelongsBelow,
    /// A score near the cut above is lifted.
    NearIsEnough,
    /// The bands are taken for quarters of a hundred.
    EvenQuarters,
    /// A percentage is read off the bands of the overall score.
    OverallCuts,
    /// The key questions are averaged.
    Averages,
    /// The highest key question is taken.
    Highest,
    /// The middle key question is taken.
    Middle,
    /// The answers to all key questions are added together.
    Pools,
    /// One key question is taken to be too few.
    OneIsTooFew,
    /// A key question without answers is passed over.
    IgnoresUnanswered,
    /// A key question without answers is taken for nought per cent.
    UnansweredIsNought,
    /// A standard that rests on another sample is mixed in.
    MixesSamples,
    /// The key question with the fewest Yes is named.
    FewestYes,
    /// The key question with the most No is named.
    MostNo,
    /// Of those that tie, only the first is named.
    OneOfTied,
    /// All in the lowest band are named.
    WholeBand,
    /// A tie in the printed percentage is split by the exact share.
    SplitsTie,
    /// A standard that is not rated is counted.
    CountsUnrated,
    /// A standard that is rated separately is counted.
    CountsSeparate,
    /// The overall rating is held down to the lowest standard.
    CapsAtWorst,
    /// A total on a cut takes the higher rating.
    CutTakesHigher,
    /// The ratings of the standards are averaged, and the fraction is dropped.
    AveragesRatings,
    /// The total is read off the cuts of key questions, as a percentage.
    QuestionCuts,
    /// Ratings are counted from 1 up.
    PointsFromOne,
    /// Standards rated by judgement are left out.
    LeavesOutJudged,
    /// Standards without points are left out.
    LeavesOutInadequate,
    /// Discretion is taken to be open in any case.
    NoWindow,
    /// Only the test on cuts is looked at.
    OnlyNear,
    /// Any key question near a cut is taken to be enough.
    AnyQuestion,
    /// A score just as far from a cut as allowed, or just so few answers, are taken to be outside.
    EdgeIsOutside,
    /// Only the cut above is looked at.
    OnlyUp,
    /// How far discretion reaches is forgotten.
    AnyReach,
    /// Only the lowest key question is lifted.
    OnlyLowest,
    /// The largest of the deficits is taken, not their sum.
    LargestGap,
    /// Percentage points are taken for judgements.
    PercentPoints,
    /// Every key question is taken to have to fall.
    AllMustFall,
    /// One too few: the score stops short of leaving its band.
    StopsShort,
    /// Reaching a cut is taken not to be enough.
    MustPassCut,
    /// Half of the standards is taken to be enough.
    HalfIsEnough,
    /// All scored standards are counted, not only those that the note is about.
    CountsAll,
    /// Requires improvement is counted as well.
    CountsWeak,
    /// The note is taken for a limit.
    NoteLimits,
    /// Discretion is passed over.
    ArithmeticOnly,
    /// More is changed than is needed.
    ChangesMore,
    /// A cut half way between two totals is rounded down.
    RoundsCutDown,
    /// A prompt is put under the key question on the same matter in the standard before.
    StandardBefore,
    /// A prompt is put under the key question on the same matter in the standard after.
    StandardAfter,
    /// A prompt is put under the first key question of its standard.
    FirstQuestion,
    /// A prompt is put under the last key question of its standard.
    LastQuestion,
    /// A mistake in a worked rating is not seen.
    Overlooks,
    /// The asterisk of discretion is left out.
    NoAsterisk,
    /// A standard with discretion is counted by arithmetic.
    PointsByArithmetic,
    /// An asterisk is put where discretion changes nothing.
    StarsAnyway,
    /// Discretion is taken to lift by one band, whatever was entered.
    LiftsByOne,
}

impl Mistake {
    /// All of them, in order.
    pub const ALL: [Mistake; 62] = {
        use Mistake::*;
        [
            NaAsNo,
            NaAsYes,
            BlankAsNo,
            AllCases,
            CountsPrompts,
            RoundsDown,
            RoundsUp,
            OtherShare,
            CutBelongsBelow,
            NearIsEnough,
            EvenQuarters,
            OverallCuts,
            Averages,
            Highest,
            Middle,
            Pools,
            OneIsTooFew,
            IgnoresUnanswered,
            UnansweredIsNought,
            MixesSamples,
            FewestYes,
            MostNo,
            OneOfTied,
            WholeBand,
            SplitsTie,
            CountsUnrated,
            CountsSeparate,
            CapsAtWorst,
            CutTakesHigher,
            AveragesRatings,
            QuestionCuts,
            PointsFromOne,
            LeavesOutJudged,
            LeavesOutInadequate,
            NoWindow,
            OnlyNear,
            AnyQuestion,
            EdgeIsOutside,
            OnlyUp,
            AnyReach,
            OnlyLowest,
            LargestGap,
            PercentPoints,
            AllMustFall,
            StopsShort,
            MustPassCut,
            HalfIsEnough,
            CountsAll,
            CountsWeak,
            NoteLimits,
            ArithmeticOnly,
            ChangesMore,
            RoundsCutDown,
            StandardBefore,
            StandardAfter,
            FirstQuestion,
            LastQuestion,
            Overlooks,
            NoAsterisk,
            PointsByArithmetic,
            StarsAnyway,
            LiftsByOne,
        ]
    };

    /// The rules it goes against.
    pub fn rules(self) -> &'static [&'static str] {
        use Mistake::*;
        match self {
            NaAsNo | NaAsYes | BlankAsNo | AllCases | IgnoresUnanswered | UnansweredIsNought => &["2"],
            CountsPrompts => &["F3"],
            RoundsDown | RoundsUp | SplitsTie => &["3"],
            OtherShare => &["5"],
            CutBelongsBelow | EvenQuarters | OverallCuts | PercentPoints | StopsShort | MustPassCut => &["4"],
            NearIsEnough => &["4", "D1"],
            Averages | Highest | Middle | Pools | FewestYes | MostNo | OneOfTied | WholeBand | OnlyLowest
            | LargestGap | AllMustFall | ChangesMore => &["6"],
            OneIsTooFew => &["7"],
            MixesSamples => &["8"],
            CountsUnrated | CountsSeparate => &["9"],
            CapsAtWorst => &["13"],
            CutTakesHigher | RoundsCutDown | AveragesRatings | QuestionCuts => &["12"],
            PointsFromOne | LeavesOutInadequate => &["11"],
            LeavesOutJudged => &["10"],
            NoWindow | OnlyNear | AnyQuestion | EdgeIsOutside | OnlyUp => &["D2"],
            AnyReach => &["D3"],
            StandardBefore | StandardAfter | FirstQuestion | LastQuestion => &["F2"],
            ArithmeticOnly | NoAsterisk | PointsByArithmetic | StarsAnyway | LiftsByOne => &["D1"],
            // What is overlooked breaks the rules that the exercise names.
            Overlooks => &[],
            HalfIsEnough | CountsAll | CountsWeak | NoteLimits => &["L1"],
        }
    }

    /// Its place in [`Mistake::ALL`].
    pub fn code(self) -> u32 {
        self as u32
    }
}
