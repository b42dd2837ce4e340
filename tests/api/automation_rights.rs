//! AUTOMATION: requests, retention runs and erasures on a terminal, with the previews and brakes of the window.

use crate::automation::Terminal;
use custode_api::automation::{Command, Contact, EraseWish, Letter, LetterTold, NewRequest, RequestAct, RetentionAct};
use custode_app::ports::Clock;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use std::{path::Path, sync::Arc};

impl Terminal {
    fn request(&self, act: RequestAct) -> Command {
        Command::Request { archive: self.archive(), act }
    }

    fn retention(&self, act: RetentionAct) -> Command {
        Command::Retention { archive: self.archive(), act }
    }

    fn erase(&self, wish: EraseWish) -> Command {
        Command::Erase { archive: self.archive(), who: mario(), wish }
    }
}

fn mario() -> Contact {
    Contact::Email("mario.rossi@posta.example".to_owned())
}

fn asks(kind: &str, channel: &str) -> RequestAct {
    RequestAct::New(Box::new(NewRequest {
        kinds: vec![kind.to_owned()],
        received_on: "2026-01-07".parse().unwrap(),
        channel: channel.to_owned(),
        name: "Mario Rossi".to_owned(),
        reach: Some("mario.rossi@posta.example".to_owned()),
        who: Some(mario()),
        text: None,
        contested: false,
        relation: None,
        person: None,
        follows: None,
    }))
}

fn number(of: &Value) -> String {
    of["number"].as_str().unwrap().to_owned()
}

fn pdfs(folder: &Path) -> usize {
    std::fs::read_dir(folder).map(Iterator::count).unwrap_or_default()
}

/// S70, DOMAIN 4.6: a request that a form brings in gets number and last day, stops advertising at once, and is answered.
#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_entered_listed_and_answered() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let made = terminal.done(terminal.request(asks("objection_marketing", "email"))).await;
    let number = number(&made);
    assert_eq!((&made["state"], &made["received_on"]), (&json!("received"), &json!("2026-01-07")), "{made}");
    assert!(made["due_on"].as_str().unwrap() > "2026-02-05", "{made}");
    let question = Command::Check {
        archive: terminal.archive(),
        who: mario(),
        channel: "email".to_owned(),
        mode: "mass".to_owned(),
        purpose: None,
    };
    assert_eq!(terminal.done(question).await["verdict"], "refused", "D4: the no works at receipt");

    let listed = terminal.done(terminal.request(RequestAct::List { open: true })).await;
    assert_eq!((&listed["total"], &listed["requests"][0]["number"]), (&json!(1), &json!(number)), "{listed}");
    let folder = terminal.kit.folder().join("lettere");
    let letter = |dry_run| {
        terminal.request(RequestAct::Letter {
            number: number.clone(),
            kind: "acknowledgement".to_owned(),
            told: LetterTold::default(),
            out: folder.clone(),
            language: "it".to_owned(),
            dry_run,
        })
    };
    let trial = terminal.done(letter(true)).await;
    assert_eq!(trial["code"], Value::Null, "a trial takes no number");
    let path = trial["files"][0]["path"].as_str().unwrap();
    assert!(path.contains("lettera_PROVA_"), "and is not called as if it had one: {path}");
    let shown = |terminal: &Terminal| terminal.request(RequestAct::Show { number: number.clone() });
    assert_eq!(terminal.done(shown(&terminal)).await["letters"], json!([]), "a look is not remembered");
    let kept = terminal.done(letter(false)).await;
    let letters = terminal.done(shown(&terminal)).await["letters"].clone();
    assert_eq!(letters[0]["code"], kept["code"], "{letters}");
    assert_eq!(pdfs(&folder), 2, "one does not stand in the way of the other");

    for (act, code) in [
        (asks("everything", "email"), "validation"),
        (asks("access", "pigeon"), "validation"),
        (RequestAct::Show { number: "2026/9999".to_owned() }, "request"),
    ] {
        assert_eq!(terminal.refused(terminal.request(act)).await, (1, code.to_owned()));
    }
}

