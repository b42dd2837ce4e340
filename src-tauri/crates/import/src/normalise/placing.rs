//! Where the text of a cell goes: to a part of the row, or straight into what comes out of it.

use custode_domain::identifiers::province;
use custode_domain::identifiers::text::{fold, is_placeholder};

use super::draft::{CustomValue, NormalisedRow};
use super::issue::{Action, IssueCode};
use super::notes::Asks;
use super::{Normaliser, Parts, Text, closed, for_all, heard, keep, notes, push, wish};
use super::{sheet_refuses, title_refuses};
use crate::mapping::field::Field;
use crate::mapping::words::{self, Word};

impl Normaliser {
    pub(super) fn place<'a>(&self, cell: Text<'a>, parts: &mut Parts<'a>, out: &mut NormalisedRow) {
        if says_nothing(cell) {
            return;
        }
        let text = cell.text;
        let first = |slot: &mut Option<Text<'a>>| {
            slot.get_or_insert(cell);
        };
        match &cell.column.field {
            Field::Organisation => first(&mut parts.organisation),
            Field::LastName => first(&mut parts.last_name),
            Field::FirstName => first(&mut parts.first_name),
            Field::FullName => first(&mut parts.full_name),
            Field::Email | Field::Pec | Field::Phone | Field::Mobile | Field::Fax => parts.reach.push(cell),
            Field::Address
                if words::is_house_number(&cell.column.folded)
                    || parts.street.is_some() && is_number_of_house(text) =>
            {
                first(&mut parts.house_number)
            }
            Field::Address => first(&mut parts.street),
            Field::Postcode => first(&mut parts.postcode),
            Field::City => first(&mut parts.city),
            Field::Province => first(&mut parts.province),
            Field::Country => first(&mut parts.country),
            Field::VatNumber => first(&mut parts.vat_number),
            Field::TaxCode => first(&mut parts.tax_code),
            Field::TaxOrVat => first(&mut parts.tax_or_vat),
            Field::Iban => first(&mut parts.iban),
            Field::BirthOn => first(&mut parts.birth_on),
            Field::Sex => first(&mut parts.sex),
            // "Codice destinatario / PEC": whoever has no code is reached by certified mail.
            Field::SdiCode if text.contains('@') => parts.reach.push(cell),
            Field::SdiCode => parts.sdi_code = Some(text),
            Field::BirthPlace => parts.birth_place = Some(text),
            Field::Language => parts.language = Some(text),
            Field::Website => parts.websites.push(text),
            Field::Role => out.role = Some(text.to_owned()),
            Field::Source => out.source = Some(text.to_owned()),
            Field::AcquiredOn => out.acquired_on = self.date(cell, out),
            Field::Notes => self.note(cell, out),
            Field::Tags => tags(cell, out),
            // Excel kept six digits of thirteen: a number that many have is nobody's.
            Field::ExternalId if for_all::is_rounded(text) => keep(out, IssueCode::NumberDamaged, cell),
            Field::ExternalId => out.external_id = Some(text.to_owned()),
            Field::OptOut => self.opt_out(cell, out),
            Field::Custom(code) => {
                heard::hear(cell, &cell.column.listening, out);
                out.custom.push(CustomValue { code: code.clone(), value: text.to_owned() });
            }
            Field::Consent(_)
            | Field::ConsentOn(_)
            | Field::ConsentWithdrawnOn(_)
            | Field::ConsentEvidence(_)
            | Field::Ignore => {}
        }
    }

    fn note(&self, cell: Text<'_>, out: &mut NormalisedRow) {
        let several = self.columns.iter().filter(|c| c.field == Field::Notes).count() > 1;
        let folded = fold(cell.text);
        let of_sheet = crate::together::is_label(&cell.column.header);
        let counted = cell.text.rsplit_once(' ').is_some_and(|(_, row)| row.bytes().all(|b| b.is_ascii_digit()));
        let refuses = of_sheet && (sheet_refuses(cell.text) || title_refuses(cell.text))
            || notes::asks_how(&cell.column.folded) && notes::in_no_way(&folded);
        if of_sheet && counted && !refuses {
            // On which sheet and row somebody stood is no remark about them.
            return;
        }
        let wish = wish::read(cell.text);
        if refuses {
            let code = closed::close(out, &folded);
            push(out, code, Some(cell.column), Action::Flagged, Some(cell.text), None);
        } else if let Some(wish) = wish {
            let more = wish.more || wish.asks == Asks::Perhaps;
            if wish.asks == Asks::NoAdvertising {
                let code = closed::close_ways(out, wish.ways);
                push(out, code, Some(cell.column), Action::Flagged, Some(cell.text), None);
            }
            if more {
                push(out, IssueCode::NoteAsksNoContact, Some(cell.column), Action::Flagged, Some(cell.text), None);
            }
        }
        // What stands under another word than "note" keeps it: "Assicurato: …".
        let foreign = !words::guess(&cell.column.header).first().is_some_and(|(word, _)| *word == Word::Plain("notes"));
        out.notes.push(if (several || foreign) && !cell.column.header.is_empty() {
            format!("{}: {}", cell.column.header, cell.text)
        } else {
            cell.text.to_owned()
        });
    }
}

/// "NA" is no answer anywhere but in a column of provinces, where it is Naples; zeros stand where a program wants a number and
/// nobody has one.
fn says_nothing(cell: Text<'_>) -> bool {
    let field = &cell.column.field;
    let placeholder = is_placeholder(cell.text)
        && !matches!(field, Field::Consent(_) | Field::Notes | Field::OptOut)
        && !(*field == Field::Province && province::code(cell.text).is_some());
    let coded = matches!(field, Field::VatNumber | Field::TaxCode | Field::TaxOrVat);
    placeholder || coded && cell.text.chars().all(|c| matches!(c, '0' | ' ' | '.' | '-'))
}

/// Each label of a cell, once; a no among them is heard.
fn tags(cell: Text<'_>, out: &mut NormalisedRow) {
    for tag in cell.text.split([',', ';', '|', '\n']).flat_map(|t| t.split(":::")) {
        let tag = tag.trim().trim_start_matches("* ").trim_matches('"').trim();
        if !tag.is_empty() && tag != "*" && !out.tags.iter().any(|t| t == tag) {
            heard::hear(Text { text: tag, ..cell }, &cell.column.listening, out);
            out.tags.push(tag.to_owned());
        }
    }
}

/// "12", "12/A", "snc": behind a street the number of its house.
fn is_number_of_house(text: &str) -> bool {
    text.len() <= 8 && text.starts_with(|c: char| c.is_ascii_digit()) || matches!(fold(text).as_str(), "snc" | "s n c")
}
