//! Two ways to the one gate (DOMAIN 4.4): a card folded from its journal, and the rows that a list of 100,000 people is judged
//! by. Whatever a card says, both give the same answer.

use custode_app::{
    Work,
    contacts::Names,
    domain::{
        channel::Channel,
        consent::{ConsentEvent, ConsentState, Method, StopAuthor, new_stop},
        contact::{ContactEditor, ContactField, ContactKind, ContactPoint, ContactStatus, PointKind},
        gate::{Mode, Verdict, Way},
        ids::{ConsentEventId, ConsentTypeId, ContactId, PointId, PurposeId, StopId},
        journal::{Body, FieldValue},
    },
    export::Choice,
    reach::{self, Aim, Motive, Rules, audience},
    store::read::{ContactFilter, ContactQuery},
};
use custode_testkit::{Kit, source};
use std::collections::{BTreeSet, HashMap};

/// What somebody may have decided.
const STATES: [ConsentState; 8] = [
    ConsentState::Given,
    ConsentState::Given,
    ConsentState::Renewed,
    ConsentState::Refused,
    ConsentState::Withdrawn,
    ConsentState::Requested,
    ConsentState::Revoked,
    ConsentState::Invalidated,
];

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn one_in(&mut self, limit: u64) -> bool {
        self.below(limit) == 0
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize].clone()
    }
}

/// What is written of one person: points that work and points that do not, decisions, stops, a status.
async fn anybody(
    work: &Work,
    types: &[ConsentTypeId],
    purposes: &[PurposeId],
    chance: &mut Chance,
) -> Vec<(ContactId, Vec<Body>)> {
    let origin = source(work, "MODULO").await;
    let mut all = Vec::new();
    for number in 0..120_u32 {
        let id = ContactId::from_uuid(work.new_id());
        let mut editor = ContactEditor::new_contact(ContactKind::Person);
        editor.set_text(ContactField::LastName, &format!("Numero {number}"));
        editor.set(ContactField::Source, FieldValue::Id(origin.as_uuid()));
        let status = chance.of(&[
            ContactStatus::Active,
            ContactStatus::Active,
            ContactStatus::NotUsable,
            ContactStatus::Restricted,
        ]);
        editor.set_text(ContactField::Status, status.code());
        if chance.one_in(5) {
            editor.set(ContactField::RelationEndedOn, FieldValue::Day(work.today() - chrono::Duration::days(30)));
        }
        for at in 0..chance.below(5) {
            let kind = chance.of(&[
                PointKind::Email,
                PointKind::Email,
                PointKind::Pec,
                PointKind::Mobile,
                PointKind::Landline,
                PointKind::Messaging,
            ]);
            let value = match kind {
                PointKind::Email | PointKind::Pec => {
                    format!("p{}@posta.example", chance.below(3) + u64::from(number) * 10)
                }
                // The register of oppositions is asked about Italian numbers only.
                _ if number % 2 == 0 => format!("+39333{number:06}{at}"),
                _ => format!("+4179{number:06}{at}"),
            };
            let mut point = ContactPoint::new(PointId::from_uuid(work.new_id()), kind, value.clone(), value);
            (point.primary, point.invalid, point.bounced) = (chance.one_in(3), chance.one_in(5), chance.one_in(4));
            editor.put_point(point);
        }
        let mut bodies = vec![Body::ContactRecorded(editor.finish(None))];
        let mut heads: HashMap<ConsentTypeId, ConsentEventId> = HashMap::new();
        for _ in 0..chance.below(5) {
            let (kind, event) = (chance.of(types), ConsentEventId::from_uuid(work.new_id()));
            let parents = if chance.one_in(4) { None } else { heads.insert(kind, event) };
            let day = work.today() - chrono::Duration::days(chance.below(1_200).cast_signed());
            bodies.push(Body::ConsentEvent(ConsentEvent {
                id: event,
                consent_type: kind,
                point: None,
                state: chance.of(&STATES),
                decided_on: (!chance.one_in(6)).then_some(day),
                method: Method::PaperForm,
                wording: None,
                evidence_level: chance.below(4) as u8,
                evidence: None,
                valid_until: chance.one_in(5).then(|| day + chrono::Duration::days(200)),
                note: None,
                parents: parents.into_iter().collect(),
                origin: None,
            }));
        }
        for _ in 0..chance.below(2) {
            let some = if chance.one_in(2) { vec![] } else { vec![chance.of(purposes)] };
            let channels = chance.of(&[vec![], vec![Channel::Email], vec![Channel::Phone, Channel::Sms]]);
            let since = work.today() - chrono::Duration::days(chance.below(700).cast_signed());
            let stop = StopId::from_uuid(work.new_id());
            let author = chance.of(StopAuthor::ALL);
            bodies.push(Body::StopSet(
                new_stop(stop, author, some, channels, Some("prova".to_owned()), since, None).unwrap(),
            ));
        }
        all.push((id, bodies));
    }
    all
}

