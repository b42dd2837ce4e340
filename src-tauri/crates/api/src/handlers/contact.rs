//! The People grid, the card, its history, undo, views, export.

use super::communication::item_view;
use super::consent::wording_view;
use crate::wire::{Changed, Count, Done, Nothing, consent::*, contact::*, ids};
use crate::words::{
    author_view, badge, channel_view, channels_view, decision_view, field_of, field_view, kind_of, kind_view,
    method_view, point_of, point_view, shown_of, status_of, status_view,
};
use crate::{ApiError, ErrorCode};
use custode_app::{
    AppError, Work,
    communications::logged,
    contacts::{self, HistoryWhat as What, Names, NewContact, OriginWords, TypedField, TypedPoint},
    domain::{
        channel::Channel,
        consent::{RecordedConsent, RecordedStop},
        contact::{ContactField as Field, ContactPoint, PostalAddress, ValueKind},
        gate::{GateCode as Code, Verdict},
        ids::{ActorId, BatchId, ConsentTypeId, ContactId, LinkId, PointId, SourceId, TxnId, ViewId},
        journal::Kind,
    },
    export,
    settings::{self, ViewDraft},
    store::read::{
        ContactCard as Card, ContactFilter as Filter, ContactQuery, ContactSort as Sort, TimelineItem as Item,
        What as Happened,
    },
};
use serde::{Deserialize, Serialize};

type Answer<T> = Result<T, ApiError>;

/// Most rows in one answer.
const MAX_ROWS: u16 = 200;

fn changed(txn: TxnId) -> Changed {
    Changed { txn: ids::TxnId(txn.as_uuid()) }
}

fn limited(limit: u16) -> Answer<u32> {
    if limit == 0 || limit > MAX_ROWS {
        return Err(ApiError::field("limit", "out-of-range"));
    }
    Ok(u32::from(limit))
}

fn contact_id(id: ids::ContactId) -> ContactId {
    ContactId::from_uuid(id.0)
}

fn origin_view(origin: OriginWords) -> OriginView {
    OriginView {
        at: origin.at,
        by: origin.by,
        source: origin.source,
        collected_on: origin.collected_on,
        file: origin.file,
        table: origin.table,
        row: origin.row,
        batch: origin.batch.map(|id| ids::BatchId(id.as_uuid())),
        raw: origin.raw,
    }
}

/// Filters of the wire as filters of the store; the bin is left out unless it is asked for.
pub(crate) fn filters_of(filters: &[ContactFilter]) -> Vec<Filter> {
    filters
        .iter()
        .filter_map(|filter| {
            Some(match filter {
                ContactFilter::Kind { value } => Filter::Kind(kind_of(*value)),
                ContactFilter::Status { value } => Filter::Status(status_of(*value)),
                ContactFilter::Tag { value } => Filter::Tag(value.clone()),
                ContactFilter::City { value } => Filter::City(value.clone()),
                ContactFilter::Province { value } => Filter::Province(value.clone()),
                ContactFilter::Source { value } => Filter::Source(SourceId::from_uuid(value.0)),
                ContactFilter::Batch { value } => Filter::Batch(BatchId::from_uuid(value.0)),
                ContactFilter::HasEmail { value } => Filter::HasEmail(*value),
                ContactFilter::HasPhone { value } => Filter::HasPhone(*value),
                ContactFilter::Consent { consent_type, state } => match shown_of(*state) {
                    Some(shown) => Filter::Consent(ConsentTypeId::from_uuid(consent_type.0), shown),
                    None => Filter::Stopped(true),
                },
            })
        })
        .collect()
}

const fn sort_of(sort: ContactSort) -> Sort {
    match sort {
        ContactSort::Name => Sort::Name,
        ContactSort::Email => Sort::Email,
        ContactSort::City => Sort::City,
        ContactSort::LastContact => Sort::LastContact,
        ContactSort::Created => Sort::Created,
    }
}

/// Whether an objection covers a channel of a consent type.
fn objected(stopped: Option<&[Channel]>, id: ConsentTypeId, names: &Names) -> bool {
    let covered = names.consent_type(id).map(|row| row.definition.channels.as_slice()).unwrap_or_default();
    stopped.is_some_and(|stopped| covered.iter().any(|channel| stopped.contains(channel)))
}

