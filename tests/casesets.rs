//! The case set that comes with the program, and a trainee's answers beside its benchmark.

mod agree;
mod door;
mod edit;
mod names;
mod sound;

use bandwise::casesets::{NORTHMERE, Vignette, blank, missing, northmere, read, rows, scenario, to_json};
use bandwise::model::{Band, Judgement, Scenario, rate};
use bandwise::rulesets::pdu_2021;

use Judgement::{No, NotApplicable, Yes};

fn of_sample(sample: &str) -> Vec<Vignette> {
    northmere().cases.into_iter().filter(|case| case.sample == sample).collect()
}

#[test]
fn the_set_passes_its_door_and_is_written_as_it_stands() {
    let set = read(NORTHMERE).unwrap();
    assert_eq!(to_json(&set), NORTHMERE);
    assert_eq!(set.rule_set, "pdu-2021");
    assert!(of_sample("cases").len() >= 12 && of_sample("court").len() >= 3);
    assert_eq!(missing(&set), []);
}

#[test]
fn every_vignette_can_be_read_in_two_minutes() {
    for case in northmere().cases {
        assert!((150..=260).contains(&case.words()), "{} has {} words", case.reference, case.words());
    }
}

#[test]
fn every_key_question_has_a_yes_and_a_no_and_some_have_na() {
    let set = northmere();
    let verdicts: Vec<_> = set.cases.iter().flat_map(|case| &case.benchmark).collect();
    for question in &pdu_2021().questions {
        for answer in [Yes, No] {
            let found =
                verdicts.iter().any(|known| known.question == question.number && known.judgement == answer);
            assert!(found, "{} has no {answer:?}", question.number);
        }
    }
    assert!(verdicts.iter().filter(|known| known.judgement == NotApplicable).count() >= 6);
}

#[test]
fn every_reason_is_short_and_ends_with_a_prompt_of_its_key_question() {
    let rules = pdu_2021();
    for case in northmere().cases {
        for verdict in case.benchmark {
            let question = &rules.questions[rules.question_index(verdict.question).unwrap()];
            let (reason, prompt) = verdict.reason.split_once(" Prompt: ").unwrap();
            let prompt = prompt.strip_suffix('.').unwrap();
            let at = format!("{}, {}: {reason}", case.reference, verdict.question);
            assert!(question.prompts.iter().any(|known| known == prompt), "{at} {prompt}");
            assert!((6..=50).contains(&reason.split_whitespace().count()), "{at}");
            assert!((1..=2).contains(&reason.matches(['.', '?']).count()) && reason.ends_with('.'), "{at}");
        }
    }
}

#[test]
fn no_two_reasons_are_the_same() {
    let set = northmere();
    let mut reasons: Vec<_> = set.cases.iter().flat_map(|case| &case.benchmark).collect();
    let all = reasons.len();
    reasons.sort_by_key(|verdict| &verdict.reason);
    reasons.dedup_by_key(|verdict| &verdict.reason);
    assert_eq!((all, reasons.len()), (159, 159));
}

/// 2.2 on the cut, 2.3 a judgement below it, and the whole a point below Good.
#[test]
fn the_benchmark_rates_as_the_document_says() {
    let rules = pdu_2021();
    let report = rate(&rules, &scenario(&northmere(), &rules));
    let ratings: Vec<_> = report.standards.iter().map(|standard| standard.rating()).collect();
    let [inadequate, requires, good] = [Band::Inadequate, Band::RequiresImprovement, Band::Good].map(Some);
    assert_eq!(ratings, [requires, good, good, good, good, requires, inadequate, requires, good, None]);
    assert_eq!((report.overall.points, report.overall.rating()), (13, requires));
    let score = |standard: usize, question: usize| report.standards[standard].questions[question].tally();
    let counts = |tally: Option<bandwise::model::Tally>| tally.map(|tally| (tally.yes(), tally.of()));
    assert_eq!(counts(score(5, 2)), Some((6, 12)));
    assert_eq!(counts(score(6, 2)), Some((4, 10)));
    let down = report.standards[5].margin.down.as_ref().unwrap();
    let up = report.standards[6].margin.up.as_ref().unwrap();
    assert_eq!((down.to, down.count, up.to, up.count), (Band::Inadequate, 1, Band::RequiresImprovement, 1));
}

#[test]
fn a_blank_one_has_the_references_the_given_ratings_and_no_judgement() {
    let (rules, set) = (pdu_2021(), northmere());
    let (first, second) = (scenario(&set, &rules), blank(&set, &rules));
    let references = |from: &Scenario| -> Vec<String> {
        from.samples.iter().flat_map(|cases| cases.rows()).map(|row| row.reference().to_owned()).collect()
    };
    assert_eq!(references(&first), references(&second));
    assert_eq!(first.standards, second.standards);
    assert_eq!(first.title, second.title);
    for (cases, sample) in second.samples.iter().zip(&rules.samples) {
        let columns = 0..sample.questions.len();
        assert!(
            columns.into_iter().all(|column| cases.column(column).all(|found| found == Judgement::Blank))
        );
    }
    for (sample, rows) in rows(&set, &rules).into_iter().enumerate() {
        for (row, case) in rows.into_iter().enumerate() {
            assert_eq!(first.samples[sample].row(row).unwrap().reference(), set.cases[case].reference);
        }
    }
}
