use sqlx::SqliteConnection;

use crate::StoreError;

/// What SQLite answers to a ROLLBACK without a transaction.
const NO_TRANSACTION: i32 = 1;

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
            let taken_back = sqlx::query("ROLLBACK").execute(&mut *connection).await;
            self.open = false;
            // After a full disk the database has taken the transaction back by itself, and says that there is none.
            match taken_back.map_err(StoreError::from) {
                Ok(_) | Err(StoreError::Database(NO_TRANSACTION)) => {}
                Err(error) => return Err(error),
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::Connection as _;

    #[tokio::test]
    async fn a_full_disk_is_told_as_such_and_the_writer_goes_on() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        sqlx::raw_sql("CREATE TABLE t (b BLOB); PRAGMA max_page_count = 20;").execute(&mut connection).await.unwrap();
        let mut writer = Writer::new(connection);
        writer.begin().await.unwrap();
        let full = sqlx::query("INSERT INTO t VALUES (zeroblob(1000000))").execute(writer.current().unwrap()).await;
        assert_eq!(full.map(|_| ()).map_err(StoreError::from), Err(StoreError::Full));
        assert_eq!(writer.rollback().await, Ok(()));
        writer.begin().await.unwrap();
        sqlx::query("INSERT INTO t VALUES (zeroblob(10))").execute(writer.current().unwrap()).await.unwrap();
        assert_eq!(writer.commit().await, Ok(()));
    }
}
