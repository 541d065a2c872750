//! The answers that differ from the benchmark: those that move a rating first; and the cases that are not judged.

use bandwise::casesets::{Agreed, Difference, Differs};
use bandwise::model::Judgement;
use bandwise::ui::parts::{El, div, el};
use bandwise::ui::text::cases::judgement as answer_words;

use super::room::Act;
use super::sitting::Sitting;
use crate::change::behind::named;
use crate::parts::{flag, lead, note, section};
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
        let judged = found.counts(None).judged();
        return note(if judged == 0 { say::NOTHING_JUDGED } else { say::NO_DIFFERENCE });
    }
    // What does not move anything keeps its order.
    all.sort_by_key(|found| (!found.moves_overall, !found.moves));
    listed(on, sitting, &all)
}

/// The cases that were not judged, or not in full, each leading there.
pub(super) fn gaps(on: On, sitting: &Sitting) -> Option<El> {
    let mut all = Vec::new();
    for (at, case) in sitting.set.cases.iter().enumerate() {
        let own = sitting.own_of(at);
        let (done, of) = (own.iter().filter(|own| **own != Judgement::Blank).count(), own.len());
        let to = on.chooses(Choice::CaseSet(Act::Case(at)));
        let to = lead(say::listed(at, &case.reference, &case.heading()), to);
        let to = to.at("id", format!("case-set-gap-{}", at + 1));
        if done < of {
            all.push(el("li").child(to).child(el("span").words(say::how_far((done, of), false))));
        }
    }
    let list = || el("ul").set("class", "bw-set__all").set("id", "case-set-gaps");
    (!all.is_empty()).then(|| section(say::GAPS.to_owned(), list().each(all)))
}

fn listed(on: On, sitting: &Sitting, all: &[&Difference]) -> El {
    let items = all.iter().take(MOST).map(|found| one(on, sitting, found));
    let list = el("ol").set("class", "bw-set__differences").set("id", "case-set-differences").each(items);
    div("bw-set__stack").child(list).may((all.len() > MOST).then(|| note(compare::more(MOST))))
}

fn one(on: On, sitting: &Sitting, found: &Difference) -> El {
    let case = sitting.set.cases.get(found.case);
    let (reference, heading) =
        case.map_or((String::new(), String::new()), |case| (case.reference.clone(), case.heading()));
    let at = sitting.rules.question_index(found.question);
    let question = at.and_then(|at| named(&sitting.rules, at)).unwrap_or_default();
    let now = at.and_then(|at| Some(sitting.judgement(found.case, sitting.rules.questions.get(at)?)));
    let since = now.filter(|now| *now != found.answers.1).map(answer_words);
    let (theirs, yours) = (answer_words(found.answers.0), answer_words(found.answers.1));
    let moves = match (found.moves_overall, found.moves) {
        (true, _) => Some(flag(say::MOVES_OVERALL)),
        (_, true) => Some(flag(say::MOVES)),
        _ => None,
    };
    let back =
        lead(say::TO_CASE.to_owned(), on.chooses(Choice::CaseSet(Act::BackTo(found.case, found.question))));
    el("li")
        .child(el("p").child(el("strong").words(question)).may(moves))
        .child(el("p").set("class", "bw-note").words(format!("{reference}, {heading}")))
        .child(el("p").words(format!("{} {}", say::theirs(theirs), say::yours(yours, since))))
        .child(el("p").words(found.reason.to_owned()))
        .child(back.at("aria-label", say::to_case(&reference, found.question)))
}
