//! Starts the page. Nothing else belongs here.

use bedrock_position::app::App;

fn main() {
    let root = gloo::utils::document()
        .get_element_by_id("app")
        .expect("index.html has #app");
    yew::Renderer::<App>::with_root(root).render();
}
