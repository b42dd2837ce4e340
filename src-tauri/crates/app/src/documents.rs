//! Documents that were prepared and not yet saved: they live in memory and end with the session.

use crate::desk::locked;
use custode_report::Document;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use uuid::Uuid;

/// One file of a pack.
#[derive(Debug, Clone)]
pub struct PackFile {
    /// Name without folders and without a person's name.
    pub name: String,
    /// `pdf`, `json`, `csv` or `manifest`.
    pub kind: &'static str,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A prepared pack: the typeset document and the files.
#[derive(Debug)]
pub struct Prepared {
    /// Code printed on it.
    pub code: String,
    /// The typeset document, for the preview.
    pub document: Document,
    /// All files; the first is the PDF.
    pub files: Vec<PackFile>,
    /// What the settings leave empty, by wire name.
    pub missing: Vec<String>,
    /// Counts by category, for the manifest and the command line.
    pub counts: custode_report::Counts,
}

/// At most so many packs are kept.
const KEPT: usize = 4;

/// The prepared packs of a session, newest last.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    packs: Mutex<VecDeque<(Uuid, Arc<Prepared>)>>,
}

impl Documents {
    pub(crate) fn keep(&self, id: Uuid, pack: Arc<Prepared>) {
        let mut packs = locked(&self.packs);
        packs.push_back((id, pack));
        while packs.len() > KEPT {
            packs.pop_front();
        }
    }

    pub(crate) fn get(&self, id: Uuid) -> Option<Arc<Prepared>> {
        locked(&self.packs).iter().find(|(known, _)| *known == id).map(|(_, pack)| Arc::clone(pack))
    }

    pub(crate) fn clear(&self) {
        locked(&self.packs).clear();
    }
}
