//! Facts of the package as the firm has changed them: each with its reason, its source and the day from which it counts.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use super::{Calendar, FactValue, HOLIDAYS, LegalFact, OwnHoliday, PACKAGE_IT_VERSION, fact};

/// A fact that the firm changed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct LegalChange {
    /// Stable key of the fact.
    #[n(0)]
    pub key: String,
    /// What it says now: months, hours, years, or 1 and 0 for a rule that holds or not.
    #[n(1)]
    pub value: u32,
    /// Norm or decision behind the new value.
    #[n(2)]
    pub source: String,
    /// Counts from this day; before it the package says what holds.
    #[cbor(n(3), with = "crate::cbor::day")]
    pub valid_from: NaiveDate,
    /// Why it was changed.
    #[n(4)]
    pub reason: String,
    /// Version of the package that it was changed against.
    #[n(5)]
    pub package: String,
    /// A rule in words, as the firm reads it.
    #[n(6)]
    pub words: Option<String>,
    /// The holidays that it added and took out.
    #[n(7)]
    pub calendar: Option<Calendar>,
}

/// What a changed fact says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LegalSaying {
    /// Months, hours, years, or 1 and 0 for a rule that holds or not.
    Number(u32),
    /// A rule in words.
    Words(String),
    /// Holidays added, and codes of those that are taken out.
    Holidays(Vec<OwnHoliday>, Vec<String>),
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegalField {
    /// Value.
    Value,
    /// Source.
    Source,
    /// Reason.
    Reason,
}

/// Why a change is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LegalInvalid {
    /// No such fact.
    #[error("no such fact")]
    Unknown,
    /// A rule in words has no value to change.
    #[error("a rule in words")]
    InWords,
    /// Nothing was entered.
    #[error("{0:?} is missing")]
    Missing(LegalField),
    /// Too much.
    #[error("{0:?} is too long")]
    TooLong(LegalField),
    /// A value that no fact of this sort can have.
    #[error("out of range")]
    OutOfRange,
    /// It counts from a later day, and would take the place of a change that counts already.
    #[error("a change is in force")]
    InForce,
}

/// Longest source and reason, in characters.
const TEXT: usize = 500;

/// The highest value of a sort; 0 for a rule in words.
const fn highest(value: FactValue) -> u32 {
    match value {
        FactValue::Months(_) => 1_200,
        FactValue::Hours(_) => 8_760,
        FactValue::Years(_) => 120,
        FactValue::Holds(_) => 1,
        FactValue::Rule => 0,
    }
}

/// A value of the same sort.
const fn with(sort: FactValue, value: u32) -> FactValue {
    match sort {
        FactValue::Months(_) => FactValue::Months(value),
        FactValue::Hours(_) => FactValue::Hours(value),
        FactValue::Years(_) => FactValue::Years(value),
        FactValue::Holds(_) => FactValue::Holds(value != 0),
        FactValue::Rule => FactValue::Rule,
    }
}

impl LegalChange {
    /// Checks a change of a fact of the package.
    ///
    /// # Errors
    /// [`LegalInvalid`]; a term of nothing is none.
    pub fn parse(
        key: &str,
        saying: LegalSaying,
        (source, valid_from): (&str, NaiveDate),
        reason: &str,
    ) -> Result<Self, LegalInvalid> {
        let known = fact(key).ok_or(LegalInvalid::Unknown)?;
        let (source, reason) = (source.trim(), reason.trim());
        let (mut value, mut words, mut calendar) = (0, None, None);
        match (known.value, saying) {
            (FactValue::Rule, LegalSaying::Holidays(added, removed)) if key == HOLIDAYS => {
                calendar = Some(Calendar::parse(valid_from, added, removed)?);
            }
            (FactValue::Rule, LegalSaying::Words(text)) if key != HOLIDAYS => words = Some(text.trim().to_owned()),
            (FactValue::Rule, _) | (_, LegalSaying::Words(_) | LegalSaying::Holidays(..)) => {
                return Err(LegalInvalid::InWords);
            }
            (sort, LegalSaying::Number(number)) => {
                if number > highest(sort) || (number == 0 && !matches!(sort, FactValue::Holds(_))) {
                    return Err(LegalInvalid::OutOfRange);
                }
                value = number;
            }
        }
        let said = words.as_deref().map(|words| (LegalField::Value, words));
        for (field, text) in [(LegalField::Source, source), (LegalField::Reason, reason)].into_iter().chain(said) {
            if text.is_empty() {
                return Err(LegalInvalid::Missing(field));
            }
            if text.chars().count() > TEXT {
                return Err(LegalInvalid::TooLong(field));
            }
        }
        Ok(Self {
            key: key.to_owned(),
            value,
            source: source.to_owned(),
            valid_from,
            reason: reason.to_owned(),
            package: PACKAGE_IT_VERSION.to_owned(),
            words,
            calendar,
        })
    }
}

/// The package with the changes of the firm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LegalFacts {
    changes: Vec<LegalChange>,
}

impl LegalFacts {
    /// The package with these changes, at most one for each fact.
    #[must_use]
    pub const fn new(changes: Vec<LegalChange>) -> Self {
        Self { changes }
    }

    /// The change of a fact, whether it counts already or not.
    #[must_use]
    pub fn change(&self, key: &str) -> Option<&LegalChange> {
        self.changes.iter().find(|change| change.key == key)
    }

