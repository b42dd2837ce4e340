//! Files that came with messages, taken out again. Every time is written down, like the opening of what proves a decision.

use super::mark::mark;
use crate::{AppError, Work, outgoing::write_whole};
use custode_domain::{
    communication::Attachment,
    evidence::EvidenceKind,
    ids::{AttachmentId, CommunicationId},
    journal::Body,
    records::AuditNote,
};
use std::path::PathBuf;

async fn attachment(work: &Work, communication: CommunicationId, id: AttachmentId) -> Result<Attachment, AppError> {
    work.require_seen(|sight| !sight.hides.is_empty())?;
    let row = work.reader().communication(communication).await?.ok_or(AppError::NotFound("communication"))?;
    let files = row.communication.mail.map(|mail| mail.attachments).unwrap_or_default();
    files.into_iter().find(|file| file.id == id && file.is_kept()).ok_or(AppError::NotFound("file"))
}

/// The name that a dialog proposes for a file: the one that it came with.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Forbidden`] for a role that does not see the whole card: a file can say all of it.
pub async fn attachment_name(
    work: &Work,
    communication: CommunicationId,
    id: AttachmentId,
) -> Result<String, AppError> {
    let name = attachment(work, communication, id).await?.name;
    Ok(if name.is_empty() { "allegato".to_owned() } else { name })
}

/// Writes a file where the person wants it, and opens it in the system's viewer if it is a document, a picture or a sound
/// and is called so: whatever else came by mail could be a program. The file bears the mark of the internet where the system
/// has one. Returns whether it was opened. That it was taken out is
/// an entry of the communication, before anything leaves the archive.
///
/// # Errors
/// As [`attachment_name`]; file access.
pub async fn open_attachment(
    work: &Work,
    communication: CommunicationId,
    id: AttachmentId,
    path: PathBuf,
) -> Result<bool, AppError> {
    let file = attachment(work, communication, id).await?;
    let bytes = work.reader().attachment_bytes(id).await?.ok_or(AppError::NotFound("file"))?;
    let shown = is_shown(&bytes, &path);
    let note = AuditNote { what: "attachment".to_owned(), sha256: Some(file.sha256), ..AuditNote::default() };
    work.transact(async |tx| {
        tx.write(communication, Body::AuditRevealed(note));
        Ok(())
    })
    .await?;
    let target = path.clone();
    tokio::task::spawn_blocking(move || write_whole(&target, &bytes)).await??;
    mark(&path, work.now());
    Ok(shown && work.desk().host().open_in_viewer(path).await)
}

/// Whether a file is one to look at, by its first bytes and by the name that the system goes by.
fn is_shown(bytes: &[u8], path: &std::path::Path) -> bool {
    let Some(kind) = EvidenceKind::of(bytes).filter(|kind| *kind != EvidenceKind::Eml) else { return false };
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    ending == kind.ending() || ending == kind.code() || kind == EvidenceKind::Tiff && ending == "tif"
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program stays closed, whatever it calls itself, and so does a document that is called like a program.
    #[test]
    fn only_what_is_looked_at_is_opened() {
        let shown = |bytes: &[u8], name: &str| is_shown(bytes, std::path::Path::new(name));
        assert!(shown(b"%PDF-1.7", "offerta.PDF") && shown(b"\xff\xd8\xff", "foto.jpeg"));
        assert!(!shown(b"%PDF-1.7", "offerta.exe") && !shown(b"MZ", "offerta.pdf") && !shown(b"%PDF-1.7", "offerta"));
    }
}
