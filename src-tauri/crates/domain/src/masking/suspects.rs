//! Where a text may name somebody else: names of other cards, names as people write them, addresses, numbers, codes. A hint for
//! whoever reads, never a decision.

use std::collections::HashSet;

use super::Span;
use crate::{
    cbor::code_enum,
    identifiers::{email, first_names::is_first_name, iban, phone, tax_code::TaxCode},
    text::fold,
};

code_enum! {
    /// Why a piece may be about somebody else.
    pub enum SuspectSort {
        /// The name of another card.
        Card = 0 "card",
        /// Somebody who takes part in the communication.
        Participant = 1 "participant",
        /// Reads like a name.
        Name = 2 "name",
        /// An e-mail address.
        Email = 3 "email",
        /// A telephone number.
        Phone = 4 "phone",
        /// A tax code.
        TaxCode = 5 "tax_code",
        /// A bank account.
        Iban = 6 "iban",
    }
}

/// A piece that may be about somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suspect {
    /// Where.
    pub span: Span,
    /// Why.
    pub sort: SuspectSort,
}

/// What is known before a text is read.
#[derive(Default)]
pub struct Known {
    /// Folded words of the person's own names.
    pub own_words: HashSet<String>,
    /// Their addresses, numbers (E.164) and codes, in lower case.
    pub own_values: HashSet<String>,
    /// Folded names, first name first, that are nobody else's: the operators, the firm.
    pub ignored: HashSet<String>,
    /// Folded names of the people of the register, first name first.
    pub cards: HashSet<String>,
}

impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Known").field("cards", &self.cards.len()).finish_non_exhaustive()
    }
}

/// A run without blanks, and the same without the marks around it.
struct Word<'a> {
    whole: &'a str,
    bare: &'a str,
    /// First character of `bare`.
    start: usize,
    length: usize,
    folded: String,
    /// A mark follows: what comes next is another phrase.
    ends: bool,
}

const TITLES: &[&str] = &[
    "sig",
    "sig.ra",
    "sigra",
    "sig.na",
    "signor",
    "signora",
    "signorina",
    "dott",
    "dott.ssa",
    "dottor",
    "dottoressa",
    "avv",
    "avvocato",
    "ing",
    "geom",
    "rag",
    "arch",
    "prof",
    "prof.ssa",
    "mr",
    "mrs",
    "ms",
    "dr",
];
/// Words between the parts of a name.
const PARTICLES: &[&str] = &["de", "di", "del", "della", "dei", "degli", "dal", "dalla", "da", "lo", "la", "li", "d'"];
/// Most words of a name.
const LONGEST: usize = 4;

fn is_edge(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '+')
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    for whole in text.split(char::is_whitespace) {
        let bare = whole.trim_matches(is_edge);
        if !bare.is_empty() {
            let before = whole.len() - whole.trim_start_matches(is_edge).len();
            let after = &whole[before + bare.len()..];
            found.push(Word {
                whole,
                bare,
                start: at + whole[..before].chars().count(),
                length: bare.chars().count(),
                folded: fold(bare),
                ends: after.contains([',', ';', ':', '.', '!', '?', ')', '\u{bb}']),
            });
        }
        at += whole.chars().count() + 1;
    }
    found
}

/// Every piece that may be about somebody else, in its order, none twice. `people` are the names of those who take part.
#[must_use]
pub fn suspects(text: &str, known: &Known, people: &[String]) -> Vec<Suspect> {
    let words = words(text);
    let people: HashSet<String> =
        people.iter().flat_map(|name| crate::text::words(name)).filter(|word| word.len() > 2).collect();
    let mut found: Vec<Suspect> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let hit =
            value(&words, at, known).or_else(|| card(&words, at, known)).or_else(|| name(&words, at, known, &people));
        let Some((count, sort, is_own)) = hit else {
            at += 1;
            continue;
        };
        let (first, last) = (&words[at], &words[at + count - 1]);
        if !is_own {
            let span = Span { start: first.start, length: last.start + last.length - first.start };
            found.push(Suspect { span, sort });
        }
        at += count;
    }
    found
}

