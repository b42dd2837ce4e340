//! What the gate would say, for whoever asks without wanting to act: the terminal. A preview: nothing is written.

use super::noes::refusals_of;
use super::rules::{Motive, Rules, Told, best_point, judged, require_seen};
use crate::{AppError, Work, contacts::Names, rpo};
use custode_domain::{
    channel::Channel,
    gate::{GateVerdict, Mode},
    ids::ContactId,
};

/// The gate's answer for one person; `purpose` by its code, marketing without one. `address` chooses among several points.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Forbidden`] for an address that the role hides; a field fault for a purpose that is
/// unknown.
pub async fn check(
    work: &Work,
    contact: ContactId,
    channel: &Channel,
    mode: Mode,
    purpose: Option<&str>,
    address: Option<&str>,
) -> Result<GateVerdict, AppError> {
    let unit = judged(work, contact).await?;
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let motive = match purpose {
        None => Motive::Unasked,
        Some(code) => {
            let row = names.purposes().iter().find(|row| row.purpose.code.eq_ignore_ascii_case(code.trim()));
            Motive::Purpose(row.ok_or_else(|| AppError::field("purpose", "unknown"))?.id)
        }
    };
    let points = unit.points();
    let named = points.into_iter().find(|point| channel.fits(point.kind) && Some(point.normalised.as_str()) == address);
    let point = named.or_else(|| best_point(&unit, channel));
    require_seen(work, point)?;
    let suppressions = refusals_of(work, &rules, contact, (channel, point)).await?;
    let known = rpo::known(work, &unit, channel, point).await?;
    let rpo = rpo::question(rules.privacy(), channel, point, known, mode == Mode::Mass);
    let told = Told { channel, mode, point, suppressions: &suppressions, rpo, switches: false };
    Ok(rules.ask(&unit, &told, motive)?.verdict)
}
