//! Golden links. Each was written by another program from `docs/link-format.md`, and each must open
//! for ever: nothing here is changed, only added to.

use bandwise::model::{Band, Cases, Scenario, Why};
use bandwise::rulesets::{pdu_2021, somerset};
use bandwise::share::{Opened, link, shape};

use super::support::{Builder, payload};

/// Nothing entered.
const EMPTY: &str = "1.pdu-2021.AAAAAAAAAAAM.08kfmvr";

/// The Somerset report, as `rulesets::somerset` builds it.
const SOMERSET: &str = "1.pdu-2021.hJsAAUAAAAAABX3ve973r9a1r3veylKUoQhO971r3vdr3vWta2UpSlK1L1r3ve96ve961r3ylK1rUpfve973v161r3ve-1rWtSlLtalK1rWDGRMzIA.0r43sw3";

/// 42 cases and 23 court reports; every column has all four judgements, so none is halved.
const GRID: &str = "1.pdu-2021.AAAAAAAAAAAAVk6T5DlOk-Q5TpPknyHKdJ8hynSfIbkOU6T5DlOk-Q5Qcp0nyHKdJ8hynSTpPkOU6T5DlOk-SfIcp0nyHKdJ8huQ5TpPkOU6T5DlBynSfIcp0nyHKdJOk-Q5TpPkOU6T5J8hynSfIcp0nyG5DlOk-Q5TpPkOUHKdJ8hynSfIcp0k6T5DlOk-Q5TpPgwTpPkOU6Q.1ob45j4";

/// Two cases, discretion with a reason in words.
const REASON: &str = "1.pdu-2021.QAAAAVAAAAAAenp7rrqHBgntzKQNre5MpAssrmQO7e6tjIQMjeWEDC3MhA2MLoyuRA7t7k1kDuwuZA5srK3F2A.0icsmar";

/// The same without text.
const REASON_LEFT_OUT: &str = "1.pdu-2021.AAAAAWAAAAAAenp7rrqG.1r7yq7q";

/// Every form of evidence: cases, counts, printed percentages, and a rating alone.
const FORMS: &str = "1.pdu-2021.AwAAAGBFjnRwej8AsiAAA9CQYAAu7u7n.08yjh32";

/// A title and case references in several scripts.
const WORDS: &str = "1.pdu-2021.QAAAAAAAAAACGDBgwYMGDBgwYMGEw7hzjE6tzOdECO5Ydthz7KQcUBOYsbxQE6Qc1PMFQS8xNyrTfh1Z-S6i-S-izIboXEBy.1d6awk9";

/// The worked example of `docs/link-format.md`.
const EXAMPLE: &str = "1.pdu-2021.BgAAAAAWgAAAJNA.0dsyeed";

/// The same example with a scenario to compare it with, in which nothing is entered.
const PAIR: &str = "1.pdu-2021.FgAAAAAWgAAAJNAAAAAAAAAAAMA.1ihlcu0";

const WORDS_OF_REASON: &str = "One more Yes would do, and later work was seen.";

/// A link, the scenario it stands for, and whether text is in it.
pub(crate) struct Golden {
    pub(crate) code: &'static str,
    pub(crate) scenario: Scenario,
    pub(crate) beside: Option<Scenario>,
    pub(crate) text: bool,
}

pub(crate) fn all() -> Vec<Golden> {
    let golden = |code, text, scenario| Golden { code, scenario, beside: None, text };
    let left_out = reason(Why::LeftOut);
    vec![
        golden(EMPTY, false, Builder::new().done()),
        golden(SOMERSET, false, somerset(&pdu_2021())),
        golden(GRID, false, grid()),
        golden(REASON, true, reason(Why::Written(WORDS_OF_REASON.to_owned()))),
        golden(REASON_LEFT_OUT, false, left_out),
        golden(FORMS, false, forms()),
        golden(WORDS, true, words()),
        golden(EXAMPLE, false, example()),
        Golden { beside: Some(Builder::new().done()), ..golden(PAIR, false, example()) },
    ]
}

