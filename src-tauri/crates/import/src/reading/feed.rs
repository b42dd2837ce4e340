//! What has no file of its own goes to the worker through a pipe.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::process::ChildStdin;
use std::sync::Arc;

use super::Source;

/// Writes the source into the pipe, on a thread: the worker answers while it reads. A worker that is gone is noticed by its
/// answer.
pub(super) fn feed(mut pipe: ChildStdin, source: &Source) -> std::io::Result<()> {
    let thread = std::thread::Builder::new().name("import-feed".to_owned());
    match source {
        Source::File(_) => Ok(()),
        Source::Pasted(text) => {
            let text = Arc::clone(text);
            thread.spawn(move || pipe.write_all(text.as_bytes())).map(drop)
        }
        Source::Mails(files) => {
            let files = Arc::clone(files);
            thread
                .spawn(move || -> std::io::Result<()> {
                    for path in files.iter() {
                        let file = File::open(path)?;
                        let length = file.metadata()?.len();
                        pipe.write_all(&length.to_le_bytes())?;
                        std::io::copy(&mut file.take(length), &mut pipe)?;
                    }
                    Ok(())
                })
                .map(drop)
        }
    }
}
