//! Merge, split and erasure on a real file: everything that holds a contact's id follows, projections equal a refold (F22).

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use custode_domain::{
    anomaly::{AnomalyDismissal, AnomalySort},
    case::Case,
    channel::Channel,
    communication::{Category, Communication, Direction, Participant, Role},
    consent::{ConsentState, StopAuthor, new_stop},
    contact::{ContactBin, ContactEditor, ContactUnit, Link, MergedInto, OtherCard, Taken, absorption},
    hold::{Hold, HoldKind},
    ids::{
        AnomalyId, CampaignId, CaseId, CommunicationId, ConsentTypeId, ContactId, DuplicateId, HoldId, LinkId,
        PurposeId, RequestId, RetentionClassId, StopId, TxnId,
    },
    journal::{Body, Stamp},
    records::{DuplicatePair, Erasure},
    request::{Relation, RequestIntake, Requester, RightKind},
};
use custode_store::{Holds, Tx, blob_columns, body_fields, read::What};
use sqlx::{Connection, Row};

use crate::common::*;

pub async fn write_merge(tx: &mut Tx, survivor: ContactId, other: ContactId) {
    let first: ContactUnit = tx.contact(survivor).await.unwrap().unwrap();
    let second = tx.contact(other).await.unwrap().unwrap();
    let entries = tx.entries(other).await.unwrap();
    let card = OtherCard { id: other, unit: &second, entries: &entries };
    tx.write(survivor, Body::ContactAbsorbed(absorption(survivor, &first, card, &Taken::default())));
    tx.write(other, Body::ContactMerged(MergedInto { survivor }));
}

pub fn call(who: ContactId, at: DateTime<Utc>) -> Communication {
    Communication {
        direction: Direction::Inbound,
        channel: Channel::Phone,
        started_at: at,
        duration_s: None,
        participants: vec![Participant { contact: who, role: Role::Sender, point: None, decision: None }],
        subject: Some("Preventivo".to_owned()),
        body: None,
        outcome: None,
        purpose: PurposeId::from_uuid(new_id()),
        retention_class: RetentionClassId::from_uuid(new_id()),
        category: None,
        follow_up_on: None,
        consent: None,
        reason: None,
        origin: None,
        reason_id: None,
        delivery: None,
        sending: None,
        campaign: None,
        mail: None,
    }
}

struct Register {
    fresh: Fresh,
    anna: ContactId,
    twin: ContactId,
    firm: ContactId,
    merge: TxnId,
}

/// Anna twice, with everything that names a card; the second card was merged into the first.
async fn register() -> Register {
    let fresh = fresh().await;
    let (anna, twin, firm) = (new_contact(), new_contact(), new_contact());
    let kind = ConsentTypeId::from_uuid(new_id());
    let mut tx = fresh.archive.begin(act(1)).await.unwrap();
    tx.write_new(kind, Body::ConsentTypeDefined(newsletter(0)));
    tx.write_new(anna, Body::ContactRecorded(person("Anna", "Rossi", vec![email("anna@posta.example")])));
    tx.write_new(twin, Body::ContactRecorded(person("Annarella", "Rossi", vec![email("anna@lavoro.example")])));
    tx.write_new(firm, Body::ContactRecorded(person("Ugo", "Verdi", vec![])));
    tx.write(twin, Body::ConsentEvent(decision(kind, ConsentState::Withdrawn, day("2026-03-01"), vec![])));
    let stop = new_stop(StopId::from_uuid(new_id()), StopAuthor::Person, vec![], vec![], None, today(), None).unwrap();
    tx.write(twin, Body::StopSet(stop));
    let link = |other: ContactId| Link { id: LinkId::from_uuid(new_id()), other, role: Some("socia".to_owned()) };
    for (from, to) in [(twin, firm), (firm, twin)] {
        let seen = tx.contact(from).await.unwrap().unwrap();
        let mut editor = ContactEditor::of(&seen);
        editor.put_link(link(to));
        tx.write(from, Body::ContactChanged(editor.finish(None)));
    }
    tx.write_new(CommunicationId::from_uuid(new_id()), Body::CommunicationLogged(call(twin, at(-50))));
    for (a, b) in [(anna, twin), (firm, twin)] {
        let pair = DuplicatePair { a, b, score: 700, reasons: vec!["email".to_owned()] };
        tx.write_new(DuplicateId::from_uuid(new_id()), Body::DuplicateProposed(pair));
    }
    let dismissal = AnomalyDismissal {
        sort: AnomalySort::Phone,
        contacts: vec![anna, firm],
        operator: None,
        reason: "famiglia".to_owned(),
    };
    tx.write_new(AnomalyId::from_uuid(new_id()), Body::AnomalyDismissed(dismissal));
    tx.commit(()).await.unwrap();
    let mut tx = fresh.archive.begin(act(2)).await.unwrap();
    write_merge(&mut tx, anna, twin).await;
    let merge = tx.commit(()).await.unwrap().txn;
    Register { fresh, anna, twin, firm, merge }
}

