use custode_domain::{catalogue::Record, ids::UnitId, journal::Family, records::DuplicatePair, unit::UnitState};
use sqlx::SqliteConnection;

use super::{campaign, law};
use crate::{StoreError, bulk::insert_all, packed::Insert};

mod left;
mod settings;

/// Writes the row of a unit that is one record.
pub(super) async fn put(connection: &mut SqliteConnection, unit: UnitId, state: &UnitState) -> Result<(), StoreError> {
    match state {
        UnitState::Purpose(record) => settings::put_purpose(connection, unit, record).await,
        UnitState::Source(record) => settings::put_source(connection, unit, record).await,
        UnitState::Recipient(record) => settings::put_recipient(connection, unit, record).await,
        UnitState::CustomField(record) => settings::put_custom_field(connection, unit, record).await,
        UnitState::Reason(record) => settings::put_reason(connection, unit, record).await,
        UnitState::Privacy(record) => settings::put_privacy(connection, unit, record).await,
        UnitState::RetentionClass(record) => settings::put_retention_class(connection, unit, record).await,
        UnitState::Channel(record) => settings::put_channel(connection, unit, record).await,
        UnitState::Controller(record) => settings::put_controller(connection, unit, record).await,
        UnitState::Operator(record) => left::put_operator(connection, unit, record).await,
        UnitState::Role(record) => left::put_role(connection, unit, record).await,
        UnitState::SavedView(record) => left::put_saved_view(connection, unit, record).await,
        UnitState::Suppression(record) => left::put_suppression(connection, unit, record).await,
        UnitState::RpoCheck(record) => left::put_rpo_check(connection, unit, record).await,
        UnitState::Device(record) => left::put_device(connection, unit, record).await,
        UnitState::LegacySource(record) => left::put_legacy_source(connection, unit, record).await,
        UnitState::ImportBatch(record) => left::put_import_batch(connection, unit, record).await,
        UnitState::DuplicatePair(record) => insert_all(connection, &[pairs([(unit, record)])]).await,
        UnitState::LegalFact(_) | UnitState::Balance(_) => law::put(connection, unit, state).await,
        UnitState::Campaign(_) => campaign::put(connection, unit, state).await,
        UnitState::Contact(_)
        | UnitState::Hold(_)
        | UnitState::Case(_)
        | UnitState::Anomaly(_)
        | UnitState::Proof(_)
        | UnitState::ConsentType(_)
        | UnitState::Communication(_)
        | UnitState::Request(_)
        | UnitState::Nothing
        | UnitState::Erased => Ok(()),
    }
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
