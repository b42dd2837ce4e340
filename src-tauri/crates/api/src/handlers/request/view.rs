//! Requests as the window sees them.

use crate::wire::{ids, request::*};
use crate::words::channel_view;
use chrono::NaiveDate;
use custode_app::{
    domain::{
        ids::RequestId,
        journal::EntryKey,
        request::{self, RecordedEvent, RequestEvent, RequestStep, RequestUnit},
    },
    requests::{self, RequestFile},
};

fn days(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}

pub(super) fn line(line: requests::RequestLine) -> RequestLine {
    let row = line.row;
    RequestLine {
        id: ids::RequestId(row.id.as_uuid()),
        number: row.number,
        state: row.state.into(),
        kinds: row.kinds.into_iter().map(Into::into).collect(),
        received_on: row.received_on,
        channel: channel_view(&row.channel),
        requester: row.requester,
        relation: row.relation.into(),
        person: row.person,
        contact: row.contact.map(|id| ids::ContactId(id.as_uuid())),
        name: line.name,
        assignee: line.assignee,
        prudent_on: row.prudent_on,
        due_on: row.due_on,
        days_left: line.days_left.map(days),
        paused_since: row.paused_since,
        extended_on: row.extended_on,
        closed_on: row.closed_on,
    }
}

pub(super) fn file(id: RequestId, file: &RequestFile, operators: Vec<String>, today: NaiveDate) -> Option<RequestView> {
    let unit = &file.unit;
    let intake = unit.intake()?;
    let assignee = unit.assignee().map(|actor| file.names.operator(actor)).filter(|name| !name.is_empty());
    let happenings = unit.recorded().rev().map(|(key, event)| happening(key, event, file)).collect();
    let notified = unit.events().filter_map(|event| match event {
        RequestEvent::Notified(notice) => Some(notice.recipient.clone()),
        _ => None,
    });
    Some(RequestView {
        id: ids::RequestId(id.as_uuid()),
        number: intake.number.clone(),
        state: unit.state().into(),
        kinds: intake.kinds.iter().map(|kind| (*kind).into()).collect(),
        received_on: intake.received_on,
        channel: channel_view(&intake.channel),
        requester: Requester {
            name: intake.requester.name.clone(),
            address: intake.requester.address.clone(),
            reach: intake.requester.reach.clone(),
        },
        relation: intake.relation.into(),
        person: intake.person.clone(),
        text: intake.text.clone(),
        contested: intake.contested,
        contact: file.contact.map(|id| ids::ContactId(id.as_uuid())),
        name: file.name.clone(),
        restricted: file.restricted,
        consents: file.consents.iter().map(|one| consent(one, file)).collect(),
        corrected: file.corrected,
        next_letter: unit.next_letter().into(),
        closable: unit.is_closable(today),
        assignee,
        operators,
        clock: clock(file, today),
        steps: RequestSteps {
            identify: unit.step(RequestStep::Identify).into(),
            scope: unit.step(RequestStep::Scope).into(),
            execute: unit.step(RequestStep::Execute).into(),
            answer: unit.step(RequestStep::Answer).into(),
        },
        identity: unit.identity().map(|result| RequestIdentity {
            on: result.on,
            method: result.method.into(),
            verified: result.verified,
            note: result.note.clone(),
        }),
        found: unit.scope().map(|scope| scope.found),
        scope: unit.scope().and_then(|scope| scope.text.clone()),
        results: results(unit),
        refusals: refusals(&intake.kinds),
        letters: letters(unit),
        notified: notified.collect(),
        holders: file.holders.iter().map(|(name, on)| RequestHolder { name: name.clone(), on: *on }).collect(),
        outcome: unit.outcome().map(Into::into),
        closed_on: unit.closing().map(|closing| closing.on),
        closing_note: unit.closing().and_then(|closing| closing.note.clone()),
        related: file
            .related
            .iter()
            .map(|one| (one, false))
            .chain(file.followed_by.iter().map(|one| (one, true)))
            .map(|((id, number), later)| RequestRelated {
                id: ids::RequestId(id.as_uuid()),
                number: number.clone(),
                later,
            })
            .collect(),
        happenings,
    })
}

fn clock(file: &RequestFile, today: NaiveDate) -> RequestClock {
    let clock = &file.clock;
    let closed = file.unit.closing().is_some();
    let extendable = !closed && clock.extended_on.is_none() && clock.paused_since.is_none() && today <= clock.first.due;
    RequestClock {
        first_on: clock.first.due,
        prudent_on: clock.last.nominal,
        due_on: clock.last.due,
        days_left: days(clock.days_left(today)),
        over: !closed && clock.is_over(today),
        paused_since: clock.paused_since,
        paused_days: u32::try_from(clock.paused_days).unwrap_or(u32::MAX),
        extended_on: clock.extended_on,
        longer_on: extendable.then(|| file.unit.extended_due(today)).flatten(),
    }
}

