//! Consents: types, events on a card, corrections, objections.

mod answers;
mod asked;
mod asking;
mod barred;
mod evidence;
mod parts;
mod record;
mod renewals;
mod replied;
mod stops;
mod types;
mod unask;
mod versions;
mod weak;

pub use answers::{Answer, Answers, answer};
pub(crate) use asked::{Asked, give_back_asked, is_withdrawn_since, living, still_stands, withdraw_asked};
pub use asking::{AskDraft, AskWords, ask_draft, ask_words, call_script, save_ask_words};
pub(crate) use barred::HashBars;
pub use barred::{BarredAsk, BarredPage, barred};
pub use evidence::{
    AttachedFile, attach_evidence, evidence_name, evidence_of, look_at_evidence, open_evidence, remove_evidence,
};
pub(crate) use parts::Parts;
pub use record::{ConsentEntry, correct, record, record_proven};
pub(crate) use record::{is_lead, record_past};
pub(crate) use renewals::require_unasked;
pub use renewals::{Ending, ending};
pub(crate) use replied::{TakingBack, written_by};
pub use stops::{StopEntry, acts_on_stops, correct_stop, lift_stop, record_stop};
pub use types::{SavedType, TypeDraft, archive_type, delete_type, narrower, restore_type, save_type};
pub(crate) use unask::unask;
pub use versions::{Compared, Piece, compare, wording_versions};
pub use weak::{WeakConsent, WeakFilter, WeakReport, find_weak, save_weak, weak_report_of};
