//! A message that is written here and sent elsewhere: a draft file that the mail program opens. It lies in a private folder of
//! the program, named in SECURITY.md, until somebody is erased, the archive locks, the program ends, or the next one starts.

use crate::AppError;
use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// Name of the folder, inside the program's own.
const FOLDER: &str = "drafts";
/// Most characters of a text.
pub(super) const MAX_TEXT: usize = 20_000;

/// What is written.
pub(super) struct Draft<'a> {
    /// Names the file and the message.
    pub(super) id: Uuid,
    /// When it was written.
    pub(super) at: DateTime<Utc>,
    /// The firm's name and address, where it has one.
    pub(super) from: Option<(&'a str, &'a str)>,
    /// To whom: name and address.
    pub(super) to: (&'a str, &'a str),
    /// Subject.
    pub(super) subject: &'a str,
    /// Text.
    pub(super) text: &'a str,
}

impl Draft<'_> {
    /// The message as a file of RFC 5322. Nothing typed can add a header or a second address.
    fn bytes(&self) -> io::Result<Vec<u8>> {
        let one_line = |text: &str| text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
        let mut message = MessageBuilder::new()
            .message_id(format!("{}@custode.invalid", self.id))
            .date(self.at.timestamp())
            // Outlook opens a file with this header to be sent, others anyway.
            .header("X-Unsent", mail_builder::headers::raw::Raw::new("1"))
            .to((one_line(self.to.0), one_line(self.to.1)))
            .subject(one_line(self.subject))
            .text_body(self.text.to_owned());
        if let Some((name, address)) = self.from {
            message = message.from((one_line(name), one_line(address)));
        }
        message.write_to_vec()
    }

    /// Writes the file where only this user can read it.
    pub(super) fn write(&self, data_dir: &Path) -> Result<PathBuf, AppError> {
        let folder = data_dir.join(FOLDER);
        custode_vault::private_folder(&folder)?;
        let path = folder.join(format!("{}.eml", self.id.simple()));
        let bytes = self.bytes()?;
        let mut file = custode_vault::own_file(&path)?;
        io::Write::write_all(&mut file, &bytes)?;
        Ok(path)
    }
}

/// Where drafts lie while they wait to be sent.
pub(crate) fn drafts_folder(data_dir: &Path) -> PathBuf {
    data_dir.join(FOLDER)
}

/// Removes every draft: at a lock, at the end, after an erasure, and at the start, for a program that was killed. One that
/// another program holds open stays until the next time, and keeps no other.
pub(crate) fn remove_drafts(data_dir: &Path) {
    let folder = data_dir.join(FOLDER);
    for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
        remove(&entry.path());
    }
    let _ = fs::remove_dir(folder);
}

/// Removes one draft.
pub(super) fn remove(path: &Path) {
    let _ = fs::remove_file(path);
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn draft<'a>(to: &'a str, subject: &'a str, text: &'a str) -> Draft<'a> {
        Draft {
            id: Uuid::nil(),
            at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
            from: Some(("Officine Bianchi", "info@bianchi.example")),
            to: ("Anna D'Angelo", to),
            subject,
            text,
        }
    }

    fn headers(bytes: &[u8]) -> Vec<String> {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let head = text.split("\r\n\r\n").next().unwrap_or_default().to_owned();
        head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])).map(str::to_owned).collect()
    }

    #[test]
    fn a_draft_is_a_message_without_a_clock_or_a_name_of_this_machine() {
        let bytes = draft("anna@posta.example", "Il Suo ordine è pronto", "Buongiorno,\nè pronto.").bytes().unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains("X-Unsent: 1\r\n") && text.contains("<anna@posta.example>"), "{text}");
        assert!(text.contains("00000000-0000-0000-0000-000000000000@custode.invalid"), "{text}");
        assert_eq!(
            bytes,
            draft("anna@posta.example", "Il Suo ordine è pronto", "Buongiorno,\nè pronto.").bytes().unwrap()
        );
    }

    proptest! {
        #[test]
        fn nothing_typed_adds_a_header(subject in "\\PC{0,20}(\r\nBcc: x@x.example)?\\PC{0,90}", text in "(?s).{0,80}") {
            let lines = headers(&draft("anna@posta.example", &subject, &text).bytes().unwrap());
            prop_assert!(!lines.iter().any(|line| line.to_ascii_lowercase().starts_with("bcc")), "{lines:?}");
            let plain = headers(&draft("anna@posta.example", "x", "x").bytes().unwrap());
            let names = |lines: &[String]| {
                let mut names: Vec<String> = lines.iter().filter_map(|line| line.split(':').next()).map(str::to_owned).collect();
                names.sort();
                names
            };
            prop_assert_eq!(names(&lines), names(&plain));
        }
    }
}
