use std::collections::HashMap;

use chrono::NaiveDate;
use custode_domain::{
    consent::{ConsentReason, ConsentState, ConsentView, Decided, ShownState, StopAuthor},
    consent_type::ConsentTerms,
    gate::Opening,
    ids::{ConsentTypeId, ReplicaId},
    journal::{EntryKey, Stamp},
};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use crate::{
    StoreError,
    rows::{day, hex_key, unpack, word},
};

/// A consent type with what an event of it is worth.
pub(super) struct TypeTerms {
    pub(super) id: ConsentTypeId,
    pub(super) terms: ConsentTerms,
    pub(super) archived: bool,
}

/// The terms of every type as one row, for [`terms_of`].
pub(super) const TERMS: &str = "SELECT json_group_array(json_array(hex(id), validity_days, min_evidence, archived) \
     ORDER BY created_stamp, id) FROM consent_type";

/// Reads [`TERMS`].
pub(super) fn terms_of(packed: &str) -> Result<Vec<TypeTerms>, StoreError> {
    unpack::<(String, Option<i64>, i64, i64)>(packed)?
        .into_iter()
        .map(|(id, validity_days, min_evidence, archived)| {
            Ok(TypeTerms {
                id: hex_key(&id)?,
                terms: ConsentTerms {
                    validity_days: validity_days.and_then(|days| u32::try_from(days).ok()),
                    min_evidence: u8::try_from(min_evidence).unwrap_or(3),
                },
                archived: archived != 0,
            })
        })
        .collect()
}

/// The terms that the filters of a page need.
pub(super) async fn terms(connection: &mut SqliteConnection) -> Result<Vec<TypeTerms>, StoreError> {
    terms_of(&sqlx::query_scalar::<_, String>(TERMS).fetch_one(connection).await?)
}

/// A decision as it is stored: contact, type, state, day, term, evidence, reason, conflict, event, stamp.
type Stored = (i64, String, String, Option<String>, Option<String>, i64, String, i64, String, i64);

/// The stored decisions of the contacts of a window as one row, for [`decided_of`].
pub(super) const DECIDED: &str = "SELECT json_group_array(json_array(contact_lid, hex(consent_type), state, decided_on, \
     valid_until, evidence_level, reason, conflict, hex(event), stamp)) \
     FROM consent_state WHERE contact_lid IN (SELECT lid FROM among)";

/// Reads [`DECIDED`].
pub(super) fn decided_of(packed: &str) -> Result<HashMap<i64, Vec<(ConsentTypeId, Decided)>>, StoreError> {
    let mut found: HashMap<i64, Vec<(ConsentTypeId, Decided)>> = HashMap::new();
    for (lid, kind, state, decided_on, valid_until, evidence_level, reason, conflict, event, stamp) in
        unpack::<Stored>(packed)?
    {
        let decided = Decided {
            state: word(ConsentState::from_code(&state))?,
            decided_on: day(decided_on)?,
            own_term: day(valid_until)?,
            evidence_level: u8::try_from(evidence_level).unwrap_or(0),
            event: hex_key(&event)?,
            recorded: EntryKey { stamp: Stamp::from_i64(stamp), replica: ReplicaId::from_bytes([0; 16]), seq: 0 },
            reason: word(ConsentReason::from_code(&reason))?,
            conflict: conflict != 0,
        };
        found.entry(lid).or_default().push((hex_key(&kind)?, decided));
    }
    Ok(found)
}

/// One view for each type that is offered, asked or not (S94).
pub(super) fn views(
    types: &[TypeTerms],
    decided: &[(ConsentTypeId, Decided)],
    today: NaiveDate,
) -> Vec<(ConsentTypeId, ConsentView)> {
    types
        .iter()
        .filter(|kind| !kind.archived)
        .map(|kind| {
            let view = decided
                .iter()
                .find(|(id, _)| *id == kind.id)
                .map_or_else(ConsentView::never_asked, |(_, decided)| decided.on(&kind.terms, today));
            (kind.id, view)
        })
        .collect()
}

