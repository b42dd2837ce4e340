//! Links that the system's programs open.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in a part of a link (RFC 3986, unreserved).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// An address keeps its sign.
const ADDRESS: &AsciiSet = &KEPT.remove(b'@').remove(b'+');

/// A message to one address, with its subject (RFC 6068).
#[must_use]
pub fn mailto(address: &str, subject: Option<&str>) -> String {
    let to = utf8_percent_encode(address, ADDRESS);
    match subject {
        Some(subject) => format!("mailto:{to}?subject={}", utf8_percent_encode(subject, KEPT)),
        None => format!("mailto:{to}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_can_add_a_header_or_a_second_address() {
        assert_eq!(mailto("anna+casa@posta.example", None), "mailto:anna+casa@posta.example");
        assert_eq!(
            mailto("a?cc=b@x.example", Some("Più sconto & altro?\r\nBcc: c@x.example")),
            "mailto:a%3Fcc%3Db@x.example?subject=Pi%C3%B9%20sconto%20%26%20altro%3F%0D%0ABcc%3A%20c%40x.example"
        );
        assert_eq!(mailto("a,b@x.example", None), "mailto:a%2Cb@x.example");
    }
}
