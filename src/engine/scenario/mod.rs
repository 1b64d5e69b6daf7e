//! What a buyer tells us, valid by construction: spend, agreement, workloads, capacity, contract.
//! Text, defaults and ranges belong in `fields` and `draft`; prices belong in `data`.

mod benchmark;
mod capacity;
mod curve;
pub mod draft;
pub mod estimate;
pub mod fields;
pub mod negotiation;
mod overrides;
pub mod parse;
pub mod paste;
mod place;
mod problem;
mod read_capacity;
mod reader;
pub mod tuning;
mod usage;

pub use usage::{CacheLife, Caching, Extras, Usage, VideoSize};

pub use benchmark::{BenchmarkEdits, OwnTier, TierStanding};
pub use capacity::{
    Capacity, Curve, Load, LoadPrices, LoadUnit, LoadValue, OneSided, Reserve, ReservedTerm,
    Served, Shape, Throughput, TokenShares, UnitTerm,
};
pub use curve::CurveProblem;
pub use overrides::{Override, Standing, standings};

use std::borrow::Cow;

use crate::engine::data::{Benchmark, Context, Dataset, Prices, Region, Scope, ServiceTier};
use crate::engine::num::{Factor, Mtok, Percent, Usd, UsdPerMtok};

/// One position to assess. Every value lies in the range that the tables of [`fields`] state.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// AWS spend without Bedrock and Marketplace.
    pub spend: Spend,
    /// The Enterprise Discount Program agreement; a commitment of nothing means there is none.
    pub agreement: Agreement,
    /// Purchases through AWS Marketplace.
    pub marketplace: Marketplace,
    /// Bedrock use cases.
    pub workloads: Vec<Workload>,
    /// Reserved capacity: model units or Reserved tier.
    pub capacity: Vec<Capacity>,
    /// The load that reserved capacity is to serve.
    pub load: Load,
    /// Spend per month on tuned models that were never compared with retrieval.
    pub tuned_unproven_per_month: Usd,
    /// How the agreement treats Bedrock.
    pub bedrock: BedrockTerms,
    /// Clauses, renewal and preparation.
    pub contract: Contract,
    /// Prices of the reader's own, in force or not.
    pub overrides: Vec<Override>,
    /// What the reader has put in the place of the discount benchmark.
    pub benchmark: BenchmarkEdits,
    /// How many of the 25 inputs a person has touched: the confidence, never part of the score.
    pub inputs_touched: u32,
}

/// Native AWS spend at list, after reservations and Savings Plans and before the EDP.
#[derive(Clone, Debug, PartialEq)]
pub struct Spend {
    /// US dollars a year, without Bedrock and Marketplace.
    pub native: Usd,
    /// Expected growth a year of everything at list.
    pub growth: Percent,
    /// Half the distance from P10 to P90 at the end of the term.
    pub uncertainty: Percent,
}

/// The agreement's commercial terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Years, one to five.
    pub term: u8,
    /// Commitment of the first year.
    pub commitment: Usd,
    /// Yearly step of the commitment.
    pub step: Percent,
    /// Cross-service discount.
    pub discount: Percent,
    /// Whether discounted or list amounts retire the commitment.
    pub basis: Basis,
}

/// What the commitment is measured on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Amounts after the discount.
    Net,
    /// Amounts at list.
    Gross,
}

/// Purchases through AWS Marketplace.
#[derive(Clone, Debug, PartialEq)]
pub struct Marketplace {
    /// US dollars a year.
    pub purchases: Usd,
    /// Share that is fully Deployed on AWS and so may retire commitment.
    pub eligible: Percent,
}

/// One Bedrock use case.
#[derive(Clone, Debug, PartialEq)]
pub struct Workload {
    /// What the buyer calls it.
    pub name: String,
    /// Input tokens a month.
    pub input: Mtok,
    /// Output tokens a month.
    pub output: Mtok,
    /// Where its prices come from.
    pub pricing: Pricing,
    /// Share of input tokens that repeat a prefix and are not cached today.
    pub repeat_uncached: Percent,
    /// Share of the traffic that could wait for batch and runs on demand.
    pub deferrable: Percent,
    /// Growth a year of this workload alone; `None` follows the position's. It moves the workload's own later years
    /// and never the score (score model, section 9).
    pub growth: Option<Percent>,
}

