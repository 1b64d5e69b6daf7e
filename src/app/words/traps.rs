//! The words of the traps in an agreement: erosion of the discount, drift of the catalogue, and what is not known. They
//! stand in the view "Agreement".

use std::fmt::Display;

// negotiation/agreement/traps.rs

/// What stands here, for the list of sections.
pub const SECTIONS: [(&str, &str); 3] = [
    ("erosion-title", "Discount erosion"),
    ("drift-title", "Catalogue drift"),
    ("unknowns-title", "What not knowing costs"),
];

// negotiation/agreement/traps/drift.rs

pub const DRIFT: &str = "AWS adds and removes models on a rolling schedule. What you spend on a model after its end goes to a successor, at the \
     successor's price, unless models and versions are pinned in the order form.";
pub const NO_MODELS: &str =
    "No use case is priced from the catalogue, so no model is known to end.";
pub const DRIFT_NOTE: &str = "Spend after the end: today's yearly spend times the years of the agreement that are left, without growth. A model \
     without an announced end can still be retired inside the term.";

pub const DRIFT_COLUMNS: [(&str, bool); 6] = [
    ("Model", false),
    ("Spend, a year", true),
    ("Ends", false),
    ("Spend after its end", true),
    ("Likely successor", false),
    ("On it, a year", true),
];

pub const RENEWAL_DATES: &str = "Renewal dates";
pub const MODELS_TABLE: &str = "Models in use against the agreement";
pub const NONE_ENDS: &str = "No model you use has an announced end before the agreement ends.";
pub const NO_SUCCESSOR: &str = "none of the same vendor and class";
pub const LEGACY_NO_END_PUBLISHED: &str = "Legacy, no end published";
pub const NO_END_ANNOUNCED: &str = "no end announced";
pub const DATES_SOURCE: &str = "Where the dates come from";

pub fn term_from_date(days: impl Display) -> String {
    format!("The agreement is taken to run from {days}, after your renewal date.")
}

pub fn term_from_months(days: impl Display) -> String {
    format!("The agreement is taken to run from about {days}, counted from the months you typed.")
}

pub fn ends_before_agreement(
    least: impl Display,
    yearly: impl Display,
    total: impl Display,
    exposed: impl Display,
) -> String {
    format!(
        "{least}{yearly} of {total} a year is on models that end before the agreement does: {least}{exposed} over its term has to go elsewhere."
    )
}

pub fn before_term(day: impl Display) -> String {
    format!("{day}, before the agreement begins")
}

pub fn inside_term(day: impl Display) -> String {
    format!("{day}, inside the term")
}

pub fn after_term(day: impl Display) -> String {
    format!("{day}, after the term")
}

pub fn unnamed(others: impl Display) -> String {
    format!(
        "{others} a year is priced by own rates or price classes. It names no model and is not in the table."
    )
}

// negotiation/agreement/traps/erosion.rs

pub const EROSION: &str = "A Bedrock commitment fixed at the list rate keeps paying that rate after list prices fall. A percentage off the list \
     price of the day follows them down; a cap keeps it from following them up. Nobody knows which way prices go: choose the \
     paths.";
pub const NO_BEDROCK_SPEND: &str = "There is no Bedrock spend to fix a price for. Enter a use case, or the spend under a fixed price.";
pub const CAP: &str = "Capped: the same percentage off the lower of the list price of the day and that on signature. That is what \
     the clause “Rates are capped and follow price drops” asks for.";
pub const FORMULA: &str = "Each month: volume at the list price on signature, growing each year like Bedrock. Fixed: volume × (1 − its \
     discount). Floating: volume × price of the day ÷ price on signature × (1 − the percentage).";

pub const EROSION_COLUMNS: [(&str, bool); 6] = [
    ("List price", false),
    ("Fixed", true),
    ("Floating", true),
    ("Fixed costs more by", true),
    ("Capped", true),
    ("Fixed costs more by", true),
];

pub const EROSION_TABLE: &str = "Cost over the term by price path";
pub const YEAR_BY_YEAR: &str = "Year by year, and the formula";
pub const RESERVED_AMONG_IT: &str = ", reserved capacity among it";
pub const STAYS: &str = "Stays";
pub const FIXED_ANY_PATH: &str = "Fixed, any path";
pub const FALLS: &str = "Falls";
pub const DROPS: &str = "Drops";
pub const RISES: &str = "Rises";
pub const COST_BY_YEAR: &str = "Cost by year";
pub const NO_DROP_NEEDED: &str = "No drop is needed: even at today's prices the fixed price costs no less than the percentage. Only a rise in list \
     prices would make it the cheaper one.";

pub fn fixed_on(
    least: impl Display,
    spend: impl Display,
    reserved: impl Display,
    growth: impl Display,
) -> String {
    format!("On {least}{spend} a year at today's list{reserved}, growing {growth} a year.")
}

pub fn falls(percent: impl Display) -> String {
    format!("Falls {percent} at each anniversary")
}

pub fn drops(percent: impl Display, months: impl Display) -> String {
    format!("Drops {percent} after {months} months")
}

pub fn rises(percent: impl Display, months: impl Display) -> String {
    format!("Rises {percent} after {months} months")
}

pub fn with_one_drop(
    drop: impl Display,
    months: impl Display,
    difference: impl Display,
    over: impl Display,
) -> String {
    format!(
        "With one price drop of {drop} % after {months} months, the fixed price costs {difference} over {over} than a percentage off the list of \
         the day"
    )
}

pub fn floating(path: impl Display) -> String {
    format!("{path}, floating")
}

pub fn capped(path: impl Display) -> String {
    format!("{path}, capped")
}

pub fn path_in_year(path: impl Display, year: impl Display) -> String {
    format!("{path}, year {year}")
}

pub fn breaks_even_at(drop: impl Display, months: impl Display) -> String {
    format!(
        "Both cost the same at one drop of {drop} after {months} months. A larger one makes the fixed price the dearer."
    )
}

pub fn no_drop_after(months: impl Display) -> String {
    format!(
        "No drop after {months} months makes the fixed price the dearer: too little of the term is left."
    )
}

pub fn drop_after_term(months: impl Display) -> String {
    format!("A drop after {months} months comes after the term.")
}

// negotiation/agreement/traps/unknowns.rs

pub const UNKNOWNS: &str = "What is not known earns no points and may hide money. Each line is what a good answer alone would add, and what the \
     answer decides about.";
pub const NO_QUESTION: &str = "Every question is answered.";
pub const UNKNOWNS_NOTE: &str =
    "Sums of different questions overlap. A dash: the answer moves no sum that can be worked out.";

pub const QUESTION_COLUMNS: [(&str, bool); 4] = [
    ("Question", false),
    ("Points", true),
    ("Dollars a year", true),
    ("Answer", false),
];

pub const QUESTIONS_TABLE: &str = "Open questions, the one worth most points first";
pub const ANSWER: &str = "Answer";

pub fn open_questions(count: impl Display, score: impl Display, together: impl Display) -> String {
    format!(
        "{count} open questions: the score is {score}, and {together} if all of them are answered well"
    )
}

pub fn if_bad(score: impl Display) -> String {
    format!("If the answer is bad, the score falls to {score}.")
}

pub fn answer_to(name: impl Display) -> String {
    format!("Answer: {name}")
}
