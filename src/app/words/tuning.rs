//! The words of the view "Customisation". Names of the ways and what to test stand with the engine.

use std::fmt::Display;

use crate::engine::scenario::fields::TuningField as Field;

pub const LEAD: &str = "The same questions answered in nine ways, at the same traffic. Cost only: which answers are good enough is \
     your test, and comes first. Nothing here changes the score.";
pub const TABLE: &str = "Cost of each way, cheapest first";
pub const CAPACITY_TABLE: &str = "Ways that pay for capacity: they need your measurement";
pub const CAPACITY_BARS: &str = "Paid for capacity, needs your measurement";
pub const NO_REQUESTS: &str =
    "Enter requests first: nothing is asked yet, so no way costs less than another.";
pub const NO_TUNING_PRICE: &str = "no published tuning price for this model";
pub const START: &str = "Start from a use case";
pub const START_HINT: &str = "Its model, Region and endpoint; requests and tokens of a request too, once “From words to tokens” of the use case says \
     how many requests there are.";
pub const TAKE_OVER: &str = "Take over";
pub const TABLE_NOTE: &str = "A month holds the training spread over its months. “From”: at so many requests a month it costs no more than the \
     other and stays so; the hit rate and the number of units are held as entered.";
pub const OPEN: &str = "What each way is made of, and what to test first";
pub const ONCE: &str = "Training, paid once";
pub const RUNNING: &str = "A month without the share of the training";
pub const CACHE_ALWAYS: &str = "At no hit rate does caching cost more than sending the examples in full: neither a \
     write nor a read is dearer than plain input.";
pub const CACHE_NEVER: &str =
    "At no hit rate does caching cost less than sending the examples in full.";
pub const FREE_FIT: &str =
    "Its traffic costs nothing more as long as it fits: what a unit can do is for you to measure.";
pub const TYPED_BASE: &str = "The custom rate is the published one of the base model chosen; the base stands at the price you entered. Compare the      two only if that price is for the same model.";
pub const IF_IT_FITS: &str =
    "if the units entered carry the traffic, which only your own measurement can say";
pub const BEFORE: &str = "What must be tested first";
pub const TEST: &str = "Test first";
pub const CLAIMS: &str = "What is claimed, and what is published";
pub const CLAIMS_LEAD: &str = "The guide says that inference on a tuned model costs about twice the base price, and names no source. Published prices \
     do not support it. The starting value here is the highest published ratio.";
pub const STEP_FOUR: &str = "Tuned models that run today and were never compared with retrieval count in the score: enter their spend in step 4.";
pub const STEP_FOUR_LINK: &str = "Capacity and tuning";
pub const NOT_PRICED: &str = "not priced";
pub const NONE: &str = "–";

/// A part of the form.
pub struct Group {
    pub name: &'static str,
    pub lead: &'static str,
    pub open: bool,
    pub fields: &'static [Field],
}

/// The form, part by part.
pub const GROUPS: [Group; 6] = [
    Group {
        name: "Model and traffic",
        lead: "What is asked today, and of which model.",
        open: true,
        fields: &[
            Field::Model,
            Field::Region,
            Field::Scope,
            Field::Requests,
            Field::System,
            Field::User,
            Field::Output,
            Field::PriceIn,
            Field::PriceOut,
        ],
    },
    Group {
        name: "Examples and caching",
        lead: "Examples in the prompt, sent in full or read from the cache.",
        open: false,
        fields: &[Field::Examples, Field::HitRate, Field::Ttl],
    },
    Group {
        name: "Retrieval",
        lead: "Passages of your documents, found for each question.",
        open: false,
        fields: &[
            Field::Passages,
            Field::Corpus,
            Field::Refreshes,
            Field::Embedding,
            Field::Store,
            Field::QueryFee,
            Field::Rerank,
            Field::ManagedMonth,
            Field::ManagedQueries,
        ],
    },
    Group {
        name: "Fine-tuning",
        lead: "Training once, storage, and a shorter prompt.",
        open: false,
        fields: &[
            Field::TrainTokens,
            Field::Epochs,
            Field::TrainPrice,
            Field::TrainHours,
            Field::Months,
            Field::ShortPrompt,
            Field::Storage,
        ],
    },
    Group {
        name: "What the tuned model runs on",
        lead: "By token at an uplift, by token at the published custom rate, or on model units: all three are compared.",
        open: false,
        fields: &[
            Field::Uplift,
            Field::Units,
            Field::UnitTerm,
            Field::UnitPrice,
        ],
    },
    Group {
        name: "Custom model import",
        lead: "A model trained elsewhere, billed by the minute while it is active.",
        open: false,
        fields: &[
            Field::Import,
            Field::ImportUnits,
            Field::ImportMinutes,
            Field::ImportPrice,
        ],
    },
];

