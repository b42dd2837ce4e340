//! Why a file cannot be read. One code, one sentence in each language.

use minicbor::{Decode, Encode};
use serde::Serialize;

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $n:literal $variant:ident = $code:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, minicbor::Encode, minicbor::Decode, serde::Serialize)]
        #[cbor(index_only)]
        pub enum $name { $($(#[$doc])* #[n($n)] #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// Every code, for the message catalogues.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable machine code.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The variant with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// Reasons to refuse a whole file.
    RefusalCode {
        /// No bytes, or nothing but NULs and blanks.
        0 EmptyFile = "empty-file",
        /// More bytes than the limit for its kind.
        1 TooLarge = "too-large",
        /// A picture, whatever its name says. `detail` is the kind.
        2 Picture = "picture",
        /// A PDF.
        3 Pdf = "pdf",
        /// vCards without a single value.
        4 UnsupportedVcard = "unsupported-vcard",
        /// A web page without a table.
        5 UnsupportedHtml = "unsupported-html",
        /// XML that is no workbook.
        6 UnsupportedXml = "unsupported-xml",
        /// JSON that is neither our export nor a list of flat objects.
        7 UnsupportedJson = "unsupported-json",
        /// A ZIP or other archive that holds no workbook. `detail` is the kind.
        8 UnsupportedArchive = "unsupported-archive",
        /// A text document, a slide show, a database. `detail` is the kind.
        9 UnsupportedDocument = "unsupported-document",
        /// Bytes that are neither text nor a known workbook.
        10 UnknownBinary = "unknown-binary",
        /// A workbook that asks for a password.
        11 PasswordProtected = "password-protected",
        /// A workbook whose parts cannot be read.
        12 Damaged = "damaged",
        /// More than 2,000 parts inside.
        13 TooManyParts = "too-many-parts",
        /// Inflates beyond the limits.
        14 InflatesTooMuch = "inflates-too-much",
        /// More than 20 million filled cells.
        15 TooManyCells = "too-many-cells",
        /// A cell beyond the last row of the grid.
        16 CellOutsideGrid = "cell-outside-grid",
        /// A cell beyond column 1,024.
        17 TooManyColumns = "too-many-columns",
        /// The named table is not in the file.
        18 NoSuchTable = "no-such-table",
        /// The named encoding is not known.
        19 UnknownEncoding = "unknown-encoding",
        /// The system would not let the file be read.
        20 Unreadable = "unreadable",
        /// Not a regular file: a folder, a device, a pipe.
        21 NotAFile = "not-a-file",
        /// Size or time of change differ after reading.
        22 FileChanged = "file-changed",
        /// The reading took more memory than allowed.
        23 OutOfMemory = "reading-out-of-memory",
        /// No progress for 30 seconds.
        24 Stuck = "reading-stuck",
        /// Ten minutes in all are over.
        25 TooSlow = "reading-too-slow",
        /// The reading process ended without a word.
        26 WorkerFailed = "reading-failed",
        /// Stopped by the user.
        27 Cancelled = "cancelled",
        /// The reading process broke its own limits or spoke nonsense.
        28 BadAnswer = "reading-bad-answer",
    }
}

/// A refusal with the place where it happened.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, thiserror::Error)]
#[error("{code}")]
#[cbor(array)]
pub struct Refusal {
    /// What happened.
    #[n(0)]
    pub code: RefusalCode,
    /// Sheet, where there is one.
    #[n(1)]
    pub table: Option<String>,
    /// Row from 1.
    #[n(2)]
    pub row: Option<u32>,
    /// Column from 0.
    #[n(3)]
    pub column: Option<u32>,
    /// Kind of the real content, a limit; never content.
    #[n(4)]
    pub detail: Option<String>,
}

impl From<RefusalCode> for Refusal {
    fn from(code: RefusalCode) -> Self {
        Self { code, table: None, row: None, column: None, detail: None }
    }
}

impl Refusal {
    /// A refusal that names what was found.
    #[must_use]
    pub fn with_detail(code: RefusalCode, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..code.into() }
    }

    /// A refusal at a cell of a sheet.
    #[must_use]
    pub fn at(code: RefusalCode, table: &str, row: u32, column: u32) -> Self {
        Self { table: Some(table.to_owned()), row: Some(row), column: Some(column), ..code.into() }
    }
}

impl From<std::io::Error> for Refusal {
    fn from(_: std::io::Error) -> Self {
        RefusalCode::Unreadable.into()
    }
}
