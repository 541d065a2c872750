//! The mistakes in words: a name for tables, and a sentence for the one who made it.

use super::count;
use crate::model::{Band, Rounding, RuleSet};
use crate::training::Mistake::{self, *};

/// Its name, as it stands in a table: "N/A counted as No".
pub fn name(mistake: Mistake) -> &'static str {
    match mistake {
        NaAsNo => "N/A counted as No",
        NaAsYes => "N/A counted as Yes",
        BlankAsNo => "Blank counted as No",
        AllCases => "Divided by all cases",
        CountsPrompts => "Prompts counted",
        RoundsDown => "Fraction dropped",
        RoundsUp => "Every fraction rounded up",
        OtherShare => "Read off the wrong share",
        CutBelongsBelow => "Cut put in the band below",
        NearIsEnough => "Near a cut taken as enough",
        EvenQuarters => "Bands taken for quarters",
        OverallCuts => "Read off the overall bands",
        Averages => "Key questions averaged",
        Highest => "Highest key question taken",
        Middle => "Middle key question taken",
        Pools => "Answers added together",
        OneIsTooFew => "One key question taken as too few",
        IgnoresUnanswered => "Unanswered question passed over",
        UnansweredIsNought => "Unanswered taken as 0%",
        MixesSamples => "Samples mixed",
        FewestYes => "Fewest Yes taken as lowest",
        MostNo => "Most No taken as lowest",
        OneOfTied => "Only one of a tie named",
        WholeBand => "Whole band named",
        SplitsTie => "Tie split by the exact share",
        CountsUnrated => "Standard without rating counted",
        CountsSeparate => "Separate standard counted",
        CapsAtWorst => "Overall held to the lowest standard",
        CutTakesHigher => "Total on a cut rated up",
        AveragesRatings => "Ratings averaged, fraction dropped",
        QuestionCuts => "Total read off the percentage cuts",
        PointsFromOne => "Points counted from 1",
        LeavesOutJudged => "Judged standards left out",
        LeavesOutInadequate => "Inadequate standards left out",
        NoWindow => "Discretion without a test",
        OnlyNear => "Only nearness to a cut looked at",
        AnyQuestion => "Any question near a cut taken as enough",
        EdgeIsOutside => "Edge of the test taken as outside",
        OnlyUp => "Nearness to the cut below passed over",
        AnyReach => "Reach of discretion forgotten",
        OnlyLowest => "Only the lowest question lifted",
        LargestGap => "Largest deficit taken, not the sum",
        PercentPoints => "Points taken for judgements",
        AllMustFall => "All questions made to fall",
        StopsShort => "One judgement too few",
        MustPassCut => "Reaching the cut taken as not enough",
        HalfIsEnough => "Half taken as more than half",
        CountsAll => "All standards counted",
        CountsWeak => "Requires improvement counted as well",
        NoteLimits => "Note taken as a limit",
        ArithmeticOnly => "Discretion passed over",
        ChangesMore => "More changed than needed",
        RoundsCutDown => "Cut between two totals rounded down",
        StandardBefore => "Prompt put in the standard before",
        StandardAfter => "Prompt put in the standard after",
        FirstQuestion => "Prompt put under the first key question",
        LastQuestion => "Prompt put under the last key question",
        Overlooks => "Mistake overlooked",
        NoAsterisk => "Asterisk left out",
        PointsByArithmetic => "Points counted by arithmetic",
        StarsAnyway => "Asterisk without a difference",
        LiftsByOne => "Discretion taken to lift by one",
    }
}

/// What one did who chose an option that it gives, and what holds under the rule set instead.
pub fn sentence(rules: &RuleSet, mistake: Mistake) -> String {
    match (mistake, rules.rounding) {
        (OtherShare, Rounding::Rounded) => {
            "This takes the exact share. The printed percentage decides.".to_owned()
        }
        (OtherShare, Rounding::Exact) => {
            "This takes the printed percentage. The exact share decides.".to_owned()
        }
        (EvenQuarters, _) => {
            let [_, first, second, third] = Band::ALL.map(|band| rules.cuts.of(band));
            format!(
                "This takes the bands for quarters of a hundred. They begin at {first}%, {second}% and {third}%."
            )
        }
        (PointsFromOne, _) => {
            let lowest = rules.points.of(Band::Inadequate);
            format!("This counts 1 to 4 points, from the lowest rating up. Inadequate is worth {lowest}.")
        }
        (AnyReach, _) => {
            let reach = count(rules.discretion.bands, "band", "bands");
            format!("This forgets how far discretion reaches: {reach} at the most.")
        }
        (mistake, _) => without_numbers(mistake).to_owned(),
    }
}

