//! The case grids, one a sample.

mod grid;
mod heading;
mod keys;
mod row;
mod view;

pub use grid::Grid;
pub use heading::ColumnHead;
pub use keys::{Key, key};
pub use row::Row;
pub use view::cases_view;
