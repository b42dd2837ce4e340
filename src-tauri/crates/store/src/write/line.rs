use sqlx::SqliteConnection;
use tokio::{
    runtime::Handle,
    sync::OwnedMutexGuard,
    task::{JoinHandle, spawn_blocking},
};

use super::Writer;
use crate::{StoreError, bulk::insert_all, packed::Insert};

/// The writer as it comes back from some rows, and how they went.
type Back = (OwnedMutexGuard<Writer>, Result<(), StoreError>);

/// The writing connection inside of a transaction, and what it is still busy with: while some rows are written, the next
/// ones are made. Whoever drops it loses nothing but the transaction: [`Writer::idle`] rolls it back.
pub(super) struct Line {
    here: Option<OwnedMutexGuard<Writer>>,
    away: Option<JoinHandle<Back>>,
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
        if let Some(running) = self.away.take() {
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

    /// Starts to insert rows; they are there when [`Line::writer`] answers.
    ///
    /// Errors are those of the rows before; those of these come with the next call.
    pub(super) async fn run(&mut self, inserts: Vec<Insert>) -> Result<(), StoreError> {
        if inserts.is_empty() {
            return Ok(());
        }
        self.writer().await?;
        let mut writer = self.here.take().ok_or(StoreError::Closed)?;
        self.away = Some(spawn_blocking(move || {
            let done = match writer.current() {
                Ok(connection) => Handle::current().block_on(insert_all(connection, &inserts)),
                Err(error) => Err(error),
            };
            (writer, done)
        }));
        Ok(())
    }
}