fn consent(one: &requests::AskedConsent, file: &RequestFile) -> RequestConsent {
    let title = file.names.consent_type(one.id).map(|row| row.definition.title.clone()).unwrap_or_default();
    RequestConsent {
        consent_type: ids::ConsentTypeId(one.id.as_uuid()),
        title,
        lives: one.lives,
        named: one.named,
        withdrawn: one.withdrawn,
    }
}

fn refusals(kinds: &[request::RightKind]) -> Vec<RequestGrounds> {
    let refusal = |right: &request::RightKind| {
        let grounds = request::RefusalGround::of(*right);
        let factual = grounds.iter().filter(|ground| ground.needs_facts()).map(|ground| (*ground).into()).collect();
        RequestGrounds { right: (*right).into(), grounds: grounds.into_iter().map(Into::into).collect(), factual }
    };
    kinds.iter().map(refusal).collect()
}

fn results(unit: &RequestUnit) -> Vec<RequestResult> {
    let kinds = unit.intake().map(|intake| intake.kinds.as_slice()).unwrap_or_default();
    let results = kinds.iter().filter_map(|kind| unit.result(*kind));
    results
        .map(|result| RequestResult {
            right: result.right.into(),
            on: result.on,
            outcome: result.outcome.into(),
            grounds: result.grounds.iter().map(|ground| (*ground).into()).collect(),
            note: result.note.clone(),
        })
        .collect()
}

fn letters(unit: &RequestUnit) -> Vec<RequestLetter> {
    let letters = unit.letters().into_iter().map(|(letter, sent)| RequestLetter {
        kind: letter.kind.into(),
        code: letter.code.clone(),
        on: letter.on,
        sha256: letter.sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        subject: letter.subject.clone(),
        text: letter.text.clone(),
        recipient: letter.recipient.clone(),
        ground: letter.more_time.as_ref().map(|more| more.ground.into()),
        reason: letter.more_time.as_ref().map(|more| more.reason.clone()),
        sent_on: sent.map(|sent| sent.on),
        sent_how: sent.map(|sent| channel_view(&sent.how)),
        proof: sent.map(|sent| sent.proof.clone()),
        papers: u32::try_from(unit.files(&letter.code).len()).unwrap_or(u32::MAX),
    });
    letters.collect()
}

/// Stable word, right with its outcome, document with its number, and words of an event.
fn happening(key: EntryKey, recorded: &RecordedEvent, file: &RequestFile) -> RequestHappening {
    use RequestEvent as E;
    let mut out = RequestHappening {
        at: key.stamp.at(),
        on: recorded.event.on(),
        by: file.names.operator(recorded.actor),
        what: String::new(),
        right: None,
        outcome: None,
        letter: None,
        code: None,
        text: None,
    };
    let what = match &recorded.event {
        E::Received(intake) => {
            out.text = intake.text.clone();
            "received"
        }
        E::Linked(link) if link.contact.is_none() => "unlinked",
        E::Linked(_) => "linked",
        E::Assigned(one) => {
            out.text = one.to.map(|actor| file.names.operator(actor));
            "assigned"
        }
        E::IdentityAsked(ask) => {
            out.text = Some(ask.doubt.clone());
            "identity-asked"
        }
        E::IdentitySettled(result) => {
            out.text = result.note.clone();
            if result.verified { "identity-verified" } else { "identity-failed" }
        }
        E::Scoped(scope) => {
            out.text = scope.text.clone();
            if scope.found { "scoped" } else { "nothing-found" }
        }
        E::Acknowledged(_) => "acknowledged",
        E::Started(_) => "started",
        E::Extended(extension) => {
            out.text = Some(extension.reason.clone());
            "extended"
        }
        E::Acted(result) => {
            (out.right, out.outcome) = (Some(result.right.into()), Some(result.outcome.into()));
            out.text = result.note.clone();
            "acted"
        }
        E::LetterSet(letter) => {
            (out.letter, out.code) = (Some(letter.kind.into()), Some(letter.code.clone()));
            "letter-set"
        }
        E::Sent(sent) => {
            (out.code, out.text) = (Some(sent.code.clone()), Some(sent.proof.clone()));
            "sent"
        }
        E::Notified(notice) => {
            out.text = Some(notice.recipient.clone());
            "notified"
        }
        E::ToTell(told) => {
            let names: Vec<&str> = told.recipients.iter().map(|one| one.name.as_str()).collect();
            out.text = Some(names.join(", "));
            "to-tell"
        }
        E::FilesDropped(dropped) => {
            out.code = Some(dropped.code.clone());
            "files-dropped"
        }
        E::Restricted(one) => {
            out.text = one.reason.clone();
            if one.restricted { "restricted" } else { "unrestricted" }
        }
        E::Noted(note) => {
            out.text = Some(note.text.clone());
            "noted"
        }
        E::Closed(closing) => {
            out.text = closing.note.clone();
            "closed"
        }
    };
    out.what = what.to_owned();
    out
}
