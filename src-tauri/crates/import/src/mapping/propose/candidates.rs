//! What may be meant by one column, with a score for each field: by its header, by its values, and by both.

use super::{Scores, others, special};
use crate::mapping::content::Content;
use crate::mapping::field::Field;
use crate::mapping::words::{self, Word};

/// What a header may mean, with how surely it names it.
type Guesses = Vec<(Word, f64)>;

/// A column and what stands beside it.
pub(super) struct Column<'a> {
    /// Its header.
    pub header: &'a str,
    /// Those of the table.
    pub headers: &'a [String],
    /// Its values.
    pub content: &'a Content,
    /// The consent type that it speaks of, if any.
    pub code: &'a str,
    /// What it was in an earlier import.
    pub profile: Option<&'a Field>,
}

impl Column<'_> {
    /// The fields that it may be.
    pub(super) fn candidates(&self) -> Scores {
        let mut scores: Scores = Vec::new();
        if self.header.trim().is_empty() {
            scores.extend(self.content.alone());
            return scores;
        }
        if let Some(field) = self.profile {
            keep(&mut scores, field.clone(), self.score(field, 1.0));
        }
        let folded = words::fold_header(self.header);
        let guesses = words::guess(self.header);
        if let Some(settled) = self.told_apart(&folded, &guesses) {
            settled.into_iter().for_each(|(field, score)| keep(&mut scores, field, score));
            return scores;
        }
        let guesses =
            special::joined(self.header, self.headers, special::shortened(self.header, self.headers, guesses));
        self.by_header(&folded, &guesses, &mut scores);
        self.without_what_cannot_be(&folded, &mut scores);
        self.by_values(&folded, &guesses, &mut scores);
        scores
    }

    fn score(&self, field: &Field, named: f64) -> f64 {
        let from_profile = if self.profile == Some(field) { 0.15 } else { 0.0 };
        let whole = if self.profile.is_some() { 0.95 } else { 0.80 };
        (0.45 * self.content.fit(field) + 0.35 * named + from_profile) / whole
    }

    /// Headers that leave the values nothing to say.
    fn told_apart(&self, folded: &str, guesses: &Guesses) -> Option<Scores> {
        if words::is_house_number(folded) {
            return Some(vec![(Field::Address, 0.95)]);
        }
        // "Title" beside "Job Title" is "Dott." and "Sig.ra", no role.
        let of_role = |h: &String| matches!(words::fold_header(h).as_str(), "job title" | "qualifica" | "ruolo");
        if folded == "title" && self.headers.iter().any(of_role) {
            return Some(vec![(Field::Ignore, 0.95)]);
        }
        // Asked, whatever stands in the cells: it is hardly the customer's own.
        let told = others::told(self.header, guesses)?;
        let asked = |field: Field| [(field.clone(), self.score(&field, 0.9).min(0.6)), (Field::Notes, 0.55)];
        Some(told.into_iter().flat_map(asked).collect())
    }

    /// What the header names, as far as the values agree.
    fn by_header(&self, folded: &str, guesses: &Guesses, scores: &mut Scores) {
        let (content, code) = (self.content, self.code);
        for (word, named) in guesses.iter().filter(|(_, named)| *named > words::ASKS || content.is_answered()) {
            let Some(field) = word.field(code) else { continue };
            for (field, named) in alternatives(*word, field, *named, code, content) {
                // "Comune 2" is the town of another address, whatever stands in the first.
                let alone = !field.may_repeat() || field == Field::Organisation && !is_piece(self.header, self.headers);
                let named = if is_second(self.header) && alone { named * 0.6 } else { named };
                let score = self.score(&field, named);
                keep(scores, field, score);
            }
        }
        if let Some((field, named)) = special::by_values(folded, content, Field::Consent(code.to_owned())) {
            let score = self.score(&field, named);
            keep(scores, field, if content.is_running() { score + 0.1 } else { score });
        }
        // Numbers of abroad under a header that calls them so: asked, since nobody says of which country.
        if let Some(field) = guesses.iter().filter(|(_, named)| *named >= 0.9).find_map(|(word, _)| word.field("X"))
            && matches!(field, Field::Phone | Field::Mobile | Field::Fax)
            && content.could_be_dialled()
        {
            keep(scores, field, 0.6);
        }
        // "WhatsApp" above "sì" and "no" holds no numbers: it asks something, and is asked about.
        if content.is_all_answers() && words::names_a_way(self.header) {
            keep(scores, Field::Consent(code.to_owned()), 0.75);
            scores.retain(|(field, _)| *field != Field::Ignore);
        }
    }

    /// Answers and marks name nobody, and a "Stato" without countries is none.
    fn without_what_cannot_be(&self, folded: &str, scores: &mut Scores) {
        let marks = self.content.is_all_answers();
        let stateless = folded.starts_with("stato") && self.content.seen > 0 && !self.content.holds_countries();
        // "Come preferisce essere contattato?" is answered by a way, and is no yes.
        let how = crate::normalise::asks_how(folded) && !marks;
        scores.retain(|(field, _)| match field {
            Field::Consent(_) => !how,
            Field::Organisation | Field::FullName | Field::LastName | Field::FirstName => !marks,
            Field::Country => !stateless,
            _ => true,
        });
    }

    /// Values that can be nothing else speak against a header that is not understood.
    fn by_values(&self, folded: &str, guesses: &Guesses, scores: &mut Scores) {
        let placed = |h: &String| {
            words::guess(h).iter().any(|(w, _)| matches!(w, Word::Plain("city" | "province" | "address" | "postcode")))
        };
        // A number alone is no postcode: one stands beside a town.
        let alone = self.content.alone().filter(|(field, _)| match field {
            Field::Postcode => self.headers.iter().any(placed),
            // "CI" under "Tipo doc." is an identity card.
            Field::Province | Field::City => !words::of_birth(folded) && !folded.starts_with("tipo"),
            // Digits under a header that says nothing are seldom a telephone.
            Field::Phone | Field::Mobile => {
                guesses.iter().any(|(w, _)| w.field("X").as_ref() == Some(field)) || self.content.tells_phones()
            }
            _ => true,
        });
        if let Some((field, score)) = alone {
            let named = guesses.iter().any(|(w, n)| *n >= 0.95 && w.field("X").as_ref() != Some(&field));
            let weak = (score * 0.8).max(self.score(&field, 0.2));
            keep(scores, field, if named { score * 0.6 } else { weak });
        }
    }
}

/// Keeps a candidate with the best score that anything gives it.
fn keep(scores: &mut Scores, field: Field, score: f64) {
    match scores.iter_mut().find(|(known, _)| *known == field) {
        Some((_, best)) => *best = best.max(score),
        None => scores.push((field, score)),
    }
}

/// A header that counts on from one before it: "CAP (2)", "Comune 2".
fn is_second(header: &str) -> bool {
    let bare = header.trim().trim_end_matches(')');
    let number = &bare[bare.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    number.len() == 1 && number.parse::<u32>().is_ok_and(|n| n > 1)
}

/// A second column of the same name: what the first has no room for (`RAGSOC1`, `RAGSOC2`).
pub(super) fn is_piece(header: &str, headers: &[String]) -> bool {
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
