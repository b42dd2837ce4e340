//! Balancing tests of legitimate interests.

use super::{Answer, changed, report::report_view};
use crate::{
    wire::{Changed, Nothing, balance::*, ids, report::ReportView},
    words::language_of,
};
use custode_app::{
    AppError, Work,
    contacts::Names,
    domain::{
        balance::{BalanceOutcome as Outcome, NewBalance},
        ids::{BalanceId, PurposeId},
    },
    settings,
};

pub(crate) async fn balance_list(work: &Work, _: Nothing) -> Answer<BalanceList> {
    let names = Names::read(work).await?;
    let rows = work.reader().balances().await.map_err(AppError::from)?;
    let balances = rows.into_iter().map(|row| BalanceView {
        id: ids::BalanceId(row.id.as_uuid()),
        purpose: ids::PurposeId(row.balance.purpose.as_uuid()),
        version: row.balance.version,
        made_on: row.balance.made_on,
        by: names.operator(row.actor),
        interest: row.balance.interest,
        necessity: row.balance.necessity,
        impact: row.balance.impact,
        safeguards: row.balance.safeguards,
        outcome: match row.balance.outcome {
            Outcome::Interest => BalanceOutcome::Interest,
            Outcome::People => BalanceOutcome::People,
        },
    });
    Ok(BalanceList { balances: balances.collect() })
}

pub(crate) async fn balance_save(work: &Work, request: BalanceSave) -> Answer<Changed> {
    let form = NewBalance {
        purpose: PurposeId::from_uuid(request.purpose.0),
        interest: request.interest,
        necessity: request.necessity,
        impact: request.impact,
        safeguards: request.safeguards,
        outcome: match request.outcome {
            BalanceOutcome::Interest => Outcome::Interest,
            BalanceOutcome::People => Outcome::People,
        },
    };
    let (_, txn) = settings::save_balance(work, form).await?;
    Ok(changed(txn))
}

pub(crate) async fn balance_print(work: &Work, request: BalancePrint) -> Answer<ReportView> {
    let language = language_of(request.language);
    let (document, prepared) = settings::print_balance(work, BalanceId::from_uuid(request.id.0), language).await?;
    Ok(report_view(document, &prepared))
}
