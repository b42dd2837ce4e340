//! Whatever is tried on a request, its invariants hold (DOMAIN 4.6 D1-D3).
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "common/requests.rs"]
mod common;

use chrono::Days;
use common::*;
use custode_domain::{
    journal::{Body, Entry, Kind},
    legal::{is_working_day, months_after},
    request::{
        ActionOutcome::{Done, Partly, Refused},
        RightKind::{Access, Erasure, ObjectionMarketing},
        *,
    },
    unit::{UnitState, fold, snapshot},
};
use proptest::prelude::*;

fn any_event() -> impl Strategy<Value = RequestEvent> {
    let on = (0u64..200).prop_map(|days| (day("2026-01-01") + Days::new(days)).to_string());
    let right = prop::sample::select(vec![Access, Erasure, ObjectionMarketing]);
    let outcome = prop::sample::select(vec![Done, Partly, Refused]);
    let kind = prop::sample::select(LetterKind::ALL.to_vec());
    let end = prop::sample::select(RequestOutcome::ALL.to_vec());
    (on, right, outcome, kind, end, 0..9u8, 0..4u8).prop_map(|(on, right, outcome, kind, end, which, code)| {
        let code = format!("L-{code}");
        match which {
            0 => asked(&on),
            1 => settled(&on, true),
            2 => letter(kind, &code, &on),
            3 => sent(&code, &on),
            4 => extended(&on),
            5 => acted(right, outcome, &on),
            6 => closed(end, &on),
            7 => RequestEvent::Scoped(RequestScope { on: day(&on), found: true, text: None }),
            _ => settled(&on, false),
        }
    })
}

proptest! {
    /// D1, D2, D3 hold whatever is tried, and a snapshot in the middle changes nothing.
    #[test]
    fn whatever_is_tried_the_invariants_hold(tries in prop::collection::vec(any_event(), 0..60), cut in 0usize..60) {
        let today = day("2026-12-31");
        let mut events = vec![received(&[Access, Erasure, ObjectionMarketing], "2026-01-15")];
        for event in tries {
            if unit(&events).check(&event, today).is_ok() {
                events.push(event);
            }
        }
        let end = unit(&events);
        let clock = end.clock(today).unwrap();
        prop_assert!(is_working_day(clock.last.due) && clock.last.due >= clock.last.nominal);
        let months = if clock.extended_on.is_some() { 3 } else { 1 };
        let bare = months_after(day("2026-01-15"), months).unwrap().nominal + Days::new(clock.paused_days);
        prop_assert_eq!(clock.last.nominal, bare, "the receipt, the extension and the pauses: nothing else");
        let extensions = events.iter().filter(|event| matches!(event, RequestEvent::Extended(_))).count();
        prop_assert!(extensions <= 1);
        let closings = events.iter().filter(|event| matches!(event, RequestEvent::Closed(_))).count();
        prop_assert!(closings <= 1);
        if closings == 1 {
            prop_assert!(matches!(events.last(), Some(RequestEvent::Closed(_))), "nothing after the end");
            prop_assert!(end.state().is_closed());
            let answered = end.letters().iter().any(|(letter, sent)| letter.kind.is_answer() && sent.is_some());
            prop_assert!(answered || end.state() == RequestState::Withdrawn);
        }
        let all = entries(&events);
        let cut = cut.min(all.len());
        if let Some(state) = snapshot(&all[..cut]) {
            let mut header = all[cut - 1].header;
            header.kind = Kind::Snapshot;
            header.seq = 10_000;
            let mut rest = all[cut..].to_vec();
            rest.push(Entry { header, body: Some(Body::Snapshot(state)) });
            prop_assert_eq!(fold(&rest), UnitState::Request(end));
        }
    }
}
