use custode_domain::{ids::UnitId, journal::EntryKey};
use sqlx::SqliteConnection;

use super::among;
use crate::{StoreError, packed::Insert};

/// The rows of cards that are in the bin, each with whether it is restricted (Art. 18 GDPR): there nothing else tells.
pub(super) fn cards(binned: impl IntoIterator<Item = (UnitId, EntryKey, bool)>) -> Insert {
    let mut rows = Insert::new("INSERT INTO bin_item (unit, kind, since, restricted)");
    for (unit, key, restricted) in binned {
        rows.row([unit.as_bytes(), &"contact", &key.stamp.as_i64(), &restricted]);
    }
    rows
}

/// Takes units out of the list of the bin.
pub(super) async fn remove(connection: &mut SqliteConnection, units: &[UnitId]) -> Result<(), StoreError> {
    for chunk in units.chunks(500) {
        among("DELETE FROM bin_item WHERE unit IN (", chunk).build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Puts a communication into the list of the bin, or takes it out.
pub(super) async fn communication(
    connection: &mut SqliteConnection,
    unit: UnitId,
    since: Option<EntryKey>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    match since {
        Some(key) => {
            let (kind, stamp) = ("communication", key.stamp.as_i64());
            sqlx::query_file!("queries/catalogue/put_bin_item.sql", id, kind, stamp).execute(connection).await?;
        }
        None => {
            sqlx::query_file!("queries/catalogue/remove_bin_item.sql", id).execute(connection).await?;
        }
    }
    Ok(())
}
