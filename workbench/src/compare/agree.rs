//! Two assessors on the same cases: how far they agree, where they differ, and what that decides.

use bandwise::analysis::agreement::{Agreement, Deciding, Disagreement, agreement, deciding, disagreements};
use bandwise::analysis::matching::matching;
use bandwise::model::RuleSet;
use bandwise::ui::parts::{El, div, el};

use super::{Other, beside, case};
use crate::change::behind::named;
use crate::parts::{flag, note, section, table, table_under, words};
use crate::state::On;
use crate::text::{agree as say, compare};
use crate::told::Rated;

/// The most disagreements listed.
const MOST: usize = 200;

/// The panel.
pub fn agree(on: On) -> El {
    beside(on, |here, there| {
        let found = agreement(&here.rules, &here.scenario, &there.rated.scenario);
        let compared = found.first().is_some_and(|overall| overall.compared() > 0);
        let matched = matched(here, there);
        if !compared {
            return div("").may(matched).child(note(say::NOTHING));
        }
        let deciding = deciding(&here.rules, &here.scenario, &there.rated.scenario);
        let all = disagreements(&here.rules, &here.scenario, &there.rated.scenario, MOST + 1);
        div("")
            .may(matched)
            .child(shares(&here.rules, &found))
            .child(section(say::DECIDING.to_owned(), decided(here, there, &deciding, &all)))
            .child(section(say::LISTED.to_owned(), listed(here, there, &deciding, &all)))
    })
}

/// How the cases of each sample were matched, and whether those of one side are nobody’s judgements; `None` where there are none.
pub(super) fn matched(here: &Rated, there: &Other) -> Option<El> {
    let samples =
        here.rules.samples.iter().zip(here.scenario.samples.iter().zip(&there.rated.scenario.samples));
    let some = samples.filter(|(_, (one, two))| !one.is_empty() || !two.is_empty());
    let found: Vec<_> = some.map(|(sample, (one, two))| (sample, matching(one, two))).collect();
    let lines = found.iter().map(|(sample, found)| el("li").words(say::matched(sample, found)));
    let apart = here.scenario.origin != there.rated.scenario.origin
        && found.iter().any(|(_, found)| !found.pairs.is_empty());
    let told = el("ul").set("class", "bw-plain").each(lines);
    (!found.is_empty()).then(|| told.may(apart.then(|| el("li").text(say::ILLUSTRATIVE))))
}

fn shares(rules: &RuleSet, found: &[Agreement]) -> El {
    let rows = found.iter().map(|found| {
        let name = found.question.map_or(say::OVERALL.to_owned(), |at| named(rules, at).unwrap_or_default());
        let kappa = found.kappa();
        vec![
            words(name),
            words(say::agreed(found)),
            words(kappa.map_or("–".to_owned(), |kappa| say::number(kappa.value))),
            words(kappa.map_or("–".to_owned(), say::interval)),
            words(found.other.to_string()),
        ]
    });
    let heads = say::HEADS.map(str::to_owned).to_vec();
    let table = table("agreement", say::TABLE, heads, rows.collect());
    el("div").child(table).child(note(say::KAPPA))
}

/// The standards that the two rate differently by arithmetic, and because of what.
fn decided(here: &Rated, there: &Other, deciding: &[Deciding], all: &[Disagreement]) -> El {
    let number = |at: &usize| here.rules.questions.get(*at).map(|question| question.number);
    let decided = deciding.iter().map(|found| {
        let sets: Vec<Vec<_>> =
            found.questions.iter().map(|set| set.iter().filter_map(number).collect()).collect();
        say::decides(found, &sets)
    });
    // Where one side has no rating, or one that does not come from answers, no answers decide.
    let reports = here.report.standards.iter().zip(&there.rated.report.standards);
    let others = reports.filter(|(one, two)| {
        let told = deciding.iter().any(|found| found.standard == one.number);
        one.arithmetic() != two.arithmetic() && !told
    });
    let others = others.map(|(one, two)| say::otherwise(one.number, one.arithmetic(), two.arithmetic()));
    let lines: Vec<El> = decided.chain(others).map(|words| el("li").words(words)).collect();
    if lines.is_empty() {
        let cancel = all.iter().any(|found| found.moves);
        return note(if cancel { say::CANCEL } else { say::SAME_RATINGS });
    }
    el("ul").set("id", "deciding").set("class", "bw-plain").each(lines)
}

fn listed(here: &Rated, there: &Other, deciding: &[Deciding], all: &[Disagreement]) -> El {
    if all.is_empty() {
        return note(say::NONE);
    }
    let more = all.len() > MOST;
    let rows = all.iter().take(MOST).map(|found| row(here, deciding, found));
    let mut heads = say::LIST_HEADS.map(str::to_owned).to_vec();
    if let Some(place) = heads.get_mut(3) {
        place.clone_from(&there.name);
    }
    let table = table_under("disagreements", say::LISTED, heads, rows.collect());
    el("div").child(table).may(more.then(|| note(compare::more(MOST))))
}

fn row(here: &Rated, deciding: &[Deciding], found: &Disagreement) -> Vec<El> {
    let rules = &here.rules;
    let question = rules.questions.get(found.question);
    let column = question.map_or(0, |question| question.column);
    let reference = here.scenario.samples.get(found.sample).and_then(|cases| cases.row(found.rows.0));
    let reference = reference.map_or(String::new(), |row| row.reference().to_owned());
    let decides =
        deciding.iter().any(|standard| standard.questions.iter().flatten().any(|&at| at == found.question));
    let answer = |answer| words(bandwise::ui::text::cases::judgement(answer));
    vec![
        case(rules, found.sample, Some(found.rows.0), column, &reference),
        words(named(rules, found.question).unwrap_or_default()),
        answer(found.answers.0),
        answer(found.answers.1),
        el("span").may(decides.then(|| flag(say::DECIDES))).may(found.moves.then(|| flag(say::ALONE))),
    ]
}
