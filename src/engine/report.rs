//! Everything a page or an export shows of one assessed position, and the sentences that sum it up. It computes
//! nothing new: the formulas are in `quote`, `agreement`, `checks` and `score`.

use crate::engine::agreement::tiers::TierSearch;
use crate::engine::agreement::{AgreementYear, Outlook, YearOne};
use crate::engine::checks::{self, Finding};
use crate::engine::data::{Age, DOUBTED_AFTER};
use crate::engine::num::{Points, Ratio, Usd};
use crate::engine::quote::{OwnUse, Quote};
use crate::engine::rubric::{DimensionId, DiscountBand};
use crate::engine::scenario::Standing;
use crate::engine::score::{Ceiling, CeilingReason, Scored};
use crate::engine::value::{Phrase, Value};

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
    /// Burn over commitment below which the agreement costs more than none, when burn is net: one less the discount.
    /// `None` without an agreement.
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
    /// The age of the oldest row of the snapshot that the bill rests on; `None` when it rests on none.
    pub oldest_rate: Option<Age>,
    /// What each price of the reader's own does, in the order of the scenario.
    pub own_prices: Vec<OwnPrice>,
    /// Inputs touched over all 25: shown beside the score, no part of it.
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

/// A price of the reader's own in the result.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnPrice {
    /// Whether it is in force, and why not.
    pub standing: Standing,
    /// Why the reader has it.
    pub reason: String,
    /// Where it is used, and what it changes.
    pub used: OwnUse,
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
    /// The money at stake in one dimension, a year; nothing where it does not apply.
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

    /// How many of the reader's own prices the figures rest on.
    pub fn own_prices_in_use(&self) -> usize {
        let used = self.own_prices.iter().filter(|own| own.used.is_used());
        used.count()
    }

    /// What to say of the age of the rates in use: nothing for the first 60 days.
    pub fn age_of_rates(&self) -> Option<Phrase> {
        let age = self.oldest_rate.filter(|age| age.is_said())?;
        let text = if age.is_doubted() {
            "The oldest rate in use is {0} days old. Rates older than {1} days count one step less in confidence: \
             check them first."
        } else {
            "The oldest rate in use is {0} days old: check it against the price list of today."
        };
        let days = [age.days(), DOUBTED_AFTER].map(Value::Count);
        Some(Phrase::new(text, days))
    }

    /// The dimensions with the most money at stake, at most three, the largest first.
    pub fn largest_items(&self) -> Vec<(DimensionId, Usd)> {
        let mut items: Vec<(DimensionId, Usd)> = Vec::new();
        for item in self.money.iter().filter(|(_, money)| money.is_positive()) {
            let at = items.partition_point(|(_, larger)| *larger >= item.1);
            items.insert(at, *item);
        }
        items.truncate(3);
        items
    }

    /// Findings that cost points and the points of the whole score each costs, the dearest first; equals in the
    /// order of the checks.
    pub fn losses(&self) -> Vec<(&Finding, Points)> {
        let losing = self
            .findings
            .iter()
            .zip(self.points_lost)
            .filter(|(f, _)| f.loses_points());
        let mut losses: Vec<(&Finding, Points)> = Vec::with_capacity(checks::COUNT);
        for (finding, lost) in losing {
            let at = losses.partition_point(|(_, dearer)| *dearer >= lost);
            losses.insert(at, (finding, lost));
        }
        losses
    }

    /// The agreement in one sentence: what it is expected to save or to cost over the term, or without one the first
    /// commitment that would pay.
    pub fn verdict(&self) -> Phrase {
        let years = Value::Years(self.years.len() as u32);
        let out = &self.outlook;
        if self.break_even_burn.is_none() {
            return self.without_agreement();
        }
        if !out.list.is_positive() {
            return Phrase::new(
                "The agreement commits you to {0} over {1}, and there is no spend to meet it.",
                [Value::Usd(out.commitments.iter().copied().sum()), years],
            );
        }
        if out.net_value() < Usd::ZERO {
            return Phrase::new(
                "Over {1} this agreement is expected to cost {0} more than having none.",
                [Value::Usd(-out.net_value()), years],
            );
        }
        if out.shortfall.is_positive() {
            return Phrase::new(
                "Over {2} the discounts are expected to save {0}, and {1} of it comes back as shortfall.",
                [Value::Usd(out.saving()), Value::Usd(out.shortfall), years],
            );
        }
        Phrase::new(
            "Over {1} the discounts are expected to save {0}, and even the low case meets the commitment.",
            [Value::Usd(out.saving()), years],
        )
    }

    fn without_agreement(&self) -> Phrase {
        match self
            .tiers
            .best()
            .filter(|best| best.threshold.is_positive())
        {
            Some(best) => Phrase::new(
                "You pay list prices. A first commitment of {0} a year at about {1} is expected to save {2} over {3}.",
                [
                    Value::Usd(best.threshold),
                    Value::Share(best.discount),
                    Value::Usd(self.outlook.paid - best.cost),
                    Value::Years(self.years.len() as u32),
                ],
            ),
            None => Phrase::plain(
                "You pay list prices, and spend is too small for a commitment to pay.",
            ),
        }
    }
}

impl Ceiling {
    /// The ceiling in words.
    pub fn words(&self) -> Phrase {
        let max = Value::Points(self.max.points());
        let text = match self.reason {
            CeilingReason::ShortfallEatsDiscount => {
                "The score is held at {0}: the expected shortfall eats too much of the discount."
            }
            CeilingReason::ThinLowCase => {
                "The score is held at {0}: a weak forecast leaves too much of the commitment uncovered."
            }
            CeilingReason::BedrockCommitAtListRate => {
                "The score is held at {0}: a Bedrock commitment is fixed at list rate."
            }
        };
        Phrase::new(text, [max])
    }
}
