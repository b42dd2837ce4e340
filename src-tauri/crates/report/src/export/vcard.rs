use std::io::Write;

use super::{ExportFailure, ExportRow};

/// Contacts as vCard 4.0 (RFC 6350). Consents and objections have no place in the format; tax code and VAT number go to `X-`
/// properties. `copy` says whose copy it is (S47), in what each card tells of its maker; a person's own copy says nothing. Returns the number of contacts.
pub fn export_vcf<W: Write>(
    mut out: W,
    rows: impl IntoIterator<Item = ExportRow>,
    copy: Option<&str>,
) -> Result<u64, ExportFailure> {
    let mut count = 0;
    let maker = copy.map(|copy| format!("PRODID:-//Custode//{}//IT", escaped(copy)));
    for row in rows {
        let mut card = String::new();
        let mut lines = lines(&row);
        lines.splice(2..2, maker.clone());
        for line in lines {
            fold_into(&mut card, &line);
        }
        out.write_all(card.as_bytes())?;
        count += 1;
    }
    out.flush()?;
    Ok(count)
}

fn lines(row: &ExportRow) -> Vec<String> {
    let all = |field: &str| row.values.get(field).map(Vec::as_slice).unwrap_or_default();
    let one = |field: &str| all(field).first().map(|value| escaped(value)).unwrap_or_default();
    let (last, first, firm) = (one("last_name"), one("first_name"), one("organisation"));
    let person =
        [first.as_str(), last.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let shown = if person.is_empty() { firm.clone() } else { person.clone() };
    let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:4.0".to_owned(), format!("UID:{}", escaped(&row.id))];
    lines.push(format!("KIND:{}", if person.is_empty() && !firm.is_empty() { "org" } else { "individual" }));
    // FN is mandatory and never empty (RFC 6350, 6.2.1).
    lines.push(format!("FN:{}", if shown.is_empty() { escaped(&row.id) } else { shown }));
    if !person.is_empty() {
        lines.push(format!("N:{last};{first};;;"));
    }
    for (property, field) in
        [("ORG", "organisation"), ("TITLE", "role"), ("URL", "website"), ("LANG", "language"), ("NOTE", "notes")]
    {
        lines.extend(all(field).iter().map(|value| format!("{property}:{}", escaped(value))));
    }
    for (property, field) in [
        ("EMAIL", "email"),
        ("EMAIL;TYPE=x-pec", "pec"),
        ("TEL;TYPE=voice", "phone"),
        ("TEL;TYPE=cell", "mobile"),
        ("TEL;TYPE=fax", "fax"),
    ] {
        lines.extend(all(field).iter().map(|value| format!("{property}:{}", escaped(value))));
    }
    let address = ["address", "city", "province", "postcode", "country"].map(one);
    if address.iter().any(|part| !part.is_empty()) {
        lines.push(format!("ADR:;;{}", address.join(";")));
    }
    if let Some(day) = all("birth_on").first() {
        lines.push(format!("BDAY:{}", escaped(&day.replace('-', ""))));
    }
    let tags: Vec<String> = all("tags").iter().map(|tag| escaped(tag)).collect();
    if !tags.is_empty() {
        lines.push(format!("CATEGORIES:{}", tags.join(",")));
    }
    for (property, field) in
        [("X-CODICE-FISCALE", "tax_code"), ("X-PARTITA-IVA", "vat_number"), ("X-CODICE-SDI", "sdi_code")]
    {
        lines.extend(all(field).iter().map(|value| format!("{property}:{}", escaped(value))));
    }
    lines.push("END:VCARD".to_owned());
    lines
}

/// Text as a property value (RFC 6350, 3.4): no line can be forged.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ',' | ';' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Lines of at most 75 octets, never cut inside a character (RFC 6350, 3.2).
fn fold_into(card: &mut String, line: &str) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > 75 {
            card.push_str("\r\n ");
            used = 1;
        }
        card.push(c);
        used += c.len_utf8();
    }
    card.push_str("\r\n");
}
