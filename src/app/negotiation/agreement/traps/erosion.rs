//! A fixed price against a percentage off the list price of the day: what is assumed, a chart, its table and the years.

use yew::prelude::*;

use crate::app::details::charts::{Bar, bars, chart};
use crate::app::details::reveal::Reveal;
use crate::app::fields::field;
use crate::app::format::Formats;
use crate::app::negotiation::found::{Found, at, signed};
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::shared;
use crate::app::words::traps as words;
use crate::engine::negotiation::erosion::{BreakEven, Costs, Erosion, Path};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{FieldId, NegotiationField as N};
use crate::engine::scenario::negotiation::ErosionInputs;
use crate::engine::score::CeilingReason;
use crate::engine::value::Value;

/// What is assumed, in the order of the form.
const FIELDS: [N; 8] = [
    N::FixedSpend,
    N::FixedDiscount,
    N::FloatingDiscount,
    N::PriceFall,
    N::DropMonth,
    N::DropBy,
    N::RiseMonth,
    N::RiseBy,
];

pub(super) fn view(screen: &Screen, found: &Found) -> Html {
    let erosion = &found.erosion;
    html! {
        <>
            { p("hint", words::EROSION) }
            { field(screen, FieldRef::scenario(FieldId::NoListRate)) }
            { ceiling(screen) }
            <div class="assumptions trap-fields">{ for FIELDS.map(|id| field(screen, at(id))) }</div>
            if erosion.spend.is_positive() {
                { outcome(screen, found) }
            } else {
                { p("gap", words::NO_BEDROCK_SPEND) }
            }
        </>
    }
}

/// What such a commitment does to the score.
fn ceiling(screen: &Screen) -> Html {
    let mut ceilings = screen.report.scored.ceilings.iter();
    let fixed = ceilings.find(|ceiling| ceiling.reason == CeilingReason::BedrockCommitAtListRate);
    let words = |ceiling| p("ceiling", screen.desk.formats.phrase(&ceiling));
    fixed
        .map(|ceiling| words(ceiling.words()))
        .unwrap_or_default()
}

fn outcome(screen: &Screen, found: &Found) -> Html {
    let (erosion, formats) = (&found.erosion, &screen.desk.formats);
    let rows = erosion.paths.iter().map(|cost| {
        line(
            name(cost.path, &found.inputs.erosion),
            cost.total(),
            formats,
        )
    });
    let years = {
        let (screen, erosion, inputs) = (screen.clone(), erosion.clone(), found.inputs.erosion);
        Callback::from(move |()| by_year(&erosion, &inputs, &screen.desk.formats))
    };
    html! {
        <>
            { chart(title(erosion, &found.inputs.erosion, formats), bars(&drawn(erosion, formats)), Html::default()) }
            { scrolling(words::EROSION_TABLE, &words::EROSION_COLUMNS, rows.collect()) }
            { p("hint", words::CAP) }
            { p("", break_even(erosion.break_even, &found.inputs.erosion, formats)) }
            { p("hint", basis(screen, erosion, &found.inputs.erosion)) }
            <Reveal label={words::YEAR_BY_YEAR} draw={years} />
        </>
    }
}

fn basis(screen: &Screen, erosion: &Erosion, inputs: &ErosionInputs) -> String {
    let formats = &screen.desk.formats;
    let least = if screen.report.has_gaps() {
        shared::AT_LEAST
    } else {
        ""
    };
    let counted = inputs.fixed_spend.is_none() && screen.report.quote.reserved.is_positive();
    let reserved = if counted {
        words::RESERVED_AMONG_IT
    } else {
        ""
    };
    words::fixed_on(
        least,
        formats.dollars(erosion.spend),
        reserved,
        formats.value(&Value::Percent(erosion.growth)),
    )
}

