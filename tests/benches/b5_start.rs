//! B5: from the start of the program to the painted lock window. The peer is a bare window of the same toolkit with one
//! page of text. Both are looked at from outside, as a person does: a virtual screen of their own, and the moment in which
//! letters stand on it.

use crate::{
    Place,
    figure::{Run, figure as compared},
};
use serde_json::Value;
use std::{
    collections::HashSet,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use x11rb::{
    connection::Connection as _,
    protocol::xproto::{ConnectionExt as _, ImageFormat, MapState},
    rust_connection::RustConnection,
};

/// Starts of each program; the first of each warms the disk and does not count.
const STARTS: usize = 6;
/// Smooth letters have more colours than a blank page, a border or a spinner.
const COLOURS: usize = 24;
/// A program that shows nothing by then has failed.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK: Duration = Duration::from_millis(10);

pub fn figure(place: &Place) -> Value {
    let programs = std::env::current_exe().unwrap();
    let release = programs.ancestors().find(|folder| folder.ends_with("release")).unwrap().to_path_buf();
    let screen = Screen::open();
    // What the machine keeps for any program (compiled shaders) is warm for both alike, as the disk is.
    let cache = place.work.join("B5-cache");
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for start in 0..STARTS {
        let home = place.work.join("B5-home");
        let _ = std::fs::remove_dir_all(&home);
        let custode = screen.start(&release.join("custode"), &home, &cache);
        let bare = screen.start(&release.join("examples/bare_window"), &home, &cache);
        if start > 0 {
            ours.push(custode);
            peers.push(bare);
        }
    }
    compared("B5", "start to the painted lock window / to a bare painted window", &ours, &peers, 1.5)
}

/// A virtual screen of this figure's own.
struct Screen {
    server: Child,
    name: String,
    connection: RustConnection,
    root: u32,
}

impl Screen {
    fn open() -> Self {
        let (mut told, tells) = std::io::pipe().unwrap();
        let server = Command::new("sh")
            .args(["-c", "exec Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>&1"])
            .stdout(Stdio::from(std::os::fd::OwnedFd::from(tells)))
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = Vec::new();
        let mut byte = [0];
        while std::io::Read::read(&mut told, &mut byte).unwrap() == 1 && byte[0] != b'\n' {
            number.push(byte[0]);
        }
        let name = format!(":{}", String::from_utf8(number).unwrap());
        let (connection, at) = RustConnection::connect(Some(&name)).unwrap();
        let root = connection.setup().roots[at].root;
        Self { server, name, connection, root }
    }

    /// Starts a program with an empty home and a machine's cache, and waits until letters stand in its window.
    fn start(&self, program: &Path, home: &Path, cache: &Path) -> Run {
        std::fs::create_dir_all(home).unwrap();
        std::fs::create_dir_all(cache).unwrap();
        let started = Instant::now();
        let mut child = Command::new(program)
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", cache)
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let seconds = loop {
            std::thread::sleep(LOOK);
            if self.shows_letters() {
                break started.elapsed().as_secs_f64();
            }
            assert!(child.try_wait().unwrap().is_none(), "{} ended before it showed a window", program.display());
            assert!(started.elapsed() < PATIENCE, "{} showed nothing", program.display());
        };
        let memory = proportional(child.id());
        let _ = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
        std::thread::sleep(Duration::from_millis(300));
        let _ = child.kill();
        child.wait().unwrap();
        while self.window().is_some() {
            std::thread::sleep(LOOK);
        }
        Run { seconds, peaks: vec![memory], ..Run::default() }
    }

    /// The shown window of a program, with its size.
    fn window(&self) -> Option<(u32, u16, u16)> {
        let children = self.connection.query_tree(self.root).ok()?.reply().ok()?.children;
        children.into_iter().find_map(|window| {
            let state = self.connection.get_window_attributes(window).ok()?.reply().ok()?.map_state;
            let place = self.connection.get_geometry(window).ok()?.reply().ok()?;
            (state == MapState::VIEWABLE && place.width > 400 && place.height > 300).then_some((
                window,
                place.width,
                place.height,
            ))
        })
    }

    fn shows_letters(&self) -> bool {
        let Some((window, width, height)) = self.window() else { return false };
        let Ok(asked) =
            self.connection.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width.min(900), height.min(700), !0)
        else {
            return false;
        };
        let Ok(image) = asked.reply() else { return false };
        let colours: HashSet<&[u8]> = image.data.chunks_exact(4).collect();
        colours.len() > COLOURS
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Memory of a program and its children in MiB, shared pages divided among those who share them.
fn proportional(process: u32) -> u64 {
    let own = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let kib: u64 = own
        .lines()
        .find_map(|line| line.strip_prefix("Pss:")?.split_whitespace().next()?.parse().ok())
        .unwrap_or_default();
    let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let children: String =
        tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok()).collect();
    kib / 1024 + children.split_whitespace().filter_map(|id| id.parse().ok()).map(proportional).sum::<u64>()
}
