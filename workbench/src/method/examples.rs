//! What the examples of the rules stand at.

/// What was changed in an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {}

/// What the examples stand at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Examples {}

impl Examples {
    /// Takes in a change.
    pub fn take(&mut self, example: Example) {
        match example {}
    }
}
