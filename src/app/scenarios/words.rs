//! What the scenarios and the dialogue for sharing say, in one place.

pub(super) const LEAD: &str = "Keep several versions of your position in this browser: today's, the offer, the one you ask for. \
    Nothing of them is sent anywhere.";
pub(super) const NONE_YET: &str = "No scenario is kept yet. Give the figures you have now a name; then make a copy, change it and compare.";
pub(super) const NAME: &str = "Name of the new scenario";
pub(super) const KEEP: &str = "Keep the present figures under this name";
pub(super) const COPY_AS: &str = "Copy the open one under this name";
pub(super) const START: &str = "Start from the example under this name";
pub(super) const OPEN_NOW: &str = "open now";
pub(super) const KEPT: &str = "Scenario kept. What you change from here on belongs to it.";
pub(super) const COPIED: &str = "Copy made and opened.";
pub(super) const STARTED: &str = "New scenario made and opened.";
pub(super) const OPENED: &str = "Another scenario is open.";
pub(super) const RENAMED: &str = "Scenario renamed.";
pub(super) const DELETED: &str = "Scenario deleted.";
pub(super) const FULL: &str = "There is no room: this browser holds up to 100 scenarios here. Delete one first, or save all to a file.";
pub(super) const UNNAMED: &str = "Scenario";
pub(super) const DRAFT: &str = "Unnamed draft";
pub(super) const REFUSED: &str = "This browser stores nothing just now, so scenarios are lost when the page is closed. Save them to a file.";

pub(super) const LIST: &str = "List of scenarios";
pub(super) const OPEN: &str = "Open";
pub(super) const DUPLICATE: &str = "Duplicate";
pub(super) const RENAME: &str = "Rename";
pub(super) const DELETE: &str = "Delete";
pub(super) const SAVE_NAME: &str = "Save the name";
pub(super) const LEAVE_NAME: &str = "Leave it";

/// Label of the box for another name.
pub(super) fn new_name(name: &str) -> String {
    format!("New name of {name}")
}

pub(super) const COMPARE: &str = "Side by side";
pub(super) const COMPARE_LEAD: &str = "Choose up to four. Each is compared with the first one.";
pub(super) const CHOOSE_TWO: &str = "Choose at least two.";
pub(super) const RATES: &str = "Rates behind the use on demand";
pub(super) const RATES_HINT: &str =
    "Every other figure opens to its working where its scenario is open.";
pub(super) const LEFT_OUT: &str = "left out";
pub(super) const NO_AMOUNTS_HERE: &str = "Amounts were left out of a scenario marked so: its scores rest on the example's money, and are nobody's own.";
pub(super) const RESULTS: &str = "Results";
pub(super) const INPUTS: &str = "Answers that differ";
pub(super) const ALIKE: &str = "All answers are the same.";
pub(super) const OVERLAP: &str = "Money is in US dollars, over the term as expected over the three cases. The amounts overlap: do not add them up.";

pub(super) const SCORE: &str = "Score, of 100";
pub(super) const BAND: &str = "Band";
pub(super) const OWN_INPUTS: &str = "Inputs of their own, of 25";
pub(super) const AT_LIST: &str = "Bedrock at list, a year";
pub(super) const DISCOUNTED: &str = "Bedrock after discounts, a year";
pub(super) const SHORTFALL: &str = "Expected shortfall, a year";
pub(super) const AT_STAKE: &str = "Money at stake, largest single item, a year";
pub(super) const PAID: &str = "Paid over the term, without shortfall";
pub(super) const SAVED: &str = "Discounts over the term";
pub(super) const SHORT_IN_TERM: &str = "Shortfall over the term";
pub(super) const WORTH: &str = "Worth of the agreement over its term";
pub(super) const SAME: &str = "(same)";
pub(super) const DIFFERS: &str = "differs: ";
pub(super) const NO_ROW: &str = "none";
pub(super) const UNKNOWN: &str = "not known";
pub(super) const AT_LEAST: &str = "at least ";
pub(super) const NOT_APPLICABLE: &str = "does not apply";

pub(super) const PRINT: &str = "Print the comparison";
/// After the heading, on paper.
pub(super) const ON_PAPER: &str = ": Bedrock positions compared";
pub(super) const RESTS: &str = "This is arithmetic on the answers given, not legal, tax or commercial advice. The benchmark of discounts is read from \
    published ranges, and no contract has been read.";
pub(super) const OPEN_THIS: &str = "Open these results";
pub(super) const HOLDS_ALL: &str =
    "The address holds every figure and name behind them: whoever has it can open it.";

/// Title over the scores where one is ahead.
pub(super) fn highest(name: &str, score: String, ahead: String) -> String {
    format!("“{name}” scores highest: {score} of 100, {ahead} above the next")
}

/// Title over the scores where several are ahead.
pub(super) fn highest_with(name: &str, more: usize, score: String) -> String {
    format!("“{name}” and {more} more score highest: {score} of 100")
}

/// Title over the scores where none is ahead.
pub(super) fn same_score(score: String) -> String {
    format!("All have the same score: {score}")
}

