//! Documents that were prepared and not yet saved: they live in memory and end with the session.

use crate::{desk::locked, reports::Typesetter};
use custode_domain::ids::ContactId;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, Weak},
};
use uuid::Uuid;

/// One file of a pack.
#[derive(Clone)]
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

custode_domain::redacted!(PackFile);

/// Of whom and of what a document speaks, so that it answers nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    /// The person.
    pub(crate) contact: Option<ContactId>,
    /// What it was set by: the plan of an erasure with its ground, its request and its day.
    pub(crate) mark: Option<String>,
}

/// A prepared pack: the typeset document and the files.
#[derive(Debug)]
pub struct Prepared {
    /// Code printed on it.
    pub code: String,
    /// Who set the document and draws its pages, for the preview.
    pub(crate) typesetter: Arc<Typesetter>,
    /// Number of pages.
    pub pages: usize,
    /// All files; the first is the PDF.
    pub files: Vec<PackFile>,
    /// What the settings leave empty, by wire name.
    pub missing: Vec<String>,
    /// Counts by category, for the manifest and the command line.
    pub counts: custode_report::Counts,
    /// Of whom it speaks, where that is one person.
    pub(crate) subject: Subject,
    /// It has no number and says so: a look that writes nothing down.
    pub(crate) trial: bool,
}

/// At most so many packs are kept.
const KEPT: usize = 4;

/// The prepared packs of a session, newest last.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    packs: Mutex<VecDeque<(Uuid, Arc<Prepared>)>>,
    at_work: Mutex<Vec<Weak<Typesetter>>>,
}

impl Documents {
    /// Remembers a typesetter, so that it ends with the session even while it works.
    pub(crate) fn watch(&self, typesetter: &Arc<Typesetter>) {
        let mut at_work = locked(&self.at_work);
        at_work.retain(|known| known.strong_count() > 0);
        at_work.push(Arc::downgrade(typesetter));
    }

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
        locked(&self.at_work).drain(..).filter_map(|known| known.upgrade()).for_each(|known| known.stop());
    }
}
