use custode_domain::{
    consent::{ConsentState, ShownState},
    contact::{ContactEditor, ContactField, Subject},
    ids::{ConsentTypeId, PurposeId, ReplicaId, TxnId},
    journal::{Body, FieldValue},
    purpose::{LegalBasis, Purpose},
    records::Erasure,
};
use custode_store::{ChangedTag, ReplicaCause, ReplicaMark, StoreError, read::ContactQuery};
use sqlx::Connection;

use crate::common::*;

async fn anna(fresh: &Fresh) -> custode_domain::ids::ContactId {
    let id = new_contact();
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(id, Body::ContactRecorded(person("Anna", "Rossi", vec![email("anna@x.example")])));
    let outcome = tx.commit(()).await.unwrap();
    assert_eq!(outcome.changed, [ChangedTag::Contacts, ChangedTag::Contact(id)]);
    id
}

async fn rename(fresh: &Fresh, id: custode_domain::ids::ContactId, name: &str, minute: i64) -> TxnId {
    let mut tx = fresh.archive.begin(act(minute)).await.unwrap();
    let seen = tx.contact(id).await.unwrap().unwrap();
    let mut editor = ContactEditor::of(&seen);
    editor.set_text(ContactField::LastName, name);
    tx.write(id, Body::ContactChanged(editor.finish(None)));
    tx.commit(()).await.unwrap().txn
}

#[tokio::test]
async fn a_change_has_a_history_and_can_be_undone_and_redone() {
    let fresh = fresh().await;
    let id = anna(&fresh).await;
    let txn = rename(&fresh, id, "Bianchi", 5).await;
    let reader = fresh.archive.reader();
    let card = reader.contact(id, today()).await.unwrap().unwrap();
    let names: Vec<_> =
        card.provenance.iter().filter(|record| record.subject == Subject::Field(ContactField::LastName)).collect();
    assert_eq!(names.len(), 2);
    assert!(names[0].value == FieldValue::Text("Rossi".into()) && !names[0].current);
    assert!(names[1].current && names[1].actor == operator() && names[1].key.stamp.at() == at(5));

    let mut tx = fresh.archive.begin(act(6)).await.unwrap();
    let undone = tx.undo(txn).await.unwrap();
    assert_eq!((undone.reverted, undone.units), (1, 1));
    let undo = tx.commit(()).await.unwrap().txn;
    let name = async || reader.contact(id, today()).await.unwrap().unwrap().unit.display_name();
    assert_eq!(name().await, "Anna Rossi");
    let mut tx = fresh.archive.begin(act(7)).await.unwrap();
    tx.undo(undo).await.unwrap();
    tx.commit(()).await.unwrap();
    assert_eq!(name().await, "Anna Bianchi", "an undo can be undone");
    fresh.all_checks_pass().await;
    fresh.end().await;
}

#[tokio::test]
async fn an_undo_leaves_later_values_alone() {
    let fresh = fresh().await;
    let id = anna(&fresh).await;
    let txn = rename(&fresh, id, "Bianchi", 5).await;
    rename(&fresh, id, "Verdi", 6).await;
    let mut tx = fresh.archive.begin(act(7)).await.unwrap();
    assert_eq!(tx.undo(txn).await.unwrap().units, 0);
    tx.commit(()).await.unwrap();
    let card = fresh.archive.reader().contact(id, today()).await.unwrap().unwrap();
    assert_eq!(card.unit.display_name(), "Anna Verdi");
    fresh.end().await;
}

#[tokio::test]
async fn a_clock_set_back_never_hides_what_was_just_typed() {
    let fresh = fresh().await;
    let id = anna(&fresh).await;
    rename(&fresh, id, "Bianchi", -10_000).await;
    let card = fresh.archive.reader().contact(id, today()).await.unwrap().unwrap();
    assert_eq!(card.unit.display_name(), "Anna Bianchi");
    assert!(card.unit.contested_fields().is_empty());
    fresh.end().await;
}

