use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use custode_domain::{
    consent::ConsentState,
    contact::{ContactEditor, ContactField, ImportedCard},
    ids::{BatchId, ConsentTypeId, ContactId, DuplicateId, TxnId},
    journal::Body,
    records::{DuplicatePair, ImportBatch},
};
use custode_store::{
    StoreError, Watch,
    read::{CertainMatch, ContactFilter, ContactQuery, MatchKey, match_name},
};

use sqlx::Connection as _;

use crate::common::*;

async fn seed(fresh: &Fresh) -> (ConsentTypeId, ContactId) {
    let (kind, id) = (ConsentTypeId::from_uuid(new_id()), new_contact());
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(kind, Body::ConsentTypeDefined(newsletter(0)));
    tx.write_new(id, Body::ContactRecorded(person("Anna", "Rossi", vec![email("anna@x.example")])));
    tx.commit(()).await.unwrap();
    (kind, id)
}

/// New contacts with points and consents, one update of a known contact, one proposed pair.
async fn import(
    fresh: &Fresh,
    rows: u64,
    kind: ConsentTypeId,
    known: ContactId,
    watch: Watch,
) -> Result<(BatchId, TxnId), StoreError> {
    let batch = BatchId::from_uuid(new_id());
    let mut tx = fresh.archive.begin(act(10)).await?;
    tx.watch(watch);
    tx.expect_contacts(rows as usize).await?;
    let mut first = None;
    for row in 0..rows {
        let id = new_contact();
        first.get_or_insert(id);
        let points = vec![
            email(&format!("persona{row}@posta.example")),
            mobile(&format!("+39333{row:07}")),
            address("Forlì", "FC"),
        ];
        let card = from_row(person("Persona", &format!("Numero{row}"), points), batch, row + 2);
        let yes = || decision(kind, ConsentState::Given, day("2026-01-31"), vec![]);
        if row % 4 == 0 {
            tx.write_new(id, Body::ContactImported(ImportedCard::new(card, vec![yes()], vec![])));
        } else {
            tx.write_new(id, Body::ContactRecorded(card));
        }
        if row % 4 == 2 {
            tx.write_new(id, Body::ConsentEvent(yes()));
        }
        if row == 0 {
            let pair = DuplicatePair { a: id, b: known, score: 700, reasons: vec!["email".to_owned()] };
            tx.write_new(DuplicateId::from_uuid(new_id()), Body::DuplicateProposed(pair));
        }
        tx.pace().await?;
    }
    // A later row of the same file joins the first card, which nobody could find yet.
    let first = first.unwrap();
    let seen = tx.contact(first).await?.unwrap();
    let mut editor = ContactEditor::of(&seen);
    editor.tag("socio", true);
    tx.write(first, Body::ContactChanged(from_row(editor.finish(None), batch, rows + 1)));
    let seen = tx.contact(known).await?.unwrap();
    let mut editor = ContactEditor::of(&seen);
    editor.set_text(ContactField::Role, "Titolare").tag("fiera", true).put_point(mobile("+393200000000"));
    tx.write(known, Body::ContactChanged(from_row(editor.finish(None), batch, rows + 2)));
    let txn = tx.act().txn;
    let report = ImportBatch {
        title: "Clienti".to_owned(),
        file: "clienti.xlsx".to_owned(),
        read: rows + 1,
        created: rows,
        updated: 1,
        txn: Some(txn),
        ..ImportBatch::default()
    };
    tx.write_new(batch, Body::ImportCommitted(report));
    tx.commit(()).await?;
    Ok((batch, txn))
}

