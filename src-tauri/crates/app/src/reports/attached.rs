//! The files that came with a person's messages, as files of the pack. Their numbers go on after those of the proofs.

use super::File;
use crate::{AppError, Work};
use custode_domain::{communication::Attachment, ids::AttachmentId};
use custode_report::MessageFile;
use custode_vault::hex;

/// Most bytes of them that go with one pack, which is held in memory; the others are named and stay in the register.
const MOST: u64 = 200 << 20;

/// Gives the files their numbers.
pub(super) struct Attached {
    last: usize,
    left: u64,
    files: Vec<(usize, AttachmentId, String)>,
}

impl Attached {
    /// After so many proofs.
    pub(super) const fn after(proofs: usize) -> Self {
        Self { last: proofs, left: MOST, files: Vec::new() }
    }

    /// A file as the pack names it. One that may speak of others (`alone` is false) stays in the register: what is in it nobody
    /// has looked through (Art. 15(4) GDPR).
    pub(super) fn name(&mut self, file: Attachment, alone: bool) -> MessageFile {
        let fits = alone && file.is_kept() && file.size <= self.left;
        if fits {
            self.last += 1;
            self.left -= file.size;
            self.files.push((self.last, file.id, ending(&file.name)));
        }
        MessageFile {
            number: fits.then_some(self.last),
            sha256: file.is_kept().then(|| hex(&file.sha256)),
            name: file.name,
            bytes: file.size,
        }
    }

    /// The files that got a number. Their names say that, and nobody's name.
    pub(super) async fn copies(self, work: &Work, stem: &str) -> Result<Vec<File>, AppError> {
        let mut copies = Vec::with_capacity(self.files.len());
        for (number, id, ending) in self.files {
            let bytes = work.reader().attachment_bytes(id).await?.ok_or(AppError::NotFound("file"))?;
            copies.push(File { name: format!("{stem}_{number}{ending}"), kind: "attachment", bytes });
        }
        Ok(copies)
    }
}

/// The ending of a name with its dot; nothing for one that could be something else.
fn ending(name: &str) -> String {
    let Some((_, ending)) = name.rsplit_once('.') else { return String::new() };
    let plain = (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain { format!(".{}", ending.to_ascii_lowercase()) } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, size: u64, sha256: &[u8]) -> Attachment {
        let (name, media) = (name.to_owned(), "application/pdf".to_owned());
        Attachment { id: AttachmentId::from_bytes([1; 16]), name, media, size, sha256: sha256.to_vec() }
    }

    #[test]
    fn files_are_numbered_as_long_as_the_pack_holds_them() {
        let mut attached = Attached::after(2);
        let numbers = [
            attached.name(file("a.pdf", 10, &[1]), true).number,
            attached.name(file("b.pdf", MOST, &[1]), true).number,
            attached.name(file("c.pdf", 10, &[]), true).number,
            attached.name(file("d.pdf", 10, &[1]), false).number,
            attached.name(file("e.pdf", 10, &[1]), true).number,
        ];
        assert_eq!(numbers, [Some(3), None, None, None, Some(4)]);
    }

    #[test]
    fn an_ending_is_short_and_plain() {
        assert_eq!(["a.PDF", "a", "a.b/../c", "a.tar.gz", "a."].map(ending), [".pdf", "", "", ".gz", ""]);
    }
}
