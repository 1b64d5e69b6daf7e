//! What a bill charged against the snapshot's list prices for the same use, model by model, with the likely cause of a
//! difference. Discounts as the bill itself states them belong to `discounts`.

use std::collections::BTreeMap;

use super::discounts::Discounts;
use super::meaning::{Kind, Line};
use crate::engine::data::{Dataset, Found, ModelIx, RateKey};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::value::{Phrase, Value};

/// One model, billed and at list.
#[derive(Clone, Debug, PartialEq)]
pub struct Reconciled {
    /// The model.
    pub model: ModelIx,
    /// Charged for what has a list price.
    pub billed: Usd,
    /// The same at the snapshot's list prices.
    pub list: Usd,
    /// Billed less list.
    pub difference: Usd,
    /// Of list; `None` where list is nothing.
    pub percent: Option<Percent>,
    /// Charged for what the snapshot has no price of, so that nothing is said about it.
    pub unpriced: Usd,
    /// Why they differ, as far as the figures say.
    pub cause: Cause,
    /// What the list is made of.
    pub parts: Vec<Compared>,
}

/// What was used at one list price.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What it is.
    pub key: RateKey,
    /// Its price, with source and date.
    pub found: Found,
    /// In the unit of the price: millions of tokens, images, seconds.
    pub quantity: Factor,
    /// Charged for it.
    pub billed: Usd,
    /// Quantity × price.
    pub list: Usd,
}

/// Why a charge differs from list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The snapshot has no price, or the file no Region or quantity, so there is nothing to compare.
    NotCompared,
    /// It does not, within half a per cent.
    Agrees,
    /// About a thousand times too much or too little: thousands of tokens were taken for millions.
    Thousand,
    /// About ten per cent above list: what a Region or geography costs more than the global endpoint.
    RegionalPremium,
    /// About as far below: the global endpoint's price.
    GlobalEndpoint,
    /// About half: the price of batch.
    HalfPrice,
    /// The bill itself shows discounts.
    Discount,
    /// Below list, and the bill shows no discount.
    BelowList,
    /// Above list: another price card at the time, or a meter that is read wrongly.
    AboveList,
}

impl Cause {
    /// In a sentence.
    pub fn message(self) -> Phrase {
        Phrase::plain(match self {
            Self::NotCompared => {
                "Nothing to compare: the Region, the quantity or the list price is not known."
            }
            Self::Agrees => "Charge and list price agree within half a per cent.",
            Self::Thousand => {
                "The difference is about a thousandfold: a unit of a thousand tokens was taken for a million."
            }
            Self::RegionalPremium => {
                "About 10 % above list: the price of a Region or geography beside the global one."
            }
            Self::GlobalEndpoint => "About 9 % below list: the price of the global endpoint.",
            Self::HalfPrice => "About half of list: the price of batch.",
            Self::Discount => "Below list, and the bill shows discounts.",
            Self::BelowList => {
                "Below list, and the bill shows no discount: a private rate, or an older price card."
            }
            Self::AboveList => {
                "Above list: an older price card, or a price that the snapshot lacks."
            }
        })
    }
}

impl Reconciled {
    /// Billed, list and difference in a sentence.
    pub fn message(&self) -> Phrase {
        let percent = self.percent.map_or(Value::Unknown, Value::Percent);
        let values = [self.billed, self.list, self.difference].map(Value::Usd);
        Phrase::new(
            "Billed {0}, at list {1}: {2} ({3}).",
            values.into_iter().chain([percent]).collect::<Vec<_>>(),
        )
    }
}

#[derive(Default)]
struct Sum {
    unpriced: Usd,
    parts: BTreeMap<RateKey, Compared>,
}

impl Sum {
    fn add(&mut self, key: RateKey, found: Found, quantity: Factor, cost: Usd) {
        let part = self.parts.entry(key).or_insert(Compared {
            key,
            found,
            quantity: Factor::ZERO,
            billed: Usd::ZERO,
            list: Usd::ZERO,
        });
        part.quantity = part.quantity + quantity;
        part.billed = part.billed + cost;
        part.list = part.list + found.price() * quantity;
    }
}

/// Every model with charges, in the order of the catalogue. Quantities that were worked out from charges agree with
/// them by their making, and are left out.
pub(super) fn reconcile(
    lines: &[Line],
    dataset: &Dataset,
    discounts: &Discounts,
) -> Vec<Reconciled> {
    let mut sums: BTreeMap<ModelIx, Sum> = BTreeMap::new();
    for line in lines
        .iter()
        .filter(|line| line.kind == Kind::Used && !line.derived)
    {
        let (Some(model), Some(cost)) = (line.model, line.cost) else {
            continue;
        };
        let sum = sums.entry(model).or_default();
        let rate = line
            .rate_key(dataset)
            .and_then(|key| Some((key, dataset.rate(key)?)));
        match line.quantity.zip(rate) {
            Some((quantity, (key, found))) => sum.add(key, found, quantity, cost),
            None => sum.unpriced = sum.unpriced + cost,
        }
    }
    let one = |(model, sum): (ModelIx, Sum)| {
        let parts: Vec<Compared> = sum.parts.into_values().collect();
        let billed = parts.iter().map(|part| part.billed).sum::<Usd>();
        let list = parts.iter().map(|part| part.list).sum::<Usd>();
        Reconciled {
            model,
            billed,
            list,
            difference: billed - list,
            percent: (billed - list).over(list).map(Factor::percent),
            unpriced: sum.unpriced,
            cause: match parts.is_empty() {
                true => Cause::NotCompared,
                false => cause(billed, list, discounts),
            },
            parts,
        }
    };
    sums.into_iter().map(one).collect()
}

fn cause(billed: Usd, list: Usd, discounts: &Discounts) -> Cause {
    let Some(ratio) = billed.over(list) else {
        return if billed.is_zero() {
            Cause::Agrees
        } else {
            Cause::AboveList
        };
    };
    let between = |low: Factor, high: Factor| ratio >= low && ratio <= high;
    match () {
        () if between(Factor::of(995, 3), Factor::of(1_005, 3)) => Cause::Agrees,
        () if between(Factor::of(500, 0), Factor::of(2_000, 0)) => Cause::Thousand,
        () if between(Factor::of(5, 4), Factor::of(2, 3)) => Cause::Thousand,
        () if between(Factor::of(1_095, 3), Factor::of(1_105, 3)) => Cause::RegionalPremium,
        () if ratio < Factor::ONE && !discounts.shares().is_empty() => Cause::Discount,
        () if between(Factor::of(904, 3), Factor::of(914, 3)) => Cause::GlobalEndpoint,
        () if between(Factor::of(495, 3), Factor::of(505, 3)) => Cause::HalfPrice,
        () if ratio < Factor::ONE => Cause::BelowList,
        () => Cause::AboveList,
    }
}
