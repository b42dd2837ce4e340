//! JOURNAL, property tests: whatever people do in the window, every projection equals a refold from scratch, the archive is
//! sound, and every unit folds the same whatever order its entries arrive in and through a snapshot. Acts of every sort are
//! drawn by chance and said as the window says them; what the rules refuse is refused, what they allow is kept.

use crate::{
    campaigns,
    erasure::order as erase_order,
    imports::committed,
    merge::merging,
    requests::{form, result, sure, with},
    window::{Window, point},
};
use custode_api::ErrorCode;
use custode_app::{
    Work,
    domain::{
        ids::UnitId,
        journal::{Body, Entry, Kind, Stamp},
        role::ShippedRole,
        unit::{fold, snapshot},
    },
    vault::{self, Passphrase},
};
use custode_testkit::{LOGIN, PASSPHRASE};
use proptest::{
    collection::vec,
    prelude::{Just, Strategy, any},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};
use sqlx::{ConnectOptions, Connection, Row, sqlite::SqliteConnectOptions};
use std::{cell::RefCell, collections::BTreeMap};

/// Trials in every test run, each with every act of the list in an order by chance.
const TRIALS: u32 = 4;

/// Every sort of act. What is in the list several times is done more often.
const SORTS: [&str; 52] = [
    "create",
    "create",
    "create",
    "rename",
    "tag",
    "point",
    "bin",
    "restore",
    "consent",
    "consent",
    "correct",
    "stop",
    "lift",
    "link",
    "sale",
    "value",
    "disclosure",
    "call",
    "call",
    "call",
    "edit call",
    "bin call",
    "take out",
    "empty bin",
    "request",
    "request",
    "request act",
    "request act",
    "hold",
    "hold",
    "unhold",
    "rule",
    "law",
    "law back",
    "run",
    "purpose",
    "source",
    "recipient",
    "firm",
    "privacy",
    "role",
    "user",
    "user role",
    "view",
    "case",
    "close case",
    "campaign",
    "import",
    "undo import",
    "merge",
    "undo",
    "erase",
];

/// A program with what was made in it so far.
struct Trial {
    window: Window,
    contacts: Vec<Value>,
    calls: Vec<Value>,
    requests: Vec<Value>,
    holds: Vec<Value>,
    cases: Vec<Value>,
    users: Vec<Value>,
    batches: Vec<Value>,
    acts: Vec<Value>,
    number: usize,
}

fn one(of: &[Value], by: u8) -> Option<Value> {
    of.get(usize::from(by) % of.len().max(1)).cloned()
}

fn day(by: u8) -> String {
    format!("2026-11-{:02}", 1 + by % 20)
}

impl Trial {
    async fn begin() -> Self {
        let window = Window::open().await;
        window.names_the_firm().await;
        window.say("run_switch", json!({ "on": true })).await;
        window.say("soft_spam_set", json!({ "used": true })).await;
        window.say("goods_save", json!({ "id": null, "title": "Caldaie" })).await;
        crate::custom_fields::field(&window, "Taglia", "ordinary").await;
        let mut trial = Self {
            window,
            contacts: Vec::new(),
            calls: Vec::new(),
            requests: Vec::new(),
            holds: Vec::new(),
            cases: Vec::new(),
            users: Vec::new(),
            batches: Vec::new(),
            acts: Vec::new(),
            number: 0,
        };
        // Something to begin with, whatever comes first.
        for (sort, a, b) in [
            ("create", 0, 0),
            ("create", 1, 1),
            ("create", 2, 2),
            ("call", 0, 0),
            ("case", 1, 0),
            ("hold", 1, 1),
            ("import", 3, 1),
        ] {
            assert!(trial.acts(sort, a, b).await, "{sort}");
        }
        trial
    }

