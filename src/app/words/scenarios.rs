//! What the scenarios and the dialogue for sharing say, and what a link says when it is opened. Words that another tab
//! causes stand here as well.

use std::fmt::Display;

pub const LEAD: &str = "Keep several versions of your position in this browser: today's, the offer, the one you ask for. \
    Nothing of them is sent anywhere.";
pub const NONE_YET: &str = "No scenario is kept yet. Give the figures you have now a name; then make a copy, change it and compare.";
pub const NAME: &str = "Name of the new scenario";
pub const KEEP: &str = "Keep the present figures under this name";
pub const COPY_AS: &str = "Copy the open one under this name";
pub const START: &str = "Start from the example under this name";
pub const OPEN_NOW: &str = "open now";
pub const KEPT: &str = "Scenario kept. What you change from here on belongs to it.";
pub const COPIED: &str = "Copy made and opened.";
pub const STARTED: &str = "New scenario made and opened.";
pub const OPENED: &str = "Another scenario is open.";
pub const RENAMED: &str = "Scenario renamed.";
pub const NUMBERED: &str = "Another scenario has that name: this one got a number behind it.";
pub const DELETED: &str = "Scenario deleted.";
pub const FULL: &str = "There is no room: this browser holds up to 100 scenarios here. Delete one first, or save all to a file.";
pub const UNNAMED: &str = "Scenario";
pub const DRAFT: &str = "Unnamed draft";
pub const REFUSED: &str = "This browser stores nothing just now, so scenarios are lost when the page is closed. Save them to a file.";

pub const LIST: &str = "List of scenarios";
pub const OPEN: &str = "Open";
pub const DUPLICATE: &str = "Duplicate";
pub const RENAME: &str = "Rename";
pub const DELETE: &str = "Delete";
pub const SAVE_NAME: &str = "Save the name";
pub const LEAVE_NAME: &str = "Leave it";

/// Label of the box for another name.
pub fn new_name(name: &str) -> String {
    format!("New name of {name}")
}

pub const COMPARE: &str = "Side by side";
pub const COMPARE_LEAD: &str = "Choose up to four. Each is compared with the first one.";
pub const CHOOSE_TWO: &str = "Choose at least two.";
pub const RATES: &str = "Rates behind the use on demand";
pub const RATES_HINT: &str = "Every other figure opens to its working where its scenario is open.";
pub const LEFT_OUT: &str = "left out";
pub const NO_AMOUNTS_HERE: &str = "Amounts were left out of a scenario marked so: its scores rest on the example's money, and are nobody's own.";
pub const NO_AMOUNTS_ALONE: &str =
    "Amounts were left out: the score rests on the example's money, and is nobody's own.";
pub const RESULTS: &str = "Results";
pub const INPUTS: &str = "Answers that differ";
pub const ALIKE: &str = "All answers are the same.";
pub const OVERLAP: &str = "Money is in US dollars, a year or over the term, as expected over the three cases. The amounts overlap: do not add them up.";

pub const SCORE: &str = "Score, of 100";
pub const BAND: &str = "Band";
pub const OWN_INPUTS: &str = "Inputs of their own, of 25";
pub const AT_LIST: &str = "Bedrock at list, a year";
pub const DISCOUNTED: &str = "Bedrock after discounts, a year";
pub const SHORTFALL: &str = "Expected shortfall, a year";
pub const AT_STAKE: &str = "Money at stake, largest single item, a year";
pub const PAID: &str = "Paid over the term, without shortfall";
pub const SAVED: &str = "Discounts over the term";
pub const SHORT_IN_TERM: &str = "Shortfall over the term";
pub const WORTH: &str = "Worth of the agreement over its term";
pub const SAME: &str = "(same)";
pub const DIFFERS: &str = "differs: ";
pub const NO_ROW: &str = "none";
pub const UNKNOWN: &str = "not known";
pub const AT_LEAST: &str = "at least ";
pub const NOT_APPLICABLE: &str = "does not apply";

pub const PRINT: &str = "Print the comparison";
/// After the heading, on paper.
pub const ON_PAPER: &str = ": Bedrock positions compared";
pub const RESTS: &str = "This is arithmetic on the answers given, not legal, tax or commercial advice. The benchmark of discounts is read from \
    published ranges, and no contract has been read.";
pub const OPEN_THIS: &str = "Open these results";
pub const HOLDS_ALL: &str =
    "The address holds every figure and name behind them: whoever has it can open it.";

/// Title over the scores where one is ahead.
pub fn highest(name: &str, score: String, ahead: String) -> String {
    format!("“{name}” scores highest: {score} of 100, {ahead} above the next")
}

/// Title over the scores where several are ahead.
pub fn highest_with(name: &str, more: usize, score: String) -> String {
    format!("“{name}” and {more} more score highest: {score} of 100")
}

/// Title over the scores where none is ahead.
pub fn same_score(score: String) -> String {
    format!("All have the same score: {score}")
}

/// How many of a scenario's inputs are not its own.
pub fn and_left(name: &str, left: u32) -> String {
    format!("“{name}” {left}")
}

/// That the example stands for what some have not answered.
pub fn examples_stand(left: &str) -> String {
    format!(
        "The example's figures stand for inputs that are nobody's own, and the scores rest on them. Of 25: {left}."
    )
}

/// A scenario, and how many more have the same figure.
pub fn and_others(name: &str, others: usize) -> String {
    match others {
        0 => format!("“{name}”"),
        _ => format!("“{name}” and {others} more"),
    }
}

/// Title over the money at stake: who has the most and who the least.
pub fn most_at_stake(most: (&str, String), least: (&str, String)) -> String {
    format!(
        "At stake in the largest single item, a year: most in {}, {}; least in {}, {}",
        most.0, most.1, least.0, least.1
    )
}

