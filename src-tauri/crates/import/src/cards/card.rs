//! What one card says, by the headers that the importer knows.

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};

/// Header of the identifier in lists of ours.
const OWN_ID: &str = "ID Custode";

/// Who made the cards that we export (`PRODID`, RFC 6350 6.7.3).
const OWN_MAKER: &str = "-//Custode//";

/// Headers in their order; a value's rank is its place here, what is not listed comes behind.
const HEADERS: [&str; 27] = [
    OWN_ID,
    "Ragione sociale",
    "Cognome",
    "Nome",
    "Nome completo",
    "Ruolo",
    "Email",
    "PEC",
    "Telefono",
    "Cellulare",
    "Fax",
    "Indirizzo",
    "CAP",
    "Comune",
    "Provincia",
    "Nazione",
    "Altro indirizzo",
    "Data di nascita",
    "Luogo di nascita",
    "Sesso",
    "Codice fiscale",
    "Partita IVA",
    "Codice SDI",
    "Lingua",
    "Sito web",
    "Etichette",
    "Note",
];

/// Properties about the card, not about the person.
const TECHNICAL: [&str; 14] = [
    "BEGIN",
    "END",
    "KIND",
    "VERSION",
    "PRODID",
    "REV",
    "SOURCE",
    "UID",
    "CLIENTPIDMAP",
    "XML",
    "PHOTO",
    "LOGO",
    "SOUND",
    "KEY",
];

type Value = (usize, String, String);

/// Rank, header and text of everything a card says.
pub(super) fn values(text: &str) -> Vec<Value> {
    let mut found = Found::default();
    let Ok(card) = VCard::parse(text) else { return Vec::new() };
    let mut shown_name = None;
    let is_ours = card.entries.iter().any(is_own_maker);
    for entry in &card.entries {
        match &entry.name {
            VCardProperty::N => found.name(&parts(entry)),
            VCardProperty::Fn => shown_name = shown_name.or_else(|| texts(entry).into_iter().next()),
            VCardProperty::Org => found.organisation(&parts(entry)),
            VCardProperty::Adr => found.address(&parts(entry)),
            VCardProperty::Email => found.each(if is_typed(entry, "x-pec") { "PEC" } else { "Email" }, entry),
            VCardProperty::Uid if is_ours => found.each(OWN_ID, entry),
            VCardProperty::Lang if is_ours => found.each("Lingua", entry),
            VCardProperty::Tel => found.each(telephone(entry), entry),
            VCardProperty::Title | VCardProperty::Role => found.each("Ruolo", entry),
            VCardProperty::Bday => found.put("Data di nascita", &birthday(text)),
            VCardProperty::Birthplace => found.each("Luogo di nascita", entry),
            VCardProperty::Url => found.each("Sito web", entry),
            VCardProperty::Note => found.put("Note", &texts(entry).join(", ")),
            VCardProperty::Categories => found.put("Etichette", &texts(entry).join(", ")),
            VCardProperty::Gender => found.put("Sesso", parts(entry).first().map_or("", String::as_str)),
            other => {
                let name = other.as_str().to_uppercase();
                let name = own_header(&name).unwrap_or(&name);
                if !TECHNICAL.contains(&name) && !name.starts_with("X-AB") {
                    found.put(name, &texts(entry).join(", "));
                }
            }
        }
    }
    // The shown name repeats the others; alone it is the name.
    if !found.has("Cognome") && !found.has("Nome") && !found.has("Ragione sociale") {
        found.put("Nome completo", &shown_name.unwrap_or_default());
    }
    found.values
}

#[derive(Default)]
struct Found {
    values: Vec<Value>,
}

impl Found {
    fn has(&self, header: &str) -> bool {
        self.values.iter().any(|(_, h, _)| h == header)
    }

    fn put(&mut self, header: &str, value: &str) {
        let value = value.trim();
        if !value.is_empty() && !self.values.iter().any(|(_, h, v)| h == header && v == value) {
            let rank = HEADERS.iter().position(|h| *h == header).unwrap_or(HEADERS.len());
            self.values.push((rank, header.to_owned(), value.to_owned()));
        }
    }

    fn each(&mut self, header: &str, entry: &VCardEntry) {
        for text in texts(entry) {
            let text = text.strip_prefix("tel:").or_else(|| text.strip_prefix("mailto:")).unwrap_or(&text);
            self.put(header, text);
        }
    }

