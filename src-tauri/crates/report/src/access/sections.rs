//! The pages of the letter itself: the person, the consents, the purposes, the rights.

use super::{
    annexes::WORDINGS,
    automated, disclosures,
    letter::filled,
    view::{Block, Cell, Column, Item, Part, Tone},
    words::Words,
};
use custode_i18n::inside_sentence;

use crate::pack::{
    AccessPack, AuthorRank, ConsentState, ConsentSummary, FieldGroup, FieldRow, KeptUntil, PersonKind, Stop,
};

pub(super) fn parts(pack: &AccessPack, words: &Words) -> Vec<Part> {
    let is_firm = pack.person.kind == PersonKind::Organisation;
    let who = if is_firm { "report-section-identity-org" } else { "report-section-identity" };
    let mut parts = vec![
        fields(pack, words, FieldGroup::Identity, who, Some("report-none-identity")),
        fields(pack, words, FieldGroup::Points, "report-section-points", Some("report-none-points")),
        fields(pack, words, FieldGroup::Other, "report-section-other", None),
        links(pack, words),
    ];
    parts.push(Some(consents(pack, words)));
    parts.push(Some(stops(pack, words)));
    parts.push(requests(pack, words));
    parts.push(cases(pack, words));
    parts.push(Some(purposes(pack, words)));
    parts.push(recipients(pack, words));
    parts.push(Some(disclosures::part(pack, words)));
    parts.push(Some(origin(pack, words)));
    parts.push(Some(automated::part(pack, words)));
    parts.push(Some(rights(pack, words)));
    parts.into_iter().flatten().collect()
}

/// A part with a table, or with one sentence when there is nothing to list.
pub(super) fn table_or(
    heading: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    none: impl FnOnce() -> String,
) -> Part {
    let block =
        if rows.is_empty() { Block::Quiet { paragraphs: vec![none()] } } else { Block::Table { columns, rows } };
    Part { heading, blocks: vec![block] }
}

/// A part that also says how long what it lists is kept (Art. 15(1)(d)).
pub(super) fn with_term(mut part: Part, kept: Option<String>) -> Part {
    part.blocks.extend(kept.map(|kept| Block::Quiet { paragraphs: vec![kept] }));
    part
}

fn fields(pack: &AccessPack, words: &Words, group: FieldGroup, heading: &str, none: Option<&str>) -> Option<Part> {
    let listed: Vec<&FieldRow> = pack.fields.iter().filter(|row| row.group == group).collect();
    if listed.is_empty() && none.is_none() {
        return None;
    }
    // A term in words that all share is said once: in every row it would fill the page.
    let shared = match listed.as_slice() {
        [first, rest @ ..] if rest.iter().all(|row| row.kept == first.kept) => match &first.kept {
            KeptUntil::Words(term) => Some(inside_sentence(&words.line(term))),
            _ => None,
        },
        _ => None,
    };
    let rows = listed.into_iter().map(|row| field(row, shared.is_none(), words)).collect();
    let mut columns = vec![
        words.column("report-col-field", 35, 0),
        words.column("report-col-value", 0, 6),
        words.column("report-col-provenance", 0, 5),
    ];
    if shared.is_none() {
        columns.push(words.column("report-col-retention", 0, 4));
    }
    let part = table_or(words.word(heading), columns, rows, || words.word(none.unwrap_or_default()));
    let kept = shared.map(|term| words.say("report-kept-for", &[("term", &term)]));
    Some(with_term(part, kept))
}

fn field(row: &FieldRow, with_term: bool, words: &Words) -> Vec<Cell> {
    let tone = if row.is_code { Tone::Code } else { Tone::Plain };
    let mut cells = vec![
        Cell::toned(words.field(&row.key, row.label.as_deref()), Tone::Strong),
        Cell { lines: words.lines(&words.value(&row.key, &row.value)), tone, ..Cell::default() },
        words.provenance(&row.provenance),
    ];
    cells.extend(with_term.then(|| words.kept(&row.kept)));
    cells
}

fn links(pack: &AccessPack, words: &Words) -> Option<Part> {
    let rows: Vec<_> = pack
        .links
        .iter()
        .map(|link| {
            let role = words.line(&link.role);
            vec![
                // A link without a role says so, instead of nothing.
                if role.is_empty() { words.not_stated() } else { Cell::toned(role, Tone::Strong) },
                words.shown(&link.name),
                link.since.map_or_else(|| words.dash(), |day| Cell::plain(words.short(day))),
            ]
        })
        .collect();
    let columns = vec![
        words.column("report-col-role", 0, 4),
        words.column("report-col-who", 0, 6),
        words.column("report-col-since", 31, 0),
    ];
    (!rows.is_empty()).then(|| table_or(words.word("report-section-links"), columns, rows, String::new))
}

