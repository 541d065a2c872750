//! The method view: every rule in words, with its basis and source.

mod view;

pub use view::method_view;
