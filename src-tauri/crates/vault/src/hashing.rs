//! Hashes that anyone can recompute: journal commitments, the chain, files and manifests.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

use sha2::{Digest, Sha256};

use crate::{IoAction, VaultError};

/// `BLAKE3-keyed(salt, body)`: binds a journal header to its body without telling anything about the body
/// once body and salt are gone (JOURNAL R5).
pub fn commitment(salt: &[u8; 32], body: &[u8]) -> [u8; 32] {
    *blake3::keyed_hash(salt, body).as_bytes()
}

/// `BLAKE3(prev ‖ header)`: the link of the journal chain (JOURNAL R5). The first entry has 32 zero bytes as `prev`.
pub fn chain_hash(prev: &[u8; 32], header: &[u8]) -> [u8; 32] {
    *blake3::Hasher::new().update(prev).update(header).finalize().as_bytes()
}

/// BLAKE3 of a byte string.
pub fn blake3_bytes(bytes: &[u8]) -> [u8; 32] {
    *blake3::hash(bytes).as_bytes()
}

/// Length in bytes and BLAKE3 of a file, read in pieces.
///
/// Never call it on the data file while SQLite has it open in this process: closing the handle would drop SQLite's locks.
pub fn blake3_file(path: &Path) -> Result<(u64, [u8; 32]), VaultError> {
    hash_all(&mut File::open(path).map_err(IoAction::Read.failed())?)
}

fn hash_all(file: &mut impl Read) -> Found {
    let mut hasher = blake3::Hasher::new();
    let len = in_pieces(file, |piece| {
        hasher.update(piece);
    })?;
    Ok((len, *hasher.finalize().as_bytes()))
}

type Found = Result<(u64, [u8; 32]), VaultError>;

/// A data file whose hash is made on a thread of its own while its key is derived. When it is dropped, the thread has
/// ended and the file is closed: SQLite may open it.
#[derive(Debug)]
pub struct EarlyHash {
    path: PathBuf,
    unwanted: Arc<AtomicBool>,
    thread: Option<JoinHandle<Found>>,
}

impl EarlyHash {
    /// Begins with a file that nobody has open: its folder is locked, and SQLite is not there yet.
    #[must_use]
    pub fn begin(path: PathBuf) -> Self {
        let unwanted = Arc::new(AtomicBool::new(false));
        let (file, given_up) = (path.clone(), Arc::clone(&unwanted));
        let thread = std::thread::Builder::new().spawn(move || {
            let file = File::open(file).map_err(IoAction::Read.failed())?;
            hash_all(&mut Unless { file, given_up: &given_up })
        });
        Self { path, unwanted, thread: thread.ok() }
    }

    /// What [`blake3_file`] gives for `path`; hashed again when it is not the file that this began with.
    pub(crate) fn of(mut self, path: &Path) -> Found {
        let begun = (self.path == path).then(|| self.thread.take()).flatten();
        match begun.map(JoinHandle::join) {
            Some(Ok(found)) => found,
            Some(Err(_)) | None => blake3_file(path),
        }
    }
}

impl Drop for EarlyHash {
    fn drop(&mut self) {
        self.unwanted.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A file that ends when nobody wants the rest any more.
struct Unless<'a> {
    file: File,
    given_up: &'a AtomicBool,
}

impl Read for Unless<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given_up.load(Ordering::Relaxed) { Ok(0) } else { self.file.read(buffer) }
    }
}

/// SHA-256 of a byte string in lower-case hex, for manifests that others check with their own tools.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// SHA-256 of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256 of a file in lower-case hex.
pub fn sha256_file(path: &Path) -> Result<String, VaultError> {
    let mut hasher = Sha256::new();
    read_in_pieces(path, |piece| hasher.update(piece))?;
    Ok(hex(&hasher.finalize()))
}

/// SHA-256 of an open file from its first byte on, in lower-case hex: of the file that was read, whatever lies at its
/// path by now.
pub fn sha256_open(file: &mut File) -> Result<String, VaultError> {
    let mut hasher = Sha256::new();
    file.seek(SeekFrom::Start(0)).map_err(IoAction::Read.failed())?;
    in_pieces(file, |piece| hasher.update(piece))?;
    Ok(hex(&hasher.finalize()))
}

/// Lower-case hex digits of a byte string.
pub fn hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        push_hex(&mut out, *byte);
    }
    out
}

