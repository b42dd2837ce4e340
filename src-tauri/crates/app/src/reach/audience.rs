//! Who may be put on a list to be contacted, and who is left out because of what (S81, S99): the gate for many people.

use super::rules::{Motive, Rules, Told, best_point, list_mode};
use crate::{
    AppError, Work,
    contacts::Names,
    export::{Choice, chosen},
    rpo::{self, RpoList},
    suppressions::SuppressionList,
};
use custode_domain::{
    channel::Channel,
    contact::ContactUnit,
    gate::{ContactDecision, GateAct, Verdict},
    ids::{ConsentTypeId, ContactId, DecisionId},
};
use std::collections::{HashMap, VecDeque};

/// Cards that are read at once.
const CHUNK: usize = 500;
/// Portions of them that are read while others are judged.
const AHEAD: usize = 2;

/// What a list is for.
#[derive(Debug, Clone)]
pub struct Aim {
    /// On the ground of this consent.
    pub consent: ConsentTypeId,
    /// By which channel.
    pub channel: Channel,
}

/// Who is on the list, and who is not.
#[derive(Debug, Clone, Default)]
pub struct Audience {
    /// Those who may be contacted, in the order of the choice, each with what the gate said.
    pub included: Vec<(ContactId, ContactDecision)>,
    /// The others, each with what the gate said: every code, the deciding one first.
    pub excluded: Vec<(ContactId, ContactDecision)>,
    /// Somebody is included without a look for a consent, because the switch is off (S81).
    pub unchecked: bool,
}

/// The lists that are asked about whoever is on them.
struct Lists {
    suppressed: SuppressionList,
    rpo: RpoList,
}

/// Asks the gate about everybody of a choice, as one text to many or a call to each. Nothing is written: whoever takes the list out of the
/// archive writes down the decisions of those who are on it.
///
/// # Errors
/// A field fault for a consent type that is unknown or out of use.
pub async fn audience(work: &Work, choice: &Choice, aim: &Aim) -> Result<Audience, AppError> {
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let lists = Lists { suppressed: SuppressionList::read(work).await?, rpo: RpoList::read(work).await? };
    let mut found = Audience::default();
    // The role decides who is chosen; the gate judges the whole card, or a hidden number would hide what was said about it.
    let reached = work.reader().reached(chosen(work, choice).await?).await?;
    let place: HashMap<ContactId, usize> = reached.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    // Ids ascend as the cards were made: what is read together lies together in the file.
    let mut ids = reached;
    ids.sort_unstable();
    let mut portions = ids.chunks(CHUNK);
    let mut coming = VecDeque::with_capacity(AHEAD);
    loop {
        while coming.len() < AHEAD
            && let Some(portion) = portions.next()
        {
            let (reader, portion) = (work.archive().reader(), portion.to_vec());
            coming.push_back(tokio::spawn(async move { reader.units(&portion).await }));
        }
        let Some(portion) = coming.pop_front() else { break };
        for (id, unit) in portion.await?? {
            judge(work, &rules, &lists, aim, id, &unit, &mut found)?;
        }
    }
    found.included.sort_unstable_by_key(|(id, _)| place.get(id));
    found.excluded.sort_unstable_by_key(|(id, _)| place.get(id));
    Ok(found)
}

fn judge(
    work: &Work,
    rules: &Rules<'_>,
    lists: &Lists,
    aim: &Aim,
    id: ContactId,
    unit: &ContactUnit,
    found: &mut Audience,
) -> Result<(), AppError> {
    let point = best_point(unit, &aim.channel);
    let suppressions = lists.suppressed.of_point(work, point)?;
    let known = lists.rpo.known(work, unit, &aim.channel, point)?;
    let rpo = rpo::question(rules.privacy(), &aim.channel, point, known, true);
    let mode = list_mode(&aim.channel);
    let told = Told { channel: &aim.channel, mode, point, suppressions: &suppressions, rpo, switches: true };
    let asked = rules.ask(unit, &told, Motive::Consent(aim.consent))?;
    let decision = asked.decision(DecisionId::from_uuid(work.new_id()), GateAct::Export, &told);
    if asked.verdict.verdict == Verdict::Ok {
        found.unchecked |= asked.verdict.unchecked;
        found.included.push((id, decision));
    } else {
        found.excluded.push((id, decision));
    }
    Ok(())
}
