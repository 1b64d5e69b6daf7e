//! The page: screens, fields and widgets in Yew. Arithmetic belongs in `engine`.

use yew::prelude::*;

/// The whole page; `main` mounts it into `<main id="app">`.
#[function_component]
pub fn App() -> Html {
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            text.set(input.value());
        })
    };
    html! {
        <>
            <header>
                <h1>{ "Bedrock Position" }</h1>
                <p>{ "Score your AWS EDP and Bedrock commitments." }</p>
            </header>
            <label for="name">{ "Name" }</label>
            <input id="name" {oninput} />
            <output data-testid="echo">{ (*text).clone() }</output>
        </>
    }
}
