//! Upgrades happen on a copy (SECURITY R13): the file that was there stays as it is until the copy is proved.

use std::{path::Path, sync::Arc, sync::atomic::AtomicBool};

use custode_vault::DatabaseKey;
use sqlx::Connection as _;

use crate::{
    Archive, StoreError,
    archive::{Beside, MIGRATIONS},
    backup::copy_file,
    connection::Keyed,
    look_at_copy,
};

/// Whether a file was made by a program with fewer migrations. Nothing is written.
///
/// # Errors
/// [`StoreError::WrongKey`], [`StoreError::Corrupt`], [`StoreError::Io`].
pub async fn needs_upgrade(path: &Path, key: &DatabaseKey) -> Result<bool, StoreError> {
    let beside = Beside::of(path);
    let done = migrations(path, key).await;
    beside.leave_as_it_was();
    Ok(usize::try_from(done?).unwrap_or(usize::MAX) < MIGRATIONS.iter().count())
}

async fn migrations(path: &Path, key: &DatabaseKey) -> Result<i64, StoreError> {
    let mut connection = Keyed::new(path, key)?.probe().await?;
    let done = sqlx::query_scalar("SELECT count(*) FROM _sqlx_migrations").fetch_one(&mut connection).await;
    connection.close().await?;
    Ok(done?)
}

/// Copies an older file, upgrades the copy and proves it: cipher, structure and chain, and the same entries as before.
///
/// # Errors
/// Those of copying and of the migrations; [`StoreError::Corrupt`] when the copy is not sound. The older file is only read,
/// and what there is of the copy is for the caller to remove.
pub async fn upgrade_into(older: &Path, copy: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let beside = Beside::of(older);
    let copied = copy_file(older, copy, key, Arc::new(AtomicBool::new(false))).await;
    beside.leave_as_it_was();
    copied?;
    let before = look_at_copy(copy, key).await?;
    let upgraded = Archive::open(copy, key).await?;
    upgraded.close().await?;
    let after = look_at_copy(copy, key).await?;
    let same = (before.seq, before.head, before.erased) == (after.seq, after.head, after.erased);
    if after.is_sound() && same { Ok(()) } else { Err(StoreError::Corrupt) }
}
