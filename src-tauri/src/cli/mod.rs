//! The command line: the same use cases as the window, without a window.

mod help;
mod no_desktop;
mod passphrase;
mod text;
mod usage;
mod words;

use std::io::Write as _;
use std::process::ExitCode;

use custode_api::automation::{
    self, Answer, Command, Contact, EraseWish, ExportFormat, Failure, Key, Letter, LetterTold, Need, NewRequest,
    RequestAct, RetentionAct,
};
use custode_i18n::{Catalogue, Lang};
use serde_json::json;
use words::{BinWord, Format, ImportMode, Language, Line, Manner, RequestWord, Rows, Who, Word};

/// What the command line asks for.
#[derive(Debug)]
pub enum Asked {
    /// Nothing: the window opens.
    Window,
    /// A command.
    Command(Box<Word>, Manner),
    /// It was answered already: help, version, or not understood.
    Answered(ExitCode),
}

/// Reads the command line.
pub fn asked() -> Asked {
    let words = Catalogue::get(language());
    match Line::read(std::env::args_os(), words) {
        Ok(Line { word: None, .. }) => Asked::Window,
        Ok(Line { word: Some(word), manner }) => Asked::Command(Box::new(word), manner),
        Err(error) => {
            let understood = !error.use_stderr();
            let fault = usage::fault(&error, words);
            if !understood && std::env::args_os().any(|arg| arg == "--json") {
                let message = fault.clone().unwrap_or_else(|| error.kind().to_string());
                print(&json!({ "error": { "code": "usage", "message": message, "details": {} } }).to_string());
            }
            // A terminal that is gone has nobody to tell.
            let _ = match fault {
                Some(fault) => writeln!(std::io::stderr(), "{fault}"),
                None => error.print(),
            };
            Asked::Answered(ExitCode::from(if understood { 0 } else { 2 }))
        }
    }
}

/// Carries out a command and tells how it went.
pub fn run(word: Word, manner: &Manner) -> ExitCode {
    let words = Catalogue::get(language());
    let file = word.file();
    let code = match carry_out(word, manner, words) {
        Ok(answer) => {
            let text = if manner.json { answer.document() } else { text::of(&answer.told, words) };
            print(text.trim_end());
            if answer.outside {
                let _ = writeln!(std::io::stderr(), "{}", words.text("cli-outside", &[]));
            }
            answer.exit
        }
        Err(failure) => {
            let message = text::failure(&failure, &file, words);
            if manner.json {
                print(&failure.json(&message).to_string());
            } else {
                let _ = writeln!(std::io::stderr(), "{message}");
            }
            failure.exit
        }
    };
    ExitCode::from(code)
}

/// Says that there is no screen for a window.
pub fn no_display() -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{}", Catalogue::get(language()).text("cli-no-display", &[]));
    ExitCode::FAILURE
}

fn carry_out(word: Word, manner: &Manner, words: &'static Catalogue) -> Result<Answer, Failure> {
    let unable = |_| Failure::refused("no-scratch-folder");
    let scratch = tempfile::tempdir().map_err(unable)?;
    let ports = no_desktop::ports(scratch.path().to_path_buf()).map_err(unable)?;
    let runtime = tokio::runtime::Runtime::new().map_err(unable)?;
    let (user, file) = (manner.user.clone(), manner.passphrase_file.clone());
    let key = move |need: Need| {
        let passphrase = passphrase::read(file.as_deref(), need == Need::New, words)
            .map_err(|missing| Failure::refused(missing.code()))?;
        Ok(Key { user, passphrase })
    };
    runtime.block_on(automation::run(ports, command(word, manner), key))
}

