//! A rule set as the tree of its file, so that it can be wrong for a while. A place in it is a path of keys
//! and indexes: `standards/4/questions/0/label`.

use bandwise::model::RuleSet;
use bandwise::rulesets::json::{Json, parse};
use bandwise::rulesets::to_json;
use bandwise::rulesets::writer::quoted;

/// The tree of a rule set. Every topic stands in it, so that what was entered is still matched when a title
/// or label changes.
pub fn of(rules: &RuleSet) -> Json {
    let mut tree = parse(&to_json(rules)).unwrap_or(Json::Nothing);
    for (at, standard) in rules.standards.iter().enumerate() {
        set(&mut tree, &format!("standards/{at}/topic"), Json::Text(standard.topic.clone()));
        let questions = standard.questions().iter().filter_map(|&index| rules.questions.get(index));
        for (place, question) in questions.enumerate() {
            let path = format!("standards/{at}/questions/{place}/topic");
            set(&mut tree, &path, Json::Text(question.topic.clone()));
        }
    }
    tree
}

/// What stands at a path.
pub fn get<'a>(tree: &'a Json, path: &str) -> Option<&'a Json> {
    steps(path).try_fold(tree, |value, step| match value {
        Json::List(items) => items.get(step.parse::<usize>().ok()?),
        Json::Object(entries) => entries.iter().find(|entry| entry.0 == step).map(|entry| &entry.1),
        _ => None,
    })
}

fn get_mut<'a>(tree: &'a mut Json, path: &str) -> Option<&'a mut Json> {
    steps(path).try_fold(tree, |value, step| match value {
        Json::List(items) => items.get_mut(step.parse::<usize>().ok()?),
        Json::Object(entries) => entries.iter_mut().find(|entry| entry.0 == step).map(|entry| &mut entry.1),
        _ => None,
    })
}

fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|step| !step.is_empty())
}

/// A path in two: what leads there, and the last step.
pub fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// The text or the number at a path as it is shown in a field; empty where there is nothing.
pub fn text(tree: &Json, path: &str) -> String {
    match get(tree, path) {
        Some(Json::Text(text)) => text.clone(),
        Some(Json::Number(Some(number))) => number.to_string(),
        _ => String::new(),
    }
}

/// The whole number at a path, if it is one.
pub fn number(tree: &Json, path: &str) -> Option<u32> {
    match get(tree, path) {
        Some(Json::Number(number)) => *number,
        _ => None,
    }
}

/// The items of the list at a path.
pub fn items<'a>(tree: &'a Json, path: &str) -> &'a [Json] {
    match get(tree, path) {
        Some(Json::List(items)) => items,
        _ => &[],
    }
}

/// Puts a value at a path. What leads there has to be there; a key may be new.
pub fn set(tree: &mut Json, path: &str, value: Json) {
    if let Some(found) = get_mut(tree, path) {
        *found = value;
        return;
    }
    let (parent, key) = split(path);
    if let Some(Json::Object(entries)) = get_mut(tree, parent) {
        entries.push((key.to_owned(), value));
    }
}

/// Takes what stands at a path away, with its key.
pub fn remove(tree: &mut Json, path: &str) {
    let (parent, key) = split(path);
    match get_mut(tree, parent) {
        Some(Json::Object(entries)) => entries.retain(|entry| entry.0 != key),
        Some(Json::List(items)) => {
            if let Some(at) = key.parse().ok().filter(|&at: &usize| at < items.len()) {
                items.remove(at);
            }
        }
        _ => {}
    }
}

/// Puts an item into the list at a path, before the one in this place.
pub fn insert(tree: &mut Json, list: &str, at: usize, value: Json) {
    if let Some(Json::List(items)) = get_mut(tree, list) {
        items.insert(at.min(items.len()), value);
    }
}

/// Exchanges two items of the list at a path.
pub fn swap(tree: &mut Json, list: &str, one: usize, other: usize) {
    if let Some(Json::List(items)) = get_mut(tree, list)
        && one.max(other) < items.len()
    {
        items.swap(one, other);
    }
}

/// An object of texts.
pub fn object(entries: &[(&str, &str)]) -> Json {
    Json::Object(
        entries.iter().map(|(key, text)| ((*key).to_owned(), Json::Text((*text).to_owned()))).collect(),
    )
}

/// The text of the file. Every value has a line of its own, so that problems come in the order of the text.
pub fn write(tree: &Json) -> String {
    let mut text = String::new();
    put(&mut text, tree);
    text
}

fn put(text: &mut String, value: &Json) {
    match value {
        Json::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Json::Number(Some(number)) => text.push_str(&number.to_string()),
        Json::Nothing | Json::Number(None) => text.push_str("null"),
        Json::Text(words) => text.push_str(&quoted(words)),
        Json::List(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at > 0 { ",\n" } else { "" });
                put(text, item);
            }
            text.push(']');
        }
        Json::Object(entries) => {
            text.push('{');
            for (at, (key, item)) in entries.iter().enumerate() {
                text.push_str(if at > 0 { ",\n" } else { "" });
                text.push_str(&quoted(key));
                text.push(':');
                put(text, item);
            }
            text.push('}');
        }
    }
}
