//! What a list says of the stops of a person: one objection in one cell, so the strictest reading of several.

use crate::{channel::Channel, consent::Stop, list_fields::ListedObjection};

/// What stands against contact, as one objection: every way where one stop closes all of them, else the ways that are closed;
/// since the first day that somebody said.
#[must_use]
pub fn listed(stops: &[&Stop]) -> Option<ListedObjection> {
    let all: Vec<&Stop> = stops.iter().copied().filter(|stop| stop.channels.is_empty()).collect();
    let told = if all.is_empty() { stops } else { &all };
    let since = told.iter().filter(|stop| stop.is_dated()).map(|stop| stop.since).min();
    let mut channels: Vec<Channel> = told.iter().flat_map(|stop| stop.channels.clone()).collect();
    channels.sort_unstable();
    channels.dedup();
    (!stops.is_empty()).then_some(ListedObjection { channels, since })
}
