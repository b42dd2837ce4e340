//! What the values of a column look like: counts of what each of the checks accepts.

use std::collections::HashSet;

use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::dates::{self, DateOrder, DateReading, DateSystem};
use custode_domain::identifiers::email::{self, EmailReading};
use custode_domain::identifiers::first_names::is_first_name;
use custode_domain::identifiers::phone::{self, PhoneColumn, PhoneReading};
use custode_domain::identifiers::postcode::{self, PostcodeReading};
use custode_domain::identifiers::tax_code::TaxCode;
use custode_domain::identifiers::text::{clean, fold, is_placeholder};
use custode_domain::identifiers::vat_number::{self, VatReading};
use custode_domain::identifiers::{iban, names, province};

use super::field::Field;
use crate::table::{Cell, Hint};

/// Values looked at in each column.
pub const LOOKED_AT: u32 = 1_000;

/// Counts over the first filled cells of a column.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// Filled cells counted here.
    pub seen: u32,
    email: u32,
    phone: u32,
    mobile: u32,
    postcode: u32,
    province: u32,
    date: u32,
    tax_code: u32,
    numeric_code: u32,
    vat: u32,
    answer: u32,
    iban: u32,
    web: u32,
    organisation: u32,
    first_name: u32,
    full_name: u32,
    street: u32,
    words: u32,
    sex: u32,
    sdi: u32,
    numbers: u32,
    short_number: u32,
    serial: u32,
    letters_only: u32,
    characters: u64,
    mdy: u32,
    dmy: u32,
    country: u32,
    town_line: u32,
    running: u32,
    last_number: Option<u64>,
    distinct: HashSet<u64>,
}

const STREETS: [&str; 24] = [
    "via ",
    "viale ",
    "vle ",
    "v le ",
    "piazza ",
    "pza ",
    "pzza ",
    "p za ",
    "p zza ",
    "corso ",
    "cso ",
    "c so ",
    "largo ",
    "vicolo ",
    "strada ",
    "str ",
    "loc ",
    "localita ",
    "contrada ",
    "frazione ",
    "fraz ",
    "salita ",
    "lungarno ",
    "borgo ",
];

/// Countries that Italian lists name, folded, with their codes.
const COUNTRIES: [&str; 84] = [
    "italia",
    "italy",
    "it",
    "ita",
    "i",
    "italien",
    "italie",
    "germania",
    "germany",
    "deutschland",
    "de",
    "deu",
    "d",
    "francia",
    "france",
    "fr",
    "fra",
    "f",
    "svizzera",
    "switzerland",
    "schweiz",
    "suisse",
    "ch",
    "che",
    "austria",
    "osterreich",
    "at",
    "aut",
    "spagna",
    "spain",
    "espana",
    "es",
    "esp",
    "regno unito",
    "united kingdom",
    "uk",
    "gb",
    "gbr",
    "gran bretagna",
    "inghilterra",
    "stati uniti",
    "united states",
    "usa",
    "us",
    "romania",
    "ro",
    "rou",
    "albania",
    "al",
    "san marino",
    "sm",
    "smr",
    "slovenia",
    "svn",
    "croazia",
    "croatia",
    "hr",
    "belgio",
    "belgium",
    "be",
    "olanda",
    "paesi bassi",
    "netherlands",
    "nl",
    "polonia",
    "poland",
    "pl",
    "portogallo",
    "portugal",
    "pt",
    "malta",
    "mt",
    "grecia",
    "greece",
    "gr",
    "cina",
    "china",
    "cn",
    "marocco",
    "tunisia",
    "ucraina",
    "india",
    "irlanda",
    "ireland",
];

