//! What the readers of XML share.

use quick_xml::events::{BytesRef, BytesStart};

use crate::refusal::{Refusal, RefusalCode};

/// Broken XML is a damaged file.
pub(crate) fn damaged(_: quick_xml::Error) -> Refusal {
    RefusalCode::Damaged.into()
}

/// An attribute by its local name.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|a| a.key.local_name().as_ref() == name)
        .and_then(|a| a.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|v| v.into_owned()))
}

/// The text of a reference such as `&amp;` or `&#233;`. A document type could define more; none is read.
pub(crate) fn reference(r: &BytesRef<'_>) -> Result<String, Refusal> {
    if let Some(c) = r.resolve_char_ref().map_err(damaged)? {
        return Ok(c.to_string());
    }
    let text = match r.decode().map_err(|e| damaged(e.into()))?.as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err(RefusalCode::Damaged.into()),
    };
    Ok(text.to_owned())
}
