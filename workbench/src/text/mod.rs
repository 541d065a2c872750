//! All wording of the workbench in one place, so that it can be reviewed as prose.

pub mod agree;
pub mod case_set;
pub mod case_set_told;
pub mod case_set_write;
pub mod class;
pub mod class_said;
pub mod compare;
pub mod examples;
pub mod fewest;
pub mod glossary;
pub mod groups;
pub mod guide;
pub mod guide_said;
pub mod limits;
pub mod method;
pub mod own;
pub mod own_changes;
pub mod own_said;
pub mod progress;
pub mod sure;
pub mod switch;
pub mod train;
pub mod trying;
pub mod whole;
pub mod why;

use crate::panel::Panel;

/// Over what is wider than its place.
pub const SIDEWAYS: &str = "Scroll sideways to see all of it.";
/// What the links to the panels are called.
pub const ON_THIS_VIEW: &str = "On this view";

/// The heading of a panel.
pub fn heading(panel: Panel) -> &'static str {
    match panel {
        Panel::Why => "Why this rating",
        Panel::Fewest => "What each rating would take",
        Panel::Try => "Try it",
        Panel::Sure => "How sure it is",
        Panel::Behind => "Behind a key question",
        Panel::Groups => "Breakdown",
        Panel::Map => "The cases at a glance",
        Panel::With => "Compare with",
        Panel::Differ => "What differs",
        Panel::Cases => "Case by case",
        Panel::Agree => "Agreement of two assessors",
        Panel::Both => "Both in one link",
        Panel::Rules => "The rules",
        Panel::Framework => "Standards and key questions",
        Panel::Glossary => "Words",
        Panel::Limits => "What is not known, and what this is not",
        Panel::Own => "A rule set of your own",
        Panel::Switch => "Another rule set",
        Panel::Guide => "A first visit",
        Panel::Exercises => "Exercises",
        Panel::CaseSet => "Judge a set of cases",
        Panel::Class => "For a class",
        Panel::Progress => "Your progress",
    }
}

/// What a panel is for, in a sentence.
pub fn lead(panel: Panel) -> &'static str {
    match panel {
        Panel::Why => {
            "The reasons, from the overall score down to the cases. Open a standard to see what decides it."
        }
        Panel::Fewest => {
            "The fewest judgements that would have to be different, in full: where, and in how many ways."
        }
        Panel::Try => {
            "Changes beside the present state. Nothing is changed until you keep it, and keeping it can be undone."
        }
        Panel::Sure => "How far the scores and ratings could differ for another sample of this size.",
        Panel::Behind => "Which prompts go with a No.",
        Panel::Groups => {
            "The same cases by team, by office, by sex: whatever was pasted beside the judgements."
        }
        Panel::Map => "Every judgement of every case in one picture.",
        Panel::With => {
            "Another scenario beside this one: an earlier state, a colleague’s judgements, last year’s audit."
        }
        Panel::Differ => "Ratings and scores first, then the key questions behind them.",
        Panel::Cases => "The cases whose answers differ, and those that stand on one side only.",
        Panel::Agree => {
            "Where both are judgements of the same cases: how often they agree, and what the rest decides."
        }
        Panel::Both => "To pass the comparison on.",
        Panel::Rules => {
            "How judgements become ratings under the rule set in use, how well each rule is known, and an example to play with."
        }
        Panel::Framework => "What is rated, on which sample it rests, and what each key question asks.",
        Panel::Glossary => "The terms of the field, as this page uses them.",
        Panel::Limits => {
            "Where the rules are a reconstruction, and how this differs from an official rating."
        }
        Panel::Own => {
            "Copy the rule set in use and change it: standards, key questions, cuts, points, bands. Everything is checked as you go."
        }
        Panel::Guide => {
            "Six short steps on the Somerset example itself: each asks for one thing, and shows what it does."
        }
        Panel::Exercises => {
            "Drawn from the rules in use, with the mistakes that are often made among the answers. Every answer is explained."
        }
        Panel::CaseSet => {
            "Read made-up cases, judge them on their own, and see where the benchmark differs and why."
        }
        Panel::Class => {
            "Make a set of exercises that is the same for everybody, and put the results of a class into a table. Nothing is sent anywhere."
        }
        Panel::Progress => "What goes well, what to practise next. Kept on this device only.",
        Panel::Switch => {
            "What it would make of this scenario. Nothing changes until you switch, and switching can be undone."
        }
    }
}
