//! The reasons for the rating, from the overall score down to the cases.

use bandwise::model::{
    Counting, Evidence, Judgement, Kind, Percent, QuestionNumber, QuestionReport, Reason, RuleSet, Standard,
    StandardReport, Tally, rate,
};
use bandwise::ui::parts::{El, div, el, ladder, one_judgement, span, strip};
use bandwise::ui::text::{
    ratings::{counts, percent},
    titled,
};

use crate::parts::{fold, lead, note, rating, rule_marks, says, table_under, words};
use crate::state::{Choice, On};
use crate::text::why as say;
use crate::told::Rated;

/// The most cases that are named; the rest are counted.
const CASES: usize = 200;

/// The tree of reasons.
pub fn why(on: On) -> El {
    let rated = &*on.told.rated;
    let standards = rated.rules.standards.iter().zip(&rated.report.standards);
    let (scored, beside): (Vec<_>, Vec<_>) =
        standards.partition(|(_, report)| report.counting == Counting::Scored);
    let list = |standards: Vec<(&Standard, &StandardReport)>| {
        el("ul").set("class", "bw-tree").each(standards.into_iter().map(|found| one_standard(on, found)))
    };
    div("").child(overall(rated)).child(list(scored)).child(list(beside))
}

fn overall(rated: &Rated) -> El {
    let overall = &rated.report.overall;
    let bands = bandwise::model::Band::ALL.into_iter().zip(overall.bands).map(|(band, totals)| {
        let here = overall.rating() == Some(band);
        vec![rating(Some(band)), words(say::totals(totals)), words(if here { say::HERE } else { "" })]
    });
    let heads = say::LADDER_HEADS.map(str::to_owned).to_vec();
    div("bw-bench__part")
        .child(
            el("p")
                .words(say::overall(&rated.rules, &rated.report))
                .each(rule_marks(&rated.rules, &["11", "12"])),
        )
        .child(ladder(overall))
        .child(crate::parts::details(
            say::LADDER_TABLE.to_owned(),
            table_under("ladder", say::LADDER_TABLE.to_owned(), heads, bands.collect()),
        ))
}

fn one_standard(on: On, (standard, report): (&Standard, &StandardReport)) -> El {
    let number = standard.number;
    let open = on.state.opened.contains(&number);
    let (button, inside) = fold(&format!("why-{number}"), open, on.chooses(Choice::Open(number)), || {
        reasons(&on.told.rated, standard, report)
    });
    let head = el("h3")
        .child(button.words(titled(&number, &standard.title)))
        .child(rating(report.rating()))
        .may(report.starred().then(|| span("bw-star").text("*")))
        .may(one_judgement(report));
    el("li").with("id", "why-", &number).child(head).child(inside)
}

/// Why a standard is rated as it is: the rule, and the key questions that decide.
fn reasons(rated: &Rated, standard: &Standard, report: &StandardReport) -> El {
    let mut ids = vec![report.reason.rule()];
    if matches!(&standard.kind, Kind::CaseBased { questions, .. } if questions.len() == 1) && ids == ["6"] {
        ids = vec!["7"];
    }
    ids.extend(report.starred().then_some("D1"));
    let reason = el("p").words(say::reason(report)).each(rule_marks(&rated.rules, &ids));
    // Where nothing is rated, nothing decides, and the score is all there is.
    let told = |question: &&QuestionReport| {
        report.drives(question.number) || report.reason == Reason::NotRated && question.score.is_some()
    };
    let questions = report.questions.iter().filter(told);
    let questions: Vec<El> =
        questions.filter_map(|question| one_question(rated, standard, report, question)).collect();
    let guidance = rated.report.guidance.filter(|found| found.standard == standard.number && found.indicated);
    let guidance = guidance.map(|found| {
        note(bandwise::ui::text::ratings::guidance(&found, report.rating()))
            .each(rule_marks(&rated.rules, &["L1"]))
    });
    div("bw-tree__inside").child(reason).may(discretion(report, &rated.rules)).may(guidance).each(questions)
}

fn discretion(report: &StandardReport, rules: &RuleSet) -> Option<El> {
    let found = report.discretion.as_ref()?;
    Some(note(bandwise::ui::text::ratings::discretion(found, rules)))
}

/// A deciding key question: its figures, what raising it alone would do, and the cases judged No.
fn one_question(
    rated: &Rated,
    standard: &Standard,
    report: &StandardReport,
    question: &QuestionReport,
) -> Option<El> {
    let rules = &rated.rules;
    let index = rules.question_index(question.number)?;
    let found = rules.questions.get(index)?;
    let open = lead(
        format!("{} {}", question.number, found.label),
        says(format!("go ratings edit-{}", question.number)),
    );
    let score = question.percent().zip(question.band).map(|(percent, band)| (percent.get(), band));
    let interval = question.tally().and_then(bandwise::analysis::interval::wilson_95);
    let figures = el("p")
        .child(open)
        .words(format!(": {}, {}. ", counts(question), percent(question.percent())))
        .words(say::band(rules, question))
        .each(rule_marks(rules, &["2", "3", "4"]));
    let rounded =
        question.note.map(|_| span("").words(format!(" {}", say::ROUNDED)).each(rule_marks(rules, &["5"])));
    Some(
        div("bw-tree__question")
            .child(figures.may(rounded))
            .child(strip(score, interval))
            .may(alone(rated, standard, report, question.number).map(note))
            .may(cases(rated, index)),
    )
}

/// What happens where only this question rises: it stops where the next one binds.
fn alone(
    rated: &Rated,
    standard: &Standard,
    report: &StandardReport,
    question: QuestionNumber,
) -> Option<String> {
    let rules = &rated.rules;
    let now = report.arithmetic()?;
    if report.questions.len() < 2 {
        return None;
    }
    let index = rules.question_index(question)?;
    let mut raised = rated.scenario.clone();
    let found = report.questions.iter().find(|found| found.number == question)?;
    let full = found.tally().and_then(|tally| Tally::new(tally.of(), tally.of()));
    *raised.questions.get_mut(index)? = full.map_or(Evidence::Printed(Percent::MAX), Evidence::Counts);
    let after = rate(rules, &raised);
    let place = rules.standard_index(standard.number)?;
    let Reason::Lowest { band, drivers } = &after.standards.get(place)?.reason else { return None };
    let binding: Vec<QuestionNumber> = drivers.iter().copied().filter(|found| *found != question).collect();
    Some(say::alone(question, now, *band, &binding))
}

/// The cases judged No on a key question, each leading to its row.
fn cases(rated: &Rated, index: usize) -> Option<El> {
    let question = rated.rules.questions.get(index)?;
    if rated.scenario.questions.get(index) != Some(&Evidence::Cases) {
        return Some(note(say::NO_CASES));
    }
    let (sample, cases) =
        (rated.rules.samples.get(question.sample)?, rated.scenario.samples.get(question.sample)?);
    let count = cases.count(question.column).no as usize;
    let judged_no =
        cases.rows().enumerate().filter(|(_, row)| row.judgement(question.column) == Judgement::No);
    let links = judged_no.take(CASES).map(|(row, found)| {
        let show = says(format!("show {} {row} {}", question.sample, question.column));
        el("li").child(lead(say::case(sample, row, found.reference()), show))
    });
    let list = el("ul").set("class", "bw-cases").each(links);
    let rest = (count > CASES).then(|| note(say::more_cases(count - CASES)));
    Some(div("").child(el("p").words(say::judged_no(sample, count))).child(list).may(rest))
}
