//! Words of the first visit: what each step asks for, and what stands around it.

use bandwise::model::{Overall, QuestionReport, RuleSet, StandardReport};
use bandwise::ui::text::{count, labels, page, ratings};

use super::guide_said::score;

/// Wording.
pub const BEGIN: &str = "Begin";
/// Wording.
pub const AGAIN: &str = "Begin again";
/// Wording.
pub const RETURN: &str = "Go to the step";
/// Wording.
pub const THERE: &str = "Take me there";
/// Wording.
pub const SHOW: &str = "Show me";
/// Wording.
pub const BACK: &str = "Back";
/// Wording.
pub const SKIP: &str = "Skip";
/// Wording.
pub const NEXT: &str = "Next step";
/// Wording.
pub const FINISH: &str = "What you saw";
/// Wording.
pub const END: &str = "End";
/// Wording.
pub const FOLD: &str = "Fold";
/// Wording.
pub const UNFOLD: &str = "Unfold";
/// Wording.
pub const EXERCISES: &str = "Go on to the exercises";
/// Wording.
pub const RESTORE: &str = "Put my own work back";
/// Wording.
pub const EXAMPLE: &str = "Put the example up again";
/// Wording.
pub const CHECK: &str = "Check";
/// Names the field for the points.
pub const POINTS: &str = "More points to Good";
/// Names the choices of the first step.
pub const CHOICES: &str = "Which key question drives it?";
/// The reason that is written where discretion is shown.
pub const REASON: &str = "Written by the first visit, to show what discretion does";
/// How the keyboard gets here and back.
pub const KEYS: &str = "F6 leads from here to your place on the page, and back.";
/// Where something else stands on the page.
pub const ELSEWHERE: &str = "What is on screen is not the Somerset example, so this step can’t be seen in it. Put the example up again, or end the visit here.";
/// Over the summary.
pub const LEARNT_HEADING: &str = "What you saw";

/// What was to be learnt.
pub const LEARNT: [&str; 6] = [
    "The lowest key question of a standard drives its rating.",
    "Near a cut, one judgement can change a rating.",
    "A key question that does not drive the rating can rise without any effect.",
    "N/A counts neither as Yes nor among the answers.",
    "Discretion changes a rating with a reason and an asterisk; the arithmetic stands beside it.",
    "The ratings add up to points, and the ladder says what a total is worth.",
];

/// On the panel, before it begins.
pub const ABOUT: &str = "The example is put up in place of what is on screen, and the words of each step stay at the foot of the window while you work on the page.";
/// Where it goes on with another one than that of the steps before.
pub const ANEW: &str = "Something else is on screen by now, so the example is put up anew, without what was changed in it before.";
/// On the panel, while it is on.
pub const IS_ON: &str = "The visit is on: its words stand at the foot of the window.";

/// Where one’s own work is found again.
pub const OWN_WORK: &str = "Your own work is kept: undo leads back to it, and once the page was loaded again it stands under “On this device”.";

/// The button that goes on with a step.
pub fn go_on(place: usize) -> String {
    format!("Go on with step {}", place + 1)
}

/// What the words mean that the steps are told in, with the numbers of the example.
pub const TERMS: [&str; 3] = [
    "The example is a report on Somerset: inspectors read 42 cases and 23 court reports. A case is one person’s supervision. Of each they ask key questions, and every answer, Yes, No or N/A, is a judgement.",
    "A few key questions make a standard: 2.2.1, 2.2.2 and 2.2.3 make 2.2. The share of Yes puts each key question into a rating band: 2.2.3 has 13 of 42, 31%. Below 50% is Inadequate, 50 to 64% Requires improvement, 65 to 79% Good, 80% and over Outstanding.",
    "Each standard’s rating is worth points, and all points together give the overall rating: 8 of 27, Requires improvement.",
];

/// How many steps were done.
pub fn done(done: usize, of: usize) -> String {
    match done {
        0 => String::new(),
        done if done == of => "All steps are done in this tab.".to_owned(),
        done => format!("{} of {of} done in this tab.", count(done as u64, "step", "steps")),
    }
}

