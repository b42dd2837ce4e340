use custode_domain::role::Facet;
use sqlx::Row;

use super::Reader;
use crate::StoreError;

/// Most towns that a filter offers.
const TOWNS: i64 = 200;

/// Where contacts live or sit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Towns, most frequent first.
    pub cities: Vec<String>,
    /// Provinces.
    pub provinces: Vec<String>,
}

impl Reader {
    /// Number of contacts outside the bin.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_contacts(&self) -> Result<u64, StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let count: i64 = match owner {
            None => {
                let all = sqlx::query_scalar("SELECT count(*) FROM contact WHERE status <> 'binned'");
                all.fetch_one(self.pool()).await?
            }
            Some(owner) => {
                let own = "SELECT count(*) FROM contact WHERE status <> 'binned' AND owner = ?";
                sqlx::query_scalar(own).bind(owner).fetch_one(self.pool()).await?
            }
        };
        Ok(count.cast_unsigned())
    }

    /// Towns and provinces in use, for filters.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn places(&self) -> Result<Places, StoreError> {
        if self.only_owner().is_some() || self.hides(Facet::Address) {
            return Ok(Places::default());
        }
        let cities = sqlx::query(
            "SELECT city FROM contact WHERE city IS NOT NULL AND city <> '' AND status <> 'binned' \
             GROUP BY city ORDER BY count(*) DESC, city LIMIT ?",
        )
        .bind(TOWNS)
        .fetch_all(self.pool())
        .await?;
        let provinces = sqlx::query(
            "SELECT DISTINCT province FROM contact WHERE province IS NOT NULL AND province <> '' \
             AND status <> 'binned' ORDER BY province",
        )
        .fetch_all(self.pool())
        .await?;
        let texts = |rows: Vec<sqlx::sqlite::SqliteRow>| {
            rows.iter().map(|row| Ok(row.try_get(0)?)).collect::<Result<Vec<String>, StoreError>>()
        };
        Ok(Places { cities: texts(cities)?, provinces: texts(provinces)? })
    }
}
