//! A workbook with nothing packed, made while its parts are inflated and counted: the reader after that need not inflate
//! them again.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Most bytes that are kept in memory; a larger workbook is inflated once more.
const MOST: u64 = 64 << 20;

/// The workbook so far; none when it is too large, or a part of it cannot be copied as it is.
pub(super) struct Plain(Option<(ZipWriter<Cursor<Vec<u8>>>, u64)>);

impl Default for Plain {
    fn default() -> Self {
        Self(Some((ZipWriter::new(Cursor::new(Vec::new())), 0)))
    }
}

impl Plain {
    /// Begins a part that declares this size, which may be a lie.
    pub(super) fn part(&mut self, name: &str, declared: u64) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let begun = self.0.as_mut().is_some_and(|(writer, size)| {
            size.saturating_add(declared) <= MOST && writer.start_file(name, options).is_ok()
        });
        if !begun {
            self.give_up();
        }
    }

    /// More of the part.
    pub(super) fn put(&mut self, bytes: &[u8]) {
        let put = self.0.as_mut().is_some_and(|(writer, size)| {
            *size += bytes.len() as u64;
            *size <= MOST && writer.write_all(bytes).is_ok()
        });
        if !put {
            self.give_up();
        }
    }

    /// Nothing is kept.
    pub(super) fn give_up(&mut self) {
        self.0 = None;
    }

    /// The workbook.
    pub(super) fn finish(self) -> Option<Vec<u8>> {
        let (writer, _) = self.0?;
        writer.finish().ok().map(Cursor::into_inner)
    }
}
