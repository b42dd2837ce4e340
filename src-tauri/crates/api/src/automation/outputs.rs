//! Files that leave the archive: the access pack and exports.

use super::{
    Answer, Contact, ExportFormat, Failure,
    contacts::find,
    filters, spelled,
    told::{Exported, FileLine, SubjectReport},
};
use custode_app::{
    AppError, Work,
    export::{self, Format, Reasons, Why},
    jobs::Progress,
    outgoing,
    reports::{self, ReportLanguage},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use uuid::Uuid;

/// What the journal says about an export from the terminal.
const REASON: &str = "terminal";

/// The same as a reason.
pub(super) fn why() -> Result<Why, AppError> {
    Why::parse(REASON)
}

pub(super) async fn subject_report(work: &Work, who: &Contact, out: &Path, language: &str) -> Result<Answer, Failure> {
    let id = find(work, who).await?;
    let (document, pack) = reports::prepare(work, id, self::language(language), None).await?;
    let files = saved(work, document, out).await?.told;
    // What may name other people is decided in the window, by a person (F30).
    let undecided = reports::review(work, id, false, (0, 0)).await?.open;
    let (counts, code, missing) = (pack.counts, pack.code.clone(), pack.missing.clone());
    Ok(SubjectReport { files, counts, code, missing, undecided }.into())
}

/// `it` or `en`, as the shell has it.
pub(super) fn language(code: &str) -> ReportLanguage {
    if code == "en" { ReportLanguage::En } else { ReportLanguage::It }
}

/// What was saved: what is told of each file, and where it lies.
pub(super) struct Saved {
    pub(super) told: Vec<FileLine>,
    places: Vec<PathBuf>,
}

impl Saved {
    /// Takes the files away again.
    pub(super) fn take_back(self) {
        self.places.iter().for_each(|place| drop(std::fs::remove_file(place)));
    }
}

/// Saves a document with its files into a folder, which is made when it is missing; tells what lies there now.
pub(super) async fn saved(work: &Work, document: Uuid, out: &Path) -> Result<Saved, Failure> {
    outgoing::folder(out)?;
    let (_, files) = reports::save_into(work, document, out).await?;
    let places: Vec<PathBuf> = files.iter().map(|file| out.join(&file.name)).collect();
    let told = files.iter().zip(&places).map(|(file, place)| FileLine {
        path: spelled(place),
        kind: file.kind,
        sha256: file.sha256.clone(),
        bytes: file.bytes.len(),
    });
    Ok(Saved { told: told.collect(), places })
}

pub(super) async fn export(
    work: &Work,
    format: ExportFormat,
    out: PathBuf,
    filters: &[String],
) -> Result<Answer, Failure> {
    export::may_go_over(work, &out).await?;
    // Nothing would open a file whose name says another format.
    if Format::of(&out).is_some_and(|named| named != format_of(format)) {
        return Err(AppError::field("out", "other-format").into());
    }
    let choice = filters::chosen(work, filters).await?;
    let reasons = Reasons { aim: None, why: &why()?, to: None };
    let (_, count) =
        export::write(work, format_of(format), &choice, reasons, &out, &Arc::new(Progress::default())).await?;
    Ok(Exported { path: spelled(&out), format: format_of(format).extension(), count }.into())
}

const fn format_of(format: ExportFormat) -> Format {
    match format {
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Xlsx => Format::Xlsx,
        ExportFormat::Vcf => Format::Vcf,
        ExportFormat::Json => Format::Json,
    }
}
