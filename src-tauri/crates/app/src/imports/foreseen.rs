//! What a row will do, for the review: only what is written is counted, once for each card, however often rows say it.

use super::{
    card::{self, Shared},
    differences::of_row,
    matching::{Earlier, name_of},
    plan::main_index,
    planned::{Fate, Outcome, PlannedRow, Review, SampleRow},
    written::{Written, of_contact},
};
use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::{
    consent::{ConsentEvent, ConsentState, StopAuthor},
    contact::{ContactChange, ContactField, ContactUnit, PointKind},
    ids::{ConsentTypeId, ContactId},
    journal::FieldValue,
    suppression::SuppressionReason,
};
use custode_import::normalise::{
    draft::{ConsentDraft, ConsentState as Said, ContactDraft, NormalisedRow},
    issue::Action,
};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

/// Fields of which a card has one.
const SINGLE: [&str; 17] = [
    "organisation",
    "last_name",
    "first_name",
    "tax_code",
    "vat_number",
    "sdi_code",
    "iban",
    "birth_on",
    "birth_place",
    "sex",
    "language",
    "website",
    "address",
    "postcode",
    "city",
    "province",
    "country",
];

/// The parts of a postal address among them.
const OF_ADDRESS: [&str; 5] = ["address", "postcode", "city", "province", "country"];

fn place(field: &str) -> Option<u32> {
    SINGLE.iter().position(|known| *known == field).and_then(|at| 1_u32.checked_shl(u32::try_from(at).ok()?))
}

/// What earlier rows told of a card that a row joins.
#[derive(Default)]
pub(super) struct Before {
    /// Fields that are filled, by their places.
    pub fields: u32,
    /// Addresses and numbers that are there.
    pub points: Vec<String>,
}

impl Before {
    /// The places of the fields that a contact of a row fills.
    pub(super) fn fields_of(draft: &ContactDraft) -> u32 {
        let mut fields = 0;
        draft.each_value(|field, _| fields |= place(field).unwrap_or_default());
        fields
    }

    fn has(&self, field: &str, value: &str) -> bool {
        match place(field) {
            Some(place) => self.fields & place != 0,
            None => self.points.iter().any(|known| known == value),
        }
    }
}

/// So many things are remembered at most; what comes after them is counted each time.
const REMEMBERED: usize = 2_000_000;

/// What rows brought to cards so far, as short hashes.
#[derive(Default)]
pub(super) struct Entered {
    things: HashSet<u64>,
    /// The first day of a withdrawal that rows bring.
    withdrawn: HashMap<(ContactId, ConsentTypeId), Option<NaiveDate>>,
}

impl Entered {
    /// Whether it comes for the first time.
    fn first(&mut self, thing: impl Hash) -> bool {
        let mut hasher = DefaultHasher::new();
        thing.hash(&mut hasher);
        let hash = hasher.finish();
        if self.things.len() < REMEMBERED { self.things.insert(hash) } else { !self.things.contains(&hash) }
    }

    /// Whether an earlier row withdraws what a later one gives: the card will know it by then (I5).
    fn holds_back(&mut self, card: ContactId, event: &ConsentEvent) -> bool {
        let key = (card, event.consent_type);
        if event.state == ConsentState::Withdrawn {
            let first = self.withdrawn.entry(key).or_insert(event.decided_on);
            *first = (*first).min(event.decided_on);
        }
        let first = self.withdrawn.get(&key).filter(|_| event.state.is_granting());
        first.zip(event.decided_on).is_some_and(|(first, on)| first.is_none_or(|first| on >= first))
    }
}

/// What a row will do.
#[derive(Default)]
pub(super) struct Foreseen {
    /// It writes something on a card of the archive, or makes one.
    pub adds: bool,
    fields: Vec<Cow<'static, str>>,
    consents: Vec<ConsentEvent>,
    held_back: u32,
    objections: u32,
    listed: u32,
    bounced: u32,
    stopped: u32,
    /// The cards of the archive as they stand, in the fields that change.
    card: Vec<(String, String)>,
}

