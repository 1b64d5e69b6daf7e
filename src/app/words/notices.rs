//! What is announced once something has been done. A change says it, and the page reads it out.

pub const LINK_COPIED: &str =
    "Link copied. It holds every figure you typed: send it only to people who may see them.";
pub const LINK_NOT_COPIED: &str =
    "The browser did not allow copying. Select the link below and copy it yourself.";

// state/change.rs

pub const USE_CASE_ADDED: &str = "Use case added.";
pub const USE_CASE_DUPLICATED: &str = "Use case duplicated.";
pub const USE_CASE_MOVED: &str = "Use case moved.";
pub const USE_CASE_REMOVED: &str = "Use case removed.";
pub const RESERVATION_ADDED: &str = "Reservation added.";
pub const RESERVATION_DUPLICATED: &str = "Reservation duplicated.";
pub const RESERVATION_MOVED: &str = "Reservation moved.";
pub const RESERVATION_REMOVED: &str = "Reservation removed.";
pub const OWN_PRICE_ADDED: &str = "Own price added. It counts once it has a price and a reason.";
pub const PRICE_DUPLICATED: &str = "Price duplicated.";
pub const PRICE_MOVED: &str = "Price moved.";
pub const OWN_PRICE_REMOVED: &str = "Own price removed.";
pub const VENDOR_ADDED: &str = "Vendor added.";
pub const VENDOR_DUPLICATED: &str = "Vendor duplicated.";
pub const VENDOR_MOVED: &str = "Vendor moved.";
pub const VENDOR_REMOVED: &str = "Vendor removed.";
pub const OWN_TIER_ADDED: &str = "Own tier added. It counts once it is complete and has a source.";
pub const OWN_TIER_DUPLICATED: &str = "Own tier duplicated.";
pub const OWN_TIER_MOVED: &str = "Own tier moved.";
pub const OWN_TIER_REMOVED: &str = "Own tier removed.";
pub const MODEL_ELSEWHERE_CHOSEN: &str = "Model elsewhere chosen.";
pub const CHOICE_DUPLICATED: &str = "Choice duplicated.";
pub const CHOICE_MOVED: &str = "Choice moved.";
pub const CHOICE_REMOVED: &str = "Choice removed.";
pub const ANSWERS_FILLED_IN: &str = "Answers filled in.";
pub const USE_CASES_ADDED: &str = "Use cases added.";
pub const USE_CASE_TAKEN_OVER: &str = "Use case taken over.";
pub const TOKENS_FILLED_IN: &str = "Tokens filled in.";

// state/history.rs

pub const TAKEN_BACK: &str = "Taken back.";
pub const DONE_AGAIN: &str = "Done again.";

// state/mod.rs

pub const COPY_OF_SHARED: &str = "You are working on a copy of the shared scenario.";
pub const CLEARED: &str = "Everything is cleared. The example is back.";
pub const CLEARED_WITH_SCENARIOS: &str =
    "Everything is cleared, the scenarios too. The example is back.";
pub const YOUR_EARLIER_DRAFT_IS_BACK: &str = "Your earlier draft is back.";
