//! Ratios, medians, spread; processor time and memory of a child process.

use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Every figure is measured so many times.
pub const RUNS: usize = 5;
/// Clock ticks a second in `/proc`, the same on every Linux.
const TICKS: f64 = 100.0;

/// One measured run.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// Wall time.
    pub seconds: f64,
    /// Processor time of the process and its children.
    pub cpu: f64,
    /// Largest resident memory of each process, in MiB.
    pub peaks: Vec<u64>,
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

pub fn p95(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[(values.len() * 95 / 100).min(values.len() - 1)]
}

/// The figure of runs that were made in turns with their peer.
pub fn figure(id: &str, what: &str, ours: &[Run], peers: &[Run], goal: f64) -> Value {
    let ratios: Vec<f64> = ours.iter().zip(peers).map(|(a, b)| a.seconds / b.seconds).collect();
    let cpu: Vec<f64> = ours.iter().zip(peers).filter(|(_, b)| b.cpu > 0.0).map(|(a, b)| a.cpu / b.cpu).collect();
    let seconds = |runs: &[Run]| median(runs.iter().map(|run| run.seconds).collect());
    let ratio = median(ratios.clone());
    json!({
        "id": id, "what": what, "ratio": ratio, "goal": goal, "met": ratio <= goal,
        "spread": [ratios.iter().copied().reduce(f64::min), ratios.iter().copied().reduce(f64::max)],
        "cpu_ratio": if cpu.is_empty() { Value::Null } else { json!(median(cpu)) },
        "seconds": seconds(ours), "peer_seconds": seconds(peers),
        "peak_mib": ours.iter().flat_map(|run| run.peaks.iter().copied()).max(),
    })
}

/// Runs a program to its end. A child that prints a number of seconds has measured itself; else its whole life counts.
pub fn timed(command: &mut Command) -> Run {
    let before = children_cpu();
    let started = Instant::now();
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut peaks = BTreeMap::new();
    let status = loop {
        watch(&child, &mut peaks);
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let whole = started.elapsed().as_secs_f64();
    assert!(status.success(), "a measured program ended with {status}");
    let said = std::io::read_to_string(child.stdout.take().unwrap()).unwrap();
    Run {
        seconds: said.trim().parse().unwrap_or(whole),
        cpu: children_cpu() - before,
        peaks: peaks.into_values().collect(),
    }
}

/// This program again, as a child.
pub fn again(args: &[&std::ffi::OsStr]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg("--child").args(args);
    command
}

fn children_cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let field =
        |at: usize| after_name.split_whitespace().nth(at).and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    (field(13) + field(14)) / TICKS
}

// The kernel keeps the peak of each process and forgets it with the process, so it is read on the way.
fn watch(child: &Child, peaks: &mut BTreeMap<u32, u64>) {
    let id = child.id();
    let tasks = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let children: String =
        tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok()).collect();
    for process in std::iter::once(id).chain(children.split_whitespace().filter_map(|word| word.parse().ok())) {
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let peak = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
        if let Some(kib) = peak {
            let kept = peaks.entry(process).or_insert(0);
            *kept = (*kept).max(kib / 1024);
        }
    }
}
