//! What is on the page, on the console and on the wire.

use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::prelude::*;

use super::{PATIENCE, Page};

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
        let start = Instant::now();
        loop {
            match self.part(id).await.text().await {
                Ok(text) => return text,
                // It was drawn anew meanwhile.
                Err(_) if start.elapsed() < PATIENCE => {
                    tokio::time::sleep(Duration::from_millis(20)).await
                }
                Err(error) => panic!("no text of {id}: {error}"),
            }
        }
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
