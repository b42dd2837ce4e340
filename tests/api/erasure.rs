//! Erasing a person on request, from the card: one outcome for each record, a certificate without personal data, and nobody
//! comes back (DOMAIN 4.8, F34-F38, F44, S12).

use crate::holds::held;
use crate::imports::{checked, committed_as};
use crate::requests::{SURE, acts, enters, form, get, sent, sure};
use crate::window::{Window, point};
use chrono::Duration;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

const ANNA: &str = "anna@posta.example";

/// A person with a consent that was withdrawn, one that stands, an objection, and communications of every fate.
async fn somebody(window: &Window) -> (Value, Value) {
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    let (newsletter, email) =
        (window.coded("consent_type_list", "NEWSLETTER").await, window.coded("consent_type_list", "EMAIL").await);
    let decision = |kind: &Value, what: &str, on: &str, evidence: &str| {
        json!({
            "contact": anna, "type": kind, "decision": what, "decidedOn": on, "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": evidence, "note": null,
        })
    };
    window.say("consent_record", decision(&newsletter, "given", "2026-11-01", "Faldone 3")).await;
    window.say("consent_record", decision(&newsletter, "withdrawn", "2026-11-10", "Faldone 4")).await;
    window.say("consent_record", decision(&email, "given", "2026-11-02", "Modulo di Anna Ferri")).await;
    window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    window.logs(&[&anna], "CORRISPONDENZA", "2026-11-20T10:00:00Z", "").await;
    window.logs(&[&anna], "CORRISPONDENZA", "2015-01-20T10:00:00Z", "").await;
    window.logs(&[&anna, &bea], "CHIAMATE", "2026-11-20T11:00:00Z", "").await;
    (anna, bea)
}

pub async fn order(window: &Window, contact: &Value, ground: &str) -> Value {
    let preview = window.say("erase_preview", json!({ "id": contact })).await;
    json!({ "contact": contact, "plan": preview["plan"], "ground": ground, "request": "DSR-2026-0042",
            "typed": preview["name"], "letter": null, "noLetter": "answered" })
}

pub async fn erased(window: &Window, contact: &Value) {
    let order = order(window, contact, "withdrawn").await;
    window.done(&window.say("erase_start", order).await).await;
}

