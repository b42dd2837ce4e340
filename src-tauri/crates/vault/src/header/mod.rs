//! The key header: its bytes ([`frame`]), its content ([`body`], [`extras`]) and its two copies on disk ([`copies`]).

pub(crate) mod body;
pub(crate) mod copies;
pub(crate) mod extras;
pub(crate) mod frame;

pub(crate) use body::{Body, ClassKeySlot, FormerClass, OfficeKey, RecoverySlot, Seal, UserSlot, UserState};
pub(crate) use frame::{FORMAT, Header};