// details/tuning/chart.rs

pub const IF_IT_FITS_BEHIND: &str = ", if it fits";

// details/tuning/claims.rs

pub const CLAIM_COLUMNS: [(&str, bool); 3] =
    [("Of", false), ("Figure", true), ("Who says so", false)];

pub const CUSTOM_OVER_BASE: &str = "Custom inference over base";
pub const THE_GUIDE: &str = "the guide, without a source";
pub const CLAIMS_TABLE: &str = "Claims and published figures";
pub const OUTPUT: &str = "output";
pub const INPUT: &str = "input";

pub fn about_base(share: impl Display) -> String {
    format!("about {share} of base")
}

pub fn uplift_against_published(published: impl Display, uplift: impl Display) -> String {
    format!(
        "For this model: {published} a month at the published custom rate, {uplift} at the uplift entered."
    )
}

pub fn share_of_base(share: impl Display, custom: impl Display, base: impl Display) -> String {
    format!("{share} of base ({custom} over {base})")
}

pub fn custom_side(model: impl Display, side: impl Display) -> String {
    format!("{model}, custom {side}")
}

pub fn page_not_kept(source: impl Display) -> String {
    format!("{source}; the exact page was not kept")
}

// details/tuning/mod.rs

pub const NO_WAY_PRICED: &str = "No way has all its prices yet: see below what is missing.";

pub fn lowest(way: impl Display, cost: impl Display) -> String {
    format!("Lowest cost by traffic: {way}, {cost} a month")
}

pub fn lower(ways: impl Display) -> String {
    format!("Lower, {IF_IT_FITS}: {ways}.")
}

pub fn at_cost(way: impl Display, cost: impl Display) -> String {
    format!("{way} at {cost}")
}

// details/tuning/option.rs

pub const LINE_COLUMNS: [(&str, bool); 5] = [
    ("Billed", false),
    ("Quantity a month", true),
    ("Price", true),
    ("A month", true),
    ("Where the price comes from", false),
];

pub const LINES_OF_THIS_WAY: &str = "Lines of this way";
pub const ENTER_UNDER_RATES: &str = "Enter one of your own under Rates.";

pub fn share_of_month(item: impl Display) -> String {
    format!("{item}, its share of a month")
}

pub fn price_per(price: impl Display, per: impl Display) -> String {
    format!("{price} per {per}")
}

pub fn entered_under(field: impl Display) -> String {
    format!("entered under “{field}”")
}

pub fn no_snapshot_price(item: impl Display, name: impl Display, kind: impl Display) -> String {
    format!("{item}: the snapshot has no price of {name} here ({kind}).")
}

pub fn no_published_price(item: impl Display) -> String {
    format!("{item}: no price is published.")
}

pub fn enter_under(field: impl Display) -> String {
    format!("Enter yours under “{field}”.")
}

pub fn caching_pays(rate: impl Display) -> String {
    format!("Caching costs less than sending the examples in full above a hit rate of {rate}.")
}

// details/tuning/table.rs

pub const COST_COLUMNS: [(&str, bool); 7] = [
    ("Way", false),
    ("A month", true),
    ("A year", true),
    ("Over base, a month", true),
    ("Costs no more than base", false),
    ("… than examples", false),
    ("… than retrieval", false),
];

pub const ALWAYS: &str = "always";
pub const SAME_AT_ANY_VOLUME: &str = "the same at any volume";

pub fn from_requests(count: impl Display) -> String {
    format!("from {count} requests")
}

pub fn up_to_requests(count: impl Display) -> String {
    format!("up to {count} requests")
}
