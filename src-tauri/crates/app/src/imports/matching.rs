//! Who is known already, in the archive and from earlier rows, by the rules of the certain tier (DOMAIN 4.9).

use super::{
    card::Shared,
    earlier::Holders,
    foreseen::{Before, Entered},
    members::Own,
    session::Session,
};
use crate::{AppError, Work, contacts::values, desk::locked};
use custode_domain::{
    contact::ContactField,
    identifiers::names,
    ids::ContactId,
    journal::Body,
    matching::{Shared as SharedPoint, Traits, same},
};
use custode_import::normalise::draft::{ContactDraft, ContactKind, NormalisedRow};
use custode_store::{
    ImportDifference,
    read::{CertainMatch, ContactFilter, MatchKey, match_name},
};
use std::collections::{HashMap, HashSet};

/// What the rows before brought.
#[derive(Default)]
pub(super) struct Earlier {
    /// Who came with them, by what they can be found.
    pub(super) holders: Holders,
    /// Cards that an earlier import of this very file made, by row; the flag says organisation.
    pub(super) same_file: HashMap<u64, Vec<(ContactId, bool)>>,
    /// People by the organisation of their row and their folded name.
    pub(super) people: HashMap<(ContactId, String), Vec<Own>>,
    /// What rows say otherwise than the cards that they join.
    pub(super) differences: Vec<ImportDifference>,
    /// What rows before brought to their cards, where that can come again.
    pub(super) entered: Entered,
    /// Cards with what was told of them: a firm of fifty rows moves once.
    told: HashSet<(ContactId, String, String)>,
}

/// The cards that an earlier import of the same file and table made, so that importing it again is no new card (S21).
pub(super) async fn same_file(
    work: &Work,
    session: &Session,
) -> Result<HashMap<u64, Vec<(ContactId, bool)>>, AppError> {
    let mut found: HashMap<u64, Vec<(ContactId, bool)>> = HashMap::new();
    let Some(sha256) = &session.file_sha256 else { return Ok(found) };
    let table = session.state.chosen().and_then(|table| table.name.clone());
    let reader = work.reader();
    for batch in reader.batches().await?.into_iter().filter(|row| !row.undone && row.batch.file_sha256 == *sha256) {
        for id in reader.contact_ids(&[ContactFilter::Batch(batch.id)], work.today()).await? {
            let entries = reader.entries(id).await?;
            let Some(Body::ContactRecorded(change)) = entries.first().and_then(|entry| entry.body.as_ref()) else {
                continue;
            };
            let Some(origin) = change.origin.as_ref().filter(|origin| origin.table == table) else { continue };
            let organisation = change.fields.iter().any(|set| {
                set.field == ContactField::Kind.number()
                    && set.value.as_text() == Some(custode_domain::contact::ContactKind::Organisation.code())
            });
            if let Some(row) = origin.row {
                found.entry(row).or_default().push((id, organisation));
            }
        }
    }
    Ok(found)
}

impl Earlier {
    /// With room for so many rows.
    pub(super) fn for_rows(rows: u64) -> Self {
        Self { holders: Holders::for_rows(rows), ..Self::default() }
    }

    /// What earlier rows told of a card that a row joins.
    pub(super) fn before(&self, keys: &[MatchKey], card: ContactId) -> Before {
        let mut before = Before::default();
        for key in keys {
            let Some(fields) = self.holders.fields_of(key, card) else { continue };
            before.fields |= fields;
            if let MatchKey::Point(value) = key {
                before.points.push(value.clone());
            }
        }
        before
    }

    /// Takes what a row says otherwise than a card, as far as no row before said the same.
    pub(super) fn tell(&mut self, card: ContactId, said: Vec<ImportDifference>) {
        for one in said {
            if self.told.insert((card, one.field.clone(), one.after.clone())) {
                self.differences.push(one);
            }
        }
    }
}

