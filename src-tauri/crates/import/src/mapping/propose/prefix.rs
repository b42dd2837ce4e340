//! What programs write before the name of a column: `CDS_CAP`, `strCognome`, `Default Address City`. A header that says
//! nothing with it is read without.

use std::collections::HashMap;

use super::Scores;
use crate::mapping::content::Content;
use crate::mapping::stems;
use crate::mapping::words::{self, Word};

/// Kinds of values, as programmers write them before a name: `txtTel`, `blnNewsletter`.
const KINDS: &str = "flg str txt bln bool mem memo lng int chk fld sng dbl cbo lst tbl tb var vch chr nvc";
/// Longest prefix that is no word, in characters.
const LONGEST: usize = 5;
/// So many columns have a prefix that is none by chance.
const SHARED: usize = 3;
/// Prefixes that say what the column holds.
const TELLING: &str =
    "data dt dtt date tipo tp stato flag fl n nr num cod id no note ult tot qta imp scad non cons consenso";
/// What an address is called in front of its parts: "Billing City", "Indirizzo 1 - Città".
const PLACES: &str = "default address billing shipping mailing delivery home work business other primary indirizzo adresse \
     direccion fatturazione spedizione consegna sede residenza";
/// Longest prefix that stands without a sign before every name, in letters: `ANINDI`, `CLRAG1`.
const GLUED: usize = 3;
/// So many columns make a table of such names.
const GLUED_COLUMNS: usize = 5;
/// What programs with eight letters for a name write behind such a prefix: how it begins, and in words. The first that fits.
const BEGINNINGS: [(&str, &str); 31] = [
    ("dtpu", "data consenso pubblicita"),
    ("dtpr", "data consenso privacy"),
    ("rag", "ragione sociale"),
    ("rsoc", "ragione sociale"),
    ("deno", "ragione sociale"),
    ("cog", "cognome"),
    ("nomi", "nominativo"),
    ("nom", "nome"),
    ("ind", "indirizzo"),
    ("cap", "cap"),
    ("loc", "localita"),
    ("cit", "citta"),
    ("comu", "comune"),
    ("prov", "provincia"),
    ("prv", "provincia"),
    ("naz", "nazione"),
    ("telx", ""),
    ("telf", "fax"),
    ("tel", "telefono"),
    ("ntel", "telefono"),
    ("fax", "fax"),
    ("cel", "cellulare"),
    ("mail", "email"),
    ("emai", "email"),
    ("pec", "pec"),
    ("piv", "partita iva"),
    ("pari", "partita iva"),
    ("cfi", "codice fiscale"),
    ("codf", "codice fiscale"),
    ("dtna", "data di nascita"),
    ("dtin", "data inserimento"),
];
/// Consents, as programs shorten them.
const CONSENTS: [(&str, &str); 9] = [
    ("cpub", "pubblicita"),
    ("cmkt", "marketing"),
    ("cter", "consenso terzi"),
    ("priv", "privacy"),
    ("pubb", "pubblicita"),
    ("pubbl", "pubblicita"),
    ("prof", "profilazione"),
    ("comm", "consenso commerciale"),
    ("mkt", "marketing"),
];
/// The same as above, in whole words.
const WHOLE: [(&str, &str); 8] = [
    ("pro", "provincia"),
    ("pr", "provincia"),
    ("com", "comune"),
    ("cod", "codice"),
    ("codi", "codice"),
    ("via", "via"),
    ("note", "note"),
    ("not", "note"),
];
/// Fields of such a part.
const PARTS: &str = "organisation last_name first_name full_name email phone mobile fax address postcode city province country \
     vat_number tax_code tax_or_vat";

/// What stands behind such a name in one piece, and what it says: "COMRES", "LUONASC".
const ENDINGS: [(&str, &str); 8] = [
    ("nascita", NASCITA),
    ("nasc", NASCITA),
    ("nas", NASCITA),
    ("resid", "residenza"),
    ("res", "residenza"),
    ("dom", "domicilio"),
    ("sede", "sede"),
    ("spe", "spedizione"),
];
/// Of birth, and no address.
const NASCITA: &str = "nascita";
/// What may stand before such an ending, and in words.
const PLACED: [(&str, &str); 22] = [
    ("ind", "indirizzo"),
    ("indir", "indirizzo"),
    ("via", "via"),
    ("cap", "cap"),
    ("com", "comune"),
    ("comu", "comune"),
    ("cit", "citta"),
    ("citta", "citta"),
    ("loc", "localita"),
    ("luo", "luogo"),
    ("luogo", "luogo"),
    ("pro", "provincia"),
    ("prv", "provincia"),
    ("prov", "provincia"),
    ("pr", "provincia"),
    ("naz", "nazione"),
    ("stato", "stato"),
    ("tel", "telefono"),
    ("cel", "cellulare"),
    ("dt", "data"),
    ("dat", "data"),
    ("data", "data"),
];