impl Content {
    /// Counts a filled cell.
    pub fn count(&mut self, cell: &Cell) {
        if self.seen >= LOOKED_AT {
            return;
        }
        let text = clean(&cell.text);
        // "0/0/00" is how some programs write no date.
        if text.is_empty()
            || cell.hint == Hint::Error
            || text.len() > 4 && text.bytes().all(|b| matches!(b, b'0' | b'/' | b'-' | b'.'))
        {
            return;
        }
        // Words for "none" say nothing about the column, but they answer a consent question.
        self.seen += 1;
        let meaning = consent_cell::read(&text);
        self.answer += u32::from(
            meaning != ConsentMeaning::Unknown
                || is_placeholder(&text)
                || text.len() <= 20
                    && matches!(fold(&text).as_str(), "da chiedere" | "non risponde" | "forse" | "non so"),
        );
        let folded = fold(&text);
        let mut hasher = std::hash::DefaultHasher::new();
        std::hash::Hash::hash(&folded, &mut hasher);
        self.distinct.insert(std::hash::Hasher::finish(&hasher));
        if is_placeholder(&text) && province::code(&text).is_none() {
            self.seen -= 1;
            return;
        }
        self.characters += text.chars().count() as u64;
        let number = text.parse::<u64>().ok();
        let follows = self.last_number.map_or(number == Some(1), |last| number == last.checked_add(1));
        self.running += u32::from(number.is_some() && follows);
        self.last_number = number.or(self.last_number);
        self.town_line += u32::from(postcode::town_line(&text).is_some());
        self.country += u32::from(COUNTRIES.contains(&folded.as_str()));
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let bytes = text.len();
        if text.contains('@') {
            self.email += u32::from(!matches!(email::read(&text), EmailReading::Nothing | EmailReading::Invalid));
        }
        self.web += u32::from(text.contains("://") || folded.starts_with("www"));
        if digits >= 5 && !text.contains('@') {
            match phone::read(&text, PhoneColumn::Any) {
                PhoneReading::Numbers(found) | PhoneReading::Partly { numbers: found, .. }
                    if !is_compact_day(&text) =>
                {
                    self.phone += 1;
                    self.mobile += u32::from(
                        found.iter().any(|p| p.kind == custode_domain::identifiers::area_codes::NumberKind::Mobile),
                    );
                }
                PhoneReading::Damaged => self.phone += 1,
                _ => {}
            }
        }
        if digits > 0 {
            self.postcode += u32::from(
                bytes <= 8
                    && digits >= 3
                    && matches!(
                        postcode::read(&text, None, false),
                        PostcodeReading::Cap(_) | PostcodeReading::ZeroRestored(_)
                    )
                    || digits == 3 && bytes == 3,
            );
            let reference = chrono::NaiveDate::MAX.with_year_2999();
            let is_date = cell.hint == Hint::Date
                || matches!(dates::read(&text, DateOrder::Dmy, DateSystem::From1900, reference), DateReading::On(_))
                || matches!(dates::read(&text, DateOrder::Mdy, DateSystem::From1900, reference), DateReading::On(_))
                    && cell.hint == Hint::Text;
            // A bare five-digit number is a date only in a column that also has written dates.
            self.date += u32::from(is_date && !(digits == bytes && bytes == 5));
            self.iban += u32::from(bytes >= 15 && iban::read(&text).is_some());
            match dates::order_shown_by(&text) {
                Some(DateOrder::Dmy) => self.dmy += 1,
                Some(DateOrder::Mdy) => self.mdy += 1,
                None => {}
            }
            match vat_number::read(&text) {
                VatReading::Italian(_) | VatReading::ZeroRestored(_) | VatReading::Foreign(_) => self.vat += 1,
                VatReading::TaxCode(_) => self.numeric_code += 1,
                VatReading::PersonalTaxCode(_) | VatReading::Invalid => {}
            }
            self.tax_code += u32::from(
                digits >= 3
                    && (15..=22).contains(&bytes)
                    && (TaxCode::parse(&text).is_ok_and(|c| !c.is_numeric()) || looks_like_tax_code(&text)),
            );
            self.numbers +=
                u32::from(text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '€' | ' ' | '%')));
            self.short_number += u32::from(digits == bytes && bytes <= 7);
            self.serial += u32::from(number.is_some_and(|n| (10_000..74_000).contains(&n)));
        } else {
            self.letters_only += u32::from(
                text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-' | '.' | '(' | ')' | '/')),
            );
        }
        self.province += u32::from(bytes <= 4 && digits == 0 && province::code(&text).is_some());
        self.sex += u32::from(matches!(folded.as_str(), "m" | "f" | "maschio" | "femmina"));
        self.sdi += u32::from(
            (bytes == 7 || bytes == 6)
                && text.bytes().all(|b| b.is_ascii_alphanumeric())
                && (text.starts_with("0000000") || digits < bytes),
        );
        if digits * 3 < bytes {
            self.organisation += u32::from(names::is_organisation(&text));
            let mut words = folded.split(' ');
            let first = words.next().unwrap_or("");
            let count = 1 + words.count();
            self.first_name += u32::from(count <= 2 && is_first_name(first));
            self.full_name +=
                u32::from((2..=4).contains(&count) && names::split_full_name(&text, true).is_some_and(|s| s.certain));
            self.words += u32::from(count >= 3);
        }
        self.street += u32::from(STREETS.iter().any(|s| folded.starts_with(s)));
    }

    /// True when the column counts its rows from one on.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.seen > 1 && self.share(self.running) >= 0.8
    }

    fn share(&self, n: u32) -> f64 {
        if self.seen == 0 { 0.0 } else { f64::from(n) / f64::from(self.seen) }
    }

    /// Mean length of a filled cell, in characters.
    #[must_use]
    pub fn mean_length(&self) -> f64 {
        if self.seen == 0 { 0.0 } else { self.characters as f64 / f64::from(self.seen) }
    }

    /// Different values, no more than were looked at.
    #[must_use]
    pub fn distinct(&self) -> usize {
        self.distinct.len()
    }

    /// Order of day and month that the values show; none when every one could be either.
    #[must_use]
    pub fn date_order(&self) -> Option<DateOrder> {
        match (self.dmy, self.mdy) {
            (0, 0) => None,
            (d, m) if d >= m => Some(DateOrder::Dmy),
            _ => Some(DateOrder::Mdy),
        }
    }

    /// How many of the values seen fit the field; none for fields that any text fits.
    #[must_use]
    pub fn fitting(&self, field: &Field) -> Option<u32> {
        Some(match field {
            Field::Email | Field::Pec => self.email,
            Field::Phone | Field::Mobile | Field::Fax => self.phone,
            Field::Postcode => self.postcode,
            Field::Province => self.province,
            Field::VatNumber => self.vat,
            Field::TaxCode => self.tax_code + self.vat + self.numeric_code,
            Field::TaxOrVat => self.tax_code + self.vat + self.numeric_code,
            Field::Iban => self.iban,
            Field::BirthOn | Field::AcquiredOn | Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_) => self.date,
            Field::Consent(_) | Field::OptOut => self.answer.min(self.seen),
            Field::Sex => self.sex,
            Field::Website => self.web,
            _ => return None,
        })
    }

    /// How well the values fit the field, 0 to 1.
    #[must_use]
    pub fn fit(&self, field: &Field) -> f64 {
        if self.seen == 0 {
            // Nothing speaks for or against.
            return 0.8;
        }
        let share = |n| self.share(n);
        // A share of nine tenths is as good as all: lists have slips.
        let full = |s: f64| (s * 1.12).min(1.0);
        let not = |s: f64| (1.0 - s).max(0.0);
        let typed = self.share(self.email) + self.share(self.tax_code) + self.share(self.date) + share(self.iban);
        match field {
            Field::Email | Field::Pec => full(share(self.email)),
            Field::Mobile => {
                full(share(self.phone)) * (0.55 + 0.45 * self.mobile as f64 / f64::from(self.phone.max(1)))
            }
            Field::Phone => full(share(self.phone)),
            Field::Fax => full(share(self.phone)) * (1.0 - 0.5 * self.mobile as f64 / f64::from(self.phone.max(1))),
            Field::Postcode => full(share(self.postcode)),
            Field::Province => full(share(self.province)),
            Field::VatNumber => full(share(self.vat) * 1.05),
            Field::TaxCode => full((share(self.tax_code) + 0.9 * share(self.vat + self.numeric_code)) * 1.05),
            Field::TaxOrVat => {
                let both = self.tax_code > 0 && self.vat > 0;
                full(share(self.tax_code + self.vat + self.numeric_code)) * if both { 1.0 } else { 0.8 }
            }
            Field::Iban => full(share(self.iban)),
            Field::BirthOn | Field::AcquiredOn | Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_) => {
                full(share(self.date) * 1.1 + share(self.serials()) * 0.9)
            }
            Field::Consent(_) | Field::OptOut => full(share(self.answer.min(self.seen))),
            Field::Sex => full(share(self.sex)),
            Field::Website => full(share(self.web)),
            Field::SdiCode => full(share(self.sdi)),
            Field::Organisation => {
                (0.75 + 0.4 * share(self.organisation)).min(1.0)
                    * not(typed)
                    * not(share(self.phone))
                    * not(share(self.answer) * 0.8)
                    * not(share(self.first_name) * 0.7)
                    * not(share(self.street))
                    * not(share(self.numbers))
            }
            Field::FirstName => {
                (0.6 + 0.8 * share(self.first_name)).min(1.0)
                    * not(typed)
                    * not(share(self.full_name) * 0.8)
                    * not(share(self.organisation))
                    * not(share(self.numbers))
                    * not(share(self.street))
            }
            Field::LastName => {
                0.9 * not(typed)
                    * not(share(self.first_name) * 0.5)
                    * not(share(self.full_name) * 0.8)
                    * not(share(self.organisation))
                    * not(share(self.numbers))
                    * not(share(self.street))
            }
            Field::FullName => {
                (0.6 + 0.8 * share(self.full_name)).min(1.0)
                    * not(typed)
                    * not(share(self.numbers))
                    * not(share(self.street))
                    * not(share(self.phone))
            }
            Field::Address => {
                (0.6 + 0.6 * share(self.street)).min(1.0)
                    * not(typed)
                    * not(share(self.phone))
                    * not(share(self.numbers))
            }
            Field::City if self.town_line > 0 => full(share(self.town_line)),
            Field::City => {
                0.9 * not(typed)
                    * not(share(self.numbers))
                    * not(share(self.street))
                    * not(share(self.organisation))
                    * (0.3 + 0.7 * share(self.letters_only))
            }
            Field::Country => {
                (0.3 + 0.7 * share(self.country).max(share(self.letters_only) * 0.4))
                    * 0.95
                    * not(typed)
                    * not(share(self.numbers))
                    * not(share(self.street))
                    * not(share(self.answer) * 0.8)
            }
            Field::Language | Field::BirthPlace => {
                0.9 * not(typed) * not(share(self.numbers)) * not(share(self.street))
            }
            Field::Notes | Field::Custom(_) | Field::Source | Field::Tags | Field::Role => {
                0.9 * not(share(self.email) + share(self.tax_code) + share(self.date))
            }
            Field::ExternalId => 0.9 * not(typed) * not(share(self.words)),
            Field::Ignore => 0.9,
        }
    }

    fn serials(&self) -> u32 {
        // Days counted from 1900; only a header can tell them from postcodes.
        if self.date > 0 { self.short_number } else { self.serial }
    }

    /// Best field by the values alone, for a column without a header.
    #[must_use]
    pub fn alone(&self) -> Option<(Field, f64)> {
        if self.seen == 0 {
            return None;
        }
        let s = |n| self.share(n);
        let candidates = [
            (Field::Email, s(self.email), 0.95),
            (Field::TaxCode, s(self.tax_code) + 0.5 * s(self.vat), 0.93),
            (Field::VatNumber, s(self.vat), 0.88),
            (Field::Iban, s(self.iban), 0.95),
            (Field::Mobile, s(self.mobile) - s(self.vat), 0.84),
            (Field::Phone, s(self.phone) - s(self.mobile) - s(self.vat), 0.84),
            (Field::Postcode, s(self.postcode), 0.8),
            // "SI" and "NO" are Siena and Novara, but a column of nothing else answers a question.
            (Field::Province, s(self.province) - s(self.answer), 0.82),
            (Field::City, s(self.town_line), 0.84),
            (Field::Website, s(self.web), 0.84),
            (Field::Address, s(self.street), 0.82),
            (Field::Organisation, s(self.organisation), 0.8),
            (Field::FullName, s(self.full_name), 0.75),
            (Field::FirstName, s(self.first_name), 0.78),
        ];
        candidates
            .into_iter()
            .filter(|(_, share, _)| *share >= 0.6)
            .map(|(f, share, top)| (f, share.min(1.0) * top))
            .max_by(|a, b| a.1.total_cmp(&b.1))
    }
}

