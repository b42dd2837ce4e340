//! From a row of cells to drafts of contacts, consents and issues.
//!
//! Nothing is lost silently: a repair is listed with before and after, a value that fits nowhere is kept as
//! [`draft::Unusable`], and only a row with nothing usable (or one that is broken) is rejected.

mod closed;
mod consents;
pub mod corrections;
mod crowd;
pub mod day;
pub mod decided;
pub mod draft;
mod for_all;
mod found;
mod heard;
mod identity;
pub mod issue;
pub mod log;
mod notes;
pub mod opposed;
mod order;
mod place;
mod placing;
mod reach;
pub mod rpo;
mod tongue;
mod values;
mod wish;

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use custode_domain::identifiers::consent_cell;
use custode_domain::identifiers::dates::{self, DateOrder, DateReading, DateSystem};
use custode_domain::identifiers::text::{clean, fold, is_invisible, is_placeholder, tidy};

use crate::mapping::MapFile;
use crate::mapping::doubt::{Doubt, doubt};
use crate::mapping::field::Field;
use crate::mapping::words;
use crate::table::{Hint, RawRow, RowFault};
pub use consents::meaning;
use corrections::Corrections;
pub(crate) use crowd::{heading_consents, heading_refuses, meaning_refuses, sheet_refuses, title_refuses};
use draft::{ContactDraft, ContactKind, NormalisedRow, PointKind};
use found::{flag_row, flagged, keep, kept_quietly, push, reject, repaired, stands};
use issue::{Action, Issue, IssueCode};
pub(crate) use notes::asks_how;

/// What is known of the table and the day beyond the mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Day of the import: nothing that happened lies after it.
    pub reference: NaiveDate,
    /// The workbook counts its days from 1904.
    pub date_1904: bool,
    /// Hidden rows are wanted too.
    pub take_hidden: bool,
}

/// Normalises the rows of one table.
#[derive(Debug)]
pub struct Normaliser {
    columns: Vec<Column>,
    setting: Setting,
    consent_types: Vec<String>,
    /// The only consent date of the table, when its header names no purpose: it is that of every consent.
    shared_date: Option<usize>,
    /// The only day of withdrawal of the table, behind several answers, when its header names none of them: it takes all
    /// of them back.
    shared_withdrawal: Option<usize>,
}

#[derive(Debug)]
struct Column {
    index: usize,
    field: Field,
    header: String,
    folded: String,
    order: DateOrder,
    values: HashMap<String, String>,
    listening: heard::Listening,
    /// What the header leaves open of a yes below it.
    doubt: Doubt,
    /// The language of the header, as far as its answers are its own.
    tongue: tongue::Tongue,
    /// The header says that it is a person's own: a telephone at home, an address of residence.
    private: bool,
    /// The names of the column are written with the surname first, or behind; none where nobody counted.
    surname_first: Option<bool>,
}

/// A cell of a row under work.
#[derive(Clone, Copy)]
struct Text<'a> {
    column: &'a Column,
    raw: &'a str,
    text: &'a str,
    number: bool,
}

/// Parts of a row while they are gathered.
#[derive(Default)]
struct Parts<'a> {
    organisation: Option<Text<'a>>,
    last_name: Option<Text<'a>>,
    first_name: Option<Text<'a>>,
    full_name: Option<Text<'a>>,
    tax_code: Option<Text<'a>>,
    vat_number: Option<Text<'a>>,
    tax_or_vat: Option<Text<'a>>,
    iban: Option<Text<'a>>,
    birth_on: Option<Text<'a>>,
    street: Option<Text<'a>>,
    house_number: Option<Text<'a>>,
    postcode: Option<Text<'a>>,
    city: Option<Text<'a>>,
    province: Option<Text<'a>>,
    country: Option<Text<'a>>,
    sex: Option<Text<'a>>,
    sdi_code: Option<&'a str>,
    birth_place: Option<&'a str>,
    language: Option<&'a str>,
    websites: Vec<&'a str>,
    reach: Vec<Text<'a>>,
}

