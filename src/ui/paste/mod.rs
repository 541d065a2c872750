//! stub
use crate::{model::*, ui::store::Sender};
use std::rc::Rc;
use yew::prelude::*;
pub fn paste(_: &Rc<RuleSet>, _: &Rc<Scenario>, _: bool, _: &Sender) -> Html {
    Html::default()
}
