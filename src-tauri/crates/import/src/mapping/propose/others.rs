//! Columns about somebody else than whom the row is about: the parent of a pupil, the dog of a customer. What they say is
//! kept as a note, and never becomes the person's own name, telephone or birthday.

use super::Scores;
use crate::mapping::content::Content;
use crate::mapping::field::Field;
use crate::mapping::whose;
use crate::mapping::words::{self, Word};

/// Stems of relatives in a header.
const RELATIVES: [&str; 16] = [
    "assicurat",
    "beneficiar",
    "genitor",
    "tutor",
    "padre",
    "madre",
    "papa",
    "mamma",
    "coniuge",
    "marito",
    "moglie",
    "figli",
    "capofamiglia",
    "parent",
    "spouse",
    "emergenza",
];
/// Words of headers about an animal.
const ANIMALS: [&str; 9] = ["animale", "specie", "razza", "microchip", "mantello", "cane", "gatto", "pet", "breed"];

/// True for a folded header about somebody else.
fn of_another(folded: &str) -> bool {
    folded.split([' ', '/']).any(|word| RELATIVES.iter().any(|stem| word.starts_with(stem)))
}

/// What a header tells of somebody beside the customer: the e-mail of "Email agente", nothing for "Medico". None for a header
/// about the customer, for one that the dictionary knows and for a consent.
pub(super) fn told(header: &str, guesses: &[(Word, f64)]) -> Option<Vec<Field>> {
    let answers = |word: &Word| !matches!(word, Word::Plain(name) if *name != "opt_out");
    let remark = guesses.first().is_some_and(|(word, _)| *word == Word::Plain("notes"));
    if remark || words::is_known(header) || guesses.iter().any(|(word, _)| answers(word)) {
        return None;
    }
    let rest = whose::of_another(header)?;
    let relative = of_another(&words::fold_header(header));
    if rest.is_empty() && relative {
        return None;
    }
    let field = words::guess(&rest.join(" ")).first().and_then(|(word, _)| word.field("X"));
    // The name of a dentist is left out; that of a relative is kept as a note.
    Some(field.filter(|field| reaches(field).is_some() || relative && is_name(field)).into_iter().collect())
}

/// Fields that reach or identify somebody, those of one kind alike.
const fn reaches(field: &Field) -> Option<u8> {
    match field {
        Field::Email | Field::Pec => Some(1),
        Field::Phone | Field::Mobile | Field::Fax => Some(2),
        Field::Address | Field::Postcode | Field::City => Some(3),
        Field::TaxCode | Field::VatNumber | Field::TaxOrVat => Some(4),
        Field::BirthOn => Some(5),
        _ => None,
    }
}

const fn is_name(field: &Field) -> bool {
    matches!(field, Field::FullName | Field::LastName | Field::FirstName | Field::Organisation)
}

/// Beside a column that names the person themselves, one about somebody else names nobody: "Assicurato" behind
/// "Contraente", "Genitore" behind "Alunno".
pub(super) fn names_nobody(headers: &[String], scores: &mut [Scores]) {
    let named = |header: &String| {
        words::guess(header).iter().any(|(word, sure)| {
            *sure >= 0.9 && matches!(word, Word::Plain("full_name" | "last_name" | "first_name" | "organisation"))
        })
    };
    let folded: Vec<String> = headers.iter().map(|header| words::fold_header(header)).collect();
    if !headers.iter().zip(&folded).any(|(header, folded)| named(header) && !of_another(folded)) {
        return;
    }
    for (own, _) in scores.iter_mut().zip(&folded).filter(|(_, folded)| of_another(folded)) {
        let before = own.len();
        own.retain(|(field, _)| {
            !matches!(field, Field::FullName | Field::LastName | Field::FirstName | Field::Organisation)
        });
        if own.len() < before {
            own.push((Field::Notes, 0.8));
        }
    }
}

/// A birthday, a sex or a tax code right behind the name of a child that the row is not about is the child's: "Bimbo/a",
/// "Nato il", "Mamma". Both are kept as notes.
pub(super) fn behind_a_name(headers: &[String], contents: &[Content], chosen: &mut [Option<Field>]) {
    let names = |field: &Option<Field>| field.as_ref().is_some_and(is_name);
    let seats = chosen.len().min(headers.len()).min(contents.len());
    if !chosen.iter().any(names) {
        return;
    }
    let named = |at: usize| contents[at].holds_names() && whose::is_young(&headers[at]);
    let mut other: Option<usize> = None;
    for at in 0..seats {
        match &chosen[at] {
            field if names(field) => other = None,
            None | Some(Field::Notes | Field::Ignore) if named(at) => other = Some(at),
            Some(Field::BirthOn | Field::BirthPlace | Field::Sex | Field::TaxCode) => {
                if let Some(name) = other {
                    (chosen[name], chosen[at]) = (Some(Field::Notes), Some(Field::Notes));
                }
            }
            _ => {}
        }
    }
}

/// Sets columns about others aside where the row has a name of its own.
pub(super) fn aside(headers: &[String], chosen: &mut [Option<Field>]) {
    let folded: Vec<String> = headers.iter().map(|header| words::fold_header(header)).collect();
    let tokens = |at: usize| folded[at].split([' ', '/']);
    let relative = |at: usize| of_another(&folded[at]);
    let animal = |at: usize| tokens(at).any(|word| ANIMALS.contains(&word));
    let seats = chosen.len().min(folded.len());
    let names = |field: &Option<Field>| {
        matches!(field, Some(Field::LastName | Field::FirstName | Field::FullName | Field::Organisation))
    };
    if (0..seats).any(|at| names(&chosen[at]) && !relative(at) && !animal(at)) {
        for at in (0..seats).filter(|at| relative(*at)) {
            let own = matches!(
                chosen[at],
                Some(
                    Field::LastName
                        | Field::FirstName
                        | Field::FullName
                        | Field::Organisation
                        | Field::Email
                        | Field::Phone
                        | Field::Mobile
                        | Field::TaxCode
                        | Field::BirthOn
                )
            );
            if own {
                chosen[at] = Some(Field::Notes);
            }
        }
    }
    // "Tel. agente" behind "Telefono" is kept as a note.
    let strangers: Vec<Option<Field>> = (0..seats)
        .map(|at| {
            told(&headers[at], &words::guess(&headers[at])).map(|told| told.into_iter().next().unwrap_or(Field::Ignore))
        })
        .collect();
    for at in 0..seats {
        let Some(kind) = strangers[at].as_ref().and_then(reaches) else { continue };
        let own = |other: usize| strangers[other].is_none() && chosen[other].as_ref().and_then(reaches) == Some(kind);
        if (0..seats).any(own) {
            chosen[at] = Some(Field::Notes);
        }
    }
    // What stands behind the first column of the animal, up to the next name of a person, is the animal's.
    let mut of_animal = false;
    for (at, one) in chosen.iter_mut().enumerate().take(seats) {
        of_animal = (of_animal || animal(at)) && (animal(at) || !names(one));
        if of_animal && matches!(one, Some(Field::BirthOn | Field::Sex | Field::FirstName | Field::FullName)) {
            *one = Some(Field::Notes);
        }
    }
}