impl Normaliser {
    /// Prepares the mapping. `headers` are those of the table; those in the mapping win.
    #[must_use]
    pub fn new(map: &MapFile, headers: &[String], setting: Setting) -> Self {
        let all: Vec<String> = headers.iter().map(|header| words::fold_header(header)).collect();
        let mut columns = Vec::new();
        let mut consent_types: Vec<String> = Vec::new();
        for column in &map.columns {
            let Some(field) = column.field.clone().filter(|f| *f != Field::Ignore) else { continue };
            if let Field::Consent(code)
            | Field::ConsentOn(code)
            | Field::ConsentWithdrawnOn(code)
            | Field::ConsentEvidence(code) = &field
                && !consent_types.contains(code)
            {
                consent_types.push(code.clone());
            }
            let index = column.index as usize;
            let header = column.header.clone().or_else(|| headers.get(index).cloned()).unwrap_or_default();
            let answers = matches!(field, Field::Consent(_));
            let key = |text: &str| if answers { consent_cell::key(text) } else { fold(text) };
            let values = map
                .values
                .get(&field.to_string())
                .map(|m| m.iter().map(|(k, v)| (key(k), v.clone())).collect())
                .unwrap_or_default();
            let doubt = if let Field::Consent(code) = &field { doubt(&header, code) } else { Doubt::None };
            columns.push(Column {
                index,
                folded: words::fold_header(&header),
                listening: heard::listening(&field, &header),
                doubt,
                tongue: tongue::of(&words::fold_header(&header)),
                private: reach::is_private(&words::fold_header(&header), &all),
                header,
                surname_first: column.surname_first,
                order: column.date_order.or(map.date_order).unwrap_or_default(),
                values,
                field,
            });
        }
        let shared_date = for_all::date(&columns, consent_types.len());
        let shared_withdrawal = for_all::withdrawal(&columns);
        Self { columns, setting, consent_types, shared_date, shared_withdrawal }
    }

    /// Codes of the consent types that the mapping names, each once.
    #[must_use]
    pub fn consent_types(&self) -> &[String] {
        &self.consent_types
    }

    /// Understands one row as it was read.
    #[must_use]
    pub fn row(&self, raw: &RawRow) -> NormalisedRow {
        self.understood(raw, NormalisedRow::default())
    }

    /// Understands one row with what a person changed about it. Who corrects a cell of a broken row has looked at the
    /// row: its cells count as they stand then.
    #[must_use]
    pub fn row_with(&self, raw: &RawRow, corrections: &Corrections) -> NormalisedRow {
        let refusals = corrections.refusals.clone();
        match corrections.over(raw) {
            Some((now, corrected)) => {
                self.understood(&now, NormalisedRow { corrected, refusals, ..NormalisedRow::default() })
            }
            None => self.understood(raw, NormalisedRow { refusals, ..NormalisedRow::default() }),
        }
    }

