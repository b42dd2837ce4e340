//! The limit on attached databases has no SQL form.
//!
//! With ATTACH allowed, any SQL could export the whole archive in the clear (SECURITY 0.9); the limit also stops VACUUM.
#![allow(unsafe_code, reason = "a limit of a connection is set through the C interface")]

use libsqlite3_sys::{SQLITE_LIMIT_ATTACHED, sqlite3_limit};
use sqlx::SqliteConnection;

use crate::StoreError;

/// Forbids ATTACH and VACUUM on a connection.
pub(crate) async fn forbid_attach(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let mut handle = connection.lock_handle().await?;
    // SAFETY: the handle is locked for as long as the pointer is used, and sqlite3_limit only sets a number in it.
    unsafe {
        sqlite3_limit(handle.as_raw_handle().as_ptr().cast(), SQLITE_LIMIT_ATTACHED, 0);
    }
    Ok(())
}
