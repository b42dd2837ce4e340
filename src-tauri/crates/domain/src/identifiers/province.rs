//! Italian provinces: car-plate codes, names, and the first two digits of their postcodes.
//!
//! Codes: ISTAT, "Codici statistici delle unità amministrative". Codes that were abolished (four in Sardinia,
//! PS and FO renamed) are still read.

use super::text::fold;

/// Code, name, first two digits of the CAP.
const PROVINCES: [(&str, &str, &str); 107] = [
    ("AG", "Agrigento", "92"),
    ("AL", "Alessandria", "15"),
    ("AN", "Ancona", "60"),
    ("AO", "Aosta", "11"),
    ("AP", "Ascoli Piceno", "63"),
    ("AQ", "L'Aquila", "67"),
    ("AR", "Arezzo", "52"),
    ("AT", "Asti", "14"),
    ("AV", "Avellino", "83"),
    ("BA", "Bari", "70"),
    ("BG", "Bergamo", "24"),
    ("BI", "Biella", "13"),
    ("BL", "Belluno", "32"),
    ("BN", "Benevento", "82"),
    ("BO", "Bologna", "40"),
    ("BR", "Brindisi", "72"),
    ("BS", "Brescia", "25"),
    ("BT", "Barletta-Andria-Trani", "76"),
    ("BZ", "Bolzano", "39"),
    ("CA", "Cagliari", "09"),
    ("CB", "Campobasso", "86"),
    ("CE", "Caserta", "81"),
    ("CH", "Chieti", "66"),
    ("CL", "Caltanissetta", "93"),
    ("CN", "Cuneo", "12"),
    ("CO", "Como", "22"),
    ("CR", "Cremona", "26"),
    ("CS", "Cosenza", "87"),
    ("CT", "Catania", "95"),
    ("CZ", "Catanzaro", "88"),
    ("EN", "Enna", "94"),
    ("FC", "Forlì-Cesena", "47"),
    ("FE", "Ferrara", "44"),
    ("FG", "Foggia", "71"),
    ("FI", "Firenze", "50"),
    ("FM", "Fermo", "63"),
    ("FR", "Frosinone", "03"),
    ("GE", "Genova", "16"),
    ("GO", "Gorizia", "34"),
    ("GR", "Grosseto", "58"),
    ("IM", "Imperia", "18"),
    ("IS", "Isernia", "86"),
    ("KR", "Crotone", "88"),
    ("LC", "Lecco", "23"),
    ("LE", "Lecce", "73"),
    ("LI", "Livorno", "57"),
    ("LO", "Lodi", "26"),
    ("LT", "Latina", "04"),
    ("LU", "Lucca", "55"),
    ("MB", "Monza e della Brianza", "20"),
    ("MC", "Macerata", "62"),
    ("ME", "Messina", "98"),
    ("MI", "Milano", "20"),
    ("MN", "Mantova", "46"),
    ("MO", "Modena", "41"),
    ("MS", "Massa-Carrara", "54"),
    ("MT", "Matera", "75"),
    ("NA", "Napoli", "80"),
    ("NO", "Novara", "28"),
    ("NU", "Nuoro", "08"),
    ("OR", "Oristano", "09"),
    ("PA", "Palermo", "90"),
    ("PC", "Piacenza", "29"),
    ("PD", "Padova", "35"),
    ("PE", "Pescara", "65"),
    ("PG", "Perugia", "06"),
    ("PI", "Pisa", "56"),
    ("PN", "Pordenone", "33"),
    ("PO", "Prato", "59"),
    ("PR", "Parma", "43"),
    ("PT", "Pistoia", "51"),
    ("PU", "Pesaro e Urbino", "61"),
    ("PV", "Pavia", "27"),
    ("PZ", "Potenza", "85"),
    ("RA", "Ravenna", "48"),
    ("RC", "Reggio di Calabria", "89"),
    ("RE", "Reggio nell'Emilia", "42"),
    ("RG", "Ragusa", "97"),
    ("RI", "Rieti", "02"),
    ("RM", "Roma", "00"),
    ("RN", "Rimini", "47"),
    ("RO", "Rovigo", "45"),
    ("SA", "Salerno", "84"),
    ("SI", "Siena", "53"),
    ("SO", "Sondrio", "23"),
    ("SP", "La Spezia", "19"),
    ("SR", "Siracusa", "96"),
    ("SS", "Sassari", "07"),
    ("SU", "Sud Sardegna", "09"),
    ("SV", "Savona", "17"),
    ("TA", "Taranto", "74"),
    ("TE", "Teramo", "64"),
    ("TN", "Trento", "38"),
    ("TO", "Torino", "10"),
    ("TP", "Trapani", "91"),
    ("TR", "Terni", "05"),
    ("TS", "Trieste", "34"),
    ("TV", "Treviso", "31"),
    ("UD", "Udine", "33"),
    ("VA", "Varese", "21"),
    ("VB", "Verbano-Cusio-Ossola", "28"),
    ("VC", "Vercelli", "13"),
    ("VE", "Venezia", "30"),
    ("VI", "Vicenza", "36"),
    ("VR", "Verona", "37"),
    ("VT", "Viterbo", "01"),
    ("VV", "Vibo Valentia", "89"),
];

