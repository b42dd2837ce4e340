//! The act itself: the gate answers for good, the answer stays in the person's journal, and only then a program of the
//! system dials or opens a message.

use super::draft::{self, Draft, MAX_TEXT};
use super::noes::refusals_of;
use super::question::point_of;
use super::rules::{Asked, Motive, Rules, Told, mode_of, require_seen};
use crate::{
    AppError, Work,
    consents::{require_unasked, unask},
    contacts::Names,
    rpo,
};
use custode_domain::{
    asking::RenewalAsk,
    channel::Channel,
    communication::{Communication, Delivery, Direction, Participant, Role},
    consent::{ConsentState, Method, NewConsentEvent},
    contact::{ContactPoint, ContactUnit},
    gate::{ContactDecision, GateAct, GateVerdict, Mode, Verdict},
    ids::{
        CommunicationId, ConsentEventId, ConsentTypeId, ContactId, DecisionId, PointId, PurposeId, ReasonId,
        RetentionClassId, TxnId, WordingId,
    },
    journal::Body,
    links::mailto,
    role::Permission,
    sending::Sending,
};
use custode_store::read::ConsentTypeRow;

/// What the operator wants.
#[derive(Clone)]
pub struct Wish {
    /// The person.
    pub contact: ContactId,
    /// Telephone, e-mail or PEC; SMS and messaging with a text, which is copied.
    pub channel: Channel,
    /// Through which point; `None` = the one that is used first.
    pub point: Option<PointId>,
    /// Why.
    pub motive: Motive,
    /// Subject of a message.
    pub subject: Option<String>,
    /// Text of a message; with one, a whole draft is opened instead of an empty message.
    pub text: Option<String>,
    /// Hand it to the firm's mail server, instead of opening the mail program.
    pub send: bool,
    /// The consent that is asked for with it.
    pub asks: Option<ConsentTypeId>,
}

custode_domain::redacted!(Wish);

/// What came of it.
#[derive(Debug, Clone)]
pub struct Went {
    /// What the gate said.
    pub verdict: GateVerdict,
    /// The decision in the person's journal.
    pub decision: DecisionId,
    /// The communication that was logged; none when the gate said no.
    pub communication: Option<CommunicationId>,
    /// A program of the system took the number or address.
    pub opened: bool,
    /// The action.
    pub txn: TxnId,
}

/// Asks the gate, writes its answer down, and when it is yes logs the communication and opens the system's program. A no
/// is no error: it stays in the journal, and nothing is opened. A consent is asked for only where its own purpose is not stopped
/// either, whatever the motive.
///
/// # Errors
/// Field faults: no motive while it must be asked, a point or reason that is not there (any more), a subject too long, a
/// channel that no program opens. [`AppError::Conflict`] for a yes that was asked to be renewed before, for a consent that was
/// asked for and not answered, and for a no, [`AppError::Forbidden`] for an address that the role hides and for a role that records no consents, [`AppError::Precondition`] without purposes or retention classes.
pub async fn go(work: &Work, wish: Wish) -> Result<Went, AppError> {
    let channel = wish.channel.clone();
    let (subject, text) = words_of(&wish)?;
    if wish.send {
        can_send(work, &channel, subject.as_deref(), text.as_deref()).await?;
    }
    if wish.asks.is_some() {
        // Asking writes into the consents of the card.
        work.require(Permission::Consents).await?;
    }
    let mode = mode_of(&channel);
    let act = if mode == Mode::Call { GateAct::Call } else { GateAct::Message };
    let decision = DecisionId::from_uuid(work.new_id());
    let id = CommunicationId::from_uuid(work.new_id());
    let outcome = work
        .transact(async |tx| {
            // Read in the write itself: a rule that was made stricter counts from the moment in which it was saved.
            let names = Names::read(work).await?;
            let rules = Rules::read(work, &names).await?;
            let mut wording = None;
            if let Some(consent_type) = wish.asks {
                wording = work.reader().wordings(consent_type).await?.last().map(|row| row.id);
                require_unasked(work, wish.contact, consent_type).await?;
            }
            if wish.motive == Motive::Unasked && rules.privacy().checks(mode) {
                return Err(AppError::field("motive", "missing"));
            }
            let unit = tx.contact(wish.contact).await?.ok_or(AppError::NotFound("contact"))?;
            let point = point_of(&unit, &channel, wish.point)?;
            require_seen(work, point)?;
            let suppressions = refusals_of(work, &rules, wish.contact, (&channel, point)).await?;
            let rpo = rpo::asked(work, rules.privacy(), &unit, &channel, point).await?;
            let told = Told { channel: &channel, mode, point, suppressions: &suppressions, rpo, switches: true };
            let asked = rules.ask(&unit, &told, wish.motive)?;
            let mut written = asked.decision(decision, act, &told);
            if asked.verdict.verdict != Verdict::Ok {
                tx.write(wish.contact, Body::ContactDecided(written));
                return Ok((asked.verdict, None));
            }
            // What is always open still needs somewhere to go.
            let point = point.ok_or_else(|| AppError::field("point", "missing"))?;
            written.communication = Some(id);
            if let Some(consent_type) = wish.asks {
                let kind = rules.names().consent_type(consent_type).filter(|row| !row.archived);
                let kind = kind.ok_or(AppError::NotFound("consent-type"))?;
                let asked_for = asking(work, &unit, (kind, wording), (&channel, id))?;
                if let Some(stopped) = rules.stops_asking(&unit, &told, kind)? {
                    let written = stopped.decision(decision, act, &told);
                    tx.write(wish.contact, Body::ContactDecided(written));
                    return Ok((stopped.verdict, None));
                }
                tx.write(wish.contact, asked_for);
            }
            let mut item = item(work, &rules, &unit, &asked, &told, point, &wish, subject, decision)?;
            item.body.clone_from(&text);
            if wish.send {
                let consent = asked.verdict.consent.filter(|_| matches!(wish.motive, Motive::Consent(_)));
                item.delivery = Some(Delivery::Queued);
                item.sending = Some(Sending { consent, ..Sending::default() });
            }
            tx.write(wish.contact, Body::ContactDecided(written));
            tx.write_new(id, Body::CommunicationLogged(item.clone()));
            let ready = Ready {
                link: address(&rules, &channel, point, item.subject.as_deref()),
                to: (unit.display_name(), point.normalised.clone()),
                item,
            };
            Ok((asked.verdict, Some(ready)))
        })
        .await?;
    let (verdict, ready) = outcome.value;
    let txn = outcome.txn;
    let Some(ready) = ready else {
        return Ok(Went { verdict, decision, communication: None, opened: false, txn });
    };
    if wish.send {
        work.desk().tend_outbox().await;
        return Ok(Went { verdict, decision, communication: Some(id), opened: false, txn });
    }
    let opened = opens(work, id, &ready).await?;
    let item = ready.item;
    if !opened {
        work.transact(async |tx| {
            unask(work, tx, id, &item).await?;
            tx.write(id, Body::CommunicationChanged(Communication { delivery: Some(Delivery::NotDone), ..item }));
            Ok(())
        })
        .await?;
    }
    Ok(Went { verdict, decision, communication: Some(id), opened, txn })
}

