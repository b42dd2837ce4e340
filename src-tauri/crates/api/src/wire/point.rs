//! Contact points: e-mail, phones, addresses of a card.

use super::contact::OriginView;
use super::ids::{ContactId, PointId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Kinds of contact points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum PointKind {
    /// E-mail.
    Email,
    /// Certified mail.
    Pec,
    /// Landline phone.
    Landline,
    /// Mobile phone.
    Mobile,
    /// Fax.
    Fax,
    /// Postal address.
    Post,
    /// Messenger or social handle.
    Messaging,
}

/// A postal address in parts.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AddressView {
    /// Street and number.
    pub street: String,
    /// CAP.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Province code.
    pub province: String,
    /// Country code, `IT` by default.
    pub country: String,
}

/// One contact point of a card.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PointView {
    /// Its id.
    pub id: PointId,
    /// Its kind.
    pub kind: PointKind,
    /// To show: `+39 333 123 4567`, `Via dei Servi 12, 50122 Firenze FI`.
    pub display: String,
    /// Normalised: E.164, lower-case e-mail.
    pub value: String,
    /// Parts of a postal address.
    pub address: Option<AddressView>,
    /// Home, work, …
    pub label: Option<String>,
    /// The one to use first.
    pub primary: bool,
    /// A rule finds fault with it: a stable issue code.
    pub warning: Option<String>,
    /// Where it came from.
    pub origin: OriginView,
}

/// A new contact point.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct NewPoint {
    /// Kind.
    pub kind: PointKind,
    /// As typed; empty for a postal address.
    pub value: String,
    /// Parts, for a postal address.
    pub address: Option<AddressView>,
    /// Home, work, …
    pub label: Option<String>,
}

/// Add a contact point.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PointAdd {
    /// The card.
    pub contact: ContactId,
    /// The point.
    pub point: NewPoint,
}

/// Change a contact point.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PointUpdate {
    /// The card.
    pub contact: ContactId,
    /// The point.
    pub point: PointId,
    /// Its new value.
    pub value: NewPoint,
    /// Use it first.
    pub primary: bool,
}

/// Remove a contact point.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PointRemove {
    /// The card.
    pub contact: ContactId,
    /// The point.
    pub point: PointId,
}
