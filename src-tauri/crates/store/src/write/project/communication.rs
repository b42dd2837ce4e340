use custode_domain::{
    catalogue::Record,
    communication::{Attachment, Communication},
    ids::CommunicationId,
};
use custode_vault::hex;
use sqlx::SqliteConnection;

use super::full_text;
use crate::StoreError;

/// Takes the row of a communication away, and its words out of the index; `None` without a row.
pub(super) async fn remove(connection: &mut SqliteConnection, id: CommunicationId) -> Result<Option<i64>, StoreError> {
    let key = id.to_vec();
    let lid = sqlx::query_file_scalar!("queries/catalogue/lid_of_communication.sql", key)
        .fetch_optional(&mut *connection)
        .await?;
    if let Some(lid) = lid {
        full_text::unsay(connection, lid).await?;
        sqlx::query_file!("queries/catalogue/remove_communication.sql", lid).execute(connection).await?;
    }
    Ok(lid)
}

/// A communication with its participants; a `lid` stays the same.
pub(super) async fn put(
    connection: &mut SqliteConnection,
    id: CommunicationId,
    record: &Record<Communication>,
) -> Result<(), StoreError> {
    let key = id.to_vec();
    let lid = remove(connection, id).await?;
    let Some((one, written)) = record.get().zip(record.key()) else { return Ok(()) };
    let channel = one.channel.code();
    let (direction, category) = (one.direction.code(), one.category.map(|category| category.code()));
    let started = one.started_at.timestamp_millis();
    let duration = one.duration_s.map(i64::from);
    let (purpose, class) = (one.purpose.to_vec(), one.retention_class.to_vec());
    let follow_up = one.follow_up_on.map(|day| day.to_string());
    let consent = one.consent.map(|consent| consent.to_vec());
    let reason_id = one.reason_id.map(|reason| reason.to_vec());
    let delivery = one.delivery.map(|delivery| delivery.code());
    let sending = one.sending.clone().unwrap_or_default();
    let (fault, tries, retry_at) =
        (sending.fault.map(|fault| fault.code()), i64::from(sending.tries), sending.not_before);
    let campaign = one.campaign.map(|campaign| campaign.to_vec());
    let external = one.mail.as_ref().map(|mail| mail.external.clone()).filter(|hash| !hash.is_empty());
    let attachments =
        one.mail.as_ref().filter(|mail| !mail.attachments.is_empty()).map(|mail| packed(&mail.attachments));
    let (binned, stamp) = (record.is_archived(), written.stamp.as_i64());
    let actor = record.author().map(|actor| actor.to_vec()).unwrap_or_else(|| vec![0; 16]);
    let lid = sqlx::query_file_scalar!(
        "queries/catalogue/put_communication.sql",
        lid,
        key,
        direction,
        channel,
        started,
        duration,
        one.subject,
        one.body,
        one.outcome,
        purpose,
        class,
        category,
        follow_up,
        consent,
        one.reason,
        binned,
        stamp,
        actor,
        reason_id,
        delivery,
        fault,
        tries,
        retry_at,
        campaign,
        external,
        attachments
    )
    .fetch_one(&mut *connection)
    .await?;
    full_text::say(connection, lid).await?;
    for participant in &one.participants {
        let (contact, role) = (participant.contact.to_vec(), participant.role.code());
        let point = participant.point.map(|point| point.to_vec());
        let decision = participant.decision.map(|decision| decision.to_vec());
        sqlx::query_file!("queries/catalogue/put_participant.sql", lid, contact, role, point, decision)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Files of a message in one column: id, name, media type, size, hash.
fn packed(attachments: &[Attachment]) -> String {
    let row = |one: &Attachment| {
        let (id, sha256) = (hex(one.id.as_bytes()), hex(&one.sha256));
        serde_json::json!([id, one.name, one.media, one.size, sha256])
    };
    serde_json::Value::from(attachments.iter().map(row).collect::<Vec<_>>()).to_string()
}
