//! A rule named where it is used, with its basis.

use super::{El, button};
use crate::model::RuleSet;
use crate::ui::store::{Msg, Sender, Tab};
use crate::ui::text::{labels, ratings::basis};

/// "rule 6, published": leads to the rule in the method view. Nothing for a rule the set lacks.
#[inline(never)]
pub fn rule_mark(rules: &RuleSet, id: &'static str, send: &Sender) -> Option<El> {
    let rule = rules.rule(id)?;
    let mark = button("bw-rule", "")
        .set("title", labels::RULE_TITLE)
        .sends(send, Msg::Go(Tab::Method, ["rule-", id].concat()))
        .words(["rule ", id, ", ", basis(rule.basis)].concat());
    Some(mark)
}
