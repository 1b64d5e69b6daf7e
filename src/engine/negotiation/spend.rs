//! The list spend of year one in parts that grow, are discounted and count alike: AWS without Bedrock, tokens and
//! reserved capacity by whose models they are. What an agreement makes of them belongs in `terms` and `years`.

use crate::engine::data::{Dataset, ModelIx};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::quote::{Quote, WorkloadQuote};
use crate::engine::scenario::negotiation::NegotiationInputs;
use crate::engine::scenario::{Scenario, Treatment, Workload};

/// What a part is, as far as a discount may tell it from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// AWS without Bedrock and Marketplace.
    Native,
    /// Bedrock on demand: tokens, images, seconds, requests.
    OnDemand,
    /// Reserved capacity: model units and Reserved tier.
    Capacity,
}

/// Spend that grows, is discounted and counts alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// How the agreement treats it, for models of vendors other than Amazon; `None` for AWS's own.
    pub treatment: Option<Treatment>,
    /// Growth a year.
    pub growth: Percent,
    /// At list in year one.
    pub list: Usd,
}

impl Part {
    /// True where the two grow, are discounted and count alike.
    fn is_like(&self, other: &Self) -> bool {
        (self.kind, self.treatment, self.growth) == (other.kind, other.treatment, other.growth)
    }

    /// True for Bedrock.
    pub fn is_bedrock(&self) -> bool {
        self.kind != Kind::Native
    }
}

/// All spend of year one.
#[derive(Clone, Debug, PartialEq)]
pub struct Spend {
    /// Parts that differ in something; with 200 use cases as few as with three.
    pub parts: Vec<Part>,
    /// Marketplace purchases that may count.
    pub marketplace: Usd,
    /// Their growth a year.
    pub marketplace_growth: Percent,
}

impl Spend {
    /// The parts of a position. A use case grows by a growth of its own, else as Bedrock does, else as everything; a
    /// vendor with a treatment of its own goes before the answer for all.
    pub fn of(
        scenario: &Scenario,
        inputs: &NegotiationInputs,
        quote: &Quote,
        dataset: &Dataset,
    ) -> Self {
        let general = scenario.spend.growth;
        let bedrock = inputs.years.growth_bedrock.unwrap_or(general);
        let mut spend = Self {
            parts: Vec::new(),
            marketplace: scenario.marketplace.purchases * scenario.marketplace.eligible.factor(),
            marketplace_growth: inputs.years.growth_marketplace,
        };
        spend.add(Part {
            kind: Kind::Native,
            treatment: None,
            growth: inputs.years.growth_native.unwrap_or(general),
            list: scenario.spend.native,
        });
        for (workload, quoted) in scenario.workloads.iter().zip(&quote.workloads) {
            let parts = of_use_case(scenario, inputs, dataset, workload, quoted);
            parts.into_iter().for_each(|part| spend.add(part));
        }
        for row in &quote.capacity {
            let treatment = treatment(scenario, inputs, dataset, row.model);
            let parts = shared(
                Kind::Capacity,
                treatment,
                bedrock,
                row.yearly,
                row.third_party,
            );
            parts.into_iter().for_each(|part| spend.add(part));
        }
        spend
    }

    fn add(&mut self, part: Part) {
        if part.list.is_zero() {
            return;
        }
        match self.parts.iter_mut().find(|other| other.is_like(&part)) {
            Some(same) => same.list = same.list + part.list,
            None => self.parts.push(part),
        }
    }

    /// Everything at list in year one.
    pub fn list(&self) -> Usd {
        self.parts.iter().map(|part| part.list).sum()
    }

    /// Bedrock at list in year one.
    pub fn bedrock(&self) -> Usd {
        let bedrock = self.parts.iter().filter(|part| part.is_bedrock());
        bedrock.map(|part| part.list).sum()
    }

    /// True with anything that counts only inside the Marketplace cap.
    pub fn fills_pool(&self) -> bool {
        let pooled = [Treatment::MarketplaceCapped, Treatment::Unknown];
        let mut treatments = self.parts.iter().filter_map(|part| part.treatment);
        self.marketplace.is_positive() || treatments.any(|treatment| pooled.contains(&treatment))
    }

    /// The same spend without these parts; never below nothing.
    pub fn without(&self, parts: &[Part]) -> Self {
        let mut rest = self.clone();
        for gone in parts {
            if let Some(part) = rest.parts.iter_mut().find(|part| part.is_like(gone)) {
                part.list = (part.list - gone.list).or_zero();
            }
        }
        rest
    }

    /// The same spend with each part of one sort scaled.
    pub fn scaled(&self, which: fn(&Part) -> bool, by: Factor) -> Self {
        let mut scaled = self.clone();
        for part in scaled.parts.iter_mut().filter(|part| which(part)) {
            part.list = part.list * by;
        }
        scaled
    }
}

/// A use case in its parts: on Amazon's models and on those of other vendors.
pub fn of_use_case(
    scenario: &Scenario,
    inputs: &NegotiationInputs,
    dataset: &Dataset,
    workload: &Workload,
    quoted: &WorkloadQuote,
) -> [Part; 2] {
    let bedrock = inputs.years.growth_bedrock;
    let growth = workload.growth.or(bedrock).unwrap_or(scenario.spend.growth);
    let treatment = treatment(scenario, inputs, dataset, quoted.model);
    let total = quoted.total();
    let third = total * quoted.third_party;
    shared(Kind::OnDemand, treatment, growth, total, third)
}

/// How models of a vendor are treated: as said for it, else as for all.
fn treatment(
    scenario: &Scenario,
    inputs: &NegotiationInputs,
    dataset: &Dataset,
    model: Option<ModelIx>,
) -> Treatment {
    let vendor = model.and_then(|ix| dataset.model_at(ix));
    let mut own = inputs.layers.vendors.iter().rev();
    let own =
        vendor.and_then(|model| own.find(|(name, _)| name.eq_ignore_ascii_case(&model.vendor)));
    own.map_or(scenario.bedrock.treatment, |(_, treatment)| *treatment)
}

/// Spend of which a part is on models of other vendors.
fn shared(kind: Kind, treatment: Treatment, growth: Percent, total: Usd, third: Usd) -> [Part; 2] {
    let part = |treatment, list| Part {
        kind,
        treatment,
        growth,
        list,
    };
    [part(None, total - third), part(Some(treatment), third)]
}
