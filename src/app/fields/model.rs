//! The model list: every model of the snapshot that is billed by tokens, or embeds, by vendor, with what is known of
//! its end.

use yew::prelude::*;

use super::View;
use crate::app::browser::locale;
use crate::app::root::Desk;
use crate::app::widgets::kit::{Entry, Group};
use crate::app::words::fields as words;
use crate::app::words::shared;
use crate::engine::data::{Dimension, Model, Rate, Status};
use crate::engine::scenario::fields::{FieldId, TuningField};

pub(super) fn view(view: &View<'_>) -> Html {
    let (desk, value) = (&*view.screen.desk, view.value());
    let embedding;
    let groups = if view.at.id == FieldId::Tuning(TuningField::Embedding) {
        embedding = by_vendor(desk, |rate| rate.dimension == Dimension::EmbeddingInput);
        &embedding
    } else {
        by_vendor_once(desk)
    };
    let label = shared::not_in_snapshot(value).into();
    let other = (
        AttrValue::default(),
        vec![Entry {
            value: value.to_owned().into(),
            label,
        }],
    );
    let unknown = desk.dataset.model(value).is_none().then_some(&other);
    view.frame(view.list().view(unknown.into_iter().chain(groups)))
}

/// Every model of the snapshot that is billed by tokens, by vendor. The prices of each model are read for it, so it is
/// made once, when first shown.
pub(in crate::app) fn by_vendor_once(desk: &Desk) -> &[Group] {
    desk.models
        .get_or_init(|| by_vendor(desk, |rate| rate.per_mtok().is_some()))
}

/// Models with such a price, by vendor and name.
fn by_vendor(desk: &Desk, sold: fn(&Rate) -> bool) -> Vec<Group> {
    let dataset = &desk.dataset;
    let offered = |model: &&Model| {
        let rates = dataset
            .model(&model.id)
            .map_or(&[][..], |ix| dataset.rates_of(ix));
        rates.iter().any(sold)
    };
    let mut vendors: Vec<Group> = Vec::new();
    for model in dataset.models().iter().filter(offered) {
        let key = model.vendor.to_ascii_lowercase();
        let vendor = vendors.partition_point(|(name, _)| name.to_ascii_lowercase() < key);
        if vendors
            .get(vendor)
            .is_none_or(|(name, _)| **name != *model.vendor)
        {
            vendors.insert(vendor, (model.vendor.to_string().into(), Vec::new()));
        }
        let label = format!("{}{}", model.name, fate(desk, model));
        let models = &mut vendors[vendor].1;
        let at = models.partition_point(|before| *before.label <= *label);
        models.insert(
            at,
            Entry {
                value: model.id.to_string().into(),
                label: label.into(),
            },
        );
    }
    vendors
}

/// What a buyer should know before choosing it.
pub(in crate::app) fn fate(desk: &Desk, model: &Model) -> String {
    let ends = model.eol.map(|eol| shared::ends(locale::date(eol)));
    let ended = model.status == Status::Eol || model.eol.is_some_and(|eol| eol < desk.today);
    match (model.status, ends) {
        _ if ended => words::ENDED.to_owned(),
        (Status::Legacy, Some(ends)) => words::legacy_until(&ends),
        (Status::Legacy, None) => words::LEGACY.to_owned(),
        (Status::Unlisted, _) => words::NO_STATUS.to_owned(),
        (_, Some(ends)) => format!(" ({ends})"),
        (_, None) => String::new(),
    }
}
