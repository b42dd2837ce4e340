//! Backups: made, kept few, restored, and tried (SECURITY 2.7, REQUIREMENTS S30, F57).
//!
//! A backup is one encrypted file. It gets its name only after it was opened again where it lies and every check passed;
//! until then it is called `….part`, and a stop leaves nothing but that, which the next backup clears away. The archive
//! is only read. Beside the backups lies a copy of the ledger of erasures.

mod aside;
mod drill;
mod folder;
mod left;
mod make;
mod place;
mod plan;
mod restore;
mod salvage;
mod status;

pub(crate) use drill::can_try;
pub use drill::{Drill, drill};
pub(crate) use make::made_since;
pub use make::{Made, Occasion, make, make_file};
pub use place::{PlaceKind, fit_for_work, kind_of};
pub use plan::{BackupPlace, BackupPlan, HOURS, PLACES, set_place, set_times};
pub use restore::{Found, LedgerFrom, Restored, Way, Wish, code, look, newest_of_chosen, restore, restore_at_terminal};
pub use salvage::{Rescued, rescuing, salvage, salvage_chosen};
pub(crate) use status::last_made;
pub use status::{BackupState, PlaceStatus, Status, status};

pub(crate) use aside::clear_trials;
pub(crate) use folder::ledger_to_places;
pub(crate) use left::copies_left;
pub(crate) use make::make_due;

/// Ending of a backup's name.
pub const ENDING: &str = "custode-backup";
/// When the last backup of this archive was made.
pub(crate) const MADE_SETTING: &str = "backup_at";
/// Its number.
pub(crate) const COUNTER_SETTING: &str = "backup_counter";
/// The last entry that it certainly holds.
pub(crate) const ENTRY_SETTING: &str = "backup_entry";
/// When a backup was last restored to one side and checked.
pub(crate) const DRILL_SETTING: &str = "drill_at";
/// `ok`, or what was wrong.
pub(crate) const DRILL_RESULT: &str = "drill_result";
