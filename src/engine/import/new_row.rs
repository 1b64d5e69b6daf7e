//! The field values of one new use case. Which lines make it up is decided in `workloads`.

use std::collections::BTreeMap;

use super::workloads::{Group, NewRow, Sums};
use crate::engine::data::{Context, Dataset, Dimension, ModelIx, Scope, ServiceTier};
use crate::engine::num::Factor;
use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::parse::{DecimalSign, read};

/// Longest name of a use case.
const NAME: usize = 60;
/// What marks a use case as coming from a file.
pub const FROM_FILE: &str = " (from file)";

/// What marks one whose tokens were worked out from the charge.
const FROM_CHARGE: &str = ", from the charge";

/// The field of a use case that holds a quantity.
pub(super) fn field(dimension: Dimension) -> Option<FieldId> {
    Some(match dimension {
        Dimension::Input | Dimension::EmbeddingInput => FieldId::Input,
        Dimension::Output => FieldId::Output,
        Dimension::CacheRead => FieldId::CacheReads,
        Dimension::CacheWrite | Dimension::CacheWrite1h => FieldId::CacheWrites,
        Dimension::Image | Dimension::EmbeddingImage => FieldId::Images,
        Dimension::SearchUnit => FieldId::Requests,
        Dimension::SpeechInput => FieldId::SpeechIn,
        Dimension::SpeechOutput => FieldId::SpeechOut,
        _ => return None,
    })
}

pub(super) fn model_name(dataset: &Dataset, model: ModelIx) -> &str {
    dataset.model_at(model).map_or("", |model| &model.name)
}

/// The values of a use case: a second one for what is written to the cache for an hour, because a use case has one
/// lifetime. `None` for one with a value that its field does not take.
pub(super) fn values(dataset: &Dataset, group: &Group, sums: &Sums) -> Vec<Option<NewRow>> {
    let mut amounts = sums.amounts.clone();
    let five = amounts
        .get(&FieldId::CacheWrites)
        .is_some_and(|amount| !amount.is_zero());
    let hour = !sums.hour_cache.is_zero();
    let mut rows = Vec::new();
    if hour && !five {
        amounts.insert(FieldId::CacheWrites, sums.hour_cache);
    }
    let mark = if sums.derived { FROM_CHARGE } else { "" };
    rows.push(row(dataset, group, &amounts, hour && !five, ["", mark]));
    if hour && five {
        let alone = BTreeMap::from([(FieldId::CacheWrites, sums.hour_cache)]);
        rows.push(row(
            dataset,
            group,
            &alone,
            true,
            [", cache of an hour", mark],
        ));
    }
    rows
}

fn row(
    dataset: &Dataset,
    group: &Group,
    amounts: &BTreeMap<FieldId, Factor>,
    hour: bool,
    more: [&str; 2],
) -> Option<NewRow> {
    let model = dataset.model_at(group.model)?;
    // To a millionth, which is a single token: averages over months go on without end.
    let amount = |id: FieldId| {
        amounts
            .get(&id)
            .copied()
            .unwrap_or_default()
            .ratio()
            .exact()
    };
    let cached = [FieldId::CacheReads, FieldId::CacheWrites];
    let mut values = vec![
        (FieldId::Name, name(dataset, group, more)),
        (FieldId::Model, model.id.to_string()),
        (FieldId::Region, group.region.code().to_owned()),
        (FieldId::Scope, group.scope.code().to_owned()),
        (FieldId::ServiceTier, group.tier.code().to_owned()),
        (FieldId::Input, amount(FieldId::Input)),
        (FieldId::Output, amount(FieldId::Output)),
    ];
    if group.long {
        let context = dataset.threshold(group.model).unwrap_or(Context::Standard);
        values.push((FieldId::Context, context.code().to_owned()));
    }
    if cached.iter().any(|id| amounts.contains_key(id)) {
        values.push((FieldId::Caching, "measured".to_owned()));
        values.extend(cached.map(|id| (id, amount(id))));
    }
    if hour {
        values.push((FieldId::CacheTtl, "1h".to_owned()));
    }
    let extras = [
        FieldId::Images,
        FieldId::Requests,
        FieldId::SpeechIn,
        FieldId::SpeechOut,
    ];
    values.extend(
        extras
            .into_iter()
            .filter(|id| amounts.contains_key(id))
            .map(|id| (id, amount(id))),
    );
    let canonical = |(id, text): (FieldId, String)| {
        let value = read(&id.field(), &text, DecimalSign::Point).ok()?;
        Some((id, value))
    };
    values.into_iter().map(canonical).collect()
}

/// Use case or model, Region, what is not usual about it, and that it comes from a file.
fn name(dataset: &Dataset, group: &Group, [more, mark]: [&str; 2]) -> String {
    let model = model_name(dataset, group.model);
    let mut parts = vec![model, group.region.code()];
    if !group.use_case.is_empty() {
        parts.insert(0, &group.use_case);
    }
    if group.scope == Scope::Global {
        parts.push("global");
    }
    if group.tier != ServiceTier::Standard {
        parts.push(group.tier.code());
    }
    if group.long {
        parts.push("long prompts");
    }
    let whole: String = parts.join(", ") + more;
    let kept = NAME.saturating_sub(FROM_FILE.len().saturating_add(mark.len()));
    let short: String = whole
        .chars()
        .filter(|c| !c.is_control())
        .take(kept)
        .collect();
    short.trim_end().to_owned() + mark + FROM_FILE
}
