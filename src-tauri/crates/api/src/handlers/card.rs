//! The card of a contact, as one view.

use super::consent::wording_view;
use super::{Answer, contact_id};
use crate::wire::{consent::*, contact::*, ids, link::*, point::*};
use crate::words::{
    author_view, badge, channel_view, channels_view, decision_view, field_view, gate_view, kind_view, method_view,
    point_view, status_view,
};
use crate::{ApiError, ErrorCode};
use custode_app::{
    AppError, Work, consents,
    contacts::{self, Names, OriginWords},
    domain::{
        consent::{self, ConsentState, RecordedConsent, RecordedStop, ShownState, Stop, may_correct},
        contact::{ContactField as Field, ContactPoint, ContactUnit, Subject, ValueKind},
        gate::Verdict,
        ids::ContactId,
        role::Permission,
    },
    reach::{ChannelVerdict, Rules, marketing_gate},
    store::read::{CardConsent, ContactCard as Card, DuplicateRow, LinkRow},
};

pub(crate) fn origin_view(origin: OriginWords) -> OriginView {
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
        by_hand: origin.by_hand,
    }
}

const fn needs_view(needs: consent::YesNeeds) -> YesNeeds {
    YesNeeds { from: needs.from, evidence_level: needs.evidence_level }
}

pub(crate) async fn card_of(work: &Work, id: ContactId) -> Answer<Card> {
    let reader = work.reader();
    let found = match reader.contact(id, work.today()).await.map_err(AppError::from)? {
        Some(card) => Some(card),
        // A link to a card that was merged leads to the one that stays.
        None => match reader.successor(id).await.map_err(AppError::from)? {
            Some(id) => reader.contact(id, work.today()).await.map_err(AppError::from)?,
            None => None,
        },
    };
    found.ok_or_else(|| AppError::NotFound("contact").into())
}

pub(crate) fn event_view(
    work: &Work,
    card: &Card,
    recorded: &RecordedConsent,
    names: &Names,
    wordings: &[WordingView],
) -> ConsentEventView {
    let event = &recorded.event;
    let at = recorded.key.stamp.at();
    let corrected = card.unit.correction(event.id).map(|correction| correction.reason.clone());
    let actor = work.archive().actor();
    let allowed = may_correct(recorded, actor, work.may(Permission::Rules), work.now()).is_ok();
    let terms = names.consent_type(event.consent_type).map(|row| row.definition.terms());
    let shown = terms.map(|terms| ShownState::of(event.state, event.decided_on, event.evidence_level, &terms));
    ConsentEventView {
        id: ids::ConsentEventId(event.id.as_uuid()),
        consent_type: ids::ConsentTypeId(event.consent_type.as_uuid()),
        title: names.consent_type(event.consent_type).map(|row| row.definition.title.clone()).unwrap_or_default(),
        decision: decision_view(event.state),
        renewed: event.state == ConsentState::Renewed,
        declared: event.is_only_said(),
        decided_on: event.decided_on,
        recorded_at: at,
        recorded_by: names.operator(recorded.actor),
        method: method_view(event.method),
        wording: event.wording.and_then(|id| wordings.iter().find(|known| known.id.0 == id.as_uuid()).cloned()),
        evidence_level: event.evidence_level,
        receipt: corrected.is_none()
            && event.state.is_decision()
            && shown.is_some_and(|shown| shown.is_yes() || !event.state.is_granting()),
        evidence_note: event.evidence.clone(),
        note: event.note.clone(),
        file: event.origin.as_ref().and_then(|origin| origin.file.clone()),
        row: event.origin.as_ref().and_then(|origin| origin.row).and_then(|row| u32::try_from(row).ok()),
        correctable: corrected.is_none() && allowed,
        corrected,
    }
}

pub(crate) fn stop_view(work: &Work, recorded: &RecordedStop, names: &Names) -> StopView {
    let (stop, ended) = (&recorded.stop, recorded.ended_by());
    StopView {
        id: ids::StopId(stop.id.as_uuid()),
        author: author_view(stop.author),
        purposes: stop
            .purposes
            .iter()
            .filter_map(|id| names.purpose(*id))
            .map(|row| row.purpose.title.clone())
            .collect(),
        channels: channels_view(&stop.channels),
        since: stop.since,
        dated: stop.is_dated(),
        ground: stop.ground.clone(),
        arrived_by: stop.arrived_by.as_ref().map(channel_view),
        recorded_at: recorded.key.stamp.at(),
        recorded_by: names.operator(recorded.actor),
        lifted_on: ended.map(|lift| work.day_of(lift.key.stamp.at())),
        lifted_why: ended.and_then(|lift| lift.lift.reason.clone()),
        wrong: ended.is_some_and(|lift| lift.correction),
        liftable: false,
        correctable: false,
    }
}

