//! What goes out of the page as text: tables for spreadsheets, mail and paper.

mod cases;
mod csv;
mod report;
mod tables;

pub use cases::cases;
pub use csv::csv;
pub use report::{html, markdown, print};
pub use tables::{Table, questions, results, standards};
