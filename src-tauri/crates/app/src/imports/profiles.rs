//! Profiles: how the files of one source are matched. Kept at the commit under the name of the source, found again by the
//! set of headers and the sheet; a file that is nearly the same is told with its differences.

use super::{
    session::{Session, keep, load},
    state::{ColumnState, ImportState, ProfileUse, Step, TableState},
};
use crate::{AppError, Work};
use chrono::{DateTime, Utc};
use custode_domain::identifiers::{dates::DateOrder, text::fold};
use custode_import::mapping::{field::Field, words::fold_header};
use custode_store::ImportProfile;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

mod file;
pub use file::{save_profile, take_profile};

/// Shape of a profile as it is kept and handed on.
const FORMAT: u32 = 1;
/// Share of equal headers, in percent, from which on a profile is proposed.
const NEAR: usize = 80;
/// Longest name, in characters.
const LONGEST_NAME: usize = 80;
/// Most cells in the dictionary of one column.
const MOST_CORRECTIONS: usize = 500;

/// What a profile says about one column.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ProfileColumn {
    header: String,
    field: Option<Field>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date_order: Option<DateOrder>,
    /// What the cells of a yes/no column mean.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    values: BTreeMap<String, String>,
    /// What a person made cells say that name nobody: "Trni" is "Terni".
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    corrections: BTreeMap<String, String>,
}

/// What a profile knows.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Content {
    format: u32,
    /// Name under which the numbers of the other program are kept on cards.
    system: String,
    columns: Vec<ProfileColumn>,
    /// Kinds of repairs that were refused as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    refused: Vec<String>,
}

/// A profile, for a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Name of the sheet; empty for text files.
    pub sheet: String,
    /// Columns that it imports.
    pub columns: u32,
    /// Cells that it corrects by itself.
    pub corrections: u32,
    /// How often it was saved.
    pub version: u32,
    /// Saved last at.
    pub changed_at: DateTime<Utc>,
    /// Used last at.
    pub used_at: Option<DateTime<Utc>>,
}

fn content_of(kept: &ImportProfile) -> Option<Content> {
    serde_json::from_str(&kept.content).ok().filter(|content: &Content| content.format <= FORMAT)
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Every profile by name.
///
/// # Errors
/// Those of the database.
pub async fn profiles(work: &Work) -> Result<Vec<Profile>, AppError> {
    let kept = work.reader().import_profiles().await?;
    Ok(kept
        .iter()
        .filter_map(|one| {
            let content = content_of(one)?;
            let used = content.columns.iter().filter(|c| c.field.as_ref().is_some_and(|f| *f != Field::Ignore));
            Some(Profile {
                id: one.id,
                name: one.name.clone(),
                sheet: one.sheet.clone(),
                columns: small(used.count()),
                corrections: small(content.columns.iter().map(|column| column.corrections.len()).sum()),
                version: one.version,
                changed_at: one.changed_at,
                used_at: one.used_at,
            })
        })
        .collect())
}

async fn one(work: &Work, id: Uuid) -> Result<ImportProfile, AppError> {
    let all = work.reader().import_profiles().await?;
    all.into_iter().find(|profile| profile.id == id).ok_or(AppError::NotFound("profile"))
}

/// The profile of this name, whatever its letters.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn profile_named(work: &Work, name: &str) -> Result<Uuid, AppError> {
    let all = work.reader().import_profiles().await?;
    let found = all.iter().find(|profile| fold(&profile.name) == fold(name));
    found.map(|profile| profile.id).ok_or(AppError::NotFound("profile"))
}

fn good_name(name: &str) -> Result<String, AppError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(AppError::field("name", "missing"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(AppError::field("name", "too-long"));
    }
    Ok(name.to_owned())
}

/// Gives a profile another name.
///
/// # Errors
/// Field faults for a name that is missing, too long or taken; [`AppError::NotFound`].
pub async fn rename_profile(work: &Work, id: Uuid, name: &str) -> Result<(), AppError> {
    let name = good_name(name)?;
    let all = work.reader().import_profiles().await?;
    if all.iter().any(|profile| profile.id != id && fold(&profile.name) == fold(&name)) {
        return Err(AppError::field("name", "taken"));
    }
    let mut profile = all.into_iter().find(|profile| profile.id == id).ok_or(AppError::NotFound("profile"))?;
    profile.name = name;
    Ok(work.archive().store().put_import_profile(&profile).await?)
}

