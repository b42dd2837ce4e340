//! What the commands answer, in the shapes of AUTOMATION.md: `--json` writes these down, a terminal reads them aloud. A shape
//! only grows: a field is added, never renamed.

mod archives;
mod contacts;
mod imports;
mod rights;
mod surveys;

pub use archives::{
    Backed, BinClock, BinLine, BinListed, BinOutcome, CheckLine, Created, Exported, FileLine, Rekeyed, Restored,
    Salvaged, SourceLine, Stats, SubjectReport, Verified,
};
pub use contacts::{
    Absorbed, Audience, Checked, ConsentLine, ContactLine, Contacts, Excluded, ExternalLine, LinkLine, Merged,
    PairLine, Pairs, PointAddress, PointLine, PossibleDuplicate, ProvenanceLine, Shown, ShownContact, StopLine,
    TimelineLine,
};
pub use imports::{ImportWarning, Imported, ImportedRow, IssueLine, RowConsent, TableColumns, Totals};
pub use rights::{
    ClassCounts, Erased, ErasurePlan, HolderLine, LetterLine, LetterSet, RecordLine, RequestLine, RequestShown,
    Requests, Retention, RetentionCount, RetentionLine, RetentionLists, RetentionLog, RetentionRecord, TwinLine,
    UncoveredLine,
};
pub use surveys::{
    CopyImport, CopyLine, FileCount, FlawGroupCount, FlawedLine, Inventory, Quality, TypeCount, WeakConsents, WeakLine,
};

pub use custode_app::reading::inspect::Inspection;
use serde::Serialize;

/// What a command answers.
#[derive(Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Told {
    /// `inspect`.
    Inspected(Inspection),
    /// `create`.
    Created(Created),
    /// `sources`.
    Sources(Vec<SourceLine>),
    /// `import`.
    Imported(Imported),
    /// `contacts`.
    Contacts(Contacts),
    /// `duplicates`.
    Duplicates(Pairs),
    /// `inventory`.
    Inventory(Inventory),
    /// `quality`.
    Quality(Quality),
    /// `weak-consents`.
    WeakConsents(WeakConsents),
    /// `bin list`.
    Bin(BinListed),
    /// `bin empty`.
    BinEmptied(BinOutcome),
    /// `check`.
    Checked(Checked),
    /// `audience`.
    Audience(Audience),
    /// `show`.
    Shown(Box<Shown>),
    /// `show` of a card that was merged into another one.
    Merged(Merged),
    /// `request list`.
    Requests(Requests),
    /// `request show`, and whatever changes a request.
    Request(RequestShown),
    /// `request letter`.
    Letter(LetterSet),
    /// `retention`.
    Retention(Retention),
    /// `erase` without `--plan`.
    ErasurePlan(ErasurePlan),
    /// `erase`.
    Erased(Erased),
    /// `subject-report`.
    SubjectReport(SubjectReport),
    /// `export`.
    Exported(Exported),
    /// `backup`.
    Backed(Backed),
    /// `restore`.
    Restored(Restored),
    /// `salvage`.
    Salvaged(Salvaged),
    /// `rekey`.
    Rekeyed(Rekeyed),
    /// `verify`.
    Verified(Verified),
    /// `stats`.
    Stats(Stats),
}

custode_app::domain::redacted!(Told);

macro_rules! told {
    ($($shape:ident => $variant:ident),+ $(,)?) => {$(
        impl From<$shape> for Told {
            fn from(shape: $shape) -> Self {
                Self::$variant(shape)
            }
        }
    )+};
}

told!(
    Inspection => Inspected, Created => Created, Imported => Imported, Contacts => Contacts, Pairs => Duplicates,
    Inventory => Inventory, Quality => Quality, WeakConsents => WeakConsents, BinListed => Bin, BinOutcome => BinEmptied,
    Checked => Checked, Audience => Audience, Merged => Merged, Requests => Requests, RequestShown => Request,
    LetterSet => Letter, Retention => Retention, ErasurePlan => ErasurePlan, Erased => Erased,
    SubjectReport => SubjectReport, Exported => Exported, Backed => Backed, Restored => Restored, Salvaged => Salvaged,
    Rekeyed => Rekeyed, Verified => Verified, Stats => Stats,
);

impl From<Shown> for Told {
    fn from(shown: Shown) -> Self {
        Self::Shown(Box::new(shown))
    }
}

impl From<Vec<SourceLine>> for Told {
    fn from(sources: Vec<SourceLine>) -> Self {
        Self::Sources(sources)
    }
}
