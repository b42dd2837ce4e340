//! The two doors from the windows into the core, one for each window; what each may ask is decided behind them.

use custode_api::{ApiError, Session, Speaker};
use serde_json::Value;
use tauri::State;

/// From the lock window.
#[tauri::command]
pub async fn rpc_lock(session: State<'_, Session>, name: String, payload: Value) -> Result<Value, ApiError> {
    session.dispatch(Speaker::Lock, &name, payload).await
}

/// From the main window.
#[tauri::command]
pub async fn rpc(session: State<'_, Session>, name: String, payload: Value) -> Result<Value, ApiError> {
    session.dispatch(Speaker::Main, &name, payload).await
}
