use custode_domain::{
    consent::{ConsentState, ShownState},
    contact::{ContactEditor, ContactField, ContactKind},
    ids::{ConsentTypeId, ContactId},
    journal::{Body, FieldValue},
};
use custode_store::read::{ContactFilter, ContactQuery, ContactSort};

use crate::common::*;

async fn people(fresh: &Fresh) -> ConsentTypeId {
    let kind = ConsentTypeId::from_uuid(new_id());
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    tx.write_new(kind, Body::ConsentTypeDefined(newsletter(0)));
    for (first, last, mail, phone, city) in [
        ("Niccolò", "D'Angelo", "niccolo@posta.example", "+393331234567", "Firenze"),
        ("Beatrice", "Forlì", "bea@posta.example", "+390551234567", "Forlì"),
        ("Giulia", "Bianchi", "giulia.bianchi@posta.example", "+393479998877", "Firenze"),
        ("Anna Maria", "Angeli", "am@studio.example", "+393401112223", "Roma"),
    ] {
        let points = vec![email(mail), mobile(phone), address(city, "FI")];
        let id = new_contact();
        tx.write_new(id, Body::ContactRecorded(person(first, last, points)));
        if first == "Giulia" {
            tx.write_new(id, Body::ConsentEvent(decision(kind, ConsentState::Given, day("2026-10-01"), vec![])));
        }
    }
    let mut studio = ContactEditor::new_contact(ContactKind::Organisation);
    studio.set_text(ContactField::OrganisationName, "Angeli & Figli srl").tag("Fornitore", true);
    studio.set_text(ContactField::VatNumber, "01234567897");
    studio.set(ContactField::TaxCode, FieldValue::Sealed { bytes: vec![1, 2], lookup: Some([7; 32]) });
    tx.write_new(new_contact(), Body::ContactRecorded(studio.finish(None)));
    tx.commit(()).await.unwrap();
    kind
}

async fn found(fresh: &Fresh, query: ContactQuery) -> Vec<String> {
    let query = ContactQuery { limit: 50, ..query };
    let page = fresh.archive.reader().contacts(&query, today()).await.unwrap();
    assert_eq!(page.total.count, page.rows.len() as u64);
    page.rows.into_iter().map(|row| row.name).collect()
}

async fn typed(fresh: &Fresh, text: &str) -> Vec<String> {
    found(fresh, ContactQuery { search: text.to_owned(), ..ContactQuery::default() }).await
}

#[tokio::test]
async fn search_as_you_type() {
    let fresh = fresh().await;
    people(&fresh).await;
    assert_eq!(typed(&fresh, "a").await, ["Angeli & Figli srl", "Angeli Anna Maria"]);
    assert_eq!(typed(&fresh, "fo").await, ["Forlì Beatrice"]);
    assert_eq!(
        typed(&fresh, "ang").await,
        ["Angeli & Figli srl", "Angeli Anna Maria", "D'Angelo Niccolò"],
        "names that begin with it come first"
    );
    assert_eq!(typed(&fresh, "NICCOLO d'ang").await, ["D'Angelo Niccolò"]);
    assert_eq!(typed(&fresh, "forli").await, ["Forlì Beatrice"]);
    assert_eq!(typed(&fresh, "giulia.bianchi@pos").await, ["Bianchi Giulia"]);
    assert_eq!(typed(&fresh, "333 123").await, ["D'Angelo Niccolò"], "a phone from its beginning");
    assert_eq!(typed(&fresh, "1234567").await, ["D'Angelo Niccolò", "Forlì Beatrice"], "a phone from its end");
    assert_eq!(typed(&fresh, "+39 347 9998877").await, ["Bianchi Giulia"]);
    for begun in ["+39 347", "0039 347 99", "+39 347 999 887"] {
        assert_eq!(typed(&fresh, begun).await, ["Bianchi Giulia"], "{begun}");
    }
    assert_eq!(typed(&fresh, "01234567897").await, ["Angeli & Figli srl"], "VAT number");
    assert_eq!(typed(&fresh, "forn").await, ["Angeli & Figli srl"], "tag");
    assert_eq!(typed(&fresh, "qqqq").await, [""; 0]);
    assert_eq!(typed(&fresh, "\"; DROP TABLE contact; --").await, [""; 0]);
    assert_eq!(typed(&fresh, " -- ").await.len(), 5, "no word at all is no search");
    let code =
        ContactQuery { search: "RSSMRA80A01H501U".into(), tax_code_hash: Some([7; 32]), ..ContactQuery::default() };
    assert_eq!(found(&fresh, code).await, ["Angeli & Figli srl"]);
    fresh.end().await;
}

