//! Requests of data subjects (DOMAIN 4.6): what is asked, until when, what was done, and what may be done next.
//!
//! A request is a unit of its own. It grows by events; state, dates and steps are read from them, never stored (D1).

mod act;
mod clock;
mod events;
mod rules;
mod term;
mod unit;
mod words;

pub use act::RequestEvent;
pub use clock::{FIRST_DAY, RequestClock};
pub use events::{
    ActionResult, Closing, Extension, FilesDropped, Holder, IdentityAsk, IdentityResult, LetterFile, MoreTime, Notice,
    RequestAssignee, RequestDay, RequestIntake, RequestLetter, RequestLink, RequestNote, RequestRestriction,
    RequestScope, RequestSent, Requester, ToTell,
};
pub use rules::{RequestRefused, check_intake};
pub use term::{KEPT_MONTHS, REQUEST_FILES, kept_until, over_when_closed_before};
pub use unit::{RecordedEvent, RequestUnit};
pub use words::{
    ActionOutcome, ExtensionGround, IdentityMethod, LetterKind, RefusalGround, Relation, RequestOutcome, RequestState,
    RequestStep, RestrictionGround, RightKind, StepState,
};
