//! Which installation writes (R12): its id, and the nonce by which a machine knows that this file is the one it left.

use chrono::{DateTime, Utc};
use custode_domain::ids::ReplicaId;

use crate::{
    Archive, StoreError, Tx,
    archive::{meta, set_meta},
    write::chain_head,
};

/// Name of the nonce among the archive's own values.
const NONCE: &str = "replica_nonce";

/// Why an installation got a new id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplicaCause {
    /// The archive was made here.
    FirstRun,
    /// It was restored from a backup.
    Restore,
    /// It is a copy, or the machine changed.
    Copy,
}

impl ReplicaCause {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::FirstRun => "first_run",
            Self::Restore => "restore",
            Self::Copy => "copy",
        }
    }
}

/// What the file says about the installation that wrote it last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplicaMark {
    /// Its id.
    pub replica: ReplicaId,
    /// The nonce of its last start, in text; `None` when no start was noted yet.
    pub nonce: Option<String>,
    /// The last number of its chain.
    pub seq: u64,
}

impl Archive {
    /// The installation that wrote last, to compare with what the machine remembers.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn replica_mark(&self) -> Result<ReplicaMark, StoreError> {
        let (scope, replica) = (self.scope(), self.replica);
        let mut writer = self.writer().await;
        let connection = writer.idle().await?;
        let nonce = meta(connection, NONCE).await?;
        let seq = chain_head(connection, scope, replica).await?.seq;
        Ok(ReplicaMark { replica, nonce, seq })
    }

    /// Notes a start of the same installation.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn renew_nonce(&self, nonce: &str) -> Result<(), StoreError> {
        set_meta(self.writer().await.idle().await?, NONCE, nonce).await
    }

    /// After a restore, a copy or a change of machine this installation writes a chain of its own.
    ///
    /// # Errors
    /// Those of the database; the installation is the earlier one then.
    pub async fn renew_replica(
        &mut self,
        replica: ReplicaId,
        cause: ReplicaCause,
        nonce: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (id, since, cause) = (replica.to_vec(), at.timestamp_millis(), cause.code());
        let mut writer = self.writer().await;
        writer.begin().await?;
        let connection = writer.current()?;
        sqlx::query_file!("queries/archive/add_replica.sql", id, since, cause).execute(&mut *connection).await?;
        set_meta(connection, NONCE, nonce).await?;
        writer.commit().await?;
        drop(writer);
        self.replica = replica;
        Ok(())
    }
}

impl Tx {
    /// Notes a start of the same installation with what else this write does.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn renew_nonce(&mut self, nonce: &str) -> Result<(), StoreError> {
        set_meta(self.connection().await?, NONCE, nonce).await
    }
}
