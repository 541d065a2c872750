//! The page. Imports every other room; nothing imports it.

pub mod app;
mod asked;
mod bench;
pub mod cases;
mod casework;
pub mod change;
pub mod drafts;
mod frame;
mod guiding;
pub mod header;
pub mod mount;
pub mod notices;
pub mod opening;
pub mod out;
mod outside;
pub mod own;
pub mod parts;
pub mod paste;
mod pastework;
pub mod ratings;
mod reading;
mod rerate;
pub mod result;
pub mod screen;
pub mod share;
pub mod store;
mod tab;
pub mod text;

pub use app::App;