/// D6, DOMAIN 4.6: what is contested is only stored from the receipt on, somebody else asks for a named person, and a request that
/// comes back to a closed one is linked to it, from both sides.
#[tokio::test(flavor = "multi_thread")]
async fn d6_a_terminal_says_who_asks_what_is_contested_and_what_it_follows() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let new = |kind: &str, change: &dyn Fn(&mut NewRequest)| {
        let RequestAct::New(mut new) = asks(kind, "email") else { unreachable!() };
        change(&mut new);
        terminal.request(RequestAct::New(new))
    };
    let first = terminal.done(new("access", &|_| {})).await;
    let other = terminal.done(new("access", &|new| new.follows = Some(number(&first)))).await;
    assert_eq!(other["follows"], first["number"]);
    let shown = terminal.done(terminal.request(RequestAct::Show { number: number(&first) })).await;
    assert_eq!(shown["followed_by"], json!([other["number"]]), "{shown}");
    let unknown = new("access", &|new| new.follows = Some("DSR-2026-9999".to_owned()));
    assert_eq!(terminal.refused(unknown).await, (1, "request".to_owned()));

    let nobody = new("access", &|new| {
        new.relation = Some("parent".to_owned());
        new.who = None;
    });
    assert_eq!(terminal.refused(nobody).await, (1, "validation".to_owned()), "a parent asks for somebody");
    let parent = new("access", &|new| {
        new.relation = Some("parent".to_owned());
        new.person = Some("Mario Rossi".to_owned());
    });
    let parent = terminal.done(parent).await;
    assert_eq!((&parent["relation"], &parent["person"]), (&json!("parent"), &json!("Mario Rossi")));
    assert_eq!(parent["restricted"], false);
    let contested = terminal.done(new("rectification", &|new| new.contested = true)).await;
    assert_eq!((&contested["contested"], &contested["restricted"]), (&json!(true), &json!(true)), "{contested}");
}

/// S70, D2, D3: what the window does with a request a terminal does too: more time with its letter, a refusal with its ground, the
/// end; and nothing out of turn.
#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_extended_refused_and_closed() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let today = terminal.kit.clock.today().to_string();
    let RequestAct::New(mut asked) = asks("access", "email") else { unreachable!() };
    asked.received_on = today.parse().unwrap();
    let number = number(&terminal.done(terminal.request(RequestAct::New(asked))).await);
    let folder = terminal.kit.folder();
    let happened = |json: &str| {
        let file = folder.join("act.json");
        std::fs::write(&file, json).unwrap();
        terminal.request(RequestAct::Happened { number: number.clone(), file })
    };
    let letter = |kind: &str, told| {
        let (number, kind) = (number.clone(), kind.to_owned());
        let (out, language) = (folder.join("lettere"), "it".to_owned());
        terminal.request(RequestAct::Letter { number, kind, told, out, language, dry_run: false })
    };
    let close = json!({ "what": "close", "on": today, "withdrawn": false, "note": null }).to_string();
    let (exit, _) = terminal.refused(happened(&close)).await;
    assert_eq!(exit, 1, "a request without an answer is not closed");
    assert_eq!(terminal.refused(happened(r#"{"what":"forget"}"#)).await, (2, "usage".to_owned()));
    assert_eq!(terminal.refused(letter("extension", LetterTold::default())).await.1, "validation");

    let more = LetterTold {
        ground: Some("complexity".to_owned()),
        reason: Some("I dati stanno anche in archivi di carta.".to_owned()),
        recipient: None,
    };
    let set = terminal.done(letter("extension", more)).await;
    let due = |shown: &Value| shown["due_on"].as_str().unwrap().to_owned();
    let before = due(&terminal.done(terminal.request(RequestAct::Show { number: number.clone() })).await);
    let told = json!({
        "what": "extend", "on": today, "code": set["code"], "how": "email", "proof": "inviata dal nostro indirizzo",
        "ground": "complexity", "reason": "I dati stanno anche in archivi di carta.",
    });
    let longer = terminal.done(happened(&told.to_string())).await;
    assert!(due(&longer) > before && longer["extended_on"] == json!(today), "{longer}");

    for act in [
        json!({ "what": "settle_identity", "on": today, "method": "known", "verified": true, "note": null }),
        json!({ "what": "scope", "on": today, "found": true, "text": null }),
        json!({
            "what": "result", "on": today, "right": "access", "outcome": "refused", "grounds": ["excessive"],
            "note": "Terza richiesta in un mese.",
        }),
    ] {
        terminal.done(happened(&act.to_string())).await;
    }
    let set = terminal.done(letter("refusal", LetterTold::default())).await;
    let sent = json!({ "what": "sent", "on": today, "code": set["code"], "how": "email", "proof": "inviata" });
    terminal.done(happened(&sent.to_string())).await;
    let closed = terminal.done(happened(&close)).await;
    assert_eq!((&closed["state"], &closed["closed_on"]), (&json!("rejected"), &json!(today)), "{closed}");
}

fn wish(plan: Option<&str>, letter: Letter) -> EraseWish {
    EraseWish {
        ground: plan.map(|_| "withdrawn".to_owned()),
        request: String::new(),
        letter,
        plan: plan.map(str::to_owned),
        name: "Mario Rossi".to_owned(),
        language: "it".to_owned(),
        others_stay: false,
    }
}

/// DOMAIN 4.8: a terminal shows the plan, and does only what was shown, for a name and with an answer; the open request for it is
/// to be named.
#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_erased_by_the_plan_that_was_shown() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let plan = terminal.done(terminal.erase(wish(None, Letter::Unsaid))).await;
    assert_eq!((&plan["dry_run"], &plan["blocks"]), (&json!(true), &json!([])), "{plan}");
    let (code, name) = (plan["plan"].as_str().unwrap().to_owned(), plan["name"].as_str().unwrap().to_owned());
    let meant = |letter| EraseWish { name: name.clone(), ..wish(Some(&code), letter) };
    let folder = terminal.kit.folder().join("risposta");
    let refused = [
        (meant(Letter::Unsaid), "letter-first"),
        (EraseWish { name: "Bea Neri".to_owned(), ..meant(Letter::Into(folder.clone())) }, "validation"),
        (EraseWish { plan: Some("another".to_owned()), ..meant(Letter::Into(folder.clone())) }, "erase-changed"),
        (EraseWish { ground: Some("whim".to_owned()), ..meant(Letter::Into(folder.clone())) }, "validation"),
    ];
    for (wish, code) in refused {
        assert_eq!(terminal.refused(terminal.erase(wish)).await, (1, code.to_owned()));
        assert_eq!(pdfs(&folder), 0, "{code}: no letter says what was not done");
    }

    let asked = number(&terminal.done(terminal.request(asks("erasure", "phone"))).await);
    let plan = terminal.done(terminal.erase(wish(None, Letter::Unsaid))).await;
    assert_eq!(plan["request"], json!(asked));
    let code = plan["plan"].as_str().unwrap().to_owned();
    let meant = EraseWish { name: name.clone(), ..wish(Some(&code), Letter::Without("answered".to_owned())) };
    assert_eq!(terminal.refused(terminal.erase(meant.clone())).await, (1, "validation".to_owned()));
    let unsure = EraseWish { request: asked, ..meant };
    assert_eq!(terminal.refused(terminal.erase(unsure)).await.0, 1, "nobody knows yet who asks");
    assert_eq!(terminal.done(Command::Verify { archive: terminal.archive() }).await["ok"], true);
}

/// DOMAIN 4.8: the answer is there before the act, and the card is gone after it.
#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_leaves_its_letter_and_no_card() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let plan = terminal.done(terminal.erase(wish(None, Letter::Unsaid))).await;
    let (code, name) = (plan["plan"].as_str().unwrap(), plan["name"].as_str().unwrap().to_owned());
    let folder = terminal.kit.folder().join("risposta");
    let done =
        terminal.done(terminal.erase(EraseWish { name, ..wish(Some(code), Letter::Into(folder.clone())) })).await;
    assert_eq!((&done["dry_run"], &done["ground"]), (&json!(false), &json!("withdrawn")), "{done}");
    assert_eq!(done["counts"][0], json!({ "class": "card", "destroyed": 1, "anonymised": 0, "kept": 0 }));
    assert_eq!(pdfs(&folder), 1);
    let gone = Command::Show { archive: terminal.archive(), who: mario() };
    assert_eq!(terminal.refused(gone).await, (1, "contact".to_owned()));
    assert_eq!(terminal.done(Command::Verify { archive: terminal.archive() }).await["ok"], true);
}

