//! What goes out of the page: the Somerset report in every form, word for word, and cases that come
//! back as they went.

use std::path::Path;
use std::sync::LazyLock;

use crate::support::scenarios;
use bandwise::exchange::{self, Mode, Options};
use bandwise::model::{RuleSet, Scenario, rate};
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::ui::out;
use bandwise::ui::text::out::file_name;
use proptest::prelude::*;

static RULES: LazyLock<RuleSet> = LazyLock::new(pdu_2021);

/// Compares with a file in `tests/data/out`. With `BANDWISE_WRITE=1` the file is written anew, to
/// be read and compared by a person.
#[track_caller]
fn is(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/out").join(name);
    if std::env::var_os("BANDWISE_WRITE").is_some() {
        std::fs::write(&file, text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&file).unwrap(), "{name}");
}

fn noted() -> Scenario {
    let mut scenario = somerset(&RULES);
    scenario.standards[0].note =
        "Strong on engagement.\nAreas for <improvement>: \"risk\" | safety".to_owned();
    scenario
}

#[test]
fn the_report_in_every_form() {
    let (scenario, date) = (noted(), "23 November, 18:40");
    let report = rate(&RULES, &scenario);
    is("somerset.md", &out::markdown(&RULES, &scenario, &report, date));
    is("somerset.html", &out::html(&RULES, &scenario, &report, date));
    is("somerset-print.html", &out::print(&RULES, &scenario, &report, date));
    is("somerset-results.csv", &out::csv(&out::results(&RULES, &scenario, &report)));
    is("somerset-court.csv", &out::csv(&out::cases(&RULES, &scenario, 1)));
}

#[test]
fn every_row_has_a_cell_under_every_heading() {
    for scenario in [noted(), Scenario::empty(&RULES)] {
        let report = rate(&RULES, &scenario);
        let tables = [
            out::standards(&RULES, &report),
            out::questions(&RULES, &report),
            out::results(&RULES, &scenario, &report),
        ];
        for table in tables {
            assert!(table.rows.iter().all(|row| row.len() == table.headings.len()), "{:?}", table.headings);
        }
    }
}

#[test]
fn names_of_files_are_safe() {
    assert_eq!(file_name("Somerset PDU, July 2023", "cases", "csv"), "somerset-pdu-july-2023-cases.csv");
    assert_eq!(file_name("../../Gŵyr: \"a/b\"", "results", "csv"), "gŵyr-a-b-results.csv");
    assert_eq!(file_name("", "court", "csv"), "court.csv");
}

proptest! {
    #[test]
    fn cases_come_back_as_they_went(mut scenario in scenarios::scenario(&RULES), teams in proptest::collection::vec("[A-Z=+@-]{0,3}", 12)) {
        let cases = &mut scenario.samples[0];
        for (row, team) in teams.iter().enumerate().take(cases.len()) {
            // What stands for a sign of its own, or repeats, is another matter.
            cases.set_reference(row, &format!("C{row}"));
            cases.set_attribute(row, "Team", team.trim_matches(['=', '+', '@', '-']));
        }
        let text = out::csv(&out::cases(&RULES, &scenario, 0));
        let pasted = exchange::read(&text, &RULES, &Options::default());
        if scenario.samples[0].rows().any(|row| (0..13).any(|column| row.judgement(column) != bandwise::model::Judgement::Blank)) {
            let back = exchange::apply(&pasted, &RULES, &Scenario::empty(&RULES), Mode::Replace).scenario;
            prop_assert_eq!(back.samples[0].len(), scenario.samples[0].len());
            for (one, two) in back.samples[0].rows().zip(scenario.samples[0].rows()) {
                prop_assert_eq!(one.to_case().judgements, two.to_case().judgements);
                prop_assert_eq!(one.reference(), two.reference());
            }
        }
    }
}
