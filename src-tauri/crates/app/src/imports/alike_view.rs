//! One pair of the step Doppioni side by side: the row, and the card or earlier row that it may be.

use custode_domain::{
    contact::{ContactField, ContactUnit},
    identifiers::text::fold,
    ids::ContactId,
    matching::Reason,
};
use custode_import::normalise::draft::{ContactDraft, NormalisedRow, PointKind as DraftPoint};
use uuid::Uuid;

use super::{
    alike::{AlikeRow, Whom},
    card::point_kind,
    check::normaliser,
    corrections::{Laid, understood},
    session::{Session, load},
};
use crate::{
    AppError, Work,
    contacts::{Names, shown_value, values},
};

/// Fields that tell people apart, in the order in which they are shown; the last four are points.
const SHOWN: [ContactField; 7] = [
    ContactField::OrganisationName,
    ContactField::LastName,
    ContactField::FirstName,
    ContactField::TaxCode,
    ContactField::VatNumber,
    ContactField::BirthOn,
    ContactField::Role,
];

/// A value on both sides.
#[derive(Clone, PartialEq, Eq)]
pub struct AlikeField {
    /// Code of the field, in the words of the command line.
    pub field: &'static str,
    /// On the side of the card or earlier row.
    pub other: String,
    /// In the row.
    pub own: String,
    /// Both say something, and not the same.
    pub differs: bool,
}

/// A pair side by side.
#[derive(Clone)]
pub struct AlikePair {
    /// The pair.
    pub pair: AlikeRow,
    /// Name of the card or earlier row.
    pub other_name: String,
    /// Name in the row.
    pub own_name: String,
    /// The values; fields that neither has are left out.
    pub fields: Vec<AlikeField>,
}

impl std::fmt::Debug for AlikeField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AlikeField").field("field", &self.field).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for AlikePair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AlikePair").field("pair", &self.pair).finish_non_exhaustive()
    }
}

/// One side.
#[derive(Default)]
struct Side {
    name: String,
    values: Vec<(&'static str, String)>,
}

/// Pairs of an import from an offset on, most alike first.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn alike_pairs(work: &Work, id: Uuid, offset: usize, limit: usize) -> Result<Vec<AlikePair>, AppError> {
    let session = load(work, id).await?;
    let names = Names::read(work).await?;
    let mut pairs = Vec::new();
    for pair in session.state.alike.iter().skip(offset).take(limit) {
        let own = row_side(work, &session, pair, pair.row).await?;
        let other = match pair.whom {
            Whom::Row(row) => row_side(work, &session, pair, row).await?,
            Whom::Card(card) => card_side(work, ContactId::from_uuid(card), &names).await?,
        };
        let fields = side_by_side(&other, &own, &pair.reasons);
        pairs.push(AlikePair { pair: pair.clone(), other_name: other.name, own_name: own.name, fields });
    }
    Ok(pairs)
}

/// A row as the importer understands it.
async fn row_side(work: &Work, session: &Session, pair: &AlikeRow, row: u32) -> Result<Side, AppError> {
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let before = u64::from(row.saturating_sub(1));
    let staged = work.reader().import_rows(session.id, table.sheet(), before, 1).await?;
    let kept = staged.first().filter(|kept| kept.row_no == u64::from(row)).ok_or(AppError::NotFound("row"))?;
    let laid = Laid::over(&work.reader(), session.id, table, &staged).await?;
    let row: NormalisedRow = understood(&normaliser(work, table), &laid, kept)?;
    Ok(pair.of(&row.contacts).map(|draft| draft_side(&row, draft)).unwrap_or_default())
}

fn draft_side(row: &NormalisedRow, draft: &ContactDraft) -> Side {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let code = |value: &Option<custode_import::normalise::draft::CodeDraft>| {
        value.as_ref().map(|code| code.value.clone()).unwrap_or_default()
    };
    let points = |kind: DraftPoint| {
        let of_kind = draft.points.iter().filter(|point| point.kind == kind);
        of_kind.map(|point| point.value.clone()).collect::<Vec<_>>().join("; ")
    };
    let address = &draft.address;
    let address = custode_domain::contact::PostalAddress {
        street: address.street.clone(),
        postcode: address.postcode.clone(),
        city: address.city.clone(),
        province: address.province.clone(),
        country: address.country.clone(),
    };
    let mut values = vec![
        ("organisation", text(&draft.organisation)),
        ("last_name", text(&draft.last_name)),
        ("first_name", text(&draft.first_name)),
        ("tax_code", values::with_mask(ContactField::TaxCode, &code(&draft.tax_code))),
        ("vat_number", code(&draft.vat_number)),
        ("birth_on", draft.birth_on.map(|day| day.to_string()).unwrap_or_default()),
        ("role", text(&row.role)),
    ];
    for kind in [DraftPoint::Email, DraftPoint::Pec, DraftPoint::Mobile, DraftPoint::Landline, DraftPoint::Fax] {
        values.push((kind.code(), points(kind)));
    }
    values.push(("address", values::address_line(&address)));
    let person = [text(&draft.first_name), text(&draft.last_name)].join(" ").trim().to_owned();
    Side { name: if person.is_empty() { text(&draft.organisation) } else { person }, values }
}

async fn card_side(work: &Work, id: ContactId, names: &Names) -> Result<Side, AppError> {
    let id = work.reader().successor(id).await?.unwrap_or(id);
    // A card that is gone meanwhile has nothing to show; the plan takes the row as a new one.
    let Some(card) = work.reader().contact(id, work.today()).await? else { return Ok(Side::default()) };
    let unit: &ContactUnit = &card.unit;
    let mut values: Vec<(&'static str, String)> = SHOWN
        .iter()
        .map(|field| {
            let value = unit.value(*field).and_then(|value| shown_value(work.archive(), id, *field, value, names));
            let code = if *field == ContactField::OrganisationName { "organisation" } else { field.code() };
            (code, value.unwrap_or_default())
        })
        .collect();
    for kind in [DraftPoint::Email, DraftPoint::Pec, DraftPoint::Mobile, DraftPoint::Landline, DraftPoint::Fax] {
        let of_kind = unit.points().into_iter().filter(|point| point.kind == point_kind(kind));
        let points: Vec<String> = of_kind.map(|point| point.normalised.clone()).collect();
        values.push((kind.code(), points.join("; ")));
    }
    let home = unit.points().into_iter().find_map(|point| point.address.as_ref().map(values::address_line));
    values.push(("address", home.unwrap_or_default()));
    Ok(Side { name: unit.display_name(), values })
}

/// The values that one side has at least. Tax codes are masked, so whether they differ is what the comparison said.
fn side_by_side(other: &Side, own: &Side, reasons: &[String]) -> Vec<AlikeField> {
    let said = |reason: Reason| reasons.iter().any(|code| code == reason.code());
    let other_of = |field: &str| other.values.iter().find(|(code, _)| *code == field).map(|(_, value)| value.clone());
    let all = own.values.iter().map(|(field, own)| {
        let other = other_of(field).unwrap_or_default();
        let both = !other.is_empty() && !own.is_empty();
        let differs = match *field {
            "tax_code" => said(Reason::OtherTaxCode) || said(Reason::TaxCodeNear),
            _ => both && fold(&other) != fold(own),
        };
        AlikeField { field, other, own: own.clone(), differs }
    });
    all.filter(|field| !field.other.is_empty() || !field.own.is_empty()).collect()
}