fn requests(pack: &AccessPack, words: &Words) -> Option<Part> {
    let kind = |code: &String| words.code(&format!("report-asked-{code}"), code);
    let rows: Vec<_> = pack
        .requests
        .iter()
        .map(|request| {
            let asked = request.kinds.iter().map(kind).collect::<Vec<_>>().join(", ");
            let state = words.code(&format!("report-request-{}", request.state), &request.state);
            let closed = request.closed_on.map(|day| words.short(day));
            vec![
                Cell::toned(words.line(&request.code), Tone::Code),
                Cell::plain(asked).with_small([words.line(&request.requester)]),
                Cell::plain(words.short(request.received_on)),
                Cell::plain(state).with_small(closed),
            ]
        })
        .collect();
    let columns = vec![
        words.column("report-col-number", 35, 0),
        words.column("report-col-asked", 0, 1),
        words.column("report-col-received", 31, 0),
        words.column("report-col-state", 31, 0),
    ];
    let kept =
        pack.requests_kept.as_deref().map(|term| words.say("report-kept-requests", &[("term", &words.line(term))]));
    (!rows.is_empty())
        .then(|| with_term(table_or(words.word("report-section-requests"), columns, rows, String::new), kept))
}

/// What the person complained about or asked to be solved, and how it ended.
fn cases(pack: &AccessPack, words: &Words) -> Option<Part> {
    let rows: Vec<_> = pack
        .cases
        .iter()
        .map(|case| {
            let category = words.code(&format!("report-case-{}", case.category), &case.category);
            let state = case.closed_at.map_or_else(|| words.word("report-case-open"), |at| words.short_at(at));
            let outcome = case.outcome.as_deref().map(|text| words.line(text));
            vec![
                Cell::plain(words.line(&case.title)).with_small(outcome),
                Cell::plain(category),
                Cell::plain(words.short_at(case.opened_at)),
                Cell::plain(state),
            ]
        })
        .collect();
    let columns = vec![
        words.column("report-col-case", 0, 1),
        words.column("report-col-case-sort", 35, 0),
        words.column("report-col-opened", 31, 0),
        words.column("report-col-closed", 31, 0),
    ];
    let kept = Some(words.word("report-kept-cases"));
    (!rows.is_empty())
        .then(|| with_term(table_or(words.word("report-section-cases"), columns, rows, String::new), kept))
}

fn consents(pack: &AccessPack, words: &Words) -> Part {
    let rows = pack.consents.iter().map(|consent| consent_row(pack, consent, words)).collect();
    let columns = vec![
        words.column("report-col-consent", 0, 5),
        words.column("report-col-state", 36, 0),
        words.column("report-col-how", 0, 8),
        words.column("report-col-valid", 27, 0),
    ];
    let kept = pack.proofs_kept.as_deref().filter(|_| !pack.consent_events.is_empty());
    let kept = kept.map(|term| words.say("report-kept-consents", &[("term", &words.line(term))]));
    with_term(
        table_or(words.word("report-section-consents"), columns, rows, || words.word("report-none-consents")),
        kept,
    )
}

fn consent_row(pack: &AccessPack, consent: &ConsentSummary, words: &Words) -> Vec<Cell> {
    let description = filled(&consent.description).map(|text| words.line(text));
    let by_us = is_of_the_firm(consent.state);
    let how =
        [consent.decided_on.map(|day| words.short(day)), method_of(consent.state, consent.method.as_deref(), words)];
    let how: Vec<String> = how.into_iter().flatten().collect();
    let mut how = if how.is_empty() { words.dash() } else { Cell::plain(how.join(", ")) };
    how.small.extend(wording(pack, consent.wording.as_deref(), words));
    how.small.extend(evidence(consent.evidence_level, consent.evidence.as_deref(), words).filter(|_| !by_us));
    how.small.extend(consent.recorded_at.map(|at| words.noted(at, consent.recorded_by.as_deref())));
    let valid = match (consent.counts, consent.valid_until) {
        _ if consent.stopped_by.is_some() => words.dash(),
        (true, Some(day)) => Cell::plain(words.short(day)),
        (true, None) => Cell::plain(words.word("report-no-end")),
        (false, _) => match (consent.state, consent.valid_until) {
            // A term that is over explains the state; of a no there is none.
            (ConsentState::Expired | ConsentState::ProofMissing | ConsentState::ProofWeak, Some(day)) => {
                Cell::plain(words.short(day))
            }
            _ => words.dash(),
        },
    };
    vec![
        Cell::toned(words.line(&consent.type_title), Tone::Strong).with_small(description),
        standing(consent, words),
        how,
        valid,
    ]
}

