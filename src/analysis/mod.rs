//! What follows from a rating and is no part of the method.

pub mod arrange;
pub mod fewest;
pub mod interval;
pub mod random;
pub mod resample;
pub mod wilson;
