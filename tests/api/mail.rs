//! Mail files that come into the log (S2, S8): read in the child, looked at, logged in one act, taken back, erased.

use crate::campaigns::{decide, draft, with_server};
use crate::erasure::erased;
use crate::requests::{enters, form};
use crate::soft_spam::{code, sold, with_goods};
use crate::window::{Window, point};
use serde_json::{Value, json};
use std::path::PathBuf;

const ANNA: &str = "anna@posta.example";
const FIRM: &str = "info@ditta.example";

/// A message with a file of so many bytes; none with 0.
fn message(id: &str, from: &str, to: &str, body: &str, bytes: usize) -> String {
    let head = format!(
        "From: Qualcuno <{from}>\r\nTo: {to}\r\nSubject: =?utf-8?Q?Perch=C3=A9_{id}?=\r\nMessage-ID: <{id}@x>\r\n\
         Date: Fri, 20 Nov 2026 10:15:00 +0100\r\nMIME-Version: 1.0\r\n"
    );
    if bytes == 0 {
        return format!("{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n");
    }
    let file = format!("%PDF-{}", "a".repeat(bytes - 5));
    format!(
        "{head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n{body}\r\n--x\r\n\
         Content-Type: application/pdf; name=\"../../preventivo.pdf\"\r\nContent-Disposition: attachment\r\n\r\n\
         {file}\r\n--x--\r\n"
    )
}

struct Taken {
    mail: Value,
    ours: Value,
}

/// Picks files and waits until they are read.
async fn read(window: &Window, files: &[PathBuf]) -> Taken {
    for file in files {
        window.kit.host.will_pick(file);
    }
    let picked = window.say("mail_pick", json!({})).await;
    let tokens: Vec<&Value> = picked["files"].as_array().unwrap().iter().map(|file| &file["token"]).collect();
    assert_eq!(tokens.len(), files.len());
    let started = window.say("mail_start", json!({ "files": tokens })).await;
    window.done(&started).await;
    Taken { mail: started["mail"].clone(), ours: started["ours"].clone() }
}

impl Taken {
    async fn look(&self, window: &Window, choices: Value) -> Value {
        let ask = json!({
            "mail": self.mail, "ours": [FIRM], "choices": choices, "only": null, "offset": 0, "limit": 50,
        });
        window.say("mail_look", ask).await
    }

    async fn order(&self, window: &Window, choices: Value) -> Value {
        json!({
            "mail": self.mail, "ours": [FIRM], "choices": choices, "category": "support", "exceptions": [],
            "purpose": window.coded("purpose_list", "CONTRATTO").await,
            "retention": window.coded("retention_class_list", "CORRISPONDENZA").await,
        })
    }

    async fn commit(&self, window: &Window, choices: Value) {
        let order = self.order(window, choices).await;
        window.done(&window.say("mail_commit", order).await).await;
    }
}

async fn of(window: &Window, contact: &Value) -> Vec<Value> {
    let list = window.say("communication_list", json!({ "contact": contact, "offset": 0, "limit": 50 })).await;
    list["items"].as_array().unwrap().clone()
}

async fn batches(window: &Window) -> Vec<Value> {
    window.say("mail_list", json!({})).await["batches"].as_array().unwrap().clone()
}

