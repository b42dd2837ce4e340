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
    ids::ContactId,
    journal::Body,
    matching::{Meeting, Side, Traits, meet},
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

/// The side of a row in the rule of DOMAIN 4.9; `keys` are those of the same contact.
pub(super) fn side_of<'a>(draft: &ContactDraft, name: &'a str, keys: &[MatchKey], traits: Traits) -> Side<'a> {
    let organisation = draft.kind == ContactKind::Organisation;
    Side { organisation, name, tax_code: code_of(keys), traits }
}

/// The lookup hash of the tax code among the keys of a contact.
pub(super) fn code_of(keys: &[MatchKey]) -> Option<[u8; 32]> {
    keys.iter().find_map(|key| if let MatchKey::TaxCode(hash) = key { Some(*hash) } else { None })
}

/// Looks at one key's holders by the rule of DOMAIN 4.9. Who lies in the bin joins nobody.
pub(super) fn judge(key: &MatchKey, row: &Side<'_>, holders: &[&CertainMatch]) -> Option<Found> {
    let (mut joins, mut shares): (Vec<ContactId>, Option<ContactId>) = (Vec::new(), None);
    for holder in holders.iter().filter(|holder| !holder.binned) {
        match meet(key.shared(), row, &holder.side()) {
            Meeting::One if !joins.contains(&holder.contact) => joins.push(holder.contact),
            Meeting::Namesake | Meeting::Sharing => _ = shares.get_or_insert(holder.contact),
            Meeting::One | Meeting::Apart => {}
        }
    }
    let by = match key {
        MatchKey::External(..) => "number",
        MatchKey::TaxCode(_) => "tax-code",
        MatchKey::Vat(_) => "vat-number",
        MatchKey::Point(value) if value.contains('@') => "email",
        MatchKey::Point(_) => "phone",
    };
    match (joins.as_slice(), key) {
        ([], _) => shares.map(|contact| Found::Shares(contact, by)),
        // Father and son of one name: which of the two it is, a person says.
        ([first, _, ..], MatchKey::Point(_)) => Some(Found::Shares(*first, by)),
        ([first, ..], _) => Some(Found::Joins(*first)),
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
        match judge(key, &side_of(row, &name_of(row), &[], Traits::default()), &[&known]) {
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

    /// Two people of one name and address: which of the two a row is about, a person says; whoever lies in the bin is nobody.
    #[test]
    fn of_two_that_fit_a_person_chooses() {
        let mail = MatchKey::Point("m.r@studiorossi.example".to_owned());
        let marco = person("Marco", "Rossi");
        let father = holder(&marco);
        let son = CertainMatch { contact: ContactId::from_uuid(Uuid::from_u128(8)), ..father.clone() };
        let name = name_of(&marco);
        let row = side_of(&marco, &name, &[], Traits::default());
        assert!(matches!(judge(&mail, &row, &[&father, &father]), Some(Found::Joins(one)) if one == father.contact));
        let both = judge(&mail, &row, &[&father, &son]);
        assert!(matches!(both, Some(Found::Shares(one, "email")) if one == father.contact));
        let binned = CertainMatch { binned: true, ..father.clone() };
        assert!(matches!(judge(&mail, &row, &[&binned, &son]), Some(Found::Joins(one)) if one == son.contact));
        assert!(judge(&mail, &row, &[&binned]).is_none());
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
