use minicbor::{Decode, Encode};

use super::{ContactField, ContactPoint};
use crate::{
    cbor::code_enum,
    ids::{BatchId, ContactId, LinkId, PointId, TxnId},
    journal::{FieldValue, Origin, Stamp},
    soft_spam::SaleSet,
};

/// One field gets a value.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct FieldSet {
    /// Stable number of the field; a number of a newer program is kept.
    #[n(0)]
    pub field: u32,
    /// The value.
    #[n(1)]
    pub value: FieldValue,
    /// The stamps that the writer saw on this field.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub replaces: Vec<Stamp>,
    /// What the source said, where it was repaired.
    #[n(3)]
    pub raw: Option<String>,
}

impl FieldSet {
    /// A first value: nothing is replaced.
    #[must_use]
    pub const fn first(field: ContactField, value: FieldValue) -> Self {
        Self { field: field.number(), value, replaces: Vec::new(), raw: None }
    }
}

/// One contact point is recorded, changed or removed.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PointSet {
    /// Which point.
    #[n(0)]
    pub id: PointId,
    /// The point; `None` removes it.
    #[n(1)]
    pub point: Option<ContactPoint>,
    /// The stamps that the writer saw.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub replaces: Vec<Stamp>,
}

/// One tag is put on or taken off.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct TagSet {
    /// The tag as shown; folded text is its identity.
    #[n(0)]
    pub tag: String,
    /// On or off.
    #[n(1)]
    pub on: bool,
    /// The stamps that the writer saw.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub replaces: Vec<Stamp>,
}

/// A link from this contact to another one.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Link {
    /// Identity.
    #[n(0)]
    pub id: LinkId,
    /// The other contact; none of its values are copied here (R3).
    #[n(1)]
    pub other: ContactId,
    /// Role of this contact towards the other: "titolare", "referente" …
    #[n(2)]
    pub role: Option<String>,
}

/// A link is recorded, changed or removed.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct LinkSet {
    /// Which link.
    #[n(0)]
    pub id: LinkId,
    /// The link; `None` removes it.
    #[n(1)]
    pub link: Option<Link>,
    /// The stamps that the writer saw.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub replaces: Vec<Stamp>,
}

/// The contact's number in another system.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(map)]
pub struct ExternalId {
    /// Name of the other system or file.
    #[n(0)]
    pub system: String,
    /// The number there.
    #[n(1)]
    pub value: String,
}

/// An external number is recorded or removed.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ExternalSet {
    /// Which number.
    #[n(0)]
    pub external: ExternalId,
    /// There or not.
    #[n(1)]
    pub on: bool,
    /// The stamps that the writer saw.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub replaces: Vec<Stamp>,
}

/// A field that the firm added.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct CustomSet {
    /// Code of the field.
    #[n(0)]
    pub code: String,
    /// The value; `None` clears it.
    #[n(1)]
    pub value: Option<String>,
    /// The stamps that the writer saw.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub replaces: Vec<Stamp>,
}

/// Body of "recorded" and "changed": one entry per saved form (R14).
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ContactChange {
    /// Fields.
    #[cbor(n(0), default, skip_if = "Vec::is_empty")]
    pub fields: Vec<FieldSet>,
    /// Points.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub points: Vec<PointSet>,
    /// Tags.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub tags: Vec<TagSet>,
    /// Links to other contacts.
    #[cbor(n(3), default, skip_if = "Vec::is_empty")]
    pub links: Vec<LinkSet>,
    /// Numbers in other systems.
    #[cbor(n(4), default, skip_if = "Vec::is_empty")]
    pub externals: Vec<ExternalSet>,
    /// Where the values came from.
    #[n(5)]
    pub origin: Option<Origin>,
    /// The action that this one undoes.
    #[n(6)]
    pub undoes: Option<TxnId>,
    /// Fields that the firm added.
    #[cbor(n(7), default, skip_if = "Vec::is_empty")]
    pub customs: Vec<CustomSet>,
    /// Sales in which an e-mail address was given.
    #[cbor(n(8), default, skip_if = "Vec::is_empty")]
    pub sales: Vec<SaleSet>,
}

impl ContactChange {
    /// Whether it says something else about the person: how the firm stands to a card (its state, who looks after it, when it
    /// was checked, the end of the relation) is no correction of data (Art. 16 GDPR).
    #[must_use]
    pub fn is_of_the_person(&self) -> bool {
        const OF_THE_FIRM: [ContactField; 5] = [
            ContactField::Status,
            ContactField::Owner,
            ContactField::VerifiedOn,
            ContactField::RelationEndedOn,
            ContactField::RelationEnd,
        ];
        let own = |set: &FieldSet| !OF_THE_FIRM.iter().any(|field| field.number() == set.field);
        let lists = [self.tags.len(), self.links.len(), self.customs.len(), self.sales.len(), self.points.len()];
        self.fields.iter().any(own) || lists.iter().any(|length| *length > 0)
    }

    /// Whether nothing would change.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.fields.is_empty()
            && self.points.is_empty()
            && self.tags.is_empty()
            && self.links.is_empty()
            && self.externals.is_empty()
            && self.customs.is_empty()
            && self.sales.is_empty()
    }
}

code_enum! {
    /// Why a contact went to the bin.
    pub enum BinReason {
        /// Somebody put it there.
        Operator = 0 "operator",
        /// It was merged into another contact.
        Merged = 1 "merged",
    }
}

/// Body of "binned", "restored" and "unrecorded".
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ContactBin {
    /// Why.
    #[n(0)]
    pub reason: Option<BinReason>,
    /// Import whose undo took the contact away.
    #[n(1)]
    pub batch: Option<BatchId>,
    /// The action that this one undoes.
    #[n(2)]
    pub undoes: Option<TxnId>,
}

redacted!(FieldSet, PointSet, TagSet, Link, LinkSet, ExternalId, ExternalSet, CustomSet, ContactChange, ContactBin);
