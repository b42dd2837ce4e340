//! E-mail addresses: one or several in a cell, trimmed and lower-cased, never rewritten otherwise.
//!
//! Dots and plus tags in the local part stay (DOMAIN.md 4.9). Syntax is that of RFC 5321/6531 through
//! `email_address`, narrowed to what a contact register can write to: a domain with at least two labels,
//! no quoted local part, no address literal.

use unicode_normalization::UnicodeNormalization;

use super::text::{clean, fold, is_invisible, is_placeholder};

/// What a cell of an e-mail column holds.
#[derive(Clone, PartialEq, Eq)]
pub enum EmailReading {
    /// Usable addresses in the order written; at least one.
    Addresses(Vec<String>),
    /// An address that is probably a slip (`gmail.con`, `(at)`): kept as written, to be asked.
    Suspect {
        /// The address as it would be used.
        address: String,
        /// The address that was probably meant, where one can be told.
        probably: Option<String>,
    },
    /// Addresses among text that is none.
    Partly {
        /// The usable addresses in the order written; at least one.
        addresses: Vec<String>,
        /// What stands beside them.
        rest: String,
    },
    /// A word for "none" or nothing at all.
    Nothing,
    /// Not an address.
    Invalid,
}

impl std::fmt::Debug for EmailReading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Addresses(all) => write!(f, "Addresses({})", all.len()),
            Self::Partly { addresses, .. } => write!(f, "Partly({})", addresses.len()),
            Self::Suspect { .. } => f.write_str("Suspect(…)"),
            Self::Nothing => f.write_str("Nothing"),
            Self::Invalid => f.write_str("Invalid"),
        }
    }
}

/// True when the text is one usable address as it stands.
#[must_use]
pub fn is_usable(address: &str) -> bool {
    if fast_ascii(address) {
        return true;
    }
    let Some((local, domain)) = address.rsplit_once('@') else {
        return false;
    };
    // Compatibility forms (full-width at sign, dash, dot) are look-alikes, not letters.
    let letter = |c: char| {
        c as u32 > 0x7F
            && !c.is_whitespace()
            && !c.is_control()
            && !is_invisible(c)
            && !std::iter::once(c).nfkd().any(|n| n.is_ascii() && !n.is_ascii_alphanumeric())
    };
    let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c) || letter(c);
    let label = |l: &str| {
        !l.is_empty()
            && l.len() <= 63
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || letter(c))
    };
    !local.is_empty()
        && local.len() <= 64
        && address.len() <= 254
        && local.chars().all(atom)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && domain.contains('.')
        && domain.split('.').all(label)
        && !domain.ends_with(|c: char| c.is_ascii_digit())
        && (!address.is_ascii() || email_address::EmailAddress::is_valid(address))
}

/// The shape of nearly every address in a list, decided without allocation.
fn fast_ascii(address: &str) -> bool {
    let bytes = address.as_bytes();
    if bytes.len() > 254 {
        return false;
    }
    let Some(at) = bytes.iter().position(|b| *b == b'@') else {
        return false;
    };
    let (local, domain) = (&bytes[..at], &bytes[at + 1..]);
    let dotted = |part: &[u8], extra: &[u8]| {
        !part.is_empty()
            && part[0] != b'.'
            && part[part.len() - 1] != b'.'
            && !part.windows(2).any(|w| w == b"..")
            && part.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'.' || extra.contains(b))
    };
    local.len() <= 64
        && dotted(local, b"_-+")
        && dotted(domain, b"-")
        && domain.contains(&b'.')
        && !domain.windows(2).any(|w| matches!(w, b".-" | b"-."))
        && domain[0] != b'-'
        && domain[domain.len() - 1].is_ascii_alphabetic()
        && domain.split(|b| *b == b'.').all(|l| l.len() <= 63)
        && domain
            .rsplit(|b| *b == b'.')
            .next()
            .is_some_and(|tld| tld.len() >= 2 && tld.iter().all(u8::is_ascii_alphabetic))
}

