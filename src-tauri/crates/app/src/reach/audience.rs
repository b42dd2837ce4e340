//! Who may be put on a list to be contacted, and who is left out because of what (S81, S99): the gate for many people.

use super::{
    card::Judged,
    noes::Noes,
    rules::{Motive, Rules, Told, list_mode},
};
use crate::{
    AppError, Work,
    contacts::Names,
    export::{Choice, chosen},
    rpo::{self, RpoList},
    suppressions::SuppressionList,
};
use custode_domain::{
    channel::Channel,
    contact::{ContactPoint, ContactUnit},
    gate::{ContactDecision, GateAct, RpoFacts, Verdict},
    ids::{ConsentTypeId, ContactId, DecisionId},
    suppression::Suppression,
};
use custode_store::{
    StoreError,
    read::{ConsentTypeRow, GateCard, Reader},
};
use std::collections::{HashMap, HashSet, VecDeque};

/// Cards that are read at once.
const CHUNK: usize = 1_000;
/// Portions of them that are read while others are judged.
const AHEAD: usize = 2;

/// What a list is for.
#[derive(Debug, Clone)]
pub struct Aim {
    /// Why: on the ground of a consent, or as soft spam.
    pub motive: Motive,
    /// By which channel.
    pub channel: Channel,
}

/// Who is on the list, and who is not.
#[derive(Clone, Default)]
pub struct Audience {
    /// Those who may be contacted, in the order of the choice, each with what the gate said.
    pub included: Vec<(ContactId, ContactDecision)>,
    /// The others, each with what the gate said: every code, the deciding one first.
    pub excluded: Vec<(ContactId, ContactDecision)>,
    /// The address of each of those who may be contacted.
    pub addresses: HashMap<ContactId, String>,
    /// Somebody is included without a look for a consent, because the switch is off (S81).
    pub unchecked: bool,
}

impl std::fmt::Debug for Audience {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counts = (self.included.len(), self.excluded.len());
        f.debug_struct("Audience").field("counts", &counts).finish_non_exhaustive()
    }
}

/// The lists that are asked about whoever is on them.
pub(super) struct Lists {
    suppressed: SuppressionList,
    noes: Noes,
    rpo: RpoList,
}

/// Cards that are read at once: from their rows, and those that have none, or none for the channel, from their journals.
pub(super) struct Portion {
    /// From their rows.
    pub(super) cards: Vec<GateCard>,
    /// Folded.
    pub(super) units: Vec<(ContactId, ContactUnit)>,
}

impl Lists {
    /// The lists as they stand, for one channel.
    pub(super) async fn read(work: &Work, rules: &Rules<'_>, channel: &Channel) -> Result<Self, AppError> {
        Ok(Self {
            suppressed: SuppressionList::read(work).await?,
            noes: Noes::read(work, rules, channel).await?,
            rpo: RpoList::read(work).await?,
        })
    }

    /// What was said on other cards.
    pub(super) const fn noes(&self) -> &Noes {
        &self.noes
    }

    /// What keeps a point of a card from being used.
    pub(super) fn refusals(
        &self,
        work: &Work,
        id: ContactId,
        point: Option<&ContactPoint>,
    ) -> Result<Vec<Suppression>, AppError> {
        let mut suppressions = self.suppressed.of_point(work, point)?;
        suppressions.extend(self.noes.at(id, point));
        Ok(suppressions)
    }

    /// What the gate is told of the register of oppositions.
    pub(super) fn rpo(
        &self,
        work: &Work,
        rules: &Rules<'_>,
        unit: &impl Judged,
        (channel, point): (&Channel, Option<&ContactPoint>),
        list: bool,
    ) -> Result<Option<Option<RpoFacts>>, AppError> {
        let known = self.rpo.known(work, unit, channel, point)?;
        Ok(rpo::question(rules.privacy(), channel, point, known, list))
    }
}

impl Portion {
    async fn read(reader: &Reader, ids: &[ContactId], channel: &Channel) -> Result<Self, StoreError> {
        if !Reader::keeps_points_of(channel) {
            return Ok(Self { cards: Vec::new(), units: reader.units(ids).await? });
        }
        let cards = reader.gate_cards(ids, channel).await?;
        let known: HashSet<ContactId> = cards.iter().map(|card| card.id).collect();
        let left: Vec<ContactId> = ids.iter().copied().filter(|id| !known.contains(id)).collect();
        let units = if left.is_empty() { Vec::new() } else { reader.units(&left).await? };
        Ok(Self { cards, units })
    }
}

