//! The whole data file written anew under other keys (SECURITY 2.4): beside the old one, proved, and only then used.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use custode_vault::DatabaseKey;
use sqlx::Connection as _;
use tokio::sync::OwnedMutexGuard;

use crate::{
    Archive, CopyReport, StoreError,
    archive::mark_schema,
    backup::{INTERRUPT_STEPS, counts, look_at_copy_until},
    connection::Keyed,
    write::Writer,
};

/// An archive in which nothing is written for as long as this is held. Reading goes on.
pub struct Still {
    pub(crate) writer: OwnedMutexGuard<Writer>,
}

custode_domain::redacted!(Still);

impl Archive {
    /// Waits until nobody writes, and keeps it so.
    ///
    /// # Errors
    /// [`StoreError::Closed`].
    pub async fn hold_still(&self) -> Result<Still, StoreError> {
        let mut writer = self.writer_owned().await;
        writer.idle().await?;
        Ok(Still { writer })
    }

    /// Writes everything into a new file under another key, opens that again and proves it: every page's cipher, the
    /// structure, the chain, and the rows of each table as they are here. `stop` ends it early.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the new file is not what this one is, [`StoreError::Full`], [`StoreError::Io`],
    /// [`StoreError::Cancelled`]; this file is only read, and what there is of the new one is for the caller to remove.
    pub async fn write_anew(
        &self,
        still: &mut Still,
        key: &DatabaseKey,
        target: &Path,
        new_key: &DatabaseKey,
        stop: &Arc<AtomicBool>,
    ) -> Result<(), StoreError> {
        self.export(key, target, new_key, stop).await?;
        let here = counts(still.writer.idle().await?).await?;
        let there = look_at_copy_until(target, new_key, Arc::clone(stop)).await?;
        let same = there.is_sound() && here == CopyReport { checks: Vec::new(), ..there };
        if same { Ok(()) } else { Err(StoreError::Corrupt) }
    }

    async fn export(
        &self,
        key: &DatabaseKey,
        target: &Path,
        new_key: &DatabaseKey,
        stop: &Arc<AtomicBool>,
    ) -> Result<(), StoreError> {
        let from = self.path().to_str().ok_or(StoreError::Io)?.to_owned();
        let mut connection = Keyed::new(target, new_key)?.blank().await?;
        let stop = Arc::clone(stop);
        let mut handle = connection.lock_handle().await?;
        handle.set_progress_handler(INTERRUPT_STEPS, move || !stop.load(Ordering::Relaxed));
        drop(handle);
        let raw = key.raw();
        let written = async {
            sqlx::query("ATTACH DATABASE ? AS older KEY ?")
                .bind(from)
                .bind(raw.share())
                .execute(&mut connection)
                .await?;
            sqlx::query("BEGIN").execute(&mut connection).await?;
            sqlx::query("SELECT sqlcipher_export('main', 'older')").execute(&mut connection).await?;
            mark_schema(&mut connection).await?;
            sqlx::query("COMMIT").execute(&mut connection).await?;
            Ok::<_, sqlx::Error>(())
        }
        .await;
        let closed = connection.close().await;
        written?;
        Ok(closed?)
    }

    /// As [`Archive::close`], by who holds it still.
    ///
    /// # Errors
    /// As [`Archive::close`].
    pub async fn close_still(&self, mut still: Still) -> Result<(), StoreError> {
        self.reader().pool().close().await;
        self.close_writer(&mut still.writer).await
    }
}
