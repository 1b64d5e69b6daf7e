//! The comparison as a table: month, year, distance from the base, and from which volume a way pays.

use yew::prelude::*;

use super::{month, name, words};
use crate::app::format::Formats;
use crate::app::widgets::kit::p;
use crate::app::widgets::table;
use crate::engine::formulas::volume::NoDearer;
use crate::engine::num::Usd;
use crate::engine::tuning::{Comparison, Priced, Quote};

const COLUMNS: [table::Column; 7] = [
    ("Way", false),
    ("A month", true),
    ("A year", true),
    ("Over base, a month", true),
    ("Costs no more than base", false),
    ("… than examples", false),
    ("… than retrieval", false),
];

pub(super) fn view(comparison: &Comparison, formats: &Formats) -> Html {
    let rows = |capacity| {
        let quotes = comparison.group(capacity);
        quotes
            .map(|quote| row(comparison, quote, formats))
            .collect()
    };
    html! {
        <div id="tuning-table">
            { table::scrolling(words::TABLE, &COLUMNS, rows(false)) }
            { table::scrolling(words::CAPACITY_TABLE, &COLUMNS, rows(true)) }
            { p("hint", words::TABLE_NOTE) }
        </div>
    }
}

fn row(comparison: &Comparison, quote: &Quote, formats: &Formats) -> Html {
    let year = match quote.priced {
        Priced::No => words::NONE.to_owned(),
        Priced::AtLeast => format!("at least {}", formats.cents(quote.year)),
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
        Some(NoDearer::Always) => "always".to_owned(),
        Some(NoDearer::Never) => "never".to_owned(),
        Some(NoDearer::Same) => "the same at any volume".to_owned(),
        Some(NoDearer::From(n)) => format!("from {} requests", formats.number(&n.exact())),
        Some(NoDearer::UpTo(n)) => format!("up to {} requests", formats.number(&n.exact())),
    }
}