/// Forgets a profile; imports that were made with it stay.
///
/// # Errors
/// Those of the database.
pub async fn delete_profile(work: &Work, id: Uuid) -> Result<(), AppError> {
    Ok(work.archive().store().remove_import_profile(id).await?)
}

/// By what a profile is found: the set of folded headers, and the folded name of the sheet.
struct Key {
    headers: BTreeSet<String>,
    sheet: String,
}

fn headers_of<'a>(headers: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    headers.map(fold_header).filter(|header| !header.is_empty()).collect()
}

impl Key {
    fn of(table: &TableState) -> Self {
        let headers = headers_of(table.columns.iter().filter_map(|column| column.header.as_deref()));
        Self { headers, sheet: fold(table.sheet()) }
    }

    fn written(&self) -> String {
        self.headers.iter().map(String::as_str).collect::<Vec<_>>().join("|")
    }

    fn headers_in(kept: &ImportProfile) -> BTreeSet<String> {
        kept.headers.split('|').filter(|header| !header.is_empty()).map(str::to_owned).collect()
    }
}

/// Keeps a profile in the place of one with the same key, else as a new one. Returns its id and its name.
async fn put(work: &Work, key: Key, name: &str, content: Content, used: bool) -> Result<(Uuid, String), AppError> {
    let all = work.reader().import_profiles().await?;
    let headers = key.written();
    let same = all.iter().find(|kept| kept.headers == headers && kept.sheet == key.sheet);
    let taken = |name: &str| all.iter().any(|kept| fold(&kept.name) == fold(name));
    let name = match same {
        Some(kept) => kept.name.clone(),
        None if taken(name) => (2..).map(|n| format!("{name} ({n})")).find(|name| !taken(name)).unwrap_or_default(),
        None => name.to_owned(),
    };
    let content = serde_json::to_string(&content).map_err(|_| AppError::Internal("a profile is no JSON"))?;
    let unchanged = same.is_some_and(|kept| kept.content == content);
    let profile = ImportProfile {
        id: same.map_or_else(|| work.new_id(), |kept| kept.id),
        name: name.clone(),
        headers,
        sheet: key.sheet,
        version: same.map_or(1, |kept| kept.version + u32::from(!unchanged)),
        changed_at: same.filter(|_| unchanged).map_or_else(|| work.now(), |kept| kept.changed_at),
        used_at: if used { Some(work.now()) } else { same.and_then(|kept| kept.used_at) },
        content,
    };
    work.archive().store().put_import_profile(&profile).await?;
    Ok((profile.id, name))
}

/// Fields whose values speak of no single person: only these enter the dictionary of a profile.
pub(super) const fn names_nobody(field: &Field) -> bool {
    matches!(
        field,
        Field::City
            | Field::Province
            | Field::Country
            | Field::Sex
            | Field::Language
            | Field::Role
            | Field::Source
            | Field::Tags
            | Field::OptOut
            | Field::Consent(_)
    )
}

/// Keeps what an import knows of its file, under the name of its source. Nothing for formats that explain themselves.
pub(super) async fn keep_used(work: &Work, session: &mut Session, source: &str) -> Result<(), AppError> {
    let Some(table) = session.state.chosen().filter(|table| table.header_row.is_some()) else { return Ok(()) };
    let key = Key::of(table);
    if key.headers.is_empty() || matches!(session.state.format.as_str(), "vcf" | "json") {
        return Ok(());
    }
    let staged = work.reader().corrections_between(session.id, table.sheet(), 0, i64::MAX.unsigned_abs()).await?;
    let mut dictionaries = table.dictionary.clone();
    for (_, edit) in staged.cells {
        let dictionary = dictionaries.entry(edit.column_no).or_default();
        if edit.text == edit.raw || edit.raw.trim().is_empty() {
            dictionary.remove(&edit.raw);
        } else if dictionary.len() < MOST_CORRECTIONS || dictionary.contains_key(&edit.raw) {
            dictionary.insert(edit.raw, edit.text);
        }
    }
    let mut refused: BTreeSet<String> = table.refused.iter().cloned().collect();
    for (_, one) in staged.refusals.into_iter().filter(|(_, one)| one.row_no.is_none()) {
        if one.refused {
            refused.insert(one.code)
        } else {
            refused.remove(&one.code)
        };
    }
    let columns = table.columns.iter().filter(|column| column.header.is_some());
    let column = |column: &ColumnState| {
        let nobody = column.field.as_ref().is_some_and(names_nobody);
        ProfileColumn {
            header: column.header.clone().unwrap_or_default(),
            field: column.field.clone(),
            date_order: column.date_order,
            values: column.meanings.clone(),
            corrections: dictionaries.get(&column.index).filter(|_| nobody).cloned().unwrap_or_default(),
        }
    };
    let content = Content {
        format: FORMAT,
        system: session.state.system(),
        columns: columns.map(column).collect(),
        refused: refused.into_iter().collect(),
    };
    let (id, name) = put(work, key, source, content, true).await?;
    session.state.profile = Some(ProfileUse { id, name, applied: true, ..ProfileUse::default() });
    Ok(())
}