impl Foreseen {
    fn fills(&mut self, field: impl Into<Cow<'static, str>>) {
        let field = field.into();
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
    }

    fn decides(&mut self, entered: &mut Entered, card: ContactId, (events, held_back): (Vec<ConsentEvent>, u32)) {
        self.held_back += held_back;
        for event in events {
            if !entered.first((card, event.consent_type, event.state.code(), event.decided_on)) {
                continue;
            }
            if entered.holds_back(card, &event) { self.held_back += 1 } else { self.consents.push(event) }
        }
    }

    /// What a contact brings that no card of the archive has; `before` is what earlier rows brought, where it joins theirs.
    fn brings(
        &mut self,
        (work, shared): (&Work, &Shared),
        entered: &mut Entered,
        card: ContactId,
        (row, draft, is_main): (&NormalisedRow, &ContactDraft, bool),
        before: Option<&Before>,
    ) -> Result<(), AppError> {
        self.adds = true;
        draft.each_value(|field, value| {
            if !before.is_some_and(|before| before.has(field, value)) {
                self.fills(field);
            }
        });
        if is_main {
            row.each_own_value(|field, _| {
                // Every card has a source and a day already.
                if before.is_none() || !["source", "acquired_on"].contains(&field) {
                    self.fills(field);
                }
            });
            row.each_extra_value(|field, _| self.fills(field.to_owned()));
            if !row.consents.is_empty() {
                self.decides(entered, card, card::consents(work, shared, (None, false), row));
            }
            self.objections += u32::from(row.says_no() && entered.first((card, "objection")));
        }
        if shared.suppressed.is_empty() {
            return Ok(());
        }
        for point in &draft.points {
            for said in shared.suppressed.of_value(work, card::point_kind(point.kind), &point.value)? {
                match said.reason {
                    SuppressionReason::Bounced => self.bounced += u32::from(entered.first((card, &point.value))),
                    SuppressionReason::Unsubscribed => self.listed += u32::from(entered.first((card, "listed"))),
                    SuppressionReason::Erased | SuppressionReason::Returned => {}
                }
            }
        }
        Ok(())
    }

    /// What a contact changes on a card of the archive.
    fn changes(
        &mut self,
        entered: &mut Entered,
        seen: &ContactUnit,
        card: ContactId,
        (row, draft, is_main): (&NormalisedRow, &ContactDraft, bool),
        written: Written,
    ) {
        let change = &written.change;
        self.adds |= !change.is_empty() || !written.events.is_empty() || written.stop.is_some();
        let mut filled = Vec::new();
        let mut see = |field: &'static str, value: &str| {
            if enters(change, field, value) && entered.first((card, field, value)) {
                filled.push(field);
            }
        };
        draft.each_value(&mut see);
        if is_main {
            row.each_own_value(&mut see);
            row.each_extra_value(|field, value| {
                if enters(change, field, value) && entered.first((card, field, value)) {
                    self.fills(field.to_owned());
                }
            });
        }
        filled.iter().for_each(|field| self.fills(*field));
        if !filled.is_empty() {
            self.card.extend(as_it_stands(seen, &filled));
        }
        let theirs = |author| matches!(author, StopAuthor::Person | StopAuthor::Law);
        let is_stopped = seen.standing_stops().iter().any(|known| theirs(known.stop.author));
        self.stopped += u32::from(is_stopped && entered.first((card, "stopped")));
        self.objections += u32::from(written.stop.is_some() && entered.first((card, "objection")));
        self.listed += u32::from(written.listed && entered.first((card, "listed")));
        self.bounced += written.bounced;
        self.decides(entered, card, (written.events, written.held_back));
    }
}

/// Whether a value of a row is among what changes on a card.
fn enters(change: &ContactChange, field: &str, value: &str) -> bool {
    let point = |fits: &dyn Fn(&custode_domain::contact::ContactPoint) -> bool| {
        change.points.iter().filter_map(|set| set.point.as_ref()).any(fits)
    };
    match field {
        "tags" => !change.tags.is_empty(),
        "external_id" => !change.externals.is_empty(),
        _ if let Some(code) = field.strip_prefix("custom:") => change.customs.iter().any(|set| set.code == code),
        _ if OF_ADDRESS.contains(&field) => point(&|point| point.kind == PointKind::Post),
        _ => match ContactField::from_code(field) {
            Some(known) => change.fields.iter().any(|set| set.field == known.number()),
            None => point(&|point| point.normalised == value),
        },
    }
}

