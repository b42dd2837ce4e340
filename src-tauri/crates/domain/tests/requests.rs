//! Requests of data subjects (F24, F25, F26, F35; DOMAIN 4.6 D1-D6): states, terms, and what may happen next.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "common/requests.rs"]
mod common;

use common::*;
use custode_domain::{channel::Channel, ids::ContactId, request::*};

use ActionOutcome::{Done, Partly, Refused};
use RightKind::{
    Access, Complaint, Confirmation, Erasure, Objection, ObjectionMarketing, Portability, Rectification, Restriction,
    Withdrawal,
};

/// F24: what arrives is checked; the bad input of the issue.
#[test]
fn what_arrives_is_checked() {
    let on = |received: &str| intake(&[Access], received);
    let with = |change: fn(&mut RequestIntake)| {
        let mut one = on("2026-11-20");
        change(&mut one);
        check_intake(&one, day(TODAY))
    };
    assert_eq!(check_intake(&on("2026-11-26"), day(TODAY)), Ok(()), "today");
    assert_eq!(check_intake(&on("2018-01-01"), day(TODAY)), Ok(()));
    assert_eq!(check_intake(&on("2017-12-31"), day(TODAY)), Err(RequestRefused::BeforeLaw));
    assert_eq!(check_intake(&on("2026-11-27"), day(TODAY)), Err(RequestRefused::InFuture));
    assert_eq!(with(|one| one.kinds.clear()), Err(RequestRefused::NoKind));
    assert_eq!(with(|one| one.requester.name = "  ".to_owned()), Err(RequestRefused::NoRequester));
    assert_eq!(with(|one| one.contact = None), Ok(()), "before there is a card");
    assert_eq!(
        with(|one| (one.relation, one.contact) = (Relation::Heir, None)),
        Err(RequestRefused::NoPerson),
        "for whom"
    );
    assert_eq!(with(|one| one.requester.name = "x".repeat(301)), Err(RequestRefused::TooLong));
    let once = received(&[Access], "2026-11-20");
    assert_eq!(may(std::slice::from_ref(&once), &once), Err(RequestRefused::Unknown), "it arrives once");
    assert_eq!(RequestUnit::default().check(&asked("2026-11-20"), day(TODAY)), Err(RequestRefused::Unknown));
}

/// F25: one calendar month, two more, a pause moves both; what was told in time counts.
#[test]
fn dates_follow_from_events_alone() {
    let clock = |events: &[RequestEvent], until: &str| unit(events).clock(day(until)).unwrap();
    let start = received(&[Access], "2026-01-31");
    let plain = clock(std::slice::from_ref(&start), "2026-02-10");
    assert_eq!((plain.last.nominal, plain.last.due), (day("2026-02-28"), day("2026-03-02")));
    assert_eq!(plain.first, plain.last);
    assert!(!plain.is_over(day("2026-03-02")) && plain.is_over(day("2026-03-03")));
    assert_eq!(plain.days_left(day("2026-02-27")), 3);

    let paused = [start.clone(), asked("2026-02-05"), settled("2026-02-15", true)];
    let after = clock(&paused, "2026-02-20");
    assert_eq!((after.paused_days, after.paused_since), (10, None));
    assert_eq!((after.last.nominal, after.last.due), (day("2026-03-10"), day("2026-03-10")), "ten days later");

    let twice = |asked_on: &str| {
        let mut again = paused.to_vec();
        again.extend([asked(asked_on), settled("2026-02-18", true)]);
        clock(&again, "2026-02-20").paused_days
    };
    assert_eq!((twice("2026-02-16"), twice("2026-02-15")), (12, 13));
    assert_eq!(twice("2026-02-06"), 13, "days that two pauses share count once");
    assert_eq!(may(&paused, &asked("2026-02-14")), Err(RequestRefused::BeforeReceipt));
    assert_eq!(unit(&paused).check(&asked("2026-02-15"), day("2026-02-20")), Ok(()));

    let waiting = clock(&paused[..2], "2026-04-20");
    assert_eq!((waiting.paused_since, waiting.paused_days), (Some(day("2026-02-05")), 74));
    assert!(!waiting.is_over(day("2026-04-20")), "nobody is late while the clock stands still");

    let longer =
        [start, letter(LetterKind::Extension, "L-1", "2026-02-20"), sent("L-1", "2026-02-20"), extended("2026-02-20")];
    let longer = clock(&longer, "2026-03-10");
    assert_eq!((longer.last.nominal, longer.last.due), (day("2026-04-30"), day("2026-04-30")), "three months");
    assert_eq!(longer.first.due, day("2026-03-02"));
}

