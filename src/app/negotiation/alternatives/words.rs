//! The words of the view "Alternatives". Figures stand in the sections.

use yew::prelude::*;

use crate::engine::data::{Context, ServiceTier};
use crate::engine::negotiation::alternatives::{BilledPart, Lack};

pub(super) const LEAD: &str = "What the same work costs at other sellers, what they have to offer, and what your commitment \
    takes back if you leave. Cost only: what switching costs, and how good the answers are, is yours to test.";
pub(super) const NO_PRICES: &str = "The prices of other sellers could not be read.";
pub(super) const NOTHING_BILLED: &str = "No use case has a complete price on Bedrock yet, so there is nothing to compare. Give one a model and its tokens.";

pub(super) const SELLERS: &str = "What each seller would cost";
pub(super) const MODELS: &str = "Which model where";
pub(super) const LEAVING: &str = "Leaving while the commitment stays";
pub(super) const MIXED: &str = "A mixed position";
pub(super) const UNITS: &str = "Reserved capacity elsewhere";
pub(super) const NOT_COMPARED: &str = "What is not compared";

pub(super) const TABLE_HINT: &str = "Each row compares the use cases that this seller prices. \u{201c}They have to offer\u{201d} is the discount off their list \
    at which leaving costs the same; \u{201c}AWS has to give\u{201d} is the discount off Bedrock's list, all layers together, at \
    which staying does. Both leave the commitment out.";
pub(super) const OFFERS: &str = "What they offer you";
pub(super) const OFFERS_HINT: &str = "A discount on everything that the seller would sell you. Leave one at 0 until you have it in writing.";
pub(super) const BY_CHOICE: &str = "your choice";
pub(super) const BACK: &str = "Back to the same model";
pub(super) const MODELS_LEAD: &str = "Where a seller has the very same model, by a reviewed table, it is taken. You can choose another, or keep a use case \
    on Bedrock. Whether another model does the work is your test.";
pub(super) const PRICES: &str = "Prices behind these figures";
pub(super) const NO_COMMITMENT: &str = "You have no commitment, so nothing comes back as shortfall: what another seller saves is saved.";
pub(super) const HELD: &str = "Spend that goes elsewhere retires no commitment. What your other spend does not retire in its place, you pay as \
    shortfall. These are expected amounts over the whole term, with your commitments held. So settle the size of the \
    commitment before you bargain with the price of leaving.";
pub(super) const UNITS_LEAD: &str = "Sellers also rent capacity by the unit, used or not. How many units your load needs comes from their own calculators: \
    type the number here. An offer off their token price is not applied to units.";
pub(super) const DOUBTFUL: &str = "This price rests on secondary sources (confidence low). Check it with the seller before you use it.";

/// What this view leaves out.
pub(super) fn limits() -> Html {
    const LIMITS: [&str; 6] = [
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
    html! { <ul class="plain">{ for LIMITS.iter().map(|limit| html! { <li>{ *limit }</li> }) }</ul> }
}

/// Why there is no figure.
pub(super) fn lack(lack: &Lack) -> String {
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
pub(super) fn is_everywhere(lack: &Lack) -> bool {
    matches!(
        lack,
        Lack::NothingBilled | Lack::NoModel | Lack::NoPriceOnBedrock | Lack::TooLarge
    )
}

/// "1 use case" or "3 use cases".
pub(super) fn use_cases(count: usize) -> String {
    match count {
        1 => "1 use case".to_owned(),
        count => format!("{count} use cases"),
    }
}
