//! The register of devices (S31, S35): what people work with, who holds it, whether its disk is encrypted, and what became
//! of one that is lost or no longer used.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, ids::ReplicaId};

code_enum! {
    /// Sort of device.
    pub enum DeviceKind {
        /// A computer on a desk.
        Desktop = 0 "desktop",
        /// A portable computer.
        Laptop = 1 "laptop",
        /// A tablet.
        Tablet = 2 "tablet",
        /// A telephone.
        Phone = 3 "phone",
        /// A stick or disk.
        Disk = 4 "disk",
    }
}

code_enum! {
    /// An answer that somebody gave, or not yet.
    pub enum DiskAnswer {
        /// Nobody said.
        Unknown = 0 "unknown",
        /// Its disk is encrypted.
        Encrypted = 1 "encrypted",
        /// Its disk is not.
        Open = 2 "open",
    }
}

code_enum! {
    /// What became of it.
    pub enum DeviceState {
        /// In use.
        InUse = 0 "in_use",
        /// Lost or stolen.
        Lost = 1 "lost",
        /// Given away or destroyed.
        Retired = 2 "retired",
    }
}

/// A device.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Device {
    /// Its name, as people call it.
    #[n(0)]
    pub name: String,
    /// Sort.
    #[n(1)]
    pub kind: DeviceKind,
    /// Who holds it.
    #[n(2)]
    pub holder: String,
    /// Since when.
    #[cbor(n(3), with = "crate::cbor::day")]
    pub since: NaiveDate,
    /// Whether its disk is encrypted.
    #[n(4)]
    pub disk: DiskAnswer,
    /// What became of it.
    #[n(5)]
    pub state: DeviceState,
    /// Since when it is lost or no longer used.
    #[cbor(n(6), with = "crate::cbor::opt_day", has_nil)]
    pub ended_on: Option<NaiveDate>,
    /// Installations of the archive that wrote from it, the latest last.
    #[cbor(n(7), default, skip_if = "Vec::is_empty")]
    pub replicas: Vec<ReplicaId>,
}

/// Why a device is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeviceInvalid {
    /// No name.
    #[error("no name")]
    NoName,
    /// Name or holder over 80 characters.
    #[error("too long")]
    TooLong,
    /// Nobody holds it.
    #[error("no holder")]
    NoHolder,
    /// A day that is to come.
    #[error("in the future")]
    InFuture,
    /// It ended before it began.
    #[error("ended before it began")]
    EndedBefore,
}

impl Device {
    /// Checks what somebody typed.
    ///
    /// # Errors
    /// [`DeviceInvalid`].
    pub fn check(&self, today: NaiveDate) -> Result<(), DeviceInvalid> {
        if self.name.trim().is_empty() {
            return Err(DeviceInvalid::NoName);
        }
        if self.holder.trim().is_empty() {
            return Err(DeviceInvalid::NoHolder);
        }
        if self.name.chars().count() > 80 || self.holder.chars().count() > 80 {
            return Err(DeviceInvalid::TooLong);
        }
        if self.since > today || self.ended_on.is_some_and(|day| day > today) {
            return Err(DeviceInvalid::InFuture);
        }
        if self.ended_on.is_some_and(|day| day < self.since) { Err(DeviceInvalid::EndedBefore) } else { Ok(()) }
    }

    /// Whether somebody should look at it: in use without an answer about its disk, or with an open one.
    #[must_use]
    pub const fn needs_a_look(&self) -> bool {
        matches!(self.state, DeviceState::InUse) && !matches!(self.disk, DiskAnswer::Encrypted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s35_a_device_has_a_name_a_holder_and_days_in_order() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default();
        let device = |name: &str, holder: &str, since, ended_on| Device {
            name: name.into(),
            kind: DeviceKind::Laptop,
            holder: holder.into(),
            since,
            disk: DiskAnswer::Unknown,
            state: DeviceState::InUse,
            ended_on,
            replicas: vec![],
        };
        let today = day(26);
        assert_eq!(device(" ", "Anna", day(1), None).check(today), Err(DeviceInvalid::NoName));
        assert_eq!(device("Banco", "", day(1), None).check(today), Err(DeviceInvalid::NoHolder));
        assert_eq!(device(&"x".repeat(81), "Anna", day(1), None).check(today), Err(DeviceInvalid::TooLong));
        assert_eq!(device("Banco", "Anna", day(27), None).check(today), Err(DeviceInvalid::InFuture));
        assert_eq!(device("Banco", "Anna", day(2), Some(day(1))).check(today), Err(DeviceInvalid::EndedBefore));
        assert_eq!(device("Banco", "Anna", day(2), Some(day(2))).check(today), Ok(()));
        assert!(device("Banco", "Anna", day(2), None).needs_a_look(), "nobody said whether its disk is encrypted");
    }
}
