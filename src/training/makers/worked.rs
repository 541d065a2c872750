//! A worked rating with one mistake in it, or none.

use super::Maker;
use super::band::by_mistake;
use super::standard::rated_by;
use crate::analysis::random::Random;
use crate::model::{Band, RuleSet, Scenario, StandardReport};
use crate::training::draw::{by_questions, enter_all, once_in, pick};
use crate::training::given::{Drawn, Given};
use crate::training::{Ask, Level, Line, Mistake, Says};

pub(super) const MAKER: Maker = Maker {
    draw,
    right,
    mistakes: &[
        Mistake::Averages,
        Mistake::Highest,
        Mistake::Middle,
        Mistake::Pools,
        Mistake::RoundsDown,
        Mistake::RoundsUp,
        Mistake::OtherShare,
        Mistake::CutBelongsBelow,
        Mistake::EvenQuarters,
        Mistake::NearIsEnough,
    ],
    // One who sees no mistake overlooks it, whichever it is.
    likelier: &[Mistake::Overlooks],
    wrong,
};

/// Those that are made in the rating of the standard; the others are made in a key question.
pub(in crate::training) const OF_STANDARDS: [Mistake; 4] =
    [Mistake::Averages, Mistake::Highest, Mistake::Middle, Mistake::Pools];

fn draw(rules: &RuleSet, level: Level, random: &mut Random) -> Option<Drawn> {
    let standard = pick(random, &by_questions(rules, 1))?;
    let mut scenario = Scenario::empty(rules);
    enter_all(rules, &mut scenario, standard, level, random);
    let mut ask = Ask::Worked { standard: standard.number, lines: Vec::new(), made: None };
    let given = Given::new(rules, &scenario, &ask);
    let report = given.asked()?;
    let mistake = if once_in(random, 4) { None } else { Some(pick(random, MAKER.mistakes)?) };
    let at = if mistake.is_none_or(|mistake| OF_STANDARDS.contains(&mistake)) {
        report.questions.len()
    } else {
        random.below(u32::try_from(report.questions.len()).ok()?) as usize
    };
    let lines = worked(&given, report, mistake.map(|mistake| (at, mistake)))?;
    let sound = worked(&given, report, None)?;
    if mistake.is_some() && lines == sound {
        return None;
    }
    ask = Ask::Worked { standard: standard.number, lines, made: mistake.map(|mistake| (at, mistake)) };
    Some(Drawn { scenario, ask })
}

/// The lines, with a mistake made in one of them and what follows from it in the last.
fn worked(given: &Given, report: &StandardReport, made: Option<(usize, Mistake)>) -> Option<Vec<Line>> {
    let (mut lines, mut lowest) = (Vec::new(), None::<Band>);
    for (at, question) in report.questions.iter().enumerate() {
        let here = made.filter(|made| made.0 == at);
        let (percent, band) = match here {
            Some((_, mistake)) => by_mistake(given, question, mistake)?,
            None => (question.percent()?, question.band?),
        };
        lowest = Some(lowest.map_or(band, |lowest| lowest.min(band)));
        lines.push(Line::Question(question.number, percent, band));
    }
    let rating = match made.filter(|made| made.0 == lines.len()) {
        Some((_, mistake)) => rated_by(given, report, mistake)?,
        None => lowest?,
    };
    lines.push(Line::Rating(rating));
    Some(lines)
}

/// The lines that were worked, and the report on their standard.
fn asked<'a>(given: &'a Given) -> Option<(&'a [Line], &'a StandardReport)> {
    let Ask::Worked { lines, .. } = given.ask else { return None };
    Some((lines, given.asked()?))
}

/// The first line that does not say what the report says.
fn right(given: &Given) -> Option<Says> {
    let (lines, report) = asked(given)?;
    for (at, line) in lines.iter().enumerate() {
        match *line {
            Line::Question(number, percent, band) => {
                let question = given.question(number)?;
                if (question.percent(), question.band) != (Some(percent), Some(band)) {
                    return Some(Says::Line(at, question.percent()?, question.band?));
                }
            }
            Line::Rating(band) if report.arithmetic() != Some(band) => {
                return Some(Says::RatingLine(at, report.arithmetic()?));
            }
            Line::Rating(_) => {}
        }
    }
    Some(Says::Sound)
}

/// What one who makes a mistake takes to be wrong: the first line in which it would have them write something else,
/// or nothing where it has them write none otherwise than it stands there.
fn wrong(given: &Given, mistake: Mistake) -> Option<Says> {
    if mistake == Mistake::Overlooks {
        return Some(Says::Sound);
    }
    let (lines, _) = asked(given)?;
    let of_standard = OF_STANDARDS.contains(&mistake);
    for (at, line) in lines.iter().enumerate() {
        match *line {
            Line::Question(number, percent, band) if !of_standard => {
                let question = given.question(number)?;
                let theirs = by_mistake(given, question, mistake)
                    .filter(|theirs| Some(theirs.1) != question.band || Some(theirs.0) != question.percent());
                if let Some(theirs) = theirs.filter(|theirs| *theirs != (percent, band)) {
                    return Some(Says::Line(at, theirs.0, theirs.1));
                }
            }
            Line::Rating(band) if of_standard => return of_rating(given, (at, band), mistake),
            _ => {}
        }
    }
    let Ask::Worked { made: Some((_, made)), .. } = given.ask else { return None };
    (*made == mistake).then_some(Says::Sound)
}

/// The same for the last line. Where a line above is wrong, what the standard should be does follow from mending
/// that one, and so is no wrong option.
fn of_rating(given: &Given, (at, said): (usize, Band), mistake: Mistake) -> Option<Says> {
    let report = given.asked()?;
    let theirs = rated_by(given, report, mistake)?;
    if theirs == said {
        return Some(Says::Sound);
    }
    (report.arithmetic() != Some(theirs)).then_some(Says::RatingLine(at, theirs))
}