/// The audience of 100,000 is judged from rows; each verdict is the one that the folded card gets, for every channel with
/// rows and every purpose.
#[tokio::test(flavor = "multi_thread")]
async fn rows_and_folded_cards_get_the_same_verdict() {
    let kit = Kit::new();
    let work = kit.open_archive("Officine").await;
    let types: Vec<ConsentTypeId> = work.reader().consent_types().await.unwrap().iter().map(|row| row.id).collect();
    let purposes = work.reader().purposes().await.unwrap();
    let ids: Vec<PurposeId> = purposes.iter().map(|row| row.id).collect();
    let people = anybody(&work, &types, &ids, &mut Chance(0x5eed)).await;
    work.transact(async |tx| {
        for (id, bodies) in &people {
            for (at, body) in bodies.iter().enumerate() {
                if at == 0 { tx.write_new(*id, body.clone()) } else { tx.write(*id, body.clone()) }
            }
        }
        Ok::<(), custode_app::AppError>(())
    })
    .await
    .unwrap();
    let choice = Choice { ids: people.iter().map(|(id, _)| *id).collect(), ..Choice::default() };
    let mut told: HashMap<String, usize> = HashMap::new();
    for channel in [Channel::Email, Channel::Pec, Channel::Phone, Channel::Messaging] {
        for purpose in &purposes {
            let aim = Aim { motive: Motive::Purpose(purpose.id), channel: channel.clone() };
            let found = audience(&work, &choice, &aim).await.unwrap();
            let mode = if channel == Channel::Phone { Mode::Call } else { Mode::Mass };
            for (id, decision) in found.included.iter().chain(&found.excluded) {
                let code = Some(purpose.purpose.code.as_str());
                let folded = reach::check(&work, *id, &channel, mode, code, None).await.unwrap();
                // Lists of numbers always ask the register of oppositions; a look at one call asks where the firm wants it.
                let codes: Vec<_> = decision.codes.iter().filter(|code| code.step() != 7).collect();
                assert_eq!(
                    codes,
                    folded.codes.iter().filter(|code| code.step() != 7).collect::<Vec<_>>(),
                    "{channel:?}"
                );
                assert_eq!(decision.consent, folded.consent);
                for code in codes {
                    *told.entry(code.code().to_owned()).or_default() += 1;
                }
            }
            assert_eq!(found.included.len() + found.excluded.len(), people.len());
        }
    }
    for code in [
        "restricted",
        "objection",
        "withdrawn",
        "not_usable",
        "point_invalid",
        "consent_refused",
        "consent_expired",
        "basis_ended",
    ] {
        assert!(told.contains_key(code), "{code} never came up: {told:?}");
    }
}

/// Whom the list of people shows for a way.
async fn listed(work: &Work, way: Way, value: bool) -> BTreeSet<ContactId> {
    let mut filters = vec![ContactFilter::Reach(way, value, None)];
    reach::resolve(work, &mut filters).await.unwrap();
    let mut found = BTreeSet::new();
    loop {
        let offset = found.len() as u64;
        let query = ContactQuery { filters: filters.clone(), offset, limit: 50, ..ContactQuery::default() };
        let page = work.reader().contacts(&query, work.today()).await.unwrap();
        assert!(page.rows.len() <= 50);
        found.extend(page.rows.iter().map(|row| row.id));
        if found.len() as u64 == page.total.count {
            return found;
        }
    }
}

