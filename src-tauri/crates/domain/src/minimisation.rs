//! Minimisation (S24, Art. 5(1)(c) GDPR): what each field of a card is for, and which fields nothing asks for.
//!
//! The firm declares the purposes of each field; what it never declared has a proposal that follows from the legal basis. A
//! field is justified on a card when one of its purposes is in force for that person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    balance::{Balance, is_balanced},
    cbor::code_enum,
    consent_type::ConsentType,
    contact::{ContactField, ContactStatus, ContactUnit, PointKind},
    ids::{ConsentTypeId, PurposeId, ScopeId, UnitId},
    purpose::{LegalBasis, Purpose},
};

code_enum! {
    /// A field of the card, or fields that belong together, as the table of purposes knows them.
    pub enum DataField {
        /// First name, last name, name of an organisation.
        Name = 0 "name",
        /// E-mail and PEC.
        Email = 1 "email",
        /// Telephone and fax numbers.
        Phone = 2 "phone",
        /// Postal addresses.
        Address = 3 "address",
        /// Names on messaging services.
        Messaging = 4 "messaging",
        /// Language for letters.
        Language = 5 "language",
        /// Role or job.
        Role = 6 "role",
        /// Web site.
        Website = 7 "website",
        /// Codice fiscale.
        TaxCode = 8 "tax_code",
        /// Partita IVA.
        VatNumber = 9 "vat_number",
        /// Code of the electronic invoice exchange.
        SdiCode = 10 "sdi_code",
        /// IBAN.
        Iban = 11 "iban",
        /// Sex.
        Sex = 12 "sex",
        /// Day of birth.
        BirthOn = 13 "birth_on",
        /// Place of birth.
        BirthPlace = 14 "birth_place",
        /// Notes.
        Notes = 15 "notes",
        /// Notes flagged as delicate.
        SealedNotes = 16 "sealed_notes",
    }
}

impl DataField {
    /// The line of the table that a field of the card belongs to; `None` for what says how the firm handles the card.
    #[must_use]
    pub const fn of_field(field: ContactField) -> Option<Self> {
        Some(match field {
            ContactField::FirstName | ContactField::LastName | ContactField::OrganisationName => Self::Name,
            ContactField::Sex => Self::Sex,
            ContactField::BirthOn => Self::BirthOn,
            ContactField::BirthPlace => Self::BirthPlace,
            ContactField::TaxCode => Self::TaxCode,
            ContactField::VatNumber => Self::VatNumber,
            ContactField::SdiCode => Self::SdiCode,
            ContactField::Iban => Self::Iban,
            ContactField::Language => Self::Language,
            ContactField::Role => Self::Role,
            ContactField::Website => Self::Website,
            ContactField::Notes => Self::Notes,
            ContactField::SealedNotes => Self::SealedNotes,
            ContactField::Kind
            | ContactField::Owner
            | ContactField::Source
            | ContactField::AcquiredOn
            | ContactField::Status
            | ContactField::VerifiedOn
            | ContactField::RelationEndedOn
            | ContactField::RelationEnd => return None,
        })
    }

    /// The line of the table that a contact point belongs to.
    #[must_use]
    pub const fn of_point(kind: PointKind) -> Self {
        match kind {
            PointKind::Email | PointKind::Pec => Self::Email,
            PointKind::Landline | PointKind::Mobile | PointKind::Fax => Self::Phone,
            PointKind::Post => Self::Address,
            PointKind::Messaging => Self::Messaging,
        }
    }

    /// Whether a purpose needs the field, as long as the firm has not said otherwise. Who and where is needed for everything;
    /// codes for contracts and legal obligations; what a person is, only to form a picture of them.
    #[must_use]
    pub const fn is_needed_for(self, purpose: &Purpose) -> bool {
        let binding = matches!(
            purpose.basis,
            LegalBasis::Contract | LegalBasis::LegalObligation | LegalBasis::PublicTask | LegalBasis::VitalInterest
        );
        match self {
            Self::Name | Self::Email | Self::Phone | Self::Address | Self::Language => true,
            Self::Messaging | Self::Role | Self::Website => !matches!(purpose.basis, LegalBasis::LegalObligation),
            Self::TaxCode | Self::VatNumber | Self::SdiCode | Self::Iban | Self::SealedNotes => binding,
            Self::Notes => binding || matches!(purpose.basis, LegalBasis::LegitimateInterest),
            Self::Sex | Self::BirthOn | Self::BirthPlace => purpose.profiling,
        }
    }

