//! The columns of a list of contacts as Custode writes it and knows it again.

use std::fmt;

use chrono::NaiveDate;

use crate::channel::Channel;

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

/// An objection as a list of ours writes it in one cell: `SI`, `SI (telefono, sms)`, `SI (email) dal 2021-05-03`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListedObjection {
    /// The ways that it closes; empty = every way.
    pub channels: Vec<Channel>,
    /// Since when, where that is known.
    pub since: Option<NaiveDate>,
}

/// How a list writes a way by which people are reached.
const WAYS: [(Channel, &str); 9] = [
    (Channel::Email, "email"),
    (Channel::Pec, "PEC"),
    (Channel::Phone, "telefono"),
    (Channel::Sms, "sms"),
    (Channel::Messaging, "messaggistica"),
    (Channel::Social, "social"),
    (Channel::Post, "posta"),
    (Channel::InPerson, "di persona"),
    (Channel::Fax, "fax"),
];

impl fmt::Display for ListedObjection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SI")?;
        let known = |channel: &Channel| WAYS.iter().find(|(known, _)| known == channel).map(|(_, word)| *word);
        // A way of the firm's own is none in another archive: the no is then written as one to every way, never as none.
        let words: Option<Vec<&str>> = self.channels.iter().map(known).collect();
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            write!(f, " ({})", words.join(", "))?;
        }
        self.since.map_or(Ok(()), |day| write!(f, " dal {day}"))
    }
}

impl ListedObjection {
    /// Reads such a cell; none where it says anything else.
    #[must_use]
    pub fn read(cell: &str) -> Option<Self> {
        let rest = cell.trim().strip_prefix("SI")?.trim();
        let (ways, rest) = match rest.strip_prefix('(') {
            Some(rest) => rest.split_once(')').map(|(ways, rest)| (Some(ways), rest.trim()))?,
            None => (None, rest),
        };
        let way = |word: &str| WAYS.iter().find(|(_, known)| *known == word.trim()).map(|(way, _)| way.clone());
        let channels = ways.map_or(Some(Vec::new()), |ways| ways.split(',').map(way).collect())?;
        let since = match rest.strip_prefix("dal ") {
            Some(day) => Some(NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?),
            None if rest.is_empty() => None,
            None => return None,
        };
        Some(Self { channels, since })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn an_objection_is_read_as_it_was_written() {
        let day = NaiveDate::from_ymd_opt(2021, 5, 3);
        let own = Channel::Other(crate::ids::ChannelId::from_bytes([7; 16]));
        for (channels, since, cell) in [
            (vec![], None, "SI"),
            (vec![], day, "SI dal 2021-05-03"),
            (vec![Channel::Phone, Channel::Sms], None, "SI (telefono, sms)"),
            (vec![Channel::Email], day, "SI (email) dal 2021-05-03"),
        ] {
            let objection = ListedObjection { channels, since };
            assert_eq!(objection.to_string(), cell);
            assert_eq!(ListedObjection::read(cell), Some(objection));
        }
        assert_eq!(ListedObjection { channels: vec![own], since: None }.to_string(), "SI");
        for other in ["", "NO", "SI, via mail", "SI (per telefono)", "SI (", "SI dal 3/5/2021", "SIRIO"] {
            assert_eq!(ListedObjection::read(other), None, "{other}");
        }
        assert_eq!(WAYS.len(), Channel::SHIPPED.len());
    }

    #[test]
    fn no_field_and_no_header_stands_twice() {
        let fields: BTreeSet<&str> = LIST_FIELDS.iter().map(|(field, _)| *field).collect();
        let headers: BTreeSet<&str> = LIST_FIELDS.iter().map(|(_, header)| *header).collect();
        assert_eq!((fields.len(), headers.len()), (LIST_FIELDS.len(), LIST_FIELDS.len()));
        assert_eq!(LIST_FIELDS[25..].iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["tags", "notes"]);
    }
}
