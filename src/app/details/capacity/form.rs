//! The open reservation: its answers on one side, what follows from them on the other.

use yew::prelude::*;

use super::{Look, outcome};
use crate::app::fields::field;
use crate::app::words::capacity as words;
use crate::app::words::shared;
use crate::engine::quote::BreakEvenSource;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId::{
    BreakEven, Capacity, CapacityThirdParty, Hourly, Utilisation,
};
use crate::engine::scenario::fields::{CapacityField as C, FieldId};
use crate::engine::scenario::{Reserve, UnitTerm};

pub(super) fn view(look: &Look<'_>) -> Html {
    let Some(row) = look.scenario.capacity.get(look.open) else {
        return Html::default();
    };
    let title = shared::place_of(look.open + 1, look.scenario.capacity.len(), &row.name);
    html! {
        <section class="reservation" aria-labelledby="reservation-title">
            <h3 id="reservation-title" tabindex="-1">{ title }</h3>
            <div class="reservation-body" key={look.open}>
                <div class="reservation-form">{ fields(look) }</div>
                <div class="outcome">{ outcome::view(look) }</div>
            </div>
        </section>
    }
}

fn fields(look: &Look<'_>) -> Html {
    let place = Place::Capacity(look.open);
    let draw = |ids: &[FieldId]| html! { <>{ for ids.iter().map(|id| field(look.screen, FieldRef { place, id: *id })) }</> };
    let pair = |ids: &[FieldId]| html! { <div class="pair">{ draw(ids) }</div> };
    let Some(row) = look.scenario.capacity.get(look.open) else {
        return Html::default();
    };
    let own = match &row.reserve {
        Reserve::Given { .. } => draw(&[Hourly]),
        Reserve::ModelUnits {
            term, throughput, ..
        } => html! {
            <>
                { draw(&[Capacity(C::Model)]) }
                { pair(&[Capacity(C::Region), Capacity(C::Scope)]) }
                { pair(&[Capacity(C::Units), Capacity(C::UnitTerm)]) }
                if matches!(term, UnitTerm::Own(_)) { { draw(&[Capacity(C::UnitPrice)]) } }
                { draw(&[Capacity(C::Throughput)]) }
                if throughput.is_some() { { pair(&[Capacity(C::OutputShare), Capacity(C::BurnDown)]) } }
            </>
        },
        Reserve::ReservedTier { .. } => html! {
            <>
                { draw(&[Capacity(C::Model)]) }
                { pair(&[Capacity(C::Region), Capacity(C::Scope)]) }
                { draw(&[Capacity(C::ReservedTerm)]) }
                { pair(&[Capacity(C::ReservedInput), Capacity(C::ReservedOutput)]) }
            </>
        },
    };
    let quote = look.screen.report.quote.capacity.get(look.open);
    let source = quote.and_then(|quote| Some(&quote.break_even.as_ref()?.source));
    // A percentage is asked for only where nothing better is there; one that was entered stays to be seen.
    let computed = matches!(
        source,
        Some(BreakEvenSource::ReservedTier(_) | BreakEvenSource::ModelUnits { .. })
    );
    html! {
        <>
            { draw(&[Capacity(C::Name), Capacity(C::Kind)]) }
            { own }
            { draw(&[Utilisation]) }
            if !computed || row.break_even.is_some() { { draw(&[BreakEven]) } }
            if row.reserve.served().is_none() { { draw(&[CapacityThirdParty]) } }
            <details class="worked">
                <summary>{ words::ONE_SIDED }</summary>
                { draw(&[Capacity(C::ReservedDiscount), Capacity(C::OnDemandDiscount), Capacity(C::OnDemandSaving)]) }
            </details>
        </>
    }
}