pub(crate) async fn contact_list(work: &Work, request: ContactList) -> Answer<ContactPage> {
    let query = ContactQuery {
        tax_code_hash: contacts::search_hash(work.archive(), &request.search),
        search: request.search,
        filters: filters_of(&request.filters),
        sort: sort_of(request.sort),
        descending: request.descending,
        offset: request.offset,
        limit: limited(request.limit)?,
    };
    let page = work.reader().contacts(&query, work.today()).await.map_err(AppError::from)?;
    let names = Names::read(work).await?;
    let rows = page
        .rows
        .into_iter()
        .map(|row| ContactRow {
            id: ids::ContactId(row.id.as_uuid()),
            kind: kind_view(row.kind),
            name: row.name,
            email: row.email,
            phone: row
                .phone
                .map(|phone| custode_app::domain::identifiers::phone::international(&phone).unwrap_or(phone)),
            city: row.city,
            province: row.province,
            tags: row.tags,
            status: status_view(row.status),
            source: row.source.and_then(|id| names.source(id)).unwrap_or_default(),
            last_contact_at: row.last_contact_at,
            created_at: row.created_at,
            consents: row
                .consents
                .iter()
                .map(|(id, view)| ConsentCell {
                    consent_type: ids::ConsentTypeId(id.as_uuid()),
                    state: if objected(row.stopped.as_deref(), *id, &names) {
                        ConsentBadge::Objection
                    } else {
                        badge(view.shown)
                    },
                })
                .collect(),
        })
        .collect();
    let total = Count { value: page.total.count, exact: !page.total.capped };
    Ok(ContactPage { rows, offset: query.offset, total })
}

pub(crate) async fn contact_search(work: &Work, request: ContactSearch) -> Answer<ContactHits> {
    let query = ContactQuery {
        tax_code_hash: contacts::search_hash(work.archive(), &request.text),
        search: request.text,
        filters: Vec::new(),
        sort: Sort::Name,
        descending: false,
        offset: 0,
        limit: limited(request.limit.min(50))?,
    };
    let page = work.reader().contacts(&query, work.today()).await.map_err(AppError::from)?;
    let hits = page
        .rows
        .into_iter()
        .map(|row| ContactHit {
            id: ids::ContactId(row.id.as_uuid()),
            name: row.name,
            detail: row.email.or(row.phone).or(row.city),
            kind: kind_view(row.kind),
        })
        .collect();
    Ok(ContactHits { hits })
}

pub(crate) async fn contact_filter_values(work: &Work, _: Nothing) -> Answer<FilterValues> {
    let reader = work.reader();
    let places = reader.places().await.map_err(AppError::from)?;
    Ok(FilterValues {
        tags: reader.tags().await.map_err(AppError::from)?,
        cities: places.cities,
        provinces: places.provinces,
    })
}

async fn card_of(work: &Work, id: ContactId) -> Answer<Card> {
    let found = work.reader().contact(id, work.today()).await.map_err(AppError::from)?;
    found.ok_or_else(|| ApiError::because(ErrorCode::NotFound, "contact"))
}

fn event_view(
    work: &Work,
    card: &Card,
    recorded: &RecordedConsent,
    names: &Names,
    wordings: &[WordingView],
) -> ConsentEventView {
    let event = &recorded.event;
    let at = recorded.key.stamp.at();
    let corrected = card.unit.correction(event.id).map(|correction| correction.reason.clone());
    let fresh = (work.now() - at).num_hours() < 24;
    ConsentEventView {
        id: ids::ConsentEventId(event.id.as_uuid()),
        consent_type: ids::ConsentTypeId(event.consent_type.as_uuid()),
        title: names.consent_type(event.consent_type).map(|row| row.definition.title.clone()).unwrap_or_default(),
        decision: decision_view(event.state),
        renewed: event.state == custode_app::domain::consent::ConsentState::Renewed,
        decided_on: event.decided_on,
        recorded_at: at,
        recorded_by: names.operator(recorded.actor),
        method: method_view(event.method),
        wording: event.wording.and_then(|id| wordings.iter().find(|known| known.id.0 == id.as_uuid()).cloned()),
        evidence_level: event.evidence_level,
        evidence_note: event.evidence.clone(),
        note: event.note.clone(),
        file: event.origin.as_ref().and_then(|origin| origin.file.clone()),
        row: event.origin.as_ref().and_then(|origin| origin.row).and_then(|row| u32::try_from(row).ok()),
        correctable: corrected.is_none()
            && !event.method.is_persons_own()
            && (fresh || recorded.actor == work.archive().actor()),
        corrected,
    }
}

