//! The words of an import, from the choice of files to what is taken over. What is wrong with a file or a row, and why
//! something is left out, is worded in the engine.

pub mod facts;
pub mod ways;

use std::fmt::Display;

use crate::engine::import::{Broken, LeftOut, Why};
use crate::engine::value::Phrase;

pub const SAFE: &str = "Nothing leaves this browser: the files are read on this page and sent nowhere. Prompts and answers in logs are skipped and not kept.";
pub const FILES: &str = "Files of one export";
pub const DROP: &str = "Choose one or more, or drop them here: the parts of one report, or a year of logs. What they are is read from their content.";
pub const LIMITS: &str = "CSV, JSON and JSON lines, plain or packed with gzip, and Parquet of a Cost and Usage Report or FOCUS. Size does not matter: a file is read piece by piece beside the page, which stays usable.";
pub const HOW: &str = "How to get such a file";
pub const READING: &str = "Reading";
pub const FAILED: &str = "Reading broke off, and nothing of the files is counted. Nothing has changed. Reload the page and choose them again.";
pub const CANCEL: &str = "Cancel";
pub const DISCARD: &str = "Discard";
pub const NOTHING_USED: &str = "Nothing can be taken over. Nothing has changed.";
pub const BEFORE: &str = "Nothing has changed yet. This is what the files say.";
pub const BY_MODEL: &str = "Tokens and cost by model";
pub const BY_USE_CASE: &str = "Tokens and cost by use case";
pub const NO_USE_CASE: &str = "Not said";
pub const NO_NAME: &str = "No model named";
pub const NO_TOKENS: &str = "not counted";
pub const APART: &str = "Discounts, credits and refunds";
pub const ALL_DERIVED: &str = " (tokens worked out from the charge)";
pub const PART_DERIVED: &str = " (tokens in part worked out from the charge)";
pub const NO_MONEY: &str = "not in the file";
pub const COST_HINT: &str = "Cost is what was charged before discounts that stand apart. Rows of discounts, credits and refunds are in the total and lower it.";
pub const RECONCILED: &str = "Charged against the list prices of this page, by model";
pub const LIST_PRICES: &str = "List prices used, with what was used at each";
pub const UNRECOGNISED: &str = "Usage types that nobody has documented: their tokens are not known";
pub const PROBLEMS: &str = "Rows that could not be read, and are left out";
pub const OFFERS: &str = "Answers that the files give";
pub const OFFERS_HINT: &str =
    "Ticked ones are filled in together with the use cases, in the place of what stands there.";
pub const KEEP: &str = "Use cases that are there already";
pub const KEEP_ALL: &str = "Stay: these come after them";
pub const KEEP_OWN: &str = "Stay, apart from those of an earlier file";
pub const KEEP_NONE: &str = "Make way: these come in their place";
pub const TAKE_BACK_HINT: &str = "It can be taken back.";
pub const BY_THE_REST: &str = "By Region, service tier and month";
pub const BY_REGION: &str = "Tokens and cost by Region";
pub const BY_TIER: &str = "Tokens and cost by service tier";
pub const BY_MONTH: &str = "Tokens and cost by month";
pub const USE_CASES: &str = "Use cases are told apart by";
pub const USE_CASES_HINT: &str = "Another choice reads the files again.";
pub const BY_NOTHING: &str = "Nothing: model and Region alone";
pub const BY_PRINCIPAL: &str = "Who called: role or user";
pub const BY_PROFILE: &str = "Inference profile";
pub const BY_ACCOUNT: &str = "AWS account";
pub const MONTHS: &str = "How a month is made";
pub const MONTHS_HINT: &str = "Use cases hold the tokens of one month.";
pub const WHOLE_MONTHS: &str = "The average of the whole months, or of all where none is whole";
pub const ALL_MONTHS: &str = "The average of all months";
pub const SCALE: &str = "Scale what covers a part of a month to a whole one";
pub const METRIC_MODEL: &str = "Model of these metrics";
pub const METRIC_MODEL_HINT: &str =
    "Their file does not name it. Import the metrics of one model at a time.";
pub const CHOOSE: &str = "Choose";
pub const REGION: &str = "Region, where the file names none";
pub const UNMAPPED: &str = "Names that are no model of the catalogue";
pub const LEAVE_OUT: &str = "Leave out";
pub const NOT_SOLD: &str = "The catalogue leaves it out: it is not sold any more, or is no model.";
pub const LEFT_OUT: &str = "What is in no use case, and why";
pub const TAKE_BACK: &str = "Undo takes all of them back.";

/// What so many of them are called.
pub const fn answers(count: usize) -> &'static str {
    if count == 1 { "answer" } else { "answers" }
}

