//! The browser behind small functions. Knows no domain type, and only `ui` uses it.

pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod download;
pub mod field;
pub mod files;
pub mod focus;
pub mod fragment;
pub mod history;
mod long;
pub mod place;
pub mod printing;
pub mod scrolling;
pub mod sheets;
pub mod site;
pub mod storage;
pub mod workbench;
