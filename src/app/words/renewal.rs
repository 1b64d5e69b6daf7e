//! The words of the view "Renewal": calendar, clauses, preparation and brief. Clauses, steps and asks are worded in the
//! engine.

use std::fmt::Display;

// negotiation/renewal/brief.rs

pub const NEGOTIATION_BRIEF: &str = "Negotiation brief";
pub const BY_MONEY: &str = "By money";
pub const BY_POINTS_OF_THE_SCORE: &str = "By points of the score";
pub const PRINT_THE_BRIEF: &str = "Print the brief";
pub const WHERE_WE_STAND: &str = "Where we stand";
pub const NOTHING_TO_ASK: &str = "Nothing: every term that the score reads is as good as it gets.";
pub const BRIEF_ASSUMES: &str = "What the figures assume";
pub const BRIEF_IS_NOT: &str = "What this brief is not";
pub const THE_LARGEST_SUM_FIRST: &str = "the largest sum first";
pub const THE_MOST_POINTS_FIRST: &str = "the most points first";
pub const NO_FIGURE: &str = "protects, no figure";
pub const ASK: &str = "Ask";
pub const ACCEPT: &str = "Accept";
pub const WHY: &str = "Why";
pub const WHAT_TO_DO_OURSELVES: &str = "What to do ourselves";
pub const DONE: &str = "done";
pub const HALF_DONE: &str = "half done";
pub const NOT_DONE: &str = "not done";
pub const WHAT_WE_HAVE_IN_HAND: &str = "What we have in hand";

pub fn as_of(date: impl Display, rates: impl Display) -> String {
    format!(
        "As of {date}, rates of {rates}. US dollars a year; points of all findings that an ask settles."
    )
}

pub fn what_to_ask(order: impl Display) -> String {
    format!("What to ask AWS for, {order}")
}

// negotiation/renewal/calendar.rs

pub const NO_DATE: &str = "Without a renewal date the days are counted from today and the months you typed, so they are about right at best.";
pub const NO_CAPACITY_DATE: &str =
    "You have reserved capacity and no date for it. It renews by itself: enter the day.";
pub const WHEN: &str = "When";
pub const WHAT_TO_DO: &str = "What to do";
pub const WHY_AND_WHO_SAYS_SO: &str = "Why, and who says so";
pub const ABOUT: &str = "about ";
pub const PAST: &str = "past";
pub const NEXT: &str = "next";
pub const TODAY: &str = "today";
pub const A_DAY: &str = "a day";

pub fn days(size: impl Display) -> String {
    format!("{size} days")
}

pub fn apart(by_date: impl Display, typed: impl Display, months: impl Display) -> String {
    format!(
        "The renewal date is {by_date}, and the score reads {typed} months: {months} months apart. Correct the one that is wrong."
    )
}

pub fn next_entry(distance: impl Display, when: impl Display) -> String {
    format!("Next, {distance}: {when}")
}

pub fn all_past(day: impl Display) -> String {
    format!("All days are past: the renewal was on {day}")
}

pub fn weeks(count: impl Display) -> String {
    format!("{count} weeks")
}

pub fn ago(length: impl Display) -> String {
    format!("{length} ago")
}

pub fn ahead(length: impl Display) -> String {
    format!("in {length}")
}

pub fn months_ago(number: impl Display) -> String {
    format!("{number} months ago")
}

pub fn in_months(number: impl Display) -> String {
    format!("in {number} months")
}

pub fn renewing_early(owed: impl Display) -> String {
    format!(
        "Renewing early: the present commitment is expected to fall short by {owed} over the term. AWS may offer to drop a shortfall \
         against a larger agreement."
    )
}

pub fn no_larger_tier(first: impl Display) -> String {
    format!("{first} The benchmark has no larger tier to compare with.")
}

pub fn folding_pays(amount: impl Display) -> String {
    format!("{amount} less than staying and paying: folding pays")
}

pub fn shortfall_pays(amount: impl Display) -> String {
    format!("{amount} more than staying and paying: pay the shortfall")
}

pub fn next_tier(
    first: impl Display,
    commitment: impl Display,
    discount: impl Display,
    shortfall: impl Display,
    outcome: impl Display,
) -> String {
    format!(
        "{first} The next tier, {commitment} a year at about {discount}, is expected to fall short by {shortfall} itself and to cost {outcome}."
    )
}

// negotiation/renewal/clauses.rs

pub const CLAUSES_LEAD: &str = "Read the contract or the draft with this list. Weights are a modelling choice; asks and fallbacks are those that filed \
     contracts and advisers name.";
pub const WEIGHT: &str = "Weight";
pub const WORTH: &str = "Worth";

pub fn clauses_held(
    held: impl Display,
    all: impl Display,
    part: impl Display,
    unread: impl Display,
    open: impl Display,
) -> String {
    format!("{held} of {all} held, {part} in part, {unread} not read; {open} of the score are open")
}

pub fn a_year_then(amount: impl Display) -> String {
    format!("{amount} a year. ")
}

pub fn still_open(points: impl Display) -> String {
    format!("{points} open")
}

pub fn weight_of(weight: impl Display, open: impl Display) -> String {
    format!("{weight} of 23; {open}")
}

// negotiation/renewal/mod.rs

pub const LEAD: &str = "What to ask for, when, and with what in hand.";

pub const SECTIONS: [(&str, &str); 4] = [
    ("calendar-title", "Calendar"),
    ("clauses-title", "Clauses"),
    ("preparation-title", "Preparation"),
    ("brief-title", "Negotiation brief"),
];

pub const CALENDAR: &str = "Calendar";
pub const CLAUSES: &str = "Clauses";
pub const PREPARATION: &str = "Preparation";

// negotiation/renewal/steps.rs

pub const STEPS_LEAD: &str = "A step is done when it has produced something you can put on the table: a document, a figure, a name. What you write \
     stands in the brief.";
