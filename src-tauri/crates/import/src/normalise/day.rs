//! A day as CBOR: days from 1 January of year 1, or null.

use chrono::{Datelike, NaiveDate};
use minicbor::decode::{Decoder, Error as DecodeError};
use minicbor::encode::{Encoder, Error as EncodeError, Write};

pub fn encode<C, W: Write>(
    day: &Option<NaiveDate>,
    e: &mut Encoder<W>,
    _: &mut C,
) -> Result<(), EncodeError<W::Error>> {
    match day {
        Some(day) => e.i32(day.num_days_from_ce())?,
        None => e.null()?,
    };
    Ok(())
}

pub fn decode<'b, C>(d: &mut Decoder<'b>, _: &mut C) -> Result<Option<NaiveDate>, DecodeError> {
    if d.datatype()? == minicbor::data::Type::Null {
        d.null()?;
        return Ok(None);
    }
    NaiveDate::from_num_days_from_ce_opt(d.i32()?).map(Some).ok_or_else(|| DecodeError::message("no such day"))
}
