use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};

/// The hybrid clock of one unit (R7): wall milliseconds shifted by sixteen bits, never below what the unit has seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct Stamp(#[n(0)] u64);

impl Stamp {
    /// The number as stored. Only values below 2^63 are ever made, so it fits an SQLite integer.
    #[must_use]
    pub const fn as_i64(self) -> i64 {
        self.0.cast_signed()
    }

    /// A stored number.
    #[must_use]
    pub const fn from_i64(raw: i64) -> Self {
        Self(raw.cast_unsigned())
    }

    /// The number as hashed.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The next stamp of a unit: `max(wall_ms << 16, highest + 1)`.
    #[must_use]
    pub fn next(now: DateTime<Utc>, highest: Option<Self>) -> Self {
        let wall = u64::try_from(now.timestamp_millis()).unwrap_or(0) << 16;
        Self(highest.map_or(wall, |seen| wall.max(seen.0 + 1)))
    }

    /// The moment that the stamp tells, in milliseconds.
    #[must_use]
    pub fn at(self) -> DateTime<Utc> {
        i64::try_from(self.0 >> 16).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(ms).unwrap()
    }

    #[test]
    fn a_stamp_follows_the_wall_and_never_falls_behind_its_unit() {
        let first = Stamp::next(at(1_000), None);
        assert_eq!(first.get(), 1_000 << 16);
        assert_eq!(Stamp::next(at(1_000), Some(first)).get(), (1_000 << 16) + 1);
        assert_eq!(Stamp::next(at(10), Some(first)).get(), (1_000 << 16) + 1, "a clock set back is beaten");
        assert_eq!(Stamp::next(at(2_000), Some(first)).get(), 2_000 << 16, "and heals when corrected");
        assert_eq!(first.at(), at(1_000));
    }
}