    /// Says a command that the rules may refuse. A long act is waited for.
    async fn tries(&mut self, command: &str, request: Value) -> Option<Value> {
        let answer = match self.window.asked(command, request).await {
            Ok(answer) => answer["value"].clone(),
            Err(error) => {
                assert!(error.code != ErrorCode::Internal, "{command}: {error:?}");
                assert!(error.params.get("reason").is_none_or(|reason| reason != "shape"), "{command}: {error:?}");
                return None;
            }
        };
        if !answer["job"].is_null() {
            let ended = self.window.ended(&answer["job"]).await;
            assert_ne!(ended["error"]["code"], "internal", "{command}: {ended}");
            if ended["state"] != "done" {
                return None;
            }
        }
        self.acts.extend(Some(answer["txn"].clone()).filter(|txn| !txn.is_null()));
        Some(answer)
    }

    /// Says a command of the first of some things for which the rules allow it, beginning with one by chance.
    async fn first_of(
        &mut self,
        ids: Vec<Value>,
        by: u8,
        command: &str,
        ask: impl Fn(&Value) -> Value,
    ) -> Option<Value> {
        for at in 0..ids.len() {
            let id = &ids[(at + usize::from(by)) % ids.len()];
            if let Some(answer) = self.tries(command, ask(id)).await {
                return Some(answer);
            }
        }
        None
    }

    /// The first card that fits, beginning with one by chance.
    async fn card_with(&mut self, by: u8, fits: impl Fn(&Value) -> bool) -> Option<Value> {
        for at in 0..self.contacts.len() {
            let id = self.contacts[(at + usize::from(by)) % self.contacts.len()].clone();
            if let Some(card) = self.card(id).await.filter(|card| fits(card)) {
                return Some(card);
            }
        }
        None
    }

    /// A record of a list of the settings, by chance.
    async fn listed(&self, list: &str, by: u8) -> Option<Value> {
        let answer = self.window.say(list, json!({})).await;
        one(answer.as_object().and_then(|all| all.values().find_map(Value::as_array))?, by)
    }

    /// Carries out an act; false where there is nothing to do it with, or the rules refused it.
    async fn acts(&mut self, sort: &str, a: u8, b: u8) -> bool {
        self.number += 1;
        self.window.kit.clock.advance(chrono::Duration::minutes(1));
        self.tried(sort, a, b).await.is_some()
    }

