//! The People grid, the card, history and undo.

use super::Count;
use super::communication::{Channel, CommunicationView};
use super::consent::{ChannelAnswer, ConsentBadge, ConsentEventView, ConsentView, StopView};
use super::ids::{BatchId, ConsentTypeId, ContactId, LinkId, PointId, SourceId, TxnId, ViewId};
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
    /// What the cell said before Custode repaired it.
    pub raw: Option<String>,
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
    /// Where it came from.
    pub origin: OriginView,
}

/// A postal address in parts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
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
#[derive(Debug, Clone, Serialize, TS)]
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

/// A link between a person and an organisation.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LinkView {
    /// Its id.
    pub id: LinkId,
    /// The other side.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: ContactKind,
    /// Role of the person in the organisation.
    pub role: Option<String>,
}

/// A card that may be the same person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DuplicateView {
    /// The other card.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
    /// Why: `same-email`, `same-phone`, `same-name-birth`…
    pub reason: String,
}

/// The whole card.
#[derive(Debug, Clone, Serialize, TS)]
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
}

/// Names a contact.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactRequest {
    /// The contact.
    pub id: ContactId,
}

/// Columns the grid can sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ContactSort {
    /// Family name and given name, or name of the firm, in Italian order.
    Name,
    /// First e-mail.
    Email,
    /// Town.
    City,
    /// Last communication.
    LastContact,
    /// Day of recording.
    Created,
}

/// One filter; all filters must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "by", deny_unknown_fields)]
#[ts(rename_all = "snake_case", tag = "by")]
pub enum ContactFilter {
    /// Person or organisation.
    Kind { value: ContactKind },
    /// Status.
    Status { value: ContactStatus },
    /// Has this tag.
    Tag { value: String },
    /// Lives or sits in this town.
    City { value: String },
    /// In this province.
    Province { value: String },
    /// Came from this source.
    Source { value: SourceId },
    /// Came with this import.
    Batch { value: BatchId },
    /// Has, or lacks, an e-mail.
    HasEmail { value: bool },
    /// Has, or lacks, a phone.
    HasPhone { value: bool },
    /// A consent type stands in this state.
    Consent {
        #[serde(rename = "type")]
        #[ts(rename = "type")]
        consent_type: ConsentTypeId,
        state: ConsentBadge,
    },
}

/// One window of the grid.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactList {
    /// Search as you type; empty = all.
    pub search: String,
    /// Filters; binned contacts are left out unless asked for.
    pub filters: Vec<ContactFilter>,
    /// Order.
    pub sort: ContactSort,
    /// Downwards.
    pub descending: bool,
    /// First row, from 0.
    pub offset: u64,
    /// Rows, at most 200.
    pub limit: u16,
}

/// A consent in a grid cell.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ConsentCell {
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Its state today.
    pub state: ConsentBadge,
}

/// One row of the grid.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ContactRow {
    /// Its id.
    pub id: ContactId,
    /// Person or organisation.
    pub kind: ContactKind,
    /// Family name first.
    pub name: String,
    /// First e-mail or PEC.
    pub email: Option<String>,
    /// First phone, to show.
    pub phone: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Province.
    pub province: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Status.
    pub status: ContactStatus,
    /// Source title.
    pub source: String,
    /// Last communication.
    pub last_contact_at: Option<DateTime<Utc>>,
    /// Recorded at.
    pub created_at: DateTime<Utc>,
    /// States of the consent types in use, in their order.
    pub consents: Vec<ConsentCell>,
}

/// One window of rows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ContactPage {
    /// Rows from `offset`.
    pub rows: Vec<ContactRow>,
    /// Echo of the request.
    pub offset: u64,
    /// Hits.
    pub total: Count,
}

/// A new contact point.
#[derive(Debug, Clone, Deserialize, TS)]
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

