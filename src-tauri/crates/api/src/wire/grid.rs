//! The People grid: windows of rows, filters, search, saved views, export.

mod view;

pub use view::*;

use super::Count;
use super::communication::Channel;
use super::consent::{ConsentBadge, GateCode};
use super::contact::{ContactKind, ContactStatus};
use super::disclosure::DataReceiver;
use super::ids::{BatchId, ConsentTypeId, ContactId, GoodsId, JobId, SourceId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "by", deny_unknown_fields)]
#[ts(rename_all = "snake_case", tag = "by")]
pub enum ContactFilter {
    /// Person or organisation.
    Kind {
        /// Which.
        value: ContactKind,
    },
    /// Status.
    Status {
        /// Which.
        value: ContactStatus,
    },
    /// Has this tag.
    Tag {
        /// As it is written.
        value: String,
    },
    /// Lives or sits in this town.
    City {
        /// Its name.
        value: String,
    },
    /// In this province.
    Province {
        /// Its two letters.
        value: String,
    },
    /// Came from this source.
    Source {
        /// Which.
        value: SourceId,
    },
    /// Came with this import.
    Batch {
        /// Which.
        value: BatchId,
    },
    /// Has, or lacks, an e-mail.
    HasEmail {
        /// Has it.
        value: bool,
    },
    /// Has, or lacks, a phone.
    HasPhone {
        /// Has it.
        value: bool,
    },
    /// A consent type stands in this state.
    Consent {
        /// Which type.
        #[serde(rename = "type")]
        #[ts(rename = "type")]
        consent_type: ConsentTypeId,
        /// In which state.
        state: ConsentBadge,
    },
    /// May, or may not, be reached for marketing in this way: the answer of the gate that stands on the card.
    Reach {
        /// In which way.
        way: ReachWay,
        /// May.
        value: bool,
    },
}

/// A way to reach somebody for marketing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ReachWay {
    /// A call.
    Call,
    /// One e-mail.
    Email,
    /// A newsletter by e-mail.
    Newsletter,
    /// One SMS.
    Sms,
    /// One message.
    Messaging,
    /// One letter.
    Post,
}

/// One window of the grid.
#[derive(Clone, Deserialize, TS)]
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

/// Search from the command palette.
#[derive(Clone, Deserialize, TS)]
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
#[derive(Clone, Deserialize, TS)]
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
    /// As a list of people to contact: only those whom the gate lets through. Without it, the data as they are.
    #[serde(default)]
    #[ts(optional)]
    pub aim: Option<AudienceAim>,
    /// Who outside of the firm gets the file; without it, it stays in the firm.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<DataReceiver>,
}

/// What a list of people is for.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AudienceAim {
    /// On the ground of this consent; null for soft spam.
    pub consent: Option<ConsentTypeId>,
    /// As soft spam about these goods, by a campaign: every message of one says how to object.
    #[serde(default)]
    pub goods: Option<GoodsId>,
    /// By which channel.
    pub channel: Channel,
}

/// Says that rows of the list were copied to the clipboard.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactCopied {
    /// How many.
    pub rows: u32,
}

/// Who would be on a list, and who is left out because of what.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AudienceCount {
    /// These cards; empty = all that the filters give.
    pub ids: Vec<ContactId>,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
    /// What the list is for.
    pub aim: AudienceAim,
    /// Count as a campaign does: of several cards with one address, the first gets the message.
    #[serde(default)]
    pub campaign: bool,
}

/// The count of a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AudienceView {
    /// People on the list.
    pub included: u32,
    /// People left out, by the code that decided.
    pub excluded: Vec<AudienceExclusion>,
    /// No consent was looked for, because the switch for mailing lists is off.
    pub unchecked: bool,
}

/// People left out for one reason.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AudienceExclusion {
    /// Why; `ok` for an address that another card on the list has.
    pub code: GateCode,
    /// How many.
    pub count: u32,
}

/// An export that began.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ExportBegun {
    /// The act to poll with `job_get`; null when the dialog was cancelled.
    pub job: Option<JobId>,
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
