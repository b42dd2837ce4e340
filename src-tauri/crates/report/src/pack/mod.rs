//! The access pack as a plain value: what is held about one person, gathered by the caller, rendered by this crate.

mod consents;
mod counts;
mod holder;
mod records;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use consents::{AuthorRank, ConsentEvent, ConsentState, ConsentSummary, ProofCopy, Stop, Wording};
pub use counts::Counts;
pub use holder::{Automated, Controller, Logo, LogoKind, Person, PersonKind, Purpose, Recipient};
pub use records::{
    CaseLine, Change, Communication, Direction, DisclosureLine, Exclusion, FieldGroup, FieldRow, ImportOrigin,
    KeptUntil, Link, MaskedCount, MessageFile, Provenance, RequestLine, Shown,
};

/// Names the shape of the JSON document; it only grows (a field is added, never renamed).
pub const SCHEMA_ID: &str = "custode.access-pack/1";

/// Everything held about one person, for their request under Art. 15 GDPR (DOMAIN 4.6, D7).
///
/// Codes (`channel`, `method`, `retention_class` …) are the stable words of the domain (snake_case); the catalogue has words for those that Custode ships and
/// prints others as they are.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct AccessPack {
    /// Code of this document, printed in the foot and part of the file names: `A-0187`.
    pub document_code: String,
    /// When the pack was made; also the date of the letter, on the Italian clock.
    pub issued_at: DateTime<Utc>,
    /// When the person asked, if this answers a request.
    pub requested_on: Option<NaiveDate>,
    /// Last day for the answer (GDPR 12(3)), if this answers a request.
    pub answer_by: Option<NaiveDate>,
    /// Code of the request in the register, if there is one.
    pub request_code: Option<String>,
    /// Who asked in the place of the person (a parent, an heir, somebody with a mandate): they read the letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<String>,
    /// Who holds the data.
    pub controller: Controller,
    /// Whose data they are.
    pub person: Person,
    /// Identity, contact points, other fields, tags and notes, in the order in which they are printed.
    pub fields: Vec<FieldRow>,
    /// Links to other people or organisations.
    pub links: Vec<Link>,
    /// One line for each consent type, also when it was never asked.
    pub consents: Vec<ConsentSummary>,
    /// The whole history of consents, oldest first.
    pub consent_events: Vec<ConsentEvent>,
    /// The texts that consents refer to.
    pub wordings: Vec<Wording>,
    /// Objections and blocks, also lifted ones.
    pub stops: Vec<Stop>,
    /// What the data are used for.
    pub purposes: Vec<Purpose>,
    /// Purposes of the firm for which the data of this person are not used, by title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unused_purposes: Vec<String>,
    /// A program profiles or decides for one of those that are not used.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub automated_elsewhere: bool,
    /// Who else gets them.
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    /// To whom data of this person went, as it was recorded; the latest first.
    #[serde(default)]
    pub disclosures: Vec<DisclosureLine>,
    /// Messages and calls, newest first.
    pub communications: Vec<Communication>,
    /// What changed on the card, newest first.
    pub changes: Vec<Change>,
    /// Files from which data of this person came.
    pub imports: Vec<ImportOrigin>,
    /// Requests of the person, latest first.
    #[serde(default)]
    pub requests: Vec<RequestLine>,
    /// Cases of the person, latest first.
    #[serde(default)]
    pub cases: Vec<CaseLine>,
    /// Pieces of text that are left out, by reason; each is named where it stood.
    #[serde(default)]
    pub masked: Vec<MaskedCount>,
    /// Personal data of the schema that are not in the pack, each with its reason.
    pub exclusions: Vec<Exclusion>,
    /// How long the file of a request is kept, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests_kept: Option<String>,
    /// How long what proves a consent is kept, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proofs_kept: Option<String>,
    /// Where the journal stood: what is told here is what it said then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub journal: Option<JournalEnd>,
}

/// The end of the journal of the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEnd {
    /// Entries so far.
    pub seq: u64,
    /// Hash over all of them, in lower-case hexadecimal.
    pub head: String,
}

impl AccessPack {
    /// The date of the letter.
    pub fn issued_on(&self) -> NaiveDate {
        custode_i18n::italian_clock(self.issued_at).date()
    }

    /// What is left out because it is about others, by reason: pieces of text, and names of people who took part.
    pub fn left_out(&self) -> Vec<MaskedCount> {
        let mut all = self.masked.clone();
        let names = self.links.iter().map(|link| &link.name);
        for name in names.chain(self.communications.iter().flat_map(|one| &one.others)) {
            let Shown::Masked(reason) = name else { continue };
            match all.iter_mut().find(|known| known.reason == *reason) {
                Some(known) => known.count += 1,
                None => all.push(MaskedCount { reason: reason.clone(), count: 1 }),
            }
        }
        all
    }
}

custode_domain::redacted!(AccessPack);
