//! Which models leave, and which newer ones of the same vendor and class there are, read from ids and lifecycle rows.
//! What they cost belongs to whoever asks.

use crate::engine::data::{Dataset, Model, ModelIx, Status};
use crate::engine::date::Date;

/// True for a model that is Legacy, past its end, or ends by a day.
pub fn is_leaving(model: &Model, by: Date) -> bool {
    matches!(model.status, Status::Legacy | Status::Eol) || model.eol.is_some_and(|eol| eol <= by)
}

/// Active models of the same vendor and class with a higher version that do not leave by a day, the newest first.
/// Another id of the same model is none, and of several ids of one only the first with a price counts.
pub fn newer(dataset: &Dataset, than: ModelIx, by: Date) -> Vec<ModelIx> {
    let Some(now) = dataset.model_at(than) else {
        return Vec::new();
    };
    let (class, present) = (family(&now.id), version(&now.id));
    let is_newer = |model: &&Model| {
        model.status == Status::Active
            && family(&model.id) == class
            && version(&model.id) > present
            && plain_name(&model.name) != plain_name(&now.name)
            && !is_leaving(model, by)
    };
    let mut models: Vec<&Model> = dataset.models().iter().filter(is_newer).collect();
    models.sort_by(|a, b| order(b).cmp(&order(a)));
    // Ids of one model stand side by side, the dated ones before the plain one.
    let same = |a: &&Model, b: &&Model| {
        (version(&a.id), plain_name(&a.name)) == (version(&b.id), plain_name(&b.name))
    };
    models
        .chunk_by(same)
        .filter_map(|ids| {
            let mut places = ids.iter().filter_map(|model| dataset.model(&model.id));
            let first = places.clone().next();
            places
                .find(|ix| !dataset.rates_of(*ix).is_empty())
                .or(first)
        })
        .collect()
}

/// By version, then the ids of one model side by side.
fn order(model: &Model) -> (Vec<u32>, &str, &str) {
    (version(&model.id), plain_name(&model.name), &model.id)
}

/// The id without versions, dates and suffixes: "anthropic.claude-sonnet". A size such as 70b stays: another size is
/// another class.
pub fn family(id: &str) -> String {
    let words = base(id).split('-').filter(|word| !is_version(word));
    words.collect::<Vec<_>>().join("-")
}

/// The version numbers of an id up to its date: 4, 6.
pub fn version(id: &str) -> Vec<u32> {
    let words = base(id).split('-').filter(|word| is_version(word));
    let before_date = words.take_while(|word| !is_date(word));
    before_date
        .flat_map(|word| word.split('.'))
        .filter_map(|number| number.parse().ok())
        .collect()
}

/// What people call it, without what tells its ids apart: "GPT-5.4 (dated id)" is GPT-5.4.
fn plain_name(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

fn base(id: &str) -> &str {
    id.split_once(':').map_or(id, |(base, _)| base)
}

/// Digits and points, with or without a v before them.
fn is_version(word: &str) -> bool {
    let number = word.strip_prefix('v').unwrap_or(word);
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn is_date(word: &str) -> bool {
    word.len() >= 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_drops_versions_and_dates_and_keeps_sizes() {
        for (id, class, numbers) in [
            (
                "anthropic.claude-sonnet-4-5-20250929-v1:0",
                "anthropic.claude-sonnet",
                &[4, 5][..],
            ),
            (
                "anthropic.claude-sonnet-5-5",
                "anthropic.claude-sonnet",
                &[5, 5],
            ),
            ("openai.gpt-6.1-sol", "openai.gpt-sol", &[6, 1]),
            ("openai.gpt-5.4-2026-03-05", "openai.gpt", &[5, 4]),
            ("openai.gpt-oss-120b-1:0", "openai.gpt-oss-120b", &[1]),
            ("amazon.nova-2-lite-v1:0", "amazon.nova-lite", &[2]),
            (
                "meta.llama3-1-8b-instruct-v1:0",
                "meta.llama3-8b-instruct",
                &[1],
            ),
        ] {
            assert_eq!(
                (family(id), version(id)),
                (class.to_owned(), numbers.to_vec()),
                "{id}"
            );
        }
        assert!(version("anthropic.claude-sonnet-5") > version("anthropic.claude-sonnet-4-6"));
    }
}
