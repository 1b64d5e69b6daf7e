//! The words of the score: title, header, questions, result and findings, and the names of the views. Words of a field
//! are in the field table, those of a check in its file.

use std::fmt::Display;

use crate::engine::checks::CheckId;

pub const NAME: &str = "Bedrock Position";
pub const TITLE: &str = "Bedrock Position: score your AWS EDP and Bedrock commitments";
pub const TAGLINE: &str =
    "Score your AWS EDP and Bedrock commitments, and see the money behind every point.";
pub const PRIVATE: &str = "Everything is worked out in this page; nothing you type leaves your browser. \
     A copied link holds every figure you typed, and no server sees it.";
pub const LARGEST: &str = "Largest money items a year, which overlap and are never added up: ";

pub const STEP_NAMES: [&str; 5] = [
    "Spend and growth",
    "Agreement",
    "Bedrock use",
    "Capacity and tuning",
    "Contract and renewal",
];

pub const STEP_LEADS: [&str; 5] = [
    "What you spend on AWS, and how sure you are of its growth.",
    "What the agreement, or the offer on the table, commits you to.",
    "What you run on Bedrock. One use case is enough for a score; add more for a better one.",
    "What you have reserved, and what you have tuned.",
    "What the contract says, and how prepared you are. “I don't know” is a fine answer: it shows what to find out.",
];

pub const EXAMPLE: &str =
    "These are example figures. Overwrite what you know; the score follows at once.";
pub const PARTLY_EXAMPLE: &str =
    "Fields marked “example” still hold example figures, and the score rests on them.";
pub const EARLIER: &str = "The draft you had before copying a link is kept.";
pub const RESTORE_EARLIER: &str = "Bring it back";
pub const STORAGE_REFUSED: &str = "This browser does not store your draft (a private window, or storage is full or switched off). \
     Copy the link to keep your figures.";
pub const NO_DATA: &str = "The price data of this page is damaged, so no figures are shown. Reload the page; if that does not help, \
     tell whoever hosts it.";

pub const COPY_LINK: &str = "Copy link";
pub const LINK_LABEL: &str = "Link to this scenario";
pub const CLEAR: &str = "Clear everything";
pub const UNDO: &str = "Undo";
pub const THEME: &str = "Theme";

pub const COMPARE_TUNING: &str = "What tuning costs beside examples, caching and retrieval: ";
pub const OTHER_CAPACITY: &str =
    "Your reserved capacity is priced by model and term, or has more than one row: ";
pub const CAPACITY_LINK: &str = "see it in the Capacity view";

pub const NEXT: &str = "Next";
pub const BACK: &str = "Back";
pub const SEE_FINDINGS: &str = "See the findings";
pub const PROBLEMS: &str = "There is a problem";
pub const ALL_WORKLOADS: &str = "All use cases: list, quote, paste from a spreadsheet";
pub const REMOVE_WORKLOAD: &str = "Remove";

pub const RESULT: &str = "Your position";
pub const REACH: &str = "if every unknown turns out well";
pub const CONFIDENCE: &str = "of 25 inputs are your own";
pub const SENDERS: &str = "of 25 inputs were given by the sender";
pub const NO_DISCOUNT_ASSUMED: &str =
    "a year; no EDP discount assumed on third-party models until you know";
pub const OVERLAP: &str = "Amounts overlap: do not add them up.";
pub const DIMENSIONS: &str = "Eight parts of the score";
pub const FINDINGS: &str = "Findings, by points lost";
pub const FINE: &str = "In order, or not applicable";
pub const WORKED_OUT: &str = "How is this worked out";
pub const NEXT_ACTION: &str = "Next: ";
pub const OPINION: &str =
    "Weights, curves and the discount benchmark are modelling choices of November 2026, not facts.";
pub const LIMITS: &str = "Not legal or financial advice. It compares cost only: quality is your test. Support fees, credits and taxes are left out.";
pub const SKIP: &str = "Skip to the content";
pub const DISMISS: &str = "Dismiss";
pub const ANSWER_MISSING: &str = "answer missing";
pub const POINTS: &str = "Points of 100, by the published curve";
pub const FORMULA: &str = "The formula with its numbers";
pub const STAKE: &str = "a year, largest single item: ";
pub const NO_STAKE: &str = "nothing found";
pub const ONE_GAP: &str = "One price is not in the snapshot, so Bedrock totals are “at least”.";
pub const GAPS: &str = "prices are not in the snapshot, so Bedrock totals are “at least”.";
pub const PAYABLE: &str = "× share you pay = after discounts";
pub const ONE_OWN_PRICE: &str = "One own price is in use in place of the snapshot’s.";
pub const OWN_PRICES: &str = "own prices are in use in place of the snapshot’s.";
pub const OWN_BENCHMARK: &str = "The discount benchmark holds figures of your own.";

// details/mod.rs

pub const SCORE: &str = "Score";
pub const AT_LIST_A_YEAR: &str = "Bedrock at list, a year";
pub const AFTER_DISCOUNTS_A_YEAR: &str = "After discounts, a year";

// details/tools.rs

