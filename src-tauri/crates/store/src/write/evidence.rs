//! Files that prove decisions, came with messages or are the papers of requests: kept in the same write as the entry that
//! names them.

use custode_domain::{
    evidence::{Evidence, EvidenceRemoval},
    ids::{AttachmentId, CommunicationId, LetterFileId, RequestId, UnitId},
    journal::Body,
    request::FilesDropped,
    unit::{UnitState, fold},
};

use super::{Tx, append};
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

    /// Keeps the paper of a document of a request; the entry of the document names it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn keep_letter(&mut self, request: RequestId, id: LetterFileId, bytes: &[u8]) -> Result<(), StoreError> {
        self.keep_file(id.to_vec(), request.to_vec(), bytes).await
    }

    /// Destroys the papers of a request that are copies of somebody's data: these are erased, or the card was the wrong one.
    /// Number and hash of each document stay, and what the firm wrote.
    ///
    /// # Errors
    /// Those of the database; [`Tx::flush`].
    pub async fn drop_copies(&mut self, request: impl Into<UnitId>) -> Result<(), StoreError> {
        self.flush().await?;
        let unit = request.into();
        let entries = append::load(self.line.connection().await?, &[unit]).await?.remove(&unit).unwrap_or_default();
        let UnitState::Request(state) = fold(&entries) else { return Ok(()) };
        for (letter, _) in state.letters().into_iter().filter(|(letter, _)| letter.kind.is_copy()) {
            let files = state.files(&letter.code);
            for file in files {
                self.drop_file(unit, file.id.to_vec()).await?;
            }
            if !files.is_empty() {
                self.write(unit, Body::RequestFilesDropped(FilesDropped { code: letter.code.clone() }));
            }
        }
        Ok(())
    }

    /// [`Tx::drop_copies`] of all requests about some cards.
    pub(super) async fn drop_copies_of(&mut self, cards: impl Iterator<Item = UnitId>) -> Result<(), StoreError> {
        for card in cards {
            let id = card.to_vec();
            let found = sqlx::query_file_scalar!("queries/catalogue/requests_of_contact.sql", id);
            for request in found.fetch_all(self.line.connection().await?).await? {
                self.drop_copies(UnitId::from_slice(&request)?).await?;
            }
        }
        Ok(())
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
        self.drop_file(unit, removal.id.to_vec()).await?;
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
            self.drop_file(unit, id.to_vec()).await?;
        }
        Ok(())
    }

    async fn drop_file(&mut self, unit: UnitId, id: Vec<u8>) -> Result<(), StoreError> {
        let key = unit.to_vec();
        let connection = self.line.connection().await?;
        sqlx::query_file!("queries/entry/drop_evidence.sql", id, key).execute(connection).await?;
        Ok(())
    }
}
