//! Who uses the program, and in which role.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use custode_domain::{
    controller::Operator,
    ids::{ActorId, ContactId, TxnId, UnitId},
    journal::{Kind, Stamp},
    role::Role,
};
use sqlx::Row;

use super::{OperatorRow, Reader, RoleRow, catalogue::reasons as words};
use crate::{
    StoreError,
    rows::{id, key},
};

impl Reader {
    /// Operators by name.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn operators(&self) -> Result<Vec<OperatorRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/operators.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let operator =
                    Operator { name: row.name, lead: row.lead != 0, role: id(row.role)?, removed: row.removed != 0 };
                Ok(OperatorRow { id: key(&row.id)?, operator })
            })
            .collect()
    }

    /// Roles that were ever written, by title; shipped ones that nobody changed are not among them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn roles(&self) -> Result<Vec<RoleRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/roles.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let role = Role {
                    title: row.title,
                    may: words(&row.may),
                    hides: words(&row.hides),
                    own_cards: row.own_cards != 0,
                };
                Ok(RoleRow { id: key(&row.id)?, role, archived: row.archived != 0 })
            })
            .collect()
    }

    /// When each operator last opened the archive.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn last_openings(&self) -> Result<HashMap<ActorId, DateTime<Utc>>, StoreError> {
        let rows = sqlx::query_file!("queries/read/last_openings.sql").fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| Ok((key(&row.actor)?, Stamp::from_i64(row.last).at()))).collect()
    }

    /// Which kinds of entries an action wrote, and about which units.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn wrote(&self, txn: TxnId) -> Result<Vec<(UnitId, Kind)>, StoreError> {
        let rows = sqlx::query("SELECT DISTINCT unit, kind FROM entry WHERE txn = ?").bind(txn.to_vec());
        let rows = rows.fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| {
                let kind = u32::try_from(row.try_get::<i64, _>(1)?).map_err(|_| StoreError::Unreadable)?;
                Ok((key(row.try_get(0)?)?, Kind::from_number(kind)))
            })
            .collect()
    }

    /// The cards that stood before an action and about which it wrote a decision, or took one back.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn decided_by(&self, txn: TxnId) -> Result<Vec<ContactId>, StoreError> {
        let txn = txn.to_vec();
        let rows = sqlx::query_file_scalar!("queries/entry/decided_by.sql", txn).fetch_all(&self.pool).await?;
        rows.iter().map(|unit| key(unit)).collect()
    }
}
