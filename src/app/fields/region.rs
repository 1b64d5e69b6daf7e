//! The Region list: where the chosen model has a price at the chosen endpoint first, the rest after it.

use yew::prelude::*;

use super::{Ids, example_mark, hint, on_choice};
use crate::app::pages::Screen;
use crate::engine::data::{Context, Dimension, RateKey, Region, Scope, ServiceTier};
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{Field, FieldId};

pub(super) fn view(screen: &Screen<'_>, at: FieldRef, field: &Field) -> Html {
    let ids = Ids::of(at);
    let value = screen.state.shown().value(at);
    let regions = Region::CODES
        .iter()
        .filter_map(|code| code.parse::<Region>().ok())
        .filter(|region| region.is_aws_region());
    let (priced, others): (Vec<Region>, Vec<Region>) =
        regions.partition(|region| has_price(screen, at, *region));
    let option = |region: &Region| {
        html! {
            <option value={region.code()} selected={region.code() == value}>
                { format!("{} · {}", region.name(), region.code()) }
            </option>
        }
    };
    html! {
        <div class="field" key={ids.input.clone()}>
            <div class="label"><label for={ids.input.clone()}>{ field.label }</label>{ example_mark(screen, at) }</div>
            { hint(field, &ids) }
            <select id={ids.input.clone()} onchange={on_choice(screen, at)} disabled={screen.state.read_only()}
                aria-describedby={ids.described_by(field, false)}>
                <optgroup label="Priced for this model">{ for priced.iter().map(option) }</optgroup>
                <optgroup label="No price in the snapshot">{ for others.iter().map(option) }</optgroup>
            </select>
        </div>
    }
}

/// True when the workload's model has an input price there.
fn has_price(screen: &Screen<'_>, at: FieldRef, region: Region) -> bool {
    let setting = |id| screen.state.shown().value(FieldRef { id, ..at });
    let Some(model) = screen.desk.dataset.model(setting(FieldId::Model)) else {
        return false;
    };
    let scope = setting(FieldId::Scope)
        .parse()
        .unwrap_or(Scope::InRegionOrGeo);
    let (tier, context) = (ServiceTier::Standard, Context::Standard);
    [Dimension::Input, Dimension::EmbeddingInput]
        .into_iter()
        .any(|dimension| {
            screen
                .desk
                .dataset
                .rate(RateKey {
                    model,
                    region,
                    scope,
                    context,
                    tier,
                    dimension,
                })
                .is_some()
        })
}
