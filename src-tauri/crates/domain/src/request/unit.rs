use std::collections::BTreeMap;

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use super::{
    ActionOutcome, ActionResult, Closing, IdentityResult, LetterFile, LetterKind, RequestEvent, RequestIntake,
    RequestLetter, RequestOutcome, RequestSent, RequestState, RequestStep, RightKind, StepState,
};
use crate::{
    ids::{ActorId, ConsentTypeId, ContactId},
    journal::{Body, Entry, EntryKey},
};

/// An event as it stands in the journal.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RecordedEvent {
    /// Who wrote it.
    #[n(0)]
    pub actor: ActorId,
    /// What happened.
    #[n(1)]
    pub event: RequestEvent,
}

/// The state of a request: its events in the order of the journal. Merging two states is a union, so a snapshot is one of
/// them.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct RequestUnit {
    #[n(0)]
    events: BTreeMap<EntryKey, RecordedEvent>,
}

redacted!(RecordedEvent, RequestUnit);

impl RequestUnit {
    /// Takes in one entry; kinds of other families leave the state as it is.
    pub fn apply(&mut self, entry: &Entry) {
        let Some(body) = &entry.body else { return };
        if let Body::Snapshot(snapshot) = body {
            if let Some(state) = snapshot.read::<Self>() {
                self.events.extend(state.events);
            }
        } else if let Some(event) = RequestEvent::of(body) {
            self.events.insert(entry.key(), RecordedEvent { actor: entry.header.actor, event });
        }
    }

    /// Everything that happened, oldest first, with who wrote it and when.
    pub fn recorded(&self) -> impl DoubleEndedIterator<Item = (EntryKey, &RecordedEvent)> {
        self.events.iter().map(|(key, event)| (*key, event))
    }

