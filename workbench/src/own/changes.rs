//! What the rule set has different from the one it was made from, and what that does to the scenario.

use bandwise::analysis::carry::carry;
use bandwise::model::{Report, RuleSet, rate};
use bandwise::rulesets;
use bandwise::ui::parts::{El, div, el};

use super::draft::Draft;
use crate::parts::note;
use crate::text::own as say;
use crate::text::own_changes as told;
use crate::told::Rated;

/// The differences, in words.
pub(super) fn changes(draft: &Draft, here: &Rated) -> El {
    let Some(rules) = draft.sound() else { return note(say::CHANGES_LATER) };
    let from = rules.based_on.as_deref();
    let Some(original) = from.and_then(rulesets::by_id) else {
        return note(from.map_or(say::MADE_FROM_NOTHING.to_owned(), say::made_from_another));
    };
    let all = told::changes(&original, rules);
    let lead =
        if all.is_empty() { say::no_changes(&original.name) } else { say::changed_from(&original.name) };
    let any = !all.is_empty();
    let list = el("ul")
        .set("class", "bw-own__list")
        .set("id", "own-changed")
        .each(all.into_iter().map(|words| el("li").words(words)));
    let effect = any.then(|| effect(here, &original, rules));
    div("bw-own__stack").child(note(lead)).child(list).may(effect)
}

/// What the scenario on screen is rated under both.
fn effect(here: &Rated, original: &RuleSet, own: &RuleSet) -> El {
    let (before, after) = (under(here, original), under(here, own));
    let mut differ = Vec::new();
    for (standard, report) in own.standards.iter().zip(&after.standards) {
        let place = original.standards.iter().position(|known| known.topic == standard.topic);
        let known = place.and_then(|place| before.standards.get(place));
        differ.extend(known.and_then(|known| told::moved(standard, known, report)));
    }
    let said = told::effect(&before.overall, &after.overall, differ.is_empty());
    let list =
        el("ul").set("class", "bw-own__list").each(differ.into_iter().map(|words| el("li").words(words)));
    div("bw-own__stack").set("id", "own-effect").child(el("p").words(said)).child(list)
}

/// What the scenario is rated under another rule set.
fn under(here: &Rated, rules: &RuleSet) -> Report {
    match rules.has_shape_of(&here.rules) {
        true => rate(rules, &here.scenario),
        false => rate(rules, &carry(&here.rules, &here.scenario, rules)),
    }
}