/// D2: once, told with reasons before the first date, never while the clock stands still.
#[test]
fn one_extension_before_the_first_date() {
    let start = received(&[Access], "2026-10-20");
    let told = [start.clone(), letter(LetterKind::Extension, "L-1", "2026-11-10"), sent("L-1", "2026-11-12")];
    assert_eq!(may(&told, &extended("2026-11-12")), Ok(()));
    let mut again = told.to_vec();
    again.push(extended("2026-11-12"));
    assert_eq!(may(&again, &extended("2026-11-13")), Err(RequestRefused::AlreadyExtended));
    assert_eq!(may(&told, &extended("2026-11-21")), Err(RequestRefused::TermOver), "due on the 20th");
    assert_eq!(may(&told[..2], &extended("2026-11-12")), Err(RequestRefused::NotTold), "the letter lies in a drawer");
    let late = [start.clone(), letter(LetterKind::Extension, "L-1", "2026-11-23"), sent("L-1", "2026-11-23")];
    assert_eq!(may(&late, &extended("2026-11-20")), Err(RequestRefused::NotTold), "the day alone says nothing");
    let other = [start.clone(), letter(LetterKind::Answer, "L-1", "2026-11-10"), sent("L-1", "2026-11-10")];
    assert_eq!(may(&other, &extended("2026-11-12")), Err(RequestRefused::NotTold));
    let waiting = [start, asked("2026-11-10")];
    assert_eq!(may(&waiting, &extended("2026-11-12")), Err(RequestRefused::IdentityPending));
    let silent = RequestEvent::Extended(Extension {
        on: day("2026-11-12"),
        ground: ExtensionGround::Number,
        reason: " ".to_owned(),
    });
    assert_eq!(may(&told, &silent), Err(RequestRefused::NoWords));
}

/// F26: a doubt pauses, an answer ends the pause; what needs an identity waits for it, an objection to advertising never (D4).
#[test]
fn identity_comes_first_but_for_a_no_to_advertising() {
    let start = received(&[Access, ObjectionMarketing, Withdrawal], "2026-11-10");
    let done = |right| acted(right, Done, "2026-11-20");
    assert_eq!(may(std::slice::from_ref(&start), &done(Access)), Err(RequestRefused::IdentityFirst));
    assert_eq!(may(std::slice::from_ref(&start), &done(ObjectionMarketing)), Ok(()));
    assert_eq!(may(std::slice::from_ref(&start), &done(Withdrawal)), Ok(()));
    let waiting = [start.clone(), asked("2026-11-12")];
    assert_eq!(unit(&waiting).state(), RequestState::Identity);
    assert_eq!(unit(&waiting).step(RequestStep::Identify), StepState::Waiting);
    assert_eq!(may(&waiting, &done(Access)), Err(RequestRefused::IdentityPending));
    assert_eq!(may(&waiting, &done(ObjectionMarketing)), Ok(()), "D4 holds also then");
    assert_eq!(may(&waiting, &asked("2026-11-13")), Err(RequestRefused::IdentityPending));
    assert_eq!(may(&waiting, &settled("2026-11-11", true)), Err(RequestRefused::BeforeReceipt), "before it was asked");
    let failed = [start.clone(), asked("2026-11-12"), settled("2026-11-20", false)];
    assert_eq!(may(&failed, &done(Access)), Err(RequestRefused::IdentityFirst));
    assert_eq!(may(&failed, &acted(Access, Refused, "2026-11-20")), Ok(()));
    let sure = [start, settled("2026-11-11", true)];
    assert_eq!(may(&sure, &done(Access)), Ok(()));
    assert_eq!(unit(&sure).state(), RequestState::Acknowledged);
    let only_marketing = unit(&[received(&[ObjectionMarketing], "2026-11-10")]);
    assert_eq!(only_marketing.step(RequestStep::Identify), StepState::Unneeded);
    let late = received(&[Access], "2026-09-10");
    assert_eq!(
        may(&[late], &asked("2026-11-10")),
        Err(RequestRefused::TermOver),
        "a doubt after the term stops no clock"
    );
}

