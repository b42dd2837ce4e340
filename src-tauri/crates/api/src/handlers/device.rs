//! Dispositivi.

use super::Answer;
use crate::wire::{Nothing, device as wire, device::*, ids};
use custode_app::{
    Work,
    devices::{self, DeviceDraft, DeviceItem},
    domain::{
        device::{DeviceKind as Kind, DeviceState as State, DiskAnswer as Disk},
        ids::DeviceId,
    },
    whereabouts,
};

macro_rules! same {
    ($view:ident $of:ident, $domain:ident $wire:ident: $($name:ident)*) => {
        const fn $view(value: $domain) -> wire::$wire {
            match value { $($domain::$name => wire::$wire::$name,)* }
        }

        const fn $of(value: wire::$wire) -> $domain {
            match value { $(wire::$wire::$name => $domain::$name,)* }
        }
    };
}
same!(kind_view kind_of, Kind DeviceKind: Desktop Laptop Tablet Phone Disk);
same!(disk_view disk_of, Disk DiskAnswer: Unknown Encrypted Open);
same!(state_view state_of, State DeviceState: InUse Lost Retired);

fn device_view(item: DeviceItem) -> DeviceView {
    let flagged = item.device.needs_a_look();
    DeviceView {
        id: ids::DeviceId(item.id.as_uuid()),
        name: item.device.name,
        kind: kind_view(item.device.kind),
        holder: item.device.holder,
        since: item.device.since,
        disk: disk_view(item.device.disk),
        state: state_view(item.device.state),
        ended_on: item.device.ended_on,
        own: item.own,
        flagged,
        seen_at: item.seen_at,
        by: item.by,
        at: item.at,
    }
}

pub(crate) async fn device_list(work: &Work, _: Nothing) -> Answer<DeviceList> {
    let register = devices::register(work).await?;
    Ok(DeviceList { devices: register.devices.into_iter().map(device_view).collect(), suggested: register.suggested })
}

pub(crate) async fn device_save(work: &Work, request: DeviceSave) -> Answer<DeviceSaved> {
    let draft = DeviceDraft {
        id: request.id.map(|id| DeviceId::from_uuid(id.0)),
        own: request.own,
        name: request.name,
        kind: kind_of(request.kind),
        holder: request.holder,
        since: request.since,
        disk: disk_of(request.disk),
        state: state_of(request.state),
        ended_on: request.ended_on,
    };
    let (id, txn) = devices::save(work, draft).await?;
    Ok(DeviceSaved { id: ids::DeviceId(id.as_uuid()), txn: ids::TxnId(txn.as_uuid()) })
}

pub(crate) async fn where_get(work: &Work, _: Nothing) -> Answer<WhereView> {
    let found = whereabouts::whereabouts(work).await?;
    let out = |one: whereabouts::Out| WhereOut {
        at: one.at,
        by: one.by,
        what: one.what,
        rows: one.rows,
        place: one.place,
        why: one.why,
    };
    let (devices, lost, flagged) = found.devices;
    Ok(WhereView {
        out: found.out.map(|all| all.into_iter().map(out).collect()),
        recipients: found
            .recipients
            .into_iter()
            .map(|one| WhereRecipient {
                name: one.name,
                service: one.service,
                country: one.country,
                safeguard: one.safeguard,
                purposes: one.purposes,
            })
            .collect(),
        typed: found.typed.into_iter().map(|one| WhereTyped { purpose: one.purpose, who: one.who }).collect(),
        devices,
        lost,
        flagged,
    })
}
