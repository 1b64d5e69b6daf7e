//! From list to net in year one: what the Bedrock layer takes off, what the EDP discount takes off, what gets neither.
//! Shortfall comes on top of net and belongs in `years`.

use super::spend::Part;
use super::years::Position;
use crate::engine::formulas::stacking::Stacking;
use crate::engine::num::{Factor, Percent, Ratio, Usd};
use crate::engine::value::{Phrase, Value};

/// The steps from list to net.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Waterfall {
    /// At list.
    pub list: Usd,
    /// Taken off by the Bedrock layer.
    pub layer: Usd,
    /// Taken off by the EDP discount.
    pub edp: Usd,
    /// Part of list that gets no EDP discount, because it is on models of vendors other than Amazon.
    pub without_edp: Usd,
    /// Part of list that is not under the agreement in year one.
    pub outside: Usd,
}

impl Waterfall {
    /// After both.
    pub fn net(&self) -> Usd {
        self.list - self.layer - self.edp
    }

    /// Both over list; `None` without spend.
    pub fn off(&self) -> Option<Ratio> {
        (self.layer + self.edp).ratio_to(self.list)
    }

    fn add(&mut self, position: &Position, part: &Part) {
        let terms = &position.terms;
        self.list = self.list + part.list;
        if !terms.covers(part, 1) {
            self.outside = self.outside + part.list;
            return;
        }
        let steps = PartSteps::of(position, part);
        if steps.edp_rate.is_zero() && part.treatment.is_some() {
            self.without_edp = self.without_edp + part.list;
        }
        self.layer = self.layer + steps.layer;
        self.edp = self.edp + steps.edp;
    }
}

/// The steps of one part of the spend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartSteps {
    /// The part.
    pub part: Part,
    /// How its percentages combine.
    pub stacking: Stacking,
    /// The layer it gets; nothing outside the agreement.
    pub layer_rate: Percent,
    /// The EDP discount it gets; nothing outside the agreement.
    pub edp_rate: Percent,
    /// Taken off by the layer.
    pub layer: Usd,
    /// Taken off by the EDP discount.
    pub edp: Usd,
}

impl PartSteps {
    fn of(position: &Position, part: &Part) -> Self {
        let terms = &position.terms;
        let (edp_rate, layer_rate) = if terms.covers(part, 1) {
            (terms.discount_on(part), terms.layer_on(part))
        } else {
            (Percent::ZERO, Percent::ZERO)
        };
        let (layer, edp) = split(terms.stacking, part.list, edp_rate, layer_rate);
        Self {
            part: *part,
            stacking: terms.stacking,
            layer_rate,
            edp_rate,
            layer,
            edp,
        }
    }

    /// After both.
    pub fn net(&self) -> Usd {
        self.part.list - self.layer - self.edp
    }

    /// What the layer takes off, as a calculation.
    pub fn layer_working(&self) -> Phrase {
        let [list, layer] = [self.part.list, self.layer].map(Value::Usd);
        let rate = Value::Percent(self.layer_rate);
        match self.stacking {
            Stacking::Replace if self.layer_rate < self.edp_rate => {
                Phrase::new("{0}: {1} is less than the EDP discount", [layer, rate])
            }
            _ => Phrase::new("{0} × {1} = {2}", [list, rate, layer]),
        }
    }

    /// What the EDP discount takes off, as a calculation.
    pub fn edp_working(&self) -> Phrase {
        let [list, layer, edp] = [self.part.list, self.layer, self.edp].map(Value::Usd);
        let rate = Value::Percent(self.edp_rate);
        let (d, b) = (self.edp_rate.factor(), self.layer_rate.factor());
        match self.stacking {
            Stacking::Compound => Phrase::new("({0} − {1}) × {2} = {3}", [list, layer, rate, edp]),
            Stacking::Additive if d + b > Factor::ONE => Phrase::new(
                "{0} × {2}, but no more than {0} − {1} = {3}",
                [list, layer, rate, edp],
            ),
            Stacking::Replace if self.layer_rate >= self.edp_rate => {
                Phrase::new("{0}: {1} is no more than the layer", [edp, rate])
            }
            Stacking::Additive | Stacking::Replace => {
                Phrase::new("{0} × {1} = {2}", [list, rate, edp])
            }
        }
    }
}

/// The steps of every part, in the order of the spend: what the figures of [`waterfalls`] are made of.
pub fn parts(position: &Position) -> Vec<PartSteps> {
    let parts = position.spend.parts.iter();
    parts.map(|part| PartSteps::of(position, part)).collect()
}

/// What the layer and what the discount take off an amount at list. Their sum is what the stacking takes off in one
/// (`formulas::stacking`): compound takes the layer first, in replace a better or equal layer is the one that applies.
pub fn split(stacking: Stacking, list: Usd, discount: Percent, layer: Percent) -> (Usd, Usd) {
    let (d, b) = (discount.factor(), layer.factor());
    match stacking {
        Stacking::Compound => {
            let first = list * b;
            (first, (list - first) * d)
        }
        Stacking::Additive => {
            let first = list * b;
            (first, (list * d).min(list - first))
        }
        Stacking::Replace if layer >= discount => (list * b, Usd::ZERO),
        Stacking::Replace => (Usd::ZERO, list * d),
    }
}

/// The steps of the whole bill, and those of Bedrock alone.
pub fn waterfalls(position: &Position) -> (Waterfall, Waterfall) {
    let (mut whole, mut bedrock) = (Waterfall::default(), Waterfall::default());
    for part in &position.spend.parts {
        whole.add(position, part);
        if part.is_bedrock() {
            bedrock.add(position, part);
        }
    }
    (whole, bedrock)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split_of(stacking: Stacking, d: u32, b: u32) -> [String; 2] {
        let percent = |p| Percent::of(p, 0);
        let (layer, edp) = split(stacking, Usd::whole(1_000), percent(d), percent(b));
        [layer.text(), edp.text()]
    }

    #[test]
    fn each_reading_splits_what_it_takes_off() {
        // 10 % layer and 9 % discount on 1,000: 100 and 9 % of 900; 100 and 90; the better one alone.
        assert_eq!(split_of(Stacking::Compound, 9, 10), ["100.00", "81.00"]);
        assert_eq!(split_of(Stacking::Additive, 9, 10), ["100.00", "90.00"]);
        assert_eq!(split_of(Stacking::Replace, 9, 10), ["100.00", "0.00"]);
        assert_eq!(split_of(Stacking::Replace, 12, 10), ["0.00", "120.00"]);
        assert_eq!(split_of(Stacking::Replace, 10, 10), ["100.00", "0.00"]);
    }

    #[test]
    fn added_discounts_never_take_off_more_than_the_price() {
        assert_eq!(split_of(Stacking::Additive, 60, 60), ["600.00", "400.00"]);
    }
}
