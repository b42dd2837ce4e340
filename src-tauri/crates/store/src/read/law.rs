//! What the firm says about the law: changed facts, balancing tests.

use chrono::{DateTime, Utc};
use custode_domain::{
    balance::{Balance, BalanceOutcome},
    ids::{ActorId, BalanceId, LegalFactId},
    journal::Stamp,
    legal::LegalChange,
};

use super::{Reader, catalogue::small};
use crate::{
    StoreError,
    rows::{day, key, word},
};

/// A fact that the firm changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalFactRow {
    /// Its unit.
    pub id: LegalFactId,
    /// The change.
    pub change: LegalChange,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
}

/// A balancing test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceRow {
    /// Its unit.
    pub id: BalanceId,
    /// The test.
    pub balance: Balance,
    /// By whom.
    pub actor: ActorId,
}

impl Reader {
    /// The facts that differ from the package.
    ///
    /// # Errors
    /// Those of the database; [`StoreError::Unreadable`] for a row that cannot be read.
    pub async fn legal_facts(&self) -> Result<Vec<LegalFactRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/legal_facts.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(LegalFactRow {
                    id: key(&row.id)?,
                    change: LegalChange {
                        key: row.key,
                        value: small(row.value),
                        source: row.source,
                        valid_from: day(Some(row.valid_from))?.ok_or(StoreError::Unreadable)?,
                        reason: row.reason,
                        package: row.package,
                        words: row.words,
                        calendar: row
                            .calendar
                            .map(|calendar| minicbor::decode(&calendar).map_err(|_| StoreError::Unreadable))
                            .transpose()?,
                    },
                    at: Stamp::from_i64(row.stamp).at(),
                    actor: key(&row.actor)?,
                })
            })
            .collect()
    }

    /// Every balancing test, the latest of each purpose first.
    ///
    /// # Errors
    /// Those of the database; [`StoreError::Unreadable`] for a row that cannot be read.
    pub async fn balances(&self) -> Result<Vec<BalanceRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/balances.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(BalanceRow {
                    id: key(&row.id)?,
                    balance: Balance {
                        purpose: key(&row.purpose)?,
                        version: small(row.version),
                        made_on: day(Some(row.made_on))?.ok_or(StoreError::Unreadable)?,
                        interest: row.interest,
                        necessity: row.necessity,
                        impact: row.impact,
                        safeguards: row.safeguards,
                        outcome: word(BalanceOutcome::from_code(&row.outcome))?,
                    },
                    actor: key(&row.actor)?,
                })
            })
            .collect()
    }
}
