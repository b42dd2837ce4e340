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
        decided::{Decided, DecidedColumns},
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
pub(in crate::imports) struct ConsentList<'a> {
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

/// All words of one name stand in the other.
fn within(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        name.split([' ', '|']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty() && !other.is_empty() && (one.is_subset(&other) || other.is_subset(&one))
}

impl<'a> ConsentList<'a> {
    pub(in crate::imports) async fn new(
        work: &'a Work,
        session: &'a Session,
        batch: BatchId,
    ) -> Result<Self, AppError> {
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
        let types = work.reader().consent_types().await?;
        Ok(Self {
            shared: super::super::batch::shared_of(work, session, batch).await?,
            names_people: !map.columns.is_empty(),
            people: Normaliser::new(&map, &table.headers, setting),
            dates: (
                order.or(session.state.options.date_order).unwrap_or_default(),
                if table.date_1904 { DateSystem::From1904 } else { DateSystem::From1900 },
            ),
            types: types.into_iter().filter(|row| !row.archived).map(|row| (row.id, row.definition)).collect(),
            work,
            session,
            columns,
        })
    }

    /// What a person chose.
    pub(super) fn chosen(&self) -> &ConsentListState {
        &self.session.state.consent_list
    }

    /// What a name in the list means: what a person said, else the type of that title or code.
    pub(super) fn named(&self, raw: &str) -> About<'_> {
        let folded = fold(raw);
        let of = |id: Uuid| self.types.iter().find(|(known, _)| known.as_uuid() == id);
        let found = match self.chosen().kinds.get(&folded) {
            Some(None) => return About::LeftOut,
            Some(Some(id)) => of(*id),
            None => self.types.iter().find(|(_, one)| fold(&one.title) == folded || fold(&one.code) == folded),
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
        let meant = |raw: &str| self.chosen().answers.get(&fold(raw)).and_then(|said| ConsentState::from_code(said));
        let mut decided = self.columns.read(read, self.dates, self.work.today(), meant);
        let all = self.chosen().all_say.as_deref().and_then(ConsentState::from_code);
        if self.columns.answer.is_none() && decided.state == ConsentState::Unknown {
            decided.state = all.unwrap_or(ConsentState::Unknown);
        }
        decided
    }

    /// Whom a row is about. Two people of one address are told apart by their name only; a no is for both.
    fn whom(
        &self,
        row: &NormalisedRow,
        says_no: bool,
        known: &HashMap<MatchKey, Vec<CertainMatch>>,
    ) -> Result<Whom, AppError> {
        let Some((at, draft)) = main_index(row).and_then(|at| Some((at, row.contacts.get(at)?))) else {
            return Ok(Err(row.rejected.unwrap_or(IssueCode::NothingUsable)));
        };
        let organisation = draft.kind == ContactKind::Organisation;
        let keys = keys_of(self.work, &self.shared, row, draft, main_index(row) == Some(at))?;
        let fitting = |key: &MatchKey| -> Vec<&CertainMatch> {
            let found = known.get(key).into_iter().flatten();
            found.filter(|one| !one.binned && one.organisation == organisation).collect()
        };
        let distinct = |found: Vec<&CertainMatch>| found.into_iter().map(|one| one.contact).collect::<BTreeSet<_>>();
        for key in keys.iter().filter(|key| !matches!(key, MatchKey::Point(_))) {
            let found: Vec<_> = distinct(fitting(key)).into_iter().collect();
            match found.len() {
                0 => {}
                1 => return Ok(Ok(found)),
                _ => return Ok(Err(IssueCode::PersonAmbiguous)),
            }
        }
        let holders: Vec<&CertainMatch> =
            keys.iter().filter(|key| matches!(key, MatchKey::Point(_))).flat_map(fitting).collect();
        let all: Vec<ContactId> = distinct(holders.clone()).into_iter().collect();
        if all.is_empty() {
            return Ok(Err(IssueCode::PersonUnknown));
        }
        if says_no {
            return Ok(Ok(all));
        }
        let name = name_of(draft);
        if name.trim_matches('|').is_empty() {
            return Ok(if all.len() == 1 { Ok(all) } else { Err(IssueCode::PersonAmbiguous) });
        }
        let of = |fits: &dyn Fn(&str) -> bool| {
            distinct(holders.iter().copied().filter(|one| fits(&one.match_name)).collect())
                .into_iter()
                .collect::<Vec<_>>()
        };
        for found in [of(&|other| other == name), of(&|other| within(&name, other))] {
            match found.len() {
                0 => {}
                1 => return Ok(Ok(found)),
                _ => return Ok(Err(IssueCode::PersonAmbiguous)),
            }
        }
        // A card without a name is its address.
        let nameless = of(&|other| other.trim_matches('|').is_empty());
        Ok(if nameless.len() == 1 { Ok(nameless) } else { Err(IssueCode::PersonOtherName) })
    }

    /// What some rows say. A yes for a card out of the operator's reach is one for nobody.
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
        let mut said = Vec::with_capacity(rows.len());
        for (read, row) in rows.iter().zip(&understood) {
            let decided = self.decided(read);
            let says_no = matches!(decided.state, ConsentState::Refused | ConsentState::Withdrawn);
            let whom = self.whom(row, says_no, &known)?;
            said.push(Said { row: read.row, about: self.about(&decided), decided, whom });
        }
        let given = said.iter().filter(|one| one.decided.state == ConsentState::Given);
        let ids: BTreeSet<ContactId> = given.filter_map(|one| one.whom.as_ref().ok()).flatten().copied().collect();
        let within_reach = reader.names(&ids.into_iter().collect::<Vec<_>>()).await?;
        for one in said.iter_mut().filter(|one| one.decided.state == ConsentState::Given) {
            if one.whom.as_ref().is_ok_and(|ids| ids.iter().any(|id| !within_reach.contains_key(id))) {
                one.whom = Err(IssueCode::PersonUnknown);
            }
        }
        Ok(said)
    }

    /// What a row writes on a card; and whether a later no of the person holds a yes back.
    pub(super) fn bodies(&self, unit: &ContactUnit, said: &Said<'_>) -> (Vec<Body>, bool) {
        let About::Type(_, definition) = said.about else { return (Vec::new(), false) };
        let draft = ConsentDraft {
            consent_type: definition.code.clone(),
            state: said.decided.state,
            decided_on: said.decided.on,
            evidence_level: 0,
            counts_hint: false,
            raw: said.decided.answer.clone(),
            column: 0,
        };
        let row = NormalisedRow { row: said.row, consents: vec![draft], ..NormalisedRow::default() };
        let (events, held_back) = card::consents(self.work, &self.shared, Some(unit), &row);
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

    /// Why each of some rows is refused, if it is.
    pub(in crate::imports) async fn faults(&self, rows: &[RawRow]) -> Result<Vec<Option<IssueCode>>, AppError> {
        Ok(self.said(rows).await?.iter().map(Self::fault).collect())
    }
}
