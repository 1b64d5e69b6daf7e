//! The comparison as a table: month, year, distance from the base, and from which volume a way pays.

use yew::prelude::*;

use super::{month, name};
use crate::app::format::Formats;
use crate::app::widgets::kit::p;
use crate::app::widgets::table;
use crate::app::words::shared;
use crate::app::words::tuning as words;
use crate::engine::formulas::volume::NoDearer;
use crate::engine::num::Usd;
use crate::engine::tuning::{Comparison, Priced, Quote};

pub(super) fn view(comparison: &Comparison, formats: &Formats) -> Html {
    let rows = |capacity| {
        let quotes = comparison.group(capacity);
        quotes
            .map(|quote| row(comparison, quote, formats))
            .collect()
    };
    html! {
        <div id="tuning-table">
            { table::scrolling(words::TABLE, &words::COST_COLUMNS, rows(false)) }
            { table::scrolling(words::CAPACITY_TABLE, &words::COST_COLUMNS, rows(true)) }
            { p("hint", words::TABLE_NOTE) }
        </div>
    }
}

fn row(comparison: &Comparison, quote: &Quote, formats: &Formats) -> Html {
    let year = match quote.priced {
        Priced::No => words::NONE.to_owned(),
        Priced::AtLeast => shared::at_least(formats.cents(quote.year)),
        Priced::Whole => formats.cents(quote.year),
    };
    let over = quote.over_base.map_or(words::NONE.to_owned(), |over| {
        if over < Usd::ZERO {
            return format!("−{}", formats.cents(-over));
        }
        let sign = if over.is_positive() { "+" } else { "" };
        format!("{sign}{}", formats.cents(over))
    });
    let mut cells = vec![
        table::number(month(quote, formats)),
        table::number(year),
        table::number(over),
    ];
    let volumes = quote.no_dearer.iter();
    cells.extend(volumes.map(|volume| table::words(volume_words(*volume, formats))));
    table::row(name(comparison, quote.way), cells)
}

/// Where a way costs no more than another.
fn volume_words(volume: Option<NoDearer>, formats: &Formats) -> String {
    match volume {
        None => words::NONE.to_owned(),
        Some(NoDearer::Always) => words::ALWAYS.to_owned(),
        Some(NoDearer::Never) => shared::NEVER.to_owned(),
        Some(NoDearer::Same) => words::SAME_AT_ANY_VOLUME.to_owned(),
        Some(NoDearer::From(n)) => words::from_requests(formats.number(&n.exact())),
        Some(NoDearer::UpTo(n)) => words::up_to_requests(formats.number(&n.exact())),
    }
}