/// A contact as the archive and earlier rows may know it.
pub(super) fn keys_of(
    work: &Work,
    shared: &Shared,
    row: &NormalisedRow,
    draft: &ContactDraft,
    main: bool,
) -> Result<Vec<MatchKey>, AppError> {
    let mut keys = Vec::new();
    if let Some(value) = row.external_id.as_ref().filter(|_| main) {
        let systems = std::iter::once(&shared.system).chain(&shared.of_file);
        keys.extend(systems.map(|system| MatchKey::External(system.clone(), value.clone())));
    }
    keys.extend(tax_hash(work, draft)?.map(MatchKey::TaxCode));
    if let Some(code) = draft.vat_number.as_ref().filter(|code| code.valid && draft.kind == ContactKind::Organisation) {
        keys.push(MatchKey::Vat(code.value.clone()));
    }
    keys.extend(draft.points.iter().map(|point| MatchKey::Point(point.value.clone())));
    Ok(keys)
}

/// Lookup hash of a tax code whose check holds.
pub(super) fn tax_hash(work: &Work, draft: &ContactDraft) -> Result<Option<[u8; 32]>, AppError> {
    let Some(code) = draft.tax_code.as_ref().filter(|code| code.valid) else { return Ok(None) };
    let normal = values::normal_sealed(ContactField::TaxCode, &code.value);
    Ok(Some(locked(work.archive().vault()).lookup_hash(ContactField::TaxCode.code(), &normal)?))
}

pub(super) fn name_of(draft: &ContactDraft) -> String {
    match draft.kind {
        ContactKind::Person => {
            match_name(draft.first_name.as_deref().unwrap_or_default(), draft.last_name.as_deref().unwrap_or_default())
        }
        ContactKind::Organisation => custode_domain::text::fold(draft.organisation.as_deref().unwrap_or_default()),
    }
}

