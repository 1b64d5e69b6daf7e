//! A commitment schedule against the forecast: what counts, what is missing and what it all costs, over the term
//! and year by year.

use super::forecast::{Forecast, ForecastYear};
use super::terms::{Burn, Terms};
use crate::engine::num::{Factor, Ratio, Usd};
use crate::engine::rubric::Model;

/// Probability-weighted totals over the term for one commitment schedule.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// The schedule.
    pub commitments: Vec<Usd>,
    /// Expected list spend.
    pub list: Usd,
    /// Expected payments before shortfall.
    pub paid: Usd,
    /// Expected shortfall, paid and bought nothing with.
    pub shortfall: Usd,
    /// Burn counted in the low case, per year.
    pub low_burn: Vec<Usd>,
}

impl Outlook {
    /// What the discounts take off list.
    pub fn saving(&self) -> Usd {
        self.list - self.paid
    }

    /// Saving less shortfall.
    pub fn net_value(&self) -> Usd {
        self.saving() - self.shortfall
    }

    /// Payments plus shortfall.
    pub fn cost(&self) -> Usd {
        self.paid + self.shortfall
    }

    /// Net value over list; `None` without spend.
    pub fn effective_discount(&self) -> Option<Ratio> {
        self.net_value().ratio_to(self.list)
    }

    /// Average commitment of a year.
    pub fn average_commitment(&self) -> Usd {
        average(&self.commitments)
    }

    /// Low-case coverage of each year's commitment, with the year counted from one. A year without a commitment has
    /// none and keeps its number.
    pub fn coverage(&self) -> impl Iterator<Item = (usize, Ratio)> {
        let years = self.low_burn.iter().zip(&self.commitments).zip(1..);
        years.filter_map(|((burn, commitment), year)| Some((year, burn.ratio_to(*commitment)?)))
    }

    /// The worst year and its coverage; the first of equals.
    pub fn worst_year(&self) -> Option<(usize, Ratio)> {
        self.coverage().min_by_key(|(_, ratio)| *ratio)
    }
}

/// The mean of yearly amounts; nothing for no years.
pub fn average(yearly: &[Usd]) -> Usd {
    yearly.iter().copied().sum::<Usd>().per(yearly.len() as u32)
}

/// Expected payments and shortfall of a commitment schedule.
pub fn outlook(
    forecast: &Forecast,
    burn: Burn,
    terms: &Terms,
    schedule: Vec<Usd>,
    model: &Model,
) -> Outlook {
    let expected: Factor = forecast.years.iter().map(|year| year.expected).sum();
    let mut shortfall = Usd::ZERO;
    let mut low_burn = Vec::with_capacity(schedule.len());
    for (year, &commitment) in forecast.years.iter().zip(&schedule) {
        let cap = commitment * model.marketplace_cap.factor();
        let counted = year.cases.map(|case| counted(burn, terms, case, cap));
        for (amount, weight) in counted.into_iter().zip(forecast.weights) {
            shortfall = shortfall + (commitment - amount).or_zero() * weight;
        }
        let [low, ..] = counted;
        low_burn.push(low);
    }
    Outlook {
        commitments: schedule,
        list: burn.list * expected,
        paid: burn.paid * expected,
        shortfall,
        low_burn,
    }
}

fn counted(burn: Burn, terms: &Terms, case: Factor, cap: Usd) -> Usd {
    let pool = if burn.pooled.is_zero() {
        terms.eligible_marketplace
    } else {
        terms.eligible_marketplace + burn.pooled * case
    };
    burn.core * case + pool.min(cap)
}

/// One year of the agreement in its three cases.
#[derive(Clone, Debug)]
pub struct AgreementYear {
    /// Counted from one.
    pub year: u32,
    /// The commitment.
    pub commitment: Usd,
    /// Half-width of the forecast.
    pub half_width: Ratio,
    /// Low, base and high case.
    pub cases: [YearCase; 3],
}

/// One case of one year.
#[derive(Clone, Copy, Debug)]
pub struct YearCase {
    /// At list.
    pub list: Usd,
    /// Paid after discounts.
    pub paid: Usd,
    /// Counted towards the commitment.
    pub counted: Usd,
    /// Commitment less what counted.
    pub shortfall: Usd,
}

/// The year-by-year table behind an outlook.
pub fn years(
    forecast: &Forecast,
    burn: Burn,
    terms: &Terms,
    schedule: &[Usd],
    model: &Model,
) -> Vec<AgreementYear> {
    let row = |((year, &commitment), number): ((&ForecastYear, &Usd), u32)| {
        let cap = commitment * model.marketplace_cap.factor();
        let cases = year.cases.map(|case| {
            let counted = counted(burn, terms, case, cap);
            let shortfall = (commitment - counted).or_zero();
            YearCase {
                list: burn.list * case,
                paid: burn.paid * case,
                counted,
                shortfall,
            }
        });
        AgreementYear {
            year: number,
            commitment,
            half_width: year.half_width,
            cases,
        }
    };
    forecast
        .years
        .iter()
        .zip(schedule)
        .zip(1..)
        .map(row)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_without_a_commitment_keeps_its_number() {
        let outlook = Outlook {
            commitments: [0, 100, 0, 200].map(Usd::whole).to_vec(),
            list: Usd::ZERO,
            paid: Usd::ZERO,
            shortfall: Usd::ZERO,
            low_burn: [50, 90, 50, 100].map(Usd::whole).to_vec(),
        };
        let (nine_tenths, half) = (Ratio::of(9, 1), Ratio::of(5, 1));
        assert_eq!(
            outlook.coverage().collect::<Vec<_>>(),
            [(2, nine_tenths), (4, half)]
        );
        assert_eq!(outlook.worst_year(), Some((4, half)));
    }
}
