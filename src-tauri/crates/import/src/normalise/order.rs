//! Which half of a name is the surname, and whether a name is a person's: by the tax code, by the habit of the column and by
//! what its header says.

use custode_domain::identifiers::first_names::is_first_name;
use custode_domain::identifiers::names;
use custode_domain::identifiers::tax_code::TaxCode;
use custode_domain::identifiers::text::fold;

use super::Text;
use super::draft::ContactDraft;

/// Invoicing programs write private customers in the company's column: no legal form, and a tax code of that name, or no VAT
/// number and a first name. Who works alone has a VAT number too.
pub(super) fn person_among_firms(
    name: &str,
    cell: Text<'_>,
    person: &ContactDraft,
    organisation: &ContactDraft,
) -> Option<names::SplitName> {
    if names::is_organisation(cell.text) {
        return None;
    }
    let split = names::split_full_name(name, cell.column.surname_first.unwrap_or(true))?;
    let code = personal_code(person);
    if let Some(settled) = code.as_ref().and_then(|code| by_code(code, &split)) {
        return Some(settled);
    }
    let firm = organisation.tax_code.is_some() || organisation.vat_number.as_ref().is_some_and(|vat| vat.valid);
    let written = organisation.vat_number.is_some() && code.is_none();
    (!firm && !written && (split.certain || code.is_some())).then_some(split)
}

/// The person whose tax code the row has, where a firm's name holds that person's: "Idraulica di Mario Rossi". Who works
/// alone is a person with rights of their own, whatever the firm is called.
pub(super) fn owner_of(name: &str, person: &ContactDraft) -> Option<names::SplitName> {
    let code = personal_code(person)?;
    let words: Vec<&str> = name.split_whitespace().collect();
    let parts = (2..=4).rev().flat_map(|n| words.windows(n));
    parts
        .filter(|part| part.len() < words.len())
        .find_map(|part| by_code(&code, &names::split_full_name(&part.join(" "), true)?))
}

/// True for the name of a firm that is the row's person once more, unless it has numbers of a firm and none of the person.
pub(super) fn is_the_person(name: &str, own: &str, person: &ContactDraft, organisation: &ContactDraft) -> bool {
    let words = |text: &str| {
        let mut words: Vec<String> = fold(text).split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let firm = organisation.tax_code.is_some() || organisation.vat_number.is_some();
    !names::is_organisation(name) && words(name) == words(own) && (!firm || personal_code(person).is_some())
}

/// The tax code of the row's person, where it has one that holds.
pub(super) fn personal_code(person: &ContactDraft) -> Option<TaxCode> {
    let code = person.tax_code.as_ref().filter(|code| code.valid)?;
    TaxCode::parse(&code.value).ok().filter(|code| !code.is_numeric())
}

/// The halves of a name in the order that a tax code tells; none where it is of another name.
fn by_code(code: &TaxCode, split: &names::SplitName) -> Option<names::SplitName> {
    let of = |last: &String, first: &String| names::SplitName {
        last_name: last.clone(),
        first_name: first.clone(),
        certain: true,
    };
    if code.fits_name(&split.last_name, &split.first_name) {
        Some(of(&split.last_name, &split.first_name))
    } else {
        code.fits_name(&split.first_name, &split.last_name).then(|| of(&split.first_name, &split.last_name))
    }
}

/// "Mario e Anna", "Luca/Sara", "Bianchi - Verdi": two people in one name. A double surname has no blanks.
pub(super) fn of_two(name: &str) -> bool {
    let both = |(one, other): (&str, &str)| {
        [one, other].iter().all(|part| part.chars().filter(|c| c.is_alphabetic()).count() >= 2)
    };
    let joined = [" e ", " ed ", " E ", " ED ", " & ", " + "].iter().find_map(|word| name.split_once(word));
    joined.is_some_and(|(one, other)| {
        both((one, other)) && one.split(' ').chain(other.split(' ')).any(|word| is_first_name(&fold(word)))
    }) || name.split_once('/').is_some_and(both)
}

/// Headers that put the first name first: "Nome e cognome", "Full Name", "Nombre y apellidos", "Vor- und Nachname".
fn surname_first(folded_header: &str) -> bool {
    const FIRST: [&str; 6] = ["nome", "nombre", "nom ", "prenom", "vor", "first"];
    let turned = folded_header.starts_with("nachname") || folded_header.starts_with("surname");
    turned || !(FIRST.iter().any(|first| folded_header.starts_with(first)) || folded_header.contains("name"))
}

/// A whole name in two. The codice fiscale settles the order of the halves; else the column's habit does where the name does
/// not tell, and where it tells the contrary of a habit, nobody is sure.
pub(super) fn in_order(name: &str, cell: Text<'_>, person: &ContactDraft) -> Option<names::SplitName> {
    let habit = cell.column.surname_first;
    let mut split = names::split_full_name(name, habit.unwrap_or_else(|| surname_first(&cell.column.folded)))?;
    let against = |split: &names::SplitName| {
        let leads = name.starts_with(&split.last_name);
        habit.is_some_and(|habit| habit != leads) && !name.contains(',')
    };
    if (!split.certain || against(&split))
        && let Some(settled) = personal_code(person).and_then(|code| by_code(&code, &split))
    {
        return Some(settled);
    }
    split.certain &= !against(&split);
    Some(split)
}
