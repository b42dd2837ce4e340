//! The first words of a letter of a request, for a person to read and change.

use super::{RequestFile, request};
use crate::{
    AppError, Work,
    contacts::{Names, point_display},
    defaults::shipped_in,
    reports::{ReportLanguage, of_person, purposes},
};
use custode_domain::{
    contact::PointKind,
    ids::RequestId,
    request::{ExtensionGround, LetterKind, RequestEvent, RequestIntake, RequestRefused},
};
use custode_report::{LetterFacts, RightResult, delivery_words, draft_letter as words_of, field_words};
use custode_store::read::ContactCard;
use std::collections::HashMap;

/// A letter as proposed.
#[derive(Clone)]
pub struct LetterDraft {
    /// Subject.
    pub subject: String,
    /// Text: an empty line parts paragraphs, "- " begins a point.
    pub text: String,
    /// Closing words.
    pub closing: String,
    /// To whom, line by line.
    pub addressee: Vec<String>,
    /// How it travels.
    pub delivery: Option<String>,
}

custode_domain::redacted!(LetterDraft);

/// What only the asker of a draft knows.
#[derive(Debug, Clone, Default)]
pub struct DraftExtra {
    /// Why more time is needed.
    pub more_time: Option<(ExtensionGround, String)>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
}

/// Proposes a letter.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] for a letter about more time that can't be had any more (D2).
pub async fn draft_letter(
    work: &Work,
    id: RequestId,
    kind: LetterKind,
    language: ReportLanguage,
    extra: DraftExtra,
) -> Result<LetterDraft, AppError> {
    let file = request(work, id).await?;
    let mut due = file.clock.last.due;
    if kind == LetterKind::Extension {
        due = longer(&file, work.today())?;
    }
    let card = match file.contact {
        Some(contact) => work.reader().contact(contact, work.today()).await?,
        None => None,
    };
    let facts = facts(work, &file, card.as_ref(), language, (due, extra)).await?;
    let text = words_of(kind, &facts, language);
    let intake = file.unit.intake().ok_or(AppError::NotFound("request"))?;
    let addressee = match facts.recipient {
        Some(recipient) if kind == LetterKind::Notice => of_register(work, recipient).await?,
        _ => addressee(&file, card.as_ref()),
    };
    let delivery = (kind != LetterKind::Notice).then(|| delivery_words(&intake.channel.code(), language)).flatten();
    Ok(LetterDraft { subject: text.subject, text: text.text, closing: text.closing, addressee, delivery })
}

/// To whom the answer to a request goes.
pub(crate) struct AnswersTo {
    /// Name and address, line by line.
    pub addressee: Vec<String>,
    /// How it travels: by the requester's channel (D9).
    pub delivery: Option<String>,
    /// Whose data they are, where somebody else asks.
    pub person: Option<String>,
}

/// To whom the answer to a request goes, how, and about whom it speaks.
pub(crate) async fn answers_to(work: &Work, id: RequestId, language: ReportLanguage) -> Result<AnswersTo, AppError> {
    let file = request(work, id).await?;
    let card = match file.contact {
        Some(contact) => work.reader().contact(contact, work.today()).await?,
        None => None,
    };
    let channel = file.unit.intake().map(|intake| intake.channel.code());
    let delivery = channel.and_then(|channel| delivery_words(&channel, language));
    let person = file.unit.intake().and_then(|intake| spoken_for(intake, card.as_ref()));
    Ok(AnswersTo { addressee: addressee(&file, card.as_ref()), delivery, person })
}

/// Whose data a request is about, where somebody else asks.
fn spoken_for(intake: &RequestIntake, card: Option<&ContactCard>) -> Option<String> {
    let for_another = intake.relation != custode_domain::request::Relation::Oneself;
    intake.person.clone().or_else(|| card.map(|card| card.unit.display_name())).filter(|_| for_another)
}

/// A recipient with the place that the register has for notices.
async fn of_register(work: &Work, name: String) -> Result<Vec<String>, AppError> {
    let known = work.reader().recipients().await?.into_iter().find(|row| row.recipient.name == name);
    let contact = known.and_then(|row| row.recipient.contact);
    Ok(std::iter::once(name).chain(contact).collect())
}

/// The last day after an extension, while one may still be told.
pub(super) fn longer(file: &RequestFile, today: chrono::NaiveDate) -> Result<chrono::NaiveDate, AppError> {
    let refused = |why| super::refusal(why, "reason");
    if file.clock.extended_on.is_some() {
        return Err(refused(RequestRefused::AlreadyExtended));
    }
    if file.clock.paused_since.is_some() {
        return Err(refused(RequestRefused::IdentityPending));
    }
    if today > file.clock.first.due {
        return Err(refused(RequestRefused::TermOver));
    }
    file.unit.extended_due(today).ok_or(AppError::NotFound("request"))
}

