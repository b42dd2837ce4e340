//! The two indexes over `contact_search`: words that begin with what was typed, and parts inside of words.
//! Both keep secure deletion on (JOURNAL R13) and are always changed together.

use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::lids;
use crate::StoreError;

/// Words, and parts of words.
const INDEXES: [&str; 2] = ["contact_fts", "contact_parts"];

async fn command(connection: &mut SqliteConnection, words: &str) -> Result<(), StoreError> {
    for index in INDEXES {
        let mut sql = QueryBuilder::<Sqlite>::new("INSERT INTO ");
        sql.push(index).push(" (").push(index).push(words);
        sql.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Deleted words leave the index at once; a setting of the file, made once.
pub(crate) async fn delete_securely(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    command(connection, ", rank) VALUES ('secure-delete', 1)").await
}

/// Compares both indexes with their content.
pub(crate) async fn check(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    command(connection, ", rank) VALUES ('integrity-check', 1)").await
}

/// Empties both indexes.
pub(crate) async fn clear(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    command(connection, ") VALUES ('delete-all')").await
}

/// Takes contacts out; their content must still stand.
pub(super) async fn remove(connection: &mut SqliteConnection, of: &[i64]) -> Result<(), StoreError> {
    for index in INDEXES {
        let start = format!(
            "INSERT INTO {index} ({index}, rowid, body) SELECT 'delete', lid, body FROM contact_search WHERE lid IN ("
        );
        lids(&start, of).build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Puts contacts in; their content stands already.
pub(super) async fn add(connection: &mut SqliteConnection, of: &[i64]) -> Result<(), StoreError> {
    for index in INDEXES {
        let start = format!("INSERT INTO {index} (rowid, body) SELECT lid, body FROM contact_search WHERE lid IN (");
        lids(&start, of).build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Puts every contact from a `lid` on in, in one statement for each index: far cheaper than row by row.
pub(super) async fn add_from(connection: &mut SqliteConnection, from: i64) -> Result<(), StoreError> {
    for index in INDEXES {
        let mut sql = QueryBuilder::<Sqlite>::new("INSERT INTO ");
        sql.push(index).push(" (rowid, body) SELECT lid, body FROM contact_search WHERE lid >= ").push_bind(from);
        sql.build().execute(&mut *connection).await?;
    }
    Ok(())
}
