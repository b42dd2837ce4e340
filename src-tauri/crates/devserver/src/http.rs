//! `POST /rpc/{name}`, the pages of the window, and the hooks by which a test answers native dialogs.

use std::error::Error;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path as UrlPath, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use custode_api::{ErrorCode, Session, Speaker};
use serde_json::{Value, json};

use crate::host::TestHost;

/// The policy of the real window, with the address of the commands changed.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

#[derive(Clone)]
struct Served {
    session: Session,
    host: Arc<TestHost>,
    pages: Arc<PathBuf>,
}

/// Serves until asked to end, then closes the archive.
pub async fn serve(session: Session, host: Arc<TestHost>, pages: PathBuf, port: u16) -> Result<(), Box<dyn Error>> {
    let ending = session.clone();
    let router = Router::new()
        .route("/rpc/{name}", post(rpc))
        .route("/test/picks", post(picks))
        .route("/test/viewed", get(viewed))
        .route("/test/links", get(links))
        .route("/test/reminders", get(reminders))
        .fallback(page)
        // The core bounds requests itself.
        .layer(DefaultBodyLimit::disable())
        .with_state(Served { session, host, pages: Arc::new(pages) });
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}", listener.local_addr()?);
    tokio::select! {
        served = axum::serve(listener, router) => served?,
        asked = tokio::signal::ctrl_c() => asked?,
    }
    ending.end().await;
    Ok(())
}

async fn rpc(State(served): State<Served>, UrlPath(name): UrlPath<String>, body: Bytes) -> Response {
    let Ok(request) = serde_json::from_slice::<Value>(&body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match served.session.dispatch(Speaker::Main, &name, request).await {
        Ok(value) => Json(value).into_response(),
        Err(error) => {
            let status = match error.code {
                ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            (status, Json(json!(error))).into_response()
        }
    }
}

async fn picks(State(served): State<Served>, Json(paths): Json<Vec<PathBuf>>) -> StatusCode {
    served.host.answer(paths);
    StatusCode::NO_CONTENT
}

async fn viewed(State(served): State<Served>) -> Json<Vec<PathBuf>> {
    Json(served.host.viewed())
}

async fn links(State(served): State<Served>) -> Json<Vec<String>> {
    Json(served.host.links())
}

async fn reminders(State(served): State<Served>) -> Json<Vec<(u32, u32)>> {
    Json(served.host.reminders())
}

async fn page(State(served): State<Served>, uri: Uri) -> Response {
    let asked = Path::new(uri.path().trim_start_matches('/'));
    if asked.components().any(|part| !matches!(part, Component::Normal(_))) {
        return StatusCode::NOT_FOUND.into_response();
    }
    // A path without an ending is a place inside the window, which finds it by itself.
    let name = if asked.extension().is_some() { asked } else { Path::new("index.html") };
    match tokio::fs::read(served.pages.join(name)).await {
        Ok(bytes) => (
            [
                (header::CONTENT_TYPE, kind_of(name)),
                (header::CONTENT_SECURITY_POLICY, POLICY),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
                (header::CACHE_CONTROL, "no-store"),
            ],
            bytes,
        )
            .into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn kind_of(name: &Path) -> &'static str {
    match name.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
