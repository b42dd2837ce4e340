//! Rows on their way into a table.

/// Rows for one INSERT, packed one value after the other into one buffer: a value costs no allocation of its own, and a
/// whole portion moves to the thread that writes it in one piece.
#[derive(Debug)]
pub(crate) struct Insert {
    statement: String,
    columns: usize,
    packed: Vec<u8>,
}

/// A packed value as the database takes it; text is UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    Null,
    Number(i64),
    Text(&'a [u8]),
    Bytes(&'a [u8]),
}

const NULL: u8 = 0;
const NUMBER: u8 = 1;
const TEXT: u8 = 2;
const BYTES: u8 = 3;

impl Insert {
    /// `head` is the statement up to the list of its columns.
    pub(crate) fn new(head: &str) -> Self {
        let columns = head.matches(',').count() + 1;
        let places = vec!["?"; columns].join(", ");
        Self { statement: format!("{head} VALUES ({places})"), columns, packed: Vec::new() }
    }

    /// [`Insert::new`] with room for so many bytes of rows.
    pub(crate) fn with_room(head: &str, bytes: usize) -> Self {
        Self { packed: Vec::with_capacity(bytes), ..Self::new(head) }
    }

    /// Adds a row: one value for each column.
    pub(crate) fn row<const COLUMNS: usize>(&mut self, values: [&dyn Pack; COLUMNS]) {
        debug_assert_eq!(COLUMNS, self.columns, "{}", self.statement);
        for value in values {
            value.pack(&mut self.packed);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    pub(crate) fn statement(&self) -> &str {
        &self.statement
    }

    pub(crate) const fn columns(&self) -> usize {
        self.columns
    }

    /// Every value of every row, in the order they were added.
    pub(crate) fn values(&self) -> Values<'_> {
        Values(&self.packed)
    }
}

/// Reads values back.
pub(crate) struct Values<'a>(&'a [u8]);

impl<'a> Values<'a> {
    fn take<const LENGTH: usize>(&mut self) -> Option<[u8; LENGTH]> {
        let (taken, rest) = self.0.split_first_chunk::<LENGTH>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn take_bytes(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(u64::from_le_bytes(self.take()?)).ok()?;
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

impl<'a> Iterator for Values<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        match self.take::<1>()? {
            [NUMBER] => self.take().map(|bytes| Value::Number(i64::from_le_bytes(bytes))),
            [TEXT] => self.take_bytes().map(Value::Text),
            [BYTES] => self.take_bytes().map(Value::Bytes),
            _ => Some(Value::Null),
        }
    }
}

/// What can be a value of a row.
pub(crate) trait Pack {
    fn pack(&self, into: &mut Vec<u8>);
}

fn pack_bytes(tag: u8, bytes: &[u8], into: &mut Vec<u8>) {
    into.push(tag);
    into.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    into.extend_from_slice(bytes);
}

impl Pack for i64 {
    fn pack(&self, into: &mut Vec<u8>) {
        into.push(NUMBER);
        into.extend_from_slice(&self.to_le_bytes());
    }
}

impl Pack for bool {
    fn pack(&self, into: &mut Vec<u8>) {
        i64::from(*self).pack(into);
    }
}

impl Pack for str {
    fn pack(&self, into: &mut Vec<u8>) {
        pack_bytes(TEXT, self.as_bytes(), into);
    }
}

impl Pack for String {
    fn pack(&self, into: &mut Vec<u8>) {
        self.as_str().pack(into);
    }
}

impl Pack for [u8] {
    fn pack(&self, into: &mut Vec<u8>) {
        pack_bytes(BYTES, self, into);
    }
}

impl<const LENGTH: usize> Pack for [u8; LENGTH] {
    fn pack(&self, into: &mut Vec<u8>) {
        self.as_slice().pack(into);
    }
}

impl Pack for Vec<u8> {
    fn pack(&self, into: &mut Vec<u8>) {
        self.as_slice().pack(into);
    }
}

impl<T: Pack + ?Sized> Pack for &T {
    fn pack(&self, into: &mut Vec<u8>) {
        (**self).pack(into);
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, into: &mut Vec<u8>) {
        match self {
            Some(value) => value.pack(into),
            None => into.push(NULL),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Insert, Value};

    #[test]
    fn every_value_comes_back_in_order() {
        let mut insert = Insert::new("INSERT INTO one (a, b, c, d)");
        assert!(insert.is_empty());
        insert.row([&7_i64, &"città", &[1_u8, 2], &None::<&str>]);
        insert.row([&i64::MIN, &String::new(), &Vec::new(), &Some(true)]);
        assert_eq!(insert.statement(), "INSERT INTO one (a, b, c, d) VALUES (?, ?, ?, ?)");
        let values: Vec<Value<'_>> = insert.values().collect();
        assert_eq!(
            values,
            [
                Value::Number(7),
                Value::Text("città".as_bytes()),
                Value::Bytes(&[1, 2]),
                Value::Null,
                Value::Number(i64::MIN),
                Value::Text(b""),
                Value::Bytes(&[]),
                Value::Number(1),
            ]
        );
    }
}
