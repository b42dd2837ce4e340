//! The inventory of old copies (S33), and our own exports that come back.

use crate::imports::{checked, committed, started};
use crate::window::{Window, everybody};
use serde_json::{Value, json};

const LIST: &str = "Cognome;Nome;E-mail\nRossi;Mario;mario@posta.example\nGalli;Bea;non si legge\n";

async fn copies(window: &Window) -> Vec<Value> {
    window.say("legacy_list", json!({})).await["copies"].as_array().unwrap().clone()
}

/// What the form of an old copy sends.
fn form(title: &str, state: &str) -> Value {
    json!({
        "id": null, "title": title, "kind": "spreadsheet", "content": "Clienti fino al 2019", "place": "PC del magazzino",
        "holder": "Sara", "people": 300, "state": state, "stateOn": null, "stateBy": "", "file": null, "batch": null,
    })
}

fn with(mut form: Value, change: Value) -> Value {
    form.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    form
}

async fn picked(window: &Window, name: &str, text: &str) -> Value {
    window.kit.host.will_pick(window.kit.file(name, text));
    window.say("import_pick", json!({})).await["file"]["token"].clone()
}

/// S33: every imported file is listed by itself, with its import and its figures; undone, it is to be imported again.
#[tokio::test(flavor = "multi_thread")]
async fn s33_an_imported_file_is_in_the_inventory_by_itself() {
    let window = Window::open().await;
    assert!(copies(&window).await.is_empty());
    let batch = committed(&window, &window.kit.file("clienti_2019.csv", LIST)).await;
    let copy = copies(&window).await.remove(0);
    assert_eq!(
        (&copy["id"], &copy["title"], &copy["state"]),
        (&Value::Null, &json!("clienti_2019.csv"), &json!("imported"))
    );
    assert_eq!((&copy["stateBy"], &copy["people"]), (&json!("Anna Ferri"), &json!(2)));
    assert_eq!(
        (&copy["imports"][0]["batch"], &copy["imports"][0]["score"]),
        (&batch, &json!(50)),
        "one row has a warning"
    );
    let undoing = window.say("batch_undo", json!({ "batch": batch })).await;
    window.done(&undoing).await;
    let copy = copies(&window).await.remove(0);
    assert_eq!((&copy["state"], &copy["imports"][0]["undone"]), (&json!("to_import"), &json!(true)));
}

/// S33: a copy recorded with its file is linked to the import of that file by its hash, under any name.
#[tokio::test(flavor = "multi_thread")]
async fn s33_an_import_finds_its_copy_by_the_hash_of_the_file() {
    let window = Window::open().await;
    let file = picked(&window, "clienti.csv", LIST).await;
    let saved =
        window.say("legacy_save", with(form("Foglio del magazzino", "to_import"), json!({ "file": file }))).await;
    let copy = copies(&window).await.remove(0);
    assert_eq!((&copy["id"], &copy["state"], &copy["hasFile"]), (&saved["id"], &json!("to_import"), &json!(true)));
    let batch = committed(&window, &window.kit.file("altro_nome.csv", LIST)).await;
    let all = copies(&window).await;
    assert_eq!(all.len(), 1, "the import is of the copy that was there");
    assert_eq!((&all[0]["state"], &all[0]["imports"].as_array().unwrap().len()), (&json!("imported"), &1));
    assert_eq!((&all[0]["place"], &all[0]["writtenBy"]), (&json!("PC del magazzino"), &json!("Anna Ferri")));

    let again = picked(&window, "copia.csv", LIST).await;
    let error = window.refused("legacy_save", with(form("Ancora", "to_import"), json!({ "file": again }))).await;
    assert_eq!((&error["code"], &error["params"]["reason"]), (&json!("conflict"), &json!("file-known")));

    // The form shows what the import says; saving it again does not write that down, so undoing the import still tells.
    let shown = with(form("Foglio del magazzino", "imported"), json!({ "id": saved["id"] }));
    window.say("legacy_save", shown).await;
    assert_eq!(copies(&window).await[0]["state"], "imported");
    let undoing = window.say("batch_undo", json!({ "batch": batch })).await;
    window.done(&undoing).await;
    assert_eq!(copies(&window).await[0]["state"], "to_import");
}

