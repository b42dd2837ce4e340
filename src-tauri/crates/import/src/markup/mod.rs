//! Tables in markup: web pages that old programs call .xls, and Excel's XML of 2003.

pub mod page;
pub mod spreadsheet;

use std::io::{BufReader, Read, Seek, SeekFrom};

use crate::refusal::Refusal;
use crate::sniff::encoding::{self, Charset, Survey};
use crate::text::transcode::ToUtf8;

/// The encoding of a page or an XML file: its mark, else what its head says, else what its bytes look like.
fn charset(file: &mut (impl Read + Seek), wanted: Option<&str>) -> Result<Survey, Refusal> {
    let mut survey = encoding::survey(file, &mut |_| Ok(()))?;
    if let Some(label) = wanted {
        survey.charset = Charset::from_label(label)?;
    } else if survey.bom == 0 && !survey.charset.is_wide() {
        let mut head = vec![0; 4096];
        file.seek(SeekFrom::Start(0))?;
        let n = file.read(&mut head)?;
        // Bytes that are no UTF-8 are none, whatever the head says.
        let said = declared(&String::from_utf8_lossy(&head[..n])).and_then(|l| Charset::from_label(&l).ok());
        if let Some(said) = said.filter(|s| !s.is_wide() && (*s != Charset::Utf8 || survey.charset == Charset::Utf8)) {
            survey.charset = said;
        }
    }
    Ok(survey)
}

/// `encoding="…"` of an XML declaration or `charset=…` of a page.
fn declared(head: &str) -> Option<String> {
    let lower = head.to_lowercase();
    let value = lower.split_once("encoding=").or_else(|| lower.split_once("charset="))?.1;
    let value = value.trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'))?;
    Some(value[..end].to_owned())
}

/// The file from behind its mark on, as UTF-8.
fn utf8<R: Read + Seek>(file: &mut R, survey: Survey) -> Result<BufReader<ToUtf8<&mut R>>, Refusal> {
    file.seek(SeekFrom::Start(survey.bom as u64))?;
    Ok(BufReader::with_capacity(64 << 10, ToUtf8::new(file, survey.charset)))
}
