//! From a normalised row to changes of cards. Values are filled in, never written over; nothing of a row is dropped:
//! what fits no field goes into the notes with the name of its column.

use super::differences::{ADDRESS, custom_field, custom_of, moved};
use crate::{AppError, Work, consents::Parts, contacts::values, suppressions::SuppressionList};
use chrono::{Days, NaiveDate};
use custode_domain::{
    consent::{ConsentEvent, ConsentState, Method, check_import},
    contact::{
        ContactChange, ContactEditor, ContactField, ContactKind, ContactPoint, ContactUnit, ExternalId, Link,
        PointKind, PostalAddress,
    },
    identifiers::text::fold,
    ids::{BatchId, ConsentEventId, ConsentTypeId, ContactId, LinkId, PointId, SourceId},
    journal::{FieldValue, Origin},
};
use custode_import::{
    mapping::field::Field,
    normalise::draft::{
        ConsentDraft, ConsentState as Said, ContactDraft, ContactKind as DraftKind, NormalisedRow,
        PointKind as DraftPoint,
    },
};
use std::collections::{HashMap, HashSet};

/// What all rows of an import share.
#[derive(Debug)]
pub(super) struct Shared {
    /// The import.
    pub batch: BatchId,
    /// Source of acquisition.
    pub source: SourceId,
    /// Its title.
    pub source_title: String,
    /// Sources by folded title and code, for rows that name their own.
    pub sources: HashMap<String, SourceId>,
    /// Day of collection.
    pub collected_on: NaiveDate,
    /// Somebody has said that day; before, it is taken for today.
    pub day_told: bool,
    /// File name.
    pub file: String,
    /// The other program that numbers in the file belong to.
    pub system: String,
    /// The name under which numbers were kept that came from a file of this very name.
    pub of_file: Option<String>,
    /// Sheet name.
    pub table: Option<String>,
    /// Consent types by code in capitals.
    pub types: HashMap<String, ConsentTypeId>,
    /// Days of validity by the same code, where a type has them.
    pub validity: HashMap<String, u32>,
    /// Headers of the columns.
    pub headers: Vec<String>,
    /// What each column becomes.
    pub fields: Vec<Option<Field>>,
    /// Values of the file that somebody wants in the place of the card's: row, field, text.
    pub taken: HashSet<(u64, String, String)>,
    /// Addresses that must not be written to.
    pub suppressed: SuppressionList,
    /// Consents that fall with another.
    pub parts: Parts,
    /// Today.
    pub today: NaiveDate,
}

impl Shared {
    /// What a column of the file is for.
    pub(super) fn field(&self, column: u32) -> Option<&Field> {
        self.fields.get(column as usize)?.as_ref()
    }

    /// Where the values of a row came from.
    pub fn origin(&self, row: &NormalisedRow) -> Origin {
        Origin {
            source: Some(self.source_of(row)),
            batch: Some(self.batch),
            file: Some(self.file.clone()),
            table: self.table.clone(),
            row: Some(u64::from(row.row)),
            by_hand: None,
            collected_on: Some(row.acquired_on.unwrap_or(self.collected_on)),
        }
    }

    /// The source of a row: its own where the catalogue knows it, else that of the import.
    fn source_of(&self, row: &NormalisedRow) -> SourceId {
        row.source.as_deref().and_then(|text| self.sources.get(&fold(text))).copied().unwrap_or(self.source)
    }

    /// Whether the time of a yes is over (S88).
    pub fn is_over(&self, said: &ConsentDraft) -> bool {
        let days = self.validity.get(&said.consent_type.to_uppercase());
        let last = said.decided_on.zip(days).and_then(|(on, days)| on.checked_add_days(Days::new(u64::from(*days))));
        last.is_some_and(|last| last < self.today)
    }

    /// Whether somebody wants this value of a row in the place of the card's.
    pub fn takes(&self, row: u32, field: &str, text: &str) -> bool {
        !self.taken.is_empty() && self.taken.contains(&(u64::from(row), field.to_owned(), text.to_owned()))
    }