/// D1, D2: what is entered after the term stops no clock that ran out, whatever day it is given; the letter of that day shows
/// that it did.
#[test]
fn a_doubt_of_an_earlier_day_needs_its_letter_once_the_term_is_over() {
    let start = received(&[Access], "2026-09-10");
    assert_eq!(may(std::slice::from_ref(&start), &asked("2026-09-15")), Err(RequestRefused::TermOver));
    let identity = |on: &str| letter(LetterKind::Identity, "L-1", on);
    let told = [start.clone(), identity("2026-09-14"), sent("L-1", "2026-09-15")];
    assert_eq!(may(&told, &asked("2026-09-15")), Ok(()));
    assert_eq!(may(&told, &asked("2026-09-14")), Err(RequestRefused::TermOver), "it went a day later");
    assert_eq!(may(&told[..2], &asked("2026-09-15")), Err(RequestRefused::TermOver), "it lies in a drawer");
    let in_time = received(&[Access], "2026-11-10");
    assert_eq!(may(&[in_time], &asked("2026-11-12")), Ok(()), "while the term runs, nobody gains by a day");
}

/// 12(6): data, and whether there are any, are told to nobody whose identity is not certain.
#[test]
fn data_are_handed_to_nobody_unknown() {
    let start = received(&[Access, Portability], "2026-11-10");
    for kind in [LetterKind::AccessPack, LetterKind::Portability, LetterKind::Confirmation] {
        let set = letter(kind, "L-1", "2026-11-20");
        assert_eq!(may(std::slice::from_ref(&start), &set), Err(RequestRefused::IdentityFirst), "{kind:?}");
        let waiting = [start.clone(), asked("2026-11-12")];
        assert_eq!(may(&waiting, &set), Err(RequestRefused::IdentityPending), "{kind:?}");
        let failed = [start.clone(), asked("2026-11-12"), settled("2026-11-20", false)];
        assert_eq!(may(&failed, &set), Err(RequestRefused::IdentityFirst), "{kind:?}");
        let sure = [start.clone(), settled("2026-11-11", true)];
        assert_eq!(may(&sure, &set), Ok(()), "{kind:?}");
    }
    assert_eq!(may(&[start], &letter(LetterKind::Identity, "L-1", "2026-11-20")), Ok(()));
}

/// D3: a part of the answer closes nothing, and nothing is closed before it was answered.
#[test]
fn closing_needs_an_answer_to_everything() {
    let sure = |kinds: &[RightKind]| vec![received(kinds, "2026-11-10"), settled("2026-11-11", true)];
    let answered = |kinds: &[RightKind], letters: &[LetterKind]| {
        let mut events = sure(kinds);
        events.extend(kinds.iter().map(|right| acted(*right, Done, "2026-11-20")));
        for (at, kind) in letters.iter().enumerate() {
            let code = format!("L-{at}");
            events.extend([letter(*kind, &code, "2026-11-20"), sent(&code, "2026-11-22")]);
        }
        events
    };
    use LetterKind::{AccessPack, Answer, Confirmation as Yes, Portability as Portable};
    let closes = |on: &str| closed(RequestOutcome::Fulfilled, on);
    for (kinds, letters, closes_it) in [
        (&[Access][..], &[Yes][..], false),
        (&[Access], &[AccessPack], true),
        (&[Access], &[Answer], true),
        (&[Portability], &[AccessPack], false),
        (&[Portability], &[Portable], true),
        (&[Confirmation], &[Yes], true),
        (&[Access, Rectification], &[AccessPack], false),
        (&[Access, Rectification], &[AccessPack, Answer], true),
        (&[Access, ObjectionMarketing], &[AccessPack], true),
    ] {
        let expected = if closes_it { Ok(()) } else { Err(RequestRefused::NoAnswerToAll) };
        assert_eq!(may(&answered(kinds, letters), &closes("2026-11-22")), expected, "{kinds:?} {letters:?}");
    }
    let done = answered(&[Access], &[AccessPack]);
    assert_eq!(may(&done, &closes("2026-11-21")), Err(RequestRefused::BeforeReceipt), "the answer went on the 22nd");
}

