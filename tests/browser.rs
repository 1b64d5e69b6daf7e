//! Components in headless Chromium: what needs a real document but not the whole site. Runs with wasm-bindgen's test
//! runner; `make test` sets it up. Nothing here on other targets.

#![cfg(target_arch = "wasm32")]

use std::time::Duration;

use bedrock_position::app::App;
use bedrock_position::engine::scenario::draft::{Draft, FieldRef};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::scenario::parse::DecimalSign;
use bedrock_position::engine::share;
use gloo::timers::future::sleep;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// The whole page in an element of its own, taken out again when dropped.
struct Page(Element);

impl Page {
    /// Mounts it on an empty storage and waits until Yew has drawn it.
    async fn open() -> Self {
        storage().clear().expect("storage can be cleared");
        Self::open_as_it_is().await
    }

    async fn open_as_it_is() -> Self {
        let root = document().create_element("main").expect("an element");
        document()
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("to append");
        yew::Renderer::<App>::with_root(root.clone()).render();
        let page = Self(root);
        // The page is drawn in pieces, the result among the last of them.
        page.until("#score").await;
        page.settle().await;
        page
    }

    /// Waits for something that takes more than a drawing.
    async fn until(&self, css: &str) {
        for _ in 0..100 {
            if self.has(css) {
                return;
            }
            self.settle().await;
        }
        panic!("waited in vain for {css}");
    }

    async fn settle(&self) {
        sleep(Duration::from_millis(20)).await;
    }

    fn find(&self, css: &str) -> Element {
        let found = self.0.query_selector(css).expect("a selector");
        found.unwrap_or_else(|| panic!("nothing matches {css}"))
    }

    fn has(&self, css: &str) -> bool {
        self.0.query_selector(css).expect("a selector").is_some()
    }

    fn text(&self, css: &str) -> String {
        self.find(css).text_content().unwrap_or_default()
    }

    fn input(&self, css: &str) -> HtmlInputElement {
        self.find(css).unchecked_into()
    }

    async fn type_into(&self, css: &str, text: &str) {
        let input = self.input(css);
        input.set_value(text);
        let event = web_sys::Event::new("input").expect("an event");
        event.init_event_with_bubbles("input", true);
        input.dispatch_event(&event).expect("to dispatch");
        self.settle().await;
    }

    async fn click(&self, css: &str) {
        self.find(css).unchecked_into::<HtmlElement>().click();
        self.settle().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.0.remove();
        window().location().set_hash("").expect("a fragment");
    }
}

fn storage() -> web_sys::Storage {
    window()
        .local_storage()
        .expect("storage is allowed")
        .expect("storage exists")
}

#[wasm_bindgen_test]
async fn the_page_draws_one_heading_and_the_example() {
    let page = Page::open().await;
    assert_eq!(
        page.0
            .query_selector_all("h1")
            .expect("a selector")
            .length(),
        1
    );
    assert_eq!(page.text("h1"), "Bedrock Position");
    assert!(page.has("#example"));
}

#[wasm_bindgen_test]
async fn typing_moves_the_score_and_is_never_rewritten() {
    let page = Page::open().await;
    let before = page.text("#score");
    page.type_into("#f-native", "1M").await;
    assert_ne!(page.text("#score"), before);
    assert_eq!(page.input("#f-native").value(), "1M");
    assert_eq!(page.text(".echo"), "= $1,000,000 a year");
    assert!(!page.has("#example"));
}

#[wasm_bindgen_test]
async fn a_bad_text_leaves_the_score_and_shows_its_problem_on_leaving() {
    let page = Page::open().await;
    let before = page.text("#score");
    page.input("#f-native").focus().expect("to focus");
    page.type_into("#f-native", "lots").await;
    assert_eq!(page.text("#score"), before);
    assert!(!page.has("#f-native-error"));
    page.input("#f-growth").focus().expect("to focus");
    // The problem is shown a quarter of a second after leaving.
    sleep(Duration::from_millis(400)).await;
    assert!(
        page.text("#f-native-error")
            .contains("“lots” is not a number")
    );
    assert_eq!(
        page.input("#f-native")
            .get_attribute("aria-invalid")
            .as_deref(),
        Some("true")
    );
}

#[wasm_bindgen_test]
async fn a_fragment_opens_read_only_and_closes_again() {
    let page = Page::open().await;
    page.type_into("#f-native", "3M").await;
    let mut shared = Draft::example();
    shared
        .set(
            FieldRef::scenario(FieldId::Native),
            "5000000",
            DecimalSign::Point,
        )
        .expect("a good value");
    window()
        .location()
        .set_hash(&share::encode(&shared, "2026-11-22", 1))
        .expect("a fragment");
    page.until("#shared").await;
    assert_eq!(page.input("#f-native").value(), "5,000,000");
    assert!(page.input("#f-native").read_only());
    page.click("#shared .actions button:last-child").await;
    assert_eq!(page.input("#f-native").value(), "3M");
    assert_eq!(window().location().hash().expect("a hash"), "");
}

#[wasm_bindgen_test]
async fn a_stored_draft_comes_back_and_a_spoilt_one_does_no_harm() {
    let page = Page::open().await;
    page.type_into("#f-growth", "17").await;
    drop(page);
    let again = Page::open_as_it_is().await;
    assert_eq!(again.input("#f-growth").value(), "17");
    drop(again);
    storage()
        .set_item("bedrock-position.draft", "{\"v\":1")
        .expect("storage");
    let spoilt = Page::open_as_it_is().await;
    assert!(spoilt.has("#example"));
}
