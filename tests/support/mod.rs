//! What the tests share.

pub(crate) mod chance;
pub(crate) mod plain;
pub(crate) mod rated;
pub(crate) mod scenarios;
pub(crate) mod small;
pub(crate) mod teams;