/// Before its card exists nothing can be executed, unless there are no data at all.
#[test]
fn without_a_card_there_is_nothing_to_do() {
    let mut unknown = intake(&[Access, Complaint], "2026-11-10");
    unknown.contact = None;
    let start = [RequestEvent::Received(unknown), settled("2026-11-11", true)];
    assert_eq!(may(&start, &acted(Access, Done, "2026-11-12")), Err(RequestRefused::ScopeFirst));
    assert_eq!(may(&start, &acted(Complaint, Done, "2026-11-12")), Ok(()));
    let mut linked = start.to_vec();
    linked.push(RequestEvent::Linked(RequestLink { contact: Some(ContactId::from_bytes([8; 16])) }));
    assert_eq!(may(&linked, &acted(Access, Done, "2026-11-12")), Ok(()));
    assert_eq!(unit(&linked).contact(), Some(ContactId::from_bytes([8; 16])));
    linked.push(RequestEvent::Linked(RequestLink { contact: None }));
    assert_eq!(unit(&linked).contact(), None, "it was the wrong card");
    let mut nothing = start.to_vec();
    nothing.push(RequestEvent::Scoped(RequestScope { on: day("2026-11-12"), found: false, text: None }));
    assert_eq!(may(&nothing, &acted(Access, Done, "2026-11-12")), Ok(()), "we hold nothing about this person");
    assert_eq!(may(&start, &acted(Erasure, Done, "2026-11-12")), Err(RequestRefused::NotAsked));
}

/// D3, F35: no end without an answer and its proof; what was refused is told with grounds; closed never reopens.
#[test]
fn closing_needs_an_answer_and_its_proof() {
    let start = [received(&[Access, Erasure], "2026-11-10"), settled("2026-11-11", true)];
    let fulfilled = closed(RequestOutcome::Fulfilled, "2026-11-20");
    assert_eq!(may(&start, &fulfilled), Err(RequestRefused::NotDone));
    let mut done = start.to_vec();
    done.extend([acted(Access, Done, "2026-11-12"), acted(Erasure, Done, "2026-11-13")]);
    assert_eq!(may(&done, &fulfilled), Err(RequestRefused::NoAnswer));
    done.push(letter(LetterKind::Acknowledgement, "L-1", "2026-11-12"));
    done.push(sent("L-1", "2026-11-12"));
    assert_eq!(may(&done, &fulfilled), Err(RequestRefused::NoAnswer), "an acknowledgement answers nothing");
    done.push(letter(LetterKind::Answer, "L-2", "2026-11-14"));
    assert_eq!(may(&done, &fulfilled), Err(RequestRefused::NoAnswer), "set, not sent");
    assert_eq!(may(&done, &sent("L-9", "2026-11-15")), Err(RequestRefused::NoLetter));
    assert_eq!(may(&done, &sent("L-2", "2026-11-13")), Err(RequestRefused::NoLetter), "before it was set");
    let bare = RequestEvent::Sent(RequestSent {
        on: day("2026-11-15"),
        code: "L-2".to_owned(),
        how: Channel::Email,
        proof: String::new(),
    });
    assert_eq!(may(&done, &bare), Err(RequestRefused::NoWords), "no proof");
    done.push(sent("L-2", "2026-11-15"));
    assert_eq!(may(&done, &sent("L-2", "2026-11-16")), Err(RequestRefused::NoLetter), "it went out once");
    assert_eq!(may(&done, &closed(RequestOutcome::Partly, "2026-11-20")), Err(RequestRefused::NotDone));
    assert_eq!(may(&done, &fulfilled), Ok(()));
    let today = day("2026-11-20");
    assert!(unit(&done).is_closable(today) && !unit(&start).is_closable(today));
    assert_eq!(unit(&done).next_letter(), LetterKind::Answer);
    done.push(fulfilled.clone());
    assert!(!unit(&done).is_closable(today), "closed once");
    assert_eq!(unit(&done).state(), RequestState::Fulfilled);
    for next in [fulfilled, asked("2026-11-21"), acted(Access, Done, "2026-11-21"), sent("L-1", "2026-11-21")] {
        assert_eq!(may(&done, &next), Err(RequestRefused::Closed));
    }

    let mut part = start.to_vec();
    part.extend([
        acted(Access, Done, "2026-11-12"),
        acted(Erasure, Partly, "2026-11-13"),
        letter(LetterKind::Answer, "L-2", "2026-11-14"),
        sent("L-2", "2026-11-15"),
    ]);
    let partly = closed(RequestOutcome::Partly, "2026-11-20");
    assert_eq!(may(&part, &partly), Err(RequestRefused::NoRefusal));
    assert_eq!((unit(&part).next_letter(), unit(&part).is_closable(today)), (LetterKind::Refusal, false));
    for (kind, next) in [(Confirmation, LetterKind::Confirmation), (Portability, LetterKind::Portability)] {
        assert_eq!(unit(&[received(&[kind], "2026-11-10")]).next_letter(), next);
    }
    part.extend([letter(LetterKind::Refusal, "L-3", "2026-11-16"), sent("L-3", "2026-11-16")]);
    assert_eq!(may(&part, &partly), Ok(()));
    let groundless = RequestEvent::Acted(ActionResult {
        on: day("2026-11-13"),
        right: Erasure,
        outcome: Refused,
        grounds: vec![],
        note: None,
        consents: vec![],
    });
    assert_eq!(may(&start, &groundless), Err(RequestRefused::NoGround));

    let taken_back = closed(RequestOutcome::Withdrawn, "2026-11-12");
    assert_eq!(may(&start, &taken_back), Ok(()), "the person took it back");
    let silent =
        RequestEvent::Closed(Closing { on: day("2026-11-12"), outcome: RequestOutcome::Withdrawn, note: None });
    assert_eq!(may(&start, &silent), Err(RequestRefused::NoWords));
}

