//! Building elements by plain calls.
//!
//! `html!` writes out some 400 bytes of program for every element; these calls a quarter of that,
//! which is what keeps the first load within its budget (ADR 3).

use std::fmt::Display;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttrValue, Listener, ListenerKind, VNode, VTag, VText};

use crate::ui::store::{Msg, Sender};

/// An element being built. Kept behind a pointer, so that each call passes one word.
pub struct El(Box<VTag>);

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(AttrValue::Static(tag))))
}

/// An element of this class.
#[inline(never)]
pub fn div(class: &'static str) -> El {
    el("div").set("class", class)
}

/// A paragraph of this class.
#[inline(never)]
pub fn p(class: &'static str) -> El {
    el("p").set("class", class)
}

/// A run of words of this class.
#[inline(never)]
pub fn span(class: &'static str) -> El {
    el("span").set("class", class)
}

/// A button of this class and id. Never submits anything.
#[inline(never)]
pub fn button(class: &'static str, id: &'static str) -> El {
    el("button").set("type", "button").set("class", class).set("id", id)
}

/// The same, its id made of words known beforehand and what sets it apart: `sheet-2`.
#[inline(never)]
pub fn button_of(class: &'static str, id: &'static str, what: &dyn Display) -> El {
    button(class, "").with("id", id, what)
}

/// A part of the page of this class, named by its heading, which has this id.
#[inline(never)]
pub fn section(class: &'static str, id: &'static str, heading: &'static str) -> El {
    let named = el("section").set("class", class).set("aria-labelledby", id);
    named.child(el("h2").set("id", id).text(heading))
}

impl El {
    /// An attribute known beforehand. An empty value leaves it out.
    #[inline(never)]
    pub fn set(self, name: &'static str, value: &'static str) -> El {
        self.attribute(name, AttrValue::Static(value))
    }

    /// An attribute worked out. An empty value leaves it out.
    #[inline(never)]
    pub fn at(self, name: &'static str, value: String) -> El {
        self.attribute(name, AttrValue::from(value))
    }

    /// An attribute made of words known beforehand and what sets this one apart: `edit-2.2.1`.
    #[inline(never)]
    pub fn with(self, name: &'static str, prefix: &'static str, what: &dyn Display) -> El {
        self.at(name, format!("{prefix}{what}"))
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> El {
        if !value.is_empty() {
            self.0.add_attribute(name, value);
        }
        self
    }

    /// An attribute that is there or not: `hidden`, `disabled`.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> El {
        if on { self.attribute(name, AttrValue::Static(name)) } else { self }
    }

    /// An attribute that says true or false: `aria-expanded`.
    #[inline(never)]
    pub fn says(self, name: &'static str, on: bool) -> El {
        self.attribute(name, AttrValue::Static(if on { "true" } else { "false" }))
    }

    /// Words known beforehand.
    #[inline(never)]
    pub fn text(self, words: &'static str) -> El {
        self.put(VText::new(AttrValue::Static(words)).into())
    }

    /// Words worked out.
    #[inline(never)]
    pub fn words(self, words: String) -> El {
        self.put(VText::new(AttrValue::from(words)).into())
    }

    /// A child.
    #[inline(never)]
    pub fn child(self, child: El) -> El {
        self.put(child.into())
    }

    /// A child that may be missing. Its place is kept, so that its neighbours keep their state.
    #[inline(never)]
    pub fn may(self, child: Option<El>) -> El {
        self.put(child.map(VNode::from).unwrap_or_default())
    }

    /// Many children as one.
    pub fn each(self, children: impl IntoIterator<Item = El>) -> El {
        let mut list = Vec::new();
        children.into_iter().for_each(|child| list.push(child));
        self.many(list)
    }

    #[inline(never)]
    fn many(self, children: Vec<El>) -> El {
        self.put(children.into_iter().map(VNode::from).collect())
    }

    /// A child that is no element: a part, or what a part put together.
    #[inline(never)]
    pub fn put(mut self, child: VNode) -> El {
        self.0.add_child(child);
        self
    }

    /// The state of a radio button or checkbox.
    #[inline(never)]
    pub fn checked(mut self, on: bool) -> El {
        self.0.set_checked(on);
        self
    }

    /// The text in a field.
    #[inline(never)]
    pub fn value(mut self, text: String) -> El {
        self.0.set_value(Some(AttrValue::from(text)));
        self
    }

    /// A part that may be missing. Its place is kept.
    pub fn may_put(self, child: Option<VNode>) -> El {
        self.put(child.unwrap_or_default())
    }

    /// What tells it from another in its place: with another key it is another element.
    pub fn key(mut self, key: impl Into<yew::virtual_dom::Key>) -> El {
        self.0.key = Some(key.into());
        self
    }

    /// What a click asks the page for.
    #[inline(never)]
    pub fn sends(self, send: &Sender, msg: Msg) -> El {
        self.on_click(asks(send, msg))
    }

    /// What a click does.
    #[inline(never)]
    pub fn on_click(self, call: Callback<Event>) -> El {
        self.on(|| ListenerKind::onclick, call)
    }

    /// What a finished change of a field does.
    #[inline(never)]
    pub fn on_change(self, call: Callback<Event>) -> El {
        self.on(|| ListenerKind::onchange, call)
    }

    /// What a finished change of a field asks the page for.
    #[inline(never)]
    pub fn changes(self, send: &Sender, msg: Msg) -> El {
        self.on_change(asks(send, msg))
    }

    /// What each keystroke in a field does.
    #[inline(never)]
    pub fn on_input(self, call: Callback<Event>) -> El {
        self.on(|| ListenerKind::oninput, call)
    }

    /// What a key does.
    #[inline(never)]
    pub fn on_key(self, call: Callback<Event>) -> El {
        self.on(|| ListenerKind::onkeydown, call)
    }

    /// What focus arriving inside does.
    #[inline(never)]
    pub fn on_focus(self, call: Callback<Event>) -> El {
        self.on(|| ListenerKind::onfocusin, call)
    }

    /// What pressing a mouse button does.
    #[inline(never)]
    pub fn on_press(self, call: Callback<Event>) -> El {
        self.on(|| ListenerKind::onmousedown, call)
    }

    /// What the mouse coming over something inside does.
    #[inline(never)]
    pub fn on_over(self, call: Callback<Event>) -> El {
        self.on(|| ListenerKind::onmouseover, call)
    }

    /// What scrolling does.
    #[inline(never)]
    pub fn on_scroll(self, call: Callback<Event>) -> El {
        self.on(|| ListenerKind::onscroll, call)
    }

    #[inline(never)]
    fn on(mut self, kind: fn() -> ListenerKind, call: Callback<Event>) -> El {
        self.0.add_listener(Rc::new(On { kind, call }));
        self
    }
}

/// Asks the page for something, whatever the event.
#[inline(never)]
fn asks(send: &Sender, msg: Msg) -> Callback<Event> {
    let send = send.clone();
    Callback::from(move |_| send.emit(msg.clone()))
}

/// A listener for events of any kind: one type for all, since each of Yew's own brings its own code.
struct On {
    kind: fn() -> ListenerKind,
    call: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.call.emit(event);
    }

    fn passive(&self) -> bool {
        (self.kind)() == ListenerKind::onscroll
    }
}

impl From<El> for VNode {
    #[inline(never)]
    fn from(element: El) -> VNode {
        VNode::from(*element.0)
    }
}
