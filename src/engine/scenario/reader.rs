//! From the texts of a draft to the typed scenario. Texts get into a draft through `parse`, so every one reads.

use super::capacity::numbered;
use super::draft::{Draft, FieldRef, Place, Rows};
use super::fields::{self, FieldId, NegotiationField};
use super::{
    Agreement, Answer, Basis, BedrockTerms, BenchmarkEdits, CacheLife, Caching, Contract, Extras,
    Marketplace, Override, OwnTier, Pricing, Scenario, Spend, Treatment, Usage, VideoSize,
    Workload,
};
use crate::engine::data::Region;
use crate::engine::num::{Percent, Usd};

/// The scenario that the answers of a draft describe.
pub(super) fn scenario(draft: &Draft) -> Scenario {
    let reader = |place| Reader { draft, place };
    let at = reader(Place::Scenario);
    let commitment: Usd = at.number(FieldId::Commitment);
    Scenario {
        spend: Spend {
            native: at.number(FieldId::Native),
            growth: at.number(FieldId::Growth),
            uncertainty: at.number(FieldId::Uncertainty),
        },
        agreement: Agreement {
            term: at.text(FieldId::Term).parse().unwrap_or(3),
            commitment,
            step: at.number(FieldId::Step),
            // Without an agreement there is no discount to have (score model 4.2), whatever the box still says.
            discount: if commitment.is_positive() {
                at.number(FieldId::Discount)
            } else {
                Percent::ZERO
            },
            basis: if at.text(FieldId::Basis) == "gross" {
                Basis::Gross
            } else {
                Basis::Net
            },
        },
        marketplace: Marketplace {
            purchases: at.number(FieldId::Marketplace),
            eligible: at.number(FieldId::MarketplaceEligible),
        },
        workloads: (0..draft.workloads())
            .map(|i| reader(Place::Workload(i)).workload(i))
            .collect(),
        capacity: (0..draft.count(Rows::Capacity))
            .map(|i| reader(Place::Capacity(i)).capacity(i))
            .collect(),
        load: reader(Place::Load).load(),
        tuned_unproven_per_month: at.number(FieldId::TunedUnproven),
        bedrock: BedrockTerms {
            treatment: treatment(at.text(FieldId::Treatment)),
            layer: at.number(FieldId::Layer),
            no_list_rate_commit: at.answer(FieldId::NoListRate),
        },
        contract: Contract {
            clauses: std::array::from_fn(|i| at.answer(FieldId::Clause(i as u8))),
            steps: std::array::from_fn(|i| at.answer(FieldId::Preparation(i as u8))),
            months_to_renewal: at.number(FieldId::Months),
        },
        overrides: (0..draft.count(Rows::Overrides))
            .map(|i| reader(Place::Override(i)).own_price())
            .collect(),
        benchmark: benchmark(draft),
        inputs_touched: draft.inputs_touched(),
    }
}

/// The reader's own tiers and factors of the benchmark.
fn benchmark(draft: &Draft) -> BenchmarkEdits {
    let terms = Reader {
        draft,
        place: Place::Negotiation,
    };
    let factor = |years| FieldId::Negotiation(NegotiationField::TermFactor(years));
    BenchmarkEdits {
        tiers: (0..draft.count(Rows::Tiers))
            .map(|i| Reader {
                draft,
                place: Place::Tier(i),
            })
            .map(|row| row.own_tier())
            .collect(),
        factors: [1, 2, 3, 4, 5].map(|years| terms.optional(factor(years))),
    }
}

/// The treatment of a canonical text.
pub(super) fn treatment(code: &str) -> Treatment {
    match code {
        "full" => Treatment::Full,
        "counts_only" => Treatment::CountsOnly,
        "mp_capped" => Treatment::MarketplaceCapped,
        "excluded" => Treatment::Excluded,
        _ => Treatment::Unknown,
    }
}

/// Reads typed values out of one place. Stored texts are canonical, so every parse succeeds.
pub(super) struct Reader<'a> {
    draft: &'a Draft,
    place: Place,
}

