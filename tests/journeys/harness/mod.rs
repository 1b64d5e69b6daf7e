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

mod act;
mod look;
mod process;
mod read;

use std::cell::{Cell, RefCell};
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use serde_json::json;
use thirtyfour::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;

#[allow(unused_imports)] // each target uses its part
pub use process::{FOREIGN, Hosting, dist};
use process::{Process, Scratch, Site, start_chromedriver};

/// How long a helper waits for what it was asked for.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a whole journey may take.
const LIMIT: Duration = Duration::from_secs(180);

/// Runs one journey on the site served at `/`.
pub fn journey(test: impl AsyncFnOnce(&Page)) {
    journey_at("/", test);
}

/// Runs one journey on the site served below `base`, such as `/sub/path/`.
pub fn journey_at(base: &'static str, test: impl AsyncFnOnce(&Page)) {
    let hosting = Hosting {
        base,
        ..Hosting::default()
    };
    journey_on(&hosting, test);
}

/// Runs one journey on a site that is hosted in a way of its own.
pub fn journey_on(hosting: &Hosting, test: impl AsyncFnOnce(&Page)) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("an async runtime");
    let site = Site::start(hosting);
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
            "--host-resolver-rules=MAP intranet.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
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
        if !page.site.offline {
            let params = json!({ "bypass": true });
            page.cdp("Network.setBypassServiceWorker", params).await;
        }
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

    /// Waits until the app has mounted.
    pub async fn mounted(&self) {
        // The app replaces the static first view, its <noscript> included, and draws the footer last.
        let script = "return document.querySelector('#app noscript') === null && document.querySelector('#app footer') !== null";
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