fn stop_view(recorded: &RecordedStop, names: &Names) -> StopView {
    let stop = &recorded.stop;
    StopView {
        id: ids::StopId(stop.id.as_uuid()),
        author: author_view(stop.author),
        channels: channels_view(&stop.channels),
        since: stop.since,
        ground: stop.ground.clone(),
        recorded_at: recorded.key.stamp.at(),
        recorded_by: names.operator(recorded.actor),
        lifted_on: recorded.ended_by().map(|lift| lift.key.stamp.at().date_naive()),
    }
}

async fn wordings(work: &Work, card: &Card) -> Answer<Vec<WordingView>> {
    let mut all = Vec::new();
    for consent in &card.consents {
        if consent.events.iter().any(|recorded| recorded.event.wording.is_some()) {
            let found = work.reader().wordings(consent.id).await.map_err(AppError::from)?;
            all.extend(found.iter().filter_map(wording_view));
        }
    }
    Ok(all)
}

const fn gate_view(code: Code) -> GateCode {
    match code {
        Code::Erased | Code::Suppressed => GateCode::Erased,
        Code::Restricted => GateCode::Restricted,
        Code::Objection => GateCode::Objection,
        Code::Withdrawn => GateCode::Withdrawn,
        Code::NotUsable => GateCode::NotUsable,
        Code::PointInvalid => GateCode::InvalidPoint,
        Code::RpoMissing | Code::RpoListed => GateCode::Rpo,
        Code::ConsentRefused => GateCode::ConsentRefused,
        Code::ConsentExpired => GateCode::ConsentExpired,
        Code::ConsentProofWeak => GateCode::ConsentWeak,
        Code::ChannelNotAllowed => GateCode::ChannelNotCovered,
        Code::ConsentAbsent | Code::SoftSpamConditions | Code::LiaMissing | Code::BasisEnded => GateCode::ConsentAbsent,
    }
}

