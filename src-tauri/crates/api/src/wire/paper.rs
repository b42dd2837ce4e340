//! Papers: receipts, forms and preference sheets, the documents of the firm, and what a person was given.

use super::archive::Language;
use super::communication::Channel;
use super::consent::{ConsentMethod, WordingView};
use super::ids::{CommunicationId, ConsentEventId, ConsentTypeId, ContactId, FileToken, PurposeId, WordingId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document of the firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum FirmPaper {
    /// Informativa.
    Notice,
    /// Politica di conservazione.
    Retention,
    /// Foglio dei diritti.
    Rights,
}

/// Take back that a document was given: it was noted by mistake.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PaperRetract {
    /// To whom.
    pub contact: ContactId,
    /// Which document.
    pub paper: FirmPaper,
    /// Which version.
    pub version: u32,
    /// The day that was noted.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Which paper to prepare.
#[derive(Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PaperAsk {
    /// The receipt of a decision.
    Receipt {
        /// The person.
        contact: ContactId,
        /// The decision.
        event: ConsentEventId,
    },
    /// A form for some consents.
    Form {
        /// The person; null for a blank form.
        contact: Option<ContactId>,
        /// What it asks for.
        types: Vec<ConsentTypeId>,
    },
    /// The preference sheet of a person.
    Preferences {
        /// The person.
        contact: ContactId,
    },
    /// A document of the firm.
    Document {
        /// Which.
        paper: FirmPaper,
        /// A version that was issued; null = as the settings make it now.
        version: Option<u32>,
    },
}

/// Prepare a paper; the answer is looked at, saved and printed like a report.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PaperPrepare {
    /// Which.
    pub paper: PaperAsk,
    /// In which language.
    pub language: Language,
}

/// Find a printed form or preference sheet by its code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct SheetFind {
    /// As typed or scanned.
    pub code: String,
}

/// A printed sheet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SheetView {
    /// Its code.
    pub code: String,
    /// It is a preference sheet, not a form.
    pub preferences: bool,
    /// When it was printed.
    pub printed_at: DateTime<Utc>,
    /// Whose it is; null for a blank one.
    pub contact: Option<ContactId>,
    /// Their name.
    pub name: Option<String>,
    /// What it asks for.
    pub asks: Vec<SheetAskView>,
    /// Purposes that may be objected to.
    pub purposes: Vec<SheetPurpose>,
    /// Channels that may be closed.
    pub channels: Vec<Channel>,
    /// Version of the privacy notice that went with it.
    pub notice: Option<u32>,
}

/// One consent on a printed sheet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SheetAskView {
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// The text that is printed on the sheet.
    pub wording: Option<WordingView>,
    /// The type is out of use: a yes is not taken any more.
    pub archived: bool,
}

/// One purpose on a printed sheet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SheetPurpose {
    /// The purpose.
    pub id: PurposeId,
    /// Its title.
    pub title: String,
}

/// Record the answers of a sheet in one step.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AnswersRecord {
    /// The person.
    pub contact: ContactId,
    /// Day the person decided.
    pub decided_on: NaiveDate,
    /// How.
    pub method: ConsentMethod,
    /// 0 to 3.
    pub evidence_level: u8,
    /// Where the proof is.
    pub evidence_note: Option<String>,
    /// Code of the sheet.
    pub sheet: Option<String>,
    /// A yes or no for some types; the others stay as they are.
    pub consents: Vec<ConsentAnswer>,
    /// What the person closes.
    pub stops: Vec<StopAnswer>,
    /// A scan of the paper, from `evidence_pick` or dropped.
    #[serde(default)]
    pub file: Option<FileToken>,
}

/// A yes or no.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ConsentAnswer {
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Yes.
    pub yes: bool,
    /// Text that was shown.
    pub wording: Option<WordingId>,
}

/// "Do not contact me" for a purpose by a channel.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct StopAnswer {
    /// The purpose.
    pub purpose: PurposeId,
    /// The channel.
    pub channel: Channel,
}

