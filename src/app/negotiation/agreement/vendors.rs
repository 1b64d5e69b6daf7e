//! Vendors that the agreement treats in a way of their own: a row each, to add and to remove. What the treatment does
//! belongs to the engine.

use yew::prelude::*;

use super::Look;
use crate::app::browser::page;
use crate::app::fields::field;
use crate::app::pages::Screen;
use crate::app::state::{Action, Change};
use crate::app::widgets::kit::{button, p};
use crate::app::words::agreement as words;
use crate::engine::scenario::draft::{FieldRef, Place, Rows};
use crate::engine::scenario::fields::FieldId;

const KIND: Rows = Rows::Vendors;

pub(super) fn view(look: &Look<'_>) -> Html {
    let screen = look.screen;
    let count = screen.state.shown().count(KIND);
    let room = count < KIND.most() && !screen.state.read_only();
    html! {
        <div class="own-rows">
            <h4 id="vendors" tabindex="-1">{ words::VENDORS }</h4>
            { p("hint", words::VENDORS_HINT) }
            { for (0..count).map(|index| one(screen, index)) }
            if room { <div class="adders">{ for unnamed(look).into_iter().map(|vendor| adder(screen, count, vendor)) }</div> }
        </div>
    }
}

/// Vendors of the use cases and reservations, other than Amazon, that have no row yet.
fn unnamed(look: &Look<'_>) -> Vec<String> {
    let (quote, dataset) = (&look.screen.report.quote, &look.screen.desk.dataset);
    let used = quote.workloads.iter().map(|workload| workload.model);
    let held = quote.capacity.iter().map(|row| row.model);
    let mut vendors: Vec<String> = used
        .chain(held)
        .filter_map(|model| dataset.model_at(model?))
        .map(|model| model.vendor.to_string())
        .collect();
    vendors.sort_unstable();
    vendors.dedup();
    let named = |vendor: &String| {
        let mut own = look.inputs.layers.vendors.iter();
        own.any(|(name, _)| name == vendor)
    };
    vendors.retain(|vendor| vendor != "Amazon" && !named(vendor));
    vendors
}

fn one(screen: &Screen, index: usize) -> Html {
    let place = Place::Vendor(index);
    let draw = |id| field(screen, FieldRef { place, id });
    let remove = screen.on_click_to(Action::Change(Change::Remove(KIND, index)), "vendors");
    html! {
        <fieldset class="own-price" key={format!("vendor-{index}")}>
            <legend>{ words::vendor(index + 1) }</legend>
            { draw(FieldId::VendorName) }
            { draw(FieldId::VendorTreatment) }
            if !screen.state.read_only() { { button("quiet", words::remove_vendor(index + 1), remove) } }
        </fieldset>
    }
}

fn adder(screen: &Screen, count: usize, vendor: String) -> Html {
    let label = words::vendor_apart(&vendor);
    let dispatch = screen.dispatch.clone();
    let onclick = Callback::from(move |_| {
        let values = vec![(FieldId::VendorName, vendor.clone())];
        dispatch.dispatch(Action::Change(Change::AddWith(KIND, values)));
        page::focus_soon(format!("f-p{count}-treatment"));
    });
    button("", label, onclick)
}
