//! Listing, searching and finding contacts.

use super::{
    Answer, Contact, Failure,
    outputs::why,
    told::{ContactLine, Contacts},
};
use crate::{ApiError, ErrorCode};
use custode_app::{
    AppError, Work,
    contacts::{note_read, search_hash},
    domain::{
        contact::{ContactUnit, PointKind},
        identifiers::email::{self, EmailReading},
        ids::ContactId,
        role::Facet,
    },
    export::note_printed_out,
    store::read::{ContactQuery, MatchKey, PAGE_LIMIT},
};
use std::collections::HashMap;

/// The word of AUTOMATION.md for a sort of point.
pub(super) const fn point_word(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Landline => "phone",
        PointKind::Post => "address",
        other => other.code(),
    }
}

fn of_kind(unit: &ContactUnit, fits: impl Fn(PointKind) -> bool) -> Vec<String> {
    unit.points().into_iter().filter(|point| fits(point.kind)).map(|point| point.normalised.clone()).collect()
}

/// Lists cards with their addresses. Up to one page is reading, as in the window, and each card is counted as read; a longer
/// list leaves the archive, whatever becomes of the output, and is noted like a file.
pub(super) async fn contacts(work: &Work, search: Option<String>, limit: Option<u32>) -> Result<Answer, Failure> {
    let search = search.unwrap_or_default();
    let wanted = limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
    let mut query = ContactQuery {
        tax_code_hash: search_hash(work.archive(), &search),
        search,
        limit: PAGE_LIMIT,
        ..ContactQuery::default()
    };
    let reader = work.reader();
    let (mut list, mut listed): (Vec<ContactLine>, Vec<ContactId>) = Default::default();
    loop {
        let page = reader.contacts(&query, work.today()).await.map_err(AppError::from)?;
        let ids: Vec<ContactId> = page.rows.iter().map(|row| row.id).collect();
        let units: HashMap<ContactId, ContactUnit> =
            reader.listed_units(&ids).await.map_err(AppError::from)?.into_iter().collect();
        for row in page.rows.iter().take(wanted - list.len()) {
            listed.push(row.id);
            let (emails, phones) = units.get(&row.id).map_or_else(Default::default, |unit| {
                (of_kind(unit, PointKind::is_email), of_kind(unit, PointKind::is_phone))
            });
            list.push(ContactLine {
                id: row.id.as_uuid(),
                kind: row.kind.code(),
                name: row.name.clone(),
                emails,
                phones,
                state: row.status.code(),
            });
        }
        query.offset += page.rows.len() as u64;
        if page.rows.is_empty() || list.len() >= wanted || query.offset >= page.total.count {
            if listed.len() > PAGE_LIMIT as usize {
                note_printed_out(work, listed.len() as u64, &why()?).await?;
            } else {
                note_read(work, listed).await;
            }
            let (total, capped) = (page.total.count, page.total.capped);
            return Ok(Contacts { total, capped, contacts: list }.into());
        }
    }
}

/// The contact that is meant; binned ones are found by their id only.
pub(super) async fn find(work: &Work, who: &Contact) -> Result<ContactId, Failure> {
    let unknown = || Failure::from(AppError::NotFound("contact"));
    let address = match who {
        Contact::Id(id) => return id.trim().parse().map_err(|_| unknown()),
        Contact::Email(typed) => match email::read(typed) {
            EmailReading::Addresses(found) => found.into_iter().next().ok_or_else(unknown)?,
            EmailReading::Suspect { address, .. } => address,
            EmailReading::Partly { .. } | EmailReading::Nothing | EmailReading::Invalid => return Err(unknown()),
        },
    };
    // An address that the role hides finds nobody, and nobody out of reach is named.
    if work.hides(Facet::Email) {
        return Err(unknown());
    }
    let key = MatchKey::Point(address);
    let found = work.reader().certain_matches(std::slice::from_ref(&key)).await.map_err(AppError::from)?;
    let ids: Vec<ContactId> = found
        .get(&key)
        .into_iter()
        .flatten()
        .filter(|one| !one.binned && one.point.is_some_and(PointKind::is_email))
        .map(|one| one.contact)
        .collect();
    let mut ids = work.reader().reached(ids).await.map_err(AppError::from)?;
    ids.sort_unstable();
    ids.dedup();
    match ids.as_slice() {
        [] => Err(unknown()),
        [only] => Ok(*only),
        several => {
            let ids: Vec<String> = several.iter().map(ToString::to_string).collect();
            Err(ApiError::because(ErrorCode::Conflict, "several-contacts").with("ids", ids.join(" ")).into())
        }
    }
}
