//! Pasted tables of a size nobody expects.

use bandwise::exchange::{Format, Options, Pasted, Role, read};
use bandwise::rulesets::pdu_2021;
use bandwise::ui::text::paste::problem;

fn good(text: &str, format: Format, rows: usize) -> Pasted {
    let pasted = read(text, &pdu_2021(), &Options::default());
    assert_eq!(pasted.problems, []);
    assert_eq!((pasted.format, pasted.good), (format, rows));
    pasted
}

#[test]
fn a_thousand_columns_and_a_cell_of_a_million_letters() {
    let mut heading: Vec<String> = (0..1_000).map(|column| format!("extra {column}")).collect();
    heading[500] = "2.1.1".to_owned();
    let mut row = vec!["-"; 1_000];
    row[500] = "yes";
    let pasted = good(&format!("{}\n{}", heading.join("\t"), row.join("\t")), Format::Wide, 1);
    assert_eq!(pasted.columns.iter().filter(|column| column.role == Role::LeftOut).count(), 979);
    let note = "z".repeat(1_000_000);
    good(&format!("2.1.1\tnote\nyes\t{note}"), Format::Wide, 1);
}

#[test]
fn ten_thousand_cases() {
    let row = ["yes"; 13].join("\t");
    let text = vec![row; 10_000].join("\n");
    good(&text, Format::Wide, 10_000);
}

/// Only to be sure that such tables end, and what becomes of their rows.
#[test]
fn large_tables_of_every_nasty_kind_end() {
    // Quotation marks that are opened in every row and closed nowhere, and rows without an end.
    let open = format!("Case,2.2.1\n{}", "\"A,Yes\n".repeat(5_000));
    let pasted = read(&open, &pdu_2021(), &Options::default());
    assert_eq!((pasted.good, pasted.bad.len()), (0, 5_000));
    let wide = format!("Case\t2.2.1\nA1\tYes{}\nA2\tNo", "\t".repeat(200_000));
    good(&wide, Format::Wide, 2);
    let sums = format!("Case\t2.2.1\nA1\tYes\n{}", "Total\t1\n".repeat(20_000));
    assert_eq!(good(&sums, Format::Wide, 1).passed_over.len(), 20_000);
    let same = format!("Case\t2.2.1\n{}", "A1\tYes\n".repeat(50_000));
    assert_eq!(good(&same, Format::Wide, 50_000).repeated, ["A1"]);
    let unknown = format!("Case\t2.2.1\t2.2.3\n{}", "A1\tJa\tNein\n".repeat(50_000));
    assert_eq!(read(&unknown, &pdu_2021(), &Options::default()).bad.len(), 50_000);
    let again = "Case\t2.2.1\nA1\tYes\n".repeat(10_000);
    assert_eq!(good(&again, Format::Wide, 10_000).passed_over.len(), 9_999);
}

#[test]
fn one_cell_of_a_million_letters_is_told_in_a_few() {
    for long in
        ["z".repeat(1_000_000), "Yes ".repeat(250_000), "2.2.3.".repeat(200_000), "\"".repeat(1_000_000)]
    {
        let pasted = read(&format!("Case\t2.2.1\n{long}\tYes\nA2\t{long}"), &pdu_2021(), &Options::default());
        assert!(pasted.samples[0].rows().all(|case| case.reference().chars().count() <= 60));
        let problems: Vec<String> = pasted.problems.iter().map(problem).collect();
        assert!(problems.iter().all(|said| said.chars().count() < 200), "{problems:?}");
    }
}
