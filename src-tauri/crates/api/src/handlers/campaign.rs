//! Campaigns.

use super::{Answer, changed, grid::filters_of, limited, small};
use crate::wire::{Changed, Done, Nothing, campaign::*, consent::GateCode, ids};
use crate::words::{campaign_state_of, campaign_state_view, gate_view};
use crate::{ApiError, ErrorCode};
use custode_app::{
    Work,
    campaigns::{self, CampaignDraft, CampaignLine, SAME_ADDRESS},
    domain::{
        campaign::NewCampaign,
        gate,
        ids::{CampaignId, ConsentTypeId, GoodsId},
    },
    export::Choice,
};

fn id_of(id: ids::CampaignId) -> CampaignId {
    CampaignId::from_uuid(id.0)
}

/// A reason on the wire: no code of the gate says that two cards have one address.
pub(super) fn why(code: &str) -> GateCode {
    if code == SAME_ADDRESS { GateCode::Ok } else { gate::GateCode::from_code(code).map_or(GateCode::Ok, gate_view) }
}

fn audience_of(definition: &str) -> CampaignAudience {
    serde_json::from_str(definition).unwrap_or_default()
}

fn choice(line: &CampaignLine) -> Choice {
    let audience = audience_of(&line.campaign.audience);
    Choice { ids: Vec::new(), search: audience.search, filters: filters_of(&audience.filters) }
}

fn view(line: CampaignLine) -> CampaignView {
    let campaign = line.campaign;
    let started = campaign.started.as_ref();
    let left = started.iter().flat_map(|started| &started.left_out);
    CampaignView {
        id: ids::CampaignId(line.id.as_uuid()),
        started_at: started.map(|started| started.at),
        included: started.map_or(0, |started| small(started.included)),
        left_out: left.map(|one| LeftOutWhy { code: why(&one.code), count: small(one.count) }).collect(),
        unchecked: started.is_some_and(|started| started.unchecked),
        audience: audience_of(&campaign.audience),
        title: campaign.title,
        subject: campaign.subject,
        text: campaign.text,
        farewell: campaign.farewell,
        consent: campaign.consent.map(|id| ids::ConsentTypeId(id.as_uuid())),
        goods: campaign.goods.map(|id| ids::GoodsId(id.as_uuid())),
        consent_title: line.consent,
        state: campaign_state_view(campaign.state),
        at: line.at,
        by: line.by,
        waiting: small(line.waiting),
        sent: small(line.sent),
        not_sent: small(line.not_sent),
        uncertain: small(line.uncertain),
    }
}

pub(crate) async fn campaign_list(work: &Work, _: Nothing) -> Answer<CampaignList> {
    Ok(CampaignList { campaigns: campaigns::campaigns(work).await?.into_iter().map(view).collect() })
}

pub(crate) async fn campaign_get(work: &Work, request: CampaignRequest) -> Answer<CampaignView> {
    Ok(view(campaigns::campaign(work, id_of(request.id)).await?))
}

pub(crate) async fn campaign_save(work: &Work, request: CampaignSave) -> Answer<CampaignSaved> {
    let audience = serde_json::to_string(&request.audience)
        .map_err(|_| ApiError::because(ErrorCode::Internal, "an audience is no JSON"))?;
    let form = NewCampaign {
        title: request.title,
        subject: request.subject,
        text: request.text,
        farewell: request.farewell,
        consent: request.consent.map(|id| ConsentTypeId::from_uuid(id.0)),
        goods: request.goods.map(|id| GoodsId::from_uuid(id.0)),
        audience,
    };
    let (id, _) = campaigns::save(work, CampaignDraft { id: request.id.map(id_of), form }).await?;
    Ok(CampaignSaved { id: ids::CampaignId(id.as_uuid()) })
}

pub(crate) async fn campaign_remove(work: &Work, request: CampaignRequest) -> Answer<Changed> {
    Ok(changed(campaigns::remove(work, id_of(request.id)).await?))
}

pub(crate) async fn campaign_start(work: &Work, request: CampaignRequest) -> Answer<Done> {
    let id = id_of(request.id);
    let line = campaigns::campaign(work, id).await?;
    campaigns::start(work, id, &choice(&line)).await?;
    Ok(Done {})
}

pub(crate) async fn campaign_step(work: &Work, request: CampaignStep) -> Answer<Done> {
    campaigns::step(work, id_of(request.id), campaign_state_of(request.state)).await?;
    Ok(Done {})
}

pub(crate) async fn campaign_people(work: &Work, request: CampaignPeople) -> Answer<CampaignPeoplePage> {
    let id = id_of(request.id);
    let choice = choice(&campaigns::campaign(work, id).await?);
    let (offset, limit) = (u64::from(request.offset), limited(request.limit)?);
    let (people, total) = if request.included {
        campaigns::recipients(work, id, &choice, offset, limit).await?
    } else {
        campaigns::left_out(work, id, &choice, offset, limit).await?
    };
    let people = people.into_iter().map(|one| CampaignPerson {
        contact: ids::ContactId(one.contact.as_uuid()),
        name: one.name,
        codes: one.codes.iter().map(|code| why(code)).collect(),
    });
    Ok(CampaignPeoplePage { people: people.collect(), total: small(total) })
}
