//! Exports of contacts. The first column is *ID Custode*, by which the importer knows its own file; the others carry the
//! Italian headers of the fields of AUTOMATION.md, so that reading the file again changes nothing.

mod sheet;
mod vcard;

use std::{collections::BTreeMap, io::Write};

use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    list_fields::{LIST_FIELDS, ListedObjection},
};
use minicbor::{Decode, Encode};
use serde::Serialize;

pub use sheet::{export_csv, export_xlsx, table_csv, table_xlsx};
pub use vcard::export_vcf;

/// Why an export stopped. No variant carries a cell.
#[derive(Debug, thiserror::Error)]
pub enum ExportFailure {
    /// The target could not be written.
    #[error("the export could not be written")]
    Io(#[from] std::io::Error),
    /// A spreadsheet holds no more rows or columns than this (1,048,576 by 16,384).
    #[error("a spreadsheet cannot hold so many rows or columns")]
    TooLarge,
    /// A cell is longer than a spreadsheet allows (32,767 characters); its row counts from 1 below the header.
    #[error("a cell is longer than a spreadsheet allows, in row {row}")]
    CellTooLong {
        /// Row below the header, counted from 1.
        row: u64,
    },
    /// The file could not be put together.
    #[error("the export could not be put together")]
    Format,
}

/// One contact, by field name of AUTOMATION.md. The numbers are those of a row that waits packed for its file; none is kept.
#[derive(Clone, Default, Serialize, PartialEq, Encode, Decode)]
pub struct ExportRow {
    /// Identifier of the card.
    #[n(0)]
    pub id: String,
    /// Values by field name (`email`, `custom:CODE`), several where there are several.
    #[n(1)]
    pub values: BTreeMap<String, Vec<String>>,
    /// Consents by code of the type.
    #[n(2)]
    pub consents: BTreeMap<String, ConsentCells>,
    /// Whether an objection to marketing stands.
    #[n(3)]
    pub opt_out: bool,
    /// What the person bought, where it is noted (Art. 130(4) Codice privacy).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[n(4)]
    pub sales: Vec<ExportedSale>,
    /// The ways that the objection closes, by their codes; empty where it closes all of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[n(5)]
    pub opt_out_channels: Vec<String>,
    /// The day of the objection, where somebody said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cbor(n(6), with = "custode_domain::cbor::opt_day", has_nil)]
    pub opt_out_on: Option<NaiveDate>,
}

custode_domain::redacted!(ExportRow, ExportedSale);

impl ExportRow {
    fn objection(&self) -> Option<ListedObjection> {
        let channels = self.opt_out_channels.iter().filter_map(|code| Channel::from_code(code)).collect();
        self.opt_out.then_some(ListedObjection { channels, since: self.opt_out_on })
    }
}

/// A sale in which the person gave an e-mail address.
#[derive(Clone, Serialize, PartialEq, Eq, Encode, Decode)]
pub struct ExportedSale {
    /// The day.
    #[cbor(n(0), with = "custode_domain::cbor::day")]
    pub sold_on: NaiveDate,
    /// What was sold; empty where the firm no longer knows.
    #[n(1)]
    pub goods: String,
    /// The address as it was given.
    #[n(2)]
    pub address: String,
    /// They were told what it is used for, and how to say no.
    #[n(3)]
    pub informed: bool,
    /// What proves the sale.
    #[n(4)]
    pub reference: Option<String>,
}

impl ExportedSale {
    /// The sale in a cell, in Italian like the heads of the columns.
    fn cell(&self) -> String {
        let told = if self.informed { "informativa data" } else { "informativa non data" };
        let (day, reference) = (self.sold_on.to_string(), self.reference.as_deref().unwrap_or_default());
        let parts = [day.as_str(), self.goods.as_str(), self.address.as_str(), told, reference];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// What an export says of one consent.
#[derive(Debug, Clone, Default, Serialize, PartialEq, Eq, Encode, Decode)]
pub struct ConsentCells {
    /// What the person decided, if anything.
    #[n(0)]
    pub decision: Option<ExportedDecision>,
    /// When they gave or refused it.
    #[cbor(n(1), with = "custode_domain::cbor::opt_day", has_nil)]
    pub decided_on: Option<NaiveDate>,
    /// When they withdrew it.
    #[cbor(n(2), with = "custode_domain::cbor::opt_day", has_nil)]
    pub withdrawn_on: Option<NaiveDate>,
}

/// A decision as the cell says it.
#[derive(Debug, Clone, Copy, Serialize, PartialEq, Eq, Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum ExportedDecision {
    /// SI.
    #[n(0)]
    Given,
    /// NO.
    #[n(1)]
    Refused,
    /// REVOCATO.
    #[n(2)]
    Withdrawn,
}

impl ExportedDecision {
    const fn cell(self) -> &'static str {
        match self {
            Self::Given => "SI",
            Self::Refused => "NO",
            Self::Withdrawn => "REVOCATO",
        }
    }
}

/// The columns of an export in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportColumns {
    columns: Vec<Column>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Column {
    Id,
    Value { field: String, nth: usize, header: String },
    Consent(String),
    ConsentOn(String),
    ConsentWithdrawnOn(String),
    OptOut,
    Sales,
}

/// The field that is left out unless it is wanted.
const IBAN: &str = "iban";

impl ExportColumns {
    /// Columns for these consent types and custom fields (codes). `repeats` says of a field how many columns it needs
    /// ("Email", "Email 2"); fields that are not in it get one. `with_iban` adds the column that is left out by default.
    pub fn new(
        consent_types: &[String],
        custom: &[String],
        repeats: &BTreeMap<String, usize>,
        with_iban: bool,
    ) -> Self {
        let mut columns = vec![Column::Id];
        let mut add = |field: &str, header: &str| {
            for nth in 0..repeats.get(field).copied().unwrap_or(1).max(1) {
                let header = if nth == 0 { header.to_owned() } else { format!("{header} {}", nth + 1) };
                columns.push(Column::Value { field: field.to_owned(), nth, header });
            }
        };
        let wanted = LIST_FIELDS.iter().filter(|(field, _)| with_iban || *field != IBAN);
        wanted.for_each(|(field, header)| add(field, header));
        custom.iter().for_each(|code| add(&format!("custom:{code}"), &format!("Campo {code}")));
        for code in consent_types {
            columns.push(Column::Consent(code.clone()));
            columns.push(Column::ConsentOn(code.clone()));
            columns.push(Column::ConsentWithdrawnOn(code.clone()));
        }
        columns.push(Column::OptOut);
        Self { columns }
    }