async fn facts(
    work: &Work,
    file: &RequestFile,
    card: Option<&ContactCard>,
    language: ReportLanguage,
    (due_on, extra): (chrono::NaiveDate, DraftExtra),
) -> Result<LetterFacts, AppError> {
    let intake = file.unit.intake().ok_or(AppError::NotFound("request"))?;
    let firm = work.reader().controller().await?.controller;
    let doubt = file.unit.events().rev().find_map(|event| match event {
        RequestEvent::IdentityAsked(ask) => Some(ask.doubt.clone()),
        _ => None,
    });
    let recipients = file.unit.events().filter_map(|event| match event {
        RequestEvent::Notified(notice) => Some(notice.recipient.clone()),
        _ => None,
    });
    let results = intake.kinds.iter().filter_map(|kind| {
        file.unit.result(*kind).map(|result| RightResult {
            right: *kind,
            on: result.on,
            outcome: result.outcome,
            grounds: result.grounds.clone(),
            note: result.note.clone(),
        })
    });
    let objects = intake.kinds.contains(&custode_domain::request::RightKind::ObjectionMarketing);
    let listed = match file.unit.contact() {
        None if objects => Some(super::executed::is_listed(work, intake).await?),
        _ => None,
    };
    let person = spoken_for(intake, card);
    // Only what the data of this person are used for.
    let used = card.map(|card| of_person(file.names.purposes(), card, &file.names).0).unwrap_or_default();
    let automated = purposes(&used, &[], &HashMap::new(), language).into_iter();
    let told = used.iter().filter(|row| !row.purpose.rights_answers);
    Ok(LetterFacts {
        number: intake.number.clone(),
        requester: intake.requester.name.clone(),
        person,
        heir: intake.relation == custode_domain::request::Relation::Heir,
        received_on: intake.received_on,
        kinds: intake.kinds.clone(),
        due_on,
        doubt,
        more_time: extra.more_time,
        results: results.collect(),
        listed,
        held: file.unit.scope().map_or(card.is_some(), |scope| scope.found),
        data: card.map(|card| data_of(card, language)).unwrap_or_default(),
        purposes: told.map(|row| shipped_in(&row.purpose.title, language)).collect(),
        sources: card.map(|card| sources_of(card, &file.names, language)).unwrap_or_default(),
        recipients: recipients.collect(),
        recipient: extra.recipient.filter(|name| !name.trim().is_empty()),
        contact: firm.email.or(firm.pec).or(firm.phone),
        nothing_automated: firm.nothing_automated,
        automated: automated.filter(|purpose| purpose.automated.is_some()).collect(),
    })
}

/// Names of the sorts of data on a card, each once, in small letters.
fn data_of(card: &ContactCard, language: ReportLanguage) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let fields = custode_domain::contact::ContactField::ALL.iter().filter(|field| card.unit.value(**field).is_some());
    let codes = fields
        .filter(|field| crate::reports::is_of_the_person(**field))
        .map(|field| field.code().to_owned())
        .chain(card.unit.points().into_iter().map(|point| crate::reports::point_code(point.kind).to_owned()));
    for code in codes {
        let words = field_words(&code, language).to_lowercase();
        if !found.contains(&words) {
            found.push(words);
        }
    }
    found
}

/// Where the data of a card came from, each source once.
fn sources_of(card: &ContactCard, names: &Names, language: ReportLanguage) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for record in card.provenance.iter().filter(|record| record.current) {
        if let Some(source) = names.origin_of(record).source.map(|source| shipped_in(&source, language))
            && !found.contains(&source)
        {
            found.push(source);
        }
    }
    found
}

/// Name and address as the request says them; without an address, that of the card when the person asks.
fn addressee(file: &RequestFile, card: Option<&ContactCard>) -> Vec<String> {
    let Some(intake) = file.unit.intake() else { return Vec::new() };
    let mut lines = vec![intake.requester.name.clone()];
    let own = intake.relation == custode_domain::request::Relation::Oneself;
    match (&intake.requester.address, card) {
        (Some(address), _) => lines.extend(address.lines().map(str::to_owned)),
        (None, Some(card)) if own => {
            let points = card.unit.points();
            let post = points.iter().find(|point| point.kind == PointKind::Post);
            lines.extend(post.map(|point| point_display(PointKind::Post, point)));
        }
        _ => {}
    }
    lines.extend(intake.requester.reach.clone());
    lines
}
