use std::{
    io::Read,
    path::{Path, PathBuf},
    sync::{
        Arc, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, Utc};
use custode_domain::{
    ids::{ReplicaId, ScopeId},
    text::SORT_KEY_VERSION,
};
use custode_vault::{DatabaseKey, JournalSigner};
use sqlx::{Connection, SqliteConnection, migrate::Migrator};
use tokio::sync::{Mutex, MutexGuard, OwnedMutexGuard};

use crate::{
    Act, Outcome, Reader, ReplicaCause, StoreError, Tx,
    connection::Keyed,
    rebuild,
    write::{Writer, full_text},
};

/// Schema of the data file that this program writes; `PRAGMA user_version` of the file.
pub const DATA_SCHEMA: u32 = 1;

/// Version of the projections; when it differs, they are dropped and folded again (R16).
pub(crate) const PROJECTION_VERSION: &str = "10";

/// "CUST" in ASCII: `PRAGMA application_id`.
const APPLICATION_ID: i64 = 0x4355_5354;

pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// What a new archive needs.
#[derive(Debug, Clone, Copy)]
pub struct CreateArchive {
    /// The scope that every unit gets in version 1: random.
    pub scope: ScopeId,
    /// This installation.
    pub replica: ReplicaId,
    /// Now.
    pub at: DateTime<Utc>,
}

/// An open data file: one writer, several readers.
pub struct Archive {
    writer: Arc<Mutex<Writer>>,
    reader: Reader,
    /// Stops what the readers are at.
    closing: Arc<AtomicBool>,
    path: PathBuf,
    scope: ScopeId,
    pub(crate) replica: ReplicaId,
    /// Signs what its user writes; nobody does in a file that is only made or looked at.
    signer: std::sync::Mutex<Option<Arc<JournalSigner>>>,
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Archive").field("replica", &self.replica).finish_non_exhaustive()
    }
}