#[tokio::test]
async fn consents_show_on_card_and_grid_and_follow_their_type() {
    let fresh = fresh().await;
    let id = anna(&fresh).await;
    let kind = ConsentTypeId::from_uuid(new_id());
    let mut tx = fresh.archive.begin(act(1)).await.unwrap();
    tx.write_new(kind, Body::ConsentTypeDefined(newsletter(0)));
    tx.write(id, Body::ConsentEvent(decision(kind, ConsentState::Given, day("2026-10-01"), vec![])));
    tx.commit(()).await.unwrap();
    let reader = fresh.archive.reader();
    let shown = async |on| {
        let card = reader.contact(id, on).await.unwrap().unwrap();
        let page = reader.contacts(&ContactQuery { limit: 10, ..ContactQuery::default() }, on).await.unwrap();
        assert_eq!(page.rows[0].consents[0].1.shown, card.consents[0].view.shown, "grid and card agree");
        card.consents[0].view.shown
    };
    assert_eq!(shown(today()).await, ShownState::Given);
    assert_eq!(shown(day("2027-10-01")).await, ShownState::Given, "the last day still counts");
    assert_eq!(shown(day("2027-10-02")).await, ShownState::Expired, "expiry is computed when it is read (S88)");

    let mut tx = fresh.archive.begin(act(2)).await.unwrap();
    tx.write(kind, Body::ConsentTypeChanged(newsletter(3)));
    tx.commit(()).await.unwrap();
    assert_eq!(shown(today()).await, ShownState::ProofWeak, "a stricter type weighs old events again");
    fresh.all_checks_pass().await;
    fresh.end().await;
}

#[tokio::test]
async fn catalogue_records_undo_to_their_earlier_value() {
    let fresh = fresh().await;
    let id = PurposeId::from_uuid(new_id());
    let purpose = |title: &str| Purpose {
        code: "MKT".to_owned(),
        title: title.to_owned(),
        description: None,
        basis: LegalBasis::Consent,
        marketing: true,
        profiling: false,
        data_categories: None,
        recipients: None,
        retention: None,
        retention_class: None,
        parent: None,
        rights_answers: false,
        automated: None,
    };
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(id, Body::PurposeSet(purpose("Marketing")));
    tx.commit(()).await.unwrap();
    let mut tx = fresh.archive.begin(act(1)).await.unwrap();
    tx.write(id, Body::PurposeSet(purpose("Pubblicità")));
    let change = tx.commit(()).await.unwrap().txn;
    let mut tx = fresh.archive.begin(act(2)).await.unwrap();
    tx.write(id, Body::PurposeArchived);
    let archive = tx.commit(()).await.unwrap().txn;
    let mut tx = fresh.archive.begin(act(3)).await.unwrap();
    tx.undo(archive).await.unwrap();
    tx.commit(()).await.unwrap();
    let reader = fresh.archive.reader();
    assert!(!reader.purposes().await.unwrap()[0].archived);
    let mut tx = fresh.archive.begin(act(4)).await.unwrap();
    assert_eq!(tx.undo(change).await.unwrap().units, 0, "changed since: the later entry stays");
    tx.rollback().await.unwrap();
    assert_eq!(reader.purposes().await.unwrap()[0].purpose.title, "Pubblicità");
    fresh.end().await;
}

#[tokio::test]
async fn tampering_with_body_header_or_tail_is_noticed() {
    for (sql, check) in [
        ("UPDATE entry_body SET body = zeroblob(length(body)) WHERE lid = 1", "chain"),
        ("UPDATE entry SET actor = zeroblob(16) WHERE lid = 1", "chain"),
        ("DELETE FROM entry_body WHERE lid = 2", "projections"),
        ("UPDATE contact SET list_name = 'Neri Anna'", "projections"),
        ("UPDATE contact SET rest = zeroblob(16)", "projections"),
        ("UPDATE contact_search SET body = 'neri'", "search"),
    ] {
        let mut fresh = fresh().await;
        let id = anna(&fresh).await;
        rename(&fresh, id, "Bianchi", 5).await;
        fresh.archive.close().await.unwrap();
        let mut insider = insider(&fresh.path()).await;
        sqlx::query(sql).execute(&mut insider).await.unwrap();
        insider.close().await.unwrap();
        fresh.reopen().await;
        let checks = fresh.archive.verify().await.unwrap();
        assert!(checks.iter().any(|one| one.name == check && !one.ok), "{sql}: {checks:?}");
        fresh.end().await;
    }
}

