//! Files that prove decisions: attached, listed, taken out again, destroyed when they were attached by mistake. Every opening
//! is written down.

use crate::{AppError, Work, outgoing::write_whole, tokens::file_name};
use chrono::{DateTime, Utc};
use custode_domain::{
    consent::{ConsentEvent, ConsentState, Correction},
    contact::ContactUnit,
    evidence::{
        Evidence, EvidenceInvalid, EvidenceKind, EvidenceRemoval, MAX_EVIDENCE, OptInLacks, check_evidence,
        check_opt_in, highest_proof, proven,
    },
    ids::{ActorId, ConsentEventId, ContactId, EvidenceId, TxnId},
    journal::Body,
    records::AuditNote,
};
use custode_store::Tx;
use std::path::{Path, PathBuf};

/// Longest name of a file that is kept, in characters.
const MAX_NAME: usize = 200;

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

/// A file that was read and looked at, before it is attached.
pub(crate) struct ProofFile {
    name: String,
    pub(crate) kind: EvidenceKind,
    bytes: Vec<u8>,
}

impl ProofFile {
    /// Reads a file that proves something.
    ///
    /// # Errors
    /// File access; field faults: an empty file, one larger than 10 MiB, one of no kind that is kept.
    pub(crate) async fn read(path: &Path) -> Result<Self, AppError> {
        if tokio::fs::metadata(path).await?.len() > MAX_EVIDENCE {
            return Err(fault(EvidenceInvalid::TooLarge));
        }
        let bytes = tokio::fs::read(path).await?;
        let kind = check_evidence(&bytes).map_err(fault)?;
        Ok(Self { name: file_name(path).chars().take(MAX_NAME).collect(), kind, bytes })
    }

    /// Attaches it to decisions of a card, in the write that records them.
    pub(crate) async fn attach(
        self,
        work: &Work,
        tx: &mut Tx,
        contact: ContactId,
        events: &[ConsentEventId],
        level: u8,
    ) -> Result<(), AppError> {
        let Some((event, also)) = events.split_first() else {
            return Err(AppError::field("file", "evidence-of-nothing"));
        };
        let evidence = Evidence {
            id: EvidenceId::from_uuid(work.new_id()),
            event: *event,
            also: also.to_vec(),
            name: self.name,
            kind: self.kind,
            size: self.bytes.len() as u64,
            sha256: custode_vault::sha256(&self.bytes).to_vec(),
            level,
        };
        Ok(tx.attach(contact, evidence, &self.bytes).await?)
    }
}

