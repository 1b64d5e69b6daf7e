//! What one year of list spend becomes under the agreement's terms: what is paid, and what counts towards the
//! commitment. How spend develops over the years belongs in `forecast`.

use crate::engine::num::{Percent, Usd};
use crate::engine::scenario::{Agreement, Basis, BedrockTerms, Scenario, Treatment};

/// List spend of the first year, before the EDP.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearOne {
    /// AWS without Bedrock and Marketplace.
    pub native: Usd,
    /// Bedrock models of Amazon, reserved capacity included.
    pub first_party: Usd,
    /// Bedrock models of other vendors, reserved capacity included.
    pub third_party: Usd,
}

impl YearOne {
    /// All Bedrock list spend.
    pub fn bedrock(self) -> Usd {
        self.first_party + self.third_party
    }

    /// All list spend.
    pub fn total(self) -> Usd {
        self.native + self.bedrock()
    }

    /// List spend that gets the cross-service discount.
    pub fn discounted(self, treatment: Treatment) -> Usd {
        match treatment {
            Treatment::Full => self.total(),
            _ => self.native + self.first_party,
        }
    }
}

/// The terms that turn list spend into payments and into burn of the commitment.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Cross-service discount.
    pub discount: Percent,
    /// Bedrock layer, compounding with it.
    pub layer: Percent,
    /// Treatment of third-party models.
    pub treatment: Treatment,
    /// What burn is measured on.
    pub basis: Basis,
    /// Marketplace purchases that may count, a year.
    pub eligible_marketplace: Usd,
}

impl Terms {
    /// The terms of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let Agreement {
            discount, basis, ..
        } = scenario.agreement;
        let BedrockTerms {
            treatment, layer, ..
        } = scenario.bedrock;
        let market = &scenario.marketplace;
        let eligible_marketplace = market.purchases * market.eligible.factor();
        Self {
            discount,
            layer,
            treatment,
            basis,
            eligible_marketplace,
        }
    }

    /// What is paid on one year of list spend.
    pub fn paid(&self, list: YearOne) -> Payment {
        let third_party_discount = match self.treatment {
            Treatment::Full => self.discount,
            _ => Percent::ZERO,
        };
        let layered = self.layer.complement();
        Payment {
            native: list.native * self.discount.complement(),
            first_party: list.first_party * self.discount.complement() * layered,
            third_party: list.third_party * third_party_discount.complement() * layered,
        }
    }

    /// One year of list spend as the agreement sees it; every part scales with growth.
    pub fn burn(&self, list: YearOne) -> Burn {
        let paid = self.paid(list);
        let (native, first, third) = match self.basis {
            Basis::Net => (paid.native, paid.first_party, paid.third_party),
            Basis::Gross => (list.native, list.first_party, list.third_party),
        };
        let (third_core, pooled) = match self.treatment {
            Treatment::Full | Treatment::CountsOnly => (third, Usd::ZERO),
            Treatment::MarketplaceCapped | Treatment::Unknown => (Usd::ZERO, third),
            Treatment::Excluded => (Usd::ZERO, Usd::ZERO),
        };
        Burn {
            list: list.total(),
            paid: paid.total(),
            core: native + first + third_core,
            pooled,
        }
    }
}

/// Payments on one year of list spend.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Payment {
    pub native: Usd,
    pub first_party: Usd,
    pub third_party: Usd,
}

impl Payment {
    /// All of it.
    pub fn total(self) -> Usd {
        self.native + self.first_party + self.third_party
    }

    /// The Bedrock part.
    pub fn bedrock(self) -> Usd {
        self.first_party + self.third_party
    }
}

/// Year-one amounts that the forecast scales.
#[derive(Clone, Copy, Debug)]
pub struct Burn {
    /// At list.
    pub list: Usd,
    /// Paid after discounts.
    pub paid: Usd,
    /// Counts towards the commitment without a cap.
    pub core: Usd,
    /// Bedrock spend that counts only inside the Marketplace cap.
    pub pooled: Usd,
}
