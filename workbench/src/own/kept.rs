//! Key questions of standards that are rated by judgement for now.

use bandwise::rulesets::json::Json;

use super::tree::{get, items, remove, set, text};

/// The key questions of each standard that went over to judgement, with the rule set and the topic they
/// belong to: whoever goes through a list by the arrow keys chooses everything on the way.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Kept(Vec<((String, String), Json)>);

impl Kept {
    fn place(&self, tree: &Json, standard: &str) -> Option<usize> {
        let of = owner(tree, standard);
        self.0.iter().position(|known| known.0 == of)
    }

    /// Takes the key questions of a standard out, to be kept.
    pub(super) fn put_by(&mut self, tree: &mut Json, standard: &str) {
        let path = format!("{standard}/questions");
        if let Some(questions) = get(tree, &path).cloned() {
            if let Some(old) = self.place(tree, standard) {
                self.0.remove(old);
            }
            self.0.push((owner(tree, standard), questions));
            remove(tree, &path);
        }
    }

    /// Brings them back, if there are any, under the number the standard has now.
    pub(super) fn bring_back(&mut self, tree: &mut Json, standard: &str) -> bool {
        let Some(at) = self.place(tree, standard) else { return false };
        let (_, questions) = self.0.remove(at);
        set(tree, &format!("{standard}/questions"), questions);
        renumber(tree, standard, &text(tree, &format!("{standard}/number")));
        true
    }

    /// How many are kept for a standard.
    pub(super) fn count(&self, tree: &Json, standard: &str) -> usize {
        let found = self.place(tree, standard).and_then(|at| self.0.get(at));
        found.map_or(0, |found| items(&found.1, "").len())
    }
}

fn owner(tree: &Json, standard: &str) -> (String, String) {
    (text(tree, "id"), text(tree, &format!("{standard}/topic")))
}

/// Key questions begin with the number of their standard.
pub(super) fn renumber(tree: &mut Json, standard: &str, new: &str) {
    for at in 0..items(tree, &format!("{standard}/questions")).len() {
        let path = format!("{standard}/questions/{at}/number");
        let found = text(tree, &path);
        let last = found.rsplit('.').next().unwrap_or_default();
        set(tree, &path, Json::Text(format!("{new}.{last}")));
    }
}
