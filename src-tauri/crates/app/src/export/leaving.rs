//! The one way by which data leave the archive (S47): with a written reason, with a mark that says whose copy it is, and
//! with an entry of the journal that says who, why, how many rows and which file.
//!
//! Nothing else writes such an entry, and no use case makes a file of data by itself: `tests/leaving.rs` reads the sources
//! and holds them to it.

use super::{sha256_of, whose_copy};
use crate::{AppError, Work, documents::Prepared, outgoing::Outgoing, tokens::file_name as name_of};
use custode_domain::{
    disclosure::Disclosure, gate::ContactDecision, ids::ContactId, journal::Body, records::AuditNote,
};
use custode_report::{COPY_OF, table_csv, table_xlsx};
use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

/// Characters of a reason at most.
const LONGEST: usize = 300;

/// Why data leave, in the words of whoever takes them out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why(String);

impl Why {
    /// Checks what somebody typed.
    ///
    /// # Errors
    /// A fault of the field `reason`: nothing written, or more than 300 characters.
    pub fn parse(text: &str) -> Result<Self, AppError> {
        let text = text.trim();
        match text.chars().count() {
            0 => Err(AppError::field("reason", "missing")),
            count if count > LONGEST => Err(AppError::field("reason", "too-long")),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What leaves.
pub(crate) struct Leaving<'a> {
    /// Code of the thing, as the journal and the page of activities know it.
    pub(crate) what: &'a str,
    /// Why.
    pub(crate) why: &'a Why,
    /// What the gate said of those who are on a list of people to contact; written with the note.
    pub(crate) decisions: Vec<(ContactId, ContactDecision)>,
    /// To whom outside of the firm the file goes, for each card in it (Art. 15(1)(c) GDPR).
    pub(crate) given: Vec<(ContactId, Disclosure)>,
}

impl<'a> Leaving<'a> {
    /// A thing that nobody is contacted with.
    pub(crate) const fn plain(what: &'a str, why: &'a Why) -> Self {
        Self { what, why, decisions: Vec::new(), given: Vec::new() }
    }
}

/// Whose copy the file is: what every writer puts into it.
pub(crate) struct Mark {
    /// Who, when and why.
    pub(crate) copy: String,
    /// The same as it stands at the head of a page.
    pub(crate) head: String,
}

impl Mark {
    pub(crate) fn of(work: &Work, why: &Why) -> Self {
        let copy = whose_copy(work, why);
        Self { head: format!("Dati personali. Copia di {copy}"), copy }
    }
}

/// Writes a file beside its place, notes in the journal that it leaves, then puts it in its place. Returns its name and the
/// rows that `write` counted. A file that could not be noted does not leave; one that was noted and could not be put in its
/// place is one too many in the journal, which harms nobody.
///
/// # Errors
/// File access; those of `write` and of the database.
pub(crate) async fn take_out<F>(
    work: &Work,
    leaving: Leaving<'_>,
    path: &Path,
    write: F,
) -> Result<(String, u64), AppError>
where
    F: FnOnce(&mut BufWriter<File>, &Mark) -> Result<u64, AppError> + Send + 'static,
{
    let staged = Outgoing::to(path)?;
    let mark = Mark::of(work, leaving.why);
    let (staged, count, sha256) = tokio::task::spawn_blocking(move || -> Result<_, AppError> {
        let mut out = BufWriter::new(staged.writer()?);
        let count = write(&mut out, &mark)?;
        out.flush()?;
        let sha256 = sha256_of(staged.path());
        Ok((staged, count, sha256))
    })
    .await??;
    let note = AuditNote {
        what: leaving.what.to_owned(),
        count: Some(count),
        sha256,
        detail: Some(leaving.why.as_str().to_owned()),
        place: path.parent().map(name_of).filter(|name| !name.is_empty()),
    };
    let unit = work.archive().store().scope();
    work.transact(async |tx| {
        for (contact, decision) in leaving.decisions {
            tx.write(contact, Body::ContactDecided(decision));
            tx.pace().await?;
        }
        for (contact, disclosure) in leaving.given {
            tx.write(contact, Body::DisclosureRecorded(disclosure));
            tx.pace().await?;
        }
        tx.write(unit, Body::AuditExported(note));
        Ok(())
    })
    .await?;
    staged.put()?;
    Ok((name_of(path), count))
}

/// A table with one sheet of this name, or a CSV by the extension of the path.
///
/// # Errors
/// Those of [`take_out`]; [`AppError::Precondition`] for more than a workbook holds.
pub(crate) async fn take_out_table(
    work: &Work,
    leaving: Leaving<'_>,
    path: &Path,
    sheet: &str,
    (mut headers, rows): (Vec<String>, Vec<Vec<String>>),
) -> Result<(String, u64), AppError> {
    let csv = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let sheet = sheet.to_owned();
    take_out(work, leaving, path, move |out, mark| {
        let count = rows.len() as u64;
        if csv {
            headers.push(COPY_OF.to_owned());
            let marked = rows.into_iter().map(|row| row.into_iter().chain([mark.copy.clone()]).collect::<Vec<_>>());
            table_csv(out, headers, marked)?;
        } else {
            table_xlsx(out, &folder, (&sheet, Some(&mark.head)), headers, rows)?;
        }
        Ok(count)
    })
    .await
}

/// Notes that a list was set on paper: what, how many it names, and why. The paper itself says whose copy it is.
///
/// # Errors
/// Those of the database.
pub(crate) async fn note_print(work: &Work, what: &str, count: u64, why: &Why) -> Result<(), AppError> {
    let detail = Some(why.as_str().to_owned());
    let note = AuditNote { what: what.to_owned(), count: Some(count), detail, ..AuditNote::default() };
    let unit = work.archive().store().scope();
    work.transact(async |tx| {
        tx.write(unit, Body::AuditPrinted(note));
        Ok(())
    })
    .await?;
    Ok(())
}

/// Notes that a document leaves as files: each time anew, for its making says nothing about how often it was taken out. Why is
/// said by the document itself, which its number names; it is written before the files, like every note of this door.
///
/// # Errors
/// Those of the database.
pub(crate) async fn note_document(work: &Work, prepared: &Prepared, place: &Path) -> Result<(), AppError> {
    if prepared.trial {
        return Ok(());
    }
    let note = AuditNote {
        what: "document".to_owned(),
        count: None,
        sha256: prepared.files.first().and_then(|file| custode_vault::from_hex(&file.sha256)),
        detail: Some(prepared.code.clone()),
        place: Some(name_of(place)).filter(|name| !name.is_empty()),
    };
    let unit = work.archive().store().scope();
    work.transact(async |tx| {
        tx.write(unit, Body::AuditExported(note));
        Ok(())
    })
    .await?;
    Ok(())
}

/// Notes that a list left on a terminal, whose output goes wherever its caller sends it: there is no file to mark.
///
/// # Errors
/// Those of the database.
pub async fn note_printed_out(work: &Work, count: u64, why: &Why) -> Result<(), AppError> {
    note_unmarked(work, "json", count, Some(why)).await
}

/// Rows that one copies are work; from so many on they are a list.
const COPIED_LIST: u64 = 20;

/// Notes that rows of a list were copied out of the window, from a number on that is a list.
///
/// # Errors
/// Those of the database.
pub async fn note_copied(work: &Work, count: u64) -> Result<(), AppError> {
    if count < COPIED_LIST { Ok(()) } else { note_unmarked(work, "clipboard", count, None).await }
}

async fn note_unmarked(work: &Work, what: &str, count: u64, why: Option<&Why>) -> Result<(), AppError> {
    let detail = why.map(|why| why.as_str().to_owned());
    let note = AuditNote { what: what.to_owned(), count: Some(count), detail, ..AuditNote::default() };
    let unit = work.archive().store().scope();
    work.transact(async |tx| {
        tx.write(unit, Body::AuditExported(note));
        Ok(())
    })
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s47_a_reason_is_written_and_fits_a_line() {
        for text in ["", "  \n", &"x".repeat(301)] {
            assert!(Why::parse(text).is_err(), "{text}");
        }
        assert_eq!(Why::parse("  verifica annuale ").map(|why| why.0).ok().as_deref(), Some("verifica annuale"));
        assert!(Why::parse(&"è".repeat(300)).is_ok(), "characters, not bytes");
    }
}