    /// The lines of the table that a card fills.
    #[must_use]
    pub fn held_by(unit: &ContactUnit) -> BTreeSet<Self> {
        let fields = ContactField::ALL.iter().filter(|field| unit.value(**field).is_some());
        let fields = fields.filter_map(|field| Self::of_field(*field));
        fields.chain(unit.points().into_iter().map(|point| Self::of_point(point.kind))).collect()
    }
}

/// The purposes of one field.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct FieldPurpose {
    /// Code of a [`DataField`]; a word of a newer program counts for nothing here.
    #[n(0)]
    pub field: String,
    /// What it is for; none = it should not be kept at all.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub purposes: Vec<PurposeId>,
}

/// One version of the table. Versions are numbered from 1 and never change.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct FieldPurposes {
    /// Number of the version.
    #[cbor(n(0), default)]
    pub version: u32,
    /// The lines.
    #[cbor(n(1), default)]
    pub fields: Vec<FieldPurpose>,
}

impl FieldPurposes {
    /// Where the versions of an archive are kept: one unit for each scope, the same on every machine.
    #[must_use]
    pub fn unit(scope: ScopeId) -> UnitId {
        let mut bytes = *scope.as_bytes();
        bytes[9] ^= 0x5b;
        UnitId::from_bytes(bytes)
    }

    /// What each field is for: as declared, else as proposed from the purposes in use.
    #[must_use]
    pub fn table<'a>(
        &self,
        in_use: impl IntoIterator<Item = (PurposeId, &'a Purpose)>,
    ) -> BTreeMap<DataField, BTreeSet<PurposeId>> {
        let in_use: Vec<(PurposeId, &Purpose)> = in_use.into_iter().collect();
        let of = |field: DataField| match self.fields.iter().find(|line| line.field == field.code()) {
            Some(line) => line.purposes.iter().copied().collect(),
            None => {
                let needs = in_use.iter().filter(|(_, purpose)| field.is_needed_for(purpose));
                needs.map(|(id, _)| *id).collect()
            }
        };
        DataField::ALL.iter().map(|field| (*field, of(*field))).collect()
    }
}

