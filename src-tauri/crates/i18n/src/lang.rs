use std::{fmt, str::FromStr};

/// A language that Custode speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Italian, the first language of the window and of the documents.
    #[default]
    It,
    /// English.
    En,
}

/// The text names no language that Custode speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LangUnknown;

impl Lang {
    /// Every language, Italian first.
    pub const ALL: [Self; 2] = [Self::It, Self::En];

    /// The BCP 47 code, also the name of the folder under `locales/`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = LangUnknown;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|lang| lang.code() == text).ok_or(LangUnknown)
    }
}

impl fmt::Display for LangUnknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown language")
    }
}

impl std::error::Error for LangUnknown {}