impl Archive {
    /// Makes a new data file; there must be none at `path`.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] when a file exists, [`StoreError::NotEncrypted`], [`StoreError::Io`], [`StoreError::Full`].
    pub async fn create(path: &Path, key: &DatabaseKey, new: CreateArchive) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Constraint);
        }
        let keyed = Keyed::new(path, key)?;
        let mut connection = keyed.writer(true).await?;
        migrate(&mut connection).await?;
        mark_schema(&mut connection).await?;
        for (name, value) in [
            ("scope", new.scope.to_string()),
            ("schema_min_reader", DATA_SCHEMA.to_string()),
            ("projection_version", PROJECTION_VERSION.to_owned()),
            ("sort_key_version", SORT_KEY_VERSION.to_owned()),
        ] {
            set_meta(&mut connection, name, &value).await?;
        }
        let replica = new.replica.to_vec();
        let since = new.at.timestamp_millis();
        let cause = ReplicaCause::FirstRun.code();
        sqlx::query_file!("queries/archive/add_replica.sql", replica, since, cause).execute(&mut connection).await?;
        checkpoint(&mut connection).await?;
        connection.close().await?;
        assert_ciphertext(path)?;
        let connection = keyed.writer(false).await?;
        Ok(Self::assemble(path, keyed, connection, new.scope, new.replica))
    }

    /// Opens an existing data file. A file of a newer program is refused before anything is written.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`], [`StoreError::Corrupt`], [`StoreError::NewerFile`], [`StoreError::Busy`],
    /// [`StoreError::Io`].
    pub async fn open(path: &Path, key: &DatabaseKey) -> Result<Self, StoreError> {
        let beside = Beside::of(path);
        let opened = Self::open_whole(path, key).await;
        if opened.is_err() {
            beside.leave_as_it_was();
        }
        opened
    }

    async fn open_whole(path: &Path, key: &DatabaseKey) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Io);
        }
        // The database takes an empty file for a new one.
        if std::fs::metadata(path).is_ok_and(|file| file.len() == 0) {
            return Err(StoreError::Corrupt);
        }
        let keyed = Keyed::new(path, key)?;
        refuse_newer(&mut keyed.probe().await?).await?;
        let mut connection = keyed.writer(false).await?;
        migrate(&mut connection).await?;
        let scope =
            meta(&mut connection, "scope").await?.and_then(|text| text.parse().ok()).ok_or(StoreError::Corrupt)?;
        let replica = sqlx::query_file_scalar!("queries/archive/latest_replica.sql")
            .fetch_optional(&mut connection)
            .await?
            .ok_or(StoreError::Corrupt)?;
        let replica = ReplicaId::from_slice(&replica)?;
        let stale = meta(&mut connection, "projection_version").await?.as_deref() != Some(PROJECTION_VERSION)
            || meta(&mut connection, "sort_key_version").await?.as_deref() != Some(SORT_KEY_VERSION);
        if stale {
            full_text::delete_securely(&mut connection).await?;
            rebuild::refold_all(&mut connection).await?;
            set_meta(&mut connection, "projection_version", PROJECTION_VERSION).await?;
            set_meta(&mut connection, "sort_key_version", SORT_KEY_VERSION).await?;
        }
        Ok(Self::assemble(path, keyed, connection, scope, replica))
    }

    fn assemble(path: &Path, keyed: Keyed, connection: SqliteConnection, scope: ScopeId, replica: ReplicaId) -> Self {
        let closing = Arc::new(AtomicBool::new(false));
        let (reader, signer) = (Reader::new(keyed.readers(&closing), scope), std::sync::Mutex::default());
        let writer = Arc::new(Mutex::new(Writer::new(connection, Some(keyed))));
        Self { writer, reader, closing, path: path.to_owned(), scope, replica, signer }
    }

    pub(crate) async fn writer_owned(&self) -> OwnedMutexGuard<Writer> {
        Arc::clone(&self.writer).lock_owned().await
    }

    pub(crate) async fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().await
    }

    /// The scope of every unit in version 1; also the unit of what concerns the archive as a whole.
    #[must_use]
    pub const fn scope(&self) -> ScopeId {
        self.scope
    }

    /// This installation.
    #[must_use]
    pub const fn replica(&self) -> ReplicaId {
        self.replica
    }

    /// The data file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The read handle; cheap to clone.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.reader.clone()
    }

    /// Starts the one write path. Waits while another [`Tx`] is open.
    ///
    /// # Errors
    /// [`StoreError::Closed`], [`StoreError::Busy`].
    pub async fn begin(&self, act: Act) -> Result<Tx, StoreError> {
        let signer = self.signer().filter(|signer| signer.user() == act.actor.as_uuid());
        Tx::begin(Arc::clone(&self.writer), act, (self.scope, self.replica), signer).await
    }

    pub(crate) fn signer(&self) -> Option<Arc<JournalSigner>> {
        self.signer.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on the last entry of each portion that this user writes is signed, and signatures are held against the keys
    /// that the header knows.
    pub fn sign_with(&self, signer: JournalSigner) {
        *self.signer.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(signer));
    }

    /// Runs `work` in one [`Tx`] and commits it; an error rolls everything back.
    ///
    /// # Errors
    /// Those of `work`, and those of the commit.
    pub async fn transact<T, E, F>(&self, act: Act, work: F) -> Result<Outcome<T>, E>
    where
        E: From<StoreError>,
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
    {
        let mut tx = self.begin(act).await?;
        match work(&mut tx).await {
            Ok(value) => Ok(tx.commit(value).await?),
            Err(error) => {
                tx.rollback().await?;
                Err(error)
            }
        }
    }

    /// Drops every projection and folds the whole journal again (R16). Returns the number of units.
    ///
    /// # Errors
    /// Those of the database; the projections are as before then.
    pub async fn refold(&self) -> Result<u64, StoreError> {
        let mut writer = self.writer.lock().await;
        rebuild::refold_all(writer.idle().await?).await
    }

    /// Empties the write-ahead log into the file: after an erasure, before a copy, at the end.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while somebody reads.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        let mut writer = self.writer.lock().await;
        checkpoint(writer.idle().await?).await
    }

    /// Closes readers and writer, with a last checkpoint. Nothing of the archive is open afterwards (SECURITY 0.2).
    ///
    /// # Errors
    /// Those of the last checkpoint; everything is closed even then.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.closing.store(true, Ordering::Relaxed);
        self.reader.pool().close().await;
        let mut writer = self.writer.lock().await;
        self.close_writer(&mut writer).await
    }

    pub(crate) async fn close_writer(&self, writer: &mut Writer) -> Result<(), StoreError> {
        let Some(mut connection) = writer.take().await else { return Ok(()) };
        // A count that cannot be kept is made again; it must not keep the file from being closed.
        let _ = self.reader.counted.keep(&mut connection).await;
        let emptied = checkpoint(&mut connection).await;
        connection.close().await?;
        emptied
    }
}