fn without_numbers(mistake: Mistake) -> &'static str {
    match mistake {
        NaAsNo => "This counts N/A as No. An N/A counts neither as Yes nor as No.",
        NaAsYes => "This counts N/A as Yes. An N/A counts neither as Yes nor as No.",
        BlankAsNo => {
            "This counts a blank as No. A blank is no answer yet, and counts neither as Yes nor as No."
        }
        AllCases => "This divides by all cases. Only those with Yes or No count.",
        CountsPrompts => {
            "This counts the answers to the prompts. They inform the answer and never compute it."
        }
        RoundsDown => "This drops the fraction. Percentages are rounded to the nearest, halves up.",
        RoundsUp => "This rounds every fraction up. Percentages are rounded to the nearest, halves up.",
        CutBelongsBelow => {
            "This puts a score on a cut into the band below. A cut belongs to the band that begins there."
        }
        NearIsEnough => {
            "This lifts a score because it lies near the cut. The arithmetic does not; only a person can lift the standard, by discretion."
        }
        OverallCuts => {
            "This reads the percentage off the bands of the overall score. Key questions have cuts of their own."
        }
        Averages => "This averages the key questions. The lowest decides.",
        Highest => "This takes the highest key question. The lowest decides.",
        Middle => "This takes the middle key question. The lowest decides.",
        Pools => {
            "This adds the answers to all key questions together. Each has its own score, and the lowest decides."
        }
        OneIsTooFew => "This takes one key question to be too few. One is enough.",
        IgnoresUnanswered => {
            "This passes over a key question without answers. Until it has a score, the standard is not rated."
        }
        UnansweredIsNought => "This takes no answers for 0%. Unknown is not nought.",
        MixesSamples => "This mixes in a standard that rests on another sample. Samples are apart.",
        FewestYes => {
            "This takes the fewest Yes. What counts is the share, and not every question has the same number of answers."
        }
        MostNo => {
            "This takes the most No. What counts is the share, and not every question has the same number of answers."
        }
        OneOfTied => "This names only the first of those that tie. All of them decide.",
        WholeBand => "This names everything in the lowest band. Only the lowest percentage decides.",
        SplitsTie => {
            "This splits a tie by the exact share. The printed percentages are the same, so all that tie decide."
        }
        CountsUnrated => "This counts a standard that has no rating. It has a score and never counts.",
        CountsSeparate => "This counts a standard that is rated separately. It never counts.",
        CapsAtWorst => "This holds the overall rating down to the lowest standard. No standard caps it.",
        CutTakesHigher => "This gives a total on a cut the higher rating. It takes the lower one.",
        AveragesRatings => {
            "This averages the ratings and drops the fraction. What counts is the total of points."
        }
        QuestionCuts => {
            "This reads the total as a percentage off the cuts of key questions. Totals have bands of their own."
        }
        LeavesOutJudged => {
            "This leaves out the standards that are rated by judgement. They count like the others."
        }
        LeavesOutInadequate => {
            "This leaves out standards rated Inadequate. They add the least, and count all the same."
        }
        NoWindow => {
            "This passes over the tests. Discretion can be entered in any case, and is flagged where no test is met."
        }
        OnlyNear => {
            "This looks only at how near a cut is. There are two other tests, and any one of the three is enough."
        }
        AnyQuestion => {
            "This takes any key question near a cut to be enough. Only one that decides is looked at."
        }
        EdgeIsOutside => {
            "This takes the edge of a test to be outside it. Just so far, or just so few, is still inside."
        }
        OnlyUp => "This asks only how near the cut above is. The cut below counts as well.",
        OnlyLowest => "This lifts only the lowest key question. Every one that is below has to rise.",
        LargestGap => {
            "This takes the largest deficit. Every key question has to rise, so the deficits add up."
        }
        PercentPoints => {
            "This takes percentage points for judgements. How much one judgement is worth depends on how many answered."
        }
        AllMustFall => "This makes every key question fall. One is enough.",
        StopsShort => "This stops one short: the score is still in its band.",
        MustPassCut => "This goes past the cut. Reaching it is enough.",
        HalfIsEnough => "This takes half to be enough. It has to be more than half.",
        CountsAll => {
            "This counts all scored standards. Only the case-based ones that the rule names are counted."
        }
        CountsWeak => "This counts Requires improvement as well. Only Inadequate is counted.",
        NoteLimits => "This takes the note for a limit. It never is one.",
        ArithmeticOnly => "This passes over discretion. What counts is the rating as published.",
        ChangesMore => "This changes more than is needed.",
        RoundsCutDown => {
            "This rounds the cut down. It lies half way between two totals, so the lower of them has not reached it."
        }
        StandardBefore => "This takes the same matter in the standard before.",
        StandardAfter => "This takes the same matter in the standard after.",
        FirstQuestion => "This takes the first key question of the standard.",
        LastQuestion => "This takes the last key question of the standard.",
        Overlooks => "There is a mistake.",
        NoAsterisk => "This leaves out the asterisk, which shows that the rating is not the arithmetic one.",
        PointsByArithmetic => "This counts the arithmetic rating. The published one counts.",
        StarsAnyway => {
            "This puts an asterisk where the arithmetic comes to the same. Nothing differs, so there is none."
        }
        LiftsByOne => "This lifts the rating by one. Discretion gives the rating that was entered.",
        OtherShare | EvenQuarters | PointsFromOne | AnyReach => "",
    }
}