/// A path in words, with what it assumes.
fn name(path: Path, inputs: &ErosionInputs) -> String {
    let percent = |percent: Percent| format!("{} %", percent.exact());
    match path {
        Path::Flat => words::STAYS.to_owned(),
        Path::Falling => words::falls(percent(inputs.fall)),
        Path::Drop => words::drops(percent(inputs.drop), inputs.drop_after),
        Path::Rise => words::rises(percent(inputs.rise), inputs.rise_after),
    }
}

fn title(erosion: &Erosion, inputs: &ErosionInputs, formats: &Formats) -> String {
    let costs = erosion.total(Path::Drop);
    let (lost, years) = (
        costs.lost(),
        erosion.paths.first().map_or(0, |path| path.years.len()),
    );
    let over = if years == 1 {
        shared::ONE_YEAR.to_owned()
    } else {
        shared::years(years)
    };
    let difference = if lost < Usd::ZERO {
        shared::less(formats.dollars(-lost))
    } else {
        shared::more(formats.dollars(lost))
    };
    let drop = inputs.drop.exact();
    words::with_one_drop(&drop, inputs.drop_after, &difference, &over)
}

fn drawn(erosion: &Erosion, formats: &Formats) -> Vec<Bar> {
    let totals: Vec<(&str, Costs)> = erosion
        .paths
        .iter()
        .map(|cost| (short(cost.path), cost.total()))
        .collect();
    let all = totals
        .iter()
        .flat_map(|(_, cost)| [cost.fixed, cost.floating, cost.capped]);
    let longest = all.max().unwrap_or_default();
    let bar = |label: String, cost: Usd, marked: bool| Bar {
        label,
        share: cost.over(longest).unwrap_or(Factor::ZERO),
        value: formats.dollars(cost),
        marked,
    };
    let fixed = totals
        .first()
        .map(|(_, cost)| bar(words::FIXED_ANY_PATH.to_owned(), cost.fixed, true));
    let moving = totals.iter().flat_map(|(path, cost)| {
        [
            bar(words::floating(path), cost.floating, false),
            bar(words::capped(path), cost.capped, false),
        ]
    });
    fixed.into_iter().chain(moving).collect()
}

/// A path in one word, for the chart.
fn short(path: Path) -> &'static str {
    match path {
        Path::Flat => words::STAYS,
        Path::Falling => words::FALLS,
        Path::Drop => words::DROPS,
        Path::Rise => words::RISES,
    }
}

fn line(name: String, costs: Costs, formats: &Formats) -> Html {
    let cells = vec![
        number(formats.dollars(costs.fixed)),
        number(formats.dollars(costs.floating)),
        number(signed(costs.lost(), formats)),
        number(formats.dollars(costs.capped)),
        number(signed(costs.lost_to_capped(), formats)),
    ];
    row(name, cells)
}

fn by_year(erosion: &Erosion, inputs: &ErosionInputs, formats: &Formats) -> Html {
    let rows = erosion.paths.iter().flat_map(|cost| {
        let years = cost.years.iter().zip(1..);
        years.map(|(costs, year)| {
            line(
                words::path_in_year(name(cost.path, inputs), year),
                *costs,
                formats,
            )
        })
    });
    html! {
        <>
            { p("formula", words::FORMULA) }
            { scrolling(words::COST_BY_YEAR, &words::EROSION_COLUMNS, rows.collect()) }
        </>
    }
}

fn break_even(found: BreakEven, inputs: &ErosionInputs, formats: &Formats) -> String {
    let months = inputs.drop_after;
    match found {
        BreakEven::At(drop) => words::breaks_even_at(formats.share(drop.factor().ratio()), months),
        BreakEven::NoneNeeded => words::NO_DROP_NEEDED.to_owned(),
        BreakEven::Never => words::no_drop_after(months),
        BreakEven::AfterTerm => words::drop_after_term(months),
        BreakEven::NoSpend => words::NO_BEDROCK_SPEND.to_owned(),
    }
}
