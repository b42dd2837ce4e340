//! Contacts: the card, and the changes to it.

use super::communication::KeptWhy;
use super::consent::{ChannelAnswer, ConsentView, StopView};
use super::custom_field::CustomValueView;
use super::ids::{BatchId, ContactId, SourceId, TxnId};
use super::link::{DuplicateView, LinkView};
use super::point::{NewPoint, PointView};
use super::sale::SaleView;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A human being or a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ContactKind {
    /// A human being.
    Person,
    /// A firm, an association, an office.
    Organisation,
}

/// Whether a contact may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ContactStatus {
    /// In use.
    Active,
    /// On the no-longer-usable list (S44).
    NotUsable,
    /// Restricted under Art. 18 GDPR.
    Restricted,
    /// In the bin; can be restored.
    Binned,
}

/// A single-valued field of a card; the wire name equals the field name of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ContactField {
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// Name of the firm.
    Organisation,
    /// Codice fiscale; sealed.
    TaxCode,
    /// Partita IVA.
    VatNumber,
    /// Recipient code of electronic invoices.
    SdiCode,
    /// IBAN; sealed.
    Iban,
    /// Day of birth.
    BirthOn,
    /// Place of birth.
    BirthPlace,
    /// M or F, only if given.
    Sex,
    /// Language to write in.
    Language,
    /// Role or job.
    Role,
    /// Web site.
    Website,
    /// Free notes.
    Notes,
    /// Notes flagged as sensitive; sealed.
    SensitiveNotes,
    /// Who looks after this contact.
    Owner,
    /// Id in another system.
    ExternalId,
    /// Day the contact was acquired.
    AcquiredOn,
    /// Source of acquisition (an id).
    Source,
    /// Active, not usable.
    Status,
}

/// Where a value came from.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct OriginView {
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub by: String,
    /// Source title.
    pub source: Option<String>,
    /// Day of collection, where known.
    pub collected_on: Option<NaiveDate>,
    /// File of the import.
    pub file: Option<String>,
    /// Sheet of the import.
    pub table: Option<String>,
    /// Row of the import, from 1.
    pub row: Option<u32>,
    /// The import.
    pub batch: Option<BatchId>,
    /// What the cell said before Custode repaired it, or a person corrected it.
    pub raw: Option<String>,
    /// A person corrected the cell in the import wizard.
    pub by_hand: bool,
}

/// One value of a card.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FieldView {
    /// Which field.
    pub field: ContactField,
    /// The value; masked ones show their tail only.
    pub value: String,
    /// Shown in part; ask `contact_reveal`.
    pub masked: bool,
    /// A rule finds fault with it: a stable issue code.
    pub warning: Option<String>,
    /// Stamp to name in the next edit.
    pub stamp: String,
    /// Who else changed it, without seeing this value or being seen; their value stands in the history.
    pub also: Option<OriginView>,
    /// Where it came from.
    pub origin: OriginView,
}

/// How a relation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RelationEnd {
    /// It was one, and is over.
    Ended,
    /// The person is not interested.
    NotInterested,
}

/// On what a card rests, and until when it is kept when it rests on nothing any more.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CardFooting {
    /// The last day of the relation, as somebody stated it; null while it goes on.
    pub ended_on: Option<NaiveDate>,
    /// How it ended.
    pub how: Option<RelationEnd>,
    /// The card is not usable only because of that: taking it back makes it usable again.
    pub by_end: bool,
    /// The day on which the last basis was lost; null while one is alive.
    pub lost_on: Option<NaiveDate>,
    /// Kept until.
    pub kept_until: Option<NaiveDate>,
    /// Which term decided.
    pub kept_why: Option<KeptWhy>,
    /// Title of the rule.
    pub class: Option<String>,
    /// The norm behind it.
    pub norm: Option<String>,
}

/// States that a relation is over, or that it goes on.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RelationEndSet {
    /// The card.
    pub id: ContactId,
    /// The last day; null: it goes on.
    pub on: Option<NaiveDate>,
    /// How it ended.
    pub how: RelationEnd,
}

