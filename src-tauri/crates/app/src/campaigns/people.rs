//! Who gets a campaign and who is left out, by name, and why.

use crate::{
    AppError, Work,
    export::Choice,
    reach::{Aim, Audience, Motive, audience},
};
use custode_domain::{
    campaign::Campaign,
    channel::Channel,
    gate::ContactDecision,
    ids::{CampaignId, ContactId},
    text::fold,
};
use std::collections::{BTreeMap, HashSet};

/// Why somebody is left out whose address another card on the list has: each address gets one message.
pub const SAME_ADDRESS: &str = "same_address";

/// Somebody whom a campaign writes to, or leaves out.
#[derive(Clone)]
pub struct Meant {
    /// The card.
    pub contact: ContactId,
    /// Name as listed; none for a card that is gone.
    pub name: Option<String>,
    /// Codes of the gate, or [`SAME_ADDRESS`]; the deciding one first. Empty for who gets it.
    pub codes: Vec<String>,
}

custode_domain::redacted!(Meant);

/// The two sides of a list by e-mail.
#[derive(Debug, Default)]
pub(super) struct Sides {
    /// Who gets a message, with what the gate said.
    pub(super) included: Vec<(ContactId, ContactDecision)>,
    /// Who is left out, with what the gate said and every code.
    pub(super) left_out: Vec<(ContactId, ContactDecision, Vec<String>)>,
    /// No consent was looked for.
    pub(super) unchecked: bool,
}

impl Sides {
    /// How many are left out by the code that decided, the most frequent first.
    pub(super) fn counts(&self) -> Vec<(String, u64)> {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for code in self.left_out.iter().filter_map(|(_, _, codes)| codes.first()) {
            *counts.entry(code).or_default() += 1;
        }
        let mut counts: Vec<(String, u64)> = counts.into_iter().map(|(code, count)| (code.to_owned(), count)).collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }
}

/// What a campaign rests on.
pub(super) fn motive(campaign: &Campaign) -> Motive {
    let consent = || campaign.consent.map_or(Motive::Unasked, Motive::Consent);
    campaign.offer().map_or_else(consent, Motive::SoftSpam)
}

/// Asks the gate about everybody of a choice; of several cards with one address, the first gets the message.
pub(super) async fn sides(work: &Work, choice: &Choice, motive: Motive) -> Result<Sides, AppError> {
    let aim = Aim { motive, channel: Channel::Email };
    let Audience { included, excluded, addresses, unchecked } = audience(work, choice, &aim).await?;
    let mut sides = Sides { unchecked, ..Sides::default() };
    let mut taken = HashSet::new();
    for (id, decision) in included {
        if addresses.get(&id).is_some_and(|address| taken.insert(address)) {
            sides.included.push((id, decision));
        } else {
            sides.left_out.push((id, decision, vec![SAME_ADDRESS.to_owned()]));
        }
    }
    let codes = |decision: &ContactDecision| decision.codes.iter().map(|code| code.code().to_owned()).collect();
    sides.left_out.extend(excluded.into_iter().map(|(id, decision)| {
        let codes = codes(&decision);
        (id, decision, codes)
    }));
    Ok(sides)
}

/// How many a campaign writes to, and how many it leaves out by the code that decided: [`SAME_ADDRESS`] among them.
#[derive(Debug, Default)]
pub struct Reckoned {
    /// Who gets a message.
    pub included: u64,
    /// Who does not, the most frequent code first.
    pub left_out: Vec<(String, u64)>,
    /// No consent was looked for.
    pub unchecked: bool,
}

/// Counts a campaign as its start would.
///
/// # Errors
/// A field fault for a consent type that is unknown or out of use.
pub async fn reckon(work: &Work, choice: &Choice, motive: Motive) -> Result<Reckoned, AppError> {
    let sides = sides(work, choice, motive).await?;
    Ok(Reckoned { included: sides.included.len() as u64, left_out: sides.counts(), unchecked: sides.unchecked })
}

/// A page of those whom a draft would write to, by name, and how many they are. After the start its messages tell.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `campaign-started`; those of the database.
pub async fn recipients(
    work: &Work,
    id: CampaignId,
    choice: &Choice,
    offset: u64,
    limit: u32,
) -> Result<(Vec<Meant>, u64), AppError> {
    let line = super::campaign(work, id).await?;
    if line.campaign.started.is_some() {
        return Err(AppError::Precondition("campaign-started"));
    }
    let sides = sides(work, choice, motive(&line.campaign)).await?;
    page(work, sides.included.into_iter().map(|(contact, _)| (contact, Vec::new())), offset, limit).await
}

/// A page of those who are left out, and how many they are: live for a draft, as it was frozen after the start.
///
/// # Errors
/// [`AppError::NotFound`]; those of the database.
pub async fn left_out(
    work: &Work,
    id: CampaignId,
    choice: &Choice,
    offset: u64,
    limit: u32,
) -> Result<(Vec<Meant>, u64), AppError> {
    let line = super::campaign(work, id).await?;
    let Some(started) = &line.campaign.started else {
        let sides = sides(work, choice, motive(&line.campaign)).await?;
        return page(work, sides.left_out.into_iter().map(|(contact, _, codes)| (contact, codes)), offset, limit).await;
    };
    let total: u64 = started.left_out.iter().map(|one| one.count).sum();
    if total > 0 && work.archive().reader().count_left_out(id).await? == 0 {
        from_journal(work, id).await?;
    }
    let reader = work.reader();
    let kept = reader.campaign_left_out(id, offset, limit).await?;
    Ok((named(work, kept).await?, reader.count_left_out(id).await?))
}

async fn named(work: &Work, people: Vec<(ContactId, Vec<String>)>) -> Result<Vec<Meant>, AppError> {
    let ids: Vec<ContactId> = people.iter().map(|(contact, _)| *contact).collect();
    let names = work.reader().names(&ids).await?;
    let named = people.into_iter().map(|(contact, codes)| Meant { contact, name: names.get(&contact).cloned(), codes });
    Ok(named.collect())
}

/// One page of some people of a draft: by the codes, then by name.
async fn page(
    work: &Work,
    people: impl Iterator<Item = (ContactId, Vec<String>)>,
    offset: u64,
    limit: u32,
) -> Result<(Vec<Meant>, u64), AppError> {
    let mut all = named(work, people.collect()).await?;
    all.sort_by_cached_key(|one| (one.codes.clone(), fold(one.name.as_deref().unwrap_or_default())));
    let (total, from) = (all.len() as u64, usize::try_from(offset).unwrap_or(usize::MAX));
    Ok((all.into_iter().skip(from).take(limit as usize).collect(), total))
}

/// Makes the list of who was left out anew, from what the start wrote into the journals: another machine started it.
async fn from_journal(work: &Work, id: CampaignId) -> Result<(), AppError> {
    let asked = work.archive().reader().asked_at_start(id).await?;
    let left: Vec<(ContactId, String)> = asked
        .into_iter()
        .map(|(contact, decision)| {
            let codes: Vec<&str> = decision.codes.iter().map(|code| code.code()).collect();
            (contact, if codes.is_empty() { SAME_ADDRESS.to_owned() } else { codes.join(",") })
        })
        .collect();
    work.clone().of_the_program().transact(async |tx| Ok(tx.leave_out(id, &left).await?)).await?;
    Ok(())
}
