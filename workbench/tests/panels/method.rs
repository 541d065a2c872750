//! The method as it is shown: only what is in force, with its basis and source, and examples that follow the model.

use std::rc::Rc;

use bandwise::model::{Basis, Judgement, RULES, RuleSet, Scenario};
use bandwise::rulesets;
use bandwise::ui::text::ratings::basis;
use bandwise::ui::text::rules::rule as words_of;
use workbench::method::examples::{Example, Examples};
use workbench::panel::Panel;
use workbench::state::{Choice, State};

use crate::support::{draw_under, holds};

fn county() -> Rc<RuleSet> {
    Rc::new(rulesets::read(include_str!("../../../tests/data/rulesets/county-audit.json")).unwrap())
}

fn all() -> Vec<Rc<RuleSet>> {
    let mut all: Vec<_> = rulesets::all().map(|(id, _)| rulesets::by_id(id).unwrap()).collect();
    assert_eq!(all.len(), 6);
    all.push(county());
    all
}

fn page(rules: &RuleSet, panel: Panel, changes: &[Example]) -> String {
    draw_under(rules, panel, &Scenario::empty(rules), |state: &mut State| {
        for change in changes {
            state.choose(Choice::Example(change.clone()));
        }
    })
}

#[test]
fn every_rule_in_force_is_there_with_its_basis_and_source_and_no_other() {
    for rules in all() {
        let page = page(&rules, Panel::Rules, &[]);
        let mut from = 0;
        for id in RULES {
            let found = page.find(&format!("|{id}|{}|", words_of(&rules, id)));
            assert_eq!(found.is_some(), rules.is_in_force(id), "{} {id}: {page}", rules.id);
            let Some(at) = found else { continue };
            assert!(at > from, "{} {id} stands out of order", rules.id);
            from = at;
            let rule = rules.rule(id).unwrap();
            holds(&page, &[&format!("{}|{}| {}.|", words_of(&rules, id), basis(rule.basis), rule.source)]);
        }
        for of in Basis::ALL {
            let occurs = rules.rules.iter().any(|rule| rule.basis == of);
            assert_eq!(page.contains(&format!("|{}|", basis(of))), occurs, "{} {of:?}", rules.id);
        }
        holds(&page, &[&rules.name]);
    }
}

#[test]
fn answers_give_a_score_and_n_a_counts_in_neither() {
    let rules = rulesets::by_id("pdu-2021").unwrap();
    let first = page(&rules, Panel::Rules, &[]);
    holds(&first, &["Yes|Yes|Yes|Yes|No|blank|", "4 of 5, 80%, Outstanding. 1 blank left out."]);
    let more = page(&rules, Panel::Rules, &[Example::AddNa]);
    holds(&more, &["blank|N/A|", "4 of 5, 80%, Outstanding. 1 N/A and 1 blank left out."]);
    let changed = page(&rules, Panel::Rules, &[Example::Answer(0), Example::Answer(5), Example::Answer(99)]);
    holds(&changed, &["No|Yes|Yes|Yes|No|Yes|", "4 of 6, 67%, Good."]);
    // Yes to No to N/A, and No to N/A.
    let mut none: Vec<Example> = (0..4).flat_map(|at| [Example::Answer(at), Example::Answer(at)]).collect();
    none.push(Example::Answer(4));
    let page_of_none = page(&rules, Panel::Rules, &none);
    holds(&page_of_none, &["No score, and no rating of the standard", "5 N/A and 1 blank left out."]);
    let full = page(&rules, Panel::Rules, &vec![Example::AddNa; 40]);
    holds(&full, &["12 is the most this example takes."]);
    let anew = page(&rules, Panel::Rules, &[Example::AddNa, Example::AnswersAnew]);
    assert_eq!(anew, first);
}

#[test]
fn counts_are_rounded_as_the_rule_set_says() {
    let rules = rulesets::by_id("pdu-2021").unwrap();
    holds(
        &page(&rules, Panel::Rules, &[]),
        &[
            "20 of 31 is 64.5%, printed 65%. By the printed percentage Good, by the exact share Requires improvement. This rule set reads the printed percentage: Good.",
            "1 of 8 is 12.5%, printed 13%.|",
        ],
    );
    for (yes, of, words) in [
        (20, 42, "20 of 42 is 47.6%, printed 48%. Both give Inadequate."),
        (11, 17, "11 of 17 is 64.7%, printed 65%. By the printed percentage Good"),
        (6496, 10000, "6496 of 10000 is 64.96%, printed 65%. By the printed percentage Good"),
        (649_999, 1_000_000, "is just under 65%, printed 65%. By the printed percentage Good"),
        (13, 20, "is 65.0%, printed 65%. Both give Good."),
        (0, 1, "0 of 1 is 0.0%, printed 0%. Both give Inadequate."),
        (1_000_000, 1_000_000, "is 100.0%, printed 100%. Both give Outstanding."),
    ] {
        holds(&page(&rules, Panel::Rules, &[Example::Counts(yes, of)]), &[words]);
    }
    // What can't be used stays as typed, and it is said what can be.
    for typed in ["", "x", "32", "-1", "1.5", "99999999999999999999"] {
        let page = page(&rules, Panel::Rules, &[Example::Yes(typed.to_owned())]);
        holds(&page, &["Not used. Write two whole numbers", "no fewer than the Yes answers"]);
    }
    holds(&page(&rules, Panel::Rules, &[Example::Counts(0, 0)]), &["Not used."]);
    let county = page(&county(), Panel::Rules, &[]);
    // Under other cuts there is one preset more, which these cuts make a matter of rounding.
    holds(&county, &["This rule set reads the exact share: Good.", "|20 of 42|26 of 29|"]);
}

