//! The first words of a letter of a request, for a person to read and change.

use super::{RequestFile, request};
use crate::{
    AppError, Work, cases,
    communications::of_contact,
    contacts::{Names, address_lines, point_display},
    defaults::shipped_in,
    reports::{ReportLanguage, of_person, purposes},
};
use custode_domain::{
    channel::Channel,
    contact::{ContactField, PointKind},
    ids::RequestId,
    request::{ActionOutcome, ExtensionGround, LetterKind, Relation, RequestEvent, RequestIntake, RequestRefused},
};
use custode_report::{LetterFacts, RightResult, delivery_words, draft_letter as words_of, field_inside, said};
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
    check_results(kind, &file, &facts)?;
    let text = words_of(kind, &facts, language);
    let intake = file.unit.intake().ok_or(AppError::NotFound("request"))?;
    let addressee = match facts.recipient {
        Some(recipient) if kind == LetterKind::Notice => of_register(work, recipient).await?,
        _ => addressee(&file, card.as_ref()),
    };
    let delivery = (kind != LetterKind::Notice).then(|| delivery_words(&intake.channel.code(), language)).flatten();
    Ok(LetterDraft { subject: text.subject, text: text.text, closing: text.closing, addressee, delivery })
}

/// An answer says what was done, and a refusal what was not: neither is written before that is known (Art. 12(3), (4) GDPR).
/// That nothing is held was found out before.
fn check_results(kind: LetterKind, file: &RequestFile, facts: &LetterFacts) -> Result<(), AppError> {
    let nothing = file.unit.scope().is_some_and(|scope| !scope.found);
    let known = match kind {
        LetterKind::Answer => !facts.results.is_empty() || nothing,
        LetterKind::Refusal => facts.results.iter().any(|result| result.outcome != ActionOutcome::Done),
        _ => true,
    };
    if known { Ok(()) } else { Err(AppError::Precondition("request-result-first")) }
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
    let for_another = intake.relation != Relation::Oneself;
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
    let titled = |one: &super::AskedConsent| {
        file.names.consent_type(one.id).map(|row| shipped_in(&row.definition.title, language))
    };
    let results = intake.kinds.iter().filter_map(|kind| {
        file.unit.result(*kind).map(|result| RightResult {
            right: *kind,
            on: result.on,
            outcome: result.outcome,
            grounds: result.grounds.clone(),
            note: result.note.clone(),
            withdrawn: file.consents.iter().filter(|one| one.withdrawn).filter_map(titled).collect(),
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
        requester: natural_name(intake, card),
        late: (work.today() > due_on).then_some(due_on),
        person,
        heir: intake.relation == Relation::Heir,
        parent: intake.relation == Relation::Parent,
        known: intake.relation == Relation::Oneself && card.is_some_and(|card| first_point(card).is_some()),
        known_by: known_by(intake, card),
        received_on: intake.received_on,
        kinds: intake.kinds.clone(),
        due_on,
        doubt,
        more_time: extra.more_time,
        results: results.collect(),
        listed,
        corrected: file.corrected,
        held: file.unit.scope().map_or(card.is_some(), |scope| scope.found),
        data: match card {
            Some(card) => data_of(work, card, &file.names, language).await?,
            None => Vec::new(),
        },
        purposes: told.map(|row| shipped_in(&row.purpose.title, language)).collect(),
        sources: card.map(|card| sources_of(card, &file.names, language)).unwrap_or_default(),
        recipients: recipients.collect(),
        recipient: extra.recipient.filter(|name| !name.trim().is_empty()),
        contact: firm.email.or(firm.pec).or(firm.phone),
        nothing_automated: firm.nothing_automated,
        automated: automated.filter(|purpose| purpose.automated.is_some()).collect(),
    })
}

/// Who asks as a letter greets them: "Martina Bianchi" also where the request was entered as "Bianchi Martina".
fn natural_name(intake: &RequestIntake, card: Option<&ContactCard>) -> String {
    let words = |name: &str| {
        let folded = custode_domain::text::fold(name);
        let mut words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let typed = &intake.requester.name;
    let own = card.map(|card| card.unit.display_name()).filter(|_| intake.relation == Relation::Oneself);
    own.filter(|own| words(own) == words(typed)).unwrap_or_else(|| typed.clone())
}

/// The first address or number by which somebody can be written to or called.
fn first_point(card: &ContactCard) -> Option<String> {
    let points = card.unit.points();
    let point = points.iter().find(|point| !matches!(point.kind, PointKind::Post | PointKind::Fax))?;
    Some(point_display(point.kind, point))
}

/// By what a recipient knows the person apart from others of the same name: what the card says, else what the person wrote from.
fn known_by(intake: &RequestIntake, card: Option<&ContactCard>) -> Option<String> {
    let own = intake.requester.reach.clone().filter(|_| intake.relation == Relation::Oneself);
    card.and_then(first_point).or(own).filter(|text| !text.trim().is_empty())
}

/// The sorts of data about the person, each once: the fields of the card, and what is kept around it.
async fn data_of(
    work: &Work,
    card: &ContactCard,
    names: &Names,
    language: ReportLanguage,
) -> Result<Vec<String>, AppError> {
    let has = |field: &ContactField| card.unit.value(*field).is_some();
    let (own, noted): (Vec<ContactField>, Vec<ContactField>) =
        ContactField::ALL.iter().copied().filter(has).partition(|field| crate::reports::is_of_the_person(*field));
    let notes = [ContactField::Notes, ContactField::SealedNotes];
    let mut codes: Vec<&str> = own.iter().map(|field| field.code()).collect();
    codes.extend(card.unit.points().into_iter().map(|point| crate::reports::point_code(point.kind)));
    codes.extend(notes.iter().filter(|field| noted.contains(field)).map(|field| field.code()));
    codes.extend((!card.unit.tags().is_empty()).then_some("tags"));
    codes.extend((!card.unit.sales().is_empty()).then_some("sale"));
    codes.extend((!card.links.is_empty()).then_some("links"));
    let mut found: Vec<String> = codes.into_iter().map(|code| field_inside(code, language)).collect();
    let customs = card.unit.customs().into_iter();
    found.extend(
        customs.map(|(code, _)| names.custom_field(code).map_or(code, |row| row.field.title.as_str()).to_owned()),
    );
    let (_, talks) = of_contact(work, card.id, 0, 1).await?;
    for (is_there, key) in [
        (!card.unit.consent_events().is_empty(), "letter-data-consents"),
        (talks > 0, "letter-data-communications"),
        (!cases::all_of(work, card.id).await?.is_empty(), "letter-data-cases"),
        (true, "letter-data-record"),
    ] {
        found.extend(is_there.then(|| said(key, language)));
    }
    let mut once: Vec<String> = Vec::new();
    found.into_iter().for_each(|words| {
        if !once.contains(&words) {
            once.push(words);
        }
    });
    Ok(once)
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
            lines.extend(post.into_iter().flat_map(|point| match &point.address {
                Some(address) => address_lines(address),
                None => vec![point_display(PointKind::Post, point)],
            }));
        }
        _ => {}
    }
    // An answer by e-mail names the address that it goes to.
    let mailed = match intake.channel {
        Channel::Email => Some(PointKind::Email),
        Channel::Pec => Some(PointKind::Pec),
        _ => None,
    };
    let of_card = card.filter(|_| own).zip(mailed).and_then(|(card, kind)| {
        card.unit.points().into_iter().find(|point| point.kind == kind).map(|point| point_display(kind, point))
    });
    lines.extend(intake.requester.reach.clone().filter(|text| !text.trim().is_empty()).or(of_card));
    lines
}