/// Messages in and out, of everybody and of nobody, twice the same, and what is no message.
fn files(window: &Window) -> Vec<PathBuf> {
    let twin = format!("{FIRM}, due@posta.example");
    let mbox = format!(
        "From x Fri\r\n{}\r\nFrom y Fri\r\n{}\r\n",
        message("tre", ANNA, FIRM, "Ancora io.", 0),
        message("uno", ANNA, FIRM, "Doppio.", 0)
    );
    [
        ("uno.eml", message("uno", "ANNA@Posta.example", FIRM, "La caldaia perde.", 1_500_000)),
        ("due.eml", message("due", FIRM, ANNA, "Arriviamo domani.", 0)),
        ("cassetta.mbox", mbox),
        ("doppio.eml", message("quattro", "due@posta.example", &twin, "Siamo in due.", 0)),
        ("ignoto.eml", message("cinque", "ignoto@altrove.example", FIRM, "Chi sono?", 0)),
        ("rotto.eml", "\u{89}PNG non sono posta".to_owned()),
        ("senza.eml", format!("From: {ANNA}\r\nSubject: senza data\r\n\r\nciao\r\n")),
    ]
    .map(|(name, text)| window.kit.file(name, text))
    .to_vec()
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_mail_files_are_looked_at_logged_and_taken_back() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let bea = window.person("Bea", "Galli", "due@posta.example").await;
    let ugo = window.person("Ugo", "Verdi", "due@posta.example").await;
    let taken = read(&window, &files(&window)).await;
    assert_eq!(taken.ours, json!([]), "the firm has not said its addresses yet");
    let look = taken.look(&window, json!([])).await;
    let counts = json!({ "ready": 3, "present": 1, "unknown": 1, "ambiguous": 1, "unreadable": 2 });
    assert_eq!((&look["counts"], &look["files"], &look["total"]), (&counts, &json!(7), &json!(8)), "{look}");
    let line = |subject: &str| {
        let lines = look["lines"].as_array().unwrap();
        lines.iter().find(|line| line["subject"] == format!("Perché {subject}")).unwrap().clone()
    };
    assert_eq!((&line("uno")["direction"], &line("uno")["files"]), (&json!("inbound"), &json!(1)));
    assert_eq!((&line("due")["direction"], &line("due")["people"][0]["id"]), (&json!("outbound"), &anna));
    assert_eq!(line("quattro")["people"].as_array().unwrap().len(), 2);
    assert_eq!(of(&window, &anna).await, Vec::<Value>::new(), "a look writes nothing");

    // Whose an address is, a person says; nobody new comes in.
    let choices = json!([{ "address": "due@posta.example", "contact": bea }, { "address": "Ignoto@altrove.example", "contact": ugo }]);
    let look = taken.look(&window, choices.clone()).await;
    assert_eq!(look["counts"], json!({ "ready": 5, "present": 1, "unknown": 0, "ambiguous": 0, "unreadable": 2 }));
    taken.commit(&window, choices).await;
    let hers = of(&window, &anna).await;
    assert_eq!(hers.len(), 3);
    let one = hers.iter().find(|item| item["subject"] == "Perché uno").unwrap();
    assert_eq!(one["body"], "La caldaia perde.");
    assert_eq!(
        (&one["channel"], &one["category"], &one["at"]),
        (&json!("email"), &json!("support"), &json!("2026-11-20T09:15:00Z"))
    );
    let file = &one["attachments"][0];
    assert_eq!(
        (&file["name"], &file["size"], &file["kept"]),
        (&json!("preventivo.pdf"), &json!(1_500_000), &json!(true))
    );
    // What went out was judged like everything that is written down afterwards.
    let out = hers.iter().find(|item| item["direction"] == "outbound").unwrap();
    assert_eq!(out["gate"]["act"], "logged", "{out}");
    assert_eq!((of(&window, &bea).await.len(), of(&window, &ugo).await.len()), (1, 1));
    window.is_sound().await;

    // The same files once more: nothing is ready, nothing is logged twice.
    let again = read(&window, &files(&window)).await;
    assert_eq!(again.ours, json!([FIRM]), "what was said the last time is known");
    assert_eq!(again.look(&window, json!([])).await["counts"]["ready"], 0);
    let order = again.order(&window, json!([])).await;
    let ended = window.ended(&window.say("mail_commit", order).await["job"]).await;
    assert_eq!(ended["state"], "failed");

    // The file comes out, and that is written down.
    let path = window.kit.folder().join("fuori.pdf");
    window.kit.host.will_pick(&path);
    let ask = json!({ "communication": one["id"], "id": file["id"] });
    let opened = window.say("attachment_open", ask.clone()).await;
    assert_eq!(opened, json!({ "saved": true, "opened": true }));
    assert_eq!(std::fs::read(&path).unwrap().len(), 1_500_000);
    // Called like a program it is only saved.
    window.kit.host.will_pick(window.kit.folder().join("fuori.exe"));
    assert_eq!(window.say("attachment_open", ask).await, json!({ "saved": true, "opened": false }));

    // A change by hand keeps what came with the message.
    let mut change = json!({
        "id": one["id"], "contacts": [anna], "direction": "inbound", "channel": "email", "channelName": null,
        "at": one["at"], "minutes": null, "subject": "Caldaia", "body": one["body"], "outcome": "Risolto",
    });
    change["purpose"] = one["purpose"].clone();
    change["retention"] = one["retention"].clone();
    window.say("communication_save", change).await;
    assert_eq!(
        of(&window, &anna).await.iter().filter(|item| !item["attachments"].as_array().unwrap().is_empty()).count(),
        1
    );

    let batch = batches(&window).await.remove(0);
    assert_eq!(
        (&batch["logged"], &batch["present"], &batch["attachments"], &batch["left"]),
        (&json!(5), &json!(1), &json!(1), &json!(5))
    );
    window.say("change_undo", json!({ "txn": batch["txn"] })).await;
    assert!(of(&window, &bea).await.is_empty() && of(&window, &ugo).await.is_empty());
    assert_eq!(batches(&window).await[0]["left"], of(&window, &anna).await.len());
    window.is_sound().await;
}

