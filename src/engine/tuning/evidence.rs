//! What is claimed about the cost of specialising a model, beside what is published. The reader's own figures belong
//! in the comparison.

use crate::engine::data::{Context, Dataset, Dimension, ModelIx, Rate, RateKey, ServiceTier};
use crate::engine::num::{Factor, Usd};

/// Custom inference over base, as the guide puts it, without a source.
pub const GUIDE_UPLIFT: Factor = Factor::of(2, 0);

/// A published ratio of custom inference to the base price.
#[derive(Clone, Copy, Debug)]
pub struct CustomRatio {
    /// The model.
    pub model: ModelIx,
    /// Input or output, as a customised model bills it.
    pub custom: Rate,
    /// The base model's price in the same place.
    pub base: Rate,
    /// Custom over base, unrounded.
    pub ratio: Factor,
}

/// Every model with a published price of custom inference and one of the base model in the same place.
pub fn custom_ratios(dataset: &Dataset) -> Vec<CustomRatio> {
    let models = dataset.models().iter();
    let places = models.filter_map(|model| dataset.model(&model.id));
    places.flat_map(|ix| ratios_of(dataset, ix)).collect()
}

fn ratios_of(dataset: &Dataset, model: ModelIx) -> Vec<CustomRatio> {
    let ratio = |custom: &Rate| {
        let dimension = match custom.dimension {
            Dimension::CustomInput => Dimension::Input,
            Dimension::CustomOutput => Dimension::Output,
            _ => return None,
        };
        let key = RateKey {
            model,
            region: custom.region,
            scope: custom.scope,
            context: Context::Standard,
            tier: ServiceTier::Standard,
            dimension,
        };
        let base = dataset.rate(key)?.snapshot()?;
        let ratio = custom.price.over(base.price)?;
        Some(CustomRatio {
            model,
            custom: *custom,
            base,
            ratio,
        })
    };
    dataset.rates_of(model).iter().filter_map(ratio).collect()
}

/// True where the snapshot has a price of tuning this model, or of using it tuned.
pub(super) fn has_tuning_price(dataset: &Dataset, model: &str) -> bool {
    let of_tuning = [
        Dimension::TrainTokens,
        Dimension::TrainHour,
        Dimension::CustomInput,
        Dimension::CustomOutput,
    ];
    let rates = dataset.model(model).map(|ix| dataset.rates_of(ix));
    let mut rates = rates.into_iter().flatten();
    rates.any(|rate| of_tuning.contains(&rate.dimension))
}

/// A published floor of a vector store, a month.
#[derive(Clone, Copy, Debug)]
pub struct StoreClaim {
    /// Dollars a month.
    pub month: Usd,
    /// What it is said of.
    pub store: &'static str,
    /// Who says so.
    pub source: &'static str,
    /// Where; `None` where the exact page was not kept.
    pub address: Option<&'static str>,
}

/// What vector stores are said to cost at least (domain notes, section 4).
pub const STORE_CLAIMS: [StoreClaim; 2] = [
    StoreClaim {
        month: Usd::whole(700),
        store: "OpenSearch Serverless, floor",
        source: "Wring, AWS RAG cost",
        address: Some("https://www.wring.co/blog/aws-rag-cost-optimization-guide"),
    },
    StoreClaim {
        month: Usd::whole(525),
        store: "OpenSearch Serverless",
        source: "awsnegotiations, Knowledge Bases cost",
        address: None,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::data::Texts;
    use crate::engine::num::Ratio;

    #[test]
    fn some_models_have_no_published_price_of_tuning() {
        let dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
        assert!(has_tuning_price(&dataset, "amazon.nova-micro-v1:0"));
        for model in ["anthropic.claude-sonnet-4-6", "somebody.else-v1"] {
            assert!(!has_tuning_price(&dataset, model), "{model}");
        }
    }

    #[test]
    fn published_custom_inference_costs_up_to_a_third_more() {
        let dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
        let mut found: Vec<_> = custom_ratios(&dataset)
            .into_iter()
            .map(|row| {
                let id = &*dataset.model_at(row.model).expect("a model").id;
                (id.to_owned(), row.custom.dimension, row.ratio.ratio())
            })
            .collect();
        found.sort();
        let (input, output) = (Dimension::CustomInput, Dimension::CustomOutput);
        let row = |id: &str, dimension, ratio| (id.to_owned(), dimension, ratio);
        // Prices a million: Nova Micro 0.035 and 0.14 both ways; gpt-oss-20b 0.09 over 0.07 and 0.39 over 0.30;
        // Qwen3 32B 0.20 over 0.15 and 0.78 over 0.60.
        assert_eq!(
            found,
            [
                row("amazon.nova-micro-v1:0", input, Ratio::ONE),
                row("amazon.nova-micro-v1:0", output, Ratio::ONE),
                row("openai.gpt-oss-20b-1:0", input, Ratio::of(1_285_714, 6)),
                row("openai.gpt-oss-20b-1:0", output, Ratio::of(13, 1)),
                row("qwen.qwen3-32b-v1:0", input, Ratio::of(1_333_333, 6)),
                row("qwen.qwen3-32b-v1:0", output, Ratio::of(13, 1)),
            ]
        );
    }
}
