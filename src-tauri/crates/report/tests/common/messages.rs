//! Files that came with messages.

use custode_report::MessageFile;

/// One in the pack, one too large for it, one too large for the archive.
pub fn attachments() -> Vec<MessageFile> {
    let file = |number, name: &str, sha256: Option<&str>| MessageFile {
        number,
        name: name.to_owned(),
        bytes: 48_213,
        sha256: sha256.map(str::to_owned),
    };
    vec![
        file(Some(2), "conferma_118.pdf", Some("5d41402abc4b2a76b9719d911017c592")),
        file(None, "filmato.mp4", Some("7d793037a0760186574b0282f2f435e7")),
        file(None, "disegni.zip", None),
    ]
}
