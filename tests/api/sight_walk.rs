//! Row scope as a walk over the whole table (S19, S20): whatever an agent may say, with the ids of a card, a communication and
//! a case out of reach in every place where the wire takes one, tells nothing of them and writes nothing to them.
//!
//! The requests are made from the generated types, so that a new command is walked without anybody thinking of it.

use crate::window::Window;
use custode_api::{
    commands::{Access, COMMANDS},
    permissions::{Need, need},
    typescript,
};
use custode_app::domain::role::{Permission, ShippedRole};
use custode_testkit::LOGIN;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// What must not be told.
const HIDDEN: [&str; 6] = ["Zebedeo", "Nascosti", "zebedeo@", "3331234567", "riservata", "Studio Segreto"];

/// Requests of one command: at most so many, of the variants that its type has.
const MOST: usize = 12;

/// The types of the wire by name, without comments.
struct Wire {
    types: HashMap<String, String>,
    requests: HashMap<String, String>,
    ids: HashMap<&'static str, Value>,
}

impl Wire {
    fn read(ids: HashMap<&'static str, Value>) -> Self {
        let files: HashMap<&str, String> = typescript().into_iter().collect();
        let mut types = HashMap::new();
        let mut plain = String::new();
        let mut rest = files["types.ts"].as_str();
        while let Some((before, after)) = rest.split_once("/**") {
            plain.push_str(before);
            rest = after.split_once("*/").map_or("", |(_, after)| after);
        }
        plain.push_str(rest);
        for declaration in plain.split("export type ").skip(1) {
            let (name, body) = declaration.split_once('=').unwrap();
            types.insert(name.trim().to_owned(), body.trim().trim_end_matches(';').trim().to_owned());
        }
        let line = |line: &str| {
            let (name, rest) = line.trim().split_once(": { request: ")?;
            Some((name.to_owned(), rest.split_once(';')?.0.to_owned()))
        };
        let requests = files["commands.ts"].lines().filter_map(line).collect();
        Self { types, requests, ids }
    }

    /// Values of a type: one for each variant that says something else.
    fn values(&self, field: &str, of: &str) -> Vec<Value> {
        let of = of.trim();
        let parts = split(of, '|');
        if parts.len() > 1 {
            let told: Vec<Value> =
                parts.iter().filter(|part| part.trim() != "null").flat_map(|part| self.values(field, part)).collect();
            let literals = told.iter().all(Value::is_string) && of.contains('"');
            return if literals { told.into_iter().take(1).collect() } else { told };
        }
        if let Some(id) = self.ids.get(of) {
            return vec![id.clone()];
        }
        if let Some(inner) = of.strip_prefix("Array<").and_then(|inner| inner.strip_suffix('>')) {
            return self.values(field, inner).into_iter().map(|one| json!([one])).collect();
        }
        if let Some(literal) = of.strip_prefix('"') {
            return vec![json!(literal.trim_end_matches('"'))];
        }
        if let Some(inner) = of.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')) {
            return self.objects(inner);
        }
        match of {
            "string" if field == "at" || field.ends_with("At") => vec![json!("2026-11-20T09:00:00Z")],
            "string" if field == "on" || field.ends_with("On") || matches!(field, "since" | "until" | "from") => {
                vec![json!("2026-11-20")]
            }
            "string" if matches!(field, "search" | "text") => vec![json!("Zebede")],
            "string" => vec![json!("x")],
            "number" => vec![json!(if matches!(field, "offset" | "page") { 0 } else { 1 })],
            "boolean" => vec![json!(false)],
            "Record<symbol, never>" => vec![json!({})],
            name => match self.types.get(name) {
                Some(body) if body.contains("__id") => vec![json!("019a0000-0000-7000-8000-000000000001")],
                Some(body) => self.values(field, body),
                None => panic!("the walk does not know the type {name:?}"),
            },
        }
    }

    fn objects(&self, inner: &str) -> Vec<Value> {
        let mut all = vec![Map::new()];
        for field in split(inner, ',').into_iter().map(str::trim).filter(|field| !field.is_empty()) {
            let (name, of) = field.split_once(':').unwrap();
            let name = name.trim().trim_end_matches('?').trim_matches('"');
            let values = self.values(name, of);
            let mut next = Vec::new();
            for (at, value) in values.iter().enumerate() {
                // The first value goes with every object so far, each further one with the first object.
                for object in all.iter().take(if at == 0 { MOST } else { 1 }) {
                    let mut object = object.clone();
                    object.insert(name.to_owned(), value.clone());
                    next.push(object);
                }
            }
            all = next;
        }
        all.truncate(MOST);
        all.into_iter().map(Value::Object).collect()
    }

    fn requests(&self, command: &str) -> Vec<Value> {
        self.values("", &self.requests[command])
    }
}

