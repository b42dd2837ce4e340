//! Texts of rows that are no data: totals, headings between groups, closing lines.

use custode_domain::identifiers::dates::month_named;
use custode_domain::identifiers::names::is_organisation;
use custode_domain::identifiers::province;
use custode_domain::identifiers::text::fold;

use crate::table::RawRow;

/// Headings of groups.
const GROUPS: [&str; 20] = [
    "clienti",
    "fornitori",
    "privati",
    "aziende",
    "ditte",
    "enti",
    "soci",
    "ex clienti",
    "prospect",
    "contatti",
    "nuovi",
    "vecchi",
    "attivi",
    "non attivi",
    "inattivi",
    "agenti",
    "dipendenti",
    "condomini",
    "uomini",
    "donne",
];
/// What such a heading may begin with.
const OPENINGS: [&str; 6] = ["zona ", "agente ", "gruppo ", "reparto ", "categoria ", "settore "];

/// An address or a number of five digits: no header has them.
pub(super) fn has_data(row: &RawRow) -> bool {
    row.cells.iter().any(|c| {
        let mut digits = 0;
        c.text.bytes().any(|b| {
            digits += u32::from(b.is_ascii_digit());
            b == b'@' || digits >= 5
        })
    })
}

pub(super) fn is_total(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "totale",
        "totali",
        "total",
        "subtotale",
        "tot",
        "n. record",
        "numero record",
        "record:",
        "righe:",
        "n. contatti",
        "somma",
    ]
    .iter()
    .any(|w| lower.strip_prefix(w).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic())))
        || matches!(lower.trim().trim_end_matches(':').trim_end(), "media" | "legenda" | "legend" | "average")
}

/// A heading that begins another group of people: "Clienti", "Soci ordinari", "Zona nord".
pub(super) fn heads_group(text: &str) -> bool {
    const MANY: [&str; 22] = [
        "clienti",
        "fornitori",
        "privati",
        "aziende",
        "ditte",
        "enti",
        "soci",
        "prospect",
        "contatti",
        "attivi",
        "inattivi",
        "agenti",
        "dipendenti",
        "condomini",
        "iscritti",
        "tesserati",
        "pazienti",
        "abbonati",
        "dimessi",
        "allievi",
        "alunni",
        "volontari",
    ];
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    // "Clienti Rossi Srl" is somebody.
    let firm =
        words.iter().any(|word| matches!(*word, "srl" | "spa" | "snc" | "sas" | "srls" | "scarl" | "coop" | "&"));
    let many = words.len() <= 4 && !firm && MANY.contains(&words[0]);
    many || GROUPS.contains(&folded.as_str()) || OPENINGS.iter().any(|opening| folded.starts_with(opening))
}

/// A heading between the rows: a letter of the alphabet, a month, a town, a group of customers.
pub(super) fn is_section(text: &str) -> bool {
    let folded = fold(text);
    let (word, rest) = folded.split_once(' ').unwrap_or((&folded, ""));
    let is_year = |t: &str| t.len() == 4 && (t.starts_with("19") || t.starts_with("20")) && t.parse::<u16>().is_ok();
    folded.len() == 1 && folded.starts_with(|c: char| c.is_ascii_lowercase())
        || is_year(&folded)
        // Short names may be anybody's: `Mar`, `Set`.
        || word.len() > 4 && month_named(word).is_some() && (rest.is_empty() || is_year(rest))
        || GROUPS.contains(&folded.as_str())
        || OPENINGS.iter().any(|o| folded.starts_with(o))
        || folded.len() > 2 && province::code(&folded).is_some()
}

pub(super) fn is_footer(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "fine stampa",
        "fine elenco",
        "stampato il",
        "stampato da",
        "pagina ",
        "pag. ",
        "generato il",
        "esportato il",
        "end of ",
        "fonte:",
        "source:",
        "printed on",
    ]
    .iter()
    .any(|w| lower.starts_with(w))
}

/// True for a row of lines, as a print draws them under its headings.
pub(super) fn is_ruled(row: &RawRow) -> bool {
    let mut cells = row.cells.iter().filter(|cell| !cell.is_blank()).peekable();
    cells.peek().is_some()
        && cells.all(|cell| {
            let text = cell.text.trim();
            text.len() >= 3 && text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '#' | '+' | '|' | ' '))
        })
}

/// True for what a person writes between the rows about them, and nobody is called: "Da sentire", "A = tutti; B = nessuno",
/// "Hanno dato il consenso:".
pub(super) fn is_sentence(text: &str) -> bool {
    const SAYS: &str = "hanno sono danno vogliono seguono seguenti legenda consenso consensi";
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let verb = |word: &str| word.len() > 5 && ["are", "ere", "ire"].iter().any(|end| word.ends_with(end));
    let to_do = matches!(words.as_slice(), ["da", word] | ["da", word, _] if verb(word));
    let says = words.len() >= 3 && words.iter().any(|word| crate::mapping::is_among(SAYS, word));
    !is_organisation(text) && (to_do || says || text.contains('=') || words.len() >= 2 && text.ends_with(':'))
}
