//! Answers counted group by group, in one pass over the cases.

use crate::model::{Cases, Judgement, Tally};

/// Yes and No of every group and column.
pub(super) struct Counted {
    columns: usize,
    /// By group, and within it by column.
    cells: Vec<(u32, u32)>,
    /// How many cases each group has.
    pub(super) cases: Vec<u32>,
}

impl Counted {
    /// Counts cases by an attribute: the group of a value is told by its code, `None` leaves its
    /// cases out.
    pub(super) fn new(cases: &Cases, attribute: usize, columns: usize, groups: &[Option<usize>]) -> Counted {
        let count = groups.iter().flatten().max().map_or(0, |last| last + 1);
        let mut counted = Counted { columns, cells: vec![(0, 0); count * columns], cases: vec![0; count] };
        for row in cases.rows() {
            let code = usize::try_from(row.code(attribute)).unwrap_or(usize::MAX);
            let Some(group) = groups.get(code).copied().flatten() else { continue };
            if let Some(cases) = counted.cases.get_mut(group) {
                *cases += 1;
            }
            let start = group * columns;
            let cells = counted.cells.get_mut(start..start + columns).unwrap_or_default();
            for (column, (yes, no)) in cells.iter_mut().enumerate() {
                match row.judgement(column) {
                    Judgement::Yes => *yes += 1,
                    Judgement::No => *no += 1,
                    Judgement::NotApplicable | Judgement::Blank => {}
                }
            }
        }
        counted
    }

    /// Yes of Yes and No in a group, for one column; of none where there is no such group.
    pub(super) fn tally(&self, group: usize, column: usize) -> Tally {
        let cell = self.cells.get(group * self.columns + column).filter(|_| column < self.columns);
        cell.and_then(|&(yes, no)| Tally::new(yes, yes.saturating_add(no))).unwrap_or_default()
    }
}