#[tokio::test]
async fn filters_sort_and_pages() {
    let fresh = fresh().await;
    let kind = people(&fresh).await;
    let with = |filter: ContactFilter| ContactQuery { filters: vec![filter], ..ContactQuery::default() };
    assert_eq!(
        found(&fresh, ContactQuery::default()).await,
        ["Angeli & Figli srl", "Angeli Anna Maria", "Bianchi Giulia", "D'Angelo Niccolò", "Forlì Beatrice"]
    );
    assert_eq!(
        found(&fresh, with(ContactFilter::City("firenze".into()))).await,
        ["Bianchi Giulia", "D'Angelo Niccolò"]
    );
    assert_eq!(found(&fresh, with(ContactFilter::Kind(ContactKind::Organisation))).await, ["Angeli & Figli srl"]);
    assert_eq!(found(&fresh, with(ContactFilter::Tag("FORNITORE".into()))).await, ["Angeli & Figli srl"]);
    assert_eq!(found(&fresh, with(ContactFilter::HasEmail(false))).await, ["Angeli & Figli srl"]);
    assert_eq!(found(&fresh, with(ContactFilter::Source(source()))).await.len(), 4);
    assert_eq!(found(&fresh, with(ContactFilter::Consent(kind, ShownState::Given))).await, ["Bianchi Giulia"]);
    assert_eq!(found(&fresh, with(ContactFilter::Consent(kind, ShownState::Unknown))).await.len(), 4);
    for state in ShownState::ALL {
        let total = found(&fresh, with(ContactFilter::Consent(kind, *state))).await.len();
        let expected = match state {
            ShownState::Given => 1,
            ShownState::Unknown => 4,
            _ => 0,
        };
        assert_eq!(total, expected, "{state:?}");
    }
    let by_email = ContactQuery { sort: ContactSort::Email, descending: true, ..ContactQuery::default() };
    assert_eq!(found(&fresh, by_email).await[0], "D'Angelo Niccolò");
    for sort in [ContactSort::City, ContactSort::Created, ContactSort::LastContact] {
        assert_eq!(found(&fresh, ContactQuery { sort, ..ContactQuery::default() }).await.len(), 5);
    }
    let second = ContactQuery { offset: 2, limit: 2, ..ContactQuery::default() };
    let page = fresh.archive.reader().contacts(&second, today()).await.unwrap();
    assert_eq!(
        page.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(),
        ["Bianchi Giulia", "D'Angelo Niccolò"]
    );
    assert_eq!(page.total.count, 5);
    fresh.end().await;
}

#[tokio::test]
async fn what_begins_no_word_is_found_inside_of_words() {
    let fresh = fresh().await;
    people(&fresh).await;
    assert_eq!(typed(&fresh, "ngel").await, ["Angeli & Figli srl", "Angeli Anna Maria", "D'Angelo Niccolò"]);
    assert_eq!(typed(&fresh, "NGELO").await, ["D'Angelo Niccolò"]);
    assert_eq!(typed(&fresh, "orlì").await, ["Forlì Beatrice"], "accents do not matter");
    assert_eq!(typed(&fresh, "colò ngelo").await, ["D'Angelo Niccolò"], "every word stands somewhere");
    assert_eq!(typed(&fresh, "colò ianchi").await, [""; 0], "of one person");
    // Each three letters stand in "Angeli & Figli", the word does not.
    assert_eq!(typed(&fresh, "ngeligli").await, [""; 0]);
    let inside = ["Angeli & Figli srl", "D'Angelo Niccolò", "Forlì Beatrice"];
    assert_eq!(typed(&fresh, "23456").await, inside, "inside of phones and of a VAT number");
    fresh.end().await;
}

#[tokio::test]
async fn a_search_with_many_hits_is_capped_and_still_honours_filters() {
    let fresh = fresh().await;
    let mut tx = fresh.archive.begin(act(0)).await.unwrap();
    let mut last = None;
    for number in 0..450 {
        let id: ContactId = new_contact();
        let city = if number == 449 { "Lecce" } else { "Bari" };
        tx.write_new(
            id,
            Body::ContactRecorded(person("Mario", &format!("Esposito{number}"), vec![address(city, "BA")])),
        );
        last = Some(id);
    }
    tx.commit(()).await.unwrap();
    let reader = fresh.archive.reader();
    let query = ContactQuery { search: "esp".into(), limit: 20, ..ContactQuery::default() };
    let page = reader.contacts(&query, today()).await.unwrap();
    assert_eq!((page.total.count, page.total.capped, page.rows.len()), (200, true, 20));
    let filters = vec![ContactFilter::City("Lecce".into())];
    let page = reader.contacts(&ContactQuery { filters, ..query }, today()).await.unwrap();
    assert_eq!(page.rows.iter().map(|row| Some(row.id)).collect::<Vec<_>>(), [last]);
    fresh.end().await;
}

/// The count above the list is kept from one page to the next, and from one opening to the next, until a card comes or goes.
#[tokio::test]
async fn the_count_follows_every_card_that_comes_or_goes() {
    async fn counted(fresh: &Fresh) -> u64 {
        let query = ContactQuery { limit: 50, ..ContactQuery::default() };
        let page = fresh.archive.reader().contacts(&query, today()).await.unwrap();
        assert_eq!(page.total.count, page.rows.len() as u64);
        page.total.count
    }
    let mut fresh = fresh().await;
    assert_eq!(counted(&fresh).await, 0);
    people(&fresh).await;
    assert_eq!(counted(&fresh).await, 5);
    let new = new_contact();
    for (step, left) in [
        (Body::ContactRecorded(person("Ugo", "Verdi", vec![])), 6),
        (Body::ContactBinned(Default::default()), 5),
        (Body::ContactRestored(Default::default()), 6),
        (Body::ContactUnrecorded(Default::default()), 5),
    ] {
        let mut tx = fresh.archive.begin(act(3)).await.unwrap();
        tx.write(new, step);
        tx.commit(()).await.unwrap();
        assert_eq!(counted(&fresh).await, left);
        fresh.reopen().await;
        assert_eq!(counted(&fresh).await, left, "after the next opening");
    }
    // A note about the archive as a whole leaves it as it is.
    let mut tx = fresh.archive.begin(act(4)).await.unwrap();
    let unit = tx.archive_unit();
    tx.write(unit, Body::AuditOpened(Default::default()));
    tx.commit(()).await.unwrap();
    assert_eq!(counted(&fresh).await, 5);
    fresh.end().await;
}
