//! Proposals: which column means what, how surely and why.
//!
//! Score (UX.md): 0.45 content, 0.35 header, 0.15 earlier profiles, 0.05 neighbours, over the parts that can speak
//! at all; one-to-one by optimal assignment; sure only from 0.85 on with a margin of 0.15.

use custode_domain::identifiers::text::fold;
use serde::{Deserialize, Serialize};

use super::content::Content;
use super::field::Field;
use super::purpose::consent_codes;
use super::words::{self, Word};

mod others;
mod parties;
mod prefix;
mod seats;
mod sensitive;
mod special;
#[cfg(test)]
mod tests;

use seats::{assign, by_place, neighbours};
use sensitive::sensitive;

/// Below this a column is not understood.
pub const LEAST: f64 = 0.5;
/// From this on, with [`MARGIN`], a proposal is sure.
pub const SURE: f64 = 0.85;
/// Distance to the runner-up that a sure proposal needs.
pub const MARGIN: f64 = 0.15;

/// What the archive knows already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownFields {
    /// Consent types by code and title.
    pub consent_types: Vec<(String, String)>,
    /// Mappings of earlier imports.
    pub profiles: Vec<Profile>,
}

/// Header and field of each column of an earlier import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Pairs in the order of the columns.
    pub columns: Vec<(String, Field)>,
}

/// Why a field was proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Reason {
    /// So many of the values fit.
    Values {
        /// Values that fit.
        fitting: u32,
        /// Values looked at.
        of: u32,
    },
    /// The header names it.
    Header,
    /// The header names it and so many values fit.
    HeaderAndValues {
        /// Values that fit.
        fitting: u32,
        /// Values looked at.
        of: u32,
    },
    /// An earlier import had it so.
    Profile,
    /// Nothing speaks for any field.
    Nothing,
}

/// Why importing a column deserves a second thought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sensitive {
    /// Health.
    Health,
    /// Religion, politics, union, ethnic origin, sexual life.
    Beliefs,
    /// Bank accounts.
    BankAccount,
    /// Identity documents.
    IdentityDocument,
    /// Notes of more than 200 characters.
    LongNotes,
}

/// A proposal for one column.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Column from 0.
    pub column: usize,
    /// The field; none when nothing was understood.
    pub field: Option<Field>,
    /// Score, 0 to 1.
    pub confidence: f64,
    /// True from [`SURE`] on with [`MARGIN`].
    pub sure: bool,
    /// Second best.
    pub runner_up: Option<(Field, f64)>,
    /// Why.
    pub reason: Reason,
    /// "Really needed?" is asked for this reason.
    pub really_needed: Option<Sensitive>,
}

/// Candidates of one column with their scores.
type Scores = Vec<(Field, f64)>;

/// Proposes a field for each column. `headers` may be shorter than `contents`, or empty.
#[must_use]
pub fn propose(headers: &[String], contents: &[Content], known: &KnownFields) -> Vec<Proposal> {
    let written = headers;
    let (headers, beside) = &parties::apart(prefix::without(whole(headers)));
    let header = |i: usize| headers.get(i).map_or("", String::as_str);
    let codes = consent_codes(headers, contents, known);
    // An earlier import knows a header as it is written.
    let profile = |i: usize| written.get(i).and_then(|header| profile_field(header, known));
    let mut scores: Vec<Scores> = (0..contents.len())
        .map(|i| match (beside.get(i), profile(i)) {
            (Some(true), None) => vec![(Field::Notes, 0.6)],
            (_, profile) => candidates(header(i), headers, &contents[i], codes[i].as_deref(), profile),
        })
        .collect();
    if headers.iter().all(|h| h.trim().is_empty()) {
        by_place(&mut scores, contents);
    }
    prefix::asked(written, headers, &mut scores);
    others::names_nobody(headers, &mut scores);
    neighbours(&mut scores);
    let of_name = |h: &String| words::guess(h).first().is_some_and(|(w, _)| *w == Word::Plain("organisation"));
    let pieces = headers.iter().filter(|h| is_piece(h, headers) && of_name(h)).count();
    let numbers = headers.iter().filter(|h| words::is_house_number(&words::fold_header(h))).count();
    let mut chosen = assign(&scores, pieces, numbers);
    seats::rightful(headers, &scores, &mut chosen);
    others::aside(headers, &mut chosen);
    for (at, (field, content)) in chosen.iter_mut().zip(contents).enumerate() {
        // What nobody understands is left out, but never with an objection in it; of a long list cut into sheets not
        // every name was seen.
        let sheets = crate::together::is_label(header(at)) && content.seen >= super::content::LOOKED_AT;
        if matches!(field, None | Some(Field::Ignore)) && (content.tells_objections() || sheets) {
            *field = Some(Field::Notes);
        }
    }
    (0..contents.len())
        .map(|i| {
            let field = chosen[i].clone();
            let score_of = |f: &Field| scores[i].iter().find(|(g, _)| g == f).map_or(0.0, |(_, s)| *s);
            let confidence = field.as_ref().map_or(0.0, &score_of);
            let runner_up = scores[i]
                .iter()
                .filter(|(f, _)| Some(f) != field.as_ref())
                .max_by(|a, b| a.1.total_cmp(&b.1))
                .cloned()
                .filter(|(_, s)| *s >= 0.3);
            let margin = confidence - runner_up.as_ref().map_or(0.0, |(_, s)| *s);
            Proposal {
                column: i,
                reason: reason(field.as_ref(), header(i), &contents[i], profile(i)),
                really_needed: sensitive(header(i), field.as_ref(), &contents[i]),
                sure: confidence >= SURE && margin >= MARGIN,
                field,
                confidence: (confidence * 100.0).round() / 100.0,
                runner_up,
            }
        })
        .collect()
}

