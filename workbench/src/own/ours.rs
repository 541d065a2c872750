//! Where words of the page still stand in a rule set of one's own: sound as they are, and nobody's meaning.

use bandwise::rulesets::json::Json;
use bandwise::ui::parts::{El, div, el};

use super::draft::Edit;
use super::fields::At;
use super::problems::{id, name};
use super::tree::{items, text};
use crate::parts::{lead, note};
use crate::text::own as words;
use crate::text::own_said as say;

/// Whether words are those the page puts into a field of this path.
pub fn is_ours(path: &str, words: &str) -> bool {
    say::new_words(path).is_some_and(|new| new == words)
}

/// The paths of all fields where they still stand.
pub fn ours(tree: &Json) -> Vec<String> {
    let mut all = Vec::new();
    let mut look = |list: &str, keys: &[&str]| {
        let places = 0..items(tree, list).len();
        all.extend(places.flat_map(|at| keys.iter().map(move |key| (at, *key))).filter_map(|(at, key)| {
            let path = format!("{list}/{at}/{key}");
            is_ours(&path, &text(tree, &path)).then_some(path)
        }));
    };
    look("samples", &["name"]);
    look("chapters", &["title"]);
    look("standards", &["title"]);
    for at in 0..items(tree, "standards").len() {
        look(&format!("standards/{at}/questions"), &["label", "wording"]);
    }
    all
}

/// A remark that names them, each leading to its field; nothing where there are none.
pub(super) fn remark(at: At) -> Option<El> {
    let found = ours(at.tree);
    let one = |path: &String| {
        let place = words::place(path, &name(at.tree, path));
        el("li").child(lead(place, at.does(Edit::Lead(path.clone(), id(at.tree, path)))))
    };
    let list = el("ul").set("class", "bw-own__list").each(found.iter().map(one));
    (!found.is_empty())
        .then(|| div("bw-own__stack").set("id", "own-ours").child(note(say::ours(found.len()))).child(list))
}
