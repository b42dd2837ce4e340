use sqlx::SqliteConnection;
use tokio::{
    runtime::Handle,
    sync::{
        OwnedMutexGuard,
        mpsc::{Sender, channel},
    },
    task::{JoinHandle, spawn_blocking},
};

use super::Writer;
use crate::{StoreError, bulk::insert_all, packed::Insert};

/// The writer as it comes back from some rows, and how they went.
type Back = (OwnedMutexGuard<Writer>, Result<(), StoreError>);

/// Portions of rows that may wait to be written: making them and writing them take turns in being slow.
const WAITING: usize = 6;

/// The writing connection inside of a transaction, and what it is still busy with: while some rows are written, the next
/// ones are made. Whoever drops it loses nothing but the transaction: [`Writer::idle`] rolls it back.
pub(super) struct Line {
    here: Option<OwnedMutexGuard<Writer>>,
    /// The way to whoever writes, and the writer as it will come back.
    away: Option<(Sender<Vec<Insert>>, JoinHandle<Back>)>,
    /// A row failed: nothing more is written, whoever heard of it first.
    failure: Option<StoreError>,
}

impl Line {
    pub(super) const fn new(writer: OwnedMutexGuard<Writer>) -> Self {
        Self { here: Some(writer), away: None, failure: None }
    }

    /// The writer, once everything before is done and went well.
    pub(super) async fn writer(&mut self) -> Result<&mut Writer, StoreError> {
        self.wait().await?;
        match self.failure {
            Some(failure) => Err(failure),
            None => self.here.as_deref_mut().ok_or(StoreError::Closed),
        }
    }

    /// Takes everything back, however it went.
    pub(super) async fn rollback(&mut self) -> Result<(), StoreError> {
        self.wait().await?;
        self.here.as_deref_mut().ok_or(StoreError::Closed)?.rollback().await
    }

    async fn wait(&mut self) -> Result<(), StoreError> {
        if let Some((rows, running)) = self.away.take() {
            // No more are coming: those that wait are written, and that is all.
            drop(rows);
            let (writer, done) = running.await.map_err(|_| StoreError::Closed)?;
            self.here = Some(writer);
            self.failure = done.err();
        }
        Ok(())
    }

    /// The connection, once everything before is done.
    pub(super) async fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.writer().await?.current()
    }

    /// Lets rows be inserted after those before; they are there when [`Line::writer`] answers.
    ///
    /// Errors are those of some rows before; those of these come with a later call.
    pub(super) async fn run(&mut self, inserts: Vec<Insert>) -> Result<(), StoreError> {
        if inserts.is_empty() {
            return Ok(());
        }
        if self.away.is_none() {
            self.writer().await?;
            self.away = Some(start(self.here.take().ok_or(StoreError::Closed)?));
        }
        let taken = match &self.away {
            Some((rows, _)) => rows.send(inserts).await.is_ok(),
            None => false,
        };
        // Who writes stops at the first failure, and takes no more.
        if taken { Ok(()) } else { self.writer().await.and(Err(StoreError::Closed)) }
    }
}

/// Writes whatever comes, until nothing more comes or something fails.
fn start(mut writer: OwnedMutexGuard<Writer>) -> (Sender<Vec<Insert>>, JoinHandle<Back>) {
    let (send, mut receive) = channel::<Vec<Insert>>(WAITING);
    let running = spawn_blocking(move || {
        while let Some(inserts) = receive.blocking_recv() {
            let done = match writer.current() {
                Ok(connection) => Handle::current().block_on(insert_all(connection, &inserts)),
                Err(error) => Err(error),
            };
            if done.is_err() {
                return (writer, done);
            }
        }
        (writer, Ok(()))
    });
    (send, running)
}