    fn header(&self, column: u32) -> &str {
        self.headers.get(column as usize).map_or("", String::as_str)
    }
}

/// The domain's kind.
pub(super) const fn kind_of(kind: DraftKind) -> ContactKind {
    match kind {
        DraftKind::Person => ContactKind::Person,
        DraftKind::Organisation => ContactKind::Organisation,
    }
}

pub(super) const fn point_kind(kind: DraftPoint) -> PointKind {
    match kind {
        DraftPoint::Email => PointKind::Email,
        DraftPoint::Pec => PointKind::Pec,
        DraftPoint::Landline => PointKind::Landline,
        DraftPoint::Mobile => PointKind::Mobile,
        DraftPoint::Fax => PointKind::Fax,
    }
}

/// The change that a draft makes to a card; `seen` is the card it joins, `None` a new one. `main` gets notes and tags.
pub(super) fn change(
    work: &Work,
    shared: &Shared,
    id: ContactId,
    seen: Option<&ContactUnit>,
    row: &NormalisedRow,
    draft: &ContactDraft,
    main: bool,
) -> Result<ContactChange, AppError> {
    let mut editor = match seen {
        Some(unit) => ContactEditor::of(unit),
        None => ContactEditor::new_contact(kind_of(draft.kind)),
    };
    let empty = |field: ContactField| seen.is_none_or(|unit| unit.value(field).is_none());
    let mut fill = |field: ContactField, value: Option<FieldValue>, raw: Option<String>| {
        let wanted = |value: &FieldValue| value.as_text().is_some_and(|text| shared.takes(row.row, field.code(), text));
        let wanted_day = |value: &FieldValue| matches!(value, FieldValue::Day(day) if shared.takes(row.row, field.code(), &day.to_string()));
        if let Some(value) = value.filter(|value| empty(field) || wanted(value) || wanted_day(value)) {
            editor.set_repaired(field, value, raw);
        }
    };
    for (field, value) in plain_values(row, draft) {
        fill(field, Some(value), None);
    }
    for (field, code) in [(ContactField::TaxCode, &draft.tax_code), (ContactField::Iban, &draft.iban)] {
        if let Some(code) = code.as_ref().filter(|_| empty(field)) {
            fill(
                field,
                Some(values::seal(work.archive(), id, field, &values::normal_sealed(field, &code.value))?),
                None,
            );
        }
    }
    fill(ContactField::Source, Some(FieldValue::Id(shared.source_of(row).as_uuid())), None);
    fill(ContactField::AcquiredOn, Some(FieldValue::Day(row.acquired_on.unwrap_or(shared.collected_on))), None);
    if main {
        let notes = notes(shared, row, draft, seen.and_then(|unit| unit.text(ContactField::Notes)));
        if let Some(notes) = notes {
            editor.set(ContactField::Notes, FieldValue::text(&notes));
        }
        for tag in &row.tags {
            editor.tag(tag, true);
        }
        // A row of our own export names the card itself: that is no number in another program.
        if let Some(value) = row.external_id.as_ref().filter(|value| value.trim().parse() != Ok(id)) {
            editor.external(ExternalId { system: shared.system.clone(), value: value.clone() }, true);
        }
        for custom in &row.custom {
            let is_free = seen.is_none_or(|unit| custom_of(unit, &custom.code).is_none());
            if is_free || shared.takes(row.row, &custom_field(&custom.code), &custom.value) {
                editor.custom(&custom.code, Some(&custom.value));
            }
        }
    }
    points(work, shared, seen, row, draft, main, &mut editor);
    let mut change = editor.finish(Some(shared.origin(row)));
    super::by_hand::mark(shared, row, draft, &mut change);
    Ok(change)
}

