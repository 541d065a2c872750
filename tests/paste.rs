//! Pasted tables: the five formats, and every problem by row and column.

use bandwise::exchange::{Applied, CrossMeaning, Format, Mode, Options, Pasted, Role, apply, read, words};
use bandwise::model::{Band, Evidence, Judgement, Origin, Scenario, rate};
use bandwise::rulesets::{number, pdu_2021, somerset};
use bandwise::ui::text::paste as said;

mod plain;
mod problems;

fn paste(text: &str) -> Pasted {
    read(text, &pdu_2021(), &Options::default())
}

/// Reads without a problem, as this format.
#[track_caller]
fn good(text: &str, format: Format, rows: usize) -> Pasted {
    let pasted = paste(text);
    let problems: Vec<String> = pasted.problems.iter().map(said::problem).collect();
    assert_eq!(problems, Vec::<String>::new(), "{text:?}");
    assert_eq!((pasted.format, pasted.good), (format, rows), "{text:?}");
    pasted
}

fn into_empty(pasted: &Pasted) -> Scenario {
    let rules = pdu_2021();
    apply(pasted, &rules, &Scenario::empty(&rules), Mode::Replace).scenario
}

/// The score of a key question as shown: percentage and count.
fn score(scenario: &Scenario, question: &str) -> String {
    let question = number::question(question).unwrap();
    let report = rate(&pdu_2021(), scenario);
    let found = report.standards.iter().flat_map(|s| &s.questions).find(|q| q.number == question).unwrap();
    format!(
        "{} {}",
        bandwise::ui::text::ratings::percent(found.percent()),
        bandwise::ui::text::ratings::counts(found)
    )
}

/// The sentences for what is wrong.
#[track_caller]
fn wrong(text: &str, sentences: &[&str]) {
    let found: Vec<String> = paste(text).problems.iter().map(said::problem).collect();
    assert_eq!(found, sentences, "{text:?}");
}

#[test]
fn cases_a_row_each() {
    for text in [
        "Case\t2.2.1\t2.2.3\nA1\tYes\tno\nA2\tY\tn/a\nA3\t1\t",
        "2.2.3,case ref,Q2.2.1\r\nno,A1,yes\r\nNA,A2,TRUE\r\n,A3,✓\r\n",
        "2.2.1 Engaging;2.2.3 Keeping other people safe\n\"sufficient\";insufficient\nmet;-\nt;\n\n\n",
        "Does assessment focus sufficiently on engaging the person on probation?\tDoes assessment focus sufficiently on keeping other people safe?\nyes\tno\nyes\tn/r\nyes\t",
        "\u{feff}2.2.1\t2.2.3\ryes\t✗\ryes\t–\r yes \t\u{a0}",
    ] {
        let scenario = into_empty(&good(text, Format::Wide, 3));
        assert_eq!(score(&scenario, "2.2.1"), "100% 3 of 3", "{text:?}");
        assert_eq!(score(&scenario, "2.2.3"), "0% 0 of 1", "{text:?}");
        assert_eq!(scenario.samples[0].len(), 3);
    }
}

#[test]
fn every_accepted_word() {
    let lists = [
        (words::YES, 18, Judgement::Yes),
        (words::NO, 23, Judgement::No),
        (words::NOT_APPLICABLE, 15, Judgement::NotApplicable),
    ];
    for (words, count, judgement) in lists {
        assert_eq!(words.split('|').count(), count);
        for word in words.split('|') {
            for word in [word.to_string(), word.to_uppercase(), format!(" {word} ")] {
                let scenario = into_empty(&good(&format!("2.1.1\n{word}"), Format::Wide, 1));
                assert_eq!(scenario.samples[1].judgement(0, 0), judgement, "{word}");
            }
        }
    }
}

#[test]
fn other_columns_are_kept_where_they_tell_cases_apart() {
    let mut text = "Case\tTeam\tName\t2.2.1".to_owned();
    (0..50).for_each(|row| text.push_str(&format!("\nA{row}\tTeam {}\tPerson {row}\tyes", row % 3)));
    let pasted = good(&text, Format::Wide, 50);
    let roles: Vec<&Role> = pasted.columns.iter().map(|column| &column.role).collect();
    assert_eq!(roles, [&Role::Reference, &Role::Attribute, &Role::LeftOut, &Role::Answers(1)]);
    let cases = &into_empty(&pasted).samples[0];
    let case = cases.row(4).unwrap();
    assert_eq!((case.reference(), case.attribute(0)), ("A4", "Team 1"));
    assert_eq!((cases.attributes().len(), cases.attributes()[0].values.len()), (1, 3));
}

