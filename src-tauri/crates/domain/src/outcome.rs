//! What becomes of a record that somebody wants to erase. Each record has exactly one outcome.

use chrono::NaiveDate;

/// What becomes of one record when the bin is emptied. Each record has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinOutcome {
    /// It is destroyed.
    Destroyed,
    /// A norm keeps it until this day; it stays in the bin, unusable, and goes by itself afterwards.
    KeptUntil(NaiveDate),
    /// Somebody else takes part in it whose card stays.
    KeptWithOthers,
    /// A hold keeps it until somebody lifts it.
    Held,
}

/// The outcome of a communication. `floor` is that of
/// [`floor_end`](crate::retention::RetentionClass::floor_end); `others`: somebody takes part who stays; `held`:
/// a hold stands on it.
#[must_use]
pub fn communication_outcome(floor: Option<NaiveDate>, others: bool, held: bool, today: NaiveDate) -> BinOutcome {
    match floor {
        _ if others => BinOutcome::KeptWithOthers,
        _ if held => BinOutcome::Held,
        Some(until) if until >= today => BinOutcome::KeptUntil(until),
        _ => BinOutcome::Destroyed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::retention::{Events, RetentionAnchor, RetentionClass};

    #[test]
    fn only_commercial_correspondence_has_a_floor() {
        let on = NaiveDate::from_ymd_opt(2020, 3, 31).unwrap();
        let class = |commercial| RetentionClass {
            code: "X".to_owned(),
            title: "X".to_owned(),
            months: 120,
            anchor: RetentionAnchor::Document,
            norm: None,
            commercial,
            floor_months: None,
            floor_norm: None,
            grace_days: 0,
            action: None,
            channels: None,
            categories: Vec::new(),
            reasons: None,
            law: None,
        };
        let until = class(true).floor_end(&Events::of_day(on), on).unwrap();
        assert_eq!(until, NaiveDate::from_ymd_opt(2030, 3, 31).unwrap());
        assert_eq!(class(false).floor_end(&Events::of_day(on), on), None);
        assert_eq!(
            communication_outcome(Some(until), false, false, until),
            BinOutcome::KeptUntil(until),
            "its last day counts"
        );
        let after = until.succ_opt().unwrap();
        assert_eq!(communication_outcome(Some(until), false, false, after), BinOutcome::Destroyed);
        assert_eq!(communication_outcome(Some(until), true, true, after), BinOutcome::KeptWithOthers);
        assert_eq!(communication_outcome(Some(until), false, true, after), BinOutcome::Held, "whatever term is over");
        assert_eq!(communication_outcome(None, false, true, on), BinOutcome::Held);
        assert_eq!(communication_outcome(None, false, false, on), BinOutcome::Destroyed);
    }
}