/// Where a workload's prices come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Pricing {
    /// A model of the rate snapshot.
    Catalogue {
        /// Base model id.
        model: String,
        /// The AWS Region that sends the requests.
        region: Region,
        /// In-Region or geographic endpoint, or the global one.
        scope: Scope,
        /// Standard, batch, flex, priority.
        tier: ServiceTier,
        /// Which price band the prompt length falls into.
        context: Context,
        /// Whether the traffic has to stay in this Region.
        needs_region: Answer,
        /// How the traffic is cached and batched today, and what is billed beside text tokens.
        usage: Box<Usage>,
    },
    /// Blended prices that the buyer states.
    Own {
        /// Input price at global-endpoint level.
        input: UsdPerMtok,
        /// Output price at global-endpoint level.
        output: UsdPerMtok,
        /// Share on models of vendors other than Amazon.
        third_party: Percent,
        /// Share of the traffic on regional or geographic endpoints without need.
        premium: Percent,
    },
    /// One of the guide's price classes at the middle of its band.
    Class {
        /// Id of the class in the snapshot.
        class: String,
        /// Share on models of vendors other than Amazon.
        third_party: Percent,
        /// Share of the traffic on regional or geographic endpoints without need.
        premium: Percent,
    },
}

/// How the agreement treats Bedrock.
#[derive(Clone, Debug, PartialEq)]
pub struct BedrockTerms {
    /// Models of vendors other than Amazon under the agreement.
    pub treatment: Treatment,
    /// Bedrock-specific discount on top of the cross-service one.
    pub layer: Percent,
    /// *Yes*: there is no Bedrock commitment fixed at list rate.
    pub no_list_rate_commit: Answer,
}

/// What the agreement does with Bedrock models of vendors other than Amazon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Treatment {
    /// They get the discount and retire commitment.
    Full,
    /// They retire commitment without the discount.
    CountsOnly,
    /// They retire commitment only inside the Marketplace cap.
    MarketplaceCapped,
    /// Neither.
    Excluded,
    /// Nobody has asked: calculated as inside the cap, scored as nothing.
    Unknown,
}

/// An answer to a question of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Answer {
    Yes,
    Partial,
    No,
    Unknown,
}

impl Answer {
    /// Yes is one, partial a half, the rest nothing.
    pub fn credit(self) -> Factor {
        match self {
            Self::Yes => Factor::ONE,
            Self::Partial => Factor::of(5, 1),
            Self::No | Self::Unknown => Factor::ZERO,
        }
    }

    /// The answer, with *unknown* turned in the buyer's favour.
    pub fn favourable(self) -> Self {
        if self == Self::Unknown {
            Self::Yes
        } else {
            self
        }
    }
}

/// Clauses, preparation and time left.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// Answers in the order of [`CLAUSES`].
    pub clauses: [Answer; 12],
    /// Answers in the order of [`STEPS`].
    pub steps: [Answer; 7],
    /// Months until the agreement renews or is to be signed.
    pub months_to_renewal: Factor,
}

/// A clause of the checklist, with its weight in `clause_coverage`.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// Stable id.
    pub id: &'static str,
    /// Weight among the clauses.
    pub weight: u32,
    /// What the page calls it.
    pub name: &'static str,
    /// What to ask for.
    pub ask: &'static str,
    /// What to accept instead.
    pub fallback: &'static str,
    /// Why it matters.
    pub why: &'static str,
}

/// Position of "rate lock and price drop" in [`CLAUSES`]: it alone decides a money figure.
pub const RATE_LOCK: usize = 4;

/// The twelve clauses; weights are the score model's, section 4.7.
pub const CLAUSES: [Clause; 12] = [
    Clause {
        id: "pin_model_versions",
        weight: 3,
        name: "Models and versions are pinned",
        ask: "named models and versions in the order form, available for the whole term",
        fallback: "a named list, with the right to substitute at an equal or lower price",
        why: "Models are withdrawn during a term, and the successor may cost more.",
    },
    Clause {
        id: "retirement_notice",
        weight: 3,
        name: "Notice before a model is retired",
        ask: "twelve months' notice and no price rise while the model is in Legacy",
        fallback: "the published six months, with the price fixed until end of life",
        why: "AWS publishes six months, or 45 days for some newer models, and allows extended-access prices.",
    },
    Clause {
        id: "shortfall_carry_forward",
        weight: 3,
        name: "Shortfall carries forward",
        ask: "unused commitment rolls over for twelve months and excess use carries forward",
        fallback: "one reconciliation at the end of the term, or half of the excess carried",
        why: "Without it a missed year is invoiced and buys nothing.",
    },
    Clause {
        id: "successor_conversion",
        weight: 2,
        name: "Capacity converts to a successor model",
        ask: "reserved capacity and the Bedrock discount follow the successor model",
        fallback: "one free conversion in the term",
        why: "Reserved capacity is tied to one model.",
    },
    Clause {
        id: "rate_lock_and_price_drop",
        weight: 2,
        name: "Rates are capped and follow price drops",
        ask: "a percentage off the list price of the day, capped at the rates on signature",
        fallback: "a price review every six months",
        why: "List prices of a model have moved both ways.",
    },
    Clause {
        id: "true_down_ma",
        weight: 2,
        name: "Commitment falls with divestments",
        ask: "the commitment falls with divested revenue",
        fallback: "one reduction of 10 to 20 % in the term",
        why: "A sold business takes its usage with it and leaves the commitment behind.",
    },
    Clause {
        id: "marketplace_list_and_cap",
        weight: 2,
        name: "Marketplace list and cap are agreed",
        ask: "a cap of 35 %, the eligible products in an annex, and protection for them",
        fallback: "a cap of 25 %, with notice when a product loses its badge",
        why: "A product that stops being eligible stops retiring commitment.",
    },
    Clause {
        id: "eligible_fee_definition",
        weight: 2,
        name: "Eligible fees are defined",
        ask: "third-party Bedrock models, upfront commitments and support named as eligible, measured gross",
        fallback: "a named list, measured net",
        why: "What is not named may not count.",
    },
    Clause {
        id: "annual_reopener",
        weight: 1,
        name: "Discount can be reopened each year",
        ask: "the discount moves up a tier at each anniversary when spend has",
        fallback: "one reopening at mid-term",
        why: "Growth otherwise earns nothing until renewal.",
    },
    Clause {
        id: "overage_and_new_services",
        weight: 1,
        name: "Overage and new services are discounted",
        ask: "the discount on spend above the commitment and on services launched later",
        fallback: "on spend above the commitment only",
        why: "New services are where AI spend grows.",
    },
    Clause {
        id: "support_fee_decoupled",
        weight: 1,
        name: "Support fee is separate",
        ask: "a fixed support percentage on net charges, with its own exit",
        fallback: "a cap between 3 and 5 %",
        why: "Support is charged on gross usage and can eat the discount.",
    },
    Clause {
        id: "renewal_cap_or_mfn",
        weight: 1,
        name: "Renewal terms are capped",
        ask: "no duty to exceed the prior year, and pricing no worse than like customers get",
        fallback: "a floor under the renewal discount",
        why: "Renewals usually expect a higher commitment.",
    },
];

