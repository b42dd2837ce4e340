//! Papers that come back with answers: what they ask, and how one is found again by its code (S42, S58, S67).

use super::gather::{channel_codes, wording_of};
use crate::{
    AppError, Work,
    contacts::{self, Names, held},
    defaults::shipped_in,
    reach::Judged,
    reports::ReportLanguage,
};
use chrono::{DateTime, Utc};
use custode_domain::{
    channel::Channel,
    consent::{ConsentState as State, ConsentView},
    consent_type::Wording,
    contact::{ContactKind, ContactUnit, PointKind},
    gate::HeldConsent,
    ids::{ConsentTypeId, ContactId},
    paper::{FirmPaper, PrintedSheet, SheetAsk, SheetCode, SheetKind},
};
use custode_report::{
    ConsentForm, ConsentState, FormAsk, FormPerson, FormWording, IssuedAs, PreferenceAsk, PreferenceSheet, Signer,
};
use custode_store::read::ConsentTypeRow;

/// The channels that a preference sheet lets close; certified mail too where a consent uses it or something closes it.
const CLOSABLE: [Channel; 5] = [Channel::Email, Channel::Phone, Channel::Sms, Channel::Messaging, Channel::Post];

/// A sheet that was printed, found by its code.
#[derive(Debug, Clone)]
pub struct FoundSheet {
    /// Its code.
    pub code: SheetCode,
    /// When it was printed.
    pub printed_at: DateTime<Utc>,
    /// Whose it is; none for a blank one.
    pub contact: Option<(ContactId, String)>,
    /// What it asks.
    pub sheet: PrintedSheet,
}

/// Finds a printed sheet.
///
/// # Errors
/// Field faults of `code`: not a code, or none that was printed here (or whose person is erased).
pub async fn find(work: &Work, typed: &str) -> Result<FoundSheet, AppError> {
    let code = SheetCode::parse(typed).ok_or_else(|| AppError::field("code", "not-a-code"))?;
    let row = work.reader().printed_sheet(code).await?.ok_or_else(|| AppError::field("code", "not-printed"))?;
    let contact = if row.unit == work.archive().store().scope().into() {
        None
    } else {
        let id = ContactId::from_uuid(row.unit.as_uuid());
        let id = work.reader().successor(id).await?.unwrap_or(id);
        let card = work.reader().contact(id, work.today()).await?;
        let card = card.ok_or_else(|| AppError::field("code", "not-printed"))?;
        Some((id, card.unit.display_name()))
    };
    Ok(FoundSheet { code, printed_at: row.at, contact, sheet: row.sheet })
}

/// A form for some types, in their texts of today.
pub(super) async fn form(
    work: &Work,
    contact: Option<ContactId>,
    types: &[ConsentTypeId],
    language: ReportLanguage,
    number: u32,
) -> Result<(PrintedSheet, ConsentForm), AppError> {
    if types.is_empty() {
        return Err(AppError::field("types", "missing"));
    }
    let names = Names::read(work).await?.in_language(language);
    let person = match contact {
        Some(id) => Some(person(work, &usable(work, id).await?)),
        None => None,
    };
    let mut asks = Vec::new();
    for row in names.consent_types().iter().filter(|row| types.contains(&row.id)) {
        if row.archived {
            return Err(AppError::field("types", "archived"));
        }
        let asked = ask(work, row, &names, language).await?;
        // Whoever ticks a box beside nothing has agreed to nothing (Art. 7(2) GDPR).
        if !asked.1.has_words() {
            return Err(AppError::Precondition("consent-without-words"));
        }
        asks.push(asked);
    }
    if asks.len() != types.len() {
        return Err(AppError::field("types", "unknown"));
    }
    let notice = notice(work).await?;
    let sheet = PrintedSheet {
        sheet: SheetKind::Form,
        number,
        asks: asks.iter().map(|(ask, _)| *ask).collect(),
        purposes: Vec::new(),
        channels: Vec::new(),
        notice: notice.as_ref().map(|notice| notice.version),
        language: language.code().to_owned(),
    };
    let asks = asks.into_iter().map(|(_, ask)| ask).collect();
    Ok((sheet, ConsentForm { person, asks, notice }))
}