    fn understood(&self, raw: &RawRow, mut out: NormalisedRow) -> NormalisedRow {
        (out.row, out.hidden) = (raw.row, raw.hidden);
        match raw.fault {
            Some(RowFault::TooManyCells | RowFault::BrokenInTwo) if !out.corrected.is_empty() => {}
            Some(RowFault::TooManyCells | RowFault::BrokenInTwo) => return reject(out, IssueCode::RowRagged),
            Some(RowFault::TooLarge) => return reject(out, IssueCode::RowTooLarge),
            Some(RowFault::QuoteUnclosed) => flag_row(&mut out, IssueCode::QuoteUnclosed),
            Some(RowFault::OtherEncoding) => flag_row(&mut out, IssueCode::OtherEncoding),
            None => {}
        }
        if raw.hidden && !self.setting.take_hidden {
            // Somebody put it out of sight; who wants it says so.
            return reject(out, IssueCode::HiddenRow);
        }
        if let Some(heading) = &raw.under {
            let code = closed::close(&mut out, &fold(crate::colours::said(heading)));
            push(&mut out, code, None, Action::Flagged, Some(heading), None);
        }
        // Cleaned texts live here while the parts point at them.
        let mut cleaned: Vec<std::borrow::Cow<'_, str>> =
            self.columns.iter().map(|c| self.cell(raw, c, &mut out)).collect();
        self.join_names(&mut cleaned, &mut out);
        let mut parts = Parts::default();
        for (column, text) in self.columns.iter().zip(&cleaned) {
            if text.is_empty() {
                continue;
            }
            let number = raw.cells.get(column.index).is_some_and(|c| c.hint == Hint::Number);
            self.place(Text { column, raw: raw.text(column.index), text, number }, &mut parts, &mut out);
        }
        self.consents(raw, &mut out);
        identity::name_beside_address(&mut parts);
        let mut person = ContactDraft::new(ContactKind::Person);
        let mut organisation = ContactDraft::new(ContactKind::Organisation);
        self.identity(&parts, &mut person, &mut organisation, &mut out);
        let has_organisation = organisation.organisation.is_some();
        let has_person = person.last_name.is_some() || person.first_name.is_some();
        let address = place::address(&parts, &mut out);
        let points = self.reach(&parts, &mut out);
        heard::own_way(&self.columns, raw, &points, &mut out);
        self.day_of_notes(&mut out);
        heard::contradictions(&self.columns, raw, &mut out);
        let (both, only_organisation) = (has_organisation && has_person, has_organisation && !has_person);
        for point in points {
            let private = self.columns.iter().any(|c| c.index as u32 == point.column && c.private);
            // Whoever asks not to be called is called at no number of the row: it stays with the one who said no.
            let stopped = out.says_no() && matches!(point.kind, PointKind::Landline | PointKind::Email);
            let of_firm = reach::belongs_to_organisation(&point) && !private && !stopped;
            if only_organisation || (both && of_firm) {
                organisation.points.push(point)
            } else {
                person.points.push(point)
            }
        }
        let at_home = [parts.street, parts.city, parts.postcode].into_iter().flatten().next();
        let at_home = both && at_home.is_some_and(|cell| cell.column.private);
        let target = if has_organisation && !at_home { &mut organisation } else { &mut person };
        target.address = address;
        let target = if has_organisation { &mut organisation } else { &mut person };
        target.websites = parts.websites.iter().map(|w| (*w).to_owned()).collect();
        target.sdi_code = parts.sdi_code.map(str::to_uppercase);
        let target = if only_organisation { &mut organisation } else { &mut person };
        target.language = parts.language.map(str::to_owned);
        if only_organisation {
            // A code, date or account of the row must not vanish with the person that it has not.
            organisation.tax_code = organisation.tax_code.or(person.tax_code.take());
            organisation.vat_number = organisation.vat_number.or(person.vat_number.take());
            organisation.birth_on = person.birth_on.take();
            organisation.birth_place = person.birth_place.take();
            organisation.sex = person.sex.take();
        } else if !has_organisation {
            person.vat_number = person.vat_number.or(organisation.vat_number.take());
            person.tax_code = person.tax_code.or(organisation.tax_code.take());
            person.iban = person.iban.or(organisation.iban.take());
        }
        let usable = has_organisation
            || has_person
            || !person.points.is_empty()
            || person.tax_code.as_ref().is_some_and(|c| c.valid)
            || person.vat_number.as_ref().is_some_and(|c| c.valid);
        if !usable {
            return reject(out, IssueCode::NothingUsable);
        }
        if has_organisation {
            out.contacts.push(organisation);
        }
        if has_person || !has_organisation {
            out.contacts.push(person);
        }
        out
    }

