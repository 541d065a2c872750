//! Where an edit leads: what it unfolds, and what has focus then.

use super::draft::{Draft, Edit};
use super::problems::id;
use super::tree;

impl Draft {
    /// Where focus goes after an edit that takes away, moves or adds what had it.
    pub(super) fn lead_of(&mut self, edit: &Edit, to: &str) -> Option<String> {
        match edit {
            Edit::Add(_) => {
                self.unfold(to);
                Some(id(&self.tree, to))
            }
            Edit::Move(_, up) => {
                let (list, at) = tree::split(to);
                let last = tree::items(&self.tree, list).len().saturating_sub(1).to_string();
                // At the end of the list that button is off.
                let up = at != "0" && (*up || at == last);
                Some(format!("{}-{}", id(&self.tree, to), if up { "up" } else { "down" }))
            }
            Edit::Remove(path) => {
                let (list, at) = tree::split(path);
                let next = at.parse().unwrap_or(0_usize) < tree::items(&self.tree, list).len();
                let add = format!("{}-add", id(&self.tree, list));
                let item = id(&self.tree, path);
                Some(match (next, list) {
                    (false, _) => add,
                    (true, "standards") => format!("fold-{item}"),
                    (true, _) => format!("{item}-remove"),
                })
            }
            _ => None,
        }
    }

    /// Unfolds what holds a field.
    pub(super) fn unfold(&mut self, path: &str) {
        let mut steps = path.split('/');
        let name = match (steps.next(), steps.next()) {
            (Some("standards"), Some(at)) => tree::text(&self.tree, &format!("standards/{at}/topic")),
            (Some(list @ ("rules" | "samples" | "chapters")), _) => list.to_owned(),
            (Some("cuts" | "rounding" | "points" | "overall" | "discretion" | "leadership"), _) => {
                "numbers".to_owned()
            }
            _ => return,
        };
        if !self.is_unfolded(&name) {
            self.unfolded.push(name);
        }
    }
}
