//! The data-subject report: prepare, look, save, print.

use super::archive::Language;
use super::ids::{ContactId, DocumentId, RequestId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Prepare the report of everything held about a person (Art. 15 GDPR).
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReportPrepare {
    /// The person.
    pub contact: ContactId,
    /// The request that it answers: its number and dates are printed.
    #[serde(default)]
    #[ts(optional)]
    pub request: Option<RequestId>,
    /// Language of the document.
    pub language: Language,
}

/// A file of the pack.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReportFile {
    /// File name.
    pub name: String,
    /// `pdf`, `json`, `csv` or `manifest`.
    pub kind: String,
    /// Bytes.
    pub bytes: u64,
    /// SHA-256 in hex.
    pub sha256: String,
}

/// A prepared report.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReportView {
    /// Its handle.
    pub document: DocumentId,
    /// Code printed on it.
    pub code: String,
    /// Pages of the PDF.
    pub pages: u32,
    /// Files of the pack.
    pub files: Vec<ReportFile>,
    /// What the settings leave empty, by wire name (`controller.pec`, `purpose.CODE.retention`).
    pub missing: Vec<String>,
}

/// Ask for one page as a picture.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReportPage {
    /// The report.
    pub document: DocumentId,
    /// From 1.
    pub page: u32,
}

/// One page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReportPageView {
    /// PNG as a data URI.
    pub image: String,
    /// Text of the page, for screen readers.
    pub text: String,
}

/// Names a prepared report.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReportRequest {
    /// The report.
    pub document: DocumentId,
}

/// Save the report as one file that a passphrase closes.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReportSeal {
    /// The report.
    pub document: DocumentId,
    /// Language of its reader.
    pub language: Language,
}

/// What was saved; null when the dialog was cancelled.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReportSealed {
    /// Name of the file.
    pub place: Option<String>,
    /// What opens it: shown once.
    pub passphrase: Option<String>,
}

impl std::fmt::Debug for ReportSealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportSealed").field("place", &self.place).finish_non_exhaustive()
    }
}

/// What was saved; null when the dialog was cancelled.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReportSaved {
    /// Name of the folder (pack) or file (print).
    pub place: Option<String>,
    /// Files written.
    pub files: Vec<ReportFile>,
}
