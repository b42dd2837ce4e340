//! Requests under the GDPR for looking around: one that presses, one in work, one whose person is not certain yet, and a
//! message that names somebody else.

use super::draft;
use crate::{
    AppError, Work,
    communications::{self, CommunicationDraft},
    requests::{self, RequestDraft},
};
use chrono::{Duration, NaiveDate};
use custode_domain::{
    channel::Channel,
    communication::Direction,
    contact::ContactKind,
    ids::{ContactId, RequestId},
    request::{
        IdentityAsk, IdentityMethod, IdentityResult, Relation, RequestAssignee, RequestDay, RequestEvent, RequestScope,
        Requester, RightKind,
    },
    retention::default_class,
};

/// Enters the requests, for people of whom something was logged.
pub(super) async fn ask(work: &Work, ids: &[ContactId]) -> Result<(), AppError> {
    let people = people(work, ids).await?;
    let [first, second, third, ..] = people.as_slice() else { return Ok(()) };
    let day = |days: i64| work.today() - Duration::days(days);
    letter(work, *first).await?;

    let access = enter(
        work,
        *first,
        day(24),
        Channel::Email,
        &[RightKind::Access],
        "Vorrei sapere quali miei dati avete e da dove li avete presi.",
    )
    .await?;
    known(work, access, day(22)).await?;

    let wrong = enter(
        work,
        *second,
        day(9),
        Channel::Phone,
        &[RightKind::Rectification],
        "L’indirizzo non è più quello: si è trasferita.",
    )
    .await?;
    known(work, wrong, day(8)).await?;
    let scope = RequestScope { on: day(8), found: true, text: None };
    requests::record(work, wrong, RequestEvent::Scoped(scope), "note").await?;
    let me = RequestAssignee { to: Some(work.archive().actor()) };
    requests::record(work, wrong, RequestEvent::Assigned(me), "note").await?;
    requests::record(work, wrong, RequestEvent::Started(RequestDay { on: day(7) }), "note").await?;

    let gone = enter(
        work,
        *third,
        day(3),
        Channel::Email,
        &[RightKind::Erasure, RightKind::ObjectionMarketing],
        "Cancellate i miei dati e non scrivetemi più.",
    )
    .await?;
    let doubt = "Ha scritto da un indirizzo che non è sulla scheda.".to_owned();
    requests::record(work, gone, RequestEvent::IdentityAsked(IdentityAsk { on: day(2), doubt }), "doubt").await?;
    Ok(())
}

/// The first people, no organisations, of whom something was logged.
async fn people(work: &Work, ids: &[ContactId]) -> Result<Vec<ContactId>, AppError> {
    let mut found = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let card = work.reader().contact(*id, work.today()).await?;
        if found.len() < 3 && at % 3 != 2 && card.is_some_and(|card| card.unit.kind() == ContactKind::Person) {
            found.push(*id);
        }
    }
    Ok(found)
}

async fn enter(
    work: &Work,
    contact: ContactId,
    received_on: NaiveDate,
    channel: Channel,
    kinds: &[RightKind],
    text: &str,
) -> Result<RequestId, AppError> {
    let card = work.reader().contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let draft = RequestDraft {
        kinds: kinds.to_vec(),
        received_on,
        channel,
        requester: Requester { name: card.unit.display_name(), address: None, reach: None },
        relation: Relation::Oneself,
        person: None,
        contact: Some(contact),
        text: Some(text.to_owned()),
        contested: false,
        follows: None,
        assignee: None,
        withdraws: Vec::new(),
    };
    requests::create(work, draft).await
}

/// The person is known.
async fn known(work: &Work, id: RequestId, on: NaiveDate) -> Result<(), AppError> {
    let known = IdentityResult { on, method: IdentityMethod::ContactPoint, verified: true, note: None };
    requests::record(work, id, RequestEvent::IdentitySettled(known), "note").await
}

/// A message in which somebody else is named: whoever makes the copy of the data is asked about it.
async fn letter(work: &Work, contact: ContactId) -> Result<(), AppError> {
    let reader = work.reader();
    let purpose = reader.purposes().await?.into_iter().find(|row| row.purpose.code == "CONTRATTO");
    let classes = reader.retention_classes().await?;
    let class = classes.iter().find(|row| row.class.code == default_class(&Channel::Email));
    let (Some(purpose), Some(class)) = (purpose, class) else { return Ok(()) };
    let draft = CommunicationDraft {
        direction: Direction::Inbound,
        channel: Some(Channel::Email),
        subject: "Consegna al vicino".to_owned(),
        body: "Se non sono in casa lasciate il pacco alla sig.ra Bruni, tel. 347 765 4321: avvisa lei mio cognato Luca Verdi."
            .to_owned(),
        ..draft(contact, purpose.id, class.id, work.now() - Duration::days(31))
    };
    communications::save(work, draft).await?;
    Ok(())
}