/// Looks at a file that was just picked, so that a wrong one is refused at once.
///
/// # Errors
/// As [`attach_evidence`].
pub async fn look_at_evidence(path: &Path) -> Result<(), AppError> {
    ProofFile::read(path).await.map(drop)
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

/// Attaches a file to a decision. A yes that was known with less proof counts from now on as what the file proves: the same
/// decision is written again with that level, so that both stay in the history.
///
/// # Errors
/// [`AppError::NotFound`]; field faults: an empty file, one larger than 10 MiB, one of no kind that is kept, a level that the way
/// of the decision cannot prove (I5).
pub async fn attach_evidence(
    work: &Work,
    contact: ContactId,
    event: ConsentEventId,
    level: u8,
    file: &Path,
) -> Result<TxnId, AppError> {
    let proof = ProofFile::read(file).await?;
    let outcome = work
        .transact(async |tx| {
            let unit = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            let events = unit.consent_events();
            let recorded = events.iter().find(|one| one.event.id == event).ok_or(AppError::NotFound("event"))?;
            if level > highest_proof(proof.kind, recorded.event.method) {
                return Err(AppError::field("level", "too-high"));
            }
            opt_in(&unit, &recorded.event, level, true).map_err(|_| AppError::field("level", "opt-in-unsent"))?;
            let mut proves = vec![event];
            if unit.correction(event).is_none() {
                // A decision that was recorded in error decides nothing any more.
                let standing = unit.standing_events(recorded.event.consent_type);
                let follows = |id| standing.iter().any(|one| one.event.parents.contains(&id));
                let heads: Vec<_> = standing.iter().map(|one| one.event.id).filter(|id| !follows(*id)).collect();
                let id = ConsentEventId::from_uuid(work.new_id());
                if let Some(raised) = proven(&recorded.event, level, &heads, id) {
                    proves.insert(0, id);
                    tx.write(contact, Body::ConsentEvent(raised));
                }
            }
            proof.attach(work, tx, contact, &proves, level).await
        })
        .await?;
    Ok(outcome.txn)
}

/// Destroys a file that was attached by mistake, with a reason. That it was there stays in the history of the card. What was
/// decided stays as it is, but for a yes that counted for more because of this file alone: that counts as it did before.
///
/// # Errors
/// [`AppError::NotFound`]; a field fault without a reason.
pub async fn remove_evidence(work: &Work, contact: ContactId, id: EvidenceId, reason: &str) -> Result<(), AppError> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(AppError::field("reason", "missing"));
    }
    let holder = work.reader().evidence_holder(contact, id).await?.ok_or(AppError::NotFound("evidence"))?;
    let files = work.archive().reader().evidence(contact).await?;
    let (gone, left): (Vec<_>, Vec<_>) = files.into_iter().map(|(.., one)| one).partition(|one| one.id == id);
    work.transact(async |tx| {
        let removal = EvidenceRemoval { id, reason: reason.to_owned() };
        tx.detach(holder, removal).await?;
        let unit = tx.contact(contact).await?;
        if let Some(event) = unit.zip(gone.first()).and_then(|(unit, gone)| raised_by(&unit, gone, &left)) {
            let correction = Correction { event, reason: reason.to_owned(), undoes: None };
            tx.write(contact, Body::ConsentCorrected(correction));
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// The decision that a file made when it was attached, by proving more of an earlier one; `None` when it made none, when
/// somebody decided since, or when another file proves as much.
fn raised_by(unit: &ContactUnit, gone: &Evidence, left: &[Evidence]) -> Option<ConsentEventId> {
    let events = unit.consent_events();
    let find = |id| events.iter().map(|one| &one.event).find(|one| one.id == id);
    let raised = find(gone.event)?;
    let earlier = raised.parents.iter().filter(|id| gone.also.contains(id)).find_map(|id| find(*id))?;
    let same =
        (earlier.consent_type, earlier.state, earlier.method) == (raised.consent_type, raised.state, raised.method);
    let stands = unit.correction(raised.id).is_none() && unit.consent_heads(raised.consent_type).contains(&raised.id);
    let proven = left.iter().any(|one| one.proves(raised.id) && one.level >= raised.evidence_level);
    (same && earlier.evidence_level < raised.evidence_level && stands && !proven).then_some(raised.id)
}

/// Whether a yes by double opt-in has both its halves (F9): the message, asked on the card or told of in words, and the file.
///
/// # Errors
/// A field fault `evidenceLevel` without the confirmation, `evidenceNote` without the message.
pub(super) fn opt_in(unit: &ContactUnit, event: &ConsentEvent, level: u8, file: bool) -> Result<(), AppError> {
    let asked = unit.consent_events().iter().any(|one| {
        one.event.consent_type == event.consent_type
            && one.event.state == ConsentState::Requested
            && unit.correction(one.event.id).is_none()
    });
    let told = event.evidence.as_deref().is_some_and(|words| !words.trim().is_empty());
    check_opt_in((event.method, event.state.is_granting(), level), (asked, told, file)).map_err(|lacks| match lacks {
        OptInLacks::Confirmation => AppError::field("evidenceLevel", "opt-in-unconfirmed"),
        OptInLacks::Message => AppError::field("evidenceNote", "opt-in-unsent"),
    })
}

fn fault(invalid: EvidenceInvalid) -> AppError {
    AppError::field(
        "file",
        match invalid {
            EvidenceInvalid::Empty => "evidence-empty",
            EvidenceInvalid::TooLarge => "evidence-too-large",
            EvidenceInvalid::NotKept => "evidence-kind",
        },
    )
}

/// The name that a dialog proposes for a file: it names nobody.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Forbidden`] for a role that does not see the whole card: a scan shows all of it.
pub async fn evidence_name(work: &Work, contact: ContactId, id: EvidenceId) -> Result<String, AppError> {
    work.require_seen(|sight| !sight.hides.is_empty())?;
    let files = work.reader().evidence(contact).await?;
    let (at, _, evidence) = files.into_iter().find(|(.., one)| one.id == id).ok_or(AppError::NotFound("evidence"))?;
    Ok(format!("prova_{}.{}", at.format("%Y-%m-%d_%H%M"), evidence.kind.ending()))
}

/// Writes a file where the person wants it and opens it in the system's viewer. The opening is an entry of the card, before
/// anything leaves the archive.
///
/// # Errors
/// As [`evidence_name`]; file access; [`AppError::Precondition`] when no viewer opens.
pub async fn open_evidence(work: &Work, contact: ContactId, id: EvidenceId, path: PathBuf) -> Result<(), AppError> {
    work.require_seen(|sight| !sight.hides.is_empty())?;
    let files = work.reader().evidence(contact).await?;
    let (_, _, evidence) = files.into_iter().find(|(.., one)| one.id == id).ok_or(AppError::NotFound("evidence"))?;
    let bytes = work.reader().evidence_bytes(id).await?.ok_or(AppError::NotFound("evidence"))?;
    let note = AuditNote { what: "evidence".to_owned(), sha256: Some(evidence.sha256), ..AuditNote::default() };
    work.transact(async |tx| {
        tx.write(contact, Body::AuditRevealed(note));
        Ok(())
    })
    .await?;
    let target = path.clone();
    tokio::task::spawn_blocking(move || write_whole(&target, &bytes)).await??;
    if !work.desk().host().open_in_viewer(path).await {
        return Err(AppError::Precondition("no-viewer"));
    }
    Ok(())
}
