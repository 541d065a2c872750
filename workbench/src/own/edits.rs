//! What each edit does to the tree, and to what depends on it.

use bandwise::model::{OverallBands, Points};
use bandwise::rulesets::json::Json;
use bandwise::rulesets::{BANDS, number};

pub use super::author::in_force;
pub(super) use super::author::{own, set_by_author};
use super::kept::{self, Kept};
use super::tree::{get, insert, items, number as number_at, object, remove, set, split, swap, text};
use crate::text::own as say;

/// What stands for none in a list to choose from: neither an id nor a number can be this.
pub const NONE: &str = "(none)";

/// Puts what was typed into its place.
pub(super) fn put(tree: &mut Json, path: &str, typed: &str, fresh: &mut u32, kept: &mut Kept) {
    let (parent, key) = split(path);
    let in_question = parent.contains("/questions/");
    match (path.split('/').next().unwrap_or_default(), key) {
        ("overall", _) => begin(tree, path, typed),
        ("leadership", _) => leadership(tree, typed),
        // Shown on several lines where it is long, and one line all the same.
        ("name", "name") => {
            let words: Vec<&str> = typed.split(['\n', '\r']).map(str::trim).collect();
            set(tree, path, Json::Text(words.join(" ").trim_end().to_owned()));
        }
        ("standards", "prompts") => {
            let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
            let lines = lines.map(|line| Json::Text(line.to_owned())).collect();
            set(tree, path, Json::List(lines));
        }
        ("standards", "sample") => kind(tree, parent, typed, (fresh, kept)),
        ("standards", "number") if !in_question => renumber(tree, parent, typed.trim()),
        ("cuts" | "points" | "discretion", _) | ("chapters", "number") => set(tree, path, value(typed)),
        (_, "number") => set(tree, path, Json::Text(typed.trim().to_owned())),
        _ => set(tree, path, Json::Text(typed.to_owned())),
    }
}

/// A number where it is a whole one; else what was typed, which the door then says is none.
fn value(typed: &str) -> Json {
    let digits = typed.trim();
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.parse() {
        Ok(number) if plain => Json::Number(Some(number)),
        _ => Json::Text(typed.to_owned()),
    }
}

/// Where an overall rating begins; where the one below ends follows from it.
fn begin(tree: &mut Json, path: &str, typed: &str) {
    set(tree, &format!("{path}/0"), value(typed));
    for pair in BANDS.windows(2) {
        if let [low, high] = pair
            && let Some(end) = number_at(tree, &format!("overall/{high}/0")).and_then(|at| at.checked_sub(1))
        {
            set(tree, &format!("overall/{low}/1"), Json::Number(Some(end)));
        }
    }
    if let Some((lowest, highest)) = reach(tree) {
        set(tree, "overall/inadequate/0", Json::Number(Some(lowest)));
        set(tree, "overall/outstanding/1", Json::Number(Some(highest)));
    }
}

fn scored(tree: &Json) -> u32 {
    let counts = |standard: &&Json| matches!(text(standard, "counting").as_str(), "" | "scored");
    u32::try_from(items(tree, "standards").iter().filter(counts).count()).unwrap_or(u32::MAX)
}

/// The lowest and the highest total.
fn reach(tree: &Json) -> Option<(u32, u32)> {
    let of = |key| Some(scored(tree).saturating_mul(number_at(tree, key)?));
    Some((of("points/inadequate")?, of("points/outstanding")?))
}

/// Gives the overall ratings the totals that rule 12 gives them, where the points are known.
pub(super) fn work_out(tree: &mut Json) {
    let points = BANDS.map(|key| number_at(tree, &format!("points/{key}")).unwrap_or(u32::MAX));
    let (Some(points), Some((lowest, highest))) = (Points::new(points), reach(tree)) else { return };
    let totals = OverallBands::by_rule_12(scored(tree), points).totals(lowest, highest);
    for (key, (first, last)) in BANDS.into_iter().zip(totals.map(Option::unwrap_or_default)) {
        let range = vec![Json::Number(Some(first)), Json::Number(Some(last))];
        set(tree, &format!("overall/{key}"), Json::List(range));
    }
}

/// The judged standard that the guidance speaks of, or none.
fn leadership(tree: &mut Json, number: &str) {
    if number == NONE {
        return remove(tree, "leadership");
    }
    if get(tree, "leadership").is_none() {
        set(tree, "leadership", object(&[]));
    }
    set(tree, "leadership/standard", Json::Text(number.to_owned()));
    uncount(tree, number);
}

