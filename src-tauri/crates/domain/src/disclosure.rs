//! To whom the data of one person were disclosed (Art. 15(1)(c) and 19 GDPR): when, what and what for, as it was recorded.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    ids::{DisclosureId, RecipientId},
};

/// Longest line, in characters.
const LINE: usize = 200;

code_enum! {
    /// How the data left.
    pub enum DisclosureHow {
        /// A file with the data of cards.
        Export = 0 "export",
        /// A list of people to contact.
        List = 1 "list",
        /// Somebody wrote it down.
        ByHand = 2 "by_hand",
    }
}

/// The data of a person went to somebody.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Disclosure {
    /// Its id.
    #[n(0)]
    pub id: DisclosureId,
    /// The entry of the register of recipients, if there is one.
    #[n(1)]
    pub recipient: Option<RecipientId>,
    /// Their name on that day.
    #[n(2)]
    pub name: String,
    /// When.
    #[cbor(n(3), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// How.
    #[n(4)]
    pub how: DisclosureHow,
    /// Which data: in words, or the format of the file.
    #[n(5)]
    pub what: String,
    /// What for.
    #[n(6)]
    pub why: Option<String>,
}

/// A disclosure that was written down by mistake.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct DisclosureStrike {
    /// Which.
    #[n(0)]
    pub id: DisclosureId,
    /// Why.
    #[n(1)]
    pub reason: String,
}

redacted!(Disclosure, DisclosureStrike);

/// A field of the form, with what is wrong there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DisclosureFault {
    /// `name`, `on`, `what` or `why`.
    pub field: &'static str,
    /// `missing`, `too-long` or `in-future`.
    pub reason: &'static str,
}

impl Disclosure {
    /// Checks one as it was written down.
    ///
    /// # Errors
    /// Every fault: no name, nothing said of what was told, a text that is too long, a day after today.
    pub fn checked(mut self, today: NaiveDate) -> Result<Self, Vec<DisclosureFault>> {
        self.name = self.name.trim().to_owned();
        self.what = self.what.trim().to_owned();
        self.why = self.why.map(|why| why.trim().to_owned()).filter(|why| !why.is_empty());
        let mut faults = Vec::new();
        let why = self.why.clone().unwrap_or_default();
        for (field, text, needed) in [("name", &self.name, true), ("what", &self.what, true), ("why", &why, false)] {
            if needed && text.is_empty() {
                faults.push(DisclosureFault { field, reason: "missing" });
            } else if text.chars().count() > LINE {
                faults.push(DisclosureFault { field, reason: "too-long" });
            }
        }
        if self.on > today {
            faults.push(DisclosureFault { field: "on", reason: "in-future" });
        }
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f33_a_disclosure_names_whom_what_and_a_day_that_was() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let one = |name: &str, what: &str, on| Disclosure {
            id: DisclosureId::from_bytes([1; 16]),
            recipient: None,
            name: name.to_owned(),
            on: day(on),
            how: DisclosureHow::ByHand,
            what: what.to_owned(),
            why: Some("  ".to_owned()),
        };
        let kept = one(" Studio Rossi ", " nome e fatture ", 27).checked(day(27)).unwrap();
        assert_eq!((kept.name.as_str(), kept.what.as_str(), kept.why), ("Studio Rossi", "nome e fatture", None));
        let faults = one(" ", "", 28).checked(day(27)).err().unwrap();
        let said: Vec<_> = faults.iter().map(|fault| (fault.field, fault.reason)).collect();
        assert_eq!(said, [("name", "missing"), ("what", "missing"), ("on", "in-future")]);
        let long = one(&"x".repeat(201), "y", 1).checked(day(27)).err().unwrap();
        assert_eq!((long[0].field, long[0].reason), ("name", "too-long"));
    }
}
