//! What holds for every scenario.

use std::sync::LazyLock;

use crate::support::{plain, scenarios};
use bandwise::exchange::{self, CrossMeaning, Mode, Options};
use bandwise::model::{
    Band, Case, Cases, Evidence, Judgement, Reason, Report, RuleSet, Scenario, StandardReport, rate,
};
use bandwise::rulesets::pdu_2021;
use bandwise::share::{file, inbox, link, snapshot};
use proptest::prelude::*;

static RULES: LazyLock<RuleSet> = LazyLock::new(pdu_2021);

fn scenario() -> impl Strategy<Value = Scenario> {
    scenarios::scenario(&RULES)
}

/// Every rating, lowest possible where there is none.
fn ratings(report: &Report) -> Vec<Option<Band>> {
    report.standards.iter().map(StandardReport::rating).collect()
}

/// Changes the answers of every case of every sample.
fn each_answer(scenario: &Scenario, change: impl Fn(usize, usize, Judgement) -> Judgement) -> Scenario {
    let mut changed = scenario.clone();
    for cases in &mut changed.samples {
        for row in 0..cases.len() {
            for column in 0..cases.width() {
                let answer = cases.judgement(row, column);
                cases.set(row, column, change(row, column, answer));
            }
        }
    }
    changed
}

fn as_tsv(scenario: &Scenario, sample: usize) -> String {
    let questions = &RULES.samples[sample].questions;
    let mut text = String::from("Case");
    questions.iter().for_each(|&q| text.push_str(&format!("\t{}", RULES.questions[q].number)));
    for (row, case) in scenario.samples[sample].rows().enumerate() {
        text.push_str(&format!("\nC{row}"));
        for column in 0..questions.len() {
            text.push_str(match case.judgement(column) {
                Judgement::Yes => "\tYes",
                Judgement::No => "\tno",
                Judgement::NotApplicable => "\tN/A",
                Judgement::Blank => "\t",
            });
        }
    }
    text
}

