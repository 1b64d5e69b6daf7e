//! The same work bought from another seller: what it costs there, what that seller has to offer, and what the commitment
//! takes back of the saving. Cost only: what switching costs, and what the answers are worth, is nobody's price.

pub mod capacity;
mod leaving;
mod mixed;
mod priced;
mod sellers;

pub use leaving::Leaving;
pub use mixed::{Mixed, Move};
pub use priced::{BilledPart, Lack, There, UseCase};
pub use sellers::{SellersModel, channels, models};

use crate::engine::data::{Dataset, Outside};
use crate::engine::num::{Percent, Ratio, Usd};
use crate::engine::quote::Quote;
use crate::engine::rubric::Model;
use crate::engine::scenario::Scenario;
use crate::engine::scenario::negotiation::{NegotiationInputs, Seller};
use leaving::{Diverted, Held};

/// What alternatives are worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The use cases and the agreement.
    pub scenario: &'a Scenario,
    /// Their bill on Bedrock.
    pub quote: &'a Quote,
    /// The snapshot.
    pub dataset: &'a Dataset,
    /// Prices of the other sellers.
    pub outside: &'a Outside,
    /// Offers, own choices of models, the share that moves; every term of the agreement.
    pub inputs: &'a NegotiationInputs,
    /// The modelling constants of the forecast.
    pub model: &'a Model,
}

/// US dollars a year before and after discounts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amounts {
    /// At list.
    pub list: Usd,
    /// After the discounts of whoever sells it.
    pub net: Usd,
}

impl Amounts {
    fn plus(self, other: Self) -> Self {
        Self {
            list: self.list + other.list,
            net: self.net + other.net,
        }
    }
}

/// Every use case at every seller, and what follows.
#[derive(Clone, Debug)]
pub struct Alternatives<'a> {
    /// In the scenario's order.
    pub use_cases: Vec<UseCase<'a>>,
    /// In the order of [`Seller::ALL`].
    pub sellers: Vec<Total>,
    /// The share that the buyer would move goes to whoever is cheapest.
    pub mixed: Mixed,
    /// The same with everything that can move.
    pub all: Mixed,
}

/// All use cases that one seller prices.
#[derive(Clone, Copy, Debug)]
pub struct Total {
    /// Who.
    pub seller: Seller,
    /// How many it prices.
    pub use_cases: usize,
    /// Those on Bedrock.
    pub bedrock: Amounts,
    /// Those there.
    pub there: Amounts,
    /// What happens over the term when they go while the commitment stays.
    pub leaving: Leaving,
}

impl Total {
    /// What leaving costs a year beyond Bedrock in year one; below zero where it costs less. The commitment is left out.
    pub fn difference(&self) -> Usd {
        self.there.net - self.bedrock.net
    }

    /// What the seller has to offer so that leaving costs the same while the commitment does not bind: at equal list
    /// prices the discounts given up, `1 − (1−d)(1−b)` (vector V17), else one less Bedrock's net over their list. Below
    /// zero where their list price is lower than that already; `None` where they price nothing.
    pub fn parity(&self) -> Option<Ratio> {
        needed(self.bedrock.net, self.there.list)
    }

    /// What AWS has to take off its list in all to cost what they cost after their offer; below zero where its list
    /// price is lower than that already. `None` without spend.
    pub fn to_match(&self) -> Option<Ratio> {
        needed(self.there.net, self.bedrock.list)
    }

    /// The same as [`Total::parity`] while the commitment is held: what comes back as shortfall has to be offered too, over the term. One
    /// where every diverted dollar comes back; above one where even a free seller does not break even.
    pub fn parity_held(&self) -> Option<Ratio> {
        let left = self.leaving.avoided - self.leaving.returned;
        needed(left, self.leaving.there.list)
    }
}

/// The discount that turns `list` into `paid`.
fn needed(paid: Usd, list: Usd) -> Option<Ratio> {
    let rest = (list - paid).over(list)?;
    Some(rest.ratio())
}

impl Alternatives<'_> {
    /// The seller to name first: the one whose price saves most, or costs least more; the first of equals. `None` where
    /// nobody prices anything.
    pub fn best(&self) -> Option<&Total> {
        let priced = self.sellers.iter().filter(|total| total.use_cases > 0);
        priced.min_by_key(|total| total.difference())
    }
}

/// Prices every use case at every seller.
pub fn alternatives<'a>(setting: Setting<'a>) -> Alternatives<'a> {
    let held = Held::new(setting);
    let use_cases = priced::use_cases(setting, &held);
    let sellers = Seller::ALL
        .into_iter()
        .map(|seller| total(seller, &use_cases, &held))
        .collect();
    Alternatives {
        mixed: mixed::mixed(&use_cases, setting.inputs.alternatives.moved, &held),
        all: mixed::mixed(&use_cases, Percent::WHOLE, &held),
        use_cases,
        sellers,
    }
}

fn total(seller: Seller, use_cases: &[UseCase<'_>], held: &Held) -> Total {
    let mut total = Total {
        seller,
        use_cases: 0,
        bedrock: Amounts::default(),
        there: Amounts::default(),
        leaving: Leaving::default(),
    };
    let mut diverted = Diverted::default();
    for use_case in use_cases {
        let Some((bedrock, there)) = use_case.bedrock.zip(use_case.there(seller)) else {
            continue;
        };
        total.use_cases = total.use_cases.saturating_add(1);
        total.bedrock = total.bedrock.plus(bedrock);
        total.there = total.there.plus(there.amounts);
        diverted.add(&use_case.parts, Percent::WHOLE, there.amounts);
    }
    total.leaving = held.without(&diverted);
    total
}
