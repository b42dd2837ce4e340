//! What happens to a request: one body for each kind of entry.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use super::{
    ActionOutcome, ExtensionGround, IdentityMethod, LetterKind, RefusalGround, Relation, RequestOutcome,
    RestrictionGround, RightKind,
};
use crate::{
    channel::Channel,
    ids::{ActorId, ConsentTypeId, ContactId, LetterFileId, RequestId},
    legal::Calendar,
};

/// Who asks, as written on the request: it may arrive before there is a card.
#[derive(Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Requester {
    /// Name.
    #[n(0)]
    pub name: String,
    /// Address for the answer, on several lines.
    #[n(1)]
    pub address: Option<String>,
    /// E-mail, PEC or number to answer to.
    #[n(2)]
    pub reach: Option<String>,
}

/// A request arrived.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestIntake {
    /// Official number, `DSR-2026-0042`.
    #[n(0)]
    pub number: String,
    /// What is asked; one message may ask for several things.
    #[n(1)]
    pub kinds: Vec<RightKind>,
    /// Day of receipt: every term starts here.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub received_on: NaiveDate,
    /// How it came; the answer goes the same way unless asked otherwise (D9).
    #[n(3)]
    pub channel: Channel,
    /// Who asks.
    #[n(4)]
    pub requester: Requester,
    /// As what.
    #[n(5)]
    pub relation: Relation,
    /// For whom, when somebody else asks: the name as written.
    #[n(6)]
    pub person: Option<String>,
    /// The card, if it was found.
    #[n(7)]
    pub contact: Option<ContactId>,
    /// What was asked, in the person's words.
    #[n(8)]
    pub text: Option<String>,
    /// The person says that data are wrong: restricted until that is settled (D6).
    #[cbor(n(9), default)]
    pub contested: bool,
    /// The closed request that it comes back to.
    #[n(10)]
    pub follows: Option<RequestId>,
    /// Months of the term as the law stood at receipt; none = as the package says.
    #[n(11)]
    pub months: Option<u32>,
    /// Months that an extension adds, likewise.
    #[n(12)]
    pub more_months: Option<u32>,
    /// The holidays that the firm had changed at receipt; none = those of the package.
    #[n(13)]
    pub calendar: Option<Calendar>,
    /// The consents that are taken back, where the request names them (7(3)).
    #[cbor(n(14), default, skip_if = "Vec::is_empty")]
    pub withdraws: Vec<ConsentTypeId>,
}

/// The card was found, or was the wrong one.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestLink {
    /// The card.
    #[n(0)]
    pub contact: Option<ContactId>,
}

/// Who works on it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestAssignee {
    /// Operator.
    #[n(0)]
    pub to: Option<ActorId>,
}

/// A step without more than its day: taken in charge, work begun.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestDay {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
}

/// More information was asked for to be sure of the identity (12(6)): the clock stands still from here.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct IdentityAsk {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// The reasonable doubt.
    #[n(1)]
    pub doubt: String,
}

/// The identity is certain, or cannot be made so. Documents are seen, not kept.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct IdentityResult {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// How.
    #[n(1)]
    pub method: IdentityMethod,
    /// Certain or not.
    #[n(2)]
    pub verified: bool,
    /// In words.
    #[n(3)]
    pub note: Option<String>,
}

/// About which data.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestScope {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// There are data about the person.
    #[n(1)]
    pub found: bool,
    /// Which.
    #[n(2)]
    pub text: Option<String>,
}

/// It takes two months more (12(3)): told within the first term, with reasons.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Extension {
    /// When the person was told.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// Why.
    #[n(1)]
    pub ground: ExtensionGround,
    /// In words.
    #[n(2)]
    pub reason: String,
}

/// What became of one right.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ActionResult {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// The right.
    #[n(1)]
    pub right: RightKind,
    /// What became of it.
    #[n(2)]
    pub outcome: ActionOutcome,
    /// Why not, or not all.
    #[cbor(n(3), default, skip_if = "Vec::is_empty")]
    pub grounds: Vec<RefusalGround>,
    /// In words.
    #[n(4)]
    pub note: Option<String>,
    /// The consents that were withdrawn with it (7(3)).
    #[cbor(n(5), default, skip_if = "Vec::is_empty")]
    pub consents: Vec<ConsentTypeId>,
}

