//! Any encoding to UTF-8, piece by piece.

use std::io::Read;

use crate::sniff::encoding::{Charset, decode_all};

/// A reader that gives the UTF-8 form of a text. What is no character becomes U+FFFD.
pub struct ToUtf8<R> {
    input: R,
    charset: Charset,
    decoder: Option<encoding_rs::Decoder>,
    raw: Vec<u8>,
    kept: usize,
    out: Vec<u8>,
    given: usize,
    done: bool,
}

impl<R> std::fmt::Debug for ToUtf8<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ToUtf8").field("charset", &self.charset).finish_non_exhaustive()
    }
}

impl<R: Read> ToUtf8<R> {
    /// Wraps a reader that stands behind the byte order mark.
    pub fn new(input: R, charset: Charset) -> Self {
        let decoder = match charset {
            Charset::Utf16Le => Some(encoding_rs::UTF_16LE.new_decoder_without_bom_handling()),
            Charset::Utf16Be => Some(encoding_rs::UTF_16BE.new_decoder_without_bom_handling()),
            Charset::Utf8 => Some(encoding_rs::UTF_8.new_decoder_without_bom_handling()),
            Charset::Legacy(encoding) => Some(encoding.new_decoder_without_bom_handling()),
            Charset::Ibm850 | Charset::Utf32Le | Charset::Utf32Be => None,
        };
        Self { input, charset, decoder, raw: vec![0; 32 << 10], kept: 0, out: Vec::new(), given: 0, done: false }
    }

    fn advance(&mut self) -> std::io::Result<()> {
        self.out.clear();
        self.given = 0;
        while self.out.is_empty() && !self.done {
            let n = self.input.read(&mut self.raw[self.kept..])?;
            let have = self.kept + n;
            self.done = n == 0;
            if let Some(decoder) = &mut self.decoder {
                let mut text = String::with_capacity(decoder.max_utf8_buffer_length(have).unwrap_or(have * 3 + 16));
                let _ = decoder.decode_to_string(&self.raw[..have], &mut text, self.done);
                self.out.extend_from_slice(text.as_bytes());
                self.kept = 0;
            } else if self.charset == Charset::Ibm850 {
                self.out.extend_from_slice(decode_all(self.charset, &self.raw[..have]).as_bytes());
            } else {
                let units = have / 4;
                for unit in self.raw[..units * 4].chunks_exact(4) {
                    let code = if self.charset == Charset::Utf32Be {
                        u32::from_be_bytes([unit[0], unit[1], unit[2], unit[3]])
                    } else {
                        u32::from_le_bytes([unit[0], unit[1], unit[2], unit[3]])
                    };
                    let c = char::from_u32(code).unwrap_or('\u{FFFD}');
                    self.out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                self.raw.copy_within(units * 4..have, 0);
                self.kept = have - units * 4;
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for ToUtf8<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.given == self.out.len() {
            self.advance()?;
        }
        let n = buffer.len().min(self.out.len() - self.given);
        buffer[..n].copy_from_slice(&self.out[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_wide_text() {
        let text = "Città;€\nßà😀\n".repeat(5000);
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be32: Vec<u8> = text.chars().flat_map(|c| (c as u32).to_be_bytes()).collect();
        for (bytes, charset) in
            [(le, Charset::Utf16Le), (be32, Charset::Utf32Be), (text.clone().into_bytes(), Charset::Utf8)]
        {
            let mut out = String::new();
            ToUtf8::new(bytes.as_slice(), charset).read_to_string(&mut out).unwrap();
            assert_eq!(out, text);
        }
    }
}
