//! A check against a real bill: its three lines, what is left, and the percentages that each reading implies. The
//! steps of one's own position belong in `layers`.

use yew::prelude::*;

use super::{Look, words};
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
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
    let sum = format!(
        "{} gross − {} EDP discount − {} private-rate discount = {} net.",
        formats.cents(lines.gross),
        formats.cents(lines.edp),
        formats.cents(lines.private_rate),
        formats.cents(reading.net)
    );
    let columns = [
        ("Reading", false),
        ("Bedrock layer", true),
        ("EDP discount", true),
        ("How", false),
    ];
    let share = |ratio: Option<Ratio>| {
        number(ratio.map_or("not known".to_owned(), |ratio| formats.share(ratio)))
    };
    let line = |name: &str, edp, how: &'static str| {
        row(
            name.to_owned(),
            vec![share(reading.layer), share(edp), cell(how)],
        )
    };
    let rows = vec![
        line("Additive", reading.edp_additive, words::BILL_ADDITIVE),
        line("Compound", reading.edp_compound, words::BILL_COMPOUND),
    ];
    html! {
        <>
            <p class="formula" id="bill-sum">{ sum }</p>
            { scrolling("What the lines imply", &columns, rows) }
            { p("hint", words::BILL_FITS) }
        </>
    }
}