#[test]
fn the_states_follow_one_another() {
    let story = [
        received(&[Rectification, Objection], "2026-10-20"),
        RequestEvent::Acknowledged(RequestDay { on: day("2026-10-21") }),
        asked("2026-10-22"),
        settled("2026-10-27", true),
        RequestEvent::Scoped(RequestScope { on: day("2026-10-28"), found: true, text: None }),
        letter(LetterKind::Extension, "L-1", "2026-10-29"),
        sent("L-1", "2026-10-29"),
        extended("2026-10-29"),
        acted(Rectification, Done, "2026-11-02"),
        acted(Objection, Refused, "2026-11-03"),
        letter(LetterKind::Refusal, "L-2", "2026-11-04"),
        sent("L-2", "2026-11-04"),
        closed(RequestOutcome::Partly, "2026-11-05"),
    ];
    plays(&story, "2026-11-05");
    use RequestState::{Acknowledged, Extended, Identity, Partly, Received, Working};
    let states: Vec<RequestState> = (1..=story.len()).map(|count| unit(&story[..count]).state()).collect();
    assert_eq!(
        states,
        [
            Received,
            Acknowledged,
            Identity,
            Acknowledged,
            Working,
            Working,
            Working,
            Extended,
            Extended,
            Extended,
            Extended,
            Extended,
            Partly
        ]
    );
    let end = unit(&story);
    let steps: Vec<StepState> = RequestStep::ALL.iter().map(|step| end.step(*step)).collect();
    assert_eq!(steps, [StepState::Done; 4]);
    let before_and_after = [asked("2026-10-19"), asked("2026-11-27")].map(|event| may(&story[..2], &event));
    assert_eq!(before_and_after, [Err(RequestRefused::BeforeReceipt), Err(RequestRefused::InFuture)]);
}

/// The restriction is lifted with a reason (18(3)).
#[test]
fn a_restriction_is_lifted_with_a_reason() {
    let start = [received(&[Rectification], "2026-11-10")];
    let lift = |reason: Option<&str>| {
        RequestEvent::Restricted(RequestRestriction {
            on: day("2026-11-20"),
            restricted: false,
            ground: RestrictionGround::Accuracy,
            reason: reason.map(str::to_owned),
            told_on: Some(day("2026-11-19")),
        })
    };
    assert_eq!(may(&start, &lift(None)), Err(RequestRefused::NoWords));
    assert_eq!(may(&start, &lift(Some("Dati corretti"))), Ok(()));
    let mut ended = start.to_vec();
    ended.push(RequestEvent::Restricted(RequestRestriction {
        on: day("2026-11-11"),
        restricted: true,
        ground: RestrictionGround::Accuracy,
        reason: None,
        told_on: None,
    }));
    ended.push(closed(RequestOutcome::Withdrawn, "2026-11-12"));
    assert!(unit(&ended).restricts());
    assert_eq!(may(&ended, &lift(Some("Dati corretti"))), Ok(()), "it outlives the request");
    ended.push(lift(Some("Dati corretti")));
    assert_eq!(may(&ended, &lift(Some("Ancora"))), Err(RequestRefused::Closed), "once");
}

