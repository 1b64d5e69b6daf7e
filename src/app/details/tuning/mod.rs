//! The view of ways to specialise a model: answers on one side, what each way costs on the other. The arithmetic
//! belongs to the engine's `tuning`.

mod chart;
mod claims;
mod form;
mod option;
mod start;
mod table;

use yew::prelude::*;

use crate::app::format::Formats;
use crate::app::pages::Screen;
use crate::app::state::{Action, View};
use crate::app::widgets::kit::p;
use crate::app::words::shared;
use crate::app::words::tuning as words;
use crate::engine::rubric::V1;
use crate::engine::tuning::{Comparison, Priced, Quote, Way, compare};

pub(in crate::app) fn view(screen: &Screen) -> Html {
    let draft = screen.state.shown();
    let prices = screen.scenario.prices(&screen.desk.dataset);
    let inputs = draft.tuning();
    let comparison = compare(&inputs, &prices, &V1.model);
    html! {
        <>
            { p("tuning-lead", words::LEAD) }
            <div class="tuning">
                { form::view(screen) }
                <div class="outcome">
                    if inputs.requests.is_zero() {
                        { p("gap", words::NO_REQUESTS) }
                    } else {
                        { outcome(screen, &comparison) }
                    }
                    { claims::view(screen, &comparison) }
                    { to_step_four(screen) }
                </div>
            </div>
        </>
    }
}

fn outcome(screen: &Screen, comparison: &Comparison) -> Html {
    let formats = &screen.desk.formats;
    html! {
        <>
            { chart::view(comparison, formats) }
            { table::view(comparison, formats) }
            { option::first_tests(comparison) }
            { option::view(screen, comparison) }
        </>
    }
}

/// What a way is called in a row, with what has to be known about it.
fn name(comparison: &Comparison, way: Way) -> String {
    if way == Way::TunedByUplift && !comparison.has_tuning_price {
        return format!("{} ({})", way.name(), words::NO_TUNING_PRICE);
    }
    way.name().to_owned()
}

/// One sentence that leads to the input of the score which this view informs.
fn to_step_four(screen: &Screen) -> Html {
    let dispatch = screen.dispatch.clone();
    let keep = screen.state.read_only();
    let onclick = Callback::from(move |event: MouseEvent| {
        dispatch.dispatch(Action::Go(3));
        // A shared scenario keeps its link in the address.
        if keep {
            event.prevent_default();
            dispatch.dispatch(Action::Show(View::Score));
        }
    });
    let address = format!("#{}", View::Score.code());
    html! { <p>{ words::STEP_FOUR }{ " " }<a href={address} {onclick}>{ words::STEP_FOUR_LINK }</a></p> }
}

/// The month of a way, as far as it is known.
fn month(quote: &Quote, formats: &Formats) -> String {
    match quote.priced {
        Priced::Whole => formats.cents(quote.month),
        Priced::AtLeast => shared::at_least(formats.cents(quote.month)),
        Priced::No => words::NOT_PRICED.to_owned(),
    }
}

/// The finding: the cheapest way whose cost follows the traffic.
fn finding(comparison: &Comparison, formats: &Formats) -> String {
    let Some(first) = comparison.cheapest() else {
        return words::NO_WAY_PRICED.to_owned();
    };
    words::lowest(first.way.name(), formats.cents(first.month))
}

/// Ways on capacity that would cost less: only if that capacity is enough.
fn if_it_fits(comparison: &Comparison, formats: &Formats) -> Option<String> {
    let lower: Vec<String> = comparison
        .cheaper_if_it_fits()
        .map(|quote| words::at_cost(quote.way.name(), formats.cents(quote.month)))
        .collect();
    let known = !lower.is_empty();
    known.then(|| words::lower(lower.join("; ")))
}
