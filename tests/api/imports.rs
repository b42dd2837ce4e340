//! The import wizard: read in a child process, match, check, review, commit, take back.

use crate::window::{Window, everybody, field};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const SHEET: &str = "Cognome;Nome;E-mail;Cellulare;Newsletter;Data consenso newsletter\n\
    Rossi;Mario;Mario.Rossi@posta.example;333 1234567;SI;31/01/2026\n\
    D'Angelo;Anna;anna@posta.example;3332222222;NO;\n\
    D'Angelo;Anna;anna@posta.example;;SI;\n\
    Galli;Bea;anna@posta.example;;;\n\
    ;;;;;\n\
    ;;non si legge;;;\n";

/// Starts an import and waits until the file is read.
pub async fn started(window: &Window, path: &Path) -> Value {
    window.kit.host.will_pick(path);
    let picked = window.say("import_pick", json!({})).await;
    let started = window.say("import_start", json!({ "file": picked["file"]["token"] })).await;
    window.done(&started).await;
    started["import"].clone()
}

/// Gives every open column its proposal, or leaves it out.
async fn matched(window: &Window, import: &Value) {
    let view = window.say("import_get", json!({ "import": import })).await;
    for column in view["columns"].as_array().unwrap() {
        let destiny = if column["field"].is_null() { json!("ignore") } else { column["field"].clone() };
        let request = json!({
            "import": import, "index": column["index"], "field": destiny, "meanings": [], "dateOrder": null,
        });
        window.say("import_column_set", request).await;
    }
    // A field of one column that was proposed for two stays with the last.
    let view = window.say("import_get", json!({ "import": import })).await;
    for column in view["columns"].as_array().unwrap().iter().filter(|column| column["settled"] == false) {
        let request = json!({
            "import": import, "index": column["index"], "field": "ignore", "meanings": [], "dateOrder": null,
        });
        window.say("import_column_set", request).await;
    }
}

pub async fn checked(window: &Window, path: &Path) -> Value {
    let import = started(window, path).await;
    matched(window, &import).await;
    let checking = window.say("import_check", json!({ "import": import })).await;
    window.done(&checking).await;
    import
}

pub async fn committed(window: &Window, path: &Path) -> Value {
    let import = checked(window, path).await;
    committed_as(window, &import, "Fiera d'autunno").await
}

/// Writes a checked import.
pub async fn committed_as(window: &Window, import: &Value, name: &str) -> Value {
    window.say("import_review", json!({ "import": import })).await;
    let source = window.coded("source_list", "FIERA").await;
    let order =
        json!({ "import": import, "name": name, "source": source, "collectedOn": "2026-10-04", "basis": "contract" });
    let commit = window.say("import_commit", order).await;
    window.done(&commit).await;
    commit["batch"].clone()
}

/// Checked rows, all or with findings of one action.
pub async fn rows_of(window: &Window, import: &Value, action: Option<&str>) -> Vec<Value> {
    let request = json!({ "import": import, "action": action, "code": null, "offset": 0, "limit": 200 });
    window.say("import_rows", request).await["rows"].as_array().unwrap().clone()
}

/// One answer in several spellings is one line to settle, and what is said of it holds for all of them.
#[tokio::test(flavor = "multi_thread")]
async fn one_answer_in_several_spellings_is_settled_once() {
    let window = Window::open().await;
    let list = "Cognome;Nome;Newsletter\nRossi;Mario;SI\nGalli;Bea;Sì\nNeri;Ada;si\nVerdi;Luca;SI\nBianchi;Anna;no\n";
    let import = started(&window, &window.kit.file("clienti.csv", list)).await;
    let answers = async || {
        let view = window.say("import_get", json!({ "import": import })).await;
        let told = view["columns"][2]["meanings"].as_array().unwrap().iter();
        told.map(|one| json!([one["raw"], one["count"], one["meaning"]])).collect::<Vec<Value>>()
    };
    assert_eq!(answers().await, [json!(["SI", 4, "given"]), json!(["no", 1, "refused"])]);
    let said = json!([{ "raw": "SI", "count": 4, "meaning": "unknown" }]);
    let set =
        json!({ "import": import, "index": 2, "field": "consent:NEWSLETTER", "meanings": said, "dateOrder": null });
    window.say("import_column_set", set).await;
    assert_eq!(answers().await, [json!(["SI", 4, "unknown"]), json!(["no", 1, "refused"])]);
}

fn sheet(window: &Window) -> PathBuf {
    window.kit.file("clienti.csv", SHEET)
}

