//! The register of devices.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use custode_domain::{
    device::{Device, DeviceKind, DeviceState, DiskAnswer},
    ids::{ActorId, DeviceId, ReplicaId},
    journal::Stamp,
};

use super::Reader;
use crate::{
    StoreError,
    rows::{day, key, word},
};

/// A device of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRow {
    /// Identity.
    pub id: DeviceId,
    /// What is known.
    pub device: Device,
    /// Who last wrote it.
    pub actor: ActorId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Reader {
    /// Every device, those in use first.
    ///
    /// # Errors
    /// Those of the database; [`StoreError::Unreadable`] for words of a newer program.
    pub async fn devices(&self) -> Result<Vec<DeviceRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/devices.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let device = Device {
                    name: row.name,
                    kind: word(DeviceKind::from_code(&row.kind))?,
                    holder: row.holder,
                    since: word(day(Some(row.since))?)?,
                    disk: word(DiskAnswer::from_code(&row.disk))?,
                    state: word(DeviceState::from_code(&row.state))?,
                    ended_on: day(row.ended_on)?,
                    replicas: row.replicas.chunks(16).map(key).collect::<Result<_, _>>()?,
                };
                Ok(DeviceRow {
                    id: key(&row.id)?,
                    device,
                    actor: key(&row.actor)?,
                    at: Stamp::from_i64(row.stamp).at(),
                })
            })
            .collect()
    }

    /// When each installation was last opened.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn last_seen(&self) -> Result<HashMap<ReplicaId, DateTime<Utc>>, StoreError> {
        let rows = sqlx::query_file!("queries/read/last_seen.sql").fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| Ok((key(&row.replica)?, Stamp::from_i64(row.last).at()))).collect()
    }
}
