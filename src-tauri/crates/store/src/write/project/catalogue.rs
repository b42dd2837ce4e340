use custode_domain::{
    catalogue::Record,
    channel::Channel,
    ids::UnitId,
    journal::Family,
    records::{DuplicatePair, ViewPlace},
    unit::UnitState,
};
use sqlx::SqliteConnection;

use super::campaign;
use crate::{StoreError, bulk::insert_all, packed::Insert};

/// Writes the row of a unit that is one record.
pub(super) async fn put(connection: &mut SqliteConnection, unit: UnitId, state: &UnitState) -> Result<(), StoreError> {
    let id = unit.to_vec();
    match state {
        UnitState::Purpose(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let (basis, archived) = (one.basis.code(), record.is_archived());
            let class = one.retention_class.map(|class| class.to_vec());
            let parent = one.parent.map(|parent| parent.to_vec());
            let (automated, said) = (one.automated.is_some(), one.automated.clone().unwrap_or_default());
            sqlx::query_file!(
                "queries/catalogue/put_purpose.sql",
                id,
                one.code,
                one.title,
                one.description,
                basis,
                one.marketing,
                one.profiling,
                one.data_categories,
                one.recipients,
                one.retention,
                class,
                parent,
                one.rights_answers,
                archived,
                automated,
                said.decides,
                said.logic,
                said.significance,
                said.consequences
            )
            .execute(connection)
            .await?;
        }
        UnitState::Source(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let archived = record.is_archived();
            sqlx::query_file!(
                "queries/catalogue/put_source.sql",
                id,
                one.code,
                one.title,
                one.from_subject,
                one.description,
                one.position,
                archived,
                one.bought
            )
            .execute(connection)
            .await?;
        }
        UnitState::Recipient(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let (role, safeguard) = (one.role.code(), one.safeguard.map(|safeguard| safeguard.code()));
            let (contract, archived) = (one.contract_on.map(|day| day.to_string()), record.is_archived());
            let purposes: Vec<u8> = one.purposes.iter().flat_map(|id| id.to_vec()).collect();
            sqlx::query_file!(
                "queries/catalogue/put_recipient.sql",
                id,
                one.name,
                role,
                one.service,
                one.country,
                safeguard,
                contract,
                one.contact,
                purposes,
                archived
            )
            .execute(connection)
            .await?;
        }
        UnitState::CustomField(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let (purpose, sensitivity, archived) = (one.purpose.to_vec(), one.sensitivity.code(), record.is_archived());
            sqlx::query_file!(
                "queries/catalogue/put_custom_field.sql",
                id,
                one.code,
                one.title,
                purpose,
                sensitivity,
                one.position,
                archived
            )
            .execute(connection)
            .await?;
        }
        UnitState::Reason(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let channels = one.channels.iter().map(Channel::code).collect::<Vec<_>>().join(",");
            let (basis, archived) = (one.basis.code(), record.is_archived());
            sqlx::query_file!(
                "queries/catalogue/put_reason.sql",
                id,
                one.code,
                one.title,
                basis,
                channels,
                one.position,
                one.rights_answers,
                archived
            )
            .execute(connection)
            .await?;
        }
        UnitState::Privacy(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let goods: Vec<_> = one.goods.iter().map(|one| (one.id.as_uuid(), &one.title, one.archived)).collect();
            let goods = serde_json::to_string(&goods).unwrap_or_else(|_| "[]".to_owned());
            sqlx::query_file!(
                "queries/catalogue/put_privacy.sql",
                id,
                one.active,
                one.ask_single,
                one.check_mass,
                one.check_contact,
                one.dialer,
                one.rpo_each,
                one.soft_spam,
                goods
            )
            .execute(connection)
            .await?;
        }
        UnitState::RetentionClass(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let (anchor, archived) = (one.anchor.code(), record.is_archived());
            let channels = one.channels.as_ref().map(|all| all.iter().map(Channel::code).collect::<Vec<_>>().join(","));
            let categories = one.categories.iter().map(|one| one.code()).collect::<Vec<_>>().join(",");
            let reasons = one.reasons.as_ref().map(|all| all.join(","));
            let action = one.action().code();
            sqlx::query_file!(
                "queries/catalogue/put_retention_class.sql",
                id,
                one.code,
                one.title,
                one.months,
                anchor,
                one.norm,
                one.commercial,
                archived,
                one.floor_months,
                one.floor_norm,
                one.grace_days,
                action,
                channels,
                categories,
                reasons
            )
            .execute(connection)
            .await?;
        }
        UnitState::Channel(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let archived = record.is_archived();
            sqlx::query_file!("queries/catalogue/put_channel.sql", id, one.title, archived).execute(connection).await?;
        }
        UnitState::Controller(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let address = one.address.clone().unwrap_or_default();
            sqlx::query_file!(
                "queries/catalogue/put_controller.sql",
                id,
                one.name,
                address.street,
                address.postcode,
                address.city,
                address.province,
                address.country,
                one.vat_number,
                one.tax_code,
                one.email,
                one.phone,
                one.pec,
                one.dpo,
                one.logo,
                one.website,
                one.nothing_automated
            )
            .execute(connection)
            .await?;
        }
        UnitState::Operator(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let role = one.role.map(|role| role.to_vec());
            sqlx::query_file!("queries/catalogue/put_operator.sql", id, one.name, one.lead, role, one.removed)
                .execute(connection)
                .await?;
        }
        UnitState::Role(record) => {
            let Some(one) = record.get() else { return Ok(()) };
            let (may, hides, archived) = (one.may.join(","), one.hides.join(","), record.is_archived());
            sqlx::query_file!("queries/catalogue/put_role.sql", id, one.title, may, hides, one.own_cards, archived)
                .execute(connection)
                .await?;
        }
        UnitState::SavedView(record) => {
            if record.is_archived() {
                return remove(connection, unit, Family::SavedView).await;
            }
            let Some(one) = record.get() else { return Ok(()) };
            let of = one.place.unwrap_or(ViewPlace::People).code();
            sqlx::query_file!("queries/catalogue/put_saved_view.sql", id, one.title, one.definition, one.position, of)
                .execute(connection)
                .await?;
        }
        UnitState::DuplicatePair(record) => {
            insert_all(connection, &[pairs([(unit, record)])]).await?;
        }
        UnitState::Suppression(record) => {
            if record.is_archived() {
                return remove(connection, unit, Family::Suppression).await;
            }
            let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
            let types: Vec<u8> = one.types.iter().flat_map(|id| id.to_vec()).collect();
            let (reason, since, stamp) = (one.reason.code(), one.since.to_string(), key.stamp.as_i64());
            // Packing into memory cannot fail.
            let opened = one.opened.as_ref().map(|opened| minicbor::to_vec(opened).unwrap_or_default());
            sqlx::query_file!(
                "queries/catalogue/put_suppression.sql",
                id,
                one.hash,
                reason,
                types,
                since,
                opened,
                stamp
            )
            .execute(connection)
            .await?;
        }
        UnitState::RpoCheck(record) => {
            if record.is_archived() {
                return remove(connection, unit, Family::RpoCheck).await;
            }
            let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
            let (asked, until) = (one.checked_on.to_string(), one.valid_until.to_string());
            let stamp = key.stamp.as_i64();
            sqlx::query_file!("queries/catalogue/put_rpo_check.sql", id, one.hash, asked, one.listed, until, stamp)
                .execute(connection)
                .await?;
        }
        UnitState::Device(record) => {
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
        }
        UnitState::LegalFact(_) | UnitState::Balance(_) => return super::law::put(connection, unit, state).await,
        UnitState::Campaign(_) => return campaign::put(connection, unit, state).await,
        UnitState::LegacySource(_) => return put_legacy(connection, unit, state).await,
        UnitState::ImportBatch(_) => return put_batch(connection, id, state).await,
        UnitState::Contact(_)
        | UnitState::Hold(_)
        | UnitState::Case(_)
        | UnitState::Anomaly(_)
        | UnitState::Proof(_)
        | UnitState::ConsentType(_)
        | UnitState::Communication(_)
        | UnitState::Request(_)
        | UnitState::Nothing
        | UnitState::Erased => {}
    }
    Ok(())
}