/// Codes of the past with the one that followed.
const FORMER: [(&str, &str); 6] = [("PS", "PU"), ("FO", "FC"), ("OG", "NU"), ("OT", "SS"), ("CI", "SU"), ("VS", "SU")];

/// Other names in use.
const ALIASES: [(&str, &str); 17] = [
    ("bozen", "BZ"),
    ("bolzano bozen", "BZ"),
    ("alto adige", "BZ"),
    ("reggio calabria", "RC"),
    ("reggio emilia", "RE"),
    ("monza", "MB"),
    ("monza brianza", "MB"),
    ("monza e brianza", "MB"),
    ("pesaro", "PU"),
    ("forli", "FC"),
    ("massa", "MS"),
    ("carrara", "MS"),
    ("valle d aosta", "AO"),
    ("valle daosta", "AO"),
    ("barletta", "BT"),
    ("verbania", "VB"),
    ("crotone", "KR"),
];

/// The two-letter code that a cell means: a code in any case, with dots or brackets, or a province's name.
#[must_use]
pub fn code(cell: &str) -> Option<&'static str> {
    let bytes = cell.trim().trim_matches(['(', ')', '.']).as_bytes();
    if bytes.len() == 2 {
        let upper = [bytes[0].to_ascii_uppercase(), bytes[1].to_ascii_uppercase()];
        return PROVINCES
            .binary_search_by(|(c, _, _)| c.as_bytes().cmp(&upper))
            .ok()
            .map(|i| PROVINCES[i].0)
            .or_else(|| FORMER.iter().find(|(f, _)| f.as_bytes() == upper).map(|(_, now)| *now));
    }
    let folded = fold(cell);
    if folded.len() < 2 {
        return None;
    }
    let folded = folded.strip_prefix("provincia di ").unwrap_or(&folded);
    if folded.len() == 2 {
        return code(folded);
    }
    PROVINCES
        .iter()
        .find(|(_, name, _)| fold(name) == folded)
        .map(|(c, _, _)| *c)
        .or_else(|| ALIASES.iter().find(|(alias, _)| *alias == folded).map(|(_, c)| *c))
}

/// First two digits of the postcodes of a province.
#[must_use]
pub fn postcode_prefix(code: &str) -> Option<&'static str> {
    PROVINCES.binary_search_by(|(c, _, _)| c.cmp(&code)).ok().map(|i| PROVINCES[i].2)
}

/// Name of a province.
#[must_use]
pub fn name(code: &str) -> Option<&'static str> {
    PROVINCES.binary_search_by(|(c, _, _)| c.cmp(&code)).ok().map(|i| PROVINCES[i].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_and_whole() {
        assert!(PROVINCES.windows(2).all(|w| w[0].0 < w[1].0));
        assert_eq!(PROVINCES.len(), 107);
    }

    #[test]
    fn reads_codes_and_names() {
        for (cell, want) in [
            ("pr", Some("PR")),
            ("(MI)", Some("MI")),
            ("Reggio Emilia", Some("RE")),
            ("L'AQUILA", Some("AQ")),
            ("PS", Some("PU")),
            ("XX", None),
            ("", None),
        ] {
            assert_eq!(code(cell), want, "{cell}");
        }
        assert_eq!(postcode_prefix("RM"), Some("00"));
        assert_eq!(name("PR"), Some("Parma"));
    }
}
