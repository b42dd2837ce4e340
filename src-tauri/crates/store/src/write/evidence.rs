//! Files that prove decisions or came with messages: kept in the same write as the entry that names them.

use custode_domain::{
    evidence::{Evidence, EvidenceRemoval},
    ids::{AttachmentId, CommunicationId, EvidenceId, UnitId},
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
        self.keep_file(evidence.id.to_vec(), unit.to_vec(), bytes).await?;
        self.write(unit, Body::EvidenceAttached(evidence));
        Ok(())
    }

    /// Keeps what is in a file that came with a message; the entry of its communication names it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn keep_attachment(
        &mut self,
        communication: CommunicationId,
        id: AttachmentId,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        self.keep_file(id.to_vec(), communication.to_vec(), bytes).await
    }

    async fn keep_file(&mut self, id: Vec<u8>, unit: Vec<u8>, bytes: &[u8]) -> Result<(), StoreError> {
        let connection = self.line.connection().await?;
        sqlx::query_file!("queries/entry/keep_evidence.sql", id, unit, bytes).execute(connection).await?;
        Ok(())
    }

    /// Destroys a file of a unit; the entry that named it stays.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn detach(&mut self, unit: impl Into<UnitId>, removal: EvidenceRemoval) -> Result<(), StoreError> {
        let unit = unit.into();
        self.drop_file(unit, removal.id).await?;
        self.write(unit, Body::EvidenceRemoved(removal));
        Ok(())
    }

    /// Destroys the files whose removal waits to be written, from a place of the waiting entries on.
    pub(super) async fn drop_removed_files(&mut self, from: usize) -> Result<(), StoreError> {
        let removed = self.pending.iter().skip(from).filter_map(|(unit, body)| match body {
            Body::EvidenceRemoved(removal) => Some((*unit, removal.id)),
            _ => None,
        });
        for (unit, id) in removed.collect::<Vec<_>>() {
            self.drop_file(unit, id).await?;
        }
        Ok(())
    }

    async fn drop_file(&mut self, unit: UnitId, id: EvidenceId) -> Result<(), StoreError> {
        let (id, key) = (id.to_vec(), unit.to_vec());
        let connection = self.line.connection().await?;
        sqlx::query_file!("queries/entry/drop_evidence.sql", id, key).execute(connection).await?;
        Ok(())
    }
}