pub(crate) async fn contact_get(work: &Work, request: ContactRequest) -> Answer<ContactCard> {
    let id = contact_id(request.id);
    let card = card_of(work, id).await?;
    let names = Names::read(work).await?;
    let unit = &card.unit;
    let wordings = wordings(work, &card).await?;
    let record_of = |field: Field| {
        let subject = custode_app::domain::contact::Subject::Field(field);
        card.provenance.iter().rev().find(|record| record.current && record.subject == subject)
    };
    let mut fields = Vec::new();
    for field in Field::ALL {
        let (Some(word), Some(value), Some(record)) = (field_view(*field), unit.value(*field), record_of(*field))
        else {
            continue;
        };
        let Some(shown) = contacts::shown_value(work.archive(), id, *field, value, &names) else { continue };
        fields.push(FieldView {
            field: word,
            value: shown,
            masked: field.value_kind() == ValueKind::Sealed,
            warning: contacts::warning(work.archive(), id, *field, value, &names).map(str::to_owned),
            stamp: record.key.stamp.as_i64().to_string(),
            origin: origin_view(names.origin_of(record)),
        });
    }
    let (created_key, created_by) = unit.recorded().ok_or_else(|| ApiError::because(ErrorCode::NotFound, "contact"))?;
    let first = card.provenance.iter().find(|record| record.key == created_key);
    let created = match first {
        Some(record) => names.origin_of(record),
        None => names.origin(created_key.stamp.at(), created_by.unwrap_or_else(|| work.archive().actor()), None, None),
    };
    for external in unit.externals() {
        fields.push(FieldView {
            field: ContactField::ExternalId,
            value: format!("{} ({})", external.value, external.system),
            masked: false,
            warning: None,
            stamp: created_key.stamp.as_i64().to_string(),
            origin: origin_view(created.clone()),
        });
    }
    let points = unit.points().into_iter().map(|point| point_card(point, &card, &names, &created)).collect();
    let city = unit.points().iter().find_map(|point| point.address.as_ref().and_then(|address| address.city.clone()));
    let consents = card
        .consents
        .iter()
        .filter_map(|consent| {
            let row = names.consent_type(consent.id)?;
            let mut events: Vec<ConsentEventView> =
                consent.events.iter().map(|event| event_view(work, &card, event, &names, &wordings)).collect();
            events.sort_by_key(|event| std::cmp::Reverse(event.recorded_at));
            Some(ConsentView {
                consent_type: ids::ConsentTypeId(consent.id.as_uuid()),
                title: row.definition.title.clone(),
                code: row.definition.code.clone(),
                description: row.definition.description.clone(),
                state: badge(consent.view.shown),
                counts: consent.view.counts,
                decided_on: consent.view.decided_on,
                valid_until: consent.view.valid_until,
                archived: row.archived,
                events,
            })
        })
        .collect();
    let gate = contacts::marketing_gate(&card, &names, work.today())
        .into_iter()
        .map(|answer| ChannelAnswer {
            channel: channel_view(&answer.channel),
            allowed: answer.single.verdict == Verdict::Ok,
            code: answer.single.codes.first().map_or(GateCode::Ok, |code| gate_view(*code)),
            codes: answer.single.codes.iter().map(|code| gate_view(*code)).collect(),
            consent: answer.consent,
            on: answer.on,
            mass_allowed: answer.mass.verdict == Verdict::Ok,
        })
        .collect();
    let source = unit.source().ok_or_else(|| ApiError::because(ErrorCode::Internal, "a card without a source"))?;
    Ok(ContactCard {
        id: request.id,
        kind: kind_view(unit.kind()),
        name: unit.display_name(),
        status: status_view(unit.status()),
        city,
        fields,
        points,
        tags: unit.tags().into_iter().map(str::to_owned).collect(),
        links: card
            .links
            .iter()
            .map(|link| LinkView {
                id: ids::LinkId(link.id.as_uuid()),
                contact: ids::ContactId(link.contact.as_uuid()),
                name: link.name.clone(),
                kind: kind_view(link.kind),
                role: link.role.clone(),
            })
            .collect(),
        consents,
        stops: unit.stops().into_iter().map(|stop| stop_view(stop, &names)).collect(),
        gate,
        duplicates: card
            .duplicates
            .iter()
            .map(|pair| DuplicateView {
                contact: ids::ContactId(pair.other.as_uuid()),
                name: pair.name.clone(),
                reason: pair.reasons.first().cloned().unwrap_or_default(),
            })
            .collect(),
        created: origin_view(created),
        source: ids::SourceId(source.as_uuid()),
        source_title: names.source(source).unwrap_or_default(),
        acquired_on: unit.day(Field::AcquiredOn),
        communications: u32::try_from(card.communications).unwrap_or(u32::MAX),
    })
}

fn point_card(point: &ContactPoint, card: &Card, names: &Names, created: &OriginWords) -> PointView {
    let subject = custode_app::domain::contact::Subject::Point(point.id);
    let record = card.provenance.iter().rev().find(|record| record.current && record.subject == subject);
    let part = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut origin = record.map_or_else(|| created.clone(), |record| names.origin_of(record));
    if origin.file.is_some() && point.raw != point.normalised {
        origin.raw = Some(point.raw.clone());
    }
    PointView {
        id: ids::PointId(point.id.as_uuid()),
        kind: point_view(point.kind),
        display: contacts::point_display(point.kind, point),
        value: point.normalised.clone(),
        address: point.address.as_ref().map(|address| AddressView {
            street: part(&address.street),
            postcode: part(&address.postcode),
            city: part(&address.city),
            province: part(&address.province),
            country: part(&address.country),
        }),
        label: point.label.clone(),
        primary: point.primary,
        warning: point
            .invalid
            .then(|| if point.kind.is_phone() { "phone-invalid" } else { "email-invalid" }.to_owned()),
        origin: origin_view(origin),
    }
}

pub(crate) async fn contact_timeline(work: &Work, request: ContactPageRequest) -> Answer<TimelinePage> {
    let id = contact_id(request.id);
    let page =
        work.reader().timeline(id, u64::from(request.offset), limited(request.limit)?).await.map_err(AppError::from)?;
    let card = card_of(work, id).await?;
    let names = Names::read(work).await?;
    let wordings = wordings(work, &card).await?;
    let items = page.items.into_iter().filter_map(|item| line_view(work, &card, &names, &wordings, item)).collect();
    Ok(TimelinePage { items, total: u32::try_from(page.total).unwrap_or(u32::MAX) })
}

