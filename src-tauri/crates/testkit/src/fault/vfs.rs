//! The file system in SQLite's own terms. Every call goes on to the system's; those on watched files are told to their disk.

#![allow(unsafe_code, reason = "SQLite's file system interface is C; nothing of it is in the program")]

use super::disk::{self, Disk};
use libsqlite3_sys::{
    SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_OK, sqlite3_file, sqlite3_io_methods, sqlite3_vfs, sqlite3_vfs_find,
    sqlite3_vfs_register,
};
use std::{
    ffi::{CStr, OsStr, c_char, c_int, c_void},
    mem::size_of,
    os::unix::ffi::OsStrExt as _,
    path::Path,
    ptr::null_mut,
    sync::{Arc, OnceLock},
};

/// An open file: SQLite sees the first member, the system's own file lies behind the last.
#[repr(C)]
struct Shim {
    base: sqlite3_file,
    /// Where it is watched: its disk and its name. Made in `open`, dropped in `close`.
    watched: *mut (Arc<Disk>, String),
}

/// The system's own file behind ours.
unsafe fn real(file: *mut sqlite3_file) -> *mut sqlite3_file {
    // SAFETY: `open` was given room for both, one behind the other.
    unsafe { file.cast::<u8>().add(size_of::<Shim>()).cast() }
}

unsafe fn watched<'a>(file: *mut sqlite3_file) -> Option<&'a (Arc<Disk>, String)> {
    // SAFETY: SQLite gives back what `open` filled, until `close`.
    unsafe { (*file.cast::<Shim>()).watched.as_ref() }
}

/// Hands a call on to the system's own file.
macro_rules! onward {
    ($name:ident($($arg:ident: $type:ty),*) -> $answer:ty, $method:ident) => {
        unsafe extern "C" fn $name(file: *mut sqlite3_file, $($arg: $type),*) -> $answer {
            // SAFETY: the methods are those that the system's own file system has put there.
            unsafe { (*(*real(file)).pMethods).$method.expect("a method")(real(file), $($arg),*) }
        }
    };
}

onward!(read(into: *mut c_void, amount: c_int, at: i64) -> c_int, xRead);
onward!(real_write(from: *const c_void, amount: c_int, at: i64) -> c_int, xWrite);
onward!(real_truncate(to: i64) -> c_int, xTruncate);
onward!(real_sync(flags: c_int) -> c_int, xSync);
onward!(real_close() -> c_int, xClose);
onward!(file_size(size: *mut i64) -> c_int, xFileSize);
onward!(lock(level: c_int) -> c_int, xLock);
onward!(unlock(level: c_int) -> c_int, xUnlock);
onward!(check_reserved_lock(held: *mut c_int) -> c_int, xCheckReservedLock);
onward!(file_control(op: c_int, arg: *mut c_void) -> c_int, xFileControl);
onward!(sector_size() -> c_int, xSectorSize);
onward!(device_characteristics() -> c_int, xDeviceCharacteristics);
onward!(shm_map(page: c_int, size: c_int, extend: c_int, to: *mut *mut c_void) -> c_int, xShmMap);
onward!(shm_lock(offset: c_int, n: c_int, flags: c_int) -> c_int, xShmLock);
onward!(shm_barrier() -> (), xShmBarrier);
onward!(shm_unmap(delete: c_int) -> c_int, xShmUnmap);

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, amount: c_int, at: i64) -> c_int {
    // SAFETY: SQLite gives `amount` bytes at `from`.
    unsafe {
        if let Some((disk, name)) = watched(file) {
            let bytes = std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(amount).unwrap_or(0));
            if !disk.write(name, usize::try_from(at).unwrap_or(0), bytes) {
                return SQLITE_FULL;
            }
        }
        real_write(file, from, amount, at)
    }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, to: i64) -> c_int {
    // SAFETY: as `watched` and `real`.
    unsafe {
        if let Some((disk, name)) = watched(file) {
            disk.truncate(name, usize::try_from(to).unwrap_or(0));
        }
        real_truncate(file, to)
    }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: as `watched` and `real`.
    unsafe {
        let done = real_sync(file, flags);
        if let Some((disk, name)) = watched(file)
            && done == SQLITE_OK
        {
            disk.sync(name);
        }
        done
    }
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    // SAFETY: `watched` was made by `Box::into_raw` in `open`, and nobody uses the file after this.
    unsafe {
        let done = real_close(file);
        let shim = file.cast::<Shim>();
        if !(*shim).watched.is_null() {
            drop(Box::from_raw((*shim).watched));
            (*shim).watched = null_mut();
        }
        done
    }
}

/// Without mapped memory (version 2): every write is seen.
static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

unsafe fn found(name: *const c_char) -> Option<(Arc<Disk>, String)> {
    if name.is_null() {
        return None;
    }
    // SAFETY: names of files are C strings.
    let bytes = unsafe { CStr::from_ptr(name) }.to_bytes();
    disk::of(Path::new(OsStr::from_bytes(bytes)))
}

unsafe extern "C" fn open(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: `pAppData` is the system's file system, and `file` has room for both files (`szOsFile`).
    unsafe {
        let shim = file.cast::<Shim>();
        (*shim).base.pMethods = std::ptr::null();
        (*shim).watched = null_mut();
        let below = (*vfs).pAppData.cast::<sqlite3_vfs>();
        let Some(open) = (*below).xOpen else { return SQLITE_CANTOPEN };
        let done = open(below, name, real(file), flags, out);
        if !(*real(file)).pMethods.is_null() {
            (*shim).base.pMethods = &raw const METHODS;
            (*shim).watched = found(name).map_or(null_mut(), |disk| Box::into_raw(Box::new(disk)));
        }
        done
    }
}

unsafe extern "C" fn delete(vfs: *mut sqlite3_vfs, name: *const c_char, sync_dir: c_int) -> c_int {
    // SAFETY: as in `open`.
    unsafe {
        if let Some((disk, name)) = found(name) {
            disk.delete(&name);
        }
        let below = (*vfs).pAppData.cast::<sqlite3_vfs>();
        (*below).xDelete.expect("a method")(below, name, sync_dir)
    }
}

static STANDS: OnceLock<()> = OnceLock::new();

/// Puts the file system before the system's own, once in a process.
pub(super) fn stand_before() {
    STANDS.get_or_init(|| {
        // SAFETY: the file system is never freed, and what it does not do itself is done by the system's, whose functions
        // take any `sqlite3_vfs` and look at none of its members but the name's length.
        unsafe {
            let below = sqlite3_vfs_find(std::ptr::null());
            let mut ours = *below;
            ours.zName = c"fault".as_ptr();
            ours.pNext = null_mut();
            ours.pAppData = below.cast();
            ours.szOsFile += c_int::try_from(size_of::<Shim>()).expect("a size");
            ours.xOpen = Some(open);
            ours.xDelete = Some(delete);
            let done = sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1);
            assert_eq!(done, SQLITE_OK, "a file system of SQLite");
        }
    });
}
