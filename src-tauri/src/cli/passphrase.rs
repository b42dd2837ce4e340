//! Where a passphrase on the command line comes from: a file, standard input, or the terminal. Never an argument,
//! never the environment, both of which other programs can read.

use std::io::{IsTerminal as _, Read as _, stdin};
use std::path::Path;

use custode_i18n::Catalogue;
use zeroize::Zeroizing;

/// Longest passphrase file that is read, in bytes.
const LONGEST: u64 = 4096;

/// Why there is no passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPassphrase {
    /// The file cannot be read or holds no text.
    File,
    /// There is neither a file nor a terminal to ask on.
    Nobody,
    /// The two answers differ.
    Differ,
}

impl NoPassphrase {
    /// The stable code, which also finds the words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::File => "passphrase-file",
            Self::Nobody => "passphrase-nobody",
            Self::Differ => "passphrase-differ",
        }
    }
}

/// Reads the passphrase; `twice` asks the terminal again, for a new archive.
pub fn read(file: Option<&Path>, twice: bool, words: &Catalogue) -> Result<Zeroizing<String>, NoPassphrase> {
    match file {
        Some(path) if path.as_os_str() == "-" => from(stdin()),
        Some(path) => from(std::fs::File::open(path).map_err(|_| NoPassphrase::File)?),
        None if !stdin().is_terminal() => Err(NoPassphrase::Nobody),
        None => {
            let first = prompt("cli-passphrase", words)?;
            if twice && *prompt("cli-passphrase-again", words)? != *first {
                return Err(NoPassphrase::Differ);
            }
            Ok(first)
        }
    }
}

fn prompt(key: &str, words: &Catalogue) -> Result<Zeroizing<String>, NoPassphrase> {
    let asked = format!("{} ", words.text(key, &[]));
    rpassword::prompt_password(asked).map(Zeroizing::new).map_err(|_| NoPassphrase::Nobody)
}

// The line end that editors add is not part of the passphrase; spaces are.
fn from(source: impl std::io::Read) -> Result<Zeroizing<String>, NoPassphrase> {
    // Large enough from the start, so that growing leaves no copy behind.
    let mut text = Zeroizing::new(String::with_capacity(8192));
    source.take(LONGEST).read_to_string(&mut text).map_err(|_| NoPassphrase::File)?;
    let kept = text.trim_end_matches(['\r', '\n']).len();
    text.truncate(kept);
    if text.is_empty() { Err(NoPassphrase::File) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::{NoPassphrase, from};

    #[test]
    fn only_the_line_end_is_left_out() {
        assert_eq!(*from(" due parole \r\n".as_bytes()).unwrap(), " due parole ");
        assert_eq!(from("\n".as_bytes()), Err(NoPassphrase::File));
        assert_eq!(from([0xff, 0xfe].as_slice()), Err(NoPassphrase::File));
    }
}
