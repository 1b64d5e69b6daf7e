//! The view "Alternatives": the same work at other sellers, what they have to offer, and what the commitment takes back.
//! What it costs is computed in the engine.

mod cases;
mod chosen;
mod finding;
mod leaving;
mod totals;
mod units;

use std::rc::Rc;

use yew::prelude::*;

use super::found::{at, section};
use crate::app::fields::field;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::alternatives as words;
use crate::app::words::shared;
use crate::engine::data::{Outside, OutsideTexts};
use crate::engine::negotiation::alternatives::{Alternatives, Setting, alternatives};
use crate::engine::num::{Percent, Ratio, Usd};
use crate::engine::rubric::V1;
use crate::engine::scenario::fields::NegotiationField;
use crate::engine::scenario::negotiation::{NegotiationInputs, Seller};
use crate::engine::value::Value;

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

/// The view.
pub(super) fn view(screen: &Screen) -> Html {
    html! { <View screen={screen.clone()} /> }
}

/// What every section looks at.
struct Look<'a> {
    screen: &'a Screen,
    outside: &'a Rc<Outside>,
    inputs: &'a NegotiationInputs,
    found: &'a Alternatives<'a>,
    /// The use case whose models elsewhere are shown.
    open: usize,
    show: Callback<usize>,
}

/// Which use case is open is state of the view; the models chosen there are answers.
#[function_component]
fn View(props: &Props) -> Html {
    let screen = &props.screen;
    let open = use_state(|| None::<usize>);
    let outside = {
        let desk = screen.desk.clone();
        use_memo((), move |()| {
            let opened = Outside::open(&desk.dataset, &OutsideTexts::sold());
            opened.ok().map(Rc::new)
        })
    };
    let Some(outside) = &*outside else {
        return p("hint", words::NO_PRICES);
    };
    let inputs = screen.state.shown().negotiation();
    let found = alternatives(Setting {
        scenario: &screen.scenario,
        quote: &screen.report.quote,
        dataset: &screen.desk.dataset,
        outside,
        inputs: &inputs,
        model: &V1.model,
    });
    let show = {
        let open = open.clone();
        Callback::from(move |index| open.set(Some(index)))
    };
    let last = found.use_cases.len().saturating_sub(1);
    let look = Look {
        screen,
        outside,
        inputs: &inputs,
        found: &found,
        open: (*open).unwrap_or_else(|| largest(&found)).min(last),
        show,
    };
    if found.use_cases.iter().all(|one| one.bedrock.is_none()) {
        return html! { <>{ p("lead", words::LEAD) }{ p("hint", words::NOTHING_BILLED) }</> };
    }
    html! {
        <>
            { p("lead", words::LEAD) }
            { section("sellers", words::SELLERS, totals::view(&look)) }
            { section("models-elsewhere", words::MODELS, cases::view(&look)) }
            { section("leaving", words::LEAVING, leaving::view(&look)) }
            { section("mixed", words::MIXED, leaving::mixed(&look)) }
            { section("units-elsewhere", words::UNITS, units::view(&look)) }
            { section("not-compared", words::NOT_COMPARED, limits()) }
        </>
    }
}

/// The use case that costs most on Bedrock, the first of equals.
fn largest(found: &Alternatives<'_>) -> usize {
    let mut largest = (0, Usd::ZERO);
    for (index, one) in found.use_cases.iter().enumerate() {
        if let Some(bedrock) = one.bedrock.filter(|bedrock| bedrock.list > largest.1) {
            largest = (index, bedrock.list);
        }
    }
    largest.0
}

impl Look<'_> {
    fn dollars(&self, money: Usd) -> String {
        self.screen.desk.formats.dollars(money)
    }

    fn share(&self, ratio: Ratio) -> String {
        self.screen.desk.formats.brief_share(ratio)
    }

    fn percent(&self, percent: Percent) -> String {
        self.screen.desk.formats.value(&Value::Percent(percent))
    }

    /// A difference in words.
    fn more(&self, difference: Usd) -> String {
        match () {
            () if difference.is_positive() => shared::more(self.dollars(difference)),
            () if difference < Usd::ZERO => shared::less(self.dollars(-difference)),
            () => shared::THE_SAME.to_owned(),
        }
    }

    fn offer(&self, seller: Seller) -> Percent {
        self.inputs.alternatives.offer(seller)
    }

    fn fields(&self, fields: &[NegotiationField]) -> Html {
        let drawn = fields.iter().map(|one| field(self.screen, at(*one)));
        html! { <div class="assumptions">{ for drawn }</div> }
    }

    fn has_agreement(&self) -> bool {
        self.screen.scenario.has_agreement()
    }

    fn name(&self, workload: usize) -> &str {
        let workload = self.screen.scenario.workloads.get(workload);
        workload.map_or("", |workload| &workload.name)
    }
}

/// What this view leaves out.
fn limits() -> Html {
    html! { <ul class="plain">{ for words::LIMITS.iter().map(|limit| html! { <li>{ *limit }</li> }) }</ul> }
}
