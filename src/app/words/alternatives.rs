//! The words of the view "Alternatives". Those of leaving while the commitment stays are in `leaving`.

use std::fmt::Display;

use super::shared;
use crate::engine::data::{Context, ServiceTier};
use crate::engine::negotiation::alternatives::{BilledPart, Lack};

pub const LEAD: &str = "What the same work costs at other sellers, what they have to offer, and what your commitment \
    takes back if you leave. Cost only: what switching costs, and how good the answers are, is yours to test.";
pub const NO_PRICES: &str = "The prices of other sellers could not be read.";
pub const NOTHING_BILLED: &str = "No use case has a complete price on Bedrock yet, so there is nothing to compare. Give one a model and its tokens.";

pub const SELLERS: &str = "What each seller would cost";
pub const MODELS: &str = "Which model where";
pub const LEAVING: &str = "Leaving while the commitment stays";
pub const MIXED: &str = "A mixed position";
pub const UNITS: &str = "Reserved capacity elsewhere";
pub const NOT_COMPARED: &str = "What is not compared";

pub const TABLE_HINT: &str = "Each row compares the use cases that this seller prices. \u{201c}They have to offer\u{201d} is the discount off their list \
    at which leaving costs the same; \u{201c}AWS has to give\u{201d} is the discount off Bedrock's list, all layers together, at \
    which staying does. Both leave the commitment out.";
pub const OFFERS: &str = "What they offer you";
pub const OFFERS_HINT: &str = "A discount on everything that the seller would sell you. Leave one at 0 until you have it in writing.";
pub const BY_CHOICE: &str = "your choice";
pub const BACK: &str = "Back to the same model";
pub const MODELS_LEAD: &str = "Where a seller has the very same model, by a reviewed table, it is taken. You can choose another, or keep a use case \
    on Bedrock. Whether another model does the work is your test.";
pub const PRICES: &str = "Prices behind these figures";
pub const UNITS_LEAD: &str = "Sellers also rent capacity by the unit, used or not. How many units your load needs comes from their own calculators: \
    type the number here. An offer off their token price is not applied to units.";
pub const DOUBTFUL: &str = "This price rests on secondary sources (confidence low). Check it with the seller before you use it.";

/// What this view leaves out.
pub const LIMITS: [&str; 6] = [
    "Quality, speed, security review, contracts and the work of switching. None of them is priced here.",
    "Places: prices elsewhere are those of endpoints that serve from anywhere. Surcharges for a Region or a data zone \
     are left out, and a use case that has to stay in its Region has no figure unless you choose a model for it.",
    "Tokens: another model can turn the same text into more or fewer of them. The figures use the same number.",
    "Claude Platform on AWS: Anthropic runs it and AWS Marketplace bills it. It is neither Bedrock nor a way to leave \
     AWS, and whether it counts towards a commitment was not found.",
    "Reserved capacity that you have on Bedrock: only use cases move.",
    "Images, seconds and requests: sellers' prices here are by the token, so a use case billed by anything else has no \
     figure elsewhere.",
];

/// Why there is no figure.
pub fn lack(lack: &Lack) -> String {
    match lack {
        Lack::NothingBilled => "nothing is billed yet".to_owned(),
        Lack::NoModel => "priced by hand: no model to look for".to_owned(),
        Lack::NoPriceOnBedrock => "part of it has no price on Bedrock".to_owned(),
        Lack::HasToStay => "has to stay in its Region".to_owned(),
        Lack::ChosenToStay => "stays on Bedrock, your choice".to_owned(),
        Lack::NotSold => "no model chosen".to_owned(),
        Lack::NotListed(model) => format!("no price of {model} there"),
        Lack::NoPrice { model, parts } => {
            let parts: Vec<String> = parts.iter().map(part).collect();
            format!("{model}: no price of {}", parts.join(", "))
        }
        Lack::TooLarge => "too large to calculate".to_owned(),
    }
}

fn part(part: &BilledPart) -> String {
    let tier = match part.tier {
        ServiceTier::Standard => String::new(),
        tier => format!("{} ", tier.code()),
    };
    let long = match part.context {
        Context::Standard => "",
        _ => " in long prompts",
    };
    format!("{tier}{}{long}", part.dimension.code().replace('_', " "))
}

/// True for a reason that is the same at every seller.
pub fn is_everywhere(lack: &Lack) -> bool {
    matches!(
        lack,
        Lack::NothingBilled | Lack::NoModel | Lack::NoPriceOnBedrock | Lack::TooLarge
    )
}

/// "1 use case" or "3 use cases".
pub fn use_cases(count: usize) -> String {
    format!("{count} {}", shared::use_cases(count))
}

// negotiation/alternatives/cases.rs

pub const CASES_TABLE: &str = "A year after the discounts of each seller";
pub const USE_CASE: &str = "Use case";
pub const BEDROCK: &str = "Bedrock";