/// An address, a number, a code: so many words, what it is, and whether it is the person's own.
fn value(words: &[Word<'_>], at: usize, known: &Known) -> Option<(usize, SuspectSort, bool)> {
    let word = &words[at];
    let own = |value: &str| known.own_values.contains(&value.to_lowercase());
    if word.bare.contains('@') && email::is_usable(word.bare) {
        return Some((1, SuspectSort::Email, own(word.bare)));
    }
    if word.length == 16 && TaxCode::parse(word.bare).is_ok() {
        return Some((1, SuspectSort::TaxCode, own(word.bare)));
    }
    if word.bare.len() >= 15
        && word.bare.chars().all(char::is_alphanumeric)
        && word.bare.starts_with(char::is_alphabetic)
    {
        return iban::read(word.bare).map(|code| (1, SuspectSort::Iban, own(&code)));
    }
    number(words, at).map(|(count, e164)| (count, SuspectSort::Phone, own(&e164)))
}

/// A telephone number of one word or of several: the longest run that is one.
fn number(words: &[Word<'_>], at: usize) -> Option<(usize, String)> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let is_part = |word: &Word<'_>| word.bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '/'));
    if !words[at].bare.starts_with(['+', '0', '3']) || !is_part(&words[at]) {
        return None;
    }
    let mut run = String::new();
    let mut best = None;
    for (count, word) in words[at..].iter().take(5).enumerate().take_while(|(_, word)| is_part(word)) {
        run.push_str(word.bare);
        if (8..=13).contains(&digits(&run))
            && let phone::PhoneReading::Numbers(numbers) = phone::read(&run, phone::PhoneColumn::Any)
            && let [one] = numbers.as_slice()
        {
            best = Some((count + 1, one.e164.clone()));
        }
        if word.ends {
            break;
        }
    }
    best
}

