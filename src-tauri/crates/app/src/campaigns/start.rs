//! The start of a campaign, and what a person can do with it afterwards.

use super::{
    people::{motive, sides},
    save::only_draft,
};
use crate::{AppError, Work, contacts::Names, export::Choice, outbox, reach::Rules};
use custode_domain::{
    campaign::{Campaign, CampaignState, LeftOut, Started},
    channel::Channel,
    communication::{Category, Communication, Delivery, Direction, Participant, Role},
    gate::{ContactDecision, GateAct},
    ids::{CampaignId, CommunicationId, ConsentEventId, ContactId, PurposeId, RetentionClassId},
    journal::Body,
    sending::{SendFault, Sending},
    unit::UnitState,
};

/// What every message of a campaign has in common.
struct Common {
    id: CampaignId,
    campaign: Campaign,
    purpose: PurposeId,
    class: RetentionClassId,
}

/// Freezes who is on a campaign and puts a message for each into the outbox. The answers of the gate stay in the journals
/// of all who were asked about, also of those left out.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `campaign-started`, `outbox-off`, `nobody` when nobody may get it, or
/// those of a missing purpose or retention class.
pub async fn start(work: &Work, id: CampaignId, choice: &Choice) -> Result<Started, AppError> {
    let line = super::campaign(work, id).await?;
    if line.campaign.state != CampaignState::Draft {
        return Err(AppError::Precondition("campaign-started"));
    }
    if !outbox::settings(work).await?.on {
        return Err(AppError::Precondition("outbox-off"));
    }
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let purpose = match line.campaign.consent {
        Some(consent) => names.consent_type(consent).and_then(|row| row.definition.purpose),
        None => rules.soft_spam(),
    };
    // A newsletter is no commercial correspondence: it is not kept for ten years (DOMAIN 4.0).
    let class = names.usual_class(&Channel::Email, true);
    let common = Common {
        id,
        purpose: purpose.or_else(|| rules.names().marketing()).ok_or(AppError::Precondition("no-purpose"))?,
        class: class.ok_or(AppError::Precondition("no-retention-class"))?.id,
        campaign: line.campaign,
    };
    let sides = sides(work, choice, motive(&common.campaign)).await?;
    if sides.included.is_empty() {
        return Err(AppError::Precondition("nobody"));
    }
    let started = Started {
        at: work.now(),
        included: sides.included.len() as u64,
        left_out: sides.counts().into_iter().map(|(code, count)| LeftOut { code, count }).collect(),
        unchecked: sides.unchecked,
    };
    let given = given(work, &common, &rules, &sides.included).await?;
    work.transact(async |tx| {
        // Two who press at once: one starts it. What was saved since it was read is not what the people were chosen for.
        if only_draft(tx, id).await? != common.campaign {
            return Err(AppError::Conflict("campaign-changed"));
        }
        for ((contact, decision), consent) in sides.included.iter().zip(given) {
            let message = CommunicationId::from_uuid(work.new_id());
            let asked = ContactDecision { act: GateAct::Campaign, communication: Some(message), ..decision.clone() };
            tx.write(*contact, Body::ContactDecided(asked));
            tx.write_new(message, Body::CommunicationLogged(item(work, &common, *contact, decision, consent)));
            tx.pace().await?;
        }
        let mut left = Vec::with_capacity(sides.left_out.len());
        for (contact, decision, codes) in &sides.left_out {
            let asked = ContactDecision { act: GateAct::Campaign, ..decision.clone() };
            tx.write(*contact, Body::ContactDecided(asked));
            tx.pace().await?;
            left.push((*contact, codes.join(",")));
        }
        let running = Campaign {
            state: CampaignState::Running,
            started: Some(started.clone()),
            purpose: Some(common.purpose),
            ..common.campaign.clone()
        };
        tx.write(id, Body::CampaignSet(running));
        tx.flush().await?;
        Ok(tx.leave_out(id, &left).await?)
    })
    .await?;
    work.desk().tend_outbox().await;
    Ok(started)
}

/// The consent events that the messages rest on, in the order of the people.
async fn given(
    work: &Work,
    common: &Common,
    rules: &Rules<'_>,
    people: &[(ContactId, ContactDecision)],
) -> Result<Vec<Option<ConsentEventId>>, AppError> {
    let row = common.campaign.consent.and_then(|consent| rules.names().consent_type(consent));
    let Some(row) = row else { return Ok(vec![None; people.len()]) };
    let mut found = Vec::with_capacity(people.len());
    for portion in people.chunks(500) {
        let ids: Vec<ContactId> = portion.iter().map(|(id, _)| *id).collect();
        let units = work.archive().reader().units(&ids).await?;
        for (id, decision) in portion {
            let unit = units.iter().find(|(known, _)| known == id).filter(|_| !decision.unchecked);
            found.push(
                unit.and_then(|(_, unit)| unit.consent_view(row.id, &row.definition.terms(), rules.today()).event),
            );
        }
    }
    Ok(found)
}

/// The message for one person. Its text is that of the campaign and stands there.
fn item(
    work: &Work,
    common: &Common,
    contact: ContactId,
    decision: &ContactDecision,
    consent: Option<ConsentEventId>,
) -> Communication {
    let point = decision.point;
    Communication {
        direction: Direction::Outbound,
        channel: Channel::Email,
        started_at: work.now(),
        duration_s: None,
        participants: vec![Participant { contact, role: Role::Recipient, point, decision: Some(decision.id) }],
        subject: Some(common.campaign.subject.clone()),
        body: None,
        outcome: None,
        purpose: common.purpose,
        retention_class: common.class,
        category: Some(Category::Commercial),
        follow_up_on: None,
        consent,
        reason: None,
        origin: None,
        reason_id: None,
        delivery: Some(Delivery::Queued),
        sending: Some(Sending { consent: common.campaign.consent, ..Sending::default() }),
        campaign: Some(common.id),
        mail: None,
    }
}

/// Holds a campaign up, goes on with it, or stops it for good: what has not gone then does not go.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `campaign-step` for a step that does not follow.
pub async fn step(work: &Work, id: CampaignId, next: CampaignState) -> Result<(), AppError> {
    super::campaign(work, id).await?;
    work.transact(async |tx| {
        let Some(UnitState::Campaign(record)) = tx.state(id).await? else { return Err(AppError::NotFound("campaign")) };
        let campaign = record.get().filter(|_| !record.is_archived()).ok_or(AppError::NotFound("campaign"))?;
        if campaign.state == CampaignState::Draft || !campaign.may_become(next) {
            return Err(AppError::Precondition("campaign-step"));
        }
        tx.write(id, Body::CampaignSet(Campaign { state: next, ..campaign.clone() }));
        let stopped = next == CampaignState::Stopped;
        let waiting = if stopped { work.reader().campaign_waiting(id).await? } else { Vec::new() };
        for message in waiting {
            let Some(UnitState::Communication(record)) = tx.state(message).await? else { continue };
            if let Some(item) = record.get().filter(|item| item.delivery == Some(Delivery::Queued)) {
                let ended = item.ended(Delivery::NotDone, Some(SendFault::Cancelled));
                tx.write(message, Body::CommunicationChanged(ended));
            }
            tx.pace().await?;
        }
        Ok(())
    })
    .await?;
    if next == CampaignState::Running {
        work.desk().tend_outbox().await;
    }
    Ok(())
}
