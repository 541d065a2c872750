//! What is kept of a rule set of one's own, and the page's own words in it.

use bandwise::model::{Band, Kind};
use workbench::own::tree::items;
use workbench::own::{Edit, ours};
use workbench::panel::Panel;

use crate::own_page::Page;
use crate::support::{draw_under, holds};

fn draw(page: &Page) -> String {
    let draft = page.draft.clone();
    draw_under(&page.rated.rules, Panel::Own, &page.rated.scenario, |state| state.own = draft.clone())
}

/// Going through a list by the arrow keys chooses everything on the way.
#[test]
fn key_questions_come_back_from_by_judgement() {
    let mut page = Page::own();
    page.does(Edit::Fold("planning".to_owned()));
    let (rules, report) = (page.rated.rules.clone(), page.rated.report.clone());
    page.set("standards/6/sample", "(none)");
    assert_eq!(page.rated.rules.standards[6].kind, Kind::Judged);
    holds(&draw(&page), &["3 key questions are kept"]);
    page.set("standards/6/number", "2.8");
    page.set("standards/6/sample", "cases");
    let words = |rules: &bandwise::model::RuleSet| {
        let all = rules.questions.iter();
        all.map(|question| (question.topic.clone(), question.wording.clone())).collect::<Vec<_>>()
    };
    assert_eq!(words(&page.rated.rules), words(&rules));
    let first = page.rated.rules.standards[6].questions()[0];
    assert_eq!(page.rated.rules.questions[first].number.to_string(), "2.8.1");
    page.set("standards/6/number", "2.3");
    // The rule on key questions is the author's by now; nothing else is different.
    assert_eq!(page.rated.rules.standards, rules.standards);
    assert_eq!(page.rated.rules.questions, rules.questions);
    assert_eq!(page.rated.report, report, "the figures are back");
}

/// What is kept for a standard is not another rule set's.
#[test]
fn key_questions_are_kept_for_one_rule_set() {
    let mut page = Page::own();
    page.set("standards/6/sample", "(none)");
    page.does(Edit::CopyId("another".to_owned()));
    page.does(Edit::Copy);
    page.set("standards/6/sample", "cases");
    assert_eq!(page.rated.rules.standards[6].questions().len(), 1);
}

#[test]
fn a_first_key_question_is_said() {
    let mut page = Page::own();
    page.does(Edit::Fold("leadership".to_owned()));
    page.set("leadership", "(none)");
    page.set("standards/0/sample", "cases");
    assert!(page.draft.problems().is_empty(), "{:?}", page.draft.problems());
    holds(&draw(&page), &["it has been given one to begin with"]);
    page.set("standards/0/questions/0/label", "Direction");
    assert!(!draw(&page).contains("it has been given one to begin with"));
}

#[test]
fn the_pages_own_words_are_named_until_they_are_written_over() {
    let mut page = Page::own();
    assert!(!draw(&page).contains("own words still"));
    page.does(Edit::Add("standards/5/questions".to_owned()));
    page.does(Edit::Add("samples".to_owned()));
    page.does(Edit::Add("chapters".to_owned()));
    assert!(page.draft.sound().is_some(), "it is sound all the same");
    let found = ours::ours(page.draft.tree().unwrap());
    let question = ["standards/5/questions/3/label", "standards/5/questions/3/wording"];
    assert_eq!(found, [&["samples/2/name", "chapters/2/title"][..], &question[..]].concat());
    page.does(Edit::Fold("assessment".to_owned()));
    holds(
        &draw(&page),
        &["This page’s own words still stand in 4 places", "Key question 2.2.4, short label"],
    );
    for path in found {
        page.set(&path, "Our words");
    }
    assert!(!draw(&page).contains("own words still"));
}

