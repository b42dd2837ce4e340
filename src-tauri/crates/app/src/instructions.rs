//! Istruzioni (S32): the text that everybody who uses the program reads and accepts, its versions, and the register.

use crate::{
    AppError, Work,
    archive::OpenArchive,
    documents::Prepared,
    export::{Why, copy_words, note_print},
    reports::{LetterText, ReportLanguage, language, set_paper},
};
use chrono::{DateTime, Utc};
use custode_domain::{
    ids::ActorId,
    instructions::{Acceptance, Instructions, InstructionsInvalid},
    journal::Body,
};
use custode_report::{LetterPart, instant_words, said};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// A version with who issued it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The text.
    pub text: Instructions,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: ActorId,
}

/// Who accepted what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Who.
    pub by: ActorId,
    /// When.
    pub at: DateTime<Utc>,
    /// Number of the version.
    pub version: u32,
    /// Language in which it was read.
    pub language: String,
}

/// Versions and acceptances, each oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Versions.
    pub issued: Vec<Issued>,
    /// Acceptances.
    pub accepted: Vec<Accepted>,
}

impl Ledger {
    /// Reads what an archive holds.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn of(archive: &OpenArchive) -> Result<Self, AppError> {
        let mut ledger = Self::default();
        for entry in archive.reader().entries(Instructions::unit(archive.store().scope())).await? {
            let (at, by) = (entry.header.stamp.at(), entry.header.actor);
            match entry.body {
                Some(Body::InstructionsIssued(text)) => ledger.issued.push(Issued { text, at, by }),
                Some(Body::InstructionsAccepted(Acceptance { version, language, .. })) => {
                    ledger.accepted.push(Accepted { by, at, version, language });
                }
                _ => {}
            }
        }
        Ok(ledger)
    }

    /// The version in force.
    #[must_use]
    pub fn latest(&self) -> Option<&Issued> {
        self.issued.last()
    }

    /// Number of the version that somebody has to read; `None` when there is none, or they accepted it.
    #[must_use]
    pub fn owed_by(&self, actor: ActorId) -> Option<u32> {
        let version = self.latest()?.text.version;
        let accepted = self.accepted.iter().any(|one| one.by == actor && one.version == version);
        (!accepted).then_some(version)
    }
}

/// What an archive holds about its instructions.
///
/// # Errors
/// Those of the database.
pub async fn ledger(work: &Work) -> Result<Ledger, AppError> {
    Ledger::of(work.archive()).await
}

/// The text that the program proposes, in both languages.
#[must_use]
pub fn proposal() -> Instructions {
    let of = |lang| said("instructions-proposal", lang);
    Instructions { version: 0, it: of(ReportLanguage::It), en: of(ReportLanguage::En) }
}

/// Puts a version in force: everybody reads it at their next opening, and whoever issued it at once.
///
/// # Errors
/// Field faults; [`AppError::Precondition`] `nothing-changed`.
pub async fn issue(work: &Work, it: String, en: String) -> Result<u32, AppError> {
    let ledger = ledger(work).await?;
    let version = ledger.latest().map_or(0, |latest| latest.text.version) + 1;
    let text = Instructions { version, it: it.trim().to_owned(), en: en.trim().to_owned() };
    text.check().map_err(|invalid| match invalid {
        InstructionsInvalid::Missing => AppError::field("it", "missing"),
        InstructionsInvalid::TooLong => AppError::field("it", "too-long"),
    })?;
    if ledger.latest().is_some_and(|latest| (&latest.text.it, &latest.text.en) == (&text.it, &text.en)) {
        return Err(AppError::Precondition("nothing-changed"));
    }
    let unit = Instructions::unit(work.archive().store().scope());
    work.transact(async |tx| {
        tx.write(unit, Body::InstructionsIssued(text));
        Ok(())
    })
    .await?;
    work.archive().set_owes_reading(true);
    Ok(version)
}

/// The person at the desk read the version in force and accepts it.
///
/// # Errors
/// [`AppError::Conflict`] `instructions-changed` for another version; [`AppError::NotFound`] when there is none.
pub async fn accept(work: &Work, version: u32, english: bool) -> Result<(), AppError> {
    let ledger = ledger(work).await?;
    let latest = ledger.latest().ok_or(AppError::NotFound("instructions"))?;
    if latest.text.version != version {
        return Err(AppError::Conflict("instructions-changed"));
    }
    if ledger.owed_by(work.archive().actor()).is_some() {
        let sha256 = custode_vault::sha256_hex(latest.text.text(english).as_bytes());
        let language = if english { "en" } else { "it" }.to_owned();
        let unit = Instructions::unit(work.archive().store().scope());
        work.transact(async |tx| {
            tx.write(unit, Body::InstructionsAccepted(Acceptance { version, language, sha256 }));
            Ok(())
        })
        .await?;
    }
    work.archive().set_owes_reading(false);
    Ok(())
}