#[test]
fn percentages_and_totals_cross_the_cuts_of_the_rule_set_in_use() {
    let rules = rulesets::by_id("pdu-2021").unwrap();
    holds(
        &page(&rules, Panel::Rules, &[]),
        &[
            "64% is Requires improvement: 14 points above the cut at 50% and 1 point below the cut at 65%, where Good begins.",
            "Question 3 is lowest at 52%, so the standard is Requires improvement.",
            "With 64% in its only key question the standard is Requires improvement.",
            "With every scored standard Good and 2.6 scored in the band Inadequate: 18 of 27 points, Good, the same as without it.",
            "9 × 2 = 18 of 27 points, Good.",
            "13 of 27 points: Requires improvement.",
            "All 5 case-based standards Inadequate and the other 4 Outstanding: 12 of 27 points, Requires improvement.",
            "20 of 42, 48%, Inadequate. Discretion is open: the lowest key question lies within 5 points of the cut at 50% and one different judgement would change the rating.",
            "Requires improvement*, where arithmetic gives Inadequate.",
            "3 of 5 is more than half: guidance indicates Inadequate for 1.1.",
        ],
    );
    let moved = [
        Example::Percent(65),
        Example::Lowest(0, 52),
        Example::Lowest(7, 1),
        Example::Printed(2),
        Example::Only(65),
        Example::Rest(bandwise::model::Band::Good),
        Example::Apart(bandwise::model::Band::Outstanding),
        Example::Total(14),
        Example::OpenYes(14),
        Example::Given(bandwise::model::Band::Good),
        Example::Inadequate(2),
    ];
    holds(
        &page(&rules, Panel::Rules, &moved),
        &[
            "65% is Good: on the cut at 65%, where Good begins and 15 points below the cut at 80%",
            "Questions 1 and 3 tie as lowest at 52%",
            "2.6 scored in the band Outstanding: 18 of 27 points, Good, the same as without it.",
            "2 of 8 is 25.0%, printed 25%.|",
            "With 65% in its only key question the standard is Good.",
            "All 5 case-based standards Inadequate and the other 4 Good: 8 of 27 points, Requires improvement.",
            "14 of 27 points: Good.",
            "14 of 42, 33%, Inadequate. Discretion is not open by the usual tests.",
            "Good*, where arithmetic gives Inadequate. None of the usual tests for discretion is met here. It moves the standard by more than 1 band.",
            "2 of 5 is not more than half",
        ],
    );
    // A total on a cut takes the lower rating; with nine standards none lies there.
    let even = rulesets::by_id("youth-2018").unwrap();
    let page_of_even = page(&even, Panel::Rules, &[]);
    holds(
        &page_of_even,
        &[
            "18 of 36 points: Requires improvement. It lies exactly on the cut between Requires improvement and Good, and so takes the lower rating.",
            "|7 to 18; 18 lies on the cut|",
        ],
    );
    assert!(!page_of_even.contains("guidance indicates") && !page_of_even.contains("never counts"));
    // Under other numbers the same examples stay within them.
    holds(
        &page(&county(), Panel::Rules, &[Example::Total(400), Example::Inadequate(9)]),
        &[
            "59% is Requires improvement",
            "12 of 12 points: Outstanding.",
            "The only standard counted is Inadequate",
            "With every scored standard Good and 7.3 rated Inadequate: 9 of 12 points, Good, the same as without it.",
            "Both give",
        ],
    );
}

#[test]
fn changes_stay_within_bounds() {
    let mut examples = Examples::default();
    for change in [
        Example::Percent(255),
        Example::Lowest(2, 255),
        Example::Lowest(3, 5),
        Example::OpenOf(0),
        Example::OpenOf(900),
        Example::OpenYes(900),
        Example::PrintedOf(900),
        Example::Printed(900),
        Example::Only(255),
    ] {
        examples.take(change);
    }
    assert_eq!((examples.percent, examples.lowest[2], examples.open), (Some(100), 100, (60, 60)));
    assert_eq!((examples.printed, examples.only), ((60, 60), Some(100)));
    examples.take(Example::OpenOf(3));
    examples.take(Example::PrintedOf(0));
    assert_eq!((examples.open, examples.printed), ((3, 3), (1, 1)));
    examples.take(Example::Yes("two".to_owned()));
    assert_eq!((examples.yes.as_str(), examples.counts()), ("two", None));
    assert_eq!(examples.answers.iter().filter(|answer| **answer == Judgement::Yes).count(), 4);
}