#[test]
fn the_services_of_a_region_are_kept_in_whatever_order_they_stand() {
    let rows: String = (0..6_000).map(|row| format!("C{row}\tService {}\tYes\n", row % 100 + 1)).collect();
    let pasted = good(&format!("Case\tService\t2.2.1\n{rows}"), Format::Wide, 6_000);
    let cases = &into_empty(&pasted).samples[0];
    assert_eq!(cases.attributes()[0].name, "Service");
    assert_eq!(cases.attributes()[0].values.len(), 100);
}

#[test]
fn a_case_reference_in_two_rows_is_told() {
    let pasted = good("Case\t2.2.1\nA\tyes\nB\tno\nA\tno\n\tno\n\tno\nA\tyes", Format::Wide, 6);
    assert_eq!(pasted.repeated, ["A"]);
    let notes = said::notes(&pasted, &pdu_2021());
    assert!(notes.iter().any(|note| note.contains("more than one row: A.")), "{notes:?}");
}

#[test]
fn samples_are_kept_apart() {
    let scenario = into_empty(&good("2.1.1\t2.2.1\nyes\t\n\tno\nno\tyes", Format::Wide, 3));
    assert_eq!((scenario.samples[1].len(), scenario.samples[0].len()), (2, 2));
}

#[test]
fn without_headings_the_order_of_the_rule_set() {
    let thirteen = ["yes"; 13].join("\t");
    for text in [thirteen.clone(), format!("A17\t{thirteen}"), ["no"; 12].join(","), ["1"; 14].join(";")] {
        let pasted = good(&text, Format::Wide, 1);
        assert!(pasted.assumed_order, "{text}");
    }
    // A column of row numbers is no column of judgements, though 1 and 0 are judgements.
    let numbered: Vec<String> = (1..=9).map(|row| format!("{row}\t{thirteen}")).collect();
    let scenario = into_empty(&good(&numbered.join("\n"), Format::Wide, 9));
    assert_eq!(scenario.samples[0].row(8).unwrap().reference(), "9");
    wrong(
        "yes\tno\nno\tno",
        &[
            "row 1: it can’t be told what the columns are; add a heading row with the numbers of the key questions, such as 2.2.3",
        ],
    );
}

#[test]
fn answers_a_row_each() {
    for text in [
        "case,question,judgement\nA,2.2.1,yes\nA,2.2.3,no\nB,2.2.1,yes",
        "A\t2.2.1\tyes\nA\t2.2.3\tno\nB\t2.2.1\ty",
    ] {
        let scenario = into_empty(&good(text, Format::Long, 3));
        assert_eq!(scenario.samples[0].len(), 2);
        assert_eq!(score(&scenario, "2.2.1"), "100% 2 of 2");
    }
}

#[test]
fn counts() {
    for text in [
        "question,yes,of\n2.2.3,13,42",
        "2.2.3\t13\t42",
        "2.2.3\t13 of 42",
        "2.2.3\tKeeping other people safe\t13/42",
        "Key question;Yes;Total\n2.2.3;13;42",
    ] {
        let scenario = into_empty(&good(text, Format::Counts, 1));
        assert_eq!(score(&scenario, "2.2.3"), "31% 13 of 42", "{text:?}");
    }
}

/// All answers may hold N/A besides Yes and No (rule 2), and never fewer than the two.
#[test]
fn counts_of_yes_and_no_agree_with_all_answers() {
    let text = "Key question\tYes\tNo\tTotal\n2.2.3\t13\t29\t42\n2.2.2\t30\t10\t42\n2.3.3\t31\t2\t30";
    let pasted = paste(text);
    let problems: Vec<String> = pasted.problems.iter().map(said::problem).collect();
    assert_eq!(
        problems,
        ["row 4, column 2.3.3: found 33 Yes and No answers, and 30 in all; correct one of the counts"]
    );
    let scenario = into_empty(&pasted);
    assert_eq!(score(&scenario, "2.2.3"), "31% 13 of 42");
    assert_eq!(score(&scenario, "2.2.2"), "75% 30 of 40");
}

