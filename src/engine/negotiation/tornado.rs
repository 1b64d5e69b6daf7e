//! Which input moves the net value most: each alone at a lower and a higher value, everything else as it is. The steps
//! are assumptions of ours, wide enough to be seen and none a forecast; what an offer would have to change is `worth`.

use super::spend::Part;
use super::worth::net_value;
use super::years::{Position, commitments};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::scenario::fields::{FieldId, Kind, NegotiationField};
use crate::engine::scenario::negotiation::NegotiationInputs;
use crate::engine::scenario::{Agreement, Scenario, Treatment};
use crate::engine::value::Value;

/// An input that is moved alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// AWS without Bedrock, a tenth down and up.
    Native,
    /// All Bedrock spend, a quarter down and up.
    Bedrock,
    /// Growth of every part of the spend, five points; named by the position's.
    Growth,
    /// Uncertainty of the forecast, ten points.
    Uncertainty,
    /// The commitment of every year, a tenth; named by that of the first.
    Commitment,
    /// The yearly step of the commitment, five points.
    Step,
    /// The EDP discount, one point.
    Discount,
    /// The Bedrock layer, two points; on capacity too where it follows.
    Layer,
    /// Nothing of Marketplace eligible, and all of it.
    Eligible,
    /// The Marketplace cap, ten points.
    MarketplaceCap,
    /// All third-party models excluded, and all treated in full.
    ThirdParty,
}

/// One value of an input, and the net value over the term there.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// The input.
    pub value: Value,
    /// Net value over the term, in today's dollars.
    pub net_value: Usd,
}

/// One input at its two values.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which.
    pub input: Input,
    /// At the lower value.
    pub low: Swing,
    /// At the higher value.
    pub high: Swing,
    /// From the least net value of the two and today's to the greatest.
    pub width: Usd,
}

/// The net value today, and the inputs that apply, the one that moves it most first.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// Net value over the term as it is, in today's dollars.
    pub today: Usd,
    /// Empty without a commitment.
    pub bars: Vec<Bar>,
}

/// The tornado of a position that was read from `scenario` and `inputs`.
pub fn tornado(position: &Position, scenario: &Scenario, inputs: &NegotiationInputs) -> Tornado {
    let subject = Subject {
        position,
        scenario,
        inputs,
        today: net_value(position),
    };
    let mut bars = Vec::new();
    if scenario.has_agreement() {
        bars.extend(subject.of_spend());
        bars.extend(subject.of_commitment());
        bars.extend(subject.of_terms());
    }
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.width));
    Tornado {
        today: subject.today,
        bars,
    }
}

struct Subject<'a> {
    position: &'a Position,
    scenario: &'a Scenario,
    inputs: &'a NegotiationInputs,
    today: Usd,
}

