//! A pack as one file, and how its reader opens it.

use std::io::{Cursor, Write as _};

use custode_i18n::{Arg, Catalogue, Lang};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::files::PackFailure;

/// Puts files into one, in memory: nothing of it lies on a disk before it is closed.
pub fn zip_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>, PackFailure> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(name, options).map_err(|_| PackFailure)?;
        zip.write_all(bytes).map_err(|_| PackFailure)?;
    }
    Ok(zip.finish().map_err(|_| PackFailure)?.into_inner())
}

/// What lies beside a closed file: how to open it, in both languages; the reader's own comes first.
pub fn opening_words(sealed: &str, zip: &str, lang: Lang) -> String {
    let other = if lang == Lang::It { Lang::En } else { Lang::It };
    let said =
        |lang| Catalogue::get(lang).text("report-opening", &[("sealed", Arg::from(sealed)), ("zip", Arg::from(zip))]);
    // Windows' own editor of old knows no other line ends.
    format!("\u{feff}{}\n\n----------\n\n{}\n", said(lang), said(other)).replace('\n', "\r\n")
}

/// What the file with these words is called.
pub fn opening_file(stem: &str, lang: Lang) -> String {
    format!("{stem}_{}.txt", Catalogue::get(lang).word("report-opening-file"))
}