/// The stops of a card, with what the person at the desk may do about each.
async fn stop_views(work: &Work, id: ContactId, unit: &ContactUnit, names: &Names) -> Answer<Vec<StopView>> {
    let stops = unit.stops();
    let acts = consents::acts_on_stops(work, id, &stops).await?;
    let view = |stop: &RecordedStop| {
        let act = acts.iter().find(|(id, ..)| *id == stop.stop.id);
        let (liftable, correctable) = act.map_or((false, false), |(_, lift, correct)| (*lift, *correct));
        StopView { liftable, correctable, ..stop_view(work, stop, names) }
    };
    Ok(stops.into_iter().map(view).collect())
}

pub(crate) async fn wordings(work: &Work, card: &Card) -> Answer<Vec<WordingView>> {
    let mut all = Vec::new();
    for consent in &card.consents {
        if consent.events.iter().any(|recorded| recorded.event.wording.is_some()) {
            let found = work.reader().wordings(consent.id).await.map_err(AppError::from)?;
            all.extend(found.iter().filter_map(wording_view));
        }
    }
    Ok(all)
}

pub(crate) async fn contact_get(work: &Work, request: ContactRequest) -> Answer<ContactCard> {
    let id = contact_id(request.id);
    let card = card_of(work, id).await?;
    let id = card.id;
    contacts::note_opened(work, id).await;
    let names = Names::read(work).await?;
    let unit = &card.unit;
    let wordings = wordings(work, &card).await?;
    let (stamp, created) = created(work, &card, &names)?;
    let mut fields = field_views(work, &card, &names);
    fields.extend(unit.externals().into_iter().map(|external| FieldView {
        field: ContactField::ExternalId,
        value: format!("{} ({})", external.value, external.system),
        masked: false,
        warning: None,
        stamp: stamp.clone(),
        also: None,
        origin: origin_view(created.clone()),
    }));
    let points = unit.points().into_iter().map(|point| point_card(point, &card, &names, &created)).collect();
    let city = unit.points().iter().find_map(|point| point.address.as_ref().and_then(|address| address.city.clone()));
    let consents = consent_views(work, &card, &names, &wordings);
    let rules = Rules::read(work, &names).await?;
    let gate = marketing_gate(work, id, unit, &rules).await?.into_iter().map(channel_answer).collect();
    let source = unit.source().ok_or_else(|| ApiError::because(ErrorCode::Internal, "a card without a source"))?;
    Ok(ContactCard {
        id: ids::ContactId(id.as_uuid()),
        kind: kind_view(unit.kind()),
        name: unit.display_name(),
        status: status_view(unit.status()),
        city,
        verified_on: unit.day(Field::VerifiedOn),
        fields,
        points,
        tags: unit.tags().into_iter().map(str::to_owned).collect(),
        links: card.links.iter().map(link_view).collect(),
        consents,
        stops: stop_views(work, id, unit, &names).await?,
        gate,
        sales: super::sale::sales_view(work, id, unit, &rules, &names).await?,
        customs: super::custom_field::values_view(&card, &names),
        duplicates: card.duplicates.iter().map(duplicate_view).collect(),
        created: origin_view(created),
        source: ids::SourceId(source.as_uuid()),
        source_title: names.source(source).unwrap_or_default(),
        acquired_on: unit.day(Field::AcquiredOn),
        communications: u32::try_from(card.communications).unwrap_or(u32::MAX),
        footing: super::care::footing_view(work, &names, id, unit).await?,
    })
}

/// The stamp of the first entry of a card, and where the card came from.
fn created(work: &Work, card: &Card, names: &Names) -> Answer<(String, OriginWords)> {
    let (key, by) = card.unit.recorded().ok_or(AppError::NotFound("contact"))?;
    let first = card.provenance.iter().find(|record| record.key == key);
    let origin = match first {
        Some(record) => names.origin_of(record),
        None => names.origin(key.stamp.at(), by.unwrap_or_else(|| work.archive().actor()), None, None),
    };
    Ok((key.stamp.as_i64().to_string(), origin))
}

