//! What is wrong with a pasted table, said by row and column, and what becomes of the rest.

use super::*;

fn references(pasted: &Pasted) -> Vec<&str> {
    pasted.samples.iter().flat_map(|cases| cases.rows().map(|case| case.reference())).collect()
}

#[test]
fn problems_name_row_and_column_and_what_would_do() {
    let table: String = (2..=20).map(|row| if row == 17 { "maybe\n" } else { "yes\n" }).collect();
    wrong(
        &format!("2.2.3\n{table}"),
        &["row 17, column 2.2.3: found “maybe”; write Yes, No, N/A or leave it empty"],
    );
    wrong(
        "2.2.1\t2.2.2\n\nperhaps\t?",
        &[
            "row 3, column 2.2.1: found “perhaps”; write Yes, No, N/A or leave it empty",
            "row 3, column 2.2.2: found “?”; write Yes, No, N/A or leave it empty",
        ],
    );
    wrong("2.2.1\t2.2.1\nyes\tyes", &["row 1, column 2.2.1: a second column for 2.2.1; keep one of the two"]);
    wrong(
        "Keeping other people safe\tFactors linked to offending and desistance\nyes\tno",
        &["row 1: “Keeping other people safe” names several key questions; write 2.2.3 or 2.3.3 or 2.5.3"],
    );
    wrong(
        "2.2.3\t43\t42",
        &[
            "row 1, column 2.2.3: found 43 of 42; Yes answers can’t be more than all answers, and there must be some (1,000,000 at the most)",
        ],
    );
    wrong(
        "2.2.3\t31.5%",
        &["row 1, column 2.2.3: found “31.5%”; write the whole percentage as printed, 0 to 100"],
    );
    wrong(
        "2.2.3\t101%\n2.2.1\t5%",
        &["row 1, column 2.2.3: found “101%”; write the whole percentage as printed, 0 to 100"],
    );
    wrong(
        "question,percentage\n9.9.9,5%",
        &["row 2: “9.9.9” names no key question; write its number, such as 2.2.3"],
    );
    wrong(
        "standard,rating\n2.6,Good\n2.2,Great",
        &[
            "row 2: “2.6” names no rated standard; write its number, such as 2.2",
            "row 3, column 2.2: found “Great”; write Inadequate, Requires improvement, Good or Outstanding",
        ],
    );
    wrong("2.2.3\t13\t42\n2.2.3\t14\t42", &["row 2: 2.2.3 was given before; keep one of the two"]);
    // Where a key question was mistyped, its number is to be corrected.
    assert_eq!(paste("2.2.3\t13\t42\n2.2.3\t14\t42").problems[0].cell, Some(0));
    wrong(
        "A\t2.2.1\tyes\nA\t2.2.1\tno\n\t2.2.2\tno",
        &[
            "row 2: 2.2.1 was given before; keep one of the two",
            "row 3: there is no case reference; give every answer its case",
        ],
    );
    wrong("", &["row 1: there is nothing to read yet; paste a table first"]);
    wrong(" \n\t\n", &["row 1: there is nothing to read yet; paste a table first"]);
    wrong(
        "2.1.1\n\"yes\nno",
        &["row 2: a quotation mark is opened here and never closed; close it or take it out"],
    );
    let long = paste(&format!("2.1.1\n{}", "z".repeat(1_000_000)));
    assert!(said::problem(&long.problems[0]).len() < 200);
}

#[test]
fn a_quotation_mark_left_open_costs_only_its_own_row() {
    let pasted = paste("Case,2.2.1\nA,yes\n\"B,no\nC,\"no\"\nD,yes");
    let problems: Vec<String> = pasted.problems.iter().map(said::problem).collect();
    assert_eq!(
        problems,
        ["row 3: a quotation mark is opened here and never closed; close it or take it out"]
    );
    assert_eq!(references(&pasted), ["A", "C", "D"]);
}

#[test]
fn a_percentage_beside_counts_must_be_theirs() {
    let text = "Question\tYes\tOf\t%\n2.2.1\t33\t42\t79%\n2.2.3\t13\t42\t40%\n2.3.3\t18\t42\t42.9%";
    let pasted = paste(text);
    let problems: Vec<String> = pasted.problems.iter().map(said::problem).collect();
    assert_eq!(
        problems,
        ["row 3, column 2.2.3: found 40% beside 13 of 42, which is 31%; correct one of the two"]
    );
    assert_eq!((pasted.good, pasted.evidence.len()), (2, 2));
}

#[test]
fn bad_rows_come_back_and_good_ones_are_kept() {
    let pasted = paste("Case;2.2.1;2.2.2\nA;yes;no\nB;yes;maybe\nC;\"a;b\";no\nD;no;no");
    assert_eq!((pasted.good, pasted.problems.len()), (2, 2));
    assert_eq!(pasted.bad_text, "Case;2.2.1;2.2.2\nB;yes;maybe\nC;\"a;b\";no\n");
    assert_eq!(into_empty(&pasted).samples[0].len(), 2);
}

