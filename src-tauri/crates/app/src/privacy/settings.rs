//! Activation and switches (S77 to S82).

use crate::{AppError, Work};
use custode_domain::{
    ids::TxnId,
    journal::Body,
    privacy::{DialerInvalid, PrivacySettings, read_dialer},
};

/// The settings as set in the window.
#[derive(Debug, Clone)]
pub struct PrivacyDraft {
    /// The module is active.
    pub active: bool,
    /// A single mail asks its reason.
    pub ask_single: bool,
    /// A mailing list looks for consents.
    pub check_mass: bool,
    /// A call looks for a consent.
    pub check_contact: bool,
    /// Address that dials; empty = a `tel:` link.
    pub dialer: String,
    /// Every marketing call asks the register of oppositions.
    pub rpo_each: bool,
}

/// The settings in force. An archive from before the module, in which consents were asked for, has it active.
///
/// # Errors
/// Those of the database.
pub async fn settings(work: &Work) -> Result<PrivacySettings, AppError> {
    let reader = work.reader();
    if let Some(kept) = reader.privacy().await? {
        return Ok(kept);
    }
    let active = !reader.consent_types().await?.is_empty();
    Ok(PrivacySettings { active, ..PrivacySettings::default() })
}

/// Saves the settings. Activation turns all three switches on (S79); what was set before it does not count.
///
/// # Errors
/// A field fault for an address that does not dial.
pub async fn save_settings(work: &Work, draft: PrivacyDraft) -> Result<TxnId, AppError> {
    let dialer = read_dialer(&draft.dialer).map_err(|invalid| {
        let reason = match invalid {
            DialerInvalid::TooLong => "too-long",
            DialerInvalid::NoPlace => "dialer-no-number",
            DialerInvalid::Scheme => "dialer-address",
        };
        AppError::field("dialer", reason)
    })?;
    change(work, |before| {
        let fresh = draft.active && !before.active;
        Ok(PrivacySettings {
            active: draft.active,
            ask_single: fresh || draft.ask_single,
            check_mass: fresh || draft.check_mass,
            check_contact: fresh || draft.check_contact,
            dialer,
            rpo_each: draft.rpo_each,
            ..before
        })
    })
    .await
}

/// Changes the settings as they stand when they are written, where nobody else writes: no change of another is lost.
///
/// # Errors
/// Those of `new`; those of the database.
pub(super) async fn change(
    work: &Work,
    new: impl FnOnce(PrivacySettings) -> Result<PrivacySettings, AppError>,
) -> Result<TxnId, AppError> {
    let unit = PrivacySettings::unit(work.archive().store().scope());
    let outcome = work
        .transact(async |tx| {
            let wanted = new(settings(work).await?)?;
            tx.write(unit, Body::PrivacySet(wanted));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
