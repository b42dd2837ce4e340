//! `fuzz`: changed files of each format through the reader.

use std::process::{Child, Command};

use crate::place::{root, target};
use crate::process::{Failed, cargo, go};

/// The formats that the reader knows, each a target of its own.
const FORMATS: [&str; 9] = ["text", "json", "cards", "page", "spreadsheet-ml", "xls", "xlsx", "xlsb", "ods"];
/// Time of each target in `cargo xtask test`, in seconds.
const IN_THE_TEST: u32 = 20;

/// `fuzz [SECONDS [FORMAT]]`.
pub fn fuzz(args: &[String]) -> Result<(), Failed> {
    let seconds = args.first().map_or(Ok(IN_THE_TEST), |word| word.parse());
    let format = args.get(1).map(String::as_str);
    let formats: Vec<&str> = FORMATS.into_iter().filter(|known| format.is_none_or(|wanted| wanted == *known)).collect();
    match seconds {
        Ok(seconds) if !formats.is_empty() && args.len() <= 2 => {
            go(cargo().args(["build", "--locked", "--workspace", "--example", "fuzz"]))?;
            run(&formats, seconds)
        }
        _ => Err(Failed(format!("cargo xtask fuzz [SECONDS [FORMAT]]; the formats: {}", FORMATS.join(", ")))),
    }
}

/// Every target, in programs that were built before.
pub fn in_the_test() -> Result<(), Failed> {
    run(&FORMATS, IN_THE_TEST)
}

/// As many at once as there are processors: each has its own memory to keep within.
fn run(formats: &[&str], seconds: u32) -> Result<(), Failed> {
    let program = target()?.join("debug/examples").join(format!("fuzz{}", std::env::consts::EXE_SUFFIX));
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    let mut failed = Vec::new();
    for few in formats.chunks(at_once) {
        let started: Vec<(&str, std::io::Result<Child>)> = few
            .iter()
            .map(|format| {
                let mut child = Command::new(&program);
                child.arg(seconds.to_string()).arg(format).arg("tests/fixtures").current_dir(root());
                (*format, child.spawn())
            })
            .collect();
        for (format, child) in started {
            if !child.and_then(|mut child| child.wait()).is_ok_and(|status| status.success()) {
                failed.push(format);
            }
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(Failed(format!("fuzz: {} failed", failed.join(", ")))) }
}
