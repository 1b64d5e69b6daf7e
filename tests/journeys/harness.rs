//! A browser on the built site, for journeys and for `benches/page.rs`.
//!
//! ```ignore
//! #[test]
//! fn a_larger_commitment_is_shown() {
//!     journey(async |page: &Page| {
//!         page.open("").await;
//!         page.fill("Annual commitment", "1000000").await;
//!         page.wait_for_text("score", "72").await;
//!     });
//! }
//! ```
//!
//! Each journey has its own server, driver, browser and empty profile, so tests run side by side. It fails when the
//! page wrote an error to the console or asked another origin for anything, and then leaves a picture in
//! `target/screenshots/failed-<test>.png`. Helpers panic with what they looked for and what was there instead.

#![allow(dead_code, unreachable_pub)] // each target uses its part

use std::cell::{Cell, RefCell};
use std::io::{BufRead, BufReader};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{LoggingPrefsLogLevel, RequestData, SessionId};

/// How long a helper waits for what it was asked for.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a whole journey may take.
const LIMIT: Duration = Duration::from_secs(180);

/// Runs one journey on the site served at `/`.
pub fn journey(test: impl AsyncFnOnce(&Page)) {
    journey_at("/", test);
}

/// Runs one journey on the site served below `base`, such as `/sub/path/`.
pub fn journey_at(base: &str, test: impl AsyncFnOnce(&Page)) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("an async runtime");
    let site = Site::start(base);
    let page = runtime.block_on(Page::new(site));
    let result = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let run = async {
                test(&page).await;
                page.assert_clean().await;
            };
            tokio::time::timeout(LIMIT, run)
                .await
                .unwrap_or_else(|_| panic!("the journey took longer than {LIMIT:?}"));
        });
    }));
    runtime.block_on(async {
        if result.is_err() {
            page.save_failure().await;
        }
        page.close().await;
    });
    if let Err(panic) = result {
        resume_unwind(panic);
    }
}

/// Light or dark, as the system setting would ask for.
#[derive(Clone, Copy, Debug)]
pub enum Scheme {
    Light,
    Dark,
}

/// One browser with an empty profile, on one site.
pub struct Page {
    /// The WebDriver client, for what the helpers do not cover.
    pub driver: WebDriver,
    site: Site,
    chromedriver: RefCell<Process>,
    scratch: Scratch,
    console: RefCell<Vec<String>>,
    requests: RefCell<Vec<String>>,
    tolerant: Cell<bool>,
    scheme: Cell<Scheme>,
    print: Cell<bool>,
}

// --- Start and end --------------------------------------------------------------------------------------------

impl Page {
    async fn new(site: Site) -> Page {
        let scratch = Scratch::new();
        let (chromedriver, port) = start_chromedriver(&scratch);
        let mut caps = DesiredCapabilities::chrome();
        if let Some(browser) = env::var_os("CHROMIUM") {
            caps.set_binary(&browser.to_string_lossy()).expect("a path");
        }
        for arg in [
            "--headless",
            "--no-sandbox", // Chromium has none for root
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--lang=en-US",
            "--force-prefers-reduced-motion",
            // Nothing but this machine can be reached, whatever the page tries.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ] {
            caps.add_arg(arg).expect("a browser option");
        }
        for log in ["browser", "performance"] {
            caps.set_logging_prefs(log, LoggingPrefsLogLevel::All)
                .expect("a log option");
        }
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), caps)
            .await
            .unwrap_or_else(|e| panic!("Chromium did not start. Run: make browser\n{e}"));
        let page = Page {
            driver,
            site,
            chromedriver: RefCell::new(chromedriver),
            scratch,
            console: RefCell::default(),
            requests: RefCell::default(),
            tolerant: Cell::new(false),
            scheme: Cell::new(Scheme::Light),
            print: Cell::new(false),
        };
        page.size(1280, 900).await;
        page.scheme(Scheme::Light).await;
        page
    }

    /// A second person: another browser with an empty profile on the same server. End it with [`Page::close`].
    pub async fn stranger(&self) -> Page {
        Page::new(self.site.clone()).await
    }

    /// Ends the browser. A journey does so for its own page.
    pub async fn close(&self) {
        let _ = self.driver.clone().quit().await;
        self.chromedriver.borrow_mut().stop();
    }

    /// Stops the server, as if the network were gone. What the console says of that is then no failure.
    pub fn stop_server(&self) {
        self.tolerant.set(true);
        self.site.stop();
    }
}

