//! The words of leaving while the commitment stays, and of a mixed position. They stand in the view "Alternatives".

use std::fmt::Display;

pub const NO_COMMITMENT: &str = "You have no commitment, so nothing comes back as shortfall: what another seller saves is saved.";
pub const HELD: &str = "Spend that goes elsewhere retires no commitment. What your other spend does not retire in its place, you pay as \
    shortfall. These are expected amounts over the whole term, with your commitments held. So settle the size of the \
    commitment before you bargain with the price of leaving.";

pub const LEAVING_COLUMNS: [(&str, bool); 6] = [
    ("Seller", false),
    ("No longer paid to AWS", true),
    ("Paid there", true),
    ("Comes back as shortfall", true),
    ("Left over", true),
    ("They have to offer", true),
];

pub const ALL_TO_CHEAPEST: &str = "All, to the cheapest";
pub const OVER_THE_TERM: &str = "Expected over the term";
pub const MORE_THAN_ALL: &str = "more than all of it";
pub const NONE_CAN_MOVE: &str = "No use case has a price elsewhere, so none can move.";

pub const MOVES_COLUMNS: [(&str, bool); 4] = [
    ("Use case", false),
    ("Cheapest seller", false),
    ("That share on Bedrock", true),
    ("That share there", true),
];

pub const MOVES_TABLE: &str = "A year, after the discounts of both sides";
pub const ONE_YEAR_TERM: &str = "the one-year term";
pub const REST_STILL_RETIRES: &str =
    "The rest of your spend still retires the commitment, so nothing comes back as shortfall.";
pub const NOTHING_COMMITTED: &str = "There is no commitment, so nothing comes back as shortfall.";

pub fn mixed(
    share: impl Display,
    after: impl Display,
    before: impl Display,
    difference: impl Display,
) -> String {
    format!(
        "With {share} of each use case at its cheapest seller, the use cases cost {after} a year instead of {before}: {difference}."
    )
}

pub fn term_of_years(years: impl Display) -> String {
    format!("the {years}-year term")
}

pub fn worse_off(amount: impl Display) -> String {
    format!("which leaves you {amount} worse off")
}

pub fn leaves_saved(amount: impl Display) -> String {
    format!("which leaves {amount} saved")
}

pub fn cost_more(amount: impl Display) -> String {
    format!("cost {amount} more")
}

pub fn save(amount: impl Display) -> String {
    format!("save {amount}")
}

pub fn mixed_over_term(
    year: impl Display,
    years: impl Display,
    prices: impl Display,
    returned: impl Display,
    left: impl Display,
) -> String {
    format!(
        "{year} Over {years} the other prices {prices} and {returned} comes back as shortfall, {left}."
    )
}