    /// Surname, given, additional, prefixes, suffixes (RFC 6350 6.2.2).
    fn name(&mut self, parts: &[String]) {
        let part = |at: usize| parts.get(at).map_or("", |p| p.trim());
        self.put("Cognome", part(0));
        self.put("Nome", &[part(1), part(2)].join(" "));
        self.put("Titolo", &[part(3), part(4)].join(" "));
    }

    fn organisation(&mut self, parts: &[String]) {
        let mut parts = parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty());
        if let Some(name) = parts.next() {
            self.put("Ragione sociale", name);
        }
        self.put("Reparto", &parts.collect::<Vec<_>>().join(", "));
    }

    /// Box, extension, street, town, region, postcode, country (RFC 6350 6.3.1). One address has its columns.
    fn address(&mut self, parts: &[String]) {
        let part = |at: usize| parts.get(at).map_or("", |p| p.trim());
        let street: Vec<&str> = [part(2), part(1), part(0)].into_iter().filter(|p| !p.is_empty()).collect();
        let rest = [("CAP", 5), ("Comune", 3), ("Provincia", 4), ("Nazione", 6)];
        if ["Indirizzo", "CAP", "Comune", "Provincia", "Nazione"].iter().any(|h| self.has(h)) {
            let rest = rest.iter().map(|(_, at)| part(*at)).filter(|p| !p.is_empty());
            self.put("Altro indirizzo", &street.into_iter().chain(rest).collect::<Vec<_>>().join(", "));
            return;
        }
        self.put("Indirizzo", &street.join(", "));
        for (header, at) in rest {
            self.put(header, part(at));
        }
    }
}

/// The birthday as the card writes it, in ISO form where it is a whole date: a parsed date loses what is no date.
fn birthday(card: &str) -> String {
    let line = card.lines().find_map(|line| {
        let (head, value) = line.split_once(':')?;
        let name = head.split(';').next()?.rsplit('.').next()?;
        name.eq_ignore_ascii_case("BDAY").then(|| value.trim())
    });
    let value = line.unwrap_or_default();
    let day = value.split('T').next().unwrap_or(value);
    match day.bytes().all(|b| b.is_ascii_digit()) && day.len() == 8 {
        true => format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]),
        false => day.to_owned(),
    }
}

/// Components of a structured value; a component with several values has them joined.
fn parts(entry: &VCardEntry) -> Vec<String> {
    entry
        .values
        .iter()
        .map(|value| match value {
            VCardValue::Component(all) => all.join(" "),
            value => text(value),
        })
        .collect()
}

fn texts(entry: &VCardEntry) -> Vec<String> {
    parts(entry).into_iter().filter(|t| !t.trim().is_empty()).collect()
}

fn text(value: &VCardValue) -> String {
    match value {
        VCardValue::Integer(n) => n.to_string(),
        VCardValue::Float(n) => n.to_string(),
        VCardValue::Boolean(b) => b.to_string(),
        VCardValue::Binary(_) => String::new(),
        value => value.as_text().unwrap_or_default().to_owned(),
    }
}

fn is_own_maker(entry: &VCardEntry) -> bool {
    entry.name == VCardProperty::Prodid && texts(entry).first().is_some_and(|maker| maker.starts_with(OWN_MAKER))
}

/// The header of a property that vCard does not have and that we write.
fn own_header(property: &str) -> Option<&'static str> {
    match property {
        "X-CODICE-FISCALE" => Some("Codice fiscale"),
        "X-PARTITA-IVA" => Some("Partita IVA"),
        "X-CODICE-SDI" => Some("Codice SDI"),
        _ => None,
    }
}

/// True for an entry of this type; version 2.1 writes types without `TYPE=`.
fn is_typed(entry: &VCardEntry, word: &str) -> bool {
    entry.params.iter().any(|p| {
        let name = p.name.as_str();
        name.eq_ignore_ascii_case(word)
            || p.value.as_text().is_some_and(|v| v.split(',').any(|v| v.trim().eq_ignore_ascii_case(word)))
    })
}

/// Mobile, fax or any other telephone, by the types of the entry.
fn telephone(entry: &VCardEntry) -> &'static str {
    if is_typed(entry, "cell") || is_typed(entry, "mobile") {
        "Cellulare"
    } else if is_typed(entry, "fax") {
        "Fax"
    } else {
        "Telefono"
    }
}
