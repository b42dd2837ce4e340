//! One contact with points, consents, provenance and timeline.

use super::{
    Answer, Contact, Failure,
    contacts::{find, point_word},
    told::{
        Absorbed, ConsentLine, ExternalLine, LinkLine, Merged, PointAddress, PointLine, PossibleDuplicate,
        ProvenanceLine, Shown, ShownContact, StopLine, TimelineLine,
    },
};
use custode_app::{
    AppError, Work,
    contacts::{self, Names},
    domain::{
        contact::{ContactChange, ContactField, ContactPoint, Subject, ValueKind},
        ids::SourceId,
        journal::Kind,
        role::Permission,
    },
    store::read::{ContactCard, TimelineItem, What},
};
use std::collections::{BTreeMap, HashMap};

/// Lines of the timeline that are read at once.
const LINES: u32 = 500;

type Codes = HashMap<SourceId, String>;

pub(super) async fn show(work: &Work, who: &Contact) -> Result<Answer, Failure> {
    let id = find(work, who).await?;
    let reader = work.reader();
    // A card that was merged: where it went, and nothing else. The one that stays has everything.
    if let Some(survivor) = reader.successor(id).await.map_err(AppError::from)? {
        return Ok(Merged { merged: Absorbed { contact: id.as_uuid(), into: survivor.as_uuid() } }.into());
    }
    let unknown = || Failure::from(AppError::NotFound("contact"));
    let card = reader.contact(id, work.today()).await.map_err(AppError::from)?.ok_or_else(unknown)?;
    let names = Names::read(work).await?;
    let sources = reader.sources().await.map_err(AppError::from)?;
    let codes: Codes = sources.into_iter().map(|row| (row.id, row.source.code)).collect();
    let timeline = timeline(work, &card, &names).await?;
    Ok(Shown {
        contact: contact(work, &card, &names, &codes).await?,
        points: card.unit.points().into_iter().map(point).collect(),
        consents: consents(&card, &names),
        provenance: provenance(&card, &names, &codes),
        timeline,
    }
    .into())
}

/// The fields by their word. Sealed ones and delicate ones of the firm are opened for who may, and the look is journaled as in
/// the window (S52); to others they are masked as on its card, and `masked` names them.
async fn contact(work: &Work, card: &ContactCard, names: &Names, codes: &Codes) -> Result<ShownContact, Failure> {
    let unit = &card.unit;
    let reveals = work.may(Permission::Reveal);
    let mut masked = Vec::new();
    let mut fields = BTreeMap::new();
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
            fields.insert(field.code().to_owned(), value);
        }
    }
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
        fields.insert(word, value);
    }
    let externals = unit.externals().into_iter();
    let links = card.links.iter().map(|link| LinkLine {
        contact: link.contact.as_uuid(),
        name: link.name.clone(),
        kind: link.kind.code(),
        role: link.role.clone(),
    });
    let stops = unit.standing_stops().into_iter().map(|recorded| StopLine {
        since: recorded.stop.since,
        author: recorded.stop.author.code(),
        ground: recorded.stop.ground.clone(),
    });
    let duplicates = card.duplicates.iter().map(|pair| PossibleDuplicate {
        contact: pair.other.as_uuid(),
        name: pair.name.clone(),
        score: f64::from(pair.score) / 1000.0,
        reasons: pair.reasons.clone(),
    });
    Ok(ShownContact {
        id: card.id.as_uuid(),
        name: unit.list_name(),
        kind: unit.kind().code(),
        state: unit.status().code(),
        fields,
        merged_from: unit.absorbed().into_iter().map(|card| card.as_uuid()).collect(),
        tags: unit.tags().into_iter().map(str::to_owned).collect(),
        external_ids: externals
            .map(|one| ExternalLine { system: one.system.clone(), value: one.value.clone() })
            .collect(),
        links: links.collect(),
        stops: stops.collect(),
        possible_duplicates: duplicates.collect(),
        masked,
    })
}

fn point(point: &ContactPoint) -> PointLine {
    let address = point.address.clone().map(|address| PointAddress {
        address: address.street,
        postcode: address.postcode,
        city: address.city,
        province: address.province,
        country: address.country,
    });
    PointLine {
        id: point.id.as_uuid(),
        kind: point_word(point.kind),
        value: point.normalised.clone(),
        raw: point.raw.clone(),
        label: point.label.clone(),
        primary: point.primary,
        valid: !point.invalid,
        address,
    }
}

fn consents(card: &ContactCard, names: &Names) -> Vec<ConsentLine> {
    let of = card.consents.iter().map(|consent| ConsentLine {
        consent_type: names.consent_type(consent.id).map(|row| row.definition.code.clone()),
        state: consent.view.state.code(),
        shown: consent.view.shown.code(),
        counts: consent.view.counts,
        decided_on: consent.view.decided_on,
        valid_until: consent.view.valid_until,
        recorded_at: consent.view.recorded.map(|key| key.stamp.at()),
        evidence_level: consent.view.evidence_level,
    });
    of.collect()
}

fn provenance(card: &ContactCard, names: &Names, codes: &Codes) -> Vec<ProvenanceLine> {
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
            Some(ProvenanceLine {
                field,
                source: source.cloned(),
                file: origin.file,
                table: origin.table,
                row: origin.row,
                at: origin.at,
                by: origin.by,
                current: record.current,
            })
        })
        .collect()
}

async fn timeline(work: &Work, card: &ContactCard, names: &Names) -> Result<Vec<TimelineLine>, Failure> {
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

fn line(item: &TimelineItem, names: &Names) -> TimelineLine {
    let (kind, text) = told(item, names);
    TimelineLine { at: item.at, kind, text, by: names.operator(item.actor) }
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
