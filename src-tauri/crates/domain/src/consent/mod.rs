//! Consents: the events of DOMAIN 4.2, the state they add up to, and the stops that outrank them.

mod answer;
mod event;
#[cfg(test)]
mod properties;
mod rules;
mod state;
mod stop;
#[cfg(test)]
mod tests;
mod view;
mod weak;

pub use event::{ConsentEvent, ConsentState, Correction, Method, RecordedConsent};
pub use rules::{
    ConsentInvalid, CorrectionRefused, NewConsentEvent, StopInvalid, check_correction, check_import,
    check_reinstatement, may_correct, may_correct_stop, may_lift, may_undo_stop, new_stop, objection,
    purpose_and_children, yes_after,
};
pub use state::{Decided, YesNeeds, consent_state, consent_state_joined, yes_needs};
pub(crate) use stop::ends_objection;
pub use stop::{RecordedLift, RecordedStop, Stop, StopAuthor, StopKind, StopLift};
pub use view::{ConsentReason, ConsentView, ShownState};
pub use weak::{Weakness, weaknesses};
