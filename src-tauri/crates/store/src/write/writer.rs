use std::time::Instant;

use sqlx::{Connection as _, SqliteConnection};

use crate::{StoreError, connection::Keyed, damage};

/// What SQLite answers to a ROLLBACK without a transaction.
const NO_TRANSACTION: i32 = 1;

/// The one writing connection. A transaction that was dropped unfinished is rolled back before the next use.
pub(crate) struct Writer {
    connection: Option<SqliteConnection>,
    open: bool,
    made: Instant,
    /// How to connect again after a page that cannot be read.
    keyed: Option<Keyed>,
}

impl Writer {
    pub(crate) fn new(connection: SqliteConnection, keyed: Option<Keyed>) -> Self {
        Self { connection: Some(connection), open: false, made: Instant::now(), keyed }
    }

    /// The connection outside of a transaction.
    pub(crate) async fn idle(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let connection = self.connection.as_mut().ok_or(StoreError::Closed)?;
        if self.open {
            let taken_back = sqlx::query("ROLLBACK").execute(&mut *connection).await;
            self.open = false;
            // After a full disk the database has taken the transaction back by itself, and says that there is none.
            match taken_back.map_err(StoreError::from) {
                // What a spoilt connection had begun ends with it.
                Ok(_) | Err(StoreError::Database(NO_TRANSACTION) | StoreError::Corrupt) => {}
                Err(error) => return Err(error),
            }
        }
        self.renew().await;
        self.connection.as_mut().ok_or(StoreError::Closed)
    }

    /// Connects again where a page that cannot be read may have spoilt the connection. Where not even that works, it stays.
    async fn renew(&mut self) {
        let Some(keyed) = self.keyed.as_ref().filter(|_| damage::may_have_spoilt(self.made.elapsed())) else { return };
        let Ok(fresh) = keyed.writer(false).await else { return };
        self.made = Instant::now();
        if let Some(spoilt) = self.connection.replace(fresh) {
            let _ = spoilt.close().await;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_full_disk_is_told_as_such_and_the_writer_goes_on() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        sqlx::raw_sql("CREATE TABLE t (b BLOB); PRAGMA max_page_count = 20;").execute(&mut connection).await.unwrap();
        let mut writer = Writer::new(connection, None);
        writer.begin().await.unwrap();
        let full = sqlx::query("INSERT INTO t VALUES (zeroblob(1000000))").execute(writer.current().unwrap()).await;
        assert_eq!(full.map(|_| ()).map_err(StoreError::from), Err(StoreError::Full));
        assert_eq!(writer.rollback().await, Ok(()));
        writer.begin().await.unwrap();
        sqlx::query("INSERT INTO t VALUES (zeroblob(10))").execute(writer.current().unwrap()).await.unwrap();
        assert_eq!(writer.commit().await, Ok(()));
    }
}
