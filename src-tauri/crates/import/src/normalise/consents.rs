//! What a row says about consents. It never claims more than its evidence (S38, DOMAIN.md I5): a yes in a
//! cell is a declaration of level 0; only the confirmation time of a subscriber export is a double opt-in.

use chrono::NaiveDate;
use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::text::clean;
use custode_domain::list_fields::ListedObjection;

use super::draft::{ConsentDraft, ConsentState, NormalisedRow};
use super::issue::{Action, IssueCode};
use super::{Column, Normaliser, Text, closed, flagged, push};
use crate::mapping::doubt::{Doubt, doubt};
use crate::mapping::field::Field;
use crate::table::RawRow;

/// Evidence of a double opt-in.
const CONFIRMED: u8 = 3;

/// Headers that only a subscriber export has: a time in them is itself the answer.
fn is_confirmation(folded: &str) -> bool {
    matches!(
        folded,
        "confirm time" | "confirmed at" | "confirmation time" | "double opt in" | "doi time" | "confirmation timestamp"
    )
}

fn is_subscription(folded: &str) -> bool {
    is_confirmation(folded)
        || matches!(
            folded,
            "optin time"
                | "opt in time"
                | "subscribed at"
                | "subscribe date"
                | "date subscribed"
                | "subscription date"
                | "opt in timestamp"
                | "consent timestamp"
        )
}

impl Normaliser {
    pub(super) fn consents(&self, raw: &RawRow, out: &mut NormalisedRow) {
        for code in &self.consent_types {
            self.consent(code, raw, out);
        }
    }

