//! Tables: one way to write a head, a row and a cell, so that every table has scopes, alignment and a caption.

use yew::prelude::*;

/// A column: its name, and whether it holds numbers.
pub type Column = (&'static str, bool);

/// A table with a caption, inside a box that scrolls sideways and can take keyboard focus to do so.
pub fn scrolling(caption: &'static str, columns: &[Column], rows: Vec<Html>) -> Html {
    let head = columns
        .iter()
        .map(|(name, number)| html! { <th scope="col" class={class(*number)}>{ *name }</th> });
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={caption}>
            <table class="evidence">
                <caption>{ caption }</caption>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// A row: its name, then its cells.
pub fn row(name: String, cells: Vec<Html>) -> Html {
    html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
}

/// A cell of words.
pub fn words(content: impl Into<Html>) -> Html {
    cell(content.into(), false)
}

/// A cell that holds a number, aligned to the right.
pub fn number(text: String) -> Html {
    cell(text.into(), true)
}

/// A number that is shown with fewer digits than it has.
pub fn figure(brief: String, exact: String) -> Html {
    let exact = (brief != exact).then_some(exact);
    cell(html! { <span title={exact}>{ brief }</span> }, true)
}

fn cell(content: Html, number: bool) -> Html {
    html! { <td class={class(number)}>{ content }</td> }
}

fn class(number: bool) -> Option<&'static str> {
    number.then_some("number")
}
