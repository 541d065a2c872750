//! Words of judging a set of cases, and of its benchmark.

use bandwise::analysis::agreement::Deciding;
use bandwise::model::{Judgement, QuestionNumber, Sample};
use bandwise::ui::text::link::problems_found;
use bandwise::ui::text::{count, list};

use super::case_set_write::SAVE;
use super::own_said::{Kind, what_is};

/// Above the sets there are.
pub const CHOOSE: &str = "Choose a set";
/// Begins with one.
pub const BEGIN: &str = "Begin";
/// Wording.
pub const GO_ON: &str = "Go on with it";
/// Wording.
pub const CHOOSE_FILE: &str = "Open a set’s file";
/// Folds the other sets away.
pub const ANOTHER: &str = "Another set, a set’s file, or this one from the beginning";
/// Wording.
pub const AGAIN: &str = "Take all judgements back";
/// Beside it.
pub const AGAIN_NOTE: &str =
    "For somebody else to judge the same set. “Take back the last step” brings them back.";
/// Said after it.
pub const BEGUN_AGAIN: &str = "All judgements are taken back. The next step back brings them back again.";
/// Said once after the page was loaded again.
pub const KEPT: &str = "Your sets of cases are as you left them, on this device only.";
/// Another tab went on with the set that is judged.
pub const JUDGED_ELSEWHERE: &str = "Another tab went on with this set, and what it did is here. Steps taken back lead to how it stood here before.";
/// The same of the set that is written.
pub const WRITTEN_ELSEWHERE: &str = "Another tab went on with the set that is written, and what it did is here. Edits taken back lead to how it stood here before.";
/// What is kept is damaged, or of another version.
pub const UNREAD: &str = "Not all that this device keeps of sets of cases can be read: it may be of a newer version of the page, or damaged. It is left as it is, and nothing new is kept, until you forget it. If you may want it back, save it as a file first.";
/// A button.
pub const UNREAD_SAVE: &str = "Save it as a file";
/// A button.
pub const UNREAD_FORGET: &str = "Forget it";
/// After that.
pub const FORGOTTEN: &str = "It is forgotten.";
/// A set without cases.
pub const NO_CASES: &str = "This set has no cases yet.";
/// Wording.
pub const PREVIOUS: &str = "Previous case";
/// Wording.
pub const NEXT: &str = "Next case";
/// Folds the list of the cases away.
pub const ALL_CASES: &str = "All cases";
/// Takes a judgement away.
pub const CLEAR: &str = "Clear";
/// Wording.
pub const TAKE_BACK: &str = "Take back the last step";
/// Folds the ratings away.
pub const RATINGS: &str = "What your judgements come to so far";
/// Over the table.
pub const RATINGS_NOTE: &str =
    "Rated by the rules, by what you judged and the ratings that come with the set.";
/// What the tables are of.
pub const RATINGS_TABLE: &str = "Ratings by standard and overall";
/// Wording.
pub const STANDARD: &str = "Standard";
/// Wording.
pub const RATING: &str = "Rating";
/// Wording.
pub const OVERALL: &str = "Overall";
/// Sends the judgements to the page.
pub const CALCULATOR: &str = "Open in the calculator";
/// Wording.
pub const SHOW: &str = "Show the benchmark";
/// The same, although answers are blank.
pub const SHOW_ALL: &str = "Show it all the same";
/// Wording.
pub const NOT_YET: &str = "Go on judging";
/// Leads from the benchmark to the cases.
pub const TO_CASES: &str = "Back to the cases";
/// What the comparison is, and what it is not.
pub const NO_MARK: &str = "The benchmark is one trainer’s view, with reasons. It is no mark and no part of the inspectorate’s method: where you differ, read the reason, go back to the case, and talk about it.";
/// Over both ratings.
pub const BOTH_RATINGS: &str = "Both ratings";
/// Where some answers are blank.
pub const FEW: &str = "A rating on few answers says little: beside it stands how many are judged.";
/// Heads a column.
pub const BENCHMARK: &str = "Benchmark";
/// Heads a column.
pub const YOURS: &str = "You";
/// At a standard.
pub const DECIDES_OVERALL: &str = "your rating of it alone moves the overall one";
/// Over the table.
pub const AGREEMENT: &str = "Agreement by key question";
/// What the table is of.
pub const AGREEMENT_TABLE: &str = "How often you and the benchmark agree";
/// Its columns.
pub const AGREEMENT_HEADS: [&str; 5] =
    ["Key question", "Same Yes or No", "Both N/A", "N/A on one side", "Not judged"];
