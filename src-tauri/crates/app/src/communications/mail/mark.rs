//! The mark that a file came from the internet: programs open what has it with their guard up (protected view, Gatekeeper).
//! It says nothing of who sent the file. Linux has no such mark; a stick or a share that keeps none takes the file without.

use chrono::{DateTime, Utc};
use std::path::Path;

/// Marks a file that was just written. A place that keeps no marks is no reason to refuse the file.
#[cfg(windows)]
pub(super) fn mark(path: &Path, _: DateTime<Utc>) {
    let _ = std::fs::write(zone_stream(path), ZONE);
}

/// Marks a file that was just written. A place that keeps no marks is no reason to refuse the file.
#[cfg(target_os = "macos")]
pub(super) fn mark(path: &Path, now: DateTime<Utc>) {
    let value = quarantine(now);
    let _ = rustix::fs::setxattr(path, "com.apple.quarantine", value.as_bytes(), rustix::fs::XattrFlags::empty());
}

/// There is no mark here.
#[cfg(not(any(windows, target_os = "macos")))]
pub(super) const fn mark(_: &Path, _: DateTime<Utc>) {}

/// The zone "internet", and nothing of where in it.
#[cfg(any(windows, test))]
const ZONE: &str = "[ZoneTransfer]\r\nZoneId=3\r\n";

/// The stream of a file that Windows keeps its zone in.
#[cfg(any(windows, test))]
fn zone_stream(path: &Path) -> std::path::PathBuf {
    let mut stream = path.as_os_str().to_owned();
    stream.push(":Zone.Identifier");
    stream.into()
}

/// What macOS keeps of a file from outside: that it was loaded, when, and by which program.
#[cfg(any(target_os = "macos", test))]
fn quarantine(now: DateTime<Utc>) -> String {
    format!("0081;{:08x};Custode;", now.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The marks are those that the systems read, and nobody is in them.
    #[test]
    fn a_mark_says_the_internet_and_nobody() {
        let stream = zone_stream(Path::new("/tmp/offerta Rossi.docx"));
        assert_eq!(stream.file_name().unwrap(), "offerta Rossi.docx:Zone.Identifier");
        assert_eq!(ZONE.lines().collect::<Vec<_>>(), ["[ZoneTransfer]", "ZoneId=3"]);
        let at = DateTime::from_timestamp(0x6570_d1f2, 0).unwrap();
        assert_eq!(quarantine(at), "0081;6570d1f2;Custode;");
    }
}
