//! From columns to fields: dictionary, look at the values, one-to-one assignment.

pub mod field;
pub mod words;
