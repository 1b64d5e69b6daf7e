//! The constants of the model with what each is for. Their values are the rubric's.

use yew::prelude::*;

use super::named;
use crate::app::pages::Screen;
use crate::app::widgets::table::scrolling;
use crate::app::words::method::constants as words;
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
            words::WEIGHTS_OF_CASES,
            format!("{low}, {base}, {high}"),
            words::WEIGHTS_OF_CASES_WHY,
        ),
        named(
            words::MARKETPLACE_CAP,
            percent(model.marketplace_cap),
            words::MARKETPLACE_CAP_WHY,
        ),
        named(
            words::ENDPOINT_PREMIUM,
            percent(model.endpoint_premium),
            words::ENDPOINT_PREMIUM_WHY,
        ),
        named(
            words::BATCH_DISCOUNT,
            percent(model.batch_discount),
            words::BATCH_DISCOUNT_WHY,
        ),
        named(
            words::CACHE_WRITE_CACHE_READ,
            format!(
                "{} ×, {} ×",
                times(model.cache_write),
                times(model.cache_read)
            ),
            words::CACHE_WHY,
        ),
        named(
            words::CACHE_HITS,
            percent(model.cache_hit),
            words::CACHE_HITS_WHY,
        ),
        named(
            words::BEDROCK_LAYER_TO_AIM_AT,
            percent(model.layer_target),
            words::BEDROCK_LAYER_WHY,
        ),
        named(
            words::SPEND_WORTH_A_LAYER,
            formats.dollars(model.layer_material),
            words::SPEND_WORTH_A_LAYER_WHY,
        ),
        named(
            words::LEAST_COMMITMENT,
            formats.dollars(model.benchmark_floor),
            words::LEAST_COMMITMENT_WHY,
        ),
        named(
            words::BAND_POINTS,
            format!("{at_low}, {at_typical}, {at_high}"),
            words::OF_THE_BAND,
        ),
        named(
            words::FULL_POINTS,
            words::times_high(times(model.beyond_high)),
            words::OF_THE_BAND,
        ),
        named(
            words::RATE_RISE,
            percent(model.unlocked_rate_rise),
            words::RATE_RISE_WHY,
        ),
        named(
            words::OUTPUT_CUT,
            percent(model.output_cut),
            words::OUTPUT_CUT_WHY,
        ),
        named(
            words::UNKNOWN_BREAK_EVEN,
            [unknown.guide, unknown.middle, unknown.worst]
                .map(percent)
                .join(", "),
            words::UNKNOWN_BREAK_EVEN_WHY,
        ),
        named(
            words::MONTHS_TO_LEAVE,
            model.retirement_months.to_string(),
            words::MONTHS_TO_LEAVE_WHY,
        ),
    ];

    scrolling(words::TABLE, &words::COLUMNS, rows)
}
