//! Who uses the program and what they may do: roles, people, one-time codes (S19, S20, S40).
//!
//! The journal says who has which role; the key header follows it. A role change or a removal is written there first, and
//! `people::settle` brings the header behind it, now or, after a crash, at the next unlock by somebody who may.

mod access;
mod confirm;
mod people;
mod roles;

pub use access::Access;
pub(crate) use access::Rights;
pub(crate) use confirm::Confirmed;
pub use confirm::confirm;
pub(crate) use confirm::tried;
pub use people::{Invitation, Standing, UserLine, add, list, remove, reset, set_role};
pub(crate) use people::{refuse_removed, settle_removed, settle_sealed};
pub use roles::{RoleDraft, RoleLine, archive as archive_role, list as list_roles, save as save_role};