impl Subject<'_> {
    /// One input, at two values of it.
    fn bar<T: Copy>(
        &self,
        input: Input,
        values: [T; 2],
        show: fn(T) -> Value,
        set: impl Fn(&mut Position, T),
    ) -> Bar {
        let [low, high] = values.map(|value| {
            let mut moved = self.position.clone();
            set(&mut moved, value);
            Swing {
                value: show(value),
                net_value: net_value(&moved),
            }
        });
        let least = low.net_value.min(high.net_value).min(self.today);
        let most = low.net_value.max(high.net_value).max(self.today);
        Bar {
            input,
            low,
            high,
            width: most - least,
        }
    }

    fn of_spend(&self) -> Vec<Bar> {
        let (spend, scenario) = (&self.position.spend, self.scenario);
        let mut bars = Vec::new();
        let native = scenario.spend.native;
        if native.is_positive() {
            let values = by_a(10, native).map(|value| value.min(most_of(FieldId::Native)));
            bars.push(self.bar(Input::Native, values, Value::Usd, |moved, value| {
                scale(moved, |part| !part.is_bedrock(), value, native);
            }));
        }
        let bedrock = spend.bedrock();
        if bedrock.is_positive() {
            let values = by_a(4, bedrock);
            bars.push(
                self.bar(Input::Bedrock, values, Value::Usd, |moved, value| {
                    scale(moved, Part::is_bedrock, value, bedrock);
                }),
            );
        }
        if spend.parts.is_empty() {
            return bars;
        }
        let (growth, uncertainty) = (scenario.spend.growth, scenario.spend.uncertainty);
        if self.position.commitments.len() > 1 {
            let [down, up] = around(growth, 5, FieldId::Growth);
            let values = [(false, down), (true, up)];
            let show = |(_, value)| Value::Percent(value);
            bars.push(self.bar(Input::Growth, values, show, |moved, (up, _)| {
                for part in &mut moved.spend.parts {
                    let [down, above] = around(part.growth, 5, FieldId::Growth);
                    part.growth = if up { above } else { down };
                }
            }));
        }
        let values = around(uncertainty, 10, FieldId::Uncertainty);
        let show = Value::Percent;
        bars.push(self.bar(Input::Uncertainty, values, show, |moved, value| {
            moved.uncertainty = value;
        }));
        bars
    }

    fn of_commitment(&self) -> Vec<Bar> {
        let agreement = &self.scenario.agreement;
        let first = agreement.commitment;
        let values = by_a(10, first).map(|value| value.min(most_of(FieldId::Commitment)));
        let mut bars = vec![
            self.bar(Input::Commitment, values, Value::Usd, |moved, value| {
                let by = value.over(first).unwrap_or(Factor::ONE);
                for commitment in &mut moved.commitments {
                    *commitment = *commitment * by;
                }
            }),
        ];
        let later = usize::from(agreement.term).saturating_sub(1);
        let mut typed = self.inputs.years.commitments.iter().take(later);
        if typed.any(Option::is_none) {
            let values = around(agreement.step, 5, FieldId::Step);
            bars.push(
                self.bar(Input::Step, values, Value::Percent, |moved, step| {
                    let agreement = Agreement {
                        step,
                        ..agreement.clone()
                    };
                    moved.commitments = commitments(&agreement, self.inputs);
                }),
            );
        }
        bars
    }

    fn of_terms(&self) -> Vec<Bar> {
        let (terms, spend) = (&self.position.terms, &self.position.spend);
        let third_party = spend.parts.iter().any(|part| part.treatment.is_some());
        let mut bars = Vec::new();
        let percent = Value::Percent;
        if !spend.parts.is_empty() {
            let values = around(terms.discount, 1, FieldId::Discount);
            bars.push(self.bar(Input::Discount, values, percent, |moved, value| {
                moved.terms.discount = value;
            }));
        }
        if spend.bedrock().is_positive() {
            let follows = self.inputs.layers.capacity_layer.is_none();
            let values = around(terms.layer, 2, FieldId::Layer);
            bars.push(self.bar(Input::Layer, values, percent, |moved, value| {
                moved.terms.layer = value;
                if follows {
                    moved.terms.capacity_layer = value;
                }
            }));
        }
        let purchases = self.scenario.marketplace.purchases;
        if purchases.is_positive() {
            let values = [Percent::ZERO, Percent::WHOLE];
            bars.push(self.bar(Input::Eligible, values, percent, |moved, value| {
                moved.spend.marketplace = purchases * value.factor();
            }));
        }
        if spend.fills_pool() {
            let field = FieldId::Negotiation(NegotiationField::MarketplaceCap);
            let values = around(terms.marketplace_cap, 10, field);
            bars.push(
                self.bar(Input::MarketplaceCap, values, percent, |moved, value| {
                    moved.terms.marketplace_cap = value;
                }),
            );
        }
        if third_party {
            let values = [Treatment::Excluded, Treatment::Full];
            bars.push(
                self.bar(Input::ThirdParty, values, treated, |moved, value| {
                    for part in &mut moved.spend.parts {
                        part.treatment = part.treatment.map(|_| value);
                    }
                }),
            );
        }
        bars
    }
}

fn treated(treatment: Treatment) -> Value {
    Value::Word(match treatment {
        Treatment::Full => "they count and get the discount",
        _ => "excluded",
    })
}

/// One `parts`-th less of an amount, and one more.
fn by_a(parts: u32, amount: Usd) -> [Usd; 2] {
    let step = amount.per(parts);
    [amount - step, amount + step]
}

/// Makes `value` of what is `today` in some parts of the spend.
fn scale(moved: &mut Position, which: fn(&Part) -> bool, value: Usd, today: Usd) {
    let by = value.over(today).unwrap_or(Factor::ONE);
    moved.spend = moved.spend.scaled(which, by);
}

/// So many points less and more of a percentage, inside the range of its field.
fn around(percent: Percent, points: u32, field: FieldId) -> [Percent; 2] {
    let step = Percent::of(points, 0).factor();
    let [least, most] = range(field);
    let inside = |factor: Factor| factor.percent().max(least).min(most);
    [
        inside(percent.factor() - step),
        inside(percent.factor() + step),
    ]
}

/// The range of a field that holds a percentage.
fn range(field: FieldId) -> [Percent; 2] {
    let Kind::Number { min, max, .. } = field.field().kind else {
        return [Percent::ZERO, Percent::WHOLE];
    };
    [min, max].map(|end| {
        let size = Percent::of(end.unsigned_abs(), 0);
        if end < 0 {
            (-size.factor()).percent()
        } else {
            size
        }
    })
}

/// The most of a field that holds dollars.
fn most_of(field: FieldId) -> Usd {
    match field.field().kind {
        Kind::Number { max, .. } => Usd::whole(max.unsigned_abs()),
        _ => Usd::ZERO,
    }
}
