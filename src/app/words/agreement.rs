//! The words of the view "Agreement": what it is worth, from list to net, the benchmark behind it. Words of fields are
//! in their table; those of commitment and years are in `commitment`.

use std::fmt::Display;

pub const LEAD: &str = "What the agreement, or the offer on the table, is worth over its term, and what would have to change.";
pub const NO_AGREEMENT: &str = "There is no agreement or offer to weigh: the commitment is 0. Enter one below, or look at which commitment \
     would pay.";
pub const NO_SPEND: &str = "There is no spend at list, so there is nothing to discount.";
pub const GAPS: &str = "Some Bedrock prices are not in the snapshot. List and saving are “at least”, and the shortfall is at most \
     what is shown.";
pub const DISCOUNTED: &str = "In today's dollars: later years count less, by your discount rate.";

/// Element ids and titles of the sections.
pub const SECTIONS: [(&str, &str); 8] = [
    ("list-to-net", "From list to net"),
    ("year-by-year", "Year by year"),
    ("which-commitment", "Which commitment"),
    (
        "must-change",
        "What must change for this offer to be worth signing",
    ),
    ("moves-most", "What moves it most"),
    ("uncertainty", "Uncertainty"),
    ("benchmark", "The discount benchmark"),
    ("published", "What others publish"),
];

pub const NUMBERS: &str = "The same in numbers";

pub const WHO: &str = "Who gets the EDP discount";
pub const VENDORS: &str = "Vendors with a treatment of their own";
pub const VENDORS_HINT: &str = "Where the contract treats one vendor's models apart. Amazon's own always get the discount and count.";
pub const LIST: &str = "At list";
pub const LAYER: &str = "Bedrock layer";
pub const EDP: &str = "EDP discount";
pub const NET: &str = "To pay";
pub const WITHOUT_EDP: &str = "Of list, third-party models without the EDP discount";
pub const OUTSIDE: &str = "Of list, not under the agreement in year 1";

pub const BILL: &str = "Check the reading against a bill";
pub const BILL_LEAD: &str = "Three lines of a bill show how the two discounts really combine. The starting figures are a published day of a \
     real bill. Enter yours from the cost and usage report: unblended cost before discounts, EDP discount, private-rate \
     discount.";
pub const BILL_IMPOSSIBLE: &str = "The discounts are larger than what they are taken from. Check the three lines: each is a positive amount of \
     the same period.";
pub const BILL_ADDITIVE: &str = "both lines ÷ gross";
pub const BILL_COMPOUND: &str = "private rate ÷ gross; EDP ÷ what the private rate leaves";
pub const BILL_FITS: &str = "The reading that fits is the one whose percentages are those of your contract. Where only one service has a \
     private rate, take the lines of that service alone.";
pub const SUPPORT: &str = "Support fee";

pub const OPINION: &str = "An opinion of this project: published ranges differ by a factor of seven at one commitment size, and AWS \
     publishes none. Replace any tier with what you know; the score and every figure here follow, and say so.";
pub const OWN_TIERS: &str = "Your own tiers";
pub const FACTORS: &str = "Factors for the term";
pub const FULL: &str = "No more tiers can be added. Remove one first.";
pub const OWN: &str = "own";
pub const PUBLISHED: &str = "Everything that was found. Most sources sell negotiation services and publish their own unaudited figures: read \
     them as opinions with a name on them. Figures in our words.";

pub const OWN_BENCHMARK_HERE: &str = "Tiers or factors of your own are in force in place of the benchmark’s; the Agreement view has both.";

// details/benchmark.rs

pub const TIERS_COLUMNS: [(&str, bool); 5] = [
    ("Commitment a year", false),
    ("Discount", true),
    ("Expected cost", true),
    ("Expected shortfall", true),
    ("Remark", false),
];

pub const CHEAPEST: &str = "cheapest";
pub const BENCHMARK_IS_AN_OPINION: &str = "The benchmark is an opinion of this project, dated ";
pub const BENCHMARK_RANGES: &str =
    ", read from published ranges that differ by a factor of seven. ";
pub const PUBLISHED_RANGES_WITH_THEIR_SOURCES: &str = "Published ranges with their sources";
pub const THE_TABLE: &str = "The table";
pub const TIERS_OVER_TERM: &str =
    "Every tier over your term, at your present distance from typical";

// negotiation/agreement/benchmark.rs

pub const BENCHMARK_COLUMNS: [(&str, bool); 6] = [
    ("Commitment from, a year", false),
    ("Low", true),
    ("Typical", true),
    ("High", true),
    ("Typical for your term", true),
    ("Change", false),
];

pub const DISCOUNTS_IN_FORCE: &str = "Discounts over three years, in force";
pub const REPLACE: &str = "Replace";
pub const ADD_TIER: &str = "Add a tier of your own";
pub const IN_FORCE: &str = "In force.";
pub const TIER_INCOMPLETE: &str = "Not used yet: enter the commitment and all three discounts.";
pub const TIER_UNORDERED: &str = "Not used: low, typical and high have to rise in this order.";
pub const TIER_WITHOUT_SOURCE: &str = "Not used yet: enter a source.";

pub fn ours_is_of(date: impl Display) -> String {
    format!("{OPINION} Ours is of {date}.")
}

pub fn replace_tier(amount: impl Display) -> String {
    format!("Replace the tier from {amount}")
}

pub fn own_tier(number: impl Display) -> String {
    format!("Own tier {number}")
}

pub fn remove_own_tier(number: impl Display) -> String {
    format!("Remove own tier {number}")
}

