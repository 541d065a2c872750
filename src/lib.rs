//! bandwise