/// The rows of proposed pairs, of which an import makes thousands.
pub(super) fn pairs<'a>(records: impl IntoIterator<Item = (UnitId, &'a Record<DuplicatePair>)>) -> Insert {
    let mut pairs = Insert::new("REPLACE INTO duplicate_pair (id, a, b, score, reasons, closed, stamp)");
    for (unit, record) in records {
        let Some((one, key)) = record.get().zip(record.key()) else { continue };
        pairs.row([
            unit.as_bytes(),
            one.a.as_bytes(),
            one.b.as_bytes(),
            &i64::from(one.score),
            &one.reasons.join(","),
            &record.is_archived(),
            &key.stamp.as_i64(),
        ]);
    }
    pairs
}

async fn put_batch(connection: &mut SqliteConnection, id: Vec<u8>, state: &UnitState) -> Result<(), StoreError> {
    let UnitState::ImportBatch(record) = state else { return Ok(()) };
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

async fn put_legacy(connection: &mut SqliteConnection, unit: UnitId, state: &UnitState) -> Result<(), StoreError> {
    let UnitState::LegacySource(record) = state else { return Ok(()) };
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

/// Takes the row of an erased or removed unit away.
pub(super) async fn remove(connection: &mut SqliteConnection, unit: UnitId, family: Family) -> Result<(), StoreError> {
    let id = unit.to_vec();
    let statement = match family {
        Family::ConsentType => sqlx::query_file!("queries/catalogue/remove_consent_type.sql", id),
        Family::Purpose => sqlx::query_file!("queries/catalogue/remove_purpose.sql", id),
        Family::Source => sqlx::query_file!("queries/catalogue/remove_source.sql", id),
        Family::RetentionClass => sqlx::query_file!("queries/catalogue/remove_retention_class.sql", id),
        Family::Channel => sqlx::query_file!("queries/catalogue/remove_channel.sql", id),
        Family::Controller => sqlx::query_file!("queries/catalogue/remove_controller.sql", id),
        Family::Operator => sqlx::query_file!("queries/catalogue/remove_operator.sql", id),
        Family::Role => sqlx::query_file!("queries/catalogue/remove_role.sql", id),
        Family::Recipient => sqlx::query_file!("queries/catalogue/remove_recipient.sql", id),
        Family::LegalFact => sqlx::query_file!("queries/catalogue/remove_legal_fact.sql", id),
        Family::Balance => sqlx::query_file!("queries/catalogue/remove_balance.sql", id),
        Family::Case => sqlx::query_file!("queries/catalogue/remove_case.sql", id),
        Family::Campaign => sqlx::query_file!("queries/catalogue/remove_campaign.sql", id),
        Family::SavedView => sqlx::query_file!("queries/catalogue/remove_saved_view.sql", id),
        Family::CustomField => sqlx::query_file!("queries/catalogue/remove_custom_field.sql", id),
        Family::Reason => sqlx::query_file!("queries/catalogue/remove_reason.sql", id),
        Family::Privacy => sqlx::query_file!("queries/catalogue/remove_privacy.sql", id),
        Family::LegacySource => sqlx::query_file!("queries/catalogue/remove_legacy_source.sql", id),
        Family::ImportBatch => sqlx::query_file!("queries/catalogue/remove_import_batch.sql", id),
        Family::DuplicatePair => sqlx::query_file!("queries/catalogue/remove_duplicate_pair.sql", id),
        Family::RpoCheck => sqlx::query_file!("queries/catalogue/remove_rpo_check.sql", id),
        Family::Suppression => sqlx::query_file!("queries/catalogue/remove_suppression.sql", id),
        Family::Request => sqlx::query_file!("queries/catalogue/remove_request.sql", id),
        Family::Hold => sqlx::query_file!("queries/catalogue/remove_hold.sql", id),
        Family::Device => sqlx::query_file!("queries/catalogue/remove_device.sql", id),
        Family::Anomaly => sqlx::query_file!("queries/catalogue/remove_anomaly.sql", id),
        Family::Proof => sqlx::query_file!("queries/catalogue/remove_proof.sql", id),
        Family::Communication => {
            super::communication::remove(connection, unit.into()).await?;
            return Ok(());
        }
        Family::Contact | Family::Any => return Ok(()),
    };
    statement.execute(connection).await?;
    Ok(())
}
