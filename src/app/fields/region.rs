//! The Region list: where the chosen model has a price at the chosen endpoint first, the rest after it.

use yew::prelude::*;

use super::View;
use crate::app::widgets::kit::Entry;
use crate::app::words::fields as words;
use crate::engine::data::{Context, Dimension, RateKey, Region, Scope, ServiceTier};
use crate::engine::scenario::fields::{CapacityField, FieldId, LoadField, TuningField};

pub(super) fn view(view: &View<'_>) -> Html {
    let (mut priced, mut others) = (Vec::new(), Vec::new());
    for region in Region::CODES
        .iter()
        .filter_map(|code| code.parse::<Region>().ok())
    {
        if region.is_aws_region() {
            let label = format!("{} · {}", region.name(), region.code());
            let entry = Entry {
                value: region.code().into(),
                label: label.into(),
            };
            if has_price(view, region) {
                priced.push(entry)
            } else {
                others.push(entry)
            }
        }
    }
    let groups = [
        (words::PRICED_FOR_THIS_MODEL.into(), priced),
        (words::NO_PRICE_IN_THE_SNAPSHOT.into(), others),
    ];
    view.frame(view.list().view(&groups))
}

/// True when the workload's model has an input price there.
fn has_price(view: &View<'_>, region: Region) -> bool {
    let dataset = &view.screen.desk.dataset;
    let (model, scope) = match view.at.id {
        FieldId::Tuning(_) => (
            FieldId::Tuning(TuningField::Model),
            FieldId::Tuning(TuningField::Scope),
        ),
        FieldId::Capacity(_) => (
            FieldId::Capacity(CapacityField::Model),
            FieldId::Capacity(CapacityField::Scope),
        ),
        FieldId::Load(_) => (
            FieldId::Load(LoadField::Model),
            FieldId::Load(LoadField::Scope),
        ),
        _ => (FieldId::Model, FieldId::Scope),
    };
    let Some(model) = dataset.model(view.beside(model)) else {
        return false;
    };
    let scope = view.beside(scope).parse().unwrap_or(Scope::InRegionOrGeo);
    let (tier, context) = (ServiceTier::Standard, Context::Standard);
    [Dimension::Input, Dimension::EmbeddingInput]
        .into_iter()
        .any(|dimension| {
            dataset
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
