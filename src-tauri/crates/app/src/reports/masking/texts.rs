//! The texts of a person's copy in which somebody else may be named.

use crate::{
    AppError, Work, cases,
    communications::of_contact,
    consents::{AttachedFile, evidence_of},
    contacts::{self, HistoryWhat, Names, SealedAs, plain_value},
    disclosures,
    reports::happenings::imports,
};
use chrono::{DateTime, Utc};
use custode_domain::{
    communication::Direction,
    contact::ContactField,
    ids::ContactId,
    masking::{MaskItem, MaskPart},
};
use custode_report::Lang;
use custode_store::read::{ContactCard, RequestQuery};

/// Most communications that are read at once.
const PAGE: u32 = 200;
/// Fields that hold a text, and not one fact of the person.
const FREE: [ContactField; 3] = [ContactField::Notes, ContactField::SealedNotes, ContactField::Role];
/// What stands on a card beside its fields, as fields are known: it holds free words too.
pub(in crate::reports) const TAGS: &str = "tags";
pub(in crate::reports) const LINKS: &str = "links";
pub(in crate::reports) const DISCLOSURES: &str = "disclosures";
pub(in crate::reports) const SALES: &str = "sale";
pub(in crate::reports) const ORIGINS: &str = "origin_proof";

/// One text. A field has several: its value now and those before.
pub(super) struct HeldText {
    pub part: MaskPart,
    pub text: String,
}

/// Something that holds texts.
pub(super) struct HeldItem {
    pub item: MaskItem,
    /// Code of the field, title of the consent, number of the request.
    pub title: String,
    pub at: Option<DateTime<Utc>>,
    pub direction: Option<Direction>,
    pub texts: Vec<HeldText>,
    /// The others who took part.
    pub people: Vec<ContactId>,
}

impl HeldItem {
    fn new(item: MaskItem, title: String, texts: impl IntoIterator<Item = (MaskPart, Option<String>)>) -> Self {
        let filled = |(part, text): (MaskPart, Option<String>)| {
            text.filter(|text| !text.trim().is_empty()).map(|text| HeldText { part, text })
        };
        let texts = texts.into_iter().filter_map(filled).collect();
        Self { item, title, at: None, direction: None, texts, people: Vec::new() }
    }
}

/// Every text of a person's copy: notes and fields of the firm first, the latest communication before the others.
pub(super) async fn texts(work: &Work, card: &ContactCard, names: &Names) -> Result<Vec<HeldItem>, AppError> {
    let mut all = fields(work, card, names).await?;
    all.extend(requests(work, card.id).await?);
    for recorded in card.unit.stops() {
        let item = MaskItem::Objection(recorded.stop.id);
        all.push(HeldItem::new(item, String::new(), [(MaskPart::Ground, recorded.stop.ground.clone())]));
    }
    for recorded in card.unit.consent_events() {
        let event = &recorded.event;
        let title = names.consent_type(event.consent_type).map(|row| row.definition.title.clone()).unwrap_or_default();
        let parts = [
            (MaskPart::Note, event.note.clone()),
            (MaskPart::Evidence, event.evidence.clone()),
            // Why it was recorded in error.
            (MaskPart::Reason, card.unit.correction(event.id).map(|correction| correction.reason.clone())),
        ];
        all.push(HeldItem {
            at: Some(recorded.key.stamp.at()),
            ..HeldItem::new(MaskItem::Consent(event.id), title, parts)
        });
    }
    for file in evidence_of(work, card.id).await? {
        let name = [(MaskPart::Subject, Some(proof_name(&file)))];
        let item = HeldItem::new(MaskItem::Proof(file.evidence.id), String::new(), name);
        all.push(HeldItem { at: Some(file.at), ..item });
    }
    let cases = cases::all_of(work, card.id).await?.into_iter();
    all.extend(cases.map(|case| {
        let parts = [(MaskPart::Subject, Some(case.title)), (MaskPart::Outcome, case.outcome)];
        HeldItem { at: Some(case.opened_at), ..HeldItem::new(MaskItem::Case(case.id), String::new(), parts) }
    }));
    all.extend(communications(work, card.id).await?);
    all.retain(|one| !one.texts.is_empty() || !one.people.is_empty());
    Ok(all)
}

/// The name under which a file stands in the copy; one without a name is told by its kind.
pub(in crate::reports) fn proof_name(file: &AttachedFile) -> String {
    let name = file.evidence.name.trim();
    if name.is_empty() { format!("file.{}", file.evidence.kind.ending()) } else { name.to_owned() }
}

/// The code under which a field of the firm is known among the fields.
pub(in crate::reports) fn custom_key(code: &str) -> String {
    format!("custom:{code}")
}

