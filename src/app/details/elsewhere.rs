//! Prices of other sellers, each with its source and date. What they add up to belongs to the views.

use yew::prelude::*;

use super::evidence::{cited, trust};
use crate::app::browser::locale;
use crate::app::root::Desk;
use crate::app::widgets::table::{number, row, scrolling, words};
use crate::app::words::evidence as words;
use crate::engine::compare::channels::name;
use crate::engine::data::{Alternative, Outside};

/// A price of another seller with the words of its source.
#[derive(Clone, PartialEq)]
pub(in crate::app) struct Elsewhere {
    what: String,
    price: String,
    source: Html,
}

impl Elsewhere {
    /// What is sold, for how much of it, and who says so.
    pub(in crate::app) fn of(price: &Alternative, outside: &Outside, desk: &Desk) -> Self {
        let until = price
            .until
            .map_or(String::new(), |day| words::ends_on(locale::date(day)));
        let note = match &*price.note {
            "" => String::new(),
            note => format!(" ({note})"),
        };
        Self {
            what: format!(
                "{}, {}: {}",
                name(price.channel),
                price.model,
                price.dimension.code().replace('_', " ")
            ),
            price: desk.formats.rate(price.price),
            source: cited(
                outside.source(price.source),
                words::stated_elsewhere(
                    locale::date(price.as_of),
                    trust(desk, price.confidence, price.as_of),
                    &until,
                    &note,
                ),
            ),
        }
    }
}

/// Prices of other sellers, each with its source.
pub(in crate::app) fn table(caption: &'static str, prices: &[Elsewhere]) -> Html {
    let one = |price: &Elsewhere| {
        let cells = vec![number(price.price.clone()), words(price.source.clone())];
        row(price.what.clone(), cells)
    };
    scrolling(
        caption,
        &words::ELSEWHERE_COLUMNS,
        prices.iter().map(one).collect(),
    )
}