/// F22, S7: last contact, timeline, links, pairs, search and the gate's facts follow to the card that stays, and the
/// projections equal a refold; a split brings everything back.
#[tokio::test]
async fn f22_everything_follows_to_the_card_that_stays_and_back() {
    let Register { mut fresh, anna, twin, firm, merge } = register().await;
    for round in 0..2 {
        let reader = fresh.archive.reader();
        assert!(reader.contact(twin, today()).await.unwrap().is_none(), "round {round}");
        assert_eq!(reader.successor(twin).await.unwrap(), Some(anna));
        let card = reader.contact(anna, today()).await.unwrap().unwrap();
        assert_eq!((card.communications, card.last_contact_at), (1, Some(at(-50))));
        assert_eq!(card.unit.standing_stops().len(), 1);
        assert!(card.consents.iter().all(|consent| consent.view.state == ConsentState::Withdrawn));
        assert_eq!(card.links.iter().filter(|link| link.contact == firm).count(), 2, "to the firm and from it");
        assert_eq!(card.duplicates.len(), 1, "the pair with the firm now names the one that stays");
        assert_eq!(reader.duplicates().await.unwrap().len(), 1);
        let timeline = reader.timeline(anna, 0, 100).await.unwrap();
        let has = |wanted: fn(&What) -> bool| timeline.items.iter().any(|item| wanted(&item.what));
        assert!(has(|what| matches!(what, What::Communication(_))) && has(|what| matches!(what, What::Absorbed(_))));
        assert!(has(|what| matches!(what, What::Stopped(_))), "what was recorded on the other card is told");
        let seen = reader.contact(firm, today()).await.unwrap().unwrap();
        assert!(seen.links.iter().all(|link| link.contact == anna));
        assert!(reader.spoken_since(twin, Stamp::from_i64(0)).await.unwrap());
        fresh.all_checks_pass().await;
        fresh.archive.refold().await.unwrap();
        fresh.reopen().await;
    }
    let merged = fresh.archive.logical_hash().await.unwrap();
    let mut tx = fresh.archive.begin(act(9)).await.unwrap();
    assert!(tx.contact(twin).await.unwrap().is_none(), "a merged card takes no writes");
    assert_eq!(tx.undo(merge).await.unwrap().reverted, 2);
    tx.commit(()).await.unwrap();
    assert_ne!(fresh.archive.logical_hash().await.unwrap(), merged);
    let reader = fresh.archive.reader();
    let (first, second) =
        (reader.contact(anna, today()).await.unwrap().unwrap(), reader.contact(twin, today()).await.unwrap().unwrap());
    assert_eq!((first.communications, second.communications), (0, 1));
    assert_eq!((first.unit.stops().len(), second.unit.stops().len()), (0, 1));
    assert_eq!((first.unit.points().len(), second.unit.points().len()), (1, 1));
    assert_eq!(reader.successor(twin).await.unwrap(), None);
    assert_eq!(reader.duplicates().await.unwrap().len(), 2);
    fresh.all_checks_pass().await;
    fresh.end().await;
}