// --- Where to go ----------------------------------------------------------------------------------------------

impl Page {
    /// The address of the site plus `rest`: `""`, `"#s1.…"`, `"data/rates.tsv"`.
    pub fn url(&self, rest: &str) -> String {
        format!("{}{rest}", self.site.url)
    }

    /// Goes to the site plus `rest` and waits until the app has mounted.
    ///
    /// A browser does not load again when only the fragment differs; call [`Page::reload`] for that.
    pub async fn open(&self, rest: &str) {
        self.driver
            .goto(self.url(rest))
            .await
            .expect("to open the page");
        self.mounted().await;
    }

    /// Loads the page again and waits until the app has mounted.
    pub async fn reload(&self) {
        self.driver.refresh().await.expect("to load the page again");
        self.mounted().await;
    }

    async fn mounted(&self) {
        // The app replaces the static first view, its <noscript> included.
        let script = "return document.querySelector('#app noscript') === null";
        self.wait_until("the app to mount", async || {
            self.js(script).await == json!(true)
        })
        .await;
    }

    /// The address in the address bar.
    pub async fn address(&self) -> String {
        self.driver.current_url().await.expect("an address").into()
    }

    /// The part of the address from `#` on, or nothing.
    pub async fn fragment(&self) -> String {
        let address = self.address().await;
        address
            .find('#')
            .map_or_else(String::new, |at| address[at..].to_owned())
    }
}

// --- What to do -----------------------------------------------------------------------------------------------

impl Page {
    /// The input, choice or text area with this accessible name (its label). An exact match wins over one that only
    /// starts so.
    pub async fn field(&self, label: &str) -> WebElement {
        self.named(
            "input, select, textarea, [role=combobox], [role=spinbutton], [role=switch]",
            label,
        )
        .await
    }

    /// The button, link, tab or summary with this accessible name.
    pub async fn control(&self, name: &str) -> WebElement {
        self.named(
            "button, a[href], summary, [role=button], [role=tab], [role=link], [role=menuitem]",
            name,
        )
        .await
    }