/// The bytes of hex digits; `None` when they are not.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let whole = text.is_ascii() && text.len().is_multiple_of(2);
    whole
        .then(|| text.as_bytes().chunks(2))?
        .map(|pair| {
            let digits = std::str::from_utf8(pair).ok().filter(|digits| !digits.starts_with('+'))?;
            u8::from_str_radix(digits, 16).ok()
        })
        .collect()
}

pub(crate) fn push_hex(out: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.push(char::from(DIGITS[usize::from(byte >> 4)]));
    out.push(char::from(DIGITS[usize::from(byte & 15)]));
}

fn read_in_pieces(path: &Path, each: impl FnMut(&[u8])) -> Result<u64, VaultError> {
    in_pieces(&mut File::open(path).map_err(IoAction::Read.failed())?, each)
}

fn in_pieces(file: &mut impl Read, mut each: impl FnMut(&[u8])) -> Result<u64, VaultError> {
    let mut buffer = vec![0; 1 << 20];
    let mut len = 0;
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(len),
            Ok(n) => {
                each(&buffer[..n]);
                len += n as u64;
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(IoAction::Read.failed()(e)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTOR_COMMITMENT_EMPTY: &str = "73492b19995d71cdb1e9d74decc09809eb732f1b00bc95c27cb15f9dd4d6478f";
    const VECTOR_COMMITMENT: &str = "0444005c0ab8067b0fd492218f6457bbb36e4b0e9e2b61610f99de042de8d3b1";
    const VECTOR_CHAIN_1: &str = "8f671737c4eff35d193a4172de411720cee0fbefef6d70c212c7292adff4b391";
    const VECTOR_CHAIN_2: &str = "74d1dd7e493aa3e53b90cb31af631fc9c921c5ee5f5222f027da8e9969d804cd";

    /// Published vectors: other programs that verify a Custode journal must get the same bytes.
    #[test]
    fn commitment_and_chain_match_the_published_vectors() {
        let salt: [u8; 32] = std::array::from_fn(|i| i as u8);
        // The first is one of the official BLAKE3 vectors (keyed hash of no input).
        let official = commitment(b"whats the Elvish word for friend", b"");
        assert_eq!(hex(&official), "92b2b75604ed3c761f9d6f62392c8a9227ad0ea3f09573e783f1498a4ed60d26");
        assert_eq!(hex(&commitment(&salt, b"")), VECTOR_COMMITMENT_EMPTY);
        assert_eq!(hex(&commitment(&salt, b"custode")), VECTOR_COMMITMENT);
        assert_eq!(hex(&chain_hash(&[0; 32], b"header 1")), VECTOR_CHAIN_1);
        assert_eq!(hex(&chain_hash(&chain_hash(&[0; 32], b"header 1"), b"header 2")), VECTOR_CHAIN_2);
    }

    #[test]
    fn an_early_hash_is_that_of_the_file_and_gives_up_when_nobody_wants_it() {
        let dir = tempfile::tempdir().unwrap();
        let (path, other) = (dir.path().join("f"), dir.path().join("g"));
        std::fs::write(&path, vec![7; 3_000_000]).unwrap();
        std::fs::write(&other, b"other").unwrap();
        assert_eq!(EarlyHash::begin(path.clone()).of(&path).unwrap(), blake3_file(&path).unwrap());
        assert_eq!(EarlyHash::begin(path.clone()).of(&other).unwrap(), blake3_file(&other).unwrap());
        let gone = dir.path().join("h");
        assert!(matches!(EarlyHash::begin(gone.clone()).of(&gone), Err(VaultError::Io { .. })));
        let given_up = AtomicBool::new(true);
        let (len, _) = hash_all(&mut Unless { file: File::open(&path).unwrap(), given_up: &given_up }).unwrap();
        assert_eq!(len, 0);
    }

    #[test]
    fn file_hashes_equal_the_hashes_of_the_bytes() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f");
        let bytes: Vec<u8> = (0..3_000_000u32).map(|i| (i % 251) as u8).collect();
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(blake3_file(&path).unwrap(), (bytes.len() as u64, blake3_bytes(&bytes)));
        assert_eq!(sha256_file(&path).unwrap(), sha256_hex(&bytes));
        let mut open = File::open(&path).unwrap();
        std::fs::rename(&path, path.with_extension("moved")).unwrap();
        open.seek(SeekFrom::End(0)).unwrap();
        assert_eq!(sha256_open(&mut open).unwrap(), sha256_hex(&bytes));
        assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(from_hex(&hex(&bytes)).as_deref(), Some(bytes.as_slice()));
        for text in ["a", "0g", "+1", "àà"] {
            assert_eq!(from_hex(text), None, "{text}");
        }
    }
}