fn line_view(work: &Work, card: &Card, names: &Names, wordings: &[WordingView], item: Item) -> Option<TimelineItem> {
    let (at, actor): (_, ActorId) = (item.at, item.actor);
    let repaired = |change: &custode_app::domain::contact::ContactChange| {
        let fields = change.fields.iter().filter(|set| set.raw.is_some()).count();
        let points = change
            .points
            .iter()
            .filter(|set| set.point.as_ref().is_some_and(|point| point.raw != point.normalised))
            .count();
        u32::try_from(fields + points).unwrap_or(u32::MAX)
    };
    let values = |change: &custode_app::domain::contact::ContactChange| {
        u32::try_from(change.fields.len() + change.points.len()).unwrap_or(u32::MAX)
    };
    Some(match item.what {
        Happened::Recorded(change) => TimelineItem::Created {
            fields: values(&change),
            repaired: if change.origin.as_ref().is_some_and(|origin| origin.file.is_some()) {
                repaired(&change)
            } else {
                0
            },
            origin: origin_view(names.origin(at, actor, change.origin.as_ref(), None)),
        },
        Happened::Changed(change) if change.origin.as_ref().is_some_and(|origin| origin.batch.is_some()) => {
            TimelineItem::Imported {
                fields: values(&change),
                origin: origin_view(names.origin(at, actor, change.origin.as_ref(), None)),
            }
        }
        Happened::Changed(change) => {
            let mut fields: Vec<ContactField> =
                change.fields.iter().filter_map(|set| Field::from_number(set.field)).filter_map(field_view).collect();
            fields.dedup();
            TimelineItem::Edited { origin: origin_view(names.origin(at, actor, None, None)), fields }
        }
        Happened::Consent(event) => {
            let recorded = card
                .consents
                .iter()
                .flat_map(|consent| &consent.events)
                .find(|recorded| recorded.event.id == event.id)?;
            TimelineItem::Consent { event: event_view(work, card, recorded, names, wordings) }
        }
        Happened::Stopped(stop) => {
            let recorded = card.unit.stops().into_iter().find(|recorded| recorded.stop.id == stop.id)?;
            TimelineItem::Stop { stop: stop_view(recorded, names) }
        }
        Happened::Communication(row) => TimelineItem::Communication { item: item_view(logged(row, names)) },
        Happened::Audit(Kind::AuditPrinted, _) => {
            TimelineItem::Reported { origin: origin_view(names.origin(at, actor, None, None)) }
        }
        Happened::Binned | Happened::Restored => TimelineItem::Edited {
            origin: origin_view(names.origin(at, actor, None, None)),
            fields: vec![ContactField::Status],
        },
        _ => return None,
    })
}

pub(crate) async fn contact_history(work: &Work, request: ContactPageRequest) -> Answer<HistoryPage> {
    let limit = limited(request.limit)?;
    let names = Names::read(work).await?;
    let lines = contacts::history(work, contact_id(request.id), &names).await?;
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let items = lines
        .into_iter()
        .skip(request.offset as usize)
        .take(limit as usize)
        .filter_map(|line| {
            let (what, field, point) = what_view(line.what)?;
            Some(HistoryItem {
                what,
                field,
                point,
                before: line.before,
                after: line.after,
                origin: origin_view(line.origin),
                txn: ids::TxnId(line.txn.as_uuid()),
                undoable: line.undoable,
            })
        })
        .collect();
    Ok(HistoryPage { items, total })
}

fn what_view(what: What) -> Option<(HistoryWhat, Option<ContactField>, Option<PointKind>)> {
    Some(match what {
        What::Created => (HistoryWhat::Created, None, None),
        What::Field(field) => (HistoryWhat::Field, Some(field_view(field)?), None),
        What::PointAdded(kind) => (HistoryWhat::PointAdded, None, Some(point_view(kind))),
        What::PointChanged(kind) => (HistoryWhat::PointChanged, None, Some(point_view(kind))),
        What::PointRemoved(kind) => (HistoryWhat::PointRemoved, None, Some(point_view(kind))),
        What::TagAdded => (HistoryWhat::TagAdded, None, None),
        What::TagRemoved => (HistoryWhat::TagRemoved, None, None),
        What::LinkAdded => (HistoryWhat::LinkAdded, None, None),
        What::LinkRemoved => (HistoryWhat::LinkRemoved, None, None),
        What::Consent => (HistoryWhat::Consent, None, None),
        What::StopSet => (HistoryWhat::StopSet, None, None),
        What::StopLifted => (HistoryWhat::StopLifted, None, None),
        What::Binned => (HistoryWhat::Binned, None, None),
        What::Restored => (HistoryWhat::Restored, None, None),
        What::Revealed => (HistoryWhat::Revealed, None, None),
        What::Reported => (HistoryWhat::Reported, None, None),
        What::Exported => (HistoryWhat::Exported, None, None),
    })
}

