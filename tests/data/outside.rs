//! The reviewed table of models that other channels sell too.

use bedrock_position::engine::data::{Dataset, Outside, OutsideTexts, Texts};

use crate::small::{sound, table};

const HEADER: &str = "model|channel|channel_model|source|as_of|note";

#[test]
fn every_shipped_pair_has_its_models_and_prices_and_stands_in_order() {
    let data = Dataset::open(Texts::all_shipped()).expect("the shipped data opens");
    // Cut to what the page needs, and whole: the same pairs with the same prices.
    let cut = Outside::open(&data, &OutsideTexts::shipped()).expect("it opens");
    let texts = Texts::all_shipped();
    let whole = OutsideTexts {
        same: OutsideTexts::shipped().same,
        prices: texts.alternatives,
        sources: texts.sources,
    };
    let whole = Outside::open(&data, &whole).expect("it opens");
    assert_eq!(
        cut.same.len(),
        122,
        "state the new count and the change in the changelog"
    );
    for (cut, whole) in cut.same.iter().zip(&whole.same) {
        assert_eq!((cut.model, cut.channel), (whole.model, whole.channel));
    }
    let cited = |pair: &_| {
        let pair: &bedrock_position::engine::data::SameModel = pair;
        cut.source(pair.source).is_some()
    };
    assert!(cut.same.iter().all(cited));
    let prices = |outside: &Outside, channel: &str, model: &str| {
        let of = outside.prices.iter().filter(|price| {
            price.channel.code() == channel
                && &*price.model == model
                && price.unit.code() == "1M_tokens"
        });
        of.map(|price| price.price.exact()).collect::<Vec<_>>()
    };
    let sonnet = prices(&cut, "anthropic-direct", "claude-sonnet-4-6");
    assert!(!sonnet.is_empty());
    assert_eq!(
        sonnet,
        prices(&whole, "anthropic-direct", "claude-sonnet-4-6")
    );
}

fn refusals(row: &str) -> Vec<String> {
    let texts = sound();
    let outside = OutsideTexts {
        same: table(&[HEADER, row]),
        prices: texts.alternatives.clone(),
        sources: texts.sources.clone(),
    };
    let data = Dataset::open(texts).expect("sound tables open");
    let problems = Outside::open(&data, &outside).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_bad_pair_is_refused_with_line_and_remedy() {
    assert_eq!(refusals("a.one|openai-direct|one|page|2026-11|"), [""; 0]);
    assert_eq!(
        refusals("a.two|openai-direct|one|page|2026-11|"),
        ["same_models.tsv:2: model 'a.two' is not in models.tsv; add it there or correct the id"]
    );
    assert_eq!(
        refusals("a.one|openai-direct|two|page|2026-11|"),
        [
            "same_models.tsv:2: that channel has no price of 'two' in alternatives.tsv; add one or correct the id"
        ]
    );
}
