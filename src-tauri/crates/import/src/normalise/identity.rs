//! Names and codes of a row: who it is about.

use custode_domain::identifiers::first_names::is_first_name;
use custode_domain::identifiers::iban;
use custode_domain::identifiers::names;
use custode_domain::identifiers::tax_code::{Sex, TaxCode};
use custode_domain::identifiers::text::fold;
use custode_domain::identifiers::vat_number::{self, VatReading};

use super::draft::{CodeDraft, ContactDraft, NormalisedRow};
use super::issue::IssueCode;
use super::order::{in_order, is_the_person, of_two, owner_of, person_among_firms, personal_code};
use super::{Normaliser, Parts, Text, flagged, heard, repaired, stands};

impl Normaliser {
    pub(super) fn identity(
        &self,
        parts: &Parts<'_>,
        person: &mut ContactDraft,
        organisation: &mut ContactDraft,
        out: &mut NormalisedRow,
    ) {
        for cell in [parts.full_name, parts.last_name, parts.first_name].into_iter().flatten() {
            if cell.text.contains(['†', '✝']) {
                heard::hear(Text { text: "†", ..cell }, &heard::Listening::Words, out);
            }
        }
        self.codes(parts, person, organisation, out);
        if let Some(cell) = parts.organisation {
            self.organisation(cell, parts, person, organisation, out);
        }
        if let Some(cell) = parts.full_name {
            full_name(cell, parts, person, organisation, out);
        }
        person_names(parts, person, organisation, out);
        if let Some(cell) = parts.full_name {
            beside_names(cell, parts, person, out);
        }
        if let Some(cell) = parts.first_name.or(parts.full_name).or(parts.last_name)
            && [&person.first_name, &person.last_name].into_iter().flatten().any(|name| of_two(name))
        {
            flagged(out, IssueCode::TwoPeople, cell, None);
        }
        if let Some(cell) = parts.birth_on {
            person.birth_on = self.date(cell, out);
        }
        person.birth_place = parts.birth_place.map(str::to_owned);
        if let Some(cell) = parts.sex {
            person.sex = match fold(cell.text).as_str() {
                "m" | "maschio" | "male" | "uomo" | "maschile" => Some("M".to_owned()),
                "f" | "femmina" | "female" | "donna" | "femminile" | "w" => Some("F".to_owned()),
                _ => {
                    super::keep(out, IssueCode::SexUnknown, cell);
                    None
                }
            };
        }
        check_against_code(parts, person, out);
    }

    fn codes(
        &self,
        parts: &Parts<'_>,
        person: &mut ContactDraft,
        organisation: &mut ContactDraft,
        out: &mut NormalisedRow,
    ) {
        if let Some(cell) = parts.vat_number {
            vat(cell, person, organisation, out);
        }
        if let Some(cell) = parts.tax_code {
            tax(cell, person, organisation, out);
        }
        if let Some(cell) = parts.tax_or_vat {
            // "01234567890 / RSSMRA80A01H501U" holds both.
            let pieces: Vec<&str> =
                cell.text.split(['/', ';', '|', '\n']).map(str::trim).filter(|p| p.len() >= 8).collect();
            let pieces = if pieces.is_empty() { vec![cell.text] } else { pieces };
            for piece in pieces {
                let cell = Text { text: piece, ..cell };
                // A codice fiscale with a slip is still no VAT number.
                let letters = piece.bytes().filter(u8::is_ascii_alphabetic).count();
                if TaxCode::parse(piece).is_ok_and(|c| !c.is_numeric()) || letters >= 7 {
                    tax(cell, person, organisation, out)
                } else {
                    vat(cell, person, organisation, out)
                }
            }
        }
        if let Some(cell) = parts.iban {
            let read = iban::read(cell.text);
            if read.is_none() {
                flagged(out, IssueCode::IbanInvalid, cell, None);
            }
            let code = CodeDraft { valid: read.is_some(), value: read.unwrap_or_else(|| cell.text.to_owned()) };
            organisation.iban = Some(code);
        }
    }

