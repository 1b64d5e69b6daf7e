//! A fixed price against a percentage off the list price of the day: what is assumed, a chart, its table and the years.

use yew::prelude::*;

use crate::app::details::charts::{Bar, bars, chart};
use crate::app::details::reveal::Reveal;
use crate::app::fields::field;
use crate::app::format::Formats;
use crate::app::negotiation::found::{Found, at, signed};
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{Column, number, row, scrolling};
use crate::engine::negotiation::erosion::{BreakEven, Costs, Erosion, Path};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{FieldId, NegotiationField as N};
use crate::engine::scenario::negotiation::ErosionInputs;
use crate::engine::score::CeilingReason;
use crate::engine::value::Value;

const LEAD: &str = "A Bedrock commitment fixed at the list rate keeps paying that rate after list prices fall. A percentage off the list \
     price of the day follows them down; a cap keeps it from following them up. Nobody knows which way prices go: choose the \
     paths.";
const NOTHING: &str = "There is no Bedrock spend to fix a price for. Enter a use case, or the spend under a fixed price.";
const CAP: &str = "Capped: the same percentage off the lower of the list price of the day and that on signature. That is what \
     the clause “Rates are capped and follow price drops” asks for.";
const FORMULA: &str = "Each month: volume at the list price on signature, growing each year like Bedrock. Fixed: volume × (1 − its \
     discount). Floating: volume × price of the day ÷ price on signature × (1 − the percentage).";

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

const COLUMNS: [Column; 6] = [
    ("List price", false),
    ("Fixed", true),
    ("Floating", true),
    ("Fixed costs more by", true),
    ("Capped", true),
    ("Fixed costs more by", true),
];

pub(super) fn view(screen: &Screen, found: &Found) -> Html {
    let erosion = &found.erosion;
    html! {
        <>
            { p("hint", LEAD) }
            { field(screen, FieldRef::scenario(FieldId::NoListRate)) }
            { ceiling(screen) }
            <div class="assumptions trap-fields">{ for FIELDS.map(|id| field(screen, at(id))) }</div>
            if erosion.spend.is_positive() {
                { outcome(screen, found) }
            } else {
                { p("gap", NOTHING) }
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
            { scrolling("Cost over the term by price path", &COLUMNS, rows.collect()) }
            { p("hint", CAP) }
            { p("", break_even(erosion.break_even, &found.inputs.erosion, formats)) }
            { p("hint", basis(screen, erosion, &found.inputs.erosion)) }
            <Reveal label="Year by year, and the formula" draw={years} />
        </>
    }
}

fn basis(screen: &Screen, erosion: &Erosion, inputs: &ErosionInputs) -> String {
    let formats = &screen.desk.formats;
    let least = if screen.report.has_gaps() {
        "at least "
    } else {
        ""
    };
    let counted = inputs.fixed_spend.is_none() && screen.report.quote.reserved.is_positive();
    let reserved = if counted {
        ", reserved capacity among it"
    } else {
        ""
    };
    format!(
        "On {least}{} a year at today's list{reserved}, growing {} a year.",
        formats.dollars(erosion.spend),
        formats.value(&Value::Percent(erosion.growth))
    )
}

/// A path in words, with what it assumes.
fn name(path: Path, inputs: &ErosionInputs) -> String {
    let percent = |percent: Percent| format!("{} %", percent.exact());
    match path {
        Path::Flat => "Stays".to_owned(),
        Path::Falling => format!("Falls {} at each anniversary", percent(inputs.fall)),
        Path::Drop => format!(
            "Drops {} after {} months",
            percent(inputs.drop),
            inputs.drop_after
        ),
        Path::Rise => format!(
            "Rises {} after {} months",
            percent(inputs.rise),
            inputs.rise_after
        ),
    }
}

fn title(erosion: &Erosion, inputs: &ErosionInputs, formats: &Formats) -> String {
    let costs = erosion.total(Path::Drop);
    let (lost, years) = (
        costs.lost(),
        erosion.paths.first().map_or(0, |path| path.years.len()),
    );
    let over = if years == 1 {
        "one year".to_owned()
    } else {
        format!("{years} years")
    };
    let difference = if lost < Usd::ZERO {
        format!("{} less", formats.dollars(-lost))
    } else {
        format!("{} more", formats.dollars(lost))
    };
    let drop = inputs.drop.exact();
    format!(
        "With one price drop of {drop} % after {} months, the fixed price costs {difference} over {over} than a percentage off the list of \
         the day",
        inputs.drop_after
    )
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
        .map(|(_, cost)| bar("Fixed, any path".to_owned(), cost.fixed, true));
    let moving = totals.iter().flat_map(|(path, cost)| {
        [
            bar(format!("{path}, floating"), cost.floating, false),
            bar(format!("{path}, capped"), cost.capped, false),
        ]
    });
    fixed.into_iter().chain(moving).collect()
}

/// A path in one word, for the chart.
fn short(path: Path) -> &'static str {
    match path {
        Path::Flat => "Stays",
        Path::Falling => "Falls",
        Path::Drop => "Drops",
        Path::Rise => "Rises",
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
                format!("{}, year {year}", name(cost.path, inputs)),
                *costs,
                formats,
            )
        })
    });
    html! {
        <>
            { p("formula", FORMULA) }
            { scrolling("Cost by year", &COLUMNS, rows.collect()) }
        </>
    }
}

fn break_even(found: BreakEven, inputs: &ErosionInputs, formats: &Formats) -> String {
    let months = inputs.drop_after;
    match found {
        BreakEven::At(drop) => format!(
            "Both cost the same at one drop of {} after {months} months. A larger one makes the fixed price the dearer.",
            formats.share(drop.factor().ratio())
        ),
        BreakEven::NoneNeeded => "No drop is needed: even at today's prices the fixed price costs no less than the percentage. Only a rise in list \
             prices would make it the cheaper one."
            .to_owned(),
        BreakEven::Never => format!("No drop after {months} months makes the fixed price the dearer: too little of the term is left."),
        BreakEven::AfterTerm => format!("A drop after {months} months comes after the term."),
        BreakEven::NoSpend => NOTHING.to_owned(),
    }
}
