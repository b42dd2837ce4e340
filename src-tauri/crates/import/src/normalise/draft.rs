//! A row understood: what would be created, with typed values. Goes through the staging table as CBOR.

use chrono::NaiveDate;
use custode_domain::channel::Channel;
use minicbor::{Decode, Encode};
use serde::Serialize;

use super::corrections::{CellFix, Refusal};
use super::issue::{Issue, IssueCode};
use crate::refusal::codes;

codes! {
    /// Kind of a contact.
    ContactKind {
        /// A natural person.
        0 Person = "person",
        /// Anything else.
        1 Organisation = "organisation",
    }
}

codes! {
    /// Kind of a contact point.
    PointKind {
        /// E-mail.
        0 Email = "email",
        /// Certified e-mail.
        1 Pec = "pec",
        /// Landline or another number that is no mobile.
        2 Landline = "phone",
        /// Mobile.
        3 Mobile = "mobile",
        /// Fax.
        4 Fax = "fax",
    }
}

codes! {
    /// What a consent cell says (AUTOMATION.md).
    ConsentState {
        /// Clearly yes.
        0 Given = "given",
        /// Clearly no.
        1 Refused = "refused",
        /// Taken back.
        2 Withdrawn = "withdrawn",
        /// Everything else.
        3 Unknown = "unknown",
    }
}

/// One contact point.
#[derive(Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct PointDraft {
    /// Kind.
    #[n(0)]
    pub kind: PointKind,
    /// Normal form: E.164, or lower-case e-mail.
    #[n(1)]
    pub value: String,
    /// Text of the cell it came from.
    #[n(2)]
    pub raw: String,
    /// Column from 0.
    #[n(3)]
    pub column: u32,
}

/// A postal address.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct AddressDraft {
    /// Street and number.
    #[n(0)]
    pub street: Option<String>,
    /// Postcode.
    #[n(1)]
    pub postcode: Option<String>,
    /// Town.
    #[n(2)]
    pub city: Option<String>,
    /// Province code, or the text where it is none.
    #[n(3)]
    pub province: Option<String>,
    /// Country as written.
    #[n(4)]
    pub country: Option<String>,
}

impl AddressDraft {
    /// True when nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A code with its check: an invalid one is kept as written but matches nobody.
#[derive(Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct CodeDraft {
    /// Normal form, or the text where it is invalid.
    #[n(0)]
    pub value: String,
    /// The check holds.
    #[n(1)]
    pub valid: bool,
}

/// One contact of a row.
#[derive(Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct ContactDraft {
    /// Kind.
    #[n(0)]
    pub kind: ContactKind,
    /// Name of an organisation.
    #[n(1)]
    pub organisation: Option<String>,
    /// Surname.
    #[n(2)]
    pub last_name: Option<String>,
    /// First name.
    #[n(3)]
    pub first_name: Option<String>,
    /// Codice fiscale.
    #[n(4)]
    pub tax_code: Option<CodeDraft>,
    /// Partita IVA or a foreign VAT number.
    #[n(5)]
    pub vat_number: Option<CodeDraft>,
    /// Address code of electronic invoices.
    #[n(6)]
    pub sdi_code: Option<String>,
    /// IBAN.
    #[n(7)]
    pub iban: Option<CodeDraft>,
    /// Birth date.
    #[n(8)]
    #[cbor(with = "super::day")]
    pub birth_on: Option<NaiveDate>,
    /// Birth place.
    #[n(9)]
    pub birth_place: Option<String>,
    /// `M` or `F`.
    #[n(10)]
    pub sex: Option<String>,
    /// Language as written.
    #[n(11)]
    pub language: Option<String>,
    /// Web sites.
    #[n(12)]
    pub websites: Vec<String>,
    /// Contact points in the order of the columns.
    #[n(13)]
    pub points: Vec<PointDraft>,
    /// Postal address.
    #[n(14)]
    pub address: AddressDraft,
}

impl ContactDraft {
    /// A contact without values.
    #[must_use]
    pub fn new(kind: ContactKind) -> Self {
        Self {
            kind,
            organisation: None,
            last_name: None,
            first_name: None,
            tax_code: None,
            vat_number: None,
            sdi_code: None,
            iban: None,
            birth_on: None,
            birth_place: None,
            sex: None,
            language: None,
            websites: Vec::new(),
            points: Vec::new(),
            address: AddressDraft::default(),
        }
    }
}