/// The parts of a type between marks that stand outside of all brackets and quotes.
fn split(of: &str, mark: char) -> Vec<&str> {
    let (mut parts, mut depth, mut quoted, mut from) = (Vec::new(), 0_i32, false, 0);
    for (at, c) in of.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '{' | '<' | '(' | '[' if !quoted => depth += 1,
            '}' | '>' | ')' | ']' if !quoted => depth -= 1,
            c if c == mark && depth == 0 && !quoted => {
                parts.push(&of[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&of[from..]);
    parts
}

#[tokio::test(flavor = "multi_thread")]
async fn s20_no_command_of_an_agent_tells_or_touches_a_card_out_of_reach() {
    let window = Window::open().await;
    let hers = window.person("Zebedeo", "Nascosti", "zebedeo@posta.example").await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let call = window.logs(&[&hers], "CHIAMATE", "2026-11-20T09:00:00Z", "telefonata riservata").await;
    let told = json!({
        "contact": hers, "to": { "recipient": null, "name": "Studio Segreto" }, "on": "2026-11-20", "what": "Recapiti",
        "why": null,
    });
    window.say("disclosure_record", told).await;
    let stop = json!({ "contact": hers, "author": "subject", "purposes": [], "channels": [], "since": "2026-11-20", "ground": null, "arrivedBy": null, "file": null });
    window.say("stop_record", stop).await;
    let case = json!({
        "id": null, "contact": hers, "title": "pratica riservata", "category": "complaint", "assignee": null,
        "openedAt": "2026-11-20T09:00:00Z", "items": [call],
    });
    let case = window.say("case_save", case).await["id"].clone();
    let before = window.card(&hers).await;
    let history = json!({ "id": hers, "offset": 0, "limit": 200 });
    let entries = window.say("contact_history", history.clone()).await["total"].clone();
    let ids = HashMap::from([
        ("ContactId", hers.clone()),
        ("CommunicationId", call),
        ("CaseId", case),
        ("PointId", before["points"][0]["id"].clone()),
        ("StopId", before["stops"][0]["id"].clone()),
        ("ConsentTypeId", newsletter),
        ("PurposeId", window.coded("purpose_list", "MARKETING").await),
        ("RetentionClassId", window.coded("retention_class_list", "CHIAMATE").await),
        ("SourceId", window.coded("source_list", "MODULO").await),
    ]);
    let wire = Wire::read(ids);
    window.sits_down("Ugo", &Window::role(ShippedRole::Agent)).await;
    let agents = [Permission::People, Permission::PeopleWrite, Permission::Consents, Permission::Communications];
    let (mut walked, mut answered, mut told) = (0, 0, Vec::new());
    for command in COMMANDS.iter().filter(|command| command.access == Access::Open) {
        if !matches!(need(command.name), Some(Need::May(one)) if agents.contains(&one)) {
            continue;
        }
        for request in wire.requests(command.name) {
            let answer = window.asked(command.name, request.clone()).await;
            walked += 1;
            answered += usize::from(answer.is_ok());
            let text = match answer {
                Ok(answer) => answer.to_string(),
                Err(error) => {
                    let error = serde_json::to_value(error).unwrap();
                    assert_ne!(
                        error["params"]["reason"], "shape",
                        "the walk makes no request of {}: {request}",
                        command.name
                    );
                    error.to_string()
                }
            };
            for hidden in HIDDEN.iter().filter(|hidden| text.contains(**hidden)) {
                told.push(format!("{} tells {hidden}: {request} -> {text}", command.name));
            }
        }
    }
    assert_eq!(told, Vec::<String>::new());
    assert!(walked > 120 && answered > 30, "{walked} said, {answered} answered");
    window.signs_in(LOGIN).await;
    assert_eq!(window.say("contact_history", history).await["total"], entries, "something was written to the card");
    assert_eq!(window.card(&hers).await, before);
}
