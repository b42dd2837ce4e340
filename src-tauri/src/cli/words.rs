//! The words of the command line, as in the table of the automation interface.

mod parts;

use std::any::TypeId;
use std::path::PathBuf;

use clap::builder::{PathBufValueParser, PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use custode_api::automation;
use custode_i18n::Catalogue;
pub use parts::{BinWord, RequestWord};

/// What `--basis` takes.
const BASES: [&str; 7] =
    ["consent", "contract", "legal_obligation", "vital_interest", "public_task", "legitimate_interest", "soft_spam"];

/// Custode: contacts, consents and communications in one encrypted archive. Without a command, the window opens.
#[derive(Debug, Parser)]
#[command(name = "custode", version, disable_help_subcommand = true)]
pub struct Line {
    #[command(subcommand)]
    pub word: Option<Word>,
    #[command(flatten)]
    pub manner: Manner,
}

impl Line {
    /// Reads the arguments of this program; its pages of help are in these words.
    ///
    /// # Errors
    /// What clap did not understand, and where it was asked for help.
    pub fn read(args: impl IntoIterator<Item = std::ffi::OsString>, words: &Catalogue) -> Result<Self, clap::Error> {
        let mut command = super::help::told(named_places(Self::command()), words);
        let matches = command.try_get_matches_from_mut(args)?;
        Self::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
    }
}

/// Files and folders have a name: what pipes (`-`) is nothing that a command reads or writes, but the passphrase, which is
/// no command's own.
fn named_places(command: Command) -> Command {
    command.mut_subcommands(|word| {
        let word = word.mut_args(|arg| {
            if arg.get_value_parser().type_id() != TypeId::of::<PathBuf>() {
                return arg;
            }
            arg.value_parser(PathBufValueParser::new().try_map(|place| {
                if place.as_os_str() == "-" { Err("name a file: nothing is piped here") } else { Ok(place) }
            }))
        });
        named_places(word)
    })
}

/// What holds for every command.
#[derive(Debug, Clone, Args)]
pub struct Manner {
    /// Write exactly one JSON document to standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// Read the passphrase from this file; `-` is standard input. Without it, the terminal asks
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Login name of who works; without it, the only one there is
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Word {
    /// Show what the importer sees in a file; no archive is needed
    Inspect {
        file: PathBuf,
        /// Only this sheet
        #[arg(long, value_name = "NAME")]
        table: Option<String>,
        /// Which rows to show
        #[arg(long, value_enum, value_name = "WHICH")]
        rows: Option<Rows>,
    },
    /// Create an archive and print its recovery code, once
    Create {
        archive: PathBuf,
        /// Fill it with invented people
        #[arg(long)]
        sample: bool,
        /// Language of the wordings and lists it starts with
        #[arg(long, value_enum, value_name = "LANG", default_value = "it")]
        language: Language,
    },
    /// List the sources that `import --source` takes
    Sources { archive: PathBuf },
    /// Import lists: plan, then one commit
    Import {
        archive: PathBuf,
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Where the people come from: a code of `sources`
        #[arg(long, value_name = "CODE")]
        source: String,
        /// On which legal basis the firm uses the data; without it, the import does not say
        #[arg(long, value_name = "BASIS", value_parser = BASES)]
        basis: Option<String>,
        /// Why a list that was bought, or handed over by others, may be used
        #[arg(long, value_name = "TEXT")]
        origin_proof: Option<String>,
        /// How columns become fields: a profile that an earlier import kept
        #[arg(long, value_name = "NAME", conflicts_with = "mapping")]
        profile: Option<String>,
        /// What the rows describe: contacts, or only people who left a mailing list and addresses that came back
        #[arg(long, value_enum, default_value_t = ImportMode::Contacts)]
        mode: ImportMode,
        /// How columns become fields, as JSON
        #[arg(long, value_name = "MAP.json")]
        mapping: Option<PathBuf>,
        /// Plan only; write nothing
        #[arg(long)]
        dry_run: bool,
        /// Write the rejected rows here
        #[arg(long, value_name = "OUT.csv")]
        rejects: Option<PathBuf>,
    },
    /// List or search contacts
    Contacts {
        archive: PathBuf,
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// At most so many; without it, all, or the best 200 hits of a search (`capped` says that there are more)
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// Pairs of cards that may be the same person
    Duplicates { archive: PathBuf },
    /// List the old copies of the data: files, address books, paper, and what became of them
    Inventory {
        archive: PathBuf,
        /// Write the list; .csv or .xlsx
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Count the cards whose data are wrong, old, empty or kept for nothing
    Quality {
        archive: PathBuf,
        /// Months after which data are old
        #[arg(long, value_name = "N", default_value_t = custode_api::automation::USUAL_MONTHS)]
        months: u32,
        /// Write the cards with what is wrong; .csv or .xlsx
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Count the consents that could not be proven
    WeakConsents {
        archive: PathBuf,
        /// Write them with the file and row they come from; .csv or .xlsx
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// What is in the bin, and erasing it for ever
    #[command(subcommand)]
    Bin(BinWord),
    /// Ask whether one contact may be written to or called, with all the reasons
    Check {
        archive: PathBuf,
        #[command(flatten)]
        who: Who,
        /// email, pec, phone, sms, messaging, social, post …
        #[arg(long, value_name = "CHANNEL")]
        channel: String,
        /// single, mass or call
        #[arg(long, value_name = "MODE")]
        mode: String,
        /// Code of a purpose; without it, marketing
        #[arg(long, value_name = "CODE")]
        purpose: Option<String>,
    },
    /// Count whom a newsletter reaches, and who is left out because of what
    Audience {
        archive: PathBuf,
        /// Code of the consent type
        #[arg(long = "type", value_name = "CODE")]
        consent_type: String,
        /// email, pec, phone, sms, post …: a list for that channel; of calls, with the register of oppositions
        #[arg(long, value_name = "CHANNEL", default_value = "email")]
        channel: String,
        /// Write those who are included; .csv, .xlsx, .vcf or .json
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Show everything about one contact
    Show {
        archive: PathBuf,
        #[command(flatten)]
        who: Who,
    },
    /// The register of requests of data subjects: what is due, a new one, its letters
    #[command(subcommand)]
    Request(RequestWord),
    /// List what is over its term, or put into the bin what a list names
    #[command(group = clap::ArgGroup::new("act").required(true))]
    Retention {
        archive: PathBuf,
        /// List what is over its term and freeze the list; nothing is put away
        #[arg(long, group = "act")]
        simulate: bool,
        /// Approve this run, not older than a day, and carry it out
        #[arg(long, group = "act", value_name = "NUMBER")]
        run: Option<String>,
        /// How many files of requests will be erased, as `--simulate` says (`to_type`); needed when they are many
        #[arg(long, value_name = "N", conflicts_with = "simulate")]
        count: Option<u64>,
        /// At most so many lines of the list
        #[arg(long, value_name = "N", default_value_t = 200, conflicts_with = "run")]
        limit: u32,
    },
    /// Erase one person for ever: without `--plan`, show what would go and what stays
    Erase {
        archive: PathBuf,
        #[command(flatten)]
        who: Who,
        /// The plan that was shown; what changed since is refused
        #[arg(long, value_name = "PLAN", requires_all = ["ground", "name"])]
        plan: Option<String>,
        /// Why
        #[arg(long, value_name = "GROUND", value_parser = PossibleValuesParser::new(automation::erasure_grounds()), requires = "plan")]
        ground: Option<String>,
        /// The name on the card, as the plan says it
        #[arg(long, value_name = "NAME", requires = "plan")]
        name: Option<String>,
        /// Number of the request that is answered by it
        #[arg(long, value_name = "NUMBER", requires = "plan")]
        request: Option<String>,
        /// Set the answer to the person first, and save it into this folder
        #[arg(long, value_name = "DIR", requires = "plan", conflicts_with = "no_letter")]
        letter: Option<PathBuf>,
        /// Why no answer is needed
        #[arg(long, value_name = "WHY", value_parser = PossibleValuesParser::new(automation::reasons_for_no_letter()), requires = "plan")]
        no_letter: Option<String>,
        /// The other cards that the plan names are somebody else's, and stay
        #[arg(long, requires = "plan")]
        others_stay: bool,
        /// Language of the answer
        #[arg(long, value_enum, value_name = "LANG", default_value = "it")]
        language: Language,
    },
    /// Write the access pack of one person: PDF, JSON, CSV and a manifest with hashes
    SubjectReport {
        archive: PathBuf,
        #[command(flatten)]
        who: Who,
        /// Folder for the files
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Language of the documents
        #[arg(long, value_enum, value_name = "LANG", default_value = "it")]
        language: Language,
    },
    /// Write the contacts with consent columns; the file imports again identically
    Export {
        archive: PathBuf,
        #[arg(long, value_enum)]
        format: Format,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Only who fits, as in the People list; several must all hold. Keys: view, search, tag, city, province, kind,
        /// state, source (code), consent (CODE:state), email, phone, stopped (yes or no)
        #[arg(long = "filter", value_name = "KEY=VALUE")]
        filters: Vec<String>,
    },
    /// Write one encrypted file with everything, checked before it gets its name
    Backup {
        archive: PathBuf,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Make a new archive from a backup; what was erased since is erased again
    Restore {
        file: PathBuf,
        /// The new archive
        #[arg(long, value_name = "ARCHIVE")]
        to: PathBuf,
        /// A ledger of erasures, beside those that are found
        #[arg(long, value_name = "FILE", conflicts_with = "no_ledger")]
        ledger: Option<PathBuf>,
        /// Go on although no ledger is at least as new as the backup
        #[arg(long)]
        no_ledger: bool,
    },
    /// Make a new archive from what can still be read of a damaged one, which is not touched
    Salvage {
        archive: PathBuf,
        /// The new archive
        #[arg(long, value_name = "ARCHIVE")]
        to: PathBuf,
    },
    /// Give the whole archive new keys: after a suspected leak, or when somebody may still hold the old ones
    Rekey { archive: PathBuf },
    /// Check the database, the journal's chain and the projections
    Verify { archive: PathBuf },
    /// Counts, sizes and versions
    Stats { archive: PathBuf },
}

impl Word {
    /// Name of the file from outside that the command reads; empty when there is none.
    pub fn file(&self) -> String {
        let file = match self {
            Self::Inspect { file, .. } | Self::Restore { file, .. } => Some(file),
            Self::Import { files, .. } => files.first(),
            _ => None,
        };
        file.and_then(|path| path.file_name()).unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// One person, by id or by e-mail address.
#[derive(Debug, Clone, Args)]
#[group(required = true, multiple = false)]
pub struct Who {
    #[arg(long, value_name = "ID")]
    pub contact: Option<String>,
    #[arg(long, value_name = "X")]
    pub email: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Rows {
    /// All data rows, cells as text
    All,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportMode {
    Contacts,
    Suppression,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Xlsx,
    Vcf,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    It,
    En,
}

#[cfg(test)]
mod tests {
    use super::{Line, Word};
    use clap::{CommandFactory as _, Parser as _, error::ErrorKind};
    use custode_i18n::{Catalogue, Lang};
    use std::ffi::OsString;

    #[test]
    fn the_table_of_words_is_sound() {
        Line::command().debug_assert();
    }

    #[test]
    fn one_person_is_named_once() {
        let read = |text: &str| Line::try_parse_from(text.split(' '));
        assert!(read("custode show A.custode").is_err());
        assert!(read("custode show A.custode --contact 1 --email a@b.example").is_err());
        assert!(matches!(
            read("custode --json show A.custode --email a@b.example").unwrap().word,
            Some(Word::Show { .. })
        ));
    }

    #[test]
    fn a_passphrase_is_never_an_argument() {
        let help = Line::command().render_long_help().to_string();
        assert!(help.contains("--passphrase-file"));
        assert!(!help.contains("--passphrase <"));
    }

    /// `--out -` is no file of that name, and a text may be one.
    #[test]
    fn only_the_passphrase_is_piped() {
        let read = |text: &str| Line::read(text.split(' ').map(OsString::from), Catalogue::get(Lang::It));
        for text in [
            "custode export A.custode --format csv --out -",
            "custode export A.custode --format csv --out=-",
            "custode import A.custode - --source FIERA",
            "custode bin list -",
            "custode request letter A.custode 1 --kind answer --out -",
        ] {
            let refused = read(text).unwrap_err();
            assert!(refused.use_stderr() && refused.kind() == ErrorKind::ValueValidation, "{text}: {refused}");
        }
        assert!(read("custode stats A.custode --passphrase-file -").is_ok());
        assert!(read("custode contacts A.custode --search -").is_ok());
    }

    #[test]
    fn no_word_opens_the_window() {
        assert!(Line::try_parse_from(["custode"]).unwrap().word.is_none());
    }
}