/// What was only imported gets a place and a holder, and its end with a day and a name.
#[tokio::test(flavor = "multi_thread")]
async fn s33_a_copy_is_followed_until_it_is_destroyed() {
    let window = Window::open().await;
    let batch = committed(&window, &window.kit.file("clienti.csv", LIST)).await;
    let named = with(form("clienti.csv", "to_destroy"), json!({ "batch": batch, "people": 2 }));
    let id = window.say("legacy_save", named.clone()).await["id"].clone();
    let all = copies(&window).await;
    assert_eq!(
        (all.len(), &all[0]["id"], &all[0]["state"]),
        (1, &id, &json!("to_destroy")),
        "its import does not bring it back"
    );

    let gone = with(named, json!({ "id": id, "state": "destroyed" }));
    let error = window.refused("legacy_save", gone.clone()).await;
    let named: Vec<&Value> = error["fields"].as_array().unwrap().iter().map(|field| &field["field"]).collect();
    assert_eq!(named, [&json!("stateOn"), &json!("stateBy")], "gone says when and by whom");
    let gone = with(gone, json!({ "stateOn": "2026-11-20", "stateBy": "Sara Bruni" }));
    window.say("legacy_save", gone).await;
    let copy = copies(&window).await.remove(0);
    assert_eq!(
        (&copy["state"], &copy["stateOn"], &copy["stateBy"]),
        (&json!("destroyed"), &json!("2026-11-20"), &json!("Sara Bruni"))
    );

    let path = window.kit.folder().join("inventario.csv");
    window.kit.host.will_pick(&path);
    assert_eq!(window.say("legacy_export", json!({ "reason": "prova" })).await["rows"], 1);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Distrutto") && text.contains("Sara Bruni") && text.contains("PC del magazzino"), "{text}");
}

/// A copy recorded by mistake goes, and undo brings it back.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_recorded_by_mistake_goes_and_comes_back() {
    let window = Window::open().await;
    let id = window.say("legacy_save", form("Rubrica blu", "to_import")).await["id"].clone();
    let removed = window.say("legacy_remove", json!({ "id": id })).await;
    assert!(copies(&window).await.is_empty());
    window.say("change_undo", json!({ "txn": removed["txn"] })).await;
    assert_eq!(copies(&window).await[0]["title"], "Rubrica blu");
    assert_eq!(
        window.refused("legacy_remove", json!({ "id": "019a0000-0000-7000-8000-00000000ffff" })).await["code"],
        "not-found"
    );
    let error = window.refused("legacy_save", form(" ", "to_import")).await;
    assert_eq!((&error["fields"][0]["field"], &error["fields"][0]["reason"]), (&json!("title"), &json!("missing")));
}

/// Part 7: a file that equals one of our own exports is known by its hash, and maps itself.
#[tokio::test(flavor = "multi_thread")]
async fn our_own_export_is_known_when_it_comes_back() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "anna@posta.example").await;
    for format in ["csv", "xlsx", "json", "vcf"] {
        let path = window.kit.folder().join(format!("uscita.{format}"));
        window.kit.host.will_pick(&path);
        let order = json!({ "format": format, "ids": [], "search": "", "filters": [], "reason": "commercialista" });
        window.export(order).await;
        let import = started(&window, &path).await;
        let view = window.say("import_get", json!({ "import": import })).await;
        let own = &view["ownExport"];
        assert_eq!(
            (&own["by"], &own["contacts"], &own["count"]),
            (&json!("Anna Ferri"), &json!(true), &json!(1)),
            "{format}"
        );
        assert_eq!(view["unresolved"], 0, "{format} maps itself: {view}");
    }
    let other = started(&window, &window.kit.file("altro.csv", LIST)).await;
    assert_eq!(window.say("import_get", json!({ "import": other })).await["ownExport"], Value::Null);
}

/// What left as a list of rejected rows is in the journal too, and known as a list.
#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_custode_saved_is_known_as_one() {
    let window = Window::open().await;
    let list = "Cognome;Nome;E-mail\nRossi;Mario;mario@posta.example\n;;??\n";
    let batch = committed(&window, &window.kit.file("clienti.csv", list)).await;
    let path = window.kit.folder().join("scartate.csv");
    window.kit.host.will_pick(&path);
    assert_eq!(window.say("batch_rejects_save", json!({ "batch": batch, "reason": "prova" })).await["rows"], 1);
    let import = checked(&window, &path).await;
    let own = window.say("import_get", json!({ "import": import })).await["ownExport"].clone();
    assert_eq!((&own["contacts"], &own["count"]), (&json!(false), &json!(1)));
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 1);
}
