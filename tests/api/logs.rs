//! Calls and messages that other programs kept (S2, S8, F13): read by the engine of the wizard, looked at, logged in one act,
//! taken back. A number decides, a name only proposes, and nobody new comes in.

use crate::window::{Window, point};
use serde_json::{Value, json};

const CALLS: &str = "Data e ora;Numero;Nome;Direzione;Durata;Esito\n\
    12/03/2024 18:22:05;348 1234567;;In entrata;00:03:25;Risposta\n\
    13/03/2024 09:05;+39 348 1234567;;In uscita;75;Occupato\n\
    13/03/2024 09:05;+39 348 1234567;;In uscita;75;Occupato\n\
    14/03/2024 10:00;055 111111;Bea Galli;In entrata;12;Risposta\n\
    14/03/2024 11:00;055 999999;;In entrata;12;Risposta\n\
    15/03/2024 11:00;Anonimo;;Persa;0;\n\
    31/02/2024 11:00;348 1234567;;In entrata;1;\n\
    15/03/2024 12:00;348 1234567;;boh;1;\n";

const CHAT: &str = "12/03/2024, 18:20 - I messaggi e le chiamate sono crittografati end-to-end.\n\
    12/03/2024, 18:22 - Anna Ferri: La caldaia perde\n\
    12/03/2024, 18:23 - Officine Bianchi: Buongiorno,\n\narriviamo domani\n\
    12/03/2024, 18:24 - Anna Ferri: ok\n\
    12/03/2024, 18:24 - Anna Ferri: ok\n";

/// An import of a log that was read.
struct Log {
    import: Value,
}

impl Log {
    async fn of(window: &Window, name: &str, text: &str) -> Self {
        let path = window.kit.file(name, text);
        window.kit.host.will_pick(&path);
        let picked = window.say("import_pick", json!({})).await;
        let ask = json!({ "file": picked["file"]["token"], "mode": "log" });
        let started = window.say("import_start", ask).await;
        window.done(&started).await;
        Self { import: started["import"].clone() }
    }

    async fn look(&self, window: &Window, only: Value) -> Value {
        let ask = json!({ "import": self.import, "only": only, "offset": 0, "limit": 50 });
        window.say("import_log", ask).await
    }

    async fn set(&self, window: &Window, what: Value) {
        let mut ask = json!({ "import": self.import, "column": null, "channel": null, "all": null, "party": null });
        for (key, value) in what.as_object().unwrap() {
            ask[key] = value.clone();
        }
        window.say("import_log_set", ask).await;
    }

    async fn order(&self, window: &Window) -> Value {
        json!({
            "import": self.import, "category": null,
            "purpose": window.coded("purpose_list", "CONTRATTO").await,
            "retention": window.coded("retention_class_list", "CHIAMATE").await,
        })
    }

    async fn commit(&self, window: &Window) -> Value {
        let started = window.say("import_log_commit", self.order(window).await).await;
        window.done(&started).await;
        started["batch"].clone()
    }
}

fn party<'a>(look: &'a Value, label: &str) -> &'a Value {
    look["parties"].as_array().unwrap().iter().find(|one| one["label"] == label).unwrap_or_else(|| panic!("{look}"))
}

async fn of(window: &Window, contact: &Value) -> Vec<Value> {
    let list = window.say("communication_list", json!({ "contact": contact, "offset": 0, "limit": 50 })).await;
    list["items"].as_array().unwrap().clone()
}