    async fn tried(&mut self, sort: &str, a: u8, b: u8) -> Option<Value> {
        let (contact, other, number) = (one(&self.contacts, a), one(&self.contacts, b), self.number);
        match sort {
            "create" => {
                let (first, last) =
                    (["Anna", "Mario", "Zoë"][usize::from(a % 3)], ["Ferri", "Rossi"][usize::from(b % 2)]);
                let made = self.window.person(first, last, &format!("p{}@posta.example", b % 6)).await;
                self.contacts.push(made.clone());
                Some(made)
            }
            "rename" => {
                let fields = json!([{ "field": "last_name", "value": format!("Verdi{b}"), "replaces": null }]);
                self.tries("contact_update", json!({ "id": contact?, "fields": fields })).await
            }
            "tag" => self.tries("tags_set", json!({ "contact": contact?, "tags": [format!("tag{}", b % 3)] })).await,
            "point" => {
                let mobile = point("mobile", &format!("333 12345{:02}", b % 7));
                self.tries("point_add", json!({ "contact": contact?, "point": mobile })).await
            }
            "bin" => self.first_of(self.contacts.clone(), a, "contact_bin", |id| json!({ "ids": [id] })).await,
            "restore" => {
                // Not one that was just erased: those that lie in the bin.
                self.first_of(self.contacts.clone(), a, "contact_bin", |id| json!({ "ids": [id] })).await?;
                self.first_of(self.contacts.clone(), b, "contact_restore", |id| json!({ "ids": [id] })).await
            }
            "consent" => {
                let kind = self.listed("consent_type_list", b).await?["id"].clone();
                let decision = ["given", "withdrawn", "refused"][usize::from(b % 3)];
                let decided = json!({
                    "contact": contact?, "type": kind, "decision": decision, "decidedOn": day(b), "method": "paper_form",
                    "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
                });
                self.tries("consent_record", decided).await
            }
            "correct" => {
                let event =
                    |card: &Value| card["consents"].as_array()?.iter().find_map(|one| one["events"].get(0).cloned());
                let card = self.card_with(a, |card| event(card).is_some()).await?;
                let asked = event(&card)?;
                let correction = json!({ "contact": card["id"], "event": asked["id"], "reason": "Scheda sbagliata" });
                self.tries("consent_correct", correction).await
            }
            "stop" => {
                let channels = if b.is_multiple_of(2) { json!([]) } else { json!(["phone"]) };
                let author = if b.is_multiple_of(3) { "controller" } else { "subject" };
                let stop = json!({
                    "contact": contact?, "author": author, "channels": channels, "since": day(b), "ground": "A voce",
                });
                self.tries("stop_record", stop).await
            }
            "lift" => {
                let ours = |card: &Value| {
                    card["stops"]
                        .as_array()?
                        .iter()
                        .find(|stop| stop["liftable"] == true)
                        .map(|stop| stop["id"].clone())
                };
                let block = json!({
                    "contact": contact?, "author": "controller", "channels": [], "since": day(b), "ground": "Indirizzo condiviso",
                });
                self.tries("stop_record", block).await;
                let card = self.card_with(a, |card| ours(card).is_some()).await?;
                let stop = ours(&card)?;
                self.tries("stop_lift", json!({ "contact": card["id"], "stop": stop, "reason": "Chiarito" })).await
            }
            "link" => {
                let (others, contact) = (self.contacts.clone(), contact?);
                let link = |other: &Value| json!({ "contact": contact, "other": other, "role": "Socia" });
                self.first_of(others, b, "link_add", link).await
            }
            "sale" => {
                let card = self.card_with(a, |card| card["points"][0]["id"].is_string()).await?;
                let goods = self.window.say("privacy_get", json!({})).await["goods"][0]["id"].clone();
                let sale = json!({
                    "contact": card["id"], "goods": goods, "soldOn": day(b), "point": card["points"][0]["id"],
                    "informed": true, "reference": "Fattura 12/2026",
                });
                self.tries("sale_save", sale).await
            }
            "value" => {
                let value = json!({ "contact": contact?, "code": "taglia", "value": format!("{}", 36 + b % 10) });
                self.tries("custom_value_set", value).await
            }
            "disclosure" => {
                let to = json!({ "recipient": null, "name": "Corriere" });
                let told = json!({ "contact": contact?, "to": to, "on": day(b), "what": "indirizzo", "why": null });
                self.tries("disclosure_record", told).await
            }
            "call" => {
                let call = self.call(Value::Null, contact?, other, b).await?;
                let made = self.tries("communication_save", call).await?;
                self.calls.push(made["id"].clone());
                Some(made)
            }
            "edit call" => {
                let call = self.call(one(&self.calls, b)?, contact?, other, a).await?;
                self.tries("communication_save", call).await
            }
            "bin call" => self.first_of(self.calls.clone(), a, "communication_bin", |id| json!({ "id": id })).await,
            "take out" => {
                let bin = self.window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await;
                let item = one(bin["items"].as_array()?, a)?;
                let of =
                    |name: &str| Some(item[name].clone()).filter(|id| !id.is_null()).into_iter().collect::<Vec<_>>();
                let units = json!({ "contacts": of("contact"), "communications": of("communication") });
                self.tries("bin_restore", units).await
            }
            "empty bin" => {
                self.first_of(self.contacts.clone(), a, "contact_bin", |id| json!({ "ids": [id] })).await?;
                let preview = self.window.say("bin_preview", json!({})).await;
                self.tries("bin_empty", json!({ "plan": preview["plan"], "typed": preview["toType"] })).await
            }
            "request" => {
                let kinds = [&["access"][..], &["erasure", "access"], &["objection_marketing"], &["rectification"]];
                let whose = if b % 4 == 3 { Value::Null } else { contact.unwrap_or_default() };
                let asked = with(form(kinds[usize::from(b % 4)], &whose), json!({ "receivedOn": day(b) }));
                let made = self.tries("request_create", asked).await?;
                self.requests.push(made["id"].clone());
                Some(made)
            }
            "request act" => {
                let act = match b % 6 {
                    0 => json!({ "what": "acknowledge", "on": "2026-11-21" }),
                    1 => sure(),
                    2 => json!({ "what": "note", "on": "2026-11-21", "text": "Ha richiamato" }),
                    3 => result("access", "done", &[]),
                    4 => json!({ "what": "assign", "to": LOGIN }),
                    _ => json!({ "what": "close", "on": "2026-11-21", "withdrawn": true, "note": "Non serve più" }),
                };
                self.tries("request_act", json!({ "request": one(&self.requests, a)?, "act": act })).await
            }
            "hold" => {
                let call = one(&self.calls, a).filter(|_| b.is_multiple_of(2));
                let kind = if b.is_multiple_of(3) { "dispute" } else { "hold" };
                let held = json!({
                    "contact": contact.filter(|_| call.is_none()), "communication": call, "kind": kind,
                    "reason": "Causa in tribunale", "until": null,
                });
                let made = self.tries("hold_set", held).await?;
                self.holds.push(made["id"].clone());
                Some(made)
            }
            "unhold" => self.first_of(self.holds.clone(), a, "hold_lift", |id| json!({ "id": id })).await,
            "rule" => {
                let rule = self.listed("retention_class_list", a).await?;
                let (months, reason) = (1 + b % 24, &rule["reason"]);
                let kept = json!({ "id": rule["id"], "months": months, "reason": reason, "floorMonths": null, "floorNorm": "" });
                self.tries("retention_save", kept).await
            }
            "law" => {
                let fact = json!({
                    "key": "dsr.termine", "value": 1 + b % 3, "source": "Reg. UE 2027/1", "validFrom": day(b),
                    "reason": "Parere del legale",
                });
                self.tries("legal_set", fact).await
            }
            "law back" => self.tries("legal_reset", json!({ "key": "dsr.termine" })).await,
            "run" => {
                self.tries("run_simulate", json!({})).await?;
                let run = self.window.say("run_list", json!({})).await["runs"][0].clone();
                self.tries("run_approve", json!({ "number": run["number"] })).await?;
                self.tries("run_execute", json!({ "number": run["number"], "typed": run["toType"] })).await
            }
            "purpose" => {
                let purpose = json!({
                    "id": null, "title": format!("Sondaggi {number}"), "code": format!("SONDAGGI{number}"), "basis": "consent",
                    "marketing": true, "categories": "", "recipients": "", "retention": "", "parent": null,
                });
                self.tries("purpose_save", purpose).await
            }
            "source" => {
                let code = format!("VETRINA{}", a % 2);
                let known = self.window.say("source_list", json!({})).await["sources"].clone();
                let known = known.as_array()?.iter().find(|one| one["code"] == code).map(|one| one["id"].clone());
                let archived = known.is_some() && b.is_multiple_of(2);
                let source = json!({ "id": known, "code": code, "title": format!("Vetrina {b}"), "fromSubject": true, "archived": archived });
                self.tries("source_save", source).await
            }
            "recipient" => {
                let studio = json!({
                    "id": null, "name": format!("Studio {number}"), "role": "processor", "service": "Contabilità",
                    "country": "IT", "safeguard": null, "contractOn": "2026-01-10", "contact": "", "purposes": [],
                });
                self.tries("recipient_save", studio).await
            }
            "firm" => {
                let firm = json!({
                    "name": format!("Rossi {b}"), "street": "Via Roma 1", "postcode": "50100", "city": "Firenze",
                    "province": "FI", "country": "IT", "vatNumber": "", "taxCode": "", "email": "privacy@rossi.example",
                    "phone": "", "pec": "", "dpo": "", "nothingAutomated": b.is_multiple_of(2),
                });
                self.tries("controller_set", firm).await
            }
            "privacy" => {
                let switches = json!({
                    "active": !b.is_multiple_of(4), "askSingle": b.is_multiple_of(2), "checkMass": true, "checkContact": true,
                    "dialer": "sip:{numero}@pbx", "rpoEach": false,
                });
                self.tries("privacy_set", switches).await
            }
            "role" => {
                let role = json!({
                    "id": null, "title": format!("Ruolo {number}"), "may": ["people"], "hides": [], "ownCards": b.is_multiple_of(2),
                });
                self.tries("role_save", role).await
            }
            "user" => {
                let role = Window::role(ShippedRole::Operator);
                let someone = json!({ "login": format!("Bruno {number}"), "role": role, "passphrase": PASSPHRASE });
                let made = self.tries("user_add", someone).await?;
                self.users.push(made["id"].clone());
                Some(made)
            }
            "user role" => {
                let role = Window::role([ShippedRole::Reader, ShippedRole::Owner][usize::from(b % 2)]);
                let change = json!({ "id": one(&self.users, a)?, "role": role, "passphrase": PASSPHRASE });
                self.tries("user_role_set", change).await
            }
            "view" => {
                let view = json!({
                    "id": null, "name": format!("Vista {number}"), "search": "ros", "filters": [], "sort": "city",
                    "descending": true, "columns": ["name", "email"], "density": "compact",
                });
                self.tries("view_save", view).await
            }
            "case" => {
                let items: Vec<Value> = one(&self.calls, b).into_iter().collect();
                let case = json!({
                    "id": null, "title": "Reclamo", "category": "complaint", "contact": contact?, "assignee": null,
                    "openedAt": "2026-11-18T09:00:00Z", "items": items,
                });
                let made = self.tries("case_save", case).await?;
                self.cases.push(made["id"].clone());
                Some(made)
            }
            "close case" => {
                let close = |id: &Value| json!({ "id": id, "outcome": "Riparata" });
                let closed = self.first_of(self.cases.clone(), a, "case_close", close).await?;
                if b.is_multiple_of(2) {
                    self.first_of(self.cases.clone(), b, "case_reopen", |id| json!({ "id": id })).await;
                }
                Some(closed)
            }
            "campaign" => Some(campaigns::draft(&self.window).await),
            "import" => {
                let rows: String = (0..=b % 4)
                    .map(|n| format!("Rossi;Anna;p{}@posta.example;3331234{n}0{};SI\n", (a ^ n) % 6, a % 9))
                    .collect();
                let sheet = format!("Cognome;Nome;E-mail;Cellulare;Newsletter\n{rows}");
                let batch = committed(&self.window, &self.window.kit.file(&format!("elenco{number}.csv"), sheet)).await;
                self.batches.push(batch.clone());
                Some(batch)
            }
            "undo import" => self.first_of(self.batches.clone(), a, "batch_undo", |id| json!({ "batch": id })).await,
            "merge" => {
                let (others, contact) = (self.contacts.clone(), contact?);
                self.first_of(others, b, "contact_merge", |other| merging(&contact, other, &[])).await
            }
            "undo" => {
                // The last ones first: what changed since is not undone.
                let acts: Vec<Value> = self.acts.iter().rev().take(8).cloned().collect();
                let back = |txn: &Value| json!({ "txn": txn });
                match self.first_of(acts.clone(), a, "contact_split", back).await {
                    None => self.first_of(acts, b, "change_undo", back).await,
                    split => split,
                }
            }
            "erase" => {
                let contact = self.card(contact?).await?["id"].clone();
                let order = with(erase_order(&self.window, &contact, "withdrawn").await, json!({ "request": "" }));
                self.tries("erase_start", order).await
            }
            unknown => panic!("{unknown}"),
        }
    }