/// A field and its new value; null empties it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct FieldSet {
    /// Which field.
    pub field: ContactField,
    /// As typed.
    pub value: Option<String>,
    /// Stamp of the value that the person saw.
    pub replaces: Option<String>,
}

/// Make a card by hand.
#[derive(Debug, Clone, Deserialize, TS)]
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
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactUpdate {
    /// The card.
    pub id: ContactId,
    /// What changes.
    pub fields: Vec<FieldSet>,
}

/// Add a contact point.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PointAdd {
    /// The card.
    pub contact: ContactId,
    /// The point.
    pub point: NewPoint,
}

/// Change a contact point.
#[derive(Debug, Clone, Deserialize, TS)]
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
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PointRemove {
    /// The card.
    pub contact: ContactId,
    /// The point.
    pub point: PointId,
}

/// Set the tags of a card.
#[derive(Debug, Clone, Deserialize, TS)]
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
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactsRequest {
    /// The cards, at most 1,000.
    pub ids: Vec<ContactId>,
}

/// Link a person to an organisation.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LinkAdd {
    /// One side.
    pub contact: ContactId,
    /// The other side.
    pub other: ContactId,
    /// Role of the person in the organisation.
    pub role: Option<String>,
}

/// Remove a link.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LinkRemove {
    /// The side from which it is removed.
    pub contact: ContactId,
    /// The link.
    pub link: LinkId,
}

/// Say that two cards are not the same person; remembered for ever.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DuplicateDismiss {
    /// One card.
    pub contact: ContactId,
    /// The other card.
    pub other: ContactId,
}

/// Show a masked value; the look is written in the journal (S52).
#[derive(Debug, Clone, Deserialize, TS)]
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

impl std::fmt::Debug for Revealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Revealed(..)")
    }
}

/// A page of a list that goes back in time.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactPageRequest {
    /// The card.
    pub id: ContactId,
    /// First item, from 0.
    pub offset: u32,
    /// Items, at most 200.
    pub limit: u16,
}

/// What an entry of the history did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum HistoryWhat {
    /// The card was made.
    Created,
    /// A field got, changed or lost its value.
    Field,
    /// A contact point was added.
    PointAdded,
    /// A contact point was changed.
    PointChanged,
    /// A contact point was removed.
    PointRemoved,
    /// A tag was added.
    TagAdded,
    /// A tag was removed.
    TagRemoved,
    /// A link was added.
    LinkAdded,
    /// A link was removed.
    LinkRemoved,
    /// A consent event.
    Consent,
    /// An objection or block was set.
    StopSet,
    /// An objection or block was lifted.
    StopLifted,
    /// Moved to the bin.
    Binned,
    /// Taken out of the bin.
    Restored,
    /// A masked value was looked at.
    Revealed,
    /// The report of all data was made.
    Reported,
    /// Written to an export.
    Exported,
    /// Proposed or dismissed as a duplicate.
    Duplicate,
}

/// One line of the history: who, when, from which file and row (S18, S26, S48).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct HistoryItem {
    /// What happened.
    pub what: HistoryWhat,
    /// The field, for `field`.
    pub field: Option<ContactField>,
    /// Kind of point, for the point lines.
    pub point: Option<PointKind>,
    /// Value before; masked where sealed.
    pub before: Option<String>,
    /// Value after; masked where sealed.
    pub after: Option<String>,
    /// Who, when, from where.
    pub origin: OriginView,
    /// For undo.
    pub txn: TxnId,
    /// `change_undo` would work now.
    pub undoable: bool,
}

/// One page of history, newest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct HistoryPage {
    /// Lines.
    pub items: Vec<HistoryItem>,
    /// Lines in all.
    pub total: u32,
}

