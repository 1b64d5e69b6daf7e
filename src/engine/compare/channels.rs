//! The same model bought outside Bedrock: what the same tokens cost there, after the discounts of both sides.
//! Which models are the same is reviewed data, and what switching costs is not priced.

use super::{Book, Call};
use crate::engine::agreement::{Terms, YearOne};
use crate::engine::data::{Alternative, Channel, Context, ModelIx, SameModel, Unit};
use crate::engine::date::Date;
use crate::engine::num::{Percent, Usd};
use crate::engine::quote::{Line, MONTHS_PER_YEAR, PriceOrigin, Quantity};
use crate::engine::scenario::Workload;

/// What is known about other channels.
#[derive(Clone, Copy, Debug)]
pub struct Channels<'a> {
    /// Their prices.
    pub prices: &'a [Alternative],
    /// Which of their models is which of Bedrock's.
    pub same: &'a [SameModel],
    /// The discount that they offer, on all of them; nothing until somebody has an offer.
    pub discount: Percent,
}

/// A workload bought from another channel.
#[derive(Clone, Debug)]
pub struct Elsewhere<'a> {
    /// Who sells it.
    pub channel: Channel,
    /// Their prices, in the order of the workload's lines.
    pub prices: Vec<&'a Alternative>,
    /// Bedrock after the agreement's discounts, a year.
    pub bedrock: Usd,
    /// The channel after its own, a year.
    pub there: Usd,
}

impl Elsewhere<'_> {
    /// What leaving would save a year; below zero where Bedrock is cheaper.
    pub fn saving(&self) -> Usd {
        self.bedrock - self.there
    }
}

/// The channels that sell the workload's model and price every dimension it uses, the cheapest first. Prices without a
/// place of their own only: a regional surcharge of a channel is not comparable.
pub fn elsewhere<'a>(
    book: Book<'_>,
    workload: &Workload,
    channels: Channels<'a>,
    terms: &Terms,
) -> Vec<Elsewhere<'a>> {
    let Some(call) = Call::of(workload, book.dataset()) else {
        return Vec::new();
    };
    let cost = book.cost(workload);
    let Some(list) = cost.whole().filter(|list| list.is_positive()) else {
        return Vec::new();
    };
    let bedrock = after_discounts(book, call.model, list, terms);
    let day = book.dataset().as_of();
    let sold = channels.same.iter().filter(|same| same.model == call.model);
    let mut found: Vec<Elsewhere<'a>> = sold
        .filter_map(|same| {
            let rows = rows_of(channels.prices, same.channel, &same.channel_model);
            let priced: Option<Vec<_>> = cost
                .lines
                .iter()
                .map(|line| price_of(rows, line, day))
                .collect();
            let prices = priced?;
            let each = cost.lines.iter().zip(&prices);
            let yearly: Usd = each.map(|(line, price)| year(line, price)).sum();
            Some(Elsewhere {
                channel: same.channel,
                there: yearly * channels.discount.complement(),
                prices,
                bedrock,
            })
        })
        .collect();
    // Of equals the one of who makes the model.
    found.sort_by_key(|found| (found.there, !is_direct(found.channel), found.channel));
    found
}

/// What a line of tokens costs a year at another channel's price; nothing for what is not sold by tokens.
pub fn year(line: &Line, price: &Alternative) -> Usd {
    match line.billed.quantity() {
        Quantity::Tokens(tokens) => (price.price.per_mtok() * tokens).times(MONTHS_PER_YEAR),
        Quantity::Things(_) => Usd::ZERO,
    }
}

/// The prices of one model of one channel. `prices` are sorted like their file: by channel, then by model.
pub fn rows_of<'a>(prices: &'a [Alternative], channel: Channel, model: &str) -> &'a [Alternative] {
    let key = |price: &Alternative| (price.channel, &*price.model) < (channel, model);
    let from = prices.partition_point(key);
    let rest = prices.get(from..).unwrap_or_default();
    let same = |price: &&Alternative| price.channel == channel && *price.model == *model;
    let rows = rest.iter().take_while(same).count();
    rest.get(..rows).unwrap_or_default()
}

/// The price of one line of tokens among the rows of one model elsewhere, for the same tier and prompt length, in force
/// on the day. A model without a row of long prompts has one price for every length, as on Bedrock. Prices without a
/// place of their own only.
pub fn price_of<'a>(rows: &'a [Alternative], line: &Line, day: Date) -> Option<&'a Alternative> {
    let (PriceOrigin::Catalogue(key, _), Quantity::Tokens(_)) =
        (line.origin, line.billed.quantity())
    else {
        return None;
    };
    let everywhere = || rows.iter().filter(|price| &*price.place == "global");
    let has_bands = everywhere().any(|price| price.context != Context::Standard);
    let context = if has_bands {
        key.context
    } else {
        Context::Standard
    };
    everywhere().find(|price| {
        price.context == context
            && price.tier == key.tier
            && price.dimension == key.dimension
            && price.unit == Unit::MillionTokens
            && price.from.is_none_or(|from| from <= day)
            && price.until.is_none_or(|until| day <= until)
    })
}

/// List spend on a model after the agreement's discounts: third-party models get the cross-service one only where the
/// agreement treats them in full (domain notes, section 1.5).
fn after_discounts(book: Book<'_>, model: ModelIx, list: Usd, terms: &Terms) -> Usd {
    let amazon = book
        .dataset()
        .model_at(model)
        .is_some_and(|model| model.is_amazon());
    let (first_party, third_party) = if amazon {
        (list, Usd::ZERO)
    } else {
        (Usd::ZERO, list)
    };
    let year = YearOne {
        native: Usd::ZERO,
        first_party,
        third_party,
    };
    terms.paid(year).bedrock()
}

/// True where the model's maker sells it.
const fn is_direct(channel: Channel) -> bool {
    matches!(
        channel,
        Channel::AnthropicDirect
            | Channel::CohereDirect
            | Channel::MistralDirect
            | Channel::OpenaiDirect
            | Channel::GoogleGemini
            | Channel::GoogleVertex
    )
}

/// What people call a channel.
pub const fn name(channel: Channel) -> &'static str {
    match channel {
        Channel::AnthropicDirect => "Anthropic",
        Channel::ClaudePlatformOnAws => "Claude Platform on AWS",
        Channel::CohereDirect => "Cohere",
        Channel::MistralDirect => "Mistral AI",
        Channel::OpenaiDirect => "OpenAI",
        Channel::GoogleGemini => "Google",
        Channel::GoogleVertex
        | Channel::GoogleVertexClaude
        | Channel::GoogleVertexPartner
        | Channel::GoogleVertexPt => "Vertex AI",
        Channel::AzureFoundry | Channel::AzureOpenai | Channel::AzurePtu => "Azure",
    }
}
