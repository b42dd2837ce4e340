//! Registro attività: who did what, when, about whom; and how much left the archive, by whom (S4, S47).

mod deeds;

use crate::{
    AppError, Work,
    contacts::write_opened,
    defaults::shipped_in,
    export::{Leaving, Why, take_out_table},
    reports::language,
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    case::Case,
    ids::{ActorId, ConsentTypeId, ContactId, TxnId, UnitId},
    journal::{Body, Entry, Kind, in_fold_order},
};
use custode_report::{Lang, said, said_if};
use custode_store::read::{ActivityLine, ActivityQuery};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
};

pub use deeds::deed;

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
    /// Key of the message for that; none where no message names it.
    pub word: Option<String>,
    /// Reason or result in words, number of a request or a document.
    pub detail: Option<String>,
    /// How many: rows of an export, tries, entries.
    pub count: u64,
    /// Cards that it names and that still have a name.
    pub people: Vec<(ContactId, String)>,
    /// It was about a person who is erased.
    pub erased: bool,
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
    let units: Vec<UnitId> = found.iter().flat_map(|line| line.units.iter().copied()).collect();
    let contacts: Vec<ContactId> = units.iter().map(|unit| (*unit).into()).collect();
    let lang = language(work.desk());
    let things: Vec<UnitId> =
        found.iter().filter(|line| is_of_settings(line)).flat_map(|line| line.units.clone()).collect();
    let cases: Vec<UnitId> =
        found.iter().filter(|line| telling(line).0 == Kind::CaseSet).flat_map(|line| line.units.clone()).collect();
    let known = Known {
        lang,
        types: consent_types(work, lang).await?,
        titles: if things.is_empty() { HashMap::new() } else { titles(work, lang).await? },
        firsts: reader.firsts_of(&things).await?,
        cases: reader.entries_of(&cases).await?,
        operators: reader.operators().await?.into_iter().map(|row| (row.id, row.operator.name)).collect(),
        people: reader.names(&contacts).await?,
        requests: reader.request_numbers(&units).await?,
        erased: reader.erased_of(&units).await?,
        fields: reader.custom_fields().await?.into_iter().map(|row| (row.field.code, row.field.title)).collect(),
    };
    Ok((found.into_iter().map(|line| told(line, &known)).collect(), more))
}

/// The kind of entry that tells a line, and how many of it there are.
fn telling(line: &ActivityLine) -> (Kind, u64) {
    let telling = line.kinds.iter().min_by_key(|(kind, count)| (deeds::rank(*kind), std::cmp::Reverse(*count)));
    telling.copied().unwrap_or((Kind::Unknown(0), 0))
}

/// Whether a line tells of a thing of the settings, a hold or a campaign, of which it matters what was done to it.
fn is_of_settings(line: &ActivityLine) -> bool {
    deeds::done_to(telling(line).0, true).is_some()
}

/// What the consent types are called.
async fn consent_types(work: &Work, lang: Lang) -> Result<HashMap<ConsentTypeId, String>, AppError> {
    let rows = work.reader().consent_types().await?.into_iter();
    Ok(rows.map(|row| (row.id, shipped_in(&row.definition.title, lang))).collect())
}

/// What the things of the settings are called that the firm names: nobody's data.
async fn titles(work: &Work, lang: Lang) -> Result<HashMap<UnitId, String>, AppError> {
    let reader = work.reader();
    let types = consent_types(work, lang).await?.into_iter().map(|(id, title)| (UnitId::from(id), title));
    let purposes = reader.purposes().await?.into_iter().map(|row| (row.id.into(), row.purpose.title));
    let sources = reader.sources().await?.into_iter().map(|row| (row.id.into(), row.source.title));
    let classes = reader.retention_classes().await?.into_iter().map(|row| (row.id.into(), row.class.title));
    let channels = reader.channels().await?.into_iter().map(|row| (row.id.into(), row.title));
    let reasons = reader.reasons().await?.into_iter().map(|row| (row.id.into(), row.reason.title));
    let fields = reader.custom_fields().await?.into_iter().map(|row| (row.id.into(), row.field.title));
    let roles = reader.roles().await?.into_iter().map(|row| (row.id.into(), row.role.title));
    let all =
        types.chain(purposes).chain(sources).chain(classes).chain(channels).chain(reasons).chain(fields).chain(roles);
    Ok(all.filter(|(_, title)| !title.is_empty()).map(|(id, title)| (id, shipped_in(&title, lang))).collect())
}

/// Names for what a page of the log is about.
struct Known {
    lang: Lang,
    types: HashMap<ConsentTypeId, String>,
    titles: HashMap<UnitId, String>,
    firsts: HashMap<UnitId, u64>,
    cases: HashMap<UnitId, Vec<Entry>>,
    operators: BTreeMap<ActorId, String>,
    people: HashMap<ContactId, String>,
    requests: HashMap<UnitId, String>,
    erased: HashSet<UnitId>,
    fields: BTreeMap<String, String>,
}