    async fn card(&mut self, id: Value) -> Option<Value> {
        self.tries("contact_get", json!({ "id": id })).await.filter(|card| !card["id"].is_null())
    }

    async fn call(&self, id: Value, contact: Value, other: Option<Value>, by: u8) -> Option<Value> {
        let mut people = vec![contact];
        people.extend(other.filter(|other| by.is_multiple_of(3) && *other != people[0]));
        let class = ["CHIAMATE", "CORRISPONDENZA", "MARKETING"][usize::from(by % 3)];
        let retention = self.window.coded("retention_class_list", class).await;
        let purpose = self.window.coded("purpose_list", "CONTRATTO").await;
        Some(json!({
            "id": id, "contacts": people, "direction": "inbound", "channel": "phone", "channelName": null,
            "at": format!("20{}-11-20T09:00:00Z", 10 + by % 17), "minutes": 3, "subject": "Preventivo", "body": "Tre ante",
            "outcome": null, "purpose": purpose, "retention": retention,
        }))
    }

    /// What must hold now, whatever was done.
    async fn holds(self) {
        let window = &self.window;
        window.quiet().await;
        window.is_sound().await;
        let store = Work::on(&window.kit.desk).await.unwrap().archive().store();
        let before = store.logical_hash().await.unwrap();
        store.refold().await.unwrap();
        assert_eq!(store.logical_hash().await.unwrap(), before, "the projections equal a refold from scratch");
        window.is_sound().await;
        window.say("archive_lock", json!({})).await;
        let units = units(window).await;
        window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
        let store = Work::on(&window.kit.desk).await.unwrap().archive().store();
        for (unit, entries) in store.reader().entries_of(&units).await.unwrap() {
            folds_the_same(unit, &entries);
        }
        window.say("archive_lock", json!({})).await;
    }
}

