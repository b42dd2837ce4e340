//! How many cards there are, counted once for each state of the journal: a count walks an index of all of them, which in
//! an encrypted file costs more than the page that it stands above. It is kept with the archive from one opening to the
//! next.

use std::sync::Arc;

use custode_domain::ids::ScopeId;
use sqlx::SqliteConnection;
use tokio::sync::Mutex;

use crate::StoreError;

/// Name of the kept count among the local settings.
const SETTING: &str = "people";

/// The last count and the entry after which it was made; notes about the archive as a whole, such as its openings, change
/// no card and do not matter. Clones share it, and who asks while somebody counts waits for that count.
#[derive(Clone)]
pub(crate) struct Counted {
    unit: [u8; 16],
    last: Arc<Mutex<Option<Count>>>,
}

#[derive(Clone, Copy)]
struct Count {
    at: i64,
    people: i64,
}

impl Counted {
    pub(super) fn new(scope: ScopeId) -> Self {
        Self { unit: *scope.as_uuid().as_bytes(), last: Arc::default() }
    }

    /// Cards outside of the bin.
    pub(crate) async fn people(&self, connection: &mut SqliteConnection) -> Result<i64, StoreError> {
        let mut last = self.last.lock().await;
        let unit = self.unit.as_slice();
        let at = sqlx::query_file_scalar!("queries/read/last_told.sql", unit).fetch_one(&mut *connection).await?;
        if last.is_none() {
            *last = kept(connection).await?;
        }
        if let Some(count) = last.filter(|count| count.at == at) {
            return Ok(count.people);
        }
        // Both in one look: a write in between would leave a count under another entry.
        let now = sqlx::query_file_as!(Count, "queries/read/people.sql", unit).fetch_one(connection).await?;
        *last = Some(now);
        Ok(now.people)
    }

    /// Leaves the count for the next opening.
    pub(crate) async fn keep(&self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        self.people(connection).await?;
        let Some(Count { at, people }) = *self.last.lock().await else { return Ok(()) };
        let text = format!("{at}:{people}");
        sqlx::query_file!("queries/local/set_setting.sql", SETTING, text).execute(connection).await?;
        Ok(())
    }
}

async fn kept(connection: &mut SqliteConnection) -> Result<Option<Count>, StoreError> {
    let text = sqlx::query_file_scalar!("queries/local/setting.sql", SETTING).fetch_optional(connection).await?;
    let count = text.as_deref().and_then(|text| {
        let (at, people) = text.split_once(':')?;
        Some(Count { at: at.parse().ok()?, people: people.parse().ok()? })
    });
    Ok(count)
}
