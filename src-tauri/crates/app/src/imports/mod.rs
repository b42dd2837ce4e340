//! Imports: read in a child process, stage, match, check, plan, commit in one transaction, take back.
//!
//! The plan is computed once and executed as it is, so the review cannot lie. Until the commit nothing touches the journal.

mod alike;
mod alike_view;
mod batch;
mod by_hand;
mod card;
mod check;
mod columns;
mod commit;
mod consent_list;
mod corrections;
mod differences;
mod draft;
mod earlier;
mod foreseen;
mod known;
mod lists;
mod log;
mod look;
mod matching;
mod meanings;
mod members;
mod mentioned;
mod oppositions;
mod own;
mod pile;
mod plan;
mod planned;
mod profiles;
mod read;
mod rejects;
mod rows;
mod rpo;
mod session;
mod state;
mod surveyed;
mod told;
mod unseen;
mod written;

pub(crate) use batch::undoable_in_time;

pub use alike::{AlikeRow, MOST_ROWS, Verdict, Whom, decide_alike, equal_pairs, find_alike};
pub use alike_view::{AlikeField, AlikePair, alike_pairs};
pub use batch::{Batch, Kept, UndoOutcome, batch, batches, list, undo, undo_preview};
pub use check::check;
pub use columns::{FieldChoice, choose_table, field_choices, set_column, take_hidden};
pub use commit::{CommitOrder, accept, commit, needs_basis, planned_batch};
pub use consent_list::{
    ConsentListChange, ConsentListReview, NamedConsent, commit_consent_list, looks_like_consent_list,
    review_consent_list, set_consent_list,
};
pub use corrections::{Replacement, count_cells, last_correction, refuse, replace_cells, set_cell, undo_correction};
pub use differences::{Differences, differences, take_difference};
pub use draft::{Draft, draft, keep_draft};
pub use log::{
    LOG_CHANNELS, LogChange, LogLine, LogOrder, LogParty, LogReview, Whose, commit_log, looks_like_log, review_log,
    set_log,
};
pub use look::{ListLook, ListReview, look, look_of};
pub use meanings::Meaning;
pub(crate) use mentioned::mentioned;
pub use oppositions::{
    OppositionReview, OppositionRow, WithdrawnType, commit_oppositions, looks_like_oppositions, review_opposition_rows,
    review_oppositions, set_mode, set_opposition,
};
pub use pile::{Pile, PileRow, pile};
pub use plan::{check_and_plan, plan, review};
pub use planned::{Outcome, Plan, PlannedConsent, PlannedRow, Review, Totals};
pub use profiles::{
    Profile, delete_profile, profile_named, profiles, rename_profile, save_profile, take_profile, use_profile,
};
pub use read::{open, preview, read, start, start_pasted};
pub use rejects::{rejects_file, save_rejects, write_rejects};
pub use rows::{Findings, RowReport, findings, leave_out, rows};
pub use rpo::{RpoReview, commit_rpo, review_rpo, set_rpo};
pub use session::{Session, UnaskedConsent, discard, load, take_proposals, use_mapping};
pub use state::{ColumnState, DiscardState, ImportState, Mode, ProfileUse, Step, TableState};
pub(crate) use surveyed::survey_rows;
pub use told::told;
pub use unseen::commit_unseen;
