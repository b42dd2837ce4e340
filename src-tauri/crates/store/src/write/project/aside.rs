//! The full texts of a first import, built beside the file: in memory, by the very code of the index, each on a thread of
//! its own, while the file gets its other indexes. Their tables then move over as they are.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use sqlx::{Connection, QueryBuilder, Row, Sqlite, SqliteConnection};
use tokio::{
    runtime::Handle,
    task::{JoinHandle, spawn_blocking},
};

use super::{full_text, texts::Kept};
use crate::{StoreError, bulk::insert_all, ending, packed::Insert};

/// Contacts between two looks at the cancel flag.
const PORTION: usize = 4_000;

/// Blocks of an index that are read at once.
const BLOCKS: i64 = 256;

/// Room for one of them.
const BLOCK_BYTES: usize = 4_200;

/// The rows of one index.
pub(super) type Building = JoinHandle<Result<Vec<Insert>, StoreError>>;

/// Starts to build every index.
pub(super) async fn start(
    connection: &mut SqliteConnection,
    texts: Kept,
    cancel: Option<&Arc<AtomicBool>>,
) -> Result<Vec<Building>, StoreError> {
    let texts = Arc::new(texts);
    let mut building = Vec::with_capacity(full_text::INDEXES.len());
    for index in full_text::INDEXES {
        let defined = full_text::definition(connection, index).await?;
        // The index of the file finds its texts in a table; here they are only passed through.
        let beside = defined.replace("content = 'contact_search'", "content = ''");
        let (texts, cancel) = (Arc::clone(&texts), cancel.cloned());
        building
            .push(spawn_blocking(move || Handle::current().block_on(build(index, beside, &texts, cancel.as_deref()))));
    }
    Ok(building)
}

async fn build(
    index: &'static str,
    definition: String,
    texts: &Kept,
    cancel: Option<&AtomicBool>,
) -> Result<Vec<Insert>, StoreError> {
    let mut memory = SqliteConnection::connect("sqlite::memory:").await?;
    ending::waits_for(&mut memory).await?;
    let built = fill(&mut memory, index, definition, texts, cancel).await;
    memory.close().await?;
    built
}

async fn fill(
    memory: &mut SqliteConnection,
    index: &'static str,
    definition: String,
    texts: &Kept,
    cancel: Option<&AtomicBool>,
) -> Result<Vec<Insert>, StoreError> {
    sqlx::raw_sql("PRAGMA journal_mode = OFF").execute(&mut *memory).await?;
    QueryBuilder::<Sqlite>::new(definition).build().execute(&mut *memory).await?;
    sqlx::raw_sql("BEGIN").execute(&mut *memory).await?;
    for portion in texts.portions(PORTION) {
        if cancel.is_some_and(|cancel| cancel.load(Ordering::Relaxed)) {
            return Err(StoreError::Cancelled);
        }
        let mut rows = Insert::new(&format!("INSERT INTO {index} (rowid, body)"));
        for (lid, text) in portion {
            rows.row([&lid, &text]);
        }
        insert_all(memory, &[rows]).await?;
    }
    sqlx::raw_sql("COMMIT").execute(&mut *memory).await?;
    let mut moved = data(memory, index).await?;
    let mut places = Insert::new(&format!("INSERT INTO {index}_idx (segid, term, pgno)"));
    let mut terms = QueryBuilder::<Sqlite>::new(format!("SELECT segid, term, pgno FROM {index}_idx"));
    for row in terms.build().fetch_all(&mut *memory).await? {
        places.row([&row.try_get::<i64, _>(0)?, &row.try_get::<&[u8], _>(1)?, &row.try_get::<i64, _>(2)?]);
    }
    moved.push(places);
    Ok(moved)
}

/// The blocks of an index, some at a time: all of them at once would be there twice.
async fn data(memory: &mut SqliteConnection, index: &'static str) -> Result<Vec<Insert>, StoreError> {
    let mut moved = Vec::new();
    let mut after = i64::MIN;
    loop {
        let mut some = QueryBuilder::<Sqlite>::new(format!("SELECT id, block FROM {index}_data WHERE id > "));
        some.push_bind(after).push(" ORDER BY id LIMIT ").push_bind(BLOCKS);
        let rows = some.build().fetch_all(&mut *memory).await?;
        let Some(last) = rows.last() else { return Ok(moved) };
        after = last.try_get(0)?;
        let mut blocks = Insert::with_room(&format!("REPLACE INTO {index}_data (id, block)"), rows.len() * BLOCK_BYTES);
        for row in &rows {
            blocks.row([&row.try_get::<i64, _>(0)?, &row.try_get::<&[u8], _>(1)?]);
        }
        moved.push(blocks);
    }
}
