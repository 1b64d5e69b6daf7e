//! The page's own words, in one place. Words of a field are in the field table, those of a check in its file.

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
pub const READ_ONLY: &str = "Shared scenario (read-only)";
pub const READ_ONLY_LEAD: &str =
    "You are looking at someone else's figures. Your own draft is untouched.";
pub const MAKE_COPY: &str = "Make a copy";
pub const BACK_TO_DRAFT: &str = "Back to my draft";
pub const EARLIER: &str = "The draft you had before copying a link is kept.";
pub const RESTORE_EARLIER: &str = "Bring it back";
pub const UNREADABLE: &str = "Parts of this link could not be read and show their defaults: ";
pub const OTHER_RATES: &str =
    "It was made with other rates, so figures may differ from what its sender saw. Rates then: ";
pub const STORAGE_REFUSED: &str = "This browser does not store your draft (a private window, or storage is full or switched off). \
     Copy the link to keep your figures.";
pub const NO_DATA: &str = "The price data of this page is damaged, so no figures are shown. Reload the page; if that does not help, \
     tell whoever hosts it.";

pub const COPY_LINK: &str = "Copy link";
pub const LINK_COPIED: &str =
    "Link copied. It holds every figure you typed: send it only to people who may see them.";
pub const LINK_NOT_COPIED: &str =
    "The browser did not allow copying. Select the link below and copy it yourself.";
pub const LINK_LABEL: &str = "Link to this scenario";
pub const CLEAR: &str = "Clear everything";
pub const UNDO: &str = "Undo";
pub const THEME: &str = "Theme";

pub const COMPARE_TUNING: &str = "What tuning costs beside examples, caching and retrieval: ";
pub const OTHER_CAPACITY: &str =
    "Your reserved capacity is priced by model and term, or has more than one row: ";
pub const CAPACITY_LINK: &str = "see it in the Capacity view";
pub const CURVE_STAYS: &str = "The numbers from before stay in force.";

pub const NEXT: &str = "Next";
pub const BACK: &str = "Back";
pub const SEE_FINDINGS: &str = "See the findings";
pub const PROBLEMS: &str = "There is a problem";
pub const LAST_GOOD: &str = "The last good value stays in force: ";
pub const ADD_WORKLOAD: &str = "Add another use case";
pub const ALL_WORKLOADS: &str = "All use cases: list, quote, paste from a spreadsheet";
pub const REMOVE_WORKLOAD: &str = "Remove";

pub const RESULT: &str = "Your position";
pub const REACH: &str = "if every unknown turns out well";
pub const CONFIDENCE: &str = "of 25 inputs are your own";
pub const SENDERS: &str = "of 25 inputs were given by the sender";
pub const NO_DISCOUNT_ASSUMED: &str =
    "a year; no EDP discount assumed on third-party models until you know";
pub const OVERLAP: &str = "Amounts overlap: do not add them up.";
pub const NOT_KNOWN: &str = "It counts as not known.";
pub const DIMENSIONS: &str = "Eight parts of the score";
pub const FINDINGS: &str = "Findings, by points lost";
pub const FINE: &str = "In order, or not applicable";
pub const WORKED_OUT: &str = "How is this worked out";
pub const NEXT_ACTION: &str = "Next: ";
pub const OPINION: &str =
    "Weights, curves and the discount benchmark are modelling choices of November 2026, not facts.";
pub const LIMITS: &str = "Not legal or financial advice. It compares cost only: quality is your test. Support fees, credits and taxes are left out.";
pub const SKIP: &str = "Skip to the content";
pub const LOADING: &str = "Loading …";
pub const NOT_LOADED: &str = "This part of the page could not be loaded. Check the connection; if the page has been open for long, \
     reload it: your answers are kept.";
pub const TRY_AGAIN: &str = "Try again";
pub const DISMISS: &str = "Dismiss";
pub const EXAMPLE_MARK: &str = "example";
pub const STARTING_MARK: &str = "starting value";
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
pub const OWN_PRICE: &str = "own price";
pub const OWN_TIER: &str = "own";
pub const OWN_BENCHMARK_HERE: &str = "Tiers or factors of your own are in force in place of the benchmark’s; the Agreement view has both.";
