//! Traps and levers: what the same tokens would cost another way, in money. The figures are the engine's; a section has a
//! file of its own.

mod assumptions;
mod caching;
mod lifecycle;
mod models;
mod opportunities;
mod output;
mod regions;
mod tiers;

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::compare as words;
use crate::app::words::shared;
use crate::engine::compare::{Book, Call, Cost, Priced};
use crate::engine::data::{ModelIx, Outside, OutsideTexts};
use crate::engine::num::{Percent, Usd};
use crate::engine::quote::Line;
use crate::engine::rubric::V1;
use crate::engine::scenario::{Pricing, Scenario, Workload};
use assumptions::{Assumed, Assumptions};

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

pub(super) fn view(screen: &Screen) -> Html {
    html! { <Compare screen={screen.clone()} /> }
}

/// What every section looks at.
struct Look<'a> {
    screen: &'a Screen,
    scenario: &'a Scenario,
    book: Book<'a>,
    assumed: Assumed,
    /// The use case that is looked at, where one is needed.
    workload: &'a Workload,
    /// Its place among the use cases.
    index: usize,
}

/// What the reader assumes is state of the view: it travels in no link and changes no answer.
#[function_component]
fn Compare(props: &Props) -> Html {
    let screen = &props.screen;
    let assumed = use_state(Assumed::default);
    let scenario = screen.scenario.clone();
    let outside = {
        let desk = screen.desk.clone();
        use_memo((), move |()| {
            Outside::open(&desk.dataset, &OutsideTexts::shipped()).ok()
        })
    };
    let found = {
        // The report follows from the answers, so it is no reason of its own to look again.
        let (screen, outside) = (screen.clone(), outside.clone());
        let look_again = (
            scenario.clone(),
            Assumed {
                workload: None,
                models: None,
                ..(*assumed).clone()
            },
        );
        use_memo(look_again, move |(scenario, assumed)| {
            opportunities::find(&screen, scenario, (*outside).as_ref(), assumed)
        })
    };
    let prices = scenario.prices(&screen.desk.dataset);
    let index = match assumed.workload {
        Some(index) if index < scenario.workloads.len() => index,
        _ => largest(screen),
    };
    let Some(workload) = scenario.workloads.get(index) else {
        return p("hint", words::NO_MODELS);
    };
    let look = Look {
        screen,
        scenario: &scenario,
        book: Book {
            prices: &prices,
            model: &V1.model,
        },
        assumed: (*assumed).clone(),
        workload,
        index,
    };
    let change = {
        let assumed = assumed.clone();
        Callback::from(move |new: Assumed| assumed.set(new))
    };
    html! {
        <div class="compare">
            { p("hint", words::LEAD) }
            <Assumptions screen={screen.clone()} assumed={(*assumed).clone()} change={change.clone()} />
            { section("opportunities", words::OPPORTUNITIES, opportunities::view(&look, &found, (*outside).as_ref())) }
            { section("output", words::OUTPUT, output::view(&look)) }
            if assumed.workload.is_none() && scenario.workloads.len() > 1 {
                <p class="gap">{ words::LARGEST }{ " " }<b>{ &workload.name }</b></p>
            }
            { section("models", words::MODELS, models::view(&look, change)) }
            { section("regions", words::REGIONS, regions::view(&look)) }
            { section("caching", words::CACHING, caching::view(&look)) }
            { section("tiers", words::TIERS, tiers::view(&look)) }
            { section("lifecycle", words::LIFECYCLE, lifecycle::view(&look)) }
        </div>
    }
}

/// The use case that costs most, the first of equals.
fn largest(screen: &Screen) -> usize {
    let mut largest = (0, Usd::ZERO);
    for (index, quote) in screen.report.quote.workloads.iter().enumerate() {
        if quote.total() > largest.1 {
            largest = (index, quote.total());
        }
    }
    largest.0
}

fn section(id: &'static str, title: &'static str, content: Html) -> Html {
    let heading = format!("compare-{id}");
    html! {
        <section class="block" aria-labelledby={heading.clone()} id={format!("{id}-section")}>
            <h3 id={heading}>{ title }</h3>
            { content }
        </section>
    }
}

impl Look<'_> {
    fn dollars(&self, money: Usd) -> String {
        self.screen.desk.formats.dollars(money)
    }

    /// A cost in words: whole, at least, or none.
    fn cost(&self, cost: &Cost) -> String {
        match (cost.priced(), cost.at_least()) {
            (Priced::Whole, Some(yearly)) => self.dollars(yearly),
            (Priced::Partly, Some(yearly)) => {
                words::at_least_without(self.dollars(yearly), missing(cost))
            }
            (Priced::TooLarge, _) => shared::TOO_LARGE.to_owned(),
            _ => words::NOT_PRICED.to_owned(),
        }
    }

    /// Why nothing can be compared: the snapshot does not hold the model, or nothing is billed yet.
    fn nothing(&self) -> Option<String> {
        nothing(self.book, self.workload)
    }

    /// A difference with its sign.
    fn difference(&self, difference: Option<Usd>) -> String {
        match difference {
            None => String::new(),
            Some(more) if more.is_positive() => format!("+{}", self.dollars(more)),
            Some(less) if less < Usd::ZERO => format!("−{}", self.dollars(-less)),
            Some(_) => shared::THE_SAME.to_owned(),
        }
    }

    fn percent(&self, percent: Percent) -> String {
        let value = crate::engine::value::Value::Percent(percent);
        self.screen.desk.formats.value(&value)
    }
}

/// Why nothing of a use case can be compared; `None` where something can.
fn nothing(book: Book<'_>, workload: &Workload) -> Option<String> {
    if let Pricing::Catalogue { model, .. } = &workload.pricing
        && book.dataset().model(model).is_none()
    {
        return Some(words::not_in_snapshot(model));
    }
    let billed = book.cost(workload).is_billed();
    (!billed).then(|| words::NOTHING_BILLED.to_owned())
}

/// The model that the use case runs on.
fn present_model(look: &Look<'_>) -> Option<ModelIx> {
    Call::of(look.workload, look.book.dataset()).map(|call| call.model)
}

/// The dimensions without a price.
fn missing(cost: &Cost) -> String {
    let names = cost.gaps.iter().filter_map(|gap| gap.dimension);
    let names: Vec<String> = names.map(|gap| gap.code().replace('_', " ")).collect();
    names.join(", ")
}

/// Lines under a name.
fn named<'a>(name: &str, lines: &'a [Line]) -> impl Iterator<Item = (String, &'a Line)> {
    let name = name.to_owned();
    lines.iter().map(move |line| (name.clone(), line))
}
