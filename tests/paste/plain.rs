//! Lines of a report or a mail, which have no more than a space between a name and what is said of it.

use bandwise::rulesets::by_id;

use super::*;

const SAFE: &str = "Does assessment focus sufficiently on keeping other people safe?";

#[test]
fn ratings() {
    let text = "1. Organisational delivery\n1.1 Leadership Requires improvement\n• 1.2 staff: Good  \nCourt work and case supervision\nAssessment ....... Inadequate\n- 2.4  RI*";
    let pasted = good(text, Format::Ratings, 4);
    let rated = [Band::RequiresImprovement, Band::Good, Band::Inadequate, Band::RequiresImprovement];
    assert_eq!(pasted.ratings, [0, 1, 5, 7].into_iter().zip(rated).collect::<Vec<_>>());
    assert_eq!(
        (pasted.starred.as_slice(), pasted.passed_over.as_slice()),
        (&["2.4".to_owned()][..], &[1, 4][..])
    );
}

#[test]
fn percentages_and_counts() {
    for (line, format, shown) in [
        ("2.2.3 31%".to_owned(), Format::Percentages, "31% no counts"),
        ("2.2.3 Keeping other people safe 31 per cent".to_owned(), Format::Percentages, "31% no counts"),
        (format!("{SAFE} 31%"), Format::Percentages, "31% no counts"),
        (format!("* (2.2.3) {SAFE} – 31%"), Format::Percentages, "31% no counts"),
        ("2.2.3 13/42".to_owned(), Format::Counts, "31% 13 of 42"),
        (format!("{SAFE}\u{a0}13 of 42"), Format::Counts, "31% 13 of 42"),
        ("Q2.2.3: 13 out of 42".to_owned(), Format::Counts, "31% 13 of 42"),
    ] {
        assert_eq!(score(&into_empty(&good(&line, format, 1)), "2.2.3"), shown, "{line:?}");
    }
}

/// Between good lines, what can't be read is told by itself and mended in a cell of its own: never passed over, and never
/// taken for what only ends like a rating or a score.
#[test]
fn a_name_with_anything_more_is_no_value() {
    for (line, found) in [
        ("1.2 Gd", "Gd"),
        ("1.2 Staff is not Good", "is not Good"),
        ("(1.2) Staff is not Good", "is not Good"),
        ("１.２ not Good", "not Good"),
        ("1.2: Good.", "Good."),
        ("1.2 – 2.4 Good", "2.4 Good"),
        ("1.2 Staffing Good", "Staffing Good"),
    ] {
        let text = format!("1.1 Leadership Good\n{line}\n1.3 Services Good");
        wrong(
            &text,
            &[&format!(
                "row 2, column 1.2: found “{found}”; write Inadequate, Requires improvement, Good or Outstanding"
            )],
        );
        let mut options = Options::default();
        options.mend(2, 1, "Good".to_owned());
        let mended = read(&text, &pdu_2021(), &options);
        assert_eq!((mended.good, mended.problems.len()), (3, 0), "{line}");
    }
    for (line, found) in [
        ("Q2.2.3 not 31%", "not 31%"),
        ("2.2.3 4 8%", "4 8%"),
        ("2.2.3 48.5%", "48.5%"),
        ("2.2.3 2021 31%", "2021 31%"),
        ("2.2.3 thirty", "thirty"),
    ] {
        let text = format!("2.2.1 79%\n{line}\n2.2.2 71%");
        let sentence =
            format!("row 2, column 2.2.3: found “{found}”; write the whole percentage as printed, 0 to 100");
        wrong(&text, &[&sentence]);
    }
    // What goes back to the box is read again as the same.
    let back = paste("2.2.1 79%\n2.2.3 48.5%\n2.2.2 71%").bad_text;
    wrong(&back, &["row 1, column 2.2.3: found “48.5%”; write the whole percentage as printed, 0 to 100"]);
    wrong(
        "1.1 Leadership Good\n1.9 Staff Good\n1.3 Services Good",
        &["row 2: “1.9” names no rated standard; write its number, such as 2.2"],
    );
}

/// As little is anything read where a line can't be told for sure to be such a one: then all is as it was pasted.
#[test]
fn what_is_not_sure_is_not_read() {
    for line in [
        "Assessment I",
        "1.2 G",
        "2.1 Court work ........ 31",
        "2.1 Court work 03/2024",
        "Staff -1 of 3",
        "Leadership of the PDU is Good",
        "Is 2.2 Assessment Good",
        "Good",
        "Yes",
    ] {
        let pasted = paste(&format!("1.1 Leadership Good\n{line}\n1.3 Services Good"));
        assert_eq!((pasted.good, pasted.problems.len()), (0, 1), "{line}");
        assert!(pasted.bad_text.contains(line) && pasted.passed_over.is_empty(), "{line}");
    }
    // Two standards have this title, which says of neither that it is meant.
    let youth = by_id("youth-2021").unwrap();
    let good = |text: &str| read(text, &youth, &Options::default()).good;
    assert_eq!((good("Assessment Good"), good("3.1 assessment Good")), (0, 1));
}

/// A column of answers under a heading is none of these.
#[test]
fn a_column_of_cases_stays_one() {
    for heading in ["2.1 Court work: Advice to court", "2.1 Court work 2023", "2.2.3 31%"] {
        let pasted = good(&format!("{heading}\nYes\nNo\nYes"), Format::Wide, 3);
        assert_eq!(pasted.samples.iter().map(|cases| cases.len()).sum::<usize>(), 3, "{heading}");
    }
}

/// What stands in the box after some lines were read in may be lines of both kinds.
#[test]
fn lines_and_rows_of_two_cells_go_together() {
    let text = "Somerset PDU, July 2023\n1.1 Leadership Good";
    assert_eq!(paste(text).good, 1);
    good("1.3 Services Good\n1.2 Staff\tGood\n1.1 Leadership Good\t", Format::Ratings, 3);
}
