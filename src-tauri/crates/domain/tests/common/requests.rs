//! Requests as events, for the tests of their rules.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test uses its part; it stops at the first surprise"
)]

use chrono::{DateTime, NaiveDate};
use custode_domain::{
    channel::Channel,
    ids::{ActorId, ContactId, ReplicaId, ScopeId, TxnId, UnitId},
    journal::{Body, Entry, EntryHeader, Stamp},
    request::*,
    unit::{UnitState, fold},
};

pub const TODAY: &str = "2026-11-26";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn intake(kinds: &[RightKind], received: &str) -> RequestIntake {
    RequestIntake {
        number: "DSR-2026-0001".to_owned(),
        kinds: kinds.to_vec(),
        received_on: day(received),
        channel: Channel::Email,
        requester: Requester { name: "Giulia Bianchi".to_owned(), ..Requester::default() },
        relation: Relation::Oneself,
        person: None,
        contact: Some(ContactId::from_bytes([7; 16])),
        text: None,
        contested: false,
        follows: None,
        months: None,
        more_months: None,
        calendar: None,
        withdraws: vec![],
    }
}

pub fn entries(events: &[RequestEvent]) -> Vec<Entry> {
    let mut seen = None;
    let at = DateTime::from_timestamp_millis(1_800_000_000_000).unwrap();
    events
        .iter()
        .enumerate()
        .map(|(index, event)| {
            let body = event.clone().into_body();
            let stamp = Stamp::next(at, seen);
            seen = Some(stamp);
            let header = EntryHeader {
                scope: ScopeId::from_bytes([1; 16]),
                replica: ReplicaId::from_bytes([2; 16]),
                seq: index as u64 + 1,
                txn: TxnId::from_bytes([3; 16]),
                unit: UnitId::from_bytes([4; 16]),
                kind: body.kind(),
                stamp,
                schema_v: 1,
                actor: ActorId::from_bytes([5; 16]),
                commitment: [0; 32],
            };
            let bytes = body.to_bytes();
            Entry { header, body: Some(Body::from_bytes(body.kind(), &bytes).unwrap()) }
        })
        .collect()
}

pub fn unit(events: &[RequestEvent]) -> RequestUnit {
    match fold(&entries(events)) {
        UnitState::Request(unit) => unit,
        other => panic!("{other:?}"),
    }
}

pub fn received(kinds: &[RightKind], on: &str) -> RequestEvent {
    RequestEvent::Received(intake(kinds, on))
}

pub fn asked(on: &str) -> RequestEvent {
    RequestEvent::IdentityAsked(IdentityAsk { on: day(on), doubt: "L'indirizzo non è sulla scheda".to_owned() })
}

pub fn settled(on: &str, verified: bool) -> RequestEvent {
    RequestEvent::IdentitySettled(IdentityResult {
        on: day(on),
        method: IdentityMethod::Document,
        verified,
        note: None,
    })
}

pub fn letter(kind: LetterKind, code: &str, on: &str) -> RequestEvent {
    RequestEvent::LetterSet(RequestLetter {
        on: day(on),
        kind,
        code: code.to_owned(),
        sha256: vec![9; 32],
        subject: None,
        text: None,
        recipient: None,
        more_time: None,
        files: Vec::new(),
    })
}

pub fn sent(code: &str, on: &str) -> RequestEvent {
    RequestEvent::Sent(RequestSent {
        on: day(on),
        code: code.to_owned(),
        how: Channel::Post,
        proof: "Raccomandata 123".to_owned(),
    })
}

pub fn acted(right: RightKind, outcome: ActionOutcome, on: &str) -> RequestEvent {
    let grounds = if outcome == ActionOutcome::Done { vec![] } else { vec![RefusalGround::Unfounded] };
    let note = (outcome != ActionOutcome::Done).then(|| "Terza volta in un mese".to_owned());
    RequestEvent::Acted(ActionResult { on: day(on), right, outcome, grounds, note, consents: vec![] })
}

pub fn extended(on: &str) -> RequestEvent {
    RequestEvent::Extended(Extension {
        on: day(on),
        ground: ExtensionGround::Complexity,
        reason: "Archivio cartaceo".to_owned(),
    })
}

pub fn closed(outcome: RequestOutcome, on: &str) -> RequestEvent {
    RequestEvent::Closed(Closing { on: day(on), outcome, note: Some("per telefono".to_owned()) })
}

pub fn may(events: &[RequestEvent], next: &RequestEvent) -> Result<(), RequestRefused> {
    unit(events).check(next, day(TODAY))
}

/// Every event of a list is allowed after those before it.
pub fn plays(events: &[RequestEvent], today: &str) -> RequestUnit {
    for (index, event) in events.iter().enumerate() {
        let before = if index == 0 { RequestUnit::default() } else { unit(&events[..index]) };
        assert_eq!(before.check(event, day(today)), Ok(()), "event {index}: {event:?}");
    }
    unit(events)
}
