//! The output premium: what answers cost beside prompts, and what shorter answers are worth.
//! How many points that costs belongs in the check of the same subject.

use crate::engine::data::Dimension;
use crate::engine::num::{Mtok, Percent, Ratio, Usd};
use crate::engine::quote::{Line, Quantity, Quote, WorkloadQuote};

/// The cuts of output that are priced: the score model's sensitivity, and half.
pub const CUTS: [Percent; 2] = [Percent::of(20, 0), Percent::of(50, 0)];

/// Output against the whole token bill, a year at list.
#[derive(Clone, Debug, PartialEq)]
pub struct OutputPremium {
    /// US dollars a year of output.
    pub output: Usd,
    /// US dollars a year of all tokens.
    pub total: Usd,
    /// Output over all tokens; `None` without spend.
    pub share: Option<Ratio>,
    /// Price of an output token over an input token, weighted by tokens; `None` unless both are used and priced.
    pub price_ratio: Option<Ratio>,
    /// What each of [`CUTS`] is worth.
    pub cuts: [Cut; 2],
    /// True when a price is missing, so that the figures are "at least".
    pub has_gaps: bool,
}

/// What less output is worth, a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// How much less.
    pub less: Percent,
    /// At list: `output × less`.
    pub list: Usd,
    /// After today's discounts: the same × the share of Bedrock list that is paid.
    pub paid: Usd,
}

/// The output premium of one workload. `payable` is the share of Bedrock list spend that is paid.
pub fn of_workload(quote: &WorkloadQuote, payable: Ratio) -> OutputPremium {
    let gaps = !quote.gaps.is_empty();
    premium(
        quote.output,
        quote.input + quote.output,
        &quote.lines,
        gaps,
        payable,
    )
}

/// The output premium of the whole token bill.
pub fn of_bill(quote: &Quote, payable: Ratio) -> OutputPremium {
    let lines = quote.workloads.iter().flat_map(|workload| &workload.lines);
    let gaps = quote.gaps().next().is_some();
    premium(quote.output, quote.tokens(), lines, gaps, payable)
}

fn premium<'a>(
    output: Usd,
    total: Usd,
    lines: impl IntoIterator<Item = &'a Line>,
    has_gaps: bool,
    payable: Ratio,
) -> OutputPremium {
    OutputPremium {
        output,
        total,
        share: output.ratio_to(total),
        price_ratio: price_ratio(lines),
        cuts: CUTS.map(|less| {
            let list = output * less.factor();
            let paid = list * payable.factor();
            Cut { less, list, paid }
        }),
        has_gaps,
    }
}

/// `(output dollars ÷ output tokens) ÷ (input dollars ÷ input tokens)`.
fn price_ratio<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Option<Ratio> {
    let mut sums = [(Usd::ZERO, Mtok::ZERO); 2];
    let [input, output] = &mut sums;
    for line in lines {
        let (sum, tokens) = match (line.dimension, line.billed.quantity()) {
            (Dimension::Input, Quantity::Tokens(tokens)) => (&mut *input, tokens),
            (Dimension::Output, Quantity::Tokens(tokens)) => (&mut *output, tokens),
            _ => continue,
        };
        *sum = (sum.0 + line.yearly, sum.1 + tokens);
    }
    let [(input, input_tokens), (output, output_tokens)] = sums;
    Some((output.over(input)? * input_tokens.over(output_tokens)?).ratio())
}
