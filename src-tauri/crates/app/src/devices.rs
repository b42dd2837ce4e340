//! Dispositivi (S31, S35): the register of what people work with. This machine knows which of them it is.

use crate::{AppError, Work, contacts::Names};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    device::{Device, DeviceInvalid, DeviceKind, DeviceState, DiskAnswer},
    ids::{DeviceId, TxnId},
    journal::Body,
    role::Permission,
    unit::UnitState,
};

/// A device as the register shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceItem {
    /// Its id.
    pub id: DeviceId,
    /// What is known.
    pub device: Device,
    /// It is the one that the person sits at.
    pub own: bool,
    /// The archive was last opened on it; `None` where nobody can know.
    pub seen_at: Option<DateTime<Utc>>,
    /// Who last wrote it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Devices, those in use first.
    pub devices: Vec<DeviceItem>,
    /// The name that the system gives this device, while it is not in the register; may be empty.
    pub suggested: Option<String>,
}

/// A device as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceDraft {
    /// `None` for a new one.
    pub id: Option<DeviceId>,
    /// It is the device that the person sits at.
    pub own: bool,
    /// Name.
    pub name: String,
    /// Sort.
    pub kind: DeviceKind,
    /// Who holds it.
    pub holder: String,
    /// Since when.
    pub since: NaiveDate,
    /// Whether its disk is encrypted.
    pub disk: DiskAnswer,
    /// What became of it.
    pub state: DeviceState,
    /// Since when it is lost or no longer used.
    pub ended_on: Option<NaiveDate>,
}

/// The id by which this machine stands in the registers of its archives; `None` before it was ever entered.
fn own_id(work: &Work) -> Option<DeviceId> {
    work.desk().machine().memory().device.map(DeviceId::from_uuid)
}

/// Whether an entry of the register is the machine that the person sits at.
fn is_own(work: &Work, id: DeviceId, device: &Device) -> bool {
    own_id(work) == Some(id) || device.replicas.last() == Some(&work.archive().store().replica())
}

/// Everything in the register, and whether this device is in it.
///
/// # Errors
/// Those of the database.
pub async fn register(work: &Work) -> Result<Register, AppError> {
    let names = Names::read(work).await?;
    let seen = work.reader().last_seen().await?;
    let rows = work.reader().devices().await?.into_iter();
    let all = work.may(Permission::Firm);
    let devices: Vec<DeviceItem> = rows
        .map(|row| DeviceItem {
            own: is_own(work, row.id, &row.device),
            seen_at: row.device.replicas.iter().filter_map(|replica| seen.get(replica)).max().copied(),
            by: names.operator(row.actor),
            id: row.id,
            device: row.device,
            at: row.at,
        })
        // Who holds which device is for those who look after the firm.
        .filter(|item| all || item.own)
        .collect();
    let listed = devices.iter().any(|item| item.own && item.device.state == DeviceState::InUse);
    let suggested = (!listed).then(|| work.desk().host().machine_name());
    Ok(Register { devices, suggested })
}

/// Enters or changes a device. Anybody enters the one that they sit at; others are for who looks after the firm.
///
/// # Errors
/// Field faults; [`AppError::NotFound`]; [`AppError::Forbidden`].
pub async fn save(work: &Work, draft: DeviceDraft) -> Result<(DeviceId, TxnId), AppError> {
    let known = work.reader().devices().await?;
    let before = draft.id.and_then(|id| known.iter().find(|row| row.id == id));
    if draft.id.is_some() && before.is_none() {
        return Err(AppError::NotFound("device"));
    }
    let here = work.archive().store().replica();
    // Which entry is this machine's own is known here; the window is believed only about one that does not exist yet.
    let own = before.map_or(draft.own, |row| is_own(work, row.id, &row.device));
    if !own {
        work.require(Permission::Firm).await?;
    }
    let mut device = Device {
        name: draft.name.trim().to_owned(),
        kind: draft.kind,
        holder: draft.holder.trim().to_owned(),
        since: draft.since,
        disk: draft.disk,
        state: draft.state,
        ended_on: match draft.state {
            DeviceState::InUse => None,
            DeviceState::Lost | DeviceState::Retired => Some(draft.ended_on.unwrap_or_else(|| work.today())),
        },
        replicas: before.map(|row| row.device.replicas.clone()).unwrap_or_default(),
    };
    if own && device.state == DeviceState::InUse && device.replicas.last() != Some(&here) {
        device.replicas.retain(|replica| *replica != here);
        device.replicas.push(here);
    }
    device.check(work.today()).map_err(|invalid| match invalid {
        DeviceInvalid::NoName => AppError::field("name", "missing"),
        DeviceInvalid::NoHolder => AppError::field("holder", "missing"),
        DeviceInvalid::TooLong => AppError::field("name", "too-long"),
        DeviceInvalid::InFuture => AppError::field("since", "in-future"),
        DeviceInvalid::EndedBefore => AppError::field("endedOn", "in-past"),
    })?;
    let id = match draft.id {
        Some(id) => id,
        None if own => own_or_new(work, &known.iter().map(|row| row.id).collect::<Vec<_>>())?,
        None => DeviceId::from_uuid(work.new_id()),
    };
    let outcome = work
        .transact(async |tx| {
            tx.write(id, Body::DeviceSet(device));
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}

/// The id of this machine: the one that it remembers, or a new one. A machine that was entered here before, and whose entry
/// ended, gets a new one.
fn own_or_new(work: &Work, taken: &[DeviceId]) -> Result<DeviceId, AppError> {
    if let Some(id) = own_id(work).filter(|id| !taken.contains(id)) {
        return Ok(id);
    }
    let id = work.new_id();
    work.desk().machine().update(|memory| memory.device = Some(id))?;
    Ok(DeviceId::from_uuid(id))
}

/// After an opening: a device that writes as a new installation of the archive is still the same device.
///
/// # Errors
/// Those of the database.
pub(crate) async fn settle(work: &Work) -> Result<(), AppError> {
    let Some(id) = own_id(work) else { return Ok(()) };
    let here = work.archive().store().replica();
    let rows = work.reader().devices().await?;
    let Some(row) = rows.into_iter().find(|row| row.id == id) else { return Ok(()) };
    if row.device.state != DeviceState::InUse || row.device.replicas.contains(&here) {
        return Ok(());
    }
    work.transact(async |tx| {
        if let Some(UnitState::Device(record)) = tx.state(id).await?
            && let Some(device) = record.get()
        {
            let mut device = device.clone();
            device.replicas.push(here);
            tx.write(id, Body::DeviceSet(device));
        }
        Ok(())
    })
    .await?;
    Ok(())
}
