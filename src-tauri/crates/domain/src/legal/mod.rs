//! The law as data (DOMAIN 4.0): terms and holidays, each with its source and the day from which it holds, and how a term
//! in months is counted (Regulation 1182/71, art. 3). What a lawyer should confirm says so.

mod calendar;
mod changes;
mod deadline;
mod facts;
mod holidays;

pub use calendar::{Calendar, OwnHoliday};
pub use changes::{LegalChange, LegalFacts, LegalField, LegalInvalid, LegalSaying};
pub use deadline::{Deadline, months_after, working_day_from};
pub use facts::{Doubt, FactValue, HOLIDAYS, LegalFact, PACKAGE_IT, PACKAGE_IT_VERSION, fact};
pub use holidays::{Holiday, HolidayDay, ITALIAN_HOLIDAYS, holiday_on, is_working_day};