/// A name with an ending of residence or birth, in words; of birth only what has a field.
fn ended(header: &str) -> Option<String> {
    let header = header.trim();
    let one = header.bytes().all(|b| b.is_ascii_uppercase()) || header.bytes().all(|b| b.is_ascii_lowercase());
    if !one || header.len() > 12 {
        return None;
    }
    let short = header.to_ascii_lowercase();
    ENDINGS.iter().find_map(|(ending, of)| {
        let before = short.strip_suffix(ending)?;
        let (_, what) = PLACED.iter().find(|(whole, _)| *whole == before)?;
        match (*of, *what) {
            (NASCITA, "data") => Some("data di nascita".to_owned()),
            (NASCITA, "luogo" | "comune" | "citta" | "localita") => Some("luogo di nascita".to_owned()),
            (_, "data" | "luogo") => None,
            (of, what) => Some(format!("{what} {of}")),
        }
    })
}

/// A mark or its day in one piece: "FLPRIV" is a privacy, "DTPRIV" its day.
fn marked(header: &str) -> Option<String> {
    let header = header.trim();
    if header.len() > 12 || !header.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let short = header.to_ascii_lowercase();
    let of = |what: &str| consent(if what == "pri" { "priv" } else { what });
    let behind = |begins: &[&str]| begins.iter().find_map(|begin| of(short.strip_prefix(begin)?));
    behind(&["flag", "flg", "fl"]).or_else(|| behind(&["data", "dat", "dt"]).map(|what| format!("data {what}")))
}

/// The headers, those without a meaning of their own read without what stands before their name.
pub(super) fn without(headers: Vec<String>, contents: &[Content]) -> Vec<String> {
    let mut shared: HashMap<String, usize> = HashMap::new();
    for header in &headers {
        if let Some((prefix, _)) = technical(header) {
            *shared.entry(prefix).or_default() += 1;
        }
    }
    let places = headers.iter().filter(|header| of_place(header).is_some()).count();
    let glued = glued(&headers);
    let answered = |at: usize| contents.get(at).is_some_and(Content::is_all_answers);
    let bare = |at: usize, header: &String| -> Option<String> {
        let (prefix, rest) = technical(header)
            .filter(|(prefix, _)| stems::is(KINDS, prefix) || shared.get(prefix).is_some_and(|n| *n >= SHARED))
            .map(|(prefix, rest)| {
                let told = consent(&rest).or_else(|| ended(&rest)).or_else(|| marked(&rest));
                (Some(prefix), told.unwrap_or(rest))
            })
            .or_else(|| ended(header).or_else(|| marked(header)).map(|rest| (Some(String::new()), rest)))
            .or_else(|| {
                let rest = glued.and_then(|n| spelt(&header.trim()[n..], answered(at)))?;
                Some((Some(String::new()), rest))
            })
            .or_else(|| of_place(header).filter(|_| places >= SHARED).map(|rest| (None, rest)))?;
        let (whole, found) = (words::guess(header), words::guess(&rest));
        let (word, score) = found.first().copied()?;
        let part = prefix.is_some() || matches!(word, Word::Plain(name) if stems::is(PARTS, name));
        let weak = whole.first().is_none_or(|(_, named)| *named < 0.8 && *named < score);
        (part && weak).then_some(rest)
    };
    headers.iter().enumerate().map(|(at, header)| bare(at, header).unwrap_or_else(|| header.clone())).collect()
}

/// A consent that a program shortens: "PRIV", "PUBB".
fn consent(short: &str) -> Option<String> {
    let short = short.to_ascii_lowercase();
    CONSENTS.iter().find(|(whole, _)| *whole == short).map(|(_, consent)| (*consent).to_owned())
}

/// A consent that only the name behind a prefix tells of is asked about.
pub(super) fn asked(written: &[String], read: &[String], scores: &mut [Scores]) {
    for ((written, read), scores) in written.iter().zip(read).zip(scores) {
        let day = read.strip_prefix("data ").unwrap_or(read);
        let short = written != read && CONSENTS.iter().any(|(_, consent)| *consent == day);
        for (_, score) in scores.iter_mut().filter(|(field, _)| short && field.consent_type().is_some()) {
            *score = score.min(0.7);
        }
    }
}

/// Which columns are about where an order goes, or the number of one, beside those of who pays it: "shipping_city" beside
/// "billing_city", "Name" beside "Billing Name".
pub(super) fn of_orders(headers: &[String]) -> Vec<bool> {
    let folded: Vec<String> = headers.iter().map(|header| words::fold_header(header)).collect();
    let pays = |rest: &str| folded.iter().any(|other| other.strip_prefix("billing ") == Some(rest));
    let of_order =
        |header: &String| header.strip_prefix("shipping ").is_some_and(pays) || header == "name" && pays("name");
    folded.iter().map(of_order).collect()
}

