//! Rule sets with one standard, none that is judged, and totals that are reached only once.

use std::rc::Rc;

use bandwise::model::{Band, Evidence, Guidance, RuleSet, Scenario, Tally, rate};
use bandwise::rulesets::{number, read};
use workbench::panel::Panel;
use workbench::text::{examples, groups, sure, switch, why};

use crate::support::{draw_switch, draw_under, holds, open_all};

const JUDGED: &str = "{ \"number\": \"1.1\", \"title\": \"Managers\" }";
const BY_CASES: &str = "{ \"number\": \"1.1\", \"title\": \"Plans\", \"sample\": \"files\", \"questions\": [{ \"number\": \"1.1.1\", \"label\": \"Made\", \"wording\": \"Was it made?\" }] }";

/// One standard, and discretion that never opens.
fn one(standard: &str) -> RuleSet {
    let text = include_str!("../../../tests/data/rulesets/one.json")
        .replacen("\"standards\": []", &format!("\"standards\": [{standard}]"), 1)
        .replacen("\"points\": 5, \"few\": 5, \"bands\": 1", "\"points\": 0, \"few\": 0, \"bands\": 0", 1);
    read(&text).unwrap()
}

/// What no panel says.
const BAD: [&str; 12] = [
    " 1 standards",
    " 1 scored",
    "1 chapters",
    " 1 points",
    " 0 ratings",
    " 0 percentage",
    " 1 cases",
    "0–0",
    "0 to 0",
    "1 to 1",
    " 0 of 0",
    "  ",
];

#[test]
fn no_panel_counts_badly() {
    for (standard, judged) in [(JUDGED, true), (BY_CASES, false)] {
        let rules = one(standard);
        let mut scenario = Scenario::empty(&rules);
        match judged {
            true => scenario.standards[0].given = Some(Band::RequiresImprovement),
            false => scenario.questions[0] = Evidence::Counts(Tally::new(30, 60).unwrap()),
        }
        let method = [Panel::Rules, Panel::Framework, Panel::Glossary, Panel::Limits];
        for panel in method.into_iter().chain([Panel::Why, Panel::Fewest, Panel::Try, Panel::Sure]) {
            let page = draw_under(&rules, panel, &scenario, open_all);
            for bad in BAD {
                assert!(!page.contains(bad), "{bad:?} in {panel:?}: {page}");
            }
        }
        let page = draw_under(&rules, Panel::Glossary, &scenario, |_| ());
        holds(&page, &["The points of the only scored standard, out of 3.", "Here there is 1."]);
        assert_eq!(page.contains("leaves no room for it"), !judged);
        let framework = draw_under(&rules, Panel::Framework, &scenario, |_| ());
        holds(
            &framework,
            &[if judged { "1 standard, rated by judgement." } else { "1 standard, 1 key question." }],
        );
        let said = draw_under(&rules, Panel::Why, &scenario, |_| ());
        holds(&said, &["the only scored standard has 1 of 3 points, and 1 point is Requires improvement."]);
        let rest = if judged { "|Requires improvement for" } else { "|Lowest key question" };
        let rules_page = draw_under(&rules, Panel::Rules, &scenario, |_| ());
        assert!(
            !rules_page.contains(rest) || rules_page.contains("No other standard is scored: "),
            "{rules_page}"
        );
        let other = draw_switch(&rules, &scenario, Rc::new(one(if judged { BY_CASES } else { JUDGED })));
        BAD.iter().for_each(|bad| assert!(!other.contains(bad), "{bad:?} in {other}"));
    }
}

#[test]
fn sentences_at_nought_and_one() {
    let of = |text| number::standard(text).unwrap();
    let found = Guidance { standard: of("1.1"), inadequate: 1, of: 1, indicated: true };
    assert!(examples::guidance(&found).starts_with("The only standard counted is Inadequate: guidance"));
    let found = Guidance { inadequate: 0, indicated: false, ..found };
    assert!(examples::guidance(&found).starts_with("The only standard counted is not Inadequate: guidance"));
    assert_eq!((why::totals(Some((0, 0))), why::totals(Some((0, 4)))), ("0".to_owned(), "0 to 4".to_owned()));
    let whole = bandwise::analysis::wilson::Interval { low: 0.5, high: 0.501 };
    assert_eq!(sure::interval(whole), "50%");
    let rules = one(JUDGED);
    let standard = &rules.standards[0];
    assert!(
        groups::apart(&[standard], "Team")
            .starts_with("1.1 is not rated for any service, because none of the cases behind it ")
    );
    assert!(
        groups::apart(&[standard, standard], "Team")
            .starts_with("1.1 and 1.1 are not rated for any service, because none of the cases behind them ")
    );
    let overall = rate(&rules, &Scenario::empty(&rules)).overall;
    assert_eq!(switch::outlook(&overall), "0 to 3 points, Inadequate to Outstanding");
}

/// Guidance that counts no standard gives nothing to try.
#[test]
fn guidance_without_standards_has_no_example() {
    let text = include_str!("../../../tests/data/rulesets/county-audit.json");
    let rules = read(&text.replacen("\"counts\": [\"7.1\"]", "\"counts\": []", 1)).unwrap();
    let page = draw_under(&rules, Panel::Rules, &Scenario::empty(&rules), |_| ());
    holds(&page, &["Guidance on 1.1 counts no standard here, and so says nothing."]);
    assert!(!page.contains(examples::LEADERSHIP), "{page}");
    let page = draw_under(&rules, Panel::Glossary, &Scenario::empty(&rules), |_| ());
    holds(&page, &["A note at 1.1; no standard is counted for it here."]);
}