/// The end of a relation is noted, or taken back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RelationEndNoted {
    /// The transaction to hand to `change_undo`.
    pub txn: TxnId,
    /// Cards, communications and cases that a retention run had put into the bin and that came back.
    pub returned: u32,
}

/// The whole card.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ContactCard {
    /// Its id.
    pub id: ContactId,
    /// Person or organisation.
    pub kind: ContactKind,
    /// Name to show, given name first.
    pub name: String,
    /// Status.
    pub status: ContactStatus,
    /// Town of the first address.
    pub city: Option<String>,
    /// When somebody last confirmed that the card is right (S51).
    pub verified_on: Option<NaiveDate>,
    /// Fields that have a value.
    pub fields: Vec<FieldView>,
    /// Contact points, primary first.
    pub points: Vec<PointView>,
    /// Tags.
    pub tags: Vec<String>,
    /// Links to other contacts.
    pub links: Vec<LinkView>,
    /// One per consent type in use, asked or not (S94).
    pub consents: Vec<ConsentView>,
    /// Objections and blocks in force.
    pub stops: Vec<StopView>,
    /// May I write to them, per channel, for marketing, today.
    pub gate: Vec<ChannelAnswer>,
    /// Sales in which an e-mail address was given, the latest first.
    pub sales: Vec<SaleView>,
    /// Values of the fields that the firm added, empty ones too.
    pub customs: Vec<CustomValueView>,
    /// Cards that may be the same person.
    pub duplicates: Vec<DuplicateView>,
    /// How the card came to be.
    pub created: OriginView,
    /// Source of acquisition.
    pub source: SourceId,
    /// Its title.
    pub source_title: String,
    /// Day of acquisition.
    pub acquired_on: Option<NaiveDate>,
    /// Logged communications.
    pub communications: u32,
    /// On what it rests.
    pub footing: CardFooting,
}

/// Names a contact.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactRequest {
    /// The contact.
    pub id: ContactId,
}

/// A field and its new value; null empties it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct FieldSet {
    /// Which field.
    pub field: ContactField,
    /// As typed.
    pub value: Option<String>,
    /// Stamp of the value that the person saw; null = the field was empty.
    pub replaces: Option<String>,
}

/// Make a card by hand.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactCreate {
    /// Person or organisation.
    pub kind: ContactKind,
    /// First values.
    pub fields: Vec<FieldSet>,
    /// First contact points.
    pub points: Vec<NewPoint>,
    /// Tags.
    pub tags: Vec<String>,
    /// Source of acquisition: mandatory (S41).
    pub source: SourceId,
    /// Day of acquisition: mandatory, not in the future.
    pub acquired_on: NaiveDate,
}

/// A card was made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ContactCreated {
    /// The new card.
    pub id: ContactId,
    /// For undo.
    pub txn: TxnId,
    /// Cards that may be the same person.
    pub duplicates: Vec<DuplicateView>,
}

/// Change fields of a card; autosave sends one field, a form several.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactUpdate {
    /// The card.
    pub id: ContactId,
    /// What changes.
    pub fields: Vec<FieldSet>,
}

/// Set the tags of a card.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct TagsSet {
    /// The card.
    pub contact: ContactId,
    /// All its tags from now on.
    pub tags: Vec<String>,
}

/// Tags in use.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct TagList {
    /// In Italian order.
    pub tags: Vec<String>,
}

/// Act on several cards.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactsRequest {
    /// The cards, at most 1,000.
    pub ids: Vec<ContactId>,
}

/// Show a masked value; the look is written in the journal (S52).
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactReveal {
    /// The card.
    pub id: ContactId,
    /// Tax code, IBAN or sensitive notes.
    pub field: ContactField,
}

/// A masked value in full.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Revealed {
    /// The value.
    pub value: String,
}

custode_app::domain::redacted!(Revealed);
