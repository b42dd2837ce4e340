//! What the person at the desk may do and see.

use super::people::Known;
use crate::{AppError, Attempt, Work, archive::OpenArchive, desk::locked};
use custode_domain::{
    ids::{ActorId, CommunicationId, ContactId, RoleId, TxnId, UnitId},
    journal::{Body, Family, Kind},
    records::AuditNote,
    role::{Permission, Role, Sight, WEAKEST, standing},
};
use custode_store::read::{OperatorRow, RoleRow};
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

/// What the log calls a try at a hidden field.
const HIDDEN: &str = "hidden-field";
/// What it calls a try at a card that somebody else looks after.
const OUT_OF_REACH: &str = "out-of-reach";

/// The role of the person at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Which role.
    pub role_id: RoleId,
    /// What it says.
    pub role: Role,
    /// What it lets them see; `None` = everything.
    pub sight: Option<Sight>,
}

impl Access {
    /// Nothing but looking, until the role is known.
    fn weakest(actor: ActorId) -> Self {
        let role = WEAKEST.role();
        Self { role_id: WEAKEST.id(), sight: role.sight(actor), role }
    }

    /// Whether a function is allowed.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.role.may(permission)
    }
}

/// The role of the person at the desk, and which refusals were noted in this session.
pub(crate) struct Rights {
    access: Mutex<Arc<Access>>,
    refused: Mutex<BTreeSet<&'static str>>,
}

impl Rights {
    pub(crate) fn weakest(actor: ActorId) -> Self {
        Self { access: Mutex::new(Arc::new(Access::weakest(actor))), refused: Mutex::default() }
    }

    /// True when something is refused for the first time in this session.
    fn refused_first(&self, what: &'static str) -> bool {
        locked(&self.refused).insert(what)
    }
}

/// The role that an operator has, by what stands in the journal.
pub(super) fn role_of(operator: Option<&OperatorRow>, roles: &[RoleRow]) -> (RoleId, Role) {
    let id = operator.map_or(WEAKEST.id(), |row| row.operator.role());
    let written = roles.iter().find(|row| row.id == id).map(|row| &row.role);
    (id, standing(id, written))
}

impl OpenArchive {
    /// What the person at the desk may do and see.
    #[must_use]
    pub fn access(&self) -> Arc<Access> {
        Arc::clone(&locked(&self.rights().access))
    }

    /// Reads what the person at the desk may do. Somebody of whom the journal knows nothing may only look, unless nobody
    /// could set that right.
    pub(crate) async fn read_access(&self) -> Result<(), AppError> {
        let (role_id, role) = Known::of(self).await?.role(self.actor());
        *locked(&self.rights().access) = Arc::new(Access { role_id, sight: role.sight(self.actor()), role });
        Ok(())
    }
}

