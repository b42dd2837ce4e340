//! Lists of values in a statement.

use sqlx::{Encode, QueryBuilder, Sqlite, Type};

/// Binds values with commas between them, as they stand inside of `IN (…)`.
pub(crate) fn bind_all<'v, T>(sql: &mut QueryBuilder<Sqlite>, values: impl IntoIterator<Item = T>)
where
    T: Encode<'v, Sqlite> + Type<Sqlite>,
{
    let mut list = sql.separated(", ");
    for value in values {
        list.push_bind(value);
    }
}
