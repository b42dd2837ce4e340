//! The two indexes over `contact_search` (words that begin with what was typed, and parts inside of words), which are
//! always changed together, and the one over the texts of communications. All keep secure deletion on (JOURNAL R13).

use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::lids;
use crate::{StoreError, bulk::insert_all, packed::Insert};

/// Words, and parts of words.
pub(super) const INDEXES: [&str; 2] = ["contact_fts", "contact_parts"];

/// The texts of communications.
const SAID: &str = "communication_fts";

async fn command(connection: &mut SqliteConnection, indexes: &[&str], words: &str) -> Result<(), StoreError> {
    for index in indexes {
        let mut sql = QueryBuilder::<Sqlite>::new("INSERT INTO ");
        sql.push(*index).push(" (").push(*index).push(words);
        sql.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// How an index is defined.
pub(super) async fn definition(connection: &mut SqliteConnection, index: &'static str) -> Result<String, StoreError> {
    let defined = sqlx::query_scalar("SELECT sql FROM sqlite_schema WHERE name = ?").bind(index);
    Ok(defined.fetch_one(connection).await?)
}

/// Puts the rows of indexes that were built elsewhere into these, which hold nothing yet. The code of the indexes keeps
/// in mind what it last knew of its tables; a savepoint that is taken back makes it read them again.
pub(super) async fn take_over(connection: &mut SqliteConnection, built: &[Insert]) -> Result<(), StoreError> {
    clear(connection).await?;
    insert_all(connection, built).await?;
    for forget in ["SAVEPOINT taken_over", "ROLLBACK TO taken_over", "RELEASE taken_over"] {
        sqlx::raw_sql(forget).execute(&mut *connection).await?;
    }
    Ok(())
}

/// Deleted words leave the index at once; a setting of the file, made once.
pub(crate) async fn delete_securely(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    command(connection, &INDEXES, ", rank) VALUES ('secure-delete', 1)").await?;
    command(connection, &[SAID], ", rank) VALUES ('secure-delete', 1)").await
}

/// Compares every index with its content.
pub(crate) async fn check(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    command(connection, &INDEXES, ", rank) VALUES ('integrity-check', 1)").await?;
    command(connection, &[SAID], ", rank) VALUES ('integrity-check', 1)").await
}

/// Empties both indexes of contacts.
pub(crate) async fn clear(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    command(connection, &INDEXES, ") VALUES ('delete-all')").await
}

/// Empties the index of communications.
pub(crate) async fn clear_said(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    command(connection, &[SAID], ") VALUES ('delete-all')").await
}

/// Takes the texts of a communication out; its row must still stand.
pub(super) async fn unsay(connection: &mut SqliteConnection, lid: i64) -> Result<(), StoreError> {
    sqlx::query_file!("queries/catalogue/unsay_communication.sql", lid).execute(connection).await?;
    Ok(())
}

/// Puts the texts of a communication in; its row stands already.
pub(super) async fn say(connection: &mut SqliteConnection, lid: i64) -> Result<(), StoreError> {
    sqlx::query_file!("queries/catalogue/say_communication.sql", lid).execute(connection).await?;
    Ok(())
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
