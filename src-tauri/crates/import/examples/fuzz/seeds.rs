//! The files that are changed, and how.

use std::io::{Cursor, Read, Write};
use std::path::Path;

use custode_import::sniff::{self, Kind};
use mutatis::Session;
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Larger files only make the changes rarer.
const LARGEST: u64 = 48 << 10;

/// A file to change.
pub(super) enum Seed {
    /// Changed as it is.
    Bytes(Vec<u8>),
    /// A container: one part is changed inside, for a changed container would only fail its checksums.
    Parts(Vec<(String, Vec<u8>)>),
}

/// The files of a format in a folder and the folders below, in the order of their names.
pub(super) fn of(folder: &Path, format: &str) -> std::io::Result<Vec<Seed>> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::path);
    let mut seeds = Vec::new();
    for entry in entries {
        if entry.file_type()?.is_dir() {
            seeds.extend(of(&entry.path(), format)?);
        } else if entry.metadata()?.len() <= LARGEST {
            let bytes = std::fs::read(entry.path())?;
            seeds.extend(seed(bytes, format));
        }
    }
    Ok(seeds)
}

fn seed(bytes: Vec<u8>, format: &str) -> Option<Seed> {
    let found = match sniff::kind(&bytes, bytes.len() as u64).ok()? {
        Kind::Zip => {
            let parts = unpacked(&bytes)?;
            let has = |name: &str| parts.iter().any(|(part, _)| part == name);
            let found = match (has("xl/workbook.bin"), has("xl/workbook.xml"), has("content.xml")) {
                (true, ..) => "xlsb",
                (_, true, _) => "xlsx",
                (.., true) => "ods",
                _ => return None,
            };
            return (found == format).then_some(Seed::Parts(parts));
        }
        Kind::Compound | Kind::BareBiff => "xls",
        Kind::Page => "page",
        Kind::SpreadsheetMl => "spreadsheet-ml",
        Kind::Cards => "cards",
        Kind::Json => "json",
        Kind::Text => "text",
    };
    (found == format).then_some(Seed::Bytes(bytes))
}

fn unpacked(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).ok()?;
        let mut content = Vec::new();
        part.by_ref().take(LARGEST).read_to_end(&mut content).ok()?;
        parts.push((part.name().to_owned(), content));
    }
    Some(parts)
}

fn packed(parts: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default())?;
        writer.write_all(content)?;
    }
    Ok(writer.finish()?.into_inner())
}

impl Seed {
    /// The file with a number of changes; the same seed makes the same ones.
    pub(super) fn changed(&self, seed: u64, changes: u64) -> Vec<u8> {
        let mut session = Session::new().seed(seed);
        match self {
            Self::Bytes(bytes) => change(&mut session, bytes, seed, changes),
            Self::Parts(parts) => {
                let mut parts = parts.clone();
                let at = usize::try_from(seed).unwrap_or(0) / 7 % parts.len();
                parts[at].1 = change(&mut session, &parts[at].1, seed, changes);
                packed(&parts).unwrap_or_default()
            }
        }
    }
}

/// Bytes changed one by one, then a stretch left out or said twice: what a length or a nesting does not expect.
fn change(session: &mut Session, bytes: &[u8], seed: u64, changes: u64) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..changes {
        // Nothing is left to change in an empty file.
        if session.mutate(&mut bytes).is_err() {
            break;
        }
    }
    if !seed.is_multiple_of(3) && bytes.len() > 8 {
        let from = usize::try_from(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32).unwrap_or(0) % bytes.len();
        let to = (from + 1 + from % 61).min(bytes.len());
        let stretch: Vec<u8> = bytes.drain(from..to).collect();
        if seed % 3 == 2 {
            bytes.splice(from..from, stretch.iter().chain(&stretch).copied());
        }
    }
    bytes
}