/// A line of the register: somebody who uses the program, and what they accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Who.
    pub name: String,
    /// They use the program no more.
    pub removed: bool,
    /// What they accepted, oldest first: version, when, language.
    pub accepted: Vec<(u32, DateTime<Utc>, String)>,
    /// The version in force still waits for them.
    pub owes: bool,
}

/// The register: everybody who uses or used the program.
///
/// # Errors
/// Those of the database.
pub async fn register(work: &Work) -> Result<Vec<Reading>, AppError> {
    let ledger = ledger(work).await?;
    let mut by: BTreeMap<ActorId, Vec<(u32, DateTime<Utc>, String)>> = BTreeMap::new();
    for one in &ledger.accepted {
        by.entry(one.by).or_default().push((one.version, one.at, one.language.clone()));
    }
    let rows = work.reader().operators().await?.into_iter();
    let rows = rows.filter(|row| !row.operator.removed || by.contains_key(&row.id));
    Ok(rows
        .map(|row| Reading {
            owes: !row.operator.removed && ledger.owed_by(row.id).is_some(),
            accepted: by.get(&row.id).cloned().unwrap_or_default(),
            removed: row.operator.removed,
            name: row.operator.name,
        })
        .collect())
}

/// Sets the register as a PDF: who accepted which version when, who still has to, and the text in force. Like every list of
/// people that leaves, it says whose copy it is, and the making is an entry in the journal (S47).
///
/// # Errors
/// [`AppError::NotFound`] while no version is in force; those of [`set_paper`].
pub async fn paper(work: &Work, why: &Why) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let (ledger, lang) = (ledger(work).await?, language(work.desk()));
    let latest = ledger.latest().ok_or(AppError::NotFound("instructions"))?;
    let word = |key: &str| said(&format!("instructions-{key}"), lang);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for reading in register(work).await? {
        let name = if reading.removed { format!("{} ({})", reading.name, word("removed")) } else { reading.name };
        for (version, at, _) in &reading.accepted {
            rows.push(vec![name.clone(), version.to_string(), instant_words(*at, lang)]);
        }
        if reading.owes {
            rows.push(vec![name, latest.text.version.to_string(), word("waiting")]);
        }
    }
    let named = rows.len() as u64;
    let columns = ["who", "version", "when"].map(|key| word(&format!("column-{key}"))).to_vec();
    // Whose copy it is stands above: below, it would read as a part of the instructions.
    let lead = format!("{}\n\n{}", word("paper-lead"), copy_words(work, why, lang));
    let mut body = vec![LetterPart::Text(lead), LetterPart::Table { columns, rows }];
    body.push(LetterPart::Heading(format!("{} {}", word("paper-text"), latest.text.version)));
    body.extend(parts(latest.text.text(lang == ReportLanguage::En)));
    let letter = LetterText { subject: word("paper-subject"), body, ..LetterText::default() };
    let (seq, _) = work.reader().head().await?;
    let made = set_paper(work, letter, lang, ("report-instructions-file-stem", format!("I-{seq}"))).await?;
    note_print(work, "instructions_register", named, why).await?;
    Ok(made)
}

/// The text as pieces of a page: a line with `# ` is a heading, lines with `- ` are points, an empty line parts paragraphs.
fn parts(text: &str) -> Vec<LetterPart> {
    let mut found: Vec<LetterPart> = Vec::new();
    for block in text.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        if let Some(heading) = block.strip_prefix("# ").filter(|heading| !heading.contains('\n')) {
            found.push(LetterPart::Heading(heading.to_owned()));
        } else if block.lines().all(|line| line.trim_start().starts_with("- ")) {
            let points = block.lines().map(|line| line.trim_start().trim_start_matches("- ").to_owned());
            found.push(LetterPart::List(points.collect()));
        } else {
            found.push(LetterPart::Text(block.to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s32_the_proposal_is_whole_in_both_languages() {
        let text = proposal();
        assert_eq!(text.check(), Ok(()));
        for one in [&text.it, &text.en] {
            let parts = parts(one);
            let headings = parts.iter().filter(|part| matches!(part, LetterPart::Heading(_))).count();
            let lists = parts.iter().filter(|part| matches!(part, LetterPart::List(_))).count();
            assert!(headings >= 4 && lists >= 3, "{headings} headings, {lists} lists");
        }
    }
}
