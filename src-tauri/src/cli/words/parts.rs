//! Words that have words of their own.

use super::Language;
use chrono::NaiveDate;
use clap::{Subcommand, builder::PossibleValuesParser};
use custode_api::automation;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum BinWord {
    /// List what is in the bin, who put it there, and when it is erased
    List { archive: PathBuf },
    /// Erase what is in the bin; nothing brings it back
    Empty {
        archive: PathBuf,
        /// Only what has been there for thirty days
        #[arg(long, conflicts_with_all = ["dry_run", "count"])]
        due: bool,
        /// Say what would go; erase nothing
        #[arg(long)]
        dry_run: bool,
        /// How many records will be destroyed, as `--dry-run` says; needed when they are more than 50
        #[arg(long, value_name = "N")]
        count: Option<u64>,
    },
}

#[derive(Debug, Subcommand)]
pub enum RequestWord {
    /// List the requests with their last days, the most urgent first
    List {
        archive: PathBuf,
        /// Only those that are not closed
        #[arg(long)]
        open: bool,
    },
    /// Show one request: its state, its days, its letters
    Show { archive: PathBuf, number: String },
    /// Enter a request that came in; an objection to advertising works at once
    New {
        archive: PathBuf,
        /// Which right; several times for several
        #[arg(long = "kind", value_name = "RIGHT", value_parser = PossibleValuesParser::new(automation::rights()), required = true)]
        kinds: Vec<String>,
        /// Day of receipt
        #[arg(long, value_name = "YYYY-MM-DD")]
        received_on: NaiveDate,
        /// email, pec, phone, post …
        #[arg(long, value_name = "CHANNEL")]
        channel: String,
        /// Who asks
        #[arg(long, value_name = "NAME")]
        name: String,
        /// Where the answer goes: an e-mail address or a number
        #[arg(long, value_name = "X")]
        reach: Option<String>,
        /// What the person wrote
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
        /// The person says that data are wrong: with rectification they are only stored until that is settled
        #[arg(long)]
        contested: bool,
        /// Who asks, where it is not the person
        #[arg(long, value_name = "RELATION", value_parser = PossibleValuesParser::new(automation::relations()))]
        relation: Option<String>,
        /// For whom, where somebody else asks
        #[arg(long, value_name = "NAME")]
        person: Option<String>,
        /// Number of the closed request that it comes back to
        #[arg(long, value_name = "NUMBER")]
        follows: Option<String>,
        /// The card, by its id
        #[arg(long, value_name = "ID", conflicts_with = "email")]
        contact: Option<String>,
        /// The card, by an e-mail address
        #[arg(long, value_name = "X")]
        email: Option<String>,
    },
    /// Write what happened to a request, as the window does: taken in charge, identity, what was found, what became of a right,
    /// a letter that went out, more time, a note, closed
    #[command(after_help = format!("One document in ACT.json:\n{}", automation::ACTS))]
    Act {
        archive: PathBuf,
        number: String,
        /// A file that says what happened, as below
        #[arg(value_name = "ACT.json")]
        act: PathBuf,
    },
    /// Set a letter with the proposed words, and save it; the request remembers it
    Letter {
        archive: PathBuf,
        number: String,
        #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(automation::letters()))]
        kind: String,
        /// Why it takes longer, for an extension
        #[arg(long, value_name = "GROUND", value_parser = PossibleValuesParser::new(automation::grounds_for_more_time()), required_if_eq("kind", "extension"))]
        ground: Option<String>,
        /// The same in words, as the person will read them
        #[arg(long, value_name = "TEXT", required_if_eq("kind", "extension"))]
        reason: Option<String>,
        /// To whom a notice goes, as the register of recipients calls them
        #[arg(long, value_name = "NAME", required_if_eq("kind", "notice"))]
        recipient: Option<String>,
        /// Folder for the files
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Language of the letter
        #[arg(long, value_enum, value_name = "LANG", default_value = "it")]
        language: Language,
        /// Only a trial to be looked at: a file without a number, and the request remembers nothing
        #[arg(long)]
        dry_run: bool,
    },
}
