//! Capacity by the unit at Azure and at Google, beside the same sellers' price by the token.

use yew::prelude::*;

use super::Look;
use crate::app::details::elsewhere::{self, Elsewhere};
use crate::app::details::reveal::Reveal;
use crate::app::widgets::kit::p;
use crate::app::words::alternatives as words;
use crate::app::words::shared;
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
            return p("hint", words::no_units(name));
        }
        Err(NoUnits::NoPrice) => {
            return p("hint", words::no_unit_price(name));
        }
    };
    let desk = &look.screen.desk;
    let sources = units
        .prices
        .iter()
        .map(|price| Elsewhere::of(price, look.outside, desk));
    let sources: Vec<Elsewhere> = sources.collect();
    let draw = Callback::from(move |()| elsewhere::table(words::UNIT_PRICES, &sources));
    html! {
        <>
            { p("finding", sentence(look, seller, &units)) }
            { p("hint", working(look, &units)) }
            if units.is_doubtful() { { p("gap", words::DOUBTFUL) } }
            <Reveal label={words::unit_source(name)} {draw} />
        </>
    }
}

/// What the units cost, and how that compares.
fn sentence(look: &Look<'_>, seller: Seller, units: &Units<'_>) -> String {
    let cost = match units.low == units.high {
        true => look.dollars(units.low),
        false => words::by_region(look.dollars(units.low), look.dollars(units.high)),
    };
    let start = words::units_cost(units.count, seller.name(), &cost);
    let Some(tokens) = by_the_token(look.found, seller) else {
        return words::nothing_to_compare(&start);
    };
    let more = units.low - tokens;
    let compared = match () {
        () if more.is_positive() => words::at_least_more(look.dollars(more)),
        () if units.high < tokens => words::less_than(look.dollars(tokens - units.high)),
        () => words::ABOUT_AS_MUCH.to_owned(),
    };
    words::against_tokens(&start, &compared, look.dollars(tokens))
}

/// How the amount comes about.
fn working(look: &Look<'_>, units: &Units<'_>) -> String {
    let often = match units.periods {
        HOURS_PER_YEAR => words::hours(look.screen.desk.formats.number("8760")),
        MONTHS_PER_YEAR => words::TWELVE_MONTHS.to_owned(),
        _ => shared::ONE_YEAR.to_owned(),
    };
    let rate = |price: Usd| look.screen.desk.formats.rate(price);
    let (first, last) = (units.prices.first(), units.prices.last());
    let prices = match first.zip(last) {
        Some((low, high)) if low.price == high.price => rate(low.price),
        Some((low, high)) => shared::from_to(rate(low.price), rate(high.price)),
        None => String::new(),
    };
    words::units_working(units.count, &prices, &often)
}
