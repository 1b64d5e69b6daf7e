//! The agreement over its term: burn, shortfall and cost in a low, base and high case, for any commitment.
//! Choosing between tiers belongs in `tiers`, the market's discounts in `benchmark`.

pub mod benchmark;
pub mod tiers;

use crate::engine::num::{Factor, Percent, Ratio, Usd};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Agreement, Basis, BedrockTerms, Scenario, Spend, Treatment};

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

/// How spend develops: one multiplier per year and case.
#[derive(Clone, Debug)]
pub struct Forecast {
    years: Vec<ForecastYear>,
    weights: [Factor; 3],
}

/// One year of the forecast.
#[derive(Clone, Copy, Debug)]
pub struct ForecastYear {
    /// Half-width of the forecast in this year: it widens evenly to the end of the term.
    pub half_width: Ratio,
    /// Multipliers on year one for the low, base and high case.
    pub cases: [Factor; 3],
    expected: Factor,
}

impl Forecast {
    /// `(1+g)^(t−1) · (1 ± u·t/T)`, with `u·t/T` rounded to a ratio.
    pub fn new(spend: &Spend, term: u8, model: &Model) -> Self {
        let growth = Factor::ONE + spend.growth.factor();
        let [low, base, high] = model.case_weights;
        let year = |t: u8| {
            let grown = growth.pow(u32::from(t).saturating_sub(1));
            let half_width = spend
                .uncertainty
                .factor()
                .times(u32::from(t))
                .per(u32::from(term))
                .ratio();
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

/// The commitment of each year: the first one, stepped.
pub fn commitments(agreement: &Agreement) -> Vec<Usd> {
    let step = Factor::ONE + agreement.step.factor();
    (0..u32::from(agreement.term))
        .map(|year| agreement.commitment * step.pow(year))
        .collect()
}

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

    /// Low-case coverage of each year's commitment.
    pub fn coverage(&self) -> impl Iterator<Item = Ratio> {
        self.low_burn
            .iter()
            .zip(&self.commitments)
            .filter_map(|(burn, commitment)| burn.ratio_to(*commitment))
    }

    /// Coverage of the worst year and its number, counted from one.
    pub fn worst_year(&self) -> Option<(usize, Ratio)> {
        let numbered = self
            .coverage()
            .enumerate()
            .map(|(index, ratio)| (index.saturating_add(1), ratio));
        numbered.min_by_key(|(_, ratio)| *ratio)
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
