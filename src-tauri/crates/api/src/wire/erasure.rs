//! Erasing a person on request: preview, act, papers.

use super::{
    archive::Language,
    bin::BinOutcome,
    communication::Channel,
    ids::{CaseId, ContactId, DocumentId, RequestId},
    request::RequestHolder,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ErasureGround {
    /// The data are no longer needed.
    NoLongerNeeded,
    /// The person withdrew the consent.
    Withdrawn,
    /// The person objected.
    Objected,
    /// The data were processed unlawfully.
    Unlawful,
    /// A law or an authority demands it.
    Obligation,
    /// The data of a child.
    Minor,
    /// The card was made by mistake; nobody asked.
    Mistake,
}

/// Why no letter is set before the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum NoLetter {
    /// The person was answered already, by other means.
    Answered,
    /// There is no address to answer to.
    NoAddress,
    /// Nobody asked: the firm erases by itself.
    NobodyAsked,
}

/// The open request that asks for an erasure.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ErasureAsked {
    /// The request.
    pub id: RequestId,
    /// Its number.
    pub number: String,
    /// Code of why it may not get its result yet; null = it may.
    pub unready: Option<String>,
}

/// What forbids the erasure now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum EraseBlock {
    /// A hold stands.
    Hold,
    /// A dispute is open.
    Dispute,
    /// The processing is restricted.
    Restricted,
    /// Another right was asked for and is not answered yet.
    Request,
    /// A case of the person is open.
    Case,
    /// A file that waits to be imported speaks of the person.
    Import,
}

/// An open case of somebody who is to be erased.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct EraseCase {
    /// Which.
    pub id: CaseId,
    /// What it is about.
    pub title: String,
}

/// The sorts of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RecordClass {
    /// A card.
    Card,
    /// Consents of one type.
    Consent,
    /// An objection or block.
    Stop,
    /// A communication.
    Communication,
    /// A hold that is over.
    Hold,
    /// The file of a request.
    Request,
    /// A case of the person.
    Case,
}

/// Another card that is most likely that of somebody who is to be erased.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct EraseTwin {
    /// Which.
    pub id: ContactId,
    /// Its name.
    pub name: String,
    /// It lies in the bin.
    pub binned: bool,
}

/// What becomes of the records of one sort.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct EraseCount {
    /// Which sort.
    pub class: RecordClass,
    /// Destroyed.
    pub destroyed: u32,
    /// Stay with somebody else, without the person.
    pub anonymised: u32,
    /// Kept until a day, or by a hold.
    pub kept: u32,
}

/// What erasing a person would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ErasePreview {
    /// Name, to be typed.
    pub name: String,
    /// By sort of record.
    pub counts: Vec<EraseCount>,
    /// Addresses and numbers that go on the suppression list when the person asked.
    pub addresses: u32,
    /// What forbids it; empty when nothing does.
    pub blocks: Vec<EraseBlock>,
    /// The cases that are open.
    pub open_cases: Vec<EraseCase>,
    /// The open request that asks for it: the act gives it its result and the letter.
    pub asked: Option<ErasureAsked>,
    /// Who has data of the person by the record of disclosures: they are told (Art. 17(2), 19).
    pub holders: Vec<RequestHolder>,
    /// Other cards that are most likely the person's: they stay.
    pub twins: Vec<EraseTwin>,
    /// Identity of the plan.
    pub plan: String,
}

/// One page of the records.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct EraseRecords {
    /// Who.
    pub contact: ContactId,
    /// First row.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// One record of the preview.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct EraseRecord {
    /// What it is.
    pub class: RecordClass,
    /// Name, title or subject.
    pub title: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// By which channel, for communications.
    pub channel: Option<Channel>,
    /// What becomes of it.
    pub outcome: BinOutcome,
    /// Kept until.
    pub kept_until: Option<NaiveDate>,
    /// By which norm.
    pub norm: Option<String>,
}

/// One page of the records, what stays first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct EraseRecordPage {
    /// The page.
    pub records: Vec<EraseRecord>,
    /// In all.
    pub total: u32,
}

/// Erases a person; nothing brings back what goes.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct EraseStart {
    /// Who.
    pub contact: ContactId,
    /// The plan that was shown.
    pub plan: String,
    /// Why.
    pub ground: ErasureGround,
    /// Number of the request, when there is one.
    pub request: String,
    /// The letter that was set before, by this plan, ground and request.
    pub letter: Option<DocumentId>,
    /// Why there is none.
    pub no_letter: Option<NoLetter>,
    /// The name, typed.
    pub typed: String,
    /// The other cards that look like the person's are somebody else's, and stay.
    #[serde(default)]
    pub others_stay: bool,
}

/// Sets the answer to the person, before the act.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct EraseAnswer {
    /// Who.
    pub contact: ContactId,
    /// The plan that was shown.
    pub plan: String,
    /// Why.
    pub ground: ErasureGround,
    /// Number of the request, when there is one.
    pub request: String,
    /// Language of the letter.
    pub language: Language,
}

/// An erasure that was carried out; nothing about the person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ErasureView {
    /// Number of its certificate.
    pub number: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who closed it.
    pub by: String,
    /// Number of the request.
    pub request: Option<String>,
    /// Why.
    pub ground: ErasureGround,
    /// By sort of record.
    pub counts: Vec<EraseCount>,
    /// Addresses and numbers that went on the suppression list.
    pub suppressed: u32,
    /// Position in the chain.
    pub seq: u32,
    /// Hash of the chain there.
    pub head: String,
    /// Code of the letter that was set before.
    pub letter: Option<String>,
}

/// Erasures, latest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ErasureList {
    /// The erasures.
    pub erasures: Vec<ErasureView>,
    /// Proofs of consent that are held without their card.
    pub proofs: u32,
    /// The first of their last days.
    pub proofs_from: Option<NaiveDate>,
    /// The last of their last days.
    pub proofs_until: Option<NaiveDate>,
}

/// Sets a certificate.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ErasureCertificate {
    /// Its number.
    pub number: String,
    /// Language of the paper.
    pub language: Language,
}