#[test]
fn nothing_of_a_request_reaches_debug() {
    let shown = format!("{:?} {:?}", received(&[Access], "2026-11-10"), unit(&[received(&[Access], "2026-11-10")]));
    assert!(!shown.contains("Giulia"), "{shown}");
}

/// GDPR 21(3), 7(3): a no to advertising and a withdrawal can't be refused; any other right only for a ground of its own.
#[test]
fn a_right_is_refused_for_its_own_grounds_only() {
    use RefusalGround::*;
    let all = [Access, Rectification, Erasure, Portability, Objection, ObjectionMarketing, Withdrawal];
    let start = [received(&all, "2026-11-10"), settled("2026-11-11", true)];
    let refuse = |right, outcome, ground: RefusalGround| {
        let note = ground.needs_facts().then(|| "Nove volte dal 3 marzo".to_owned());
        let result =
            ActionResult { on: day("2026-11-12"), right, outcome, grounds: vec![ground], note, consents: vec![] };
        may(&start, &RequestEvent::Acted(result))
    };
    // Art. 12(4), (5), 21(1): what the firm must prove is told with its facts.
    for (right, ground) in
        [(Access, Unfounded), (Access, Excessive), (Access, NationalLimits), (Objection, CompellingGrounds)]
    {
        let bare = ActionResult {
            on: day("2026-11-12"),
            right,
            outcome: Refused,
            grounds: vec![ground],
            note: Some(" ".into()),
            consents: vec![],
        };
        assert_eq!(may(&start, &RequestEvent::Acted(bare)), Err(RequestRefused::NoFacts), "{ground:?}");
    }
    for outcome in [Refused, Partly] {
        assert_eq!(refuse(ObjectionMarketing, outcome, CompellingGrounds), Err(RequestRefused::Absolute));
        assert_eq!(refuse(Withdrawal, outcome, LegalDuty), Err(RequestRefused::Absolute));
        assert_eq!(refuse(Withdrawal, outcome, Unfounded), Err(RequestRefused::Absolute));
    }
    for (right, ground) in
        [(Access, CompellingGrounds), (Access, LegalDuty), (Erasure, Accurate), (Objection, NotPortable)]
    {
        assert_eq!(refuse(right, Refused, ground), Err(RequestRefused::OtherGround), "{right:?} {ground:?}");
    }
    for (right, ground, norm) in [
        (Access, OthersRights, "art. 15(4) GDPR"),
        (Portability, OthersRights, "art. 20(4) GDPR"),
        (Erasure, LegalClaims, "art. 17(3)(e) GDPR"),
        (Objection, LegalClaims, "art. 21(1) GDPR"),
        (Rectification, Accurate, "art. 16 GDPR"),
        (Access, Unfounded, "art. 12(5) GDPR"),
        (Access, NotIdentified, "art. 12(2) GDPR"),
    ] {
        assert_eq!((refuse(right, Refused, ground), ground.norm(right)), (Ok(()), norm), "{right:?} {ground:?}");
    }
    for right in RightKind::ALL {
        let grounds = RefusalGround::of(*right);
        assert_eq!(!grounds.is_empty(), right.may_be_refused(), "{right:?}");
        assert!(RefusalGround::ALL.iter().all(|ground| grounds.contains(ground) == ground.fits(*right)), "{right:?}");
    }
    let common = [NotIdentified, Unfounded, Excessive, NationalLimits];
    assert_eq!(RefusalGround::of(Complaint), common);
    assert_eq!(RefusalGround::of(Restriction), [&[NoCondition][..], &common].concat(), "its own ground comes first");
}
