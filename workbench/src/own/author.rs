//! Which rules an edit makes its author's: nothing that was set here is ever shown as published.

use bandwise::model::RULES;
use bandwise::rulesets::json::Json;

use super::tree::{get, insert, items, object, remove, set, text};
use bandwise::rulesets::AUTHOR;

/// Says of the rules that rest on what was edited that their author set them, and takes away those that are
/// in force no longer.
pub(super) fn own(tree: &mut Json, before: &Json) {
    for rule in resting(before, tree) {
        if in_force(tree, rule) {
            set_by_author(tree, rule);
        }
    }
    for at in (0..items(tree, "rules").len()).rev() {
        let path = format!("rules/{at}");
        let id = text(tree, &format!("{path}/id"));
        if RULES.contains(&id.as_str()) && !in_force(tree, &id) {
            remove(tree, &path);
        }
    }
}

/// The entry of a rule, as set by the author of the rule set.
pub(super) fn set_by_author(tree: &mut Json, rule: &str) {
    let of = |id: &str| RULES.iter().position(|known| *known == id);
    let rules = items(tree, "rules");
    let at = rules.iter().position(|found| of(&text(found, "id")) >= of(rule)).unwrap_or(rules.len());
    let path = format!("rules/{at}");
    if text(tree, &format!("{path}/id")) != rule {
        return insert(tree, "rules", at, object(&[("id", rule), ("basis", "own"), ("source", AUTHOR)]));
    }
    if text(tree, &format!("{path}/basis")) != "own" {
        set(tree, &format!("{path}/basis"), Json::Text("own".to_owned()));
        set(tree, &format!("{path}/source"), Json::Text(AUTHOR.to_owned()));
    }
}

/// Whether a rule is in force: what `RuleSet::is_in_force` says, of a rule set that may be wrong for a while.
pub fn in_force(tree: &Json, rule: &str) -> bool {
    let mut standards = items(tree, "standards").iter();
    let mut questions = items(tree, "standards").iter().flat_map(|standard| items(standard, "questions"));
    match rule {
        "7" => standards.any(|standard| applies(standard) == "7"),
        "8" => items(tree, "samples").len() > 1,
        "9" => standards.any(|standard| counting(standard) != SCORED),
        "10" => standards.any(|standard| applies(standard) == "10"),
        "11" | "12" | "13" | "F1" => true,
        "L1" => get(tree, "leadership").is_some(),
        "F3" => questions.any(|question| !items(question, "prompts").is_empty()),
        _ => questions.next().is_some(),
    }
}

const SCORED: &str = "scored";

fn counting(standard: &Json) -> String {
    Some(text(standard, "counting")).filter(|found| !found.is_empty()).unwrap_or_else(|| SCORED.to_owned())
}

/// The rule by which a standard is rated.
fn applies(standard: &Json) -> &'static str {
    match items(standard, "questions").len() {
        0 => "10",
        1 => "7",
        _ => "6",
    }
}

/// The rules that rest on what is different.
fn resting(before: &Json, after: &Json) -> Vec<&'static str> {
    let differs = |path: &str| get(before, path) != get(after, path);
    let scored = scored(before) != scored(after);
    let mut rules = Vec::new();
    for (differs, rule) in [
        (differs("cuts"), "4"),
        (differs("rounding"), "5"),
        (differs("samples"), "8"),
        // Their words say how many standards are scored, and the totals follow from it.
        (differs("points") || scored, "11"),
        (differs("overall") || scored, "12"),
        (differs("discretion/points") || differs("discretion/few"), "D2"),
        (differs("discretion/bands"), "D3"),
        (guidance(before) != guidance(after), "L1"),
        (differs("chapters") || frame(before) != frame(after), "F1"),
    ] {
        if differs {
            rules.push(rule);
        }
    }
    for standard in items(after, "standards") {
        rules.extend(of_standard(same(items(before, "standards"), standard), standard));
    }
    rules
}

/// The item of a list that is about the same as another; nothing where there was none.
fn same<'a>(list: &'a [Json], item: &Json) -> &'a Json {
    static NOTHING: Json = Json::Nothing;
    let topic = text(item, "topic");
    list.iter().find(|known| text(known, "topic") == topic).unwrap_or(&NOTHING)
}

/// What a standard has come under, and what it was taken out of. One that is gone says nothing of the rest.
fn of_standard(before: &Json, after: &Json) -> Vec<&'static str> {
    let mut rules = Vec::new();
    let new = *before == Json::Nothing;
    let (was, is) = (applies(before), applies(after));
    if new {
        rules.push(is);
    } else if was != is {
        rules.extend([was, is]);
    }
    if text(before, "sample") != text(after, "sample") {
        rules.push("8");
    }
    // A new one counts, where nothing is said.
    if counting(before) != counting(after) {
        rules.push("9");
    }
    let (old, all) = (items(before, "questions"), items(after, "questions"));
    if !all.is_empty() && !old.iter().map(asks).eq(all.iter().map(asks)) {
        rules.push("F2");
    }
    let prompts = |question: &Json| items(question, "prompts") != items(same(old, question), "prompts");
    if all.iter().any(prompts) {
        rules.push("F3");
    }
    rules
}

/// What a key question asks, whatever the number of its standard.
fn asks(question: &Json) -> [String; 4] {
    let number = text(question, "number");
    let last = number.rsplit('.').next().unwrap_or_default().to_owned();
    [text(question, "topic"), text(question, "label"), text(question, "wording"), last]
}

fn scored(tree: &Json) -> usize {
    items(tree, "standards").iter().filter(|standard| counting(standard) == SCORED).count()
}

/// The standards there are, without what they ask.
fn frame(tree: &Json) -> Vec<[String; 5]> {
    let of =
        |standard: &Json| ["number", "title", "topic", "sample", "counting"].map(|key| text(standard, key));
    items(tree, "standards").iter().map(of).collect()
}

/// The topic of the standard that the guidance speaks of, and of those whose ratings it counts.
fn guidance(tree: &Json) -> Option<(String, Vec<String>)> {
    let leadership = get(tree, "leadership")?;
    let standards = items(tree, "standards");
    let about = |number: String| {
        let found = standards.iter().find(|standard| text(standard, "number") == number);
        found.map_or(number, |standard| text(standard, "topic"))
    };
    let mut counts: Vec<String> = match get(leadership, "counts") {
        Some(_) => items(leadership, "counts").iter().map(|number| about(text(number, ""))).collect(),
        None => {
            let usual = |standard: &&Json| counting(standard) == SCORED && applies(standard) != "10";
            standards.iter().filter(usual).map(|standard| text(standard, "topic")).collect()
        }
    };
    counts.sort();
    Some((about(text(leadership, "standard")), counts))
}
