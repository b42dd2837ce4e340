//! Everything held about one person, as the plain value that the report sets.

use super::{
    attached::Attached,
    coverage::{covered_by, excluded},
    happenings::{changes, communications, imports, term_of},
    masking::{DISCLOSURES, LINKS, Marks, ORIGINS, SALES, TAGS, custom_key},
    permissions::{consents, events, stops, wordings},
    purposes::{interests, of_person, purposes, receivers_words},
};
use crate::{
    AppError, Work, cases,
    consents::AttachedFile,
    contacts::{self, Names, OriginWords, plain_value},
    defaults::shipped_in,
    disclosures, settings,
};
use custode_domain::{
    channel::Channel,
    contact::{ContactField, ContactKind, FieldRecord, PointKind, Subject, ValueKind},
    ids::{ContactId, PurposeId, RequestId},
    masking::{MaskItem, MaskPart},
    proof::PROOFS,
    request::{REQUEST_FILES, Relation},
    soft_spam::Sale,
};
use custode_report::{
    AccessPack, CaseLine, Controller, DisclosureLine, Exclusion, FieldGroup, FieldRow, ImportOrigin, JournalEnd,
    KeptUntil, Lang, Link, Logo, LogoKind, Person, PersonKind, Provenance, RequestLine, Shown, day_words, field_words,
};
use custode_store::{
    ColumnClass, column_classes,
    read::{ContactCard, PurposeRow, RecipientRow, RequestQuery},
};
use custode_vault::hex;

