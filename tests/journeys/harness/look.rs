//! How the page looks: size, scheme, print, pictures.

use std::path::PathBuf;
use std::{fs, thread};

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};

use super::process::root;
use super::{Page, Scheme};

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

    /// Asks for a language, as the browser's settings would, from the next page on.
    pub async fn language(&self, tag: &str) {
        let agent = self.js("return navigator.userAgent").await;
        let asked = json!({ "userAgent": agent, "acceptLanguage": tag });
        self.cdp("Emulation.setUserAgentOverride", asked).await;
    }

    /// Draws with the few colours that a visitor has chosen for the whole system, or as the page has them again.
    pub async fn forced_colors(&self, on: bool) {
        let value = if on { "active" } else { "none" };
        let features = json!([{ "name": "forced-colors", "value": value }]);
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
    }

    /// Shows the page as it would be printed, or as on the screen again.
    pub async fn print_view(&self, on: bool) {
        self.print.set(on);
        self.emulate_media().await;
    }

    /// The page as PDF on paper of this size in inches, with the margins of the style sheet; saved beside the pictures.
    pub async fn pdf(&self, name: &str, width: f64, height: f64) -> Vec<u8> {
        let paper = json!({ "paperWidth": width, "paperHeight": height, "printBackground": false });
        let answer = self.cdp("Page.printToPDF", paper).await;
        let data = answer["data"].as_str().expect("a file");
        let pdf = BASE64_STANDARD.decode(data).expect("base64");
        let dir = root().join("target/screenshots");
        fs::create_dir_all(&dir).expect("a folder for pictures");
        fs::write(dir.join(format!("{name}.pdf")), &pdf).expect("to save the file");
        pdf
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

    pub(super) async fn save_failure(&self) {
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
