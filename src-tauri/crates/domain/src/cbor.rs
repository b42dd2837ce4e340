//! Deterministic CBOR forms of dates and small enums, shared by every body.

/// A day as the number of days since 1 January of year 1 (proleptic Gregorian).
pub mod day {
    use chrono::{Datelike, NaiveDate};
    use minicbor::{
        Decoder, Encoder,
        decode::Error as DecodeFault,
        encode::{Error as EncodeFault, Write},
    };

    /// Writes the day number.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn encode<C, W: Write>(day: &NaiveDate, e: &mut Encoder<W>, _: &mut C) -> Result<(), EncodeFault<W::Error>> {
        e.i32(day.num_days_from_ce())?;
        Ok(())
    }

    /// Reads a day number.
    ///
    /// # Errors
    /// When the number is not a day that the calendar can hold.
    pub fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<NaiveDate, DecodeFault> {
        NaiveDate::from_num_days_from_ce_opt(d.i32()?).ok_or_else(|| DecodeFault::message("day out of range"))
    }
}

/// An optional day; absent when there is none.
pub mod opt_day {
    use chrono::NaiveDate;
    use minicbor::{
        Decoder, Encoder,
        data::Type,
        decode::Error as DecodeFault,
        encode::{Error as EncodeFault, Write},
    };

    /// Writes the day number or null.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn encode<C, W: Write>(
        day: &Option<NaiveDate>,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), EncodeFault<W::Error>> {
        match day {
            Some(day) => super::day::encode(day, e, ctx),
            None => {
                e.null()?;
                Ok(())
            }
        }
    }

    /// Reads a day number or null.
    ///
    /// # Errors
    /// When the number is not a day that the calendar can hold.
    pub fn decode<C>(d: &mut Decoder<'_>, ctx: &mut C) -> Result<Option<NaiveDate>, DecodeFault> {
        if d.datatype()? == Type::Null {
            d.null()?;
            return Ok(None);
        }
        super::day::decode(d, ctx).map(Some)
    }

    /// The value of an absent field.
    #[must_use]
    pub const fn nil() -> Option<Option<NaiveDate>> {
        Some(None)
    }

    /// Whether the field is left out.
    #[must_use]
    pub const fn is_nil(day: &Option<NaiveDate>) -> bool {
        day.is_none()
    }
}

/// An instant in milliseconds since 1970 (UTC).
pub mod instant {
    use chrono::{DateTime, Utc};
    use minicbor::{
        Decoder, Encoder,
        decode::Error as DecodeFault,
        encode::{Error as EncodeFault, Write},
    };

    /// Writes the milliseconds.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn encode<C, W: Write>(at: &DateTime<Utc>, e: &mut Encoder<W>, _: &mut C) -> Result<(), EncodeFault<W::Error>> {
        e.i64(at.timestamp_millis())?;
        Ok(())
    }

    /// Reads milliseconds.
    ///
    /// # Errors
    /// When the number is outside what the calendar can hold.
    pub fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<DateTime<Utc>, DecodeFault> {
        DateTime::from_timestamp_millis(d.i64()?).ok_or_else(|| DecodeFault::message("instant out of range"))
    }
}

/// Declares an enum with a stable number and a stable word for each variant.
macro_rules! code_enum {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $number:literal $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, minicbor::Encode, minicbor::Decode)]
        #[cbor(index_only)]
        $vis enum $name {
            $($(#[$vdoc])* #[n($number)] $variant,)*
        }

        impl $name {
            /// Every value, in order of its number.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable word used in columns, documents and on the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The value of a stable word.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub(crate) use code_enum;
