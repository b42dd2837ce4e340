//! Files that prove decisions: kept in the same write as the entry that names them.

use custode_domain::{
    evidence::{Evidence, EvidenceRemoval},
    ids::UnitId,
    journal::Body,
};

use super::Tx;
use crate::StoreError;

impl Tx {
    /// Attaches a file to a decision of a unit: the entry, and what is in the file beside it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn attach(
        &mut self,
        unit: impl Into<UnitId>,
        evidence: Evidence,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        let unit = unit.into();
        let (id, key) = (evidence.id.to_vec(), unit.to_vec());
        let connection = self.line.connection().await?;
        sqlx::query_file!("queries/entry/keep_evidence.sql", id, key, bytes).execute(connection).await?;
        self.write(unit, Body::EvidenceAttached(evidence));
        Ok(())
    }

    /// Destroys a file of a unit; the entry that named it stays.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn detach(&mut self, unit: impl Into<UnitId>, removal: EvidenceRemoval) -> Result<(), StoreError> {
        let unit = unit.into();
        let (id, key) = (removal.id.to_vec(), unit.to_vec());
        let connection = self.line.connection().await?;
        sqlx::query_file!("queries/entry/drop_evidence.sql", id, key).execute(connection).await?;
        self.write(unit, Body::EvidenceRemoved(removal));
        Ok(())
    }
}