    fn organisation(
        &self,
        cell: Text<'_>,
        parts: &Parts<'_>,
        person: &mut ContactDraft,
        organisation: &mut ContactDraft,
        out: &mut NormalisedRow,
    ) {
        let (name, courtesy) = names::strip_courtesy(cell.text);
        let has_person = parts.last_name.is_some() || parts.first_name.is_some() || parts.full_name.is_some();
        if !has_person
            && let Some(split) = person_among_firms(name, cell, person, organisation)
            && repaired(out, IssueCode::OrganisationIsPerson, cell, &in_two(&split))
        {
            person.last_name = Some(recased(split.last_name, cell, false, out));
            person.first_name = Some(recased(split.first_name, cell, false, out));
            return;
        }
        let own: Vec<&str> =
            [parts.last_name, parts.first_name, parts.full_name].into_iter().flatten().map(|cell| cell.text).collect();
        if is_the_person(name, &own.join(" "), person, organisation)
            && repaired(out, IssueCode::OrganisationIsPerson, cell, &own.join(" "))
        {
            return;
        }
        let name = without(courtesy, name, cell, out);
        organisation.organisation = Some(recased(name.to_owned(), cell, true, out));
        if !has_person
            && let Some(owner) = owner_of(name, person)
            && repaired(out, IssueCode::PersonInOrganisation, cell, &in_two(&owner))
        {
            person.last_name = Some(recased(owner.last_name, cell, false, out));
            person.first_name = Some(recased(owner.first_name, cell, false, out));
        }
    }
}

fn recased(text: String, cell: Text<'_>, organisation: bool, out: &mut NormalisedRow) -> String {
    // Two or three capitals may be initials or an acronym.
    if text.chars().filter(|c| c.is_alphabetic()).count() < if organisation { 4 } else { 3 } {
        return text;
    }
    // "greco" beside "SALVATORE" is a name like the other; a firm may write itself small.
    let small = !organisation && !text.chars().any(char::is_uppercase);
    let better = if small { names::recase(&text.to_uppercase(), false) } else { names::recase(&text, organisation) };
    match better {
        Some(better) if stands(out, IssueCode::CaseRestored, cell.column, &text, &better) => better,
        _ => text,
    }
}

/// Surname and first name as an issue shows them.
fn in_two(split: &names::SplitName) -> String {
    format!("{} | {}", split.last_name, split.first_name)
}

/// The text of a cell without "Spett.le" and the like, unless a person wants it.
fn without<'a>(courtesy: bool, name: &'a str, cell: Text<'a>, out: &mut NormalisedRow) -> &'a str {
    if courtesy && !repaired(out, IssueCode::CourtesyDropped, cell, name) { cell.text } else { name }
}

fn full_name(
    cell: Text<'_>,
    parts: &Parts<'_>,
    person: &mut ContactDraft,
    organisation: &mut ContactDraft,
    out: &mut NormalisedRow,
) {
    let (name, courtesy) = names::strip_courtesy(cell.text);
    let name = without(courtesy, name, cell, out);
    if parts.last_name.is_some() || parts.first_name.is_some() {
        return;
    }
    if names::is_organisation(cell.text) && organisation.organisation.is_none() {
        organisation.organisation = Some(recased(name.to_owned(), cell, true, out));
        return;
    }
    match in_order(name, cell, person) {
        Some(split) => {
            let after = in_two(&split);
            if !repaired(out, IssueCode::NameSplit, cell, &after) {
                person.last_name = Some(recased(name.to_owned(), cell, false, out));
                return;
            }
            if !split.certain {
                // The other order, as a cell that says it.
                let swapped = format!("{}, {}", split.first_name, split.last_name);
                flagged(out, IssueCode::NameOrderUncertain, cell, Some(&swapped));
            }
            person.last_name = Some(recased(split.last_name, cell, false, out));
            person.first_name = Some(recased(split.first_name, cell, false, out));
        }
        None => person.last_name = Some(recased(name.to_owned(), cell, false, out)),
    }
}

