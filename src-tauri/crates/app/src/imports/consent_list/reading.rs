//! Reading a list of consents: where its columns are, what a row says, and whose it is.

use super::super::{
    card::{self, Shared},
    matching::{keys_of, name_of},
    plan::main_index,
    session::Session,
    state::{ConsentListState, ImportState},
};
use crate::{AppError, Work};
use custode_domain::{
    consent_type::ConsentType,
    contact::ContactUnit,
    identifiers::{
        dates::{DateOrder, DateSystem},
        text::fold,
    },
    ids::{BatchId, ConsentTypeId, ContactId},
    journal::Body,
};
use custode_import::{
    mapping::{MapFile, field::Field},
    normalise::{
        Normaliser, Setting,
        decided::{Decided, DecidedColumns, answer_key},
        draft::{ConsentDraft, ConsentState, ContactKind, NormalisedRow},
        issue::IssueCode,
    },
    table::RawRow,
};
use custode_store::read::{CertainMatch, MatchKey};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// Whether the headers of the chosen table are those of such a list.
#[must_use]
pub fn looks_like_consent_list(state: &ImportState) -> bool {
    guessed(state).is_list()
}

fn guessed(state: &ImportState) -> DecidedColumns {
    let Some(table) = state.chosen() else { return DecidedColumns::default() };
    DecidedColumns::of(&table.headers, |at| {
        let column = table.columns.iter().find(|column| column.index as usize == at);
        column.map(|column| column.values.iter().map(|(raw, _)| raw.as_str()).collect()).unwrap_or_default()
    })
}

/// Where the columns are, with what a person chose.
fn columns(state: &ImportState) -> DecidedColumns {
    let (guess, said) = (guessed(state), &state.consent_list);
    let or = |said: Option<Option<u32>>, guess: Option<usize>| {
        said.map_or(guess, |chosen| chosen.map(|column| column as usize))
    };
    DecidedColumns {
        kind: or(said.kind, guess.kind),
        answer: or(said.answer, guess.answer),
        decided: or(said.decided, guess.decided),
        withdrawn: or(said.withdrawn, guess.withdrawn),
    }
}

/// What a row is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum About<'a> {
    Type(ConsentTypeId, &'a ConsentType),
    LeftOut,
    Unknown,
}

/// Cards of one row: those that it is about, or why it is about none.
pub(super) type Whom = Result<Vec<ContactId>, IssueCode>;

/// A list being read.
pub(super) struct ConsentList<'a> {
    work: &'a Work,
    session: &'a Session,
    shared: Shared,
    /// Where the columns are.
    pub(super) columns: DecidedColumns,
    people: Normaliser,
    /// Some column says who.
    pub(super) names_people: bool,
    dates: (DateOrder, DateSystem),
    types: Vec<(ConsentTypeId, ConsentType)>,
    /// The place of a type by its folded title or code.
    titles: HashMap<String, usize>,
}

/// One row with what it says and of whom.
pub(super) struct Said<'a> {
    /// The row of the file.
    pub(super) row: u32,
    /// What it says.
    pub(super) decided: Decided,
    /// Which consent it is about.
    pub(super) about: About<'a>,
    /// Whose it is.
    pub(super) whom: Whom,
}

impl<'a> ConsentList<'a> {
    pub(super) async fn new(work: &'a Work, session: &'a Session, batch: BatchId) -> Result<Self, AppError> {
        let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
        let columns = columns(&session.state);
        let own = [columns.kind, columns.answer, columns.decided, columns.withdrawn];
        let mut map: MapFile = super::super::check::map_of(table);
        map.columns.retain(|column| {
            let of_person = column.field.as_ref().is_some_and(|field| {
                field.names_somebody()
                    || matches!(field, Field::TaxCode | Field::TaxOrVat | Field::VatNumber | Field::ExternalId)
            });
            of_person && !own.contains(&Some(column.index as usize))
        });
        let setting = Setting { reference: work.today(), date_1904: table.date_1904, take_hidden: table.take_hidden };
        let order =
            columns.decided.and_then(|at| table.columns.iter().find(|one| one.index as usize == at)?.date_order);
        let all = work.reader().consent_types().await?;
        let types: Vec<(ConsentTypeId, ConsentType)> =
            all.into_iter().filter(|row| !row.archived).map(|row| (row.id, row.definition)).collect();
        let words = |at: usize, one: &ConsentType| [(fold(&one.title), at), (fold(&one.code), at)];
        let titles = types.iter().enumerate().flat_map(|(at, (_, one))| words(at, one)).collect();
        Ok(Self {
            titles,
            shared: super::super::batch::shared_of(work, session, batch).await?,
            names_people: !map.columns.is_empty(),
            people: Normaliser::new(&map, &table.headers, setting),
            dates: (
                order.or(session.state.options.date_order).unwrap_or_default(),
                if table.date_1904 { DateSystem::From1904 } else { DateSystem::From1900 },
            ),
            types,
            work,
            session,
            columns,
        })
    }