    fn consent(&self, code: &str, raw: &RawRow, out: &mut NormalisedRow) {
        let of = |wanted: fn(&Field) -> Option<&String>| {
            self.columns.iter().filter(move |c| wanted(&c.field).is_some_and(|found| found == code))
        };
        let answer = of(|f| if let Field::Consent(code) = f { Some(code) } else { None }).next();
        let mut given_on: Option<(NaiveDate, &Column)> = None;
        // "NO" or "rev. 04/05/2022" where the day of the yes should stand.
        let mut denied: Option<(ConsentMeaning, &Column)> = None;
        for column in of(|f| if let Field::ConsentOn(code) = f { Some(code) } else { None }) {
            let said = raw.text(column.index);
            let said = column.tongue.answer(said).unwrap_or_else(|| consent_cell::read(said));
            if matches!(said, ConsentMeaning::No | ConsentMeaning::Withdrawn) {
                denied = Some((said, column));
                continue;
            }
            if let Some(day) = self.day_of(column, raw, out)
                && given_on.is_none_or(|(_, c)| !is_confirmation(&c.folded))
            {
                given_on = Some((day, column));
            }
        }
        if let Some(column) = self
            .shared_date
            .map(|i| &self.columns[i])
            .filter(|c| given_on.is_none() && !matches!(&c.field, Field::ConsentOn(own) if own == code))
            && let Some(day) = self.quiet_day(&clean(raw.text(column.index)), column)
            && answer.is_some_and(|a| !raw.text(a.index).trim().is_empty())
        {
            given_on = Some((day, column));
        }
        let mut withdrawn: Option<(Option<NaiveDate>, &Column)> = None;
        let mut doubted: Option<&Column> = None;
        let shared = self.shared_withdrawal.map(|at| &self.columns[at]).filter(|_| answer.is_some());
        let own = of(|f| if let Field::ConsentWithdrawnOn(code) = f { Some(code) } else { None });
        for column in own.filter(|own| shared.is_none_or(|shared| shared.index != own.index)).chain(shared) {
            let text = raw.text(column.index);
            if !leaves_free(column, text) {
                let day = self.withdrawn_day(column, raw, out);
                withdrawn = Some((day.or(withdrawn.and_then(|(day, _)| day)), column));
            } else if text.contains('?') {
                doubted = Some(column);
            }
        }
        let text = answer.map_or("", |c| raw.text(c.index));
        let mut state = answer.map_or(ConsentState::Unknown, |c| self.state(c, text));
        let mut decided_on = given_on.map(|(day, _)| day);
        let mut level = 0;
        let column =
            answer.or(given_on.map(|(_, c)| c)).or(withdrawn.or(denied.map(|(_, c)| (None, c))).map(|(_, c)| c));
        let Some(column) = column else { return };
        let text = if answer.is_none() { denied.map_or("", |(_, c)| raw.text(c.index)) } else { text };
        let cell = Text { column, raw: text, text, number: false };
        match (answer, given_on) {
            (None, Some((_, on))) if is_subscription(&on.folded) => {
                state = ConsentState::Given;
                level = if is_confirmation(&on.folded) { CONFIRMED } else { 0 };
            }
            (Some(_), Some((_, on))) if state == ConsentState::Given && is_confirmation(&on.folded) => {
                level = CONFIRMED
            }
            (_, Some(_)) if state == ConsentState::Unknown => {
                flagged(out, IssueCode::ConsentDateWithoutAnswer, cell, None)
            }
            _ => {}
        }
        if state == ConsentState::Unknown
            && !text.trim().is_empty()
            && (consent_cell::read(text) == ConsentMeaning::Unknown && column.tongue.answer(text).is_none()
                || answer.is_some_and(|column| consent_cell::meant(text, |key| column.values.get(key)).is_none()))
            && !custode_domain::identifiers::text::is_placeholder(text)
        {
            flagged(out, IssueCode::ConsentUnclear, cell, None);
        }
        // "REVOCATO il 12/03/2021": the day stands in the answer.
        if let Some(part) = consent_cell::date_part(text).filter(|_| answer.is_some())
            && let Some(day) = self.quiet_day(part, column)
        {
            decided_on = Some(day);
        }
        if let Some((said, column)) = denied {
            if state == ConsentState::Given {
                flagged(out, IssueCode::ConsentConflict, cell, None);
            }
            state = if said == ConsentMeaning::No { ConsentState::Refused } else { ConsentState::Withdrawn };
            decided_on = consent_cell::date_part(raw.text(column.index)).and_then(|part| self.quiet_day(part, column));
            level = 0;
        }
        if let Some((day, _)) = withdrawn {
            let given_later = given_on.is_some_and(|(given, _)| day.is_none_or(|day| given > day));
            if state == ConsentState::Given && given_later {
                flagged(out, IssueCode::ConsentConflict, cell, None);
            }
            state = ConsentState::Withdrawn;
            decided_on = day;
            level = 0;
        } else if let Some(column) = doubted {
            // Nobody knows whether it was taken back.
            let cell = Text { column, raw: raw.text(column.index), text: "?", number: false };
            flagged(out, IssueCode::ConsentUnclear, cell, None);
            (state, level) = (ConsentState::Unknown, 0);
        }
        if text.trim().is_empty() && state == ConsentState::Unknown && given_on.is_none() {
            return;
        }
        if state == ConsentState::Given && decided_on.is_none() {
            flagged(out, IssueCode::ConsentWithoutDate, cell, None);
        }
        if state == ConsentState::Unknown {
            decided_on = None;
        }
        let proofs = of(|f| if let Field::ConsentEvidence(code) = f { Some(code) } else { None });
        let proofs: Vec<String> =
            proofs.map(|c| clean(raw.text(c.index)).into_owned()).filter(|text| !text.is_empty()).collect();
        out.consents.push(ConsentDraft {
            consent_type: code.to_owned(),
            state,
            decided_on,
            evidence_level: level,
            counts_hint: state == ConsentState::Given && decided_on.is_some() && level > 0,
            raw: text.to_owned(),
            column: column.index as u32,
            evidence: (!proofs.is_empty()).then(|| proofs.join("; ")),
        });
    }

    /// The value map decides where it has the cell, else the words do.
    fn state(&self, column: &Column, text: &str) -> ConsentState {
        let said = consent_cell::meant(text, |key| column.values.get(key));
        if let Some(state) = said.and_then(ConsentState::from_code) {
            return state;
        }
        // "Comunicazioni tramite: nessuno" is an answer, not an empty cell.
        let none = matches!(custode_domain::identifiers::text::fold(text).as_str(), "nessuno" | "nessuna" | "niente");
        if none
            && column.folded.split(' ').any(|word| matches!(word, "tramite" | "mezzo" | "via" | "canali" | "canale"))
        {
            return ConsentState::Refused;
        }
        match column.tongue.answer(text) {
            Some(said) => answered(said, column.doubt),
            None => says(column.doubt, text, self.setting.reference),
        }
    }