/// Art. 17 GDPR: an erasure reaches every card of the person and every copy that a merge made, also after a split.
#[tokio::test]
async fn an_erasure_reaches_every_copy_that_a_merge_made() {
    for (split, erase_first) in [(false, true), (false, false), (true, false)] {
        let Register { fresh, anna, twin, merge, .. } = register().await;
        if split {
            let mut tx = fresh.archive.begin(act(3)).await.unwrap();
            tx.undo(merge).await.unwrap();
            tx.commit(()).await.unwrap();
        }
        let mut tx = fresh.archive.begin(act(4)).await.unwrap();
        let erased = if erase_first { anna } else { twin };
        tx.erase(erased, Erasure::default(), b"receipt".to_vec()).await.unwrap();
        tx.commit(()).await.unwrap();
        fresh.archive.checkpoint().await.unwrap();
        let reader = fresh.archive.reader();
        assert!(reader.contact(twin, today()).await.unwrap().is_none());
        assert_eq!(
            reader.contact(anna, today()).await.unwrap().is_some(),
            split,
            "the other one stays only after a split"
        );
        fresh.all_checks_pass().await;
        fresh.archive.close().await.unwrap();
        let mut insider = insider(&fresh.path()).await;
        for word in ["Annarella", "anna@lavoro.example"] {
            let left: i64 =
                sqlx::query_scalar("SELECT count(*) FROM entry_body WHERE instr(body, CAST(? AS BLOB)) > 0")
                    .bind(word)
                    .fetch_one(&mut insider)
                    .await
                    .unwrap();
            assert_eq!(left, 0, "{word} is left (split {split})");
        }
        insider.close().await.unwrap();
    }
}

