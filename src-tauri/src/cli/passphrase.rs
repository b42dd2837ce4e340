//! Where a passphrase on the command line comes from: a file, standard input, or the terminal. Never an argument,
//! never the environment, both of which other programs can read.

use std::io::{IsTerminal as _, Read as _, stdin};
use std::path::Path;

use custode_api::automation::steers;
use custode_i18n::Catalogue;
use zeroize::Zeroizing;

/// Longest passphrase file that is read, in bytes.
const LONGEST: usize = 4096;
/// What Windows editors put before a text: nobody types it.
const MARK: char = '\u{feff}';

/// Why there is no passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPassphrase {
    /// The file cannot be read or holds no text.
    File,
    /// There is neither a file nor a terminal to ask on.
    Nobody,
    /// The two answers differ.
    Differ,
    /// A new one holds a sign that nobody can type in the window.
    Untypable,
}

impl NoPassphrase {
    /// The stable code, which also finds the words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::File => "passphrase-file",
            Self::Nobody => "passphrase-nobody",
            Self::Differ => "passphrase-differ",
            Self::Untypable => "passphrase-untypable",
        }
    }
}

/// Reads the passphrase; a `new` one is asked for twice on a terminal, and holds only what can be typed again.
pub fn read(file: Option<&Path>, new: bool, words: &Catalogue) -> Result<Zeroizing<String>, NoPassphrase> {
    let passphrase = match file {
        Some(path) if path.as_os_str() == "-" => from(stdin())?,
        Some(path) => from(std::fs::File::open(path).map_err(|_| NoPassphrase::File)?)?,
        None if !stdin().is_terminal() => return Err(NoPassphrase::Nobody),
        None => {
            let first = prompt("cli-passphrase", words)?;
            if new && *prompt("cli-passphrase-again", words)? != *first {
                return Err(NoPassphrase::Differ);
            }
            first
        }
    };
    if new && passphrase.chars().any(|sign| sign.is_control() || steers(sign)) {
        return Err(NoPassphrase::Untypable);
    }
    Ok(passphrase)
}

fn prompt(key: &str, words: &Catalogue) -> Result<Zeroizing<String>, NoPassphrase> {
    let asked = format!("{} ", words.text(key, &[]));
    rpassword::prompt_password(asked).map(Zeroizing::new).map_err(|_| NoPassphrase::Nobody)
}

// The line end and the mark of its encoding that editors add are not part of the passphrase; spaces are.
fn from(source: impl std::io::Read) -> Result<Zeroizing<String>, NoPassphrase> {
    // Large enough from the start, so that growing leaves no copy behind.
    let mut text = Zeroizing::new(String::with_capacity(2 * LONGEST));
    source.take(LONGEST as u64 + 1).read_to_string(&mut text).map_err(|_| NoPassphrase::File)?;
    if text.len() > LONGEST {
        return Err(NoPassphrase::File);
    }
    let kept = text.trim_end_matches(['\r', '\n']).len();
    text.truncate(kept);
    if text.starts_with(MARK) {
        text.drain(..MARK.len_utf8());
    }
    if text.is_empty() { Err(NoPassphrase::File) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, NoPassphrase, from, read};
    use custode_i18n::{Catalogue, Lang};

    #[test]
    fn only_the_line_end_is_left_out() {
        assert_eq!(*from(" due parole \r\n".as_bytes()).unwrap(), " due parole ");
        assert_eq!(from("\n".as_bytes()), Err(NoPassphrase::File));
        assert_eq!(from([0xff, 0xfe].as_slice()), Err(NoPassphrase::File));
    }

    /// Windows editors write a mark before the text: with it, nobody could type the passphrase in the window.
    #[test]
    fn the_mark_of_an_editor_is_left_out_and_nothing_is_cut() {
        assert_eq!(*from("\u{feff}due parole\r\n".as_bytes()).unwrap(), "due parole");
        assert_eq!(from("\u{feff}\n".as_bytes()), Err(NoPassphrase::File));
        assert_eq!(from("a".repeat(LONGEST).as_bytes()).unwrap().len(), LONGEST);
        assert_eq!(from("a".repeat(LONGEST + 1).as_bytes()), Err(NoPassphrase::File), "never cut in silence");
    }

    #[test]
    fn a_new_passphrase_holds_only_what_can_be_typed_again() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let words = Catalogue::get(Lang::It);
        for (text, new) in [
            ("due\tparole", Err(NoPassphrase::Untypable)),
            ("due\u{200b}parole", Err(NoPassphrase::Untypable)),
            ("città è", Ok("città è")),
        ] {
            std::fs::write(file.path(), text).unwrap();
            assert_eq!(read(Some(file.path()), true, words).as_ref().map(|text| text.as_str()), new.as_ref().copied());
            assert_eq!(*read(Some(file.path()), false, words).unwrap(), text, "an archive that has it still opens");
        }
    }
}
