//! What was repaired, flagged or rejected in a row: one stable code each.

use minicbor::{Decode, Encode};
use serde::Serialize;

use crate::refusal::codes;

codes! {
    /// Kinds of issues. Each has one message in each language.
    IssueCode {
        /// Leading zeros of a CAP were put back.
        0 PostcodeZeroRestored = "postcode-zero-restored",
        /// Not a CAP.
        1 PostcodeInvalid = "postcode-invalid",
        /// The CAP cannot lie in the province.
        2 PostcodeProvinceMismatch = "postcode-province-mismatch",
        /// Not a province.
        3 ProvinceUnknown = "province-unknown",
        /// A province stood in the town's cell.
        4 CityProvinceSplit = "city-province-split",
        /// A landline got its leading zero back.
        5 PhoneZeroRestored = "phone-zero-restored",
        /// Scientific notation lost digits.
        6 PhoneDamaged = "phone-damaged",
        /// Not a telephone number.
        7 PhoneInvalid = "phone-invalid",
        /// Several numbers in one cell.
        8 PhoneSplit = "phone-split",
        /// An e-mail in a telephone column.
        9 EmailInPhoneColumn = "email-in-phone-column",
        /// Not an e-mail address.
        10 EmailInvalid = "email-invalid",
        /// Probably a slip; kept as written. `after` is what was probably meant.
        11 EmailSuspect = "email-suspect",
        /// Several addresses in one cell.
        12 EmailSplit = "email-split",
        /// A name, a scheme or brackets around the address were dropped.
        13 EmailCleaned = "email-cleaned",
        /// Check character, length or date of the codice fiscale are wrong.
        14 TaxCodeInvalid = "tax-code-invalid",
        /// The codice fiscale belongs to another name.
        15 TaxCodeNameMismatch = "tax-code-name-mismatch",
        /// The codice fiscale says another birth date.
        16 TaxCodeBirthMismatch = "tax-code-birth-mismatch",
        /// Leading zeros of a numeric codice fiscale were put back.
        17 TaxCodeZeroRestored = "tax-code-zero-restored",
        /// Check digit or length of the partita IVA are wrong.
        18 VatNumberInvalid = "vat-number-invalid",
        /// Leading zeros of the partita IVA were put back.
        19 VatNumberZeroRestored = "vat-number-zero-restored",
        /// A codice fiscale in the partita IVA column: a personal one was moved, a number that begins with 8 or 9 stays.
        20 VatNumberIsTaxCode = "vat-number-is-tax-code",
        /// A full name was taken apart.
        21 NameSplit = "name-split",
        /// A full name was taken apart, but nothing told the order.
        22 NameOrderUncertain = "name-order-uncertain",
        /// Surname and first name stood in each other's column; the codice fiscale proves it.
        23 NamesSwapped = "names-swapped",
        /// Surname and first name seem to stand in each other's column.
        24 NamesMaybeSwapped = "names-maybe-swapped",
        /// Text in capitals got ordinary case.
        25 CaseRestored = "case-restored",
        /// "Spett.le", "Sig." and the like were dropped.
        26 CourtesyDropped = "courtesy-dropped",
        /// A person's name in the organisation's column.
        27 OrganisationIsPerson = "organisation-is-person",
        /// An organisation's name in a person's column.
        28 PersonIsOrganisation = "person-is-organisation",
        /// Not a day of the calendar; the text was kept.
        29 DateUnreadable = "date-unreadable",
        /// Only a year or a month; the text was kept.
        30 DateIncomplete = "date-incomplete",
        /// A day after the day of the import.
        31 DateInFuture = "date-in-future",
        /// Not a bank account.
        32 IbanInvalid = "iban-invalid",
        /// The cell does not clearly say yes or no; stored as unknown.
        33 ConsentUnclear = "consent-unclear",
        /// A yes without a day: declared, proof missing.
        34 ConsentWithoutDate = "consent-without-date",
        /// A day without an answer; stored as unknown.
        35 ConsentDateWithoutAnswer = "consent-date-without-answer",
        /// The cells contradict each other; the least permissive one was taken.
        36 ConsentConflict = "consent-conflict",
        /// A mark in a "do not contact" column that is not clearly no; taken as do not contact.
        37 OptOutUnclear = "opt-out-unclear",
        /// The note asks not to be contacted.
        38 NoteAsksNoContact = "note-asks-no-contact",
        /// An error value of the spreadsheet was left out.
        39 ErrorValue = "error-value",
        /// Not a sex known to registry forms.
        40 SexUnknown = "sex-unknown",
        /// More filled cells than columns, or a line broken in two.
        41 RowRagged = "row-ragged",
        /// A cell or row above the size limit.
        42 RowTooLarge = "row-too-large",
        /// A quotation mark was never closed; the row was read without.
        43 QuoteUnclosed = "quote-unclosed",
        /// No name, no e-mail, no telephone, no code.
        44 NothingUsable = "nothing-usable",
        /// The row is hidden in the workbook; it is listed and not imported.
        45 HiddenRow = "hidden-row",
        /// Invisible or control characters were removed.
        46 InvisibleRemoved = "invisible-removed",
        /// Proposed as the same as another contact; set by the plan, not by the normaliser.
        47 PossibleDuplicate = "possible-duplicate",
        /// Postcode, town and province stood in another cell of the address.
        48 AddressSplit = "address-split",
        /// The note wants no advertising; an objection is recorded.
        49 NoteStops = "note-stops-advertising",
        /// Pieces of a name in several columns were joined.
        50 OrganisationJoined = "organisation-joined",
        /// The cell does not say whether the number is in the register of oppositions.
        51 RpoUnclear = "rpo-unclear",
        /// The row of a log does not say when it was.
        52 LogNoDate = "log-no-date",
        /// The row of a log lies in the future.
        53 LogFuture = "log-future-date",
        /// The row of a log names nobody.
        54 LogNobody = "log-nobody",
        /// The row of a log does not say which way it went.
        55 LogNoDirection = "log-no-direction",
        /// A message without a word.
        56 LogEmpty = "log-empty",
        /// The name is that of two people, who stay on one card.
        57 TwoPeople = "two-people",
        /// A telephone number in an e-mail column.
        58 PhoneInEmailColumn = "phone-in-email-column",
        /// A consent of somebody who is not in the register.
        59 PersonUnknown = "person-unknown",
        /// A consent that several cards could mean.
        60 PersonAmbiguous = "person-ambiguous",
        /// The address is that of a card with another name.
        61 PersonOtherName = "person-other-name",
        /// It is not said what the consent is about.
        62 ConsentKindUnknown = "consent-kind-unknown",
        /// The row is written in another encoding than the file.
        63 OtherEncoding = "other-encoding",
        /// A customer or card number in scientific notation: digits are lost, and it tells nobody from another.
        64 NumberDamaged = "number-damaged",
        /// It wants nothing by one way; an objection to that way is recorded.
        65 NoteClosesWay = "note-closes-way",
        /// A no to a consent that the archive does not have, and that is about no advertising; it stays on the card as text.
        66 RefusalKeptAsText = "refusal-kept-as-text",
        /// The name of a firm holds that of the person whose tax code the row has: both become contacts, linked.
        67 PersonInOrganisation = "person-in-organisation",
    }
}

codes! {
    /// What was done about an issue.
    Action {
        /// Changed, listed with before and after.
        0 Repaired = "repaired",
        /// Kept, with a warning.
        1 Flagged = "flagged",
        /// The row is not imported.
        2 Rejected = "rejected",
        /// A repair that a person refused: the cell stays as it is written.
        3 Refused = "refused",
    }
}

/// One issue of a row.
#[derive(Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct Issue {
    /// Kind.
    #[n(0)]
    pub code: IssueCode,
    /// Column from 0; none for the whole row.
    #[n(1)]
    pub column: Option<u32>,
    /// What was done.
    #[n(2)]
    pub action: Action,
    /// Text of the cell.
    #[n(3)]
    pub before: Option<String>,
    /// What it became or probably means.
    #[n(4)]
    pub after: Option<String>,
}

impl std::fmt::Debug for Issue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Issue({} {} {:?})", self.code, self.action, self.column)
    }
}
