//! Standards, key questions and samples of a rule set of one's own; and any edits at all.

use bandwise::model::{Basis, Kind, Scenario};
use bandwise::rulesets;
use workbench::own::Edit;

use crate::own_page::Page;

#[test]
fn what_was_entered_follows_a_new_title_and_number() {
    let mut page = Page::own();
    let before = page.rated.report.clone();
    page.set("standards/6/title", "Plans");
    page.set("standards/6/number", "2.9");
    page.set("standards/6/questions/0/label", "Engagement");
    page.set("standards/0/number", "1.7");
    assert!(page.draft.problems().is_empty(), "{:?}", page.draft.problems());
    let rules = &page.rated.rules;
    assert_eq!(rules.standards[6].topic, "planning");
    assert_eq!(rules.questions[rules.standards[6].questions()[0]].number.to_string(), "2.9.1");
    assert_eq!(rules.leadership.as_ref().unwrap().standard.to_string(), "1.7");
    assert_eq!(page.rated.report.overall.points, before.overall.points);
    assert_eq!(page.rated.report.overall.arithmetic, before.overall.arithmetic);
    assert!(page.rated.scenario.aside.is_empty());
}

#[test]
fn a_standard_comes_and_goes() {
    let mut page = Page::own();
    let first = page.rated.scenario.clone();
    let (asked, lead) = page.does(Edit::Add("standards".to_owned()));
    assert_eq!((asked, lead.as_deref()), (None, Some("own-standard-11-title")));
    let (path, words) = page.problem();
    assert_eq!(path, "overall/outstanding");
    assert!(words.contains("come to 30"), "{words}");
    assert!(page.does(Edit::WorkOut).0.unwrap().starts_with("switch "));
    let new = page.rated.rules.standards[10].clone();
    assert_eq!((new.number.to_string().as_str(), &new.kind), ("2.7", &Kind::Judged));
    assert_eq!(page.rated.report.overall.rating(), None);
    page.set("standards/10/sample", "cases");
    assert_eq!(page.rated.rules.standards[10].questions().len(), 1);
    // Away with one that holds something: it is set aside, and comes back.
    let (_, lead) = page.does(Edit::Remove("standards/6".to_owned()));
    assert_eq!(lead.as_deref(), Some("fold-own-standard-7"));
    page.does(Edit::WorkOut);
    assert!(page.draft.problems().is_empty(), "{:?}", page.draft.problems());
    assert!(!page.rated.scenario.aside.is_empty());
    let known = page.rated.rules.clone();
    page.does(Edit::Remove("standards/9".to_owned()));
    page.does(Edit::WorkOut);
    page.does(Edit::Add("standards".to_owned()));
    page.does(Edit::WorkOut);
    // What is new is never taken for what was there.
    assert!(known.standards.iter().all(|old| old.topic != page.rated.rules.standards[9].topic));
    while !page.before.is_empty() {
        page.undo();
    }
    assert_eq!(page.rated.scenario, first);
}

#[test]
fn items_move_and_focus_goes_with_them() {
    let mut page = Page::own();
    let (_, lead) = page.does(Edit::Move("standards/1".to_owned(), true));
    assert_eq!(lead.as_deref(), Some("own-standard-1-down"));
    let (_, lead) = page.does(Edit::Move("standards/5/questions/0".to_owned(), false));
    assert_eq!(lead.as_deref(), Some("own-standard-6-question-2-down"));
    assert_eq!(page.rated.report.overall.points, 8);
    let (_, lead) = page.does(Edit::Remove("standards/5/questions/2".to_owned()));
    assert_eq!(lead.as_deref(), Some("own-standard-6-question-add"));
    let (_, lead) = page.does(Edit::Add("standards/5/questions".to_owned()));
    assert_eq!(lead.as_deref(), Some("own-standard-6-question-3-label"));
    let (_, lead) = page.does(Edit::Add("samples".to_owned()));
    assert_eq!(lead.as_deref(), Some("own-sample-3-name"));
    assert!(page.draft.problems().is_empty(), "{:?}", page.draft.problems());
}