fn command(word: Word, manner: &Manner) -> Command {
    match word {
        Word::Inspect { file, table, rows } => Command::Inspect { file, table, rows_all: rows == Some(Rows::All) },
        Word::Create { archive, sample, language } => {
            Command::Create { archive, sample, login: manner.user.clone(), language: language.code().to_owned() }
        }
        Word::Sources { archive } => Command::Sources { archive },
        Word::Import { archive, files, source, basis, origin_proof, profile, mode, mapping, dry_run, rejects } => {
            let suppression = mode == ImportMode::Suppression;
            let rows = manner.json;
            Command::Import {
                archive,
                files,
                source,
                basis,
                origin_proof,
                profile,
                suppression,
                mapping,
                dry_run,
                rejects,
                rows,
            }
        }
        Word::Contacts { archive, search, limit } => Command::Contacts { archive, search, limit },
        Word::Duplicates { archive } => Command::Duplicates { archive },
        Word::Inventory { archive, out } => Command::Inventory { archive, out },
        Word::Quality { archive, months, out } => Command::Quality { archive, months, out },
        Word::WeakConsents { archive, out } => Command::WeakConsents { archive, out },
        Word::Bin(BinWord::List { archive }) => Command::BinList { archive },
        Word::Bin(BinWord::Empty { archive, due, dry_run, count }) => {
            Command::BinEmpty { archive, due, dry_run, count }
        }
        Word::Check { archive, who, channel, mode, purpose } => {
            Command::Check { archive, who: contact(who), channel, mode, purpose }
        }
        Word::Audience { archive, consent_type, channel, out } => {
            Command::Audience { archive, consent_type, channel, out }
        }
        Word::Show { archive, who } => Command::Show { archive, who: contact(who) },
        Word::Request(word) => request(word),
        Word::Retention { archive, simulate: _, run, count, limit } => {
            let act = match run {
                Some(number) => RetentionAct::Run { number, count },
                None => RetentionAct::Simulate { limit },
            };
            Command::Retention { archive, act }
        }
        Word::Erase { archive, who, plan, ground, name, request, letter, no_letter, others_stay, language } => {
            let letter = match (letter, no_letter) {
                (Some(folder), _) => Letter::Into(folder),
                (None, Some(why)) => Letter::Without(why),
                (None, None) => Letter::Unsaid,
            };
            let (request, name) = (request.unwrap_or_default(), name.unwrap_or_default());
            let language = language.code().to_owned();
            let wish = EraseWish { ground, request, letter, plan, name, language, others_stay };
            Command::Erase { archive, who: contact(who), wish }
        }
        Word::SubjectReport { archive, who, out, language } => {
            Command::SubjectReport { archive, who: contact(who), out, language: language.code().to_owned() }
        }
        Word::Export { archive, format, out, filters } => {
            Command::Export { archive, format: format.into(), out, filters }
        }
        Word::Backup { archive, out } => Command::Backup { archive, out },
        Word::Restore { file, to, ledger, no_ledger } => Command::Restore { file, to, ledger, no_ledger },
        Word::Salvage { archive, to } => Command::Salvage { archive, to },
        Word::Rekey { archive } => Command::Rekey { archive },
        Word::Verify { archive } => Command::Verify { archive },
        Word::Stats { archive } => Command::Stats { archive },
    }
}

fn request(word: RequestWord) -> Command {
    let (archive, act) = match word {
        RequestWord::List { archive, open } => (archive, RequestAct::List { open }),
        RequestWord::Show { archive, number } => (archive, RequestAct::Show { number }),
        RequestWord::New {
            archive,
            kinds,
            received_on,
            channel,
            name,
            reach,
            text,
            contested,
            relation,
            person,
            follows,
            contact,
            email,
        } => {
            let who = contact.map(Contact::Id).or(email.map(Contact::Email));
            let new = NewRequest {
                kinds,
                received_on,
                channel,
                name,
                reach,
                who,
                text,
                contested,
                relation,
                person,
                follows,
            };
            (archive, RequestAct::New(Box::new(new)))
        }
        RequestWord::Act { archive, number, act } => (archive, RequestAct::Happened { number, file: act }),
        RequestWord::Letter { archive, number, kind, ground, reason, recipient, out, language, dry_run } => {
            let language = language.code().to_owned();
            let told = LetterTold { ground, reason, recipient };
            (archive, RequestAct::Letter { number, kind, told, out, language, dry_run })
        }
    };
    Command::Request { archive, act }
}

fn contact(who: Who) -> Contact {
    match who.contact {
        Some(id) => Contact::Id(id),
        None => Contact::Email(who.email.unwrap_or_default()),
    }
}

impl Language {
    const fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Csv => Self::Csv,
            Format::Xlsx => Self::Xlsx,
            Format::Vcf => Self::Vcf,
            Format::Json => Self::Json,
        }
    }
}

/// The language of the terminal: Italian where the system speaks it, English elsewhere.
fn language() -> Lang {
    if sys_locale::get_locale().is_some_and(|locale| locale.starts_with("it")) { Lang::It } else { Lang::En }
}

fn print(text: &str) {
    // A reader that went away has seen enough.
    let _ = writeln!(std::io::stdout(), "{text}");
}
