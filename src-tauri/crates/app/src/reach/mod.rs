//! Reaching somebody: why, what the gate says (DOMAIN 4.4), and what follows. Card, call and mail button, lists and the
//! command line all ask through [`Rules`]; there is no second way.

mod audience;
mod card;
mod check;
mod crowds;
mod draft;
mod go;
mod noes;
mod question;
mod rules;
mod settle;
mod verdicts;

pub(crate) use audience::closed;
pub use audience::{Aim, Audience, audience};
pub(crate) use card::Judged;
pub use check::check;
pub(crate) use crowds::Crowds;
pub use crowds::resolve;
pub(crate) use draft::{drafts_folder, remove_drafts};
pub use go::{Went, Wish, go};
pub(crate) use noes::refusals_of;
pub use question::{Choice, Place, Question, question};
pub use rules::{Motive, Rules};
pub(crate) use rules::{Told, best_point, mode_of, require_seen};
pub use settle::{Settled, settle};
pub use verdicts::{ChannelVerdict, day_of, marketing_gate, sale_verdicts};
