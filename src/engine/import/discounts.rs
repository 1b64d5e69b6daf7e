//! The discounts that a bill shows, each layer with its share: of the whole, and of what private rates leave.
//! Whether an agreement should give more belongs to the checks.

use std::collections::BTreeMap;

use super::kinds::{Charge, Layer};
use super::meaning::{Kind, Line};
use crate::engine::num::{Percent, Usd};

/// The discounts of a bill. Amounts are positive where they lower it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discounts {
    /// Charges for use before any of them.
    pub gross: Usd,
    /// By layer, from rows of their own.
    pub rows: BTreeMap<Layer, Usd>,
    /// By layer, from columns beside each charge. Both may state the same discount: rows are trusted first.
    pub columns: BTreeMap<Layer, Usd>,
    /// Charge less net charge, where the bill has both.
    pub below_gross: Option<Usd>,
    /// The bill's own list price of what it states one for, and what was contracted for the same.
    pub stated: Option<(Usd, Usd)>,
}

/// A discount as a percentage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Whose it is; `None` for net against list, which may be several.
    pub layer: Option<Layer>,
    /// Dollars off.
    pub amount: Usd,
    /// Of charges before any discount.
    pub of_gross: Option<Percent>,
    /// Of charges after private rates: how an enterprise discount is meant where it comes last.
    pub of_rest: Option<Percent>,
}

impl Discounts {
    pub(super) fn of(lines: &[Line], columns: &BTreeMap<Layer, Usd>) -> Self {
        let mut found = Self::default();
        for (layer, amount) in columns {
            found.columns.insert(*layer, -*amount);
        }
        for line in lines {
            let cost = line.cost.unwrap_or_default();
            match line.kind {
                Kind::Apart(Charge::Discount(layer)) => {
                    let sum = found.rows.entry(layer).or_default();
                    *sum = *sum - cost;
                }
                Kind::Apart(_) => {}
                _ => {
                    found.gross = found.gross + cost;
                    if let Some(net) = line.net {
                        found.below_gross =
                            Some(found.below_gross.unwrap_or_default() + (cost - net));
                    }
                    if let Some((list, contracted)) = line.stated {
                        let (before, paid) = found.stated.unwrap_or_default();
                        found.stated = Some((before + list, paid + contracted));
                    }
                }
            }
        }
        found
    }

    /// Dollars off by a layer.
    pub fn amount(&self, layer: Layer) -> Usd {
        let known =
            |map: &BTreeMap<Layer, Usd>| map.get(&layer).copied().filter(|sum| !sum.is_zero());
        known(&self.rows)
            .or_else(|| known(&self.columns))
            .unwrap_or_default()
    }

    /// Every discount found, each with its share: the layers, then charge against net charge, then list against
    /// contracted, as far as these say something that no layer has said.
    pub fn shares(&self) -> Vec<Share> {
        let rest = self.gross - self.amount(Layer::PrivateRate);
        let share = |layer: Option<Layer>, amount: Usd, gross: Usd| Share {
            layer,
            amount,
            of_gross: amount.over(gross).map(|factor| factor.percent()),
            of_rest: amount.over(rest).map(|factor| factor.percent()),
        };
        let layers = [Layer::Edp, Layer::PrivateRate, Layer::Bundled, Layer::Other];
        let mut shares: Vec<Share> = layers
            .into_iter()
            .map(|layer| share(Some(layer), self.amount(layer), self.gross))
            .filter(|share| !share.amount.is_zero())
            .collect();
        if shares.is_empty() {
            let below = self.below_gross.filter(|below| !below.is_zero());
            shares.extend(below.map(|below| share(None, below, self.gross)));
        }
        if shares.is_empty()
            && let Some((list, paid)) = self.stated
            && list != paid
        {
            let off = list - paid;
            shares.push(Share {
                layer: None,
                amount: off,
                of_gross: off.over(list).map(|factor| factor.percent()),
                of_rest: None,
            });
        }
        shares
    }
}
