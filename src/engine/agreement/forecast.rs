//! The years of the term: how spend may develop in a low, base and high case, and the commitment of each year.
//! What the two mean for one another belongs in `outlook`.

use crate::engine::num::{Factor, Percent, Ratio, Usd};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Agreement, Spend};

/// How spend develops: one multiplier per year and case.
#[derive(Clone, Debug)]
pub struct Forecast {
    pub(super) years: Vec<ForecastYear>,
    pub(super) weights: [Factor; 3],
}

/// One year of the forecast.
#[derive(Clone, Copy, Debug)]
pub struct ForecastYear {
    /// Half-width of the forecast in this year: it widens evenly to the end of the term.
    pub half_width: Ratio,
    /// Multipliers on year one for the low, base and high case.
    pub cases: [Factor; 3],
    pub(super) expected: Factor,
}

impl Forecast {
    /// `(1+g)^(t−1) · (1 ± u·t/T)`, with `u·t/T` rounded to a ratio.
    pub fn new(spend: &Spend, term: u8, model: &Model) -> Self {
        let growth = Factor::ONE + spend.growth.factor();
        let [low, base, high] = model.case_weights;
        let year = |t: u8| {
            let grown = growth.pow(u32::from(t).saturating_sub(1));
            let half_width = half_width(spend.uncertainty, u32::from(t), u32::from(term));
            let spread = half_width.factor();
            let cases = [
                grown * (Factor::ONE - spread),
                grown,
                grown * (Factor::ONE + spread),
            ];
            let [l, b, h] = cases;
            ForecastYear {
                half_width,
                cases,
                expected: l * low + b * base + h * high,
            }
        };
        Self {
            years: (1..=term).map(year).collect(),
            weights: model.case_weights,
        }
    }

    /// Multipliers of the low case, year by year.
    pub fn low_cases(&self) -> impl Iterator<Item = Factor> {
        self.years.iter().map(|year| {
            let [low, ..] = year.cases;
            low
        })
    }
}

/// Half-width of the forecast in a year, from one, of a term: it widens evenly to the end, `u·t/T`, as a ratio.
pub fn half_width(uncertainty: Percent, year: u32, term: u32) -> Ratio {
    uncertainty.factor().times(year).per(term).ratio()
}

/// The commitment of each year: the first one, stepped.
pub fn commitments(agreement: &Agreement) -> Vec<Usd> {
    let step = Factor::ONE + agreement.step.factor();
    (0..u32::from(agreement.term))
        .map(|year| agreement.commitment * step.pow(year))
        .collect()
}
