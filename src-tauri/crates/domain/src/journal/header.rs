use super::{Kind, Stamp};
use crate::ids::{ActorId, ReplicaId, ScopeId, TxnId, UnitId};

/// Version of the entry format that this program writes.
pub const SCHEMA_VERSION: u16 = 1;

/// Length of a header as hashed.
pub const HEADER_BYTES: usize = 4 + 16 + 16 + 8 + 16 + 16 + 4 + 8 + 2 + 16 + 32;

const MAGIC: &[u8; 4] = b"CJE1";

/// The part of an entry that never changes. It holds no personal value (R5, R10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryHeader {
    /// Scope of the unit.
    pub scope: ScopeId,
    /// Installation that wrote the entry.
    pub replica: ReplicaId,
    /// Position in the chain of this scope and replica, from 1.
    pub seq: u64,
    /// Action that the entry belongs to.
    pub txn: TxnId,
    /// The one unit that the entry is about (R3).
    pub unit: UnitId,
    /// What happened.
    pub kind: Kind,
    /// Hybrid clock of the unit (R7).
    pub stamp: Stamp,
    /// Version of the entry format.
    pub schema_v: u16,
    /// Pseudonymous operator.
    pub actor: ActorId,
    /// Keyed hash of the body under its salt; tells nothing about the body once the salt is gone.
    pub commitment: [u8; 32],
}

impl EntryHeader {
    /// The bytes that are hashed: the magic `CJE1`, then every field in the order of the struct, numbers big-endian.
    #[must_use]
    pub fn bytes(&self) -> [u8; HEADER_BYTES] {
        let mut out = [0; HEADER_BYTES];
        let mut at = 0;
        let mut put = |part: &[u8]| {
            out[at..at + part.len()].copy_from_slice(part);
            at += part.len();
        };
        put(MAGIC);
        put(self.scope.as_bytes());
        put(self.replica.as_bytes());
        put(&self.seq.to_be_bytes());
        put(self.txn.as_bytes());
        put(self.unit.as_bytes());
        put(&self.kind.number().to_be_bytes());
        put(&self.stamp.get().to_be_bytes());
        put(&self.schema_v.to_be_bytes());
        put(self.actor.as_bytes());
        put(&self.commitment);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_vector_of_header_bytes() {
        let header = EntryHeader {
            scope: ScopeId::from_bytes([0x11; 16]),
            replica: ReplicaId::from_bytes([0x22; 16]),
            seq: 1,
            txn: TxnId::from_bytes([0x33; 16]),
            unit: UnitId::from_bytes([0x44; 16]),
            kind: Kind::ContactRecorded,
            stamp: Stamp::from_i64(0x0102_0304_0506_0708),
            schema_v: 1,
            actor: ActorId::from_bytes([0x55; 16]),
            commitment: [0x66; 32],
        };
        let hex: String = header.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        let expected = [
            "434a4531",
            &"11".repeat(16),
            &"22".repeat(16),
            "0000000000000001",
            &"33".repeat(16),
            &"44".repeat(16),
            "00000064",
            "0102030405060708",
            "0001",
            &"55".repeat(16),
            &"66".repeat(32),
        ]
        .concat();
        assert_eq!(hex, expected);
        assert_eq!(header.bytes().len(), 138);
    }
}