/// SECURITY R19: what came with a person's messages goes with the person, and nothing of it is left.
#[tokio::test(flavor = "multi_thread")]
async fn erasing_a_person_takes_the_files_of_their_messages() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let one = window.kit.file("uno.eml", message("uno", ANNA, FIRM, "Ciao.", 9_000));
    let taken = read(&window, &[one]).await;
    let mut order = taken.order(&window, json!([])).await;
    order["retention"] = window.coded("retention_class_list", "CHIAMATE").await;
    window.done(&window.say("mail_commit", order).await).await;
    let item = of(&window, &anna).await.remove(0);
    let ask = json!({ "communication": item["id"], "id": item["attachments"][0]["id"] });
    // S17: the files go with the pack of the person.
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it", "request": null })).await;
    let attached = report["files"].as_array().unwrap().iter().find(|file| file["kind"] == "attachment").unwrap();
    assert!(attached["name"].as_str().unwrap().ends_with("_1.pdf") && attached["bytes"] == 9_000, "{attached}");
    erased(&window, &anna).await;
    assert_eq!(window.refused("attachment_open", ask).await["code"], "not-found");
    // Every file that is left would be named by nobody.
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_over_the_limit_is_named_and_a_changed_one_is_refused() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    window.say("point_add", json!({ "contact": anna, "point": point("pec", "anna@pec.example") })).await;
    let large = window.kit.file("grande.eml", message("uno", "anna@pec.example", FIRM, "Grande.", 100 << 20));
    let taken = read(&window, &[large]).await;
    let look = taken.look(&window, json!([])).await;
    assert_eq!((&look["counts"]["ready"], &look["lines"][0]["tooLarge"]), (&json!(1), &json!(1)), "{look}");
    taken.commit(&window, json!([])).await;
    let item = of(&window, &anna).await.remove(0);
    assert_eq!((&item["channel"], &item["attachments"][0]["kept"]), (&json!("pec"), &json!(false)));

    let file = window.kit.file("due.eml", message("due", ANNA, FIRM, "Prima.", 0));
    let taken = read(&window, std::slice::from_ref(&file)).await;
    std::fs::write(&file, message("tre", ANNA, FIRM, "Dopo.", 0)).unwrap();
    let order = taken.order(&window, json!([])).await;
    let ended = window.ended(&window.say("mail_commit", order).await["job"]).await;
    assert_eq!(
        (&ended["state"], &ended["error"]["params"]["reason"]),
        (&json!("failed"), &json!("file-changed")),
        "{ended}"
    );
    assert_eq!(of(&window, &anna).await.len(), 1, "nothing was logged");
    // What was read does not outlive the lock.
    window.say("archive_lock", json!({})).await;
    window.signs_in(custode_testkit::LOGIN).await;
    let ask = json!({ "mail": taken.mail, "ours": [], "choices": [], "only": null, "offset": 0, "limit": 50 });
    assert_eq!(window.refused("mail_look", ask).await["code"], "not-found");
    window.is_sound().await;
}

