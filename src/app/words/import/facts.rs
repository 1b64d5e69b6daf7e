//! The words of what the files say as a whole: rows, days, charges and discounts. They come first in the preview of an
//! import.

use std::fmt::Display;

pub const CROWDED: &str = "There are so many use cases or models that some were put together.";
pub const DISCOUNTS: &str = "Discounts that the bill shows";
pub const DISCOUNTS_HINT: &str =
    "What the bill shows may be less than what was agreed: look into the agreement.";
pub const NET_OF_LIST: &str = "net charge against charge, or contracted against list";

/// The beginning of a sentence.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase());
    first.into_iter().flatten().chain(letters).collect()
}

// import/facts.rs

pub const WITHOUT_DATES: &str = "without dates";
pub const NO_CHARGES: &str = "no charges in the file";

pub fn charged(amount: impl Display) -> String {
    format!("{amount} charged")
}

pub fn about_file(
    name: impl Display,
    period: impl Display,
    tokens: impl Display,
    cost: impl Display,
) -> String {
    format!("{name}, {period}: {tokens} million tokens, {cost}.")
}

pub fn rows_read(
    read: impl Display,
    used: impl Display,
    ignored: impl Display,
    troubled: impl Display,
) -> String {
    format!("Rows read: {read}. Used: {used}. Not counted: {ignored}. Unreadable: {troubled}.")
}

pub fn not_counted_because(reasons: impl Display) -> String {
    format!("Not counted because: {reasons}.")
}

pub fn so_far(amount: impl Display) -> String {
    format!(" ({amount} so far)")
}

pub fn not_settled(from: impl Display, cost: impl Display) -> String {
    format!("Use from {from} on{cost} is not settled: AWS may still change the last 72 hours.")
}

pub fn marketplace(amount: impl Display) -> String {
    format!(
        "Billed through AWS Marketplace: {amount}. Ask whether it counts towards the commitment and whether discounts apply to it."
    )
}

pub fn busiest_minute(
    input: impl Display,
    output: impl Display,
    day: impl Display,
    hour: impl Display,
    minute: impl Display,
) -> String {
    format!(
        "Busiest minute: {input} input and {output} output tokens, {day}, {hour:02}:{minute:02} UTC."
    )
}

pub fn of_all_charges(share: impl Display) -> String {
    format!(", {share} of all charges")
}

pub fn of_the_rest(share: impl Display) -> String {
    format!(", {share} of what private rates leave")
}

pub fn discount(name: impl Display, amount: impl Display, parts: impl Display) -> String {
    format!("{name}: {amount} off{parts}.")
}
