//! Files that prove decisions: attached, listed, taken out again. Every opening is written down.

use crate::{AppError, Work, tokens::file_name};
use chrono::{DateTime, Utc};
use custode_domain::{
    evidence::{Evidence, EvidenceInvalid, MAX_EVIDENCE, check_evidence},
    ids::{ActorId, ConsentEventId, ContactId, EvidenceId, TxnId},
    journal::Body,
    records::AuditNote,
};
use std::path::{Path, PathBuf};

/// A file beside a decision.
#[derive(Debug, Clone)]
pub struct AttachedFile {
    /// When it was attached.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
    /// What it is.
    pub evidence: Evidence,
}

/// The files of a person's decisions, oldest first.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn evidence_of(work: &Work, contact: ContactId) -> Result<Vec<AttachedFile>, AppError> {
    let reader = work.reader();
    reader.contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let files = reader.evidence(contact).await?;
    Ok(files.into_iter().map(|(at, actor, evidence)| AttachedFile { at, actor, evidence }).collect())
}

/// Attaches a file to a decision.
///
/// # Errors
/// [`AppError::NotFound`]; field faults: an empty file, one larger than 10 MiB, neither a PDF nor a picture, a level that the
/// way of the decision cannot prove.
pub async fn attach_evidence(
    work: &Work,
    contact: ContactId,
    event: ConsentEventId,
    level: u8,
    file: &Path,
) -> Result<TxnId, AppError> {
    if tokio::fs::metadata(file).await?.len() > MAX_EVIDENCE {
        return Err(AppError::field("file", "evidence-too-large"));
    }
    let bytes = tokio::fs::read(file).await?;
    let name: String = file_name(file).chars().take(200).collect();
    let id = EvidenceId::from_uuid(work.new_id());
    let outcome = work
        .transact(async |tx| {
            let unit = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            let events = unit.consent_events();
            let recorded = events.iter().find(|one| one.event.id == event).ok_or(AppError::NotFound("event"))?;
            let kind = check_evidence(&bytes, level, recorded.event.method).map_err(fault)?;
            let sha256 = custode_vault::sha256(&bytes).to_vec();
            let evidence = Evidence { id, event, name, kind, size: bytes.len() as u64, sha256, level };
            Ok(tx.attach(contact, evidence, &bytes).await?)
        })
        .await?;
    Ok(outcome.txn)
}

fn fault(invalid: EvidenceInvalid) -> AppError {
    match invalid {
        EvidenceInvalid::Empty => AppError::field("file", "evidence-empty"),
        EvidenceInvalid::TooLarge => AppError::field("file", "evidence-too-large"),
        EvidenceInvalid::NotKept => AppError::field("file", "evidence-kind"),
        EvidenceInvalid::TooHigh => AppError::field("level", "too-high"),
    }
}

/// The name that a dialog proposes for a file: it names nobody.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn evidence_name(work: &Work, contact: ContactId, id: EvidenceId) -> Result<String, AppError> {
    let files = work.reader().evidence(contact).await?;
    let (at, _, evidence) = files.into_iter().find(|(.., one)| one.id == id).ok_or(AppError::NotFound("evidence"))?;
    Ok(format!("prova_{}.{}", at.format("%Y-%m-%d_%H%M"), evidence.kind.ending()))
}

/// Writes a file where the person wants it and opens it in the system's viewer. The opening is an entry of the card, before
/// anything leaves the archive.
///
/// # Errors
/// [`AppError::NotFound`]; file access; [`AppError::Precondition`] when no viewer opens.
pub async fn open_evidence(work: &Work, contact: ContactId, id: EvidenceId, path: PathBuf) -> Result<(), AppError> {
    let files = work.reader().evidence(contact).await?;
    let (_, _, evidence) = files.into_iter().find(|(.., one)| one.id == id).ok_or(AppError::NotFound("evidence"))?;
    let bytes = work.reader().evidence_bytes(id).await?.ok_or(AppError::NotFound("evidence"))?;
    let note = AuditNote { what: "evidence".to_owned(), sha256: Some(evidence.sha256), ..AuditNote::default() };
    work.transact(async |tx| {
        tx.write(contact, Body::AuditRevealed(note));
        Ok(())
    })
    .await?;
    tokio::fs::write(&path, bytes).await?;
    if !work.desk().host().open_in_viewer(path).await {
        return Err(AppError::Precondition("no-viewer"));
    }
    Ok(())
}