/// The differences tell what they do to the scenario on screen, whatever the shape.
#[test]
fn the_effect_of_the_changes_is_said() {
    let mut page = Page::own();
    page.does(Edit::Fold("changes".to_owned()));
    assert!(!draw(&page).contains("The scenario on screen"));
    page.set("cuts/outstanding", "85");
    holds(&draw(&page), &["rated the same under both: 8/27, Requires improvement. No standard’s rating"]);
    page.set("cuts/requires_improvement", "45");
    holds(
        &draw(&page),
        &[
            "8/27, Requires improvement. Standards whose rating differs:",
            "2.4 Implementation and delivery: Requires improvement* → Requires improvement",
        ],
    );
    page.set("cuts/requires_improvement", "40");
    holds(
        &draw(&page),
        &[
            "under the original: 8/27, Requires improvement. Now: 10/27, Requires improvement.",
            "2.1 Court work: Inadequate → Requires improvement",
            "2.3 Planning: Inadequate → Requires improvement",
        ],
    );
    page.does(Edit::Add("standards".to_owned()));
    page.does(Edit::WorkOut);
    assert!(!page.rated.rules.has_shape_of(&bandwise::rulesets::pdu_2021()));
    let drawn = draw(&page);
    holds(
        &drawn,
        &[
            "under the original: 8/27, Requires improvement. Now: 10/30, Not yet rated.",
            "2.3 Planning: Inadequate",
        ],
    );
}

/// A name may be too long for its field, which then has several lines; the name has one.
#[test]
fn a_name_is_one_line() {
    let mut page = Page::own();
    page.set("name", "Ours,\nagain\n");
    assert_eq!(page.rated.rules.name, "Ours, again");
    page.does(Edit::CopyName("One\n more ".to_owned()));
    page.does(Edit::Copy);
    assert_eq!(page.rated.rules.name, "One more");
}

/// Parts that are folded away are unfolded by what leads into them.
#[test]
fn a_problem_unfolds_what_it_stands_in() {
    let mut page = Page::own();
    for (path, part) in [
        ("samples/0/one", "samples"),
        ("chapters/0/title", "chapters"),
        ("rules/0/source", "rules"),
        ("cuts/good", "numbers"),
    ] {
        if page.draft.is_unfolded(part) {
            page.does(Edit::Fold(part.to_owned()));
        }
        let (_, lead) = page.does(Edit::Lead(path.to_owned(), "there".to_owned()));
        assert_eq!((page.draft.is_unfolded(part), lead.as_deref()), (true, Some("there")), "{path}");
    }
    page.does(Edit::Fold("samples".to_owned()));
    page.does(Edit::Add("samples".to_owned()));
    assert!(page.draft.is_unfolded("samples"));
}

#[test]
fn what_was_saved_is_said_until_something_changes() {
    let mut page = Page::own();
    holds(&draw(&page), &["Save this rule set as a file"]);
    page.does(Edit::Saved(true));
    holds(&draw(&page), &["Saved as pdu-2021-own.json"]);
    page.set("cuts/good", "60");
    assert!(!draw(&page).contains("Saved as"));
    page.does(Edit::Saved(false));
    holds(&draw(&page), &["did not allow saving a file"]);
}

/// What could not be used yet is taken back one by one; what the page has taken over it takes back itself.
#[test]
fn edits_are_taken_back_one_by_one_and_steps_have_names() {
    let mut page = Page::own();
    assert_eq!(page.step, "make a copy of it");
    page.set("cuts/good", "70");
    assert_eq!(page.step, "Bands of a key question, good from");
    page.does(Edit::Remove("standards/6/questions/2".to_owned()));
    assert_eq!(page.step, "remove Key question 2.3.3");
    page.does(Edit::Add("standards".to_owned()));
    assert_eq!(page.draft.problems().len(), 1);
    page.does(Edit::Remove("standards/5/questions/0".to_owned()));
    page.does(Edit::TakeBack);
    assert_eq!(page.draft.problems().len(), 1, "the standard is still there, and so are its bands");
    let tree = page.draft.tree().unwrap();
    assert_eq!(items(tree, "standards/5/questions").len(), 3);
    assert_eq!(items(tree, "standards").len(), 11);
    page.does(Edit::TakeBack);
    assert!(page.draft.problems().is_empty());
    assert_eq!(page.rated.rules.cuts.of(Band::Good), 70);
    assert_eq!(items(page.draft.tree().unwrap(), "standards").len(), 10);
}
