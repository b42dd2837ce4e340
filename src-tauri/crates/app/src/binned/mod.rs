//! The bin: what is in it, taking it out again, and erasing it for ever (DOMAIN 4.8).

mod clock;
mod floor;
mod list;
mod plan;
mod purge;

pub use clock::{BinTime, confirm_clock, time};
pub(crate) use clock::{believed_on, highest_seen, leave_clock, see_clock, seed_clock, trusts_clock};
pub(crate) use floor::{fix, floor_of, norm_of};
pub use list::{BinItem, BinKind, BinWhy, list, restore};
pub(crate) use plan::MOST_UNTYPED;
pub use plan::{BinRecord, BinSummary, records, summary};
pub use purge::empty_log;
pub(crate) use purge::erase_again;
pub use purge::{ERASING, Emptied, accept, empty, erase_due, tend};
