//! What the reading of a file means for this archive: consents that it does not have, and our own exports, which map
//! themselves.

use super::state::{ColumnState, ImportState, TableState};
use custode_domain::list_fields::LIST_FIELDS;
use custode_import::{mapping::field::Field, table::RawRow};
use custode_report::{COPY_OF, SALES, plain_cell};
use std::collections::HashMap;

/// First column of our own exports.
const OWN_ID: &str = "ID Custode";

/// Consents in general: what they may be is asked with the first free type as the proposal.
const GENERAL: [&str; 3] = ["MARKETING", "NEWSLETTER", "CONSENSO"];

/// A column that speaks of a consent which the archive does not have becomes a question, never a silent loss. One about
/// marketing in general is asked with the first type that no other column has; one about text messages, pictures or another
/// purpose is asked without a proposal, for a yes to it is no yes to anything else.
pub(super) fn own_consent_types(state: &mut ImportState, types: &[(String, String)]) {
    for table in &mut state.tables {
        let spoken = |column: &ColumnState| column.field.as_ref()?.consent_type().map(str::to_owned);
        let said: Vec<String> = table.columns.iter().filter_map(spoken).collect();
        let mut free: Vec<&str> = types.iter().map(|(code, _)| code.as_str()).collect();
        free.retain(|code| !said.iter().any(|said| said.eq_ignore_ascii_case(code)));
        let mut free = free.into_iter();
        let mut proposed: HashMap<String, Option<String>> = HashMap::new();
        for column in &mut table.columns {
            let Some(code) = spoken(column) else { continue };
            if types.iter().any(|(known, _)| known.eq_ignore_ascii_case(&code)) {
                continue;
            }
            let general = GENERAL.contains(&code.trim_end_matches(|c: char| c == '_' || c.is_ascii_digit()));
            let mut next = || if general { free.next().map(str::to_owned) } else { None };
            let own = proposed.entry(code.clone()).or_insert_with(&mut next).clone();
            column.field = match (&column.field, own) {
                (Some(Field::Consent(_)), Some(own)) => Some(Field::Consent(own)),
                (Some(Field::ConsentOn(_)), Some(own)) => Some(Field::ConsentOn(own)),
                (Some(Field::ConsentEvidence(_)), Some(own)) => Some(Field::ConsentEvidence(own)),
                (Some(Field::ConsentWithdrawnOn(_)), Some(own)) => Some(Field::ConsentWithdrawnOn(own)),
                // What was taken back without a known type is an objection (I8).
                (Some(Field::ConsentWithdrawnOn(_)), None) => Some(Field::OptOut),
                _ => None,
            };
            column.unknown_type = Some(code);
            column.sure = false;
            column.settled = false;
        }
    }
}

/// Takes the marks away that a list of ours carries in front of cells which a spreadsheet would take for a formula. Only such
/// a list says whose copy it is; in every other one an apostrophe is what somebody wrote.
pub(super) fn unmark(headers: &[String], rows: &mut [RawRow]) {
    if !headers.iter().any(|header| header == COPY_OF) {
        return;
    }
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        let plain = plain_cell(&cell.text);
        if plain.len() < cell.text.len() {
            cell.text = plain.to_owned();
        }
    }
}

/// A table of our own export maps itself: every header is one that Custode wrote. Consents of types that this archive does
/// not have stay a question.
pub(super) fn map_own_export(state: &mut ImportState, types: &[(String, String)]) {
    for table in &mut state.tables {
        let is_own = is_own(table);
        for column in &mut table.columns {
            // Whose copy the list was says nothing about the people on it, also on rows that were rejected and come back;
            // a sale is noted on a card, with its proof.
            let passed = column.header.as_deref().is_some_and(|header| header == COPY_OF || is_own && header == SALES);
            if passed && !column.settled {
                column.decide(None);
                (column.settled, column.sure, column.confidence) = (true, true, 1.0);
                "own-export".clone_into(&mut column.reason);
                continue;
            }
            if !is_own {
                continue;
            }
            let of_unknown_type = column.unknown_type.is_some();
            if let Some(field) = own_field(column, types).filter(|_| !of_unknown_type && !column.settled) {
                column.decide(Some(field));
                (column.sure, column.confidence) = (true, 1.0);
                "own-export".clone_into(&mut column.reason);
            }
        }
    }
}

