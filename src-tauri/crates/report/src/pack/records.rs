use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Where a field is printed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum FieldGroup {
    /// Name, tax code, birth.
    Identity,
    /// E-mail, telephone, postal address.
    Points,
    /// Other fields, tags, notes.
    Other,
}

impl FieldGroup {
    /// Its code in CSV.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Points => "points",
            Self::Other => "other",
        }
    }
}

/// One value on the card with its origin and its end.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct FieldRow {
    /// Where it is printed.
    pub group: FieldGroup,
    /// Field name of AUTOMATION.md (`email`, `tax_code`, `custom:CODE`).
    pub key: String,
    /// The user's own title, for fields that the catalogue has no word for.
    pub label: Option<String>,
    /// The value, readable.
    pub value: String,
    /// Printed in the typeface for codes (tax code, IBAN).
    pub is_code: bool,
    /// Where it comes from.
    pub provenance: Provenance,
    /// How long it is kept.
    pub kept: KeptUntil,
}

/// Where a value comes from.
#[derive(Clone, Default, Serialize, Deserialize, PartialEq)]
pub struct Provenance {
    /// Title of the source of acquisition ("Fiera di Firenze").
    pub source: Option<String>,
    /// Day of acquisition.
    pub acquired_on: Option<NaiveDate>,
    /// Name of the imported file.
    pub file: Option<String>,
    /// Row in the file, counted from 1.
    pub row: Option<u64>,
    /// When it was written down.
    pub recorded_at: Option<DateTime<Utc>>,
    /// Who wrote it down.
    pub recorded_by: Option<String>,
}

/// How long something is kept.
#[derive(Clone, Default, Serialize, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum KeptUntil {
    /// Until this day.
    Day(NaiveDate),
    /// In the controller's words.
    Words(String),
    /// The controller has not said; printed as such.
    #[default]
    NotStated,
}

/// A name that may belong to someone else.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum Shown {
    /// Printed.
    Plain(String),
    /// Masked; the value is the code of the reason (`third_party`).
    Masked(String),
}

/// A link to another card.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Link {
    /// The other side's role, in words.
    pub role: String,
    /// The other side.
    pub name: Shown,
    /// Since when.
    pub since: Option<NaiveDate>,
}

/// Direction of a communication.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From the person.
    Inbound,
    /// To the person.
    Outbound,
}

impl Direction {
    /// Its code in CSV and in the message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Inbound => "inbound",
            Self::Outbound => "outbound",
        }
    }
}

/// One message or call.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Communication {
    /// From or to the person.
    pub direction: Direction,
    /// Channel code (`email`, `pec`, `phone`, `sms`, `messaging`, `post`, `in_person` …).
    pub channel: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Subject line.
    pub subject: Option<String>,
    /// Text.
    pub body: Option<String>,
    /// What came of it: a code or the operator's words.
    pub outcome: Option<String>,
    /// Title of the purpose.
    pub purpose: Option<String>,
    /// Title of the retention class.
    pub retention_class: String,
    /// How long it is kept.
    pub kept: KeptUntil,
    /// Who dealt with it.
    pub operator: Option<String>,
    /// Address or number that was used.
    pub point: Option<String>,
    /// Other people who took part or are named.
    pub others: Vec<Shown>,
    /// The files that came with it.
    #[serde(default)]
    pub attachments: Vec<MessageFile>,
}

/// A file that came with a message, as the pack names it.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct MessageFile {
    /// Its number in the pack: the file's name ends with it. None for one that is not in the pack.
    pub number: Option<usize>,
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 in lower-case hexadecimal; none for a file that was too large to be kept.
    pub sha256: Option<String>,
}

/// One change on the card.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Change {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Option<String>,
    /// Code of what happened (`created`, `changed`, `removed`, `imported`, `merged`, `undone`).
    pub what: String,
    /// Field name of AUTOMATION.md, if one field is meant.
    pub field: Option<String>,
    /// The user's own title of that field.
    pub label: Option<String>,
    /// Value before, if it is still held.
    pub before: Option<String>,
    /// Value after.
    pub after: Option<String>,
}

/// A file from which data of the person came.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct ImportOrigin {
    /// Name of the file.
    pub file: String,
    /// Sheet or table.
    pub table: Option<String>,
    /// Row in the file, counted from 1.
    pub row: Option<u64>,
    /// Title of the source of acquisition.
    pub source: Option<String>,
    /// Day of acquisition stated for the list.
    pub acquired_on: Option<NaiveDate>,
    /// The legal basis that was named for the list, in words.
    pub basis: Option<String>,
    /// Where the list, which was bought, comes from and with what right the controller has it.
    pub origin_proof: Option<String>,
    /// When it was imported.
    pub imported_at: DateTime<Utc>,
    /// Who imported it.
    pub imported_by: Option<String>,
}

/// Pieces of text that are left out, because they are about others (Art. 15(4)).
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct MaskedCount {
    /// Code of the reason, as in [`Shown::Masked`].
    pub reason: String,
    /// How many.
    pub count: usize,
}

/// Personal data that are not in the pack.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Exclusion {
    /// What: `table.column` or a name of the schema.
    pub what: String,
    /// Code of the reason.
    pub reason: String,
}

custode_domain::redacted!(
    DisclosureLine,
    MessageFile,
    FieldRow,
    Provenance,
    KeptUntil,
    Shown,
    Link,
    Communication,
    Change,
    ImportOrigin
);

/// A request of the person under the GDPR.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct RequestLine {
    /// Official number.
    pub code: String,
    /// What was asked, as codes.
    pub kinds: Vec<String>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Who asked, as written.
    pub requester: String,
    /// Where it stands, as a code.
    pub state: String,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
}

custode_domain::redacted!(RequestLine, CaseLine);

/// Data of the person went to somebody (Art. 15(1)(c) GDPR).
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct DisclosureLine {
    /// To whom.
    pub name: String,
    /// When.
    pub on: NaiveDate,
    /// How, as a code: `export`, `list`, `by_hand`, `notice`.
    pub how: String,
    /// Which data: in words, the format of a file, the number of a request.
    pub what: String,
    /// What for.
    pub why: Option<String>,
}

/// A case of the person: a complaint, a repair, a question.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct CaseLine {
    /// What it is about.
    pub title: String,
    /// Sort, as a code.
    pub category: String,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// When the person was first answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// How it ended.
    pub outcome: Option<String>,
}