/// A card of the archive, in the fields that a row changes: the name tells whose it is.
fn as_it_stands(seen: &ContactUnit, filled: &[&'static str]) -> Vec<(String, String)> {
    let mut values = Vec::new();
    let name = ["organisation", "last_name", "first_name"];
    for field in name.iter().chain(filled.iter().filter(|field| !name.contains(field))) {
        let known = ContactField::from_code(field).and_then(|known| seen.value(known));
        let text = match known {
            Some(FieldValue::Day(day)) => day.to_string(),
            Some(value) => value.as_text().unwrap_or_default().to_owned(),
            None => String::new(),
        };
        if !text.is_empty() {
            values.push(((*field).to_owned(), text));
        }
    }
    let kinds = |point: PointKind| match point {
        PointKind::Post => filled.iter().any(|field| OF_ADDRESS.contains(field)),
        kind => filled.contains(&kind.code()),
    };
    for point in seen.points().into_iter().filter(|point| kinds(point.kind)) {
        let field = if point.kind == PointKind::Post { "address" } else { point.kind.code() };
        values.push((field.to_owned(), point.normalised.clone()));
    }
    values
}

/// Works out what a row will do; what it says otherwise than cards of the archive is told.
pub(super) async fn foresee(
    work: &Work,
    shared: &Shared,
    row: &NormalisedRow,
    (planned, before): (&PlannedRow, &[Before]),
    earlier: &mut Earlier,
) -> Result<Foreseen, AppError> {
    let main = main_index(row);
    let organisation = planned.contacts.first().filter(|_| planned.contacts.len() > 1).map(|contact| contact.id);
    let mut foreseen = Foreseen::default();
    for (((at, draft), contact), before) in row.contacts.iter().enumerate().zip(&planned.contacts).zip(before) {
        let (id, is_main) = (contact.id, Some(at) == main);
        let of_row_is = (row, draft, is_main);
        let known = match contact.fate {
            Fate::JoinsKnown => work.reader().contact(id, work.today()).await?,
            Fate::New | Fate::JoinsEarlier => None,
        };
        let Some(seen) = known.map(|card| card.unit) else {
            let before = Some(before).filter(|_| contact.fate != Fate::New);
            foreseen.brings((work, shared), &mut earlier.entered, id, of_row_is, before)?;
            continue;
        };
        earlier.tell(id, of_row(shared, &seen, row, draft, is_main));
        let firm = organisation.filter(|other| is_main && *other != id);
        let written = of_contact(work, shared, (id, Some(&seen)), row, (draft, is_main), firm)?;
        foreseen.changes(&mut earlier.entered, &seen, id, of_row_is, written);
    }
    Ok(foreseen)
}

/// What a row says of a decision that is written; none for one that falls with another.
fn said_of<'a>(shared: &Shared, row: &'a NormalisedRow, event: &ConsentEvent) -> Option<&'a ConsentDraft> {
    row.consents.iter().find(|said| {
        said.state.code() == event.state.code()
            && said.decided_on == event.decided_on
            && shared.types.get(&said.consent_type.to_uppercase()) == Some(&event.consent_type)
    })
}

/// A consent as the review shows it, which is what the card will show: a yes whose time is over has expired, one that does
/// not count is only declared.
fn answer(shared: &Shared, said: &ConsentDraft) -> (String, String) {
    let state = match said.state {
        Said::Given if shared.is_over(said) => "expired",
        Said::Given if !said.counts_hint => "declared",
        state => state.code(),
    };
    (format!("consent:{}", said.consent_type), state.to_owned())
}

