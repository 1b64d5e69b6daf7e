//! The constants of the model with what each is for. Their values are the rubric's.

use yew::prelude::*;

use super::named;
use crate::app::pages::Screen;
use crate::app::widgets::table::scrolling;
use crate::engine::num::Percent;
use crate::engine::rubric::V1;
use crate::engine::value::Value;

pub(super) fn view(screen: &Screen) -> Html {
    let model = &V1.model;
    let formats = &screen.desk.formats;
    let percent = |value: Percent| formats.value(&Value::Percent(value));
    let [low, base, high] = model
        .case_weights
        .map(|weight| formats.value(&Value::Share(weight.ratio())));
    let times = |factor| formats.value(&Value::Times(factor));
    let [at_low, at_typical, at_high] = model.band_points.map(|points| formats.points(points));
    let unknown = &model.break_even_unknown;
    let rows = vec![
        named(
            "Weights of the low, base and high case",
            format!("{low}, {base}, {high}"),
            "Swanson's rule on the 10th, 50th and 90th percentile.",
        ),
        named(
            "Marketplace cap",
            percent(model.marketplace_cap),
            "Share of a year's commitment that Marketplace purchases may retire.",
        ),
        named(
            "Endpoint premium",
            percent(model.endpoint_premium),
            "Regional over global, where you typed prices of your own.",
        ),
        named(
            "Batch discount",
            percent(model.batch_discount),
            "Where you typed prices of your own.",
        ),
        named(
            "Cache write, cache read",
            format!(
                "{} ×, {} ×",
                times(model.cache_write),
                times(model.cache_read)
            ),
            "Of the input price, where you typed prices of your own.",
        ),
        named(
            "Cache hits",
            percent(model.cache_hit),
            "Assumed for the caching lever.",
        ),
        named(
            "Bedrock layer to aim at",
            percent(model.layer_target),
            "The money of a missing layer is measured against it.",
        ),
        named(
            "Bedrock spend worth a layer",
            formats.dollars(model.layer_material),
            "A year at list; below it the check drops out.",
        ),
        named(
            "Least commitment of the benchmark",
            formats.dollars(model.benchmark_floor),
            "Below it the benchmark says nothing.",
        ),
        named(
            "Points at low, typical and high",
            format!("{at_low}, {at_typical}, {at_high}"),
            "Of the benchmark band.",
        ),
        named(
            "Full points beyond",
            format!("{} × high", times(model.beyond_high)),
            "Of the benchmark band.",
        ),
        named(
            "Rate rise without a lock",
            percent(model.unlocked_rate_rise),
            "A sensitivity, not a forecast.",
        ),
        named(
            "Cut of output tokens priced",
            percent(model.output_cut),
            "Shown beside the output share.",
        ),
        named(
            "Break-even when nobody knows",
            [unknown.guide, unknown.middle, unknown.worst]
                .map(percent)
                .join(", "),
            "The guide's figure for the best case, the middle for reading, the last for the score.",
        ),
        named(
            "Months before a model counts as leaving",
            model.retirement_months.to_string(),
            "Before its published end.",
        ),
    ];
    let columns = [
        ("Constant", false),
        ("Value", true),
        ("What it is for", false),
    ];
    scrolling("Constants, all of them modelling choices", &columns, rows)
}