/// How a key joins: by itself, or only as a proposal.
pub(super) enum Found {
    Joins(ContactId),
    Shares(ContactId, &'static str),
}

/// Names that have a word in common, or one that says nothing.
fn akin(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split([' ', '|']).filter(|w| w.len() > 1).map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    one.is_empty() || other.is_empty() || one.iter().any(|word| other.contains(word))
}

/// The first names may be one person's. Names are those of [`name_of`]; a name with its halves changed over is the same.
fn one_first_name(one: &str, other: &str) -> bool {
    let (first, last) = one.split_once('|').unwrap_or((one, ""));
    let (other_first, other_last) = other.split_once('|').unwrap_or((other, ""));
    names::may_be_one_first_name(first, other_first) || (first, last) == (other_last, other_first)
}

/// Looks at one key's holders by the rules of the certain tier. Two people with two tax codes are never one; a number
/// of another program joins nobody of an entirely different name, because lists get renumbered, and of a family that shares
/// a card each stays who they are; of those who share a name and an address, homonyms stay apart.
pub(super) fn judge(
    key: &MatchKey,
    draft: &ContactDraft,
    name: &str,
    (code, traits): (Option<[u8; 32]>, &Traits),
    holders: &[&CertainMatch],
) -> Option<Found> {
    let organisation = draft.kind == ContactKind::Organisation;
    let fitting = holders.iter().copied().filter(|holder| !holder.binned);
    let other_code = |holder: &CertainMatch| code.is_some() && holder.tax_code.is_some() && code != holder.tax_code;
    match key {
        MatchKey::External(..) => {
            let kin: Vec<&CertainMatch> = fitting
                .filter(|holder| {
                    holder.organisation == organisation && !other_code(holder) && akin(name, &holder.match_name)
                })
                .collect();
            let own = |holder: &&&CertainMatch| organisation || one_first_name(name, &holder.match_name);
            match kin.iter().find(own) {
                Some(holder) => Some(Found::Joins(holder.contact)),
                None => kin.first().map(|holder| Found::Shares(holder.contact, "number")),
            }
        }
        MatchKey::TaxCode(_) => {
            let same: Vec<&CertainMatch> = fitting.filter(|holder| holder.organisation == organisation).collect();
            // A code beside the name of somebody else is a slip, or the code of whom the row is not about.
            match same.iter().find(|holder| organisation || akin(name, &holder.match_name)) {
                Some(holder) => Some(Found::Joins(holder.contact)),
                None => same.first().map(|holder| Found::Shares(holder.contact, "tax-code")),
            }
        }
        MatchKey::Vat(_) => {
            let mut fitting = fitting.filter(|holder| holder.organisation);
            fitting.next().map(|holder| Found::Joins(holder.contact))
        }
        MatchKey::Point(value) => {
            let (first, last) = name.split_once('|').unwrap_or_default();
            let full = !name.is_empty() && !name.starts_with('|') && !name.ends_with('|');
            let mut shared = None;
            let mut joins: Vec<ContactId> = Vec::new();
            for holder in fitting {
                if holder.organisation == organisation
                    && full
                    && holder.match_name == name
                    && (organisation || !other_code(holder))
                    && same(SharedPoint::by(value, first, last), traits, &holder.traits)
                    && !joins.contains(&holder.contact)
                {
                    joins.push(holder.contact);
                }
                if holder.organisation == organisation {
                    shared.get_or_insert(holder.contact);
                }
            }
            let by = if value.contains('@') { "email" } else { "phone" };
            match joins.as_slice() {
                [] => {}
                [one] => return Some(Found::Joins(*one)),
                // Father and son of one name: which of the two it is, a person says.
                [first, ..] => return Some(Found::Shares(*first, by)),
            }
            shared.map(|contact| Found::Shares(contact, by))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(first: &str, last: &str) -> ContactDraft {
        let mut draft = ContactDraft::new(ContactKind::Person);
        (draft.first_name, draft.last_name) = (Some(first.to_owned()), Some(last.to_owned()));
        draft
    }

    fn holder(draft: &ContactDraft) -> CertainMatch {
        CertainMatch {
            contact: ContactId::from_uuid(Uuid::from_u128(7)),
            organisation: false,
            match_name: name_of(draft),
            binned: false,
            point: None,
            tax_code: None,
            traits: Traits::default(),
        }
    }

    fn joins(key: &MatchKey, row: &ContactDraft, known: &ContactDraft) -> &'static str {
        let known = holder(known);
        match judge(key, row, &name_of(row), (None, &Traits::default()), &[&known]) {
            Some(Found::Joins(_)) => "joins",
            Some(Found::Shares(_, by)) => by,
            None => "nobody",
        }
    }

    /// DOMAIN 4.9: a family that shares a card stays several people, and is proposed.
    #[test]
    fn a_card_of_the_family_makes_nobody_of_two_one() {
        let card = MatchKey::External("cassa".to_owned(), "8001234500012".to_owned());
        let marco = person("Marco", "Rossi");
        assert_eq!(joins(&card, &person("Anna", "Rossi"), &marco), "number");
        assert_eq!(joins(&card, &marco, &marco), "joins");
        assert_eq!(joins(&card, &person("M.", "Rossi"), &marco), "joins");
        assert_eq!(joins(&card, &person("Rossi", "Marco"), &marco), "joins", "the halves changed over");
        assert_eq!(joins(&card, &person("Lucia", "Bianchi"), &marco), "nobody", "the list was numbered anew");
    }

    /// A tax code beside the name of somebody else joins nobody by itself: the insured beside the policy holder's code.
    #[test]
    fn a_tax_code_joins_nobody_of_another_name() {
        let code = MatchKey::TaxCode([1; 32]);
        let marco = person("Marco", "Rossi");
        assert_eq!(joins(&code, &person("Lucia", "Bianchi"), &marco), "tax-code");
        assert_eq!(joins(&code, &person("Marco", "Rossi"), &marco), "joins");
        assert_eq!(joins(&code, &ContactDraft::new(ContactKind::Person), &marco), "joins");
    }
}
