//! A look into a zipped workbook before any reader touches it: how much it inflates to, what it is, which rows
//! are hidden. Declared sizes lie, so every part is inflated and counted.

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

use zip::ZipArchive;

use super::{biff, plain::Plain, row_scan::RowScan};
use crate::frame::{Frame, Sink};
use crate::limits::{INFLATED_BYTES, PART_BYTES, RATIO, RATIO_FROM, ZIP_ENTRIES};
use crate::refusal::{Refusal, RefusalCode};

/// Inflated bytes between two signs of life.
const SIGN: u64 = 16 << 20;

/// Which workbook it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// xlsx or xlsm.
    Xlsx,
    /// xlsb.
    Xlsb,
    /// OpenDocument spreadsheet.
    Ods,
}

/// What the scan found.
#[derive(Debug)]
pub struct Scan {
    /// Which workbook.
    pub content: Content,
    /// Hidden rows (from 1) by the path of the sheet's part.
    pub hidden_rows: HashMap<String, HashSet<u32>>,
    /// Path of the part of each sheet by its name.
    pub parts: HashMap<String, String>,
    /// Hidden columns by part.
    pub hidden_columns: HashMap<String, Vec<u32>>,
    /// Formulas without a stored result by part.
    pub bare_formulas: HashMap<String, u32>,
    /// Vertical merges of one column by part: column from 0, first and last row from 1.
    pub merges: HashMap<String, Vec<(u32, u32, u32)>>,
    /// True when macros are inside.
    pub macros: bool,
    /// The same workbook with nothing packed, where that is little: it need not be inflated again.
    pub plain: Option<Vec<u8>>,
}

/// Scans the archive.
///
/// # Errors
/// A refusal: damaged, too much, no workbook, password-protected.
pub fn scan(file: &mut (impl Read + Seek), sink: &mut dyn Sink) -> Result<Scan, Refusal> {
    let mut archive = ZipArchive::new(file).map_err(|_| Refusal::from(RefusalCode::Damaged))?;
    if archive.len() > ZIP_ENTRIES {
        return Err(Refusal::with_detail(RefusalCode::TooManyParts, ZIP_ENTRIES.to_string()));
    }
    let names: Vec<String> = (0..archive.len())
        .map(|i| archive.name_for_index(i).map(|n| n.replace('\\', "/")).unwrap_or_default())
        .collect();
    let content = content(&names, &mut archive)?;
    let mut scan = Scan {
        content,
        hidden_rows: HashMap::new(),
        parts: HashMap::new(),
        hidden_columns: HashMap::new(),
        bare_formulas: HashMap::new(),
        merges: HashMap::new(),
        macros: names.iter().any(|n| n.ends_with("vbaProject.bin")),
        plain: None,
    };
    let mut plain = Plain::default();
    let mut total = 0_u64;
    let mut small: HashMap<String, String> = HashMap::new();
    let mut bundled = Vec::new();
    let mut buffer = vec![0_u8; 64 << 10];
    for (index, name) in names.iter().enumerate() {
        let Ok(mut part) = archive.by_index(index) else {
            // A broken picture or macro does not matter; a broken sheet is found by the reader.
            plain.give_up();
            continue;
        };
        if part.encrypted() {
            return Err(RefusalCode::PasswordProtected.into());
        }
        let packed = part.compressed_size().max(1);
        let lower = name.to_lowercase();
        let is_sheet = content == Content::Xlsx && lower.contains("worksheets/") && lower.ends_with(".xml");
        let is_binary = content == Content::Xlsb
            && (lower.ends_with("xl/workbook.bin") || (lower.contains("worksheets/") && lower.ends_with(".bin")));
        let keep = lower.ends_with("xl/workbook.xml")
            || lower.ends_with("workbook.xml.rels")
            || lower.ends_with("workbook.bin.rels")
            || lower == "meta-inf/manifest.xml";
        let mut rows = RowScan::default();
        let mut binary = biff::Parts::default();
        let mut text = Vec::new();
        let mut size = 0_u64;
        plain.part(name, part.size());
        loop {
            let n = match part.read(&mut buffer) {
                Ok(0) => break,
                Ok(n) => n,
                Err(_) if is_sheet || keep => return Err(RefusalCode::Damaged.into()),
                Err(_) => {
                    plain.give_up();
                    break;
                }
            };
            size += n as u64;
            total += n as u64;
            if total / SIGN > (total - n as u64) / SIGN {
                sink.put(Frame::Progress(total))?;
            }
            if size > PART_BYTES || total > INFLATED_BYTES || (size > RATIO_FROM && size / packed > RATIO) {
                return Err(RefusalCode::InflatesTooMuch.into());
            }
            plain.put(&buffer[..n]);
            if is_sheet {
                rows.feed(&buffer[..n]);
            } else if is_binary {
                binary.feed(&buffer[..n]);
            } else if keep && size < 4 << 20 {
                text.extend_from_slice(&buffer[..n]);
            }
        }
        if is_sheet {
            if !rows.hidden.is_empty() {
                scan.hidden_rows.insert(name.clone(), rows.hidden);
            }
            if !rows.hidden_columns.is_empty() {
                scan.hidden_columns.insert(name.clone(), rows.hidden_columns);
            }
            if !rows.merges.is_empty() {
                scan.merges.insert(name.clone(), rows.merges);
            }
            if rows.bare_formulas > 0 {
                scan.bare_formulas.insert(name.clone(), rows.bare_formulas);
            }
        }
        if !binary.hidden.is_empty() {
            scan.hidden_rows.insert(name.clone(), binary.hidden);
        }
        bundled.extend(binary.sheets);
        if keep {
            small.insert(lower, String::from_utf8_lossy(&text).into_owned());
        }
        sink.put(Frame::Progress(total))?;
    }
    if small.get("meta-inf/manifest.xml").is_some_and(|m| m.contains("encryption-data")) {
        return Err(RefusalCode::PasswordProtected.into());
    }
    if let (Some(workbook), Some(rels)) = (small.get("xl/workbook.xml"), small.get("xl/_rels/workbook.xml.rels")) {
        scan.parts = sheet_parts(workbook, rels);
    }
    if let Some(rels) = small.get("xl/_rels/workbook.bin.rels") {
        let targets = targets(rels);
        let part = |(name, id): (String, String)| Some((name, targets.get(&id)?.clone()));
        scan.parts = bundled.into_iter().filter_map(part).collect();
    }
    scan.plain = plain.finish();
    Ok(scan)
}

