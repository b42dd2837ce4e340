//! Campaigns (S43, S72, S81, S99): one text to everybody who said yes to it, and to nobody else. Until the start the
//! people are a query that is counted live; the start asks the gate about each, freezes who is on it, and puts a message
//! into the outbox for each; right before a message leaves, the gate is asked again.

mod list;
mod people;
mod save;
mod start;

pub use list::{CampaignLine, campaign, campaigns};
pub use people::{Meant, Reckoned, SAME_ADDRESS, left_out, recipients, reckon};
pub use save::{CampaignDraft, remove, save};
pub use start::{start, step};
