//! Cards: make, edit, bin, link, look, history, and the answer to "may I write to them?".

mod bin;
mod care;
mod create;
mod customs;
pub mod duplicates;
mod edit;
mod history;
mod intake;
mod merge;
mod names;
mod notices;
mod opened;
mod returned;
mod sales;
mod split;
pub(crate) mod values;

pub use bin::{bin, dismiss_duplicate, reveal, undo};
pub use care::{NoticeQueue, confirm, give_notice, notice_queue, to_verify};
pub use create::{NewContact, create};
pub(crate) use customs::mask;
pub use customs::{CustomValue, customs, reveal_custom, set_custom};
pub use edit::{TypedField, add_link, add_point, remove_link, remove_point, set_tags, update, update_point};
pub use history::{HistoryLine, HistoryWhat, SealedAs, also_changed, history};
pub use intake::{CallAnswer, Intake, Reply, take_in};
pub use merge::{MergePlan, MergeRow, Side, SideValue, United, UnitedConsent, merge, plan as merge_plan};
pub(crate) use names::{NO_PURPOSE, held};
pub use names::{Names, OriginWords};
pub use notices::{Waived, owe_notice, retract_paper, waive_notice, waived_notices};
pub(crate) use opened::{OpenedCards, leave_opened, write_opened};
pub use opened::{note_opened, note_read};
pub use returned::{ErasedPoint, ReturnEntry, erased_points, record_return};
pub use sales::{SaleDraft, note_sale, remove_sale};
pub use split::split;
pub use values::{
    TypedPoint, address_line, address_lines, is_misspelt, plain_value, point_display, search_hash, shown_value, warning,
};