impl Work {
    /// Whether the person at the desk may do something.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.archive().access().may(permission)
    }

    /// Refuses what the role does not allow. The attempt is noted, once for each function in a session. Whoever has not
    /// accepted the instructions in force is refused everything, in the window and on a terminal.
    ///
    /// # Errors
    /// [`AppError::Forbidden`].
    pub async fn require(&self, permission: Permission) -> Result<(), AppError> {
        if self.archive().owes_reading() {
            return Err(AppError::Precondition("instructions"));
        }
        if self.may(permission) {
            return Ok(());
        }
        self.note_refused(permission.code()).await?;
        Err(AppError::Forbidden("role"))
    }

    /// Notes a try at what the role does not give: a function, or [`HIDDEN`]; once in a session.
    ///
    /// # Errors
    /// Those of the database.
    async fn note_refused(&self, what: &'static str) -> Result<(), AppError> {
        if self.archive().rights().refused_first(what) {
            let unit = self.archive().store().scope();
            let note = AuditNote { what: what.to_owned(), ..AuditNote::default() };
            self.transact(async |tx| {
                tx.write(unit, Body::AuditRefused(note));
                Ok(())
            })
            .await?;
        }
        Ok(())
    }

    /// Notes what somebody was refused because their role does not see it (S20): at something hidden, or at a card that is
    /// there and out of reach, without saying which. One that nobody has is no try.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn note_attempt(&self, attempt: Attempt, card: Option<ContactId>) -> Result<(), AppError> {
        match (attempt, card) {
            (Attempt::Hidden, _) => self.note_refused(HIDDEN).await,
            (Attempt::Missed, Some(card)) if self.is_beyond(card).await? => self.note_refused(OUT_OF_REACH).await,
            (Attempt::Missed, _) => Ok(()),
        }
    }

    /// Whether a card is there, and looked after by somebody else.
    async fn is_beyond(&self, card: ContactId) -> Result<bool, AppError> {
        Ok(self.only_owner().is_some()
            && self.archive().reader().contact(card, self.today()).await?.is_some()
            && self.reader().reached(vec![card]).await?.is_empty())
    }

    /// Refuses a communication with nobody whom the person at the desk reaches.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub(crate) async fn require_communication(&self, id: CommunicationId) -> Result<(), AppError> {
        if self.only_owner().is_some() && self.reader().communication(id).await?.is_none() {
            return Err(AppError::NotFound("communication"));
        }
        Ok(())
    }

    /// Refuses to take back an action of which a part is not the person's to do, and what a request of a person did: its
    /// register only grows, and a restriction or an objection ends through the request. Gives the units of the action.
    ///
    /// # Errors
    /// [`AppError::Forbidden`]; [`AppError::Precondition`] `undo-request`.
    pub(crate) async fn require_undo(&self, txn: TxnId) -> Result<Vec<UnitId>, AppError> {
        let wrote = self.archive().reader().wrote(txn).await?;
        let mut needed: Vec<Permission> = wrote.iter().filter_map(|(_, kind)| permission_of(*kind)).collect();
        needed.sort_unstable();
        needed.dedup();
        for permission in needed {
            self.require(permission).await?;
        }
        if wrote.iter().any(|(_, kind)| kind.family() == Family::Request) {
            return Err(AppError::Precondition("undo-request"));
        }
        Ok(wrote.into_iter().map(|(unit, _)| unit).collect())
    }
}

/// The function that writes a kind of entry; `None` for notes that undo nothing.
const fn permission_of(kind: Kind) -> Option<Permission> {
    Some(match kind {
        Kind::ContactBinned | Kind::ContactRestored => Permission::Bin,
        Kind::ContactAbsorbed
        | Kind::ContactMerged
        | Kind::ContactSplit
        | Kind::ContactUnmerged
        | Kind::DuplicateDismissed => Permission::PeopleMerge,
        Kind::ContactImported => Permission::Import,
        Kind::ConsentEvent
        | Kind::ConsentCorrected
        | Kind::ConsentReinstated
        | Kind::StopSet
        | Kind::StopLifted
        | Kind::StopCorrected
        | Kind::PaperGiven
        | Kind::EvidenceAttached
        | Kind::EvidenceRemoved
        | Kind::NoticeWaived
        | Kind::PaperRetracted
        | Kind::BasisCeased
        | Kind::RenewalAsked => Permission::Consents,
        Kind::PersonReturned => Permission::Rights,
        Kind::MaskSet | Kind::MaskRemoved => Permission::Documents,
        Kind::ContactDecided => Permission::Communications,
        _ => match kind.family() {
            Family::Contact => Permission::PeopleWrite,
            Family::Communication | Family::Case | Family::Channel => Permission::Communications,
            Family::ConsentType
            | Family::Purpose
            | Family::Source
            | Family::RetentionClass
            | Family::CustomField
            | Family::Recipient
            | Family::LegalFact
            | Family::Balance
            | Family::Reason
            | Family::Privacy => Permission::Rules,
            Family::Controller => Permission::Firm,
            Family::Campaign => Permission::Campaigns,
            Family::ImportBatch | Family::Suppression | Family::RpoCheck => Permission::Import,
            Family::Request | Family::Hold => Permission::Rights,
            Family::Proof => Permission::Erase,
            Family::LegacySource | Family::Anomaly => Permission::Quality,
            Family::Operator | Family::Role => Permission::Users,
            Family::Device => Permission::Firm,
            Family::SavedView => Permission::PeopleWrite,
            // A pair that is proposed comes with a card, an import or a merge.
            Family::DuplicatePair | Family::Any => return None,
        },
    })
}
