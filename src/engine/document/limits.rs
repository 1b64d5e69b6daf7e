//! What neither score nor report knows, in plain sentences: said where the method is explained and at the end of every
//! report. What the figures of one position assume belongs in its brief.

/// What this does not know.
pub const LIMITS: [&str; 9] = [
    "Cost is not quality: no figure says how well a model answers. That is your test.",
    "This is not legal or financial advice, and no contract has been read.",
    "The discount benchmark is read from published ranges that differ by a factor of seven at one commitment size.",
    "Three cases stand for all futures. A commitment at the low case shows no shortfall here and would have some in a year \
     that is worse still: the Agreement view simulates that.",
    "The score lets AWS and Bedrock grow alike. Growth of their own belongs to the Agreement view and does not move the score.",
    "Support fees, credits, taxes and carry-forward are outside the score.",
    "AWS does not publish what a model unit serves, nor any discount. Where you do not know, the page says so and counts it \
     as not known.",
    "Prices are those of the snapshot, with the date of each. A rate that has changed since is wrong here until you enter yours.",
    "Tiers of the benchmark are steps. Real offers are continuous and negotiated.",
];