/// Purpose and class are required for the batch too (S8); no file is a fault.
#[tokio::test(flavor = "multi_thread")]
async fn s8_a_batch_needs_purpose_and_class() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", ANNA).await;
    window.kit.host.will_cancel();
    assert_eq!(window.say("mail_pick", json!({})).await["files"], json!([]));
    let started = window.say("mail_start", json!({ "files": [] })).await;
    assert_eq!(window.ended(&started["job"]).await["state"], "failed");
    let one = window.kit.file("uno.eml", message("uno", ANNA, FIRM, "Ciao.", 0));
    let taken = read(&window, &[one]).await;
    for name in ["purpose", "retention"] {
        let mut order = taken.order(&window, json!([])).await;
        order[name] = json!("019a0000-0000-7000-8000-00000000ffff");
        let ended = window.ended(&window.say("mail_commit", order).await["job"]).await;
        assert_eq!((&ended["state"], &ended["error"]["code"]), (&json!("failed"), &json!("validation")), "{ended}");
    }
}

/// D6: what concerns somebody whose data are restricted is kept on their card, and nobody comes upon it by its words. What is
/// stopped half-way leaves nothing.
#[tokio::test(flavor = "multi_thread")]
async fn d6_mail_of_a_restricted_person_is_stored_and_not_found() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    enters(&window, form(&["objection"], &anna)).await;
    assert_eq!(window.card(&anna).await["status"], "restricted");
    let files = [("uno", ANNA), ("due", "bea@posta.example")]
        .map(|(id, from)| window.kit.file(&format!("{id}.eml"), message(id, from, FIRM, "La caldaia perde.", 0)));
    let taken = read(&window, &files).await;
    let started = window.say("mail_commit", taken.order(&window, json!([])).await).await;
    window.say("job_cancel", json!({ "job": started["job"] })).await;
    if window.ended(&started["job"]).await["state"] == "cancelled" {
        assert!(of(&window, &bea).await.is_empty() && batches(&window).await.is_empty());
        taken.commit(&window, json!([])).await;
    }
    assert_eq!((of(&window, &anna).await.len(), of(&window, &bea).await.len()), (1, 1));
    let ask = json!({
        "text": "caldaia", "channel": null, "direction": null, "category": null, "purpose": null, "delivery": null,
        "followUp": false, "since": null, "until": null, "offset": 0, "limit": 50,
    });
    let found = window.say("communication_register", ask).await;
    let names: Vec<&Value> = found["lines"].as_array().unwrap().iter().map(|line| &line["people"][0]["id"]).collect();
    assert_eq!(names, [&bea], "{found}");
}

/// Bad input: a message of 150 MB on one line ends its reading, not that of the others.
#[tokio::test(flavor = "multi_thread")]
async fn one_heavy_message_ends_only_itself() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let files = [
        window.kit.file("uno.eml", message("uno", ANNA, FIRM, "Prima.", 0)),
        window.kit.file("enorme.eml", message("due", ANNA, FIRM, &"a".repeat(150 << 20), 0)),
        window.kit.file("tre.eml", message("tre", ANNA, FIRM, "Dopo.", 9_000)),
    ];
    let taken = read(&window, &files).await;
    let look = taken.look(&window, json!([])).await;
    assert_eq!((&look["counts"]["ready"], &look["counts"]["unreadable"]), (&json!(2), &json!(1)), "{look}");
    let line = look["lines"].as_array().unwrap().iter().find(|line| line["state"] == "unreadable").unwrap().clone();
    assert_eq!((&line["file"], &line["reason"]), (&json!("enorme.eml"), &json!("too-heavy")));
    taken.commit(&window, json!([])).await;
    assert_eq!(of(&window, &anna).await.len(), 2);
}