async fn after(window: &Window, days: i64) {
    window.say("archive_lock", json!({})).await;
    window.kit.clock.advance(Duration::days(days));
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn f34_s12_every_record_has_one_outcome_and_the_act_does_what_was_shown() {
    let window = Window::open().await;
    let (anna, bea) = somebody(&window).await;
    let preview = window.say("erase_preview", json!({ "id": anna })).await;
    insta::assert_json_snapshot!(preview, { ".plan" => "[plan]" });
    let ask = json!({ "contact": anna, "offset": 0, "limit": 50 });
    let records = window.say("erase_records", ask).await;
    insta::assert_json_snapshot!(records);
    let counted: u64 = preview["counts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|count| ["destroyed", "anonymised", "kept"].map(|name| count[name].as_u64().unwrap()))
        .sum();
    assert_eq!(records["total"], counted, "exactly one outcome for each record");

    erased(&window, &anna).await;
    assert_eq!(window.refused("contact_get", json!({ "id": anna })).await["code"], "not-found");
    assert_eq!(window.refused("erase_preview", json!({ "id": anna })).await["code"], "not-found");
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await;
    assert_eq!((&bin["total"], &bin["items"][0]["why"]), (&json!(1), &json!("held")), "{bin}");
    let theirs = window.say("communication_list", json!({ "contact": bea, "offset": 0, "limit": 50 })).await;
    assert_eq!(theirs["total"]["value"], 1, "the communication with somebody else stays with them");
    let list = window.say("erasure_list", json!({})).await;
    assert_eq!(list["erasures"][0]["counts"], preview["counts"], "the certificate says what was shown");
    assert_eq!(
        (&list["proofs"], &list["proofsFrom"], &list["proofsUntil"]),
        (&json!(2), &json!("2031-11-10"), &json!("2031-11-22")),
        "{list}"
    );
    window.is_sound().await;
}

/// Issue 5, bad input: whatever changed since the preview, nothing irreversible happens.
#[tokio::test(flavor = "multi_thread")]
async fn a_stale_plan_a_wrong_name_and_a_name_for_a_number_are_refused() {
    let window = Window::open().await;
    let (anna, _) = somebody(&window).await;
    let order = order(&window, &anna, "withdrawn").await;
    let with = |name: &str, value: &str| {
        let mut changed = order.clone();
        changed[name] = json!(value);
        changed
    };
    let fault = |error: Value| (error["fields"][0]["field"].clone(), error["fields"][0]["reason"].clone());
    let typed = fault(window.refused("erase_start", with("typed", "Anna")).await);
    assert_eq!(typed, (json!("typed"), json!("other-name")));
    for number in ["Anna Ferri", "3331234567", "richiesta"] {
        let refused = fault(window.refused("erase_start", with("request", number)).await);
        assert_eq!(refused, (json!("request"), json!("no-number")), "{number}");
    }
    let change = [
        ("tags_set", json!({ "contact": anna, "tags": ["cliente"] })),
        (
            "hold_set",
            json!({ "contact": null, "communication": window.logs(&[&anna], "CHIAMATE", "2026-11-21T09:00:00Z", "").await,
            "kind": "hold", "reason": "Perizia", "until": null }),
        ),
    ];
    for (command, request) in change {
        window.say(command, request).await;
        let refused = window.refused("erase_start", order.clone()).await;
        assert_eq!((&refused["code"], &refused["params"]["reason"]), (&json!("conflict"), &json!("erase-changed")));
    }
    assert_eq!(window.card(&anna).await["status"], "active");
}

/// F41 and bad input: a hold and a dispute at once; Art. 18.
#[tokio::test(flavor = "multi_thread")]
async fn f41_who_is_held_disputed_or_restricted_is_not_erased() {
    let window = Window::open().await;
    let (anna, _) = somebody(&window).await;
    let (hold, dispute) =
        (held(&window, Some(&anna), None, "hold").await, held(&window, Some(&anna), None, "dispute").await);
    let preview = window.say("erase_preview", json!({ "id": anna })).await;
    assert_eq!(preview["blocks"], json!(["hold", "dispute"]));
    for (lifted, reason) in [(&hold, "held"), (&dispute, "disputed")] {
        let refused = window.refused("erase_start", order(&window, &anna, "withdrawn").await).await;
        assert_eq!((&refused["code"], &refused["params"]["reason"]), (&json!("precondition"), &json!(reason)));
        window.say("hold_lift", json!({ "id": lifted })).await;
    }
    let request = enters(&window, form(&["objection"], &anna)).await;
    let withdrawn = json!({ "what": "close", "on": SURE, "withdrawn": true, "note": "Ha richiamato" });
    acts(&window, &request, withdrawn).await;
    let refused = window.refused("erase_start", order(&window, &anna, "withdrawn").await).await;
    assert_eq!(refused["params"]["reason"], "restricted");
    let lifted = json!({
        "what": "restrict", "on": SURE, "restricted": false, "ground": "objection", "reason": "Ritirata", "toldOn": SURE,
    });
    acts(&window, &request, lifted).await;
    erased(&window, &anna).await;
    window.is_sound().await;
}

/// A communication that is held by itself stays, out of sight, until somebody lifts the hold.
#[tokio::test(flavor = "multi_thread")]
async fn a_held_communication_outlives_its_person_until_the_hold_is_lifted() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let call = window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    let hold = held(&window, None, Some(&call), "hold").await;
    erased(&window, &anna).await;
    let list = window.say("erasure_list", json!({})).await;
    assert_eq!(
        list["erasures"][0]["counts"][1],
        json!({ "class": "communication", "destroyed": 0, "anonymised": 0, "kept": 1 })
    );
    for _ in 0..7 {
        after(&window, 5).await;
    }
    assert_eq!(window.say("bin_list", json!({ "offset": 0, "limit": 5 })).await["total"], 1, "whatever term is over");
    window.say("hold_lift", json!({ "id": hold })).await;
    after(&window, 1).await;
    for _ in 0..300 {
        if window.say("bin_list", json!({ "offset": 0, "limit": 5 })).await["total"] == 0 {
            return window.is_sound().await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the communication never went");
}

/// I1: the proof ends by itself on its date, and a clock that jumped does not end it before.
#[tokio::test(flavor = "multi_thread")]
async fn i1_proofs_of_consent_are_held_and_end_on_their_day() {
    let window = Window::open().await;
    let (anna, _) = somebody(&window).await;
    erased(&window, &anna).await;
    let proofs = async || window.say("erasure_list", json!({})).await["proofs"].as_u64().unwrap();
    after(&window, 365 * 6).await;
    window.tended().await;
    assert_eq!(proofs().await, 2, "six years at once are a wrong clock until somebody says that they are right");
    after(&window, -365).await;
    assert_eq!(proofs().await, 2, "a clock that is set back a year");
    after(&window, 365).await;
    window.say("bin_clock_confirm", json!({})).await;
    for _ in 0..300 {
        if proofs().await == 0 {
            return window.is_sound().await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the proofs never went");
}

/// The order as a letter asks for it.
fn asks(order: &Value) -> Value {
    let one = |name: &str| order[name].clone();
    json!({ "contact": one("contact"), "plan": one("plan"), "ground": one("ground"), "request": one("request"), "language": "it" })
}

/// The act names the letter; the answer to its own request is recorded by it (S70, D3, DOMAIN 4.8).
#[tokio::test(flavor = "multi_thread")]
async fn d3_an_erasure_gives_its_request_the_result_and_the_letter() {
    let window = Window::open().await;
    let (anna, _) = somebody(&window).await;
    let id = enters(&window, form(&["erasure"], &anna)).await;
    let preview = window.say("erase_preview", json!({ "id": anna })).await;
    assert_eq!(preview["asked"], json!({ "id": id, "number": "DSR-2026-0001", "unready": "request-identity-first" }));
    let ordered = async || {
        let mut order = order(&window, &anna, "withdrawn").await;
        (order["request"], order["noLetter"]) = (json!("DSR-2026-0001"), Value::Null);
        order
    };
    let why = async |command: &str, request: &Value| {
        window.refused(command, request.clone()).await["params"]["reason"].clone()
    };
    let mut first = ordered().await;
    for other in ["", "DSR-2026-0042"] {
        let mut unnamed = first.clone();
        (unnamed["request"], unnamed["noLetter"]) = (json!(other), json!("answered"));
        let refused = window.refused("erase_start", unnamed).await["fields"].clone();
        assert_eq!(refused[0]["reason"], "request-to-name", "its request would stay open for ever: {refused}");
    }
    assert_eq!(why("erase_answer", &asks(&first)).await, "request-identity-first", "nobody knows who asks");
    acts(&window, &id, sure()).await;
    let preview = window.say("erase_preview", json!({ "id": anna })).await;
    assert_eq!(preview["asked"]["unready"], Value::Null, "now it is certain who asks");
    assert_eq!(why("erase_start", &first).await, "letter-first");
    first["letter"] = window.say("erase_answer", asks(&first)).await["document"].clone();
    let mut other = first.clone();
    other["ground"] = json!("objected");
    assert_eq!(why("erase_start", &other).await, "letter-stale", "it says another ground");
    window.say("tags_set", json!({ "contact": anna, "tags": ["cliente"] })).await;
    let mut order = ordered().await;
    order["letter"] = first["letter"].clone();
    assert_eq!(why("erase_start", &order).await, "letter-stale", "it speaks of another plan");
    let letter = window.say("erase_answer", asks(&order)).await;
    let page = window.say("report_page", json!({ "document": letter["document"], "page": 1 })).await;
    let text = page["text"].as_str().unwrap();
    assert!(text.contains("Via Roma 1") && text.contains("art. 2220 c.c."), "D9: to the requester: {text}");
    order["letter"] = letter["document"].clone();
    window.done(&window.say("erase_start", order).await).await;

    let view = get(&window, &id).await;
    let (result, set) = (&view["results"][0], &view["letters"][0]);
    assert_eq!((&result["right"], &result["outcome"]), (&json!("erasure"), &json!("partly")), "{view}");
    assert_eq!(result["grounds"], json!(["legal_claims", "legal_duty"]), "a proof and a letter of business stay");
    assert_eq!((&set["kind"], &set["code"]), (&json!("refusal"), &letter["code"]));
    assert_eq!(set["sha256"], letter["files"][0]["sha256"]);
    let list = window.say("erasure_list", json!({})).await;
    assert_eq!(list["erasures"][0]["letter"], letter["code"]);
    let made = json!({ "number": list["erasures"][0]["number"], "language": "it" });
    let certificate = window.say("erasure_certificate", made).await;
    let page = window.say("report_page", json!({ "document": certificate["document"], "page": 1 })).await;
    let text = page["text"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [letter["code"].as_str().unwrap(), "nessuna copia di sicurezza"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    acts(&window, &id, sent(&letter["code"])).await;
    acts(&window, &id, json!({ "what": "close", "on": "2026-11-22", "withdrawn": false, "note": null })).await;
    assert_eq!(get(&window, &id).await["state"], "partly");
    window.is_sound().await;
}

/// What keeps nothing back is granted wholly.
#[tokio::test(flavor = "multi_thread")]
async fn d3_an_erasure_that_keeps_nothing_is_granted() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let id = enters(&window, form(&["erasure"], &anna)).await;
    acts(&window, &id, sure()).await;
    let mut order = order(&window, &anna, "no_longer_needed").await;
    order["request"] = json!("DSR-2026-0001");
    let letter = window.say("erase_answer", asks(&order)).await;
    (order["letter"], order["noLetter"]) = (letter["document"].clone(), Value::Null);
    window.done(&window.say("erase_start", order).await).await;
    let view = get(&window, &id).await;
    assert_eq!((&view["results"][0]["outcome"], &view["letters"][0]["kind"]), (&json!("done"), &json!("answer")));
    acts(&window, &id, sent(&letter["code"])).await;
    acts(&window, &id, json!({ "what": "close", "on": "2026-11-22", "withdrawn": false, "note": null })).await;
    assert_eq!(get(&window, &id).await["state"], "fulfilled");
    window.is_sound().await;
}

/// F36: the certificate is a PDF without personal data; the answer is set before, and is there afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn f36_the_answer_is_set_before_and_the_certificate_names_nobody() {
    let window = Window::open().await;
    let (anna, _) = somebody(&window).await;
    let mut order = order(&window, &anna, "withdrawn").await;
    let ask = asks(&order);
    let answer = window.say("erase_answer", ask.clone()).await;
    (order["letter"], order["noLetter"]) = (answer["document"].clone(), Value::Null);
    window.done(&window.say("erase_start", order).await).await;
    let text = async |document: &Value| {
        let page = window.say("report_page", json!({ "document": document["document"], "page": 1 })).await;
        page["text"].as_str().unwrap().to_owned()
    };
    let letter = text(&answer).await;
    for part in ["Anna Ferri", ANNA, "DSR-2026-0042", "art. 2220 c.c.", "Garante"] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    let list = window.say("erasure_list", json!({})).await;
    let erasure = &list["erasures"][0];
    let made = json!({ "number": erasure["number"], "language": "it" });
    let first = window.say("erasure_certificate", made.clone()).await;
    let again = window.say("erasure_certificate", made).await;
    assert_eq!(
        (&first["code"], &again["code"]),
        (&erasure["number"], &erasure["number"]),
        "it takes no number of a letter"
    );
    let out = window.kit.folder().join("certificato");
    std::fs::create_dir(&out).unwrap();
    window.kit.host.will_pick(&out);
    let saved = window.say("report_save", json!({ "document": again["document"] })).await;
    assert!(saved["files"][0]["name"].as_str().unwrap().starts_with("certificato_CE-0001_"), "{saved}");
    let certificate = text(&first).await;
    let head = erasure["head"].as_str().unwrap();
    for part in ["CE-0001", "DSR-2026-0042", "art. 17, par. 1, lett. b, GDPR", "art. 2220 c.c.", &head[..16]] {
        assert!(certificate.replace(' ', "").contains(&part.replace(' ', "")), "{part}: {certificate}");
    }
    for part in ["Anna", "Ferri", "posta.example", "333"] {
        assert!(!certificate.contains(part), "{part}: {certificate}");
    }
    let unknown = json!({ "number": "CE-0099", "language": "it" });
    assert_eq!(window.refused("erasure_certificate", unknown).await["code"], "not-found");
    let none = window.refused("erase_answer", ask).await;
    assert_eq!(none["code"], "not-found", "afterwards nobody knows to whom it goes");
}

const SHEET: &str = "Cognome;Nome;E-mail;Cellulare\nFerri;Anna;anna@posta.example;333 1234567\n\
                     Ferri;Anna;;3331234567\nNeri;Carla;carla@posta.example;\n";

/// Issue 3 part 6: no file brings an erased person back; who comes in again by hand has a card, and is not written to.
#[tokio::test(flavor = "multi_thread")]
async fn an_erased_person_is_suppressed_in_imports_and_calls() {
    let window = Window::open().await;
    let (anna, _) = somebody(&window).await;
    erased(&window, &anna).await;
    let import = checked(&window, &window.kit.file("clienti.csv", SHEET)).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!((&review["totals"]["suppressed"], &review["totals"]["create"]), (&json!(2), &json!(1)), "{review}");
    assert_eq!(review["rows"], 3);
    let again = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(again["totals"], review["totals"]);
    committed_as(&window, &import, "Fiera").await;
    let found = window.say("contact_search", json!({ "text": "ferri", "limit": 5 })).await;
    assert_eq!(found["hits"], json!([]), "{found}");

    let back = window.person("Anna", "Ferri", ANNA).await;
    window.say("point_add", json!({ "contact": back, "point": point("mobile", "333 1234567") })).await;
    for channel in ["email", "phone"] {
        let ask = json!({ "contact": back, "channel": channel, "point": null });
        let asked = window.say("reach_ask", ask).await;
        assert!(asked.to_string().contains("suppressed"), "{channel}: {asked}");
    }
    window.is_sound().await;
}

/// A card that was made by mistake is erased without a mark: the person never asked for anything.
#[tokio::test(flavor = "multi_thread")]
async fn a_card_made_by_mistake_leaves_no_suppression() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let order = order(&window, &anna, "mistake").await;
    window.done(&window.say("erase_start", order).await).await;
    let list = window.say("erasure_list", json!({})).await;
    assert_eq!(list["erasures"][0]["suppressed"], 0);
    let import = checked(&window, &window.kit.file("clienti.csv", SHEET)).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(review["totals"]["suppressed"], 0, "{review}");
}

/// A no to calls is remembered by the number, and says nothing about the address.
#[tokio::test(flavor = "multi_thread")]
async fn a_no_to_calls_outlives_the_card() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    let stop = json!({ "contact": anna, "author": "subject", "channels": ["phone"], "since": "2026-11-20", "ground": "A voce" });
    window.say("stop_record", stop).await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    window.empties_bin().await;
    let again = window.person("Anna", "Ferri", ANNA).await;
    window.say("point_add", json!({ "contact": again, "point": point("mobile", "333 1234567") })).await;
    let asked = async |channel: &str| {
        let ask = json!({ "contact": again, "channel": channel, "point": null });
        window.say("reach_ask", ask).await.to_string()
    };
    assert!(asked("phone").await.contains("withdrawn"), "{}", asked("phone").await);
    assert!(!asked("email").await.contains("withdrawn"), "{}", asked("email").await);
    window.is_sound().await;
}

/// D10: the file of a request stays for the term of its retention class, not for one that nobody can change.
#[tokio::test(flavor = "multi_thread")]
async fn d10_the_file_of_a_request_stays_for_the_term_of_its_class() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let request = json!({
        "kinds": ["erasure"], "receivedOn": "2026-11-20", "channel": "email", "relation": "oneself",
        "requester": { "name": "Anna Ferri", "address": null, "reach": null }, "person": null, "contact": anna,
        "text": null, "contested": false, "follows": null, "assignee": null,
    });
    window.say("request_create", request).await;
    let until = async || {
        let page = window.say("erase_records", json!({ "contact": anna, "offset": 0, "limit": 200 })).await;
        let records = page["records"].as_array().unwrap();
        records.iter().find(|one| one["class"] == "request").unwrap()["keptUntil"].clone()
    };
    assert_eq!(until().await, "2031-11-22");
    let list = window.say("retention_class_list", json!({})).await;
    let class =
        list["classes"].as_array().unwrap().iter().find(|one| one["code"] == "FASCICOLI-DIRITTI").unwrap().clone();
    let rule = json!({ "id": class["id"], "months": 24, "reason": "Due anni", "floorMonths": null, "floorNorm": "" });
    window.say("retention_save", rule).await;
    assert_eq!(until().await, "2028-11-22");
}

/// SECURITY 2.7: the certificate says which backups still hold the data, by numbers and not by the names of folders.
#[tokio::test(flavor = "multi_thread")]
async fn f36_the_certificate_counts_the_backups_that_hold_the_data() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let folder = window.kit.folder().join("chiavetta-di-anna");
    std::fs::create_dir(&folder).unwrap();
    crate::backups::chooses(&window, 0, &folder).await;
    for _ in 0..2 {
        window.say("tags_set", json!({ "contact": anna, "tags": [] })).await;
        assert_eq!(crate::backups::makes(&window).await["state"], "done");
    }
    erased(&window, &anna).await;
    let made = json!({ "number": "CE-0001", "language": "it" });
    let certificate = window.say("erasure_certificate", made).await;
    let page = window.say("report_page", json!({ "document": certificate["document"], "page": 1 })).await;
    let text = page["text"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    for part in ["2 copie di sicurezza, in una cartella", "L’ultima copia con i dati può essere la n. 2"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("chiavetta"), "{text}");
}

/// Bad input: while the clock stands before a time that was seen, nothing that cannot be taken back happens, from the card or
/// from the bin; one that jumped ahead lets nothing go that a norm keeps.
#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_clock_erases_nothing_that_stays() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    window.logs(&[&anna], "CORRISPONDENZA", "2024-01-20T09:00:00Z", "").await;
    window.say("contact_bin", json!({ "ids": [bea] })).await;
    after(&window, -365).await;
    let order = order(&window, &anna, "withdrawn").await;
    let refused = window.refused("erase_start", order.clone()).await;
    assert_eq!(refused["params"]["reason"], "clock-behind");
    let preview = window.say("bin_preview", json!({})).await;
    let empty = json!({ "plan": preview["plan"], "typed": null });
    assert_eq!(window.refused("bin_empty", empty).await["params"]["reason"], "clock-behind");
    after(&window, 365 + 4000).await;
    let kept = window.say("erase_preview", json!({ "id": anna })).await;
    let letters =
        kept["counts"].as_array().unwrap().iter().find(|one| one["class"] == "communication").unwrap().clone();
    assert_eq!((&letters["destroyed"], &letters["kept"]), (&json!(0), &json!(1)), "a jump is not believed: {kept}");
}

/// SECURITY 2.7: nobody who is erased lies in a file that waits to be imported, nor among the rows that one left behind.
#[tokio::test(flavor = "multi_thread")]
async fn r19_no_import_holds_who_is_erased() {
    let window = Window::open().await;
    let anna = window.person("Palmira", "Ortensi", "palmira@posta.example").await;
    let list =
        "Cognome;Nome;E-mail;Note\nORTENSI;PALMIRA;Palmira@Posta.example;diabetica\nVerdi;Luca;luca@posta.example;\n";
    let waits = crate::imports::started(&window, &window.kit.file("vecchia.csv", list)).await;
    let blocks = async || window.say("erase_preview", json!({ "id": anna })).await["blocks"].clone();
    assert_eq!(blocks().await, json!(["import"]));
    let order = order(&window, &anna, "withdrawn").await;
    assert_eq!(window.refused("erase_start", order).await["params"]["reason"], "import-waits");
    window.say("import_discard", json!({ "import": waits })).await;
    assert_eq!(blocks().await, json!([]));
    let others = "Cognome;Nome;E-mail\nOrtensi;Mario;mario@posta.example\n";
    crate::imports::started(&window, &window.kit.file("altri.csv", others)).await;
    assert_eq!(blocks().await, json!([]), "a relative is somebody else");
    let bad = "Cognome;Nome;E-mail\nVerdi;Luca;luca@posta.example\n;;palmira@posta.example, non so\n";
    let batch = crate::imports::committed(&window, &window.kit.file("scarti.csv", bad)).await;
    let told = window.say("batch_get", json!({ "batch": batch })).await;
    assert_eq!(blocks().await, json!([]), "{told}");
    erased(&window, &anna).await;
    window.is_sound().await;
}

/// DOMAIN 4.8, GDPR Art. 17: who asks to be erased is not told that nothing is left while another card of theirs stays, in the
/// bin or not; a namesake with another tax code, and a card made by mistake, ask nothing.
#[tokio::test(flavor = "multi_thread")]
async fn another_card_of_the_same_person_is_shown_and_settled_first() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let twin = window.person("ANNA", "Ferri", "anna@posta.example").await;
    window.person("Bea", "Ferri", "anna@posta.example").await;
    window.say("contact_bin", json!({ "ids": [twin] })).await;
    let preview = window.say("erase_preview", json!({ "id": anna })).await;
    assert_eq!(preview["twins"], json!([{ "id": twin, "name": "ANNA Ferri", "binned": true }]));
    let asked = order(&window, &anna, "withdrawn").await;
    assert_eq!(window.refused("erase_start", asked.clone()).await["params"]["reason"], "erase-twins");
    let with = |key: &str, value: Value| {
        let mut order = asked.clone();
        order[key] = value;
        order
    };
    let mut mistake = with("ground", json!("mistake"));
    mistake["noLetter"] = Value::Null;
    window.done(&window.say("erase_start", mistake).await).await;
    let bea = window.person("Bea", "Neri", "bea@posta.example").await;
    let other = window.person("Bea", "Neri", "bea@posta.example").await;
    let mut stays = order(&window, &bea, "withdrawn").await;
    stays["othersStay"] = json!(true);
    window.done(&window.say("erase_start", stays).await).await;
    window.say("contact_get", json!({ "id": other })).await;
}
