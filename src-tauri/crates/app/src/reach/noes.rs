//! What was said to an address or number on another card. An e-mail address has one box, and a mobile is in one pocket: who
//! objects or takes a consent back there is not written to or called there by way of a second card. It yields to the later,
//! evidenced act of who is asked about, as a no of their own does (DOMAIN 4.3). A landline is shared by a whole office, so it is
//! not looked for there.

use super::{card::Judged, rules::Rules};
use crate::{AppError, Work, suppressions::hash_of_point};
use custode_domain::{
    channel::Channel,
    consent::{ConsentState, StopAuthor},
    contact::{ContactPoint, PointKind},
    ids::{ConsentTypeId, ContactId, PurposeId},
    suppression::{Suppression, SuppressionReason},
};
use custode_store::read::GateCard;
use std::collections::{HashMap, HashSet};

/// The kinds of points of a channel that are one person's.
const fn own_points(channel: &Channel) -> &'static [PointKind] {
    match channel {
        Channel::Email | Channel::Pec => &[PointKind::Email, PointKind::Pec],
        Channel::Phone | Channel::Sms | Channel::Messaging => &[PointKind::Mobile],
        _ => &[],
    }
}

/// A type that no archive has: a no to a purpose that no type asks about.
const OTHER: ConsentTypeId = ConsentTypeId::from_bytes([0; 16]);

/// The noes of all cards that share an address with another one, by address.
#[derive(Default)]
pub(super) struct Noes(HashMap<String, Vec<(ContactId, Suppression)>>);

impl Noes {
    /// The noes to a channel.
    pub(super) async fn read(work: &Work, rules: &Rules<'_>, channel: &Channel) -> Result<Self, AppError> {
        let mut noes = Self::default();
        let kinds = own_points(channel);
        if !kinds.is_empty() {
            let reader = work.archive().reader();
            let ids = reader.refused_elsewhere(kinds).await?;
            for some in ids.chunks(1_000) {
                for card in reader.gate_cards(some, channel).await? {
                    noes.add(rules, &card, channel);
                }
            }
        }
        Ok(noes)
    }

    fn add(&mut self, rules: &Rules<'_>, card: &GateCard, channel: &Channel) {
        let said = said(rules, card, channel);
        for point in card.points.iter().filter(|point| own_points(channel).contains(&point.kind)) {
            let at = self.0.entry(point.normalised.clone()).or_default();
            at.extend(said.iter().cloned().map(|one| (card.id, one)));
        }
    }

    /// The cards that say no at an address that another card has too.
    pub(super) fn cards(&self) -> HashSet<ContactId> {
        self.0.values().flatten().map(|(card, _)| *card).collect()
    }

    /// What others than this card said at a point.
    pub(super) fn at(&self, contact: ContactId, point: Option<&ContactPoint>) -> impl Iterator<Item = Suppression> {
        let own = |point: &&ContactPoint| point.kind.is_email() || point.kind == PointKind::Mobile;
        let at = point.filter(own).and_then(|point| self.0.get(&point.normalised)).into_iter().flatten();
        at.filter(move |(card, _)| *card != contact).map(|(_, one)| one.clone())
    }
}

/// What keeps a point of a card from being used by a channel: the suppression list, and what was said to it on other cards.
///
/// # Errors
/// Those of the database.
pub(crate) async fn refusals_of(
    work: &Work,
    rules: &Rules<'_>,
    contact: ContactId,
    (channel, point): (&Channel, Option<&ContactPoint>),
) -> Result<Vec<Suppression>, AppError> {
    let Some(point) = point else { return Ok(Vec::new()) };
    let reader = work.archive().reader();
    let mut found = match hash_of_point(work, point)? {
        Some(hash) => reader.suppressions_of(&hash).await?,
        None => Vec::new(),
    };
    // What was used may be of another sort than the channel: a box is asked about as such.
    let channel = match point.kind {
        PointKind::Email => &Channel::Email,
        PointKind::Pec => &Channel::Pec,
        _ => channel,
    };
    let kinds = own_points(channel);
    if kinds.contains(&point.kind) {
        let others = reader.others_at(kinds, &point.normalised, contact).await?;
        for some in others.chunks(1_000) {
            let cards = reader.gate_cards(some, channel).await?;
            found.extend(cards.iter().flat_map(|card| said(rules, card, channel)));
        }
    }
    Ok(found)
}

/// What a card says no to on a channel, as an entry of its address would say it.
fn said(rules: &Rules<'_>, card: &GateCard, channel: &Channel) -> Vec<Suppression> {
    let today = rules.today();
    let types = || rules.names().consent_types().iter();
    let entry = |types, since| Suppression {
        hash: Vec::new(),
        reason: SuppressionReason::Unsubscribed,
        types,
        since,
        opened: None,
    };
    let about = types().filter(|row| row.definition.channels.contains(channel));
    let withdrawn = about.filter_map(|row| {
        let view = card.view(row, today);
        (view.state == ConsentState::Withdrawn).then(|| {
            // What is taken back takes what stands beneath it along, and leaves its siblings alone (I4).
            let beneath = types().filter(|other| {
                row.definition.purpose.is_some_and(|purpose| rules.broader_than(other).contains(&purpose))
            });
            entry(
                std::iter::once(row.id).chain(beneath.map(|other| other.id)).collect(),
                view.decided_on.unwrap_or(today),
            )
        })
    });
    let own = card.stops.iter().filter(|stop| stop.author == StopAuthor::Person);
    let here = own.filter(|stop| stop.channels.is_empty() || stop.channels.contains(channel));
    let stops = here.map(|stop| {
        let covered = |purpose: &PurposeId| stop.purposes.contains(purpose);
        let named = types()
            .filter(|row| rules.purpose_of(row).iter().any(covered) || rules.broader_than(row).iter().any(covered));
        let mut named: Vec<ConsentTypeId> = named.map(|row| row.id).collect();
        // A stop of all marketing names no type; one of a purpose that no type asks about must not become that.
        if named.is_empty() && !stop.purposes.is_empty() {
            named.push(OTHER);
        }
        entry(named, stop.since)
    });
    withdrawn.chain(stops).collect()
}
