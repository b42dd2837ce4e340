//! The receipt for machines: ISO/IEC TS 27560 in the terms of the W3C Data Privacy Vocabulary, as JSON-LD. Every property
//! that may repeat is an array, and the profile is that of the schema file of the vocabulary (DOMAIN 4.2).

use custode_i18n::{Catalogue, Lang};
use serde_json::{Map, Value, json};

use super::values::{Content, Paper, Receipt};

/// The JSON Schema that every receipt of this program is valid against.
pub const RECEIPT_SCHEMA: &str = include_str!("../../schemas/consent-receipt.schema.json");

const PROFILE: &str = "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr";

/// The receipt as JSON-LD; `None` for a paper that is none. It holds no name of the person: the card's identifier stands
/// for them.
pub fn receipt_record(paper: &Paper, lang: Lang) -> Option<Value> {
    let Content::Receipt(receipt) = &paper.content else { return None };
    let words = Catalogue::get(lang);
    Some(json!({
        "@context": context(),
        "@id": format!("urn:uuid:{}", receipt.record),
        "@type": ["dpv:ConsentReceipt"],
        "dct:conformsTo": [{ "@id": PROFILE }],
        "dct:identifier": paper.code,
        "dct:issued": paper.issued_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        "dct:language": lang.code(),
        "dpv:hasDataSubject": [{ "@id": format!("urn:uuid:{}", receipt.subject), "@type": ["dpv:DataSubject"] }],
        "dpv:hasJurisdiction": [{ "@id": "loc:IT" }],
        "dpv:hasNotice": [notice(receipt, lang)],
        "dpv:hasProcess": [process(paper, receipt, words)],
        "dpv:hasConsentStatus": [event(paper, receipt, words)],
    }))
}

fn context() -> Value {
    json!({
        "dct": "http://purl.org/dc/terms/",
        "dpv": "https://w3id.org/dpv#",
        "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "loc": "https://w3id.org/dpv/loc#",
        "pd": "https://w3id.org/dpv/pd#",
        "schema": "https://schema.org/",
    })
}

/// The text that the person saw; a receipt without one says so with the title of the consent.
fn notice(receipt: &Receipt, lang: Lang) -> Value {
    match &receipt.wording {
        Some(wording) => json!({
            "@id": format!("urn:uuid:{}", wording.id),
            "@type": ["dpv:ConsentNotice"],
            "dct:hasVersion": wording.version,
            "dct:language": wording.language,
            "dct:description": wording.text,
        }),
        None => json!({
            "@type": ["dpv:ConsentNotice"],
            "dct:language": lang.code(),
            "dct:description": receipt.type_title,
        }),
    }
}

fn process(paper: &Paper, receipt: &Receipt, words: &Catalogue) -> Value {
    let purpose = receipt.purpose.clone().unwrap_or_default();
    let title = if purpose.title.is_empty() { receipt.type_title.clone() } else { purpose.title };
    let kind = if purpose.marketing { "dpv:Marketing" } else { "dpv:Purpose" };
    json!({
        "@type": ["dpv:Process"],
        "dct:title": receipt.type_title,
        "dct:identifier": receipt.type_code,
        "dpv:hasPurpose": [{ "@type": [kind], "dct:title": title }],
        "dpv:hasLegalBasis": [{ "@id": "eu-gdpr:A6-1-a" }],
        "dpv:hasPersonalData": personal_data(receipt, purpose.categories.as_deref(), words),
        "dpv:hasDataController": [controller(paper, words)],
        "dpv:hasRecipient": [{
            "@type": ["dpv:Recipient"],
            "dct:title": filled(purpose.recipients.as_deref()).unwrap_or_else(|| words.word("report-not-stated")),
        }],
        "dpv:hasStorageCondition": [{
            "@type": ["dpv:StorageCondition"],
            "dpv:hasLocation": [{ "@type": ["dpv:StorageLocation"], "dct:title": words.word("paper-receipt-place-here") }],
            "dpv:hasDuration": [{
                "@type": ["dpv:StorageDuration"],
                "dct:title": filled(purpose.retention.as_deref()).unwrap_or_else(|| words.word("paper-receipt-kept-unknown")),
            }],
        }],
        "dpv:hasRight": [{ "@id": "eu-gdpr:A7-3", "dct:description": withdrawal(paper, words) }],
    })
}