/// A message that was undone and loaded again does not come back beside itself; one may be kept under a class of its own.
#[tokio::test(flavor = "multi_thread")]
async fn what_came_again_does_not_stand_twice() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let files = [("uno", "Prima."), ("due", "Seconda.")]
        .map(|(id, body)| window.kit.file(&format!("{id}.eml"), message(id, ANNA, FIRM, body, 0)));
    let taken = read(&window, &files).await;
    let look = taken.look(&window, json!([])).await;
    let mut order = taken.order(&window, json!([])).await;
    let other = window.coded("retention_class_list", "CHIAMATE").await;
    order["exceptions"] = json!([{ "number": look["lines"][1]["number"], "retention": other }]);
    window.done(&window.say("mail_commit", order.clone()).await).await;
    let classes: Vec<Value> = of(&window, &anna).await.iter().map(|item| item["retention"].clone()).collect();
    assert!(classes.contains(&other) && classes.contains(&order["retention"]), "{classes:?}");

    let one = of(&window, &anna).await[0]["id"].clone();
    let first = batches(&window).await.remove(0)["txn"].clone();
    let undone = window.say("change_undo", json!({ "txn": first })).await;
    read(&window, &files).await.commit(&window, json!([])).await;
    assert_eq!(of(&window, &anna).await.len(), 2);
    let back = json!({ "contacts": [], "communications": [one] });
    assert_eq!(window.refused("bin_restore", back).await["params"]["reason"], "came-again");
    // Nor by way of the undo of the undo.
    let again = window.refused("change_undo", json!({ "txn": undone["txn"] })).await;
    assert_eq!(again["params"]["reason"], "nothing-to-undo");
    assert_eq!(of(&window, &anna).await.len(), 2);
    window.is_sound().await;
}

fn reply(id: &str, from: &str, subject: &str, body: &str) -> String {
    format!(
        "From: {from}\r\nTo: {FIRM}\r\nSubject: {subject}\r\nMessage-ID: <{id}@x>\r\n\
         Date: Fri, 20 Nov 2026 10:15:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
    )
}

fn came_back(address: &str) -> String {
    format!(
        "From: mailer-daemon@{FIRM}\r\nTo: {FIRM}\r\nSubject: Undelivered\r\nMessage-ID: <dsn@x>\r\n\
         Date: Fri, 20 Nov 2026 11:15:00 +0100\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\n\r\n\
         Non arrivato.\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         \r\n--x--\r\n"
    )
}

