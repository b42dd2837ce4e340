//! The commands of AUTOMATION.md, as they were understood.

use super::{erase::EraseWish, request::RequestAct, retention::RetentionAct};
use std::path::PathBuf;

/// One command of AUTOMATION.md, understood.
#[derive(Debug, Clone)]
pub enum Command {
    /// What the importer sees in a file; needs no archive.
    Inspect {
        /// The file.
        file: PathBuf,
        /// Only this sheet.
        table: Option<String>,
        /// With the data rows, cells as text.
        rows_all: bool,
    },
    /// A new archive.
    Create {
        /// Its folder; `.custode` is added when it is missing.
        archive: PathBuf,
        /// Fill it with invented people.
        sample: bool,
        /// Name of the first user; `None` = the name of the account on this machine.
        login: Option<String>,
        /// `it` or `en`: the language of what it ships with.
        language: String,
    },
    /// The sources that `import` takes.
    Sources {
        /// The archive.
        archive: PathBuf,
    },
    /// Plan and commit of files.
    Import {
        /// The archive.
        archive: PathBuf,
        /// Files, one after the other.
        files: Vec<PathBuf>,
        /// Code of a source.
        source: String,
        /// Code of the legal basis; `None` = consent, where the files bring consents.
        basis: Option<String>,
        /// Why the firm may use a list that it bought, or was given by others (S41).
        origin_proof: Option<String>,
        /// Name of a profile of the archive.
        profile: Option<String>,
        /// Only objections: who left a mailing tool, or what came back. No card is made.
        suppression: bool,
        /// MAP.json.
        mapping: Option<PathBuf>,
        /// Plan only; write nothing.
        dry_run: bool,
        /// Where to write the rejected rows.
        rejects: Option<PathBuf>,
        /// With one line for each row; `--json` asks for them.
        rows: bool,
    },
    /// List or search.
    Contacts {
        /// The archive.
        archive: PathBuf,
        /// Text to search for.
        search: Option<String>,
        /// At most so many; `None` = all.
        limit: Option<u32>,
    },
    /// Pairs of cards that may be one; nothing is written.
    Duplicates {
        /// The archive.
        archive: PathBuf,
    },
    /// The old copies of the data, and what became of them.
    Inventory {
        /// The archive.
        archive: PathBuf,
        /// Where to write the list besides; the ending says the format.
        out: Option<PathBuf>,
    },
    /// The quality report of the register.
    Quality {
        /// The archive.
        archive: PathBuf,
        /// Months after which data are old.
        months: u32,
        /// Where to write the cards with what is wrong besides.
        out: Option<PathBuf>,
    },
    /// The consents that prove too little.
    WeakConsents {
        /// The archive.
        archive: PathBuf,
        /// Where to write them besides.
        out: Option<PathBuf>,
    },
    /// What is in the bin.
    BinList {
        /// The archive.
        archive: PathBuf,
    },
    /// Erases what is in the bin; nothing brings it back.
    BinEmpty {
        /// The archive.
        archive: PathBuf,
        /// Only what has been there for its days.
        due: bool,
        /// Say what would go; erase nothing.
        dry_run: bool,
        /// How many records the caller expects to be destroyed.
        count: Option<u64>,
    },
    /// What the gate says of one contact; nothing is written.
    Check {
        /// The archive.
        archive: PathBuf,
        /// Who.
        who: Contact,
        /// By which channel: `email`, `phone` …
        channel: String,
        /// `single`, `mass` or `call`.
        mode: String,
        /// Code of a purpose; `None` = marketing.
        purpose: Option<String>,
    },
    /// Who a list on the ground of a consent reaches by a channel, and who is left out.
    Audience {
        /// The archive.
        archive: PathBuf,
        /// Code of the consent type.
        consent_type: String,
        /// Code of the channel.
        channel: String,
        /// Where to write those who are included; the ending says the format.
        out: Option<PathBuf>,
    },
    /// Everything about one contact.
    Show {
        /// The archive.
        archive: PathBuf,
        /// Who.
        who: Contact,
    },
    /// The register of requests of data subjects.
    Request {
        /// The archive.
        archive: PathBuf,
        /// What is to be done there.
        act: RequestAct,
    },
    /// Retention runs.
    Retention {
        /// The archive.
        archive: PathBuf,
        /// What is to be done.
        act: RetentionAct,
    },
    /// Erasing one person (Art. 17 GDPR); nothing brings it back.
    Erase {
        /// The archive.
        archive: PathBuf,
        /// Who.
        who: Contact,
        /// What is meant, and how it is answered.
        wish: EraseWish,
    },
    /// The access pack of one contact.
    SubjectReport {
        /// The archive.
        archive: PathBuf,
        /// Who.
        who: Contact,
        /// Folder for the files; made when it is missing.
        out: PathBuf,
        /// `it` or `en`: the language of the documents.
        language: String,
    },
    /// Contacts with consent and stop columns.
    Export {
        /// The archive.
        archive: PathBuf,
        /// Which format.
        format: ExportFormat,
        /// The file.
        out: PathBuf,
        /// `KEY=VALUE`, all of which must hold; none = everybody.
        filters: Vec<String>,
    },
    /// One encrypted file with everything.
    Backup {
        /// The archive.
        archive: PathBuf,
        /// The file.
        out: PathBuf,
    },
    /// A new archive from a backup; what was erased since is erased again.
    Restore {
        /// The backup.
        file: PathBuf,
        /// Its folder; `.custode` is added when it is missing.
        to: PathBuf,
        /// A ledger of erasures, beside those that are found.
        ledger: Option<PathBuf>,
        /// Go on although no ledger is at least as new as the backup.
        no_ledger: bool,
    },
    /// A new archive from what a damaged one still gives.
    Salvage {
        /// The damaged archive; it is only read.
        archive: PathBuf,
        /// Folder of the new one; `.custode` is added when it is missing.
        to: PathBuf,
    },
    /// New keys for the whole archive.
    Rekey {
        /// The archive.
        archive: PathBuf,
    },
    /// Database, chain and projection check.
    Verify {
        /// The archive.
        archive: PathBuf,
    },
    /// Counts, sizes, versions.
    Stats {
        /// The archive.
        archive: PathBuf,
    },
}

/// One contact, by id or by e-mail address.
#[derive(Clone, PartialEq, Eq)]
pub enum Contact {
    /// A UUID in text.
    Id(String),
    /// An e-mail or PEC address.
    Email(String),
}

custode_app::domain::redacted!(Contact);

/// Formats of `export`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Semicolons, UTF-8 with a mark.
    Csv,
    /// Excel.
    Xlsx,
    /// vCard 4.
    Vcf,
    /// One document.
    Json,
}
