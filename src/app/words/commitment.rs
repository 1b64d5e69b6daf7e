//! The words of the commitment: year by year, which size, what must change and what moves it most. They stand in the
//! view "Agreement", whose other words are in `agreement`.

use std::fmt::Display;

use crate::engine::negotiation::tornado::Input;
use crate::engine::negotiation::worth::Lever;

pub const YEAR_COMMITMENTS: &str = "Commitment";
pub const YEAR_GROWTH: &str = "Growth";
pub const YEAR_MARKETPLACE: &str = "Marketplace and Bedrock";
pub const YEAR_SETTLEMENT: &str = "Settlement and time";
pub const BURN: &str = "Burn means what counts towards the commitment. The low and the high case are reached or missed one time in ten \
     each.";
pub const CLAUSE_WORTH: &str = "What the settlement is worth";
pub const AXIS: &str = "Dashed upright lines are the thresholds of the tiers. The vertical axis does not begin at zero, so that differences show.";
pub const SHAPED: &str = "Every tier is priced with your full terms, your present distance from the typical discount, and the same risk in \
     every year. The cheapest commitment is always at a threshold: inside a tier more commitment brings no deeper \
     discount and never costs less.";
pub const RAMP: &str = "A ramp with the same risk in every year";
pub const WORTH_IT: &str = "It is worth signing as it stands. This is how far a single term could get worse before it is not:";
pub const NOT_WORTH_IT: &str = "Each row changes one term alone and leaves all others. The smallest change that makes the net value positive:";
pub const NOTHING_COMMITTED: &str = "Without a commitment there is no offer to repair.";
pub const MOVES: &str = "Each input is moved alone, by a step of ours that is wide enough to be seen and is no forecast; all others stay. \
     The longest bar deserves the most care.";

// negotiation/agreement/commitment.rs

pub const TIERS_COLUMNS: [(&str, bool); 6] = [
    ("Commitment, average of a year", false),
    ("Discount", true),
    ("Expected cost", true),
    ("Expected shortfall", true),
    ("Safe up to, in the weakest year", true),
    ("Remark", false),
];

pub const CHEAPEST: &str = "cheapest";
pub const LOW_CASE_MEETS: &str = "the low case meets it";
pub const LOW_CASE_SHORT: &str = "the low case falls short";
pub const EVERY_TIER: &str = "Every tier with your full terms";
pub const PRESENT: &str = "present";
pub const YEAR_BY_YEAR: &str = "as proposed, year by year";
pub const NO_BREAK_EVEN: &str =
    "Without a discount a commitment can only cost: there is no break-even.";

pub const RAMP_COLUMNS: [(&str, bool); 4] = [
    ("Year", false),
    ("As proposed", true),
    ("Same risk every year", true),
    ("The low case burns", true),
];

pub const RAMP_SAVES_NOTHING: &str =
    "The same total, spread like the burn of the low case, costs no less here.";

pub fn break_even_net(share: impl Display, above: impl Display) -> String {
    format!(
        "Break-even: measured net, a year is worth nothing once what counts falls to {share} of the commitment. A \
         commitment {above} above what you burn after discount eats the whole discount."
    )
}

pub fn break_even_gross(share: impl Display, above: impl Display) -> String {
    format!(
        "Break-even: measured gross, a year is worth nothing once list spend falls to {share} of the commitment. A \
         commitment {above} above list spend eats the whole discount."
    )
}

pub fn ramp_saves(amount: impl Display) -> String {
    format!(
        "The same total, spread like the burn of the low case, is expected to cost {amount} less over the term."
    )
}

// negotiation/agreement/commitment_chart.rs

pub const HAVING_NO_AGREEMENT: &str = "having no agreement";
pub const COMMITMENT_AT_ITS_DISCOUNT: &str = "Commitment at its discount";
pub const NO_AGREEMENT: &str = "No agreement";
pub const COMMITMENT_AVERAGE_OF_A_YEAR: &str = "Commitment, average of a year";
pub const EXPECTED_COST_OVER_THE_TERM: &str = "Expected cost over the term";

pub fn size_at(size: impl Display, off: impl Display) -> String {
    format!("{size} at {off}")
}

pub fn cheapest(name: impl Display) -> String {
    format!("Cheapest in expectation: {name}")
}

pub fn cheapest_against_present(name: impl Display, amount: impl Display) -> String {
    format!(
        "Cheapest in expectation: {name}. The present proposal costs {amount} more over the term"
    )
}

pub fn none_beats_present(name: impl Display) -> String {
    format!("No tier of the benchmark beats the present proposal; the best of them is {name}")
}

// negotiation/agreement/moves.rs

pub const AT_THE_LOWER_VALUE: &str = "At the lower value";
pub const AT_THE_HIGHER_VALUE: &str = "At the higher value";

