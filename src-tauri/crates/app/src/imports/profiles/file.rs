//! A profile as a file, from one archive to another.

use super::{Content, FORMAT, Key, content_of, good_name, headers_of, names_nobody, one, put};
use crate::{AppError, Work, outgoing::write_whole};
use custode_import::normalise::issue::IssueCode;
use serde::{Deserialize, Serialize};
use std::path::Path;
use uuid::Uuid;

/// What the file of a profile calls itself.
const KIND: &str = "custode-import-profile";
/// Largest file, in bytes.
const LARGEST: u64 = 1 << 20;

/// A profile on its way to another archive.
#[derive(Serialize, Deserialize)]
struct ProfileFile {
    kind: String,
    name: String,
    #[serde(default)]
    sheet: String,
    #[serde(flatten)]
    content: Content,
}

/// Writes a profile to a file that another archive can take in. Returns its name.
///
/// # Errors
/// [`AppError::NotFound`]; file access.
pub async fn save_profile(work: &Work, id: Uuid, path: &Path) -> Result<String, AppError> {
    let kept = one(work, id).await?;
    let content = content_of(&kept).ok_or(AppError::NotFound("profile"))?;
    let file = ProfileFile { kind: KIND.to_owned(), name: kept.name, sheet: kept.sheet, content };
    let json = serde_json::to_vec_pretty(&file).map_err(|_| AppError::Internal("a profile is no JSON"))?;
    write_whole(path, &json)?;
    Ok(crate::tokens::file_name(path))
}

/// Takes a profile in from a file. One of the same headers and sheet is replaced, under its name.
///
/// # Errors
/// A field fault for a file that is no profile, or of a newer program; file access.
pub async fn take_profile(work: &Work, path: &Path) -> Result<Uuid, AppError> {
    let wrong = || AppError::field("file", "no-profile");
    if crate::imports::open(path)?.metadata()?.len() > LARGEST {
        return Err(wrong());
    }
    let file: ProfileFile = serde_json::from_slice(&std::fs::read(path)?).map_err(|_| wrong())?;
    let ProfileFile { kind, name, sheet, mut content } = file;
    if kind != KIND {
        return Err(wrong());
    }
    if content.format > FORMAT {
        return Err(AppError::field("file", "newer"));
    }
    let known = ["given", "refused", "withdrawn", "unknown"];
    for column in &mut content.columns {
        column.values.retain(|_, meaning| known.contains(&meaning.as_str()));
        let nobody = column.field.as_ref().is_some_and(names_nobody);
        column.corrections.retain(|_, _| nobody);
    }
    content.refused.retain(|code| IssueCode::from_code(code).is_some());
    let name = good_name(&name).map_err(|_| wrong())?;
    let key = Key { headers: headers_of(content.columns.iter().map(|column| column.header.as_str())), sheet };
    if key.headers.is_empty() {
        return Err(wrong());
    }
    Ok(put(work, key, &name, content, false).await?.0)
}
