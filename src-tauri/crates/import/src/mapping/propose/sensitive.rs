//! Columns whose import deserves a second thought (data minimisation, Art. 5(1)(c) GDPR).

use custode_domain::identifiers::text::fold;

use super::Sensitive;
use crate::mapping::content::Content;
use crate::mapping::field::Field;

pub(super) fn sensitive(header: &str, field: Option<&Field>, content: &Content) -> Option<Sensitive> {
    let folded = fold(header);
    let free_text = matches!(field, None | Some(Field::Notes | Field::Custom(_) | Field::Tags));
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
    ]) || free_text && content.tells_health()
    {
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