impl<'a> Reader<'a> {
    pub(super) fn text(&self, id: FieldId) -> &'a str {
        self.draft.value(FieldRef {
            place: self.place,
            id,
        })
    }

    pub(super) fn number<T: std::str::FromStr + Default>(&self, id: FieldId) -> T {
        self.text(id).parse().unwrap_or_default()
    }

    pub(super) fn optional<T: std::str::FromStr>(&self, id: FieldId) -> Option<T> {
        self.text(id).parse().ok()
    }

    fn answer(&self, id: FieldId) -> Answer {
        match self.text(id) {
            "yes" => Answer::Yes,
            "partial" => Answer::Partial,
            "no" => Answer::No,
            _ => Answer::Unknown,
        }
    }

    /// What the buyer calls a row, or its number.
    pub(super) fn name(&self, id: FieldId, kind: Rows, index: usize) -> String {
        let named = self.text(id).trim();
        if named.is_empty() {
            numbered(kind, index)
        } else {
            named.to_owned()
        }
    }

    fn workload(&self, index: usize) -> Workload {
        Workload {
            name: self.name(FieldId::Name, Rows::Workloads, index),
            input: self.number(FieldId::Input),
            output: self.number(FieldId::Output),
            pricing: self.pricing(),
            repeat_uncached: self.number(FieldId::Repeat),
            deferrable: self.number(FieldId::Deferrable),
            growth: self.optional(FieldId::GrowthOwn),
        }
    }

    fn pricing(&self) -> Pricing {
        let (third_party, premium) = (
            self.number(FieldId::ThirdParty),
            self.number(FieldId::Premium),
        );
        match self.text(FieldId::Pricing) {
            "catalogue" => Pricing::Catalogue {
                model: self.text(FieldId::Model).to_owned(),
                region: self.region(),
                scope: fields::scope(self.text(FieldId::Scope)),
                tier: fields::service_tier(self.text(FieldId::ServiceTier)),
                context: fields::context(self.text(FieldId::Context)),
                needs_region: self.answer(FieldId::NeedsRegion),
                usage: Box::new(self.usage()),
            },
            "own" => Pricing::Own {
                input: self.number(FieldId::PriceIn),
                output: self.number(FieldId::PriceOut),
                third_party,
                premium,
            },
            class => Pricing::Class {
                class: class.to_owned(),
                third_party,
                premium,
            },
        }
    }

    fn usage(&self) -> Usage {
        Usage {
            long_share: self.number(FieldId::LongShare),
            batch_share: self.number(FieldId::BatchShare),
            caching: self.caching(),
            cache_life: if self.text(FieldId::CacheTtl) == "1h" {
                CacheLife::OneHour
            } else {
                CacheLife::FiveMinutes
            },
            extras: Extras {
                images: self.number(FieldId::Images),
                pages: self.number(FieldId::Pages),
                video: self.number(FieldId::Video),
                video_size: if self.text(FieldId::VideoSize) == "540p" {
                    VideoSize::P540
                } else {
                    VideoSize::P720
                },
                audio: self.number(FieldId::Audio),
                requests: self.number(FieldId::Requests),
                speech_in: self.number(FieldId::SpeechIn),
                speech_out: self.number(FieldId::SpeechOut),
            },
        }
    }

    fn caching(&self) -> Caching {
        match self.text(FieldId::Caching) {
            "measured" => Caching::Measured {
                reads: self.number(FieldId::CacheReads),
                writes: self.number(FieldId::CacheWrites),
            },
            "assumed" => Caching::Assumed {
                share: self.number(FieldId::CachedShare),
                hits: self.number(FieldId::HitRate),
            },
            _ => Caching::None,
        }
    }

    fn region(&self) -> Region {
        self.text(FieldId::Region)
            .parse()
            .unwrap_or(Region::UsEast1)
    }

    fn own_tier(&self) -> OwnTier {
        OwnTier {
            from: self.optional(FieldId::TierFrom),
            low: self.optional(FieldId::TierLow),
            typical: self.optional(FieldId::TierTypical),
            high: self.optional(FieldId::TierHigh),
            reason: self.text(FieldId::TierReason).trim().to_owned(),
        }
    }

    fn own_price(&self) -> Override {
        Override {
            rate: self.text(FieldId::OwnRate).parse().ok(),
            price: self.text(FieldId::OwnPrice).parse().ok(),
            reason: self.text(FieldId::OwnReason).trim().to_owned(),
        }
    }
}