/// What a draft says in fields of one value that stand in the clear on a card, in their order.
pub(super) fn plain_values(row: &NormalisedRow, draft: &ContactDraft) -> Vec<(ContactField, FieldValue)> {
    let text = |value: Option<&str>| value.map(str::trim).filter(|text| !text.is_empty()).map(FieldValue::text);
    let role = row.role.as_deref().filter(|_| draft.kind == DraftKind::Person);
    let values = [
        (ContactField::OrganisationName, text(draft.organisation.as_deref())),
        (ContactField::LastName, text(draft.last_name.as_deref())),
        (ContactField::FirstName, text(draft.first_name.as_deref())),
        (ContactField::VatNumber, draft.vat_number.as_ref().map(|code| FieldValue::text(&code.value))),
        (ContactField::SdiCode, text(draft.sdi_code.as_deref())),
        (ContactField::BirthOn, draft.birth_on.map(FieldValue::Day)),
        (ContactField::BirthPlace, text(draft.birth_place.as_deref())),
        (ContactField::Sex, text(draft.sex.as_deref().map(str::to_lowercase).as_deref())),
        (ContactField::Language, text(draft.language.as_deref())),
        (ContactField::Website, draft.websites.first().map(|site| FieldValue::text(site))),
        (ContactField::Role, text(role)),
    ];
    values.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
}

/// A point that the card has.
struct Known {
    kind: PointKind,
    value: String,
    address: Option<PostalAddress>,
}

impl Known {
    fn of(point: &ContactPoint) -> Self {
        Self { kind: point.kind, value: point.normalised.clone(), address: point.address.clone() }
    }

    fn adds_nothing_to(&self, old: &Self) -> bool {
        let less = || matches!((&self.address, &old.address), (Some(new), Some(old)) if new.adds_nothing_to(old));
        self.kind == old.kind && (self.value == old.value || less())
    }
}

/// The postal address of a draft with its line; `None` where the row has none.
pub(super) fn address_of(draft: &ContactDraft) -> Option<(PostalAddress, String)> {
    let said = &draft.address;
    if said.is_empty() {
        return None;
    }
    let address = PostalAddress {
        street: said.street.clone(),
        postcode: said.postcode.clone(),
        city: said.city.clone(),
        province: said.province.clone(),
        country: said.country.clone(),
    };
    let line = values::address_line(&address);
    Some((address, line))
}

fn points(
    work: &Work,
    shared: &Shared,
    seen: Option<&ContactUnit>,
    row: &NormalisedRow,
    draft: &ContactDraft,
    main: bool,
    editor: &mut ContactEditor<'_>,
) {
    let id = || PointId::from_uuid(work.new_id());
    let mut post = address_of(draft).map(|(address, line)| {
        let mut point = ContactPoint::new(id(), PointKind::Post, line.clone(), line);
        point.address = Some(address);
        point
    });
    let old = seen.and_then(|unit| moved(unit, draft)).filter(|(_, line)| shared.takes(row.row, ADDRESS, line));
    if let Some((old, _)) = old
        && let Some(mut point) = post.take()
    {
        (point.id, point.primary, point.label) = (old.id, old.primary, old.label.clone());
        editor.put_point(point);
    }
    let mut known: Vec<Known> = seen.map(|unit| unit.points().into_iter().map(Known::of).collect()).unwrap_or_default();
    let mut put = |mut point: ContactPoint| {
        let new = Known::of(&point);
        if known.iter().any(|old| new.adds_nothing_to(old)) {
            return;
        }
        point.primary = !known.iter().any(|old| old.kind == point.kind);
        known.push(new);
        editor.put_point(point);
    };
    for point in &draft.points {
        put(ContactPoint::new(id(), point_kind(point.kind), point.raw.as_str(), point.value.as_str()));
    }
    if let Some(address) = post {
        put(address);
    }
    if main {
        for text in &row.unusable {
            let kind = match text.field.as_str() {
                "email" => PointKind::Email,
                "pec" => PointKind::Pec,
                "phone" => PointKind::Landline,
                "mobile" => PointKind::Mobile,
                "fax" => PointKind::Fax,
                _ => continue,
            };
            let mut point = ContactPoint::new(id(), kind, text.text.as_str(), text.text.trim());
            point.invalid = true;
            put(point);
        }
    }
}

