//! How long communications are kept: the rules, and the runs that put away what is over its date (DOMAIN 4.7).

mod basis;
mod legal;
mod listing;
mod logs;
mod returning;
mod rules;
mod runs;

pub use basis::{Footing, end_relation, is_by_end, of as footing_of};
pub(crate) use basis::{note_lost, note_lost_by};
pub use custode_store::read::RetentionRecord;
pub use legal::{legal_facts, reset_legal, set_legal};
pub(crate) use returning::take_back;
pub use rules::{Difference, RuleDraft, UsualFor, classes, keeps_cards, preview, save, set_usual};
pub use runs::{
    RUNNING, Run, RunLine, approve, approve_and_execute, ask_second, certificate, discard, execute, is_on, lines,
    needs_second, runs, simulate, start, turn, uncovered,
};
