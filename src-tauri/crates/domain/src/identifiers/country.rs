//! Countries as lists name them.

use super::phone::Country;
use super::text::fold;

/// Names and abbreviations by country, folded.
const NAMES: [(&str, &[&str]); 40] = [
    ("IT", &["italia", "italy", "ita", "i", "italien", "italie"]),
    ("DE", &["germania", "germany", "deutschland", "deu", "d", "ger", "allemagne", "alemania"]),
    ("FR", &["francia", "france", "fra", "f", "frankreich"]),
    ("CH", &["svizzera", "switzerland", "schweiz", "suisse", "che"]),
    ("AT", &["austria", "osterreich", "oesterreich", "aut", "a"]),
    ("ES", &["spagna", "spain", "espana", "esp", "e", "spanien"]),
    ("GB", &["regno unito", "united kingdom", "uk", "gbr", "gran bretagna", "great britain", "inghilterra", "england"]),
    ("US", &["stati uniti", "stati uniti damerica", "united states", "usa"]),
    ("RO", &["romania", "rou"]),
    ("AL", &["albania", "alb"]),
    ("SI", &["slovenia", "svn"]),
    ("HR", &["croazia", "croatia", "hrv"]),
    ("BE", &["belgio", "belgium", "bel", "b"]),
    ("NL", &["olanda", "paesi bassi", "netherlands", "holland", "nederland", "nld"]),
    ("PL", &["polonia", "poland", "polska", "pol"]),
    ("PT", &["portogallo", "portugal", "prt"]),
    ("MT", &["malta", "mlt"]),
    ("GR", &["grecia", "greece", "grc"]),
    ("CN", &["cina", "china", "chn"]),
    ("MA", &["marocco", "morocco", "mar"]),
    ("TN", &["tunisia", "tun"]),
    ("UA", &["ucraina", "ukraine", "ukr"]),
    ("IN", &["india", "ind"]),
    ("IE", &["irlanda", "ireland", "irl"]),
    ("LU", &["lussemburgo", "luxembourg", "lux"]),
    ("DK", &["danimarca", "denmark", "danmark", "dnk"]),
    ("SE", &["svezia", "sweden", "sverige", "swe"]),
    ("NO", &["norvegia", "norway", "norge", "nor"]),
    ("FI", &["finlandia", "finland", "suomi", "fin"]),
    ("CZ", &["repubblica ceca", "czech republic", "cechia", "cze"]),
    ("SK", &["slovacchia", "slovakia", "svk"]),
    ("HU", &["ungheria", "hungary", "hun"]),
    ("BG", &["bulgaria", "bgr"]),
    ("RS", &["serbia", "srb"]),
    ("RU", &["russia", "rus"]),
    ("TR", &["turchia", "turkey", "tur"]),
    ("MD", &["moldavia", "moldova", "mda"]),
    ("EG", &["egitto", "egypt", "egy"]),
    ("SN", &["senegal", "sen"]),
    ("BR", &["brasile", "brazil", "brasil", "bra"]),
];

/// The country that a cell names, by its name or its code of two letters.
#[must_use]
pub fn read(cell: &str) -> Option<Country> {
    let folded = fold(cell);
    let named = NAMES.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(code, _)| *code);
    match named {
        Some(code) => code.parse().ok(),
        None if folded.len() == 2 => folded.to_uppercase().parse().ok(),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_names_and_codes() {
        for (cell, country) in [
            ("D", Country::DE),
            ("Schweiz", Country::CH),
            ("España", Country::ES),
            ("fr", Country::FR),
            ("UK", Country::GB),
        ] {
            assert_eq!(read(cell), Some(country), "{cell}");
        }
        assert_eq!((read("Italia"), read("boh"), read("")), (Some(Country::IT), None, None));
    }
}
