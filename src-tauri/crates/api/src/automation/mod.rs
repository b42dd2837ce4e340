//! The command line's use of the use cases (AUTOMATION.md): plain commands in, JSON documents and exit codes out.
//!
//! [`run`] is the whole of it. It reads no arguments and knows no words for people: the shell parses with clap, asks for the
//! passphrase when [`Need`] says so, prints [`Answer::json`], and finds words for a [`Failure`] by its code. Nothing is
//! written outside the archive and the named outputs, but the machine's memory of its installations
//! ([`Ports::replicas_dir`]).

mod archive;
mod backup;
mod bin;
mod contacts;
mod duplicates;
mod failure;
mod filters;
mod gate;
mod import;
mod inspect;
mod outputs;
mod show;
mod surveys;

pub use failure::Failure;
pub use surveys::USUAL_MONTHS;

use custode_app::{Desk, Ports, ports::WorkerProgram};
use serde_json::Value;
use std::{path::PathBuf, pin::Pin, sync::Arc};
use zeroize::Zeroizing;

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
    /// Who a mailing on the ground of a consent reaches by e-mail, and who is left out.
    Audience {
        /// The archive.
        archive: PathBuf,
        /// Code of the consent type.
        consent_type: String,
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

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contact(..)")
    }
}

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

/// Which passphrase a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// That of an existing archive.
    Existing,
    /// One for a new archive: a terminal should ask twice.
    New,
}

/// What opens an archive.
pub struct Key {
    /// Login name; `None` = the only one there is.
    pub user: Option<String>,
    /// The passphrase.
    pub passphrase: Zeroizing<String>,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(..)")
    }
}

/// The answer to a command.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The answer, but for `rows`.
    pub json: Value,
    /// The rows of an import as JSON text: as values, 100,000 of them would fill the memory.
    pub rows: Option<String>,
    /// 0, or 5 when `verify` found damage.
    pub exit: u8,
}

impl From<Value> for Answer {
    fn from(json: Value) -> Self {
        Self { json, rows: None, exit: 0 }
    }
}

impl Answer {
    /// The one document of `--json`.
    #[must_use]
    pub fn document(&self) -> String {
        let mut text = self.json.to_string();
        if let Some(rows) = &self.rows
            && text.pop() == Some('}')
        {
            text.push_str(",\"rows\":");
            text.push_str(rows);
            text.push('}');
        }
        text
    }
}

/// Answers one command. `ports.data_dir` should be a folder that is gone afterwards: the machine's memory of archives is the
/// window's. `ports.replicas_dir` should be the window's. `key` is asked at most once, and only after the archive was found (or its place is free).
///
/// # Errors
/// A [`Failure`] with exit code and stable code; nothing was written then, but for the journal's note of a failed opening.
pub async fn run(
    ports: Ports,
    command: Command,
    key: impl FnOnce(Need) -> Result<Key, Failure> + Send,
) -> Result<Answer, Failure> {
    let worker = ports.worker.clone();
    let desk = Arc::new(Desk::new(ports));
    let answer = answer(&desk, worker, command, key).await;
    desk.shut_down().await;
    answer
}

/// An answer on its way.
type Later<'a> = Pin<Box<dyn Future<Output = Result<Answer, Failure>> + 'a>>;

/// Puts an answer on the heap. Each is made in a frame of its own: the frame of [`answer`] would hold them all.
#[inline(never)]
fn later<'a, F: Future<Output = Result<Answer, Failure>> + 'a>(make: impl FnOnce() -> F) -> Later<'a> {
    Box::pin(make())
}

fn answer<'a>(
    desk: &'a Arc<Desk>,
    worker: WorkerProgram,
    command: Command,
    key: impl FnOnce(Need) -> Result<Key, Failure> + 'a,
) -> Later<'a> {
    let needs = crate::permissions::of_word(&command);
    match command {
        Command::Inspect { file, table, rows_all } => {
            later(move || async move { inspect::inspect(worker, file, table, rows_all).await })
        }
        Command::Create { archive, sample, login, language } => {
            later(move || async move { archive::create(desk, &archive, sample, login, language, key).await })
        }
        Command::Sources { archive } => {
            later(move || async move { archive::sources(&archive::open(desk, &archive, key, needs).await?).await })
        }
        Command::Import { archive, files, source, basis, profile, suppression, mapping, dry_run, rejects, rows } => {
            later(move || async move {
                let wish =
                    import::Wish::read(files, source, profile, mapping, dry_run, rejects, rows)?.on(basis.as_deref())?;
                let wish = if suppression { wish.only_objections()? } else { wish };
                import::import(&archive::open(desk, &archive, key, needs).await?, wish).await
            })
        }
        Command::Contacts { archive, search, limit } => later(move || async move {
            contacts::contacts(&archive::open(desk, &archive, key, needs).await?, search, limit).await
        }),
        Command::Duplicates { archive } => {
            later(
                move || async move { duplicates::duplicates(&archive::open(desk, &archive, key, needs).await?).await },
            )
        }
        Command::Inventory { archive, out } => {
            later(
                move || async move { surveys::inventory(&archive::open(desk, &archive, key, needs).await?, out).await },
            )
        }
        Command::Quality { archive, months, out } => later(move || async move {
            surveys::quality(&archive::open(desk, &archive, key, needs).await?, months, out).await
        }),
        Command::WeakConsents { archive, out } => later(move || async move {
            surveys::weak_consents(&archive::open(desk, &archive, key, needs).await?, out).await
        }),
        Command::BinList { archive } => {
            later(move || async move { bin::list(&archive::open(desk, &archive, key, needs).await?).await })
        }
        Command::BinEmpty { archive, due, dry_run, count } => later(move || async move {
            bin::empty(&archive::open(desk, &archive, key, needs).await?, due, dry_run, count).await
        }),
        Command::Check { archive, who, channel, mode, purpose } => later(move || async move {
            let question = gate::Question::read(&channel, &mode, purpose)?;
            gate::check(&archive::open(desk, &archive, key, needs).await?, &who, question).await
        }),
        Command::Audience { archive, consent_type, out } => later(move || async move {
            gate::audience(&archive::open(desk, &archive, key, needs).await?, &consent_type, out).await
        }),
        Command::Show { archive, who } => {
            later(move || async move { show::show(&archive::open(desk, &archive, key, needs).await?, &who).await })
        }
        Command::SubjectReport { archive, who, out, language } => later(move || async move {
            outputs::subject_report(&archive::open(desk, &archive, key, needs).await?, &who, &out, &language).await
        }),
        Command::Export { archive, format, out, filters } => later(move || async move {
            filters::understood(&filters)?;
            outputs::export(&archive::open(desk, &archive, key, needs).await?, format, out, &filters).await
        }),
        Command::Backup { archive, out } => {
            later(move || async move { backup::backup(&archive::open(desk, &archive, key, needs).await?, out).await })
        }
        Command::Restore { file, to, ledger, no_ledger } => {
            later(move || async move { backup::restore(desk, file, &to, ledger, no_ledger, key).await })
        }
        Command::Salvage { archive, to } => {
            later(move || async move { backup::salvage(desk, &archive, &to, key).await })
        }
        Command::Rekey { archive } => {
            later(move || async move { backup::rekey(&archive::open(desk, &archive, key, needs).await?).await })
        }
        Command::Verify { archive } => {
            later(move || async move { archive::verify(&archive::open(desk, &archive, key, needs).await?).await })
        }
        Command::Stats { archive } => {
            later(move || async move { archive::stats(&archive::open(desk, &archive, key, needs).await?).await })
        }
    }
}