async fn newsletter_of(window: &Window, contact: &Value) -> Value {
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let card = window.card(contact).await;
    card["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind).unwrap().clone()
}

/// S72, DOMAIN 4.3: who answers "cancellami" is proposed as a withdrawal and a message that came back as an address that does
/// not work; nothing is done before the operator says so, and then as of the day of the message.
#[tokio::test(flavor = "multi_thread")]
async fn s72_replies_that_ask_and_messages_that_came_back_are_proposed_and_never_done_by_themselves() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    let carlo = window.person("Carlo", "Neri", "carlo@posta.example").await;
    let dora = window.person("Dora", "Verdi", "dora@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    for contact in [&anna, &bea, &dora] {
        window.say("consent_record", json!({
            "contact": contact, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        })).await;
    }
    let texts = [
        reply("a", ANNA, "Re: Saldi", "Cancellatemi.\r\n> Da domani i saldi."),
        reply("b", "bea@posta.example", "Re: Saldi", "A che ora aprite?\r\n> risponda CANCELLAMI"),
        reply("c", "carlo@posta.example", "unsubscribe AB12CD34EF56", ""),
        came_back("dora@posta.example"),
    ];
    let files: Vec<PathBuf> =
        texts.into_iter().enumerate().map(|(at, text)| window.kit.file(&format!("r{at}.eml"), text)).collect();
    let taken = read(&window, &files).await;
    let look = taken.look(&window, json!([])).await;
    let seems: Vec<&Value> = look["lines"].as_array().unwrap().iter().map(|line| &line["asks"]).collect();
    assert_eq!(seems, [&json!("stop"), &Value::Null, &json!("stop"), &json!("bounce")], "{look}");
    assert_eq!(look["counts"]["ready"], 4, "what came back stands on the card of whom it did not reach: {look}");
    taken.commit(&window, json!([])).await;
    assert_eq!(newsletter_of(&window, &anna).await["state"], "given", "nothing is done by itself");
    let open = async || window.say("reply_list", json!({})).await["replies"].as_array().unwrap().clone();
    let replies = open().await;
    assert_eq!(replies.len(), 3, "{replies:?}");
    let of_person = |contact: &Value| replies.iter().find(|one| one["people"][0]["id"] == *contact).unwrap().clone();
    assert_eq!(of_person(&anna)["consents"].as_array().unwrap().len(), 1);
    assert_eq!((&of_person(&carlo)["ask"], &of_person(&carlo)["consents"]), (&json!("stop"), &json!([])));
    assert_eq!(of_person(&dora)["addresses"], json!(["dora@posta.example"]));

    // Anna's consent is taken back as of her message; Carlo has none, so that he objects; Dora's address is marked.
    for contact in [&anna, &carlo, &dora] {
        window.say("reply_settle", json!({ "id": of_person(contact)["id"], "done": true })).await;
    }
    assert_eq!(open().await, Vec::<Value>::new());
    let withdrawn = newsletter_of(&window, &anna).await;
    assert_eq!(
        (&withdrawn["state"], &withdrawn["decidedOn"]),
        (&json!("withdrawn"), &json!("2026-11-20")),
        "{withdrawn}"
    );
    let stops = window.card(&carlo).await["stops"].clone();
    assert_eq!(stops.as_array().unwrap().len(), 1, "{stops}");
    let marked = window.card(&dora).await["points"][0].clone();
    assert_eq!(marked["warning"], "email-bounced", "{marked}");
    assert_eq!(newsletter_of(&window, &bea).await["state"], "given");
    let again = json!({ "id": of_person(&anna)["id"], "done": true });
    assert_eq!(window.refused("reply_settle", again).await["code"], "conflict");
    window.is_sound().await;
}

/// S72: a message that asked for nothing is left as it is, and one whose communication went is not proposed any more.
#[tokio::test(flavor = "multi_thread")]
async fn s72_a_reply_that_is_no_request_changes_nothing() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let files = [
        window.kit.file("uno.eml", reply("uno", ANNA, "Stop", "")),
        window.kit.file("due.eml", reply("due", ANNA, "Disiscrizione", "")),
    ];
    let taken = read(&window, &files).await;
    taken.commit(&window, json!([])).await;
    let replies = window.say("reply_list", json!({})).await["replies"].as_array().unwrap().clone();
    assert_eq!(replies.len(), 2);
    window.say("reply_settle", json!({ "id": replies[0]["id"], "done": false })).await;
    assert_eq!(window.card(&anna).await["stops"], json!([]));
    window.say("communication_bin", json!({ "id": replies[1]["id"] })).await;
    assert_eq!(window.say("reply_list", json!({})).await["replies"], json!([]));
}

