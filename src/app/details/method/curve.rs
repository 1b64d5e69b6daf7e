//! One curve from metric to points: a line with its corners named, and the same as a table. Which curve a check has
//! is the rubric's.

use yew::prelude::*;

use crate::app::details::charts::{Line, chart, lines};
use crate::app::pages::Screen;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::method as words;
use crate::app::words::shared;
use crate::engine::checks::CheckId;
use crate::engine::num::{Factor, Points};
use crate::engine::rubric::Curve;
use crate::engine::value::Value;

pub(super) fn view(screen: &Screen, check: CheckId, curve: Curve) -> Html {
    let Some(((first, _), (last, _))) = curve.0.first().zip(curve.0.last()) else {
        return Html::default();
    };
    let width = *last - *first;
    let at = |metric: Factor| (metric - *first).over(width).unwrap_or_default();
    let high = |points: Points| points.over(Points::of(100)).unwrap_or_default();
    let corners = curve.0.iter().map(|(x, y)| (at(*x), high(*y)));
    let line = Line {
        label: words::POINTS.to_owned(),
        class: "a",
        points: corners.collect(),
    };
    let x = [*first, *last].map(|metric| (at(metric), metric_text(screen, check, metric)));
    let y = [0u32, 50, 100].map(|points| (Factor::of(points, 2), points.to_string()));
    let drawing = lines(
        &[line],
        (words::MEASURED, x.into()),
        (words::POINTS, y.into()),
        Vec::new(),
    );
    let rows = curve.0.iter().map(|(metric, points)| {
        let points = screen.desk.formats.points(*points);
        row(metric_text(screen, check, *metric), vec![number(points)])
    });

    let below = html! {
        <details class="worked">
            <summary>{ words::THE_CORNERS_IN_NUMBERS }</summary>
            { scrolling(words::CURVE_TABLE, &words::CURVE_COLUMNS, rows.collect()) }
        </details>
    };
    chart(finding(screen, check, curve), drawing, below)
}

/// Where full points begin, and where there are none.
fn finding(screen: &Screen, check: CheckId, curve: Curve) -> String {
    let best = curve.0.iter().max_by_key(|(_, points)| *points);
    let worst = curve.0.iter().min_by_key(|(_, points)| *points);
    let words = |corner: Option<&(Factor, Points)>| {
        corner.map_or(String::new(), |(metric, points)| {
            let points = screen.desk.formats.points(*points);
            words::points_at(&points, metric_text(screen, check, *metric))
        })
    };
    format!("{}, {}", words(best), words(worst))
}

/// What is measured, as a person reads it: months are counted, all else is a share.
fn metric_text(screen: &Screen, check: CheckId, metric: Factor) -> String {
    let formats = &screen.desk.formats;
    if check == CheckId::MonthsToRenewal {
        return shared::months(formats.number(&metric.exact()));
    }
    formats.value(&Value::Share(metric.ratio()))
}
