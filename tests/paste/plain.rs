//! Lines of a report or a mail.

use super::*;

/// Copied from a report or a mail, lines have no more than a space between a name and what is said of it.
#[test]
fn plain_lines() {
    let ratings = "1. Organisational delivery\n1.1 Leadership Requires improvement\n1.2 Staff: Good\nAssessment ....... Inadequate\n2.4  RI*";
    let pasted = good(ratings, Format::Ratings, 4);
    let rated = [Band::RequiresImprovement, Band::Good, Band::Inadequate, Band::RequiresImprovement];
    assert_eq!(pasted.ratings, [0, 1, 5, 7].into_iter().zip(rated).collect::<Vec<_>>());
    assert_eq!(pasted.starred, ["2.4"]);
    let safe = "Does assessment focus sufficiently on keeping other people safe?";
    for (line, format, shown) in [
        ("2.2.3 31%".to_owned(), Format::Percentages, "31% no counts"),
        (format!("{safe} 31%"), Format::Percentages, "31% no counts"),
        ("2.2.3 13/42".to_owned(), Format::Counts, "31% 13 of 42"),
        (format!("{safe}\u{a0}13 of 42"), Format::Counts, "31% 13 of 42"),
        ("2.2.3 – 13 out of 42".to_owned(), Format::Counts, "31% 13 of 42"),
    ] {
        assert_eq!(score(&into_empty(&good(&line, format, 1)), "2.2.3"), shown, "{line:?}");
    }
    // A name with anything more is none.
    for text in ["1.2 Staff is not Good", "2.2.3 not 31%", "1.9 Good", "Is 2.2 Assessment 13 of 42"] {
        let pasted = paste(text);
        assert!(pasted.good == 0 && pasted.problems.len() == 1, "{text:?}");
    }
    // What can't be read is told, and mended by itself.
    let text =
        "1.1 Leadership Good\n1.2 Staff Gd\n1.3 Services: very good\n2.2 Assessment Good\n2.3 Planning Good";
    wrong(
        text,
        &[
            "row 2, column 1.2: found “Gd”; write Inadequate, Requires improvement, Good or Outstanding",
            "row 3, column 1.3: found “very good”; write Inadequate, Requires improvement, Good or Outstanding",
        ],
    );
    let mut options = Options::default();
    options.mend(2, 1, "Good".to_owned());
    let mended = read(text, &pdu_2021(), &options);
    assert_eq!((mended.good, mended.bad.as_slice()), (4, &[3][..]));
}
