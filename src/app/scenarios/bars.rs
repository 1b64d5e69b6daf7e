//! Bars under names of any length: each name stands above its bar or beside it and breaks where the width ends, which a text
//! inside a drawing cannot. The style sheet says which; what the bars say belongs to who draws them.

use yew::prelude::*;

use crate::app::details::charts::{Bar, place};

/// Bars below one another. Part of a drawing: their numbers stand in a table too.
pub(in crate::app) fn bars(bars: &[Bar]) -> Html {
    let row = |bar: &Bar| {
        html! {
            <li class={bar.marked.then_some("marked")}>
                <span>{ &bar.label }</span>
                <svg width="100%" height="14">
                    <rect y="1" width={place(bar.share, 0, 60)} height="12" />
                    <text x={place(bar.share, 1, 60)} y="11">{ &bar.value }</text>
                </svg>
            </li>
        }
    };
    html! { <ul class="bars named">{ for bars.iter().map(row) }</ul> }
}
