use chrono::{Datelike, NaiveDate};
use minicbor::{Decode, Decoder, Encode, Encoder, data::Type, decode, encode};
use uuid::Uuid;

/// The value of one numbered field.
///
/// On the wire: null, text, a number of days under tag 1001, 16 bytes under tag 37 (UUID), or `[sealed, lookup]` under
/// tag 1002. Anything else is kept byte for byte (R8).
#[derive(Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// The field is empty.
    Cleared,
    /// Plain text or the stable word of an enum.
    Text(String),
    /// A calendar day.
    Day(NaiveDate),
    /// A reference to another unit.
    Id(Uuid),
    /// Bytes sealed by the caller under a class key, with a keyed hash for exact search.
    Sealed {
        /// Nonce and ciphertext.
        bytes: Vec<u8>,
        /// Keyed hash of the normalised value, where exact match is allowed.
        lookup: Option<[u8; 32]>,
    },
    /// Written by a newer program.
    Unknown(Vec<u8>),
}

redacted!(FieldValue);

const DAY: u64 = 1001;
const UUID: u64 = 37;
const SEALED: u64 = 1002;

impl FieldValue {
    /// Text, or cleared when it is empty.
    #[must_use]
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Cleared } else { Self::Text(text.to_owned()) }
    }

    /// The text, if this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The day, if this is one.
    #[must_use]
    pub const fn as_day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            _ => None,
        }
    }

    /// The reference, if this is one.
    #[must_use]
    pub const fn as_id(&self) -> Option<Uuid> {
        match self {
            Self::Id(id) => Some(*id),
            _ => None,
        }
    }
}

impl<C> Encode<C> for FieldValue {
    fn encode<W: encode::Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Result<(), encode::Error<W::Error>> {
        match self {
            Self::Cleared => e.null()?,
            Self::Text(text) => e.str(text)?,
            Self::Day(day) => e.tag(minicbor::data::Tag::new(DAY))?.i32(day.num_days_from_ce())?,
            Self::Id(id) => e.tag(minicbor::data::Tag::new(UUID))?.bytes(id.as_bytes())?,
            Self::Sealed { bytes, lookup } => {
                e.tag(minicbor::data::Tag::new(SEALED))?.array(2)?.bytes(bytes)?;
                match lookup {
                    Some(hash) => e.bytes(hash)?,
                    None => e.null()?,
                }
            }
            Self::Unknown(raw) => {
                e.writer_mut().write_all(raw).map_err(encode::Error::write)?;
                e
            }
        };
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for FieldValue {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
        let start = d.position();
        if let Some(known) = known(&mut d.probe()) {
            d.skip()?;
            return Ok(known);
        }
        d.skip()?;
        let raw = d.input().get(start..d.position()).unwrap_or_default();
        Ok(Self::Unknown(raw.to_vec()))
    }
}

fn known(d: &mut Decoder<'_>) -> Option<FieldValue> {
    match d.datatype().ok()? {
        Type::Null => Some(FieldValue::Cleared),
        Type::String => d.str().ok().map(|text| FieldValue::Text(text.to_owned())),
        Type::Tag => match d.tag().ok()?.as_u64() {
            DAY => d.i32().ok().and_then(NaiveDate::from_num_days_from_ce_opt).map(FieldValue::Day),
            UUID => d.bytes().ok().and_then(|bytes| Uuid::from_slice(bytes).ok()).map(FieldValue::Id),
            SEALED => {
                if d.array().ok()? != Some(2) {
                    return None;
                }
                let bytes = d.bytes().ok()?.to_vec();
                let lookup = match d.datatype().ok()? {
                    Type::Null => None,
                    _ => Some(d.bytes().ok()?.try_into().ok()?),
                };
                Some(FieldValue::Sealed { bytes, lookup })
            }
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back_and_unknown_ones_keep_their_bytes() {
        for value in [
            FieldValue::Cleared,
            FieldValue::Text("Anna".into()),
            FieldValue::Day(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()),
            FieldValue::Id(Uuid::from_bytes([7; 16])),
            FieldValue::Sealed { bytes: vec![1, 2, 3], lookup: Some([9; 32]) },
            FieldValue::Sealed { bytes: vec![], lookup: None },
            FieldValue::Unknown(vec![0x83, 1, 2, 3]),
            FieldValue::Unknown(vec![0xd9, 0x04, 0x00, 0x61, 0x61]),
        ] {
            let bytes = minicbor::to_vec(&value).unwrap();
            let back: FieldValue = minicbor::decode(&bytes).unwrap();
            assert!(back == value && minicbor::to_vec(&back).unwrap() == bytes);
        }
    }
}
