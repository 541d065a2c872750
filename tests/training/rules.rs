//! Which rule is exercised by which kind: the table in the document, and the exercises themselves.

use std::collections::BTreeSet;

use bandwise::model::RULES;
use bandwise::training::{Answer, Kind, Level, check, exercise, kinds};

use super::support::rule_sets;

/// Rule and the kinds that the document names beside it.
fn table() -> Vec<(String, BTreeSet<String>)> {
    let text = include_str!("../../docs/training.md");
    let rows = text
        .lines()
        .filter_map(|line| line.strip_prefix("| "))
        .map(|line| line.split(" | ").collect::<Vec<_>>());
    let rows = rows.filter(|row| RULES.contains(&row[0]));
    let kinds = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    rows.map(|row| (row[0].to_owned(), kinds(row[1]))).collect()
}

#[test]
fn the_document_names_the_kinds_of_every_rule() {
    let table = table();
    assert_eq!(table.iter().map(|row| row.0.as_str()).collect::<Vec<_>>(), RULES);
    for (rule, named) in &table {
        let kinds: BTreeSet<String> = Kind::ALL
            .into_iter()
            .filter(|kind| kind.rules().contains(&rule.as_str()))
            .map(|kind| kind.slug().to_owned())
            .collect();
        assert_eq!(*named, kinds, "rule {rule}");
    }
}

#[test]
fn every_rule_in_force_is_named_by_an_exercise_of_each_of_its_kinds() {
    for rules in rule_sets() {
        let mut named = BTreeSet::new();
        for kind in kinds(&rules) {
            let mut of_kind = BTreeSet::new();
            for (level, seed) in
                Level::ALL.into_iter().flat_map(|level| (0..60).map(move |seed| (level, seed)))
            {
                let found = exercise(&rules, kind, level, seed).unwrap();
                let answer = match found.right() {
                    Some(at) => Answer::Option(at),
                    None if kind == Kind::MakeTotal => Answer::Ratings(Vec::new()),
                    None => Answer::Scenario(Box::new(found.scenario.clone())),
                };
                of_kind.extend(check(&rules, &found, &answer).explanation.rules);
            }
            for rule in kind.rules().iter().filter(|rule| rules.is_in_force(rule)) {
                assert!(of_kind.contains(rule), "{} {kind:?}: rule {rule} is never named", rules.id);
            }
            named.extend(of_kind);
        }
        for rule in RULES.into_iter().filter(|rule| rules.is_in_force(rule)) {
            // A made-up rule set can have nothing that the kinds of a rule speak of.
            let some = kinds(&rules).into_iter().any(|kind| kind.rules().contains(&rule));
            assert!(some || rules.id == "county-audit", "{}: rule {rule}", rules.id);
            assert_eq!(named.contains(rule), some, "{}: rule {rule}", rules.id);
        }
    }
}
