//! What the firm sets up: its own particulars, purposes, sources, rules, fields, channels. One function for each table.

use custode_domain::{
    catalogue::Record,
    channel::{Channel, CustomChannel},
    controller::Controller,
    custom_field::CustomField,
    ids::UnitId,
    privacy::PrivacySettings,
    purpose::Purpose,
    reason::ContactReason,
    recipient::Recipient,
    retention::RetentionClass,
    source::Source,
};
use sqlx::SqliteConnection;

use crate::StoreError;

pub(super) async fn put_purpose(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Purpose>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
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
    Ok(())
}

pub(super) async fn put_source(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Source>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
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
    Ok(())
}

pub(super) async fn put_recipient(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Recipient>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
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
    Ok(())
}

pub(super) async fn put_custom_field(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<CustomField>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
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
    Ok(())
}

pub(super) async fn put_reason(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<ContactReason>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
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
    Ok(())
}

pub(super) async fn put_privacy(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<PrivacySettings>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
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
    Ok(())
}

pub(super) async fn put_retention_class(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<RetentionClass>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
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
    Ok(())
}

pub(super) async fn put_channel(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<CustomChannel>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
    let Some(one) = record.get() else { return Ok(()) };
    let archived = record.is_archived();
    sqlx::query_file!("queries/catalogue/put_channel.sql", id, one.title, archived).execute(connection).await?;
    Ok(())
}

pub(super) async fn put_controller(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Controller>,
) -> Result<(), StoreError> {
    let id = unit.to_vec();
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
    Ok(())
}
