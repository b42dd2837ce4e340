//! One function for each line of the command table: request in, use case, view out. No rules here.

pub(crate) mod archive;
pub(crate) mod communication;
pub(crate) mod consent;
pub(crate) mod contact;
pub(crate) mod import;
pub(crate) mod job;
pub(crate) mod report;
pub(crate) mod settings;
