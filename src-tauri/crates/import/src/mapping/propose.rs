//! Proposals: which column means what, how surely and why.
//!
//! Score (UX.md): 0.45 content, 0.35 header, 0.15 earlier profiles, 0.05 neighbours, over the parts that can speak
//! at all; one-to-one by optimal assignment; sure only from 0.85 on with a margin of 0.15.

use pathfinding::matrix::Matrix;
use pathfinding::prelude::kuhn_munkres;
use serde::{Deserialize, Serialize};

use custode_domain::identifiers::text::fold;

use super::content::Content;
use super::field::Field;
use super::purpose::consent_codes;
use super::words::{self, Word};

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
    let headers = &whole(headers);
    let header = |i: usize| headers.get(i).map_or("", String::as_str);
    let codes = consent_codes(headers, contents, known);
    let mut scores: Vec<Scores> =
        (0..contents.len()).map(|i| candidates(header(i), headers, &contents[i], codes[i].as_deref(), known)).collect();
    if headers.iter().all(|h| h.trim().is_empty()) {
        by_place(&mut scores, contents);
    }
    neighbours(&mut scores);
    let pieces = headers.iter().filter(|h| is_piece(h, headers)).count();
    let chosen = assign(&scores, pieces);
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
                reason: reason(field.as_ref(), header(i), &contents[i], known),
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