/// DOMAIN 4.7: off until somebody turns runs on; listed, then carried out by its number; never twice.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_listed_then_carried_out() {
    let terminal = Terminal::created().await;
    terminal.imported().await;
    let simulate = || terminal.retention(RetentionAct::Simulate { limit: 10 });
    assert_eq!(terminal.refused(simulate()).await, (1, "runs-off".to_owned()));
    let desk = Arc::new(custode_app::Desk::new(terminal.kit.ports()));
    desk.machine().remember(&terminal.archive(), false, desk.new_id()).unwrap();
    let phrase = custode_app::vault::Passphrase::new(PASSPHRASE.to_owned());
    custode_app::archive::unlock_at_terminal(&desk, LOGIN.to_owned(), phrase).await.unwrap();
    custode_app::retention::turn(&custode_app::Work::on(&desk).await.unwrap(), true).await.unwrap();
    desk.shut_down().await;

    let listed = terminal.done(simulate()).await;
    assert_eq!((&listed["state"], &listed["fresh"]), (&json!("simulated"), &json!(true)), "{listed}");
    let number = number(&listed);
    let run = |number: &str| terminal.retention(RetentionAct::Run { number: number.to_owned(), count: None });
    assert_eq!(terminal.refused(run("CO-9999")).await, (1, "run".to_owned()));
    assert_eq!(terminal.done(run(&number)).await["state"], "verified");
    assert_eq!(terminal.refused(run(&number)).await, (1, "run-step".to_owned()));
}