/// A file that proves a decision is compared with what the journal says of it, and goes with its unit.
#[tokio::test]
async fn a_file_that_was_changed_or_taken_away_is_noticed() {
    use custode_domain::{
        evidence::{Evidence, EvidenceKind},
        ids::{ConsentEventId, EvidenceId},
    };
    for (sql, detail) in [
        ("UPDATE evidence_file SET bytes = x'00'", "1 files, 1 missing or changed, 0 without an entry"),
        ("DELETE FROM evidence_file", "1 files, 1 missing or changed, 0 without an entry"),
        (
            "INSERT INTO evidence_file SELECT randomblob(16), unit, bytes FROM evidence_file",
            "1 files, 0 missing or changed, 1 without an entry",
        ),
    ] {
        let mut fresh = fresh().await;
        let id = anna(&fresh).await;
        let bytes = b"%PDF-1.7 firmato";
        let evidence = Evidence {
            id: EvidenceId::from_bytes([7; 16]),
            event: ConsentEventId::from_bytes([8; 16]),
            name: "modulo.pdf".to_owned(),
            kind: EvidenceKind::Pdf,
            size: bytes.len() as u64,
            sha256: custode_vault::sha256(bytes).to_vec(),
            level: 2,
            also: Vec::new(),
        };
        let mut tx = fresh.archive.begin(act(5)).await.unwrap();
        tx.attach(id, evidence, bytes).await.unwrap();
        tx.commit(()).await.unwrap();
        fresh.all_checks_pass().await;
        fresh.archive.close().await.unwrap();
        let mut insider = insider(&fresh.path()).await;
        sqlx::query(sql).execute(&mut insider).await.unwrap();
        insider.close().await.unwrap();
        fresh.reopen().await;
        let checks = fresh.archive.verify().await.unwrap();
        let found = checks.iter().find(|one| one.name == "evidence").unwrap();
        assert_eq!((found.ok, found.detail.as_str()), (false, detail), "{sql}");
        fresh.end().await;
    }
}

/// Issue 5 part 7: not only noticed but found: which entry was altered or taken out, and where the end was cut off.
#[tokio::test]
async fn an_altered_removed_or_truncated_entry_is_located() {
    for (sql, check, detail) in [
        ("UPDATE entry_body SET body = zeroblob(length(body)) WHERE lid = 2", "chain", "body of entry 2 was changed"),
        ("UPDATE entry SET stamp = stamp + 1 WHERE lid = 3", "chain", "broken at entry 3"),
        ("DELETE FROM entry WHERE lid = 2", "chain", "broken at entry 3"),
        ("DELETE FROM entry WHERE lid = 4", "chain", "the end of the chain is missing after entry 3"),
        ("DELETE FROM erased_unit", "erasures", "1 erasures without tombstone or receipt"),
    ] {
        let mut fresh = fresh().await;
        let id = anna(&fresh).await;
        rename(&fresh, id, "Bianchi", 5).await;
        let gone = anna(&fresh).await;
        let mut tx = fresh.archive.begin(act(6)).await.unwrap();
        tx.erase(gone, Erasure::default(), b"receipt".to_vec()).await.unwrap();
        tx.commit(()).await.unwrap();
        fresh.all_checks_pass().await;
        fresh.archive.close().await.unwrap();
        let mut insider = insider(&fresh.path()).await;
        sqlx::query(sql).execute(&mut insider).await.unwrap();
        insider.close().await.unwrap();
        fresh.reopen().await;
        let checks = fresh.archive.verify().await.unwrap();
        let found = checks.iter().find(|one| one.name == check).unwrap();
        assert_eq!((found.ok, found.detail.as_str()), (false, detail), "{sql}");
        fresh.end().await;
    }
}

