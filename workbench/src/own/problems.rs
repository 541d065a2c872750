//! Everything wrong with the draft, each with the field it stands at.

use bandwise::rulesets::BANDS;
use bandwise::rulesets::json::Json;
use bandwise::rulesets::place::Wrong;
use bandwise::ui::parts::{El, div, el, p};

use super::draft::{Draft, Edit};
use super::taken::take_back;
use super::tree::{items, number, text};
use crate::parts::lead;
use crate::state::{Choice, On};
use crate::text::own as say;

/// Something wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path of the field it stands at; empty where it is no field.
    pub path: String,
    /// The path of what it was noted at, or of its field.
    pub at: String,
    /// The id of what it leads to; empty where it leads nowhere.
    pub lead: String,
    /// Where, in words.
    pub place: String,
    /// What is wrong.
    pub words: String,
}

/// The problem of the draft that the door found, and the field it stands at. `last` is what was edited last:
/// of two fields that don't go together it is the one to look at.
pub(super) fn problem(tree: &Json, wrong: &Wrong, last: &str) -> Problem {
    // Of two alike the door names both.
    let (problem, twin) = wrong.problem.split_once(", first at: ").unwrap_or((&wrong.problem, ""));
    let twin = Some(path_of(twin)).filter(|twin| !twin.is_empty() && last.starts_with(twin.as_str()));
    let path = twin.unwrap_or_else(|| path_of(&wrong.place));
    let field = field_of(tree, &path, problem, last).unwrap_or_default();
    let lead = if field.is_empty() { beside(&path) } else { id(tree, &field) };
    let shown = if field.is_empty() { &path } else { &field };
    let words = say::problem(shown, problem);
    let at = shown.clone();
    Problem { at, place: say::place(shown, &name(tree, shown)), path: field, lead, words }
}

/// The path of a place, in which items are counted from 1.
fn path_of(place: &str) -> String {
    let mut steps = Vec::new();
    for step in place.split(", ").filter(|step| !step.is_empty()) {
        steps.push(step.parse::<usize>().map_or_else(|_| step.to_owned(), |at| (at - 1).to_string()));
    }
    steps.join("/")
}

/// The field that what is wrong at a path stands at.
fn field_of(tree: &Json, path: &str, problem: &str, last: &str) -> Option<String> {
    // A range is wrong by where the next one begins.
    if problem.contains(say::RANGE_WRONG) && path.starts_with("overall/") {
        let below = BANDS.iter().position(|band| path.ends_with(&format!("/{band}")));
        let next = BANDS.get(below.map_or(1, |below| below + 1)).unwrap_or(&"outstanding");
        let edited = last.starts_with("overall/");
        return Some(if edited { last.to_owned() } else { format!("overall/{next}") });
    }
    let mut at = Some(path);
    while let Some(found) = at {
        if is_field(found) {
            return Some(found.to_owned());
        }
        at = found.rsplit_once('/').map(|found| found.0);
    }
    let of = |list: &str| -> Vec<String> {
        (0..items(tree, list).len()).map(|at| format!("{list}/{at}")).collect()
    };
    match path {
        "cuts" | "points" if last.starts_with(&format!("{path}/")) => Some(last.to_owned()),
        "cuts" | "points" => {
            let value = |key: &str| number(tree, &format!("{path}/{key}")).unwrap_or_default();
            let mut pairs = BANDS.windows(2);
            let falls =
                pairs.find(|pair| value(pair.last().unwrap_or(&"")) <= value(pair.first().unwrap_or(&"")));
            Some(format!("{path}/{}", falls.and_then(|pair| pair.last()).unwrap_or(&"good")))
        }
        "standards" | "chapters" => {
            let named = problem.split(['“', '”']).nth(1).unwrap_or_default();
            let mut numbers: Vec<String> = of(path).iter().map(|item| format!("{item}/number")).collect();
            for item in of(path) {
                let questions = of(&format!("{item}/questions"));
                numbers.extend(questions.iter().map(|question| format!("{question}/number")));
            }
            numbers.retain(|number| text(tree, number) == named);
            let edited = numbers.iter().find(|number| *number == last);
            edited.or(numbers.last()).cloned().or_else(|| {
                (problem.starts_with("none") && path == "standards")
                    .then(|| "standards/0/counting".to_owned())
            })
        }
        _ => None,
    }
}