/// Whose card says yes for a way.
async fn said_by_cards(work: &Work, people: &[ContactId], way: Way) -> BTreeSet<ContactId> {
    let names = Names::read(work).await.unwrap();
    let rules = Rules::read(work, &names).await.unwrap();
    let mut yes = BTreeSet::new();
    for (id, unit) in work.reader().units(people).await.unwrap() {
        let answers = reach::marketing_gate(work, id, &unit, &rules).await.unwrap();
        let answer = answers.iter().find(|answer| answer.channel == way.channel()).unwrap();
        // Calls of a list ask for an answer of the register of oppositions, which one call may do without.
        let verdict = if way.mode() == Mode::Single { &answer.single } else { &answer.mass };
        if verdict.verdict == Verdict::Ok {
            yes.insert(id);
        }
    }
    yes
}

async fn agree(work: &Work, people: &[ContactId]) -> HashMap<Way, usize> {
    let mut sizes = HashMap::new();
    for way in Way::ALL {
        let yes = said_by_cards(work, people, *way).await;
        assert_eq!(listed(work, *way, true).await, yes, "{way:?}");
        let everybody: BTreeSet<ContactId> = people.iter().copied().collect();
        assert_eq!(listed(work, *way, false).await, &everybody - &yes, "{way:?}");
        sizes.insert(*way, yes.len());
    }
    sizes
}

/// S1, S5, S99: "may be called", "may be written to" in the list of people is the answer that stands on each card, also after
/// somebody takes a consent back, shares an address, or the firm changes a consent type.
#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_people_asks_the_gate_of_the_cards() {
    let kit = Kit::new();
    let work = kit.open_archive("Officine").await;
    let types = work.reader().consent_types().await.unwrap();
    let ids: Vec<ConsentTypeId> = types.iter().map(|row| row.id).collect();
    let purposes: Vec<PurposeId> = work.reader().purposes().await.unwrap().iter().map(|row| row.id).collect();
    let people = anybody(&work, &ids, &purposes, &mut Chance(0xca11)).await;
    let told = async |bodies: Vec<(ContactId, Body, bool)>| {
        let told = work.transact(async |tx| {
            for (id, body, new) in &bodies {
                if *new { tx.write_new(*id, body.clone()) } else { tx.write(*id, body.clone()) }
            }
            Ok::<(), custode_app::AppError>(())
        });
        told.await.unwrap();
    };
    let all = people.iter().flat_map(|(id, bodies)| {
        bodies.iter().enumerate().map(|(at, body)| (*id, body.clone(), at == 0)).collect::<Vec<_>>()
    });
    told(all.collect()).await;
    let people: Vec<ContactId> = people.into_iter().map(|(id, _)| id).collect();
    let before = agree(&work, &people).await;
    assert!(before.values().filter(|size| **size > 0).count() >= 3, "{before:?}");

    // One who may be written to objects; a second card has the same address.
    let objects = *listed(&work, Way::Email, true).await.first().unwrap();
    let address = work.reader().units(&[objects]).await.unwrap().remove(0).1;
    let address = address.points().iter().find(|point| point.kind == PointKind::Email).unwrap().normalised.clone();
    let other = *people.iter().find(|id| **id != objects).unwrap();
    let shared = ContactPoint::new(PointId::from_uuid(work.new_id()), PointKind::Email, address.clone(), address);
    let unit = work.reader().units(&[other]).await.unwrap().remove(0).1;
    let mut editor = ContactEditor::of(&unit);
    editor.put_point(shared);
    told(vec![(other, Body::ContactChanged(editor.finish(None)), false)]).await;
    agree(&work, &people).await;
    let stop = new_stop(
        StopId::from_uuid(work.new_id()),
        StopAuthor::Person,
        vec![],
        vec![Channel::Email],
        Some("prova".to_owned()),
        work.today(),
        None,
    );
    told(vec![(objects, Body::StopSet(stop.unwrap()), false)]).await;
    let after = agree(&work, &people).await;
    assert!(after[&Way::Email] < before[&Way::Email]);
}