/// Looks for the profile of the chosen table. One with the same headers and sheet is used at once; the nearest one with
/// at least four fifths of the headers is proposed, with what differs.
pub(super) async fn recognise(work: &Work, state: &mut ImportState) -> Result<(), AppError> {
    let Some(table) = state.chosen() else { return Ok(()) };
    let key = Key::of(table);
    if key.headers.is_empty() {
        return Ok(());
    }
    let all = work.reader().import_profiles().await?;
    let like = |kept: &ImportProfile| {
        let headers = Key::headers_in(kept);
        let shared = headers.intersection(&key.headers).count();
        (100 * shared / headers.len().max(key.headers.len()).max(1), kept.sheet == key.sheet, kept.used_at)
    };
    let Some(best) = all.iter().filter(|kept| content_of(kept).is_some()).max_by_key(|kept| like(kept)) else {
        return Ok(());
    };
    let (share, same_sheet, _) = like(best);
    if share < NEAR {
        return Ok(());
    }
    let exact = share == 100 && same_sheet;
    state.profile = Some(differences(best, table, &key));
    if exact { apply(work, state, best).await } else { Ok(()) }
}

/// What differs between a profile and a table, in the words of the headers.
fn differences(kept: &ImportProfile, table: &TableState, key: &Key) -> ProfileUse {
    let content = content_of(kept);
    let known = content.iter().flat_map(|content| &content.columns).map(|column| column.header.clone());
    let there = table.columns.iter().filter_map(|column| column.header.clone());
    let headers = Key::headers_in(kept);
    ProfileUse {
        id: kept.id,
        name: kept.name.clone(),
        system: content.as_ref().map(|content| content.system.clone()).unwrap_or_default(),
        applied: false,
        missing: known.filter(|header| !key.headers.contains(&fold_header(header))).collect(),
        added: there
            .filter(|header| !headers.contains(&fold_header(header)) && !fold_header(header).is_empty())
            .collect(),
        other_sheet: kept.sheet != key.sheet,
    }
}

/// Gives the columns that a profile knows its word. A consent type that this archive does not have stays a question.
async fn apply(work: &Work, state: &mut ImportState, kept: &ImportProfile) -> Result<(), AppError> {
    let content = content_of(kept).ok_or(AppError::NotFound("profile"))?;
    let mut sayings: BTreeMap<String, Vec<ProfileColumn>> = BTreeMap::new();
    for column in content.columns {
        let known = match &column.field {
            Some(field) => super::columns::known_consent(work, field).await.is_ok(),
            None => false,
        };
        if known {
            sayings.entry(fold_header(&column.header)).or_default().insert(0, column);
        }
    }
    let chosen = state.table;
    let table = state.tables.get_mut(chosen).ok_or(AppError::NotFound("table"))?;
    table.dictionary.clear();
    for column in &mut table.columns {
        let header = column.header.as_deref().map(fold_header).unwrap_or_default();
        let Some(said) = sayings.get_mut(&header).and_then(Vec::pop) else { continue };
        column.decide(said.field);
        column.sure = true;
        column.confidence = 1.0;
        "profile".clone_into(&mut column.reason);
        column.meanings = said.values;
        column.date_order = said.date_order.or(column.date_order);
        if !said.corrections.is_empty() {
            table.dictionary.insert(column.index, said.corrections);
        }
    }
    table.refused = content.refused;
    if let Some(profile) = &mut state.profile {
        profile.applied = true;
    }
    state.checked = false;
    Ok(())
}

/// Uses a profile for an import, also one that a person chose although little fits.
///
/// # Errors
/// [`AppError::NotFound`] for an import or profile that is not there.
pub async fn use_profile(work: &Work, import: Uuid, profile: Uuid) -> Result<ProfileUse, AppError> {
    let mut session = load(work, import).await?;
    let kept = one(work, profile).await?;
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let used = differences(&kept, table, &Key::of(table));
    session.state.profile = Some(used.clone());
    apply(work, &mut session.state, &kept).await?;
    session.step = session.step.min(Step::Match);
    keep(work, &session).await?;
    Ok(used)
}