fn grid() -> Scenario {
    let letter = |row: usize, column: usize| b"YN-."[(row * 7 + column * 5 + row / 4) % 4] as char;
    let rows = |rows, columns| -> Vec<String> {
        (0..rows).map(|row| (0..columns).map(|column| letter(row, column)).collect()).collect()
    };
    Builder::new().cases("cases", &rows(42, 13)).cases("court", &rows(23, 1)).done()
}

fn reason(why: Why) -> Scenario {
    Builder::new()
        .discretion("2.4", Band::RequiresImprovement, why)
        .cases("cases", &["YNYNYNYNYNYN.", "NNYY-YNYNYNYY"])
        .done()
}

fn forms() -> Scenario {
    Builder::new()
        .given("1.1", Band::Inadequate)
        .given("1.2", Band::Outstanding)
        .given("2.5", Band::Good)
        .counts("2.1.1", 10, 23)
        .counts("2.2.1", 0, 0)
        .counts("2.2.2", 13, 42)
        .printed("2.2.3", 31)
        .printed("2.3.1", 0)
        .printed("2.3.2", 100)
        .counts("2.3.3", 1_000_000, 1_000_000)
        .cases("cases", &["YNYNYNYNYNYN-"])
        .done()
}

fn words() -> Scenario {
    Builder::new()
        .title("Übung: Größe “ō” 様")
        .cases("cases", &["YYYYYYYYYYYYY A/17", "NNNNNNNNNNNNN Zoë", "............. 事例"])
        .cases("court", &["- Ct. 9"])
        .done()
}

fn example() -> Scenario {
    Builder::new().given("1.1", Band::Good).counts("2.2.1", 2, 3).cases("court", &["Y", "N", "Y"]).done()
}

#[test]
fn every_golden_link_opens_to_its_scenario() {
    for golden in all() {
        let Golden { code, scenario, beside, text } = golden;
        let opened = Opened { ruleset: bandwise::rulesets::default(), scenario, beside, text_included: text };
        assert_eq!(link::decode(code), Ok(opened), "{code}");
    }
}

#[test]
fn every_golden_scenario_still_makes_its_link() {
    let rules = pdu_2021();
    for golden in all() {
        let code = match &golden.beside {
            None => link::encode(&golden.scenario, &rules, golden.text),
            Some(beside) => link::encode_pair(&golden.scenario, beside, &rules, golden.text),
        };
        assert_eq!(code.as_deref(), Ok(golden.code));
    }
}

#[test]
fn the_page_on_the_format_shows_links_that_open() {
    let page = include_str!("../../docs/link-format.md");
    for code in [EMPTY, EXAMPLE, PAIR] {
        assert!(page.contains(code), "{code}");
    }
    let payload: Vec<String> = payload(EXAMPLE).iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(page.contains(&payload.join(" ")));
}

#[test]
fn the_usual_links_are_short() {
    assert_eq!(SOMERSET.len(), 133);
    assert_eq!(GRID.len(), 226);
    assert!(GRID.len() <= 230);
}

#[test]
fn text_stays_out_unless_asked_for() {
    let rules = pdu_2021();
    let written = reason(Why::Written(WORDS_OF_REASON.to_owned()));
    assert_eq!(link::encode(&written, &rules, false).as_deref(), Ok(REASON_LEFT_OUT));
    let opened = link::decode(&link::encode(&words(), &rules, false).unwrap()).unwrap();
    assert!(!opened.text_included);
    assert_eq!(opened.scenario.title, "");
    assert!(opened.scenario.samples.iter().flat_map(Cases::rows).all(|case| case.reference().is_empty()));
    assert_eq!(opened.scenario, shape::in_link(&words(), &rules, false));
}

#[test]
fn a_scenario_too_large_for_a_link_is_said_so() {
    let rules = pdu_2021();
    let most = (1..).find(|&cases| link::encode(&of(cases), &rules, false).is_err()).unwrap();
    assert_eq!(most, 907, "the first number of cases that does not fit");
    let length = link::encode(&of(most), &rules, false).unwrap_err().length;
    assert_eq!(length, 2_002);
    assert!(link::encode(&of(20_000), &rules, false).is_err());
}

fn of(cases: usize) -> Scenario {
    Builder::new().cases("cases", &vec!["YNYNYNYNYNYNY"; cases]).done()
}
