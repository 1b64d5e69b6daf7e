//! The processes behind a page: the server of the site, the driver of the browser, and the folder they write to.

use std::cell::RefCell;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use std::{env, fs, thread};

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder with the built site.
pub fn dist() -> PathBuf {
    let dist = root().join("dist");
    assert!(
        dist.join("index.html").is_file(),
        "there is no built site in dist/. Run: make build"
    );
    dist
}

/// A child that ends with its owner.
pub(super) struct Process(Child);

impl Process {
    /// Starts a program and returns the first line of its output that `read` makes something of.
    fn start<T>(
        mut command: Command,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<(Process, T), String> {
        let program = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| format!("{program} does not start: {e}"))?;
        let stdout = child.stdout.take();
        let process = Process(child);
        let mut lines = BufReader::new(stdout.ok_or("no output")?);
        let mut line = String::new();
        while lines.read_line(&mut line).is_ok_and(|n| n > 0) {
            if let Some(found) = read(&line) {
                drain(lines);
                return Ok((process, found));
            }
            line.clear();
        }
        Err(format!("{program} ended before it was ready"))
    }

    pub(super) fn stop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A folder for the profile and whatever else the browser leaves; goes with its owner.
pub(super) struct Scratch(pub(super) PathBuf);

impl Scratch {
    pub(super) fn new() -> Scratch {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "bedrock-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let dir = env::temp_dir().join(name); // a short path: sockets in it allow about a hundred characters
        fs::create_dir_all(&dir).expect("a folder for the browser");
        Scratch(dir)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        for _ in 0..20 {
            if fs::remove_dir_all(&self.0).is_ok() {
                return;
            }
            thread::sleep(Duration::from_millis(50)); // the browser is still writing
        }
    }
}

/// Reads on so that the child never waits for a full pipe.
fn drain(mut lines: BufReader<ChildStdout>) {
    thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
}

pub(super) fn start_chromedriver(scratch: &Scratch) -> (Process, u16) {
    let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut command = Command::new(program);
    command.arg("--port=0").env("TMPDIR", &scratch.0);
    Process::start(command, |line| {
        let (_, rest) = line.split_once("started successfully on port ")?;
        rest.trim().trim_end_matches('.').parse().ok()
    })
    .unwrap_or_else(|e| panic!("{e}. Run: make browser"))
}

/// How a site is hosted, for journeys to which that matters.
pub struct Hosting {
    /// The folder with the site, or the file that is all of it and needs no server.
    pub dist: PathBuf,
    /// Below which path: `/`, `/sub/path/`.
    pub base: &'static str,
    /// The name of the server. Any other than this machine's address is no secure context.
    pub host: &'static str,
    /// Without any header of ours and without compressed files, as the simplest server would.
    pub plain: bool,
    /// Whether the service worker may answer; other journeys are about the site as it is served.
    pub offline: bool,
}

/// The address of this machine, which browsers trust as if it were encrypted.
pub const LOCAL: &str = "127.0.0.1";

/// A name that leads to this machine too.
pub const FOREIGN: &str = "intranet.test";

impl Default for Hosting {
    fn default() -> Self {
        Hosting {
            dist: dist(),
            base: "/",
            host: LOCAL,
            plain: false,
            offline: false,
        }
    }
}

/// The server of the built site; the last page that uses it ends it.
#[derive(Clone)]
pub(super) struct Site {
    process: Rc<RefCell<Option<Process>>>,
    /// Ends in `/`, but for a file.
    pub(super) url: String,
    pub(super) offline: bool,
}

impl Site {
    pub(super) fn start(hosting: &Hosting) -> Site {
        if hosting.dist.is_file() {
            return Site {
                process: Rc::default(),
                url: format!("file://{}", hosting.dist.display()),
                offline: hosting.offline,
            };
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command
            .arg("serve")
            .arg(&hosting.dist)
            .args(["--port", "0", "--base", hosting.base]);
        if hosting.plain {
            command.arg("--plain");
        }
        let read = |line: &str| line.starts_with("http://").then(|| line.trim().to_owned());
        let (process, url) = Process::start(command, read).unwrap_or_else(|e| panic!("{e}"));
        Site {
            process: Rc::new(RefCell::new(Some(process))),
            url: url.replacen(LOCAL, hosting.host, 1),
            offline: hosting.offline,
        }
    }

    pub(super) fn stop(&self) {
        self.process.borrow_mut().take();
    }

    /// `http://127.0.0.1:port/`
    pub(super) fn origin(&self) -> String {
        self.url
            .splitn(4, '/')
            .take(3)
            .collect::<Vec<_>>()
            .join("/")
            + "/"
    }
}