/// Gathers the pack and names what the settings leave empty.
pub(super) async fn gather(
    work: &Work,
    id: ContactId,
    (code, request): (&str, Option<RequestId>),
    (files, messages): (&[AttachedFile], &mut Attached),
    language: Lang,
) -> Result<(AccessPack, Vec<String>), AppError> {
    let reader = work.reader();
    let card = reader.contact(id, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let names = Names::read(work).await?.in_language(language);
    let firm = reader.controller().await?.controller;
    let receivers = reader.recipients().await?;
    let mut missing: Vec<String> =
        settings::missing_of(&firm).into_iter().map(|field| format!("controller.{field}")).collect();
    for row in names.purposes().iter().filter(|row| !row.archived) {
        let code = &row.purpose.code;
        missing.extend(
            settings::missing_of_purpose(row, &receivers).into_iter().map(|field| format!("purpose.{code}.{field}")),
        );
    }
    if settings::leaves_automated_open(&firm, names.purposes()) {
        missing.push("controller.nothingAutomated".to_owned());
    }
    let (used, unused) = of_person(names.purposes(), &card, &names);
    let marks = Marks::read(work, id, language).await?;
    let communications = communications(work, id, &names, (&marks, messages), language).await?;
    let kept = kept_words(&names);
    let requests = requests(work, id, &marks).await?;
    let asked = requests.iter().find(|(known, ..)| Some(*known) == request).map(|(_, line, due)| (line.clone(), *due));
    let asked_by = match request.filter(|_| asked.is_some()) {
        Some(request) => asker(work, request).await?,
        None => None,
    };
    let (seq, head) = work.archive().reader().head().await?;
    let mut pack = AccessPack {
        document_code: code.to_owned(),
        issued_at: work.now(),
        requested_on: asked.as_ref().map(|(line, _)| line.received_on),
        answer_by: asked.as_ref().map(|(_, due)| *due),
        request_code: asked.map(|(line, _)| line.code),
        asked_by,
        controller: controller(&firm),
        person: Person {
            id: id.to_string(),
            kind: match card.unit.kind() {
                ContactKind::Person => PersonKind::Person,
                ContactKind::Organisation => PersonKind::Organisation,
            },
            name: card.unit.display_name(),
            status: card.unit.status().code().to_owned(),
        },
        fields: fields(work, &card, (&names, &marks), &kept, language),
        links: card
            .links
            .iter()
            .map(|link| Link {
                role: marks.hide(&field_item(LINKS), MaskPart::Value, link.role.clone().unwrap_or_default()),
                // An organisation's name is nobody's personal data; a person's name belongs to that person.
                name: if link.kind == ContactKind::Organisation {
                    Shown::Plain(link.name.clone())
                } else {
                    Shown::Masked("third_party".to_owned())
                },
                since: None,
            })
            .collect(),
        consents: consents(&card, &names, &marks),
        consent_events: events(&card, (&names, &marks), files),
        wordings: wordings(work, &card, &names).await?,
        stops: stops(work, &card, (&names, &marks), files),
        purposes: purposes(&used, &receivers, &interests(work).await?, language),
        unused_purposes: unused.iter().map(|row| shipped_in(&row.purpose.title, language)).collect(),
        automated_elsewhere: unused.iter().any(|row| row.purpose.is_automated()),
        recipients: receivers_words(&receiving(receivers, &unused), names.purposes(), language),
        communications,
        changes: changes(work, id, &names, &marks).await?,
        imports: lists(work, id, (&names, &marks), language).await?,
        requests: requests.into_iter().map(|(_, line, _)| line).collect(),
        cases: cases_of(work, id, &marks).await?,
        disclosures: disclosed(work, id, &marks).await?,
        masked: Vec::new(),
        exclusions: exclusions(),
        requests_kept: term(&names, REQUEST_FILES, language),
        proofs_kept: term(&names, PROOFS, language),
        journal: Some(JournalEnd { seq, head: hex(&head) }),
    };
    pack.masked = marks.counts();
    Ok((pack, missing))
}

/// Who asks in the place of the person, to whom the letter goes.
async fn asker(work: &Work, request: RequestId) -> Result<Option<String>, AppError> {
    let unit = work.reader().request(request).await?;
    let intake = unit.as_ref().and_then(|unit| unit.intake());
    Ok(intake.filter(|intake| intake.relation != Relation::Oneself).map(|intake| intake.requester.name.clone()))
}

/// How long a class of the firm keeps, in words.
fn term(names: &Names, code: &str, language: Lang) -> Option<String> {
    names.classes().iter().find(|row| row.class.code == code).map(|row| term_of(row, language))
}

/// Those of the register that may have data of this person, with the purposes for which theirs are used.
fn receiving(mut receivers: Vec<RecipientRow>, unused: &[PurposeRow]) -> Vec<RecipientRow> {
    let is_used = |id: &PurposeId| unused.iter().all(|row| row.id != *id);
    receivers.retain(|row| row.recipient.purposes.is_empty() || row.recipient.purposes.iter().any(is_used));
    receivers.iter_mut().for_each(|row| row.recipient.purposes.retain(is_used));
    receivers
}

/// What the person asked for under the GDPR, latest first, with the last day of each.
async fn requests(
    work: &Work,
    id: ContactId,
    marks: &Marks,
) -> Result<Vec<(RequestId, RequestLine, chrono::NaiveDate)>, AppError> {
    let mut all = Vec::new();
    loop {
        let query = RequestQuery { contact: Some(id), offset: all.len() as u64, limit: 200, ..RequestQuery::default() };
        let (rows, total) = work.reader().requests(&query).await?;
        let found = rows.len();
        all.extend(rows.into_iter().map(|row| {
            let line = RequestLine {
                code: row.number,
                kinds: row.kinds.iter().map(|kind| kind.code().to_owned()).collect(),
                received_on: row.received_on,
                requester: marks.hide(&MaskItem::Request(row.id), MaskPart::Requester, row.requester),
                state: row.state.code().to_owned(),
                closed_on: row.closed_on,
            };
            (row.id, line, row.due_on)
        }));
        if found == 0 || all.len() as u64 >= total {
            break;
        }
    }
    all.sort_by(|a, b| b.1.received_on.cmp(&a.1.received_on).then_with(|| b.1.code.cmp(&a.1.code)));
    Ok(all)
}

/// To whom data of the person went, the latest day first.
async fn disclosed(work: &Work, id: ContactId, marks: &Marks) -> Result<Vec<DisclosureLine>, AppError> {
    let hide = |text: String| marks.hide(&field_item(DISCLOSURES), MaskPart::Value, text);
    let lines = disclosures::of(work, id).await?.into_iter().map(|line| DisclosureLine {
        name: hide(line.name),
        on: line.on,
        how: line.way.code().to_owned(),
        what: hide(line.what),
        why: line.why.map(hide),
    });
    Ok(lines.collect())
}

fn field_item(code: &str) -> MaskItem {
    MaskItem::Field(code.to_owned())
}

/// The files from which data came, without what is left out of the words about them.
async fn lists(
    work: &Work,
    id: ContactId,
    (names, marks): (&Names, &Marks),
    language: Lang,
) -> Result<Vec<ImportOrigin>, AppError> {
    let mut all = imports(work, id, names, language).await?;
    for one in &mut all {
        one.origin_proof = marks.hide_some(&field_item(ORIGINS), MaskPart::Value, one.origin_proof.take());
    }
    Ok(all)
}

/// The cases of the person, latest first.
async fn cases_of(work: &Work, id: ContactId, marks: &Marks) -> Result<Vec<CaseLine>, AppError> {
    let lines = cases::all_of(work, id).await?.into_iter().map(|row| CaseLine {
        title: marks.hide(&MaskItem::Case(row.id), MaskPart::Subject, row.title),
        category: row.category.code().to_owned(),
        opened_at: row.opened_at,
        answered_at: row.answered_at,
        closed_at: row.closed_at,
        outcome: marks.hide_some(&MaskItem::Case(row.id), MaskPart::Outcome, row.outcome),
    });
    let mut lines: Vec<CaseLine> = lines.collect();
    lines.sort_by_key(|case| std::cmp::Reverse(case.opened_at));
    Ok(lines)
}

/// The firm as a letterhead prints it.
pub(crate) fn controller(firm: &custode_domain::controller::Controller) -> Controller {
    let address = firm.address.clone().unwrap_or_default();
    let line = contacts::address_line(&address);
    Controller {
        name: firm.name.clone(),
        address: Some(line).filter(|line| !line.is_empty()),
        city: address.city,
        vat: firm.vat_number.clone().or_else(|| firm.tax_code.clone()),
        contact: firm.email.clone().or_else(|| firm.phone.clone()),
        pec: firm.pec.clone(),
        dpo: firm.dpo.clone(),
        nothing_automated: firm.nothing_automated,
        logo: firm.logo.clone().map(|bytes| Logo { kind: LogoKind::Png, bytes }),
    }
}

/// How long the data of a card are kept: the words of the purposes in force, each once.
fn kept_words(names: &Names) -> KeptUntil {
    let mut words: Vec<&str> = Vec::new();
    for row in names.purposes().iter().filter(|row| !row.archived && !row.purpose.marketing) {
        if let Some(text) = row.purpose.retention.as_deref().filter(|text| !words.contains(text)) {
            words.push(text);
        }
    }
    words.first().map_or(KeptUntil::NotStated, |text| KeptUntil::Words((*text).to_owned()))
}

/// How long a value of a field of the firm is kept: as its purpose says.
fn kept_for(names: &Names, code: &str) -> Option<KeptUntil> {
    let purpose = names.purpose(names.custom_field(code)?.field.purpose)?;
    purpose.purpose.retention.clone().map(KeptUntil::Words)
}

fn provenance(origin: &OriginWords) -> Provenance {
    Provenance {
        source: origin.source.clone(),
        acquired_on: origin.collected_on,
        file: origin.file.clone(),
        row: origin.row.map(u64::from),
        recorded_at: Some(origin.at),
        recorded_by: Some(origin.by.clone()).filter(|by| !by.is_empty()),
    }
}

const fn group(field: ContactField) -> FieldGroup {
    match field {
        ContactField::FirstName
        | ContactField::LastName
        | ContactField::OrganisationName
        | ContactField::Sex
        | ContactField::BirthOn
        | ContactField::BirthPlace
        | ContactField::TaxCode
        | ContactField::VatNumber
        | ContactField::SdiCode
        | ContactField::Iban => FieldGroup::Identity,
        _ => FieldGroup::Other,
    }
}

/// Whether a field says something of the person, and is not the firm's own note about them.
pub(crate) const fn is_of_the_person(field: ContactField) -> bool {
    !matches!(
        field,
        ContactField::Kind
            | ContactField::Status
            | ContactField::Owner
            | ContactField::Source
            | ContactField::AcquiredOn
            | ContactField::VerifiedOn
            | ContactField::RelationEndedOn
            | ContactField::RelationEnd
            | ContactField::Notes
            | ContactField::SealedNotes
    )
}

pub(crate) const fn point_code(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Email => "email",
        PointKind::Pec => "pec",
        PointKind::Landline => "phone",
        PointKind::Mobile => "mobile",
        PointKind::Fax => "fax",
        PointKind::Post => "address",
        PointKind::Messaging => "messaging",
    }
}