pub const MOVES_COLUMNS: [(&str, bool); 6] = [
    ("Input", false),
    ("Lower", true),
    ("Net value there", true),
    ("Higher", true),
    ("Net value there", true),
    ("Moves it by", true),
];

pub const EACH_INPUT_ALONE: &str = "Each input alone";

/// What a person calls the input.
pub fn input(input: Input) -> &'static str {
    match input {
        Input::Native => "AWS spend without Bedrock",
        Input::Bedrock => "Bedrock spend",
        Input::Growth => "Growth",
        Input::Uncertainty => "Uncertainty of the forecast",
        Input::Commitment => "Commitment, first year",
        Input::Step => "Yearly step of the commitment",
        Input::Discount => "EDP discount",
        Input::Layer => "Bedrock layer",
        Input::Eligible => "Eligible Marketplace share",
        Input::MarketplaceCap => "Marketplace cap",
        Input::ThirdParty => "The treatment of third-party models",
    }
}

pub fn moves_most(
    input: impl Display,
    width: impl Display,
    low: impl Display,
    high: impl Display,
) -> String {
    format!("{input} moves it most: by {width} between “{low}” and “{high}”")
}

pub fn net_today(amount: impl Display) -> String {
    format!("net value today {amount}")
}

// negotiation/agreement/repairs.rs

pub const TODAY_TO_WORTHLESS: &str = "Today → worthless from";
pub const NET_VALUE_THERE: &str = "Net value there";
pub const NEVER_WORTHLESS: &str = "never worthless";
pub const AT_WORST: &str = "at worst";
pub const TODAY_TO_THEN: &str = "Today → then";
pub const NET_VALUE_THEN: &str = "Net value then";
pub const NOT_BY_ITSELF: &str = "not by itself";
pub const AT_BEST: &str = "at best";
pub const TERM: &str = "Term";
pub const SINGLE_CHANGES: &str = "Single changes";

/// What a person calls the term.
pub fn lever(lever: Lever) -> &'static str {
    match lever {
        Lever::Commitment => "Commitment, first year, the others in proportion",
        Lever::Discount => "EDP discount",
        Lever::Layer => "Bedrock layer",
        Lever::CarryForward => "Excess that carries forward",
        Lever::TermEnd => "Settlement of shortfall",
        Lever::Gross => "Basis of the commitment",
        Lever::ThirdPartyCounts => "Third-party models count, without the discount",
        Lever::ThirdPartyFull => "Third-party models count and get the discount",
        Lever::MarketplaceCap => "Marketplace cap",
        Lever::FromSignature => "Bedrock under the agreement",
    }
}

// negotiation/agreement/years.rs

pub const NOTHING_CAN_FALL_SHORT: &str = "Nothing is committed, so nothing can fall short";
pub const LOW_MEETS_EVERY_YEAR: &str = "Even the low case meets the commitment of every year";

pub const YEARS_COLUMNS: [(&str, bool); 11] = [
    ("Year", false),
    ("Commitment", true),
    ("At list", true),
    ("After discounts", true),
    ("Low burn", true),
    ("Base burn", true),
    ("High burn", true),
    ("Short, low", true),
    ("Short, base", true),
    ("Short, high", true),
    ("Carried in, base", true),
];

pub const COMMITMENT_AND_BURN_BY_YEAR: &str = "Commitment and burn by year";

pub const SETTLEMENT_COLUMNS: [(&str, bool); 5] = [
    ("Settlement", false),
    ("Expected shortfall", true),
    ("Net value", true),
    ("Against today's terms", true),
    ("", false),
];

pub const EVERY_YEAR_NOTHING: &str = "Every year, nothing carried";
pub const EVERY_YEAR_HALF: &str = "Every year, half of the excess carried";
pub const EVERY_YEAR_ALL: &str = "Every year, all of the excess carried";
pub const ONCE: &str = "Once, at the end of the term";
pub const YOUR_TERMS: &str = "your terms";

pub fn low_short(low: impl Display) -> String {
    format!("The low case falls {low} short over the term; the base case meets the commitment")
}

pub fn base_short(base: impl Display, low: impl Display) -> String {
    format!(
        "The base case falls {base} short over the term, the low case {low}; the high case meets the commitment"
    )
}

pub fn high_short(high: impl Display, base: impl Display, low: impl Display) -> String {
    format!(
        "Even the high case falls {high} short over the term; the base case {base}, the low case {low}"
    )
}

// negotiation/agreement/years_chart.rs

pub const LOW_TO_HIGH_BURN: &str = "Low to high burn";
pub const BASE_BURN: &str = "Base burn";
pub const SHORT_IN_THE_LOW_CASE: &str = "Short in the low case";