/// That no use case can be made, and what to choose so that it can.
pub fn none_made(metrics: bool, left_out: &[LeftOut]) -> String {
    let lacks = |why| left_out.iter().any(|one| one.why == why);
    let model = match metrics {
        true => "the model of these metrics",
        false => "the model of each name",
    };
    let open = [
        (lacks(Why::NoModel), model),
        (
            lacks(Why::NoRegion),
            "the Region that the file does not name",
        ),
    ];
    let open = open.into_iter().filter(|(lacks, _)| *lacks);
    let open: Vec<&str> = open.map(|(_, what)| what).collect();
    if open.is_empty() {
        "No use case can be made of it as it stands. The table below says why.".to_owned()
    } else {
        format!(
            "No use case can be made of it yet. Choose {}.",
            open.join(" and ")
        )
    }
}

/// New use cases whose tokens no file states.
pub fn derived(count: usize) -> String {
    let whose = match count {
        1 => "One of them has tokens that were".to_owned(),
        count => format!("{count} of them have tokens that were"),
    };
    format!("{whose} worked out from the charge at list prices: a discount looks like less use.")
}

/// How many rows a file has, and how many of them count.
pub fn rows(count: u64, all: &str, used: &str) -> String {
    let rows = if count == 1 { "row" } else { "rows" };
    format!("{all} {rows}, {used} of them Bedrock")
}

/// A file that says what another says already.
pub fn twice(name: &str, before: &str) -> String {
    format!(
        "{name} has the same content as {before}, and both are counted. If it is the same file, choose one of them alone."
    )
}

/// What of a model's charges has nothing beside it.
pub fn unpriced(amount: &str) -> String {
    format!(" Another {amount} has no list price to compare.")
}

/// Why a file could not be read to its end.
pub fn broken(why: &Broken) -> Phrase {
    Phrase::plain(match why {
        Broken::Parquet(fault) => return fault.message(),
        Broken::NotUnpacked => {
            "The packed file breaks off or is damaged. Nothing of it is counted: fetch it again, or unpack it and try again."
        }
        Broken::Unreadable => {
            "The browser could not read it: it was moved, changed or locked. Choose it again."
        }
    })
}

// import/ask.rs

pub fn tag(tag: impl Display) -> String {
    format!("Tag {tag}")
}

pub fn tokens_of_name(tokens: impl Display, spend: impl Display, sold: impl Display) -> String {
    format!("{tokens} million tokens{spend}. {sold}")
}

pub fn name_is(name: impl Display) -> String {
    format!("{name} is")
}

pub fn and_smaller(left: impl Display) -> String {
    format!("And {left} smaller ones, which are left out.")
}

pub fn days_alone(first: impl Display, last: impl Display) -> String {
    format!("{first} to {last} alone")
}

// import/mod.rs

pub const WAS: &str = "was";
pub const WERE: &str = "were";

pub fn no_room(count: impl Display, cases: impl Display) -> String {
    format!("There is no room for {count} {cases}: those with the largest charge come first.")
}

pub fn cases_added(count: impl Display, cases: impl Display, were: impl Display) -> String {
    format!("{count} {cases} {were} added, marked “from file” in the name. ")
}

pub fn answers_filled(count: impl Display, answers: impl Display, were: impl Display) -> String {
    format!("{count} {answers} {were} filled in. ")
}

// import/preview.rs

pub const AND: &str = " and ";

pub fn use_this(what: impl Display) -> String {
    format!("Use this: add {what}")
}

// import/reconciled.rs

pub const RECONCILED_COLUMNS: [(&str, bool); 6] = [
    ("Model", false),
    ("Charged", true),
    ("At list", true),
    ("Difference", true),
    ("Of list", true),
    ("Likely cause", false),
];

pub const RATES_COLUMNS: [(&str, bool); 7] = [
    ("Model", false),
    ("Used", false),
    ("Million tokens or number", true),
    ("Per million or each", true),
    ("At list", true),
    ("Charged", true),
    ("Where the rate comes from", false),
];

// import/source.rs

pub const DOWNLOAD_IT: &str = "Download it";

pub fn try_sample(sample: impl Display) -> String {
    format!("Try a sample: {sample}")
}

pub fn progress(bytes: impl Display, all: impl Display, rows: impl Display) -> String {
    format!("{bytes} of {all} kilobytes, {rows} rows")
}

// import/tables.rs

pub const MODEL_COLUMNS: [(&str, bool); 3] =
    [("Model", false), ("Million tokens", true), ("Cost", true)];

pub const USE_CASE_COLUMNS: [(&str, bool); 3] = [
    ("Use case", false),
    ("Million tokens", true),
    ("Cost", true),
];

pub const MILLION_TOKENS: &str = "Million tokens";
pub const COST: &str = "Cost";
pub const REGION_HEAD: &str = "Region";
pub const SERVICE_TIER_HEAD: &str = "Service tier";
pub const MONTH_HEAD: &str = "Month";

pub const USAGE_COLUMNS: [(&str, bool); 5] = [
    ("Usage type", false),
    ("Product", false),
    ("Charged", true),
    ("Rows", true),
    ("First in line", true),
];

pub const LEFT_OUT_COLUMNS: [(&str, bool); 3] =
    [("Name", false), ("Charged", true), ("Why", false)];

pub fn line_of_file(file: impl Display, line: impl Display, words: impl Display) -> String {
    format!("{file}, line {line}: {words}")
}