/// A prefix that is no word, and the name behind it.
fn technical(header: &str) -> Option<(String, String)> {
    let header = header.trim();
    let (prefix, rest) = match header.split_once('_') {
        Some((prefix, rest)) => (prefix, rest.trim_matches('_')),
        None => {
            let at = header.find(char::is_uppercase)?;
            (&header[..at], &header[at..])
        }
    };
    let folded = prefix.to_lowercase();
    let bare = !prefix.is_empty() && prefix.len() <= LONGEST && prefix.bytes().all(|b| b.is_ascii_alphanumeric());
    let named = rest.len() >= 2 && (header.contains('_') || header.bytes().all(|b| b.is_ascii_alphanumeric()));
    (bare && named && !stems::is(TELLING, &folded)).then(|| (folded, rest.to_owned()))
}

/// How many letters stand before every name, none where no prefix is on most of them. Where there is one, every header is of
/// letters and digits and longer than it.
fn glued(headers: &[String]) -> Option<usize> {
    let named = |header: &&str| header.len() > GLUED + 1 && header.bytes().all(|b| b.is_ascii_alphanumeric());
    let all: Vec<&str> = headers.iter().map(|header| header.trim()).collect();
    if all.len() < GLUED_COLUMNS || !all.iter().all(named) {
        return None;
    }
    (2..=GLUED).rev().find(|n| all.iter().all(|header| header[..*n].eq_ignore_ascii_case(&all[0][..*n])))
}

/// A name of few letters in words. "PRV" is a province, but above answers a privacy.
fn spelt(short: &str, answered: bool) -> Option<String> {
    let short = short.to_ascii_lowercase();
    let bare = short.trim_end_matches(|c: char| c.is_ascii_digit());
    if answered && bare == "prv" {
        return Some("privacy".to_owned());
    }
    if let Some(rest) = ended(bare) {
        return Some(rest);
    }
    let whole = WHOLE.iter().find(|(whole, _)| *whole == bare);
    if let Some((_, consent)) = CONSENTS.iter().find(|(whole, _)| *whole == bare) {
        return Some((*consent).to_owned());
    }
    let found = whole.or_else(|| BEGINNINGS.iter().find(|(begins, _)| bare.starts_with(begins)));
    found.map(|(_, words)| format!("{words}{}", &short[bare.len()..])).filter(|words| !words.is_empty())
}

/// What stands behind the name of an address.
fn of_place(header: &str) -> Option<String> {
    let folded = words::fold_header(header);
    let all: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let place = |word: &&&str| stems::is(PLACES, word) || word.bytes().all(|b| b.is_ascii_digit());
    let n = all.iter().take_while(place).count();
    (n > 0 && n < all.len()).then(|| all[n..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::without;

    fn read(headers: &[&str]) -> Vec<String> {
        without(headers.iter().map(|header| (*header).to_owned()).collect(), &[])
    }

    #[test]
    fn what_a_program_writes_before_a_name_is_left_away() {
        assert_eq!(read(&["XK1_LOC", "XK1_CAP", "XK1_TEL"]), ["LOC", "CAP", "TEL"]);
        assert_eq!(read(&["txtCitta", "lngCAP"]), ["Citta", "CAP"]);
        assert_eq!(
            read(&["shipping_vat", "shipping_city", "shipping_company"])[0],
            "vat",
            "a part of an address, or of whom it is"
        );
    }

    #[test]
    fn names_of_few_letters_are_spelt() {
        assert_eq!(
            read(&["CLCOD", "CLRAG1", "CLRAG2", "CLIND", "CLLOC", "CLCAP", "CLPRO", "CLTEL", "CLTELX", "CLXYZ"]),
            [
                "codice",
                "ragione sociale1",
                "ragione sociale2",
                "indirizzo",
                "localita",
                "cap",
                "provincia",
                "telefono",
                "CLTELX",
                "CLXYZ"
            ]
        );
        let plain = ["Comune", "Cognome", "Codice", "Contatto", "Consenso"];
        assert_eq!(read(&plain), plain, "words that begin alike by chance");
    }

    #[test]
    fn a_prefix_that_says_something_stays() {
        for headers in [
            ["Data_cliente", "Data_socio", "Data_utente"],
            ["Consenso_email", "Consenso_sms", "Consenso_tel"],
            ["Indirizzo 1 - Etichetta", "Indirizzo 2 - Etichetta", "Indirizzo 3 - Etichetta"],
        ] {
            assert_eq!(read(&headers), headers);
        }
        assert_eq!(read(&["XY_LOC", "Nome"]), ["XY_LOC", "Nome"], "once is chance");
    }
}
