//! What kind of place a folder is (SECURITY R15): an archive at work must lie on a disk of this machine, because programs
//! that copy files behind its back, and shares without true locks, break it. A backup may lie anywhere.

use crate::AppError;
use std::path::{Path, PathBuf};

/// The kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    /// A disk of this machine, as far as can be seen.
    Local,
    /// A folder that a program copies to a cloud.
    Synced,
    /// A share of another machine.
    Network,
}

/// Names of folders that sync programs make, folded; some of them add the account after a space.
const SYNCED: [&str; 12] = [
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "il mio drive",
    "my drive",
    "icloud drive",
    "iclouddrive",
    "com~apple~clouddocs",
    "cloudstorage",
    "nextcloud",
    "owncloud",
];
/// Files by which a sync program marks the folder that it copies.
const MARKS: [&str; 7] = [
    ".dropbox",
    ".dropbox.cache",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".tmp.drivedownload",
    ".stfolder",
    ".stignore",
];
/// File systems of other machines.
const SHARES: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afpfs",
    "ncpfs",
    "ceph",
    "glusterfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.davfs",
    "davfs",
];

/// Looks at a folder that exists, or at the nearest one above that does.
#[must_use]
pub fn kind_of(folder: &Path) -> PlaceKind {
    let there = existing(folder);
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    if is_share(&there, &mounts) {
        PlaceKind::Network
    } else if is_synced(folder)
        // The name that was typed may lead elsewhere.
        || is_synced(&there)
        || there.ancestors().any(|above| MARKS.iter().any(|mark| above.join(mark).exists()))
    {
        PlaceKind::Synced
    } else {
        PlaceKind::Local
    }
}

/// Refuses a place where an archive at work would be broken.
///
/// # Errors
/// [`AppError::Precondition`]: `place-synced`, `place-network`.
pub fn fit_for_work(folder: &Path) -> Result<(), AppError> {
    match kind_of(folder) {
        PlaceKind::Local => Ok(()),
        PlaceKind::Synced => Err(AppError::Precondition("place-synced")),
        PlaceKind::Network => Err(AppError::Precondition("place-network")),
    }
}

fn existing(folder: &Path) -> PathBuf {
    folder.ancestors().find_map(|above| above.canonicalize().ok()).unwrap_or_else(|| folder.to_owned())
}

fn is_synced(folder: &Path) -> bool {
    folder.components().any(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCED.iter().any(|known| {
            name.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']))
        })
    })
}

/// By the longest mount above the folder; `mounts` is the list of the system, empty where it has none.
fn is_share(folder: &Path, mounts: &str) -> bool {
    let unc = folder.to_string_lossy();
    if unc.starts_with(r"\\") && !unc.starts_with(r"\\?\") || unc.starts_with(r"\\?\UNC\") {
        return true;
    }
    let nearest = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            let (point, kind) = (words.nth(1)?, words.next()?);
            let point = PathBuf::from(point.replace(r"\040", " "));
            folder.starts_with(&point).then(|| (point.components().count(), kind))
        })
        .max_by_key(|(length, _)| *length);
    nearest.is_some_and(|(_, kind)| SHARES.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_sync_programs_are_known_by_name_or_mark() {
        for path in [
            "/home/anna/Dropbox/Rossi.custode",
            "/home/anna/OneDrive - Studio Rossi/Documenti",
            "/Users/anna/Library/Mobile Documents/com~apple~CloudDocs",
            "/Users/anna/Library/CloudStorage/GoogleDrive-anna",
            "/mnt/Nextcloud",
        ] {
            assert!(is_synced(Path::new(path)), "{path}");
        }
        for path in ["/home/anna/Documenti", "/home/dropboxer/x", "/srv/archivio onedrive"] {
            assert!(!is_synced(Path::new(path)), "{path}");
        }
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(kind_of(&dir.path().join("not/there")), PlaceKind::Local);
        std::fs::write(dir.path().join(".dropbox"), b"").unwrap();
        assert_eq!(kind_of(&dir.path().join("not/there")), PlaceKind::Synced);
    }

    #[test]
    fn shares_are_known_by_the_nearest_mount() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\nnas:/x /mnt/nas nfs4 rw 0 0\n//pc/y /mnt/nas/due\\040tre cifs rw 0 0\n/dev/sdb1 /mnt/nas/usb vfat rw 0 0\n";
        for (path, share) in [
            ("/home/anna", false),
            ("/mnt/nas/archivio", true),
            ("/mnt/nas/due tre/archivio", true),
            ("/mnt/nas/usb/archivio", false),
            ("/mnt/nastro", false),
        ] {
            assert_eq!(is_share(Path::new(path), mounts), share, "{path}");
        }
        assert!(is_share(Path::new(r"\\server\dati"), "") && is_share(Path::new(r"\\?\UNC\server\dati"), ""));
        assert!(!is_share(Path::new(r"\\?\C:\dati"), ""));
    }
}