/// The effect of a decision.
fn effect_of(shared: &Shared, event: &ConsentEvent, said: Option<&ConsentDraft>) -> Option<&'static str> {
    match event.state {
        ConsentState::Given => Some(match said {
            Some(said) if shared.is_over(said) => "consents_expired",
            Some(said) if said.counts_hint => "consents_given",
            _ => "consents_unproven",
        }),
        ConsentState::Refused => Some("consents_refused"),
        ConsentState::Withdrawn => Some("consents_withdrawn"),
        _ => None,
    }
}

/// Counts a row in the figures of the review.
pub(super) fn tally(
    review: &mut Review,
    shared: &Shared,
    row: &NormalisedRow,
    (planned, foreseen): (&PlannedRow, Foreseen),
    cells: &[u8],
) -> Result<(), AppError> {
    review.totals.count(planned.outcome);
    if matches!(planned.outcome, Outcome::Rejected | Outcome::Suppressed) {
        return Ok(());
    }
    let mut effect = |code: &str, count: u32| {
        if count > 0 {
            *review.effects.entry(code.to_owned()).or_default() += count;
        }
    };
    review.flagged += u32::from(row.issues.iter().any(|issue| issue.action == Action::Flagged));
    let new = planned.contacts.iter().filter(|contact| contact.fate == Fate::New).count();
    review.contacts += u32::try_from(new).unwrap_or(u32::MAX);
    effect("second_contacts", u32::from(new > 1));
    // A card without a name is found only by its address: the person sees it before it is made (UX.md, step 3).
    let made = planned.contacts.iter().zip(&row.contacts).filter(|(contact, _)| contact.fate == Fate::New);
    let nameless = made.filter(|(_, draft)| name_of(draft).trim_matches('|').is_empty()).count();
    effect("nameless", u32::try_from(nameless).unwrap_or(u32::MAX));
    let proposed = planned.pairs.iter().filter(|pair| !pair.apart).count();
    effect("pairs_proposed", u32::from(planned.possible.is_some()) + u32::try_from(proposed).unwrap_or(u32::MAX));
    effect("pairs_apart", u32::try_from(planned.pairs.len() - proposed).unwrap_or(u32::MAX));
    effect("objections", foreseen.objections);
    effect("stops_kept", foreseen.stopped);
    effect("stops_listed", foreseen.listed);
    effect("bounced_listed", foreseen.bounced);
    effect("consents_held_back", foreseen.held_back);
    for event in &foreseen.consents {
        if let Some(code) = effect_of(shared, event, said_of(shared, row, event)) {
            effect(code, 1);
        }
    }
    for field in &foreseen.fields {
        match review.fields.get_mut(field.as_ref()) {
            Some(count) => *count += 1,
            None => drop(review.fields.insert(field.clone().into_owned(), 1)),
        }
    }
    sample(review, shared, row, (planned, foreseen), cells)
}

/// Shows a row before and after, as long as there is room for it; one that changes nothing has no after.
fn sample(
    review: &mut Review,
    shared: &Shared,
    row: &NormalisedRow,
    (planned, foreseen): (&PlannedRow, Foreseen),
    cells: &[u8],
) -> Result<(), AppError> {
    let has_findings = !row.issues.is_empty();
    if planned.outcome == Outcome::Unchanged || !review.wants_sample(has_findings) {
        return Ok(());
    }
    let before = super::read::raw(cells)?.cells.into_iter().map(|cell| cell.text).collect();
    let values = row.values().into_iter().map(|(field, value)| (field.to_owned(), value));
    let mut after: Vec<(String, String)> = values.collect();
    row.each_extra_value(|field, value| after.push((field.to_owned(), value.to_owned())));
    after.retain(|(field, _)| foreseen.fields.iter().any(|filled| filled == field));
    let said = foreseen.consents.iter().filter_map(|event| said_of(shared, row, event));
    after.extend(said.map(|said| answer(shared, said)));
    if after.is_empty() && planned.outcome != Outcome::Create {
        return Ok(());
    }
    let (row, outcome) = (row.row, planned.outcome);
    review.samples.push(SampleRow { row, before, after, outcome, card: foreseen.card, has_findings });
    Ok(())
}