/// Over the list.
pub const DIFFERENCES: &str = "Where you differ";
/// Instead of it.
pub const NO_DIFFERENCE: &str = "Nowhere: every answer you gave is that of the benchmark.";
/// Instead of it, where there is nothing to compare.
pub const NOTHING_JUDGED: &str = "No question is judged yet.";
/// Over the cases that are not judged in full.
pub const GAPS: &str = "Cases that are not judged in full";
/// Shows the benchmark of one case.
pub const SHOW_OF_CASE: &str = "Show the benchmark for this case";
/// At a difference.
pub const MOVES_OVERALL: &str = "alone moves the rating of the standard and the overall one";
/// At a difference.
pub const MOVES: &str = "alone moves the rating of the standard";
/// Leads to the case.
pub const TO_CASE: &str = "Back to the case";

/// A set to begin with.
pub fn offered(heading: &str, cases: usize, rules: &str) -> String {
    format!("{heading}: {} under {rules}.", count(cases as u64, "case", "cases"))
}

/// More about the button, for who can't see what it stands at.
pub fn begin(heading: &str) -> String {
    format!("{BEGIN}: {heading}")
}

/// The same.
pub fn go_on(heading: &str) -> String {
    format!("{GO_ON}: {heading}")
}

/// A set that was begun.
pub fn in_use(heading: &str, rules: &str, (done, of): (usize, usize)) -> String {
    format!(
        "{heading}, under {rules}: {done} of {} judged.",
        count(of as u64, "key question", "key questions")
    )
}

/// "Case 3 of 15: Sheds (fictional)"
pub fn position(at: usize, of: usize, heading: &str) -> String {
    format!("Case {} of {of}: {heading}", at + 1)
}

/// Under the heading of every case.
pub fn fictional(reference: &str, sample: Option<&Sample>) -> String {
    let sample = sample.map_or(String::new(), |sample| format!(" ({})", sample.one));
    format!("{reference}{sample}. Made up for training: no real person, place or report is in it.")
}

/// "9 of 13 questions judged."
pub fn progress((done, of): (usize, usize)) -> String {
    format!("{done} of {} judged.", count(of as u64, "question", "questions"))
}

/// A case in the list.
pub fn listed(at: usize, reference: &str, heading: &str) -> String {
    format!("{} {reference}, {heading}", at + 1)
}

/// How far it is, and whether the benchmark was seen.
pub fn how_far((done, of): (usize, usize), seen: bool) -> String {
    let seen = if seen { ", benchmark seen" } else { "" };
    match done {
        0 => format!(", not begun{seen}"),
        done if done == of => format!(", all judged{seen}"),
        done => format!(", {done} of {of} judged{seen}"),
    }
}

/// Beside the button that shows the benchmark of a case.
pub fn of_case_note(done: usize, of: usize) -> String {
    match of - done {
        0 => "With the reasons. What you change after it doesn’t count in the comparison.".to_owned(),
        _ if done == 0 => "Judge the case first.".to_owned(),
        left => format!(
            "{} of this case {} not judged yet, and won’t count once its benchmark was shown.",
            count(left as u64, "question", "questions"),
            if left == 1 { "is" } else { "are" }
        ),
    }
}

/// Once it was shown.
pub fn of_case_told(same: usize, own: &[Judgement]) -> String {
    let blank = own.iter().filter(|own| **own == Judgement::Blank).count();
    let judged = own.len() - blank;
    let blank = if blank == 0 { String::new() } else { format!(", {blank} not judged before it was shown") };
    format!(
        "The benchmark of this case stands below, with its reasons: {same} as you judged, {} otherwise{blank}. What you change from here on doesn’t count in the comparison.",
        judged - same
    )
}

