//! The judgements beside the benchmark: ratings, agreement, and every answer that differs.

use bandwise::analysis::agreement::Deciding;
use bandwise::casesets::{Agreed, Counts, OfQuestion, agree};
use bandwise::ui::parts::{El, div, el, p};
use bandwise::ui::text::page;

use super::differ::{differences, gaps};
use super::ratings::{counted, rests};
use super::room::{Act, BESIDE};
use super::sitting::Sitting;
use crate::change::behind::named;
use crate::parts::{button, flag, note, rating, section, standard_name, table, words};
use crate::state::{Choice, On};
use crate::text::case_set as say;
use crate::text::case_set_told::told;
use crate::text::{agree as shares, compare};

/// The whole of it.
pub(super) fn beside(on: On, sitting: &Sitting) -> El {
    let own = sitting.own();
    let found = agree(&sitting.set, &sitting.rules, &own);
    let heading = el("h3")
        .set("id", BESIDE)
        .set("tabindex", "-1")
        .set("class", "bw-set__heading")
        .words(say::beside(&sitting.set.heading()));
    let said =
        p("bw-note").set("role", "status").set("id", "case-set-told").words(told(&found, sitting.changed()));
    let back = button(
        "case-set-cases".to_owned(),
        say::TO_CASES.to_owned(),
        on.chooses(Choice::CaseSet(Act::Cases)),
    );
    div("bw-set__stack")
        .child(heading)
        .child(said)
        .child(note(say::NO_MARK))
        .child(div("bw-row").child(back))
        .child(section(say::BOTH_RATINGS.to_owned(), ratings(sitting, &found)))
        .child(section(say::AGREEMENT.to_owned(), agreement(sitting, &found)))
        .child(section(say::DIFFERENCES.to_owned(), differences(on, sitting, &found)))
        .may(gaps(on, sitting))
}

/// Both ratings by standard, the overall ones first, and which answers make the difference.
fn ratings(sitting: &Sitting, found: &Agreed) -> El {
    let (one, two, counts) = (&found.benchmark, &found.trainee, found.counts(None));
    let rests = |counts: Counts| rests((counts.judged() as usize, counts.all() as usize));
    let differs = |differs: bool| differs.then(|| flag(compare::DIFFERS));
    let overall = vec![
        words(say::OVERALL).may(differs(one.overall.rating() != two.overall.rating())).may(rests(counts)),
        words(page::in_words(&one.overall)),
        words(page::in_words(&two.overall)),
    ];
    let rows = counted(&sitting.rules, &one.standards).filter_map(|(at, one)| {
        let two = two.standards.get(at)?;
        let decides = found.decide_overall.contains(&one.number).then(|| flag(say::DECIDES_OVERALL));
        let name = standard_name(sitting.rules.standards.get(at)?);
        let name = name.may(differs(one.rating() != two.rating())).may(decides);
        let name = name.may(rests(found.counts(Some(one.number))));
        Some(vec![name, rating(one.rating()), rating(two.rating())])
    });
    let rows = std::iter::once(overall).chain(rows).collect();
    let heads = [say::STANDARD, say::BENCHMARK, say::YOURS].map(str::to_owned).to_vec();
    let whole = (counts.blank > 0).then(|| note(say::whole(&page::in_words(&found.whole.overall))));
    let lines = found.deciding.iter().map(|found| el("li").words(decided(sitting, found)));
    let lines = el("ul").set("class", "bw-plain").set("id", "case-set-deciding").each(lines);
    div("bw-set__stack")
        .may(whole)
        .child(table("case-set-both", say::RATINGS_TABLE, heads, rows))
        .may((!found.deciding.is_empty()).then_some(lines))
}

fn decided(sitting: &Sitting, found: &Deciding) -> String {
    let number = |at: &usize| sitting.rules.questions.get(*at).map(|question| question.number);
    let sets: Vec<Vec<_>> =
        found.questions.iter().map(|set| set.iter().filter_map(number).collect()).collect();
    say::decides(found, &sets)
}

/// How often the two agree, a key question in a row.
fn agreement(sitting: &Sitting, found: &Agreed) -> El {
    let row = |name: String, of: &OfQuestion| {
        vec![
            words(name),
            words(shares::agreed(&of.counted)),
            words(of.both_not_applicable.to_string()),
            words(of.not_applicable.to_string()),
            words(of.blank.to_string()),
        ]
    };
    let rows = found.questions.iter().map(|of| {
        let at = sitting.rules.question_index(of.question);
        row(at.and_then(|at| named(&sitting.rules, at)).unwrap_or_default(), of)
    });
    let sum = |count: fn(&OfQuestion) -> u32| found.questions.iter().map(count).sum();
    let whole = found.questions.first().map(|first| {
        let whole = OfQuestion {
            counted: found.overall,
            both_not_applicable: sum(|of| of.both_not_applicable),
            not_applicable: sum(|of| of.not_applicable),
            blank: sum(|of| of.blank),
            ..*first
        };
        row(shares::OVERALL.to_owned(), &whole)
    });
    let heads = say::AGREEMENT_HEADS.map(str::to_owned).to_vec();
    table("case-set-agreement", say::AGREEMENT_TABLE, heads, whole.into_iter().chain(rows).collect())
}
