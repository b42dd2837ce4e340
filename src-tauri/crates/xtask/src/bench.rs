//! `bench`: figures beside their peer, in the same run, five times, as JSON.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::front;
use crate::packages;
use crate::place::{root, target};
use crate::process::{Failed, cargo, go, output};

const RUNS: usize = 5;
const PASSPHRASE: &str = "quaderno verde accanto alla finestra";

/// What one run took.
struct Run {
    seconds: f64,
    /// Largest resident memory of the program and of each of its children, in MiB.
    peaks: Vec<u64>,
}

/// Runs the figures asked for, or all.
pub fn bench(args: &[String]) -> Result<(), Failed> {
    if args.iter().any(|arg| !arg.eq_ignore_ascii_case("B1")) {
        return Err(Failed("cargo xtask bench [B1]".into()));
    }
    packages::ensure_programs(&["sqlite3", "python3"])?;
    front::node()?;
    front::install("ui")?;
    front::build()?;
    go(cargo().args(["build", "--release", "--locked", "--package", "custode"]))?;
    let custode = target()?.join("release").join("custode");
    let folder = target()?.join("bench");
    std::fs::create_dir_all(&folder).map_err(|e| at(&folder, &e))?;
    let figures = [import(&custode, &folder)?];
    let text = serde_json::to_string_pretty(&figures).map_err(|e| Failed(e.to_string()))?;
    println!("{text}");
    Ok(())
}

fn at(path: &Path, problem: &dyn std::fmt::Display) -> Failed {
    Failed(format!("{}: {problem}", path.display()))
}

/// B1: 100,000 rows into a fresh archive, against `sqlite3 .import` with the same search columns.
fn import(custode: &Path, folder: &Path) -> Result<Value, Failed> {
    let list = sheet(folder, "clienti.csv", 100_000)?;
    let peer_script = root().join("tests/benches/b1_peer.sql");
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        let archive = folder.join(format!("B1-{run}.custode"));
        let _ = std::fs::remove_dir_all(&archive);
        say(custode, folder, &["create".as_ref(), archive.as_os_str()])?;
        let sources: Value = say(custode, folder, &["sources".as_ref(), archive.as_os_str()])?;
        let code = sources[0]["code"].as_str().unwrap_or_default().to_owned();
        let mut command = Command::new(custode);
        command.args(["import", "--json", "--passphrase-file"]).arg(key(folder)?);
        command.arg(&archive).arg(&list).args(["--source", &code]);
        ours.push(timed(command.stdout(Stdio::null()))?);
        std::fs::remove_dir_all(&archive).map_err(|e| at(&archive, &e))?;

        let file = folder.join("peer.db");
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.join(format!("peer.db{ending}")));
        }
        let script = std::fs::File::open(&peer_script).map_err(|e| at(&peer_script, &e))?;
        let mut command = Command::new("sqlite3");
        command.arg(&file).current_dir(folder).stdin(script);
        peers.push(timed(&mut command)?);
    }
    Ok(figure("B1", "import of 100,000 rows / sqlite3 .import", &ours, &peers, 2.5))
}

fn figure(id: &str, what: &str, ours: &[Run], peers: &[Run], goal: f64) -> Value {
    let mut ratios: Vec<f64> = ours.iter().zip(peers).map(|(a, b)| a.seconds / b.seconds).collect();
    ratios.sort_by(f64::total_cmp);
    let middle = |runs: &[Run]| {
        let mut seconds: Vec<f64> = runs.iter().map(|run| run.seconds).collect();
        seconds.sort_by(f64::total_cmp);
        seconds[seconds.len() / 2]
    };
    let median = ratios[ratios.len() / 2];
    json!({
        "id": id, "what": what, "ratio": median, "goal": goal, "met": median <= goal,
        "spread": [ratios[0], ratios[ratios.len() - 1]],
        "seconds": middle(ours), "peer_seconds": middle(peers),
        "peak_mib": ours.iter().map(|run| run.peaks.clone()).max(),
    })
}

fn sheet(folder: &Path, name: &str, rows: u32) -> Result<PathBuf, Failed> {
    let file = folder.join(name);
    if !file.exists() {
        go(Command::new("python3")
            .arg(root().join("tests/benches/legacy_contacts.py"))
            .args(["--seed", "1", "--mess", "1", "--rows", &rows.to_string(), "--out"])
            .arg(&file))?;
    }
    Ok(file)
}

fn key(folder: &Path) -> Result<PathBuf, Failed> {
    let key = folder.join("passphrase.txt");
    std::fs::write(&key, PASSPHRASE).map_err(|e| at(&key, &e))?;
    Ok(key)
}

fn say(custode: &Path, folder: &Path, args: &[&std::ffi::OsStr]) -> Result<Value, Failed> {
    let mut command = Command::new(custode);
    command.args(["--json", "--passphrase-file"]).arg(key(folder)?).args(args);
    let text = output(&mut command)?;
    serde_json::from_str(&text).map_err(|e| Failed(format!("custode --json: {e}")))
}

fn timed(command: &mut Command) -> Result<Run, Failed> {
    let started = Instant::now();
    let mut child = command.spawn().map_err(|e| Failed(e.to_string()))?;
    let mut peaks = std::collections::BTreeMap::new();
    let status = loop {
        watch(&child, &mut peaks);
        if let Some(status) = child.try_wait().map_err(|e| Failed(e.to_string()))? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    let seconds = started.elapsed().as_secs_f64();
    if !status.success() {
        return Err(Failed(format!("a measured program ended with {status}")));
    }
    Ok(Run { seconds, peaks: peaks.into_values().collect() })
}

// The peak is what the kernel keeps for each process; it is gone with the process, so it is read on the way.
fn watch(child: &Child, peaks: &mut std::collections::BTreeMap<u32, u64>) {
    let id = child.id();
    let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
    for process in std::iter::once(id).chain(children.split_whitespace().filter_map(|word| word.parse().ok())) {
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let peak = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok())
            .unwrap_or(0)
            / 1024;
        let kept = peaks.entry(process).or_insert(0);
        *kept = peak.max(*kept);
    }
}
