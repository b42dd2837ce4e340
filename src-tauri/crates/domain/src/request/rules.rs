//! What may happen next to a request.

use chrono::NaiveDate;

use super::{
    ActionOutcome, FIRST_DAY, LetterKind, RequestEvent, RequestIntake, RequestOutcome, RequestUnit, RightKind,
};

/// Why an event is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestRefused {
    /// Closed requests stay closed; what is new is a new request.
    #[error("the request is closed")]
    Closed,
    /// Nothing arrived yet, or it arrived already.
    #[error("there is no such request")]
    Unknown,
    /// Nothing is asked.
    #[error("nothing is asked")]
    NoKind,
    /// Nobody asks.
    #[error("nobody asks")]
    NoRequester,
    /// Somebody else asks, and it is not said for whom.
    #[error("it is not said for whom")]
    NoPerson,
    /// Before 2018.
    #[error("before 2018")]
    BeforeLaw,
    /// Before the request arrived, or before what it follows.
    #[error("before what it follows")]
    BeforeReceipt,
    /// In the future.
    #[error("in the future")]
    InFuture,
    /// A word is missing: a doubt, a reason, a note, a proof.
    #[error("a word is missing")]
    NoWords,
    /// Longer than anybody reads.
    #[error("too long")]
    TooLong,
    /// The identity is being asked for already.
    #[error("the identity is being asked for")]
    IdentityPending,
    /// The term is over: the clock cannot be stopped, nor the term made longer (D2).
    #[error("the term is over")]
    TermOver,
    /// It was made longer once (D2).
    #[error("it was made longer already")]
    AlreadyExtended,
    /// The person was not told that it takes longer: the letter comes first (12(3)).
    #[error("the letter about the extension was not sent")]
    NotTold,
    /// The right is not part of the request.
    #[error("that was not asked")]
    NotAsked,
    /// The identity is not certain yet.
    #[error("the identity is not certain")]
    IdentityFirst,
    /// It is not clear yet about which data.
    #[error("the scope is not clear")]
    ScopeFirst,
    /// A refusal needs a ground.
    #[error("a refusal needs a ground")]
    NoGround,
    /// The ground stands only with the facts behind it (12(4), (5)).
    #[error("a refusal on this ground needs its facts")]
    NoFacts,
    /// This right can't be refused at all (7(3), 21(3)).
    #[error("this right can't be refused")]
    Absolute,
    /// This ground belongs to another right.
    #[error("the ground belongs to another right")]
    OtherGround,
    /// No document has this number, or it went out already.
    #[error("there is no such document to send")]
    NoLetter,
    /// A right has no result yet.
    #[error("a right has no result")]
    NotDone,
    /// No answer was sent with a proof (D3).
    #[error("no answer was sent")]
    NoAnswer,
    /// What was sent answers a part of what was asked: a yes or no is no copy of the data (12(3), 15(3)).
    #[error("not everything was answered")]
    NoAnswerToAll,
    /// What was refused was not told with grounds, complaint and judge (12(4)).
    #[error("the refusal was not told")]
    NoRefusal,
}

/// Longest text of an event.
const TEXT: usize = 20_000;
/// Longest line.
const LINE: usize = 300;

/// Checks what arrived.
///
/// # Errors
/// [`RequestRefused`]: nothing asked, nobody, before 2018, in the future, too long.
pub fn check_intake(intake: &RequestIntake, today: NaiveDate) -> Result<(), RequestRefused> {
    if intake.kinds.is_empty() {
        return Err(RequestRefused::NoKind);
    }
    if intake.requester.name.trim().is_empty() {
        return Err(RequestRefused::NoRequester);
    }
    let for_another = intake.relation != super::Relation::Oneself;
    if for_another && intake.contact.is_none() && intake.person.as_deref().is_none_or(|name| name.trim().is_empty()) {
        return Err(RequestRefused::NoPerson);
    }
    if intake.received_on < FIRST_DAY {
        return Err(RequestRefused::BeforeLaw);
    }
    if intake.received_on > today {
        return Err(RequestRefused::InFuture);
    }
    let line = |text: &Option<String>| text.as_deref().is_some_and(|text| text.len() > LINE);
    let long = intake.text.as_deref().is_some_and(|text| text.len() > TEXT);
    if long || intake.requester.name.len() > LINE || line(&intake.requester.address) || line(&intake.person) {
        return Err(RequestRefused::TooLong);
    }
    Ok(())
}

