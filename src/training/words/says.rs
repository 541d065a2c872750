//! What options say, in words.

use super::{belongs, count, list};
use crate::training::Says;
use crate::training::given::Given;
use crate::training::says::Tests;

/// An option in words; two that say different things have different words.
pub(in crate::training) fn says(given: &Given, says: &Says) -> String {
    match says {
        Says::NoScore => "No score".to_owned(),
        Says::Score(tally, percent) => format!("{} of {}: {percent}", tally.yes(), tally.of()),
        Says::Banded(percent, band) => format!("{percent}: {band}"),
        Says::Rating(None) => "Not yet rated".to_owned(),
        Says::Rating(Some(band)) => band.to_string(),
        Says::Drivers(questions) if questions.is_empty() => "None of them".to_owned(),
        Says::Drivers(questions) => list(questions),
        Says::Overall(total, band) => format!("{}: {band}", count(*total, "point", "points")),
        Says::Tests(tests) => of_tests(given, *tests),
        Says::AlwaysOpen => "Open in any case, as long as a reason is given".to_owned(),
        Says::Flags { outside, too_far } => flags(*outside, *too_far).to_owned(),
        Says::Judgements(number) => count(*number, "judgement", "judgements"),
        Says::DontCount(standards) if standards.is_empty() => "None: all of them count".to_owned(),
        Says::DontCount(standards) => list(standards),
        Says::OutOf(points, most) => format!("{points} of {most}"),
        Says::Note { inadequate, of, indicated, limits } => {
            note(given, (*inadequate, *of), *indicated, *limits)
        }
        Says::Line(line, percent, band) => format!("Line {}: it should say {percent}, {band}", line + 1),
        Says::RatingLine(line, band) => format!("Line {}: the standard should be {band}", line + 1),
        Says::Shown { rating, star, points } => {
            format!("{rating}{}, {}", if *star { "*" } else { "" }, count(*points, "point", "points"))
        }
        Says::Belongs(question) => belongs::of_standard(given, *question),
        Says::Prompt(label) => label.clone(),
        Says::Sound => "There is no mistake".to_owned(),
    }
}

fn of_tests(given: &Given, tests: Tests) -> String {
    let near = tests.near.map(|cut| format!("{} the cut at {cut}%", near(given)));
    let one = tests.one.then(|| "one different judgement would change the rating".to_owned());
    let few = tests.few.map(|few| format!("it rests on {}", count(few, "answer", "answers")));
    let met: Vec<String> = [near, one, few].into_iter().flatten().collect();
    if met.is_empty() {
        return "Closed: no test is met".to_owned();
    }
    format!("Open: {}", met.join("; "))
}

/// "within 5 points of", for what lies near a cut.
pub(super) fn near(given: &Given) -> String {
    match given.rules.discretion.points {
        0 => "on".to_owned(),
        points => format!("within {} of", count(u32::from(points), "point", "points")),
    }
}

fn flags(outside: bool, too_far: bool) -> &'static str {
    match (outside, too_far) {
        (false, false) => "Nothing: it is within the rules",
        (true, false) => "That no test for discretion is met",
        (false, true) => "That it moves the standard too far",
        (true, true) => "Both: that no test for discretion is met, and that it moves the standard too far",
    }
}

fn note(given: &Given, (inadequate, of): (u32, u32), indicated: bool, limits: bool) -> String {
    let leadership = given.rules.leadership.as_ref();
    let standard = leadership.map(|leadership| leadership.standard.to_string()).unwrap_or_default();
    let are = if inadequate == 1 { "is" } else { "are" };
    match (indicated, limits) {
        (_, true) => format!("{inadequate} of {of} {are} Inadequate, so {standard} can only be Inadequate"),
        (true, _) => {
            format!("{inadequate} of {of} {are} Inadequate: the note on {standard} appears")
        }
        _ => format!("{inadequate} of {of} {are} Inadequate: there is no note"),
    }
}
