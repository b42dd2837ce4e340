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

use crate::table::{Cell, Hint};

mod fit;
mod lists;
pub use fit::is_invalid;
use lists::{ADDRESS_FORMS, BOOKED, COUNTRIES, HEALTH, ORDERS, STANDING, STREETS, UNDECIDED, WAYS};

/// So many names of one order are a habit.
const HABIT: u32 = 5;
/// Values looked at in each column.
pub const LOOKED_AT: u32 = 1_000;

/// True for a text that begins as streets do.
pub(crate) fn is_street(text: &str) -> bool {
    let folded = fold(text);
    STREETS.iter().any(|begins| folded.starts_with(begins))
}

/// Counts over the first filled cells of a column.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// Filled cells counted here.
    pub seen: u32,
    email: u32,
    phone: u32,
    mobile: u32,
    told_phone: u32,
    postcode: u32,
    postcode_abroad: u32,
    dialled: u32,
    province: u32,
    date: u32,
    tax_code: u32,
    numeric_code: u32,
    vat: u32,
    answer: u32,
    bare_answers: u32,
    noes: u32,
    iban: u32,
    web: u32,
    organisation: u32,
    first_name: u32,
    full_name: u32,
    surname_leads: u32,
    surname_ends: u32,
    street: u32,
    words: u32,
    sex: u32,
    address_forms: u32,
    standing: u32,
    orders: u32,
    booked: u32,
    towns: u32,
    ways: u32,
    years: u32,
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
    health: u32,
    objections: u32,
    births: u32,
    part_day: u32,
    last_number: Option<u64>,
    distinct: HashSet<u64>,
}

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
                    && matches!(
                        fold(&text).as_str(),
                        // The bare answers of the neighbours count as such, whatever they say in Italian.
                        "da chiedere" | "non risponde" | "forse" | "non so" | "da" | "ne" | "non" | "nee"
                    )
                || UNDECIDED.contains(&fold(&text).as_str())
                || answers_first(&text),
        );
        let abroad = matches!(fold(&text).as_str(), "ne" | "nee" | "non");
        // "Ja", "non merci": a note of many words is none, though each may say no.
        self.bare_answers += u32::from(text.len() <= 12);
        self.noes += u32::from(abroad || matches!(meaning, ConsentMeaning::No | ConsentMeaning::Withdrawn));
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
        self.country += u32::from(COUNTRIES.split('|').any(|country| country == folded));
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
                    let mobile =
                        found.iter().any(|p| p.kind == custode_domain::identifiers::area_codes::NumberKind::Mobile);
                    self.mobile += u32::from(mobile);
                    let labelled = text.starts_with(|c: char| c == '+' || c.is_alphabetic()) || text.starts_with("00");
                    self.told_phone += u32::from((mobile || labelled) && text.len() <= 24);
                }
                PhoneReading::Damaged => self.phone += 1,
                _ => {}
            }
        }
        if digits > 0 {
            let abroad = bytes <= 10 && matches!(postcode::read(&text, None, false), PostcodeReading::Foreign(_));
            self.postcode_abroad += u32::from(abroad);
            let signs = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '/' | '+');
            self.dialled +=
                u32::from((8..=15).contains(&digits) && text.starts_with(['0', '+', '(']) && text.chars().all(signs));
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
            let day = dates::read(&text, DateOrder::Dmy, DateSystem::From1900, reference).day();
            self.part_day += u32::from(!is_date && is_day_of_any_year(&text));
            self.births += u32::from(is_date && day.is_some_and(|day| chrono::Datelike::year(&day) < 2000));
            // A bare five-digit number is a date only in a column that also has written dates.
            self.date += u32::from(is_date && !(digits == bytes && bytes == 5));
            self.iban += u32::from(bytes >= 15 && iban::read(&text).is_some());
            match dates::order_shown_by(&text) {
                Some(DateOrder::Dmy) => self.dmy += 1,
                Some(DateOrder::Mdy) => self.mdy += 1,
                None => {}
            }
            match vat_number::read(&text) {
                // "180.000" is no number that lost its zeros.
                VatReading::ZeroRestored(_) if digits < 8 => {}
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
            self.years += u32::from(bytes == 4 && number.is_some_and(|n| (1900..2100).contains(&n)));
            self.serial += u32::from(number.is_some_and(|n| (10_000..74_000).contains(&n)));
        } else {
            self.letters_only += u32::from(
                text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-' | '.' | '(' | ')' | '/')),
            );
        }
        self.towns += u32::from(bytes > 4 && digits == 0 && province::code(&text).is_some());
        self.province += u32::from(bytes <= 4 && digits == 0 && province::code(&text).is_some());
        self.sex += u32::from(matches!(folded.as_str(), "m" | "f" | "maschio" | "femmina"));
        self.standing += u32::from(STANDING.contains(&folded.as_str()));
        self.ways += u32::from(WAYS.contains(&folded.as_str()));
        self.orders += u32::from(ORDERS.iter().any(|stem| folded.starts_with(stem)));
        self.booked += u32::from(BOOKED.contains(&folded.as_str()));
        self.address_forms += u32::from(ADDRESS_FORMS.contains(&folded.as_str()));
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
            // "Gent. Sig. Ettore Bianchi" is a name like any other.
            let (bare, _) = names::strip_courtesy(&text);
            let few = (2..=4).contains(&bare.split_whitespace().count());
            if let Some(split) = names::split_full_name(bare, true).filter(|split| split.certain && few) {
                self.full_name += 1;
                self.count_order(bare, &split);
            }
            self.words += u32::from(count >= 3);
        }
        self.health += u32::from(folded.split(' ').any(|word| HEALTH.iter().any(|start| word.starts_with(start))));
        self.objections += u32::from(digits < bytes && (crate::normalise::objects(&text) || refuses(&text)));
        self.street += u32::from(is_street(&text));
    }

    /// Counts a name by which of its halves stands first. A comma says so itself, and a household is no example.
    fn count_order(&mut self, text: &str, split: &names::SplitName) {
        if text.contains([',', '&', '/']) || text.contains(" e ") || names::is_organisation(text) {
            return;
        }
        let leads = text.starts_with(&split.last_name);
        self.surname_leads += u32::from(leads);
        self.surname_ends += u32::from(!leads);
    }

    /// True when the surname stands first in nearly all names that tell it, false when it stands behind in nearly all; none
    /// where too few tell, or both are usual.
    #[must_use]
    pub fn surname_first(&self) -> Option<bool> {
        let (leads, ends) = (self.surname_leads, self.surname_ends);
        let most = |one: u32, other: u32| one >= HABIT && one >= other * 5;
        if most(leads, ends) { Some(true) } else { most(ends, leads).then_some(false) }
    }

    /// True when the column counts its rows from one on.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.seen > 1 && self.share(self.running) >= 0.8
    }

    fn share(&self, n: u32) -> f64 {
        if self.seen == 0 { 0.0 } else { f64::from(n) / f64::from(self.seen) }
    }

    /// True when a value tells something about a person's health.
    #[must_use]
    pub const fn tells_health(&self) -> bool {
        self.health > 0
    }

    /// True when the days are those of births: hardly a list of customers has consents of the last century.
    #[must_use]
    pub fn tells_births(&self) -> bool {
        self.births * 2 > self.date
    }

    /// True when nearly all values can be nothing but telephones, hardly one twice: mobiles, or numbers with a prefix or a
    /// word in front.
    #[must_use]
    pub fn tells_phones(&self) -> bool {
        self.share(self.told_phone) >= 0.6 && self.distinct.len() * 10 >= self.seen as usize * 7
    }

    /// True when nearly all values are telephones, perhaps several in one.
    pub(super) fn holds_phones(&self) -> bool {
        self.share(self.phone) >= 0.8
    }

    /// True when nearly all values are digits that a telephone somewhere could have.
    #[must_use]
    pub fn could_be_dialled(&self) -> bool {
        self.share(self.dialled) >= 0.6
    }

    /// True when some of the values say how a customer stands to the firm, and not only to its mails.
    #[must_use]
    pub fn tells_standing(&self) -> bool {
        self.share(self.standing) >= 0.2
    }

    /// True when the values say how far an order is.
    pub(super) fn tells_orders(&self) -> bool {
        // "ok", "cancellata", "no show": what became of a booking.
        let booked = self.booked > 0 && self.share((self.orders.max(self.booked) + self.answer).min(self.seen)) >= 0.8;
        self.share(self.orders) >= 0.5 || booked
    }

    /// True when hardly a value is no town that a province is named after.
    pub(super) fn holds_towns(&self) -> bool {
        self.share(self.towns) >= 0.6
    }

    /// True when most of the values are names of people, whole or in part.
    pub(super) fn holds_names(&self) -> bool {
        self.share(self.first_name.max(self.full_name)) >= 0.6
    }

    /// True when the values are words by which somebody is addressed.
    #[must_use]
    pub fn addresses(&self) -> bool {
        self.share(self.address_forms) >= 0.6
    }

    /// True when the values are a few answers, and hardly anything else but words for "nobody knows".
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answers() >= 0.6
    }

    /// True when the values are a few answers and nothing else.
    #[must_use]
    pub fn is_all_answers(&self) -> bool {
        self.answers() >= 0.85
    }

    /// How many of a column of answers are a no. Whoever answers by which way has answered.
    #[must_use]
    pub fn noes(&self) -> u32 {
        if self.is_few() && self.share((self.answer + self.ways).min(self.seen)) >= 0.8 { self.noes } else { 0 }
    }

    fn answers(&self) -> f64 {
        if self.is_few() { self.share(self.answer.min(self.seen)) } else { 0.0 }
    }

    /// True for few different values, or somewhat more where each is an answer: in several languages.
    fn is_few(&self) -> bool {
        self.distinct.len() <= 8
            || self.distinct.len() <= 30 && self.answer * 10 >= self.seen * 9 && self.bare_answers * 10 >= self.seen * 9
    }

    /// True when most of the values are countries.
    pub(super) fn holds_countries(&self) -> bool {
        self.share(self.country) >= 0.6
    }

    /// True when values are organisations, or none were seen.
    pub(super) fn holds_firms(&self) -> bool {
        self.seen == 0 || self.organisation * 8 >= self.seen
    }

    /// True when the values name many, not the same few again and again: a street or a school stands beside a name.
    fn is_manifold(&self) -> bool {
        self.seen < 6 || self.distinct.len() * 2 >= self.seen as usize
    }

    /// True when a value asks not to be contacted.
    #[must_use]
    pub const fn tells_objections(&self) -> bool {
        self.objections > 0
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
}

/// True for a sentence that begins with its answer: "Sì, desidero ricevere inviti", "No: preferisco di no".
fn answers_first(text: &str) -> bool {
    text.len() <= 160
        && text.split_once([',', ':', ';']).is_some_and(|(first, _)| {
            let first = fold(first);
            matches!(
                first.as_str(),
                "si" | "no" | "yes" | "ja" | "nein" | "oui" | "non" | "acconsento" | "non acconsento"
            )
        })
}

/// True for the name of a sheet, a line above a header or a heading that is a no to everybody.
fn refuses(text: &str) -> bool {
    crate::normalise::sheet_refuses(text) || crate::normalise::title_refuses(text)
}

/// `12/03`: a birthday without its year.
fn is_day_of_any_year(text: &str) -> bool {
    let mut parts = text.split(['/', '.', '-']).map(str::parse::<u8>);
    matches!(
        (parts.next(), parts.next(), parts.next()),
        (Some(Ok(1..=31)), Some(Ok(1..=12)), None) | (Some(Ok(1..=12)), Some(Ok(13..=31)), None)
    )
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