/// How many answers a rating rests on.
pub fn rests(done: usize, of: usize) -> String {
    format!("{done} of {of} judged")
}

/// What the benchmark comes to by all of its answers, where not all are compared.
pub fn whole(overall: &str) -> String {
    format!(
        "Both are rated here by what you judged. By all of its answers the benchmark comes to {overall}. {FEW}"
    )
}

/// More about the button.
pub fn clear(question: QuestionNumber) -> String {
    format!("{CLEAR} {question}")
}

/// After a step was taken back.
pub fn taken_back(place: usize, (done, of): (usize, usize)) -> String {
    format!("Taken back, in case {}. {done} of {of} questions of the whole set are judged.", place + 1)
}

/// Before the benchmark is shown.
pub fn blank(blank: usize) -> String {
    let (answers, them) = match blank {
        1 => ("1 answer is still blank".to_owned(), "it"),
        many => (format!("{many} answers are still blank"), "them"),
    };
    format!(
        "{answers}. The comparison leaves {them} out on both sides and does not show what the benchmark says there, so you can judge {them} afterwards."
    )
}

/// At a key question, once the benchmark was shown.
pub fn benchmark(answer: &str, same: bool) -> String {
    format!("Benchmark: {answer}{}", if same { ", as you judged." } else { "." })
}

/// The heading of the benchmark.
pub fn beside(heading: &str) -> String {
    format!("You beside the benchmark: {heading}")
}

/// Which key questions decide a standard.
pub fn decides(found: &Deciding, sets: &[Vec<QuestionNumber>]) -> String {
    let start = format!("{}: {} by the benchmark, {} by you. ", found.standard, found.from, found.to);
    if sets.is_empty() {
        return start + "No set of these differences alone decides it.";
    }
    let sets: Vec<String> = sets.iter().map(list).collect();
    let answers = if sets.len() == 1 { "your answers on" } else { "your answers on either" };
    format!("{start}Decided by {answers} {}.", sets.join(", or "))
}

/// One side of a difference.
pub fn theirs(answer: &str) -> String {
    format!("Benchmark: {answer}.")
}

/// The other, with what it was changed to after the benchmark was shown.
pub fn yours(answer: &str, since: Option<&str>) -> String {
    let since = since.map_or(String::new(), |since| format!(", since changed to {since}"));
    format!("You: {answer}{since}.")
}

/// What was typed last, and does not fit a set that another tab went on with.
pub fn refused(typed: &str) -> String {
    format!("What you typed last does not fit it any more, and was not put in: “{typed}”.")
}

/// What could not be read was saved as a file, or not.
pub fn unread_saved(worked: bool) -> &'static str {
    if worked { "Saved as a file." } else { "The browser did not allow saving a file." }
}

/// More about the button.
pub fn to_case(reference: &str, question: QuestionNumber) -> String {
    format!("{TO_CASE}: {reference}, {question}")
}

/// A file that holds no set.
pub fn no_set(name: &str, kind: Kind) -> String {
    let what = match kind {
        Kind::Other => "does not call itself a case set, as “format” does in its first line",
        kind => what_is(kind),
    };
    format!("“{name}” {what}. A set of cases is opened here: a .json file as “{SAVE}” makes it.")
}

/// A file that is larger than any set.
pub fn too_large(size: u64) -> String {
    format!("This file has {} MB. A set of cases has 1 MB at the most.", size.div_ceil(1_000_000))
}

/// A file in a sentence; the page that opened it may not have told its name.
pub fn named(file: &str) -> String {
    if file.is_empty() { "What was opened".to_owned() } else { format!("“{file}”") }
}

/// Above the problems of a file.
pub fn unsound(name: &str, problems: usize) -> String {
    format!("{} can’t be used as a set of cases: {}.", named(name), problems_found(problems))
}
