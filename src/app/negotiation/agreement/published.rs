//! Every published discount range that was found, with its source. None of them is calculated with.

use yew::prelude::*;

use crate::app::widgets::kit::p;
use crate::app::widgets::table::{scrolling, words as cell};
use crate::app::words::agreement as words;
use crate::engine::data::PublishedRange;

/// Read once: the table does not change.
#[function_component]
pub(super) fn Published() -> Html {
    let ranges = use_memo((), |()| PublishedRange::shipped());

    let rows = ranges.iter().map(line).collect();
    html! {
        <>
            { p("", words::PUBLISHED) }
            { scrolling(words::PUBLISHED_DISCOUNT_RANGES, &words::PUBLISHED_COLUMNS, rows) }
        </>
    }
}

fn line(range: &PublishedRange) -> Html {
    let link = range.reference.starts_with("https://");
    let who = if link {
        let href = range.reference.to_string();
        html! { <a {href} rel="noreferrer noopener" target="_blank">{ range.publisher.to_string() }</a> }
    } else {
        format!("{} ({})", range.publisher, range.reference).into()
    };
    let cells = [&range.commitment, &range.discount, &range.kind, &range.note];
    html! { <tr><th scope="row">{ who }</th>{ for cells.map(|text| cell(text.to_string())) }</tr> }
}