#[tokio::test]
async fn an_import_is_found_counted_and_undone_to_the_same_hash() {
    let mut fresh = fresh().await;
    let (kind, known) = seed(&fresh).await;
    let before = fresh.archive.logical_hash().await.unwrap();
    let steps = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&steps);
    let watch = Watch { progress: Some(Arc::new(move |done| counter.store(done, Ordering::Relaxed))), cancel: None };
    let (batch, txn) = import(&fresh, 5_200, kind, known, watch).await.unwrap();
    assert_eq!(steps.load(Ordering::Relaxed), 5_200 + 1_300 + 1 + 1 + 1 + 1);
    let reader = fresh.archive.reader();
    assert_eq!(reader.stats().await.unwrap().contacts, 5_201);
    let filters = vec![ContactFilter::Batch(batch)];
    let page = reader.contacts(&ContactQuery { filters, limit: 5, ..ContactQuery::default() }, today()).await.unwrap();
    assert_eq!((page.total.count, page.total.capped, page.rows.len()), (5_200, false, 5));
    let search = ContactQuery { search: "numero5199".into(), limit: 5, ..ContactQuery::default() };
    assert_eq!(reader.contacts(&search, today()).await.unwrap().rows[0].name, "Numero5199 Persona");
    assert_eq!(reader.duplicates_of(known).await.unwrap().len(), 1);
    fresh.all_checks_pass().await;

    let mut tx = fresh.archive.begin(act(15)).await.unwrap();
    let would = tx.would_undo(txn).await.unwrap();
    tx.commit(()).await.unwrap();
    assert_eq!(reader.stats().await.unwrap().contacts, 5_201, "a look changes nothing");
    let schema_before = schema(&mut fresh).await;
    let reader = fresh.archive.reader();
    let mut tx = fresh.archive.begin(act(20)).await.unwrap();
    let undone = tx.undo(txn).await.unwrap();
    tx.commit(()).await.unwrap();
    assert_eq!(undone, would);
    assert_eq!((undone.removed, undone.reverted, undone.kept.len()), (5_200, 1, 0));
    assert_eq!(fresh.archive.logical_hash().await.unwrap(), before);
    assert!(reader.batches().await.unwrap()[0].undone);
    assert!(reader.contacts(&search, today()).await.unwrap().rows.is_empty(), "the words are gone too");
    let stays = ContactQuery { search: "ross".into(), limit: 5, ..ContactQuery::default() };
    assert_eq!(reader.contacts(&stays, today()).await.unwrap().rows.len(), 1, "who stays is found");
    fresh.all_checks_pass().await;
    assert_eq!(schema(&mut fresh).await, schema_before);
    fresh.end().await;
}

/// Name and words of every table and index.
async fn schema(fresh: &mut Fresh) -> Vec<(String, Option<String>)> {
    fresh.archive.close().await.unwrap();
    let mut insider = insider(&fresh.path()).await;
    let sql = "SELECT name, sql FROM sqlite_schema ORDER BY name";
    let schema = sqlx::query_as(sql).fetch_all(&mut insider).await.unwrap();
    insider.close().await.unwrap();
    fresh.reopen().await;
    schema
}

/// A long import into an empty archive builds some indexes at the end and the full texts beside the file: nobody can tell
/// afterwards.
#[tokio::test]
async fn a_long_first_import_leaves_the_file_as_many_short_ones_would() {
    let mut fresh = fresh().await;
    let before = schema(&mut fresh).await;
    let kind = ConsentTypeId::from_uuid(new_id());
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(kind, Body::ConsentTypeDefined(newsletter(0)));
    tx.commit(()).await.unwrap();
    let mut tx = fresh.archive.begin(act(1)).await.unwrap();
    tx.expect_contacts(5_200).await.unwrap();
    let ids: Vec<ContactId> = (0..5_200).map(|_| new_contact()).collect();
    for (row, id) in ids.iter().enumerate() {
        let card = person("Persona", &format!("Numero{row}"), vec![mobile(&format!("+39333{row:07}"))]);
        tx.write_new(*id, Body::ContactRecorded(card));
        tx.pace().await.unwrap();
    }
    // Found by other words at the end than at first.
    let seen = tx.contact(ids[7]).await.unwrap().unwrap();
    let mut editor = ContactEditor::of(&seen);
    editor.set_text(ContactField::LastName, "Zanzibar");
    tx.write(ids[7], Body::ContactChanged(editor.finish(None)));
    tx.commit(()).await.unwrap();
    fresh.all_checks_pass().await;
    let reader = fresh.archive.reader();
    for (typed, hits) in
        [("numero5199", 1), ("zanzi", 1), ("anziba", 1), ("numero7 ", 110), ("33300051", 100), ("5199", 1)]
    {
        let query = ContactQuery { search: typed.into(), limit: 200, ..ContactQuery::default() };
        assert_eq!(reader.contacts(&query, today()).await.unwrap().rows.len(), hits, "{typed}");
    }
    // The next write goes into the indexes as they are now.
    let mut tx = fresh.archive.begin(act(2)).await.unwrap();
    tx.write_new(new_contact(), Body::ContactRecorded(person("Ugo", "Quagliarella", vec![])));
    tx.commit(()).await.unwrap();
    let query = ContactQuery { search: "quaglia".into(), limit: 5, ..ContactQuery::default() };
    assert_eq!(reader.contacts(&query, today()).await.unwrap().rows.len(), 1);
    fresh.all_checks_pass().await;
    assert_eq!(schema(&mut fresh).await, before);
    fresh.end().await;
}

