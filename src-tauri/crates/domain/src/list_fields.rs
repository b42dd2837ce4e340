//! The columns of a list of contacts as Custode writes it and knows it again.

/// Fields by their name in AUTOMATION.md, each with the Italian header of its column, in the order of the columns. Tags and
/// notes come last, where long cells disturb least.
pub const LIST_FIELDS: [(&str, &str); 27] = [
    ("organisation", "Ragione sociale"),
    ("last_name", "Cognome"),
    ("first_name", "Nome"),
    ("role", "Ruolo"),
    ("email", "Email"),
    ("pec", "PEC"),
    ("phone", "Telefono"),
    ("mobile", "Cellulare"),
    ("fax", "Fax"),
    ("address", "Indirizzo"),
    ("postcode", "CAP"),
    ("city", "Comune"),
    ("province", "Provincia"),
    ("country", "Nazione"),
    ("vat_number", "Partita IVA"),
    ("tax_code", "Codice fiscale"),
    ("sdi_code", "Codice SDI"),
    ("birth_on", "Data di nascita"),
    ("birth_place", "Luogo di nascita"),
    ("sex", "Sesso"),
    ("language", "Lingua"),
    ("website", "Sito web"),
    ("source", "Fonte"),
    ("acquired_on", "Data acquisizione"),
    ("iban", "IBAN"),
    ("tags", "Etichette"),
    ("notes", "Note"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_field_and_no_header_stands_twice() {
        let fields: BTreeSet<&str> = LIST_FIELDS.iter().map(|(field, _)| *field).collect();
        let headers: BTreeSet<&str> = LIST_FIELDS.iter().map(|(_, header)| *header).collect();
        assert_eq!((fields.len(), headers.len()), (LIST_FIELDS.len(), LIST_FIELDS.len()));
        assert_eq!(LIST_FIELDS[25..].iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["tags", "notes"]);
    }
}