/// Reads a cell: display names, `mailto:`, angle brackets and quotes are dropped, several addresses are split.
#[must_use]
pub fn read(cell: &str) -> EmailReading {
    let cell = clean(cell);
    // A link of an Access table: "text#mailto:address#".
    let cell = match cell.split_once('#') {
        Some((shown, link)) if link.ends_with('#') => {
            let link = link.trim_end_matches('#');
            if link.contains('@') { link.to_owned().into() } else { shown.trim().to_owned().into() }
        }
        _ => cell,
    };
    if is_placeholder(&cell) {
        return EmailReading::Nothing;
    }
    if fast_ascii(&cell) {
        return settle(vec![cell.to_lowercase()]);
    }
    if let Some(one) = bare(&cell) {
        return settle(vec![one]);
    }
    let (mut found, mut rest) = (Vec::new(), Vec::new());
    for part in parts(&cell) {
        match bare(part) {
            Some(one) => found.push(one),
            // "a@x.it b@y.it" is two addresses; "mario rossi@x.it" is none.
            None if part.split_whitespace().count() > 1 && part.split_whitespace().all(|w| bare(w).is_some()) => {
                found.extend(part.split_whitespace().filter_map(bare));
            }
            None if part.contains('/') && part.split('/').all(|w| bare(w.trim()).is_some()) => {
                found.extend(part.split('/').filter_map(|w| bare(w.trim())));
            }
            None if is_placeholder(part) => {}
            None => match labelled(part) {
                Some(one) => found.push(one),
                None => rest.push(part),
            },
        }
    }
    found.dedup();
    // "mario,rossi@x.it" is a slip of the keyboard, and rossi@x.it is somebody else.
    let slip = cell.contains(',') && rest.iter().any(|part| !part.contains('@'));
    if found.is_empty() || slip {
        return suspect(&cell).unwrap_or(EmailReading::Invalid);
    }
    if rest.is_empty() { settle(found) } else { EmailReading::Partly { addresses: found, rest: rest.join("; ") } }
}

/// Pieces of a cell at what people write between two addresses.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', ',', '\n', '|'])
        .flat_map(|p| p.split(" / "))
        .flat_map(|p| p.split(":::"))
        .flat_map(|p| p.split(" - "))
        .flat_map(|p| p.split(" e "))
        .flat_map(|p| p.split(" o "))
        .flat_map(|p| p.split(" oppure "))
        .map(str::trim)
        .filter(|p| !p.is_empty())
}

/// "ufficio: a@x.it", "a@x.it (casa)": one word that says which address it is.
fn labelled(part: &str) -> Option<String> {
    let (first, last) = (part.split_once(char::is_whitespace), part.rsplit_once(char::is_whitespace));
    let before = first.filter(|(label, _)| label.ends_with(':')).and_then(|(_, rest)| bare(rest));
    // "e-mail anna@x.it": the word that only says what follows.
    let told = first
        .filter(|(label, _)| matches!(fold(label).as_str(), "e mail" | "email" | "mail" | "posta" | "pec"))
        .and_then(|(_, rest)| bare(rest));
    // "Anna Bianchi (anna@x.it)": a name without an address in front of the one in brackets.
    let bracketed = part
        .strip_suffix(')')
        .and_then(|part| part.rsplit_once('('))
        .filter(|(name, _)| {
            name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '-' | '"')) && name.ends_with(' ')
        })
        .and_then(|(_, address)| bare(address));
    before
        .or(told)
        .or(bracketed)
        .or_else(|| last.filter(|(_, label)| label.starts_with('(') && label.ends_with(')')).and_then(|(a, _)| bare(a)))
}

fn bare(part: &str) -> Option<String> {
    let mut t = part.trim();
    // "Anna Rossi <anna@x.it>", also where the end was cut off.
    if let Some((name, address)) = t.split_once('<')
        && (name.is_empty() || name.ends_with([' ', '"', '\'']))
    {
        t = address.strip_suffix('>').unwrap_or(address);
    }
    t = t.trim().trim_matches(['\'', '"']).trim();
    if t.len() > 7 && t.as_bytes()[..7].eq_ignore_ascii_case(b"mailto:") {
        t = &t[7..];
    }
    // A full stop after the address ends a sentence.
    let t = t.strip_suffix('.').unwrap_or(t);
    is_usable(t).then(|| t.to_lowercase())
}

fn settle(found: Vec<String>) -> EmailReading {
    if let [address] = found.as_slice()
        && let Some(probably) = misspelt_domain(address)
    {
        return EmailReading::Suspect { address: address.clone(), probably: Some(probably) };
    }
    EmailReading::Addresses(found)
}

fn suspect(cell: &str) -> Option<EmailReading> {
    let lower = cell.to_lowercase();
    for at in ["(at)", "[at]", " at ", "(chiocciola)", " chiocciola "] {
        if lower.matches(at).count() == 1 {
            let address = lower.replace(at, "@").replace(' ', "");
            if is_usable(&address) {
                return Some(EmailReading::Suspect { address: address.clone(), probably: Some(address) });
            }
        }
    }
    None
}