/// The state today: a yes that an objection or a block stops is not shown as one that is used.
fn standing(consent: &ConsentSummary, words: &Words) -> Cell {
    let given = state(consent.state, words);
    if let Some(author) = consent.stopped_by {
        let by = if author == AuthorRank::Person { "report-state-objected" } else { "report-state-blocked" };
        return Cell::toned(words.word(by), Tone::Danger).with_small(given.lines);
    }
    let closed: Vec<String> = consent.closed.iter().map(|code| words.channel(code)).collect();
    given
        .with_small((!closed.is_empty()).then(|| words.say("report-state-closed", &[("channels", &closed.join(", "))])))
}

pub(super) fn state(state: ConsentState, words: &Words) -> Cell {
    let tone = match state {
        ConsentState::Given | ConsentState::Renewed => Tone::Ok,
        ConsentState::Refused | ConsentState::Withdrawn | ConsentState::Revoked | ConsentState::Invalidated => {
            Tone::Danger
        }
        ConsentState::Expired | ConsentState::ProofMissing | ConsentState::ProofWeak => Tone::Warning,
        ConsentState::Unknown | ConsentState::Requested | ConsentState::Deferred => Tone::Neutral,
    };
    Cell::toned(words.code(&format!("report-state-{}", state.code()), state.code()), tone)
}

/// What the firm decided, the person neither said nor proved.
pub(super) const fn is_of_the_firm(state: ConsentState) -> bool {
    matches!(state, ConsentState::Revoked | ConsentState::Invalidated)
}

/// How a decision came about.
pub(super) fn method_of(state: ConsentState, code: Option<&str>, words: &Words) -> Option<String> {
    if is_of_the_firm(state) { Some(words.word("report-method-controller")) } else { method(code, words) }
}

pub(super) fn method(code: Option<&str>, words: &Words) -> Option<String> {
    code.map(|code| words.code(&format!("report-method-{code}"), code))
}

pub(super) fn evidence(level: Option<u8>, text: Option<&str>, words: &Words) -> Option<String> {
    let level = level.map(|level| words.code(&format!("report-evidence-{level}"), &level.to_string()));
    let said: Vec<String> = [level, text.map(|text| words.line(text))].into_iter().flatten().collect();
    (!said.is_empty()).then(|| words.say("report-evidence", &[("evidence", &said.join("; "))]))
}

pub(super) fn wording(pack: &AccessPack, code: Option<&str>, words: &Words) -> Option<String> {
    let code = code?;
    match pack.wordings.iter().find(|wording| wording.code == code) {
        Some(found) => {
            Some(words.say("report-wording-ref", &[("title", &words.line(&found.title)), ("annex", WORDINGS)]))
        }
        None => Some(words.line(code)),
    }
}

fn stops(pack: &AccessPack, words: &Words) -> Part {
    let rows = pack.stops.iter().map(|stop| stop_row(stop, words)).collect();
    let columns = vec![
        words.column("report-col-stop", 0, 8),
        words.column("report-col-author", 0, 4),
        words.column("report-col-since", 27, 0),
        words.column("report-col-lifted", 27, 0),
    ];
    table_or(words.word("report-section-stops"), columns, rows, || words.word("report-none-stops"))
}

fn stop_row(stop: &Stop, words: &Words) -> Vec<Cell> {
    let purposes: Vec<String> = stop.purposes.iter().map(|title| words.line(title)).collect();
    // A stop that names no purpose is about advertising (DOMAIN 4.2).
    let purposes = if purposes.is_empty() { words.word("report-advertising") } else { purposes.join(", ") };
    let channels: Vec<String> = stop.channels.iter().map(|code| words.channel(code)).collect();
    let channels = if channels.is_empty() { words.word("report-every-channel") } else { channels.join(", ") };
    vec![
        Cell::toned(words.say("report-stop-scope", &[("purposes", &purposes), ("channels", &channels)]), Tone::Strong)
            .with_small(filled(&stop.ground).map(|text| words.line(text))),
        Cell::plain(words.word(&format!("report-author-{}", stop.author.code()))),
        Cell::plain(if stop.undated {
            words.say("report-stop-undated", &[("date", &words.short(stop.since))])
        } else {
            words.short(stop.since)
        }),
        Cell::plain(stop.lifted_on.map_or_else(|| words.word("report-no-end"), |day| words.short(day))),
    ]
}