/// Every unit of which the journal tells.
async fn units(window: &Window) -> Vec<UnitId> {
    let dir = window.kit.archive_dir("Rossi");
    let key = {
        let open = vault::unlock(&dir, Some(LOGIN), &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
        open.database_key().unwrap()
    };
    let options = SqliteConnectOptions::new()
        .filename(dir.join("data.db"))
        .pragma("key", format!("\"x'{}'\"", key.expose_hex()))
        .disable_statement_logging();
    let mut insider = options.connect().await.unwrap();
    let rows = sqlx::query("SELECT DISTINCT unit FROM entry").fetch_all(&mut insider).await.unwrap();
    insider.close().await.unwrap();
    rows.iter().map(|row| UnitId::from_slice(row.get(0)).unwrap()).collect()
}

/// JOURNAL: the fold depends on no order of arrival, and a snapshot with what came after it says the same as everything.
fn folds_the_same(unit: UnitId, entries: &[Entry]) {
    let all = fold(entries);
    let mut shuffled = entries.to_vec();
    shuffled.reverse();
    let half = shuffled.len() / 2;
    shuffled.rotate_left(half);
    assert!(fold(&shuffled) == all, "{unit}: another order of arrival");
    for cut in 1..=entries.len() {
        let (covered, rest) = entries.split_at(cut);
        let Some(taken) = snapshot(covered) else { continue };
        let mut header = covered[cut - 1].header;
        (header.kind, header.stamp) = (Kind::Snapshot, Stamp::from_i64(header.stamp.as_i64() + 1));
        header.seq += 1_000_000;
        // Nothing is written between two entries of one act.
        if rest.iter().any(|later| later.header.stamp <= header.stamp) {
            continue;
        }
        let mut short = rest.to_vec();
        short.push(Entry { header, body: Some(Body::Snapshot(taken)) });
        let kinds: Vec<Kind> = entries.iter().map(|entry| entry.header.kind).collect();
        assert!(fold(&short) == all, "{unit}: a snapshot after {cut} of {kinds:?}");
    }
}

#[test]
fn r16_whatever_is_done_every_projection_equals_a_refold() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let done: RefCell<BTreeMap<&str, u32>> = RefCell::new(SORTS.iter().map(|sort| (*sort, 0)).collect());
    let config = Config { cases: TRIALS, failure_persistence: None, max_shrink_iters: 4, ..Config::default() };
    let acts = (Just(SORTS.to_vec()).prop_shuffle(), vec(any::<(u8, u8)>(), SORTS.len()));
    // The same acts in every run: what fails once fails again.
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
        .run(&acts, |(sorts, by)| {
            runtime.block_on(async {
                let mut trial = Trial::begin().await;
                for (sort, (a, b)) in sorts.into_iter().zip(by) {
                    if trial.acts(sort, a, b).await {
                        *done.borrow_mut().entry(sort).or_default() += 1;
                    }
                }
                trial.holds().await;
            });
            Ok(())
        })
        .unwrap();
    let done = done.into_inner();
    let never: Vec<&&str> = done.iter().filter(|(_, times)| **times == 0).map(|(sort, _)| sort).collect();
    assert!(never.is_empty(), "never done: {never:?} of {done:?}");
}