/// Headers with the one before them where they say nothing by themselves: "Nato a", "il"; "Privacy", "Data".
fn whole(headers: &[String]) -> Vec<String> {
    let alone = |i: usize| {
        let (folded, before) = (words::fold_header(&headers[i]), i.checked_sub(1).map(|b| headers[b].as_str())?);
        let joined = match folded.as_str() {
            "il" | "del" => format!("{before} {folded}"),
            "data" => format!("data {before}"),
            _ => return None,
        };
        words::is_known(&joined).then_some(joined)
    };
    headers.iter().enumerate().map(|(i, header)| alone(i).unwrap_or_else(|| header.clone())).collect()
}

fn candidates(
    header: &str,
    headers: &[String],
    content: &Content,
    code: Option<&str>,
    profile: Option<&Field>,
) -> Scores {
    let mut scores: Scores = Vec::new();
    let mut keep = |field: Field, score: f64| match scores.iter_mut().find(|(f, _)| *f == field) {
        Some((_, s)) => *s = s.max(score),
        None => scores.push((field, score)),
    };
    let whole = if profile.is_some() { 0.95 } else { 0.80 };
    let score = |field: &Field, named: f64| {
        let from_profile = if profile == Some(field) { 0.15 } else { 0.0 };
        (0.45 * content.fit(field) + 0.35 * named + from_profile) / whole
    };
    if header.trim().is_empty() {
        if let Some((field, s)) = content.alone() {
            keep(field, s);
        }
        return scores;
    }
    if let Some(field) = profile {
        keep(field.clone(), score(field, 1.0));
    }
    if words::is_house_number(&words::fold_header(header)) {
        keep(Field::Address, 0.95);
        return scores;
    }
    // "Title" beside "Job Title" is "Dott." and "Sig.ra", no role.
    let of_role = |h: &String| matches!(words::fold_header(h).as_str(), "job title" | "qualifica" | "ruolo");
    if words::fold_header(header) == "title" && headers.iter().any(of_role) {
        keep(Field::Ignore, 0.95);
        return scores;
    }
    let guesses = words::guess(header);
    if let Some(told) = others::told(header, &guesses) {
        // Asked, whatever stands in the cells: it is hardly the customer's own.
        for field in told {
            keep(field.clone(), score(&field, 0.9).min(0.6));
            keep(Field::Notes, 0.55);
        }
        return scores;
    }
    let guesses = special::joined(header, headers, special::shortened(header, headers, guesses));
    for (word, named) in guesses.iter().filter(|(_, named)| *named > words::ASKS || content.is_answered()) {
        let Some(field) = word.field(code.unwrap_or("CONSENSO")) else { continue };
        for (field, named) in alternatives(*word, field, *named, code.unwrap_or("CONSENSO"), content) {
            // "Comune 2" is the town of another address, whatever stands in the first.
            let alone = !field.may_repeat() || field == Field::Organisation && !is_piece(header, headers);
            let named = if is_second(header) && alone { named * 0.6 } else { named };
            let s = score(&field, named);
            keep(field, s);
        }
    }
    let consent = Field::Consent(code.unwrap_or("CONSENSO").to_owned());
    let folded = words::fold_header(header);
    if let Some((field, named)) = special::by_values(&folded, content, consent) {
        let s = score(&field, named);
        keep(field, if content.is_running() { s + 0.1 } else { s });
    }
    // Numbers of abroad under a header that calls them so: asked, since nobody says of which country.
    if let Some(field) = guesses.iter().filter(|(_, named)| *named >= 0.9).find_map(|(word, _)| word.field("X"))
        && matches!(field, Field::Phone | Field::Mobile | Field::Fax)
        && content.could_be_dialled()
    {
        keep(field, 0.6);
    }
    // "WhatsApp" above "sì" and "no" holds no numbers: it asks something, and is asked about.
    if content.is_all_answers() && words::names_a_way(header) {
        keep(Field::Consent(code.unwrap_or("CONSENSO").to_owned()), 0.75);
        scores.retain(|(field, _)| *field != Field::Ignore);
    }
    // Answers and marks name nobody, and a "Stato" without countries is none.
    let marks = content.is_all_answers();
    let stateless = folded.starts_with("stato") && content.seen > 0 && !content.holds_countries();
    scores.retain(|(field, _)| match field {
        Field::Organisation | Field::FullName | Field::LastName | Field::FirstName => !marks,
        Field::Country => !stateless,
        _ => true,
    });
    let mut keep = |field: Field, score: f64| match scores.iter_mut().find(|(f, _)| *f == field) {
        Some((_, s)) => *s = s.max(score),
        None => scores.push((field, score)),
    };
    // Values that can be nothing else speak against a header that is not understood.
    let placed = |h: &String| {
        words::guess(h).iter().any(|(w, _)| matches!(w, Word::Plain("city" | "province" | "address" | "postcode")))
    };
    // A number alone is no postcode: one stands beside a town.
    let alone = content.alone().filter(|(field, _)| match field {
        Field::Postcode => headers.iter().any(placed),
        Field::Province | Field::City => !words::of_birth(&folded),
        // Digits under a header that says nothing are seldom a telephone.
        Field::Phone | Field::Mobile => {
            guesses.iter().any(|(w, _)| w.field("X").as_ref() == Some(field)) || content.tells_phones()
        }
        _ => true,
    });
    if let Some((field, s)) = alone {
        let named = guesses.iter().any(|(w, n)| *n >= 0.95 && w.field("X").as_ref() != Some(&field));
        keep(field.clone(), if named { s * 0.6 } else { (s * 0.8).max(score(&field, 0.2)) });
    }
    scores
}