    /// Replaces the text of a field, as a person does: select all, type. The field keeps the focus; `press(Key::Tab)`
    /// leaves it.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.focus().await.expect("a field that takes the focus");
        field
            .send_keys(Key::Control + "a")
            .await
            .expect("to select all");
        let text = if text.is_empty() {
            Key::Delete.value().to_string()
        } else {
            text.to_owned()
        };
        field.send_keys(text).await.expect("to type");
    }

    /// The text in a field.
    pub async fn value(&self, label: &str) -> String {
        self.field(label)
            .await
            .prop("value")
            .await
            .expect("a field")
            .unwrap_or_default()
    }

    /// Chooses an option of a `<select>` by its visible text.
    pub async fn choose(&self, label: &str, option: &str) {
        let field = self.field(label).await;
        let options = field.find_all(By::Tag("option")).await.expect("options");
        let mut seen = Vec::new();
        for candidate in options {
            let text = candidate.text().await.expect("the text of an option");
            if text.trim() == option {
                candidate.click().await.expect("to choose");
                return;
            }
            seen.push(text);
        }
        panic!("{label:?} has no option {option:?}; it has {seen:?}");
    }

    /// Clicks a checkbox, a radio button or a switch by its label.
    pub async fn tick(&self, label: &str) {
        self.click_element(self.field(label).await).await;
    }

    /// Gives a file to a file field, by its label.
    pub async fn upload(&self, label: &str, file: &Path) {
        let file = fs::canonicalize(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let field = self.field(label).await;
        field
            .send_keys(file.to_string_lossy().as_ref())
            .await
            .expect("to give a file");
    }

    /// Does what `start` does, such as a click, and returns the name and the content of the file that it saves.
    pub async fn download(&self, start: impl AsyncFnOnce()) -> (String, Vec<u8>) {
        let dir = self.scratch.0.join("downloads");
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).expect("a folder for downloads");
        let params = json!({ "behavior": "allow", "downloadPath": dir });
        self.cdp("Browser.setDownloadBehavior", params).await;
        start().await;
        let saved = || {
            let entry = fs::read_dir(&dir).ok()?.flatten().next()?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let partial = name.ends_with(".crdownload") || name.starts_with('.');
            (!partial).then_some((name, fs::read(entry.path()).ok()?))
        };
        self.wait_until("a download", async || saved().is_some())
            .await;
        saved().expect("a download")
    }

    /// The text on the clipboard.
    pub async fn clipboard(&self) -> String {
        let params = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.cdp("Browser.grantPermissions", params).await;
        let text = self.js("return navigator.clipboard.readText()").await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Clicks a button, link or tab by its name.
    pub async fn click(&self, name: &str) {
        self.click_element(self.control(name).await).await;
    }

    async fn click_element(&self, element: WebElement) {
        element.scroll_into_view().await.expect("to scroll");
        element
            .click()
            .await
            .unwrap_or_else(|e| panic!("cannot click: {e}"));
    }

    /// Presses a key or types text where the focus is: `press(Key::Tab)`, `press("abc")`, `press(Key::Control + "z")`.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        let focused = self
            .driver
            .active_element()
            .await
            .expect("something with the focus");
        focused.send_keys(keys).await.expect("to press a key");
    }

    /// The accessible name of what has the focus.
    pub async fn focused(&self) -> String {
        let element = self
            .driver
            .active_element()
            .await
            .expect("something with the focus");
        self.name_of(&element).await
    }

    /// The name that assistive technology reads, worked out by the browser.
    pub async fn name_of(&self, element: &WebElement) -> String {
        let answer = self
            .driver
            .cmd(Computed(element.element_id().to_string()))
            .await;
        let name: String = answer.and_then(|a| a.value()).unwrap_or_default();
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    async fn named(&self, css: &str, wanted: &str) -> WebElement {
        let start = Instant::now();
        loop {
            let mut names = Vec::new();
            let mut close = Vec::new();
            for element in self
                .driver
                .find_all(By::Css(css))
                .await
                .expect("to search the page")
            {
                let name = self.name_of(&element).await;
                if name == wanted {
                    return element;
                }
                if name.starts_with(wanted) {
                    close.push(element);
                }
                names.push(name);
            }
            match (close.len(), close.pop()) {
                (1, Some(element)) => return element,
                _ if start.elapsed() < PATIENCE => {
                    tokio::time::sleep(Duration::from_millis(50)).await
                }
                (n, _) => panic!("nothing named {wanted:?} ({n} begin so); there are {names:?}"),
            }
        }
    }
}

// --- What is there --------------------------------------------------------------------------------------------

impl Page {
    /// The element with this `data-testid`, or else this `id`. Waits for it.
    pub async fn part(&self, id: &str) -> WebElement {
        self.find(&format!("[data-testid='{id}'], [id='{id}']"))
            .await
    }

    /// The first element for a CSS selector. Waits for it.
    pub async fn find(&self, css: &str) -> WebElement {
        let start = Instant::now();
        loop {
            match self.driver.find(By::Css(css)).await {
                Ok(element) => return element,
                Err(_) if start.elapsed() < PATIENCE => {
                    tokio::time::sleep(Duration::from_millis(50)).await
                }
                Err(_) => panic!("nothing on the page for {css}"),
            }
        }
    }

    /// How many elements there are for a CSS selector, now.
    pub async fn count(&self, css: &str) -> usize {
        self.driver
            .find_all(By::Css(css))
            .await
            .expect("to search the page")
            .len()
    }

