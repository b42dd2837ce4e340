use std::collections::BTreeMap;

use chrono::NaiveDate;
use custode_domain::{
    consent::{RecordedConsent, RecordedStop},
    consent_type::{ConsentTerms, ConsentTypeUnit},
    contact::ContactUnit,
    ids::{ConsentTypeId, ContactId},
};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use crate::{StoreError, portions::portions, write::line::Statement};

/// Channels in one column: stable words, comma separated.
pub(super) fn channel_words(channels: &[custode_domain::channel::Channel]) -> String {
    channels.iter().map(custode_domain::channel::Channel::code).collect::<Vec<_>>().join(",")
}

/// Events, states and stops of contacts.
pub(super) fn insert(
    chunk: &[(ContactId, i64, ContactUnit)],
    min_evidence: &BTreeMap<ConsentTypeId, u8>,
    statements: &mut Vec<Statement>,
) {
    insert_events(chunk, statements);
    let mut states = Vec::new();
    for (_, lid, state) in chunk {
        for kind in state.consent_types() {
            let terms = ConsentTerms {
                validity_days: None,
                min_evidence: min_evidence.get(&kind).copied().unwrap_or_default(),
            };
            // On the first day of the calendar nothing is expired yet: expiry belongs to the reader.
            let view = state.consent_view(kind, &terms, NaiveDate::MIN);
            if let (Some(event), Some(recorded)) = (view.event, view.recorded) {
                states.push((*lid, kind, view, event, recorded));
            }
        }
    }
    for part in portions(&states) {
        let mut query = QueryBuilder::<Sqlite>::new(
            "INSERT INTO consent_state (contact_lid, consent_type, state, decided_on, valid_until, evidence_level, reason, \
             conflict, event, stamp) ",
        );
        query.push_values(part, |mut row, (lid, kind, view, event, recorded)| {
            row.push_bind(*lid)
                .push_bind(kind.to_vec())
                .push_bind(view.state.code())
                .push_bind(view.decided_on.map(|day| day.to_string()))
                .push_bind(view.valid_until.map(|day| day.to_string()))
                .push_bind(i64::from(view.evidence_level))
                .push_bind(view.reason.code())
                .push_bind(i64::from(view.conflict))
                .push_bind(event.to_vec())
                .push_bind(recorded.stamp.as_i64());
        });
        statements.push(query);
    }
    insert_stops(chunk, statements);
}

fn insert_events(chunk: &[(ContactId, i64, ContactUnit)], statements: &mut Vec<Statement>) {
    let events: Vec<(i64, &ContactUnit, &RecordedConsent)> = chunk
        .iter()
        .flat_map(|(_, lid, state)| state.consent_events().into_iter().map(move |event| (*lid, state, event)))
        .collect();
    for part in portions(&events) {
        let mut query = QueryBuilder::<Sqlite>::new(
            "INSERT INTO consent_event (contact_lid, id, consent_type, point, state, decided_on, method, wording, \
             evidence_level, evidence, valid_until, note, origin_source, origin_batch, origin_file, origin_table, \
             origin_row, stamp, actor, corrected_stamp, correction_reason) ",
        );
        query.push_values(part, |mut row, (lid, state, recorded)| {
            let event = &recorded.event;
            let origin = event.origin.as_ref();
            let correction = state.correction(event.id);
            row.push_bind(*lid)
                .push_bind(event.id.to_vec())
                .push_bind(event.consent_type.to_vec())
                .push_bind(event.point.map(|point| point.to_vec()))
                .push_bind(event.state.code())
                .push_bind(event.decided_on.map(|day| day.to_string()))
                .push_bind(event.method.code())
                .push_bind(event.wording.map(|wording| wording.to_vec()))
                .push_bind(i64::from(event.evidence_level.min(3)))
                .push_bind(event.evidence.as_deref())
                .push_bind(event.valid_until.map(|day| day.to_string()))
                .push_bind(event.note.as_deref())
                .push_bind(origin.and_then(|origin| origin.source).map(|source| source.to_vec()))
                .push_bind(origin.and_then(|origin| origin.batch).map(|batch| batch.to_vec()))
                .push_bind(origin.and_then(|origin| origin.file.as_deref()))
                .push_bind(origin.and_then(|origin| origin.table.as_deref()))
                .push_bind(origin.and_then(|origin| origin.row).map(u64::cast_signed))
                .push_bind(recorded.key.stamp.as_i64())
                .push_bind(recorded.actor.to_vec())
                .push_bind(correction.map(|correction| correction.key.stamp.as_i64()))
                .push_bind(correction.map(|correction| correction.reason.as_str()));
        });
        statements.push(query);
    }
}

fn insert_stops(chunk: &[(ContactId, i64, ContactUnit)], statements: &mut Vec<Statement>) {
    let stops: Vec<(i64, &RecordedStop)> =
        chunk.iter().flat_map(|(_, lid, state)| state.stops().into_iter().map(|stop| (*lid, stop))).collect();
    for part in portions(&stops) {
        let mut query = QueryBuilder::<Sqlite>::new(
            "INSERT INTO stop (contact_lid, id, kind, purposes, channels, author, ground, since, stands, stamp, actor) ",
        );
        query.push_values(part, |mut row, (lid, recorded)| {
            let stop = &recorded.stop;
            row.push_bind(*lid)
                .push_bind(stop.id.to_vec())
                .push_bind(stop.kind.code())
                .push_bind(stop.purposes.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
                .push_bind(channel_words(&stop.channels))
                .push_bind(stop.author.code())
                .push_bind(stop.ground.as_deref())
                .push_bind(stop.since.to_string())
                .push_bind(i64::from(recorded.stands()))
                .push_bind(recorded.key.stamp.as_i64())
                .push_bind(recorded.actor.to_vec());
        });
        statements.push(query);
    }
}

/// A consent type with its wordings.
pub(super) async fn put_type(
    connection: &mut SqliteConnection,
    id: ConsentTypeId,
    state: &ConsentTypeUnit,
) -> Result<(), StoreError> {
    let key = id.to_vec();
    sqlx::query_file!("queries/catalogue/remove_consent_type.sql", key).execute(&mut *connection).await?;
    let Some(definition) = state.definition().filter(|_| !state.is_removed()) else { return Ok(()) };
    let purpose = definition.purpose.map(|purpose| purpose.to_vec());
    let validity = definition.validity_days.map(i64::from);
    let channels = channel_words(&definition.channels);
    let least = i64::from(definition.min_evidence.min(3));
    let archived = state.is_archived();
    let created = state.created().map_or(0, |key| key.stamp.as_i64());
    sqlx::query_file!(
        "queries/catalogue/put_consent_type.sql",
        key,
        definition.code,
        definition.title,
        definition.description,
        purpose,
        validity,
        definition.allow_mass,
        definition.allow_single,
        definition.allow_contact,
        channels,
        least,
        archived,
        created
    )
    .execute(&mut *connection)
    .await?;
    for (stamp, wording) in state.wordings() {
        let (id, stamp) = (wording.id.to_vec(), stamp.stamp.as_i64());
        let from = wording.valid_from.map(|day| day.to_string());
        sqlx::query_file!(
            "queries/catalogue/put_wording.sql",
            id,
            key,
            wording.version,
            wording.language,
            wording.text,
            from,
            stamp
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
