//! The rules of docs/method.md, one by one; each test is named after its rule.

use bandwise::model::{Band, Case, Cases, Evidence, Judgement, Percent, Reason, Scenario, Tally, rate};
use bandwise::rulesets::{number, pdu_2021, read, somerset, text_of};

use crate::support::rated::{counts, rated, report, standard};

fn column(answers: &[Judgement]) -> Cases {
    let case = |&answer| Case { judgements: vec![answer], ..Case::default() };
    answers.iter().map(case).collect()
}

#[test]
fn rule_01_four_states() {
    assert_eq!(Judgement::ALL.map(Judgement::slug), ["blank", "yes", "no", "na"]);
    let round = (0..4).fold(Judgement::Blank, |judgement, _| judgement.next());
    assert_eq!(round, Judgement::Blank);
}

#[test]
fn rule_02_na_and_blank_count_in_neither() {
    use Judgement::{Blank, No, NotApplicable, Yes};
    let report = report(|scenario| {
        scenario.questions[0] = Evidence::Cases;
        scenario.samples[1] = column(&[Yes, No, NotApplicable, Blank, Yes]);
    });
    let tally = standard(&report, "2.1").questions[0].tally().unwrap();
    assert_eq!((tally.yes(), tally.no(), tally.of()), (2, 1, 3));
}

#[test]
fn rule_02_without_answers_there_is_no_score_and_no_rating() {
    let report = report(|scenario| {
        scenario.questions[0] = Evidence::Cases;
        scenario.samples[1] = column(&[Judgement::Blank, Judgement::NotApplicable]);
    });
    let court = standard(&report, "2.1");
    assert_eq!(court.questions[0].score, None);
    assert_eq!(court.reason, Reason::Unanswered(vec![number::question("2.1.1").unwrap()]));
    assert_eq!(court.rating(), None);
    assert_eq!(report.overall.rating(), None);
    assert_eq!(report.overall.missing, [number::standard("2.1").unwrap()]);
}

#[test]
fn rule_03_halves_round_up() {
    for (yes, of, printed) in
        [(20, 42, 48), (13, 42, 31), (1, 8, 13), (1, 200, 1), (199, 200, 100), (0, 7, 0)]
    {
        assert_eq!(Tally::new(yes, of).unwrap().percent().unwrap().get(), printed, "{yes} of {of}");
    }
}

#[test]
fn rule_04_bands_begin_at_50_65_and_80() {
    for (percent, band) in [(0, 0), (49, 0), (50, 1), (64, 1), (65, 2), (79, 2), (80, 3), (100, 3)] {
        let report =
            report(|scenario| scenario.questions[0] = Evidence::Printed(Percent::new(percent).unwrap()));
        assert_eq!(standard(&report, "2.1").rating().unwrap().rank(), band, "{percent}%");
    }
}

#[test]
fn rule_05_the_rule_set_says_which_percentage_decides() {
    let exact = text_of("pdu-2021").unwrap().replace("\"rounded\"", "\"exact\"");
    let rules = read(&exact).unwrap();
    let mut scenario = rated(&rules);
    scenario.questions[0] = counts(20, 31);
    let report = rate(&rules, &scenario);
    assert_eq!(standard(&report, "2.1").rating(), Some(Band::RequiresImprovement));
    let rounded = rate(&pdu_2021(), &scenario);
    assert_eq!(standard(&rounded, "2.1").rating(), Some(Band::Good));
    assert!(standard(&rounded, "2.1").questions[0].note.is_some());
}

#[test]
fn rule_06_the_lowest_key_question_decides_and_ties_are_named() {
    let report = report(|scenario| {
        scenario.questions[1] = counts(6, 10);
        scenario.questions[2] = counts(60, 100);
        scenario.questions[3] = counts(7, 10);
    });
    let drivers = [number::question("2.2.1").unwrap(), number::question("2.2.2").unwrap()];
    let expected = Reason::Lowest { band: Band::RequiresImprovement, drivers: drivers.to_vec() };
    assert_eq!(standard(&report, "2.2").reason, expected);
}

#[test]
fn rule_07_one_key_question_is_enough() {
    let report = report(|scenario| scenario.questions[0] = counts(13, 20));
    assert_eq!(standard(&report, "2.1").rating(), Some(Band::Good));
}

#[test]
fn rule_08_samples_are_apart() {
    let rules = pdu_2021();
    let mut scenario = somerset(&rules);
    scenario.samples[1].clear();
    let report = rate(&rules, &scenario);
    assert_eq!(standard(&report, "2.1").rating(), None);
    assert_eq!(standard(&report, "2.5").rating(), Some(Band::RequiresImprovement));
}

