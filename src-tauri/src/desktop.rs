//! The windowed program: its plugins, its windows, and an end that loses nothing.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use custode_api::ports::WorkerProgram;
use custode_api::{Desk, Ports, Session};
use tauri::{AppHandle, Manager as _, RunEvent};

use crate::adapters::{REPLICAS, TimedIds, WallClock};
use crate::host::Desktop;
use crate::{logging, profile, rendering, rpc, session_watch, windows};

/// How often the idle clock is looked at.
const IDLE_LOOK: Duration = Duration::from_secs(5);
/// How long the end waits for the archive; an unclean end is recovered from at the next start.
const END_WITHIN: Duration = Duration::from_secs(8);

/// Opens the window and stays until the person leaves.
pub fn run() -> ExitCode {
    rendering::cure();
    let app = builder()
        .invoke_handler(tauri::generate_handler![rpc::rpc, rpc::rpc_lock])
        .setup(|app| {
            profile::sweep(app.handle());
            start(app.handle())?;
            Ok(windows::lock(app.handle())?)
        })
        .build(tauri::generate_context!());
    let Ok(app) = app else {
        logging::record("start", "window");
        return ExitCode::FAILURE;
    };
    let ended = Arc::new(AtomicBool::new(false));
    // Not `run`: that ends in `process::exit`, which kills the process while the database is still at work.
    let code = app.run_return(move |app, event| match event {
        RunEvent::ExitRequested { api, code, .. } if !ended.load(Ordering::Acquire) => {
            api.prevent_exit();
            end(app.clone(), Arc::clone(&ended), code.unwrap_or(0));
        }
        RunEvent::Exit => profile::sweep(app),
        _ => {}
    });
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

fn builder() -> tauri::Builder<tauri::Wry> {
    let mut builder = tauri::Builder::default();
    // First, as its documentation asks. A driven development build must not hand over to a running Custode.
    if !(cfg!(debug_assertions) && crate::automated()) {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            windows::front(app);
        }));
    }
    builder.plugin(tauri_plugin_window_state::Builder::default().with_denylist(&[windows::LOCK]).build())
}

fn start(app: &AppHandle) -> Result<(), Box<dyn std::error::Error>> {
    let data_dir = app.path().app_data_dir()?;
    logging::start(&data_dir.join("logs"));
    let host = Arc::new(Desktop::new(app.clone()));
    app.manage(Arc::clone(&host));
    let desk = Arc::new(Desk::new(Ports {
        clock: Arc::new(WallClock),
        ids: Arc::new(TimedIds),
        host,
        post: Arc::new(custode_post::Smtp::default()),
        worker: WorkerProgram { program: std::env::current_exe()?, args: vec![crate::IMPORT_WORKER.into()] },
        report_worker: WorkerProgram { program: std::env::current_exe()?, args: vec![crate::REPORT_WORKER.into()] },
        replicas_dir: data_dir.join(REPLICAS),
        data_dir,
        kdf: None,
    }));
    app.manage(Session::new(Arc::clone(&desk)));
    let away = Arc::clone(&desk);
    tauri::async_runtime::spawn(async move { session_watch::start(away) });
    // A task of its own: no share that hangs and no chore that breaks may keep an archive open (SECURITY T3).
    let watched = Arc::clone(&desk);
    forever(move || {
        let desk = Arc::clone(&watched);
        async move {
            desk.lock_if_idle().await;
        }
    });
    forever(move || {
        let desk = Arc::clone(&desk);
        async move {
            desk.tend_clock().await;
            desk.tend_room().await;
            desk.tend_bin_hourly().await;
            desk.tend_backups().await;
            desk.tend_anomalies().await;
            desk.tend_checks().await;
            desk.tend_outbox().await;
            desk.tend_reminders().await;
        }
    });
    #[cfg(unix)]
    end_when_asked(app.clone());
    Ok(())
}

/// Does something again and again, also after a time at which it broke.
fn forever<F>(round: impl Fn() -> F + Send + 'static)
where
    F: Future<Output = ()> + Send + 'static,
{
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(IDLE_LOOK).await;
            if tokio::spawn(round()).await.is_err() {
                logging::record("tend", "panic");
            }
        }
    });
}

/// The system shuts down or the person logs out: the same end as closing the window.
#[cfg(unix)]
fn end_when_asked(app: AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};

    tauri::async_runtime::spawn(async move {
        if let Ok(mut asked) = signal(SignalKind::terminate()) {
            asked.recv().await;
            app.exit(0);
        }
    });
}

fn end(app: AppHandle, ended: Arc<AtomicBool>, code: i32) {
    tauri::async_runtime::spawn(async move {
        app.state::<Arc<Desktop>>().end();
        let session = app.state::<Session>().inner().clone();
        if tokio::time::timeout(END_WITHIN, session.end()).await.is_err() {
            logging::record("end", "unclean");
        }
        ended.store(true, Ordering::Release);
        app.exit(code);
    });
}
