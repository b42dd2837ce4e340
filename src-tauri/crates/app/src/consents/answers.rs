//! The answers of a form or preference sheet, entered in one step (S42, S58): a yes or a no for each consent, and where the
//! person does not want to be contacted. One day and one method for all of them; all of it or nothing.

use super::{
    evidence::{ProofFile, opt_in},
    parts::Parts,
    record::{ConsentEntry, event_of},
    stops::decision,
};
use crate::{AppError, Work, retention::note_lost};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{Method, Stop, objection},
    ids::{ConsentTypeId, ContactId, PurposeId, StopId, TxnId, WordingId},
    journal::Body,
    paper::SheetCode,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

/// What a paper says.
#[derive(Clone)]
pub struct Answers {
    /// The person.
    pub contact: ContactId,
    /// The day on which the person decided.
    pub decided_on: NaiveDate,
    /// How it reached the firm.
    pub method: Method,
    /// 0 to 3.
    pub evidence_level: u8,
    /// Where the proof is.
    pub evidence: Option<String>,
    /// Code of the paper.
    pub sheet: Option<String>,
    /// A yes or no for some types; the others stay as they are.
    pub consents: Vec<Answer>,
    /// Purposes and channels that the person closes.
    pub stops: Vec<(PurposeId, Channel)>,
    /// A scan of the paper, kept once for all its answers.
    pub file: Option<PathBuf>,
}

custode_domain::redacted!(Answers);

/// A yes or no.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// Which type.
    pub consent_type: ConsentTypeId,
    /// Yes.
    pub yes: bool,
    /// Which text the person saw.
    pub wording: Option<WordingId>,
}

/// Records all answers in one act, by the same rules as one decision (I3, I5, S96). A no to what was given is a withdrawal, which takes
/// the yes to a part of its purpose along (I4); a ticked cell of purpose and channel is an objection of the person (DOMAIN 4.2, I8).
///
/// # Errors
/// Field faults of a decision; no answer at all; a type twice; a sheet that was not printed here or is somebody else's.
pub async fn answer(work: &Work, answers: Answers) -> Result<TxnId, AppError> {
    if answers.consents.is_empty() && answers.stops.is_empty() {
        return Err(AppError::field("answers", "missing"));
    }
    let mut proof = match &answers.file {
        Some(path) => Some(ProofFile::read(path).await?),
        None => None,
    };
    let sheet = sheet_of(work, &answers).await?;
    let evidence: Vec<String> = [sheet.map(|code| code.to_string()), answers.evidence.clone()]
        .into_iter()
        .flatten()
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect();
    let evidence = Some(evidence.join(" · ")).filter(|text| !text.is_empty());
    let types = work.reader().consent_types().await?;
    let mut seen = BTreeSet::new();
    for one in &answers.consents {
        if !seen.insert(one.consent_type) {
            return Err(AppError::field("answers", "twice"));
        }
        if let Some(wording) = one.wording
            && !work.reader().wordings(one.consent_type).await?.iter().any(|known| known.id == wording)
        {
            return Err(AppError::field("wording", "unknown"));
        }
    }
    let closed = closed(work, &answers.stops).await?;
    let (today, parts) = (work.today(), Parts::read(work).await?);
    let outcome = work
        .transact(async |tx| {
            let unit = tx.contact(answers.contact).await?.ok_or(AppError::NotFound("contact"))?;
            let mut recorded = Vec::with_capacity(answers.consents.len());
            for one in &answers.consents {
                let known = types.iter().find(|known| known.id == one.consent_type);
                let known = known.ok_or(AppError::NotFound("consent-type"))?;
                let view = unit.consent_view(known.id, &known.definition.terms(), today);
                let entry = ConsentEntry {
                    consent_type: known.id,
                    state: view.answered(one.yes),
                    decided_on: answers.decided_on,
                    method: answers.method,
                    wording: one.wording,
                    evidence_level: answers.evidence_level,
                    evidence: evidence.clone(),
                    note: None,
                };
                let event = event_of(work, &unit, known, &entry)?;
                opt_in(&unit, &event, event.evidence_level, proof.is_some())?;
                recorded.push(event);
            }
            let falling = parts.falling(work, Some(&unit), &recorded);
            for event in recorded.iter().chain(&falling) {
                tx.write(answers.contact, Body::ConsentEvent(event.clone()));
            }
            let since = answers.decided_on.min(today);
            let mut proven: Vec<_> = recorded.iter().map(|event| event.id).collect();
            for (purpose, channels) in closed {
                let id = StopId::from_uuid(work.new_id());
                let stop = objection(id, vec![purpose], channels, evidence.clone(), since, None);
                proven.push(decision(id));
                tx.write(answers.contact, Body::StopSet(Stop { arrived_by: written_by(answers.method), ..stop }));
            }
            if let Some(proof) = proof.take() {
                proof.attach(work, tx, answers.contact, &proven, answers.evidence_level).await?;
            }
            Ok(())
        })
        .await?;
    note_lost(work, &[answers.contact]).await?;
    Ok(outcome.txn)
}

/// The channel by which written answers came, where their method tells it. A form on paper may be handed over or come by post:
/// its scan proves it.
const fn written_by(method: Method) -> Option<Channel> {
    match method {
        Method::Email | Method::DoubleOptIn => Some(Channel::Email),
        Method::Pec => Some(Channel::Pec),
        _ => None,
    }
}

/// The printed paper that the answers are on; it must be blank or this person's own.
async fn sheet_of(work: &Work, answers: &Answers) -> Result<Option<SheetCode>, AppError> {
    let Some(typed) = answers.sheet.as_deref() else { return Ok(None) };
    let found = crate::papers::find_sheet(work, typed).await?;
    match found.contact {
        Some((owner, _)) if owner != answers.contact => Err(AppError::field("code", "somebody-else")),
        _ => Ok(Some(found.code)),
    }
}

/// One objection for each purpose, with the channels that are closed.
async fn closed(work: &Work, stops: &[(PurposeId, Channel)]) -> Result<BTreeMap<PurposeId, Vec<Channel>>, AppError> {
    let purposes = work.reader().purposes().await?;
    let mut closed: BTreeMap<PurposeId, Vec<Channel>> = BTreeMap::new();
    for (purpose, channel) in stops {
        if !purposes.iter().any(|row| row.id == *purpose) {
            return Err(AppError::NotFound("purpose"));
        }
        let channels = closed.entry(*purpose).or_default();
        if !channels.contains(channel) {
            channels.push(channel.clone());
        }
    }
    Ok(closed)
}
