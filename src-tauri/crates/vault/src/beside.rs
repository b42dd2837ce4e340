//! Writing beside and then in place: how a file comes to be its owner's alone, and whole.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::Path,
    time::Duration,
};

/// How often a file is put in place again that a virus scanner holds for a moment, and how long between.
const ATTEMPTS: u32 = if cfg!(windows) { 20 } else { 1 };
const BETWEEN: Duration = Duration::from_millis(50);

/// A new file that only its owner reads and writes. What lies under the name is neither opened nor followed.
///
/// # Errors
/// File access; `AlreadyExists`.
pub fn own_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// [`own_file`] under a name that is ours: what a stop left there, or a link that somebody laid there, goes first.
///
/// # Errors
/// File access.
pub fn fresh_file(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => own_file(path),
    }
}

/// Opens a file of an archive, and nothing else that its name may lead to: a link to a file of somebody else, a pipe, a device.
///
/// # Errors
/// File access; `InvalidData` for what is no file of its own.
pub(crate) fn open_own(options: &OpenOptions, path: &Path) -> io::Result<File> {
    let other = || io::Error::from(io::ErrorKind::InvalidData);
    // Before the open, which would wait at a pipe and make what a broken link names.
    if fs::symlink_metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(other());
    }
    let file = options.open(path)?;
    // And after it, for one that was laid there meanwhile.
    if is_at(&file, &fs::symlink_metadata(path)?)? { Ok(file) } else { Err(other()) }
}

#[cfg(unix)]
fn is_at(file: &File, there: &fs::Metadata) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let open = file.metadata()?;
    Ok(there.is_file() && (open.dev(), open.ino()) == (there.dev(), there.ino()))
}

#[cfg(not(unix))]
fn is_at(_: &File, there: &fs::Metadata) -> io::Result<bool> {
    Ok(there.is_file())
}

/// Whether a file has no second name: under that one its bytes may be somebody else's.
#[cfg(unix)]
pub(crate) fn has_one_name(file: &File) -> io::Result<bool> {
    Ok(std::os::unix::fs::MetadataExt::nlink(&file.metadata()?) <= 1)
}

/// The system says nothing about other names.
#[cfg(not(unix))]
pub(crate) fn has_one_name(_: &File) -> io::Result<bool> {
    Ok(true)
}

/// Puts a file in the place of another in one step.
///
/// # Errors
/// File access; both are as they were.
pub fn put_in_place(from: &Path, to: &Path) -> io::Result<()> {
    insistently(|| fs::rename(from, to))
}

/// Tries something again while another program holds a file for a moment.
///
/// # Errors
/// The last one.
pub fn insistently<T>(mut act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let mut left = ATTEMPTS;
    loop {
        left -= 1;
        match act() {
            Err(error) if left > 0 && error.kind() == io::ErrorKind::PermissionDenied => std::thread::sleep(BETWEEN),
            other => return other,
        }
    }
}

/// Makes the names in a folder durable.
///
/// # Errors
/// File access.
pub fn flush_folder(folder: &Path) -> io::Result<()> {
    // Windows has no such call; its file system journals names by itself.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[cfg(unix)]
    #[test]
    fn a_link_under_our_name_is_not_followed_and_the_file_is_the_owners() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (mine, part) = (dir.path().join("mine"), dir.path().join("part"));
        fs::write(&mine, b"mine").unwrap();
        symlink(&mine, &part).unwrap();
        assert!(own_file(&part).is_err(), "never through what is there");
        fresh_file(&part).unwrap().write_all(b"new").unwrap();
        assert_eq!((fs::read(&mine).unwrap(), fs::read(&part).unwrap()), (b"mine".to_vec(), b"new".to_vec()));
        assert_eq!(fs::metadata(&part).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
