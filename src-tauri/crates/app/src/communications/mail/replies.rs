//! Messages that ask to be left alone, and messages that came back: proposed to the operator, who decides (S72, DOMAIN 4.3).

use crate::{AppError, Work, consents, contacts::Names, retention::note_lost};
use chrono::{DateTime, Utc};
use custode_domain::{
    communication::{Communication, Participant, Role},
    contact::ContactEditor,
    ids::{CommunicationId, ContactId},
    journal::Body,
    reply::{ReplyAsk, ReplySettled},
    role::Permission,
    sending::quoted_references,
};
use custode_store::read::ConsentTypeRow;

/// Longest beginning of a text that is shown, in characters.
const SHOWN: usize = 400;

/// A message that waits for a decision.
#[derive(Clone)]
pub struct Reply {
    /// The communication.
    pub id: CommunicationId,
    /// What it seems to ask for.
    pub ask: ReplyAsk,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// Whose it is.
    pub people: Vec<(ContactId, Option<String>)>,
    /// Its subject.
    pub subject: String,
    /// How its text begins.
    pub text: String,
    /// The addresses that do not work.
    pub addresses: Vec<String>,
    /// Titles of the consents that would be taken back; where that leaves a way to marketing by e-mail open, an objection to it
    /// is noted too.
    pub consents: Vec<String>,
    /// Title of the one that the message answers to, where it is one of several: only that one is taken back, unless all are
    /// meant.
    pub answers: Option<String>,
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reply").field("ask", &self.ask).finish_non_exhaustive()
    }
}

/// The messages that nobody decided about, latest first; at most 200.
///
/// # Errors
/// [`AppError::Forbidden`] for who does not see addresses; those of the database.
pub async fn replies(work: &Work) -> Result<Vec<Reply>, AppError> {
    super::pile::require_addresses(work)?;
    let reader = work.reader();
    let names = Names::read(work).await?;
    let mut found = Vec::new();
    for (id, told) in reader.open_replies().await? {
        let Some(row) = reader.communication(id).await? else { continue };
        let item = row.communication;
        let people = item.participants.iter().filter(|one| one.role != Role::Mentioned).map(|one| one.contact);
        let people: Vec<ContactId> = people.collect();
        let called = reader.names(&people).await?;
        // Who looks after own cards only decides about these only.
        if called.is_empty() {
            continue;
        }
        let mut titles = Vec::new();
        if told.ask == ReplyAsk::Stop {
            for (_, unit) in work.archive().reader().units(&people).await? {
                for row in consents::written_by(&names, &unit, work.today()) {
                    if !titles.contains(&row.definition.title) {
                        titles.push(row.definition.title.clone());
                    }
                }
            }
        }
        let answers = match told.ask {
            ReplyAsk::Stop if titles.len() > 1 => {
                answered(work, &names, &item).await?.map(|row| row.definition.title.clone())
            }
            _ => None,
        };
        found.push(Reply {
            id,
            answers: answers.filter(|title| titles.contains(title)),
            ask: told.ask,
            at: item.started_at,
            people: people.into_iter().map(|id| (id, called.get(&id).cloned())).collect(),
            subject: item.subject.unwrap_or_default(),
            text: item.body.unwrap_or_default().chars().take(SHOWN).collect(),
            addresses: told.addresses,
            consents: titles,
        });
    }
    Ok(found)
}

/// The consent of the campaign that a message answers to: one of its references is that of a message to the same person.
async fn answered<'a>(
    work: &Work,
    names: &'a Names,
    item: &Communication,
) -> Result<Option<&'a ConsentTypeRow>, AppError> {
    let text = [item.subject.as_deref(), item.body.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("\n");
    for end in quoted_references(&text) {
        let reader = work.archive().reader();
        let Some(id) = reader.referred(end).await? else { continue };
        let Some(sent) = reader.communication(id).await?.map(|row| row.communication) else { continue };
        let wrote = |one: &Participant| item.participants.iter().any(|other| other.contact == one.contact);
        let consent = sent.campaign.and_then(|id| names.campaign(id)).and_then(|campaign| campaign.consent);
        if sent.participants.iter().any(wrote)
            && let Some(row) = consent.and_then(|consent| names.consent_type(consent))
        {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Decides about a message: what it asks for is done, or it asked for nothing. A request is done as the person's own: the
/// consent to the newsletter that it answers is taken back as of the day of the message; where it names none, or `all` are meant,
/// the consents to all written messages, and where that leaves a way to marketing by e-mail open an objection is noted.
/// Of a message that came back, the address is marked as one that does not work.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Conflict`] when somebody decided already.
pub async fn settle_reply(work: &Work, id: CommunicationId, done: bool, all: bool) -> Result<(), AppError> {
    super::pile::require_addresses(work)?;
    work.require_communication(id).await?;
    let open = work.reader().open_replies().await?;
    let told = open.into_iter().find(|(known, _)| *known == id).ok_or(AppError::Conflict("already-done"))?.1;
    if done && told.ask == ReplyAsk::Stop {
        work.require(Permission::Consents).await?;
    }
    let item = work.reader().communication(id).await?.ok_or(AppError::NotFound("communication"))?.communication;
    let people = item.participants.iter().filter(|one| one.role != Role::Mentioned).map(|one| one.contact);
    let people: Vec<ContactId> = people.collect();
    let names = Names::read(work).await?;
    let taking = consents::TakingBack::read(work, &names).await?;
    let only = if all { None } else { answered(work, &names, &item).await?.map(|row| row.id) };
    work.transact(async |tx| {
        if done {
            for contact in &people {
                let Some(unit) = tx.contact(*contact).await? else { continue };
                match told.ask {
                    ReplyAsk::Stop => {
                        for body in taking.of(work, &unit, work.day_of(item.started_at), only)? {
                            tx.write(*contact, body);
                        }
                    }
                    ReplyAsk::Bounce => {
                        let mut editor = ContactEditor::of(&unit);
                        for point in unit.points() {
                            if !point.bounced && told.addresses.contains(&point.normalised) {
                                let mut bounced = point.clone();
                                bounced.bounced = true;
                                editor.put_point(bounced);
                            }
                        }
                        let change = editor.finish(None);
                        if !change.is_empty() {
                            tx.write(*contact, Body::ContactChanged(change));
                        }
                    }
                }
            }
        }
        tx.write(id, Body::ReplySettled(ReplySettled { done }));
        Ok(())
    })
    .await?;
    if done && told.ask == ReplyAsk::Stop {
        note_lost(work, &people).await?;
    }
    Ok(())
}
