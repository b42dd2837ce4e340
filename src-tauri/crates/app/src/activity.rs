//! Registro attività: who did what, when, about whom; and how much left the archive, by whom (S4, S47).

use crate::{
    AppError, Work,
    contacts::write_opened,
    export::{Leaving, Why, take_out_table},
    reports::language,
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    ids::{ActorId, ContactId},
    journal::{Family, Kind},
};
use custode_report::said;
use custode_store::read::{ActivityLine, ActivityQuery};
use std::{collections::BTreeMap, path::Path};

/// Sorts of acts that the log can be narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Cards: made, changed, merged, put away.
    People,
    /// Consents, objections, and the papers for them.
    Decisions,
    /// Communications and what the gate answered.
    Contacts,
    /// Imports and old copies.
    Imports,
    /// Files, prints and backups that left, masked values that were shown.
    Out,
    /// Openings, failures, refusals, keys, users.
    Access,
    /// Settings.
    Rules,
    /// Requests of people, holds, retention, erasures.
    Erasure,
}

impl Group {
    /// Every group, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::People,
        Self::Decisions,
        Self::Contacts,
        Self::Imports,
        Self::Out,
        Self::Access,
        Self::Rules,
        Self::Erasure,
    ];

    /// The group of a kind.
    #[must_use]
    pub const fn of(kind: Kind) -> Self {
        match kind.number() {
            110..=122 | 850..=869 | 1000..=1019 | 1120..=1124 => Self::Decisions,
            300..=399 | 810 | 1020..=1029 | 1050 | 1053..=1054 | 1070..=1079 | 1102 | 1111..=1119 => Self::Contacts,
            500..=501 | 520..=532 | 820..=821 => Self::Imports,
            602..=604 | 980 | 1055..=1056 | 1105 => Self::Out,
            450
            | 1136..=1140
            | 600..=601
            | 605..=699
            | 960..=979
            | 981..=999
            | 1040..=1049
            | 1100..=1101
            | 1103..=1104 => Self::Access,
            700..=719 | 740..=749 | 900..=949 | 1057 => Self::Erasure,
            200..=299 | 400..=499 | 800..=809 | 1080..=1089 | 1130..=1135 => Self::Rules,
            _ => Self::People,
        }
    }
}