/// What a row says about one consent.
#[derive(Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct ConsentDraft {
    /// Code of the consent type.
    #[n(0)]
    pub consent_type: String,
    /// What the cell says.
    #[n(1)]
    pub state: ConsentState,
    /// Day of the decision.
    #[n(2)]
    #[cbor(with = "super::day")]
    pub decided_on: Option<NaiveDate>,
    /// 0, or 3 for a subscriber export with a confirmation time.
    #[n(3)]
    pub evidence_level: u8,
    /// False for a grant that no gate may accept; the type's own demand is not known here.
    #[n(4)]
    pub counts_hint: bool,
    /// Text of the cell.
    #[n(5)]
    pub raw: String,
    /// Column of the answer, from 0.
    #[n(6)]
    pub column: u32,
    /// What the row says of the proof: where it is, which text the person saw. It proves nothing by itself.
    #[n(7)]
    pub evidence: Option<String>,
}

/// Text that fitted its field in no way and is kept.
#[derive(Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct Unusable {
    /// Name of the field.
    #[n(0)]
    pub field: String,
    /// Text of the cell.
    #[n(1)]
    pub text: String,
    /// Column from 0.
    #[n(2)]
    pub column: u32,
}

impl Unusable {
    /// Whether it was meant as an address or number, which a card keeps although it fails its check.
    #[must_use]
    pub fn is_point(&self) -> bool {
        ["email", "pec", "phone", "mobile", "fax"].contains(&self.field.as_str())
    }
}

/// A value of a field of the user's own.
#[derive(Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct CustomValue {
    /// Code of the field.
    #[n(0)]
    pub code: String,
    /// Text.
    #[n(1)]
    pub value: String,
}

/// A row understood.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct NormalisedRow {
    /// Row in the file, from 1.
    #[n(0)]
    pub row: u32,
    /// One contact, or an organisation and the person in it (in this order); none when rejected.
    #[n(1)]
    pub contacts: Vec<ContactDraft>,
    /// Role of the person in the organisation.
    #[n(2)]
    pub role: Option<String>,
    /// Consents; they belong to the person where there are two contacts.
    #[n(3)]
    pub consents: Vec<ConsentDraft>,
    /// The row asks not to be contacted.
    #[n(4)]
    pub opt_out: bool,
    /// Tags.
    #[n(5)]
    pub tags: Vec<String>,
    /// Notes, one for each column.
    #[n(6)]
    pub notes: Vec<String>,
    /// Identifier in another program, or ours.
    #[n(7)]
    pub external_id: Option<String>,
    /// Where the contact came from, as the row says.
    #[n(8)]
    pub source: Option<String>,
    /// Day on which it came.
    #[n(9)]
    #[cbor(with = "super::day")]
    pub acquired_on: Option<NaiveDate>,
    /// Fields of the user's own.
    #[n(10)]
    pub custom: Vec<CustomValue>,
    /// Texts that fitted nowhere.
    #[n(11)]
    pub unusable: Vec<Unusable>,
    /// Issues.
    #[n(12)]
    pub issues: Vec<Issue>,
    /// Why the row cannot be imported.
    #[n(13)]
    pub rejected: Option<IssueCode>,
    /// The row is hidden in the workbook.
    #[n(14)]
    pub hidden: bool,
    /// Cells that a person corrected.
    #[n(15)]
    pub corrected: Vec<CellFix>,
    /// What a person said about repairs.
    #[n(16)]
    pub refusals: Vec<Refusal>,
    /// Ways by which the row asks not to be reached, where it does not refuse every one.
    #[cbor(n(17), default)]
    #[serde(skip)]
    pub closed: Vec<Channel>,
    /// Since when, where a cell that refuses says it.
    #[cbor(n(18), default, with = "super::day")]
    #[serde(skip)]
    pub opt_out_on: Option<NaiveDate>,
}

custode_domain::redacted!(PointDraft, AddressDraft, CodeDraft, ContactDraft, ConsentDraft, Unusable, CustomValue);

impl std::fmt::Debug for NormalisedRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NormalisedRow")
            .field("row", &self.row)
            .field("contacts", &self.contacts.len())
            .field("issues", &self.issues)
            .field("rejected", &self.rejected)
            .finish_non_exhaustive()
    }
}

impl NormalisedRow {
    /// The person of the row, else the organisation.
    #[must_use]
    pub fn main_contact(&self) -> Option<&ContactDraft> {
        self.contacts.iter().find(|c| c.kind == ContactKind::Person).or_else(|| self.contacts.first())
    }

    /// True when the row asks not to be reached, by some way or by any.
    #[must_use]
    pub fn says_no(&self) -> bool {
        self.opt_out || !self.closed.is_empty()
    }
}
