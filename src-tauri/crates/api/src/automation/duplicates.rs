//! Pairs of cards that may be one.

use super::{
    Answer, Failure,
    told::{PairLine, Pairs},
};
use custode_app::{AppError, Work, contacts::duplicates::likely, domain::ids::ContactId, jobs::Progress};
use std::collections::HashMap;

/// The same search as in the window, without proposing anything there.
pub(super) async fn duplicates(work: &Work) -> Result<Answer, Failure> {
    let found = likely(work, &Progress::default()).await?;
    let mut cards: Vec<ContactId> = found.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    cards.sort_unstable();
    cards.dedup();
    let names: HashMap<ContactId, String> = work.reader().names(&cards).await.map_err(AppError::from)?;
    let name = |id: ContactId| names.get(&id).cloned().unwrap_or_default();
    let pairs = found.iter().map(|pair| PairLine {
        a: pair.a.as_uuid(),
        b: pair.b.as_uuid(),
        a_name: name(pair.a),
        b_name: name(pair.b),
        score: f64::from(pair.score) / 1000.0,
        tier: pair.tier.code(),
        reasons: pair.reasons.iter().map(|reason| reason.code()).collect(),
    });
    Ok(Pairs { pairs: pairs.collect() }.into())
}
