//! What the rule set has different from the one it was made from.

use bandwise::rulesets;
use bandwise::ui::parts::{El, div, el};

use super::draft::Draft;
use crate::parts::note;
use crate::text::own as say;
use crate::text::own_changes as told;

/// The differences, in words.
pub(super) fn changes(draft: &Draft) -> El {
    let Some(rules) = draft.sound() else { return note(say::CHANGES_LATER) };
    let from = rules.based_on.as_deref();
    let Some(original) = from.and_then(rulesets::by_id) else {
        return note(from.map_or(say::MADE_FROM_NOTHING.to_owned(), say::made_from_another));
    };
    let all = told::changes(&original, rules);
    let lead =
        if all.is_empty() { say::no_changes(&original.name) } else { say::changed_from(&original.name) };
    let list = el("ul")
        .set("class", "bw-own__list")
        .set("id", "own-changed")
        .each(all.into_iter().map(|words| el("li").words(words)));
    div("bw-own__stack").child(note(lead)).child(list)
}