/// One of the seven steps of preparation.
#[derive(Clone, Copy, Debug)]
pub struct PreparationStep {
    /// Stable id.
    pub id: &'static str,
    /// What the page calls it.
    pub name: &'static str,
    /// What to do when it is not done.
    pub action: &'static str,
}

/// The seven steps in the guide's order.
pub const STEPS: [PreparationStep; 7] = [
    PreparationStep {
        id: "baseline_by_model_use_case_region",
        name: "Baseline by model, use case and Region",
        action: "Split three months of the bill by model, use case and Region.",
    },
    PreparationStep {
        id: "ptu_candidates_identified",
        name: "Candidates for reserved capacity identified",
        action: "List the workloads with steady load and compare each with its break-even.",
    },
    PreparationStep {
        id: "fine_tuned_inventory_vs_rag",
        name: "Tuned models compared with retrieval",
        action: "List every tuned model and test each against retrieval before its next training.",
    },
    PreparationStep {
        id: "multi_vendor_batna_priced",
        name: "Alternatives priced",
        action: "Price the same workloads at two other providers, with their discounts.",
    },
    PreparationStep {
        id: "catalogue_pinned",
        name: "Catalogue to be pinned is written down",
        action: "Write down the models and versions that the order form must name.",
    },
    PreparationStep {
        id: "bedrock_layer_negotiated",
        name: "Bedrock discount on the table",
        action: "Ask for a Bedrock-specific discount as a separate line of the offer.",
    },
    PreparationStep {
        id: "independent_review",
        name: "Independent review of the draft",
        action: "Have someone who sells nothing to you or AWS read the draft.",
    },
];

impl Scenario {
    /// True with a commitment.
    pub fn has_agreement(&self) -> bool {
        self.agreement.commitment.is_positive()
    }

    /// The prices to calculate with: the snapshot's, under the reader's own that are in force.
    pub fn prices<'a>(&self, dataset: &'a Dataset) -> Prices<'a> {
        Prices::with_own(dataset, overrides::complete(&self.overrides))
    }

    /// The discount benchmark to calculate with: ours, under the reader's own tiers and factors that are in force.
    pub fn benchmark<'a>(&self, dataset: &'a Dataset) -> Cow<'a, Benchmark> {
        self.benchmark.over(dataset.benchmark())
    }

    /// The same position with every unknown answer turned in the buyer's favour: clauses held, steps done, and
    /// traffic that has to stay in its Region, so that what its endpoint costs is no waste.
    pub fn favourable(&self) -> Scenario {
        let mut best = self.clone();
        for workload in &mut best.workloads {
            if let Pricing::Catalogue { needs_region, .. } = &mut workload.pricing {
                *needs_region = needs_region.favourable();
            }
        }
        if best.bedrock.treatment == Treatment::Unknown {
            best.bedrock.treatment = Treatment::Full;
        }
        best.bedrock.no_list_rate_commit = best.bedrock.no_list_rate_commit.favourable();
        best.contract.clauses = best.contract.clauses.map(Answer::favourable);
        best.contract.steps = best.contract.steps.map(Answer::favourable);
        best
    }
}
