//! Everything held about one person, as the plain value that the report sets.

use super::coverage::{covered_by, excluded};
use crate::{
    AppError, Work,
    communications::{LoggedItem, of_contact},
    contacts::{self, Names, OriginWords, plain_value},
    settings,
};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::StopAuthor,
    contact::{ContactField, ContactKind, FieldRecord, PointKind, Subject, ValueKind},
    ids::ContactId,
    journal::{Body, in_fold_order},
};
use custode_report::{
    AccessPack, AuthorRank, Change, Communication, ConsentEvent, ConsentState, ConsentSummary, Controller, Direction,
    Exclusion, FieldGroup, FieldRow, ImportOrigin, KeptUntil, Lang, Link, Logo, LogoKind, Person, PersonKind,
    Provenance, Purpose, Shown, Stop, Wording, basis_words, day_words,
};
use custode_store::{ColumnClass, column_classes, read::ContactCard};

/// Most communications that one pack prints.
const PAGE: u32 = 200;

/// Gathers the pack and names what the settings leave empty.
pub(super) async fn gather(
    work: &Work,
    id: ContactId,
    code: &str,
    language: Lang,
) -> Result<(AccessPack, Vec<String>), AppError> {
    let reader = work.reader();
    let card = reader.contact(id, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let names = Names::read(work).await?;
    let firm = reader.controller().await?.controller;
    let mut missing: Vec<String> =
        settings::missing_of(&firm).into_iter().map(|field| format!("controller.{field}")).collect();
    for row in names.purposes().iter().filter(|row| !row.archived) {
        let code = &row.purpose.code;
        missing.extend(
            settings::missing_of_purpose(&row.purpose).into_iter().map(|field| format!("purpose.{code}.{field}")),
        );
    }
    let communications = communications(work, id, &names).await?;
    let kept = kept_words(&names);
    let pack = AccessPack {
        document_code: code.to_owned(),
        issued_at: work.now(),
        requested_on: None,
        answer_by: None,
        request_code: None,
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
        fields: fields(work, &card, &names, &kept, language),
        links: card
            .links
            .iter()
            .map(|link| Link {
                role: link.role.clone().unwrap_or_default(),
                // An organisation's name is nobody's personal data; a person's name belongs to that person.
                name: if link.kind == ContactKind::Organisation {
                    Shown::Plain(link.name.clone())
                } else {
                    Shown::Masked("third_party".to_owned())
                },
                since: None,
            })
            .collect(),
        consents: consents(&card, &names),
        consent_events: events(&card, &names),
        wordings: wordings(work, &card, &names).await?,
        stops: stops(&card, &names),
        purposes: names
            .purposes()
            .iter()
            .filter(|row| !row.archived)
            .map(|row| Purpose {
                code: row.purpose.code.clone(),
                title: row.purpose.title.clone(),
                basis: Some(basis_words(row.purpose.basis.code(), language)),
                categories: row.purpose.data_categories.clone(),
                recipients: row.purpose.recipients.clone(),
                retention: row.purpose.retention.clone(),
            })
            .collect(),
        communications,
        changes: changes(work, id, &names).await?,
        imports: imports(work, id, &names).await?,
        exclusions: exclusions(),
    };
    Ok((pack, missing))
}

fn controller(firm: &custode_domain::controller::Controller) -> Controller {
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

const fn point_key(kind: PointKind) -> &'static str {
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

fn fields(work: &Work, card: &ContactCard, names: &Names, kept: &KeptUntil, language: Lang) -> Vec<FieldRow> {
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
            value: value.as_day().map_or_else(|| plain.to_string(), |day| day_words(day, language)),
            is_code: field.value_kind() == ValueKind::Sealed && *field != ContactField::SealedNotes,
            provenance: from(current(&Subject::Field(*field))),
            kept: kept.clone(),
        });
    }
    for point in card.unit.points() {
        rows.push(FieldRow {
            group: FieldGroup::Points,
            key: point_key(point.kind).to_owned(),
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
            key: format!("custom:{code}"),
            label: Some(code.to_owned()),
            value: value.to_owned(),
            is_code: false,
            provenance: from(current(&Subject::Custom(code.to_owned()))),
            kept: kept.clone(),
        });
    }
    let tags = card.unit.tags().join(", ");
    let externals =
        card.unit.externals().iter().map(|id| format!("{} ({})", id.value, id.system)).collect::<Vec<_>>().join(", ");
    for (key, value) in [("tags", tags), ("external_id", externals)] {
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

fn consents(card: &ContactCard, names: &Names) -> Vec<ConsentSummary> {
    card.consents
        .iter()
        .filter_map(|consent| {
            let row = names.consent_type(consent.id)?;
            let view = &consent.view;
            let deciding = consent.events.iter().find(|recorded| Some(recorded.event.id) == view.event);
            Some(ConsentSummary {
                type_code: row.definition.code.clone(),
                type_title: row.definition.title.clone(),
                description: row.definition.description.clone(),
                state: ConsentState::from_code(view.shown.code())?,
                counts: view.counts,
                decided_on: view.decided_on,
                method: deciding.map(|recorded| recorded.event.method.code().to_owned()),
                wording: deciding.and_then(|recorded| recorded.event.wording).map(|id| id.to_string()),
                evidence_level: deciding.map(|recorded| recorded.event.evidence_level),
                evidence: deciding.and_then(|recorded| recorded.event.evidence.clone()),
                valid_until: view.valid_until,
                recorded_at: deciding.map(|recorded| recorded.key.stamp.at()),
                recorded_by: deciding.map(|recorded| names.operator(recorded.actor)),
            })
        })
        .collect()
}

fn events(card: &ContactCard, names: &Names) -> Vec<ConsentEvent> {
    let mut all: Vec<ConsentEvent> = card
        .unit
        .consent_events()
        .into_iter()
        .filter_map(|recorded| {
            let event = &recorded.event;
            let row = names.consent_type(event.consent_type)?;
            Some(ConsentEvent {
                type_code: row.definition.code.clone(),
                type_title: row.definition.title.clone(),
                state: ConsentState::from_code(event.state.code())?,
                decided_on: event.decided_on,
                recorded_at: recorded.key.stamp.at(),
                recorded_by: Some(names.operator(recorded.actor)),
                method: Some(event.method.code().to_owned()),
                wording: event.wording.map(|id| id.to_string()),
                evidence_level: Some(event.evidence_level),
                evidence: event.evidence.clone(),
                valid_until: event.valid_until,
                note: event.note.clone(),
                corrected: card.unit.correction(event.id).map(|correction| correction.reason.clone()),
            })
        })
        .collect();
    all.sort_by_key(|event| event.recorded_at);
    all
}

async fn wordings(work: &Work, card: &ContactCard, names: &Names) -> Result<Vec<Wording>, AppError> {
    let mut all = Vec::new();
    for consent in &card.consents {
        let shown: Vec<_> = consent.events.iter().filter_map(|recorded| recorded.event.wording).collect();
        if shown.is_empty() {
            continue;
        }
        let title = names.consent_type(consent.id).map(|row| row.definition.title.clone()).unwrap_or_default();
        for wording in work.reader().wordings(consent.id).await? {
            if shown.contains(&wording.id) {
                all.push(Wording {
                    code: wording.id.to_string(),
                    title: format!("{title} · {}", wording.version),
                    text: wording.text,
                    valid_from: wording.valid_from,
                });
            }
        }
    }
    Ok(all)
}

fn stops(card: &ContactCard, names: &Names) -> Vec<Stop> {
    card.unit
        .stops()
        .into_iter()
        .map(|recorded| Stop {
            purposes: recorded
                .stop
                .purposes
                .iter()
                .filter_map(|id| names.purpose(*id))
                .map(|row| row.purpose.title.clone())
                .collect(),
            channels: recorded.stop.channels.iter().map(|channel| channel_code(channel, names)).collect(),
            author: match recorded.stop.author {
                StopAuthor::Person => AuthorRank::Person,
                StopAuthor::Controller => AuthorRank::Controller,
                StopAuthor::Law => AuthorRank::Law,
            },
            ground: recorded.stop.ground.clone(),
            since: recorded.stop.since,
            lifted_on: recorded.ended_by().map(|lift| lift.key.stamp.at().date_naive()),
        })
        .collect()
}

fn channel_code(channel: &Channel, names: &Names) -> String {
    match channel {
        Channel::Other(id) => names.channel(*id).unwrap_or_default(),
        channel => channel.code(),
    }
}

async fn communications(work: &Work, id: ContactId, names: &Names) -> Result<Vec<Communication>, AppError> {
    let mut all = Vec::new();
    loop {
        let (items, total) = of_contact(work, id, all.len() as u64, PAGE).await?;
        let empty = items.is_empty();
        all.extend(items.into_iter().map(|item| communication(item, id, names)));
        if empty || all.len() as u64 >= total {
            return Ok(all);
        }
    }
}

fn communication(item: LoggedItem, id: ContactId, names: &Names) -> Communication {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    Communication {
        direction: match item.direction {
            custode_domain::communication::Direction::Inbound => Direction::Inbound,
            custode_domain::communication::Direction::Outbound => Direction::Outbound,
        },
        channel: channel_code(&item.channel, names),
        at: item.at,
        subject: some(item.subject),
        body: some(item.body),
        outcome: item.outcome,
        purpose: some(item.purpose_title),
        retention_class: item.retention_title,
        kept: item.kept_until.map_or(KeptUntil::NotStated, KeptUntil::Day),
        operator: some(item.operator),
        point: None,
        others: item
            .contacts
            .iter()
            .filter(|other| **other != id)
            .map(|_| Shown::Masked("third_party".to_owned()))
            .collect(),
    }
}

async fn changes(work: &Work, id: ContactId, names: &Names) -> Result<Vec<Change>, AppError> {
    use contacts::HistoryWhat as What;
    let lines = contacts::history(work, id, names).await?;
    Ok(lines
        .into_iter()
        .filter_map(|line| {
            let (what, field) = match line.what {
                What::Created if line.origin.file.is_some() => ("imported", None),
                What::Created => ("created", None),
                What::Field(field) if line.after.is_none() => ("removed", Some(field.code())),
                What::Field(field) => ("changed", Some(field.code())),
                What::PointAdded(kind) | What::PointChanged(kind) => ("changed", Some(point_key(kind))),
                What::PointRemoved(kind) => ("removed", Some(point_key(kind))),
                What::TagAdded => ("changed", Some("tags")),
                What::TagRemoved => ("removed", Some("tags")),
                What::Binned => ("removed", None),
                What::Restored => ("restored", None),
                _ => return None,
            };
            Some(Change {
                at: line.origin.at,
                by: Some(line.origin.by).filter(|by| !by.is_empty()),
                what: what.to_owned(),
                field: field.map(str::to_owned),
                label: None,
                before: line.before,
                after: line.after,
            })
        })
        .collect())
}

async fn imports(work: &Work, id: ContactId, names: &Names) -> Result<Vec<ImportOrigin>, AppError> {
    let entries = work.reader().entries(id).await?;
    let mut all: Vec<ImportOrigin> = Vec::new();
    for entry in in_fold_order(&entries) {
        let Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) = &entry.body else { continue };
        let Some(origin) = change.origin.as_ref().filter(|origin| origin.batch.is_some()) else { continue };
        let Some(file) = origin.file.clone() else { continue };
        if all.iter().any(|known| known.file == file && known.row == origin.row) {
            continue;
        }
        let acquired_on: Option<NaiveDate> = origin.collected_on;
        all.push(ImportOrigin {
            file,
            table: origin.table.clone(),
            row: origin.row,
            source: origin.source.and_then(|source| names.source(source)),
            acquired_on,
            imported_at: entry.header.stamp.at(),
            imported_by: Some(names.operator(entry.header.actor)),
        });
    }
    Ok(all)
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
