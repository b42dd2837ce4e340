use custode_domain::{
    ids::UnitId,
    request::{RequestUnit, RightKind},
};
use sqlx::SqliteConnection;

use crate::StoreError;

/// The row of a request. What depends on the day of today (a pause that goes on, days left) is left to the reader.
pub(super) async fn put(
    connection: &mut SqliteConnection,
    unit: UnitId,
    state: &RequestUnit,
) -> Result<(), StoreError> {
    let Some((intake, key)) = state.intake().zip(state.key()) else { return Ok(()) };
    let paused_since = state.clock(intake.received_on).and_then(|clock| clock.paused_since);
    let Some(clock) = state.clock(paused_since.unwrap_or(intake.received_on)) else { return Ok(()) };
    let (id, word, channel) = (unit.to_vec(), state.state().code(), intake.channel.code());
    let kinds = intake.kinds.iter().map(|kind| RightKind::code(*kind)).collect::<Vec<_>>().join(",");
    let relation = intake.relation.code();
    let contact = state.contact().map(|contact| contact.to_vec());
    let assignee = state.assignee().map(|assignee| assignee.to_vec());
    let [received, prudent, due] = [intake.received_on, clock.last.nominal, clock.last.due].map(|day| day.to_string());
    let [paused, extended, closed] = [paused_since, clock.extended_on, state.closing().map(|closing| closing.on)]
        .map(|day| day.map(|day| day.to_string()));
    let stamp = key.stamp.as_i64();
    sqlx::query_file!(
        "queries/catalogue/put_request.sql",
        id,
        intake.number,
        word,
        kinds,
        received,
        channel,
        intake.requester.name,
        relation,
        intake.person,
        contact,
        assignee,
        prudent,
        due,
        paused,
        extended,
        closed,
        stamp
    )
    .execute(connection)
    .await?;
    Ok(())
}