/// Takes a standard out of those whose ratings the guidance counts.
fn uncount(tree: &mut Json, number: &str) {
    let counts = items(tree, "leadership/counts");
    let found = counts.iter().position(|item| *item == Json::Text(number.to_owned()));
    if let Some(at) = found {
        remove(tree, &format!("leadership/counts/{at}"));
    }
}

/// By judgement, or by key questions on a sample: those it had before, or else a first one.
fn kind(tree: &mut Json, standard: &str, sample: &str, (fresh, kept): (&mut u32, &mut Kept)) {
    let questions = format!("{standard}/questions");
    if sample == NONE {
        remove(tree, &format!("{standard}/sample"));
        return kept.put_by(tree, standard);
    }
    set(tree, &format!("{standard}/sample"), Json::Text(sample.to_owned()));
    if get(tree, &questions).is_none() && !kept.bring_back(tree, standard) {
        set(tree, &questions, Json::List(Vec::new()));
        add(tree, &questions, fresh);
    }
}

/// Another number for a standard: its key questions and the guidance follow.
fn renumber(tree: &mut Json, standard: &str, new: &str) {
    let own = format!("{standard}/number");
    let old = text(tree, &own);
    let same = items(tree, "standards").iter().filter(|found| text(found, "number") == old).count();
    set(tree, &own, Json::Text(new.to_owned()));
    if number::standard(new).is_some() {
        kept::renumber(tree, standard, new);
    }
    // Of two with this number nothing tells which one was meant.
    if same > 1 {
        return;
    }
    let mut named = vec!["leadership/standard".to_owned()];
    named.extend((0..items(tree, "leadership/counts").len()).map(|at| format!("leadership/counts/{at}")));
    for path in named {
        if get(tree, &path).is_some() && text(tree, &path) == old {
            set(tree, &path, Json::Text(new.to_owned()));
        }
    }
}

/// The number after the largest among those in a list that begin like this.
fn next(tree: &Json, list: &str, begin: &str) -> u32 {
    let number = |item: &Json| text(item, "number").strip_prefix(begin)?.parse::<u32>().ok();
    items(tree, list).iter().filter_map(number).max().unwrap_or(0).saturating_add(1)
}

/// Adds one at the end of a list: sound as it is, so that it can be looked at at once. Gives the path of
/// what is to be written next.
pub(super) fn add(tree: &mut Json, list: &str, fresh: &mut u32) -> String {
    *fresh += 1;
    let (topic, at) = (format!("own-{fresh}"), items(tree, list).len());
    let (parent, kind) = split(list);
    let (new, first) = match kind {
        "samples" => {
            let sample = [("id", &*format!("sample-{fresh}")), ("name", say::NEW_SAMPLE)];
            (object(&[sample[0], sample[1], ("one", say::NEW_ONE), ("many", say::NEW_MANY)]), "name")
        }
        "chapters" => {
            let number = Json::Number(Some(next(tree, list, "")));
            let title = Json::Text(say::NEW_CHAPTER.to_owned());
            (Json::Object(vec![("number".to_owned(), number), ("title".to_owned(), title)]), "title")
        }
        "standards" => {
            let last = items(tree, list).last().map(|last| text(last, "number")).unwrap_or_default();
            let chapter = last.split_once('.').map_or("1", |found| found.0);
            let number = format!("{chapter}.{}", next(tree, list, &format!("{chapter}.")));
            (object(&[("number", &number), ("title", say::NEW_STANDARD), ("topic", &topic)]), "title")
        }
        _ => {
            let of = text(tree, &format!("{parent}/number"));
            let number = format!("{of}.{}", next(tree, list, &format!("{of}.")));
            let label = ("label", say::NEW_QUESTION);
            let asks = ("wording", say::NEW_WORDING);
            let mut question = object(&[("number", &number), label, ("topic", &topic), asks]);
            set(&mut question, "prompts", Json::List(Vec::new()));
            (question, "label")
        }
    };
    insert(tree, list, at, new);
    format!("{list}/{at}/{first}")
}

/// Takes an item of a list away.
pub(super) fn take_out(tree: &mut Json, path: &str) {
    if split(path).0 == "standards" {
        let number = text(tree, &format!("{path}/number"));
        uncount(tree, &number);
    }
    remove(tree, path);
}

/// Moves an item of a list by one place. Gives its new path.
pub(super) fn shift(tree: &mut Json, path: &str, up: bool) -> String {
    let (list, at) = split(path);
    let at = at.parse::<usize>().unwrap_or_default();
    let to = if up { at.saturating_sub(1) } else { (at + 1).min(items(tree, list).len().saturating_sub(1)) };
    swap(tree, list, at, to);
    format!("{list}/{to}")
}
