//! What another rule set would make of the scenario: shown before it happens.

use std::rc::Rc;

use bandwise::analysis::carry::{Matched, holds_something, matched};
use bandwise::model::{Kind, Overall, Report, RuleSet, StandardReport, rate};
use bandwise::share::file;
use bandwise::ui::parts::{El, div, el};
use bandwise::ui::text::{page, titled};
use yew::{Callback, Event};

use crate::bridge;
use crate::parts::{note, rating, says, section, standard_name, table_under, words};
use crate::state::On;
use crate::text::switch as say;
use crate::told::Rated;

/// The panel; a remark where the rule set is not known here.
pub fn switch(on: On) -> El {
    let Some(to) = &on.told.target else { return note(say::UNKNOWN) };
    let here = &on.told.rated;
    let found = matched(&here.rules, &here.scenario, to);
    let there = rate(to, &found.scenario);
    div("bw-switch")
        .child(el("p").words(say::what(&here.rules.name, &to.name)))
        .may((here.rules.name == to.name).then(|| note(say::SAME_NAME)))
        .child(buttons(to, &found))
        .child(section(say::RESULTS.to_owned(), results(here, to, &there)))
        .child(section(say::STANDARDS.to_owned(), standards(here, to, &found, &there)))
        .child(section(say::ASIDE.to_owned(), aside(here, to, &found)))
        .may((!found.back.is_empty()).then(|| section(say::BACK.to_owned(), back(to, &found))))
}

fn buttons(to: &Rc<RuleSet>, found: &Matched) -> El {
    let (rules, scenario) = (to.clone(), found.scenario.clone());
    let apply = Callback::from(move |_: Event| {
        bridge::say(&["switch \t", &file::to_json(&scenario, &rules)].concat())
    });
    let button = |class: &'static str, id: &'static str, words: &'static str, does: Callback<Event>| {
        el("button").set("type", "button").set("class", class).set("id", id).on_click(does).text(words)
    };
    div("bw-row").child(button("bw-button bw-button--main", "switch-apply", say::APPLY, apply)).child(button(
        "bw-button",
        "switch-stay",
        say::STAY,
        says("stay".to_owned()),
    ))
}

/// Both results side by side.
fn results(here: &Rated, to: &RuleSet, there: &Report) -> El {
    let rows = [
        (say::OVERALL, page::in_words as fn(&Overall) -> String),
        (say::ARITHMETIC, page::arithmetic),
        (say::OUTLOOK, say::outlook),
    ];
    let open = here.report.overall.rating().is_none() || there.overall.rating().is_none();
    let rows = rows.into_iter().take(if open { 3 } else { 2 });
    let cell = |of: fn(&Overall) -> String, report: &Report| words(of(&report.overall));
    let rows = rows.map(|(what, of)| vec![words(what), cell(of, &here.report), cell(of, there)]);
    let heads = [say::RESULT.to_owned(), here.rules.name.clone(), to.name.clone()];
    table_under("switch-results", say::RESULTS, heads.into(), rows.collect())
}

/// Every standard there, what it is matched with here, and both ratings.
fn standards(here: &Rated, to: &RuleSet, found: &Matched, there: &Report) -> El {
    let row = |at: usize, report: &StandardReport| {
        let from = found.standards.get(at).copied().flatten();
        let mine = from.and_then(|from| here.rules.standards.get(from).zip(here.report.standards.get(from)));
        let moved = mine.is_some_and(|mine| differ(mine.1, report));
        vec![
            to.standards.get(at).map(standard_name).unwrap_or_else(|| words("")),
            mine.map_or_else(|| words(say::NOTHING), |mine| standard_name(mine.0)),
            mine.map_or_else(|| words("–"), |mine| rated(mine.1)),
            rated(report).may(moved.then(|| el("strong").text(say::MOVED))),
        ]
    };
    let pairs =
        found.standards.iter().zip(&there.standards).filter_map(|(from, report)| {
            here.report.standards.get((*from)?).map(|mine| differ(mine, report))
        });
    let moved: Vec<bool> = pairs.collect();
    let told = say::moved(moved.iter().filter(|moved| **moved).count(), moved.len());
    let leadership = here.report.guidance.is_some_and(|guidance| guidance.indicated)
        && !there.guidance.is_some_and(|guidance| guidance.indicated);
    let rows = there.standards.iter().enumerate().map(|(at, report)| row(at, report)).collect();
    let heads = [say::THERE, say::HERE, say::RATING_HERE, say::RATING_THERE].map(str::to_owned);
    el("div")
        .child(note([say::BY_TOPIC, &told, if leadership { say::NO_LEADERSHIP } else { "" }].concat()))
        .child(table_under("switch-standards", say::STANDARDS, heads.into(), rows))
}

/// Whether a standard gets another rating, or loses or gains its mark of discretion.
fn differ(here: &StandardReport, there: &StandardReport) -> bool {
    (here.rating(), here.starred()) != (there.rating(), there.starred())
}

fn rated(report: &StandardReport) -> El {
    let star = report.starred().then(|| words("*"));
    el("span").set("class", "bw-whole").child(rating(report.rating())).may(star)
}

/// What has no home there.
fn aside(here: &Rated, to: &RuleSet, found: &Matched) -> El {
    let rules = &here.rules;
    let mut left: Vec<String> = Vec::new();
    for &at in &found.standards_left {
        let Some(standard) = rules.standards.get(at) else { continue };
        if holds_something(rules, &here.scenario, at) {
            left.push(say::left(&titled(&standard.number, &standard.title), here, at));
        }
    }
    for &at in &found.questions_left {
        let Some(question) = rules.questions.get(at) else { continue };
        let report = here.report.standards.iter().flat_map(|standard| &standard.questions);
        let score = report.clone().find(|report| report.number == question.number);
        if score.is_some_and(|report| report.score.is_some()) {
            left.push(titled(&question.number, &question.label));
        }
    }
    left.extend(discretion(here, to, found));
    let lead = match (left.is_empty(), found.sets_aside) {
        (true, false) => say::NOTHING_ASIDE,
        (true, true) => say::SOME_ASIDE,
        (false, _) => say::KEPT,
    };
    let list = el("ul").set("id", "switch-aside").each(left.into_iter().map(|left| el("li").words(left)));
    el("div").child(note(lead)).child(list)
}

/// Discretion that has no home at a standard which has one.
fn discretion(here: &Rated, to: &RuleSet, found: &Matched) -> Vec<String> {
    let mut left = Vec::new();
    for ((from, standard), there) in found.standards.iter().zip(&to.standards).zip(&found.scenario.standards)
    {
        let Some(from) = *from else { continue };
        let entered = here.scenario.standards.get(from).and_then(|entry| entry.discretion.as_ref());
        let (Some(entered), Some(own)) = (entered, here.rules.standards.get(from)) else { continue };
        if there.discretion.as_ref() != Some(entered) {
            let judged = standard.kind == Kind::Judged;
            left.push(say::discretion_left(&titled(&own.number, &own.title), entered, judged));
        }
    }
    left
}

/// What was set aside before and has a home there.
fn back(to: &RuleSet, found: &Matched) -> El {
    let mut names: Vec<String> = Vec::new();
    for standard in &to.standards {
        let of = |topic: &String| topic.split('/').next() == Some(&standard.topic);
        if found.back.iter().any(of) {
            names.push(titled(&standard.number, &standard.title));
        }
    }
    for sample in &to.samples {
        if found.back.contains(&sample.id) {
            names.push(sample.name.clone());
        }
    }
    el("ul").set("id", "switch-back").each(names.into_iter().map(|name| el("li").words(name)))
}
