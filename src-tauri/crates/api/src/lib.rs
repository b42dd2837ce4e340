//! The wire: request and view types, error codes, the command table and its dispatch. No Tauri here.

#![warn(missing_docs)]

pub mod automation;
pub mod commands;
mod convert;
mod dispatch;
mod error;
mod handlers;
pub mod permissions;
mod typescript;
pub mod wire;
mod words;
mod worker;

pub use custode_app::{Desk, PickedFile, Ports, ports};
pub use dispatch::{Session, Speaker};
pub use error::{ApiError, ErrorCode, FieldError};
pub use typescript::typescript;
pub use worker::{import_worker, report_worker};