    /// Whether a change may take the place of the one before. A fact holds one change: one for a later day would put the
    /// package back in force until then.
    ///
    /// # Errors
    /// [`LegalInvalid::InForce`].
    pub fn accept(&self, change: &LegalChange, today: NaiveDate) -> Result<(), LegalInvalid> {
        let over = change.valid_from > today && self.in_force(&change.key, today).is_some();
        if over { Err(LegalInvalid::InForce) } else { Ok(()) }
    }

    /// The holidays that the firm changed; each counts from its own day.
    #[must_use]
    pub fn calendar(&self) -> Option<&Calendar> {
        self.change(HOLIDAYS)?.calendar.as_ref()
    }

    /// A rule in words as the firm reads it on a day; none where the package's words hold.
    #[must_use]
    pub fn words(&self, fact: &LegalFact, on: NaiveDate) -> Option<&str> {
        self.in_force(fact.key, on)?.words.as_deref()
    }

    /// The norm that keeps commercial correspondence on a day: months and source (art. 2220 c.c.).
    #[must_use]
    pub fn commercial_floor(&self, on: NaiveDate) -> (u32, String) {
        let known = fact("scritture.conservazione");
        let source = known.map_or_else(String::new, |fact| self.source(fact, on).to_owned());
        (self.months("scritture.conservazione", on, 120), source)
    }

    /// How many facts were changed.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.changes.len()
    }

    fn in_force(&self, key: &str, on: NaiveDate) -> Option<&LegalChange> {
        self.change(key).filter(|change| change.valid_from <= on)
    }

    /// What a fact says on a day.
    #[must_use]
    pub fn value(&self, fact: &LegalFact, on: NaiveDate) -> FactValue {
        self.in_force(fact.key, on).map_or(fact.value, |change| with(fact.value, change.value))
    }

    /// Where that stands.
    #[must_use]
    pub fn source<'a>(&'a self, fact: &'a LegalFact, on: NaiveDate) -> &'a str {
        self.in_force(fact.key, on).map_or(fact.source, |change| change.source.as_str())
    }

    /// A term in months on a day; `otherwise` for a key that is none.
    #[must_use]
    pub fn months(&self, key: &str, on: NaiveDate, otherwise: u32) -> u32 {
        match fact(key).map(|fact| self.value(fact, on)) {
            Some(FactValue::Months(months)) => months,
            _ => otherwise,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn change(key: &str, value: u32) -> Result<LegalChange, LegalInvalid> {
        LegalChange::parse(key, LegalSaying::Number(value), (" Garante 9/2027 ", day(20)), " Parere del legale ")
    }

    #[test]
    fn a_changed_fact_counts_from_its_day_and_goes_back_to_the_package() {
        let facts = LegalFacts::new(vec![change("dsr.termine", 2).unwrap()]);
        assert_eq!(facts.months("dsr.termine", day(19), 9), 1, "before its day the package holds");
        assert_eq!(facts.months("dsr.termine", day(20), 9), 2);
        assert_eq!(LegalFacts::default().months("dsr.termine", day(20), 9), 1);
        let known = fact("dsr.termine").unwrap();
        assert_eq!((facts.source(known, day(20)), facts.source(known, day(1))), ("Garante 9/2027", known.source));
        let holds = LegalFacts::new(vec![change("dsr.costo", 1).unwrap()]);
        assert_eq!(holds.value(fact("dsr.costo").unwrap(), day(20)), FactValue::Holds(true));
    }

    #[test]
    fn a_planned_change_does_not_take_the_place_of_one_in_force() {
        let facts = LegalFacts::new(vec![change("dsr.termine", 2).unwrap()]);
        let from = |on| LegalChange::parse("dsr.termine", LegalSaying::Number(3), ("x", day(on)), "x").unwrap();
        assert_eq!(facts.accept(&from(25), day(22)), Err(LegalInvalid::InForce));
        assert_eq!(facts.accept(&from(22), day(22)), Ok(()));
        assert_eq!(facts.accept(&from(25), day(19)), Ok(()), "the one before was only planned");
        assert_eq!(LegalFacts::default().accept(&from(25), day(22)), Ok(()));
    }

    #[test]
    fn a_change_without_sense_source_or_reason_is_refused() {
        use LegalInvalid::*;
        assert_eq!(change("nessuno", 1), Err(Unknown));
        assert_eq!(change("festivi.IT", 1), Err(InWords));
        let words = |key, text: &str| LegalChange::parse(key, LegalSaying::Words(text.to_owned()), ("x", day(1)), "x");
        assert_eq!(words("dsr.termine", "Un mese"), Err(InWords));
        assert_eq!(words("defunti", " "), Err(Missing(LegalField::Value)));
        assert_eq!(words("festivi.IT", "Tutti"), Err(InWords), "holidays are days, not words");
        let facts = LegalFacts::new(vec![words("defunti", " Anche i conviventi ").unwrap()]);
        assert_eq!(facts.words(fact("defunti").unwrap(), day(1)), Some("Anche i conviventi"));
        assert_eq!(change("dsr.termine", 0), Err(OutOfRange));
        assert_eq!(change("dsr.costo", 2), Err(OutOfRange));
        assert_eq!(change("minori", 121), Err(OutOfRange));
        let said = |source: &str, reason: &str| {
            LegalChange::parse("minori", LegalSaying::Number(16), (source, day(1)), reason)
        };
        assert_eq!(said(" ", "x"), Err(Missing(LegalField::Source)));
        assert_eq!(said("x", ""), Err(Missing(LegalField::Reason)));
        assert_eq!(said("x", &"x".repeat(501)), Err(TooLong(LegalField::Reason)));
    }
}
