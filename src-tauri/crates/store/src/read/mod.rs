//! The read handle: pages, cards, timelines, search. It cannot write.

/// Gives types that hold personal data a `Debug` without any value.
mod activity;
mod anomaly;
mod asking;
mod audit;
mod barred;
mod bin;
mod campaign;
mod card;
mod care;
mod case;
mod catalogue;
mod communication;
mod consent;
mod count;
mod crowd;
mod devices;
mod disclosures;
mod duplicates;
mod evidence;
mod gate;
mod gate_cards;
mod hold;
mod law;
mod mail;
mod masks;
mod matching;
mod operators;
mod outbox;
mod page;
mod papers;
mod parties;
mod places;
mod recipients;
mod register;
mod request;
mod retention;
mod rpo;
mod said;
mod search;
mod sight;
mod stats;
mod suppressions;
mod surveyed;
mod text;
mod timeline;
mod window;

pub use activity::{ActivityLine, ActivityQuery};
pub use anomaly::DismissalRow;
pub use audit::AuditItem;
pub use barred::{BarredQuery, BarredRow, HashBar};
pub(crate) use bin::bin_communication;
pub use bin::{BinCommunication, BinRow, BinUnit};
pub use campaign::{CampaignRow, Outcomes};
pub use card::{CardConsent, ContactCard, LinkRow};
pub use care::{NoticeTerm, UntoldPage, UntoldRow, UnverifiedRow, WaivedRow};
pub use case::{CaseOf, CaseQuery, CaseRow};
pub use catalogue::{
    BatchRow, ChannelRow, ConsentTypeRow, ControllerRow, CustomFieldRow, DuplicateRow, LegacyRow, OperatorRow,
    PurposeRow, ReasonRow, RecipientRow, RetentionRow, RoleRow, SourceRow, ViewRow,
};
pub use communication::CommunicationRow;
pub(crate) use communication::attachments;
pub use crowd::{Crowd, Touched};
pub use devices::DeviceRow;
pub use duplicates::Brief;
pub use gate_cards::GateCard;
pub(crate) use gate_cards::{BOUNCED, INVALID};
pub(crate) use hold::strongest;
pub use hold::{ErasedRow, HoldRow};
pub use law::{BalanceRow, LegalFactRow};
pub use mail::MailBatchRow;
pub use matching::{CertainMatch, MatchKey};
pub use page::{ContactFilter, ContactPage, ContactQuery, ContactRow, ContactSort, PAGE_LIMIT, Total};
pub use papers::{EndingRow, SheetRow};
pub use places::Places;
pub use register::{Register, RegisterQuery};
pub use request::{RequestQuery, RequestRow};
pub(crate) use retention::log_before;
pub use retention::{RetentionItem, RetentionLine, RetentionRecord, RetentionRunRow, UncoveredLine};
pub(crate) use retention::{closing, event};
pub use said::SnippetPart;
pub use stats::Stats;
pub(crate) use stats::head_of;
pub use surveyed::SurveyedCard;
pub use text::{match_name, match_name_of};
pub use timeline::{TimelineItem, TimelinePage, What};

use count::Counted;
use custode_domain::{ids::ScopeId, role::Sight};
use sqlx::SqlitePool;
use std::sync::Arc;

/// Reads of an open archive; cheap to clone.
#[derive(Clone)]
pub struct Reader {
    pool: SqlitePool,
    scope: ScopeId,
    pub(crate) counted: Counted,
    sight: Option<Arc<Sight>>,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

impl Reader {
    pub(crate) fn new(pool: SqlitePool, scope: ScopeId) -> Self {
        Self { pool, scope, counted: Counted::new(scope), sight: None }
    }

    pub(crate) const fn pool(&self) -> &SqlitePool {
        &self.pool
    }
}