/// The preference sheet of a person, with what stands today.
pub(super) async fn preferences(
    work: &Work,
    contact: ContactId,
    language: ReportLanguage,
    number: u32,
) -> Result<(PrintedSheet, PreferenceSheet), AppError> {
    let names = Names::read(work).await?.in_language(language);
    let unit = usable(work, contact).await?;
    let stops = Judged::stops(&unit);
    let offered = names.consent_types().iter().filter(|row| !row.archived);
    let views: Vec<(&ConsentTypeRow, ConsentView)> =
        offered.map(|row| (row, unit.consent_view(row.id, &row.definition.terms(), work.today()))).collect();
    let mut consents = Vec::new();
    let mut asked = Vec::new();
    for (row, view) in &views {
        let (one, ask) = ask(work, row, &names, language).await?;
        // What was decided can be taken back, whatever it was asked with; a new yes needs words.
        if !ask.has_words() && view.decided_on.is_none() {
            continue;
        }
        let state = ConsentState::from_code(view.shown.code()).ok_or(AppError::Document)?;
        asked.push(one);
        let closed = channel_codes(&names.closed(row.id, view, &stops), &names);
        let since = if view.state == State::Expired { view.valid_until } else { view.decided_on };
        consents.push(PreferenceAsk { ask, state, since, closed });
    }
    let purposes: Vec<_> = names.purposes().iter().filter(|row| !row.archived && row.purpose.marketing).collect();
    let sheet = PrintedSheet {
        sheet: SheetKind::Preferences,
        number,
        asks: asked,
        purposes: purposes.iter().map(|row| row.id).collect(),
        channels: if purposes.is_empty() { Vec::new() } else { closable(&names, &unit) },
        notice: notice(work).await?.map(|notice| notice.version),
        language: language.code().to_owned(),
    };
    let titles = purposes.iter().map(|row| row.purpose.title.clone()).collect();
    let channels = channel_codes(&sheet.channels, &names);
    let acts: Vec<HeldConsent<'_>> = views.iter().map(|(row, view)| held(row, view)).collect();
    let closed = purposes.iter().map(|row| names.opening_of(row, sheet.channels.clone()).closed(&stops, &acts));
    let closed = closed.map(|closed| channel_codes(&closed, &names)).collect();
    Ok((sheet, PreferenceSheet { person: person(work, &unit), consents, purposes: titles, channels, closed }))
}

/// The channels that somebody may close on their sheet.
fn closable(names: &Names, unit: &ContactUnit) -> Vec<Channel> {
    let used = names.consent_types().iter().any(|row| !row.archived && row.definition.opens().contains(&Channel::Pec));
    let stopped = unit.standing_stops().iter().any(|recorded| recorded.stop.channels.contains(&Channel::Pec));
    let mut channels = CLOSABLE.to_vec();
    if used || stopped {
        channels.insert(1, Channel::Pec);
    }
    channels
}

/// The card that a paper asks; nobody is asked whose processing is restricted (Art. 18(2) GDPR, F32).
async fn usable(work: &Work, contact: ContactId) -> Result<ContactUnit, AppError> {
    let card = work.reader().contact(contact, work.today()).await?;
    let unit = card.ok_or(AppError::NotFound("contact"))?.unit;
    if unit.is_restricted() { Err(AppError::Precondition("restricted")) } else { Ok(unit) }
}

fn person(work: &Work, unit: &ContactUnit) -> FormPerson {
    let is_firm = unit.kind() == ContactKind::Organisation;
    let shown = |kind: PointKind| {
        let usual = matches!(kind, PointKind::Email | PointKind::Landline | PointKind::Mobile);
        usual || is_firm && kind == PointKind::Pec
    };
    // Parents and guardians answer for a minor (art. 316 and 320 c.c.).
    let signer = match (is_firm, unit.is_minor(work.today())) {
        (true, _) => Signer::Representative,
        (_, true) => Signer::Parent,
        _ => Signer::Oneself,
    };
    let points = unit.points();
    let points = points.iter().filter(|point| shown(point.kind)).take(3);
    FormPerson {
        name: unit.display_name(),
        points: points.map(|point| contacts::point_display(point.kind, point)).collect(),
        signer,
    }
}

async fn ask(
    work: &Work,
    row: &ConsentTypeRow,
    names: &Names,
    language: ReportLanguage,
) -> Result<(SheetAsk, FormAsk), AppError> {
    let wordings: Vec<Wording> = work.reader().wordings(row.id).await?;
    let last = wordings.last();
    let definition = &row.definition;
    let ask = FormAsk {
        title: definition.title.clone(),
        code: definition.code.clone(),
        description: definition.description.clone(),
        wording: last.map(|wording| worded(wording, language)),
        channels: channel_codes(&row.definition.opens(), names),
        validity_days: definition.validity_days,
    };
    Ok((SheetAsk { consent_type: row.id, wording: last.map(|wording| wording.id) }, ask))
}

/// A text as it is asked: one that Custode shipped says the same in both languages, one of the firm stays as it is.
fn worded(wording: &Wording, language: ReportLanguage) -> FormWording {
    let known = wording_of(wording);
    let text = shipped_in(&known.text, language);
    let language = if text == known.text { known.language } else { language.code().to_owned() };
    FormWording { text, language, ..known }
}

/// The privacy notice in force.
pub(super) async fn notice(work: &Work) -> Result<Option<IssuedAs>, AppError> {
    let issued = work.reader().issued_papers().await?;
    let latest = issued.into_iter().filter(|one| one.paper == FirmPaper::Notice).max_by_key(|one| one.version);
    Ok(latest.map(|one| IssuedAs { version: one.version, on: one.on }))
}
