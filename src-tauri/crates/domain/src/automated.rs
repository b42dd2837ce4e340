//! Profiling and decisions without a person (Art. 13(2)(f), 15(1)(h) and 22 GDPR), as the controller states them for a purpose.

use minicbor::{Decode, Encode};

/// What is stated about a purpose for which a program profiles or decides.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Automated {
    /// A program decides alone, with legal or similarly significant effects (Art. 22(1)).
    #[cbor(n(0), default)]
    pub decides: bool,
    /// By which logic, in words.
    #[n(1)]
    pub logic: Option<String>,
    /// Why it matters to the person, in words.
    #[n(2)]
    pub significance: Option<String>,
    /// What may follow for the person, in words.
    #[n(3)]
    pub consequences: Option<String>,
}

impl Automated {
    /// The three statements that the law asks for, by stable name; blank ones are none.
    #[must_use]
    pub fn stated(&self) -> [(&'static str, Option<&str>); 3] {
        let said = |text: &'_ Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).is_some();
        [("logic", &self.logic), ("significance", &self.significance), ("consequences", &self.consequences)]
            .map(|(name, text)| (name, if said(text) { text.as_deref() } else { None }))
    }
}