/// Subject and text as they go by the channel of the wish.
fn words_of(wish: &Wish) -> Result<(Option<String>, Option<String>), AppError> {
    let channel = &wish.channel;
    if !matches!(channel, Channel::Phone | Channel::Email | Channel::Pec) && !is_copied(channel) {
        return Err(AppError::field("channel", "unknown"));
    }
    let subject = wish.subject.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    if subject.as_deref().is_some_and(|text| text.chars().count() > 200) {
        return Err(AppError::field("subject", "too-long"));
    }
    let text = wish.text.as_deref().filter(|text| *channel != Channel::Phone && !text.trim().is_empty());
    let text = text.map(|text| text.trim_end().to_owned());
    if text.as_deref().is_some_and(|text| text.chars().count() > MAX_TEXT) {
        return Err(AppError::field("text", "too-long"));
    }
    if is_copied(channel) && text.is_none() {
        return Err(AppError::field("text", "missing"));
    }
    Ok((subject, text))
}

/// Refuses what the outbox cannot send.
async fn can_send(work: &Work, channel: &Channel, subject: Option<&str>, text: Option<&str>) -> Result<(), AppError> {
    // A PEC has its worth from the provider that sends it: it is written in the program of that mailbox.
    if *channel != Channel::Email {
        return Err(AppError::field("channel", "unknown"));
    }
    if !crate::outbox::settings(work).await?.on {
        return Err(AppError::Precondition("outbox-off"));
    }
    if subject.is_none() {
        return Err(AppError::field("subject", "missing"));
    }
    if text.is_none() { Err(AppError::field("text", "missing")) } else { Ok(()) }
}

/// What asking for a consent writes: that a yes which ends was asked to be renewed, once for each yes (S63), or that an
/// answer is waited for. A yes that stands stays one while its renewal is asked for.
fn asking(
    work: &Work,
    unit: &ContactUnit,
    (row, wording): (&ConsentTypeRow, Option<WordingId>),
    (channel, communication): (&Channel, CommunicationId),
) -> Result<Body, AppError> {
    let consent_type = row.id;
    let view = unit.consent_view(consent_type, &row.definition.terms(), work.today());
    // Who said no is not asked again: they say so themselves if they change their mind.
    if matches!(view.state, ConsentState::Refused | ConsentState::Withdrawn) {
        return Err(AppError::Conflict("said-no"));
    }
    // As of a renewal: one request, until there is an answer of whatever sort.
    if view.state == ConsentState::Requested {
        return Err(AppError::Conflict("asked-already"));
    }
    let yes = view.event.filter(|_| view.state.is_granting() || view.state == ConsentState::Expired);
    if let Some(event) = yes {
        let ask =
            RenewalAsk { event, consent_type, on: work.today(), channel: channel.clone(), communication, wording };
        return Ok(Body::RenewalAsked(ask));
    }
    let method = Method::of_channel(channel);
    let event = NewConsentEvent {
        consent_type,
        point: None,
        state: ConsentState::Requested,
        decided_on: Some(work.today()),
        method,
        wording,
        evidence_level: Some(0),
        evidence: None,
        valid_until: None,
        note: None,
    };
    let id = ConsentEventId::from_uuid(work.new_id());
    let event = event.parse(id, unit.consent_heads(consent_type), work.today(), row.archived, false);
    Ok(Body::ConsentEvent(event.map_err(|_| AppError::NotFound("consent-type"))?))
}

