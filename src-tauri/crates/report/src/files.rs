//! The machine-readable side of the access pack: JSON, CSV, and the manifest that binds the files together.

mod tables;

use chrono::{DateTime, Utc};
use custode_i18n::{Catalogue, Lang};
use serde::Serialize;

use crate::{
    pack::{AccessPack, Counts, Exclusion, JournalEnd, MaskedCount, SCHEMA_ID},
    table::csv_bytes,
};
use tables::{Row, tables};

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

custode_domain::redacted!(PackFile);

/// The common part of the file names: `accesso_A-0187_2026-11-22`. Holds letters, digits, `-` and `_`, at most 80 characters.
pub fn file_stem(pack: &AccessPack, lang: Lang) -> String {
    let code: String = pack.document_code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    format!("{}_{code}_{}", Catalogue::get(lang).word("report-file-stem"), pack.issued_on())
}

/// A document of the pack among its files, from 0; the first has the plain name.
pub fn pdf_file(pack: &AccessPack, lang: Lang, volume: usize, bytes: Vec<u8>) -> PackFile {
    let stem = file_stem(pack, lang);
    let name = match volume {
        0 => format!("{stem}.pdf"),
        _ => format!("{stem}_{}-{}.pdf", Catalogue::get(lang).word("report-file-part"), volume + 1),
    };
    PackFile { name, kind: "pdf", bytes }
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

/// The pack as tables: UTF-8 with mark, semicolons, no cell that a program would run.
pub fn csv_files(pack: &AccessPack, lang: Lang) -> Result<Vec<PackFile>, PackFailure> {
    let stem = file_stem(pack, lang);
    tables(pack, lang)
        .into_iter()
        .map(|(name, header, rows)| {
            let header: Row = header.iter().map(|&title| title.to_owned()).collect();
            let bytes = csv_bytes(std::iter::once(header).chain(rows)).map_err(|_| PackFailure)?;
            Ok(PackFile { name: format!("{stem}_{name}.csv"), kind: "csv", bytes })
        })
        .collect()
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
    /// Pieces and names that are left out of them because they are about others.
    pub masked: Vec<MaskedCount>,
    /// Personal data that are not in them, with the reason.
    pub exclusions: Vec<Exclusion>,
    /// Where the journal of the archive stood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journal: Option<JournalEnd>,
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
        masked: pack.left_out(),
        exclusions: pack.exclusions.clone(),
        journal: pack.journal.clone(),
    }
}
