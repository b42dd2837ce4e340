//! Imports: read in a child process, stage, match, check, plan, commit in one transaction, take back.
//!
//! The plan is computed once and executed as it is, so the review cannot lie. Until the commit nothing touches the journal.

mod alike;
mod alike_view;
mod batch;
mod card;
mod check;
mod columns;
mod commit;
mod matching;
mod meanings;
mod plan;
mod planned;
mod read;
mod rejects;
mod session;
mod state;
mod told;

pub use alike::{AlikeRow, MOST_ROWS, Verdict, Whom, decide_alike, find_alike};
pub use alike_view::{AlikeField, AlikePair, alike_pairs};
pub use batch::{Batch, Kept, UndoOutcome, batch, batches, list, undo, undo_preview};
pub use check::{Findings, RowReport, check, findings, leave_out, rows};
pub use columns::{FieldChoice, choose_table, field_choices, set_column};
pub use commit::{CommitOrder, accept, commit, planned_batch};
pub use meanings::Meaning;
pub use plan::{check_and_plan, plan, review};
pub use planned::{Outcome, Plan, PlannedConsent, PlannedRow, Review, Totals};
pub use read::{open, preview, read, start, start_pasted};
pub use rejects::{rejects_file, save_rejects};
pub use session::{Session, UnaskedConsent, discard, load, take_proposals, use_mapping};
pub use state::{ColumnState, ImportState, Step, TableState};
pub use told::told;