/// Stable word for what an action did; the window has one message for each.
#[must_use]
pub const fn deed(kind: Kind) -> &'static str {
    match kind {
        Kind::ContactRecorded => "card-added",
        Kind::ContactChanged => "card-changed",
        Kind::ContactBinned | Kind::ContactUnrecorded => "card-binned",
        Kind::ContactRestored => "card-restored",
        Kind::ContactAbsorbed | Kind::ContactMerged => "merged",
        Kind::ContactSplit | Kind::ContactUnmerged => "split",
        Kind::ConsentEvent => "consent",
        Kind::ConsentCorrected | Kind::ConsentReinstated => "consent-corrected",
        Kind::StopSet => "objection",
        Kind::StopLifted | Kind::StopCorrected => "objection-lifted",
        Kind::CommunicationLogged => "communication",
        Kind::CommunicationChanged => "communication-changed",
        Kind::CommunicationBinned | Kind::CommunicationRestored => "communication-binned",
        Kind::ContactDecided => "gate",
        Kind::ContactImported | Kind::ImportCommitted => "import",
        Kind::ImportUndone => "import-undone",
        Kind::DuplicateProposed | Kind::DuplicateDismissed | Kind::DuplicateRetracted => "duplicates",
        Kind::SuppressionSet | Kind::SuppressionRetracted => "suppression",
        Kind::LegacySourceSet | Kind::LegacySourceRemoved | Kind::LegacySourceRestored => "old-copy",
        Kind::CardsDiscarded => "discarded",
        Kind::MailTaken => "mail",
        Kind::AuditOpened => "opened",
        Kind::AuditUnlockFailed => "unlock-failed",
        Kind::AuditRevealed => "revealed",
        Kind::AuditExported => "exported",
        Kind::AuditPrinted => "printed",
        Kind::AuditVerified => "verified",
        Kind::AuditKeysChanged | Kind::OperatorSet => "keys",
        Kind::AuditRefused => "refused",
        Kind::AuditClockBack => "clock-back",
        Kind::SignerKnown => "signer",
        Kind::OutsideConfirmed => "outside-confirmed",
        Kind::SheetTried => "sheet-tried",
        Kind::CardsRead => "cards-read",
        Kind::OutboxSet => "outbox",
        Kind::CampaignSet | Kind::CampaignRemoved | Kind::CampaignRestored => "campaign",
        Kind::CaseSet | Kind::CaseRemoved | Kind::CaseRestored => "case",
        Kind::RoleSet | Kind::RoleArchived | Kind::RoleRestored => "role",
        Kind::RecipientSet | Kind::RecipientArchived | Kind::RecipientRestored => "recipient",
        Kind::LegalFactSet | Kind::LegalFactReset | Kind::LegalFactRestored => "legal-fact",
        Kind::BalanceSet | Kind::BalanceRetracted => "balance",
        Kind::RpoChecked | Kind::RpoRetracted => "opt-out-register",
        Kind::SheetPrinted => "sheet",
        Kind::PaperIssued => "paper",
        Kind::PaperGiven => "paper-given",
        Kind::EvidenceAttached => "proof-attached",
        Kind::EvidenceRemoved => "proof-removed",
        Kind::AskTextSet => "ask-text",
        Kind::RenewalAsked => "renewal-asked",
        Kind::MaskSet | Kind::MaskRemoved => "masked",
        Kind::DisclosureRecorded | Kind::DisclosureStruck => "disclosure",
        Kind::NoticeWaived => "notice-waived",
        Kind::PaperRetracted => "paper-retracted",
        Kind::BasisCeased => "basis-ceased",
        Kind::TermFixed => "term-fixed",
        Kind::CommercialRemoved => "commercial-removed",
        Kind::ReplyFound => "reply-found",
        Kind::ReplySettled => "reply-settled",
        Kind::TermOver => "term-over",
        Kind::TermReturned => "term-returned",
        Kind::HoldSet | Kind::HoldLifted | Kind::HoldRestored => "hold",
        Kind::ProofHeld => "proof-kept",
        Kind::AnomalyDismissed | Kind::AnomalyKept => "anomaly-dismissed",
        Kind::AnomalyReopened => "anomaly-reopened",
        Kind::FieldPurposesSet => "field-purposes",
        Kind::InstructionsIssued => "instructions-issued",
        Kind::InstructionsAccepted => "instructions-accepted",
        Kind::DeviceSet => "device",
        Kind::RetentionRunSet => "retention-run",
        Kind::RunPolicySet => "run-policy",
        Kind::BackupMade => "backup",
        Kind::BackupRestored => "restored",
        Kind::BackupTested => "restore-tested",
        Kind::Salvaged => "salvaged",
        Kind::EraseRequested => "erase-asked",
        Kind::Erased | Kind::PersonErased | Kind::BinEmptied | Kind::LedgerReplayed => "erased",
        _ => match kind.family() {
            Family::Contact => "card-changed",
            Family::Request => "request",
            Family::Any => "other",
            _ => "settings",
        },
    }
}

/// Which act names an action of several: the lower the better.
const fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::ImportCommitted | Kind::ImportUndone | Kind::PersonErased | Kind::BinEmptied | Kind::LedgerReplayed => 0,
        Kind::ContactAbsorbed
        | Kind::ContactSplit
        | Kind::CardsDiscarded
        | Kind::AuditKeysChanged
        | Kind::MailTaken => 1,
        Kind::AuditUnlockFailed | Kind::CampaignSet | Kind::CommercialRemoved => 2,
        Kind::CommunicationLogged | Kind::ContactRecorded | Kind::TermOver | Kind::TermReturned => 3,
        Kind::DuplicateProposed | Kind::ContactDecided | Kind::ReplyFound | Kind::Snapshot | Kind::SignerKnown => 9,
        _ => 5,
    }
}

