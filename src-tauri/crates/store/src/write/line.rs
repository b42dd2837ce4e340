use sqlx::{QueryBuilder, Sqlite, SqliteConnection};
use tokio::{sync::OwnedMutexGuard, task::JoinHandle};

use super::Writer;
use crate::StoreError;

/// A statement with its values, ready to run.
pub(crate) type Statement = QueryBuilder<Sqlite>;

/// Runs statements one after the other.
pub(crate) async fn run_all(connection: &mut SqliteConnection, statements: Vec<Statement>) -> Result<(), StoreError> {
    for mut statement in statements {
        statement.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// The writer as it comes back from some statements, and how they went.
type Back = (OwnedMutexGuard<Writer>, Result<(), StoreError>);

/// The writing connection inside of a transaction, and what it is still busy with: while some statements run, the next
/// ones are made. Whoever drops it loses nothing but the transaction: [`Writer::idle`] rolls it back.
pub(super) struct Line {
    here: Option<OwnedMutexGuard<Writer>>,
    away: Option<JoinHandle<Back>>,
    /// A statement failed: nothing more is written, whoever heard of it first.
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

    /// Starts statements; they are done when [`Line::writer`] answers.
    ///
    /// Errors are those of the statements before; those of these come with the next call.
    pub(super) async fn run(&mut self, statements: Vec<Statement>) -> Result<(), StoreError> {
        if statements.is_empty() {
            return Ok(());
        }
        self.writer().await?;
        let mut writer = self.here.take().ok_or(StoreError::Closed)?;
        self.away = Some(tokio::spawn(async move {
            let done = match writer.current() {
                Ok(connection) => run_all(connection, statements).await,
                Err(error) => Err(error),
            };
            (writer, done)
        }));
        Ok(())
    }
}
