//! Riepilogo tells what is written and nothing else (UX, step 6), and nobody is joined outside the certain tier (DOMAIN 4.9).

use crate::imports::{checked, committed, committed_as, started};
use crate::window::{Window, everybody};
use serde_json::{Value, json};

async fn review(window: &Window, import: &Value) -> Value {
    window.say("import_review", json!({ "import": import })).await
}

fn effect(review: &Value, code: &str) -> u64 {
    let effects = review["effects"].as_array().unwrap();
    effects.iter().find(|one| one["code"] == code).map_or(0, |one| one["count"].as_u64().unwrap())
}

fn values(review: &Value, field: &str) -> u64 {
    let fields = review["fields"].as_array().unwrap();
    fields.iter().find(|one| one["field"] == field).map_or(0, |one| one["count"].as_u64().unwrap())
}

async fn people(window: &Window, search: &str) -> Vec<Value> {
    let page = window.say("contact_list", everybody(search)).await;
    page["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect()
}

const FIRM: &str = "Ragione sociale;Cognome;Nome;E-mail;Cellulare;Data di nascita;Partita IVA\n";

/// DOMAIN 4.9: father and son work in one firm and bear one name. What tells them apart keeps them apart, in one file and
/// against the archive; a row that tells nothing of its own is the one person of that name, while there is one.
#[tokio::test(flavor = "multi_thread")]
async fn domain_4_9_father_and_son_in_one_firm_stay_two_people() {
    let window = Window::open().await;
    let row =
        |mail: &str, mobile: &str, born: &str| format!("Rossi Srl;Rossi;Mario;{mail};{mobile};{born};01234567897\n");
    let father = format!("{FIRM}{}", row("mario.rossi50@posta.example", "", ""));
    committed(&window, &window.kit.file("padre.csv", father)).await;
    let nothing = format!("{FIRM}{}", row("", "", ""));
    let again = checked(&window, &window.kit.file("ditta.csv", &nothing)).await;
    let told = review(&window, &again).await;
    assert_eq!((&told["totals"]["unchanged"], &told["contacts"]), (&json!(1), &json!(0)), "he is known: {told}");
    committed_as(&window, &again, "Ditta").await;

    for (name, own) in [
        ("figlio.csv", row("mario2@posta.example", "", "")),
        ("cellulare.csv", row("", "347 1112223", "")),
        ("nato.csv", row("", "", "4/5/1980")),
    ] {
        let import = checked(&window, &window.kit.file(name, format!("{FIRM}{own}"))).await;
        let told = review(&window, &import).await;
        assert_eq!((&told["totals"]["create"], effect(&told, "pairs_proposed")), (&json!(1), 1), "{name}: {told}");
    }
    let son = format!("{FIRM}{}{}", row("mario2@posta.example", "", ""), row("mario3@posta.example", "", ""));
    committed(&window, &window.kit.file("figlio.csv", son)).await;
    let all = people(&window, "rossi mario").await;
    assert_eq!(all.len(), 3, "three addresses are three people until somebody says otherwise");
    let pairs = window.say("duplicate_list", json!({ "offset": 0, "limit": 50 })).await["pairs"].clone();
    let reasons: Vec<&Value> = pairs.as_array().unwrap().iter().map(|pair| &pair["reasons"]).collect();
    assert_eq!(reasons, [&json!(["name", "firm"]), &json!(["name", "firm"])], "{pairs}");
    // By now there are three: a row without anything of its own is none of them for certain.
    let import =
        checked(&window, &window.kit.file("ancora.csv", format!("{FIRM}{}{}", row("", "", ""), "Bianchi Srl;;;;;;\n")))
            .await;
    let told = review(&window, &import).await;
    assert_eq!((&told["totals"]["create"], effect(&told, "pairs_proposed")), (&json!(2), 1), "{told}");
}

const LIST: &str = "Cognome;Nome;E-mail;Comune;Newsletter;Data consenso newsletter\n\
    Neri;Anna;anna@posta.example;Siena;sì;01/02/2026\n\
    Verdi;Luca;luca@posta.example;Siena;sì;01/02/2026\n\
    Rossi;Mario;mario@posta.example;Siena;no;01/02/2026\n";

/// UX 6, S38, I5: a list that comes back says nothing that it does not do: no yes and no value enters again, a yes that a no
/// holds back is told, those who object are told.
#[tokio::test(flavor = "multi_thread")]
async fn cards_without_a_name_are_told_before_they_are_made() {
    let window = Window::open().await;
    let text = "Chi;E-mail;Città\nx1;anna@posta.example;Siena\nx2;bea@posta.example;Pisa\n";
    let import = checked(&window, &window.kit.file("senza.csv", text)).await;
    assert_eq!(effect(&review(&window, &import).await, "nameless"), 2);
    let import = checked(&window, &window.kit.file("con.csv", LIST)).await;
    assert_eq!(effect(&review(&window, &import).await, "nameless"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn s38_i5_the_review_tells_what_is_written_and_what_stays_out() {
    let window = Window::open().await;
    let first = checked(&window, &window.kit.file("uno.csv", LIST)).await;
    let told = review(&window, &first).await;
    assert_eq!((effect(&told, "consents_unproven"), effect(&told, "consents_refused")), (2, 1), "{told}");
    assert_eq!((values(&told, "city"), told["samples"].as_array().unwrap().len()), (3, 3), "{told}");
    committed_as(&window, &first, "Uno").await;

    // Other bytes, another name: everything is known.
    let same = checked(&window, &window.kit.file("due.csv", LIST.replace('\n', "\r\n"))).await;
    let told = review(&window, &same).await;
    assert_eq!(told["totals"]["unchanged"], 3, "{told}");
    assert_eq!((&told["effects"], &told["fields"], &told["samples"]), (&json!([]), &json!([]), &json!([])), "{told}");
    window.say("import_discard", json!({ "import": same })).await;

    let anna = people(&window, "anna").await.remove(0);
    let luca = people(&window, "luca").await.remove(0);
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let withdrawal = json!({
        "contact": anna, "type": newsletter, "decision": "withdrawn", "decidedOn": "2026-03-01", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", withdrawal).await;
    let stop =
        json!({ "contact": luca, "channels": [], "author": "subject", "ground": "al telefono", "since": "2026-03-01" });
    window.say("stop_record", stop).await;
    let text = "Cognome;Nome;E-mail;Comune;CAP;Newsletter;Data consenso newsletter\n\
        Neri;Anna;anna@posta.example;Siena;;sì;01/04/2026\n\
        Verdi;Luca;luca@posta.example;Siena;;;\n\
        Rossi;Mario;mario@posta.example;;53100;;\n\
        Rossi;Mario;mario@posta.example;;53100;;\n\
        Galli;Bea;bea@posta.example;Siena;;sì;01/02/2026\n\
        Galli;Bea;bea@posta.example;Siena;;sì;01/02/2026\n";
    let import = checked(&window, &window.kit.file("tre.csv", text)).await;
    let told = review(&window, &import).await;
    let effects =
        ["consents_held_back", "stops_kept", "consents_unproven", "consents_refused"].map(|code| effect(&told, code));
    assert_eq!(effects, [1, 1, 1, 0], "{told}");
    let fields = ["email", "city", "postcode", "last_name"].map(|field| values(&told, field));
    assert_eq!(fields, [1, 1, 1, 1], "only what is new, once: {told}");
    let mario = told["samples"].as_array().unwrap().iter().find(|one| one["row"] == 4).unwrap();
    assert!(mario["card"].to_string().contains("Siena"), "the card as it stands: {mario}");
    assert!(mario["after"].to_string().contains("53100") && !mario["after"].to_string().contains("posta"), "{mario}");
    let before = window.say("archive_stats", json!({})).await["consents"].clone();
    committed_as(&window, &import, "Tre").await;
    let after = window.say("archive_stats", json!({})).await["consents"].clone();
    assert!(before.is_null() || after.as_u64().unwrap() == before.as_u64().unwrap() + 1, "{before} {after}");
    let card = window.card(&anna).await;
    let consent = card["consents"].as_array().unwrap().iter().find(|one| one["code"] == "NEWSLETTER").unwrap().clone();
    assert_eq!(consent["state"], "withdrawn");
}

/// S45: who left a mailing tool before they came into the register is told before the cards are made, and so is an address
/// that came back.
#[tokio::test(flavor = "multi_thread")]
async fn s45_the_noes_of_the_list_are_told_before_the_cards_are_made() {
    let window = Window::open().await;
    for (name, list) in [
        (
            "usciti.csv",
            "Email Address,First Name,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE\nanna@posta.example,Anna,2026-03-05 10:11:12,Marzo\n",
        ),
        (
            "tornati.csv",
            "Email Address,First Name,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE\nluca@posta.example,Luca,2026-04-01 09:00:00,Aprile\n",
        ),
    ] {
        let import = started(&window, &window.kit.file(name, list)).await;
        window.say("import_mode_set", json!({ "import": import, "mode": "suppression" })).await;
        let source = window.coded("source_list", "FIERA").await;
        let order = json!({ "import": import, "name": name, "source": source, "collectedOn": "2026-10-04" });
        let commit = window.say("import_commit", order).await;
        window.done(&commit).await;
    }
    let import = checked(&window, &window.kit.file("clienti.csv", LIST)).await;
    let told = review(&window, &import).await;
    assert_eq!((effect(&told, "stops_listed"), effect(&told, "bounced_listed")), (1, 1), "{told}");
    committed_as(&window, &import, "Clienti").await;
    let again = checked(&window, &window.kit.file("altri.csv", LIST.replace("Siena", "Pisa"))).await;
    let told = review(&window, &again).await;
    assert_eq!((effect(&told, "stops_listed"), effect(&told, "bounced_listed")), (0, 0), "they have it: {told}");
}

/// UX "Dry run": what the archive says otherwise since the review is not written unseen; what changed nothing goes through.
#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_would_do_something_else_by_now_is_shown_again() {
    let window = Window::open().await;
    let import = checked(&window, &window.kit.file("uno.csv", LIST)).await;
    let plan = window.say("import_look", json!({ "import": import })).await;
    window.done(&plan).await;
    let seen = review(&window, &import).await;
    assert_eq!(seen["totals"]["create"], 3);
    let anna = window.person("Anna", "Neri", "anna@posta.example").await;
    let source = window.coded("source_list", "FIERA").await;
    let order =
        json!({ "import": import, "name": "Uno", "source": source, "collectedOn": "2026-10-04", "basis": "contract" });
    let commit = window.say("import_commit", order.clone()).await;
    let ended = window.ended(&commit["job"]).await;
    assert_eq!(
        (&ended["state"], &ended["error"]["params"]["reason"]),
        (&json!("failed"), &json!("plan-changed")),
        "{ended}"
    );
    assert_eq!(people(&window, "").await, [anna], "nothing was written");
    let now = review(&window, &import).await;
    assert_eq!((&now["totals"]["create"], &now["totals"]["duplicate"]), (&json!(2), &json!(1)), "{now}");
    // Somebody else's card changes: that is no matter of these rows.
    window.person("Zoe", "Altri", "zoe@posta.example").await;
    let commit = window.say("import_commit", order).await;
    window.done(&commit).await;
    let batch = window.say("batch_get", json!({ "batch": commit["batch"] })).await;
    assert_eq!(batch["totals"], now["totals"]);
}

/// S41: a bought list comes in only with the proof of its lawful origin, which stays with the import and is told to whoever
/// asks for their data.
#[tokio::test(flavor = "multi_thread")]
async fn s41_a_bought_list_needs_the_proof_of_its_lawful_origin() {
    let window = Window::open().await;
    let source = window.coded("source_list", "LISTA-ACQUISTATA").await;
    let import = checked(&window, &window.kit.file("lista.csv", LIST)).await;
    review(&window, &import).await;
    let order = |proof: Value| {
        json!({
            "import": import, "name": "Lista", "source": source, "collectedOn": "2026-10-04", "basis": "consent",
            "originProof": proof,
        })
    };
    for none in [Value::Null, json!("  ")] {
        let refused = window.refused("import_commit", order(none)).await;
        assert_eq!(
            (&refused["fields"][0]["field"], &refused["fields"][0]["reason"]),
            (&json!("originProof"), &json!("missing"))
        );
    }
    let proof = "Contratto di cessione n. 12 con Elenchi Srl";
    let commit = window.say("import_commit", order(json!(proof))).await;
    window.done(&commit).await;
    let batch = window.say("batch_get", json!({ "batch": commit["batch"] })).await;
    assert_eq!(batch["originProof"], proof);
    // By hand nobody is asked for a proof, so no card is made or changed to come from such a list.
    let by_hand = json!({
        "kind": "person", "fields": [{ "field": "last_name", "value": "Rossi", "replaces": null }], "points": [], "tags": [], "source": source,
        "acquiredOn": "2026-11-20",
    });
    let error = window.refused("contact_create", by_hand).await;
    assert_eq!(
        (&error["fields"][0]["field"], &error["fields"][0]["reason"]),
        (&json!("source"), &json!("bought-list"))
    );
    let anna = window.person("Anna", "Ferri", "").await;
    let change = json!([{ "field": "source", "value": source, "replaces": null }]);
    let error = window.refused("contact_update", json!({ "id": anna, "fields": change })).await;
    assert_eq!(error["fields"][0]["reason"], "bought-list");
    // Any source can be marked; one that was bought never came from the person.
    let shop =
        json!({ "id": null, "code": "ALBO", "title": "Albo", "fromSubject": true, "bought": true, "archived": false });
    window.say("source_save", shop).await;
    let sources = window.say("source_list", json!({})).await["sources"].clone();
    let albo = sources.as_array().unwrap().iter().find(|one| one["code"] == "ALBO").unwrap();
    assert_eq!((&albo["bought"], &albo["fromSubject"]), (&json!(true), &json!(false)));
}

/// What goes into the firm's own fields, and what fits its own field in no way, is told like every other value.
#[tokio::test(flavor = "multi_thread")]
async fn own_fields_and_doubtful_values_are_foretold_too() {
    let window = Window::open().await;
    let (_, code) = crate::custom_fields::field(&window, "Misura", "ordinary").await;
    let list =
        "Cognome;Nome;Cellulare;Data di nascita;Misura\nNeri;Anna;347 12;32/13/1980;38\nVerdi;Luca;347 1112223;;41\n";
    let file = window.kit.file("scarpe.csv", list);
    let own = format!("custom:{code}");
    let foretold = async || {
        let import = started(&window, &file).await;
        for (index, field) in ["last_name", "first_name", "mobile", "birth_on", own.as_str()].into_iter().enumerate() {
            let set = json!({ "import": import, "index": index, "field": field, "meanings": [], "dateOrder": null });
            window.say("import_column_set", set).await;
        }
        let checking = window.say("import_check", json!({ "import": import })).await;
        window.done(&checking).await;
        (review(&window, &import).await, import)
    };
    let (told, import) = foretold().await;
    let counts = |told: &Value| [own.as_str(), "mobile", "notes", "birth_on"].map(|field| values(told, field));
    assert_eq!(counts(&told), [2, 2, 1, 0], "{told}");
    committed_as(&window, &import, "Scarpe").await;
    let (told, _) = foretold().await;
    assert_eq!(counts(&told), [0; 4], "nothing of it is new: {told}");
}
