use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use custode_domain::{
    consent_type::{ConsentTerms, ConsentTypeUnit},
    ids::ConsentTypeId,
};
use sqlx::SqliteConnection;

use super::Contact;
use crate::{StoreError, packed::Insert};

/// Channels in one column: stable words, comma separated.
pub(super) fn channel_words(channels: &[custode_domain::channel::Channel]) -> String {
    channels.iter().map(custode_domain::channel::Channel::code).collect::<Vec<_>>().join(",")
}

/// States and stops of contacts.
pub(super) fn rows(contacts: &[Contact], min_evidence: &BTreeMap<ConsentTypeId, u8>) -> [Insert; 3] {
    [states(contacts, min_evidence), corrected(contacts), stops(contacts)]
}

fn states(contacts: &[Contact], min_evidence: &BTreeMap<ConsentTypeId, u8>) -> Insert {
    let mut states = Insert::new(
        "INSERT INTO consent_state (contact_lid, consent_type, state, decided_on, valid_until, evidence_level, reason, \
         conflict, event, stamp)",
    );
    for (_, lid, state) in contacts {
        for kind in state.consent_types() {
            let terms = ConsentTerms {
                validity_days: None,
                min_evidence: min_evidence.get(&kind).copied().unwrap_or_default(),
            };
            // On the first day of the calendar nothing is expired yet: expiry belongs to the reader.
            let view = state.consent_view(kind, &terms, NaiveDate::MIN);
            let (Some(event), Some(recorded)) = (view.event, view.recorded) else { continue };
            states.row([
                lid,
                kind.as_bytes(),
                &view.state.code(),
                &view.decided_on.map(|day| day.to_string()),
                &view.valid_until.map(|day| day.to_string()),
                &i64::from(view.evidence_level),
                &view.reason.code(),
                &view.conflict,
                event.as_bytes(),
                &recorded.stamp.as_i64(),
            ]);
        }
    }
    states
}

/// Types that were used although nothing of them stands.
fn corrected(contacts: &[Contact]) -> Insert {
    let mut corrected = Insert::new("INSERT INTO consent_corrected (contact_lid, consent_type)");
    for (_, lid, state) in contacts {
        let events = state.consent_events();
        if events.is_empty() {
            continue;
        }
        let used: BTreeSet<ConsentTypeId> = events.iter().map(|recorded| recorded.event.consent_type).collect();
        let standing: BTreeSet<ConsentTypeId> = state.consent_types().into_iter().collect();
        for kind in used.difference(&standing) {
            corrected.row([lid, kind.as_bytes()]);
        }
    }
    corrected
}

fn stops(contacts: &[Contact]) -> Insert {
    let mut stops = Insert::new(
        "INSERT INTO stop (contact_lid, id, kind, purposes, channels, author, ground, since, stands, stamp, actor)",
    );
    for (_, lid, state) in contacts {
        for recorded in state.stops() {
            let stop = &recorded.stop;
            stops.row([
                lid,
                stop.id.as_bytes(),
                &stop.kind.code(),
                &stop.purposes.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
                &channel_words(&stop.channels),
                &stop.author.code(),
                &stop.ground,
                &stop.since.to_string(),
                &recorded.stands(),
                &recorded.key.stamp.as_i64(),
                recorded.actor.as_bytes(),
            ]);
        }
    }
    stops
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