fn typed_point(point: NewPoint) -> TypedPoint {
    let part = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    TypedPoint {
        kind: point_of(point.kind),
        value: point.value,
        address: point.address.map(|address| PostalAddress {
            street: part(address.street),
            postcode: part(address.postcode),
            city: part(address.city),
            province: part(address.province),
            country: part(address.country),
        }),
        label: point.label,
    }
}

fn typed_field(set: FieldSet, names: &Names) -> Answer<TypedField> {
    let field = field_of(set.field).ok_or_else(|| ApiError::field("external_id", "read-only"))?;
    let value = match (field, set.value) {
        (Field::Owner, Some(name)) if !name.trim().is_empty() => Some(
            names.operator_named(&name).map(|id| id.to_string()).ok_or_else(|| ApiError::field("owner", "unknown"))?,
        ),
        (_, value) => value,
    };
    Ok(TypedField { field, value })
}

pub(crate) async fn contact_create(work: &Work, request: ContactCreate) -> Answer<ContactCreated> {
    let names = Names::read(work).await?;
    let mut fields = Vec::with_capacity(request.fields.len());
    for set in request.fields {
        let typed = typed_field(set, &names)?;
        fields.push((typed.field, typed.value.unwrap_or_default()));
    }
    let new = NewContact {
        kind: kind_of(request.kind),
        fields,
        points: request.points.into_iter().map(typed_point).collect(),
        tags: request.tags,
        source: SourceId::from_uuid(request.source.0),
        acquired_on: request.acquired_on,
    };
    let (id, txn) = contacts::create(work, new).await?;
    let duplicates = work.reader().duplicates_of(id).await.map_err(AppError::from)?;
    Ok(ContactCreated {
        id: ids::ContactId(id.as_uuid()),
        txn: ids::TxnId(txn.as_uuid()),
        duplicates: duplicates
            .into_iter()
            .map(|pair| DuplicateView {
                contact: ids::ContactId(pair.other.as_uuid()),
                name: pair.name,
                reason: pair.reasons.into_iter().next().unwrap_or_default(),
            })
            .collect(),
    })
}

pub(crate) async fn contact_update(work: &Work, request: ContactUpdate) -> Answer<Changed> {
    let names = Names::read(work).await?;
    let fields = request.fields.into_iter().map(|set| typed_field(set, &names)).collect::<Answer<Vec<_>>>()?;
    Ok(changed(contacts::update(work, contact_id(request.id), fields).await?))
}

fn contact_ids(ids: &[ids::ContactId]) -> Vec<ContactId> {
    ids.iter().map(|id| contact_id(*id)).collect()
}

pub(crate) async fn contact_bin(work: &Work, request: ContactsRequest) -> Answer<Changed> {
    Ok(changed(contacts::bin(work, &contact_ids(&request.ids)).await?))
}

pub(crate) async fn contact_restore(work: &Work, request: ContactsRequest) -> Answer<Changed> {
    Ok(changed(contacts::restore(work, &contact_ids(&request.ids)).await?))
}

pub(crate) async fn contact_reveal(work: &Work, request: ContactReveal) -> Answer<Revealed> {
    let field = field_of(request.field)
        .filter(|field| field.value_kind() == ValueKind::Sealed)
        .ok_or_else(|| ApiError::field("field", "not-masked"))?;
    let value = contacts::reveal(work, contact_id(request.id), field).await?;
    Ok(Revealed { value: value.to_string() })
}

pub(crate) async fn contact_export(work: &Work, request: ContactExport) -> Answer<Exported> {
    let format = match request.format {
        ExportFormat::Xlsx => export::Format::Xlsx,
        ExportFormat::Csv => export::Format::Csv,
        ExportFormat::Json => export::Format::Json,
        ExportFormat::Vcf => export::Format::Vcf,
    };
    if request.reason.trim().is_empty() {
        return Err(ApiError::field("reason", "missing"));
    }
    let suggested = export::file_name(work.today(), format);
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let chosen = export::Choice {
        ids: contact_ids(&request.ids),
        search: request.search,
        filters: filters_of(&request.filters),
    };
    let (file, rows) = export::write(work, format, &chosen, &request.reason, &path).await?;
    Ok(Exported { file: Some(file), rows })
}

