//! One contact with points, consents, provenance and timeline.

use super::{
    Answer, Contact, Failure,
    contacts::{find, point_word},
};
use custode_app::{
    AppError, Work,
    contacts::{self, Names},
    domain::{
        contact::{ContactChange, ContactField, Subject, ValueKind},
        ids::SourceId,
        journal::Kind,
        role::Permission,
    },
    store::read::{ContactCard, TimelineItem, What},
};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// Lines of the timeline that are read at once.
const LINES: u32 = 500;

type Codes = HashMap<SourceId, String>;

pub(super) async fn show(work: &Work, who: &Contact) -> Result<Answer, Failure> {
    let id = find(work, who).await?;
    let reader = work.reader();
    // A card that was merged: where it went, and nothing else. The one that stays has everything.
    if let Some(survivor) = reader.successor(id).await.map_err(AppError::from)? {
        return Ok(json!({ "merged": { "contact": id, "into": survivor } }).into());
    }
    let unknown = || Failure::from(AppError::NotFound("contact"));
    let card = reader.contact(id, work.today()).await.map_err(AppError::from)?.ok_or_else(unknown)?;
    let names = Names::read(work).await?;
    let sources = reader.sources().await.map_err(AppError::from)?;
    let codes: Codes = sources.into_iter().map(|row| (row.id, row.source.code)).collect();
    let timeline = timeline(work, &card, &names).await?;
    Ok(json!({
        "contact": contact(work, &card, &names, &codes).await?,
        "points": points(&card),
        "consents": consents(&card, &names),
        "provenance": provenance(&card, &names, &codes),
        "timeline": timeline,
    })
    .into())
}

/// The fields by their word. Sealed ones and delicate ones of the firm are opened for who may, and the look is journaled as in
/// the window (S52); to others they are masked as on its card, and `masked` names them.
async fn contact(work: &Work, card: &ContactCard, names: &Names, codes: &Codes) -> Result<Value, Failure> {
    let unit = &card.unit;
    let reveals = work.may(Permission::Reveal);
    let mut masked = Vec::new();
    let mut out = Map::new();
    out.insert("id".to_owned(), json!(card.id));
    out.insert("name".to_owned(), unit.list_name().into());
    out.insert("kind".to_owned(), unit.kind().code().into());
    out.insert("state".to_owned(), unit.status().code().into());
    for field in ContactField::ALL {
        let value = match (field, unit.value(*field)) {
            (ContactField::Kind | ContactField::Status, _) | (_, None) => continue,
            (ContactField::Source, _) => unit.source().and_then(|source| codes.get(&source).cloned()),
            (_, Some(value)) if field.value_kind() == ValueKind::Sealed && !reveals => {
                masked.push(field.code().to_owned());
                contacts::shown_value(work.archive(), card.id, *field, value, names)
            }
            (_, Some(_)) if field.value_kind() == ValueKind::Sealed => {
                Some(contacts::reveal(work, card.id, *field).await?.to_string())
            }
            (_, Some(value)) => {
                contacts::plain_value(work.archive(), card.id, *field, value, names).map(|plain| plain.to_string())
            }
        };
        if let Some(value) = value {
            out.insert(field.code().to_owned(), value.into());
        }
    }
    let merged = unit.absorbed();
    if !merged.is_empty() {
        out.insert("merged_from".to_owned(), json!(merged));
    }
    out.insert("tags".to_owned(), json!(unit.tags()));
    let externals: Vec<Value> =
        unit.externals().into_iter().map(|one| json!({ "system": one.system, "value": one.value })).collect();
    out.insert("external_ids".to_owned(), externals.into());
    let links: Vec<Value> = card
        .links
        .iter()
        .map(|link| json!({ "contact": link.contact, "name": link.name, "kind": link.kind.code(), "role": link.role }))
        .collect();
    out.insert("links".to_owned(), links.into());
    let stops: Vec<Value> = unit
        .standing_stops()
        .into_iter()
        .map(|recorded| json!({ "since": recorded.stop.since, "author": recorded.stop.author.code(), "ground": recorded.stop.ground }))
        .collect();
    out.insert("stops".to_owned(), stops.into());
    let duplicates: Vec<Value> = card
        .duplicates
        .iter()
        .map(|pair| json!({ "contact": pair.other, "name": pair.name, "score": f64::from(pair.score) / 1000.0, "reasons": pair.reasons }))
        .collect();
    out.insert("possible_duplicates".to_owned(), duplicates.into());
    for custom in contacts::customs(card, names) {
        let Some(shown) = custom.shown else { continue };
        let word = format!("custom:{}", custom.code);
        let value = if custom.masked && reveals {
            contacts::reveal_custom(work, card.id, &custom.code).await?.to_string()
        } else {
            shown
        };
        if custom.masked && !reveals {
            masked.push(word.clone());
        }
        out.insert(word, value.into());
    }
    if !masked.is_empty() {
        out.insert("masked".to_owned(), json!(masked));
    }
    Ok(out.into())
}

fn points(card: &ContactCard) -> Vec<Value> {
    card.unit
        .points()
        .into_iter()
        .map(|point| {
            let address = point.address.as_ref().map(|address| {
                json!({
                    "address": address.street,
                    "postcode": address.postcode,
                    "city": address.city,
                    "province": address.province,
                    "country": address.country,
                })
            });
            json!({
                "id": point.id,
                "kind": point_word(point.kind),
                "value": point.normalised,
                "raw": point.raw,
                "label": point.label,
                "primary": point.primary,
                "valid": !point.invalid,
                "address": address,
            })
        })
        .collect()
}