fn candidates(header: &str, headers: &[String], content: &Content, code: Option<&str>, known: &KnownFields) -> Scores {
    let mut scores: Scores = Vec::new();
    let mut keep = |field: Field, score: f64| match scores.iter_mut().find(|(f, _)| *f == field) {
        Some((_, s)) => *s = s.max(score),
        None => scores.push((field, score)),
    };
    let profile = profile_field(header, known);
    let has_profiles = !known.profiles.is_empty() && profile.is_some();
    let whole = if has_profiles { 0.95 } else { 0.80 };
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
    let guesses = words::guess(header);
    for (word, named) in &guesses {
        let Some(field) = word.field(code.unwrap_or("CONSENSO")) else { continue };
        for (field, named) in alternatives(*word, field, *named, code.unwrap_or("CONSENSO")) {
            // "Comune 2" is the town of another address, whatever stands in the first.
            let alone = !field.may_repeat() || field == Field::Organisation && !is_piece(header, headers);
            let named = if is_second(header) && alone { named * 0.6 } else { named };
            let s = score(&field, named);
            keep(field, s);
        }
    }
    let consent = Field::Consent(code.unwrap_or("CONSENSO").to_owned());
    let folded = words::fold_header(header);
    let other = match folded.as_str() {
        "paese" => Some((Field::City, 0.9)),
        "iscritto" | "iscritti" | "iscritta" => Some((Field::FullName, 0.9)),
        "stato" | "stato contatto" | "stato cliente" => Some((consent, 0.8)),
        "n" | "nr" | "num" | "numero" | "prog" | "progressivo" if content.is_running() => Some((Field::Ignore, 1.0)),
        _ => None,
    };
    if let Some((field, named)) = other {
        let s = score(&field, named);
        keep(field, if content.is_running() { s + 0.1 } else { s });
    }
    // Values that can be nothing else speak against a header that is not understood.
    if let Some((field, s)) = content.alone() {
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
fn alternatives(word: Word, field: Field, named: f64, code: &str) -> Vec<(Field, f64)> {
    let mut all = vec![(field.clone(), named)];
    match (word, &field) {
        (Word::Plain("first_name"), _) => {
            all.extend([(Field::FullName, named * 0.8), (Field::Organisation, named * 0.55)])
        }
        (Word::Plain("full_name"), _) => {
            all.extend([(Field::Organisation, named * 0.8), (Field::LastName, named * 0.3)])
        }
        (Word::Plain("organisation"), _) => all.push((Field::FullName, named * 0.6)),
        (Word::Plain("phone"), _) => all.push((Field::Mobile, named * 0.4)),
        (Word::Plain("vat_number" | "tax_code"), _) => all.push((Field::TaxOrVat, named * 0.4)),
        (Word::Plain("external_id"), _) => all.push((Field::Custom("codice".to_owned()), named * 0.4)),
        (Word::Plain("opt_out"), _) => all.push((Field::ConsentWithdrawnOn(code.to_owned()), named * 0.7)),
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

/// Without any header a column of plain words is told by what stands beside it. Never surely.
fn by_place(scores: &mut [Scores], contents: &[Content]) {
    let top = |s: &Scores| s.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(f, _)| f.clone());
    let best: Vec<Option<Field>> = scores.iter().map(top).collect();
    let at = |i: Option<usize>| i.and_then(|i| best.get(i)).and_then(Option::as_ref);
    let is_answer = |i: &usize| best[*i].is_none() && contents[*i].seen > 0 && contents[*i].fit(&Field::OptOut) > 0.85;
    let answers = (0..contents.len()).find(|i| is_answer(i) && contents[*i].distinct() <= 30);
    for i in 0..contents.len() {
        if best[i].is_some() || contents[i].seen == 0 {
            continue;
        }
        let beside = [at(i.checked_sub(1)), at(Some(i + 1))];
        let near = |field: &Field| beside.contains(&Some(field));
        let content = &contents[i];
        let found = if Some(i) == answers {
            (Field::Consent("CONSENSO".to_owned()), 0.7)
        } else if content.fitting(&Field::AcquiredOn) > Some(0) && content.fit(&Field::AcquiredOn) > 0.7 {
            let follows = answers.is_some_and(|a| a + 1 == i);
            (if follows { Field::ConsentOn("CONSENSO".to_owned()) } else { Field::AcquiredOn }, 0.6)
        } else if near(&Field::FirstName) && content.fit(&Field::LastName) > 0.6 {
            (Field::LastName, 0.72)
        } else if (near(&Field::Postcode) || near(&Field::Province)) && content.fit(&Field::City) > 0.6 {
            (Field::City, 0.72)
        } else if i + 1 == contents.len() && content.mean_length() > 8.0 {
            (Field::Notes, 0.55)
        } else {
            continue;
        };
        scores[i].push(found);
    }
}

/// Columns that usually stand together lend each other a little.
fn neighbours(scores: &mut [Scores]) {
    let best: Vec<Option<Field>> =
        scores.iter().map(|s| s.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(f, _)| f.clone())).collect();
    let group = |field: &Field| match field {
        Field::LastName | Field::FirstName | Field::FullName | Field::Organisation => 1,
        Field::Address | Field::Postcode | Field::City | Field::Province | Field::Country => 2,
        Field::Phone | Field::Mobile | Field::Fax | Field::Email | Field::Pec => 3,
        Field::VatNumber | Field::TaxCode | Field::TaxOrVat | Field::SdiCode => 4,
        Field::Consent(_) | Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_) | Field::Source | Field::OptOut => 5,
        _ => 0,
    };
    for (i, own) in scores.iter_mut().enumerate() {
        let beside: Vec<u8> = [i.checked_sub(1), Some(i + 1)]
            .into_iter()
            .flatten()
            .filter_map(|j| best.get(j).and_then(|f| f.as_ref()).map(group))
            .collect();
        for (field, score) in own {
            let g = group(field);
            if g > 0 && beside.contains(&g) {
                *score = (*score * 0.95 + 0.05).min(0.99);
            } else {
                *score = (*score * 0.98).min(0.99);
            }
        }
    }
}

/// Optimal one-to-one assignment; a field that may repeat has several seats, and every column may stay without.
/// `pieces` columns continue another one.
fn assign(scores: &[Scores], pieces: usize) -> Vec<Option<Field>> {
    let columns: Vec<usize> =
        (0..scores.len()).filter(|i| scores[*i].iter().any(|(_, s)| *s >= LEAST)).take(200).collect();
    let mut seats: Vec<Field> = Vec::new();
    for i in &columns {
        for (field, score) in &scores[*i] {
            let held = seats.iter().filter(|f| *f == field).count();
            let wanted = if *field == Field::Organisation {
                1 + pieces
            } else if field.may_repeat() {
                columns.iter().filter(|j| scores[**j].iter().any(|(f, s)| f == field && *s >= LEAST)).count()
            } else {
                repeats(field)
            };
            if *score >= LEAST && held < wanted {
                seats.push(field.clone());
            }
        }
    }
    let mut chosen = vec![None; scores.len()];
    if columns.is_empty() {
        return chosen;
    }
    let width = seats.len() + columns.len();
    let weights = Matrix::from_fn(columns.len(), width, |(row, seat)| -> i64 {
        match seats.get(seat) {
            Some(field) => scores[columns[row]]
                .iter()
                .find(|(f, s)| f == field && *s >= LEAST)
                .map_or(0, |(_, s)| (s * 10_000.0) as i64),
            None => 0,
        }
    });
    let (_, seating) = kuhn_munkres(&weights);
    for (row, seat) in seating.into_iter().enumerate() {
        if weights[(row, seat)] > 0 {
            chosen[columns[row]] = seats.get(seat).cloned();
        }
    }
    chosen
}

/// A subscriber export has two times of the same consent.
fn repeats(field: &Field) -> usize {
    if matches!(field, Field::ConsentOn(_)) { 2 } else { 1 }
}

fn reason(field: Option<&Field>, header: &str, content: &Content, known: &KnownFields) -> Reason {
    let Some(field) = field else { return Reason::Nothing };
    if profile_field(header, known) == Some(field) {
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

fn sensitive(header: &str, field: Option<&Field>, content: &Content) -> Option<Sensitive> {
    let folded = fold(header);
    let any = |words: &[&str]| words.iter().any(|w| folded.contains(w));
    if field == Some(&Field::Iban) || any(&["iban", "coord bancarie", "coordinate bancarie"]) {
        Some(Sensitive::BankAccount)
    } else if any(&[
        "malatt",
        "allerg",
        "patolog",
        "diagnos",
        "farmac",
        "salute",
        "invalid",
        "disabil",
        "gruppo sanguigno",
        "terapia",
        "vaccin",
        "gravidanza",
        "health",
        "disease",
    ]) {
        Some(Sensitive::Health)
    } else if any(&["religio", "partito", "politic", "sindacat", "etnia", "razza", "orientamento", "tessera sindac"]) {
        Some(Sensitive::Beliefs)
    } else if any(&[
        "documento",
        "carta identita",
        "carta d identita",
        "carta didentita",
        "passaporto",
        "patente",
        "passport",
        "id card",
        "num doc",
        "n doc",
    ]) {
        Some(Sensitive::IdentityDocument)
    } else if content.mean_length() > 200.0 {
        Some(Sensitive::LongNotes)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    fn proposals(table: &str) -> Vec<(Option<String>, bool)> {
        let mut lines = table.lines();
        let headers: Vec<String> = lines.next().unwrap().split(';').map(str::to_owned).collect();
        let mut contents = vec![Content::default(); headers.len()];
        for line in lines {
            for (content, cell) in contents.iter_mut().zip(line.split(';')) {
                content.count(&Cell::text(cell));
            }
        }
        propose(&headers, &contents, &KnownFields::default())
            .into_iter()
            .map(|p| (p.field.map(|f| f.to_string()), p.sure))
            .collect()
    }

    fn fields(table: &str) -> Vec<String> {
        proposals(table).into_iter().map(|(f, _)| f.unwrap_or_default()).collect()
    }

    #[test]
    fn maps_an_ordinary_list() {
        let got = proposals(
            "Ragione sociale;Cognome;Nome;E-mail;Tel.;Cellulare;CAP;Prov.;P.IVA;Consenso marketing;Data consenso;Note\n\
             Rossi Srl;Rossi;Mario;mario@rossi.example;0521 123456;347 1234567;43121;PR;01234567897;si;01/02/2020;ok\n\
             ;Bianchi;Anna;anna@b.example;02 36618300;348 7654321;20121;MI;;no;;",
        );
        let want = [
            "organisation",
            "last_name",
            "first_name",
            "email",
            "phone",
            "mobile",
            "postcode",
            "province",
            "vat_number",
            "consent:MARKETING",
            "consent_on:MARKETING",
            "notes",
        ];
        assert_eq!(got.iter().map(|(f, _)| f.clone().unwrap_or_default()).collect::<Vec<_>>(), want);
        assert!(got.iter().filter(|(_, sure)| *sure).count() >= 8, "{got:?}");
    }

    #[test]
    fn values_decide_where_the_header_does_not() {
        assert_eq!(
            fields("Nome;X\nRossi Mario;a@b.example\nBianchi Anna;c@d.example\nVerdi Luca;e@f.example"),
            ["full_name", "email"]
        );
        assert_eq!(fields("A;B\nxyz;1\nuvw;2"), ["", ""]);
    }

    #[test]
    fn a_header_tells_days_counted_from_1900_and_a_running_number() {
        assert_eq!(
            fields("N.;Nominativo;Privacy;Data\n1;Rossi Mario;si;43831\n2;Neri Anna;si;44000\n3;Galli Ugo;no;44100"),
            ["ignore", "full_name", "consent:PRIVACY", "consent_on:PRIVACY"]
        );
        assert_eq!(
            fields("Nato a;il;Paese;Stato\nParma;01/02/1980;Noceto;Iscritto\nRoma;03/04/1990;Fidenza;Disiscritto"),
            ["birth_place", "birth_on", "city", "consent:CONSENSO"]
        );
    }

    #[test]
    fn what_counts_on_is_not_the_first_of_its_kind() {
        assert_eq!(
            fields("CAP;CAP 2;Email;Email 2\n;43121;a@b.example;c@d.example"),
            ["postcode", "", "email", "email"]
        );
    }

    #[test]
    fn keeps_purposes_apart() {
        let got =
            fields("E-mail;Newsletter;Profilazione;Cessione a terzi;Data consenso\na@b.example;si;no;;01/02/2020");
        assert_eq!(got, ["email", "consent:NEWSLETTER", "consent:PROFILAZIONE", "consent:TERZI", "consent_on:TERZI"]);
    }
}