/// Over a step: "Step 2 of 6: One judgement".
pub fn heading(place: usize, of: usize, title: &str) -> String {
    format!("Step {} of {of}: {title}", place + 1)
}

/// Title of the first step.
pub const DRIVES: &str = "What drives 2.2";
/// Title of the second.
pub const FLIP: &str = "One judgement more";
/// Title of the fourth.
pub const NOT_APPLICABLE: &str = "Not applicable";
/// Title of the fifth.
pub const DISCRETION: &str = "Discretion";
/// Title of the sixth.
pub const LADDER: &str = "The ladder";

/// Title of the third.
pub fn better(found: Option<&QuestionReport>) -> String {
    match found {
        Some(found) => format!("Why {} does not help", ratings::percent(found.percent())),
        None => "Why a high score does not help".to_owned(),
    }
}

/// What the first step asks for.
pub fn ask_drives(report: &StandardReport) -> String {
    let (number, rating) = (report.number, ratings::rating(report));
    format!(
        "{number} is {rating}. Which of its key questions drives that? Choose it here, or open it under Ratings."
    )
}

/// How an answer becomes Yes.
const YES: &str = "Press Y in its cell, or click it until it says Yes: on the way it says N/A and is blank, and both count in neither number.";

/// What the second asks for.
pub fn ask_flip(report: &StandardReport, driver: Option<&QuestionReport>) -> String {
    let Some((driver, up)) = driver.zip(report.margin.up.as_ref()) else {
        return format!(
            "{} can’t rise as it stands. Put the example up again, or skip this step.",
            report.number
        );
    };
    format!(
        "{} drives {}, with {}. {} would make {} {} by arithmetic. Under Cases, turn a No of {} into Yes. {YES}",
        driver.number,
        report.number,
        score(driver),
        format_args!("{} more Yes", up.count),
        report.number,
        up.to,
        driver.number
    )
}

/// What the third asks for.
pub fn ask_better(report: &StandardReport, best: Option<&QuestionReport>) -> String {
    let Some(best) = best else {
        return "No other key question can rise. Put the example up again, or skip this step.".to_owned();
    };
    format!(
        "{} has {}, and {} is {} all the same. Make it better still: under Cases, turn one No of {} into Yes. {YES}",
        best.number,
        score(best),
        report.number,
        ratings::rating(report),
        best.number
    )
}

/// What the fourth asks for.
pub fn ask_not_applicable(found: &QuestionReport) -> String {
    format!(
        "{} has {}. Perhaps it does not apply to one of the cases: under Cases, turn one No of {} into N/A, by one click or by the key A.",
        found.number,
        score(found),
        found.number
    )
}

/// What the fifth asks for.
pub fn ask_discretion(rules: &RuleSet, report: &StandardReport) -> String {
    let open = ratings::window(&report.window, rules);
    let number = report.number;
    match report.starred() {
        true => format!(
            "{number} is {}, by discretion. {open} Unfold “{}” under {number}, and choose “{}”.",
            ratings::rating(report),
            labels::ADJUST,
            labels::TAKE_BACK
        ),
        false => format!(
            "{number} is {}. {open} Unfold “{}” under {number}, choose another rating, write a reason, and choose “{}”.",
            ratings::rating(report),
            labels::ADJUST,
            labels::APPLY
        ),
    }
}

/// Where discretion is open for no standard.
pub const NO_DISCRETION: &str =
    "No standard meets the tests for discretion as it stands. Put the example up again, or skip this step.";

/// What the sixth asks for.
pub fn ask_ladder(overall: &Overall, missing: bool) -> String {
    let total =
        format!("The total is {} of {}: {}.", overall.points, overall.out_of, page::rating(overall.rating()));
    match missing {
        true => format!(
            "{total} How many more points would make it Good? The ladder beside the result shows where each rating begins."
        ),
        false => format!(
            "{total} There is no way up to Good to count. Put the example up again, or skip this step."
        ),
    }
}