fn consents(card: &ContactCard, names: &Names) -> Vec<Value> {
    card.consents
        .iter()
        .map(|consent| {
            let code = names.consent_type(consent.id).map(|row| row.definition.code.clone());
            let recorded_at = consent.view.recorded.map(|key| key.stamp.at());
            json!({
                "type": code,
                "state": consent.view.state.code(),
                "shown": consent.view.shown.code(),
                "counts": consent.view.counts,
                "decided_on": consent.view.decided_on,
                "valid_until": consent.view.valid_until,
                "recorded_at": recorded_at,
                "evidence_level": consent.view.evidence_level,
            })
        })
        .collect()
}

fn provenance(card: &ContactCard, names: &Names, codes: &Codes) -> Vec<Value> {
    card.provenance
        .iter()
        .filter_map(|record| {
            let field = match &record.subject {
                Subject::Field(ContactField::Kind) => return None,
                Subject::Field(field) => field.code().to_owned(),
                Subject::Point(id) => {
                    let kind = record.point.as_ref().or_else(|| card.unit.point_elements().get(id))?.kind;
                    point_word(kind).to_owned()
                }
                Subject::Custom(code) => format!("custom:{code}"),
            };
            let origin = names.origin_of(record);
            let source = record.origin.as_ref().and_then(|origin| origin.source).and_then(|id| codes.get(&id));
            Some(json!({
                "field": field,
                "source": source,
                "file": origin.file,
                "table": origin.table,
                "row": origin.row,
                "at": origin.at,
                "by": origin.by,
                "current": record.current,
            }))
        })
        .collect()
}

async fn timeline(work: &Work, card: &ContactCard, names: &Names) -> Result<Vec<Value>, Failure> {
    let mut lines = Vec::new();
    loop {
        let from = lines.len() as u64;
        let page = work.reader().timeline(card.id, from, LINES).await.map_err(AppError::from)?;
        let read = page.items.len();
        lines.extend(page.items.iter().map(|item| line(item, names)));
        if read == 0 || lines.len() as u64 >= page.total {
            return Ok(lines);
        }
    }
}

fn line(item: &TimelineItem, names: &Names) -> Value {
    let (kind, text) = told(item, names);
    json!({ "at": item.at, "kind": kind, "text": text, "by": names.operator(item.actor) })
}

/// Stable word and the bare facts; no sentence, so it reads the same in every language.
fn told(item: &TimelineItem, names: &Names) -> (&'static str, String) {
    match &item.what {
        What::Recorded(change) => ("recorded", from_where(change)),
        What::Changed(change) => ("changed", changed(change)),
        What::Binned => ("binned", String::new()),
        What::Restored => ("restored", String::new()),
        What::Consent(event) => {
            let code = names.consent_type(event.consent_type).map_or("", |row| row.definition.code.as_str());
            let on = event.decided_on.map(|day| day.to_string()).unwrap_or_default();
            ("consent", format!("{code} {} {on}", event.state.code()).trim_end().to_owned())
        }
        What::ConsentCorrected(correction) => ("consent_corrected", correction.reason.clone()),
        What::ConsentReinstated(_) => ("consent_reinstated", String::new()),
        What::Stopped(stop) => ("stop", stop.ground.clone().unwrap_or_default()),
        What::StopLifted(lift) => ("stop_lifted", lift.reason.clone().unwrap_or_default()),
        What::Communication(row) => ("communication", row.communication.subject.clone().unwrap_or_default()),
        What::Audit(kind, note) => (looked(*kind), note.what.clone()),
        What::Absorbed(others) => ("merged", others.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
        What::Split(others) => ("split", others.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
        What::Decided(decision) => {
            let codes: Vec<&str> = decision.codes.iter().map(|code| code.code()).collect();
            let said = format!("{} {} {}", decision.act.code(), decision.verdict.code(), codes.join(" "));
            ("decision", said.trim_end().to_owned())
        }
        What::EraseRequested => ("erase_requested", String::new()),
        What::Withheld(_) => ("withheld", String::new()),
    }
}

const fn looked(kind: Kind) -> &'static str {
    match kind {
        Kind::AuditRevealed => "revealed",
        Kind::AuditExported => "exported",
        Kind::AuditPrinted => "reported",
        _ => "audit",
    }
}

fn from_where(change: &ContactChange) -> String {
    let Some(origin) = &change.origin else { return String::new() };
    match (&origin.file, origin.row) {
        (Some(file), Some(row)) => format!("{file}:{row}"),
        (Some(file), None) => file.clone(),
        (None, _) => String::new(),
    }
}

fn changed(change: &ContactChange) -> String {
    let mut words: Vec<&str> =
        change.fields.iter().filter_map(|set| ContactField::from_number(set.field)).map(ContactField::code).collect();
    words.extend(change.points.iter().map(|set| set.point.as_ref().map_or("point", |point| point_word(point.kind))));
    if !change.tags.is_empty() {
        words.push("tags");
    }
    if !change.links.is_empty() {
        words.push("links");
    }
    words.dedup();
    words.join(", ")
}
