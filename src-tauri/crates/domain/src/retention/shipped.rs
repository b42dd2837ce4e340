//! The classes that Custode ships with.

use super::RetentionAnchor;
use crate::{channel::Channel, journal::Kind};

/// A shipped retention class; its title comes from the catalogue of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShippedClass {
    /// Code.
    pub code: &'static str,
    /// Months.
    pub months: u32,
    /// Counted from.
    pub anchor: RetentionAnchor,
    /// Rule or decision behind the term; a lawyer should confirm it.
    pub norm: Option<&'static str>,
    /// Commercial correspondence.
    pub commercial: bool,
}

/// Code of the class of the access log: who opened the archive, or looked at what.
pub const ACCESS_LOG: &str = "ACCESSI";

/// Code of the class of what the log says was done with data: taken out, printed, asked of the gate.
pub const ACTIVITY_LOG: &str = "REGISTRO";

/// The classes of the log. Their entries keep their place in the chain, which proves that none was removed; what was in them goes.
pub const LOGS: [(&str, &[Kind]); 2] = [
    (
        ACCESS_LOG,
        &[Kind::AuditOpened, Kind::AuditUnlockFailed, Kind::AuditRevealed, Kind::AuditRefused, Kind::CardsRead],
    ),
    (ACTIVITY_LOG, &[Kind::AuditExported, Kind::AuditPrinted, Kind::ContactDecided]),
];

const fn class(
    code: &'static str,
    months: u32,
    anchor: RetentionAnchor,
    norm: Option<&'static str>,
    commercial: bool,
) -> ShippedClass {
    ShippedClass { code, months, anchor, norm, commercial }
}

/// The starting table of DOMAIN 4.7. Backups go by their own rotation (`backups::RETENTION_DAYS`).
pub const SHIPPED_CLASSES: &[ShippedClass] = &[
    class("MARKETING", 24, RetentionAnchor::LastInteraction, Some("Garante, 24.02.2005, doc. web 1109624"), false),
    class("PROFILAZIONE", 12, RetentionAnchor::LastInteraction, Some("Garante, 24.02.2005, doc. web 1109624"), false),
    class("PROSPECT", 6, RetentionAnchor::LastInteraction, None, false),
    class("CHIAMATE", 12, RetentionAnchor::LastInteraction, None, false),
    class("CHAT-SMS", 24, RetentionAnchor::LastInteraction, None, false),
    class("RECLAMI", 60, RetentionAnchor::CaseClosed, None, false),
    class("CORRISPONDENZA", 120, RetentionAnchor::Document, Some("art. 2220 c.c."), true),
    class("PROVE-CONSENSO", 60, RetentionAnchor::Withdrawal, None, false),
    class("FASCICOLI-DIRITTI", 60, RetentionAnchor::CaseClosed, None, false),
    class("RAPPORTI-CESSATI", 120, RetentionAnchor::RelationEnd, Some("art. 2946 c.c."), false),
    class(ACCESS_LOG, 24, RetentionAnchor::Document, None, false),
    class(ACTIVITY_LOG, 120, RetentionAnchor::Document, Some("art. 2946 c.c."), false),
];

/// The class proposed for a reason: what reminds of an appointment or a delivery is service, as short as a call.
#[must_use]
pub fn reason_class(code: &str) -> Option<&'static str> {
    (code == "APPUNTAMENTO").then_some("CHIAMATE")
}

/// The class proposed for a channel: calls shorter than messages and letters (S10).
#[must_use]
pub const fn default_class(channel: &Channel) -> &'static str {
    match channel {
        Channel::Phone | Channel::InPerson => "CHIAMATE",
        Channel::Sms | Channel::Messaging | Channel::Social | Channel::Other(_) => "CHAT-SMS",
        Channel::Email | Channel::Pec | Channel::Post | Channel::Fax => "CORRISPONDENZA",
    }
}