/// A header that counts on from one before it: "CAP (2)", "Comune 2".
fn is_second(header: &str) -> bool {
    let bare = header.trim().trim_end_matches(')');
    let number = &bare[bare.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    number.len() == 1 && number.parse::<u32>().is_ok_and(|n| n > 1)
}

/// A second column of the same name: what the first has no room for (`RAGSOC1`, `RAGSOC2`).
fn is_piece(header: &str, headers: &[String]) -> bool {
    let stem = |h: &str| words::fold_header(h).trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned();
    is_second(header)
        && !header.contains('(')
        && headers.iter().any(|h| h.as_str() != header && stem(h) == stem(header) && !is_second(h))
}

/// Headers whose meaning the values decide.
fn alternatives(word: Word, field: Field, named: f64, code: &str, content: &Content) -> Vec<(Field, f64)> {
    let mut all = vec![(field.clone(), named)];
    match (word, &field) {
        (Word::Plain("first_name"), _) => {
            all.extend([(Field::FullName, named * 0.8), (Field::Organisation, named * 0.55)])
        }
        (Word::Plain("full_name"), _) => {
            // Somebody beside the customer is no firm for want of another seat.
            let firm = if content.holds_firms() { 0.8 } else { 0.3 };
            all.extend([(Field::Organisation, named * firm), (Field::LastName, named * 0.3)])
        }
        (Word::Plain("organisation"), _) => all.push((Field::FullName, named * 0.6)),
        (Word::Plain("phone"), _) => all.push((Field::Mobile, named * 0.4)),
        (Word::Plain("vat_number" | "tax_code"), _) => all.push((Field::TaxOrVat, named * 0.4)),
        (Word::Plain("external_id"), _) => all.push((Field::Custom("codice".to_owned()), named * 0.4)),
        (Word::Plain("opt_out"), _) => all.push((Field::ConsentWithdrawnOn(code.to_owned()), named * 0.7)),
        // A header of withdrawals above plain answers.
        (Word::ConsentWithdrawnOn, _) => all.push((Field::OptOut, named * 0.9)),
        (Word::Consent, _) => all.push((Field::ConsentOn(code.to_owned()), named * 0.8)),
        (Word::ConsentOn, _) => all.push((Field::Consent(code.to_owned()), named * 0.6)),
        _ => {}
    }
    all
}

fn profile_field<'a>(header: &str, known: &'a KnownFields) -> Option<&'a Field> {
    let folded = fold(header);
    known.profiles.iter().rev().flat_map(|p| &p.columns).find(|(h, _)| fold(h) == folded).map(|(_, f)| f)
}

fn reason(field: Option<&Field>, header: &str, content: &Content, profile: Option<&Field>) -> Reason {
    let Some(field) = field else { return Reason::Nothing };
    if profile == Some(field) {
        return Reason::Profile;
    }
    let named = words::guess(header)
        .iter()
        .any(|(w, _)| w.field("X").is_some_and(|f| std::mem::discriminant(&f) == std::mem::discriminant(field)));
    match (named, content.fitting(field)) {
        (true, Some(fitting)) if content.seen > 0 => Reason::HeaderAndValues { fitting, of: content.seen },
        (true, _) => Reason::Header,
        (false, Some(fitting)) => Reason::Values { fitting, of: content.seen },
        (false, None) => Reason::Values { fitting: content.seen, of: content.seen },
    }
}
