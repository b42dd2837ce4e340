//! The machine-readable side of the access pack: JSON, CSV, and the manifest that binds the files together.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use custode_i18n::{Catalogue, Lang};
use serde::Serialize;

use crate::{
    pack::{AccessPack, Counts, Exclusion, KeptUntil, SCHEMA_ID, Shown},
    table::csv_bytes,
};

/// Names the shape of the manifest.
const MANIFEST_SCHEMA: &str = "custode.access-manifest/1";

/// A file could not be written as text; nothing of its content is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a file of the access pack could not be written")]
pub struct PackFailure;

/// One file of the pack.
#[derive(Clone, PartialEq, Eq)]
pub struct PackFile {
    /// Its name; never a person's.
    pub name: String,
    /// What it is: `pdf`, `json`, `csv`, `manifest`.
    pub kind: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

crate::redact::redacted_debug!(PackFile);

/// The common part of the file names: `accesso_A-0187_2026-11-22`. Holds letters, digits, `-` and `_`, at most 80 characters.
pub fn file_stem(pack: &AccessPack, lang: Lang) -> String {
    let code: String = pack.document_code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    format!("{}_{code}_{}", Catalogue::get(lang).word("report-file-stem"), pack.issued_on())
}

#[derive(Serialize)]
struct JsonPack<'a> {
    schema: &'static str,
    language: &'static str,
    counts: Counts,
    #[serde(flatten)]
    pack: &'a AccessPack,
}

/// The pack as one JSON document, the values exactly as they are held.
pub fn json(pack: &AccessPack, lang: Lang) -> Result<PackFile, PackFailure> {
    let document = JsonPack { schema: SCHEMA_ID, language: lang.code(), counts: Counts::of(pack), pack };
    let mut bytes = serde_json::to_vec_pretty(&document).map_err(|_| PackFailure)?;
    bytes.push(b'\n');
    Ok(PackFile { name: format!("{}.json", file_stem(pack, lang)), kind: "json", bytes })
}

/// A row of text cells.
type Row = Vec<String>;

/// The pack as tables: UTF-8 with mark, semicolons, no cell that a program would run.
pub fn csv_files(pack: &AccessPack, lang: Lang) -> Result<Vec<PackFile>, PackFailure> {
    let stem = file_stem(pack, lang);
    tables(pack)
        .into_iter()
        .map(|(name, header, rows)| {
            let header: Row = header.iter().map(|&title| title.to_owned()).collect();
            let bytes = csv_bytes(std::iter::once(header).chain(rows)).map_err(|_| PackFailure)?;
            Ok(PackFile { name: format!("{stem}_{name}.csv"), kind: "csv", bytes })
        })
        .collect()
}