/// A line of the log.
#[derive(Debug, Clone)]
pub struct Line {
    /// The next page begins before this.
    pub first: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; empty for somebody of another archive.
    pub by: String,
    /// What.
    pub deed: &'static str,
    /// Code of what it was about: a field, a file format, a function.
    pub what: String,
    /// Reason or result in words or codes.
    pub detail: Option<String>,
    /// How many: rows of an export, tries, entries.
    pub count: u64,
    /// Cards that it names and that still have a name.
    pub people: Vec<(ContactId, String)>,
}

/// What the page asks.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// By this operator.
    pub actor: Option<ActorId>,
    /// About this person.
    pub contact: Option<ContactId>,
    /// Only this sort of acts.
    pub group: Option<Group>,
    /// From this day on.
    pub since: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
    /// Continue before this.
    pub before: Option<u64>,
    /// Lines at most.
    pub limit: usize,
}

/// How much somebody took out or looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Files.
    pub exports: u64,
    /// Rows in them.
    pub rows: u64,
    /// Documents and prints.
    pub prints: u64,
    /// Masked values shown.
    pub reveals: u64,
    /// Cards opened, each once a day of a session.
    pub cards: u64,
    /// Attempts that the role did not allow.
    pub refusals: u64,
}

fn query(work: &Work, asked: &Asked) -> ActivityQuery {
    let (since, until) = work.span(asked.since, asked.until);
    let kinds = asked.group.map(|group| Kind::ALL.iter().copied().filter(|kind| Group::of(*kind) == group).collect());
    ActivityQuery {
        actor: asked.actor,
        unit: asked.contact.map(Into::into),
        kinds: kinds.unwrap_or_default(),
        since,
        until,
        before: asked.before,
        limit: asked.limit,
    }
}

/// A page of the log, and whether there is more.
///
/// # Errors
/// Those of the database.
pub async fn list(work: &Work, asked: &Asked) -> Result<(Vec<Line>, bool), AppError> {
    let reader = work.reader();
    let (found, more) = reader.activity(&query(work, asked)).await?;
    let names: BTreeMap<ActorId, String> =
        reader.operators().await?.into_iter().map(|row| (row.id, row.operator.name)).collect();
    let units: Vec<ContactId> = found.iter().flat_map(|line| line.units.iter().map(|unit| (*unit).into())).collect();
    let people = reader.names(&units).await?;
    let lines = found.into_iter().map(|line| told(line, &names, &people)).collect();
    Ok((lines, more))
}

fn told(
    line: ActivityLine,
    names: &BTreeMap<ActorId, String>,
    people: &std::collections::HashMap<ContactId, String>,
) -> Line {
    let telling = line.kinds.iter().min_by_key(|(kind, count)| (rank(*kind), std::cmp::Reverse(*count)));
    let (kind, entries) = telling.copied().unwrap_or((Kind::Unknown(0), 0));
    let note = line.note.unwrap_or_default();
    let operator = line.units.first().and_then(|unit| names.get(&ActorId::from(*unit)));
    let long = line.kinds.len() == 1 || entries > line.entries / 2;
    Line {
        first: line.first,
        at: line.at,
        by: names.get(&line.actor).cloned().unwrap_or_default(),
        deed: deed(kind),
        what: note.what,
        detail: note.detail.or_else(|| operator.filter(|_| deed(kind) == "keys").cloned()),
        count: note.count.unwrap_or(if long { line.entries.max(entries) } else { entries }),
        people: line
            .units
            .iter()
            .filter_map(|unit| people.get_key_value(&ContactId::from(*unit)))
            .map(|(id, name)| (*id, name.clone()))
            .collect(),
    }
}

