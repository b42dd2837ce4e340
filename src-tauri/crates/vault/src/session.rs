//! What passphrase, recovery code and device have in common once the keys are open: the header in memory, its writes,
//! and the keys of the data file.

use std::path::{Path, PathBuf};

use crate::{
    ArchiveLock, DatabaseKey, VaultError,
    header::{
        Body, Header,
        copies::{self, Disk, RealDisk, Written},
        extras,
    },
    keys::Keys,
};

/// Whether both header copies were equal and good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderCondition {
    /// Both copies are the same.
    BothGood,
    /// One copy is missing, damaged, older or foreign. The next header write, or `repair`, makes it whole.
    OneCopyStale,
}

#[derive(Debug)]
pub(crate) struct Session {
    pub dir: PathBuf,
    pub header: Header,
    pub keys: Keys,
    pub condition: HeaderCondition,
    lock: Option<ArchiveLock>,
}

impl Session {
    pub(crate) fn new(dir: &Path, header: Header, keys: Keys, condition: HeaderCondition) -> Self {
        Self { dir: dir.to_owned(), header, keys, condition, lock: None }
    }

    pub(crate) fn body(&self) -> &Body {
        &self.header.body
    }

    pub(crate) fn database_key(&self) -> Result<DatabaseKey, VaultError> {
        self.keys.database_key(self.body())
    }

    /// Allows writes. The header is read again, because another program may have written it before the lock was taken.
    pub(crate) fn hold(&mut self, lock: ArchiveLock) -> Result<(), VaultError> {
        if !lock.covers(&self.dir) {
            return Err(VaultError::ReadOnly);
        }
        let mac_key = self.keys.header_mac_key()?;
        let found = copies::read(&self.dir)?;
        let newest = found
            .candidates
            .into_iter()
            .find(|header| header.file_uuid == self.header.file_uuid && header.is_authentic(&mac_key))
            .ok_or(VaultError::HeaderTampered)?;
        // Sealed values got another key since this header was opened: whoever comes in has to come in again.
        if newest.body.former_classes != self.header.body.former_classes {
            return Err(VaultError::HeaderTampered);
        }
        if !found.equal {
            self.condition = HeaderCondition::OneCopyStale;
        }
        self.header = newest;
        self.lock = Some(lock);
        Ok(())
    }

    pub(crate) fn is_writable(&self) -> bool {
        self.lock.is_some()
    }

    pub(crate) fn lock(&self) -> Option<&ArchiveLock> {
        self.lock.as_ref()
    }

    /// Writes the next generation. Errors: [`VaultError::ReadOnly`], [`VaultError::HeaderFull`], [`VaultError::Io`];
    /// after an error the earlier header counts, on disk and here.
    pub(crate) fn commit(&mut self, body: Body) -> Result<(), VaultError> {
        self.commit_to(&mut RealDisk, body)
    }

    pub(crate) fn commit_to(&mut self, disk: &mut dyn Disk, body: Body) -> Result<(), VaultError> {
        self.commit_with(disk, self.keys.clone(), body)
    }

    /// The same under other keys, which are those of the session from then on.
    pub(crate) fn commit_with(&mut self, disk: &mut dyn Disk, keys: Keys, body: Body) -> Result<(), VaultError> {
        if !self.is_writable() {
            return Err(VaultError::ReadOnly);
        }
        let next = self.header_under(&keys, body)?;
        self.condition = match copies::write(disk, &self.dir, next.bytes())? {
            Written::Both => HeaderCondition::BothGood,
            Written::FirstOnly => HeaderCondition::OneCopyStale,
        };
        self.header = next;
        self.keys = keys;
        Ok(())
    }

    #[cfg(test)]
    pub(crate) fn next_header(&self, body: Body) -> Result<Header, VaultError> {
        self.header_under(&self.keys, body)
    }

    fn header_under(&self, keys: &Keys, mut body: Body) -> Result<Header, VaultError> {
        extras::note_signers(&mut body, self.body())?;
        let generation = self.header.generation.checked_add(1).ok_or(VaultError::HeaderFull)?;
        Header::build(generation, self.header.file_uuid, body, &keys.header_mac_key()?)
    }

    pub(crate) fn repair(&mut self) -> Result<(), VaultError> {
        match self.condition {
            HeaderCondition::BothGood => Ok(()),
            HeaderCondition::OneCopyStale => self.commit(self.header.body.clone()),
        }
    }
}