    /// What a person chose.
    pub(super) fn chosen(&self) -> &ConsentListState {
        &self.session.state.consent_list
    }

    /// The types of which one is a part.
    pub(super) fn above(&self, part: ConsentTypeId) -> impl Iterator<Item = ConsentTypeId> {
        self.shared.parts.above(part)
    }

    /// What a name in the list means: what a person said, else the type of that title or code.
    pub(super) fn named(&self, raw: &str) -> About<'_> {
        let folded = fold(raw);
        let of = |id: Uuid| self.types.iter().find(|(known, _)| known.as_uuid() == id);
        let found = match self.chosen().kinds.get(&folded) {
            Some(None) => return About::LeftOut,
            Some(Some(id)) => of(*id),
            None => self.titles.get(&folded).and_then(|at| self.types.get(*at)),
        };
        found.map_or(About::Unknown, |(id, definition)| About::Type(*id, definition))
    }

    fn about(&self, decided: &Decided) -> About<'_> {
        if self.columns.kind.is_some() {
            return self.named(&decided.kind);
        }
        let all = self.chosen().all_about.and_then(|id| self.types.iter().find(|(known, _)| known.as_uuid() == id));
        all.map_or(About::Unknown, |(id, definition)| About::Type(*id, definition))
    }

    fn decided(&self, read: &RawRow) -> Decided {
        let meant =
            |raw: &str| self.chosen().answers.get(&answer_key(raw)).and_then(|said| ConsentState::from_code(said));
        let mut decided = self.columns.read(read, self.dates, self.work.today(), meant);
        let all = self.chosen().all_say.as_deref().and_then(ConsentState::from_code);
        if self.columns.answer.is_none() && decided.state == ConsentState::Unknown {
            decided.state = all.unwrap_or(ConsentState::Unknown);
            if matches!(decided.state, ConsentState::Refused | ConsentState::Withdrawn) {
                decided.refused = None;
            }
        }
        decided
    }

    /// Whom a row is about. A yes is one person's, by the rules of the certain tier: nobody with another tax code, the very
    /// same name where both have one, and a number of another program only beside a name that fits. A no is for every card that
    /// has one of the row's addresses or codes, in the bin too.
    fn whom(
        &self,
        row: &NormalisedRow,
        says_no: bool,
        known: &HashMap<MatchKey, Vec<CertainMatch>>,
    ) -> Result<Whom, AppError> {
        let Some(draft) = main_index(row).and_then(|at| row.contacts.get(at)) else {
            return Ok(Err(row.rejected.unwrap_or(IssueCode::NothingUsable)));
        };
        let keys = keys_of(self.work, &self.shared, row, draft, true)?;
        let of = |wanted: &dyn Fn(&MatchKey, &CertainMatch) -> bool| -> Vec<ContactId> {
            let found = keys.iter().flat_map(|key| known.get(key).into_iter().flatten().map(move |one| (key, one)));
            let fits = found.filter(|(key, one)| wanted(key, one)).map(|(_, one)| one.contact);
            fits.collect::<BTreeSet<_>>().into_iter().collect()
        };
        let name = name_of(draft);
        let bare = |name: &str| name.trim_matches('|').is_empty();
        let named = |one: &CertainMatch| one.match_name == name || bare(&name) || bare(&one.match_name);
        let number = |key: &MatchKey| matches!(key, MatchKey::External(..));
        if says_no {
            let all = of(&|key, one| !number(key) || named(one));
            return Ok(if all.is_empty() { Err(IssueCode::PersonUnknown) } else { Ok(all) });
        }
        let code = keys.iter().find_map(|key| if let MatchKey::TaxCode(hash) = key { Some(*hash) } else { None });
        let organisation = draft.kind == ContactKind::Organisation;
        let stands = |one: &CertainMatch| {
            let other_code = code.is_some() && one.tax_code.is_some() && code != one.tax_code;
            !one.binned && one.organisation == organisation && !other_code
        };
        let certain = |key: &MatchKey| matches!(key, MatchKey::TaxCode(_) | MatchKey::Vat(_));
        // The strongest key that finds somebody decides; what a weaker one adds is not asked.
        for found in [
            of(&|key, one| certain(key) && stands(one)),
            of(&|key, one| !certain(key) && stands(one) && one.match_name == name && !bare(&name)),
            of(&|key, one| !certain(key) && stands(one) && named(one)),
        ] {
            match found.len() {
                0 => {}
                1 => return Ok(Ok(found)),
                _ => return Ok(Err(IssueCode::PersonAmbiguous)),
            }
        }
        let any = of(&|key, one| !number(key) && !one.binned);
        Ok(Err(if any.is_empty() { IssueCode::PersonUnknown } else { IssueCode::PersonOtherName }))
    }

    /// What some rows say. Cards out of the operator's reach are told only a no.
    pub(super) async fn said(&self, rows: &[RawRow]) -> Result<Vec<Said<'_>>, AppError> {
        let understood: Vec<NormalisedRow> = rows.iter().map(|read| self.people.row(read)).collect();
        let mut wanted = Vec::new();
        for row in &understood {
            let main = main_index(row);
            if let Some(draft) = main.and_then(|at| row.contacts.get(at)) {
                wanted.extend(keys_of(self.work, &self.shared, row, draft, true)?);
            }
        }
        let reader = self.work.reader();
        let known = reader.certain_matches(&wanted).await?;
        let ids: BTreeSet<ContactId> = known.values().flatten().map(|one| one.contact).collect();
        let reached = reader.names(&ids.into_iter().collect::<Vec<_>>()).await?;
        let mut within_reach = known.clone();
        within_reach.values_mut().for_each(|found| found.retain(|one| reached.contains_key(&one.contact)));
        let mut said = Vec::with_capacity(rows.len());
        for (read, row) in rows.iter().zip(&understood) {
            let decided = self.decided(read);
            let says_no = matches!(decided.state, ConsentState::Refused | ConsentState::Withdrawn);
            let whom = self.whom(row, says_no, if says_no { &known } else { &within_reach })?;
            said.push(Said { row: read.row, about: self.about(&decided), decided, whom });
        }
        Ok(said)
    }

    /// What a row writes on a card; and whether a withdrawal of the person holds a yes back. A declared yes adds nothing to
    /// one that counts; who withdraws a broader purpose withdraws its parts (I4).
    pub(super) fn bodies(&self, unit: &ContactUnit, said: &Said<'_>) -> (Vec<Body>, bool) {
        let About::Type(id, definition) = said.about else { return (Vec::new(), false) };
        let state = said.decided.state;
        let view = unit.consent_view(id, &definition.terms(), self.shared.today);
        if state == ConsentState::Given && view.counts {
            return (Vec::new(), false);
        }
        let draft = ConsentDraft {
            consent_type: definition.code.clone(),
            state,
            decided_on: said.decided.on,
            evidence_level: 0,
            counts_hint: false,
            raw: said.decided.answer.clone(),
            column: 0,
            evidence: None,
        };
        let row = NormalisedRow { row: said.row, consents: vec![draft], ..NormalisedRow::default() };
        let (events, held_back) = card::consents(self.work, &self.shared, (Some(unit), false), &row);
        (events.into_iter().map(Body::ConsentEvent).collect(), held_back > 0)
    }

    /// Why a row is refused, if it is.
    pub(super) fn fault(said: &Said<'_>) -> Option<IssueCode> {
        if said.about == About::LeftOut {
            return None;
        }
        if let Some(fault) = said.decided.refused {
            return Some(fault);
        }
        match &said.whom {
            Err(fault) => Some(*fault),
            Ok(_) if said.about == About::Unknown => Some(IssueCode::ConsentKindUnknown),
            Ok(_) => None,
        }
    }
}