/// What is opened after the gate said yes.
struct Ready {
    /// The link that dials or begins a message.
    link: String,
    /// Name and address.
    to: (String, String),
    /// What was logged.
    item: Communication,
}

/// Opens the system's program: a link, or a whole draft where there is a text.
async fn opens(work: &Work, id: CommunicationId, ready: &Ready) -> Result<bool, AppError> {
    // The text is copied into the telephone or the program of the conversation: this computer sends none.
    if is_copied(&ready.item.channel) {
        return Ok(true);
    }
    let host = work.desk().host();
    let Some(text) = ready.item.body.as_deref() else { return Ok(host.open_link(ready.link.clone()).await) };
    let firm = work.reader().controller().await?.controller;
    // A message from an ordinary address is no PEC.
    let sender = if ready.item.channel == Channel::Pec { firm.pec.as_deref() } else { firm.email.as_deref() };
    let written = Draft {
        id: id.as_uuid(),
        at: ready.item.started_at,
        from: sender.filter(|address| !address.trim().is_empty()).map(|address| (firm.name.as_str(), address)),
        to: (&ready.to.0, &ready.to.1),
        subject: ready.item.subject.as_deref().unwrap_or_default(),
        text,
    }
    .write(&work.desk().ports.data_dir);
    // A folder that cannot be written to is the same to the operator as a program that does not open.
    let Ok(path) = written else { return Ok(false) };
    let opened = host.open_in_viewer(path.clone()).await;
    if !opened {
        draft::remove(&path);
    }
    Ok(opened)
}

/// Whether a message goes by a telephone or a program that Custode does not open: its text is copied, and the operator says
/// whether it went.
const fn is_copied(channel: &Channel) -> bool {
    matches!(channel, Channel::Sms | Channel::Messaging)
}

/// What opens the system's program.
fn address(rules: &Rules<'_>, channel: &Channel, point: &ContactPoint, subject: Option<&str>) -> String {
    match channel {
        Channel::Phone => rules.privacy().dial(&point.normalised),
        _ => mailto(&point.normalised, subject),
    }
}

/// What is logged before the program opens.
#[expect(clippy::too_many_arguments, reason = "they are the parts of one communication")]
fn item(
    work: &Work,
    rules: &Rules<'_>,
    unit: &ContactUnit,
    asked: &Asked,
    told: &Told<'_>,
    point: &ContactPoint,
    wish: &Wish,
    subject: Option<String>,
    decision: DecisionId,
) -> Result<Communication, AppError> {
    let reason = match wish.motive {
        Motive::Reason(id) => Some(rules.reason(id)?),
        _ => None,
    };
    let consent = |id| {
        let row = rules.names().consent_type(id)?;
        unit.consent_view(id, &row.definition.terms(), rules.today()).event
    };
    let given: Option<ConsentEventId> = asked.verdict.consent.filter(|_| !asked.verdict.unchecked).and_then(consent);
    let purpose = purpose(rules, asked)?;
    let participant =
        Participant { contact: wish.contact, role: Role::Recipient, point: Some(point.id), decision: Some(decision) };
    Ok(Communication {
        direction: Direction::Outbound,
        channel: told.channel.clone(),
        started_at: work.now(),
        duration_s: None,
        participants: vec![participant],
        subject,
        body: None,
        outcome: None,
        purpose,
        retention_class: class(rules, told.channel, purpose, reason.map(|row| row.id))?,
        category: None,
        follow_up_on: None,
        consent: given,
        reason: reason.map(|row| row.reason.title.clone()),
        origin: None,
        reason_id: reason.map(|row| row.id),
        delivery: Some(Delivery::Open),
        sending: None,
        campaign: None,
        mail: None,
    })
}

fn purpose(rules: &Rules<'_>, asked: &Asked) -> Result<PurposeId, AppError> {
    let any = || rules.names().purposes().iter().find(|row| !row.archived).map(|row| row.id);
    let stated = asked.reason.and_then(|id| rules.purpose_for(id));
    stated.or(asked.purpose).or_else(any).ok_or(AppError::Precondition("no-purpose"))
}

fn class(
    rules: &Rules<'_>,
    channel: &Channel,
    purpose: PurposeId,
    reason: Option<ReasonId>,
) -> Result<RetentionClassId, AppError> {
    let names = rules.names();
    names
        .proposed_class(channel, reason, names.is_marketing(purpose))
        .map(|(row, _)| row.id)
        .ok_or(AppError::Precondition("no-retention-class"))
}

impl Asked {
    /// The decision about something that had happened already.
    pub(crate) fn afterwards(&self, id: DecisionId, told: &Told<'_>, item: CommunicationId) -> ContactDecision {
        ContactDecision { communication: Some(item), ..self.decision(id, GateAct::Logged, told) }
    }
}
