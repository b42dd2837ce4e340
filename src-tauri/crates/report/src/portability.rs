//! The portability pack (Art. 20 GDPR, F31): what the person gave us under a consent or a contract, as JSON with its schema,
//! CSV and vCard.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use custode_i18n::{Catalogue, Lang, italian_clock};
use serde::Serialize;
use serde_json::json;

use crate::{
    export::{ExportRow, export_vcf},
    files::{PackFailure, PackFile},
    table::csv_bytes,
};

/// Names the shape of the JSON document; it only grows.
pub const PORTABILITY_SCHEMA: &str = "custode.portability/1";

/// What the person gave us.
#[derive(Clone, Serialize)]
pub struct PortabilityPack {
    /// Code of the document that it goes with.
    pub document_code: String,
    /// Number of the request.
    pub request_code: Option<String>,
    /// When it was made.
    pub issued_at: DateTime<Utc>,
    /// Who hands it over.
    pub controller: String,
    /// Values by field name of the export (`last_name`, `email`, `custom:CODE`), each with where it was given.
    pub data: Vec<PortableValue>,
    /// What the person decided about consents.
    pub consents: Vec<PortableConsent>,
    /// What the person wrote to us or told us.
    pub messages: Vec<PortableMessage>,
}

/// One value.
#[derive(Clone, Serialize)]
pub struct PortableValue {
    /// Field name.
    pub field: String,
    /// The firm's own title of a field that it added.
    pub label: Option<String>,
    /// Value.
    pub value: String,
    /// How the person gave it.
    pub source: Option<String>,
    /// When.
    pub given_on: Option<NaiveDate>,
}

/// One decision.
#[derive(Clone, Serialize)]
pub struct PortableConsent {
    /// Code of the type.
    pub code: String,
    /// Its title.
    pub title: String,
    /// `given`, `refused`, `withdrawn` …
    pub decision: String,
    /// When the person decided.
    pub decided_on: Option<NaiveDate>,
}

/// One message from the person.
#[derive(Clone, Serialize)]
pub struct PortableMessage {
    /// When.
    pub at: DateTime<Utc>,
    /// How.
    pub channel: String,
    /// Subject.
    pub subject: Option<String>,
    /// Text.
    pub text: Option<String>,
}

custode_domain::redacted!(PortabilityPack, PortableValue, PortableConsent, PortableMessage);

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    language: &'static str,
    #[serde(flatten)]
    pack: &'a PortabilityPack,
}

/// The files of a pack: JSON, its schema, two CSV tables, vCard. Names tell nothing of the person.
///
/// # Errors
/// When a file cannot be put together.
pub fn portability_files(pack: &PortabilityPack, lang: Lang) -> Result<Vec<PackFile>, PackFailure> {
    let code: String = pack.document_code.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    let word = Catalogue::get(lang).word("portability-file-stem");
    let stem = format!("{word}_{code}_{}", italian_clock(pack.issued_at).date());
    let document = Document { schema: PORTABILITY_SCHEMA, language: lang.code(), pack };
    let json = serde_json::to_vec_pretty(&document).map_err(|_| PackFailure)?;
    let schema = serde_json::to_vec_pretty(&schema()).map_err(|_| PackFailure)?;
    let data = csv_bytes(std::iter::once(row(["field", "label", "value", "source", "given_on"])).chain(
        pack.data.iter().map(|one| {
            row([
                &one.field,
                one.label.as_deref().unwrap_or_default(),
                &one.value,
                one.source.as_deref().unwrap_or_default(),
                &one.given_on.map(|day| day.to_string()).unwrap_or_default(),
            ])
        }),
    ))
    .map_err(|_| PackFailure)?;
    let messages =
        csv_bytes(std::iter::once(row(["at", "channel", "subject", "text"])).chain(pack.messages.iter().map(|one| {
            row([
                &one.at.to_rfc3339(),
                &one.channel,
                one.subject.as_deref().unwrap_or_default(),
                one.text.as_deref().unwrap_or_default(),
            ])
        })))
        .map_err(|_| PackFailure)?;
    let consents = csv_bytes(std::iter::once(row(["code", "title", "decision", "decided_on"])).chain(
        pack.consents.iter().map(|one| {
            row([&one.code, &one.title, &one.decision, &one.decided_on.map(|day| day.to_string()).unwrap_or_default()])
        }),
    ))
    .map_err(|_| PackFailure)?;
    let mut card = Vec::new();
    export_vcf(&mut card, [export_row(pack)], None).map_err(|_| PackFailure)?;
    Ok(vec![
        PackFile { name: format!("{stem}.json"), kind: "json", bytes: json },
        PackFile { name: format!("{stem}_schema.json"), kind: "json", bytes: schema },
        PackFile { name: format!("{stem}_data.csv"), kind: "csv", bytes: data },
        PackFile { name: format!("{stem}_consents.csv"), kind: "csv", bytes: consents },
        PackFile { name: format!("{stem}_messages.csv"), kind: "csv", bytes: messages },
        PackFile { name: format!("{stem}.vcf"), kind: "vcf", bytes: card },
    ])
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// The person as the vCard writer takes them; the id is the document's code, which says nothing.
fn export_row(pack: &PortabilityPack) -> ExportRow {
    let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for one in &pack.data {
        values.entry(one.field.clone()).or_default().push(one.value.clone());
    }
    ExportRow { id: pack.document_code.clone(), values, ..ExportRow::default() }
}

/// The documented shape of the JSON file (JSON Schema 2020-12).
fn schema() -> serde_json::Value {
    let text = json!({ "type": "string" });
    let maybe = json!({ "type": ["string", "null"] });
    let day = json!({ "type": ["string", "null"], "format": "date" });
    let list = |properties: serde_json::Value, required: &[&str], description: &str| {
        json!({
            "type": "array",
            "description": description,
            "items": { "type": "object", "properties": properties, "required": required },
        })
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": PORTABILITY_SCHEMA,
        "description": "Data that the person provided, processed on consent or contract (Art. 20 GDPR). Fields are only added.",
        "type": "object",
        "required": ["schema", "language", "document_code", "issued_at", "controller", "data", "consents", "messages"],
        "properties": {
            "schema": { "const": PORTABILITY_SCHEMA },
            "language": { "enum": ["it", "en"] },
            "document_code": text,
            "request_code": maybe,
            "issued_at": { "type": "string", "format": "date-time" },
            "controller": { "type": "string", "description": "Who hands the data over." },
            "data": list(
                json!({ "field": text, "label": maybe, "value": text, "source": maybe, "given_on": day }),
                &["field", "value"],
                "One value of the person: names, contact points, fields of the firm.",
            ),
            "consents": list(
                json!({ "code": text, "title": text, "decision": text, "decided_on": day }),
                &["code", "title", "decision"],
                "What the person decided, oldest first.",
            ),
            "messages": list(
                json!({
                    "at": { "type": "string", "format": "date-time" },
                    "channel": text, "subject": maybe, "text": maybe,
                }),
                &["at", "channel"],
                "What the person wrote or said, latest first.",
            ),
        },
    })
}