/// The files that SQLite puts beside the data file. A look at a damaged archive leaves none that were not there.
pub(crate) struct Beside(Vec<PathBuf>);

impl Beside {
    pub(crate) fn of(path: &Path) -> Self {
        let beside = ["-wal", "-shm"].map(|ending| beside(path, ending));
        Self(beside.into_iter().filter(|file| !file.exists()).collect())
    }

    pub(crate) fn leave_as_it_was(self) {
        for file in self.0 {
            // Gone already, or held by a system that removes it with its last handle.
            let _ = std::fs::remove_file(file);
        }
    }
}

/// A file that the database keeps beside a data file.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Says in the file whose it is and of which schema.
pub(crate) async fn mark_schema(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    sqlx::query("PRAGMA application_id = 1129665364").execute(&mut *connection).await?;
    sqlx::query("PRAGMA user_version = 1").execute(connection).await?;
    Ok(())
}

async fn migrate(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    MIGRATIONS.run(&mut *connection).await?;
    // A setting of each index that a migration cannot make: not every tool that reads migrations knows it.
    let set = "SELECT count(*) FROM communication_fts_config WHERE k = 'secure-delete'";
    let set: i64 = sqlx::query_scalar(set).fetch_one(&mut *connection).await?;
    if set == 0 {
        full_text::delete_securely(connection).await?;
    }
    Ok(())
}

async fn refuse_newer(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let application: i64 = sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *connection).await?;
    if application != APPLICATION_ID {
        return Err(StoreError::Corrupt);
    }
    let schema: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut *connection).await?;
    if schema > i64::from(DATA_SCHEMA) {
        let needs = meta(connection, "schema_min_reader").await?.and_then(|text| text.parse().ok());
        let needs = needs.unwrap_or_else(|| u32::try_from(schema).unwrap_or(u32::MAX));
        if needs > DATA_SCHEMA {
            return Err(StoreError::NewerFile { needs });
        }
    }
    Ok(())
}

pub(crate) async fn meta(connection: &mut SqliteConnection, key: &str) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_file_scalar!("queries/archive/meta.sql", key).fetch_optional(connection).await?)
}

pub(crate) async fn set_meta(connection: &mut SqliteConnection, key: &str, value: &str) -> Result<(), StoreError> {
    sqlx::query_file!("queries/archive/set_meta.sql", key, value).execute(connection).await?;
    Ok(())
}

pub(crate) async fn checkpoint(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let busy: i64 = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(connection).await?;
    if busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
}

fn assert_ciphertext(path: &Path) -> Result<(), StoreError> {
    let mut head = [0; 16];
    // Only while SQLite has the file closed: closing this handle would drop SQLite's locks.
    std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).map_err(|_| StoreError::Io)?;
    if &head == b"SQLite format 3\0" { Err(StoreError::NotEncrypted) } else { Ok(()) }
}