#[test]
fn a_rule_that_comes_into_force_is_the_authors() {
    let mut page = Page::open();
    let rules = rulesets::by_id("youth-2021").unwrap();
    page.show(rules.clone(), Scenario::empty(&rules));
    page.does(Edit::Copy);
    let lacks: Vec<&str> =
        bandwise::model::RULES.into_iter().filter(|rule| rules.rule(rule).is_none()).collect();
    let judged = rules.standards.iter().find(|standard| standard.kind == Kind::Judged).unwrap();
    page.set("leadership", &judged.number.to_string());
    page.does(Edit::Add("samples".to_owned()));
    assert!(page.draft.problems().is_empty(), "{:?}", page.draft.problems());
    assert_eq!((page.basis("L1"), page.basis("8")), (Basis::Own, Basis::Own));
    for rule in lacks {
        assert!(page.rated.rules.rule(rule).is_none_or(|found| found.basis == Basis::Own));
    }
}

/// Whatever is edited, in whatever order: nothing breaks, and what the page is told reads back.
#[test]
fn random_edits() {
    let mut seed = 7_u32;
    let mut next = move |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below.max(1)
    };
    let mut page = Page::own();
    let (mut told, mut wrong) = (0, 0);
    for round in 0..4000 {
        let (item, part) = (next(12), next(5));
        let question = format!("standards/{item}/questions/{part}");
        let band = ["inadequate", "requires_improvement", "good", "outstanding"][next(4)];
        let typed = [
            "",
            "1",
            "0",
            "45",
            "2.4",
            "2.9",
            "x",
            "Some words",
            "cases",
            "exact",
            "scored",
            "(none)",
            "9999999999",
            "a\"\\\n\u{1}b",
        ][next(14)];
        let path = match next(16) {
            0 => format!("cuts/{band}"),
            1 => format!("points/{band}"),
            2 => format!("overall/{band}"),
            3 => format!("discretion/{}", ["points", "few", "bands"][next(3)]),
            4 => ["name", "credit", "rounding", "leadership"][next(4)].to_owned(),
            5 => format!("samples/{part}/{}", ["name", "one", "many"][next(3)]),
            6 => format!("chapters/{part}/{}", ["number", "title"][next(2)]),
            7..=9 => format!("standards/{item}/{}", ["number", "title", "sample", "counting"][next(4)]),
            10..=12 => format!("{question}/{}", ["number", "label", "wording", "prompts"][next(4)]),
            13 => format!("rules/{item}/{}", ["basis", "source"][next(2)]),
            _ => "nowhere/at/all".to_owned(),
        };
        let list =
            ["samples", "chapters", "standards", &format!("standards/{item}/questions")][next(4)].to_owned();
        let one =
            [format!("samples/{part}"), format!("chapters/{part}"), format!("standards/{item}"), question]
                [next(4)]
            .clone();
        let edit = match next(12) {
            0 => Edit::Add(list),
            1 => Edit::Remove(one),
            2 | 3 => Edit::Move(one, next(2) == 0),
            4 => Edit::WorkOut,
            5 => Edit::Lead(path, String::new()),
            _ => Edit::Set(path, typed.to_owned()),
        };
        told += usize::from(page.does(edit).0.is_some());
        if page.draft.sound().is_some() {
            assert_eq!(page.draft.sound(), Some(&page.rated.rules));
            for rule in &page.rated.rules.rules {
                assert!(!rule.source.is_empty());
            }
        } else {
            wrong += 1;
            assert!(!page.draft.problems().is_empty());
        }
        if round % 12 == 11 {
            page = Page::own();
        }
    }
    assert!(told > 200 && wrong > 200, "{told} {wrong}");
}
