//! A run of named steps: a heading for each, stop at the first failure, one closing line each.

use std::time::Instant;

use crate::process::Failed;

/// One step: its heading and what it does.
pub struct Step {
    title: &'static str,
    run: Box<dyn FnOnce() -> Result<(), Failed>>,
}

/// Names a step.
pub fn step(title: &'static str, run: impl FnOnce() -> Result<(), Failed> + 'static) -> Step {
    Step { title, run: Box::new(run) }
}

/// Runs the steps in order and prints the closing table.
pub fn run(steps: Vec<Step>) -> Result<(), Failed> {
    let all = steps.len();
    let mut table = Vec::new();
    let mut failure = None;
    for (index, Step { title, run }) in steps.into_iter().enumerate() {
        println!("\n==> {}/{all} {title}", index + 1);
        let started = Instant::now();
        let done = run();
        let seconds = started.elapsed().as_secs();
        let word = if done.is_ok() { "passed" } else { "FAILED" };
        table.push(format!("{word}  {title}  ({seconds} s)"));
        if let Err(Failed(reason)) = done {
            failure = Some(format!("{title}: {reason}"));
            break;
        }
    }
    println!("\n==> Result");
    for line in &table {
        println!("{line}");
    }
    let failed = usize::from(failure.is_some());
    let passed = table.len() - failed;
    let left = all - table.len();
    if left > 0 {
        println!("{left} steps were not reached");
    }
    println!("{passed} passed, {failed} failed");
    failure.map_or(Ok(()), |reason| Err(Failed(reason)))
}
