//! Tables as CSV.

use super::Table;
use crate::share;

/// A table as CSV, its headings first.
pub fn csv(table: &Table) -> String {
    share::csv::csv(std::iter::once(&table.headings).chain(&table.rows))
}
