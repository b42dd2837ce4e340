//! What names a message for ever when it has no name of its own: all that it says, as bytes that no update changes.

use custode_vault::{blake3_bytes, hex};

/// Everything that a message says, one part after the other; no two different ones are equal.
pub(crate) struct Said(Vec<u8>);

impl Said {
    /// Begins; `what` tells kinds of messages apart, and forms of this list.
    pub(crate) fn new(what: &str) -> Self {
        Self(Vec::new()).text(Some(what))
    }

    /// A part that may be missing.
    pub(crate) fn text(mut self, part: Option<&str>) -> Self {
        match part {
            None => self.0.push(0),
            Some(text) => {
                self.0.push(1);
                self.0.extend_from_slice(&(text.len() as u64).to_be_bytes());
                self.0.extend_from_slice(text.as_bytes());
            }
        }
        self
    }

    /// A number that may be missing.
    pub(crate) fn number(mut self, part: Option<i64>) -> Self {
        match part {
            None => self.0.push(0),
            Some(number) => {
                self.0.push(2);
                self.0.extend_from_slice(&number.to_be_bytes());
            }
        }
        self
    }

    /// A list of parts.
    pub(crate) fn texts(self, parts: &[String]) -> Self {
        let count = i64::try_from(parts.len()).ok();
        parts.iter().fold(self.number(count), |said, part| said.text(Some(part)))
    }

    /// Its hash, as hexadecimal digits.
    pub(crate) fn name(&self) -> String {
        hex(&blake3_bytes(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::Said;

    /// The archive keeps what is made of it: another value, and what was taken in comes in twice.
    #[test]
    fn the_bytes_stay_as_they_are() {
        let said = Said::new("mail")
            .text(None)
            .text(Some("Perch\u{e9}?"))
            .number(Some(-1))
            .texts(&["a".into(), String::new()]);
        let parts: [&[u8]; 7] = [
            &[1, 0, 0, 0, 0, 0, 0, 0, 4],
            b"mail",
            &[0, 1, 0, 0, 0, 0, 0, 0, 0, 8],
            "Perch\u{e9}?".as_bytes(),
            &[2, 255, 255, 255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 1],
            b"a",
            &[1, 0, 0, 0, 0, 0, 0, 0, 0],
        ];
        assert_eq!(said.0, parts.concat());
    }

    #[test]
    fn what_stands_between_two_parts_is_not_said_by_either() {
        let names: Vec<String> = [("ab", "c"), ("a", "bc"), ("abc", ""), ("", "abc")]
            .into_iter()
            .map(|(one, two)| Said::new("mail").text(Some(one)).text(Some(two)).name())
            .collect();
        let different: std::collections::HashSet<&String> = names.iter().collect();
        assert_eq!(different.len(), names.len());
        assert_ne!(Said::new("mail").text(Some("")).name(), Said::new("mail").text(None).name());
    }
}