    /// Everything that happened, oldest first.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &RequestEvent> {
        self.events.values().map(|recorded| &recorded.event)
    }

    /// When it was last written.
    #[must_use]
    pub fn key(&self) -> Option<EntryKey> {
        self.events.keys().next_back().copied()
    }

    /// What arrived.
    #[must_use]
    pub fn intake(&self) -> Option<&RequestIntake> {
        self.events().find_map(|event| match event {
            RequestEvent::Received(intake) => Some(intake),
            _ => None,
        })
    }

    /// The card, if it was found.
    #[must_use]
    pub fn contact(&self) -> Option<ContactId> {
        let linked = self.events().rev().find_map(|event| match event {
            RequestEvent::Linked(link) => Some(link.contact),
            _ => None,
        });
        linked.unwrap_or_else(|| self.intake().and_then(|intake| intake.contact))
    }

    /// Who works on it.
    #[must_use]
    pub fn assignee(&self) -> Option<ActorId> {
        self.events().rev().find_map(|event| match event {
            RequestEvent::Assigned(one) => Some(one.to),
            _ => None,
        })?
    }

    /// How it ended, and when.
    #[must_use]
    pub fn closing(&self) -> Option<&super::Closing> {
        self.events().find_map(|event| match event {
            RequestEvent::Closed(closing) => Some(closing),
            _ => None,
        })
    }

    /// Whether the identity was asked for and nobody has answered yet.
    #[must_use]
    pub fn awaits_identity(&self) -> bool {
        let last = self
            .events()
            .rev()
            .find(|event| matches!(event, RequestEvent::IdentityAsked(_) | RequestEvent::IdentitySettled(_)));
        matches!(last, Some(RequestEvent::IdentityAsked(_)))
    }

    /// What was last found out about the identity.
    #[must_use]
    pub fn identity(&self) -> Option<&IdentityResult> {
        self.events().rev().find_map(|event| match event {
            RequestEvent::IdentitySettled(result) => Some(result),
            _ => None,
        })
    }

    /// What became of a right, so far.
    #[must_use]
    pub fn result(&self, right: RightKind) -> Option<&ActionResult> {
        self.events().rev().find_map(|event| match event {
            RequestEvent::Acted(result) if result.right == right => Some(result),
            _ => None,
        })
    }

    /// The consents that the request takes back, as it named them at receipt or with its result.
    #[must_use]
    pub fn withdraws(&self) -> Vec<ConsentTypeId> {
        let mut named = self.intake().map(|intake| intake.withdraws.clone()).unwrap_or_default();
        named.extend(self.result(RightKind::Withdrawal).into_iter().flat_map(|result| &result.consents));
        named.sort_unstable();
        named.dedup();
        named
    }

    /// Whether the card is restricted because of this request: also after its end, until that is lifted.
    #[must_use]
    pub fn restricts(&self) -> bool {
        let last = self.events().rev().find_map(|event| match event {
            RequestEvent::Restricted(one) => Some(one.restricted),
            _ => None,
        });
        last.unwrap_or(false)
    }

    /// The documents that were set, oldest first, each with its proof of sending.
    #[must_use]
    pub fn letters(&self) -> Vec<(&RequestLetter, Option<&RequestSent>)> {
        let letters = self.events().filter_map(|event| match event {
            RequestEvent::LetterSet(letter) => Some(letter),
            _ => None,
        });
        letters.map(|letter| (letter, self.sent(&letter.code))).collect()
    }

    /// The paper of a document, to be read again; nothing when it was not kept, or went with the data that it was a copy of.
    #[must_use]
    pub fn files(&self, code: &str) -> &[LetterFile] {
        let dropped = |event: &RequestEvent| matches!(event, RequestEvent::FilesDropped(one) if one.code == code);
        let letter = self.letters().into_iter().find(|(letter, _)| letter.code == code);
        match letter {
            Some((letter, _)) if !self.events().any(dropped) => &letter.files,
            _ => &[],
        }
    }

    fn sent(&self, code: &str) -> Option<&RequestSent> {
        self.events().find_map(|event| match event {
            RequestEvent::Sent(sent) if sent.code == code => Some(sent),
            _ => None,
        })
    }

    /// The scope: whether data were found; `None` when nobody has said so.
    #[must_use]
    pub fn scope(&self) -> Option<&super::RequestScope> {
        self.events().rev().find_map(|event| match event {
            RequestEvent::Scoped(scope) => Some(scope),
            _ => None,
        })
    }

    /// How it would end now; `None` while a right has no result.
    #[must_use]
    pub fn outcome(&self) -> Option<RequestOutcome> {
        let kinds = &self.intake()?.kinds;
        let results: Option<Vec<ActionOutcome>> =
            kinds.iter().map(|kind| self.result(*kind).map(|result| result.outcome)).collect();
        let results = results?;
        Some(if results.iter().all(|one| *one == ActionOutcome::Done) {
            RequestOutcome::Fulfilled
        } else if results.iter().all(|one| *one == ActionOutcome::Refused) {
            RequestOutcome::Rejected
        } else {
            RequestOutcome::Partly
        })
    }

    /// The letter that it needs next: what was refused is told as a refusal, what is a paper of its own by that paper.
    #[must_use]
    pub fn next_letter(&self) -> LetterKind {
        let kinds = self.intake().map(|intake| intake.kinds.as_slice()).unwrap_or_default();
        let refused = |kind: &RightKind| self.result(*kind).is_some_and(|one| one.outcome != ActionOutcome::Done);
        match kinds {
            kinds if kinds.iter().any(refused) => LetterKind::Refusal,
            [RightKind::Confirmation] => LetterKind::Confirmation,
            [RightKind::Portability] => LetterKind::Portability,
            _ => LetterKind::Answer,
        }
    }

    /// Whether it may be closed today as its rights ended (D3).
    #[must_use]
    pub fn is_closable(&self, today: NaiveDate) -> bool {
        let closing = |outcome| RequestEvent::Closed(Closing { on: today, outcome, note: None });
        self.outcome().is_some_and(|outcome| self.check(&closing(outcome), today).is_ok())
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> RequestState {
        if let Some(closing) = self.closing() {
            return match closing.outcome {
                RequestOutcome::Fulfilled => RequestState::Fulfilled,
                RequestOutcome::Partly => RequestState::Partly,
                RequestOutcome::Rejected => RequestState::Rejected,
                RequestOutcome::Withdrawn => RequestState::Withdrawn,
            };
        }
        let has = |found: fn(&RequestEvent) -> bool| self.events().any(found);
        if self.awaits_identity() {
            RequestState::Identity
        } else if has(|event| matches!(event, RequestEvent::Extended(_))) {
            RequestState::Extended
        } else if has(|event| matches!(event, RequestEvent::Started(_) | RequestEvent::Scoped(_))) {
            RequestState::Working
        } else if has(|event| matches!(event, RequestEvent::Acknowledged(_) | RequestEvent::IdentitySettled(_))) {
            RequestState::Acknowledged
        } else {
            RequestState::Received
        }
    }

    /// Whether every right that was asked had an answer that was sent with a proof (D3). Where nothing is held, saying so
    /// answers everything.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        let kinds = self.intake().map(|intake| intake.kinds.as_slice()).unwrap_or_default();
        let sent: Vec<LetterKind> = self
            .letters()
            .iter()
            .filter(|(letter, sent)| letter.kind.is_answer() && sent.is_some())
            .map(|(letter, _)| letter.kind)
            .collect();
        let nothing_held = self.scope().is_some_and(|scope| !scope.found);
        let has_answer = |right: &RightKind| sent.iter().any(|kind| nothing_held || kind.answers(*right));
        !kinds.is_empty() && kinds.iter().all(has_answer)
    }

    /// How far one of the four steps is (S70).
    #[must_use]
    pub fn step(&self, step: RequestStep) -> StepState {
        let kinds = self.intake().map(|intake| intake.kinds.as_slice()).unwrap_or_default();
        let done = match step {
            RequestStep::Identify if self.awaits_identity() => return StepState::Waiting,
            RequestStep::Identify if !kinds.iter().any(|kind| kind.needs_identity()) => return StepState::Unneeded,
            RequestStep::Identify => self.identity().is_some(),
            RequestStep::Scope => self.scope().is_some(),
            RequestStep::Execute => self.outcome().is_some(),
            RequestStep::Answer => self.is_answered(),
        };
        if done { StepState::Done } else { StepState::Open }
    }
}
