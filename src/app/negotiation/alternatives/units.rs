//! Capacity by the unit at Azure and at Google, beside the same sellers' price by the token.

use yew::prelude::*;

use super::{Look, words};
use crate::app::details::elsewhere::{self, Elsewhere};
use crate::app::details::reveal::Reveal;
use crate::app::widgets::kit::p;
use crate::engine::negotiation::alternatives::capacity::{
    NoUnits, Units, azure, by_the_token, google,
};
use crate::engine::num::Usd;
use crate::engine::quote::{HOURS_PER_YEAR, MONTHS_PER_YEAR};
use crate::engine::scenario::fields::NegotiationField as N;
use crate::engine::scenario::negotiation::Seller;

pub(super) fn view(look: &Look<'_>) -> Html {
    let (prices, inputs) = (&look.outside.prices, &look.inputs.alternatives);
    html! {
        <>
            { p("", words::UNITS_LEAD) }
            { look.fields(&[N::AzureUnits, N::AzureTerm, N::AzurePlace]) }
            { outcome(look, Seller::Azure, azure(prices, inputs)) }
            { look.fields(&[N::GoogleUnits, N::GoogleTerm]) }
            { outcome(look, Seller::Google, google(prices, inputs)) }
        </>
    }
}

fn outcome(look: &Look<'_>, seller: Seller, units: Result<Units<'_>, NoUnits>) -> Html {
    let name = seller.name();
    let units = match units {
        Ok(units) => units,
        Err(NoUnits::NotSized) => {
            return p(
                "hint",
                format!("No units of {name} are typed, so there is no figure."),
            );
        }
        Err(NoUnits::NoPrice) => {
            return p(
                "hint",
                format!("No price was found for units of {name} bought that way in that place."),
            );
        }
    };
    let desk = &look.screen.desk;
    let sources = units
        .prices
        .iter()
        .map(|price| Elsewhere::of(price, look.outside, desk));
    let sources: Vec<Elsewhere> = sources.collect();
    let draw = Callback::from(move |()| elsewhere::table("Prices of units", &sources));
    html! {
        <>
            { p("finding", sentence(look, seller, &units)) }
            { p("hint", working(look, &units)) }
            if units.is_doubtful() { { p("gap", words::DOUBTFUL) } }
            <Reveal label={format!("{name}: price of a unit and its source")} {draw} />
        </>
    }
}

/// What the units cost, and how that compares.
fn sentence(look: &Look<'_>, seller: Seller, units: &Units<'_>) -> String {
    let cost = match units.low == units.high {
        true => look.dollars(units.low),
        false => format!(
            "{} to {}, by Region,",
            look.dollars(units.low),
            look.dollars(units.high)
        ),
    };
    let start = format!(
        "{} units of {} cost {cost} a year",
        units.count,
        seller.name()
    );
    let Some(tokens) = by_the_token(look.found, seller) else {
        return format!(
            "{start}. None of your use cases is priced there by the token, so there is nothing to compare."
        );
    };
    let more = units.low - tokens;
    let compared = match () {
        () if more.is_positive() => format!("at least {} more than", look.dollars(more)),
        () if units.high < tokens => format!("{} less than", look.dollars(tokens - units.high)),
        () => "about as much as".to_owned(),
    };
    format!(
        "{start}: {compared} the same use cases by the token there, {} at list.",
        look.dollars(tokens)
    )
}

/// How the amount comes about.
fn working(look: &Look<'_>, units: &Units<'_>) -> String {
    let often = match units.periods {
        HOURS_PER_YEAR => format!("{} hours", look.screen.desk.formats.number("8760")),
        MONTHS_PER_YEAR => "12 months".to_owned(),
        _ => "one year".to_owned(),
    };
    let rate = |price: Usd| look.screen.desk.formats.rate(price);
    let (first, last) = (units.prices.first(), units.prices.last());
    let prices = match first.zip(last) {
        Some((low, high)) if low.price == high.price => rate(low.price),
        Some((low, high)) => format!("{} to {}", rate(low.price), rate(high.price)),
        None => String::new(),
    };
    format!(
        "{} units × {prices} × {often}. Whether they carry the load is for the seller's calculator.",
        units.count
    )
}