/// Title over the money at stake: who has the most and who the least.
pub(super) fn most_at_stake(most: (&str, String), least: (&str, String)) -> String {
    format!(
        "“{}” has the most at stake in one item, {} a year; “{}” the least, {}",
        most.0, most.1, least.0, least.1
    )
}

pub(super) const SENT: &str = "Shared comparison (read-only)";
pub(super) const SENT_LEAD: &str =
    "Someone sent you these scenarios. Your own draft and scenarios are untouched.";
pub(super) const SENT_ONE: &str = "Shared scenario (read-only)";
pub(super) const SENT_ONE_LEAD: &str =
    "Someone sent you this scenario. Your own draft and scenarios are untouched.";
pub(super) const KEEP_ONE: &str = "Keep and open this scenario";
pub(super) const CLOSE_ONE: &str = "Close the scenario";
pub(super) const KEEP_THESE: &str = "Keep these scenarios";
pub(super) const CLOSE: &str = "Close the comparison";
pub(super) const KEPT_THESE: &str = "The scenarios of the link are kept.";

pub(super) const FILES: &str = "Files";
pub(super) const FILES_LEAD: &str =
    "A file holds every figure that you typed. Whoever has it can open it here.";
pub(super) const SAVE_ONE: &str = "Save the open figures to a file";
pub(super) const SAVE_ALL: &str = "Save all scenarios to one file";
pub(super) const IMPORT: &str = "Bring in scenarios from a file";
pub(super) const IMPORT_HINT: &str =
    "A file that was saved here. Nothing is overwritten: a name that is taken gets a number.";
pub(super) const BROUGHT_IN: &str = "The scenarios of the file are kept.";

/// A file that the browser could not read.
pub(super) fn unreadable(file: &str) -> String {
    format!("{file}: the browser could not read this file. Choose it again.")
}

pub(super) const SHARE: &str = "Share";
pub(super) const HOLDS: &str = "The link holds every figure and answer that you typed, and what you call use cases and vendors.";
pub(super) const HOLDS_LESS: &str = "The link holds percentages, dates, models, answers and what you call use cases and vendors, and no money, tokens or \
    other volumes, from which spend could be worked out. Whoever opens it reads that amounts were left out and sees the example's in their place: \
    score and dollars are not yours.";
pub(super) const WITH_NAMES: &str = "It also holds the scenarios' names.";
pub(super) const WITH_NAME: &str = "It also holds the scenario's name.";
pub(super) const NAMED_HINT: &str =
    "Whoever opens it sees the results under this name, and the answers once they keep it.";
pub(super) const WITHOUT_NAME: &str = "What the scenario is called stays here.";
pub(super) const FOR_ALL: &str = "No server sees it; whoever has the link can open it.";
pub(super) const FOR_THOSE: &str =
    "No server sees it, and all of it is encrypted: it opens with the passphrase alone.";
pub(super) const WEAK: &str =
    "Use four words or more: whoever has the link can try passphrases without limit.";
pub(super) const LOCKED: &str = "Without the passphrase the link shows nothing. Send it another way. If it is lost, nobody can open the link.";
pub(super) const NO_AMOUNTS: &str = "Leave amounts out: money, tokens and other volumes";
pub(super) const PASSPHRASE: &str = "Passphrase (leave it empty for none)";
pub(super) const WHAT: &str = "What to share";
pub(super) const THIS: &str = "The figures on the screen";
pub(super) const COMPARISON: &str = "A comparison: ";
pub(super) const LINK: &str = "Link";
pub(super) const COPY: &str = "Copy this link";
pub(super) const COPIED_LINK: &str = "Link copied.";
pub(super) const NOT_COPIED: &str =
    "The browser did not allow copying. Select the link and copy it yourself.";
pub(super) const TOO_LONG: &str =
    "Some mail and chat programs cut links of more than 2,000 characters. Send a file instead.";
pub(super) const SAVE_FILE: &str = "Save a file instead";
pub(super) const FILE_OPEN: &str = "A file has no passphrase.";
pub(super) const QR: &str = "Code to photograph";
pub(super) const NO_QR: &str = "The link is too long for a code that a camera can read.";
pub(super) const QR_NAME: &str = "QR code of the link";
pub(super) const LOCKING: &str = "Locking …";
pub(super) const NO_CRYPTO: &str = "This browser offers no encryption on this page (it wants https), so a passphrase cannot be used here.";
pub(super) const DONE: &str = "Close";

/// Whether the name of one scenario travels with it.
pub(super) fn with_name(name: &str) -> String {
    format!("With its name: {name}")
}

/// How long a link is.
pub(super) fn length(link: &str) -> String {
    format!("{} characters.", link.len())
}

pub(super) const UNLOCK: &str = "This link is under a passphrase";
pub(super) const UNLOCK_LEAD: &str = "Ask the sender for it. Nothing of the link is shown without it, and it leaves this page no more than the figures do.";
pub(super) const UNLOCK_BOX: &str = "Passphrase";
pub(super) const UNLOCK_DO: &str = "Open";
pub(super) const WRONG: &str = "This is not the passphrase of this link, or the link was changed on the way. Check capitals and spaces, and try again.";
pub(super) const BACK: &str = "Back to my draft";
