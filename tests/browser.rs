//! Components in headless Chromium: what needs a real document but not the whole site. Runs with wasm-bindgen's test
//! runner; `make test` sets it up. Nothing here on other targets.

#![cfg(target_arch = "wasm32")]

use bedrock_position::app::App;
use gloo::utils::document;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

/// Mounts the whole page into an element of its own and waits until Yew has drawn it.
async fn mount() -> Element {
    let root = document().create_element("main").expect("an element");
    document()
        .body()
        .expect("a body")
        .append_child(&root)
        .expect("to append");
    yew::Renderer::<App>::with_root(root.clone()).render();
    gloo::timers::future::sleep(std::time::Duration::ZERO).await;
    root
}

#[wasm_bindgen_test]
async fn the_app_draws_one_heading() {
    let root = mount().await;
    let headings = root.query_selector_all("h1").expect("a selector");
    assert_eq!(headings.length(), 1);
    let heading = headings.item(0).and_then(|h| h.text_content());
    assert_eq!(heading.as_deref(), Some("Bedrock Position"));
    root.remove();
}