#[tokio::test]
async fn cards_edited_since_stay_when_an_import_is_undone() {
    let fresh = fresh().await;
    let (kind, known) = seed(&fresh).await;
    let (batch, txn) = import(&fresh, 10, kind, known, Watch::default()).await.unwrap();
    let ids = fresh.archive.reader().contact_ids(&[ContactFilter::Batch(batch)], today()).await.unwrap();
    let mut tx = fresh.archive.begin(act(15)).await.unwrap();
    let seen = tx.contact(ids[3]).await.unwrap().unwrap();
    let mut editor = ContactEditor::of(&seen);
    editor.set_text(ContactField::Notes, "ha chiamato");
    tx.write(ids[3], Body::ContactChanged(editor.finish(None)));
    tx.commit(()).await.unwrap();
    let mut tx = fresh.archive.begin(act(20)).await.unwrap();
    let undone = tx.undo(txn).await.unwrap();
    tx.commit(()).await.unwrap();
    assert_eq!((undone.removed, undone.kept), (9, vec![ids[3]]));
    assert!(fresh.archive.reader().contact(ids[3], today()).await.unwrap().is_some());
    fresh.end().await;
}

#[tokio::test]
async fn a_cancelled_import_leaves_the_state_before() {
    let mut fresh = fresh().await;
    let (kind, known) = seed(&fresh).await;
    let schema_before = schema(&mut fresh).await;
    let before = fresh.archive.logical_hash().await.unwrap();
    let entries = fresh.archive.reader().stats().await.unwrap().entries;
    let cancel = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&cancel);
    let watch = Watch {
        progress: Some(Arc::new(move |done| flag.store(done >= 4_000, Ordering::Relaxed))),
        cancel: Some(cancel),
    };
    assert_eq!(import(&fresh, 6_000, kind, known, watch).await.unwrap_err(), StoreError::Cancelled);
    assert_eq!(fresh.archive.logical_hash().await.unwrap(), before);
    assert_eq!(fresh.archive.reader().stats().await.unwrap().entries, entries);
    fresh.all_checks_pass().await;
    assert_eq!(schema(&mut fresh).await, schema_before);
    import(&fresh, 10, kind, known, Watch::default()).await.unwrap();
    fresh.all_checks_pass().await;
    fresh.end().await;
}

#[tokio::test]
async fn the_certain_tier_is_looked_up_in_bulk() {
    let fresh = fresh().await;
    let (_, known) = seed(&fresh).await;
    let keys = [
        MatchKey::Point("anna@x.example".into()),
        MatchKey::Point("nobody@x.example".into()),
        MatchKey::Vat("12345678903".into()),
        MatchKey::TaxCode([1; 32]),
        MatchKey::External("erp".into(), "7".into()),
    ];
    let found = fresh.archive.reader().certain_matches(&keys).await.unwrap();
    assert_eq!(found.len(), 1);
    let one: &CertainMatch = &found[&keys[0]][0];
    assert!(one.contact == known && one.match_name == match_name("ANNA", "Rossi") && !one.organisation);
    fresh.end().await;
}

