//! The classes that Custode ships with.

use super::RetentionAnchor;
use crate::channel::Channel;

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

const fn class(
    code: &'static str,
    months: u32,
    anchor: RetentionAnchor,
    norm: Option<&'static str>,
    commercial: bool,
) -> ShippedClass {
    ShippedClass { code, months, anchor, norm, commercial }
}

/// The starting table of DOMAIN 4.7. Backups and the audit chain have their terms elsewhere.
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
];

/// The class proposed for a channel: calls shorter than messages and letters (S10).
#[must_use]
pub const fn default_class(channel: &Channel) -> &'static str {
    match channel {
        Channel::Phone | Channel::InPerson => "CHIAMATE",
        Channel::Sms | Channel::Messaging | Channel::Social | Channel::Other(_) => "CHAT-SMS",
        Channel::Email | Channel::Pec | Channel::Post | Channel::Fax => "CORRISPONDENZA",
    }
}
