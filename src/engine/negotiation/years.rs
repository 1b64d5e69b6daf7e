//! The years of the term: what each costs and burns in a low, base and high case, what is short, and what it all adds
//! up to. The model is that of the score (domain notes, section 2.2) with every term of its own; which commitment to
//! choose belongs in `commitment`.

use super::spend::Spend;
use super::terms::Terms;
use crate::engine::agreement::half_width;
use crate::engine::formulas::true_up::{self, Year as Counted};
use crate::engine::num::{Factor, Percent, Ratio, Usd};
use crate::engine::scenario::negotiation::{NegotiationInputs, Settlement};
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

    /// Low, base and high case as factors on the expected spend.
    pub fn cases(&self) -> [Factor; 3] {
        let spread = self.half_width.factor();
        [Factor::ONE - spread, Factor::ONE, Factor::ONE + spread]
    }
}

/// One year in one case.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Case {
    /// At list.
    pub list: Usd,
    /// Paid after discounts, before shortfall.
    pub paid: Usd,
    /// Counted towards the commitment.
    pub counted: Usd,
    /// Excess of earlier years that counts in this one.
    pub carried_in: Usd,
    /// Paid for nothing.
    pub shortfall: Usd,
}

/// One year in its three cases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    /// What is expected.
    pub base: BaseYear,
    /// Low, base and high.
    pub cases: [Case; 3],
}

/// Probability-weighted sums over the term.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// At list.
    pub list: Usd,
    /// Paid after discounts, before shortfall.
    pub paid: Usd,
    /// Paid for nothing.
    pub shortfall: Usd,
}

impl Totals {
    /// What the discounts take off list.
    pub fn saving(&self) -> Usd {
        self.list - self.paid
    }

    /// Saving less shortfall: what the agreement is worth over none.
    pub fn net_value(&self) -> Usd {
        self.saving() - self.shortfall
    }

    /// Everything paid.
    pub fn cost(&self) -> Usd {
        self.paid + self.shortfall
    }

    /// Net value over list; `None` without spend.
    pub fn effective_discount(&self) -> Option<Ratio> {
        self.net_value().ratio_to(self.list)
    }
}

/// The whole term.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Year by year.
    pub years: Vec<Year>,
    /// Sums in the dollars of each year.
    pub total: Totals,
    /// Sums in today's dollars; the same without a discount rate.
    pub present: Totals,
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
        let base = self.base_years();
        let mut years: Vec<Year> = base
            .iter()
            .map(|base| Year {
                base: *base,
                cases: [Case::default(); 3],
            })
            .collect();
        let (mut total, mut present) = (Totals::default(), Totals::default());
        for (index, weight) in self.weights.iter().enumerate() {
            let cases = self.along(&base, index);
            for (year, case) in years.iter_mut().zip(cases) {
                total = total.plus(&case, *weight);
                present = present.plus(&case, *weight * year.base.present);
                if let Some(slot) = year.cases.get_mut(index) {
                    *slot = case;
                }
            }
        }
        Outcome {
            years,
            total,
            present,
        }
    }

    /// The years along one case, settled.
    fn along(&self, base: &[BaseYear], index: usize) -> Vec<Case> {
        let case = |year: &BaseYear| year.cases().get(index).copied().unwrap_or(Factor::ONE);
        let counted: Vec<Counted> = base
            .iter()
            .map(|year| Counted {
                commitment: year.commitment,
                counted: year.counted(case(year)),
            })
            .collect();
        let settled = self.settle(&counted);
        let rows = base.iter().zip(&counted).zip(settled);
        rows.map(|((year, counted), (carried_in, shortfall))| Case {
            list: year.list * case(year),
            paid: year.paid * case(year),
            counted: counted.counted,
            carried_in,
            shortfall,
        })
        .collect()
    }

    /// What is carried into each year, and what is short in it.
    fn settle(&self, years: &[Counted]) -> Vec<(Usd, Usd)> {
        match self.terms.settlement {
            Settlement::Annual => true_up::annual(years, self.terms.carry_forward)
                .into_iter()
                .map(|year| (year.carried_in, year.shortfall))
                .collect(),
            Settlement::TermEnd => {
                let mut settled = vec![(Usd::ZERO, Usd::ZERO); years.len()];
                if let Some((_, shortfall)) = settled.last_mut() {
                    *shortfall = true_up::at_term_end(years);
                }
                settled
            }
        }
    }
}

impl Totals {
    fn plus(self, case: &Case, weight: Factor) -> Self {
        Self {
            list: self.list + case.list * weight,
            paid: self.paid + case.paid * weight,
            shortfall: self.shortfall + case.shortfall * weight,
        }
    }
}
