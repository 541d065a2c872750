//! Scenarios kept on this device. No browser here: what keeps texts under keys is passed in.
//!
//! Every scenario has two keys, a head for the list and a body, which is the text of its file. A
//! head carries a revision and the tab that wrote it, so that two tabs never overwrite each other
//! unsaid: whoever finds a revision that it does not know goes on as a copy.

mod head;
pub mod rules;
mod shelf;

pub use head::Head;
pub use shelf::{Saved, Shelf};

/// Why something could not be kept or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The browser keeps nothing for this page.
    Denied,
    /// There is no room left.
    Full,
}

/// Keeps texts under keys.
pub trait Storage {
    /// The text under a key.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    fn get(&self, key: &str) -> Result<Option<String>, Fault>;

    /// Puts a text under a key, whole or not at all.
    ///
    /// # Errors
    /// Either; what stood there before then stays.
    fn set(&self, key: &str, text: &str) -> Result<(), Fault>;

    /// Takes away what stands under a key.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    fn remove(&self, key: &str) -> Result<(), Fault>;

    /// All keys, also those of others.
    ///
    /// # Errors
    /// [`Fault::Denied`].
    fn keys(&self) -> Result<Vec<String>, Fault>;
}