#[test]
fn rule_09_outcomes_never_counts() {
    let worst = report(|scenario| scenario.questions[13] = counts(0, 10));
    let best = report(|scenario| scenario.questions[13] = counts(10, 10));
    assert_eq!(worst.overall, best.overall);
    assert_eq!(standard(&best, "2.6").rating(), None);
}

#[test]
fn rule_10_judged_standards_take_the_chosen_rating() {
    let report = report(|scenario| scenario.standards[1].given = None);
    assert_eq!(standard(&report, "1.2").reason, Reason::NotChosen);
    assert_eq!(standard(&report, "1.1").reason, Reason::Judged(Band::Good));
}

#[test]
fn rule_11_points_are_added_without_weights() {
    let report = report(|_| ());
    assert_eq!((report.overall.points, report.overall.out_of), (4 * 2 + 5 * 3, 27));
}

#[test]
fn rule_12_a_total_on_a_cut_takes_the_lower_rating() {
    let rules = pdu_2021();
    let overall = rate(&rules, &rated(&rules)).overall;
    let bands = [(0, 4), (5, 13), (14, 22), (23, 27)].map(Some);
    assert_eq!(overall.bands, bands);
    assert_eq!(overall.band_of(4), Band::Inadequate);
    assert_eq!(overall.band_of(5), Band::RequiresImprovement);
}

#[test]
fn rule_13_no_standard_caps_the_overall_rating() {
    let report = report(|scenario| scenario.questions[0] = counts(0, 10));
    assert_eq!(standard(&report, "2.1").rating(), Some(Band::Inadequate));
    assert_eq!(report.overall.rating(), Some(Band::Good));
}

#[test]
fn rule_l1_more_than_half_of_the_case_based_standards() {
    for (inadequate, indicated) in [(0, false), (2, false), (3, true), (5, true)] {
        let report = report(|scenario| {
            [0, 1, 4, 7, 10].iter().take(inadequate).for_each(|&q| scenario.questions[q] = counts(0, 10));
        });
        let guidance = report.guidance.unwrap();
        assert_eq!((guidance.inadequate as usize, guidance.indicated), (inadequate, indicated));
        assert_eq!(standard(&report, "1.1").rating(), Some(Band::Good), "a note, never a limit");
    }
}

#[test]
fn rule_f3_prompts_never_compute() {
    let rules = pdu_2021();
    let before = somerset(&rules);
    let mut after = before.clone();
    for (sample, cases) in rules.samples.iter().zip(&mut after.samples) {
        for prompt in 0..rules.prompts_of(sample) {
            (0..cases.len()).for_each(|row| cases.set_prompt(row, prompt, Judgement::No));
        }
    }
    assert_ne!(after, before);
    assert_eq!(rate(&rules, &after), rate(&rules, &before));
}

#[test]
fn a_rating_alone_takes_the_place_of_key_questions() {
    let report = report(|scenario| {
        scenario.questions[0] = Evidence::Cases;
        scenario.standards[4].given = Some(Band::Inadequate);
    });
    assert_eq!(standard(&report, "2.1").reason, Reason::GivenAlone(Band::Inadequate));
    assert_eq!(report.overall.missing, []);
}

#[test]
fn the_range_is_capped_by_what_is_known() {
    let report = report(|scenario| {
        scenario.questions[1] = Evidence::Cases;
        scenario.questions[2] = counts(6, 10);
    });
    assert_eq!(standard(&report, "2.2").attainable(), (Band::Inadequate, Band::RequiresImprovement));
    assert_eq!(report.overall.attainable, (20, 21));
    assert_eq!(report.overall.attainable_ratings(), (Band::Good, Band::Good));
}

#[test]
fn margins_need_counts_only_where_judgements_would_change() {
    let report = report(|scenario| {
        scenario.questions[1] = counts(6, 10);
        scenario.questions[2] = Evidence::Printed(Percent::new(90).unwrap());
        scenario.questions[4] = Evidence::Printed(Percent::new(60).unwrap());
    });
    assert_eq!(standard(&report, "2.2").margin.up.as_ref().unwrap().count, 1);
    assert_eq!(standard(&report, "2.2").margin.down, None);
    assert_eq!(standard(&report, "2.3").margin.up, None);
}

#[test]
fn shapes_that_do_not_fit_are_not_a_panic() {
    let rules = pdu_2021();
    let short = Scenario {
        samples: Vec::new(),
        questions: Vec::new(),
        standards: Vec::new(),
        ..Scenario::empty(&rules)
    };
    assert_eq!(rate(&rules, &short), rate(&rules, &Scenario::empty(&rules)));
    let mut long = rated(&rules);
    long.questions.extend([Evidence::Cases; 9]);
    long.samples.push(column(&[Judgement::Yes]));
    assert_eq!(rate(&rules, &long), rate(&rules, &rated(&rules)));
}