#[test]
fn percentages_as_printed() {
    for text in [
        "2.2.3\t31%",
        "2.2.3,31",
        "Key question\tPercentage 'Yes'\n2.2.3\t31 per cent",
        "Does assessment focus sufficiently on keeping other people safe?\t31%",
    ] {
        let scenario = into_empty(&good(text, Format::Percentages, 1));
        assert_eq!(score(&scenario, "2.2.3"), "31% no counts", "{text:?}");
    }
    for text in ["2.4.3\t48*", "2.4.3\t48%*"] {
        assert_eq!(good(text, Format::Percentages, 1).starred, ["2.4.3"]);
    }
}

#[test]
fn ratings_as_the_report_prints_them() {
    let text = "1.\tOrganisational delivery\n1.1\tLeadership\tRequires improvement\n1.2\tStaff\tRequires improvement\n2.\tCourt work and case supervision\n2.2\tAssessment\tInadequate\t\n2.4\tImplementation and delivery\tRequires improvement*";
    let pasted = good(text, Format::Ratings, 4);
    assert_eq!(pasted.passed_over, [1, 4]);
    let scenario = into_empty(&pasted);
    assert_eq!(scenario.standards[0].given, Some(Band::RequiresImprovement));
    assert_eq!(scenario.standards[5].given, Some(Band::Inadequate));
    for text in [
        "standard,rating\nAssessment,RI",
        "2.2\trequires-improvement",
        "2.2 Assessment\tRequires Improvement",
    ] {
        assert_eq!(
            into_empty(&good(text, Format::Ratings, 1)).standards[5].given,
            Some(Band::RequiresImprovement)
        );
    }
}

#[test]
fn a_cross_is_asked_once_and_never_guessed() {
    let text = "2.1.1\nx\nX\nyes\n";
    let pasted = paste(text);
    assert!(pasted.cross_unclear && pasted.problems.is_empty());
    assert_eq!(pasted.good, 1);
    for (meaning, shown) in [(CrossMeaning::Ticked, "100% 3 of 3"), (CrossMeaning::Crossed, "33% 1 of 3")] {
        let pasted = read(text, &pdu_2021(), &Options { cross: meaning, ..Options::default() });
        assert_eq!(score(&into_empty(&pasted), "2.1.1"), shown);
    }
}

fn over_somerset(text: &str, mode: Mode) -> Applied {
    let rules = pdu_2021();
    apply(&paste(text), &rules, &somerset(&rules), mode)
}

#[test]
fn replacing_cases_keeps_the_totals_of_what_was_not_pasted() {
    let applied = over_somerset("2.2.3\nyes\nno", Mode::Replace);
    assert_eq!(score(&applied.scenario, "2.2.3"), "50% 1 of 2");
    assert_eq!(score(&applied.scenario, "2.3.3"), "43% 18 of 42");
    assert_eq!(applied.kept_as_counts.len(), 12);
    assert_eq!(applied.scenario.samples[1].len(), 23);
    assert_eq!(applied.scenario.origin, Origin::Own);
}

#[test]
fn adding_cases_merges_by_reference() {
    let rules = pdu_2021();
    let first = into_empty(&paste("case\t2.2.1\nA\tno\nB\tno"));
    let applied = apply(&paste("case\t2.2.2\nB\tyes\nC\tyes"), &rules, &first, Mode::Add);
    let references: Vec<&str> = applied.scenario.samples[0].rows().map(|case| case.reference()).collect();
    assert_eq!(references, ["A", "B", "C"]);
    let merged = applied.scenario.samples[0].row(1).unwrap().to_case();
    assert_eq!(merged.judgements, [Judgement::No, Judgement::Yes]);
}

#[test]
fn the_newest_evidence_is_what_is_meant() {
    let applied = over_somerset("2.2\tGood", Mode::Replace);
    assert_eq!(applied.given_alone, [5]);
    let rules = pdu_2021();
    let again = apply(&paste("2.2.3\t80%"), &rules, &applied.scenario, Mode::Replace);
    assert_eq!(again.scored_again, [5]);
    assert_eq!(again.scenario.standards[5].given, None);
    assert_eq!(again.scenario.questions[3], Evidence::Printed(bandwise::model::Percent::new(80).unwrap()));
}
