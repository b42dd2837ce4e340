//! Room on the disk of the archive (SECURITY R11): how much is left, and a reserve beside the archive that is given back
//! when nothing is, so that what was begun can be saved, something can be erased, or a backup taken elsewhere.

use crate::{
    archive::OpenArchive,
    desk::{Desk, State},
};
use fs4::FileExt;
use std::{fs::File, io, path::Path};

/// Name of the reserve in the folder of an archive. It holds nothing.
const RESERVE: &str = "reserve";
/// Bytes of the reserve: more than any single act but an import writes.
const RESERVE_BYTES: u64 = 32 << 20;
/// Less than this is little, whatever the archive.
const LITTLE: u64 = 500 << 20;
/// So many times the data file: an upgrade, a change of keys and a backup on the same disk each write it once more.
const TIMES: u64 = 3;
/// Less than this is nothing: the next change may not fit.
const NOTHING: u64 = 1 << 20;

/// Bytes that are left on the disk of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// What a person may still write.
    pub free: u64,
    /// Too little for what Custode may have to do.
    pub tight: bool,
}

impl Room {
    const fn of(free: u64, data: u64) -> Self {
        Self { free, tight: free < LITTLE || free < data.saturating_mul(TIMES) }
    }

    /// How much room there is; `None` where the system does not say.
    pub(crate) fn beside(archive: &OpenArchive) -> Option<Self> {
        let free = fs4::available_space(archive.dir()).ok()?;
        let data = std::fs::metadata(archive.store().path()).map_or(0, |file| file.len());
        Some(Self::of(free, data))
    }
}

/// Takes the reserve away; true when there was one.
fn give_back(folder: &Path) -> bool {
    std::fs::remove_file(folder.join(RESERVE)).is_ok()
}

/// Makes the reserve, unless it is there. What could not be made whole is not kept.
fn set_aside(folder: &Path) -> io::Result<()> {
    let path = folder.join(RESERVE);
    if path.exists() {
        return Ok(());
    }
    let file = File::create_new(&path)?;
    let made = file.allocate(RESERVE_BYTES);
    if made.is_err() {
        give_back(folder);
    }
    made
}

impl Desk {
    /// Gives the reserve of the open archive back, because something did not fit on the disk.
    pub async fn make_room(&self) {
        if let State::Open(archive) = &*self.state.lock().await {
            give_back(archive.dir());
        }
    }

    /// Keeps a reserve while there is room for it, and gives it back when there is none; the shell calls this every few
    /// seconds.
    pub async fn tend_room(&self) {
        let State::Open(archive) = &*self.state.lock().await else { return };
        match Room::beside(archive) {
            Some(room) if room.free < NOTHING => {
                give_back(archive.dir());
            }
            // A disk that is full between the look and the making: tried again at the next look.
            Some(room) if room.free > LITTLE => {
                let _ = set_aside(archive.dir());
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_tight_by_its_own_measure_and_by_that_of_the_archive() {
        let gib = 1 << 30;
        for (free, data, tight) in [
            (LITTLE - 1, 0, true),
            (LITTLE, 0, false),
            (gib, gib / 3, false),
            (gib, gib / 2, true),
            (u64::MAX, u64::MAX, false),
        ] {
            assert_eq!(Room::of(free, data), Room { free, tight }, "{free} {data}");
        }
    }

    #[test]
    fn the_reserve_is_made_once_and_given_back_once() {
        let folder = tempfile::tempdir().unwrap();
        set_aside(folder.path()).unwrap();
        set_aside(folder.path()).unwrap();
        assert_eq!(std::fs::metadata(folder.path().join(RESERVE)).unwrap().len(), RESERVE_BYTES);
        assert!(give_back(folder.path()) && !give_back(folder.path()));
    }
}