    /// The day on which somebody said no, as the one note that says it tells it.
    fn day_of_notes(&self, out: &mut NormalisedRow) {
        let stops = |issue: &&Issue| matches!(issue.code, IssueCode::NoteStops | IssueCode::NoteClosesWay);
        let mut notes = out.issues.iter().filter(stops);
        let (Some(note), None, None) = (notes.next(), notes.next(), out.opt_out_on) else { return };
        let column = note.column.and_then(|at| self.columns.iter().find(|column| column.index as u32 == at));
        let order = column.map(|column| column.order).unwrap_or_default();
        let read = |text: &str| dates::read(text, order, DateSystem::From1900, self.setting.reference).day();
        out.opt_out_on = note.before.as_deref().and_then(|text| heard::day_of_note(text, read));
    }

    /// Pieces of an organisation's name in several columns become one name, in their order.
    fn join_names(&self, cleaned: &mut [std::borrow::Cow<'_, str>], out: &mut NormalisedRow) {
        let pieces: Vec<usize> = (0..self.columns.len())
            .filter(|i| self.columns[*i].field == Field::Organisation && !is_placeholder(&cleaned[*i]))
            .collect();
        let [first, rest @ ..] = pieces.as_slice() else { return };
        let mut name = cleaned[*first].clone().into_owned();
        for at in rest {
            let piece = std::mem::take(&mut cleaned[*at]);
            // A program that fills both columns with the same name says it once.
            if fold(&piece) != fold(&name) {
                let (before, joined) = (format!("{name} | {piece}"), format!("{name} {piece}"));
                if stands(out, IssueCode::OrganisationJoined, &self.columns[*first], &before, &joined) {
                    name = joined;
                } else {
                    out.notes.push(format!("{}: {piece}", self.columns[*at].header));
                }
            }
        }
        cleaned[*first] = name.into();
    }

    fn cell<'a>(&self, raw: &'a RawRow, column: &Column, out: &mut NormalisedRow) -> std::borrow::Cow<'a, str> {
        let Some(cell) = raw.cells.get(column.index) else { return "".into() };
        if cell.hint == Hint::Error {
            push(out, IssueCode::ErrorValue, Some(column), Action::Flagged, Some(&cell.text), None);
            return "".into();
        }
        let text = if is_free(&column.field) { tidy(&cell.text) } else { clean(&cell.text) };
        if !cell.text.is_ascii()
            && cell.text.chars().any(is_invisible)
            && !stands(out, IssueCode::InvisibleRemoved, column, &cell.text, &text)
        {
            return cell.text.trim().into();
        }
        if !column.values.is_empty()
            && let Some(meant) = column.values.get(&fold(&text))
        {
            return meant.clone().into();
        }
        text
    }

    /// The day in a cell; what is none is flagged and kept.
    fn date(&self, cell: Text<'_>, out: &mut NormalisedRow) -> Option<NaiveDate> {
        // A number typed as text was pasted from elsewhere and counts from 1900 like almost everything.
        let system = if self.setting.date_1904 && cell.number { DateSystem::From1904 } else { DateSystem::From1900 };
        let code = match dates::read(cell.text, cell.column.order, system, self.setting.reference) {
            // 1/1/1900 is how programs write that there is none.
            DateReading::On(day) if day.year() == 1900 && day.ordinal() == 1 => IssueCode::DateUnreadable,
            DateReading::On(day) => return Some(day),
            DateReading::Nothing => return None,
            DateReading::Future(_) => IssueCode::DateInFuture,
            DateReading::Incomplete => IssueCode::DateIncomplete,
            DateReading::Unreadable => IssueCode::DateUnreadable,
        };
        keep(out, code, cell);
        None
    }
}

/// True when a text clearly asks not to be contacted.
pub(crate) fn objects(text: &str) -> bool {
    notes::label_stops(&fold(&wish::spelt(text)))
}

/// Whether a text may begin with an apostrophe that somebody wrote ("'O Vascio"); in every other field a spreadsheet put it
/// there.
const fn is_free(field: &Field) -> bool {
    matches!(
        field,
        Field::Organisation
            | Field::LastName
            | Field::FirstName
            | Field::Address
            | Field::City
            | Field::BirthPlace
            | Field::Role
            | Field::Tags
            | Field::Notes
            | Field::Custom(_)
    )
}
