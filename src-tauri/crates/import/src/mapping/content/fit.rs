//! How well what was counted fits a field, and whether one cell does.

use super::*;
use crate::mapping::field::Field;

impl Content {
    /// How many of the values seen fit the field; none for fields that any text fits.
    #[must_use]
    pub fn fitting(&self, field: &Field) -> Option<u32> {
        Some(match field {
            Field::Email | Field::Pec => self.email,
            Field::Phone | Field::Mobile | Field::Fax => self.phone,
            Field::Postcode => self.postcode + self.postcode_abroad,
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
            Field::Postcode => full(share(self.postcode + self.postcode_abroad)),
            Field::Province => full(share(self.province)),
            Field::VatNumber => full(share(self.vat) * 1.05),
            Field::TaxCode => full((share(self.tax_code) + 0.9 * share(self.vat + self.numeric_code)) * 1.05),
            Field::TaxOrVat => {
                let both = self.tax_code > 0 && self.vat > 0;
                full(share(self.tax_code + self.vat + self.numeric_code)) * if both { 1.0 } else { 0.8 }
            }
            Field::Iban => full(share(self.iban)),
            // A birthday may be written without its year.
            Field::BirthOn => full(share(self.date) * 1.1 + share(self.serials()) * 0.9 + share(self.part_day) * 0.7),
            Field::AcquiredOn | Field::ConsentOn(_) => full(share(self.date) * 1.1 + share(self.serials()) * 0.9),
            // Whoever wrote "sì" under "Revocato il" did take it back.
            Field::ConsentWithdrawnOn(_) => {
                full(share(self.date) * 1.1 + share(self.serials()) * 0.9 + share(self.answer) * 0.9)
            }
            // "Vuole promozioni?" may be answered by the way: "sms".
            Field::Consent(_) => full(share((self.answer + self.ways).min(self.seen))),
            // A day says when the no was said, and any other word in such a column is heard as a no.
            Field::OptOut => full((share(self.answer) + share(self.date)).min(1.0))
                .max(0.5 * not(typed - share(self.date)) * not(share(self.phone))),
            Field::Sex => full(share(self.sex)),
            Field::Website => full(share(self.web)),
            Field::SdiCode => full(share(self.sdi)),
            Field::Organisation => {
                (0.75 + 0.4 * share(self.organisation)).min(1.0)
                    * not(typed)
                    * not(share(self.phone))
                    * not(share(self.answer.min(self.seen)))
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
                    * not(share(self.phone))
                    * not(share(self.street))
                    * not(share(self.answer.min(self.seen)))
            }
            Field::LastName => {
                0.9 * not(typed)
                    * not(share(self.answer.min(self.seen)))
                    * not(share(self.first_name) * 0.5)
                    * not(share(self.full_name) * 0.8)
                    * not(share(self.organisation))
                    * not(share(self.numbers))
                    * not(share(self.phone))
                    * not(share(self.street))
            }
            Field::FullName => {
                (0.6 + 0.8 * share(self.full_name)).min(1.0)
                    * not(share(self.answer))
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
                    * not(share(self.answer))
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
            Field::Notes | Field::Custom(_) | Field::ConsentEvidence(_) | Field::Source | Field::Tags | Field::Role => {
                0.9 * not(share(self.email) + share(self.tax_code) + share(self.date))
            }
            // What comes again and again tells nobody from another.
            Field::ExternalId
                if self.tells_phones() || self.seen >= 8 && self.distinct.len() * 2 < self.seen as usize =>
            {
                0.3
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
            (Field::Postcode, if self.is_running() { 0.0 } else { s(self.postcode) - s(self.years) }, 0.8),
            // "SI" and "NO" are Siena and Novara, but a column of nothing else answers a question.
            (Field::Province, s(self.province) - s(self.answer), 0.82),
            (Field::City, s(self.town_line), 0.84),
            (Field::Website, s(self.web), 0.84),
            (Field::Address, s(self.street), 0.82),
            (Field::Organisation, if self.is_manifold() { s(self.organisation) } else { 0.0 }, 0.8),
            (Field::FullName, if self.is_manifold() { s(self.full_name) } else { 0.0 }, 0.75),
            (Field::FirstName, s(self.first_name), 0.78),
        ];
        candidates
            .into_iter()
            .filter(|(_, share, _)| *share >= 0.6)
            .map(|(f, share, top)| (f, share.min(1.0) * top))
            .max_by(|a, b| a.1.total_cmp(&b.1))
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
        Field::ConsentWithdrawnOn(_) if consent_cell::read(&text) != ConsentMeaning::Unknown => false,
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
