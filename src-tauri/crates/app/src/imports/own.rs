//! What the reading of a file means for this archive: consents that it does not have, and our own exports, which map
//! themselves.

use super::state::{ColumnState, ImportState, TableState};
use custode_domain::list_fields::LIST_FIELDS;
use custode_import::mapping::field::Field;
use custode_report::{COPY_OF, SALES};

/// First column of our own exports.
const OWN_ID: &str = "ID Custode";

/// A column that speaks of a consent which the archive does not have becomes a question, never a silent loss: the first
/// type is proposed, and somebody has to say so.
pub(super) fn own_consent_types(state: &mut ImportState, types: &[(String, String)]) {
    let known = |code: &str| types.iter().any(|(known, _)| known.eq_ignore_ascii_case(code));
    let first = types.first().map(|(code, _)| code.clone());
    for column in state.tables.iter_mut().flat_map(|table| &mut table.columns) {
        let (code, proposed): (_, fn(String) -> Field) = match &column.field {
            Some(Field::Consent(code)) if !known(code) => (code, Field::Consent),
            Some(Field::ConsentOn(code)) if !known(code) => (code, Field::ConsentOn),
            Some(Field::ConsentWithdrawnOn(code)) if !known(code) => (code, Field::ConsentWithdrawnOn),
            _ => continue,
        };
        column.unknown_type = Some(code.clone());
        column.field = first.clone().map(proposed);
        column.sure = false;
        column.settled = false;
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
