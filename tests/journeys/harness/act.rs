//! What a person does: type, choose, click, give and take files.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId};

use super::{PATIENCE, Page};

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

    /// Chooses an option of a `<select>` by its visible text. Options may come on demand.
    pub async fn choose(&self, label: &str, option: &str) {
        self.wait_until(&format!("{option:?} in {label:?}"), async || {
            let field = self.field(label).await;
            let options = field.find_all(By::Tag("option")).await.unwrap_or_default();
            for candidate in options {
                let text = candidate.text().await.unwrap_or_default();
                if text.trim() == option && candidate.click().await.is_ok() {
                    return true;
                }
            }
            false
        })
        .await;
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
        // While it writes, Chromium keeps an empty file under the final name and the content beside it.
        let saved = || {
            let entry = fs::read_dir(&dir).ok()?.flatten().next()?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let content = fs::read(entry.path()).ok()?;
            let alone = fs::read_dir(&dir).ok()?.count() == 1;
            let partial = name.ends_with(".crdownload") || name.starts_with('.');
            (alone && !partial && !content.is_empty()).then_some((name, content))
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

/// WebDriver's "get computed label" for an element.
#[derive(Debug)]
struct Computed(String);

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("session/{session}/element/{}/computedlabel", self.0);
        RequestData::new(axum::http::Method::GET, path)
    }
}
