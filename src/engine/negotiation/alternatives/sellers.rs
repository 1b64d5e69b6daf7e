//! Which channels a seller sells through, and which of its models can do the work of a use case. What a use case costs
//! there belongs in `priced`.

use crate::engine::compare::channels::{price_of, rows_of, year};
use crate::engine::data::{Alternative, Channel};
use crate::engine::date::Date;
use crate::engine::num::Usd;
use crate::engine::quote::Line;
use crate::engine::scenario::negotiation::Seller;

/// The channels of a seller, by the token, the one that a reader expects first. Claude Platform on AWS is no channel of
/// Anthropic's here: it is bought through AWS Marketplace (domain notes, section 1.4), so nobody leaves AWS for it.
pub const fn channels(seller: Seller) -> &'static [Channel] {
    match seller {
        Seller::Anthropic => &[Channel::AnthropicDirect],
        Seller::Azure => &[Channel::AzureOpenai, Channel::AzureFoundry],
        Seller::Cohere => &[Channel::CohereDirect],
        Seller::Google => &[
            Channel::GoogleVertexClaude,
            Channel::GoogleVertexPartner,
            Channel::GoogleVertex,
            Channel::GoogleGemini,
        ],
        Seller::Mistral => &[Channel::MistralDirect],
        Seller::Openai => &[Channel::OpenaiDirect],
    }
}

/// A model of a seller that prices everything a use case is billed for.
#[derive(Clone, Debug, PartialEq)]
pub struct SellersModel<'a> {
    /// The seller's id.
    pub id: &'a str,
    /// The same use a year at the seller's list price.
    pub list: Usd,
}

/// The models of a seller that price every line, sorted by id, each once at its cheapest channel.
pub fn models<'a>(
    prices: &'a [Alternative],
    seller: Seller,
    lines: &[Line],
    day: Date,
) -> Vec<SellersModel<'a>> {
    let mut found: Vec<SellersModel<'a>> = Vec::new();
    for channel in channels(seller) {
        let from = prices.partition_point(|price| price.channel < *channel);
        let mut rest = prices.get(from..).unwrap_or_default();
        while let Some(first) = rest.first().filter(|first| first.channel == *channel) {
            let rows = rows_of(rest, *channel, &first.model);
            rest = rest.get(rows.len()..).unwrap_or_default();
            if let Ok((_, list)) = all_prices(rows, lines, day) {
                let id = &*first.model;
                found.push(SellersModel { id, list });
            }
        }
    }
    found.sort_by_key(|model| (model.id, model.list));
    found.dedup_by_key(|model| model.id);
    found
}

/// The price of every line and all of it a year, or the places of the lines without a price.
pub(super) fn all_prices<'a>(
    rows: &'a [Alternative],
    lines: &[Line],
    day: Date,
) -> Result<(Vec<&'a Alternative>, Usd), Vec<usize>> {
    let found = lines.iter().map(|line| price_of(rows, line, day));
    let found: Vec<Option<&Alternative>> = found.collect();
    let lacking = found.iter().enumerate().filter(|(_, row)| row.is_none());
    let lacking: Vec<usize> = lacking.map(|(at, _)| at).collect();
    if !lacking.is_empty() || lines.is_empty() {
        return Err(lacking);
    }
    let rows: Vec<&Alternative> = found.into_iter().flatten().collect();
    let each = lines.iter().zip(&rows);
    let list = each.map(|(line, row)| year(line, row)).sum();
    Ok((rows, list))
}