    fn day_of(&self, column: &Column, raw: &RawRow, out: &mut NormalisedRow) -> Option<NaiveDate> {
        let text = clean(raw.text(column.index));
        if text.is_empty() {
            return None;
        }
        let number = raw.cells.get(column.index).is_some_and(|c| c.hint == crate::table::Hint::Number);
        self.date(Text { column, raw: raw.text(column.index), text: &text, number }, out)
    }

    /// The day in a cell that takes a consent back; one without a day takes it back all the same.
    fn withdrawn_day(&self, column: &Column, raw: &RawRow, out: &mut NormalisedRow) -> Option<NaiveDate> {
        let text = raw.text(column.index);
        match consent_cell::read(text) {
            ConsentMeaning::Yes | ConsentMeaning::No => None,
            ConsentMeaning::Withdrawn => consent_cell::date_part(text).and_then(|part| self.quiet_day(part, column)),
            ConsentMeaning::Unknown => self.day_of(column, raw, out),
        }
    }

    /// A mark in a "do not contact" column: only an empty cell or a bare no means that contact is allowed. A day in it is the
    /// one on which the person said so.
    pub(super) fn opt_out(&self, cell: Text<'_>, out: &mut NormalisedRow) {
        if leaves_free(cell.column, cell.text) {
            return;
        }
        if let Some(said) = ListedObjection::read(cell.text).filter(|said| *said != ListedObjection::default()) {
            closed::close_ways(out, said.channels);
            out.opt_out_on = out.opt_out_on.or(said.since).filter(|day| *day <= self.setting.reference);
            return;
        }
        closed::close_ways(out, closed::of_header(&cell.column.folded));
        let told = consent_cell::date_part(cell.text).unwrap_or(cell.text);
        let since = self.quiet_day(told, cell.column).filter(|day| *day <= self.setting.reference);
        out.opt_out_on = out.opt_out_on.or(since);
        let unclear = matches!(consent_cell::read(cell.text), ConsentMeaning::Unknown | ConsentMeaning::No);
        if unclear && since.is_none_or(|_| told != cell.text) {
            push(out, IssueCode::OptOutUnclear, Some(cell.column), Action::Flagged, Some(cell.raw), None);
        }
    }

    fn quiet_day(&self, text: &str, column: &Column) -> Option<NaiveDate> {
        use custode_domain::identifiers::dates::{DateSystem, read};
        read(text, column.order, DateSystem::From1900, self.setting.reference).day()
    }
}

/// What a cell says by itself under a header that leaves something open, or nothing.
fn says(doubt: Doubt, text: &str, day: NaiveDate) -> ConsentState {
    answered(consent_cell::read_on(text, day), doubt)
}

/// What an answer is worth under such a header.
fn answered(said: ConsentMeaning, doubt: Doubt) -> ConsentState {
    match (said, doubt) {
        (ConsentMeaning::Yes, Doubt::None) => ConsentState::Given,
        (ConsentMeaning::No, Doubt::None | Doubt::Unsure) => ConsentState::Refused,
        (ConsentMeaning::Withdrawn, _) => ConsentState::Withdrawn,
        // "NO" under "Privacy mancante" is no refusal, and "SI" under it no yes.
        (ConsentMeaning::Unknown, _) | (ConsentMeaning::Yes, _) | (ConsentMeaning::No, Doubt::Lacking) => {
            ConsentState::Unknown
        }
    }
}

/// What a cell under this header means before anybody said so, for the consent with this code.
#[must_use]
pub fn meaning(header: &str, code: &str, text: &str, day: NaiveDate) -> ConsentState {
    says(doubt(header, code), text, day)
}

/// As the words say it, or the bare no of the header's language.
pub(super) fn leaves_free(column: &Column, text: &str) -> bool {
    column.tongue.bare(text) == Some(ConsentMeaning::No) || consent_cell::leaves_free(text)
}