/// `20190314`: a day as old programs write it, hardly a telephone number.
fn is_compact_day(text: &str) -> bool {
    let reference = chrono::NaiveDate::MAX.with_year_2999();
    text.len() == 8
        && text.bytes().all(|b| b.is_ascii_digit())
        && dates::read(text, DateOrder::Dmy, DateSystem::From1900, reference).day().is_some()
}

fn looks_like_tax_code(text: &str) -> bool {
    let t: Vec<u8> = text.bytes().filter(u8::is_ascii_alphanumeric).collect();
    (15..=17).contains(&t.len())
        && t[..6].iter().all(u8::is_ascii_alphabetic)
        && t[8].is_ascii_alphabetic()
        && t[6].is_ascii_alphanumeric()
        && t.iter().filter(|b| b.is_ascii_digit()).count() >= 4
}

/// A day far ahead: shape matters here, not whether it has happened.
trait FarDay {
    fn with_year_2999(self) -> chrono::NaiveDate;
}

impl FarDay for chrono::NaiveDate {
    fn with_year_2999(self) -> chrono::NaiveDate {
        chrono::NaiveDate::from_ymd_opt(2999, 12, 31).unwrap_or(self)
    }
}

/// True when a cell does not fit the field, judged as the normaliser will.
#[must_use]
pub fn is_invalid(field: &Field, cell: &Cell) -> bool {
    let text = clean(&cell.text);
    if is_placeholder(&text) {
        return false;
    }
    match field {
        Field::Email | Field::Pec => matches!(email::read(&text), EmailReading::Invalid),
        Field::Phone | Field::Mobile | Field::Fax => {
            matches!(phone::read(&text, PhoneColumn::Landline), PhoneReading::Invalid | PhoneReading::Damaged)
        }
        Field::Postcode => matches!(postcode::read(&text, None, true), PostcodeReading::Invalid),
        Field::Province => province::code(&text).is_none(),
        Field::VatNumber => matches!(vat_number::read(&text), VatReading::Invalid),
        Field::TaxCode | Field::TaxOrVat => {
            TaxCode::parse(&text).is_err() && matches!(vat_number::read(&text), VatReading::Invalid)
        }
        Field::Iban => iban::read(&text).is_none(),
        Field::BirthOn | Field::AcquiredOn | Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_) => {
            let far = chrono::NaiveDate::MAX.with_year_2999();
            cell.hint != Hint::Date
                && [DateOrder::Dmy, DateOrder::Mdy]
                    .iter()
                    .all(|o| !matches!(dates::read(&text, *o, DateSystem::From1900, far), DateReading::On(_)))
        }
        _ => false,
    }
}