pub(crate) async fn point_add(work: &Work, request: PointAdd) -> Answer<Changed> {
    Ok(changed(contacts::add_point(work, contact_id(request.contact), &typed_point(request.point)).await?))
}

pub(crate) async fn point_update(work: &Work, request: PointUpdate) -> Answer<Changed> {
    let point = PointId::from_uuid(request.point.0);
    let typed = typed_point(request.value);
    Ok(changed(contacts::update_point(work, contact_id(request.contact), point, &typed, request.primary).await?))
}

pub(crate) async fn point_remove(work: &Work, request: PointRemove) -> Answer<Changed> {
    let point = PointId::from_uuid(request.point.0);
    Ok(changed(contacts::remove_point(work, contact_id(request.contact), point).await?))
}

pub(crate) async fn tags_set(work: &Work, request: TagsSet) -> Answer<Changed> {
    Ok(changed(contacts::set_tags(work, contact_id(request.contact), request.tags).await?))
}

pub(crate) async fn tag_list(work: &Work, _: Nothing) -> Answer<TagList> {
    Ok(TagList { tags: work.reader().tags().await.map_err(AppError::from)? })
}

pub(crate) async fn link_add(work: &Work, request: LinkAdd) -> Answer<Changed> {
    let txn = contacts::add_link(work, contact_id(request.contact), contact_id(request.other), request.role).await?;
    Ok(changed(txn))
}

pub(crate) async fn link_remove(work: &Work, request: LinkRemove) -> Answer<Changed> {
    let link = LinkId::from_uuid(request.link.0);
    Ok(changed(contacts::remove_link(work, contact_id(request.contact), link).await?))
}

pub(crate) async fn duplicate_dismiss(work: &Work, request: DuplicateDismiss) -> Answer<Changed> {
    let (a, b) = (contact_id(request.contact), contact_id(request.other));
    Ok(changed(contacts::dismiss_duplicate(work, a, b).await?))
}

pub(crate) async fn change_undo(work: &Work, request: ChangeUndo) -> Answer<Changed> {
    Ok(changed(contacts::undo(work, TxnId::from_uuid(request.txn.0)).await?))
}

/// What a saved view keeps, as JSON in its journal entry.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ViewDefinition {
    search: String,
    filters: Vec<ContactFilter>,
    sort: ContactSort,
    descending: bool,
    columns: Vec<String>,
    density: crate::wire::archive::Density,
}

pub(crate) async fn view_list(work: &Work, _: Nothing) -> Answer<ViewList> {
    let rows = work.reader().saved_views().await.map_err(AppError::from)?;
    let mut views: Vec<ViewView> = rows
        .into_iter()
        .filter_map(|row| {
            let kept: ViewDefinition = serde_json::from_str(&row.view.definition).ok()?;
            Some(ViewView {
                id: ids::ViewId(row.id.as_uuid()),
                name: row.view.title,
                search: kept.search,
                filters: kept.filters,
                sort: kept.sort,
                descending: kept.descending,
                columns: kept.columns,
                density: kept.density,
            })
        })
        .collect();
    views.sort_by_key(|view| view.name.to_lowercase());
    Ok(ViewList { views })
}

pub(crate) async fn view_save(work: &Work, request: ViewSave) -> Answer<ViewSaved> {
    let kept = ViewDefinition {
        search: request.search,
        filters: request.filters,
        sort: request.sort,
        descending: request.descending,
        columns: request.columns,
        density: request.density,
    };
    let definition =
        serde_json::to_string(&kept).map_err(|_| ApiError::because(ErrorCode::Internal, "a view is no JSON"))?;
    let draft = ViewDraft { id: request.id.map(|id| ViewId::from_uuid(id.0)), title: request.name, definition };
    let id = settings::save_view(work, draft).await?;
    Ok(ViewSaved { id: ids::ViewId(id.as_uuid()) })
}

pub(crate) async fn view_delete(work: &Work, request: ViewRequest) -> Answer<Done> {
    settings::delete_view(work, ViewId::from_uuid(request.id.0)).await?;
    Ok(Done {})
}