pub const SENT: &str = "Shared comparison (read-only)";
pub const SENT_LEAD: &str =
    "Someone sent you these scenarios. Your own draft and scenarios are untouched.";
pub const SENT_ONE: &str = "Shared scenario (read-only)";
pub const SENT_ONE_LEAD: &str =
    "Someone sent you this scenario. Your own draft and scenarios are untouched.";
pub const KEEP_ONE: &str = "Keep and open this scenario";
pub const CLOSE_ONE: &str = "Close the scenario";
pub const KEEP_THESE: &str = "Keep these scenarios";
pub const CLOSE: &str = "Close the comparison";
pub const KEPT_THESE: &str = "The scenarios of the link are kept.";

pub const FILES: &str = "Files";
pub const FILES_LEAD: &str =
    "A file holds every figure that you typed. Whoever has it can open it here.";
pub const SAVE_ONE: &str = "Save the open figures to a file";
pub const SAVE_ALL: &str = "Save all scenarios to one file";
pub const IMPORT: &str = "Bring in scenarios from a file";
pub const IMPORT_HINT: &str =
    "A file that was saved here. Nothing is overwritten: a name that is taken gets a number.";
pub const BROUGHT_IN: &str = "The scenarios of the file are kept.";

/// A file that the browser could not read.
pub fn unreadable(file: &str) -> String {
    format!("{file}: the browser could not read this file. Choose it again.")
}

pub const SHARE: &str = "Share";
pub const HOLDS: &str = "The link holds every figure and answer that you typed, and what you call use cases and vendors.";
pub const HOLDS_LESS: &str = "The link holds percentages, dates, models, answers and what you call use cases and vendors, and no money, tokens or \
    other volumes, from which spend could be worked out. Whoever opens it reads that amounts were left out and sees the example's in their place: \
    score and dollars are not yours.";
pub const WITH_NAMES: &str = "It also holds the scenarios' names.";
pub const WITH_NAME: &str = "It also holds the scenario's name.";
pub const NAMED_HINT: &str =
    "Whoever opens it sees the results under this name, and the answers once they keep it.";
pub const WITHOUT_NAME: &str = "What the scenario is called stays here.";
pub const FOR_ALL: &str = "No server sees it; whoever has the link can open it.";
pub const FOR_THOSE: &str =
    "No server sees it, and all of it is encrypted: it opens with the passphrase alone.";
pub const WEAK: &str =
    "Use four words or more: whoever has the link can try passphrases without limit.";
pub const LOCKED: &str = "Without the passphrase the link shows nothing. Send it another way. If it is lost, nobody can open the link.";
pub const NO_AMOUNTS: &str = "Leave amounts out: money, tokens and other volumes";
pub const PASSPHRASE: &str = "Passphrase (leave it empty for none)";
pub const WHAT: &str = "What to share";
pub const THIS: &str = "The figures on the screen";
pub const COMPARISON: &str = "A comparison: ";
pub const LINK: &str = "Link";
pub const COPY: &str = "Copy this link";
pub const COPIED_LINK: &str = "Link copied.";
pub const NOT_COPIED: &str =
    "The browser did not allow copying. Select the link and copy it yourself.";
pub const TOO_LONG: &str =
    "Some mail and chat programs cut links of more than 2,000 characters. Send a file instead.";
pub const SAVE_FILE: &str = "Save a file instead";
pub const FILE_OPEN: &str = "A file has no passphrase.";
pub const QR: &str = "Code to photograph";
pub const NO_QR: &str = "The link is too long for a code that a camera can read.";
pub const QR_NAME: &str = "QR code of the link";
pub const LOCKING: &str = "Locking …";
pub const NO_CRYPTO: &str = "This browser offers no encryption on this page (it wants https), so a passphrase cannot be used here.";
pub const DONE: &str = "Close";

/// Whether the name of one scenario travels with it.
pub fn with_name(name: &str) -> String {
    format!("With its name: {name}")
}

/// How long a link is.
pub fn length(link: &str) -> String {
    format!("{} characters.", link.len())
}

pub const UNLOCK: &str = "This link is under a passphrase";
pub const UNLOCK_LEAD: &str = "Ask the sender for it. Nothing of the link is shown without it, and neither the passphrase nor the figures leave this page.";
pub const UNLOCK_BOX: &str = "Passphrase";
pub const UNLOCK_DO: &str = "Open";
pub const WRONG: &str = "This is not the passphrase of this link, or the link was changed on the way. Check capitals and spaces, and try again.";
pub const BACK: &str = "Back to my draft";

pub const READ_ONLY: &str = "Shared scenario (read-only)";
pub const READ_ONLY_LEAD: &str =
    "You are looking at someone else's figures. Your own draft is untouched.";
pub const MAKE_COPY: &str = "Make a copy";
pub const UNREADABLE: &str = "Parts of this link could not be read and show their defaults: ";
pub const OTHER_RATES: &str =
    "It was made with other rates, so figures may differ from what its sender saw. Rates then: ";

// details/keeping.rs

pub const CHANGED: &str = "Another tab has changed this scenario too. Whichever tab changes it next replaces what the other wrote.";
pub const REMOVED_ELSEWHERE: &str =
    "Another tab has deleted this scenario. What you see here is a draft without a name now.";
pub const LISTED: &str = "Another tab has changed the list of scenarios.";

// details/link.rs

pub const NO_AMOUNTS_SENT: &str = "The sender left amounts out, or entered none. Money and volumes are the example's: score and dollars are not the sender's.";

pub fn some_examples(count: impl Display) -> String {
    format!(
        "{count} of 25 inputs are not the sender's but the example's; they are marked “example”."
    )
}

// details/scenarios.rs

pub const SHARE_MORE: &str = "Share …";
