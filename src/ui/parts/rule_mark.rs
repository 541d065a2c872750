//! A rule named where it is used, with its basis.

use yew::prelude::*;

use super::el;
use crate::model::RuleSet;
use crate::ui::store::{Msg, Sender, Tab};
use crate::ui::text::ratings::basis;

/// "rule 6, published": leads to the rule in the method view. Nothing for a rule the set lacks.
#[inline(never)]
pub fn rule_mark(rules: &RuleSet, id: &'static str, send: &Sender) -> Html {
    let Some(rule) = rules.rule(id) else {
        return Html::default();
    };
    let send = send.clone();
    let open = Callback::from(move |_: MouseEvent| {
        send.emit(Msg::Show(Tab::Method));
        crate::platform::focus::soon(format!("rule-{id}"));
    });
    el("button")
        .set("type", "button")
        .set("class", "bw-rule")
        .at("title", rule.text.clone())
        .on_click(open)
        .words(format!("rule {id}, {}", basis(rule.basis)))
        .into()
}