#[tokio::test]
async fn cutting_the_tail_is_noticed_and_missing_bodies_keep_the_chain() {
    let mut fresh = fresh().await;
    let id = anna(&fresh).await;
    rename(&fresh, id, "Bianchi", 5).await;
    fresh.archive.close().await.unwrap();
    let mut other = insider(&fresh.path()).await;
    sqlx::query("DELETE FROM entry_body").execute(&mut other).await.unwrap();
    other.close().await.unwrap();
    fresh.reopen().await;
    let chain = |checks: Vec<custode_store::Check>| checks.into_iter().find(|one| one.name == "chain").unwrap();
    assert!(chain(fresh.archive.verify().await.unwrap()).ok, "the chain verifies without bodies");
    fresh.archive.close().await.unwrap();
    let mut other = insider(&fresh.path()).await;
    sqlx::query("DELETE FROM entry WHERE lid = 2").execute(&mut other).await.unwrap();
    other.close().await.unwrap();
    fresh.reopen().await;
    assert!(!chain(fresh.archive.verify().await.unwrap()).ok);
    fresh.end().await;
}

#[tokio::test]
async fn an_erased_contact_never_comes_back_and_leaves_no_word() {
    let mut fresh = fresh().await;
    let id = anna(&fresh).await;
    let other = new_contact();
    let mut tx = fresh.archive.begin(act(1)).await.unwrap();
    tx.write_new(other, Body::ContactRecorded(person("Ugo", "Verdi", vec![])));
    tx.commit(()).await.unwrap();
    rename(&fresh, id, "Zyxwvuts", 5).await;
    let mut tx = fresh.archive.begin(act(6)).await.unwrap();
    tx.erase(id, Erasure::default(), b"receipt".to_vec()).await.unwrap();
    tx.commit(()).await.unwrap();
    fresh.archive.checkpoint().await.unwrap();
    assert!(fresh.archive.reader().contact(id, today()).await.unwrap().is_none());
    let mut tx = fresh.archive.begin(act(7)).await.unwrap();
    tx.write(id, Body::ContactRecorded(person("Anna", "Rossi", vec![])));
    assert_eq!(tx.commit(()).await.unwrap_err(), StoreError::Erased);
    let mut tx = fresh.archive.begin(act(8)).await.unwrap();
    let again = [id.into()];
    assert!(tx.erase_all(&again, &Erasure::default(), b"receipt").await.unwrap().is_empty(), "it is erased already");
    assert!(tx.erase_named(&again, &Erasure::default(), b"receipt").await.unwrap().is_empty());
    tx.commit(()).await.unwrap();
    fresh.archive.refold().await.unwrap();
    assert!(fresh.archive.reader().contact(id, today()).await.unwrap().is_none());
    fresh.all_checks_pass().await;

    fresh.reopen().await;
    fresh.archive.close().await.unwrap();
    let mut insider = insider(&fresh.path()).await;
    for table in ["contact_fts_data", "contact_parts_data", "contact_search", "entry_body", "contact", "contact_point"]
    {
        let sql = format!("SELECT count(*) FROM {table} WHERE 0");
        let _: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut insider).await.unwrap();
    }
    let blocks: Vec<Vec<u8>> = sqlx::query_scalar(
        "SELECT block FROM contact_fts_data UNION ALL SELECT block FROM contact_parts_data \
             UNION ALL SELECT body FROM entry_body",
    )
    .fetch_all(&mut insider)
    .await
    .unwrap();
    for word in [&b"zyxwvuts"[..], b"Zyxwvuts", b"rossi", b"anna", b"zyx", b"xwv"] {
        assert!(!blocks.iter().any(|block| block.windows(word.len()).any(|window| window == word)));
    }
    insider.close().await.unwrap();
    fresh.end().await;
}

