//! The terms of an agreement in full: what is taken off a part of the spend, and what of it counts. How the years go
//! belongs in `years`.

use super::spend::{Kind, Part};
use crate::engine::formulas::stacking::Stacking;
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::scenario::negotiation::{
    BedrockFrom, NegotiationInputs, Settlement, StackingChoice,
};
use crate::engine::scenario::{Basis, Scenario, Treatment};

/// Everything agreed but the commitments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Terms {
    /// Cross-service discount.
    pub discount: Percent,
    /// Bedrock layer on tokens and all else that is paid on demand.
    pub layer: Percent,
    /// Bedrock layer on reserved capacity.
    pub capacity_layer: Percent,
    /// How discount and layer combine.
    pub stacking: Stacking,
    /// What the commitment is measured on.
    pub basis: Basis,
    /// Since when Bedrock is under the agreement.
    pub bedrock_from: BedrockFrom,
    /// Share of a year's commitment that Marketplace may retire.
    pub marketplace_cap: Percent,
    /// How much of an eligible Marketplace dollar counts.
    pub marketplace_counting: Percent,
    /// Share of a year's excess that counts in the next.
    pub carry_forward: Percent,
    /// When shortfall is settled.
    pub settlement: Settlement,
    /// For a dollar a year later.
    pub discount_rate: Percent,
}

impl Terms {
    /// The terms of a position.
    pub fn of(scenario: &Scenario, inputs: &NegotiationInputs) -> Self {
        let (layers, years) = (&inputs.layers, &inputs.years);
        Self {
            discount: scenario.agreement.discount,
            layer: scenario.bedrock.layer,
            capacity_layer: layers.capacity_layer.unwrap_or(scenario.bedrock.layer),
            stacking: match layers.stacking {
                StackingChoice::Compound => Stacking::Compound,
                StackingChoice::Additive => Stacking::Additive,
                StackingChoice::Replace => Stacking::Replace,
            },
            basis: scenario.agreement.basis,
            bedrock_from: years.bedrock_from,
            marketplace_cap: years.marketplace_cap,
            marketplace_counting: years.marketplace_counting,
            carry_forward: years.carry_forward,
            settlement: years.settlement,
            discount_rate: years.discount_rate,
        }
    }

    /// No agreement: list prices.
    pub fn without_agreement(self) -> Self {
        Self {
            discount: Percent::ZERO,
            layer: Percent::ZERO,
            capacity_layer: Percent::ZERO,
            ..self
        }
    }

    /// True where a part is under the agreement in a contract year, from one.
    pub fn covers(&self, part: &Part, year: u32) -> bool {
        match self.bedrock_from {
            BedrockFrom::Year(from) => !part.is_bedrock() || year >= u32::from(from),
            BedrockFrom::Never => !part.is_bedrock(),
        }
    }

    /// The cross-service discount that a part gets: models of other vendors only where they are treated in full
    /// (domain notes, section 1.5).
    pub fn discount_on(&self, part: &Part) -> Percent {
        match part.treatment {
            None | Some(Treatment::Full) => self.discount,
            Some(_) => Percent::ZERO,
        }
    }

    /// The Bedrock layer that a part gets.
    pub fn layer_on(&self, part: &Part) -> Percent {
        match part.kind {
            Kind::Native => Percent::ZERO,
            Kind::OnDemand => self.layer,
            Kind::Capacity => self.capacity_layer,
        }
    }

    /// What of a dollar at list is paid (domain notes, section 1.2; vector V1).
    pub fn keeps(&self, part: &Part) -> Factor {
        let off = self
            .stacking
            .combined(self.discount_on(part), self.layer_on(part));
        off.complement()
    }

    /// What of a part counts without a cap, and what only inside the Marketplace's.
    pub fn counted(&self, part: &Part, list: Usd, paid: Usd) -> (Usd, Usd) {
        let amount = match self.basis {
            Basis::Net => paid,
            Basis::Gross => list,
        };
        match part.treatment {
            None | Some(Treatment::Full | Treatment::CountsOnly) => (amount, Usd::ZERO),
            Some(Treatment::MarketplaceCapped | Treatment::Unknown) => (Usd::ZERO, amount),
            Some(Treatment::Excluded) => (Usd::ZERO, Usd::ZERO),
        }
    }

    /// What a dollar of a contract year, from one, is worth today: `1/(1+r)^(t−1)`.
    pub fn present(&self, year: u32) -> Factor {
        let later = (Factor::ONE + self.discount_rate.factor()).pow(year.saturating_sub(1));
        Factor::ONE.over(later).unwrap_or(Factor::ONE)
    }
}
