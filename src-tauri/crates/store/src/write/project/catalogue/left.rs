//! What people and imports leave behind: operators, roles, views, devices, lists of refusals, imports, old copies. One function
//! for each table.

use custode_domain::{
    catalogue::Record,
    controller::Operator,
    device::Device,
    ids::UnitId,
    journal::Family,
    legacy::LegacySource,
    records::{ImportBatch, SavedView, ViewPlace},
    role::Role,
    rpo::RpoCheck,
    suppression::Suppression,
};
use sqlx::SqliteConnection;

use super::remove;
use crate::StoreError;

pub(super) async fn put_operator(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Operator>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    let Some(one) = record.get() else { return Ok(()) };
    let role = one.role.map(|role| role.to_vec());
    sqlx::query_file!("queries/catalogue/put_operator.sql", id, one.name, one.lead, role, one.removed)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn put_role(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Role>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    let Some(one) = record.get() else { return Ok(()) };
    let (may, hides, archived) = (one.may.join(","), one.hides.join(","), record.is_archived());
    sqlx::query_file!("queries/catalogue/put_role.sql", id, one.title, may, hides, one.own_cards, archived)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn put_saved_view(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<SavedView>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    if record.is_archived() {
        return remove(connection, unit, Family::SavedView).await;
    }
    let Some(one) = record.get() else { return Ok(()) };
    let of = one.place.unwrap_or(ViewPlace::People).code();
    sqlx::query_file!("queries/catalogue/put_saved_view.sql", id, one.title, one.definition, one.position, of)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn put_suppression(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Suppression>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    if record.is_archived() {
        return remove(connection, unit, Family::Suppression).await;
    }
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let types: Vec<u8> = one.types.iter().flat_map(|id| id.to_vec()).collect();
    let (reason, since, stamp) = (one.reason.code(), one.since.to_string(), key.stamp.as_i64());
    // Packing into memory cannot fail.
    let opened = one.opened.as_ref().map(|opened| minicbor::to_vec(opened).unwrap_or_default());
    sqlx::query_file!("queries/catalogue/put_suppression.sql", id, one.hash, reason, types, since, opened, stamp)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn put_rpo_check(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<RpoCheck>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    if record.is_archived() {
        return remove(connection, unit, Family::RpoCheck).await;
    }
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let (asked, until) = (one.checked_on.to_string(), one.valid_until.to_string());
    let stamp = key.stamp.as_i64();
    sqlx::query_file!("queries/catalogue/put_rpo_check.sql", id, one.hash, asked, one.listed, until, stamp)
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn put_device(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Device>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let (kind, disk, state) = (one.kind.code(), one.disk.code(), one.state.code());
    let (since, ended) = (one.since.to_string(), one.ended_on.map(|day| day.to_string()));
    let replicas: Vec<u8> = one.replicas.iter().flat_map(|replica| replica.to_vec()).collect();
    let actor = record.author().map_or_else(|| vec![0; 16], |actor| actor.to_vec());
    let stamp = key.stamp.as_i64();
    sqlx::query_file!(
        "queries/catalogue/put_device.sql",
        id,
        one.name,
        kind,
        one.holder,
        since,
        disk,
        state,
        ended,
        replicas,
        actor,
        stamp
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub(super) async fn put_import_batch(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<ImportBatch>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let source = one.source.map(|source| source.to_vec());
    let collected = one.collected_on.map(|day| day.to_string());
    let [read, created, updated, merged, unchanged, skipped, rejected] =
        [one.read, one.created, one.updated, one.merged, one.unchanged, one.skipped, one.rejected]
            .map(u64::cast_signed);
    let txn = one.txn.map_or_else(Vec::new, |txn| txn.to_vec());
    let flagged = one.flagged.map(u64::cast_signed);
    let basis = one.basis.map(|basis| basis.code());
    let (undone, stamp) = (record.is_archived(), key.stamp.as_i64());
    let actor = record.author().map_or_else(Vec::new, |actor| actor.to_vec());
    sqlx::query_file!(
        "queries/catalogue/put_import_batch.sql",
        id,
        one.title,
        one.file,
        one.file_sha256,
        source,
        collected,
        read,
        created,
        updated,
        merged,
        unchanged,
        skipped,
        rejected,
        txn,
        one.mapping,
        undone,
        stamp,
        actor,
        flagged,
        one.rpo,
        one.log,
        basis,
        one.consents,
        one.origin_proof
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub(super) async fn put_legacy_source(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<LegacySource>,
) -> Result<(), StoreError> {
    if record.is_archived() {
        return remove(connection, unit, Family::LegacySource).await;
    }
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let (id, kind, state, state_on) = (unit.to_vec(), one.kind.code(), one.state.code(), one.state_on.to_string());
    let people = one.people.map(u64::cast_signed);
    let files: Vec<u8> = one.files.iter().flat_map(|hash| hash.to_vec()).collect();
    let stamp = key.stamp.as_i64();
    let actor = record.author().map_or_else(Vec::new, |actor| actor.to_vec());
    sqlx::query_file!(
        "queries/catalogue/put_legacy_source.sql",
        id,
        one.title,
        kind,
        one.content,
        one.place,
        one.holder,
        people,
        state,
        state_on,
        one.state_by,
        files,
        stamp,
        actor
    )
    .execute(connection)
    .await?;
    Ok(())
}