async fn with_mobile(window: &Window, first: &str, last: &str, number: &str) -> Value {
    let card = window.person(first, last, &format!("{}@posta.example", first.to_lowercase())).await;
    window.say("point_add", json!({ "contact": card, "point": point("mobile", number) })).await;
    card
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_a_call_log_is_looked_at_logged_and_taken_back() {
    let window = Window::open().await;
    let anna = with_mobile(&window, "Anna", "Ferri", "348 1234567").await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    let log = Log::of(&window, "chiamate.csv", CALLS).await;
    let view = window.say("import_get", json!({ "import": log.import })).await;
    assert_eq!((&view["mode"], &view["looksLikeLog"]), (&json!("log"), &json!(true)));
    let look = log.look(&window, json!(null)).await;
    let counts = json!({ "ready": 3, "present": 0, "unknown": 1, "ambiguous": 1, "unreadable": 3 });
    assert_eq!((&look["counts"], &look["rows"], &look["channel"]), (&counts, &json!(8), &json!("phone")), "{look}");
    // A number decides; a name beside one that nobody has only proposes.
    assert_eq!(party(&look, "348 1234567")["whose"], "known");
    let proposed = party(&look, "055 111111");
    assert_eq!((&proposed["whose"], &proposed["people"][0]["id"]), (&json!("proposed"), &bea));
    assert_eq!(party(&look, "055 999999")["whose"], "nobody");
    assert!(look["parties"].as_array().unwrap().iter().all(|one| one["label"] != "Anonimo"));
    let lost = log.look(&window, json!("unreadable")).await;
    let reasons: Vec<&Value> = lost["lines"].as_array().unwrap().iter().map(|line| &line["reason"]).collect();
    assert_eq!(reasons, ["log-nobody", "log-no-date", "log-no-direction"]);
    assert!(of(&window, &anna).await.is_empty(), "a look writes nothing");

    log.set(&window, json!({ "party": { "key": proposed["key"], "ours": null, "contact": bea } })).await;
    let batch = log.commit(&window).await;
    let hers = of(&window, &anna).await;
    assert_eq!(hers.len(), 3);
    let inbound = hers.iter().find(|item| item["direction"] == "inbound").unwrap();
    assert_eq!(
        (&inbound["channel"], &inbound["at"], &inbound["minutes"], &inbound["outcome"]),
        (&json!("phone"), &json!("2024-03-12T17:22:05Z"), &json!(4), &json!("Risposta"))
    );
    // What went out is a past fact, with the gate's answer beside it.
    let out: Vec<&Value> = hers.iter().filter(|item| item["direction"] == "outbound").collect();
    assert_eq!((out.len(), &out[0]["gate"]["act"]), (2, &json!("logged")), "two equal calls in one minute are two");
    assert_eq!(of(&window, &bea).await.len(), 1);
    let view = window.say("batch_get", json!({ "batch": batch })).await;
    assert_eq!((&view["mode"], &view["totals"]["create"], &view["rejects"]), (&json!("log"), &json!(4), &json!(3)));
    window.is_sound().await;

    // The rows that were refused come out with their reasons.
    window.kit.host.will_pick(window.kit.folder().join("scartate.csv"));
    let saved = window.say("batch_rejects_save", json!({ "batch": batch, "reason": "prova" })).await;
    assert_eq!(saved["rows"], 3, "{saved}");

    // The same log once more, and a longer one: only what is new is ready.
    let again = Log::of(&window, "chiamate.csv", CALLS).await;
    let look = again.look(&window, json!(null)).await;
    assert_eq!((&look["counts"]["ready"], &look["counts"]["present"]), (&json!(0), &json!(4)), "{look}");
    let ended = window.ended(&window.say("import_log_commit", again.order(&window).await).await["job"]).await;
    assert_eq!(ended["state"], "failed");
    let longer = format!("{CALLS}16/03/2024 08:00;348 1234567;;In entrata;9;Risposta\n");
    let longer = Log::of(&window, "marzo.csv", &longer).await;
    assert_eq!(longer.look(&window, json!(null)).await["counts"]["ready"], 1);

    let preview = window.say("batch_undo_preview", json!({ "batch": batch })).await;
    assert_eq!((&preview["others"], &preview["removed"]), (&json!(4), &json!(0)));
    window.done(&window.say("batch_undo", json!({ "batch": batch })).await).await;
    assert!(of(&window, &anna).await.is_empty() && of(&window, &bea).await.is_empty());
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_a_conversation_goes_to_who_speaks_in_it() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let log = Log::of(&window, "Chat WhatsApp con Anna.txt", CHAT).await;
    let look = log.look(&window, json!(null)).await;
    assert_eq!((&look["channel"], &look["rows"]), (&json!("chat"), &json!(4)), "{look}");
    // A name only proposes, in either order; who we are is said once.
    assert_eq!((&party(&look, "Anna Ferri")["whose"], &look["counts"]["ready"]), (&json!("proposed"), &json!(0)));
    log.set(&window, json!({ "party": { "key": "officine bianchi", "ours": true, "contact": null } })).await;
    log.set(&window, json!({ "party": { "key": "anna ferri", "ours": null, "contact": anna } })).await;
    let look = log.look(&window, json!(null)).await;
    assert_eq!((&look["counts"]["ready"], &party(&look, "Officine Bianchi")["whose"]), (&json!(4), &json!("ours")));
    log.commit(&window).await;
    let hers = of(&window, &anna).await;
    let ours = hers.iter().find(|item| item["direction"] == "outbound").unwrap();
    assert_eq!(
        (&ours["channel"], &ours["body"], &ours["gate"]["act"]),
        (&json!("chat"), &json!("Buongiorno,\n\narriviamo domani"), &json!("logged"))
    );
    assert_eq!(hers.iter().filter(|item| item["body"] == "ok").count(), 2);
    // The register finds what was said, and the next conversation knows who we are.
    let next =
        Log::of(&window, "altra.txt", "13/03/2024, 9:00 - Officine Bianchi: eccoci\n13/03/2024, 9:01 - Ugo: si\n")
            .await;
    assert_eq!(party(&next.look(&window, json!(null)).await, "Officine Bianchi")["whose"], "ours");
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_a_log_needs_purpose_class_columns_and_direction() {
    let window = Window::open().await;
    let anna = with_mobile(&window, "Anna", "Ferri", "348 1234567").await;
    let log =
        Log::of(&window, "senza.csv", "Quando fu;Utenza\n12/03/2024 18:22;348 1234567\n12/03/2024;348 1234567\n").await;
    let look = log.look(&window, json!(null)).await;
    assert_eq!((&look["undirected"], &look["counts"]["unreadable"]), (&json!(2), &json!(2)), "{look}");
    log.set(&window, json!({ "all": "outbound" })).await;
    assert_eq!(log.look(&window, json!(null)).await["counts"]["ready"], 2);
    for name in ["purpose", "retention"] {
        let mut order = log.order(&window).await;
        order[name] = json!("019a0000-0000-7000-8000-00000000ffff");
        let ended = window.ended(&window.say("import_log_commit", order).await["job"]).await;
        assert_eq!((&ended["state"], &ended["error"]["code"]), (&json!("failed"), &json!("validation")), "{ended}");
    }
    // Without a column for the day there is nothing to log, and the commit that other lists take refuses a log.
    log.set(&window, json!({ "column": { "field": "at", "column": null } })).await;
    assert_eq!(log.look(&window, json!(null)).await["rows"], 0);
    let other = json!({
        "import": log.import, "name": "x", "collectedOn": "2024-03-12",
        "source": window.coded("source_list", "IMPORT").await,
    });
    assert_eq!(window.refused("import_commit", other).await["code"], "precondition");
    assert!(of(&window, &anna).await.is_empty());
}