/// A version of a document.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PaperVersion {
    /// 1, 2, 3 …
    pub version: u32,
    /// Since when.
    pub on: NaiveDate,
}

/// A document of the firm.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PaperView {
    /// Which.
    pub paper: FirmPaper,
    /// The version in force; null before the first.
    pub latest: Option<PaperVersion>,
    /// The settings say something else by now.
    pub changed: bool,
    /// It cannot be issued before the settings say who the controller is and where to write.
    pub lacks_controller: bool,
}

/// All documents of the firm.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PaperList {
    /// Notice, policy, rights.
    pub papers: Vec<PaperView>,
}

/// Names a document.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PaperRequest {
    /// Which.
    pub paper: FirmPaper,
}

/// Ask for the versions of a document.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PaperVersionsRequest {
    /// Which.
    pub paper: FirmPaper,
    /// In which language.
    pub language: Language,
}

/// A run of words in a comparison.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct TextPiece {
    /// What became of it.
    pub change: TextChange,
    /// The words.
    pub text: String,
}

/// What became of words from one version to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum TextChange {
    /// They stayed.
    Same,
    /// They are new.
    Added,
    /// They went.
    Removed,
}

/// A version of a text, and what it changed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct TextVersion {
    /// The wording of a consent type that it is; null for a document of the firm.
    pub id: Option<WordingId>,
    /// 1, 2, 3 …
    pub version: u32,
    /// Since when; null when unknown.
    pub since: Option<NaiveDate>,
    /// The text.
    pub text: String,
    /// The same against the version before; empty for the first.
    pub pieces: Vec<TextPiece>,
}

/// Versions of a text.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct TextVersions {
    /// Newest first.
    pub versions: Vec<TextVersion>,
}

/// Write down that a person was given a document.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PaperGive {
    /// The person.
    pub contact: ContactId,
    /// Which document.
    pub paper: FirmPaper,
    /// Which version.
    pub version: u32,
    /// When.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// The communication that it went with.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub communication: Option<CommunicationId>,
}

/// One document on the checklist of a card.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ToldView {
    /// Which.
    pub paper: FirmPaper,
    /// Version in force; null when none was issued.
    pub in_force: Option<u32>,
    /// Version that the person was given last.
    pub given: Option<u32>,
    /// When.
    pub on: Option<NaiveDate>,
    /// How.
    pub channel: Option<Channel>,
    /// Subject of the communication that it went with; null where it was given by itself.
    pub with: Option<String>,
}

/// What a person was told, and what is missing (S68).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ChecklistView {
    /// Documents.
    pub papers: Vec<ToldView>,
    /// Titles of the consents that stand without a known text.
    pub without_wording: Vec<String>,
    /// Consents that stand.
    pub standing: u32,
}

/// Ask for consents that end.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RenewalList {
    /// Within so many days.
    pub days: u32,
    /// Instead those that ended so many days ago.
    pub past: bool,
    /// Of this type; null = all.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: Option<ConsentTypeId>,
    /// Also those who were asked already.
    #[serde(default)]
    pub asked: bool,
    /// First row, from 0.
    pub offset: u32,
    /// Rows, at most 200.
    pub limit: u16,
}

/// A consent that ends.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RenewalRow {
    /// Whose.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// When it was given.
    pub decided_on: Option<NaiveDate>,
    /// Last day.
    pub until: NaiveDate,
    /// Days from today; negative when it is over.
    pub days: i32,
    /// When they were asked to renew it; null while they were not.
    pub asked_on: Option<NaiveDate>,
    /// How.
    pub asked_by: Option<Channel>,
}

/// How many of a type end.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RenewalCount {
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// Rows.
    pub count: u32,
}

/// Consents that end, soonest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RenewalPage {
    /// Rows.
    pub rows: Vec<RenewalRow>,
    /// Rows of the filter.
    pub total: u32,
    /// Rows of each type.
    pub types: Vec<RenewalCount>,
    /// Of this span and type, those who were asked already.
    pub asked: u32,
}