/// A document was set: its hash stays with the request, and its words.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestLetter {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// What it is.
    #[n(1)]
    pub kind: LetterKind,
    /// Protocol number.
    #[n(2)]
    pub code: String,
    /// SHA-256 of the PDF.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub sha256: Vec<u8>,
    /// Subject, for a letter.
    #[n(4)]
    pub subject: Option<String>,
    /// Text, for a letter.
    #[n(5)]
    pub text: Option<String>,
    /// To whom, for a notice.
    #[n(6)]
    pub recipient: Option<String>,
    /// Why it takes longer, for the letter that says so: the same is recorded when it goes out.
    #[n(7)]
    pub more_time: Option<MoreTime>,
    /// The paper as it was set, to be read again; a long pack has several parts. None for documents from before it was kept.
    #[cbor(n(8), default, skip_if = "Vec::is_empty")]
    pub files: Vec<LetterFile>,
}

/// A PDF of a document, as it was set. What is in it lies beside the journal, in the unit of the request.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct LetterFile {
    /// Identity of the file.
    #[n(0)]
    pub id: LetterFileId,
    /// Its name, without folders and without a person's name.
    #[n(1)]
    pub name: String,
    /// Bytes.
    #[n(2)]
    pub size: u64,
    /// SHA-256 of what is in it.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub sha256: Vec<u8>,
}

/// The files of a document that is a copy of somebody's data went with these data: number and hash of the document stay.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct FilesDropped {
    /// Number of the document.
    #[n(0)]
    pub code: String,
}

/// Why a request takes longer, as its letter says.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct MoreTime {
    /// Which of the two grounds of Art. 12(3) GDPR.
    #[n(0)]
    pub ground: ExtensionGround,
    /// In words.
    #[n(1)]
    pub reason: String,
}

/// A document went out, and there is proof of it (D3).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestSent {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// Protocol number of the document.
    #[n(1)]
    pub code: String,
    /// How.
    #[n(2)]
    pub how: Channel,
    /// The proof: number of the registered letter, receipt of the PEC, who handed it over.
    #[n(3)]
    pub proof: String,
}

/// To whom the data of an erased card had gone: the card tells it no more, and they are still to be told (17(2), 19).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ToTell {
    /// When it was written down.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// Who, each once.
    #[n(1)]
    pub recipients: Vec<Holder>,
}

/// Somebody who has data of the person.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Holder {
    /// Name.
    #[n(0)]
    pub name: String,
    /// When data last went there.
    #[cbor(n(1), with = "crate::cbor::day")]
    pub since: NaiveDate,
}

/// A recipient of the data was told (19).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Notice {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// Who.
    #[n(1)]
    pub recipient: String,
    /// How.
    #[n(2)]
    pub how: Channel,
}

/// The card was restricted, or the restriction was lifted (18).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestRestriction {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// Restricted from here on, or no more.
    #[n(1)]
    pub restricted: bool,
    /// Why.
    #[n(2)]
    pub ground: RestrictionGround,
    /// In words; needed to lift it.
    #[n(3)]
    pub reason: Option<String>,
    /// The person was told before it was lifted (18(3)).
    #[cbor(n(4), with = "crate::cbor::opt_day", has_nil)]
    pub told_on: Option<NaiveDate>,
}

/// A note in the file.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RequestNote {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// What.
    #[n(1)]
    pub text: String,
}

/// The request is closed for good.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Closing {
    /// When.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// How it ended.
    #[n(1)]
    pub outcome: RequestOutcome,
    /// In words; for one that was taken back, how the person said so.
    #[n(2)]
    pub note: Option<String>,
}

redacted!(
    Holder,
    ToTell,
    Requester,
    RequestIntake,
    IdentityAsk,
    IdentityResult,
    RequestScope,
    Extension,
    ActionResult,
    RequestLetter,
    LetterFile,
    MoreTime,
    RequestSent,
    Notice,
    RequestRestriction,
    RequestNote,
    Closing,
);