    /// With a last column for what people bought.
    #[must_use]
    pub fn with_sales(mut self) -> Self {
        self.columns.push(Column::Sales);
        self
    }

    /// The header row. Consent columns are `Consenso CODE`, `Data consenso CODE`, `Data revoca CODE`; own fields `Campo CODE`.
    pub fn headers(&self) -> Vec<String> {
        self.columns
            .iter()
            .map(|column| match column {
                Column::Id => "ID Custode".to_owned(),
                Column::Value { header, .. } => header.clone(),
                Column::Consent(code) => format!("Consenso {code}"),
                Column::ConsentOn(code) => format!("Data consenso {code}"),
                Column::ConsentWithdrawnOn(code) => format!("Data revoca {code}"),
                Column::OptOut => "Opposizione".to_owned(),
                Column::Sales => SALES.to_owned(),
            })
            .collect()
    }

    /// The cells of a contact, as many as headers. Dates are ISO 8601.
    pub fn cells(&self, row: &ExportRow) -> Vec<String> {
        let consent = |code: &str| row.consents.get(code).cloned().unwrap_or_default();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        self.columns
            .iter()
            .map(|column| match column {
                Column::Id => row.id.clone(),
                Column::Value { field, nth, .. } => {
                    row.values.get(field).and_then(|values| values.get(*nth)).cloned().unwrap_or_default()
                }
                Column::Consent(code) => consent(code).decision.map_or("", ExportedDecision::cell).to_owned(),
                Column::ConsentOn(code) => day(consent(code).decided_on),
                Column::ConsentWithdrawnOn(code) => day(consent(code).withdrawn_on),
                Column::OptOut => row.objection().map(|objection| objection.to_string()).unwrap_or_default(),
                Column::Sales => row.sales.iter().map(ExportedSale::cell).collect::<Vec<_>>().join("; "),
            })
            .collect()
    }
}

/// Header of the column that says what people bought. Our importer passes it over: a sale is noted on a card.
pub const SALES: &str = "Acquisti";

/// Header of the column that says whose copy a list is (S47). Our importer passes it over.
pub const COPY_OF: &str = "Copia di";

/// All contacts as one JSON document, written as they come. `copy` says whose copy it is (S47).
pub fn export_json<W: Write>(
    mut out: W,
    rows: impl IntoIterator<Item = ExportRow>,
    copy: &str,
) -> Result<u64, ExportFailure> {
    let failed = |error: serde_json::Error| match error.io_error_kind() {
        Some(kind) => ExportFailure::Io(kind.into()),
        None => ExportFailure::Format,
    };
    let mut count = 0;
    out.write_all(b"{\"schema\":\"custode.contacts/1\",\"copy\":")?;
    serde_json::to_writer(&mut out, copy).map_err(failed)?;
    out.write_all(b",\"contacts\":[")?;
    for row in rows {
        out.write_all(if count == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut out, &row).map_err(failed)?;
        count += 1;
    }
    out.write_all(b"\n]}\n")?;
    out.flush()?;
    Ok(count)
}