/// Exports, prints, looks and refusals of each operator since a day, those with the most rows first.
///
/// # Errors
/// Those of the database.
pub async fn taken(work: &Work, since: Option<NaiveDate>) -> Result<Vec<(ActorId, String, Taken)>, AppError> {
    // What was counted and not written yet is of this moment; where it cannot be written, it is told later.
    let _ = write_opened(work.archive(), work.act()).await;
    let reader = work.reader();
    let mut by: BTreeMap<ActorId, Taken> = BTreeMap::new();
    let mut query = ActivityQuery {
        kinds: vec![Kind::AuditExported, Kind::AuditPrinted, Kind::AuditRevealed, Kind::AuditRefused, Kind::CardsRead],
        since: work.span(since, None).0,
        limit: 500,
        ..ActivityQuery::default()
    };
    loop {
        let (lines, more) = reader.activity(&query).await?;
        query.before = lines.last().map(|line| line.first);
        for line in lines {
            let taken = by.entry(line.actor).or_default();
            for (kind, count) in line.kinds {
                match kind {
                    Kind::AuditExported => {
                        taken.exports += count;
                        taken.rows += line.note.as_ref().and_then(|note| note.count).unwrap_or_default();
                    }
                    Kind::AuditPrinted => taken.prints += count,
                    Kind::AuditRevealed => taken.reveals += count,
                    Kind::CardsRead => {
                        taken.cards += line.note.as_ref().and_then(|note| note.count).unwrap_or_default();
                    }
                    _ => taken.refusals += count,
                }
            }
        }
        if !more {
            break;
        }
    }
    let mut found: Vec<(ActorId, String, Taken)> = reader
        .operators()
        .await?
        .into_iter()
        .filter(|row| !row.operator.removed || by.contains_key(&row.id))
        .map(|row| (row.id, row.operator.name, by.get(&row.id).cloned().unwrap_or_default()))
        .collect();
    found.sort_by_key(|(_, name, taken)| (std::cmp::Reverse((taken.rows, taken.exports)), name.to_lowercase()));
    Ok(found)
}

/// Most lines in a saved log: what a workbook holds.
pub const MOST: usize = 1_000_000;

/// A log that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Name of the file.
    pub file: String,
    /// Its lines.
    pub rows: u64,
    /// Earlier lines did not find room; the last line of the file says so.
    pub cut: bool,
}

/// Writes the lines that are asked for as a table, the latest `most` of them, with who saved it and why in the journal.
///
/// # Errors
/// File access.
pub async fn save(work: &Work, mut asked: Asked, most: usize, why: &Why, path: &Path) -> Result<Saved, AppError> {
    let lang = language(work.desk());
    let headers = ["at", "by", "deed", "people", "count", "detail"];
    let headers = headers.iter().map(|key| said(&format!("activity-column-{key}"), lang)).collect();
    let mut rows: Vec<Vec<String>> = Vec::new();
    asked.before = None;
    let cut = loop {
        asked.limit = (most - rows.len()).min(500);
        let (lines, more) = list(work, &asked).await?;
        asked.before = lines.last().map(|line| line.first);
        rows.extend(lines.into_iter().map(|line| {
            let people: Vec<String> = line.people.into_iter().map(|(_, name)| name).collect();
            let detail = [line.what, line.detail.unwrap_or_default()];
            let detail: Vec<String> = detail.into_iter().filter(|text| !text.is_empty()).collect();
            vec![
                line.at.format("%Y-%m-%d %H:%M:%S UTC").to_string(),
                line.by,
                said(&format!("deed-{}", line.deed), lang),
                people.join("; "),
                line.count.to_string(),
                detail.join(" · "),
            ]
        }));
        if !more || rows.len() >= most {
            break more;
        }
    };
    let lines = rows.len() as u64;
    if cut {
        // Whoever reads the file later did not see the window.
        let end = said("activity-cut", lang);
        rows.push(vec![String::new(), String::new(), end, String::new(), String::new(), String::new()]);
    }
    let leaving = Leaving::plain("activity_log", why);
    let (file, _) = take_out_table(work, leaving, path, &said("activity-sheet", lang), (headers, rows)).await?;
    Ok(Saved { file, rows: lines, cut })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind falls into a group that the page offers, and none into two.
    #[test]
    fn every_kind_has_a_group_and_a_word() {
        let groups: std::collections::BTreeSet<Group> = Kind::ALL.iter().map(|kind| Group::of(*kind)).collect();
        assert_eq!(groups.len(), Group::ALL.len(), "a group without a kind finds nothing");
        for kind in Kind::ALL.iter().filter(|kind| kind.is_audit()) {
            let seen = matches!(Group::of(*kind), Group::Access | Group::Out | Group::Contacts | Group::Decisions);
            assert!(seen, "{kind:?}");
            assert_ne!(deed(*kind), "other", "{kind:?}");
        }
        assert_eq!(Group::of(Kind::ContactImported), Group::People);
    }
}