#[test]
fn the_framework_is_that_of_the_rule_set() {
    for rules in all() {
        let page = page(&rules, Panel::Framework, &[]);
        holds(&page, &[&rules.credit]);
        for standard in &rules.standards {
            holds(&page, &[&format!("|{} {}|", standard.number, standard.title)]);
        }
        for question in &rules.questions {
            holds(&page, &[&format!("|{}|{}|", question.number, question.wording)]);
            question.prompts.iter().for_each(|prompt| holds(&page, &[prompt]));
        }
    }
}

#[test]
fn terms_and_limits_speak_only_of_what_there_is() {
    for rules in all() {
        let page_of_terms = page(&rules, Panel::Glossary, &[]);
        for (term, rule) in
            [("Leadership guidance", "L1"), ("Prompt", "F3"), ("Asterisk", "D1"), ("Judged standard", "10")]
        {
            let there = page_of_terms.contains(&format!("|{term}|"));
            assert_eq!(there, rules.is_in_force(rule), "{} {term}", rules.id);
        }
        assert_eq!(page_of_terms.contains("|Outcomes|"), rules.id == "pdu-2021", "{}", rules.id);
        assert_eq!(
            page_of_terms.contains("|Resettlement policy and provision|"),
            rules.id == "youth-2021",
            "{}",
            rules.id
        );
        holds(&page_of_terms, &[&format!("out of {}.", rules.out_of())]);
        let page_of_limits = page(&rules, Panel::Limits, &[]);
        for id in RULES {
            let unverified =
                rules.is_in_force(id) && rules.rule(id).is_some_and(|rule| rule.basis == Basis::Unverified);
            assert_eq!(page_of_limits.contains(&format!("|Rule {id}|")), unverified, "{} {id}", rules.id);
            let inferred =
                page_of_limits.split("Rules ").nth(1).and_then(|rest| rest.split(" are inferred").next());
            let named = inferred.is_some_and(|ids| ids.split([',', ' ']).any(|one| one == id));
            let known = rules.rule(id).filter(|_| rules.is_in_force(id));
            assert_eq!(named, known.is_some_and(|known| known.basis == Basis::Inferred), "{} {id}", rules.id);
        }
        let own = rules.rules.iter().any(|rule| rule.basis == Basis::Own);
        assert_eq!(page_of_limits.contains("set by the author"), own, "{}", rules.id);
        assert_eq!(page_of_limits.contains("Rule L1 is one note"), rules.is_in_force("L1"));
        holds(&page_of_limits, &["It is unofficial.", "aids. They are no part"]);
    }
    holds(&page(&county(), Panel::Limits, &[]), &["No rule in force is marked as unverified."]);
    holds(
        &page(&county(), Panel::Glossary, &[]),
        &["40%, 60% and 90%", "exact share", "0 for Inadequate, 1 for"],
    );
}

#[test]
fn single_answers_samples_judgement_and_discretion_in_the_whole() {
    let rules = bandwise::rulesets::default();
    let at_first = page(&rules, Panel::Rules, &[]);
    for words in [
        "Yes: the work was good enough in this case.",
        "2.2, 2.3, 2.4 and 2.5 are Inadequate; no other rating rests on cases.",
        "Requires improvement for 1.1 is worth 1 in the total, whatever the cases say. With every other scored standard Good: 17/27, Good.",
        "Lowest key question 48%*: Requires improvement*. With every other scored standard Good: 17/27, Good; 16/27 by arithmetic.",
    ] {
        assert!(at_first.contains(words), "{words}: {at_first}");
    }
    let changed = page(
        &rules,
        Panel::Rules,
        &[
            Example::One,
            Example::Sample(1),
            Example::Judged(bandwise::model::Band::Outstanding),
            Example::Used,
        ],
    );
    for words in [
        "No: it was not good enough.",
        "2.1 is Inadequate; no other rating rests on court reports.",
        "Outstanding for 1.1 is worth 3 in the total",
        "Lowest key question 48%: Inadequate. With every other scored standard Good: 16/27, Good; 16/27 by arithmetic.",
    ] {
        assert!(changed.contains(words), "{words}: {changed}");
    }
    // Out of bounds it stays within the samples there are, and other rule sets have their own numbers.
    assert!(page(&rules, Panel::Rules, &[Example::Sample(99)]).contains("rests on court reports."));
    let county = page(&county(), Panel::Rules, &[]);
    assert!(
        county.contains("Lowest key question 38%*")
            && county.contains("7.1 is Inadequate; no other rating rests on files."),
        "{county}"
    );
}