/// The condition that a type stands in a shown state today; the same rules as [`Decided::on`], in SQL.
pub(super) fn push_state(
    sql: &mut QueryBuilder<Sqlite>,
    kind: ConsentTypeId,
    state: ShownState,
    types: &[TypeTerms],
    today: NaiveDate,
) {
    let terms = types.iter().find(|one| one.id == kind).map_or_else(ConsentTerms::default, |one| one.terms);
    if state == ShownState::Unknown {
        sql.push(
            "NOT EXISTS (SELECT 1 FROM consent_state AS s WHERE s.contact_lid = c.lid AND s.state <> 'unknown' \
             AND s.consent_type = ",
        );
        sql.push_bind(kind.to_vec()).push(")");
        return;
    }
    sql.push("EXISTS (SELECT 1 FROM consent_state AS s WHERE s.contact_lid = c.lid AND s.consent_type = ");
    sql.push_bind(kind.to_vec());
    let granting = match state {
        ShownState::Given => Some("s.state = 'given'"),
        ShownState::Renewed => Some("s.state = 'renewed'"),
        ShownState::Expired | ShownState::ProofMissing | ShownState::ProofWeak => {
            Some("s.state IN ('given', 'renewed')")
        }
        _ => None,
    };
    match granting {
        None => {
            sql.push(" AND s.state = ").push_bind(state.code());
        }
        Some(granting) => {
            sql.push(" AND ")
                .push(granting)
                .push(" AND min(coalesce(s.valid_until, '9999-12-31'), coalesce(date(s.decided_on, ");
            sql.push_bind(terms.validity_days.map(|days| format!("+{days} days")));
            sql.push("), '9999-12-31'))").push(if state == ShownState::Expired { " < " } else { " >= " });
            sql.push_bind(today.to_string());
            match state {
                ShownState::ProofMissing => {
                    sql.push(" AND (s.decided_on IS NULL OR s.evidence_level = 0)");
                }
                ShownState::ProofWeak => {
                    sql.push(" AND s.decided_on IS NOT NULL AND s.evidence_level > 0 AND s.evidence_level < ");
                    sql.push_bind(i64::from(terms.min_evidence));
                }
                ShownState::Given | ShownState::Renewed => {
                    sql.push(" AND s.decided_on IS NOT NULL AND s.evidence_level >= ");
                    sql.push_bind(i64::from(terms.min_evidence.max(1)));
                }
                _ => {}
            }
        }
    }
    sql.push(")");
}

/// The condition that stops close each channel of a consent; the same rule as [`Opening::is_closed_by`], in SQL.
pub(super) fn push_closed(
    sql: &mut QueryBuilder<Sqlite>,
    kind: ConsentTypeId,
    opening: Option<&Opening>,
    today: NaiveDate,
) {
    let Some(Opening { purpose, above, marketing, channels }) = opening.filter(|one| !one.channels.is_empty()) else {
        sql.push("FALSE");
        return;
    };
    let mut every = "(";
    for channel in channels {
        let code = format!(",{},", channel.code());
        sql.push(every).push("EXISTS (SELECT 1 FROM stop AS s WHERE s.contact_lid = c.lid AND s.stands = 1 AND (");
        sql.push(if *marketing { "s.purposes = ''" } else { "FALSE" });
        for named in std::iter::once(purpose).chain(above) {
            sql.push(" OR instr(s.purposes, ").push_bind(named.to_string()).push(") > 0");
        }
        sql.push(") AND (s.channels = '' OR instr(',' || s.channels || ',', ").push_bind(code.clone());
        sql.push(") > 0) AND NOT (s.author = ").push_bind(StopAuthor::Person.code());
        sql.push(
            " AND EXISTS (SELECT 1 FROM consent_state AS y JOIN consent_type AS t ON t.id = y.consent_type WHERE ",
        );
        sql.push("y.contact_lid = c.lid AND y.consent_type = ").push_bind(kind.to_vec());
        sql.push(" AND t.purpose = ").push_bind(purpose.to_vec());
        sql.push(" AND instr(',' || t.channels || ',', ").push_bind(code);
        sql.push(") > 0 AND y.state IN ('given', 'renewed') AND y.evidence_level >= 2 AND y.decided_on > s.since AND ");
        sql.push("min(coalesce(y.valid_until, '9999-12-31'), coalesce(date(y.decided_on, '+' || t.validity_days || ");
        sql.push("' days'), '9999-12-31')) >= ").push_bind(today.to_string()).push(")))");
        every = " AND ";
    }
    sql.push(")");
}
