//! What follows from something else, worked out when it is first asked for.

use std::cell::OnceCell;
use std::rc::Rc;

/// Worked out once; where what it follows from changes, another one takes its place.
#[derive(Debug)]
pub(super) struct Once<T>(Rc<OnceCell<T>>);

impl<T> Once<T> {
    pub(super) fn get(&self, work_out: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(work_out)
    }

    pub(super) fn known(&self) -> Option<&T> {
        self.0.get()
    }
}

impl<T> Default for Once<T> {
    fn default() -> Once<T> {
        Once(Rc::new(OnceCell::new()))
    }
}

impl<T> Clone for Once<T> {
    fn clone(&self) -> Once<T> {
        Once(self.0.clone())
    }
}

impl<T> PartialEq for Once<T> {
    fn eq(&self, other: &Once<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
