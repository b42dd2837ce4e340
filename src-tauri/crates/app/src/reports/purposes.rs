//! Purposes and recipients as documents say them: from the live settings, what Custode shipped in the reader's language.

use crate::{AppError, Work, contacts::Names, defaults::shipped_in};
use custode_domain::{balance::Balance, ids::PurposeId, purpose::LegalBasis};
use custode_report::{Automated, Lang, Purpose, Recipient, basis_words};
use custode_store::read::{ContactCard, PurposeRow, RecipientRow};
use std::collections::HashMap;

/// The purposes for which the data of a person are used, and those of the firm for which they are not (Art. 15(1)(a) GDPR asks
/// for the first): one that rests on a consent that does not count, on a sale that never was, or to which the person objected.
pub(crate) fn of_person(rows: &[PurposeRow], card: &ContactCard, names: &Names) -> (Vec<PurposeRow>, Vec<PurposeRow>) {
    let in_use = rows.iter().filter(|row| !row.archived).cloned();
    in_use.partition(|row| is_used_for(row, card, names))
}

fn is_used_for(row: &PurposeRow, card: &ContactCard, names: &Names) -> bool {
    let allowed = match row.purpose.basis {
        LegalBasis::Consent => card.consents.iter().any(|consent| {
            let kind = names.consent_type(consent.id);
            consent.view.counts && kind.is_some_and(|kind| kind.definition.purpose == Some(row.id))
        }),
        LegalBasis::SoftSpam => !card.unit.sales().is_empty(),
        _ => true,
    };
    let stops = card.unit.standing_stops();
    let stopped = stops.iter().any(|recorded| recorded.stop.closes(row.id, row.purpose.marketing));
    allowed && !(stopped && rests_on_choice(row.purpose.basis))
}

/// Whether the person may say no to it.
const fn rests_on_choice(basis: LegalBasis) -> bool {
    matches!(
        basis,
        LegalBasis::Consent | LegalBasis::LegitimateInterest | LegalBasis::SoftSpam | LegalBasis::PublicTask
    )
}

/// The legitimate interest of each purpose that rests on one, as its last balance says it (Art. 13(1)(d) GDPR).
///
/// # Errors
/// Those of the database.
pub(crate) async fn interests(work: &Work) -> Result<HashMap<PurposeId, String>, AppError> {
    let mut last: HashMap<PurposeId, (u32, String)> = HashMap::new();
    for row in work.reader().balances().await? {
        let Balance { purpose, version, interest, .. } = row.balance;
        let known = last.entry(purpose).or_default();
        if version > known.0 {
            *known = (version, interest);
        }
    }
    Ok(last.into_iter().map(|(purpose, (_, interest))| (purpose, interest)).collect())
}

/// The purposes in use.
pub(crate) fn purposes(
    rows: &[PurposeRow],
    receivers: &[RecipientRow],
    interests: &HashMap<PurposeId, String>,
    language: Lang,
) -> Vec<Purpose> {
    let said = |text: &Option<String>| text.as_deref().map(|text| shipped_in(text, language));
    let in_use = rows.iter().filter(|row| !row.archived);
    in_use
        .map(|row| Purpose {
            code: row.purpose.code.clone(),
            title: shipped_in(&row.purpose.title, language),
            basis: Some(basis_words(row.purpose.basis.code(), language)),
            interest: (row.purpose.basis == LegalBasis::LegitimateInterest)
                .then(|| interests.get(&row.id).cloned().unwrap_or_default()),
            categories: said(&row.purpose.data_categories),
            recipients: receivers_in(row, receivers, Some(language)),
            retention: said(&row.purpose.retention),
            automated: automated(&row.purpose),
        })
        .collect()
}

/// What is stated about a program that profiles or decides (Art. 15(1)(h) GDPR).
pub(crate) fn automated(purpose: &custode_domain::purpose::Purpose) -> Option<Automated> {
    let stated = purpose.automated.clone().unwrap_or_default();
    purpose.is_automated().then_some(Automated {
        profiling: purpose.profiling,
        decides: stated.decides,
        logic: stated.logic,
        significance: stated.significance,
        consequences: stated.consequences,
    })
}

/// Who gets the data of a purpose: those of the register, then what was typed. "Nobody" says nothing once there is somebody.
pub(crate) fn receivers_of(row: &PurposeRow, receivers: &[RecipientRow]) -> Option<String> {
    receivers_in(row, receivers, None)
}

/// The same; what Custode shipped, in the language of the reader.
fn receivers_in(row: &PurposeRow, receivers: &[RecipientRow], language: Option<Lang>) -> Option<String> {
    let named = named_for(row.id, receivers);
    let typed = typed_for(row).filter(|text| named.is_empty() || !is_nobody(text));
    let typed = typed.map(|text| language.map_or_else(|| text.to_owned(), |language| shipped_in(text, language)));
    let words: Vec<String> = named.into_iter().map(str::to_owned).chain(typed).collect();
    (!words.is_empty()).then(|| words.join("; "))
}

fn typed_for(row: &PurposeRow) -> Option<&str> {
    row.purpose.recipients.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn is_nobody(text: &str) -> bool {
    matches!(text.trim_end_matches('.').to_lowercase().as_str(), "nessuno" | "nobody" | "no one")
}

/// Who was typed for a purpose beside the register; a "nobody" is none.
pub(crate) fn typed_receivers(row: &PurposeRow) -> Option<&str> {
    typed_for(row).filter(|text| !is_nobody(text))
}

/// Names of those in use that get the data for this purpose.
fn named_for(purpose: PurposeId, receivers: &[RecipientRow]) -> Vec<&str> {
    let for_it = |row: &&RecipientRow| !row.archived && row.recipient.purposes.contains(&purpose);
    receivers.iter().filter(for_it).map(|row| row.recipient.name.as_str()).collect()
}

/// The register of recipients, those in use.
pub(crate) fn receivers_words(receivers: &[RecipientRow], purposes: &[PurposeRow], language: Lang) -> Vec<Recipient> {
    let title =
        |id: &PurposeId| purposes.iter().find(|row| row.id == *id).map(|row| shipped_in(&row.purpose.title, language));
    let in_use = receivers.iter().filter(|row| !row.archived).map(|row| &row.recipient);
    in_use
        .map(|one| Recipient {
            name: one.name.clone(),
            role: one.role.code().to_owned(),
            service: one.service.clone(),
            country: one.country.clone(),
            safeguard: one.safeguard.map(|safeguard| safeguard.code().to_owned()),
            contract_on: one.contract_on,
            purposes: one.purposes.iter().filter_map(title).collect(),
        })
        .collect()
}