/// Slips in the domains of the large Italian providers.
fn misspelt_domain(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    let meant = match domain {
        "gmial.com" | "gamil.com" | "gmail.con" | "gmail.it" | "gmai.com" | "gmil.com" | "gnail.com" | "gmail.co"
        | "gmail.cm" | "gmaill.com" | "gmail.om" | "gmail.cim" | "gmail.vom" => "gmail.com",
        "libero.ti" | "libeero.it" | "liber.it" | "libero.i" | "libero.com" | "lbero.it" => "libero.it",
        "hotmial.it" | "hotmal.it" | "hotmail.i" | "hotmai.it" => "hotmail.it",
        "hotmial.com" | "hotmai.com" | "hotmail.con" | "hotmal.com" => "hotmail.com",
        "yaho.it" | "yahooo.it" | "yhaoo.it" => "yahoo.it",
        "yaho.com" | "yahoo.con" => "yahoo.com",
        "virgilo.it" | "virglio.it" => "virgilio.it",
        "tiscalli.it" | "tiscal.it" => "tiscali.it",
        "outlok.it" | "outloo.it" => "outlook.it",
        "outlok.com" | "outlook.con" => "outlook.com",
        _ => {
            let (house, end) = domain.rsplit_once('.')?;
            let own = match house {
                "gmail" => ["com"].as_slice(),
                "libero" | "virgilio" | "alice" | "tiscali" | "tim" | "aruba" | "fastwebnet" | "inwind" | "iol" => {
                    &["it"]
                }
                "yahoo" | "hotmail" | "outlook" | "live" | "icloud" | "msn" => &["com", "it"],
                _ => &[],
            };
            // No top level is called so, whatever stands in front of it.
            let end = match end {
                "con" | "comm" | "coom" | "ccom" | "cpm" | "xom" => "com",
                "ti" | "itt" | "iit" | "i" if !own.is_empty() => own.iter().find(|end| **end == "it")?,
                _ => return None,
            };
            let end = if own.is_empty() || own.contains(&end) { end } else { own[0] };
            return Some(format!("{local}@{house}.{end}"));
        }
    };
    Some(format!("{local}@{meant}"))
}

