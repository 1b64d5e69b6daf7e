//! Every use case with its quote: the list, the open one with its form, files of a bill, and pasting from a spreadsheet. What a use
//! case costs is worked out by the engine.

pub(in crate::app) mod added;
mod estimator;
mod form;
mod from_file;
mod list;
mod paste;
mod picker;
mod quote;
mod unpriced;

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::shared;
use crate::app::words::workloads as words;
use crate::engine::num::Usd;

pub(super) fn view(screen: &Screen) -> Html {
    html! {
        <div class="use-cases">
            { p("hint", words::INTRO) }
            { p("verdict", bill(screen)) }
            { for dearest(screen).map(|sentence| p("", sentence)) }
            { list::view(screen) }
            if !screen.state.read_only() {
                <from_file::FromFile screen={screen.clone()} />
                <paste::Paste screen={screen.clone()} />
            }
            { form::view(screen) }
        </div>
    }
}

/// The whole bill in a sentence, with "at least" while something has no price.
fn bill(screen: &Screen) -> String {
    let quote = &screen.report.quote;
    let formats = &screen.desk.formats;
    let without_price = quote
        .workloads
        .iter()
        .filter(|w| !w.gaps.is_empty())
        .count();
    let total = formats.dollars(quote.on_demand);
    let count = quote.workloads.len();
    let cases = shared::use_cases(count);
    match without_price {
        0 => words::bill(count, cases, &total),
        1 => words::bill_with_a_gap(count, cases, &total),
        some => words::bill_with_gaps(count, cases, &total, some),
    }
}

/// Which use case costs most, and what of it. Nothing while there is one alone.
fn dearest(screen: &Screen) -> Option<String> {
    let quote = &screen.report.quote;
    let formats = &screen.desk.formats;
    let priced = quote.workloads.iter().enumerate();
    let (index, dearest) = priced
        .filter(|(_, workload)| workload.total().is_positive())
        .max_by_key(|(_, workload)| workload.total())?;
    let of = |part: Usd, whole: Usd| part.ratio_to(whole).map(|share| formats.share(share));
    let line = dearest.lines.iter().max_by_key(|line| line.yearly)?;
    let what = words::billed(line.dimension);
    let most = of(line.yearly, dearest.total())?;
    let name = list::name(screen.state.shown(), index);
    if quote.workloads.len() == 1 {
        return Some(words::most_of_it(what, &most));
    }
    let share = of(dearest.total(), quote.on_demand)?;
    let total = formats.dollars(dearest.total());
    Some(words::costs_most(&name, &total, &share, what, &most))
}
