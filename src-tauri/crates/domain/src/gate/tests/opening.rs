//! What stops close, asked by gate, list, card, papers and renewals.

use super::*;
use crate::consent::{Stop, StopKind};

const BROADER: PurposeId = PurposeId::from_bytes([3; 16]);
const OTHER: PurposeId = PurposeId::from_bytes([4; 16]);
const EVERY: &[Channel] = &[];

fn stop(author: StopAuthor, purposes: &[PurposeId], channels: &[Channel]) -> Stop {
    Stop {
        id: StopId::from_bytes([9; 16]),
        kind: StopKind::Objection,
        purposes: purposes.to_vec(),
        channels: channels.to_vec(),
        author,
        ground: None,
        since: day("2026-05-01"),
        origin: None,
        arrived_by: None,
        day_told: false,
    }
}

/// A yes of the person: on which day, with which evidence.
fn yes(on: &str, level: u8) -> ConsentView {
    let given = view(ConsentState::Given, ShownState::Given);
    ConsentView { decided_on: Some(day(on)), evidence_level: level, ..given }
}

/// Each line: what is stopped, what the person decided, which of e-mail and telephone are closed.
#[test]
fn what_stops_close_and_what_opens_it_again() {
    use Channel::{Email, Phone};
    use StopAuthor::{Controller, Law, Person};
    let later = || yes("2026-06-01", 2);
    let none = || ConsentView::never_asked();
    let expired = || ConsentView { state: ConsentState::Expired, shown: ShownState::Expired, ..later() };
    let withdrawn = || ConsentView { state: ConsentState::Withdrawn, shown: ShownState::Withdrawn, ..later() };
    let table: Vec<(&str, Vec<Stop>, ConsentView, Vec<Channel>)> = vec![
        ("nothing", vec![], none(), vec![]),
        ("an objection to all marketing", vec![stop(Person, &[], EVERY)], none(), vec![Email, Phone]),
        ("one to this purpose", vec![stop(Person, &[PURPOSE], EVERY)], none(), vec![Email, Phone]),
        ("one to a broader purpose", vec![stop(Person, &[BROADER], EVERY)], none(), vec![Email, Phone]),
        ("one to another purpose", vec![stop(Person, &[OTHER], EVERY)], none(), vec![]),
        ("one to a channel", vec![stop(Person, &[], &[Email])], none(), vec![Email]),
        (
            "two that close a channel each",
            vec![stop(Person, &[], &[Email]), stop(Controller, &[PURPOSE], &[Phone])],
            none(),
            vec![Email, Phone],
        ),
        ("a later yes with evidence", vec![stop(Person, &[], EVERY)], later(), vec![]),
        ("a later yes with little evidence", vec![stop(Person, &[], EVERY)], yes("2026-06-01", 1), vec![Email, Phone]),
        ("a yes of the same day", vec![stop(Person, &[], EVERY)], yes("2026-05-01", 3), vec![Email, Phone]),
        ("an earlier yes", vec![stop(Person, &[], EVERY)], yes("2026-04-01", 3), vec![Email, Phone]),
        ("a later yes that is over", vec![stop(Person, &[], EVERY)], expired(), vec![Email, Phone]),
        ("a later no", vec![stop(Person, &[], EVERY)], withdrawn(), vec![Email, Phone]),
        ("a block of the firm", vec![stop(Controller, &[], EVERY)], later(), vec![Email, Phone]),
        ("the law", vec![stop(Law, &[], EVERY)], later(), vec![Email, Phone]),
    ];
    let opening = Opening { purpose: PURPOSE, above: vec![BROADER], marketing: true, channels: vec![Email, Phone] };
    let definition = kind(true, true, true);
    for (what, stops, view, closed) in table {
        let stops: Vec<&Stop> = stops.iter().collect();
        let act = [HeldConsent { id: KIND, consent_type: &definition, view: &view }];
        assert_eq!(opening.closed(&stops, &act), closed, "{what}");
        assert_eq!(opening.is_closed_by(&stops, &act), closed.len() == 2, "{what}");
    }
}

/// What is no marketing is closed by those stops only that name it, and nothing to open is not closed.
#[test]
fn a_stop_that_names_nothing_is_about_marketing() {
    let (all, named) = (stop(StopAuthor::Person, &[], EVERY), stop(StopAuthor::Person, &[PURPOSE], EVERY));
    let service = Opening { purpose: PURPOSE, above: Vec::new(), marketing: false, channels: vec![Channel::Email] };
    assert!(!service.is_closed_by(&[&all], &[]) && service.is_closed_by(&[&named], &[]));
    let nothing = Opening { channels: Vec::new(), ..service };
    assert!(!nothing.is_closed_by(&[&named], &[]));
}

/// An act opens again only what its own type names.
#[test]
fn a_yes_opens_its_own_channels_and_purpose_only() {
    let objection = stop(StopAuthor::Person, &[], EVERY);
    let channels = vec![Channel::Email, Channel::Sms];
    let opening = Opening { purpose: PURPOSE, above: Vec::new(), marketing: true, channels };
    let view = yes("2026-06-01", 2);
    for (purpose, closed) in [
        (Some(PURPOSE), vec![Channel::Sms]),
        (Some(OTHER), vec![Channel::Email, Channel::Sms]),
        (None, vec![Channel::Email, Channel::Sms]),
    ] {
        let definition = ConsentType { purpose, ..kind(true, true, false) };
        let act = [HeldConsent { id: KIND, consent_type: &definition, view: &view }];
        assert_eq!(opening.closed(&[&objection], &act), closed, "{purpose:?}");
    }
}
