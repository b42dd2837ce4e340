//! The child process that reads a file: no key, no database, no network, an environment of one fixed word, limits.

use std::fs::File;
use std::io::{BufWriter, Cursor, Read, Write};

use crate::frame::{self, Frame};
use crate::limits::{MEMORY_BYTES, PASTED_BYTES};
use crate::mail;
use crate::options::{MailWish, ReadOptions};
use crate::reader;
use crate::refusal::{Refusal, RefusalCode};

/// The hidden argument that makes the program a worker. The options follow as JSON.
pub const ARGUMENT: &str = "--import-worker";

/// All that a child has in its environment. The allocator of the program reserves a GiB ahead: writable at once, it would
/// be more than the child is allowed, and the limit of its memory would be none.
pub const ENVIRONMENT: (&str, &str) = ("MIMALLOC_ARENA_EAGER_COMMIT", "0");

/// Reads `file` as `options` (JSON) say and writes frames to `output`. Returns false when the parent is gone.
///
/// A panic of a parser becomes a refusal; an allocation beyond the limit ends the process, which the parent sees.
#[must_use]
pub fn run(options: &str, mut file: File, output: impl Write) -> bool {
    limit_memory(MEMORY_BYTES);
    let mut output = BufWriter::with_capacity(256 << 10, output);
    let mut buffer = Vec::new();
    let options: ReadOptions = serde_json::from_str(options).unwrap_or_default();
    let mut gone = false;
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let mut sink = |frame: Frame| -> Result<(), Refusal> {
            let written = frame::write(&mut output, &frame, &mut buffer);
            // Signs of life must not wait in the buffer.
            let written = written.and_then(|()| if matches!(frame, Frame::Rows(_)) { Ok(()) } else { output.flush() });
            written.map_err(|_| {
                gone = true;
                RefusalCode::Cancelled.into()
            })
        };
        if let Some(wish) = options.mail {
            return mail::read(file, wish == MailWish::TextsAndFiles, &mut sink);
        }
        // Text that was pasted comes through a pipe, which cannot be gone back in.
        if file.metadata().is_ok_and(|about| about.is_file()) {
            return reader::read(&mut file, &options, &mut sink);
        }
        let mut pasted = Vec::new();
        Read::take(&mut file, PASTED_BYTES).read_to_end(&mut pasted)?;
        reader::read(&mut Cursor::new(pasted), &options, &mut sink)
    }));
    let refusal = match outcome {
        Ok(Ok(())) => None,
        Ok(Err(refusal)) => Some(refusal),
        Err(_) => Some(RefusalCode::Damaged.into()),
    };
    if let Some(refusal) = refusal
        && !gone
    {
        gone = frame::write(&mut output, &Frame::Refused(refusal), &mut buffer).is_err();
    }
    output.flush().is_ok() && !gone
}

/// Bounds the memory of this process, in bytes, where the system lets a program bound itself; a crash leaves no core.
pub fn limit_memory(bytes: u64) {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let limit = Rlimit { current: Some(bytes), maximum: Some(bytes) };
        // Where it is refused, the parent's watch on the resident memory is left.
        let _ = setrlimit(Resource::Data, limit);
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = bytes;
}