fn is_field(path: &str) -> bool {
    let steps: Vec<&str> = path.split('/').collect();
    match *steps.as_slice() {
        ["name" | "credit" | "rounding" | "leadership"] => true,
        ["cuts" | "points" | "discretion", _] => true,
        ["overall", band] => band != "inadequate",
        ["samples", _, key] => ["name", "one", "many"].contains(&key),
        ["chapters", _, key] => ["number", "title"].contains(&key),
        ["standards", _, key] => ["number", "title", "sample", "counting"].contains(&key),
        ["standards", _, "questions", _, key] => ["number", "label", "wording", "prompts"].contains(&key),
        ["rules", _, key] => ["basis", "source"].contains(&key),
        _ => false,
    }
}

/// The id of what mends a problem that stands at no field.
fn beside(path: &str) -> String {
    let steps: Vec<&str> = path.split('/').collect();
    match *steps.as_slice() {
        ["overall", ..] => "own-overall-work".to_owned(),
        ["standards"] => "own-standard-add".to_owned(),
        ["chapters", ..] => "own-chapter-add".to_owned(),
        ["samples", ..] => "own-sample-add".to_owned(),
        ["standards", at, ..] => {
            format!("own-standard-{}-question-add", at.parse().unwrap_or(0_usize) + 1)
        }
        ["rules", ..] => "fold-own-rules".to_owned(),
        _ => String::new(),
    }
}

/// What the item that a path leads into is called: a number, a name, a rule.
pub(super) fn name(tree: &Json, path: &str) -> String {
    let steps: Vec<&str> = path.split('/').collect();
    let (item, key) = match *steps.as_slice() {
        ["standards", at, "questions", question, ..] => {
            (format!("standards/{at}/questions/{question}"), "number")
        }
        ["samples", at, ..] => (format!("samples/{at}"), "name"),
        ["rules", at, ..] => (format!("rules/{at}"), "id"),
        [list, at, ..] => (format!("{list}/{at}"), "number"),
        _ => return String::new(),
    };
    text(tree, &format!("{item}/{key}"))
}

/// The id of the element at a path; items are counted from 1, rules named by their id.
pub(super) fn id(tree: &Json, path: &str) -> String {
    let mut id = "own".to_owned();
    let mut before = "";
    for step in path.split('/') {
        id.push('-');
        match (step.parse::<usize>(), step) {
            (Ok(at), _) if before == "rules" => id.push_str(&text(tree, &format!("rules/{at}/id"))),
            (Ok(at), _) => id.push_str(&(at + 1).to_string()),
            (_, "cuts" | "samples" | "chapters" | "standards" | "questions" | "rules") => {
                id.push_str(step.trim_end_matches('s'));
            }
            _ => id.push_str(&step.replace('_', "-")),
        }
        before = step;
    }
    id
}

/// What is wrong, each leading to its field.
pub(super) fn region(on: On, draft: &Draft) -> El {
    let found = draft.problems();
    let one = |problem: &Problem| {
        let to = on.chooses(Choice::Own(Edit::Lead(problem.at.clone(), problem.lead.clone())));
        let place = if problem.lead.is_empty() {
            el("span").words(problem.place.clone())
        } else {
            lead(problem.place.clone(), to)
        };
        el("li").child(div("").child(place)).child(div("").words(say::sentence(&problem.words)))
    };
    let said = p("bw-own__said").words(say::found(found.len()));
    let class = if found.is_empty() { "bw-own__check" } else { "bw-own__check bw-own__check--wrong" };
    let status = div("bw-own__status")
        .set("id", "own-problems")
        .set("role", "status")
        .set("tabindex", "-1")
        .child(said)
        .may((!found.is_empty()).then(|| el("ul").each(found.iter().map(one))));
    div(class).child(status).child(take_back(on, draft))
}
