//! Reserved capacity: every reservation against its break-even, what others claim, and how many units a load
//! supports. The figures are the engine's; the score's own reading of a fill is a check.

mod claims;
mod finding;
mod form;
mod list;
mod load;
mod load_chart;
mod outcome;
mod working;

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::capacity as words;
use crate::engine::scenario::Scenario;

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

pub(super) fn view(screen: &Screen) -> Html {
    html! { <Capacity screen={screen.clone()} /> }
}

/// What every part looks at.
struct Look<'a> {
    screen: &'a Screen,
    scenario: &'a Scenario,
    /// The reservation that is open.
    open: usize,
    /// Opens another.
    show: Callback<usize>,
}

/// Which reservation is open is state of the view: it travels in no link and changes no answer.
#[function_component]
fn Capacity(props: &Props) -> Html {
    let screen = &props.screen;
    let open = use_state(|| 0usize);
    let show = {
        let open = open.clone();
        Callback::from(move |index| open.set(index))
    };
    let look = Look {
        screen,
        scenario: &screen.scenario,
        open: (*open).min(screen.scenario.capacity.len().saturating_sub(1)),
        show,
    };
    html! {
        <div class="capacity">
            { p("hint", words::LEAD) }
            { list::view(&look) }
            { form::view(&look) }
            <section class="block" aria-labelledby="capacity-claims">
                <h3 id="capacity-claims">{ words::CLAIMS }</h3>
                { claims::view(&look) }
            </section>
            <section class="block" aria-labelledby="capacity-load">
                <h3 id="capacity-load">{ words::LOAD }</h3>
                { load::view(&look) }
            </section>
        </div>
    }
}
