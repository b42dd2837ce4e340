//! Saying commands to the core from Rust, as a window would.

use std::error::Error;
use std::time::Duration;

use custode_api::{Session, Speaker};
use serde_json::{Value, json};

/// Says one command and gives back its value.
pub async fn say(session: &Session, name: &str, request: Value) -> Result<Value, Box<dyn Error>> {
    let mut answer = session
        .dispatch(Speaker::Main, name, request)
        .await
        .map_err(|error| format!("{name}: {:?} {:?}", error.code, error.params))?;
    Ok(answer["value"].take())
}

/// Waits for a long act to end well.
pub async fn wait(session: &Session, job: &Value) -> Result<(), Box<dyn Error>> {
    loop {
        let view = say(session, "job_get", json!({ "job": job })).await?;
        match view["state"].as_str() {
            Some("running") => tokio::time::sleep(Duration::from_millis(50)).await,
            Some("done") => return Ok(()),
            _ => return Err(format!("a long act ended with {view}").into()),
        }
    }
}
