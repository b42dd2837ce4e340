use std::collections::HashMap;

use custode_domain::{
    ids::UnitId,
    journal::{Entry, Family},
};
use sqlx::{Row, SqliteConnection};

use crate::{
    StoreError,
    write::{Projector, clear_all, load},
};

/// Units folded at a time.
const CHUNK: usize = 1_000;

/// Drops every projection and folds the journal again, in one transaction (R16).
pub(crate) async fn refold_all(connection: &mut SqliteConnection) -> Result<u64, StoreError> {
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    match refold(connection).await {
        Ok(units) => {
            sqlx::query("COMMIT").execute(connection).await?;
            Ok(units)
        }
        Err(error) => {
            // A full disk has taken the transaction back already; the first error is the one to tell.
            let _ = sqlx::query("ROLLBACK").execute(connection).await;
            Err(error)
        }
    }
}

pub(crate) async fn refold(connection: &mut SqliteConnection) -> Result<u64, StoreError> {
    clear_all(connection).await?;
    let mut projector = Projector::new(connection).await?;
    // Consent types first: the stored consent states depend on them.
    let order =
        sqlx::query("SELECT unit FROM entry GROUP BY unit ORDER BY min(kind) BETWEEN 200 AND 299 DESC, min(lid)")
            .fetch_all(&mut *connection)
            .await?;
    let order: Vec<UnitId> =
        order.iter().map(|row| Ok(UnitId::from_slice(row.try_get(0)?)?)).collect::<Result<_, StoreError>>()?;
    projector.expect(connection, order.len()).await?;
    let mut units = 0;
    for chunk in order.chunks(CHUNK) {
        let mut entries: HashMap<UnitId, Vec<Entry>> = load(connection, chunk).await?;
        let fresh: Vec<(UnitId, Vec<Entry>)> =
            chunk.iter().map(|unit| (*unit, entries.remove(unit).unwrap_or_default())).collect();
        let families = projector.fresh(connection, fresh).await?;
        units += families.iter().filter(|(_, family)| *family != Family::Any).count() as u64;
    }
    projector.finish(connection, None).await?;
    Ok(units)
}