/// What a list that makes no card will do, by the command that tells it.
pub async fn looked(window: &Window, command: &str, import: &Value) -> Value {
    let started = window.say("import_look", json!({ "import": import })).await;
    window.done(&started).await;
    window.say(command, json!({ "job": started["job"] })).await
}

pub fn sum(totals: &Value) -> u64 {
    totals.as_object().unwrap().values().filter_map(Value::as_u64).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_review_says_exactly_what_the_commit_does() {
    let window = Window::open().await;
    let import = checked(&window, &sheet(&window)).await;
    let planned = window.say("import_look", json!({ "import": import })).await;
    window.done(&planned).await;
    let kept = window.say("import_review", json!({ "import": import })).await;
    let findings = window.say("import_findings", json!({ "import": import })).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(sum(&review["totals"]), review["rows"].as_u64().unwrap(), "{review}");
    assert_eq!(kept, review, "the plan that a look made is the one that is reviewed");
    assert_eq!(findings["rows"], review["rows"]);
    let preview = window.say("import_preview", json!({ "import": import, "offset": 0, "limit": 3 })).await;
    assert!(preview.to_string().contains("Mario"));
    let rows = json!({ "import": import, "action": "rejected", "code": null, "offset": 0, "limit": 50 });
    let rejected = window.say("import_rows", rows).await;
    assert_eq!(rejected["total"], review["totals"]["rejected"]);
    let list = window.say("import_list", json!({})).await;
    assert_eq!(list["suspended"].as_array().unwrap().len(), 1, "it can be gone on with later");

    let source = window.coded("source_list", "FIERA").await;
    let order = json!({ "import": import, "name": "Fiera", "source": source, "collectedOn": "2026-10-04", "basis": "contract" });
    let commit = window.say("import_commit", order.clone()).await;
    window.done(&commit).await;
    let batch = window.say("batch_get", json!({ "batch": commit["batch"] })).await;
    assert_eq!(batch["totals"], review["totals"]);
    let people = window.say("contact_list", everybody("")).await;
    assert_eq!(people["total"]["value"], review["contacts"]);
    assert_eq!(window.say("import_list", json!({})).await["batches"].as_array().unwrap().len(), 1);
    assert!(window.session.dispatch(custode_api::Speaker::Main, "import_commit", order).await.is_err(), "once");
}

/// S18, S26, S41: each value of an imported card names its file and row; the source is that of the import.
#[tokio::test(flavor = "multi_thread")]
async fn s18_s41_an_imported_value_names_file_and_row() {
    let window = Window::open().await;
    committed(&window, &sheet(&window)).await;
    let found = window.say("contact_search", json!({ "text": "rossi", "limit": 5 })).await;
    let card = window.card(&found["hits"][0]["id"]).await;
    assert_eq!(field(&card, "first_name"), "Mario");
    let origin = &card["points"][0]["origin"];
    assert_eq!(
        (&origin["file"], &origin["row"], &origin["by"]),
        (&json!("clienti.csv"), &json!(2), &json!("Anna Ferri"))
    );
    assert_eq!((&card["sourceTitle"], &card["acquiredOn"]), (&json!("Fiera o evento"), &json!("2026-10-04")));
    let email = card["points"].as_array().unwrap().iter().find(|point| point["kind"] == "email").unwrap();
    assert_eq!(email["value"], "mario.rossi@posta.example");
}

/// S17: two rows of one person are one card, and an address that says less than the known one is no second address.
#[tokio::test(flavor = "multi_thread")]
async fn s17_the_same_address_written_shorter_is_no_second_address() {
    let window = Window::open().await;
    let rows = "Cognome,Nome,Email,Indirizzo,CAP,Comune\n\
                Marchetti,Luigi,luigi@posta.example,Via Grande 12,57123,Livorno\n\
                Marchetti,Luigi,luigi@posta.example,\"via Grande, 12\",,LIVORNO\n\
                Marchetti,Luigi,luigi@posta.example,Via Piccola 1,57123,Livorno\n";
    committed(&window, &window.kit.file("doppie.csv", rows)).await;
    let found = window.say("contact_search", json!({ "text": "marchetti", "limit": 5 })).await;
    assert_eq!(found["hits"].as_array().unwrap().len(), 1);
    let card = window.card(&found["hits"][0]["id"]).await;
    let addresses: Vec<_> = card["points"].as_array().unwrap().iter().filter(|point| point["kind"] == "post").collect();
    assert_eq!(addresses.len(), 2, "{addresses:?}");
}

/// S38, I5: a consent column never claims more than its evidence; DOMAIN 4.9: same address, other name is a proposal.
#[tokio::test(flavor = "multi_thread")]
async fn s38_i5_consents_without_proof_are_declared_and_shared_addresses_are_proposed() {
    let window = Window::open().await;
    committed(&window, &sheet(&window)).await;
    let id = |name: &'static str| {
        let window = &window;
        async move { window.say("contact_search", json!({ "text": name, "limit": 5 })).await["hits"][0]["id"].clone() }
    };
    let state = |card: &Value| {
        let consents = card["consents"].as_array().unwrap();
        consents.iter().find(|consent| consent["code"] == "NEWSLETTER").unwrap()["state"].clone()
    };
    let mario = window.card(&id("mario").await).await;
    assert_eq!(state(&mario), "declared", "a yes of a sheet has a day but no proof");
    let anna = window.card(&id("anna d").await).await;
    assert_eq!(state(&anna), "refused", "two rows of one person: the least permissive decides");
    let bea = id("galli").await;
    let card = window.card(&bea).await;
    assert_eq!(card["duplicates"].as_array().unwrap().len(), 1, "{}", card["duplicates"]);
    let pair = json!({ "contact": bea, "other": card["duplicates"][0]["contact"] });
    window.say("duplicate_dismiss", pair.clone()).await;
    assert_eq!(window.card(&bea).await["duplicates"], json!([]));
    assert_eq!(window.refused("duplicate_dismiss", pair).await["code"], "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_import_can_be_taken_back_and_later_edits_stay() {
    let window = Window::open().await;
    let batch = committed(&window, &sheet(&window)).await;
    let found = window.say("contact_search", json!({ "text": "rossi", "limit": 5 })).await;
    let mario = found["hits"][0]["id"].clone();
    let note = json!({ "id": mario, "fields": [{ "field": "notes", "value": "Ha chiamato", "replaces": null }] });
    window.say("contact_update", note).await;
    let preview = window.say("batch_undo_preview", json!({ "batch": batch })).await;
    assert_eq!(preview["kept"].as_array().unwrap().len(), 1, "{preview}");
    let undo = window.say("batch_undo", json!({ "batch": batch })).await;
    window.done(&undo).await;
    let left = window.say("contact_list", everybody("")).await;
    assert_eq!(left["total"]["value"], 1);
    assert_eq!(left["rows"][0]["id"], mario);
    let again = window.say("batch_undo", json!({ "batch": batch })).await;
    let ended = window.ended(&again["job"]).await;
    assert_eq!((&ended["state"], &ended["error"]["code"]), (&json!("failed"), &json!("conflict")), "{ended}");
}

/// UX "Undo": the cards that were changed since are listed, and a person says which of them go as well; those go to the bin
/// as any card does, with what was said on them.
#[tokio::test(flavor = "multi_thread")]
async fn a_person_chooses_which_of_the_changed_cards_go_with_the_import() {
    let window = Window::open().await;
    let batch = committed(&window, &sheet(&window)).await;
    let mut ids = Vec::new();
    for name in ["rossi", "galli"] {
        let found = window.say("contact_search", json!({ "text": name, "limit": 5 })).await;
        let id = found["hits"][0]["id"].clone();
        let note = json!({ "id": id, "fields": [{ "field": "notes", "value": "Ha chiamato", "replaces": null }] });
        window.say("contact_update", note).await;
        ids.push(id);
    }
    let other = window.person("Zoe", "Altri", "zoe@posta.example").await;
    let preview = window.say("batch_undo_preview", json!({ "batch": batch })).await;
    assert_eq!(preview["kept"].as_array().unwrap().len(), 2, "{preview}");
    // Somebody whom the import did not bring is none of its business.
    let undo = window.say("batch_undo", json!({ "batch": batch, "also": [ids[0], other] })).await;
    window.done(&undo).await;
    let left = window.say("contact_list", everybody("")).await;
    let mut left: Vec<Value> = left["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    left.sort_unstable_by_key(Value::to_string);
    let mut stay = vec![ids[1].clone(), other];
    stay.sort_unstable_by_key(Value::to_string);
    assert_eq!(left, stay);
}

#[tokio::test(flavor = "multi_thread")]
async fn s21_the_same_file_again_changes_nothing() {
    let window = Window::open().await;
    committed(&window, &sheet(&window)).await;
    let before = window.say("contact_list", everybody("")).await["total"]["value"].clone();
    let import = checked(&window, &sheet(&window)).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    assert!(view["seenBeforeAt"].is_string(), "it is said that this file was imported before");
    let review = window.say("import_review", json!({ "import": import })).await;
    // Bea shares an address under another name: without the memory of the file her row would make a second card.
    assert_eq!((&review["totals"]["create"], &review["totals"]["duplicate"]), (&json!(0), &json!(0)), "{review}");
    window.say("import_discard", json!({ "import": import })).await;
    assert_eq!(window.say("import_list", json!({})).await["suspended"], json!([]));
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_left_out_is_skipped_and_the_rejected_rows_are_kept_for_mending() {
    let window = Window::open().await;
    let import = checked(&window, &sheet(&window)).await;
    window
        .say(
            "import_leave_out",
            json!({ "import": import, "row": 2, "leftOut": true, "reason": "other", "note": "Prova" }),
        )
        .await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(review["totals"]["suppressed"], 1);
    // As many rows as before, but others: the plan is made anew.
    window.say("import_leave_out", json!({ "import": import, "row": 2, "leftOut": false })).await;
    let other = json!({ "import": import, "row": 3, "leftOut": true, "reason": "duplicate" });
    window.say("import_leave_out", other).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!((&review["totals"]["suppressed"], &review["totals"]["duplicate"]), (&json!(1), &json!(0)), "{review}");
    let source = window.coded("source_list", "FIERA").await;
    let order = |name: &str, on: &str| json!({ "import": import, "name": name, "source": source, "collectedOn": on, "basis": "contract" });
    for (name, on, wrong) in [(" ", "2026-10-04", "name"), ("Fiera", "2026-11-23", "collectedOn")] {
        let error = window.session.dispatch(custode_api::Speaker::Main, "import_commit", order(name, on)).await;
        match error {
            Err(error) => assert_eq!(error.fields[0].field, wrong),
            Ok(started) => {
                let ended = window.ended(&started["value"]["job"]).await;
                assert_eq!(ended["error"]["fields"][0]["field"], wrong, "{ended}");
            }
        }
    }
    let commit = window.say("import_commit", order("Fiera", "2026-10-04")).await;
    window.done(&commit).await;
    let path = window.kit.folder().join("scartate.csv");
    window.kit.host.will_pick(&path);
    let saved = window.say("batch_rejects_save", json!({ "batch": commit["batch"], "reason": "prova" })).await;
    assert_eq!(saved["rows"], review["totals"]["rejected"]);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("non si legge") && text.contains("Motivo"), "{text}");
    assert!(text.contains("E-mail: ") && text.contains("«non si legge»"), "where and what: {text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reading_can_be_told_what_it_guessed_wrong() {
    let window = Window::open().await;
    let path = window.kit.file("elenco.csv", "Mario,Rossi,mario@posta.example\nAnna,Ferri,anna@posta.example\n");
    let import = started(&window, &path).await;
    let fields = window.say("import_fields", json!({})).await;
    assert!(fields["fields"].as_array().unwrap().iter().any(|field| field["field"] == "consent:NEWSLETTER"));
    let request = json!({
        "import": import, "table": 0, "headerRow": 0, "encoding": "utf-8", "delimiter": ",",
    });
    let reading = window.say("import_read_set", request).await;
    window.done(&reading).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    assert_eq!((&view["headerRow"], &view["dataRows"]), (&Value::Null, &json!(2)), "{view}");
    let unresolved = window.refused("import_check", json!({ "import": import })).await;
    assert_eq!(unresolved["params"]["reason"], "columns-unresolved");
}

/// Bad input: each has its own reason, and nothing is left behind.
#[tokio::test(flavor = "multi_thread")]
async fn every_unreadable_file_has_its_own_reason() {
    let window = Window::open().await;
    let mut reasons = Vec::new();
    for (name, bytes) in [
        ("vuoto.csv", &b""[..]),
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"),
        ("tronco.xlsx", b"PK\x03\x04\x14\0\0\0\x08\0\0\0!\0"),
        ("lettera.csv", b"%PDF-1.7\n1 0 obj\n"),
        ("nulli.csv", &[0; 64]),
        ("protetto.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ] {
        let path = window.kit.file(name, bytes);
        window.kit.host.will_pick(&path);
        let picked = window.say("import_pick", json!({})).await;
        let start = json!({ "file": picked["file"]["token"] });
        let reason = match window.session.dispatch(custode_api::Speaker::Main, "import_start", start).await {
            Err(error) => error.params["reason"].clone(),
            Ok(started) => {
                let ended = window.ended(&started["value"]["job"]).await;
                assert_eq!(ended["state"], "failed", "{name}");
                ended["error"]["params"]["reason"].as_str().unwrap().to_owned()
            }
        };
        reasons.push((name, reason));
    }
    insta::assert_json_snapshot!(reasons);
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 0);
}

/// Rows copied from a spreadsheet take the same way as a file, and never touch the disk.
#[tokio::test(flavor = "multi_thread")]
async fn pasted_rows_are_imported_like_a_file() {
    let window = Window::open().await;
    let text = "Cognome\tNome\tE-mail\nForlì\tZoë\tzoe@posta.example\nRossi\tMario\tmario@posta.example\n";
    let started = window.say("import_paste", json!({ "name": "testo incollato", "text": text })).await;
    window.done(&started).await;
    let import = started["import"].clone();
    let view = window.say("import_get", json!({ "import": import })).await;
    assert_eq!((&view["file"], &view["dataRows"]), (&json!("testo incollato"), &json!(2)));
    // Another way of reading has the text at hand too.
    let again = json!({ "import": import, "table": 0, "headerRow": 0, "encoding": null, "delimiter": null });
    window.done(&window.say("import_read_set", again).await).await;
    let view = window.say("import_get", json!({ "import": import })).await;
    assert_eq!(view["dataRows"], 3);

    for (name, text, reason) in [("testo", "  \n", "empty-file"), ("", "a\tb", "missing")] {
        let error = window.refused("import_paste", json!({ "name": name, "text": text })).await;
        assert!(error.to_string().contains(reason), "{error}");
    }
    window.say("archive_lock", json!({})).await;
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    let later = json!({ "import": import, "table": 0, "headerRow": null, "encoding": null, "delimiter": null });
    let ended = window.ended(&window.say("import_read_set", later).await["job"]).await;
    assert!(ended.to_string().contains("file-gone"), "the text does not outlive the lock: {ended}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_reading_can_be_stopped() {
    let window = Window::open().await;
    let mut long = String::from("Cognome;Nome;E-mail\n");
    for row in 0..200_000 {
        long.push_str(&format!("Rossi{row};Mario;mario{row}@posta.example\n"));
    }
    let path = window.kit.file("lungo.csv", long);
    window.kit.host.will_pick(&path);
    let picked = window.say("import_pick", json!({})).await;
    let started = window.say("import_start", json!({ "file": picked["file"]["token"] })).await;
    let view = window.say("import_get", json!({ "import": started["import"] })).await;
    assert_eq!(
        (&view["job"], &view["writing"]),
        (&started["job"], &Value::Null),
        "a window loaded again finds the job"
    );
    window.say("job_cancel", json!({ "job": started["job"] })).await;
    let state = window.ended(&started["job"]).await;
    assert_eq!(state["state"], "cancelled", "{state}");
    window.say("import_discard", json!({ "import": started["import"] })).await;
}

/// Rows of a list have nothing but an address or a number: cards go by these wherever a name is shown.
#[tokio::test(flavor = "multi_thread")]
async fn a_card_without_a_name_goes_by_its_address_or_number() {
    let window = Window::open().await;
    let list = "Cognome;Nome;E-mail;Cellulare\n;;Zoe@posta.example;\n;;;333 1234567\nZorzi;Mario;mario@posta.example;\n\
        ;;bea@posta.example;347 1234567\nAlberti;Anna;;\n";
    committed(&window, &window.kit.file("senza-nome.csv", list)).await;
    let names = async |search: &str| -> Vec<String> {
        let people = window.say("contact_list", everybody(search)).await;
        let rows = people["rows"].as_array().unwrap().iter();
        rows.map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    let all = ["Alberti Anna", "bea@posta.example", "zoe@posta.example", "Zorzi Mario", "+39 333 123 4567"];
    assert_eq!(names("").await, all);
    assert_eq!(names("zo").await, ["zoe@posta.example", "Zorzi Mario"]);
    assert_eq!(names("1234567").await, ["+39 333 123 4567", "bea@posta.example"], "both are as alike");
    let people = window.say("contact_list", everybody("zoe@posta")).await;
    let card = window.card(&people["rows"][0]["id"]).await;
    assert_eq!(card["name"], "zoe@posta.example");
    for name in ["first_name", "last_name", "organisation"] {
        assert_eq!(field(&card, name), &Value::Null, "{name}");
    }
}

/// UX: who lies in the bin is not told to be somebody whom the archive never knew.
#[tokio::test(flavor = "multi_thread")]
async fn rows_of_people_in_the_bin_are_told() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    let list =
        "Cognome;Nome;Email\nFerri;Anna;anna@posta.example\nFerri;Bea;anna@posta.example\nNeri;Ugo;ugo@posta.example\n";
    let import = checked(&window, &window.kit.file("elenco.csv", list)).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    let effects = review["effects"].as_array().unwrap();
    let told = effects.iter().find(|effect| effect["code"] == "in_bin").unwrap();
    assert_eq!((&told["count"], &review["totals"]["create"]), (&json!(1), &json!(3)), "{review}");
}