/// Whether an address looks like a certified box (PEC), by the names of the houses that sell them. Only the register of
/// such addresses (INI-PEC) knows; a column that holds both kinds is sorted by this.
#[must_use]
pub fn is_certified(address: &str) -> bool {
    let address = address.to_lowercase();
    let Some((_, domain)) = address.rsplit_once('@') else { return false };
    let sold = ["pec", "cert", "legalmail", "postecert", "pecmail", "postacert"];
    domain.split(['.', '-']).any(|label| sold.contains(&label)) || domain.contains("pec.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vectors(text: &str) -> Vec<serde_json::Value> {
        let v: serde_json::Value = serde_json::from_str(text).unwrap();
        v["cases"].as_array().unwrap().clone()
    }

    #[test]
    fn a_certified_box_is_told_by_its_house() {
        for address in ["neri@pec.neri.example", "po@legalmail.it", "Rossi@Arubapec.it", "x@postecert.it"] {
            assert!(is_certified(address), "{address}");
        }
        for address in ["info@rossi.example", "pec@rossi.example", "x@libero.it", "legalmail"] {
            assert!(!is_certified(address), "{address}");
        }
    }

    #[test]
    fn a_link_of_access_is_its_address() {
        for cell in ["a@b.it#mailto:a@b.it#", "Anna#mailto:a@b.it#", "#mailto:a@b.it#"] {
            assert!(matches!(read(cell), EmailReading::Addresses(found) if found == ["a@b.it"]), "{cell}");
        }
    }

    #[test]
    fn reads_real_life_cells() {
        for case in vectors(include_str!("../../../../../tests/fixtures/vectors/email_cells_it.json")) {
            let cell = case["cell"].as_str().unwrap();
            let got = match read(cell) {
                EmailReading::Addresses(a) if a.len() == 1 => "one",
                EmailReading::Addresses(_) => "two",
                EmailReading::Suspect { .. } => "suspect",
                EmailReading::Partly { .. } | EmailReading::Nothing | EmailReading::Invalid => "invalid",
            };
            assert_eq!(got, case["verdict"].as_str().unwrap(), "{cell:?}");
        }
    }

    #[test]
    fn follows_the_is_email_suite() {
        for case in vectors(include_str!("../../../../../tests/fixtures/vectors/email_isemail.json")) {
            let (address, category) = (case["address"].as_str().unwrap(), case["category"].as_str().unwrap());
            match category {
                "ISEMAIL_ERR" => assert!(!is_usable(address), "{address:?}"),
                // A register writes to mail on the public net: no bare host name, no all-digit top level.
                "ISEMAIL_VALID_CATEGORY" | "ISEMAIL_DNSWARN" => {
                    let domain = address.rsplit('@').next().unwrap();
                    let public = domain.contains('.') && !domain.ends_with(|c: char| c.is_ascii_digit());
                    assert_eq!(is_usable(address), public, "{address:?}");
                }
                _ => {}
            }
        }
    }

    #[test]
    fn accepts_international_addresses_and_refuses_broken_ones() {
        // Length limits after IDNA, digits in the top level and right-to-left labels need IDNA tables; a
        // register that only keeps the text and warns does not need them.
        const BEYOND: [&str; 4] = ["bad.tld-2", "xn--4db", "111111111", "\u{226E}"];
        for case in vectors(include_str!("../../../../../tests/fixtures/vectors/email_validator.json")) {
            let (address, valid) = (case["address"].as_str().unwrap(), case["valid"].as_bool().unwrap());
            if !valid && !BEYOND.iter().any(|b| address.contains(b)) {
                assert!(!is_usable(address), "{address:?}");
            }
            if valid && !address.contains(['"', '<']) {
                assert!(is_usable(address), "{address:?}");
            }
        }
    }

    #[test]
    fn slips_at_the_end_of_a_domain_are_asked() {
        for (cell, meant) in [
            ("anna@gmail.comm", "anna@gmail.com"),
            ("anna@yahoo.ti", "anna@yahoo.it"),
            ("anna@hotmail.itt", "anna@hotmail.it"),
            ("anna@rossi.comm", "anna@rossi.com"),
            ("anna@alice.ti", "anna@alice.it"),
            ("anna@gmail.con", "anna@gmail.com"),
        ] {
            let EmailReading::Suspect { probably, .. } = read(cell) else { panic!("{cell}") };
            assert_eq!(probably.as_deref(), Some(meant), "{cell}");
        }
        for cell in ["anna@rossi.it", "anna@yahoo.fr", "anna@gmail.com", "anna@icloud.com", "anna@live.it"] {
            assert!(matches!(read(cell), EmailReading::Addresses(_)), "{cell}");
        }
    }

    #[test]
    fn a_name_or_a_word_beside_an_address_is_no_damage() {
        for cell in [
            "Anna Bianchi (anna@x.example)",
            "e-mail anna@x.example",
            "Mail: anna@x.example",
            "D'Alò A. (anna@x.example)",
        ] {
            assert!(matches!(read(cell), EmailReading::Addresses(found) if found == ["anna@x.example"]), "{cell}");
        }
        assert_eq!(read("mario anna@x.example"), EmailReading::Invalid);
        assert_eq!(read("mario(anna@x.example)"), EmailReading::Invalid);
    }

    #[test]
    fn keeps_the_addresses_beside_what_is_none() {
        let read_all = |cell: &str| match read(cell) {
            EmailReading::Addresses(found) => (found, String::new()),
            EmailReading::Partly { addresses, rest } => (addresses, rest),
            other => (Vec::new(), format!("{other:?}")),
        };
        let two = || vec!["a@x.example".to_owned(), "b@y.example".to_owned()];
        for cell in ["a@x.example e b@y.example", "a@x.example - b@y.example", "A@x.example. oppure casa: b@y.example"]
        {
            assert_eq!(read_all(cell), (two(), String::new()), "{cell}");
        }
        assert_eq!(read_all("a@x.example (ufficio)"), (two()[..1].to_vec(), String::new()));
        for cell in
            ["Anna Rossi <a@x.example>", "Anna Rossi <a@x.example", "\"Rossi, Anna\" <A@x.example>", "<a@x.example>"]
        {
            assert_eq!(read_all(cell), (two()[..1].to_vec(), String::new()), "{cell}");
        }
        assert_eq!(read("anna<a@x.example"), EmailReading::Invalid);
        assert_eq!(read_all("a@x.example; n.d."), (two()[..1].to_vec(), String::new()));
        assert_eq!(read("mario,rossi@x.example"), EmailReading::Invalid);
        assert_eq!(read_all("a@x.example; b@@y"), (two()[..1].to_vec(), "b@@y".to_owned()));
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,40}") {
            let _ = read(&text);
        }
    }
}
