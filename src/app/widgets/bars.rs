//! The eight dimensions as labelled bars, a real table with the points in words.

use yew::prelude::*;

use crate::app::format::Formats;
use crate::app::words::page as words;
use crate::engine::num::Points;
use crate::engine::score::DimensionScore;

/// One row per dimension: name, bar, points, points lost.
pub fn view(dimensions: &[DimensionScore], formats: &Formats) -> Html {
    let row = |d: &DimensionScore| {
        let (points, lost) = match d.points {
            Some(points) => (formats.points(points), lost(d.lost, formats)),
            None => (String::new(), words::DOES_NOT_APPLY.to_owned()),
        };
        html! {
            <tr key={d.dimension.id.code()} data-applies={d.points.is_some().to_string()}>
                <th scope="row">{ d.dimension.name }</th>
                <td class="bar" aria-hidden="true">{ d.points.map(bar) }</td>
                <td class="number">{ points }</td>
                <td class="number lost">{ lost }</td>
            </tr>
        }
    };
    html! {
        <table class="dimensions">
            <caption>{ words::DIMENSIONS }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words::PART }</th>
                    <td class="bar"></td>
                    <th scope="col" class="number">{ words::OF_100_HEAD }</th>
                    <th scope="col" class="number">{ words::POINTS_LOST }</th>
                </tr>
            </thead>
            <tbody>{ for dimensions.iter().map(row) }</tbody>
        </table>
    }
}

fn lost(points: Points, formats: &Formats) -> String {
    if points.is_zero() {
        "0".to_owned()
    } else {
        format!("−{}", formats.points(points))
    }
}

fn bar(points: Points) -> Html {
    html! {
        <svg width="100%" height="10" focusable="false">
            <rect class="track" width="100%" height="10" rx="2" />
            <rect class="fill" width={format!("{}%", points.exact())} height="10" rx="2" />
        </svg>
    }
}
