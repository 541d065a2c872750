//! The answers that differ from the benchmark: those that move a rating first, and what is blank apart.

use bandwise::casesets::{Agreed, Difference, Differs};
use bandwise::model::Judgement;
use bandwise::ui::parts::{El, div, el};
use bandwise::ui::text::cases::judgement as answer_words;

use super::room::Act;
use super::sitting::Sitting;
use crate::change::behind::named;
use crate::parts::{details, flag, lead, note};
use crate::state::{Choice, On};
use crate::text::case_set as say;
use crate::text::compare;

/// The most that are listed.
const MOST: usize = 200;

/// What was answered otherwise.
pub(super) fn differences(on: On, sitting: &Sitting, found: &Agreed) -> El {
    let mut all: Vec<&Difference> =
        found.differences.iter().filter(|found| found.differs != Differs::Blank).collect();
    if all.is_empty() {
        return note(say::NO_DIFFERENCE);
    }
    // What does not move anything keeps its order.
    all.sort_by_key(|found| (!found.moves_overall, !found.moves));
    listed(on, sitting, "case-set-differences", &all)
}

/// What was left blank, folded away.
pub(super) fn quiet(on: On, sitting: &Sitting, found: &Agreed) -> Option<El> {
    let all: Vec<&Difference> =
        found.differences.iter().filter(|found| found.differs == Differs::Blank).collect();
    let list = || listed(on, sitting, "case-set-blank", &all);
    (!all.is_empty()).then(|| details(say::left_blank(all.len()), list()))
}

fn listed(on: On, sitting: &Sitting, id: &'static str, all: &[&Difference]) -> El {
    let items = all.iter().take(MOST).map(|found| one(on, sitting, found));
    let list = el("ol").set("class", "bw-set__differences").set("id", id).each(items);
    div("bw-set__stack").child(list).may((all.len() > MOST).then(|| note(compare::more(MOST))))
}

fn one(on: On, sitting: &Sitting, found: &Difference) -> El {
    let case = sitting.set.cases.get(found.case);
    let (reference, heading) =
        case.map_or((String::new(), String::new()), |case| (case.reference.clone(), case.heading()));
    let at = sitting.rules.question_index(found.question);
    let question = at.and_then(|at| named(&sitting.rules, at)).unwrap_or_default();
    let (theirs, yours) = (answer_words(found.answers.0), answer_words(found.answers.1));
    let moves = match (found.moves_overall, found.moves) {
        (true, _) => Some(flag(say::MOVES_OVERALL)),
        (_, true) => Some(flag(say::MOVES)),
        _ => None,
    };
    let back =
        lead(say::TO_CASE.to_owned(), on.chooses(Choice::CaseSet(Act::BackTo(found.case, found.question))));
    let yours = if found.answers.1 == Judgement::Blank { say::LEFT.to_owned() } else { say::yours(yours) };
    el("li")
        .child(el("p").child(el("strong").words(question)).may(moves))
        .child(el("p").set("class", "bw-note").words(format!("{reference}, {heading}")))
        .child(el("p").words(format!("{} {yours}", say::theirs(theirs))))
        .child(el("p").words(found.reason.to_owned()))
        .child(back.at("aria-label", say::to_case(&reference, found.question)))
}
