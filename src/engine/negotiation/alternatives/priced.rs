//! One use case at one seller: the same model, or the one that the buyer has chosen there, at that seller's prices; or
//! why there is no figure. A price that is missing is never a zero.

use super::leaving::Held;
use super::sellers::{all_prices, channels};
use super::{Amounts, Setting};
use crate::engine::compare::channels::rows_of;
use crate::engine::compare::has_to_stay;
use crate::engine::data::{Alternative, Channel, Context, Dimension, ServiceTier};
use crate::engine::negotiation::spend::{Part, of_use_case};
use crate::engine::quote::{GapReason, Line, PriceOrigin, WorkloadQuote};
use crate::engine::scenario::negotiation::{Mapping, Seller};
use crate::engine::scenario::{Answer, Pricing, Workload};

/// A use case on Bedrock and at every seller.
#[derive(Clone, Debug)]
pub struct UseCase<'a> {
    /// Bedrock a year at list and after the agreement's discounts; `None` where a price is missing or nothing is billed.
    pub bedrock: Option<Amounts>,
    /// The same list spend as the agreement sees it.
    pub(super) parts: [Part; 2],
    /// In the order of [`Seller::ALL`].
    pub at: Vec<(Seller, Result<There<'a>, Lack>)>,
}

impl<'a> UseCase<'a> {
    /// What it costs at a seller; `None` where it has no price there.
    pub fn there(&self, seller: Seller) -> Option<&There<'a>> {
        let mut own = self.at.iter().filter(|(other, _)| *other == seller);
        own.next().and_then(|(_, there)| there.as_ref().ok())
    }

    /// The seller that costs least after its offer; the first of equals.
    pub fn cheapest(&self) -> Option<(Seller, &There<'a>)> {
        let priced = self.at.iter();
        let priced = priced.filter_map(|(seller, there)| Some((*seller, there.as_ref().ok()?)));
        priced.min_by_key(|(_, there)| there.amounts.net)
    }
}

/// A use case as another seller prices it.
#[derive(Clone, Debug)]
pub struct There<'a> {
    /// Which of the seller's channels.
    pub channel: Channel,
    /// The model's id there.
    pub model: &'a str,
    /// True where the buyer has chosen it; false for the same model.
    pub own: bool,
    /// One price per line of the bill on Bedrock, in its order.
    pub prices: Vec<&'a Alternative>,
    /// A year at the seller's list and after its offer.
    pub amounts: Amounts,
}

/// Why a use case has no price at a seller.
#[derive(Clone, Debug, PartialEq)]
pub enum Lack {
    /// Nothing is billed yet.
    NothingBilled,
    /// It has prices of the buyer's own or of a price class, and so no model to look for.
    NoModel,
    /// Part of it has no price on Bedrock.
    NoPriceOnBedrock,
    /// It has to stay in its Region, and prices elsewhere are of endpoints that serve from anywhere.
    HasToStay,
    /// The buyer has chosen to leave it on Bedrock.
    ChosenToStay,
    /// The seller does not sell the model, and nobody has chosen another.
    NotSold,
    /// The chosen model has no price at this seller.
    NotListed(String),
    /// The seller does not price these parts of the bill.
    NoPrice {
        /// The model that was looked at.
        model: String,
        /// What has no price.
        parts: Vec<BilledPart>,
    },
    /// The amount is larger than any that can be calculated.
    TooLarge,
}

/// A part of the bill, as a price of it would be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BilledPart {
    /// What is billed.
    pub dimension: Dimension,
    /// On which tier.
    pub tier: ServiceTier,
    /// For prompts of which length.
    pub context: Context,
}

/// Every use case at every seller.
pub(super) fn use_cases<'a>(setting: Setting<'a>, held: &Held) -> Vec<UseCase<'a>> {
    let workloads = setting.scenario.workloads.iter();
    let quoted = workloads.zip(&setting.quote.workloads);
    quoted
        .map(|(workload, quote)| use_case(setting, held, workload, quote))
        .collect()
}

fn use_case<'a>(
    setting: Setting<'a>,
    held: &Held,
    workload: &Workload,
    quote: &WorkloadQuote,
) -> UseCase<'a> {
    let list = quote.total();
    let parts = of_use_case(
        setting.scenario,
        setting.inputs,
        setting.dataset,
        workload,
        quote,
    );
    let lack = unpriced(workload, quote);
    let at = |seller| match &lack {
        Some(lack) => Err(lack.clone()),
        None => there(setting, seller, workload, &quote.lines),
    };
    UseCase {
        bedrock: lack.is_none().then(|| Amounts {
            list,
            net: held.paid(&parts),
        }),
        parts,
        at: Seller::ALL.map(|seller| (seller, at(seller))).to_vec(),
    }
}

