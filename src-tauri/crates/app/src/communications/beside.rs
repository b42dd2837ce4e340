//! What stands beside a communication that was logged by hand: the files, and the address or number that was used.

use crate::{AppError, Work, tokens::file_name};
use custode_domain::{
    communication::{Attachment, Communication, Mail, Role},
    evidence::{EvidenceKind, MAX_EVIDENCE},
    ids::{AttachmentId, CommunicationId, PointId},
};
use custode_store::Tx;
use std::path::{Path, PathBuf};

/// Files beside one communication at most.
const MOST: usize = 20;
/// Longest name of a file that is kept, in characters.
const MAX_NAME: usize = 200;

/// A file that was read.
pub(super) struct Read {
    name: String,
    bytes: Vec<u8>,
}

/// Looks at a file that was just picked, so that a wrong one is refused at once.
///
/// # Errors
/// File access; field faults: an empty file, one larger than 10 MiB.
pub async fn look_at_file(path: &Path) -> Result<(), AppError> {
    size_of(path).await.map(drop)
}

async fn size_of(path: &Path) -> Result<u64, AppError> {
    match tokio::fs::metadata(path).await?.len() {
        0 => Err(AppError::field("file", "evidence-empty")),
        size if size > MAX_EVIDENCE => Err(AppError::field("file", "evidence-too-large")),
        size => Ok(size),
    }
}

/// Reads the files before the write begins.
pub(super) async fn read(paths: &[PathBuf]) -> Result<Vec<Read>, AppError> {
    if paths.len() > MOST {
        return Err(AppError::field("files", "too-many"));
    }
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        size_of(path).await?;
        let name = file_name(path).chars().take(MAX_NAME).collect();
        files.push(Read { name, bytes: tokio::fs::read(path).await? });
    }
    Ok(files)
}

/// Seals the files in the archive, in the write that logs the communication.
pub(super) async fn keep(
    work: &Work,
    tx: &mut Tx,
    id: CommunicationId,
    item: &mut Communication,
    files: Vec<Read>,
) -> Result<(), AppError> {
    if files.is_empty() {
        return Ok(());
    }
    let mail = item.mail.get_or_insert_with(|| Mail { external: Vec::new(), attachments: Vec::new() });
    if mail.attachments.len() + files.len() > MOST {
        return Err(AppError::field("files", "too-many"));
    }
    for file in files {
        let attachment = AttachmentId::from_uuid(work.new_id());
        tx.keep_attachment(id, attachment, &file.bytes).await?;
        mail.attachments.push(Attachment {
            id: attachment,
            name: file.name,
            media: EvidenceKind::of(&file.bytes).map(|kind| kind.code().to_owned()).unwrap_or_default(),
            size: file.bytes.len() as u64,
            sha256: custode_vault::sha256(&file.bytes).to_vec(),
        });
    }
    Ok(())
}

/// Notes the address or number that was used, at whose it is. Another one is another question to the gate.
pub(super) async fn went_through(tx: &mut Tx, item: &mut Communication, point: PointId) -> Result<(), AppError> {
    let channel = item.channel.clone();
    for participant in item.participants.iter_mut().filter(|one| one.role != Role::Mentioned) {
        let Some(unit) = tx.contact(participant.contact).await? else { continue };
        let known = unit.points().into_iter().find(|known| known.id == point).map(|known| known.kind);
        let Some(kind) = known else { continue };
        if !channel.fits(kind) {
            return Err(AppError::field("point", "other-channel"));
        }
        if participant.point != Some(point) {
            (participant.point, participant.decision) = (Some(point), None);
        }
        return Ok(());
    }
    // It was used then, and was taken off the card since.
    if item.participants.iter().any(|one| one.point == Some(point)) {
        return Ok(());
    }
    Err(AppError::field("point", "unknown"))
}
