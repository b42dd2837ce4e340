//! E-mails and telephone numbers of a row.

use custode_domain::identifiers::area_codes::NumberKind;
use custode_domain::identifiers::country;
use custode_domain::identifiers::email::{self, EmailReading};
use custode_domain::identifiers::phone::{self, Country, Phone, PhoneColumn, PhoneReading};
use custode_domain::identifiers::text::fold;

use super::draft::{NormalisedRow, PointDraft, PointKind};
use super::issue::IssueCode;
use super::{Normaliser, Parts, Text, flagged, keep, repaired};
use crate::mapping::field::Field;

/// Local parts that belong to an office, not to a person.
const OFFICES: [&str; 34] = [
    "info",
    "amministrazione",
    "ordini",
    "segreteria",
    "vendite",
    "commerciale",
    "ufficio",
    "contabilita",
    "acquisti",
    "direzione",
    "assistenza",
    "contatti",
    "servizioclienti",
    "posta",
    "mail",
    "email",
    "fatture",
    "fatturazione",
    "marketing",
    "office",
    "sales",
    "support",
    "admin",
    "hello",
    "contact",
    "protocollo",
    "preventivi",
    "magazzino",
    "reception",
    "booking",
    "prenotazioni",
    "negozio",
    "shop",
    "hr",
];

/// True for the points that the organisation of a row keeps when there is also a person.
pub(super) fn belongs_to_organisation(point: &PointDraft) -> bool {
    match point.kind {
        PointKind::Pec | PointKind::Landline | PointKind::Fax => true,
        PointKind::Mobile => false,
        PointKind::Email => {
            let local = point.value.split('@').next().unwrap_or("");
            let word = local.split(['.', '-', '_', '+']).next().unwrap_or("");
            OFFICES.contains(&word)
        }
    }
}

/// Words of headers over what belongs to a person, also where the row names a firm.
const AT_HOME: [&str; 14] = [
    "casa",
    "home",
    "abitazione",
    "ab",
    "abit",
    "privato",
    "privata",
    "priv",
    "private",
    "personale",
    "pers",
    "residenza",
    "domestico",
    "referente",
];
/// Words of headers over what belongs to the firm.
const AT_WORK: [&str; 9] = ["lavoro", "ufficio", "uff", "business", "work", "azienda", "aziendale", "sede", "office"];

/// True for a folded header over what belongs to a person. A bare header beside one of the firm's is the person's too.
pub(super) fn is_private(folded: &str, all: &[String]) -> bool {
    let has = |header: &str, words: &[&str]| header.split([' ', '/']).any(|word| words.contains(&word));
    let twin =
        |other: &String| other.strip_prefix(folded).is_some_and(|rest| rest.starts_with(' ') && has(rest, &AT_WORK));
    has(folded, &AT_HOME) && !has(folded, &AT_WORK) || all.iter().any(twin)
}

/// The country whose numbers a row has: that of the address, not of the passport.
fn country(parts: &Parts<'_>) -> Option<Country> {
    let cell = parts.country?;
    let of_passport = ["nazionalit", "nationalit", "cittadinanz"].iter().any(|w| cell.column.folded.contains(w));
    if of_passport { None } else { country::read(cell.text) }
}

impl Normaliser {
    pub(super) fn reach(&self, parts: &Parts<'_>, out: &mut NormalisedRow) -> Vec<PointDraft> {
        let country = country(parts);
        let mut points: Vec<PointDraft> = Vec::with_capacity(parts.reach.len());
        for cell in &parts.reach {
            match cell.column.field {
                Field::Email => emails(*cell, PointKind::Email, &mut points, out),
                Field::Pec | Field::SdiCode => emails(*cell, PointKind::Pec, &mut points, out),
                Field::Mobile => phones(*cell, (PhoneColumn::Mobile, country), &mut points, out),
                Field::Phone => phones(*cell, (PhoneColumn::Landline, country), &mut points, out),
                Field::Fax => phones(*cell, (PhoneColumn::Landline, country), &mut points, out),
                _ => {}
            }
        }
        points
    }
}

fn both(cell: &Text<'_>) -> bool {
    cell.column.folded.split([' ', '/']).any(|word| word == "pec")
}

/// A no or a remark that stands beside an address is heard, and stays as a note.
fn remark(rest: &str, cell: Text<'_>, out: &mut NormalisedRow) {
    if rest.chars().filter(|c| c.is_alphabetic()).count() >= 3 {
        // "Non chiamare al …": the number was what is not to be called.
        let rest = [" al", " a", " il", " questo", " numero", " nr", " n."]
            .iter()
            .fold(rest.trim(), |rest, small| rest.strip_suffix(small).unwrap_or(rest).trim_end());
        super::heard::hear(Text { text: rest, ..cell }, &super::heard::Listening::Words, out);
    }
}

fn add(points: &mut Vec<PointDraft>, kind: PointKind, value: String, cell: Text<'_>) {
    if !points.iter().any(|p| p.value == value && (p.kind == PointKind::Fax) == (kind == PointKind::Fax)) {
        points.push(PointDraft { kind, value, raw: cell.raw.to_owned(), column: cell.column.index as u32 });
    }
}

