//! The words of the view "Agreement". Words of fields are in their table.

pub(super) const LEAD: &str = "What the agreement, or the offer on the table, is worth over its term, and what would have to change.";
pub(super) const NO_AGREEMENT: &str = "There is no agreement or offer to weigh: the commitment is 0. Enter one below, or look at which commitment \
     would pay.";
pub(super) const NO_SPEND: &str = "There is no spend at list, so there is nothing to discount.";
pub(super) const GAPS: &str = "Some Bedrock prices are not in the snapshot. List and saving are “at least”, and the shortfall is at most \
     what is shown.";
pub(super) const DISCOUNTED: &str =
    "In today's dollars: later years count less, by your discount rate.";

/// Element ids and titles of the sections.
pub(super) const SECTIONS: [(&str, &str); 8] = [
    ("list-to-net", "From list to net"),
    ("year-by-year", "Year by year"),
    ("which-commitment", "Which commitment"),
    (
        "must-change",
        "What must change for this offer to be worth signing",
    ),
    ("moves-most", "What moves it most"),
    ("uncertainty", "Uncertainty"),
    ("benchmark", "The discount benchmark"),
    ("published", "What others publish"),
];

pub(super) const NUMBERS: &str = "The same in numbers";

pub(super) const WHO: &str = "Who gets the EDP discount";
pub(super) const VENDORS: &str = "Vendors with a treatment of their own";
pub(super) const VENDORS_HINT: &str = "Where the contract treats one vendor's models apart. Amazon's own always get the discount and count.";
pub(super) const LIST: &str = "At list";
pub(super) const LAYER: &str = "Bedrock layer";
pub(super) const EDP: &str = "EDP discount";
pub(super) const NET: &str = "To pay";
pub(super) const WITHOUT_EDP: &str = "Of list, third-party models without the EDP discount";
pub(super) const OUTSIDE: &str = "Of list, not under the agreement in year 1";

pub(super) const BILL: &str = "Check the reading against a bill";
pub(super) const BILL_LEAD: &str = "Three lines of a bill show how the two discounts really combine. The starting figures are a published day of a \
     real bill. Enter yours from the cost and usage report: unblended cost before discounts, EDP discount, private-rate \
     discount.";
pub(super) const BILL_IMPOSSIBLE: &str = "The discounts are larger than what they are taken from. Check the three lines: each is a positive amount of \
     the same period.";
pub(super) const BILL_ADDITIVE: &str = "both lines ÷ gross";
pub(super) const BILL_COMPOUND: &str = "private rate ÷ gross; EDP ÷ what the private rate leaves";
pub(super) const BILL_FITS: &str = "The reading that fits is the one whose percentages are those of your contract. Where only one service has a \
     private rate, take the lines of that service alone.";

pub(super) const YEAR_COMMITMENTS: &str = "Commitment";
pub(super) const YEAR_GROWTH: &str = "Growth";
pub(super) const YEAR_MARKETPLACE: &str = "Marketplace and Bedrock";
pub(super) const YEAR_SETTLEMENT: &str = "Settlement and time";
pub(super) const BURN: &str = "Burn means what counts towards the commitment. The low and the high case are reached or missed one time in ten \
     each.";
pub(super) const CLAUSE_WORTH: &str = "What the settlement is worth";

pub(super) const AXIS: &str = "Dashed upright lines are the thresholds of the tiers. The vertical axis does not begin at zero, so that differences show.";
pub(super) const SHAPED: &str = "Every tier is priced with your full terms, your present distance from the typical discount, and the same risk in \
     every year. The cheapest commitment is always at a threshold: inside a tier more commitment brings no deeper \
     discount and never costs less.";
pub(super) const RAMP: &str = "A ramp with the same risk in every year";

pub(super) const WORTH_IT: &str = "It is worth signing as it stands. This is how far a single term could get worse before it is not:";
pub(super) const NOT_WORTH_IT: &str = "Each row changes one term alone and leaves all others. The smallest change that makes the net value positive:";
pub(super) const NOTHING_COMMITTED: &str = "Without a commitment there is no offer to repair.";

pub(super) const MOVES: &str = "Each input is moved alone, by a step of ours that is wide enough to be seen and is no forecast; all others stay. \
     The longest bar deserves the most care.";
pub(super) const SUPPORT: &str = "Support fee";

pub(super) const OPINION: &str = "An opinion of this project: published ranges differ by a factor of seven at one commitment size, and AWS \
     publishes none. Replace any tier with what you know; the score and every figure here follow, and say so.";
pub(super) const OWN_TIERS: &str = "Your own tiers";
pub(super) const FACTORS: &str = "Factors for the term";
pub(super) const FULL: &str = "No more tiers can be added. Remove one first.";
pub(super) const OWN: &str = "own";
pub(super) const PUBLISHED: &str = "Everything that was found. Most sources sell negotiation services and publish their own unaudited figures: read \
     them as opinions with a name on them. Figures in our words.";