async fn fields(work: &Work, card: &ContactCard, names: &Names) -> Result<Vec<HeldItem>, AppError> {
    let mut found: Vec<(String, String)> = Vec::new();
    for field in FREE {
        if let Some(plain) =
            card.unit.value(field).and_then(|value| plain_value(work.archive(), card.id, field, value, names))
        {
            found.push((field.code().to_owned(), plain.to_string()));
        }
    }
    found.extend(card.unit.customs().into_iter().map(|(code, value)| (custom_key(code), value.to_owned())));
    found.extend(beside(work, card, names).await?);
    for line in contacts::history(work, card.id, names, SealedAs::Whole).await? {
        let code = match line.what {
            HistoryWhat::Field(field) if FREE.contains(&field) => Some(field.code().to_owned()),
            HistoryWhat::TagAdded | HistoryWhat::TagRemoved => Some(TAGS.to_owned()),
            HistoryWhat::SaleNoted | HistoryWhat::SaleRemoved => Some(SALES.to_owned()),
            HistoryWhat::Custom => custom_of(names, line.title.as_deref()),
            _ => None,
        };
        let Some(code) = code else { continue };
        found.extend([line.before, line.after].into_iter().flatten().map(|text| (code.clone(), text)));
    }
    let mut items: Vec<HeldItem> = Vec::new();
    for (code, text) in found {
        let item = MaskItem::Field(code.clone());
        let at = items.iter().position(|known| known.item == item).unwrap_or_else(|| {
            items.push(HeldItem::new(item, field_title(names, &code), []));
            items.len() - 1
        });
        if !text.trim().is_empty() && items[at].texts.iter().all(|known| known.text != text) {
            items[at].texts.push(HeldText { part: MaskPart::Value, text });
        }
    }
    Ok(items)
}

/// The words of tags, links, sales, disclosures and lists: whoever wrote them may have named somebody else.
async fn beside(work: &Work, card: &ContactCard, names: &Names) -> Result<Vec<(String, String)>, AppError> {
    let mut found: Vec<(&str, String)> = Vec::new();
    found.extend(card.unit.tags().into_iter().map(|tag| (TAGS, tag.to_owned())));
    found.extend(card.links.iter().filter_map(|link| link.role.clone()).map(|role| (LINKS, role)));
    for sale in card.unit.sales() {
        found.push((SALES, sale.address.clone()));
        found.extend(sale.reference.clone().map(|reference| (SALES, reference)));
    }
    for line in disclosures::of(work, card.id).await? {
        // What another record tells are a format or a number.
        let by_hand = line.way == disclosures::Way::ByHand;
        let words = [Some(line.name), Some(line.what).filter(|_| by_hand), line.why];
        found.extend(words.into_iter().flatten().map(|words| (DISCLOSURES, words)));
    }
    let lists = imports(work, card.id, names, Lang::It).await?;
    found.extend(lists.into_iter().filter_map(|list| list.origin_proof).map(|proof| (ORIGINS, proof)));
    Ok(found.into_iter().map(|(key, words)| (key.to_owned(), words)).collect())
}

/// The title of a field of the firm; the code of one that Custode shipped.
fn field_title(names: &Names, key: &str) -> String {
    let custom = key.strip_prefix("custom:").and_then(|code| names.custom_field(code));
    custom.map_or_else(|| key.to_owned(), |row| row.field.title.clone())
}

/// The field of the firm with this title, as fields are known.
pub(in crate::reports) fn custom_of(names: &Names, title: Option<&str>) -> Option<String> {
    let row = names.custom_fields().iter().find(|row| Some(row.field.title.as_str()) == title)?;
    Some(custom_key(&row.field.code))
}

async fn requests(work: &Work, contact: ContactId) -> Result<Vec<HeldItem>, AppError> {
    let mut all = Vec::new();
    loop {
        let query =
            RequestQuery { contact: Some(contact), offset: all.len() as u64, limit: PAGE, ..RequestQuery::default() };
        let (rows, total) = work.reader().requests(&query).await?;
        let found = rows.len();
        all.extend(rows.into_iter().map(|row| {
            HeldItem::new(MaskItem::Request(row.id), row.number, [(MaskPart::Requester, Some(row.requester))])
        }));
        if found == 0 || all.len() as u64 >= total {
            return Ok(all);
        }
    }
}

async fn communications(work: &Work, contact: ContactId) -> Result<Vec<HeldItem>, AppError> {
    let mut all = Vec::new();
    loop {
        let (items, total) = of_contact(work, contact, all.len() as u64, PAGE).await?;
        let found = items.len();
        all.extend(items.into_iter().map(|one| {
            let parts = [
                (MaskPart::Subject, Some(one.subject)),
                (MaskPart::Body, Some(one.body)),
                (MaskPart::Outcome, one.outcome),
                (MaskPart::Reason, one.reason),
            ];
            // A file whose name is touched stays in the register.
            let files = one.attachments.into_iter().map(|file| (MaskPart::Evidence, Some(file.name)));
            let people = one.contacts.into_iter().filter(|other| *other != contact).collect();
            let held = HeldItem::new(MaskItem::Communication(one.id), String::new(), parts.into_iter().chain(files));
            HeldItem { at: Some(one.at), direction: Some(one.direction), people, ..held }
        }));
        if found == 0 || all.len() as u64 >= total {
            return Ok(all);
        }
    }
}