/// Notes of the row, what fits no field, and the notes that are there already.
fn notes(shared: &Shared, row: &NormalisedRow, draft: &ContactDraft, before: Option<&str>) -> Option<String> {
    let mut lines: Vec<String> = row.notes.clone();
    for text in &row.unusable {
        if !text.is_point() {
            lines.push(format!("{}: {}", shared.header(text.column), text.text));
        }
    }
    lines.extend(draft.websites.iter().skip(1).cloned());
    if let Some(source) = row.source.as_deref().filter(|text| !shared.sources.contains_key(&fold(text))) {
        lines.push(source.to_owned());
    }
    lines.retain(|line| before.is_none_or(|before| !before.contains(line.as_str())));
    if lines.is_empty() {
        return None;
    }
    Some(before.map(str::to_owned).into_iter().chain(lines).collect::<Vec<_>>().join("\n"))
}

/// A link from the person to the organisation of the same row, unless it stands.
pub(super) fn link(work: &Work, seen: Option<&ContactUnit>, other: ContactId, role: Option<String>) -> Option<Link> {
    if seen.is_some_and(|unit| unit.links().iter().any(|link| link.other == other)) {
        return None;
    }
    Some(Link { id: LinkId::from_uuid(work.new_id()), other, role })
}

/// The consent events of a row that may be written (I5): never more than the cell proves, never a yes after a withdrawal;
/// who withdraws a broader purpose withdraws its parts (I4). `is_ours`: the row is this card, as we wrote it into a list.
pub(super) fn consents(
    work: &Work,
    shared: &Shared,
    (seen, is_ours): (Option<&ContactUnit>, bool),
    row: &NormalisedRow,
) -> (Vec<ConsentEvent>, u32) {
    let mut events: Vec<ConsentEvent> = Vec::new();
    let mut held_back = 0;
    for said in &row.consents {
        let Some(consent_type) = shared.types.get(&said.consent_type.to_uppercase()) else { continue };
        let state = match said.state {
            Said::Given => ConsentState::Given,
            Said::Refused => ConsentState::Refused,
            Said::Withdrawn => ConsentState::Withdrawn,
            Said::Unknown => continue,
        };
        let standing = seen.map(|unit| unit.standing_events(*consent_type)).unwrap_or_default();
        // A list knows yes and no: a renewal is told in it as given, and in one of ours what the firm ended as taken back. In
        // any other list that is the person's own act, which is never passed over.
        let says_same = |known: ConsentState| {
            known == state
                || known.is_granting() && state.is_granting()
                || is_ours && known.is_ended() && state.is_ended()
        };
        let same = standing.iter().any(|known| {
            says_same(known.event.state)
                && known.event.decided_on == said.decided_on
                && known.event.evidence_level >= said.evidence_level
        });
        if same || events.iter().any(|event| event.consent_type == *consent_type && event.state == state) {
            continue;
        }
        let mut parents = seen.map(|unit| unit.consent_heads(*consent_type)).unwrap_or_default();
        if let Some(earlier) = events.iter().rev().find(|event| event.consent_type == *consent_type) {
            parents = vec![earlier.id];
        }
        let event = ConsentEvent {
            id: ConsentEventId::from_uuid(work.new_id()),
            consent_type: *consent_type,
            point: None,
            state,
            decided_on: said.decided_on,
            method: Method::Import,
            wording: None,
            evidence_level: said.evidence_level,
            evidence: None,
            valid_until: None,
            note: super::written::note_of(said),
            parents,
            origin: Some(shared.origin(row)),
        };
        let given_on = event.decided_on.filter(|_| state.is_granting());
        let late = seen
            .zip(given_on)
            .is_some_and(|(unit, on)| shared.parts.withdrawn_above(unit, *consent_type, on, shared.today));
        if !late && check_import(&event, said.evidence_level, &standing, shared.today).is_ok() {
            events.push(event);
        } else {
            held_back += 1;
        }
    }
    events.extend(shared.parts.falling(work, seen, &events));
    (events, held_back)
}
