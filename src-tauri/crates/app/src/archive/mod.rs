//! The archive on the desk: make, open, lock, recover, verify.

mod arrival;
mod check;
mod create;
mod join;
mod open;
mod outside;
mod passphrase;
mod recover;
mod rotate;
mod sample;
mod sheet;
mod signing;
mod unlock;
mod upgrade;

pub(crate) use arrival::Arrival;
pub use check::{Check, stats, verify};
pub use create::{NewArchive, Recovery, confirm_recovery, create, pending_recovery, recovery_sheet};
pub(crate) use create::{folder_name as archive_folder, issue_kit};
pub use join::join;
pub use open::{OpenArchive, holder};
pub use outside::confirm_outside;
pub use passphrase::{change_passphrase, check_passphrase, device_unlock_possible, renew_recovery, set_device_unlock};
pub use recover::recover;
pub(crate) use rotate::DUE_SETTING;
pub(crate) use rotate::ROTATION;
pub use rotate::{KeysStanding, Reason, begin_rotation, keys_standing, rotate, start_rotation};
pub use sample::{delete_sample, open_sample};
pub use sheet::{SheetStanding, try_sheet};
pub(crate) use signing::note_signing;
pub(crate) use unlock::slowed;
pub(crate) use unlock::{opened, received};
pub use unlock::{unlock, unlock_at_terminal, unlock_with_device};
