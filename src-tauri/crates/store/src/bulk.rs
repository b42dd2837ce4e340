//! Rows go into the database without a copy.
//!
//! A statement of sqlx owns each of its values, and makes, moves and drops them one by one: in an import that was more
//! work than the database itself has with the rows. Here a prepared statement is bound to the packed rows where they lie.
#![allow(unsafe_code, reason = "binds packed rows where they lie")]

use std::{ffi::c_int, ptr::NonNull};

use libsqlite3_sys::{
    SQLITE_DONE, SQLITE_OK, SQLITE_STATIC, sqlite3, sqlite3_bind_blob, sqlite3_bind_int64, sqlite3_bind_null,
    sqlite3_bind_text, sqlite3_finalize, sqlite3_prepare_v2, sqlite3_reset, sqlite3_step, sqlite3_stmt,
};
use sqlx::SqliteConnection;

use crate::{
    StoreError,
    packed::{Insert, Value},
};

/// Inserts rows, portion by portion. After an error the transaction has to be rolled back.
pub(crate) async fn insert_all(connection: &mut SqliteConnection, inserts: &[Insert]) -> Result<(), StoreError> {
    let mut handle = connection.lock_handle().await?;
    for insert in inserts.iter().filter(|insert| !insert.is_empty()) {
        let statement = Prepared::new(handle.as_raw_handle().cast(), insert.statement())?;
        let mut values = insert.values();
        while let Some(first) = values.next() {
            statement.bind(1, first)?;
            for (column, value) in (2..).zip(values.by_ref().take(insert.columns() - 1)) {
                statement.bind(column, value)?;
            }
            statement.step()?;
        }
    }
    Ok(())
}

/// A statement that is given back when it is dropped. It must not outlive the locked handle or the rows it is bound to.
struct Prepared(NonNull<sqlite3_stmt>);

impl Prepared {
    fn new(database: NonNull<sqlite3>, sql: &str) -> Result<Self, StoreError> {
        let mut statement = std::ptr::null_mut();
        let length = c_int::try_from(sql.len()).map_err(|_| StoreError::Constraint)?;
        // SAFETY: the caller holds the lock of the handle; the text is read within the call.
        let code = unsafe {
            sqlite3_prepare_v2(database.as_ptr(), sql.as_ptr().cast(), length, &raw mut statement, std::ptr::null_mut())
        };
        match NonNull::new(statement) {
            Some(statement) if code == SQLITE_OK => Ok(Self(statement)),
            _ => Err(StoreError::of_database(code)),
        }
    }

    /// Values stay where they are: the statement is stepped before they go.
    fn bind(&self, column: c_int, value: Value<'_>) -> Result<(), StoreError> {
        let statement = self.0.as_ptr();
        let length = |length: usize| c_int::try_from(length).map_err(|_| StoreError::Constraint);
        // SAFETY: the statement is alive; pointer and length are those of a slice that outlives the next step.
        let code = unsafe {
            match value {
                Value::Null => sqlite3_bind_null(statement, column),
                Value::Number(number) => sqlite3_bind_int64(statement, column, number),
                Value::Text(text) => {
                    sqlite3_bind_text(statement, column, text.as_ptr().cast(), length(text.len())?, SQLITE_STATIC())
                }
                Value::Bytes(bytes) => {
                    sqlite3_bind_blob(statement, column, bytes.as_ptr().cast(), length(bytes.len())?, SQLITE_STATIC())
                }
            }
        };
        if code == SQLITE_OK { Ok(()) } else { Err(StoreError::of_database(code)) }
    }

    /// Writes the row, and is ready for the next one.
    fn step(&self) -> Result<(), StoreError> {
        // SAFETY: the statement is alive, and everything that it is bound to as well.
        let code = unsafe {
            let code = sqlite3_step(self.0.as_ptr());
            sqlite3_reset(self.0.as_ptr());
            code
        };
        if code == SQLITE_DONE { Ok(()) } else { Err(StoreError::of_database(code)) }
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        // SAFETY: made by `new` and given back only here, under the same lock.
        unsafe {
            sqlite3_finalize(self.0.as_ptr());
        }
    }
}