/// The fields that are filled, each with where its value came from.
fn field_views(work: &Work, card: &Card, names: &Names) -> Vec<FieldView> {
    let record_of = |field: Field| {
        let subject = Subject::Field(field);
        card.provenance.iter().rev().find(|record| record.current && record.subject == subject)
    };
    let view = |field: &Field| {
        let (word, value, record) = (field_view(*field)?, card.unit.value(*field)?, record_of(*field)?);
        let shown = contacts::shown_value(work.archive(), card.id, *field, value, names)?;
        Some(FieldView {
            field: word,
            value: shown,
            masked: field.value_kind() == ValueKind::Sealed,
            warning: contacts::warning(work.archive(), card.id, *field, value, (names, work.today()))
                .map(str::to_owned),
            stamp: record.key.stamp.as_i64().to_string(),
            also: contacts::also_changed(card, *field).map(|other| origin_view(names.origin_of(other))),
            origin: origin_view(names.origin_of(record)),
        })
    };
    Field::ALL.iter().filter_map(view).collect()
}

/// Every consent of a card with its events, latest first.
fn consent_views(work: &Work, card: &Card, names: &Names, wordings: &[WordingView]) -> Vec<ConsentView> {
    let stops: Vec<&Stop> = card.unit.standing_stops().into_iter().map(|recorded| &recorded.stop).collect();
    let view = |consent: &CardConsent| {
        let row = names.consent_type(consent.id)?;
        let mut events: Vec<ConsentEventView> =
            consent.events.iter().map(|event| event_view(work, card, event, names, wordings)).collect();
        events.sort_by_key(|event| std::cmp::Reverse(event.recorded_at));
        Some(ConsentView {
            consent_type: ids::ConsentTypeId(consent.id.as_uuid()),
            title: row.definition.title.clone(),
            code: row.definition.code.clone(),
            description: row.definition.description.clone(),
            state: badge(consent.view.shown),
            counts: consent.view.counts,
            lives: consent.view.state.can_be_withdrawn(),
            decided_on: consent.view.decided_on,
            valid_until: consent.view.valid_until,
            objected: names.is_closed(consent.id, &consent.view, &stops),
            yes_needs: card.unit.yes_needs(consent.id, &row.definition.terms()).map(needs_view),
            archived: row.archived,
            events,
        })
    };
    card.consents.iter().filter_map(view).collect()
}

/// What the gate says of one channel.
fn channel_answer(answer: ChannelVerdict) -> ChannelAnswer {
    ChannelAnswer {
        channel: channel_view(&answer.channel),
        allowed: answer.single.verdict == Verdict::Ok,
        code: answer.codes.first().map_or(GateCode::Ok, |code| gate_view(*code)),
        codes: answer.codes.iter().map(|code| gate_view(*code)).collect(),
        consent: answer.consent,
        on: answer.on,
        mass_allowed: answer.mass.verdict == Verdict::Ok,
    }
}

fn link_view(link: &LinkRow) -> LinkView {
    LinkView {
        id: ids::LinkId(link.id.as_uuid()),
        contact: ids::ContactId(link.contact.as_uuid()),
        name: link.name.clone(),
        kind: kind_view(link.kind),
        role: link.role.clone(),
    }
}

fn duplicate_view(pair: &DuplicateRow) -> DuplicateView {
    DuplicateView {
        contact: ids::ContactId(pair.other.as_uuid()),
        name: pair.name.clone(),
        reason: pair.reasons.first().cloned().unwrap_or_default(),
    }
}

fn point_card(point: &ContactPoint, card: &Card, names: &Names, created: &OriginWords) -> PointView {
    let subject = Subject::Point(point.id);
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
        warning: match (point.invalid, point.kind.is_phone()) {
            (true, true) => Some("phone-invalid"),
            (true, false) => Some("email-invalid"),
            (false, false) if point.bounced => Some("email-bounced"),
            (false, false) if contacts::is_misspelt(point) => Some("email-suspect"),
            (false, _) => None,
        }
        .map(str::to_owned),
        origin: origin_view(origin),
    }
}
