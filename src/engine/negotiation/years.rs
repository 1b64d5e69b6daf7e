//! The years of the term as they are expected: what each costs and burns before anything is known to go up or down. The
//! model is that of the score (domain notes, section 2.2) with every term of its own; what is short in which case, and
//! what it all adds up to, belongs in `outcome`.

pub use super::outcome::{Case, Outcome, Totals, Year};

use super::spend::Spend;
use super::terms::Terms;
use crate::engine::agreement::half_width;
use crate::engine::num::{Factor, Percent, Ratio, Usd};
use crate::engine::scenario::negotiation::NegotiationInputs;
use crate::engine::scenario::{Agreement, Scenario};

/// One year as it is expected, before anything is known to go up or down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaseYear {
    /// Contract year, from one.
    pub number: u32,
    /// What is committed.
    pub commitment: Usd,
    /// Half-width of the forecast.
    pub half_width: Ratio,
    /// At list.
    pub list: Usd,
    /// Paid after discounts, before shortfall.
    pub paid: Usd,
    /// Counts without a cap.
    pub core: Usd,
    /// Bedrock spend that counts inside the Marketplace cap only.
    pub pooled: Usd,
    /// Eligible Marketplace purchases; no case moves them.
    pub marketplace: Usd,
    /// What a dollar in the pool counts.
    pub counting: Factor,
    /// Most that the pool retires.
    pub cap: Usd,
    /// What a dollar of this year is worth today.
    pub present: Factor,
}

impl BaseYear {
    /// What counts when spend is `case` times the expected.
    pub fn counted(&self, case: Factor) -> Usd {
        let pool = (self.marketplace + self.pooled * case) * self.counting;
        self.core * case + pool.min(self.cap)
    }

    /// The same year under another commitment.
    pub fn committed(self, commitment: Usd, terms: &Terms) -> Self {
        Self {
            commitment,
            cap: commitment * terms.marketplace_cap.factor(),
            ..self
        }
    }

    /// Low, base and high case as factors on the expected spend.
    pub fn cases(&self) -> [Factor; 3] {
        let spread = self.half_width.factor();
        [Factor::ONE - spread, Factor::ONE, Factor::ONE + spread]
    }
}

/// An agreement over its term.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// Year-one spend.
    pub spend: Spend,
    /// Terms.
    pub terms: Terms,
    /// What each year commits to; its length is the term.
    pub commitments: Vec<Usd>,
    /// Half the distance from P10 to P90 at the end of the term.
    pub uncertainty: Percent,
    /// Weights of the low, base and high case.
    pub weights: [Factor; 3],
}

/// The commitment of each year: the first, then what was typed, else the year before and the step. A first year of
/// nothing means that there is no agreement, whatever else is typed.
pub fn commitments(agreement: &Agreement, inputs: &NegotiationInputs) -> Vec<Usd> {
    let step = Factor::ONE + agreement.step.factor();
    let later = usize::from(agreement.term).saturating_sub(1);
    if agreement.commitment.is_zero() {
        return vec![Usd::ZERO; later.saturating_add(1)];
    }
    let typed = inputs.years.commitments.iter().take(later);
    let mut commitments = vec![agreement.commitment];
    let mut last = agreement.commitment;
    for year in typed {
        last = year.unwrap_or(last * step);
        commitments.push(last);
    }
    commitments
}

impl Position {
    /// The position of a scenario.
    pub fn of(
        scenario: &Scenario,
        inputs: &NegotiationInputs,
        spend: Spend,
        weights: [Factor; 3],
    ) -> Self {
        Self {
            spend,
            terms: Terms::of(scenario, inputs),
            commitments: commitments(&scenario.agreement, inputs),
            uncertainty: scenario.spend.uncertainty,
            weights,
        }
    }

    /// The years as they are expected.
    pub fn base_years(&self) -> Vec<BaseYear> {
        let term = self.commitments.len() as u32;
        let years = (1u32..).zip(&self.commitments);
        years
            .map(|(number, commitment)| self.base_year(number, *commitment, term))
            .collect()
    }

    fn base_year(&self, number: u32, commitment: Usd, term: u32) -> BaseYear {
        let terms = &self.terms;
        let grown = |growth: Percent| (Factor::ONE + growth.factor()).pow(number.saturating_sub(1));
        let mut year = BaseYear {
            number,
            commitment,
            half_width: half_width(self.uncertainty, number, term),
            list: Usd::ZERO,
            paid: Usd::ZERO,
            core: Usd::ZERO,
            pooled: Usd::ZERO,
            marketplace: self.spend.marketplace * grown(self.spend.marketplace_growth),
            counting: terms.marketplace_counting.factor(),
            cap: commitment * terms.marketplace_cap.factor(),
            present: terms.present(number),
        };
        for part in &self.spend.parts {
            let list = part.list * grown(part.growth);
            year.list = year.list + list;
            if !terms.covers(part, number) {
                year.paid = year.paid + list;
                continue;
            }
            let paid = list * terms.keeps(part);
            let (core, pooled) = terms.counted(part, list, paid);
            year.paid = year.paid + paid;
            year.core = year.core + core;
            year.pooled = year.pooled + pooled;
        }
        year
    }

    /// The whole term.
    pub fn outcome(&self) -> Outcome {
        Outcome::of(&self.base_years(), &self.terms, self.weights)
    }
}