// negotiation/alternatives/chosen.rs

pub const SAME_MODEL: &str = "The same model";
pub const SAME_MODEL_NOT_SOLD: &str = "The same model: not sold there";
pub const STAYS: &str = "None: stays on Bedrock";
pub const AT_LIST_PRICE: &str = "At their list price";
pub const OTHER_PRICES: &str = "Prices of the other sellers";

pub fn model_at_each(name: impl Display) -> String {
    format!("{name}: the model at each seller")
}

pub fn after_offer(cost: impl Display, model: impl Display, seller: impl Display) -> String {
    format!("{cost} a year after their offer, on {model} at {seller}")
}

pub fn model_a_year(model: impl Display, list: impl Display) -> String {
    format!("{model}: {list} a year")
}

pub fn no_price_of(id: impl Display) -> String {
    format!("{id}: no price")
}

// negotiation/alternatives/finding.rs

pub const NO_OTHER_SELLER: &str =
    "No other seller prices any of your use cases. Choose a model for one below.";
pub const NO_COMMITMENT_NO_SHORTFALL: &str =
    "You have no commitment, so nothing comes back as shortfall.";
pub const REST_RETIRES: &str =
    "Your other spend retires the commitment without it, so nothing comes back as shortfall.";

pub fn for_those(use_cases: impl Display) -> String {
    format!(", for the {use_cases} that it prices,")
}

pub fn nobody_cheaper(name: impl Display, of: impl Display, more: impl Display) -> String {
    format!(
        "Nobody is cheaper: leaving for {name}{of} would cost {more} a year more than Bedrock after your discounts."
    )
}

pub fn leaving_saves(name: impl Display, of: impl Display, less: impl Display) -> String {
    format!(
        "Leaving for {name}{of} would cost {less} a year less than Bedrock after your discounts."
    )
}

pub fn leaving_same(name: impl Display, of: impl Display) -> String {
    format!("Leaving for {name}{of} would cost the same as Bedrock after your discounts.")
}

pub fn returned_and_left(returned: impl Display, left: impl Display) -> String {
    format!(
        "While the commitment stays, {returned} a year comes back as shortfall and {left} a year is left, on average over the \
         term."
    )
}

pub fn returned_and_lost(returned: impl Display, lost: impl Display) -> String {
    format!(
        "While the commitment stays it saves nothing: {returned} a year comes back as shortfall, {lost} more than is saved, on \
         average over the term."
    )
}

pub fn returned_further(returned: impl Display) -> String {
    format!(
        "While the commitment stays it saves nothing: a further {returned} a year comes back as shortfall, on average over \
         the term."
    )
}

// negotiation/alternatives/totals.rs

pub const TOTALS_COLUMNS: [(&str, bool); 9] = [
    ("Seller", false),
    ("Use cases", true),
    ("Bedrock, after discounts", true),
    ("There, at list", true),
    ("Their offer", true),
    ("There, after it", true),
    ("Leaving costs", true),
    ("They have to offer", true),
    ("AWS has to give", true),
];

pub const TOTALS_TABLE: &str = "A year, the use cases that each seller prices";

pub fn needed_and_given(needed: impl Display, given: impl Display) -> String {
    format!("{needed}, gives {given}")
}

// negotiation/alternatives/units.rs

pub const UNIT_PRICES: &str = "Prices of units";
pub const ABOUT_AS_MUCH: &str = "about as much as";
pub const TWELVE_MONTHS: &str = "12 months";

pub fn no_units(name: impl Display) -> String {
    format!("No units of {name} are typed, so there is no figure.")
}

pub fn no_unit_price(name: impl Display) -> String {
    format!("No price was found for units of {name} bought that way in that place.")
}

pub fn unit_source(name: impl Display) -> String {
    format!("{name}: price of a unit and its source")
}

pub fn by_region(low: impl Display, high: impl Display) -> String {
    format!("{low} to {high}, by Region,")
}

pub fn units_cost(count: impl Display, seller: impl Display, cost: impl Display) -> String {
    format!("{count} units of {seller} cost {cost} a year")
}

pub fn nothing_to_compare(start: impl Display) -> String {
    format!(
        "{start}. None of your use cases is priced there by the token, so there is nothing to compare."
    )
}

pub fn at_least_more(amount: impl Display) -> String {
    format!("at least {amount} more than")
}

pub fn less_than(amount: impl Display) -> String {
    format!("{amount} less than")
}

pub fn against_tokens(start: impl Display, compared: impl Display, amount: impl Display) -> String {
    format!("{start}: {compared} the same use cases by the token there, {amount} at list.")
}

pub fn hours(number: impl Display) -> String {
    format!("{number} hours")
}

pub fn units_working(count: impl Display, prices: impl Display, often: impl Display) -> String {
    format!(
        "{count} units × {prices} × {often}. Whether they carry the load is for the seller's calculator."
    )
}