#[tokio::test]
async fn the_staging_of_an_import_survives_a_restart_and_can_be_forgotten() {
    use custode_store::{ImportIssueRow, ImportRow, ImportSession, PlanRecord};
    let mut fresh = fresh().await;
    let session = ImportSession {
        id: new_id(),
        created_at: at(0),
        changed_at: at(1),
        step: "check".to_owned(),
        file_name: "clienti.csv".to_owned(),
        file_sha256: Some(vec![1; 32]),
        state: "{}".to_owned(),
    };
    fresh.archive.put_import_session(&session).await.unwrap();
    let row = |row_no: u64| ImportRow { sheet: String::new(), row_no, cells: vec![0x80], outcome: None };
    let rows: Vec<ImportRow> = (2..=1_001).map(row).collect();
    fresh.archive.stage_import_rows(session.id, &rows).await.unwrap();
    assert_eq!(fresh.archive.stage_import_rows(session.id, &[row(9_999), row(2)]).await, Err(StoreError::Constraint));
    let issue = |row_no, action: &str, code: &str| ImportIssueRow {
        sheet: String::new(),
        row_no,
        column_no: 0,
        code: code.to_owned(),
        action: action.to_owned(),
        before: Some("rossi.libero.it".to_owned()),
        after: None,
    };
    let issues = [
        issue(5, "flagged", "email-no-at"),
        issue(5, "repaired", "postcode-zero-restored"),
        issue(7, "flagged", "email-no-at"),
    ];
    fresh.archive.stage_import_issues(session.id, &issues).await.unwrap();
    let plan = PlanRecord { hash: vec![1], head: vec![2], plan: vec![3] };
    fresh.archive.put_import_plan(session.id, &plan).await.unwrap();
    fresh.reopen().await;

    let reader = fresh.archive.reader();
    assert!(reader.import_sessions().await.unwrap() == [session.clone()]);
    assert_eq!(reader.count_import_rows(session.id, "").await.unwrap(), 1_000, "a refused batch leaves no row");
    assert_eq!(reader.import_rows_at(session.id, "", 10, 2).await.unwrap()[0].row_no, 12);
    let counts = reader.import_issue_counts(session.id).await.unwrap();
    assert_eq!(counts.rows_with_issues, 2);
    assert_eq!(counts.codes[0], ("email-no-at".to_owned(), "flagged".to_owned(), 2));
    let (flagged, total) = reader.import_rows_with_issues(session.id, "", Some("flagged"), None, 0, 10).await.unwrap();
    assert_eq!((flagged.len(), total, flagged[0].0.row_no, flagged[0].1.len()), (2, 2, 5, 2));
    assert!(reader.import_plan(session.id).await.unwrap() == Some(plan));

    fresh.archive.purge_import_sessions(at(1)).await.unwrap();
    assert_eq!(reader.import_sessions().await.unwrap().len(), 1, "worked on at that very minute");
    fresh.archive.purge_import_sessions(at(2)).await.unwrap();
    assert!(reader.import_sessions().await.unwrap().is_empty());
    assert_eq!(reader.count_import_rows(session.id, "").await.unwrap(), 0);
    fresh.end().await;
}

/// A look that began before the commit is kept after it: the import must not come back as one in preparation.
#[tokio::test]
async fn a_committed_import_stays_committed() {
    use custode_store::ImportSession;
    let fresh = fresh().await;
    let at_step = |step: &str| ImportSession {
        id: uuid::Uuid::from_u128(7),
        created_at: at(0),
        changed_at: at(1),
        step: step.to_owned(),
        file_name: "clienti.csv".to_owned(),
        file_sha256: None,
        state: format!("{{\"said\":\"{step}\"}}"),
    };
    for (step, stands) in
        [("review", "review"), ("check", "check"), ("done", "done"), ("review", "done"), ("done", "done")]
    {
        fresh.archive.put_import_session(&at_step(step)).await.unwrap();
        let kept = fresh.archive.reader().import_session(at_step(step).id).await.unwrap().unwrap();
        assert_eq!((kept.step.as_str(), kept.state), (stands, at_step(stands).state), "after {step}");
    }
}