pub fn tier_twice(by: impl Display) -> String {
    format!("Not used: own tier {by} begins at the same commitment.")
}

pub fn longer_terms(ours: impl Display) -> String {
    format!(
        "A longer term brings more. Ours: {ours}. One published source speaks of the term at all."
    )
}

// negotiation/agreement/bill.rs

pub const BILL_COLUMNS: [(&str, bool); 4] = [
    ("Reading", false),
    ("Bedrock layer", true),
    ("EDP discount", true),
    ("How", false),
];

pub const ADDITIVE: &str = "Additive";
pub const COMPOUND: &str = "Compound";
pub const WHAT_THE_LINES_IMPLY: &str = "What the lines imply";

pub fn net_of_lines(
    gross: impl Display,
    edp: impl Display,
    private_rate: impl Display,
    net: impl Display,
) -> String {
    format!(
        "{gross} gross − {edp} EDP discount − {private_rate} private-rate discount = {net} net."
    )
}

// negotiation/agreement/layers.rs

pub const WHOLE_BILL: &str = "The whole bill";
pub const BEDROCK_ALONE: &str = "Bedrock alone";

pub const STEP_COLUMNS: [(&str, bool); 3] =
    [("Step", false), ("$ a year", true), ("Of list", true)];

pub fn edp_leaves(edp: impl Display, left: impl Display) -> String {
    format!("An EDP discount of {edp} leaves {left} of list to pay.")
}

pub fn one_after_other(layer: impl Display, edp: impl Display, kept: impl Display) -> String {
    format!(
        "On Bedrock the layer of {layer} is taken off list first, then {edp} off what is left: {kept} of list is paid \
         where both apply."
    )
}

pub fn both_off_list(layer: impl Display, edp: impl Display, kept: impl Display) -> String {
    format!(
        "On Bedrock {layer} and {edp} are both taken off list: {kept} of list is paid where both apply."
    )
}

pub fn better_alone(layer: impl Display, edp: impl Display, kept: impl Display) -> String {
    format!("On Bedrock only the better of {layer} and {edp} applies: {kept} of list is paid.")
}

pub fn nothing_off(what: impl Display, least: impl Display, list: impl Display) -> String {
    format!("{what}: {least}{list} a year at list, and nothing comes off")
}

pub fn what_is_left(
    what: impl Display,
    off: impl Display,
    least: impl Display,
    net: impl Display,
    list: impl Display,
) -> String {
    format!("{what}: {off} comes off, {least}{net} a year of {list} is left to pay")
}

// negotiation/agreement/published.rs

pub const PUBLISHED_COLUMNS: [(&str, bool); 5] = [
    ("Who", false),
    ("Commitment", false),
    ("Discount", false),
    ("What it is", false),
    ("Note", false),
];

pub const PUBLISHED_DISCOUNT_RANGES: &str = "Published discount ranges";

// negotiation/agreement/support.rs

pub const SUPPORT_COLUMNS: [(&str, bool); 5] = [
    ("Year", false),
    ("Charges of a month, base", true),
    ("Fee, low", true),
    ("Fee, base", true),
    ("Fee, high", true),
];

pub const BANDS_UNREAD: &str = "The published bands could not be read, so only the minimum counts.";
pub const BANDS_FROM: &str = "Bands from ";

pub fn support_costs(total: impl Display, discount: impl Display) -> String {
    format!(
        "Support is expected to cost {total} over the term. After it, the effective discount is {discount}. You may pay for \
         support without an agreement too."
    )
}

pub fn support_costs_alone(total: impl Display) -> String {
    format!("Support is expected to cost {total} over the term.")
}

pub fn bands_as_of(date: impl Display, note: impl Display) -> String {
    format!(", as of {date}: {note}.")
}

// negotiation/agreement/vendors.rs

pub fn vendor(number: impl Display) -> String {
    format!("Vendor {number}")
}

pub fn remove_vendor(number: impl Display) -> String {
    format!("Remove vendor {number}")
}

pub fn vendor_apart(vendor: impl Display) -> String {
    format!("A treatment of its own for {vendor}")
}

// negotiation/agreement/verdict.rs

pub const LIST_OVER_TERM: &str = "At list over the term";
pub const EXPECTED_SAVING: &str = "Expected saving";
pub const EXPECTED_SHORTFALL: &str = "Expected shortfall";
pub const NET_VALUE: &str = "Net value";
pub const EFFECTIVE_DISCOUNT: &str = "Effective discount";

pub fn paid_for_nothing(amount: impl Display) -> String {
    format!("{NO_SPEND} The whole commitment, {amount} over the term, would be paid for nothing.")
}

pub fn worth(
    years: impl Display,
    amount: impl Display,
    saving: impl Display,
    shortfall: impl Display,
) -> String {
    format!(
        "Over {years} the agreement is worth {amount}: it saves {saving}, and {shortfall} of that is expected to come back \
         as shortfall."
    )
}

pub fn do_not_sign(
    years: impl Display,
    more: impl Display,
    saving: impl Display,
    shortfall: impl Display,
) -> String {
    format!(
        "As it stands, do not sign: over {years} it costs {more} more than having no agreement. The discounts are \
         expected to save {saving}, and {shortfall} of shortfall is expected."
    )
}

pub fn worth_nothing(years: impl Display, saving: impl Display) -> String {
    format!(
        "Over {years} the agreement is worth exactly nothing: what it saves, {saving}, comes back as shortfall."
    )
}

pub fn worth_safely(years: impl Display, amount: impl Display) -> String {
    format!("Over {years} the agreement is worth {amount}: even the low case meets the commitment.")
}