/// F22 (margince/margince#5144): every column that can hold a contact's id is declared with the way it follows a merge.
#[tokio::test]
async fn f22_every_place_that_holds_a_contacts_id_is_declared() {
    let Register { fresh, anna, twin, firm, .. } = register().await;
    // A card in the bin and a tombstone too.
    let (put, gone) = (new_contact(), new_contact());
    let mut tx = fresh.archive.begin(act(5)).await.unwrap();
    tx.write_new(put, Body::ContactRecorded(person("Pia", "Neri", vec![])));
    tx.write(put, Body::ContactBinned(ContactBin::default()));
    tx.write_new(gone, Body::ContactRecorded(person("Gino", "Neri", vec![])));
    tx.erase(gone, Erasure::default(), b"receipt".to_vec()).await.unwrap();
    let asked = RequestIntake {
        number: tx.next_request_number(2026).await.unwrap(),
        kinds: vec![RightKind::Access],
        received_on: today(),
        channel: Channel::Email,
        requester: Requester { name: "Anna".to_owned(), ..Requester::default() },
        relation: Relation::Oneself,
        person: None,
        contact: Some(anna),
        text: None,
        contested: false,
        follows: None,
        months: None,
        more_months: None,
        calendar: None,
        withdraws: vec![],
    };
    tx.write_new(RequestId::from_uuid(new_contact().as_uuid()), Body::RequestReceived(asked));
    let (reason, until) = ("Causa in corso".to_owned(), None);
    let hold = Hold { kind: HoldKind::Dispute, contact: Some(anna), communication: None, reason, until, case: None };
    tx.write_new(HoldId::from_uuid(uuid::Uuid::from_u128(77)), Body::HoldSet(hold));
    let case = Case {
        title: "Reclamo".to_owned(),
        category: Category::Complaint,
        contact: anna,
        assignee: None,
        opened_at: act(5).at,
        items: Vec::new(),
        closed: None,
    };
    tx.write_new(CaseId::from_uuid(uuid::Uuid::from_u128(79)), Body::CaseSet(case));
    let campaign = CampaignId::from_uuid(uuid::Uuid::from_u128(78));
    tx.leave_out(campaign, &[(anna, "consent_absent".to_owned())]).await.unwrap();
    tx.commit(()).await.unwrap();
    fresh.archive.close().await.unwrap();
    let mut insider = insider(&fresh.path()).await;
    let rows = sqlx::query(
        "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c \
         WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'BLOB' \
         AND t.name NOT LIKE 'sqlite_%' AND t.name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut insider)
    .await
    .unwrap();
    let found: BTreeSet<(String, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    let declared: BTreeSet<(String, String)> =
        blob_columns().iter().map(|(table, column, _)| (table.to_string(), column.to_string())).collect();
    let (new, vanished): (Vec<_>, Vec<_>) =
        (found.difference(&declared).collect(), declared.difference(&found).collect());
    assert!(new.is_empty() && vanished.is_empty(), "undeclared {new:?}, vanished {vanished:?}");
    // What the rows really hold, also as text.
    let all = sqlx::query(
        "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c \
         WHERE t.schema = 'main' AND t.type = 'table' AND c.hidden = 0 AND t.name NOT LIKE 'sqlite_%' \
         AND t.name NOT LIKE '%_fts_%' AND t.name NOT LIKE '%_parts_%' AND t.name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut insider)
    .await
    .unwrap();
    let mut holding = BTreeSet::new();
    for row in &all {
        let (table, column): (String, String) = (row.get(0), row.get(1));
        for id in [anna, twin, firm, put, gone] {
            let sql = format!(
                "SELECT count(*) FROM \"{table}\" WHERE instr(CAST(\"{column}\" AS BLOB), ?1) > 0 \
                 OR instr(lower(CAST(\"{column}\" AS TEXT)), ?2) > 0"
            );
            let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
                .bind(id.to_vec())
                .bind(id.to_string())
                .fetch_one(&mut insider)
                .await
                .unwrap();
            if count > 0 {
                holding.insert((table.clone(), column.clone()));
            }
        }
    }
    insider.close().await.unwrap();
    let expected: BTreeSet<(String, String)> = blob_columns()
        .iter()
        .filter(|(table, _, holds)| {
            *holds != Holds::Other && !matches!(*table, "unit_key" | "local_import_plan" | "evidence_file")
        })
        .map(|(table, column, _)| (table.to_string(), column.to_string()))
        .collect();
    assert_eq!(holding, expected, "what holds a contact's id is what is declared to");
}

fn sources(dir: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(dir)
        .unwrap()
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { sources(&path) } else { vec![path] }
        })
        .collect()
}

/// The same for the bodies of the journal: a new field with a contact's id must say how it follows.
#[test]
fn f22_every_body_that_holds_a_contacts_id_is_declared() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/src");
    let mut found = BTreeSet::new();
    for path in sources(&root) {
        let text = std::fs::read_to_string(&path).unwrap();
        let (mut owner, mut encoded, mut numbered) = (String::new(), false, false);
        for line in text.lines().map(str::trim) {
            if line.starts_with("#[derive(") {
                encoded = line.contains("Encode");
            } else if let Some(rest) = line.strip_prefix("pub struct ") {
                owner = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
            } else if line.starts_with("#[n(") || line.starts_with("#[cbor(n(") {
                numbered = true;
            } else if let Some((name, kind)) =
                line.trim_start_matches("pub(super) ").trim_start_matches("pub ").split_once(": ")
            {
                if encoded && numbered && kind.contains("ContactId") {
                    found.insert((owner.clone(), name.to_owned()));
                }
                numbered = false;
            }
        }
    }
    let declared: BTreeSet<(String, String)> =
        body_fields().iter().map(|(owner, field)| (owner.to_string(), field.to_string())).collect();
    assert_eq!(found, declared);
}