proptest! {
    #[test]
    fn a_no_turned_into_a_yes_never_lowers_a_rating(s in scenario(), row in 0..12_usize, column in 0..13_usize) {
        let better = each_answer(&s, |r, c, answer| {
            if (r, c) == (row, column) && answer == Judgement::No { Judgement::Yes } else { answer }
        });
        let (before, after) = (rate(&RULES, &s), rate(&RULES, &better));
        for (before, after) in ratings(&before).into_iter().zip(ratings(&after)) {
            prop_assert!(before <= after);
        }
        prop_assert!(before.overall.points <= after.overall.points);
        prop_assert!(before.overall.rating() <= after.overall.rating());
    }

    #[test]
    fn the_order_of_cases_never_matters(s in scenario()) {
        let mut turned = s.clone();
        for cases in &mut turned.samples {
            let order: Vec<u32> = (0..cases.len() as u32).rev().collect();
            *cases = cases.reordered(&order);
        }
        prop_assert_eq!(rate(&RULES, &s), rate(&RULES, &turned));
    }

    #[test]
    fn cases_of_nothing_but_na_or_blank_never_count(s in scenario(), answer in prop_oneof![Just(Judgement::NotApplicable), Just(Judgement::Blank)]) {
        let mut more = s.clone();
        for (sample, cases) in RULES.samples.iter().zip(&mut more.samples) {
            let judgements = vec![answer; sample.questions.len()];
            cases.push_case(&Case { judgements, ..Case::default() });
        }
        prop_assert_eq!(rate(&RULES, &s), rate(&RULES, &more));
    }

    #[test]
    fn a_standard_takes_the_lowest_of_its_key_questions(s in scenario()) {
        for standard in rate(&RULES, &s).standards {
            let Reason::Lowest { band, drivers } = &standard.reason else { continue };
            let bands: Vec<u32> = standard.questions.iter().map(|q| q.band.unwrap().rank()).collect();
            prop_assert_eq!(band.rank(), plain::standard(&bands));
            prop_assert!(!drivers.is_empty());
        }
    }

    #[test]
    fn the_overall_result_is_final_only_when_nothing_is_missing(s in scenario()) {
        let report = rate(&RULES, &s);
        let overall = &report.overall;
        prop_assert_eq!(overall.rating().is_none(), !overall.missing.is_empty());
        prop_assert!(overall.attainable.0 <= overall.attainable.1);
        prop_assert!((overall.attainable.0..=overall.attainable.1).contains(&overall.points));
        if let Some(rating) = overall.rating() {
            prop_assert_eq!(rating.rank(), plain::overall(9, overall.points));
            prop_assert_eq!(overall.attainable, (overall.points, overall.points));
        }
    }

    /// Whatever is entered for what is missing, the total lies within the range said before.
    #[test]
    fn the_attainable_range_holds_every_outcome(s in scenario(), ratings in proptest::collection::vec(scenarios::band(), 10), filled in proptest::collection::vec(0..=100_u8, 14)) {
        let before = rate(&RULES, &s);
        let mut full = s.clone();
        for (at, standard) in before.standards.iter().enumerate() {
            if standard.reason == Reason::NotChosen {
                full.standards[at].given = Some(ratings[at]);
            }
            for question in standard.questions.iter().filter(|question| question.score.is_none()) {
                let index = RULES.question_index(question.number).unwrap();
                full.questions[index] = Evidence::Printed(bandwise::model::Percent::new(filled[index]).unwrap());
            }
            // Discretion that waited would begin to apply; the range is said without it.
            if standard.rating().is_none() {
                full.standards[at].discretion = None;
            }
        }
        let after = rate(&RULES, &full).overall;
        prop_assert!(after.rating().is_some());
        prop_assert!((before.overall.attainable.0..=before.overall.attainable.1).contains(&after.points));
    }

    /// The margins are exact: that many are enough, and one fewer is not.
    #[test]
    fn margins_are_the_fewest(s in scenario()) {
        for (at, standard) in rate(&RULES, &s).standards.iter().enumerate() {
            let Some(band) = standard.arithmetic() else { continue };
            if let Some(up) = &standard.margin.up {
                let given = moved(&s, standard, &up.parts, 1);
                prop_assert_eq!(rate(&RULES, &given).standards[at].arithmetic(), Some(up.to));
                for left_out in 0..up.parts.len() {
                    let mut parts = up.parts.clone();
                    parts[left_out].1 -= 1;
                    let short = moved(&s, standard, &parts, 1);
                    prop_assert_eq!(rate(&RULES, &short).standards[at].arithmetic(), Some(band));
                }
            }
            if let Some(down) = &standard.margin.down {
                let fallen = moved(&s, standard, &down.parts, -1);
                prop_assert_eq!(rate(&RULES, &fallen).standards[at].arithmetic(), Some(down.to));
                for question in &standard.questions {
                    let short = moved(&s, standard, &[(question.number, down.count - 1)], -1);
                    prop_assert_eq!(rate(&RULES, &short).standards[at].arithmetic(), Some(band));
                }
            }
        }
    }

    #[test]
    fn scenario_to_link_to_scenario_is_the_identity(s in scenario()) {
        let Ok(code) = link::encode(&s, &RULES, true) else { return Ok(()) };
        let opened = link::decode(&code).unwrap();
        prop_assert!(opened.text_included);
        prop_assert_eq!(&opened.scenario, &s);
        prop_assert_eq!(inbox::find(&format!("https://example.org/x/#{code}")).unwrap(), code);
    }

    #[test]
    fn a_link_without_text_holds_no_text(s in scenario()) {
        let Ok(code) = link::encode(&s, &RULES, false) else { return Ok(()) };
        let opened = link::decode(&code).unwrap();
        prop_assert!(!opened.text_included);
        prop_assert!(opened.scenario.title.is_empty());
        prop_assert!(opened.scenario.samples.iter().flat_map(Cases::rows).all(|case| case.reference().is_empty()));
        let reports = (rate(&RULES, &s), rate(&RULES, &opened.scenario));
        prop_assert_eq!(ratings(&reports.0), ratings(&reports.1));
        prop_assert_eq!(reports.0.overall, reports.1.overall);
    }

    #[test]
    fn scenario_to_file_to_scenario_is_the_identity(s in scenario()) {
        prop_assert_eq!(file::from_json(&file::to_json(&s, &RULES)).unwrap().scenario, s);
    }

    #[test]
    fn what_one_program_tells_the_other_is_the_scenario(s in scenario()) {
        let (rules, told) = snapshot::read(&snapshot::write(&s, &RULES)).unwrap();
        prop_assert_eq!((&*rules, told), (&*RULES, s));
    }

    #[test]
    fn paste_to_scenario_to_link_to_scenario_is_the_identity(s in scenario()) {
        let mut now = Scenario::empty(&RULES);
        for sample in 0..RULES.samples.len() {
            let pasted = exchange::read(&as_tsv(&s, sample), &RULES, &Options::default());
            prop_assert!(pasted.problems.is_empty() || s.samples[sample].is_empty());
            now = exchange::apply(&pasted, &RULES, &now, Mode::Replace).scenario;
        }
        for (sample, cases) in s.samples.iter().enumerate() {
            let answers: Vec<_> = now.samples[sample].rows().map(|case| case.to_case().judgements).collect();
            let expected: Vec<_> = cases.rows().map(|case| case.to_case().judgements).collect();
            prop_assert_eq!(answers, expected);
        }
        let code = link::encode(&now, &RULES, true).unwrap();
        prop_assert_eq!(link::decode(&code).unwrap().scenario, now);
    }

    #[test]
    fn no_text_panics_anywhere(text in any::<String>()) {
        let pasted = exchange::read(&text, &RULES, &Options::default());
        exchange::apply(&pasted, &RULES, &Scenario::empty(&RULES), Mode::Add);
        let _ = inbox::find(&text).map(|code| link::decode(&code));
        let _ = link::decode(&text);
        let _ = file::from_json(&text);
        let _ = bandwise::rulesets::read(&text);
    }

    #[test]
    fn no_table_panics_and_every_row_is_accounted_for(cells in proptest::collection::vec(proptest::collection::vec("2\\.2\\.[1-4]|Yes|no|x|N/A|maybe|[0-9]{1,3}%?\\*?|Assessment|Good|Case|of| |", 1..6), 1..12), cross in prop_oneof![Just(CrossMeaning::Ask), Just(CrossMeaning::Ticked)]) {
        let text = cells.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
        let pasted = exchange::read(&text, &RULES, &Options { cross, ..Options::default() });
        exchange::apply(&pasted, &RULES, &Scenario::empty(&RULES), Mode::Add);
        let filled = text.lines().filter(|line| !line.trim().is_empty()).count();
        // Where nothing can be told of the columns, all rows go back as they are.
        let untold = pasted.good + pasted.bad.len() == 0;
        let back = if untold { pasted.bad_text.lines().count() } else { pasted.bad.len() };
        let heading = usize::from(pasted.heading.is_some() && !(untold && back > 0));
        let told = pasted.good + pasted.passed_over.len() + back + heading;
        prop_assert!(filled == told, "{filled} rows, {told} told: {text:?} {pasted:?}");
        prop_assert!(pasted.good > 0 || !pasted.problems.is_empty() || pasted.cross_unclear || !pasted.passed_over.is_empty() || filled <= 1);
        prop_assert!(pasted.samples.iter().all(|cases| cases.len() <= filled));
    }
}

/// The scenario with the counts of one standard's key questions moved up or down.
fn moved(
    s: &Scenario,
    standard: &StandardReport,
    by: &[(bandwise::model::QuestionNumber, u32)],
    way: i64,
) -> Scenario {
    let mut moved = s.clone();
    for question in &standard.questions {
        let Some(tally) = question.tally() else {
            continue;
        };
        let change = by.iter().find(|part| part.0 == question.number).map_or(0, |part| part.1);
        let yes = (i64::from(tally.yes()) + way * i64::from(change)).clamp(0, i64::from(tally.of()));
        let index = RULES.question_index(question.number).unwrap();
        moved.questions[index] =
            Evidence::Counts(bandwise::model::Tally::new(yes as u32, tally.of()).unwrap());
    }
    moved
}