fn filled(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The sorts of data: those that the channels need, in terms of the vocabulary, and the purpose's own words.
fn personal_data(receipt: &Receipt, categories: Option<&str>, words: &Catalogue) -> Vec<Value> {
    let term = |code: &str| match code {
        "email" | "pec" => Some("pd:EmailAddress"),
        "phone" | "sms" | "messaging" | "fax" => Some("pd:TelephoneNumber"),
        "post" => Some("pd:PhysicalAddress"),
        "social" => Some("pd:SocialMedia"),
        _ => None,
    };
    let mut terms: Vec<&str> = receipt.channels.iter().filter_map(|code| term(code)).collect();
    terms.sort_unstable();
    terms.dedup();
    let mut all: Vec<Value> = terms.into_iter().map(|term| json!({ "@type": [term] })).collect();
    let said = categories.unwrap_or_default().split(',').map(str::trim).filter(|word| !word.is_empty());
    all.extend(said.map(|word| json!({ "@type": ["dpv:PersonalData"], "dct:title": word })));
    if all.is_empty() {
        all.push(json!({ "@type": ["dpv:PersonalData"], "dct:title": words.word("report-not-stated") }));
    }
    all
}

fn controller(paper: &Paper, words: &Catalogue) -> Value {
    let firm = &paper.controller;
    let stated = |text: Option<&str>| filled(text).unwrap_or_else(|| words.word("report-not-stated"));
    json!({
        "@type": ["dpv:DataController"],
        "schema:name": stated(Some(&firm.name)),
        "schema:address": stated(firm.address.as_deref()),
        "schema:contactPoint": [stated(firm.contact.as_deref().or(firm.pec.as_deref()))],
    })
}

fn withdrawal(paper: &Paper, words: &Catalogue) -> String {
    let firm = &paper.controller;
    match filled(firm.contact.as_deref()).or_else(|| filled(firm.pec.as_deref())) {
        Some(contact) => words.text("paper-withdraw-how", &[("contact", contact.into())]),
        None => words.word("paper-withdraw-how-unknown"),
    }
}

/// What happened, when as far as it is known, by whom, and how long it holds.
fn event(paper: &Paper, receipt: &Receipt, words: &Catalogue) -> Value {
    let by = if matches!(receipt.dpv_state.as_str(), "ConsentRevoked" | "ConsentInvalidated" | "ConsentRequested") {
        json!({ "@type": ["dpv:DataController"], "schema:name": paper.controller.name })
    } else {
        json!({ "@id": format!("urn:uuid:{}", receipt.subject), "@type": ["dpv:DataSubject"] })
    };
    let lasts = match receipt.ended.as_ref().map(|(_, day)| *day).or(receipt.valid_until) {
        Some(day) => json!({ "@type": ["dpv:UntilTimeDuration"], "dct:valid": day }),
        None => {
            json!({ "@type": ["dpv:UntilEventDuration"], "dct:title": words.word("paper-receipt-until-withdrawn") })
        }
    };
    let mut event = Map::new();
    let state = format!("dpv:{}", receipt.dpv_state);
    event.insert("@type".into(), json!([state]));
    if let Some(day) = receipt.decided_on {
        event.insert("dpv:isIndicatedAtTime".into(), json!(day));
    }
    event.insert("dpv:isIndicatedBy".into(), json!([by]));
    let method = words.word(&format!("report-method-{}", receipt.method.replace('_', "-")));
    event.insert("dpv:hasIndicationMethod".into(), json!([method]));
    event.insert("dpv:hasConsentType".into(), json!([{ "@id": "eu-gdpr:A6-1-a" }]));
    event.insert("dpv:hasDuration".into(), json!([lasts]));
    event.insert(
        "dct:dateSubmitted".into(),
        json!(receipt.recorded_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)),
    );
    Value::Object(event)
}