impl Known {
    /// What was decided about consents: the deed, and about which ones. Nothing where nothing is known any more.
    fn decided(&self, line: &ActivityLine) -> Option<(&'static str, String)> {
        let (_, first) = line.decisions.first()?;
        let title = |id| self.types.get(id).cloned().unwrap_or_default();
        let same = !line.more_decisions && line.decisions.iter().all(|(_, state)| state == first);
        let (deed, mut said): (_, Vec<String>) = if same {
            (deeds::decided(*first), line.decisions.iter().map(|(id, _)| title(id)).collect())
        } else {
            let each = line.decisions.iter();
            let each = each.map(|(id, state)| format!("{}: {}", title(id), said(deeds::state_word(*state), self.lang)));
            ("consent", each.collect())
        };
        said.retain(|words| !words.is_empty());
        said.extend(line.more_decisions.then(|| "…".to_owned()));
        Some((deed, said.join(", ")))
    }

    /// What was done to a thing of the settings or a case, and what the thing is called.
    fn done(&self, line: &ActivityLine, kind: Kind) -> (&'static str, Option<String>) {
        if kind == Kind::CaseSet {
            let of_case = line.units.iter().find_map(|unit| done_to_case(self.cases.get(unit)?, line.txn));
            return (of_case.unwrap_or_default(), None);
        }
        let named = line.units.iter().find(|unit| self.titles.contains_key(unit)).or(line.units.first());
        let new = named.and_then(|unit| self.firsts.get(unit)).is_some_and(|first| *first >= line.first);
        let done = deeds::done_to(kind, new).unwrap_or_default();
        (done, named.and_then(|unit| self.titles.get(unit)).cloned().filter(|_| !done.is_empty()))
    }

    /// What a note says further, in words.
    fn detail(&self, deed: &str, what: &str, detail: Option<String>) -> Option<String> {
        if let Some(code) = what.strip_prefix("custom:") {
            return self.fields.get(code).cloned();
        }
        let detail = detail.filter(|_| deed != "opened")?;
        if deed != "verified" {
            return Some(detail);
        }
        let checks =
            detail.split(' ').filter_map(|name| said_if(&format!("verify-{}", name.replace('_', "-")), self.lang));
        Some(checks.collect::<Vec<_>>().join(", ")).filter(|words| !words.is_empty())
    }
}

/// What an action did to a case: it was begun, closed, taken up again or changed. Nothing of whoever is erased.
fn done_to_case(entries: &[Entry], txn: TxnId) -> Option<&'static str> {
    let mut before: Option<&Case> = None;
    for entry in in_fold_order(entries) {
        let Some(Body::CaseSet(case)) = &entry.body else { continue };
        if entry.header.txn == txn {
            return Some(deeds::done_to_case(before, case));
        }
        before = Some(case);
    }
    None
}

fn told(line: ActivityLine, known: &Known) -> Line {
    let (kind, entries) = telling(&line);
    let decided = (kind == Kind::ConsentEvent).then(|| known.decided(&line)).flatten();
    let (done, thing) = known.done(&line, kind);
    let event = line.events.iter().map(|(_, event)| event).find(|event| deeds::tells(kind, event));
    let deed = event.and_then(deeds::deed_of).unwrap_or_else(|| deed(kind));
    let (deed, of_consents) = decided.map_or((deed, None), |(deed, words)| (deed, Some(words)));
    let mut note = line.note.unwrap_or_default();
    if note.what.is_empty() {
        done.clone_into(&mut note.what);
    }
    if let Some(event) = event {
        note.what = deeds::what_of(event).to_owned();
    }
    if deed == "opened" {
        note.what = note.detail.clone().unwrap_or_default();
    }
    let number = line.units.iter().find_map(|unit| known.requests.get(unit)).cloned();
    let operator = line.units.first().and_then(|unit| known.operators.get(&ActorId::from(*unit)));
    let long = line.kinds.len() == 1 || entries > line.entries / 2;
    let word =
        Some(deeds::word(deed, &note.what)).filter(|key| !note.what.is_empty() && said_if(key, known.lang).is_some());
    let detail = known.detail(deed, &note.what, note.detail);
    Line {
        first: line.first,
        at: line.at,
        by: known.operators.get(&line.actor).cloned().unwrap_or_default(),
        deed,
        word,
        detail: of_consents
            .or(thing)
            .filter(|words| !words.is_empty())
            .or(detail)
            .or_else(|| operator.filter(|_| deed == "keys").cloned())
            .or(number),
        what: note.what,
        count: note.count.unwrap_or(if long { line.entries.max(entries) } else { entries }),
        erased: line.units.iter().any(|unit| known.erased.contains(unit)),
        people: line
            .units
            .iter()
            .filter_map(|unit| known.people.get_key_value(&ContactId::from(*unit)))
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
        kinds: vec![
            Kind::AuditExported,
            Kind::AuditPrinted,
            Kind::RequestLetterSet,
            Kind::SheetPrinted,
            Kind::AuditRevealed,
            Kind::AuditRefused,
            Kind::CardsRead,
        ],
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
                    Kind::AuditPrinted | Kind::RequestLetterSet | Kind::SheetPrinted => taken.prints += count,
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
            let erased = line.erased.then(|| said("activity-erased", lang));
            let people: Vec<String> = line.people.into_iter().map(|(_, name)| name).chain(erased).collect();
            let word = line.word.and_then(|key| said_if(&key, lang));
            let detail: Vec<String> = [word, line.detail].into_iter().flatten().collect();
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
