//! The outbox: messages that the program itself hands to the firm's mail server, once somebody has set one (DOMAIN 4.4, 4.5).
//!
//! A message is a communication that is *in coda*. Right before it leaves, the gate is asked again. Between the server's
//! "go ahead" and the text it is written down as *in consegna*; whatever ends the program after that leaves a message of
//! which nobody knows whether it arrived, and which is never sent again by itself. So nobody gets two, and one end of the
//! program makes one uncertain message at most.

mod acts;
mod dispatch;
mod letter;
mod postroom;
mod run;
mod settings;
mod standing;

pub use acts::{again, cancel};
pub use postroom::{Postroom, Rest};
pub use run::{RUNNING, run};
pub use settings::{OutboxDraft, OutboxSettings, Security, check, pause, save, settings};
pub(crate) use settings::{hold_back, unsure};
pub use standing::{Standing, standing};