#[test]
fn a_column_of_no_answers_is_never_taken_for_all_answers() {
    let pasted = good("Question\tYes\tNo\n2.2.1\t33\t9\n2.2.3\t13\t29", Format::Counts, 2);
    assert_eq!(score(&into_empty(&pasted), "2.2.3"), "31% 13 of 42");
    let pasted = good("Question\tYes\tNo\tTotal\n2.2.3\t13\t29\t45", Format::Counts, 1);
    assert_eq!(score(&into_empty(&pasted), "2.2.3"), "31% 13 of 42", "three are N/A");
    wrong(
        "Question\tYes\tNo\tTotal\n2.2.3\t13\t?\t45",
        &["row 2: found “13 ?”; write two whole numbers, Yes answers and all answers"],
    );
    wrong(
        "Question\tYes\t%\n2.2.1\t33\t79",
        &["row 2: found “33”; write two whole numbers, Yes answers and all answers"],
    );
}

#[test]
fn what_stands_in_the_wrong_place_is_never_guessed() {
    wrong(
        "Question\tJudgement\n2.2.1\tYes",
        &["row 2: there is no case reference; give every answer its case"],
    );
    wrong(
        "2.2.1\t2.2.2\nYes\tNo\tYes",
        &[
            "row 2: “Yes” stands beyond the last heading; move the cells under their headings, or name the column",
        ],
    );
    assert_eq!(good("2.2.1\t2.2.2\nYes\tNo\tsee file", Format::Wide, 1).samples[0].len(), 1);
}

#[test]
fn titles_above_the_headings_and_lines_of_a_report_are_passed_over() {
    for title in ["Assessment", "\t\tAssessment", "Audit of June\t\t\n"] {
        let pasted = good(&format!("{title}\nCase\tTeam\t2.2.1\t2.2.3\nA\tN\tYes\tNo"), Format::Wide, 1);
        assert_eq!(pasted.passed_over, [1], "{title:?}");
        assert_eq!(pasted.asked.len(), 2);
    }
    let pasted = good("2.3 Planning\n2.3.1\t76%\n2.3.2\t67%", Format::Percentages, 2);
    assert_eq!(pasted.passed_over, [1]);
    wrong(
        "2.3.1\t76%\n2.3.2\t67%\n2.3.3",
        &["row 3, column 2.3.3: found “2.3.3”; write the whole percentage as printed, 0 to 100"],
    );
    wrong(
        "2.2.1;79,5%\n2.2.3;31%",
        &["row 1, column 2.2.1: found “79,5%”; write the whole percentage as printed, 0 to 100"],
    );
}

#[test]
fn rows_to_mend_keep_their_columns_without_headings() {
    let row = |case: usize, first: &str| format!("{case}\t{first}{}\n", "\tno".repeat(12));
    let text: String = (1..10).map(|case| row(case, if case == 1 { "maybe" } else { "yes" })).collect();
    let pasted = paste(&text);
    assert_eq!((pasted.good, pasted.problems.len()), (8, 1));
    assert!(pasted.bad_text.starts_with("Case\t2.2.1\t2.2.2"), "{}", pasted.bad_text);
    let mended = good(&pasted.bad_text.replace("maybe", "yes"), Format::Wide, 1);
    assert_eq!(references(&mended), ["1"]);
    // A single case that begins with a 1 may be numbered 1.
    let one = format!("1{}", "\tyes".repeat(13));
    assert!(said::problem(&paste(&one).problems[0]).contains("add a heading row"));
}

#[test]
fn figures_that_do_not_belong_together_are_never_counts() {
    for text in ["2.2.1\t33\t42\t79", "2.2.3\t13/42\t55%"] {
        let pasted = paste(text);
        assert_eq!((pasted.good, pasted.evidence.len()), (0, 0), "{text:?}");
        assert!(!pasted.problems.is_empty());
    }
    let wide = good("Case\t2.2.1\t2.2.3\tScore\tRating\nA\tyes\tno\t50\tGood", Format::Wide, 1);
    assert_eq!(wide.asked, [1, 3]);
}

#[test]
fn two_rows_of_one_known_case_never_overwrite_each_other() {
    let rules = pdu_2021();
    let draft = into_empty(&good("Case\t2.2.1\nA\tyes", Format::Wide, 1));
    let more = good("Case\t2.2.1\nA\tno\nA\tyes\nA\tno", Format::Wide, 3);
    let after = apply(&more, &rules, &draft, Mode::Add).scenario;
    assert_eq!(score(&after, "2.2.1"), "33% 1 of 3");
}