/// Why a use case can be compared with nobody.
fn unpriced(workload: &Workload, quote: &WorkloadQuote) -> Option<Lack> {
    let too_large = |gap: GapReason| gap == GapReason::TooLarge;
    if quote.gaps.iter().any(|gap| too_large(gap.reason)) || quote.total().is_too_large() {
        return Some(Lack::TooLarge);
    }
    if !quote.gaps.is_empty() {
        return Some(Lack::NoPriceOnBedrock);
    }
    if !quote.total().is_positive() {
        return Some(Lack::NothingBilled);
    }
    model_of(workload).is_none().then_some(Lack::NoModel)
}

fn model_of(workload: &Workload) -> Option<&str> {
    match &workload.pricing {
        Pricing::Catalogue { model, .. } => Some(model),
        Pricing::Own { .. } | Pricing::Class { .. } => None,
    }
}

fn there<'a>(
    setting: Setting<'a>,
    seller: Seller,
    workload: &Workload,
    lines: &[Line],
) -> Result<There<'a>, Lack> {
    let model = model_of(workload).ok_or(Lack::NoModel)?;
    let own = |row: &&Mapping| row.seller == seller && row.model == model;
    let (candidates, own) = match setting.inputs.alternatives.mappings.iter().rfind(own) {
        Some(row) if row.to.is_empty() => return Err(Lack::ChosenToStay),
        Some(row) => {
            let candidates = chosen(setting, seller, &row.to);
            if candidates.is_empty() {
                return Err(Lack::NotListed(row.to.clone()));
            }
            (candidates, true)
        }
        None if has_to_stay(workload) == Answer::Yes => return Err(Lack::HasToStay),
        None => (same(setting, seller, model), false),
    };
    let priced = candidates
        .into_iter()
        .map(|rows| priced(setting, seller, rows, lines, own));
    // The cheapest of the seller's channels; else the first that lacks something.
    let mut lack = Lack::NotSold;
    let mut best: Option<There<'a>> = None;
    for found in priced {
        match found {
            Ok(there)
                if best
                    .as_ref()
                    .is_none_or(|best| there.amounts.list < best.amounts.list) =>
            {
                best = Some(there);
            }
            Ok(_) => {}
            Err(other) if lack == Lack::NotSold => lack = other,
            Err(_) => {}
        }
    }
    best.ok_or(lack)
}

/// The prices of a model of the buyer's choice, at each channel of the seller that has it.
fn chosen<'a>(setting: Setting<'a>, seller: Seller, id: &str) -> Vec<&'a [Alternative]> {
    let rows = channels(seller).iter();
    let rows = rows.map(|channel| rows_of(&setting.outside.prices, *channel, id));
    rows.filter(|rows| !rows.is_empty()).collect()
}

/// The prices of the same model, by the reviewed table.
fn same<'a>(setting: Setting<'a>, seller: Seller, model: &str) -> Vec<&'a [Alternative]> {
    let outside = setting.outside;
    let ix = setting.dataset.model(model);
    let pairs = outside
        .same
        .iter()
        .filter(|same| Some(same.model) == ix && channels(seller).contains(&same.channel));
    pairs
        .map(|same| rows_of(&outside.prices, same.channel, &same.channel_model))
        .filter(|rows| !rows.is_empty())
        .collect()
}

fn priced<'a>(
    setting: Setting<'a>,
    seller: Seller,
    rows: &'a [Alternative],
    lines: &[Line],
    own: bool,
) -> Result<There<'a>, Lack> {
    let first = rows.first().ok_or(Lack::NotSold)?;
    let found = all_prices(rows, lines, setting.dataset.as_of());
    let (prices, list) = found.map_err(|lacking| {
        let lines = lacking.into_iter().filter_map(|at| lines.get(at));
        Lack::NoPrice {
            model: first.model.to_string(),
            parts: lines.map(part).collect(),
        }
    })?;
    if list.is_too_large() {
        return Err(Lack::TooLarge);
    }
    Ok(There {
        channel: first.channel,
        model: &first.model,
        own,
        prices,
        amounts: Amounts {
            list,
            net: list * setting.inputs.alternatives.offer(seller).complement(),
        },
    })
}

fn part(line: &Line) -> BilledPart {
    match line.origin {
        PriceOrigin::Catalogue(key, _) => BilledPart {
            dimension: key.dimension,
            tier: key.tier,
            context: key.context,
        },
        PriceOrigin::Own(_) | PriceOrigin::Class(_) => BilledPart {
            dimension: line.dimension,
            tier: ServiceTier::Standard,
            context: Context::Standard,
        },
    }
}
