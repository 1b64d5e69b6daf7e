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
pub(super) const DRAFT: &str = "Unnamed draft";
pub(super) const REFUSED: &str = "This browser stores nothing just now, so scenarios are lost when the page is closed. Save them to a file.";

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

pub(super) const SENT: &str = "Shared comparison (read-only)";
pub(super) const SENT_LEAD: &str =
    "Someone sent you these scenarios. Your own draft and scenarios are untouched.";
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

pub(super) const SHARE: &str = "Share";
pub(super) const HOLDS: &str = "The link holds every figure and answer that you typed, and what you call use cases and vendors.";
pub(super) const HOLDS_LESS: &str = "The link holds percentages, dates, models, answers and what you call use cases and vendors, and no money, tokens or \
    other volumes, from which spend could be worked out. Whoever opens it reads that amounts were left out and sees the example's in their place: \
    score and dollars are not yours.";
pub(super) const WITH_NAMES: &str = "It also holds the scenarios' names.";
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
pub(super) const LOCKING: &str = "Locking …";
pub(super) const NO_CRYPTO: &str = "This browser offers no encryption on this page (it wants https), so a passphrase cannot be used here.";
pub(super) const DONE: &str = "Close";

pub(super) const UNLOCK: &str = "This link is under a passphrase";
pub(super) const UNLOCK_LEAD: &str = "Ask the sender for it. Nothing of the link is shown without it, and it leaves this page no more than the figures do.";
pub(super) const UNLOCK_BOX: &str = "Passphrase";
pub(super) const UNLOCK_DO: &str = "Open";
pub(super) const WRONG: &str = "This is not the passphrase of this link, or the link was changed on the way. Check capitals and spaces, and try again.";
pub(super) const BACK: &str = "Back to my draft";