/// One line of the register page of a person, newest first (S7).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(rename_all = "snake_case", tag = "kind")]
pub enum TimelineItem {
    /// The card came to be.
    Created {
        /// How.
        origin: OriginView,
        /// Fields that had a value.
        fields: u32,
        /// Values that Custode repaired.
        repaired: u32,
    },
    /// A later import added to the card.
    Imported {
        /// How.
        origin: OriginView,
        /// Fields that changed.
        fields: u32,
    },
    /// A consent event.
    Consent {
        /// The event.
        event: ConsentEventView,
    },
    /// An objection or block.
    Stop {
        /// The stop.
        stop: StopView,
    },
    /// A communication.
    Communication {
        /// The item.
        item: CommunicationView,
    },
    /// Fields were edited by hand.
    Edited {
        /// Who and when.
        origin: OriginView,
        /// Which.
        fields: Vec<ContactField>,
    },
    /// The report of all data was made (Art. 15).
    Reported {
        /// Who and when.
        origin: OriginView,
    },
}

/// One page of the register page of a person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct TimelinePage {
    /// Lines.
    pub items: Vec<TimelineItem>,
    /// Lines in all.
    pub total: u32,
}

/// Take a change back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ChangeUndo {
    /// The change.
    pub txn: TxnId,
}

/// A saved view of the grid.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ViewView {
    /// Its id.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
    /// Order.
    pub sort: ContactSort,
    /// Downwards.
    pub descending: bool,
    /// Columns shown, in order.
    pub columns: Vec<String>,
    /// Row height.
    pub density: super::archive::Density,
}

/// Save a view; with an id, over that view.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ViewSave {
    /// The view to write over.
    pub id: Option<ViewId>,
    /// Its name.
    pub name: String,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
    /// Order.
    pub sort: ContactSort,
    /// Downwards.
    pub descending: bool,
    /// Columns shown, in order.
    pub columns: Vec<String>,
    /// Row height.
    pub density: super::archive::Density,
}

/// A view was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ViewSaved {
    /// Its id.
    pub id: ViewId,
}

/// Names a view.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ViewRequest {
    /// The view.
    pub id: ViewId,
}

/// All saved views.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ViewList {
    /// In the order of their names.
    pub views: Vec<ViewView>,
}

/// Search from the command palette.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactSearch {
    /// Half a name, the tail of a phone, an e-mail, a tax code.
    pub text: String,
    /// At most 50.
    pub limit: u16,
}

/// One hit.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ContactHit {
    /// The card.
    pub id: ContactId,
    /// Family name first.
    pub name: String,
    /// E-mail, phone or town, to tell homonyms apart.
    pub detail: Option<String>,
    /// Person or organisation.
    pub kind: ContactKind,
}

/// Hits, best first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ContactHits {
    /// The hits.
    pub hits: Vec<ContactHit>,
}

/// Values that filters can offer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FilterValues {
    /// Tags in use.
    pub tags: Vec<String>,
    /// Towns in use, most frequent first, at most 200.
    pub cities: Vec<String>,
    /// Provinces in use.
    pub provinces: Vec<String>,
}

/// Formats of an export of contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Workbook with text cells.
    Xlsx,
    /// Text with separators, formula cells neutralised.
    Csv,
    /// Custode's own JSON.
    Json,
    /// vCard 4.0.
    Vcf,
}

/// Export contacts; the native save dialog asks where; the export is written in the journal (S47).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactExport {
    /// Format.
    pub format: ExportFormat,
    /// These cards; empty = all that the filters give.
    pub ids: Vec<ContactId>,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
    /// What for; written in the journal.
    pub reason: String,
}

/// What was exported; null file name when the dialog was cancelled.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Exported {
    /// Name of the file written.
    pub file: Option<String>,
    /// Rows written.
    pub rows: u64,
}

/// The channel through which a point is reached.
#[must_use]
pub const fn channel_of(kind: PointKind) -> Channel {
    match kind {
        PointKind::Email => Channel::Email,
        PointKind::Pec => Channel::Pec,
        PointKind::Landline | PointKind::Mobile | PointKind::Fax => Channel::Phone,
        PointKind::Post => Channel::Post,
        PointKind::Messaging => Channel::Chat,
    }
}