/// The name of a card, however it is written: the longest one that begins here.
fn card(words: &[Word<'_>], at: usize, known: &Known) -> Option<(usize, SuspectSort, bool)> {
    (2..=LONGEST).rev().find_map(|count| {
        let run = run(words, at, count)?;
        let is_one = |set: &HashSet<String>| set.contains(&run) || set.contains(&turned(&run));
        if is_own(words, at, count, known) || is_one(&known.ignored) {
            return Some((count, SuspectSort::Name, true));
        }
        is_one(&known.cards).then_some((count, SuspectSort::Card, false))
    })
}

/// The folded words of a phrase that no mark parts.
fn run(words: &[Word<'_>], at: usize, count: usize) -> Option<String> {
    let part = words.get(at..at + count)?;
    let parted = part[..count - 1].iter().any(|word| word.ends);
    (!parted).then(|| part.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" "))
}

/// "rossi mario" for "mario rossi": the last word first, or the first one last.
fn turned(run: &str) -> String {
    run.split_once(' ').map_or_else(String::new, |(first, rest)| format!("{rest} {first}"))
}

fn is_own(words: &[Word<'_>], at: usize, count: usize, known: &Known) -> bool {
    words[at..at + count].iter().all(|word| known.own_words.contains(&word.folded))
}

/// What a message begins with, folded.
const GREETINGS: [&str; 16] = [
    "gentile",
    "gentilissima",
    "gentilissimo",
    "egregia",
    "egregio",
    "cara",
    "caro",
    "carissima",
    "carissimo",
    "spettabile",
    "ciao",
    "salve",
    "buongiorno",
    "buonasera",
    "dear",
    "hello",
];

/// What reads like a name: a first name and what follows, what follows a title, a word of somebody who takes part.
fn name(words: &[Word<'_>], at: usize, known: &Known, people: &HashSet<String>) -> Option<(usize, SuspectSort, bool)> {
    let word = &words[at];
    let titled = at > 0 && is_title(&words[at - 1]);
    if !is_capital(word) {
        return None;
    }
    let mut count = 1;
    while count < LONGEST
        && !words[at + count - 1].ends
        && words.get(at + count).is_some_and(|next| is_capital(next) && !is_title(next))
        // A name of the register that begins later is that name, and what stands before it no part of it.
        && card(words, at + count, known).is_none()
    {
        count += 1;
    }
    // "Luca De Santis": a particle in small letters joins, if a name follows it.
    if !words[at + count - 1].ends
        && words.get(at + count).is_some_and(|next| PARTICLES.contains(&next.folded.as_str()) && !next.ends)
        && words.get(at + count + 1).is_some_and(is_capital)
        && is_first_name(&word.folded)
    {
        count += 2;
    }
    let part = &words[at..at + count];
    // "Gentile Anna": the greeting is no part of the name; before another name it may be a surname.
    let greeted = count > 1 && GREETINGS.contains(&word.folded.as_str());
    let own = is_own(words, at, count, known) || greeted && is_own(words, at + 1, count - 1, known);
    if part.iter().any(|word| people.contains(&word.folded) && !known.own_words.contains(&word.folded)) {
        return Some((count, SuspectSort::Participant, false));
    }
    let named = part.iter().any(|word| is_first_name(&word.folded));
    ((named && count > 1) || titled).then_some((count, SuspectSort::Name, own))
}

fn is_capital(word: &Word<'_>) -> bool {
    word.bare.starts_with(char::is_uppercase)
        && word.bare.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}' | '-'))
}

fn is_title(word: &Word<'_>) -> bool {
    let whole = fold(word.whole.trim_end_matches('.'));
    TITLES.contains(&whole.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::piece;

    fn known() -> Known {
        let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Known {
            own_words: set(&["anna", "ferri"]),
            own_values: set(&["anna@posta.example", "+393331234567", "rssmra85t50a562w"]),
            ignored: set(&["carla neri"]),
            cards: set(&["ugo zanetti", "maria pia dal pozzo"]),
        }
    }

    fn found(text: &str, people: &[&str]) -> Vec<(String, &'static str)> {
        let people: Vec<String> = people.iter().map(|name| (*name).to_owned()).collect();
        let all = suspects(text, &known(), &people);
        all.iter().map(|one| (piece(text, one.span).unwrap(), one.sort.code())).collect()
    }

    #[test]
    fn f30_names_of_others_are_found_and_the_persons_own_are_not() {
        for (text, expected) in [
            ("Ho parlato con Anna Ferri.", vec![]),
            (
                "Ho parlato con Ugo Zanetti, poi con ZANETTI UGO.",
                vec![("Ugo Zanetti", "card"), ("ZANETTI UGO", "card")],
            ),
            ("chiama ugo zanetti domani", vec![("ugo zanetti", "card")]),
            ("La Maria Pia Dal Pozzo c’era", vec![("Maria Pia Dal Pozzo", "card")]),
            ("Il marito (Luca Verdi) paga", vec![("Luca Verdi", "name")]),
            ("Luca De Santis e Luca de Santis", vec![("Luca De Santis", "name"), ("Luca de Santis", "name")]),
            ("La sig.ra Bruni ha chiamato", vec![("Bruni", "name")]),
            ("Risponde Carla Neri per noi", vec![]),
            ("Gentile Anna, i Suoi occhiali sono pronti", vec![]),
            ("Cara Anna Ferri,", vec![]),
            ("Cara Luisa, ho visto Gentile Luca.", vec![("Cara Luisa", "name"), ("Gentile Luca", "name")]),
            ("Ordine di Natale. Consegna a Firenze", vec![]),
            ("", vec![]),
        ] {
            let expected: Vec<(String, &str)> =
                expected.into_iter().map(|(piece, sort)| (piece.to_owned(), sort)).collect();
            assert_eq!(found(text, &[]), expected, "{text}");
        }
        assert_eq!(found("Zoppi dice di sì", &["Pietro Zoppi"]), [("Zoppi".to_owned(), "participant")]);
    }

    #[test]
    fn f30_addresses_numbers_and_codes_of_others_are_found() {
        for (text, expected) in [
            ("Scrivere a <ugo@posta.example>, non a anna@posta.example.", vec![("ugo@posta.example", "email")]),
            ("Il suo numero è 347 765 4321, ore 18.", vec![("347 765 4321", "phone")]),
            ("Il mio resta 333 1234567", vec![]),
            ("Fattura 2026/0312 del 03/12/2026 di 380 euro", vec![]),
            ("CF RSSMRA80A01H501U e RSSMRA85T50A562W", vec![("RSSMRA80A01H501U", "tax_code")]),
            ("su IT60X0542811101000000123456 entro oggi", vec![("IT60X0542811101000000123456", "iban")]),
        ] {
            let expected: Vec<(String, &str)> =
                expected.into_iter().map(|(piece, sort)| (piece.to_owned(), sort)).collect();
            assert_eq!(found(text, &[]), expected, "{text}");
        }
    }
}