#[tokio::test]
async fn the_timeline_and_the_audit_log_tell_everything_in_order() {
    use custode_domain::{
        channel::Channel,
        communication::{Communication, Direction, Participant, Role},
        gate::{ContactDecision, GateAct, GateVerdict, Mode, Verdict},
        ids::{CommunicationId, DecisionId, RetentionClassId},
        journal::Kind,
        records::AuditNote,
    };
    use custode_store::read::What;
    let fresh = fresh().await;
    let id = anna(&fresh).await;
    rename(&fresh, id, "Bianchi", 5).await;
    let call = CommunicationId::from_uuid(new_id());
    let mut tx = fresh.archive.begin(act(20)).await.unwrap();
    tx.write_new(
        call,
        Body::CommunicationLogged(Communication {
            direction: Direction::Inbound,
            channel: Channel::Phone,
            started_at: at(3),
            duration_s: Some(120),
            participants: vec![Participant { contact: id, role: Role::Sender, point: None, decision: None }],
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
        }),
    );
    let note = AuditNote { what: "tax_code".to_owned(), ..AuditNote::default() };
    tx.write(id, Body::AuditRevealed(note));
    let yes = GateVerdict { verdict: Verdict::Ok, codes: vec![], consent: None, unchecked: false };
    let decision = DecisionId::from_uuid(new_id());
    let decided = ContactDecision::new(decision, GateAct::Call, Channel::Phone, Mode::Call, &yes);
    tx.write(id, Body::ContactDecided(decided.clone()));
    tx.write(tx.archive_unit(), Body::AuditOpened(AuditNote::default()));
    let outcome = tx.commit(()).await.unwrap();
    assert_eq!(outcome.changed, [ChangedTag::Communications, ChangedTag::Audit], "a look changes no card");
    let reader = fresh.archive.reader();
    let page = reader.timeline(id, 0, 10).await.unwrap();
    let words: Vec<&str> = page
        .items
        .iter()
        .map(|item| match &item.what {
            What::Audit(Kind::AuditRevealed, _) => "look",
            What::Decided(_) => "decided",
            What::Changed(_) => "change",
            What::Communication(row) if row.id == call => "call",
            What::Recorded(_) => "recorded",
            _ => "other",
        })
        .collect();
    assert_eq!(words, ["look", "decided", "change", "call", "recorded"], "a communication stands at its own time");
    assert_eq!(page.total, 5);
    assert_eq!(reader.decisions(id).await.unwrap().remove(&decision), Some(decided));
    assert_eq!(reader.audit(0, 10).await.unwrap().len(), 2);
    assert_eq!(reader.contact(id, today()).await.unwrap().unwrap().communications, 1);
    let mut tx = fresh.archive.begin(act(21)).await.unwrap();
    tx.undo(outcome.txn).await.unwrap();
    tx.commit(()).await.unwrap();
    assert_eq!(reader.count_communications(id).await.unwrap(), 0, "a logged call can be undone");
    fresh.all_checks_pass().await;
    fresh.end().await;
}

#[tokio::test]
async fn after_a_copy_this_installation_writes_a_chain_of_its_own() {
    let mut fresh = fresh().await;
    let id = anna(&fresh).await;
    let (count, head) = fresh.archive.reader().head().await.unwrap();
    let first = fresh.archive.replica_mark().await.unwrap();
    assert_eq!((first.seq, first.nonce.as_deref()), (count, None));
    fresh.archive.renew_nonce("a").await.unwrap();
    let replica = ReplicaId::from_uuid(new_id());
    fresh.archive.renew_replica(replica, ReplicaCause::Copy, "b", at(1)).await.unwrap();
    let nothing = fresh.archive.begin(act(2)).await.unwrap();
    nothing.commit(()).await.unwrap();
    assert_eq!(fresh.archive.reader().head().await.unwrap(), (count, head), "a chain begins with its first entry");
    fresh.all_checks_pass().await;
    rename(&fresh, id, "Bianchi", 5).await;
    let (both, end) = fresh.archive.reader().head().await.unwrap();
    assert_eq!(both, count + 1, "the number goes over all chains and only grows");
    assert_ne!(end, head);
    fresh.reopen().await;
    let mark = fresh.archive.replica_mark().await.unwrap();
    assert_eq!(mark, ReplicaMark { replica, nonce: Some("b".into()), seq: 1 });
    let entries = fresh.archive.reader().entries(id).await.unwrap();
    assert_eq!(entries.iter().map(|entry| entry.header.seq).collect::<Vec<_>>(), [1, 1]);
    fresh.all_checks_pass().await;
    fresh.end().await;
}