/// Asks the gate about everybody of a choice, as one text to many or a call to each. Nothing is written: whoever takes the list out of the
/// archive writes down the decisions of those who are on it.
///
/// # Errors
/// A field fault for a consent type that is unknown or out of use.
pub async fn audience(work: &Work, choice: &Choice, aim: &Aim) -> Result<Audience, AppError> {
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let lists = Lists::read(work, &rules, &aim.channel).await?;
    let mut found = Audience::default();
    // The role decides who is chosen; the gate judges the whole card, or a hidden number would hide what was said about it.
    let reached = work.reader().reached(chosen(work, choice).await?).await?;
    let place: HashMap<ContactId, usize> = reached.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    each_portion(work, reached, &aim.channel, |portion| {
        for card in &portion.cards {
            judge(work, &rules, &lists, aim, card.id, card, &mut found)?;
        }
        for (id, unit) in &portion.units {
            judge(work, &rules, &lists, aim, *id, unit, &mut found)?;
        }
        Ok(())
    })
    .await?;
    found.included.sort_unstable_by_key(|(id, _)| place.get(id));
    found.excluded.sort_unstable_by_key(|(id, _)| place.get(id));
    Ok(found)
}

/// Those of some consents that stops on their card close altogether.
///
/// # Errors
/// Those of the database.
pub(crate) async fn closed(
    work: &Work,
    consents: &[(ContactId, ConsentTypeId)],
) -> Result<HashSet<(ContactId, ConsentTypeId)>, AppError> {
    let mut found = HashSet::new();
    if consents.is_empty() {
        return Ok(found);
    }
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let mut by_card: HashMap<ContactId, Vec<&ConsentTypeRow>> = HashMap::new();
    for (card, kind) in consents {
        by_card.entry(*card).or_default().extend(names.consent_type(*kind));
    }
    let ids = by_card.keys().copied().collect();
    each_portion(work, ids, &Channel::Email, |portion| {
        let kinds = |id: &ContactId| by_card.get(id).into_iter().flatten();
        for card in &portion.cards {
            let closed = kinds(&card.id).filter(|kind| rules.is_closed(card, kind));
            found.extend(closed.map(|kind| (card.id, kind.id)));
        }
        for (id, unit) in &portion.units {
            let closed = kinds(id).filter(|kind| rules.is_closed(unit, kind));
            found.extend(closed.map(|kind| (*id, kind.id)));
        }
        Ok(())
    })
    .await?;
    Ok(found)
}

/// Reads the cards in portions, some of them ahead, and hands each over.
pub(super) async fn each_portion(
    work: &Work,
    mut ids: Vec<ContactId>,
    channel: &Channel,
    mut each: impl FnMut(Portion) -> Result<(), AppError>,
) -> Result<(), AppError> {
    // Ids ascend as the cards were made: what is read together lies together in the file.
    ids.sort_unstable();
    let mut portions = ids.chunks(CHUNK);
    let mut coming = VecDeque::with_capacity(AHEAD);
    loop {
        while coming.len() < AHEAD
            && let Some(portion) = portions.next()
        {
            let (reader, portion, channel) = (work.archive().reader(), portion.to_vec(), channel.clone());
            coming.push_back(tokio::spawn(async move { Portion::read(&reader, &portion, &channel).await }));
        }
        let Some(portion) = coming.pop_front() else { break };
        each(portion.await??)?;
    }
    Ok(())
}

fn judge(
    work: &Work,
    rules: &Rules<'_>,
    lists: &Lists,
    aim: &Aim,
    id: ContactId,
    unit: &impl Judged,
    found: &mut Audience,
) -> Result<(), AppError> {
    let point = rules.point(unit, &aim.channel, aim.motive);
    let suppressions = lists.refusals(work, id, point)?;
    let rpo = lists.rpo(work, rules, unit, (&aim.channel, point), true)?;
    let mode = list_mode(&aim.channel);
    let told = Told { channel: &aim.channel, mode, point, suppressions: &suppressions, rpo, switches: true };
    let asked = rules.ask(unit, &told, aim.motive)?;
    let decision = asked.decision(DecisionId::from_uuid(work.new_id()), GateAct::Export, &told);
    if asked.verdict.verdict == Verdict::Ok {
        found.unchecked |= asked.verdict.unchecked;
        found.addresses.extend(point.map(|point| (id, point.normalised.clone())));
        found.included.push((id, decision));
    } else {
        found.excluded.push((id, decision));
    }
    Ok(())
}