pub const UNDO_THE_LAST_CHANGE: &str = "Undo the last change";
pub const REDO_THE_CHANGE: &str = "Redo the change";
pub const ALL_SCENARIOS: &str = "All scenarios";

// pages/findings.rs

pub const KEPT_THIS_TERM: &str = "Kept this term. ";

pub fn kept(invoice: impl Display, returned: impl Display, kept: impl Display) -> String {
    format!(
        "Using every token lever takes {invoice} a year off the invoice, on average over the term. While the commitment stays as it is, {returned} of it comes \
         back as shortfall and {kept} is kept: mend the commitment first."
    )
}

pub fn money_note(check: CheckId) -> &'static str {
    match check {
        CheckId::RetirementExposure => "a year is spent on models to replace and test again",
        CheckId::ClauseCoverage => {
            "a year if Bedrock prices rose 10 %: a sensitivity, not a forecast"
        }
        CheckId::SevenSteps | CheckId::MonthsToRenewal => {
            "a year is what one point of discount is worth"
        }
        CheckId::OutputCostShare => "a year for a fifth less output",
        _ => "a year at stake",
    }
}

pub fn points_lost(points: impl Display) -> String {
    format!("−{points} points")
}

pub fn does_not_apply(reason: impl Display) -> String {
    format!(": does not apply. {reason}.")
}

// pages/header.rs

pub const SYSTEM: &str = "System";
pub const LIGHT: &str = "Light";
pub const DARK: &str = "Dark";

// pages/mod.rs

pub const QUESTIONS: &str = "Questions";

pub fn version(rates: impl Display, version: impl Display) -> String {
    format!("{OPINION} Rates of {rates}, score version {version}.")
}

// pages/questions.rs

pub const WHICH_CLAUSES: &str = "Which of these does the contract or draft contain?";
pub const WHICH_STEPS: &str = "Which of these steps are done?";
pub const HAS_A_PROBLEM: &str = "has a problem";
pub const ANSWERED: &str = " answered";
pub const STEPS: &str = "Steps";

pub fn step(number: impl Display, steps: impl Display) -> String {
    format!("Step {number} of {steps}")
}

pub fn touched_of(touched: impl Display, all: impl Display) -> String {
    format!("{touched} of {all}")
}

// pages/result.rs

pub const OF_100: &str = "of 100";
pub const BEDROCK_AT_LIST: &str = "Bedrock at list";
pub const A_YEAR: &str = "a year";
pub const BEDROCK_AFTER_DISCOUNTS: &str = "Bedrock after discounts";
pub const EXPECTED_SHORTFALL: &str = "Expected shortfall";
pub const AVERAGE_OF_TERM: &str = "a year, average of the term";
pub const MONEY_AT_STAKE: &str = "Money at stake";
pub const TOKENS_AT_LIST: &str = "Tokens at list";
pub const PLUS_RESERVED: &str = "+ reserved capacity = Bedrock at list";
pub const SHORTFALL_OVER_TERM: &str = "Shortfall over the term, ÷ its years";
pub const SHOW_RESULT: &str = "Result";

pub fn up_to_reach(best: impl Display, confidence: impl Display) -> String {
    format!("Up to {best} {REACH} · {confidence}")
}

pub fn up_to(best: impl Display) -> String {
    format!("up to {best}")
}

// pages/views.rs

pub const VIEWS: &str = "Views";

// pages/workloads.rs

pub const TOO_LARGE: &str = "This is more than can be calculated. Check its tokens and prices.";

pub fn more_use_cases(count: impl Display) -> String {
    format!("{count} more use cases are in the list of all.")
}

pub fn remove_use_case(number: impl Display) -> String {
    format!("{REMOVE_WORKLOAD} use case {number}")
}

pub fn no_price_found(what: impl Display, missing: impl Display, tier: impl Display) -> String {
    format!(
        "No {what} price of {missing} was found on the {tier} tier for this Region, endpoint and length. Totals are “at least” \
         until you choose otherwise or enter an own price in the Rates view."
    )
}

pub fn unknown_model(model: impl Display) -> String {
    format!(
        "{model} is not in the rate snapshot. Choose another model, or enter your own blended rates."
    )
}

// root.rs

pub fn score_announced(score: impl Display, letter: impl Display) -> String {
    format!("Score {score}, band {letter}.")
}

// state/parts.rs

pub const USE_CASES: &str = "Use cases";
pub const TRAPS_AND_LEVERS: &str = "Traps and levers";
pub const CAPACITY: &str = "Capacity";
pub const CUSTOMISATION: &str = "Customisation";
pub const AGREEMENT: &str = "Agreement";
pub const ALTERNATIVES: &str = "Alternatives";
pub const RENEWAL: &str = "Renewal";
pub const SCENARIOS: &str = "Scenarios";
pub const REPORT: &str = "Report";
pub const RATES: &str = "Rates";
pub const METHOD: &str = "Method";

// widgets/bars.rs

pub const DOES_NOT_APPLY: &str = "does not apply";
pub const PART: &str = "Part";
pub const OF_100_HEAD: &str = "Of 100";
pub const POINTS_LOST: &str = "Points lost";