fn emails(cell: Text<'_>, kind: PointKind, points: &mut Vec<PointDraft>, out: &mut NormalisedRow) {
    // "E-mail / PEC": each address says which it is.
    let both = both(&cell);
    let of = |address: &str| if both && email::is_certified(address) { PointKind::Pec } else { kind };
    match email::read(cell.text) {
        EmailReading::Addresses(found) => {
            let code = match found.len() {
                1 if found[0].eq_ignore_ascii_case(cell.text) || cell.text.to_lowercase() == found[0] => None,
                1 => Some(IssueCode::EmailCleaned),
                _ => Some(IssueCode::EmailSplit),
            };
            if code.is_some_and(|code| !repaired(out, code, cell, &found.join(" | "))) {
                return keep(out, IssueCode::EmailInvalid, cell);
            }
            for address in found {
                add(points, of(&address), address, cell);
            }
        }
        EmailReading::Partly { addresses, rest } => {
            for address in addresses {
                add(points, of(&address), address, cell);
            }
            remark(&rest, cell, out);
            // "tel. 0577 123456 - email: m@x.example" in one column of everything.
            let found = match phone::read(rest.trim_matches([' ', '-', ';', ',']), PhoneColumn::Any) {
                PhoneReading::Numbers(found) | PhoneReading::Partly { numbers: found, .. } => found,
                PhoneReading::Damaged | PhoneReading::Nothing | PhoneReading::Invalid => Vec::new(),
            };
            let told: Vec<&str> = found.iter().map(|number| number.e164.as_str()).collect();
            if !told.is_empty() && repaired(out, IssueCode::PhoneInEmailColumn, cell, &told.join(" | ")) {
                return numbers(found, cell, points, out);
            }
            beside(out, IssueCode::EmailInvalid, cell, &rest);
        }
        EmailReading::Suspect { address, probably } => {
            flagged(out, IssueCode::EmailSuspect, cell, probably.as_deref());
            add(points, of(&address), address, cell);
        }
        EmailReading::Nothing => {}
        EmailReading::Invalid => {
            let words: Vec<&str> = cell.text.split(' ').filter(|word| !word.contains('@')).collect();
            remark(&words.join(" "), cell, out);
            // "NON INVIARE m@x.example": the address among the words. "mario rossi@x.example" is none.
            let told = super::notes::asks(&fold(&words.join(" "))).is_some();
            let found =
                cell.text.split([' ', ',', ';', '(', ')', '#', '\n']).find_map(|word| match email::read(word) {
                    EmailReading::Addresses(mut found) if word.contains('@') && found.len() == 1 => found.pop(),
                    _ => None,
                });
            match found.filter(|address| told && repaired(out, IssueCode::EmailCleaned, cell, address)) {
                Some(address) => {
                    add(points, of(&address), address, cell);
                    out.notes.push(format!("{}: {}", cell.column.header, cell.text));
                }
                None => keep(out, IssueCode::EmailInvalid, cell),
            }
        }
    }
}

fn phones(
    cell: Text<'_>,
    (column, country): (PhoneColumn, Option<Country>),
    points: &mut Vec<PointDraft>,
    out: &mut NormalisedRow,
) {
    match phone::read_from(cell.text, column, country) {
        PhoneReading::Numbers(found) => {
            if found.len() > 1 {
                let all: Vec<&str> = found.iter().map(|p| p.e164.as_str()).collect();
                if !repaired(out, IssueCode::PhoneSplit, cell, &all.join(" | ")) {
                    return keep(out, IssueCode::PhoneInvalid, cell);
                }
            }
            numbers(found, cell, points, out);
        }
        PhoneReading::Partly { numbers: found, rest } => {
            numbers(found, cell, points, out);
            remark(&rest, cell, out);
            if let EmailReading::Addresses(found) = email::read(&rest)
                && repaired(out, IssueCode::EmailInPhoneColumn, cell, &found.join(" | "))
            {
                for address in found {
                    add(points, PointKind::Email, address, cell);
                }
                return;
            }
            let code = match phone::read(&rest, column) {
                PhoneReading::Damaged => IssueCode::PhoneDamaged,
                _ => IssueCode::PhoneInvalid,
            };
            beside(out, code, cell, &rest);
        }
        PhoneReading::Damaged => keep(out, IssueCode::PhoneDamaged, cell),
        PhoneReading::Nothing => {}
        PhoneReading::Invalid => match email::read(cell.text) {
            EmailReading::Addresses(found)
                if repaired(out, IssueCode::EmailInPhoneColumn, cell, &found.join(" | ")) =>
            {
                for address in found {
                    add(points, PointKind::Email, address, cell);
                }
            }
            _ => {
                remark(cell.text, cell, out);
                keep(out, IssueCode::PhoneInvalid, cell);
            }
        },
    }
}

fn numbers(found: Vec<Phone>, cell: Text<'_>, points: &mut Vec<PointDraft>, out: &mut NormalisedRow) {
    for number in found {
        if number.zero_restored && !repaired(out, IssueCode::PhoneZeroRestored, cell, &number.e164) {
            keep(out, IssueCode::PhoneInvalid, cell);
            continue;
        }
        let kind = match number.kind {
            _ if cell.column.field == Field::Fax => PointKind::Fax,
            NumberKind::Mobile => PointKind::Mobile,
            NumberKind::Landline | NumberKind::Special => PointKind::Landline,
        };
        add(points, kind, number.e164, cell);
    }
}

/// Text that stood beside a usable value: another value that is damaged, or a remark.
fn beside(out: &mut NormalisedRow, code: IssueCode, cell: Text<'_>, rest: &str) {
    if rest.contains('@') || rest.bytes().filter(u8::is_ascii_digit).count() >= 3 {
        keep(out, code, Text { text: rest, ..cell });
    } else {
        flagged(out, code, cell, None);
        out.notes.push(format!("{}: {rest}", cell.column.header));
    }
}
