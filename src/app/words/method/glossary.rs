//! The words of method/glossary.

// details/method/glossary.rs

pub const TERMS: &[(&str, &str)] = &[
    (
        "Batch",
        "Requests answered within a day, usually at half the price.",
    ),
    (
        "BATNA",
        "Best alternative to a negotiated agreement: what you would do if you did not sign. Here, the same work bought from another seller.",
    ),
    (
        "Bedrock layer",
        "A discount on Bedrock alone, on top of the EDP discount. It may apply to tokens, to reserved capacity, or to both.",
    ),
    (
        "Break-even",
        "The use, or the price, at which two ways to pay cost the same.",
    ),
    (
        "Burn, drawdown",
        "Spend that counts towards the commitment.",
    ),
    (
        "Cache write, cache read",
        "Storing the beginning of a prompt, and using it again. A read costs a fraction of plain input, a write somewhat more than plain input.",
    ),
    (
        "Carry-forward",
        "What one year burns above its commitment counts in the next.",
    ),
    (
        "Commitment",
        "What you promise to spend in each year of the agreement, used or not.",
    ),
    (
        "Confidence of a rate",
        "High: two sources or AWS's own record agree. Medium: one source drawn from AWS. Low: no AWS source, or sources differ.",
    ),
    (
        "Cross-Region inference",
        "AWS serves a request from another Region: of the same geography, or of any with the global endpoint.",
    ),
    (
        "EDP, PPA",
        "Enterprise Discount Program, by its contract a Private Pricing Addendum: a percentage off AWS in exchange for a commitment.",
    ),
    (
        "Effective discount",
        "What the agreement saves after shortfall, as a share of list spend. It may be below zero.",
    ),
    (
        "End of life (EOL)",
        "The day after which a model no longer answers.",
    ),
    (
        "Extended access",
        "Use of a model after its public end has been announced, at a price that the vendor may raise.",
    ),
    (
        "Flex",
        "A service tier that answers when there is room, at a lower price.",
    ),
    (
        "Global, geographic, in-Region endpoint",
        "Where a request may be served: anywhere, inside a geography such as the EU, or in one Region. For newer models the global one is cheaper.",
    ),
    (
        "Gross, net measurement",
        "Whether list amounts or discounted amounts count towards the commitment. Net needs more usage for the same figure.",
    ),
    (
        "List, net",
        "The published price, and what is paid after discounts.",
    ),
    (
        "Marketplace",
        "AWS's shop for other vendors' software. Up to a cap, eligible purchases count towards the commitment.",
    ),
    (
        "Model unit, provisioned throughput",
        "A share of a model's capacity by the hour, paid for whether used or idle.",
    ),
    ("On-demand", "Paid per token, without any commitment."),
    (
        "Priority",
        "A service tier that is served first, at a higher price.",
    ),
    (
        "Private offer",
        "A price agreed for one buyer in the Marketplace.",
    ),
    ("Ramp", "A commitment that rises from year to year."),
    (
        "Reserved tier",
        "Throughput in tokens a minute, bought for one or three months; what exceeds it runs on demand.",
    ),
    (
        "Shortfall",
        "The commitment less what counted. It is invoiced and buys nothing.",
    ),
    (
        "Stacking",
        "How two discounts combine: one after the other, both off list, or the better one alone.",
    ),
    (
        "Third-party models",
        "Models on Bedrock from vendors other than Amazon, such as Claude, Llama or Mistral. Agreements differ in how they treat them.",
    ),
    (
        "True-down",
        "A right to lower the commitment, for example after selling a business.",
    ),
];
