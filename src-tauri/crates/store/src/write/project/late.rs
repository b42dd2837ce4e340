//! Indexes with keys in no order. A long import that fills an empty archive is done sooner when they are built at the end
//! from sorted keys than when each card looks for its place in all of them. It happens inside of the transaction: whoever
//! stops it finds the indexes as they were.

use sqlx::SqliteConnection;

use crate::StoreError;

/// Cards from which on it pays; there must be fewer of them in the archive.
pub(super) const MANY: usize = 5_000;

/// How each of them goes and comes back, in the words of the migration.
const INDEXES: [(&str, &str); 5] = [
    ("DROP INDEX contact_sort", "CREATE INDEX contact_sort ON contact (sort_key, status)"),
    (
        "DROP INDEX contact_tax_code",
        "CREATE INDEX contact_tax_code ON contact (tax_code_hash) WHERE tax_code_hash IS NOT NULL",
    ),
    ("DROP INDEX contact_vat", "CREATE INDEX contact_vat ON contact (vat_number) WHERE vat_number IS NOT NULL"),
    ("DROP INDEX contact_point_value", "CREATE INDEX contact_point_value ON contact_point (value)"),
    (
        "DROP INDEX contact_point_tail",
        "CREATE INDEX contact_point_tail ON contact_point (reversed) WHERE reversed IS NOT NULL",
    ),
];

pub(super) async fn drop_all(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    for (drop, _) in INDEXES {
        sqlx::raw_sql(drop).execute(&mut *connection).await?;
    }
    Ok(())
}

pub(super) async fn create_all(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    for (_, create) in INDEXES {
        sqlx::raw_sql(create).execute(&mut *connection).await?;
    }
    Ok(())
}
