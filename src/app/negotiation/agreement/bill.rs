//! A check against a real bill: its three lines, what is left, and the percentages that each reading implies. The
//! steps of one's own position belong in `layers`.

use yew::prelude::*;

use super::Look;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::app::words::agreement as words;
use crate::app::words::shared;
use crate::engine::negotiation::bill::{BillReading, read};
use crate::engine::num::Ratio;
use crate::engine::scenario::fields::NegotiationField as N;

pub(super) fn view(look: &Look<'_>) -> Html {
    let reading = read(&look.inputs.layers.bill);
    html! {
        <details class="worked">
            <summary>{ words::BILL }</summary>
            { p("", words::BILL_LEAD) }
            <div class="pair three">{ look.fields(&[N::BillGross, N::BillEdp, N::BillPrivateRate]) }</div>
            if reading.impossible { { p("gap", words::BILL_IMPOSSIBLE) } } else { { outcome(look, &reading) } }
        </details>
    }
}

fn outcome(look: &Look<'_>, reading: &BillReading) -> Html {
    let formats = &look.screen.desk.formats;
    let lines = &look.inputs.layers.bill;
    let sum = words::net_of_lines(
        formats.cents(lines.gross),
        formats.cents(lines.edp),
        formats.cents(lines.private_rate),
        formats.cents(reading.net),
    );

    let share = |ratio: Option<Ratio>| {
        number(ratio.map_or(shared::NOT_KNOWN.to_owned(), |ratio| formats.share(ratio)))
    };
    let line = |name: &str, edp, how: &'static str| {
        row(
            name.to_owned(),
            vec![share(reading.layer), share(edp), cell(how)],
        )
    };
    let rows = vec![
        line(words::ADDITIVE, reading.edp_additive, words::BILL_ADDITIVE),
        line(words::COMPOUND, reading.edp_compound, words::BILL_COMPOUND),
    ];
    html! {
        <>
            <p class="formula" id="bill-sum">{ sum }</p>
            { scrolling(words::WHAT_THE_LINES_IMPLY, &words::BILL_COLUMNS, rows) }
            { p("hint", words::BILL_FITS) }
        </>
    }
}
