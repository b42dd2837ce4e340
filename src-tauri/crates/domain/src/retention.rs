//! Retention classes (DOMAIN 4.7): how long, counted from what.

use minicbor::{Decode, Encode};

use crate::cbor::code_enum;

code_enum! {
    /// The dated event from which the term runs. Technical updates never move it.
    pub enum RetentionAnchor {
        /// Last interaction.
        LastInteraction = 0 "last_interaction",
        /// End of the relation.
        RelationEnd = 1 "relation_end",
        /// Day of the consent.
        Consent = 2 "consent",
        /// Date of the document.
        Document = 3 "document",
        /// Closing of the case.
        CaseClosed = 4 "case_closed",
        /// Import.
        Import = 5 "import",
        /// Withdrawal of the consent.
        Withdrawal = 6 "withdrawal",
    }
}

/// A retention class.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RetentionClass {
    /// Unique, upper case.
    #[n(0)]
    pub code: String,
    /// Name.
    #[n(1)]
    pub title: String,
    /// Months from the anchor.
    #[n(2)]
    pub months: u32,
    /// Counted from.
    #[n(3)]
    pub anchor: RetentionAnchor,
    /// Rule or decision behind the term.
    #[n(4)]
    pub norm: Option<String>,
    /// Commercial correspondence (art. 2220 c.c.).
    #[cbor(n(5), default)]
    pub commercial: bool,
}

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
];

/// The class proposed for a channel: calls shorter than messages and letters (S10).
#[must_use]
pub const fn default_class(channel: &crate::channel::Channel) -> &'static str {
    use crate::channel::Channel;
    match channel {
        Channel::Phone | Channel::InPerson => "CHIAMATE",
        Channel::Sms | Channel::Messaging | Channel::Social | Channel::Other(_) => "CHAT-SMS",
        Channel::Email | Channel::Pec | Channel::Post | Channel::Fax => "CORRISPONDENZA",
    }
}

/// The day on which the term ends: the anchor's day moved by whole months, or that month's last day.
#[must_use]
pub fn retain_until(anchor: chrono::NaiveDate, months: u32) -> Option<chrono::NaiveDate> {
    anchor.checked_add_months(chrono::Months::new(months))
}
