//! What an inspector answered for one case and one key question.

/// The four states a cell can be in (rule 1). Blank is not a No, and N/A is not a blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Judgement {
    /// Nothing entered yet. Counts in nothing.
    #[default]
    Blank,
    /// The question was answered Yes.
    Yes,
    /// The question was answered No.
    No,
    /// The question does not apply to this case. Counts in nothing.
    NotApplicable,
}

impl Judgement {
    /// All four, in the order a click cycles through them: blank, Yes, No, N/A.
    pub const ALL: [Judgement; 4] =
        [Judgement::Blank, Judgement::Yes, Judgement::No, Judgement::NotApplicable];

    /// The state after this one when a cell is clicked.
    pub fn next(self) -> Judgement {
        match self {
            Judgement::Blank => Judgement::Yes,
            Judgement::Yes => Judgement::No,
            Judgement::No => Judgement::NotApplicable,
            Judgement::NotApplicable => Judgement::Blank,
        }
    }

    /// The value of `data-judgement` on a cell: `yes`, `no`, `na` or `blank`.
    pub fn slug(self) -> &'static str {
        match self {
            Judgement::Blank => "blank",
            Judgement::Yes => "yes",
            Judgement::No => "no",
            Judgement::NotApplicable => "na",
        }
    }
}
