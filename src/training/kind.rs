//! What an exercise is about, and how hard it is.

/// What an exercise is about. The order is part of the codes of sets: new ones come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Score a key question from a table of cases (rules 1, 2, 3 and F3).
    Score,
    /// Band a score (rules 3, 4 and 5).
    Band,
    /// Rate a standard from its key questions (rules 2, 6, 7 and 8).
    Standard,
    /// Name the key questions that decide (rules 3 and 6).
    Driver,
    /// The total and the overall rating (rules 10 to 13).
    Overall,
    /// Whether discretion is open, by which test, and how far it reaches (D1 to D3).
    Discretion,
    /// The fewest judgements to another rating of a standard (rules 4 to 6).
    Fewest,
    /// Which standards do not count (rules 9, 10 and F1).
    Counting,
    /// Find the mistake in a worked rating (rules 3 to 6).
    Worked,
    /// The note on leadership (L1).
    Leadership,
    /// Choose ratings that come to a total (rules 10, 11 and F1).
    MakeTotal,
    /// Change the fewest judgements, so that a standard takes a rating (rules 4 to 6).
    MakeRating,
    /// Which key question a prompt informs (F2 and F3).
    Belongs,
    /// How a standard is shown and counted after discretion (D1).
    Published,
}

impl Kind {
    /// All of them, in order.
    pub const ALL: [Kind; 14] = [
        Kind::Score,
        Kind::Band,
        Kind::Standard,
        Kind::Driver,
        Kind::Overall,
        Kind::Discretion,
        Kind::Fewest,
        Kind::Counting,
        Kind::Worked,
        Kind::Leadership,
        Kind::MakeTotal,
        Kind::MakeRating,
        Kind::Belongs,
        Kind::Published,
    ];

    /// A short name for storage, ids and documents: `make-total`.
    pub fn slug(self) -> &'static str {
        match self {
            Kind::Score => "score",
            Kind::Band => "band",
            Kind::Standard => "standard",
            Kind::Driver => "driver",
            Kind::Overall => "overall",
            Kind::Discretion => "discretion",
            Kind::Fewest => "fewest",
            Kind::Counting => "counting",
            Kind::Worked => "worked",
            Kind::Leadership => "leadership",
            Kind::MakeTotal => "make-total",
            Kind::MakeRating => "make-rating",
            Kind::Belongs => "belongs",
            Kind::Published => "published",
        }
    }

    /// Whether it is answered by entering something, and not by choosing an option.
    pub fn is_reverse(self) -> bool {
        matches!(self, Kind::MakeTotal | Kind::MakeRating)
    }

    /// The rules it exercises, where they are in force in the rule set.
    pub fn rules(self) -> &'static [&'static str] {
        match self {
            Kind::Score => &["1", "2", "3", "F3"],
            Kind::Band => &["3", "4", "5"],
            Kind::Standard => &["2", "6", "7", "8"],
            Kind::Driver => &["3", "6"],
            Kind::Overall => &["10", "11", "12", "13"],
            Kind::Discretion => &["D1", "D2", "D3"],
            Kind::Fewest => &["4", "5", "6"],
            Kind::Counting => &["9", "10", "F1"],
            Kind::Worked => &["3", "4", "5", "6"],
            Kind::Leadership => &["L1"],
            Kind::MakeTotal => &["10", "11", "F1"],
            Kind::MakeRating => &["4", "5", "6"],
            Kind::Belongs => &["F2", "F3"],
            Kind::Published => &["11", "D1"],
        }
    }
}

/// How hard an exercise is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Small numbers, far from the cuts.
    #[default]
    First,
    /// Larger numbers, near the cuts.
    Second,
    /// On the cuts, with ties, gaps and roundings.
    Third,
}

impl Level {
    /// All three, the easiest first.
    pub const ALL: [Level; 3] = [Level::First, Level::Second, Level::Third];

    /// A short name for storage and ids: `1` to `3`.
    pub fn slug(self) -> &'static str {
        match self {
            Level::First => "1",
            Level::Second => "2",
            Level::Third => "3",
        }
    }
}
