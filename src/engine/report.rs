//! Everything a page, an export or a link shows of one assessed position. It only holds results: the formulas
//! are in `quote`, `agreement`, `checks` and `score`.

use crate::engine::agreement::tiers::TierSearch;
use crate::engine::agreement::{AgreementYear, Outlook, YearOne};
use crate::engine::checks::{self, Finding};
use crate::engine::num::{Factor, Points, Ratio, Usd};
use crate::engine::quote::Quote;
use crate::engine::rubric::{DimensionId, DiscountBand};
use crate::engine::score::Scored;

/// The result of `assess`.
#[derive(Clone, Debug)]
pub struct Report {
    /// The bill at list.
    pub quote: Quote,
    /// List spend of year one.
    pub year_one: YearOne,
    /// The agreement over the term; its commitments are zero without one.
    pub outlook: Outlook,
    /// The agreement year by year.
    pub years: Vec<AgreementYear>,
    /// Every benchmark tier.
    pub tiers: TierSearch,
    /// Expected cost above the cheapest tier, over the term.
    pub regret: Usd,
    /// The commitment that the benchmark is read at.
    pub benchmark_commitment: Usd,
    /// The market's discounts there.
    pub band: DiscountBand,
    /// Burn over commitment at which the agreement is worth nothing, net basis; `None` without one.
    pub break_even_burn: Option<Ratio>,
    /// Share of Bedrock list spend that is paid after today's discounts; one without Bedrock.
    pub payable: Ratio,
    /// One finding per check.
    pub findings: [Finding; checks::COUNT],
    /// Points of the whole score that each finding loses, in the same order.
    pub points_lost: [Points; checks::COUNT],
    /// The score as the answers stand.
    pub scored: Scored,
    /// The score if every unknown turns out well.
    pub best_case: Scored,
    /// US dollars a year at stake, per dimension. They overlap and are never added up.
    pub money: [(DimensionId, Usd); 8],
    /// What the token levers are worth with the commitment held fixed; `None` without on-demand spend.
    pub kept: Option<KeptThisTerm>,
    /// The four figures at the top of the page.
    pub figures: Figures,
    /// Inputs touched over all inputs.
    pub confidence: Ratio,
    /// The rubric's version.
    pub rubric: u16,
}

/// The four figures at the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// Bedrock at list, a year.
    pub bedrock_list: Usd,
    /// Bedrock after discounts, a year.
    pub bedrock_net: Usd,
    /// Expected shortfall, a year on average.
    pub shortfall: Usd,
    /// The largest money item of one dimension, a year.
    pub at_stake: Usd,
    /// Which dimension that is.
    pub at_stake_in: Option<DimensionId>,
}

/// Token savings while the commitment stays as it is: burn falls too, so part may come back as shortfall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeptThisTerm {
    /// Taken off the invoice, a year.
    pub invoice: Usd,
    /// Returned as shortfall, a year.
    pub returned: Usd,
    /// Kept, a year.
    pub kept: Usd,
}

impl Report {
    /// The money at stake in one dimension, a year.
    pub fn money_in(&self, dimension: DimensionId) -> Usd {
        self.money
            .iter()
            .find(|(id, _)| *id == dimension)
            .map_or(Usd::ZERO, |(_, money)| *money)
    }

    /// True when a price is missing, so that totals are "at least".
    pub fn has_gaps(&self) -> bool {
        self.quote.gaps().next().is_some()
    }

    /// Findings that cost points, the dearest first; then those that do not apply or cost nothing are left out.
    pub fn losses(&self) -> Vec<(&Finding, Points)> {
        let mut losses: Vec<_> = self
            .findings
            .iter()
            .zip(self.points_lost)
            .filter(|(f, _)| f.loses_points())
            .collect();
        losses.sort_by_key(|(_, lost)| std::cmp::Reverse(*lost));
        losses
    }

    /// Saving the term brings over list, as one factor of it: for the verdict sentence.
    pub fn pays(&self) -> bool {
        self.outlook.net_value() >= Usd::ZERO
    }

    /// Inputs touched, as a plain factor.
    pub fn touched(&self) -> Factor {
        self.confidence.factor()
    }
}