impl RequestUnit {
    /// Whether an event may be written today.
    ///
    /// # Errors
    /// [`RequestRefused`].
    pub fn check(&self, event: &RequestEvent, today: NaiveDate) -> Result<(), RequestRefused> {
        let intake = match (event, self.intake()) {
            (RequestEvent::Received(intake), None) => return check_intake(intake, today),
            (_, Some(intake)) => intake,
            (_, None) => return Err(RequestRefused::Unknown),
        };
        // A restriction outlives the request that asked for it: lifting it is all that may still happen.
        let lifts = matches!(event, RequestEvent::Restricted(one) if !one.restricted) && self.restricts();
        if self.closing().is_some() && !lifts {
            return Err(RequestRefused::Closed);
        }
        if let Some(on) = event.on() {
            if on < intake.received_on {
                return Err(RequestRefused::BeforeReceipt);
            }
            if on > today {
                return Err(RequestRefused::InFuture);
            }
        }
        match event {
            RequestEvent::Received(_) => Err(RequestRefused::Unknown),
            RequestEvent::Linked(_)
            | RequestEvent::Assigned(_)
            | RequestEvent::Acknowledged(_)
            | RequestEvent::Started(_)
            | RequestEvent::Scoped(_)
            | RequestEvent::ToTell(_)
            | RequestEvent::FilesDropped(_) => Ok(()),
            RequestEvent::LetterSet(letter) => self.may_tell(letter.kind),
            RequestEvent::IdentityAsked(ask) => self.may_ask(ask.on, &ask.doubt, today),
            RequestEvent::IdentitySettled(result) => self.may_settle(result.on),
            RequestEvent::Extended(extension) => self.may_extend(extension.on, &extension.reason),
            RequestEvent::Acted(result) => self.may_act(intake, result),
            RequestEvent::Sent(sent) => {
                words(&sent.proof, LINE)?;
                if let Some((letter, _)) = self.letters().iter().find(|(letter, _)| letter.code == sent.code) {
                    self.may_tell(letter.kind)?;
                }
                let waits = self.letters().iter().any(|(letter, sent_already)| {
                    letter.code == sent.code && sent_already.is_none() && letter.on <= sent.on
                });
                if waits { Ok(()) } else { Err(RequestRefused::NoLetter) }
            }
            RequestEvent::Notified(notice) => words(&notice.recipient, LINE),
            RequestEvent::Noted(note) => words(&note.text, TEXT),
            RequestEvent::Restricted(one) if !one.restricted => words(one.reason.as_deref().unwrap_or_default(), TEXT),
            RequestEvent::Restricted(_) => Ok(()),
            RequestEvent::Closed(closing) => self.may_close(intake, closing),
        }
    }

    /// A doubt stops a clock that runs. One that is entered when the term is over already did so only if the letter of that day
    /// shows that the person was asked (12(3), 12(6)).
    fn may_ask(&self, on: NaiveDate, doubt: &str, today: NaiveDate) -> Result<(), RequestRefused> {
        words(doubt, TEXT)?;
        if self.awaits_identity() {
            return Err(RequestRefused::IdentityPending);
        }
        if self.last_settled().is_some_and(|settled| on < settled) {
            return Err(RequestRefused::BeforeReceipt);
        }
        let due = self.clock(on).map(|clock| clock.last.due).ok_or(RequestRefused::TermOver)?;
        let asked = self
            .letters()
            .iter()
            .any(|(letter, sent)| letter.kind == LetterKind::Identity && sent.is_some_and(|sent| sent.on <= on));
        if on > due || (today > due && !asked) { Err(RequestRefused::TermOver) } else { Ok(()) }
    }

    /// The last day on which something was found out about the identity: a new doubt cannot lie before it.
    fn last_settled(&self) -> Option<NaiveDate> {
        let settled = self.events().filter_map(|event| match event {
            RequestEvent::IdentitySettled(result) => Some(result.on),
            _ => None,
        });
        settled.max()
    }

    /// An answer cannot lie before the question.
    fn may_settle(&self, on: NaiveDate) -> Result<(), RequestRefused> {
        let asked = self.clock(on).and_then(|clock| clock.paused_since);
        if asked.is_some_and(|asked| on < asked) { Err(RequestRefused::BeforeReceipt) } else { Ok(()) }
    }

