//! Balancing tests of legitimate interests (Art. 6(1)(f) GDPR): kept in versions, printed, asked for by the gate.

use crate::{
    AppError, FieldFault, Work,
    contacts::Names,
    documents::Prepared,
    reports::{LetterText, ReportLanguage, set_paper},
};
use custode_domain::{
    balance::{BalanceFault, BalanceField, NewBalance},
    ids::{BalanceId, TxnId},
    journal::Body,
    purpose::LegalBasis,
};
use custode_report::{LetterPart, day_words, said};
use std::sync::Arc;
use uuid::Uuid;

/// Makes the next version of the test of a purpose. Earlier ones stay as they were.
///
/// # Errors
/// [`AppError::NotFound`] for a purpose that is not there; [`AppError::Precondition`] `other-basis` for one that does not rest
/// on a legitimate interest; field faults.
pub async fn save_balance(work: &Work, form: NewBalance) -> Result<(BalanceId, TxnId), AppError> {
    let reader = work.reader();
    let purposes = reader.purposes().await?;
    let purpose = purposes.iter().find(|row| row.id == form.purpose).ok_or(AppError::NotFound("purpose"))?;
    if purpose.purpose.basis != LegalBasis::LegitimateInterest {
        return Err(AppError::Precondition("other-basis"));
    }
    let known = reader.balances().await?;
    let of_it = known.iter().filter(|row| row.balance.purpose == form.purpose);
    let earlier = of_it.map(|row| row.balance.version).max().unwrap_or(0);
    let balance = form
        .parse(earlier, work.today())
        .map_err(|faults| AppError::Invalid(faults.into_iter().map(fault).collect()))?;
    let id = BalanceId::from_uuid(work.new_id());
    let outcome = work
        .transact(async |tx| {
            tx.write(id, Body::BalanceSet(balance));
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}

fn fault((field, fault): (BalanceField, BalanceFault)) -> FieldFault {
    let field = match field {
        BalanceField::Interest => "interest",
        BalanceField::Necessity => "necessity",
        BalanceField::Impact => "impact",
        BalanceField::Safeguards => "safeguards",
    };
    FieldFault::new(field, if fault == BalanceFault::Missing { "missing" } else { "too-long" })
}

/// Sets a version as a PDF.
///
/// # Errors
/// [`AppError::NotFound`]; those of setting a letter.
pub async fn print_balance(
    work: &Work,
    id: BalanceId,
    language: ReportLanguage,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let reader = work.reader();
    let known = reader.balances().await?;
    let row = known.into_iter().find(|row| row.id == id).ok_or(AppError::NotFound("balance"))?;
    let purposes = reader.purposes().await?;
    let purpose = purposes.iter().find(|one| one.id == row.balance.purpose).ok_or(AppError::NotFound("purpose"))?;
    let one = row.balance;
    let word = |key: &str| said(key, language);
    let names = Names::read(work).await?.in_language(language);
    let by = names.operator(row.actor);
    let shown = names.purpose(purpose.id).map(|known| &known.purpose).unwrap_or(&purpose.purpose);
    let data = shown.data_categories.clone().unwrap_or_else(|| word("report-not-stated"));
    let mut body = vec![
        LetterPart::Text(word("balance-paper-lead")),
        LetterPart::List(vec![
            format!("{}: {}", word("balance-paper-purpose"), shown.title),
            format!("{}: {}", word("balance-paper-version"), one.version),
            format!("{}: {}", word("balance-paper-day"), day_words(one.made_on, language)),
            format!("{}: {by}", word("balance-paper-by")),
            format!("{}: {data}", word("balance-paper-data")),
        ]),
    ];
    for (heading, text) in [
        ("balance-paper-interest", one.interest),
        ("balance-necessity", one.necessity),
        ("balance-impact", one.impact),
        ("balance-safeguards", one.safeguards),
    ] {
        body.extend([LetterPart::Heading(word(heading)), LetterPart::Text(text)]);
    }
    let outcome = format!("balance-outcome-{}", one.outcome.code());
    body.extend([LetterPart::Heading(word("balance-outcome")), LetterPart::Text(word(&outcome))]);
    // Who weighed it signs above their name.
    body.push(LetterPart::Text(word("balance-paper-signature")));
    let signature = Some(by).filter(|name| !name.is_empty());
    let letter = LetterText { subject: word("balance-paper-title"), body, signature, ..LetterText::default() };
    let code = format!("LIA-{}-{}", purpose.purpose.code, one.version);
    set_paper(work, letter, language, ("report-balance-file-stem", code)).await
}
