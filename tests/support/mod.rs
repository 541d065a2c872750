//! What the tests share.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod chance;
pub(crate) mod plain;
pub(crate) mod rated;
pub(crate) mod scenarios;
pub(crate) mod small;
pub(crate) mod teams;
