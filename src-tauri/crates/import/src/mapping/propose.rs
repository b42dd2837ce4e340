//! Proposals: which column means what, how surely and why.
//!
//! Score (UX.md): 0.45 content, 0.35 header, 0.15 earlier profiles, 0.05 neighbours, over the parts that can speak
//! at all; one-to-one by optimal assignment; sure only from 0.85 on with a margin of 0.15.

use custode_domain::identifiers::text::fold;
use serde::{Deserialize, Serialize};

use super::content::Content;
use super::field::Field;
use super::purpose::{self, consent_codes};
use super::words::{self, Word};

mod candidates;
mod others;
mod parties;
mod prefix;
mod seats;
mod sensitive;
mod special;
#[cfg(test)]
mod tests;

use candidates::{Column, is_piece};
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
    /// The only day behind several answers: it dates them all.
    ForAll,
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
    let (headers, beside) = &parties::apart(prefix::without(whole(headers), contents));
    let header = |i: usize| headers.get(i).map_or("", String::as_str);
    let for_all = purpose::for_all(headers);
    let codes = consent_codes(headers, contents, known, for_all);
    // An earlier import knows a header as it is written.
    let profile = |i: usize| written.get(i).and_then(|header| profile_field(header, known));
    let of_orders = prefix::of_orders(written);
    let mut scores: Vec<Scores> = (0..contents.len())
        .map(|i| match (beside.get(i), profile(i)) {
            (_, None) if of_orders.get(i) == Some(&true) => vec![(Field::Ignore, 0.92)],
            (Some(true), None) => vec![(Field::Notes, 0.6)],
            (_, profile) => {
                let code = codes[i].as_deref().unwrap_or("CONSENSO");
                Column { header: header(i), headers, content: &contents[i], code, profile }.candidates()
            }
        })
        .collect();
    if headers.iter().all(|h| h.trim().is_empty()) {
        by_place(&mut scores, contents);
    }
    prefix::asked(written, headers, &mut scores);
    purpose::asked(headers, &codes, for_all, &mut scores);
    others::names_nobody(headers, &mut scores);
    neighbours(&mut scores);
    let of_name = |h: &String| words::guess(h).first().is_some_and(|(w, _)| *w == Word::Plain("organisation"));
    let pieces = headers.iter().filter(|h| is_piece(h, headers) && of_name(h)).count();
    let numbers = headers.iter().filter(|h| words::is_house_number(&words::fold_header(h))).count();
    let mut chosen = assign(&scores, pieces, numbers);
    seats::rightful(headers, &scores, &mut chosen);
    others::aside(headers, &mut chosen);
    others::behind_a_name(headers, contents, &mut chosen);
    for (at, (field, content)) in chosen.iter_mut().zip(contents).enumerate() {
        // What nobody understands is left out, but never with an objection in it; of a long list cut into sheets not
        // every name was seen.
        let sheets = crate::together::is_label(header(at)) && content.seen >= super::content::LOOKED_AT;
        // Nor how somebody wants to be reached, for one may write "in no way".
        let how = crate::normalise::asks_how(&words::fold_header(header(at))) && !content.is_all_answers();
        if matches!(field, None | Some(Field::Ignore)) && (content.tells_objections() || sheets || how) {
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
                reason: match &field {
                    Some(Field::ConsentOn(_)) if for_all == Some(i) && profile(i).is_none() => Reason::ForAll,
                    field => reason(field.as_ref(), header(i), &contents[i], profile(i)),
                },
                really_needed: sensitive(header(i), field.as_ref(), &contents[i]),
                sure: confidence >= SURE && margin >= MARGIN,
                field,
                confidence: (confidence * 100.0).round() / 100.0,
                runner_up,
            }
        })
        .collect()
}

/// True for a header of streets.
fn of_street(header: &str) -> bool {
    words::guess(header).first().is_some_and(|(word, sure)| *sure >= 0.9 && *word == Word::Plain("address"))
}

/// Headers with the one before them where they say nothing by themselves: "Nato a", "il"; "Nato il", "a"; "Privacy", "Data".
fn whole(headers: &[String]) -> Vec<String> {
    let alone = |i: usize| {
        let (folded, before) = (words::fold_header(&headers[i]), i.checked_sub(1).map(|b| headers[b].as_str())?);
        let joined = match folded.as_str() {
            "il" | "del" => format!("{before} {folded}"),
            "data" => format!("data {before}"),
            "a" => format!("{} a", words::fold_header(before).split([' ', '/']).next()?),
            // "Via", "N.": the number of the house.
            "n" | "nr" | "num" | "no" => return of_street(before).then(|| "numero civico".to_owned()),
            _ => return None,
        };
        words::is_known(&joined).then_some(joined)
    };
    headers.iter().enumerate().map(|(i, header)| alone(i).unwrap_or_else(|| header.clone())).collect()
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