fn content<R: Read + Seek>(names: &[String], archive: &mut ZipArchive<R>) -> Result<Content, Refusal> {
    let has = |wanted: &str| names.iter().any(|n| n.eq_ignore_ascii_case(wanted));
    if has("xl/workbook.xml") || names.iter().any(|n| n.to_lowercase().ends_with("xl/workbook.xml")) {
        return Ok(Content::Xlsx);
    }
    if has("xl/workbook.bin") {
        return Ok(Content::Xlsb);
    }
    if has("content.xml") {
        let mut mime = String::new();
        if let Ok(part) = archive.by_name("mimetype") {
            let _ = part.take(200).read_to_string(&mut mime);
        }
        return match mime.trim() {
            m if m.contains("spreadsheet") || m.is_empty() => Ok(Content::Ods),
            m if m.contains("text") => Err(Refusal::with_detail(RefusalCode::UnsupportedDocument, "ODT")),
            m if m.contains("presentation") => Err(Refusal::with_detail(RefusalCode::UnsupportedDocument, "ODP")),
            _ => Err(RefusalCode::UnsupportedArchive.into()),
        };
    }
    let document = |kind: &str| Err(Refusal::with_detail(RefusalCode::UnsupportedDocument, kind));
    if names.iter().any(|n| n.starts_with("word/")) {
        return document("DOCX");
    }
    if names.iter().any(|n| n.starts_with("ppt/")) {
        return document("PPTX");
    }
    if names.iter().any(|n| n.starts_with("Index/") && n.ends_with(".iwa")) {
        return document("Numbers");
    }
    // A part list that names a workbook elsewhere (strict or renamed parts).
    if has("[Content_Types].xml") && names.iter().any(|n| n.to_lowercase().contains("worksheets/")) {
        return Ok(Content::Xlsx);
    }
    Err(Refusal::with_detail(RefusalCode::UnsupportedArchive, "ZIP"))
}

/// Sheet name to part path, from `workbook.xml` and its relations.
fn sheet_parts(workbook: &str, rels: &str) -> HashMap<String, String> {
    let targets = targets(rels);
    tags(workbook, "sheet")
        .filter_map(|tag| {
            let id = attribute(tag, ":id").or_else(|| attribute(tag, "id"))?;
            Some((attribute(tag, "name")?, targets.get(&id)?.clone()))
        })
        .collect()
}

/// Path of a part by the id of its relation.
fn targets(rels: &str) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    for tag in tags(rels, "Relationship") {
        if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, path);
        }
    }
    targets
}

fn tags<'a>(xml: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    xml.split('<').filter_map(move |tag| {
        let tag = tag.split('>').next()?;
        let element = tag.split(|c: char| c.is_whitespace() || c == '/').next()?;
        (element.rsplit(':').next() == Some(name)).then_some(tag)
    })
}

pub(super) fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut from = 0;
    while let Some(at) = tag[from..].find(name).map(|p| p + from) {
        let after = &tag[at + name.len()..];
        let starts = at == 0 || name.starts_with(':') || tag.as_bytes()[at - 1].is_ascii_whitespace();
        if starts && let Some(rest) = after.strip_prefix("=\"") {
            let value = rest.split('"').next()?;
            return Some(
                value
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&apos;", "'")
                    .replace("&amp;", "&"),
            );
        }
        from = at + name.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_sheets_to_parts() {
        let parts = sheet_parts(
            r#"<workbook><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId7"/></sheets></workbook>"#,
            r#"<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>"#,
        );
        assert_eq!(parts.get("A & B").map(String::as_str), Some("xl/worksheets/sheet1.xml"));
    }
}
