//! The fee of the support plan beside the agreement: year by year, and what the discounts are worth after it. The
//! published bands are data; what is paid for the services themselves belongs in `years`.

use super::years::{Outcome, Totals, Year};
use crate::engine::data::SupportBand;
use crate::engine::formulas::support::{Band, monthly_fee};
use crate::engine::num::{Factor, Ratio, Usd};
use crate::engine::quote::MONTHS_PER_YEAR;
use crate::engine::scenario::negotiation::{SupportInputs, SupportPlan};

/// The fee over the term.
#[derive(Clone, Debug, PartialEq)]
pub struct Support {
    /// Year by year.
    pub years: Vec<SupportYear>,
    /// Expected fees over the term, in the dollars of each year.
    pub total: Usd,
    /// Expected fees over the term, in today's dollars.
    pub present: Usd,
}

/// The fee of one year. Its twelve months are taken as alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SupportYear {
    /// Contract year, from one.
    pub number: u32,
    /// Charges of a month that the fee is taken from, in the low, base and high case.
    pub charged: [Usd; 3],
    /// Fee of the year in the same cases.
    pub fees: [Usd; 3],
    /// Fee of the year, weighted.
    pub expected: Usd,
}

impl Support {
    /// Net value less the fee, over list; `None` without spend. The totals are in the dollars of each year. Without an
    /// agreement the fee may be paid too: it is what support costs, and no loss by signing.
    pub fn effective_discount(&self, totals: &Totals) -> Option<Ratio> {
        (totals.net_value() - self.total).ratio_to(totals.list)
    }
}

/// The fee on the charges of each year, at list or after discounts: by the published bands or a percentage, and in every
/// month at least the plan's minimum (domain notes, section 1.2; vector V8). Marketplace is no part of the charges, and
/// shortfall neither. `None` where the plan is left out.
pub fn support(
    outcome: &Outcome,
    weights: [Factor; 3],
    inputs: &SupportInputs,
    published: &[SupportBand],
) -> Option<Support> {
    let bands: Vec<Band> = match inputs.plan {
        SupportPlan::None => return None,
        SupportPlan::Bands => published
            .iter()
            .map(|band| Band {
                up_to: band.up_to,
                rate: band.rate,
            })
            .collect(),
        SupportPlan::Flat(rate) => vec![Band { up_to: None, rate }],
    };
    let mut support = Support {
        years: Vec::with_capacity(outcome.years.len()),
        total: Usd::ZERO,
        present: Usd::ZERO,
    };
    for year in &outcome.years {
        let charged = charged(year, inputs.on_net);
        let fees =
            charged.map(|month| monthly_fee(month, &bands, inputs.minimum).times(MONTHS_PER_YEAR));
        let weighted = fees.into_iter().zip(weights);
        let expected: Usd = weighted.map(|(fee, weight)| fee * weight).sum();
        support.total = support.total + expected;
        support.present = support.present + expected * year.base.present;
        support.years.push(SupportYear {
            number: year.base.number,
            charged,
            fees,
            expected,
        });
    }
    Some(support)
}

/// Charges of an average month in each case.
fn charged(year: &Year, on_net: bool) -> [Usd; 3] {
    year.cases.map(|case| {
        let charges = if on_net { case.paid } else { case.list };
        charges.per(MONTHS_PER_YEAR)
    })
}
