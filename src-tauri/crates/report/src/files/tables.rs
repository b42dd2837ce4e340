//! The access pack as rows of text.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use crate::{
    pack::{AccessPack, KeptUntil, Shown},
    words::masked_words,
};
use custode_i18n::Lang;

/// A row of text cells.
pub(super) type Row = Vec<String>;

/// Name, header and rows.
pub(super) type Table = (&'static str, &'static [&'static str], Vec<Row>);

/// Every table of the pack.
pub(super) fn tables(pack: &AccessPack, lang: Lang) -> [Table; 14] {
    [
        data(pack),
        links(pack, lang),
        consents(pack),
        consent_events(pack),
        wordings(pack),
        stops(pack),
        purposes(pack),
        recipients(pack),
        communications(pack, lang),
        changes(pack),
        requests(pack),
        disclosures(pack),
        cases(pack),
        imports(pack),
    ]
}

/// Fields of the card, each with where it came from.
fn data(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &[
        "group",
        "field",
        "label",
        "value",
        "source",
        "acquired_on",
        "file",
        "row",
        "recorded_at",
        "recorded_by",
        "kept_until",
    ];
    let rows = pack
        .fields
        .iter()
        .map(|f| {
            let p = &f.provenance;
            vec![
                f.group.code().to_owned(),
                f.key.clone(),
                text(&f.label),
                f.value.clone(),
                text(&p.source),
                day(p.acquired_on),
                text(&p.file),
                p.row.map(|row| row.to_string()).unwrap_or_default(),
                p.recorded_at.map(instant).unwrap_or_default(),
                text(&p.recorded_by),
                kept(&f.kept),
            ]
        })
        .collect();
    ("data", HEADER, rows)
}

/// Links to other people.
fn links(pack: &AccessPack, lang: Lang) -> Table {
    const HEADER: &[&str] = &["role", "name", "since"];
    let rows = pack.links.iter().map(|l| vec![l.role.clone(), shown(&l.name, lang), day(l.since)]).collect();
    ("links", HEADER, rows)
}

/// The consents as they stand.
fn consents(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &[
        "type",
        "title",
        "state",
        "counts",
        "decided_on",
        "method",
        "wording",
        "evidence_level",
        "evidence",
        "valid_until",
        "recorded_at",
        "recorded_by",
    ];
    let rows = pack
        .consents
        .iter()
        .map(|c| {
            vec![
                c.type_code.clone(),
                c.type_title.clone(),
                c.state.code().to_owned(),
                c.counts.to_string(),
                day(c.decided_on),
                text(&c.method),
                text(&c.wording),
                c.evidence_level.map(|level| level.to_string()).unwrap_or_default(),
                text(&c.evidence),
                day(c.valid_until),
                c.recorded_at.map(instant).unwrap_or_default(),
                text(&c.recorded_by),
            ]
        })
        .collect();
    ("consents", HEADER, rows)
}

/// Everything that was ever decided.
fn consent_events(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &[
        "type",
        "title",
        "state",
        "decided_on",
        "recorded_at",
        "recorded_by",
        "method",
        "wording",
        "evidence_level",
        "evidence",
        "valid_until",
        "note",
        "corrected",
        "proofs",
    ];
    let rows = pack
        .consent_events
        .iter()
        .map(|e| {
            vec![
                e.type_code.clone(),
                e.type_title.clone(),
                e.state.code().to_owned(),
                day(e.decided_on),
                instant(e.recorded_at),
                text(&e.recorded_by),
                text(&e.method),
                text(&e.wording),
                e.evidence_level.map(|level| level.to_string()).unwrap_or_default(),
                text(&e.evidence),
                day(e.valid_until),
                text(&e.note),
                text(&e.corrected),
                e.files.iter().map(|file| file.number.to_string()).collect::<Vec<_>>().join(" "),
            ]
        })
        .collect();
    ("consent_events", HEADER, rows)
}

/// The texts that consents were asked with.
fn wordings(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &["code", "title", "valid_from", "text"];
    let rows = pack
        .wordings
        .iter()
        .map(|w| vec![w.code.clone(), w.title.clone(), day(w.valid_from), w.text.clone()])
        .collect();
    ("wordings", HEADER, rows)
}

/// Objections and blocks.
fn stops(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &["purposes", "channels", "author", "ground", "since", "lifted_on"];
    let rows = pack
        .stops
        .iter()
        .map(|s| {
            vec![
                s.purposes.join(", "),
                s.channels.join(", "),
                s.author.code().to_owned(),
                text(&s.ground),
                s.since.to_string(),
                day(s.lifted_on),
            ]
        })
        .collect();
    ("stops", HEADER, rows)
}

/// What the data are used for.
fn purposes(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &["code", "title", "basis", "categories", "recipients", "retention"];
    let rows = pack
        .purposes
        .iter()
        .map(|p| {
            vec![
                p.code.clone(),
                p.title.clone(),
                text(&p.basis),
                text(&p.categories),
                text(&p.recipients),
                text(&p.retention),
            ]
        })
        .collect();
    ("purposes", HEADER, rows)
}

/// Who gets them.
fn recipients(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &["name", "role", "service", "country", "safeguard", "contract_on", "purposes"];
    let rows = pack
        .recipients
        .iter()
        .map(|r| {
            vec![
                r.name.clone(),
                r.role.clone(),
                r.service.clone(),
                r.country.clone(),
                text(&r.safeguard),
                day(r.contract_on),
                r.purposes.join(", "),
            ]
        })
        .collect();
    ("recipients", HEADER, rows)
}

/// What was said.
fn communications(pack: &AccessPack, lang: Lang) -> Table {
    const HEADER: &[&str] = &[
        "direction",
        "channel",
        "at",
        "subject",
        "body",
        "outcome",
        "purpose",
        "retention_class",
        "kept_until",
        "operator",
        "point",
        "others",
        "attachments",
    ];
    let rows = pack
        .communications
        .iter()
        .map(|c| {
            vec![
                c.direction.code().to_owned(),
                c.channel.clone(),
                instant(c.at),
                text(&c.subject),
                text(&c.body),
                text(&c.outcome),
                text(&c.purpose),
                c.retention_class.clone(),
                kept(&c.kept),
                text(&c.operator),
                text(&c.point),
                c.others.iter().map(|name| shown(name, lang)).collect::<Vec<_>>().join(", "),
                c.attachments.iter().map(|file| file.name.clone()).collect::<Vec<_>>().join(", "),
            ]
        })
        .collect();
    ("communications", HEADER, rows)
}

/// What was changed since.
fn changes(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &["at", "by", "what", "field", "label", "before", "after"];
    let rows = pack
        .changes
        .iter()
        .map(|c| {
            vec![
                instant(c.at),
                text(&c.by),
                c.what.clone(),
                text(&c.field),
                text(&c.label),
                text(&c.before),
                text(&c.after),
            ]
        })
        .collect();
    ("changes", HEADER, rows)
}

/// Requests of the person.
fn requests(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &["number", "kinds", "received_on", "requester", "state", "closed_on"];
    let rows = pack
        .requests
        .iter()
        .map(|r| {
            vec![
                r.code.clone(),
                r.kinds.join(", "),
                r.received_on.to_string(),
                r.requester.clone(),
                r.state.clone(),
                day(r.closed_on),
            ]
        })
        .collect();
    ("requests", HEADER, rows)
}

/// What went to whom.
fn disclosures(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &["recipient", "disclosed_on", "how", "what", "why"];
    let rows = pack
        .disclosures
        .iter()
        .map(|d| vec![d.name.clone(), d.on.to_string(), d.how.clone(), d.what.clone(), text(&d.why)])
        .collect();
    ("disclosures", HEADER, rows)
}

/// Complaints and other cases.
fn cases(pack: &AccessPack) -> Table {
    const HEADER: &[&str] = &["title", "category", "opened_at", "answered_at", "closed_at", "outcome"];
    let rows = pack
        .cases
        .iter()
        .map(|c| {
            vec![
                c.title.clone(),
                c.category.clone(),
                instant(c.opened_at),
                c.answered_at.map(instant).unwrap_or_default(),
                c.closed_at.map(instant).unwrap_or_default(),
                text(&c.outcome),
            ]
        })
        .collect();
    ("cases", HEADER, rows)
}

/// The files that the data came from.
fn imports(pack: &AccessPack) -> Table {
    const HEADER: &[&str] =
        &["file", "table", "row", "source", "acquired_on", "imported_at", "imported_by", "basis", "origin_proof"];
    let rows = pack
        .imports
        .iter()
        .map(|i| {
            vec![
                i.file.clone(),
                text(&i.table),
                i.row.map(|row| row.to_string()).unwrap_or_default(),
                text(&i.source),
                day(i.acquired_on),
                instant(i.imported_at),
                text(&i.imported_by),
                text(&i.basis),
                text(&i.origin_proof),
            ]
        })
        .collect();
    ("imports", HEADER, rows)
}

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn day(value: Option<NaiveDate>) -> String {
    value.map(|day| day.to_string()).unwrap_or_default()
}

fn instant(value: DateTime<Utc>) -> String {
    value.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn kept(value: &KeptUntil) -> String {
    match value {
        KeptUntil::Day(day) => day.to_string(),
        KeptUntil::Words(words) => words.clone(),
        KeptUntil::NotStated => String::new(),
    }
}

fn shown(value: &Shown, lang: Lang) -> String {
    match value {
        Shown::Plain(name) => name.clone(),
        Shown::Masked(reason) => masked_words(reason, lang),
    }
}