    /// The visible text of a part, by `data-testid` or `id`.
    pub async fn text(&self, id: &str) -> String {
        self.part(id).await.text().await.expect("text")
    }

    /// Waits until the text of a part is exactly this.
    pub async fn wait_for_text(&self, id: &str, expected: &str) {
        let start = Instant::now();
        loop {
            let text = self.part(id).await.text().await.unwrap_or_default(); // it may be drawn anew meanwhile
            if text == expected {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "{id:?} should read {expected:?} but reads {text:?}"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until something holds: `page.wait_until("two rows", async || page.count("tr").await == 2).await`.
    pub async fn wait_until(&self, what: &str, mut holds: impl AsyncFnMut() -> bool) {
        let start = Instant::now();
        while !holds().await {
            assert!(
                start.elapsed() < PATIENCE,
                "waited {PATIENCE:?} in vain for {what}"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Runs JavaScript in the page and returns what it returns: `page.js("return document.title").await`. The policy
    /// of the page does not bind WebDriver.
    pub async fn js(&self, script: &str) -> Value {
        self.js_with(script, vec![]).await
    }

    /// The same with arguments, `arguments[0]` and so on.
    pub async fn js_with(&self, script: &str, args: Vec<Value>) -> Value {
        let answer = self.driver.execute(script, args).await;
        answer
            .unwrap_or_else(|e| panic!("JavaScript failed: {script}\n{e}"))
            .json()
            .clone()
    }

    /// Errors that the console has shown since the start, policy violations and failed requests among them.
    pub async fn console_errors(&self) -> Vec<String> {
        if let Ok(entries) = self.driver.get_log("browser").await {
            let errors = entries.into_iter().filter(|entry| entry.level == "SEVERE");
            self.console
                .borrow_mut()
                .extend(errors.map(|entry| entry.message));
        }
        self.console.borrow().clone()
    }

    /// The address of every request since the start, in order.
    pub async fn requests(&self) -> Vec<String> {
        if let Ok(entries) = self.driver.get_log("performance").await {
            let urls = entries.iter().filter_map(|entry| {
                let event: Value = serde_json::from_str(&entry.message).ok()?;
                let message = &event["message"];
                let url = match message["method"].as_str()? {
                    "Network.requestWillBeSent" => &message["params"]["request"]["url"],
                    "Network.webSocketCreated" => &message["params"]["url"],
                    _ => return None,
                };
                url.as_str().map(str::to_owned)
            });
            self.requests.borrow_mut().extend(urls);
        }
        self.requests.borrow().clone()
    }

    /// Every request so far that left the origin of the site. Addresses without a host (`data:`, `blob:`) leave nothing.
    pub async fn foreign_requests(&self) -> Vec<String> {
        let mut requests = self.requests().await;
        let own = self.site.origin();
        requests.retain(|url| {
            !["data:", "blob:", "about:"]
                .iter()
                .any(|s| url.starts_with(s))
        });
        requests.retain(|url| !url.starts_with(&own));
        requests
    }

    /// Says that errors on the console are expected in this journey.
    pub fn expect_console_errors(&self) {
        self.tolerant.set(true);
    }

    /// No error on the console, no request to another origin. Each journey ends with it.
    pub async fn assert_clean(&self) {
        let errors = self.console_errors().await;
        assert!(
            errors.is_empty() || self.tolerant.get(),
            "the console shows errors: {errors:#?}"
        );
        let foreign = self.foreign_requests().await;
        assert!(foreign.is_empty(), "requests left the origin: {foreign:#?}");
    }
}

// --- How it looks ---------------------------------------------------------------------------------------------

impl Page {
    /// Sets the size of the viewport in CSS pixels.
    pub async fn size(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Asks for light or dark.
    pub async fn scheme(&self, scheme: Scheme) {
        self.scheme.set(scheme);
        self.emulate_media().await;
    }

    /// Shows the page as it would be printed, or as on the screen again.
    pub async fn print_view(&self, on: bool) {
        self.print.set(on);
        self.emulate_media().await;
    }

    async fn emulate_media(&self) {
        let media = if self.print.get() { "print" } else { "" };
        let scheme = format!("{:?}", self.scheme.get()).to_lowercase();
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "media": media, "features": features }),
        )
        .await;
    }

    /// Takes a picture of the whole page at this width, at least `height` high:
    /// `target/screenshots/<name>-<width>-<scheme>.png`.
    pub async fn screenshot(&self, name: &str, width: u32, height: u32, scheme: Scheme) -> PathBuf {
        self.size(width, height).await;
        self.scheme(scheme).await;
        let full = self
            .js("return document.documentElement.scrollHeight")
            .await;
        let full = full
            .as_u64()
            .and_then(|h| u32::try_from(h).ok())
            .unwrap_or(height);
        self.size(width, full.max(height)).await;
        let name = format!("{name}-{width}-{}", format!("{scheme:?}").to_lowercase());
        let path = self.picture(&name).await;
        self.size(width, height).await;
        path
    }

    async fn picture(&self, name: &str) -> PathBuf {
        let dir = root().join("target/screenshots");
        fs::create_dir_all(&dir).expect("a folder for pictures");
        let path = dir.join(format!("{name}.png"));
        self.driver.screenshot(&path).await.expect("a picture");
        path
    }

    /// A command of the Chrome DevTools protocol.
    pub async fn cdp(&self, method: &str, params: Value) -> Value {
        let answer = self.driver.cdp().send_raw(method, params).await;
        answer.unwrap_or_else(|e| panic!("{method} failed: {e}"))
    }

    async fn save_failure(&self) {
        let name = thread::current()
            .name()
            .unwrap_or("journey")
            .replace("::", "-");
        let dir = root().join("target/screenshots");
        let path = dir.join(format!("failed-{name}.png"));
        if fs::create_dir_all(&dir).is_ok() && self.driver.screenshot(&path).await.is_ok() {
            eprintln!("A picture of the page: {}", path.display());
        }
        for error in self.console_errors().await {
            eprintln!("console: {error}");
        }
    }
}

// --- The processes behind it ----------------------------------------------------------------------------------

fn root() -> &'static Path {
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
struct Process(Child);

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

    fn stop(&mut self) {
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
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Scratch {
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

fn start_chromedriver(scratch: &Scratch) -> (Process, u16) {
    let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut command = Command::new(program);
    command.arg("--port=0").env("TMPDIR", &scratch.0);
    Process::start(command, |line| {
        let (_, rest) = line.split_once("started successfully on port ")?;
        rest.trim().trim_end_matches('.').parse().ok()
    })
    .unwrap_or_else(|e| panic!("{e}. Run: make browser"))
}

/// The server of the built site; the last page that uses it ends it.
#[derive(Clone)]
struct Site {
    process: std::rc::Rc<RefCell<Process>>,
    /// Ends in `/`.
    url: String,
}

impl Site {
    fn start(base: &str) -> Site {
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command
            .arg("serve")
            .arg(dist())
            .args(["--port", "0", "--base", base]);
        let read = |line: &str| line.starts_with("http://").then(|| line.trim().to_owned());
        let (process, url) = Process::start(command, read).unwrap_or_else(|e| panic!("{e}"));
        Site {
            process: std::rc::Rc::new(RefCell::new(process)),
            url,
        }
    }

    fn stop(&self) {
        self.process.borrow_mut().stop();
    }

    /// `http://127.0.0.1:port/`
    fn origin(&self) -> String {
        self.url
            .splitn(4, '/')
            .take(3)
            .collect::<Vec<_>>()
            .join("/")
            + "/"
    }
}

/// WebDriver's "get computed label" for an element.
#[derive(Debug)]
struct Computed(String);

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("session/{session}/element/{}/computedlabel", self.0);
        RequestData::new(axum::http::Method::GET, path)
    }
}
