//! JSON: Custode's own export (`custode.contacts/1`), and lists of flat objects as other programs write them.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufReader, Read, Seek, SeekFrom};

use custode_domain::channel::Channel;
use custode_domain::list_fields::{LIST_FIELDS, ListedObjection};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::frame::{FileInfo, Format, Frame, Sink};
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::structured::{Columns, Rows};

type Item = (usize, String, String);

/// Reads the file and says everything to the sink. It is read twice: the columns come from all objects.
///
/// # Errors
/// A refusal of the file; [`RefusalCode::UnsupportedJson`] for any other shape.
pub fn read(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let mut columns = Columns::default();
    each(file, &mut |_, items| {
        columns.learn(&items);
        Ok(true)
    })?;
    let headers = columns.headers();
    if headers.is_empty() {
        return Err(RefusalCode::UnsupportedJson.into());
    }
    sink.put(Frame::File(FileInfo::of_text(Format::Json, "utf-8".to_owned(), false)))?;
    let mut rows = Rows::begin(headers, options, sink)?;
    each(file, &mut |number, items| rows.row(number, columns.cells(items)))?;
    rows.finish()
}

/// Gives the values of each object with its number, from 1.
fn each(
    file: &mut (impl Read + Seek),
    take: &mut dyn FnMut(u32, Vec<Item>) -> Result<bool, Refusal>,
) -> Result<(), Refusal> {
    file.seek(SeekFrom::Start(0))?;
    let mut mark = [0; 3];
    let n = file.read(&mut mark)?;
    file.seek(SeekFrom::Start(if n == 3 && mark == *b"\xEF\xBB\xBF" { 3 } else { 0 }))?;
    let mut state = State { take, number: 0, own: false, outcome: Ok(true) };
    let mut reader = serde_json::Deserializer::from_reader(BufReader::with_capacity(64 << 10, file));
    let parsed = Top(&mut state).deserialize(&mut reader);
    if !state.outcome? {
        return Ok(());
    }
    match parsed {
        Ok(()) => Ok(()),
        Err(e) if e.is_io() => Err(RefusalCode::Unreadable.into()),
        Err(e) if e.is_data() => Err(RefusalCode::UnsupportedJson.into()),
        Err(_) => Err(RefusalCode::Damaged.into()),
    }
}

struct State<'a> {
    take: &'a mut dyn FnMut(u32, Vec<Item>) -> Result<bool, Refusal>,
    number: u32,
    own: bool,
    outcome: Result<bool, Refusal>,
}

/// The document: a list, or an object with a list in it.
struct Top<'s, 'a>(&'s mut State<'a>);

impl<'de> DeserializeSeed<'de> for Top<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "schema" => {
                    let schema: String = map.next_value()?;
                    self.0.own = schema == "custode.contacts/1";
                }
                _ => map.next_value_seed(List(self.0))?,
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        List(self.0).visit_seq(seq)
    }
}

/// A list of objects; any other value beside it is passed over.
struct List<'s, 'a>(&'s mut State<'a>);

impl<'de> DeserializeSeed<'de> for List<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! passed_over {
    ($($name:ident: $kind:ty),*) => {
        $(fn $name<E>(self, _: $kind) -> Result<(), E> {
            Ok(())
        })*
    };
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    passed_over!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(object) = seq.next_element::<BTreeMap<String, Value>>()? {
            self.0.number = self.0.number.saturating_add(1);
            let items = if self.0.own { own(object) } else { flat(object) };
            self.0.outcome = (self.0.take)(self.0.number, items);
            if !matches!(self.0.outcome, Ok(true)) {
                // The rest need not be understood; it is not looked at.
                return Err(serde::de::Error::custom("enough"));
            }
        }
        Ok(())
    }
}

/// Values of a contact of our own export, under the headers of its csv.
fn own(mut contact: BTreeMap<String, Value>) -> Vec<Item> {
    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Consent {
        decision: Option<String>,
        decided_on: Option<String>,
        withdrawn_on: Option<String>,
    }
    let mut items = Vec::new();
    let mut put = |rank: usize, header: String, value: String| {
        if !value.is_empty() {
            items.push((rank, header, value));
        }
    };
    put(0, "ID Custode".to_owned(), text(contact.remove("id").unwrap_or_default()));
    let values: BTreeMap<String, Vec<String>> =
        contact.remove("values").and_then(|v| serde_json::from_value(v).ok()).unwrap_or_default();
    for (field, values) in values {
        let known = LIST_FIELDS.iter().position(|(f, _)| *f == field);
        let header = match (known, field.strip_prefix("custom:")) {
            (Some(at), _) => LIST_FIELDS[at].1.to_owned(),
            (None, Some(code)) => format!("Campo {code}"),
            (None, None) => field,
        };
        for value in values {
            put(known.map_or(LIST_FIELDS.len() + 1, |at| at + 1), header.clone(), value);
        }
    }
    let consents: BTreeMap<String, Consent> =
        contact.remove("consents").and_then(|v| serde_json::from_value(v).ok()).unwrap_or_default();
    for (code, consent) in consents {
        let cell = match consent.decision.as_deref() {
            Some("given") => "SI",
            Some("refused") => "NO",
            Some("withdrawn") => "REVOCATO",
            _ => "",
        };
        let rank = LIST_FIELDS.len() + 2;
        put(rank, format!("Consenso {code}"), cell.to_owned());
        put(rank, format!("Data consenso {code}"), consent.decided_on.unwrap_or_default());
        put(rank, format!("Data revoca {code}"), consent.withdrawn_on.unwrap_or_default());
    }
    let opt_out = contact.remove("opt_out") == Some(Value::Bool(true));
    let channels: Vec<String> =
        contact.remove("opt_out_channels").and_then(|v| serde_json::from_value(v).ok()).unwrap_or_default();
    let channels: Option<Vec<Channel>> = channels.iter().map(|code| Channel::from_code(code)).collect();
    let since = contact.remove("opt_out_on").and_then(|v| serde_json::from_value(v).ok());
    // What cannot be read of the ways leaves a no to all of them.
    let objection = ListedObjection { channels: channels.unwrap_or_default(), since };
    let cell = if opt_out { objection.to_string() } else { String::new() };
    put(LIST_FIELDS.len() + 3, "Opposizione".to_owned(), cell);
    items
}