fn purposes(pack: &AccessPack, words: &Words) -> Part {
    let rows = pack
        .purposes
        .iter()
        .map(|purpose| {
            let categories =
                filled(&purpose.categories).map_or_else(|| words.word("report-not-stated"), |text| words.line(text));
            vec![
                Cell::toned(words.line(&purpose.title), Tone::Strong)
                    .with_small([words.say("report-categories", &[("categories", &categories)])]),
                words
                    .stated(purpose.basis.as_deref())
                    .with_small(filled(&purpose.interest).map(|text| words.line(text))),
                words.stated(purpose.recipients.as_deref()),
                words.stated(purpose.retention.as_deref()),
            ]
        })
        .collect();
    let columns = vec![
        words.column("report-col-purpose", 0, 6),
        words.column("report-col-basis", 0, 4),
        words.column("report-col-recipients", 0, 4),
        words.column("report-col-retention", 0, 4),
    ];
    let none = || words.word("report-none-purposes");
    let mut part = table_or(words.word("report-section-purposes"), columns, rows, none);
    if !pack.unused_purposes.is_empty() {
        let titles: Vec<String> = pack.unused_purposes.iter().map(|title| words.line(title)).collect();
        let said = words.say("report-purposes-unused", &[("titles", &titles.join("; "))]);
        part.blocks.push(Block::Quiet { paragraphs: vec![said] });
    }
    part
}

/// Who else gets the data, where, and what protects them there (Art. 15(1)(c) and (2)).
fn recipients(pack: &AccessPack, words: &Words) -> Option<Part> {
    let rows: Vec<_> = pack
        .recipients
        .iter()
        .map(|one| {
            let purposes: Vec<String> = one.purposes.iter().map(|title| words.line(title)).collect();
            vec![
                Cell::toned(words.line(&one.name), Tone::Strong).with_small([words.line(&one.service)]),
                Cell::plain(words.code(&format!("report-role-{}", one.role), &one.role)).with_small(
                    one.contract_on.map(|day| words.say("report-contract-on", &[("date", &words.short(day))])),
                ),
                Cell::plain(purposes.join("; ")),
                Cell::plain(country(&one.country, words)).with_small(
                    filled(&one.safeguard).map(|code| words.code(&format!("report-safeguard-{code}"), code)),
                ),
            ]
        })
        .collect();
    let columns = vec![
        words.column("report-col-recipient", 0, 5),
        words.column("report-col-capacity", 0, 4),
        words.column("report-col-purpose", 0, 5),
        words.column("report-col-country", 0, 4),
    ];
    let table = Block::Table { columns, rows };
    (!pack.recipients.is_empty())
        .then(|| Part { heading: words.word("report-section-recipients"), blocks: vec![table] })
}

/// A country in words.
pub(crate) fn country(code: &str, words: &Words) -> String {
    words.code(&format!("country-{}", code.to_lowercase()), code)
}

fn origin(pack: &AccessPack, words: &Words) -> Part {
    let rows = pack
        .imports
        .iter()
        .map(|import| {
            let sheet = filled(&import.table).map(|table| words.say("report-sheet", &[("table", &words.line(table))]));
            let row = import.row.map(|row| words.say("report-row", &[("row", &row.to_string())]));
            let place: Vec<String> = [sheet, row].into_iter().flatten().collect();
            vec![
                Cell::toned(words.line(&import.file), Tone::Strong)
                    .with_small((!place.is_empty()).then(|| place.join(", "))),
                import.source.as_deref().map_or_else(
                    || words.not_stated(),
                    |source| {
                        let basis = filled(&import.basis)
                            .map(|basis| words.say("report-on-basis", &[("basis", &words.line(basis))]));
                        let proof = filled(&import.origin_proof)
                            .map(|proof| words.say("report-origin-proof", &[("proof", &words.line(proof))]));
                        let small: Vec<String> = [basis, proof].into_iter().flatten().collect();
                        Cell::plain(words.source_on(source, import.acquired_on))
                            .with_small((!small.is_empty()).then(|| small.join("; ")))
                    },
                ),
                Cell::plain(words.short_at(import.imported_at)).with_small(
                    filled(&import.imported_by)
                        .map(|name| words.say("report-operator", &[("name", &words.line(name))])),
                ),
            ]
        })
        .collect();
    let columns = vec![
        words.column("report-col-file", 0, 6),
        words.column("report-col-source", 0, 5),
        words.column("report-col-imported", 40, 0),
    ];
    table_or(words.word("report-section-origin"), columns, rows, || words.word("report-none-origin"))
}

fn rights(pack: &AccessPack, words: &Words) -> Part {
    let items = ["rectify", "erase", "restrict", "port", "object", "withdraw"]
        .into_iter()
        .map(|right| Item {
            strong: words.word(&format!("report-right-{right}")),
            text: words.word(&format!("report-right-{right}-text")),
        })
        .collect();
    let how = match filled(&pack.controller.contact).or(filled(&pack.controller.pec)) {
        Some(contact) => words.say("report-rights-how", &[("contact", &words.line(contact))]),
        None => words.word("report-rights-how-unknown"),
    };
    Part {
        heading: words.word("report-section-rights"),
        blocks: vec![
            Block::Prose { paragraphs: vec![words.word("report-rights-intro")] },
            Block::List { items },
            Block::Prose { paragraphs: vec![how, words.word("report-rights-complaint")] },
        ],
    }
}