/// The purposes in force for a person. One that rests on consent needs a yes that counts, one on a legitimate interest a
/// balancing test that it wins; the others hold until the person objects to them, and those that no law demands only while
/// the card may be used.
#[must_use]
pub fn in_force<'a>(
    unit: &ContactUnit,
    in_use: impl IntoIterator<Item = (PurposeId, &'a Purpose)>,
    types: &[(ConsentTypeId, &ConsentType)],
    balances: &[Balance],
    today: NaiveDate,
) -> BTreeSet<PurposeId> {
    let stops = unit.standing_stops();
    let objected = |id: PurposeId, purpose: &Purpose| {
        stops.iter().any(|known| {
            let stop = &known.stop;
            let names = if stop.purposes.is_empty() { purpose.marketing } else { stop.purposes.contains(&id) };
            stop.channels.is_empty() && names
        })
    };
    let agreed = |id: PurposeId| {
        let mut of = types.iter().filter(|(_, definition)| definition.purpose == Some(id));
        of.any(|(kind, definition)| unit.consent_view(*kind, &definition.terms(), today).counts)
    };
    let usable = unit.status() != ContactStatus::NotUsable;
    let holds = |id: PurposeId, purpose: &Purpose| match purpose.basis {
        LegalBasis::Consent => agreed(id),
        LegalBasis::LegalObligation | LegalBasis::VitalInterest | LegalBasis::PublicTask => true,
        LegalBasis::LegitimateInterest => usable && is_balanced(balances, id) && !objected(id, purpose),
        LegalBasis::Contract | LegalBasis::SoftSpam => usable && !objected(id, purpose),
    };
    in_use.into_iter().filter(|(id, purpose)| holds(*id, purpose)).map(|(id, _)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::{BalanceOutcome, NewBalance};

    fn purpose(basis: LegalBasis, profiling: bool) -> Purpose {
        Purpose {
            code: String::new(),
            title: String::new(),
            description: None,
            basis,
            marketing: basis == LegalBasis::Consent,
            profiling,
            data_categories: None,
            recipients: None,
            retention: None,
            retention_class: None,
            parent: None,
            rights_answers: false,
            automated: None,
        }
    }

    #[test]
    fn s24_what_nobody_declared_follows_from_the_legal_basis() {
        let ids = [1, 2, 3].map(|id| PurposeId::from_bytes([id; 16]));
        let all = [
            purpose(LegalBasis::Contract, false),
            purpose(LegalBasis::LegalObligation, false),
            purpose(LegalBasis::Consent, false),
        ];
        let in_use = || ids.iter().copied().zip(&all);
        let table = FieldPurposes::default().table(in_use());
        let of = |field| table.get(&field).cloned().unwrap_or_default();
        assert_eq!(of(DataField::Email).len(), 3);
        assert_eq!(of(DataField::TaxCode), BTreeSet::from([ids[0], ids[1]]), "advertising needs no codice fiscale");
        assert!(of(DataField::BirthOn).is_empty(), "nobody forms a picture of anybody");
        let line = FieldPurpose { field: "birth_on".to_owned(), purposes: vec![ids[2]] };
        let declared = FieldPurposes { version: 1, fields: vec![line] };
        assert_eq!(declared.table(in_use()).get(&DataField::BirthOn), Some(&BTreeSet::from([ids[2]])));
        assert_eq!(declared.table(in_use()).get(&DataField::TaxCode), Some(&BTreeSet::from([ids[0], ids[1]])));
    }

    #[test]
    fn s24_a_purpose_by_consent_is_in_force_only_with_a_yes() {
        let ids = [1, 2].map(|id| PurposeId::from_bytes([id; 16]));
        let all = [purpose(LegalBasis::Contract, false), purpose(LegalBasis::Consent, false)];
        let in_use = ids.iter().copied().zip(&all);
        let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap_or_default();
        assert_eq!(in_force(&ContactUnit::default(), in_use, &[], &[], today), BTreeSet::from([ids[0]]));
    }

    #[test]
    fn s24_a_legitimate_interest_is_in_force_only_with_a_test_that_it_wins() {
        let id = PurposeId::from_bytes([1; 16]);
        let interest = purpose(LegalBasis::LegitimateInterest, false);
        let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap_or_default();
        let holds = |balances: &[Balance]| {
            let force = in_force(&ContactUnit::default(), [(id, &interest)], &[], balances, today);
            force.contains(&id)
        };
        let tested = |outcome| {
            let text = || "x".to_owned();
            let form = NewBalance {
                purpose: id,
                interest: text(),
                necessity: text(),
                impact: text(),
                safeguards: text(),
                outcome,
            };
            form.parse(0, today).unwrap()
        };
        assert!(!holds(&[]), "no test");
        assert!(!holds(&[tested(BalanceOutcome::People)]), "a test that the people win");
        assert!(holds(&[tested(BalanceOutcome::Interest)]));
    }

    #[test]
    fn every_field_of_a_card_stands_in_one_line_or_says_how_it_is_handled() {
        let handled = ContactField::ALL.iter().filter(|field| DataField::of_field(**field).is_none());
        let how = [
            ContactField::Kind,
            ContactField::Owner,
            ContactField::Source,
            ContactField::AcquiredOn,
            ContactField::Status,
            ContactField::VerifiedOn,
            ContactField::RelationEndedOn,
            ContactField::RelationEnd,
        ];
        assert_eq!(handled.copied().collect::<BTreeSet<_>>(), BTreeSet::from(how));
    }
}
