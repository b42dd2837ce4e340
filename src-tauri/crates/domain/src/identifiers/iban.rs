//! IBAN check (ISO 13616: mod 97 equals 1; Italian and San Marino accounts have 27 characters).

/// The IBAN in capitals without blanks when its check digits hold.
#[must_use]
pub fn read(cell: &str) -> Option<String> {
    let iban: String =
        cell.chars().filter(|c| !c.is_whitespace() && *c != '\'').map(|c| c.to_ascii_uppercase()).collect();
    let iban = iban.strip_prefix("IBAN").map(|r| r.trim_start_matches(':').to_owned()).unwrap_or(iban);
    let bytes = iban.as_bytes();
    if !(15..=34).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_alphanumeric) {
        return None;
    }
    if !bytes[..2].iter().all(u8::is_ascii_uppercase) || !bytes[2..4].iter().all(u8::is_ascii_digit) {
        return None;
    }
    if matches!(&bytes[..2], b"IT" | b"SM") && bytes.len() != 27 {
        return None;
    }
    let mut rest = 0_u32;
    for b in bytes[4..].iter().chain(&bytes[..4]) {
        rest = if b.is_ascii_digit() { rest * 10 + u32::from(b - b'0') } else { rest * 100 + u32::from(b - b'A') + 10 }
            % 97;
    }
    (rest == 1).then_some(iban)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn checks_the_two_digits() {
        assert_eq!(read("IT60 X054 2811 1010 0000 0123 456").as_deref(), Some("IT60X0542811101000000123456"));
        assert_eq!(read("de89370400440532013000").as_deref(), Some("DE89370400440532013000"));
        assert_eq!(read("IT61X0542811101000000123456"), None);
        assert_eq!(read("IT60X054281110100000012345"), None);
        assert_eq!(read("è"), None);
    }
}
