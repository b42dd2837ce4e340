//! Who uses the program, and what they may do and see.

use super::ids::{OperatorId, RoleId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A function that a role has or has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Permission {
    /// See people.
    People,
    /// Add and change people.
    PeopleWrite,
    /// Merge cards.
    PeopleMerge,
    /// Use the bin.
    Bin,
    /// Record decisions.
    Consents,
    /// Log, write, call.
    Communications,
    /// Answer people who ask about their data.
    Rights,
    /// Prepare reports about a person.
    Documents,
    /// Show masked values.
    Reveal,
    /// Take lists out.
    Export,
    /// Bring lists in.
    Import,
    /// Quality and old copies.
    Quality,
    /// Erase for ever.
    Erase,
    /// Types, purposes, reasons, fields.
    Rules,
    /// The firm and how the archive locks.
    Firm,
    /// Who did what.
    Journal,
    /// Backups.
    Backups,
    /// Users and roles.
    Users,
    /// Start campaigns: one text to many.
    Campaigns,
}

/// A field, or fields that belong together, which a role may hide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Facet {
    /// Codice fiscale.
    TaxCode,
    /// IBAN.
    Iban,
    /// Delicate notes.
    SealedNotes,
    /// Birth and sex.
    Birth,
    /// Partita IVA and the code for invoices.
    VatNumber,
    /// E-mail and PEC.
    Email,
    /// Telephone.
    Phone,
    /// Postal addresses.
    Address,
    /// Notes.
    Notes,
    /// Fields of the firm.
    OwnFields,
}

/// Which shipped role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ShippedRole {
    /// Titolare.
    Owner,
    /// Referente privacy.
    Lead,
    /// Operatore.
    Operator,
    /// Agente.
    Agent,
    /// Sola lettura.
    Reader,
}

/// What the person at the desk may do and see.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AccessView {
    /// Name of the role; empty for a shipped one under its own name.
    pub role: String,
    /// Which shipped role.
    pub shipped: Option<ShippedRole>,
    /// Functions.
    pub may: Vec<Permission>,
    /// Fields that are not there.
    pub hides: Vec<Facet>,
    /// Only the cards that they look after.
    pub own_cards: bool,
}

/// How somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum UserStanding {
    /// Comes in with a passphrase.
    Active,
    /// Has a one-time code.
    Invited,
    /// Was taken out.
    Removed,
}

/// One person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UserView {
    /// Their id.
    pub id: OperatorId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: RoleId,
    /// How they stand.
    pub standing: UserStanding,
    /// The person at the desk.
    pub you: bool,
    /// When they last opened the archive.
    pub last_opened_at: Option<DateTime<Utc>>,
    /// Until when their one-time code opens; `null` for who has none, or one without a last day.
    pub code_ends_at: Option<DateTime<Utc>>,
}

/// Everybody.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UserList {
    /// Those who were taken out come last.
    pub users: Vec<UserView>,
}

/// Add somebody.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct UserAdd {
    /// Name under which they sign in.
    pub login: String,
    /// Role.
    pub role: RoleId,
    /// The passphrase of the person at the desk, again.
    pub passphrase: String,
}

/// A one-time code, shown once.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Invitation {
    /// Whose it is.
    pub id: OperatorId,
    /// Four groups of four characters.
    pub code: String,
    /// Until when it opens.
    pub ends_at: DateTime<Utc>,
}

/// Give somebody a new one-time code.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct UserReset {
    /// Whom.
    pub id: OperatorId,
    /// The passphrase of the person at the desk, again.
    pub passphrase: String,
}

/// Give somebody another role.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct UserRoleSet {
    /// Whom.
    pub id: OperatorId,
    /// Which role.
    pub role: RoleId,
    /// The passphrase of the person at the desk, again.
    pub passphrase: String,
}

/// Take somebody out.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct UserRemove {
    /// Whom.
    pub id: OperatorId,
    /// The passphrase of the person at the desk, again.
    pub passphrase: String,
}

/// How the keys of the archive stand.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct KeysView {
    /// 1 until the first change.
    pub generation: u32,
    /// When they were changed last.
    pub changed_at: Option<DateTime<Utc>>,
    /// Somebody was taken out and the keys are still those that they had, or a change was cut short.
    pub due: bool,
    /// Only the key of sealed values is due, and who is at the desk has none: somebody who has one changes it.
    pub codes_only: bool,
    /// A backup was made behind the last change; null where no place for backups is chosen.
    pub backed_up: Option<bool>,
}

/// Change the keys of the whole archive.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct KeysChange {
    /// The passphrase of the person at the desk, again.
    pub passphrase: String,
}

/// Come in with a one-time code and choose a passphrase.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ArchiveJoin {
    /// Who.
    pub login: String,
    /// The code; spaces, dashes and case do not matter.
    pub code: String,
    /// The passphrase to come.
    pub new_passphrase: String,
}

/// A role.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RoleView {
    /// Its id.
    pub id: RoleId,
    /// Which shipped role.
    pub shipped: Option<ShippedRole>,
    /// Name; empty for a shipped one under its own name.
    pub title: String,
    /// Functions.
    pub may: Vec<Permission>,
    /// Hidden fields.
    pub hides: Vec<Facet>,
    /// Only the cards that the person looks after.
    pub own_cards: bool,
    /// No longer given.
    pub archived: bool,
    /// People who have it.
    pub users: u32,
}

/// Every role, and which functions go with which limits.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RoleList {
    /// Shipped ones first.
    pub roles: Vec<RoleView>,
    /// Functions that a role with hidden fields cannot have.
    pub need_all_fields: Vec<Permission>,
    /// Functions that a role with own cards only cannot have.
    pub need_all_cards: Vec<Permission>,
}

/// Add or change a role.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RoleSave {
    /// `null` for a new one.
    pub id: Option<RoleId>,
    /// Name.
    pub title: String,
    /// Functions.
    pub may: Vec<Permission>,
    /// Hidden fields.
    pub hides: Vec<Facet>,
    /// Only own cards.
    pub own_cards: bool,
}

/// A saved role.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RoleSaved {
    /// Its id.
    pub id: RoleId,
}

/// Give a role no longer, or again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RoleArchive {
    /// Which.
    pub id: RoleId,
    /// No longer, or again.
    pub archived: bool,
}

/// Types that carry a secret say nothing of it.
macro_rules! silent {
    ($($name:ty),* $(,)?) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}
silent!(UserAdd, Invitation, UserReset, UserRoleSet, UserRemove, KeysChange, ArchiveJoin);
