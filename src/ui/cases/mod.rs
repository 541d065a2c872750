//! The case grids, one a sample.

mod bar;
mod buttons;
mod card;
pub mod clip;
pub mod desk;
mod grid;
mod heading;
pub mod keys;
mod row;
mod view;
pub mod work;

pub use desk::Desk;
pub use grid::Grid;
pub use heading::ColumnHead;
pub use row::Row;
pub use view::cases_view;
pub use work::Work;
