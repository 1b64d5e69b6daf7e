//! Capacity reserved at Azure and at Google: units, their price, and a year of them. How many units a load needs is the
//! buyer's to say: the sellers' own calculators size it, and nothing here does.

use super::Alternatives;
use crate::engine::data::{Alternative, Channel, Confidence, Dimension};
use crate::engine::num::Usd;
use crate::engine::quote::{HOURS_PER_YEAR, MONTHS_PER_YEAR};
use crate::engine::scenario::negotiation::{
    AlternativeInputs, AzurePlace, AzureTerm, GoogleTerm, Seller,
};

/// A year of capacity units. Where the seller's price differs between Regions, the lowest and the highest.
#[derive(Clone, Debug)]
pub struct Units<'a> {
    /// How many.
    pub count: u32,
    /// The prices, the cheapest first; one or more.
    pub prices: Vec<&'a Alternative>,
    /// A year at the lowest price.
    pub low: Usd,
    /// A year at the highest.
    pub high: Usd,
    /// How often the price is paid a year.
    pub periods: u32,
}

impl Units<'_> {
    /// True where a price stands on secondary sources alone.
    pub fn is_doubtful(&self) -> bool {
        let doubtful = |price: &&&Alternative| price.confidence == Confidence::Low;
        self.prices.iter().find(doubtful).is_some()
    }
}

/// Why capacity has no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoUnits {
    /// The buyer has said no units.
    NotSized,
    /// No price of this term in this place was found.
    NoPrice,
}

/// A year of Azure's provisioned throughput units for OpenAI's models.
pub fn azure<'a>(
    prices: &'a [Alternative],
    inputs: &AlternativeInputs,
) -> Result<Units<'a>, NoUnits> {
    let (dimension, periods) = match inputs.azure_term {
        AzureTerm::Hour => (Dimension::AzurePtuHour, HOURS_PER_YEAR),
        AzureTerm::Month => (Dimension::AzurePtuMonthReserved1m, MONTHS_PER_YEAR),
        AzureTerm::Year => (Dimension::AzurePtuYearReserved1y, 1),
    };
    let place = match inputs.azure_place {
        AzurePlace::Global => "global",
        AzurePlace::DataZone => "data-zone",
        AzurePlace::Regional => "regional",
    };
    let fits = |price: &&Alternative| {
        price.channel == Channel::AzurePtu
            && &*price.model == "azure.ptu.openai"
            && price.place.starts_with(place)
            && price.dimension == dimension
    };
    units(inputs.azure_units, prices.iter().filter(fits), periods)
}

/// A year of Google's scale units.
pub fn google<'a>(
    prices: &'a [Alternative],
    inputs: &AlternativeInputs,
) -> Result<Units<'a>, NoUnits> {
    let dimension = match inputs.google_term {
        GoogleTerm::Week => Dimension::GsuHour1w,
        GoogleTerm::Month => Dimension::GsuHour1m,
        GoogleTerm::Quarter => Dimension::GsuHour3m,
        GoogleTerm::Year => Dimension::GsuHour1y,
    };
    let fits = |price: &&Alternative| {
        price.channel == Channel::GoogleVertexPt && price.dimension == dimension
    };
    units(
        inputs.google_units,
        prices.iter().filter(fits),
        HOURS_PER_YEAR,
    )
}

fn units<'a>(
    count: u32,
    prices: impl Iterator<Item = &'a Alternative>,
    periods: u32,
) -> Result<Units<'a>, NoUnits> {
    if count == 0 {
        return Err(NoUnits::NotSized);
    }
    let mut prices: Vec<&Alternative> = prices.collect();
    prices.sort_by_key(|price| price.price);
    let (first, last) = prices.first().zip(prices.last()).ok_or(NoUnits::NoPrice)?;
    let yearly = |price: &Alternative| price.price.times(count).times(periods);
    Ok(Units {
        count,
        low: yearly(first),
        high: yearly(last),
        prices,
        periods,
    })
}

/// The use cases that a seller's units could serve, by the token at its list price: OpenAI's models for Azure's units,
/// every model for Google's. `None` where the seller prices none.
pub fn by_the_token(alternatives: &Alternatives<'_>, seller: Seller) -> Option<Usd> {
    let there = alternatives.use_cases.iter();
    let there = there.filter_map(|use_case| use_case.there(seller));
    let served = there.filter(|there| there.channel != Channel::AzureFoundry);
    let lists: Vec<Usd> = served.map(|there| there.amounts.list).collect();
    (!lists.is_empty()).then(|| lists.into_iter().sum())
}