/// Values of a flat object; what is nested keeps its path in the header, lists of plain values are joined.
fn flat(object: BTreeMap<String, Value>) -> Vec<Item> {
    let mut items = Vec::new();
    for (key, value) in object {
        match value {
            Value::Object(inner) => items.extend(
                inner.into_iter().map(|(k, v)| (0, format!("{key} {k}"), text(v))).filter(|(_, _, v)| !v.is_empty()),
            ),
            value => {
                let value = text(value);
                if !value.is_empty() {
                    items.push((0, key, value));
                }
            }
        }
    }
    items
}

fn text(value: Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(s) => s,
        Value::Bool(b) => if b { "TRUE" } else { "FALSE" }.to_owned(),
        Value::Number(n) => n.to_string(),
        Value::Array(all) => all.into_iter().map(text).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", "),
        Value::Object(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use crate::inspect::{Inspection, inspect_in_process};
    use crate::mapping::propose::KnownFields;
    use crate::options::ReadOptions;
    use crate::refusal::{Refusal, RefusalCode};

    fn read(text: &str, options: &ReadOptions) -> Result<Inspection, Refusal> {
        let mut file = std::io::Cursor::new(text.as_bytes());
        inspect_in_process(&mut file, "x.json", options, true, KnownFields::default())
    }

    #[test]
    fn our_own_export_maps_itself() {
        let text = r#"{"schema":"custode.contacts/1","contacts":[
            {"id":"c1","values":{"last_name":["Rossi"],"email":["a@posta.example","b@posta.example"],"custom:colore":["blu"]},"consents":{"NEWSLETTER":{"decision":"withdrawn","decided_on":"2020-01-02","withdrawn_on":"2021-03-04"}},"opt_out":true},
            {"id":"c2","values":{"organisation":["Bar"]},"consents":{},"opt_out":false}
        ]}"#;
        let got = read(text, &ReadOptions::default()).unwrap();
        assert_eq!((got.file.format.as_str(), got.tables[0].data_rows), ("json", 2));
        let fields: Vec<String> = got.tables[0]
            .columns
            .iter()
            .map(|c| c.field.as_ref().map(ToString::to_string).unwrap_or_default())
            .collect();
        assert_eq!(
            fields,
            [
                "external_id",
                "organisation",
                "last_name",
                "email",
                "email",
                "",
                "consent:NEWSLETTER",
                "consent_on:NEWSLETTER",
                "consent_withdrawn_on:NEWSLETTER",
                "opt_out"
            ]
        );
        let rows = got.tables[0].rows.as_ref().unwrap();
        assert_eq!(rows[0][3..5], ["a@posta.example", "b@posta.example"]);
        assert_eq!(rows[0][6..], ["REVOCATO", "2020-01-02", "2021-03-04", "SI"]);
    }

    #[test]
    fn reads_flat_objects_and_stops_where_told() {
        let text = r#"[{"nome":"Ada","cognome":"Neri","tel":{"casa":"0521 123456"}},{"nome":"Ugo","tags":["a","b"]}]"#;
        let got = read(text, &ReadOptions { row_limit: Some(1), ..ReadOptions::default() }).unwrap();
        assert_eq!(got.tables[0].data_rows, 1);
        let headers: Vec<_> = got.tables[0].columns.iter().filter_map(|c| c.header.as_deref()).collect();
        assert_eq!(headers, ["cognome", "nome", "tel casa", "tags"]);
        let code = |text: &str| read(text, &ReadOptions::default()).unwrap_err().code;
        assert_eq!(code(r#"{"name":"x","version":"1"}"#), RefusalCode::UnsupportedJson);
        assert_eq!(code(r#"[{"nome":"Ada"},{"nome":"#), RefusalCode::Damaged);
    }
}