fn is_own(table: &TableState) -> bool {
    table.columns.first().is_some_and(|column| column.header.as_deref() == Some(OWN_ID))
}

/// The field behind a header of ours. A number after it (`Email 2`) counts only for fields that may have several columns.
fn own_field(column: &ColumnState, types: &[(String, String)]) -> Option<Field> {
    let header = column.header.as_deref()?;
    let of_type = |start: &str| {
        let code = header.strip_prefix(start)?;
        types.iter().find(|(known, _)| known.eq_ignore_ascii_case(code)).map(|(known, _)| known.clone())
    };
    let listed = |header: &str| LIST_FIELDS.iter().find(|(_, known)| *known == header)?.0.parse::<Field>().ok();
    let numbered = || {
        let (start, number) = header.rsplit_once(' ')?;
        number.parse::<u32>().ok()?;
        listed(start).filter(Field::may_repeat)
    };
    match header {
        OWN_ID => Some(Field::ExternalId),
        "Opposizione" => Some(Field::OptOut),
        _ => listed(header)
            .or_else(|| header.strip_prefix("Campo ").map(|code| Field::Custom(code.to_owned())))
            .or_else(|| of_type("Data consenso ").map(Field::ConsentOn))
            .or_else(|| of_type("Data revoca ").map(Field::ConsentWithdrawnOn))
            .or_else(|| of_type("Consenso ").map(Field::Consent))
            .or_else(numbered),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(index: u32, field: &str) -> ColumnState {
        ColumnState {
            index,
            header: Some(format!("Colonna {index}")),
            samples: Vec::new(),
            filled: 1,
            field: field.parse().ok(),
            settled: true,
            confidence: 0.9,
            sure: true,
            reason: "header".to_owned(),
            fitting: 0,
            of: 0,
            really_needed: false,
            values: Vec::new(),
            meanings: std::collections::BTreeMap::new(),
            legend: std::collections::BTreeMap::new(),
            date_order: None,
            surname_first: None,
            unknown_type: None,
            guessed: false,
        }
    }

    /// What becomes of columns about these fields in an archive with two types.
    fn asked(fields: &[&str]) -> Vec<String> {
        let mut state = ImportState::new("elenco.csv".to_owned(), 1);
        state.tables.push(TableState {
            name: None,
            header_row: Some(1),
            headers: Vec::new(),
            data_rows: 1,
            skipped: 0,
            visible: true,
            date_1904: false,
            columns: (0..).zip(fields).map(|(at, field)| column(at, field)).collect(),
            hidden_rows: 0,
            take_hidden: false,
            dictionary: std::collections::BTreeMap::new(),
            refused: Vec::new(),
        });
        let types = [("NEWSLETTER", "Newsletter"), ("EMAIL", "Email commerciali")];
        own_consent_types(&mut state, &types.map(|(code, title)| (code.to_owned(), title.to_owned())));
        let of = |column: &ColumnState| column.field.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        state.tables[0].columns.iter().map(of).collect()
    }

    /// A sure column keeps its consent, and a yes to text messages is proposed as no yes to anything else (S38).
    #[test]
    fn s38_an_unknown_consent_takes_nobodys_place() {
        let mixed = ["consent:NEWSLETTER", "consent:MARKETING", "consent_on:MARKETING"];
        assert_eq!(asked(&mixed), ["consent:NEWSLETTER", "consent:EMAIL", "consent_on:EMAIL"]);
        assert_eq!(asked(&["consent:MARKETING"]), ["consent:NEWSLETTER"]);
        assert_eq!(asked(&["consent:SMS", "consent:FOTO", "email"]), ["-", "-", "email"]);
        assert_eq!(asked(&["consent_withdrawn_on:SMS"]), ["opt_out"], "what was taken back is an objection (I8)");
    }
}
