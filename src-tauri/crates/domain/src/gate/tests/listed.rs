//! The one cell of a list.

use super::{day, listed};
use crate::{
    channel::Channel,
    consent::{Stop, StopAuthor, new_stop},
    ids::StopId,
    journal::Origin,
};

fn no(channels: Vec<Channel>, since: &str) -> Stop {
    let id = StopId::from_bytes([7; 16]);
    new_stop(id, StopAuthor::Person, Vec::new(), channels, None, day(since), None).unwrap()
}

/// A row of a list says no, and not since when: its day is the one of the list.
fn undated(channels: Vec<Channel>) -> Stop {
    Stop { origin: Some(Origin::default()), day_told: false, ..no(channels, "2020-01-01") }
}

/// The strictest of several: one that closes every way hides those that close some, and what is told is never milder than what
/// stands.
#[test]
fn several_stops_are_one_objection() {
    let (mail, sms) = (Channel::Email, Channel::Sms);
    for (stops, cell) in [
        (vec![], None),
        (vec![no(vec![], "2024-05-03")], Some("SI dal 2024-05-03")),
        (vec![undated(vec![])], Some("SI")),
        (vec![no(vec![mail.clone()], "2024-05-03")], Some("SI (email) dal 2024-05-03")),
        (
            vec![no(vec![sms.clone()], "2024-05-03"), no(vec![mail.clone()], "2023-01-31")],
            Some("SI (email, sms) dal 2023-01-31"),
        ),
        (
            vec![no(vec![mail.clone(), sms], "2024-05-03"), no(vec![mail.clone()], "2025-01-31")],
            Some("SI (email, sms) dal 2024-05-03"),
        ),
        // The days of the milder ones say nothing of the one that closes all.
        (vec![no(vec![mail.clone()], "2020-01-31"), no(vec![], "2024-05-03")], Some("SI dal 2024-05-03")),
        (vec![no(vec![], "2024-05-03"), undated(vec![])], Some("SI dal 2024-05-03")),
        (vec![undated(vec![mail.clone()]), no(vec![mail], "2024-05-03")], Some("SI (email) dal 2024-05-03")),
    ] {
        let told = listed(&stops.iter().collect::<Vec<_>>());
        assert_eq!(told.map(|no| no.to_string()).as_deref(), cell);
    }
}
