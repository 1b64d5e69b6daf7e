//! Every check by the part of the score it belongs to: what it measures, why, how points are given, and its source.
//! The words are the checks' own.

use yew::prelude::*;

use super::curve;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::method as words;
use crate::app::words::shared;
use crate::engine::checks::{CHECKS, Check};
use crate::engine::rubric::{Dimension, V1};

pub(super) fn view(screen: &Screen) -> Html {
    let part = |dimension: &Dimension| {
        let own = CHECKS
            .iter()
            .filter(|check| check.dimension == dimension.id);
        let title = words::weighted(dimension.name, dimension.weight);
        html! { <><h4>{ title }</h4><div class="method-checks">{ for own.map(|check| card(screen, check)) }</div></> }
    };
    html! { <>{ for V1.dimensions.iter().map(part) }</> }
}

fn card(screen: &Screen, check: &Check) -> Html {
    let method = check.id.method();
    let all: u32 = CHECKS
        .iter()
        .filter(|other| other.dimension == check.dimension)
        .map(|other| V1.weight(other.id))
        .sum();
    html! {
        <article class="method-check">
            <h5>{ check.name }</h5>
            { p("hint", words::weight_in_part(V1.weight(check.id), all)) }
            { p("", check.why) }
            { p("formula", method.measures) }
            { V1.curve(check.id).map(|points| curve::view(screen, check.id, points)) }
            { p("hint", shared::source_of(method.source)) }
        </article>
    }
}
