use sqlx::SqliteConnection;

use crate::StoreError;

/// The one writing connection. A transaction that was dropped unfinished is rolled back before the next use.
pub(crate) struct Writer {
    connection: Option<SqliteConnection>,
    open: bool,
}

impl Writer {
    pub(crate) const fn new(connection: SqliteConnection) -> Self {
        Self { connection: Some(connection), open: false }
    }

    /// The connection outside of a transaction.
    pub(crate) async fn idle(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let connection = self.connection.as_mut().ok_or(StoreError::Closed)?;
        if self.open {
            sqlx::query("ROLLBACK").execute(&mut *connection).await?;
            self.open = false;
        }
        Ok(connection)
    }

    /// The connection inside of the transaction.
    pub(crate) fn current(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.connection.as_mut().ok_or(StoreError::Closed)
    }

    pub(crate) async fn begin(&mut self) -> Result<(), StoreError> {
        let connection = self.idle().await?;
        sqlx::query("BEGIN IMMEDIATE").execute(connection).await?;
        self.open = true;
        Ok(())
    }

    pub(crate) async fn commit(&mut self) -> Result<(), StoreError> {
        let connection = self.current()?;
        sqlx::query("COMMIT").execute(connection).await?;
        self.open = false;
        Ok(())
    }

    pub(crate) async fn rollback(&mut self) -> Result<(), StoreError> {
        self.idle().await.map(|_| ())
    }

    /// Takes the connection out for closing.
    pub(crate) async fn take(&mut self) -> Option<SqliteConnection> {
        if self.idle().await.is_err() {
            self.open = false;
        }
        self.connection.take()
    }
}