/// A whole name beside a column of surnames or first names tells the half that is missing, or the same again. What it says
/// more is kept: of the same person as text, of another one ("Referente") with a finding.
fn beside_names(cell: Text<'_>, parts: &Parts<'_>, person: &mut ContactDraft, out: &mut NormalisedRow) {
    let halves: Vec<Text<'_>> = [parts.last_name, parts.first_name].into_iter().flatten().collect();
    let known: Vec<String> =
        halves.iter().flat_map(|half| fold(half.text).split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
    if halves.is_empty() {
        return;
    }
    let (name, _) = names::strip_courtesy(cell.text);
    let is_known = |word: &&str| known.contains(&fold(word));
    let (same, more): (Vec<&str>, Vec<&str>) = name.split_whitespace().partition(is_known);
    let rest = more.join(" ");
    let one = !same.is_empty() || more.len() == 1;
    match (parts.last_name, parts.first_name) {
        _ if more.is_empty() => {}
        (Some(_), None) if one && person.first_name.is_none() => {
            person.first_name = Some(recased(rest, cell, false, out));
        }
        (None, Some(_)) if one && person.last_name.is_none() => {
            person.last_name = Some(recased(rest, cell, false, out));
        }
        _ if same.is_empty() => super::keep(out, IssueCode::TwoPeople, cell),
        _ => super::kept_quietly(out, cell),
    }
}

fn person_names(
    parts: &Parts<'_>,
    person: &mut ContactDraft,
    organisation: &mut ContactDraft,
    out: &mut NormalisedRow,
) {
    let (last, first) = match (parts.last_name, parts.first_name) {
        (None, None) => return,
        // One column alone may hold an organisation or a whole name.
        (Some(only), None) | (None, Some(only)) => {
            if names::is_organisation(only.text)
                && organisation.organisation.is_none()
                && repaired(out, IssueCode::PersonIsOrganisation, only, only.text)
            {
                organisation.organisation = Some(recased(only.text.to_owned(), only, true, out));
                return;
            }
            let (name, courtesy) = names::strip_courtesy(only.text);
            let name = without(courtesy, name, only, out);
            let particle_name = parts.last_name.is_some();
            let split = names::split_full_name(name, particle_name)
                .filter(|s| s.certain && !s.last_name.split(' ').any(|w| is_first_name(&fold(w))));
            match split {
                Some(split) if repaired(out, IssueCode::NameSplit, only, &in_two(&split)) => {
                    person.last_name = Some(recased(split.last_name, only, false, out));
                    person.first_name = Some(recased(split.first_name, only, false, out));
                }
                _ if parts.last_name.is_some() => person.last_name = Some(recased(name.to_owned(), only, false, out)),
                _ => person.first_name = Some(recased(name.to_owned(), only, false, out)),
            }
            return;
        }
        (Some(last), Some(first)) => (last, first),
    };
    let joined = || format!("{} {}", last.text, first.text);
    if names::is_organisation(last.text)
        && organisation.organisation.is_none()
        && !is_first_name(&fold(first.text))
        && repaired(out, IssueCode::PersonIsOrganisation, last, &joined())
    {
        organisation.organisation = Some(recased(joined(), last, true, out));
        return;
    }
    let (last_text, courtesy) = names::strip_courtesy(last.text);
    let last_text = without(courtesy, last_text, last, out);
    let mut names_now = (last_text.to_owned(), first.text.to_owned());
    let code = personal_code(person);
    if let Some(code) = &code
        && !code.fits_name(last_text, first.text)
        && code.fits_name(first.text, last_text)
        && repaired(out, IssueCode::NamesSwapped, last, first.text)
    {
        names_now = (names_now.1, names_now.0);
    } else if code.is_none() && is_first_name(&fold(last_text)) && !is_first_name(&fold(first.text)) {
        flagged(out, IssueCode::NamesMaybeSwapped, last, Some(first.text));
    }
    person.last_name = Some(recased(names_now.0, last, false, out));
    person.first_name = Some(recased(names_now.1, first, false, out));
}

fn vat(cell: Text<'_>, person: &mut ContactDraft, organisation: &mut ContactDraft, out: &mut NormalisedRow) {
    match vat_number::read(cell.text) {
        VatReading::Italian(n) | VatReading::Foreign(n) => {
            organisation.vat_number = Some(CodeDraft { value: n, valid: true })
        }
        VatReading::ZeroRestored(n) => {
            let restored = repaired(out, IssueCode::VatNumberZeroRestored, cell, &n);
            organisation.vat_number = Some(code_or_text(restored, n, cell));
        }
        VatReading::TaxCode(n) => {
            // The check digit holds; only the Revenue knows whether a number of this range is also a VAT number.
            flagged(out, IssueCode::VatNumberIsTaxCode, cell, None);
            organisation.vat_number = Some(CodeDraft { value: n, valid: true });
        }
        VatReading::PersonalTaxCode(n) => {
            if repaired(out, IssueCode::VatNumberIsTaxCode, cell, &n) {
                person.tax_code.get_or_insert(CodeDraft { value: n, valid: true });
            } else {
                organisation.vat_number = Some(code_or_text(false, n, cell));
            }
        }
        VatReading::Invalid => {
            flagged(out, IssueCode::VatNumberInvalid, cell, None);
            organisation.vat_number = Some(CodeDraft { value: cell.text.to_owned(), valid: false });
        }
    }
}

/// The code that a repair found, or the text as it is written where the repair was refused.
fn code_or_text(restored: bool, code: String, cell: Text<'_>) -> CodeDraft {
    if restored {
        CodeDraft { value: code, valid: true }
    } else {
        CodeDraft { value: cell.text.to_owned(), valid: false }
    }
}

fn tax(cell: Text<'_>, person: &mut ContactDraft, organisation: &mut ContactDraft, out: &mut NormalisedRow) {
    match TaxCode::parse(cell.text) {
        Ok(code) => {
            let draft = CodeDraft { value: code.as_str().to_owned(), valid: true };
            if code.is_numeric() { organisation.tax_code = Some(draft) } else { person.tax_code = Some(draft) }
        }
        Err(_) => match vat_number::read(cell.text) {
            VatReading::Italian(n) | VatReading::TaxCode(n) => {
                organisation.tax_code = Some(CodeDraft { value: n, valid: true })
            }
            VatReading::ZeroRestored(n) => {
                let restored = repaired(out, IssueCode::TaxCodeZeroRestored, cell, &n);
                organisation.tax_code = Some(code_or_text(restored, n, cell));
            }
            _ => {
                flagged(out, IssueCode::TaxCodeInvalid, cell, None);
                let draft = CodeDraft { value: cell.text.to_owned(), valid: false };
                let digits = cell.text.bytes().filter(u8::is_ascii_digit).count();
                if digits * 2 > cell.text.len() {
                    organisation.tax_code = Some(draft)
                } else {
                    person.tax_code = Some(draft)
                }
            }
        },
    }
}

fn check_against_code(parts: &Parts<'_>, person: &ContactDraft, out: &mut NormalisedRow) {
    let Some(cell) = parts.tax_code.or(parts.tax_or_vat).or(parts.vat_number) else { return };
    let Some(code) = person.tax_code.as_ref().filter(|c| c.valid).and_then(|c| TaxCode::parse(&c.value).ok()) else {
        return;
    };
    if let (Some(last), Some(first)) = (&person.last_name, &person.first_name)
        && !code.fits_name(last, first)
    {
        flagged(out, IssueCode::TaxCodeNameMismatch, cell, None);
    }
    let sex_differs =
        matches!((code.sex(), person.sex.as_deref()), (Some(Sex::Male), Some("F")) | (Some(Sex::Female), Some("M")));
    if person.birth_on.is_some_and(|day| !code.fits_birth(day)) || sex_differs {
        flagged(out, IssueCode::TaxCodeBirthMismatch, cell, None);
    }
}

/// A row of nothing but `Mario Rossi <mario@…>` names somebody all the same.
pub(super) fn name_beside_address(parts: &mut Parts<'_>) {
    let named = [parts.organisation, parts.last_name, parts.first_name, parts.full_name];
    if named.iter().any(Option::is_some) {
        return;
    }
    parts.full_name = parts.reach.iter().find_map(|cell| {
        let name = cell.text.split_once('<').filter(|(_, rest)| rest.contains('@'))?.0;
        let name = name.trim().trim_matches(['"', '\'']).trim();
        (name.contains(char::is_alphabetic) && !name.contains('@')).then_some(Text { text: name, ..*cell })
    });
}
