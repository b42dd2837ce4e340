//! Letterhead, greeting, counts, foot.

use custode_i18n::number;

use super::{
    annexes, logo_path,
    view::{Foot, Head, Part, Tile, View},
    words::Words,
};
use crate::pack::{AccessPack, ConsentState, Controller, Counts, PersonKind};

pub(super) fn view(pack: &AccessPack, words: &Words, parts: Vec<Part>, annexes: Vec<Part>) -> View {
    // Who asked in the place of somebody reads the letter (a parent, an heir, somebody with a mandate).
    let other = filled(&pack.asked_by);
    let name = words.line(other.unwrap_or(&pack.person.name));
    let is_firm = pack.person.kind == PersonKind::Organisation;
    let code = words.line(&pack.document_code);
    let head = head(&pack.controller, words);
    View {
        lang: words.lang().code(),
        title: words.word(if is_firm && other.is_none() { "report-title-org" } else { "report-title" }),
        subject: words.say("report-subject", &[("code", &code)]),
        author: head.name.clone(),
        head,
        aside: aside(pack, words),
        greeting: words.say(
            if is_firm && other.is_none() { "report-greeting-org" } else { "report-greeting" },
            &[("name", &name)],
        ),
        intro: intro(pack, words),
        tiles: tiles(pack, words),
        parts,
        closing: words.word("report-closing"),
        signature: Some(words.line(&pack.controller.name)).filter(|name| !name.is_empty()),
        annexes,
        foot: foot("report-foot-document", &code, &pack.request_code, words),
    }
}

/// The letterhead; what is not stated is left out.
pub(crate) fn head(controller: &Controller, words: &Words) -> Head {
    let name = words.line(&controller.name);
    let name = if name.is_empty() { words.word("report-controller-missing") } else { name };
    let said = |key: &str, arg: &str, value: &Option<String>| {
        filled(value).map(|value| words.say(key, &[(arg, &words.line(value))]))
    };
    let join = |parts: [Option<String>; 2]| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    };
    let lines = [
        join([filled(&controller.address).map(|text| words.line(text)), said("report-vat", "vat", &controller.vat)]),
        filled(&controller.contact).map(|text| words.line(text)),
        said("report-pec", "pec", &controller.pec),
        said("report-dpo", "dpo", &controller.dpo),
    ];
    Head {
        logo_alt: words.say("report-logo-alt", &[("name", &name)]),
        name,
        lines: lines.into_iter().flatten().collect(),
        logo: controller.logo.as_ref().map(|logo| logo_path(logo.kind)),
    }
}

/// "Firenze, 22 novembre 2026"; without a town the day alone.
pub(crate) fn place_date(controller: &Controller, day: chrono::NaiveDate, words: &Words) -> String {
    let date = words.long(day);
    match filled(&controller.city) {
        Some(city) => words.say("report-place-date", &[("place", &words.line(city)), ("date", &date)]),
        None => date,
    }
}

fn aside(pack: &AccessPack, words: &Words) -> Vec<String> {
    let place = place_date(&pack.controller, pack.issued_on(), words);
    let dated =
        |key: &str, day: Option<chrono::NaiveDate>| day.map(|day| words.say(key, &[("date", &words.long(day))]));
    [Some(place), dated("report-request-on", pack.requested_on), dated("report-answer-by", pack.answer_by)]
        .into_iter()
        .flatten()
        .collect()
}

fn intro(pack: &AccessPack, words: &Words) -> Vec<String> {
    // The Regulation protects natural persons: a firm has no right of access (recital 14).
    let firm = pack.person.kind == PersonKind::Organisation;
    let why = match pack.requested_on {
        Some(day) => words.say("report-intro-requested", &[("date", &words.long(day))]),
        None => words.word("report-intro-unrequested"),
    };
    let all = if pack.left_out().is_empty() {
        words.word("report-intro")
    } else {
        words.say("report-intro-left-out", &[("annex", annexes::left_out_annex(pack))])
    };
    let firm = firm.then(|| words.say("report-intro-organisation", &[("name", &words.line(&pack.person.name))]));
    let mut said = vec![firm.unwrap_or_else(|| format!("{all} {why}"))];
    if pack.person.status == "restricted" {
        said.push(words.word("report-intro-restricted"));
    }
    said.push(words.word("report-intro-annexes"));
    said
}

fn tiles(pack: &AccessPack, words: &Words) -> Vec<Tile> {
    let counts = Counts::of(pack);
    // A type that nobody ever asked about is no consent of this person.
    let asked = pack.consents.iter().filter(|consent| consent.state != ConsentState::Unknown).count();
    [
        ("report-tile-data", counts.identity + counts.points + counts.other),
        ("report-tile-consents", asked),
        ("report-tile-communications", counts.communications),
        ("report-tile-changes", counts.changes),
    ]
    .into_iter()
    .map(|(key, count)| Tile {
        number: number(words.lang(), i64::try_from(count).unwrap_or(i64::MAX)),
        label: words.counted(key, count),
    })
    .collect()
}

/// What the foot says: the document, and the request that it answers.
pub(crate) fn foot(key: &str, code: &str, request: &Option<String>, words: &Words) -> Foot {
    let document = words.say(key, &[("code", code)]);
    let left = match filled(request) {
        Some(request) => {
            format!("{document} · {}", words.say("report-foot-request", &[("request", &words.line(request))]))
        }
        None => document,
    };
    Foot { left, page: words.word("report-foot-page"), of: words.word("report-foot-of") }
}

/// The text unless it is missing or blank.
pub(crate) fn filled(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}
