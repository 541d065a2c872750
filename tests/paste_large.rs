//! Pasted tables of a size nobody expects.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

use bandwise::exchange::{Format, Options, Pasted, Role, read};
use bandwise::rulesets::pdu_2021;

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
