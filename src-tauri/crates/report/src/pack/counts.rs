use serde::{Deserialize, Serialize};

use super::{AccessPack, FieldGroup};

/// How much the pack holds, for the letter and the manifest.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, PartialEq, Eq)]
pub struct Counts {
    /// Identity fields.
    pub identity: usize,
    /// Contact points.
    pub points: usize,
    /// Other fields, tags and notes.
    pub other: usize,
    /// Links to other cards.
    pub links: usize,
    /// Consent types.
    pub consents: usize,
    /// Events in the history of consents.
    pub consent_events: usize,
    /// Objections and blocks.
    pub stops: usize,
    /// Purposes.
    pub purposes: usize,
    /// Communications.
    pub communications: usize,
    /// Changes on the card.
    pub changes: usize,
    /// Imported files.
    pub imports: usize,
    /// Requests under the GDPR.
    pub requests: usize,
    /// Cases.
    #[serde(default)]
    pub cases: usize,
    /// Disclosures.
    #[serde(default)]
    pub disclosures: usize,
}

impl Counts {
    /// Counts what is in the pack.
    pub fn of(pack: &AccessPack) -> Self {
        let group = |group: FieldGroup| pack.fields.iter().filter(|row| row.group == group).count();
        Self {
            identity: group(FieldGroup::Identity),
            points: group(FieldGroup::Points),
            other: group(FieldGroup::Other),
            links: pack.links.len(),
            consents: pack.consents.len(),
            consent_events: pack.consent_events.len(),
            stops: pack.stops.len(),
            purposes: pack.purposes.len(),
            communications: pack.communications.len(),
            changes: pack.changes.len(),
            imports: pack.imports.len(),
            requests: pack.requests.len(),
            cases: pack.cases.len(),
            disclosures: pack.disclosures.len(),
        }
    }
}