fn fields(
    work: &Work,
    card: &ContactCard,
    (names, marks): (&Names, &Marks),
    kept: &KeptUntil,
    language: Lang,
) -> Vec<FieldRow> {
    let hide = |key: &str, value: String| marks.hide(&MaskItem::Field(key.to_owned()), MaskPart::Value, value);
    let current =
        |subject: &Subject| card.provenance.iter().rev().find(|record| record.current && record.subject == *subject);
    let from =
        |record: Option<&FieldRecord>| record.map(|record| provenance(&names.origin_of(record))).unwrap_or_default();
    let mut rows = Vec::new();
    for field in ContactField::ALL {
        if matches!(field, ContactField::Kind) {
            continue;
        }
        let Some(value) = card.unit.value(*field) else { continue };
        let Some(plain) = plain_value(work.archive(), card.id, *field, value, names) else { continue };
        rows.push(FieldRow {
            group: group(*field),
            key: field.code().to_owned(),
            label: None,
            value: value.as_day().map_or_else(|| hide(field.code(), plain.to_string()), |day| day_words(day, language)),
            is_code: field.value_kind() == ValueKind::Sealed && *field != ContactField::SealedNotes,
            provenance: from(current(&Subject::Field(*field))),
            kept: kept.clone(),
        });
    }
    for point in card.unit.points() {
        rows.push(FieldRow {
            group: FieldGroup::Points,
            key: point_code(point.kind).to_owned(),
            label: None,
            value: contacts::point_display(point.kind, point),
            is_code: false,
            provenance: from(current(&Subject::Point(point.id))),
            kept: kept.clone(),
        });
    }
    let first = card.provenance.first();
    for (code, value) in card.unit.customs() {
        rows.push(FieldRow {
            group: FieldGroup::Other,
            key: custom_key(code),
            label: Some(names.custom_field(code).map_or(code, |row| row.field.title.as_str()).to_owned()),
            value: hide(&custom_key(code), value.to_owned()),
            is_code: false,
            provenance: from(current(&Subject::Custom(code.to_owned()))),
            kept: kept_for(names, code).unwrap_or_else(|| kept.clone()),
        });
    }
    for sale in card.unit.sales() {
        let told = field_words(if sale.informed { "sale_informed" } else { "sale_not_informed" }, language);
        let goods = names.goods(sale.goods).unwrap_or_default();
        let parts = [day_words(sale.sold_on, language), goods, sale.address.clone(), told];
        let parts = parts.into_iter().chain(sale.reference.clone()).filter(|part| !part.is_empty());
        rows.push(FieldRow {
            group: FieldGroup::Other,
            key: "sale".to_owned(),
            label: None,
            value: hide(SALES, parts.collect::<Vec<_>>().join("; ")),
            is_code: false,
            provenance: sold(card, sale),
            kept: kept.clone(),
        });
    }
    let tags = card.unit.tags().join(", ");
    let externals =
        card.unit.externals().iter().map(|id| format!("{} ({})", id.value, id.system)).collect::<Vec<_>>().join(", ");
    for (key, value) in [(TAGS, hide(TAGS, tags)), ("external_id", externals)] {
        if !value.is_empty() {
            rows.push(FieldRow {
                group: FieldGroup::Other,
                key: key.to_owned(),
                label: None,
                value,
                is_code: false,
                provenance: from(first),
                kept: kept.clone(),
            });
        }
    }
    rows
}

/// When a sale was noted.
fn sold(card: &ContactCard, sale: &Sale) -> Provenance {
    let key = card.unit.sale_elements().register(&sale.id).and_then(|noted| noted.key());
    Provenance { recorded_at: key.map(|key| key.stamp.at()), ..Provenance::default() }
}

pub(crate) fn channel_code(channel: &Channel, names: &Names) -> String {
    match channel {
        Channel::Other(id) => names.channel(*id).unwrap_or_default(),
        channel => channel.code(),
    }
}

/// Personal columns of the schema that the pack leaves out, each with its reason.
fn exclusions() -> Vec<Exclusion> {
    let mut all: Vec<Exclusion> = Vec::new();
    for (table, columns) in column_classes() {
        for (column, class) in *columns {
            let ColumnClass::Personal(category) = class else { continue };
            if covered_by(*category).is_none()
                && let Some(reason) = excluded(*category)
            {
                all.push(Exclusion { what: format!("{table}.{column}"), reason: reason.to_owned() });
            }
        }
    }
    all
}