fn tables(pack: &AccessPack) -> [(&'static str, &'static [&'static str], Vec<Row>); 10] {
    [
        (
            "data",
            &[
                "group",
                "field",
                "label",
                "value",
                "source",
                "acquired_on",
                "file",
                "row",
                "recorded_at",
                "recorded_by",
                "kept_until",
            ],
            pack.fields
                .iter()
                .map(|f| {
                    let p = &f.provenance;
                    vec![
                        f.group.code().to_owned(),
                        f.key.clone(),
                        text(&f.label),
                        f.value.clone(),
                        text(&p.source),
                        day(p.acquired_on),
                        text(&p.file),
                        p.row.map(|row| row.to_string()).unwrap_or_default(),
                        p.recorded_at.map(instant).unwrap_or_default(),
                        text(&p.recorded_by),
                        kept(&f.kept),
                    ]
                })
                .collect(),
        ),
        (
            "links",
            &["role", "name", "since"],
            pack.links.iter().map(|l| vec![l.role.clone(), shown(&l.name), day(l.since)]).collect(),
        ),
        (
            "consents",
            &[
                "type",
                "title",
                "state",
                "counts",
                "decided_on",
                "method",
                "wording",
                "evidence_level",
                "evidence",
                "valid_until",
                "recorded_at",
                "recorded_by",
            ],
            pack.consents
                .iter()
                .map(|c| {
                    vec![
                        c.type_code.clone(),
                        c.type_title.clone(),
                        c.state.code().to_owned(),
                        c.counts.to_string(),
                        day(c.decided_on),
                        text(&c.method),
                        text(&c.wording),
                        c.evidence_level.map(|level| level.to_string()).unwrap_or_default(),
                        text(&c.evidence),
                        day(c.valid_until),
                        c.recorded_at.map(instant).unwrap_or_default(),
                        text(&c.recorded_by),
                    ]
                })
                .collect(),
        ),
        (
            "consent_events",
            &[
                "type",
                "title",
                "state",
                "decided_on",
                "recorded_at",
                "recorded_by",
                "method",
                "wording",
                "evidence_level",
                "evidence",
                "valid_until",
                "note",
                "corrected",
            ],
            pack.consent_events
                .iter()
                .map(|e| {
                    vec![
                        e.type_code.clone(),
                        e.type_title.clone(),
                        e.state.code().to_owned(),
                        day(e.decided_on),
                        instant(e.recorded_at),
                        text(&e.recorded_by),
                        text(&e.method),
                        text(&e.wording),
                        e.evidence_level.map(|level| level.to_string()).unwrap_or_default(),
                        text(&e.evidence),
                        day(e.valid_until),
                        text(&e.note),
                        text(&e.corrected),
                    ]
                })
                .collect(),
        ),
        (
            "wordings",
            &["code", "title", "valid_from", "text"],
            pack.wordings
                .iter()
                .map(|w| vec![w.code.clone(), w.title.clone(), day(w.valid_from), w.text.clone()])
                .collect(),
        ),
        (
            "stops",
            &["purposes", "channels", "author", "ground", "since", "lifted_on"],
            pack.stops
                .iter()
                .map(|s| {
                    vec![
                        s.purposes.join(", "),
                        s.channels.join(", "),
                        s.author.code().to_owned(),
                        text(&s.ground),
                        s.since.to_string(),
                        day(s.lifted_on),
                    ]
                })
                .collect(),
        ),
        (
            "purposes",
            &["code", "title", "basis", "categories", "recipients", "retention"],
            pack.purposes
                .iter()
                .map(|p| {
                    vec![
                        p.code.clone(),
                        p.title.clone(),
                        text(&p.basis),
                        text(&p.categories),
                        text(&p.recipients),
                        text(&p.retention),
                    ]
                })
                .collect(),
        ),
        (
            "communications",
            &[
                "direction",
                "channel",
                "at",
                "subject",
                "body",
                "outcome",
                "purpose",
                "retention_class",
                "kept_until",
                "operator",
                "point",
                "others",
            ],
            pack.communications
                .iter()
                .map(|c| {
                    vec![
                        c.direction.code().to_owned(),
                        c.channel.clone(),
                        instant(c.at),
                        text(&c.subject),
                        text(&c.body),
                        text(&c.outcome),
                        text(&c.purpose),
                        c.retention_class.clone(),
                        kept(&c.kept),
                        text(&c.operator),
                        text(&c.point),
                        c.others.iter().map(shown).collect::<Vec<_>>().join(", "),
                    ]
                })
                .collect(),
        ),
        (
            "changes",
            &["at", "by", "what", "field", "label", "before", "after"],
            pack.changes
                .iter()
                .map(|c| {
                    vec![
                        instant(c.at),
                        text(&c.by),
                        c.what.clone(),
                        text(&c.field),
                        text(&c.label),
                        text(&c.before),
                        text(&c.after),
                    ]
                })
                .collect(),
        ),
        (
            "imports",
            &["file", "table", "row", "source", "acquired_on", "imported_at", "imported_by"],
            pack.imports
                .iter()
                .map(|i| {
                    vec![
                        i.file.clone(),
                        text(&i.table),
                        i.row.map(|row| row.to_string()).unwrap_or_default(),
                        text(&i.source),
                        day(i.acquired_on),
                        instant(i.imported_at),
                        text(&i.imported_by),
                    ]
                })
                .collect(),
        ),
    ]
}

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn day(value: Option<NaiveDate>) -> String {
    value.map(|day| day.to_string()).unwrap_or_default()
}

fn instant(value: DateTime<Utc>) -> String {
    value.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn kept(value: &KeptUntil) -> String {
    match value {
        KeptUntil::Day(day) => day.to_string(),
        KeptUntil::Words(words) => words.clone(),
        KeptUntil::NotStated => String::new(),
    }
}

fn shown(value: &Shown) -> String {
    match value {
        Shown::Plain(name) => name.clone(),
        Shown::Masked(reason) => format!("[{reason}]"),
    }
}

/// A file as the manifest lists it.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct FileEntry {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: &'static str,
    /// Its length.
    pub bytes: usize,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

/// What belongs to the pack and what was left out (DOMAIN 4.6, D7).
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Manifest {
    schema: &'static str,
    /// Code of the document.
    pub document_code: String,
    /// When the pack was made.
    pub issued_at: DateTime<Utc>,
    /// The files.
    pub files: Vec<FileEntry>,
    /// How much they hold.
    pub counts: Counts,
    /// Personal data that are not in them, with the reason.
    pub exclusions: Vec<Exclusion>,
}

impl Manifest {
    /// The manifest as a file of the pack.
    pub fn file(&self, stem: &str) -> Result<PackFile, PackFailure> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|_| PackFailure)?;
        bytes.push(b'\n');
        Ok(PackFile { name: format!("{stem}_manifest.json"), kind: "manifest", bytes })
    }
}

/// Binds the files together; `sha256` gives the digest of bytes in lower-case hexadecimal.
pub fn manifest(pack: &AccessPack, files: &[PackFile], sha256: impl Fn(&[u8]) -> String) -> Manifest {
    let files = files
        .iter()
        .map(|file| FileEntry {
            name: file.name.clone(),
            kind: file.kind,
            bytes: file.bytes.len(),
            sha256: sha256(&file.bytes),
        })
        .collect();
    Manifest {
        schema: MANIFEST_SCHEMA,
        document_code: pack.document_code.clone(),
        issued_at: pack.issued_at,
        files,
        counts: Counts::of(pack),
        exclusions: pack.exclusions.clone(),
    }
}
