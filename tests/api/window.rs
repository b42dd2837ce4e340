//! A main window without a window: it says commands and hears answers.

use crate::users::SECOND;
use custode_api::{ApiError, Session, Speaker};
use custode_testkit::{Kit, PASSPHRASE};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};

pub struct Window {
    pub kit: Kit,
    pub session: Session,
}

impl Window {
    /// A program that was never started before.
    pub fn first_run() -> Self {
        let kit = Kit::new();
        let session = Session::new(Arc::clone(&kit.desk));
        Self { kit, session }
    }

    /// A program with a fresh open archive, *Rossi*.
    pub async fn open() -> Self {
        let window = Self::first_run();
        window.kit.open_archive("Rossi").await;
        window
    }

    /// The same machine after the program was started again.
    pub async fn restart(&mut self) {
        self.kit.restart().await;
        self.session = Session::new(Arc::clone(&self.kit.desk));
    }

    /// Says the passphrase again, whoever sits there.
    async fn confirms(&self) {
        for passphrase in [PASSPHRASE, SECOND] {
            let said = json!({ "passphrase": passphrase });
            if self.session.dispatch(Speaker::Main, "session_confirm", said).await.is_ok() {
                return;
            }
        }
    }

    /// Says a command; when the passphrase is asked for first, says that and the command again, as the window does.
    pub async fn asked(&self, command: &str, request: Value) -> Result<Value, ApiError> {
        let said = self.session.dispatch(Speaker::Main, command, request.clone()).await;
        match said {
            Err(error) if error.params.get("reason").is_some_and(|reason| reason == "confirm-passphrase") => {
                self.confirms().await;
                self.session.dispatch(Speaker::Main, command, request).await
            }
            other => other,
        }
    }

    /// Says a command that is answered.
    pub async fn say(&self, command: &str, request: Value) -> Value {
        match self.asked(command, request).await {
            Ok(answer) => answer["value"].clone(),
            Err(error) => panic!("{command} was refused: {error:?}"),
        }
    }

    /// Says a command that is refused.
    pub async fn refused(&self, command: &str, request: Value) -> Value {
        match self.asked(command, request).await {
            Ok(answer) => panic!("{command} was answered: {answer}"),
            Err(error) => serde_json::to_value(error).unwrap(),
        }
    }

    /// Lets the archive look after its bin now, and waits until nothing is at work.
    pub async fn tended(&self) {
        // What one look starts can leave something to the next.
        for _ in 0..3 {
            self.kit.desk.tend_bin().await;
            self.quiet().await;
        }
    }

    /// Waits until nothing runs beside the window any more.
    pub async fn quiet(&self) {
        for _ in 0..1_200 {
            if !self.kit.desk.jobs().busy() {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("something still runs after half a minute");
    }

    /// Waits for a long act and says how it ended.
    pub async fn ended(&self, job: &Value) -> Value {
        for _ in 0..3_000 {
            let state = self.say("job_get", json!({ "job": job })).await;
            if state["state"] != "running" {
                return state;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("a long act never ended");
    }

    /// Waits for a long act that must succeed.
    pub async fn done(&self, started: &Value) {
        let state = self.ended(&started["job"]).await;
        assert_eq!(state["state"], "done", "{state}");
    }

    /// Takes people out into a file, waits until it lies there, and says what was written.
    pub async fn export(&self, order: Value) -> Value {
        let begun = self.say("contact_export", order).await;
        if begun["job"].is_null() {
            return json!({ "file": null, "rows": 0 });
        }
        self.done(&begun).await;
        self.say("contact_exported", begun).await
    }

    /// A shipped source, purpose, consent type or retention class, by its code.
    pub async fn coded(&self, list: &str, code: &str) -> Value {
        let answer = self.say(list, json!({})).await;
        let rows = answer.as_object().unwrap().values().next().unwrap().as_array().unwrap().clone();
        let row = rows.iter().find(|row| row["code"] == code);
        row.unwrap_or_else(|| panic!("{list} has no {code}"))["id"].clone()
    }

    /// The firm says who it is and where to write; a notice asks for that.
    pub async fn names_the_firm(&self) {
        let firm = json!({
            "name": "Rossi", "street": "Via Roma 1", "postcode": "50100", "city": "Firenze", "province": "FI", "country": "IT",
            "vatNumber": "", "taxCode": "", "email": "privacy@rossi.example", "phone": "", "pec": "", "dpo": "",
            "nothingAutomated": false,
        });
        self.say("controller_set", firm).await;
    }

    /// A new person with an address.
    pub async fn person(&self, first: &str, last: &str, email: &str) -> Value {
        let source = self.coded("source_list", "MODULO").await;
        let points = if email.is_empty() { json!([]) } else { json!([point("email", email)]) };
        let made = self
            .say(
                "contact_create",
                json!({
                    "kind": "person",
                    "fields": [
                        { "field": "first_name", "value": first, "replaces": null },
                        { "field": "last_name", "value": last, "replaces": null },
                    ],
                    "points": points,
                    "tags": [],
                    "source": source,
                    "acquiredOn": "2026-11-20",
                }),
            )
            .await;
        made["id"].clone()
    }

    /// Logs a call with some people under a retention class.
    pub async fn logs(&self, contacts: &[&Value], class: &str, at: &str, body: &str) -> Value {
        let purpose = self.coded("purpose_list", "CONTRATTO").await;
        let retention = self.coded("retention_class_list", class).await;
        let item = json!({
            "id": null, "contacts": contacts, "direction": "inbound", "channel": "phone", "channelName": null,
            "at": at, "minutes": 3, "subject": format!("{class} del {at}"), "body": body, "outcome": null,
            "purpose": purpose, "retention": retention,
        });
        self.say("communication_save", item).await["id"].clone()
    }

    /// Erases what is in the bin, as its preview says.
    pub async fn empties_bin(&self) {
        let preview = self.say("bin_preview", json!({})).await;
        let order = json!({ "plan": preview["plan"], "typed": preview["toType"] });
        self.done(&self.say("bin_empty", order).await).await;
    }

    /// Every check of the archive passes.
    pub async fn is_sound(&self) {
        let job = self.say("archive_verify", json!({})).await;
        self.done(&job).await;
        let report = self.say("archive_verify_report", json!({ "job": job["job"] })).await;
        for check in report["checks"].as_array().unwrap() {
            assert_eq!(check["ok"], true, "{check}");
        }
    }

    /// The card.
    pub async fn card(&self, id: &Value) -> Value {
        self.say("contact_get", json!({ "id": id })).await
    }
}

/// A contact point as typed.
pub fn point(kind: &str, value: &str) -> Value {
    json!({ "kind": kind, "value": value, "address": null, "label": null })
}

/// What the grid asks when nothing is filtered.
pub fn everybody(search: &str) -> Value {
    json!({ "search": search, "filters": [], "sort": "name", "descending": false, "offset": 0, "limit": 50 })
}

/// The value of a field on a card.
pub fn field<'a>(card: &'a Value, name: &str) -> &'a Value {
    let fields = card["fields"].as_array().unwrap();
    fields.iter().find(|field| field["field"] == name).map_or(&Value::Null, |field| &field["value"])
}
