//! A part of the page that is drawn again only when what it shows changed.
//!
//! One component for all of them: each of its own would cost a kilobyte of the first load.

use std::any::Any;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, VComp};

/// What a part shows: drawn anew when it is no longer equal to what it was.
pub trait Shows: PartialEq + 'static {
    /// The part.
    fn draw(&self) -> Html;
}

/// A shared value compared by identity, for values too large to compare at every redraw.
pub struct Same<T>(pub Rc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Same<T> {
        Same(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Same<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// [`Shows`] of any kind.
trait Shown {
    fn same(&self, other: &dyn Shown) -> bool;
    fn any(&self) -> &dyn Any;
    fn draw(&self) -> Html;
}

impl<T: Shows> Shown for T {
    fn same(&self, other: &dyn Shown) -> bool {
        other.any().downcast_ref::<T>() == Some(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }

    fn draw(&self) -> Html {
        Shows::draw(self)
    }
}

#[derive(Properties)]
struct PartProps {
    shown: Rc<dyn Shown>,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &PartProps) -> bool {
        self.shown.same(&*other.shown)
    }
}

struct Part;

impl Component for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(_: &Context<Part>) -> Part {
        Part
    }

    fn view(&self, context: &Context<Part>) -> Html {
        context.props().shown.draw()
    }
}

/// Places a part. Among others of its kind the key tells which is which.
pub fn part(key: impl Into<Key>, shown: impl Shows) -> Html {
    place(key.into(), Rc::new(shown))
}

#[inline(never)]
fn place(key: Key, shown: Rc<dyn Shown>) -> Html {
    VComp::new::<Part>(Rc::new(PartProps { shown }), Some(key)).into()
}
