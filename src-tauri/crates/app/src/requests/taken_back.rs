//! Consents that a request takes back (Art. 7(3) GDPR, D5), and data that it has put right (Art. 16): said to be done only
//! when the card shows it.

use super::executed::done;
use crate::{
    AppError, Work,
    consents::{Asked, is_withdrawn_since, living, still_stands, withdraw_asked},
};
use chrono::NaiveDate;
use custode_domain::{
    contact::ContactUnit,
    ids::{ConsentTypeId, ContactId, RequestId},
    journal::{Body, Entry},
    request::{ActionResult, RequestIntake, RequestUnit, RightKind},
};
use custode_store::{Tx, read::ConsentTypeRow};

/// A consent as a request sees it.
#[derive(Debug, Clone)]
pub struct AskedConsent {
    /// The type.
    pub id: ConsentTypeId,
    /// It can be taken back: given, or given once and run out.
    pub lives: bool,
    /// The request names it.
    pub named: bool,
    /// It was taken back since the request arrived.
    pub withdrawn: bool,
}

/// The consents of a card that matter to a request, in the order of the types.
pub(super) fn consents_of(
    types: &[ConsentTypeRow],
    unit: &RequestUnit,
    card: &ContactUnit,
    today: NaiveDate,
) -> Vec<AskedConsent> {
    let Some(intake) = unit.intake().filter(|intake| intake.kinds.contains(&RightKind::Withdrawal)) else {
        return Vec::new();
    };
    let named = unit.withdraws();
    let alive: Vec<ConsentTypeId> = living(types, card, today).map(|row| row.id).collect();
    let all = types.iter().map(|row| AskedConsent {
        id: row.id,
        lives: alive.contains(&row.id),
        named: named.contains(&row.id),
        withdrawn: is_withdrawn_since(card, row.id, intake.received_on),
    });
    all.filter(|one| one.lives || one.named || one.withdrawn).collect()
}

/// D5: what a request names is withdrawn in the write that says so. Says whether anything was.
///
/// # Errors
/// Those of [`withdraw_asked`].
pub(super) async fn withdraw(
    work: &Work,
    tx: &mut Tx,
    intake: &RequestIntake,
    (contact, types): (ContactId, &[ConsentTypeId]),
) -> Result<bool, AppError> {
    let asked = Asked { types, on: intake.received_on, channel: &intake.channel, number: &intake.number };
    withdraw_asked(work, tx, contact, asked).await
}

/// The same at receipt, or when the card is found: then the right is done.
pub(super) async fn withdraw_at_once(
    work: &Work,
    tx: &mut Tx,
    id: RequestId,
    intake: &RequestIntake,
    (contact, types): (ContactId, &[ConsentTypeId]),
) -> Result<(), AppError> {
    if types.is_empty() || !intake.kinds.contains(&RightKind::Withdrawal) {
        return Ok(());
    }
    withdraw(work, tx, intake, (contact, types)).await?;
    let result = ActionResult { consents: types.to_vec(), ..done(work.today(), RightKind::Withdrawal) };
    tx.write(id, Body::RequestActed(result));
    Ok(())
}

/// Whether a withdrawal that is said to be done is: nothing that the request names counts as given any more. Where it names
/// nothing, something was taken back since it arrived, or there is nothing to take back.
pub(super) async fn is_withdrawn(work: &Work, unit: &RequestUnit, card: &ContactUnit) -> Result<bool, AppError> {
    let Some(since) = unit.intake().map(|intake| intake.received_on) else { return Ok(true) };
    let (rows, today) = (work.reader().consent_types().await?, work.today());
    let named = unit.withdraws();
    let stands = |row: &ConsentTypeRow| still_stands(card, row, since, today);
    Ok(if named.is_empty() {
        rows.iter().any(|row| is_withdrawn_since(card, row.id, since)) || !rows.iter().any(stands)
    } else {
        !rows.iter().filter(|row| named.contains(&row.id)).any(stands)
    })
}

/// Whether the data of a card were changed since a day: what a correction leaves behind.
pub(super) fn is_corrected(work: &Work, entries: &[Entry], since: NaiveDate) -> bool {
    entries.iter().filter(|entry| work.day_of(entry.header.stamp.at()) >= since).any(|entry| match &entry.body {
        Some(Body::ContactChanged(change)) => change.is_of_the_person(),
        Some(Body::ContactAbsorbed(_) | Body::ContactSplit(_)) => true,
        _ => false,
    })
}
