//! The views of the page, in their order.

/// The views of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Ratings of all standards.
    #[default]
    Ratings,
    /// The case grids.
    Cases,
    /// Why it is so, and what would have to be different.
    Change,
    /// Another scenario beside this one.
    Compare,
    /// Exercises on the rules.
    Train,
    /// The rules and their basis.
    Method,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Tab; 6] = [Tab::Ratings, Tab::Cases, Tab::Change, Tab::Compare, Tab::Train, Tab::Method];

    /// Its name in ids: `ratings`.
    pub fn slug(self) -> &'static str {
        match self {
            Tab::Ratings => "ratings",
            Tab::Cases => "cases",
            Tab::Change => "change",
            Tab::Compare => "compare",
            Tab::Train => "train",
            Tab::Method => "method",
        }
    }

    /// The view of this name.
    pub(super) fn named(slug: &str) -> Option<Tab> {
        Tab::ALL.into_iter().find(|tab| tab.slug() == slug)
    }

    /// Whether the workbench fills it.
    pub(super) fn is_of_the_bench(self) -> bool {
        matches!(self, Tab::Change | Tab::Compare | Tab::Train | Tab::Method)
    }

    /// Its name for a person.
    pub fn name(self) -> &'static str {
        match self {
            Tab::Ratings => "Ratings",
            Tab::Cases => "Cases",
            Tab::Change => "What would change it",
            Tab::Compare => "Compare",
            Tab::Train => "Train",
            Tab::Method => "Method",
        }
    }
}