    /// Once, told within the first term (D2). While the clock stands still, there is nothing to make longer.
    fn may_extend(&self, on: NaiveDate, reason: &str) -> Result<(), RequestRefused> {
        words(reason, TEXT)?;
        let clock = self.clock(on).ok_or(RequestRefused::Unknown)?;
        if clock.extended_on.is_some() {
            return Err(RequestRefused::AlreadyExtended);
        }
        if self.awaits_identity() {
            return Err(RequestRefused::IdentityPending);
        }
        if on > clock.first.due {
            return Err(RequestRefused::TermOver);
        }
        let told = self.letters().iter().any(|(letter, sent)| {
            letter.kind == LetterKind::Extension && sent.is_some_and(|sent| sent.on <= clock.first.due)
        });
        if told { Ok(()) } else { Err(RequestRefused::NotTold) }
    }

    /// Data are handed to nobody whose identity is not certain (12(6)); that nothing is held may be said to anybody.
    fn may_tell(&self, kind: LetterKind) -> Result<(), RequestRefused> {
        let tells = matches!(kind, LetterKind::AccessPack | LetterKind::Portability | LetterKind::Confirmation);
        let nothing_held = self.scope().is_some_and(|scope| !scope.found);
        if !tells || nothing_held || self.identity().is_some_and(|identity| identity.verified) {
            return Ok(());
        }
        Err(if self.awaits_identity() { RequestRefused::IdentityPending } else { RequestRefused::IdentityFirst })
    }

    fn may_act(&self, intake: &RequestIntake, result: &super::ActionResult) -> Result<(), RequestRefused> {
        if !intake.kinds.contains(&result.right) {
            return Err(RequestRefused::NotAsked);
        }
        if result.outcome != ActionOutcome::Done {
            if !result.right.may_be_refused() {
                return Err(RequestRefused::Absolute);
            }
            if result.grounds.is_empty() {
                return Err(RequestRefused::NoGround);
            }
            if result.grounds.iter().any(|ground| !ground.fits(result.right)) {
                return Err(RequestRefused::OtherGround);
            }
            let told = result.note.as_deref().is_some_and(|note| !note.trim().is_empty());
            if !told && result.grounds.iter().any(|ground| ground.needs_facts()) {
                return Err(RequestRefused::NoFacts);
            }
            if result.outcome == ActionOutcome::Refused {
                return Ok(());
            }
        }
        if self.awaits_identity() && result.right.needs_identity() {
            return Err(RequestRefused::IdentityPending);
        }
        if result.right.needs_identity() && !self.identity().is_some_and(|identity| identity.verified) {
            return Err(RequestRefused::IdentityFirst);
        }
        let any = matches!(result.right, RightKind::Information | RightKind::Complaint);
        if !any && self.contact().is_none() && self.scope().is_none_or(|scope| scope.found) {
            return Err(RequestRefused::ScopeFirst);
        }
        Ok(())
    }

    /// D3: a result for every right, an answer to each that was sent with a proof, and a letter with grounds for what was
    /// refused; not before the last of them went.
    fn may_close(&self, intake: &RequestIntake, closing: &super::Closing) -> Result<(), RequestRefused> {
        if closing.outcome == RequestOutcome::Withdrawn {
            return words(closing.note.as_deref().unwrap_or_default(), TEXT);
        }
        if self.outcome() != Some(closing.outcome) {
            return Err(RequestRefused::NotDone);
        }
        let sent = |fits: &dyn Fn(LetterKind) -> bool| {
            self.letters().iter().any(|(letter, sent)| fits(letter.kind) && sent.is_some())
        };
        let is_refused = |kind: &RightKind| self.result(*kind).is_some_and(|one| one.outcome != ActionOutcome::Done);
        if !sent(&LetterKind::is_answer) {
            return Err(RequestRefused::NoAnswer);
        }
        if intake.kinds.iter().any(is_refused) && !sent(&|kind| kind == LetterKind::Refusal) {
            return Err(RequestRefused::NoRefusal);
        }
        if !self.is_answered() {
            return Err(RequestRefused::NoAnswerToAll);
        }
        let letters = self.letters();
        let last = letters
            .iter()
            .filter(|(letter, _)| letter.kind.is_answer())
            .filter_map(|(_, sent)| Some(sent.as_ref()?.on));
        if last.max().is_some_and(|last| closing.on < last) {
            return Err(RequestRefused::BeforeReceipt);
        }
        Ok(())
    }
}

fn words(text: &str, longest: usize) -> Result<(), RequestRefused> {
    if text.trim().is_empty() {
        Err(RequestRefused::NoWords)
    } else if text.len() > longest {
        Err(RequestRefused::TooLong)
    } else {
        Ok(())
    }
}
