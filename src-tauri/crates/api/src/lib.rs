//! The wire: request and view types, error codes, the command table and its dispatch. No Tauri here.

pub mod commands;
mod error;
mod typescript;
pub mod wire;

pub use error::{ApiError, ErrorCode, FieldError};
pub use typescript::typescript;