/// S72, I4: who answers one newsletter takes back the consent to that one, and its siblings stand; the operator may read more
/// in it.
#[tokio::test(flavor = "multi_thread")]
async fn s72_cancellami_to_one_newsletter_leaves_the_other_consents() {
    let (window, server) = with_server().await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    for contact in [&anna, &bea] {
        decide(&window, contact, "NEWSLETTER", "given", "2026-11-01").await;
        decide(&window, contact, "EMAIL", "given", "2026-11-01").await;
    }
    let campaign = draft(&window).await;
    window.say("campaign_start", json!({ "id": campaign })).await;
    crate::outbox::settled(&window).await;
    let quoted = |address: &str| {
        let sent = server.received().into_iter().find(|one| one.to == address).unwrap();
        sent.text.rsplit_once('[').unwrap().1.split(']').next().unwrap().to_owned()
    };
    let files = [
        window.kit.file("a.eml", reply("a", ANNA, &format!("unsubscribe [{}]", quoted(ANNA)), "")),
        window.kit.file("b.eml", {
            let body = format!("Cancellatemi.\r\n> Da domani.\r\n> [{}]", quoted("bea@posta.example"));
            reply("b", "bea@posta.example", "Re: Saldi", &body)
        }),
    ];
    read(&window, &files).await.commit(&window, json!([])).await;
    let replies = window.say("reply_list", json!({})).await["replies"].as_array().unwrap().clone();
    let newsletter = window.card(&anna).await["consents"][0]["title"].clone();
    let of_person = |contact: &Value| replies.iter().find(|one| one["people"][0]["id"] == *contact).unwrap().clone();
    for contact in [&anna, &bea] {
        let one = of_person(contact);
        assert_eq!((&one["answers"], one["consents"].as_array().unwrap().len()), (&newsletter, 2), "{one}");
    }
    window.say("reply_settle", json!({ "id": of_person(&anna)["id"], "done": true })).await;
    window.say("reply_settle", json!({ "id": of_person(&bea)["id"], "done": true, "all": true })).await;
    let states = async |contact: &Value| {
        let mut all = Vec::new();
        for code in ["NEWSLETTER", "EMAIL"] {
            let kind = window.coded("consent_type_list", code).await;
            let card = window.card(contact).await;
            let one = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind).unwrap().clone();
            all.push(one["state"].as_str().unwrap().to_owned());
        }
        all
    };
    assert_eq!(states(&anna).await, ["withdrawn", "given"]);
    assert_eq!(window.card(&anna).await["stops"], json!([]), "no more than was asked");
    assert_eq!(states(&bea).await, ["withdrawn", "withdrawn"]);
    window.is_sound().await;
}

/// A type for messages that are no marketing.
async fn reminders(window: &Window) -> Value {
    let purpose = json!({
        "id": null, "title": "Promemoria", "code": "PROMEMORIA", "basis": "consent", "marketing": false, "categories": "",
        "recipients": "", "retention": "", "parent": null,
    });
    let purpose = window.say("purpose_save", purpose).await["id"].clone();
    let kind = json!({
        "id": null, "title": "Promemoria", "code": "PROMEMORIA", "description": null, "validityDays": null,
        "allowMass": false, "allowSingle": true, "allowContact": false, "channels": ["email"], "minEvidence": 0,
        "purpose": purpose, "wording": null,
    });
    window.say("consent_type_save", kind).await["id"].clone()
}

/// S72, F19: who was written to without a consent and answers "cancellami" is out, also when they said yes to something that
/// is no marketing; who takes back their only consent to marketing needs no objection beside it.
#[tokio::test(flavor = "multi_thread")]
async fn s72_f19_cancellami_closes_soft_spam_whatever_else_was_consented_to() {
    let window = Window::open().await;
    let (boilers, _) = with_goods(&window).await;
    let anna = window.person("Anna", "Ferri", ANNA).await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    let reminders = reminders(&window).await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    for (contact, kind) in [(&anna, &reminders), (&bea, &newsletter)] {
        sold(&window, contact, &boilers, "2026-03-12", true).await;
        window.say("consent_record", json!({
            "contact": contact, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        })).await;
        assert_eq!(code(&window, contact).await, "ok");
    }
    let files = [
        window.kit.file("anna.eml", reply("a", ANNA, "Re: Tagliando", "CANCELLAMI")),
        window.kit.file("bea.eml", reply("b", "bea@posta.example", "Re: Tagliando", "CANCELLAMI")),
    ];
    read(&window, &files).await.commit(&window, json!([])).await;
    for one in window.say("reply_list", json!({})).await["replies"].as_array().unwrap() {
        window.say("reply_settle", json!({ "id": one["id"], "done": true })).await;
    }
    let stops = window.card(&anna).await["stops"].clone();
    assert_eq!((&stops[0]["author"], &stops[0]["channels"]), (&json!("subject"), &json!(["email", "pec"])), "{stops}");
    assert_eq!(code(&window, &anna).await, "objection");
    assert_eq!(window.card(&bea).await["stops"], json!([]));
    assert_eq!(code(&window, &bea).await, "withdrawn");
    window.is_sound().await;
}
