//! The twelve clauses with what each is worth: points of the score that are still open, and dollars where the model has
//! a figure. Their words and weights are the scenario's, the arithmetic of a shortfall that of `formulas`.

use crate::engine::num::{Percent, Points, Usd};
use crate::engine::scenario::negotiation::{Settlement, SupportInputs, SupportPlan};
use crate::engine::scenario::{Answer, Basis, CLAUSES, Clause, Treatment};
use crate::engine::value::{Phrase, Value};

use super::assessed::{Assessed, Negotiation};
use super::erosion::Path;
use super::support::support;
use super::terms::Terms;
use super::years::{Position, Totals};

/// What to ask the Marketplace cap to be raised to (domain notes, section 1.4: negotiable to 30 to 35 %).
const RAISED_CAP: Percent = Percent::of(35, 0);

/// What a clause is worth in dollars.
#[derive(Clone, Debug, PartialEq)]
pub enum Worth {
    /// So much a year, and how it comes about.
    Yearly(Usd, Phrase),
    /// No figure, and why.
    NotPriced(&'static str),
}

impl Worth {
    /// US dollars a year; `None` without a figure, and where the figure is nothing.
    pub fn yearly(&self) -> Option<Usd> {
        match self {
            Self::Yearly(usd, _) => Some(*usd).filter(|usd| usd.is_positive()),
            Self::NotPriced(_) => None,
        }
    }
}

/// One clause of the checklist.
#[derive(Clone, Debug)]
pub struct ClauseRow {
    /// Its place in [`CLAUSES`].
    pub index: usize,
    /// Its words and weight.
    pub clause: &'static Clause,
    /// Whether the contract holds it.
    pub answer: Answer,
    /// Points of the whole score that holding it alone would add; nothing for one that is held.
    pub open: Points,
    /// What it is worth, held or not.
    pub worth: Worth,
}

/// Support percentages after negotiation (domain notes, section 1.2: they settle at 3 to 5 %).
const SUPPORT_RATES: [Percent; 2] = [Percent::of(3, 0), Percent::of(5, 0)];

const PROTECTS: &str = "No figure: it protects, it does not save.";
const NO_AGREEMENT: &str = "No figure: there is no commitment.";

/// All twelve, in their order.
pub fn clauses(negotiation: &Negotiation<'_>) -> Vec<ClauseRow> {
    let position = negotiation.assessed;
    let answers = position.scenario.contract.clauses;
    let row = |(index, (clause, answer)): (usize, (&'static Clause, Answer))| ClauseRow {
        index,
        clause,
        answer,
        open: open(position, index, answer),
        worth: worth(negotiation, clause.id),
    };
    CLAUSES.iter().zip(answers).enumerate().map(row).collect()
}

fn open(position: Assessed<'_>, index: usize, answer: Answer) -> Points {
    if answer == Answer::Yes {
        return Points::ZERO;
    }
    let held = position.with(|scenario| {
        if let Some(answer) = scenario.contract.clauses.get_mut(index) {
            *answer = Answer::Yes;
        }
    });
    position.gain(&held)
}

fn worth(negotiation: &Negotiation<'_>, clause: &str) -> Worth {
    let agreed = negotiation.assessed.scenario.has_agreement();
    match clause {
        "rate_lock_and_price_drop" => rate_lock(negotiation),
        "shortfall_carry_forward" | "marketplace_list_and_cap" | "eligible_fee_definition"
            if !agreed =>
        {
            Worth::NotPriced(NO_AGREEMENT)
        }
        "shortfall_carry_forward" => carry_forward(negotiation),
        "marketplace_list_and_cap" => marketplace(negotiation),
        "eligible_fee_definition" => eligible_fees(negotiation),
        "support_fee_decoupled" => support_fee(negotiation),
        _ => Worth::NotPriced(PROTECTS),
    }
}

/// Expected shortfall over the term settled every year, with all excess carried forward, and once at the end (domain
/// notes, section 2.2; vectors V4). Only an excess that comes before a miss can be carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlements {
    /// Every year by itself.
    pub annual: Usd,
    /// Every year, all excess counting in the next.
    pub carried: Usd,
    /// Once.
    pub term_end: Usd,
}

impl Settlements {
    /// The three for one agreement, however it is settled today.
    pub fn of(agreement: &Position) -> Self {
        let short = |settlement, carry| {
            with_terms(agreement, |terms| {
                (terms.settlement, terms.carry_forward) = (settlement, carry);
            })
            .shortfall
        };
        Self {
            annual: short(Settlement::Annual, Percent::ZERO),
            carried: short(Settlement::Annual, Percent::WHOLE),
            term_end: short(Settlement::TermEnd, Percent::ZERO),
        }
    }
}

/// Sums over the term under other terms.
fn with_terms(agreement: &Position, change: impl FnOnce(&mut Terms)) -> Totals {
    let mut other = agreement.clone();
    change(&mut other.terms);
    other.outcome().total
}

fn carry_forward(negotiation: &Negotiation<'_>) -> Worth {
    let (position, agreement) = (negotiation.assessed, &negotiation.agreement);
    let Settlements {
        annual,
        carried,
        term_end,
    } = Settlements::of(agreement);
    Worth::Yearly(
        (annual - carried.min(term_end)).per(position.term()),
        Phrase::new(
            "Expected shortfall over the term: {0} settled every year, {1} with all excess carried forward, {2} settled \
             once at the end.",
            [annual, carried, term_end].map(Value::Usd),
        ),
    )
}

fn marketplace(negotiation: &Negotiation<'_>) -> Worth {
    let (position, agreement) = (negotiation.assessed, &negotiation.agreement);
    if !agreement.spend.fills_pool() {
        return Worth::NotPriced("No figure: nothing is bought that counts inside the cap.");
    }
    let published = position.rubric.model.marketplace_cap;
    let short = |cap| with_terms(agreement, |terms| terms.marketplace_cap = cap).shortfall;
    let (now, then) = (short(published), short(RAISED_CAP));
    Worth::Yearly(
        (now - then).per(position.term()),
        Phrase::new(
            "Expected shortfall over the term: {0} at a cap of {1}, {2} at {3}.",
            [
                Value::Usd(now),
                Value::Percent(published),
                Value::Usd(then),
                Value::Percent(RAISED_CAP),
            ],
        ),
    )
}

fn eligible_fees(negotiation: &Negotiation<'_>) -> Worth {
    let (position, agreement) = (negotiation.assessed, &negotiation.agreement);
    let now = agreement.outcome().total.net_value();
    let mut defined = agreement.clone();
    defined.terms.basis = Basis::Gross;
    for part in &mut defined.spend.parts {
        part.treatment = part.treatment.map(|_| Treatment::Full);
    }
    let then = defined.outcome().total.net_value();
    Worth::Yearly(
        (then - now).per(position.term()),
        Phrase::new(
            "Net value over the term: {0} as answered, {1} with third-party models in full and list amounts retiring the \
             commitment.",
            [now, then].map(Value::Usd),
        ),
    )
}

/// The published bands on list charges against a percentage on net charges, at both ends of the fallback; the dearer end
/// counts.
fn support_fee(negotiation: &Negotiation<'_>) -> Worth {
    if negotiation.inputs.support.plan != SupportPlan::Bands {
        return Worth::NotPriced(
            "No figure: choose the published bands as the support fee under Agreement to get one.",
        );
    }
    let outcome = negotiation.agreement.outcome();
    let fee = |inputs: &SupportInputs| {
        let fee = support(
            &outcome,
            negotiation.agreement.weights,
            inputs,
            negotiation.bands,
        );
        fee.map_or(Usd::ZERO, |fee| fee.total)
    };
    let flat = |rate| SupportInputs {
        plan: SupportPlan::Flat(rate),
        minimum: Usd::ZERO,
        on_net: true,
    };
    let now = fee(&SupportInputs {
        on_net: false,
        ..negotiation.inputs.support
    });
    let [least, most] = SUPPORT_RATES;
    let [cheap, dear] = [least, most].map(|rate| fee(&flat(rate)));
    Worth::Yearly(
        (now - dear).or_zero().per(negotiation.assessed.term()),
        Phrase::new(
            "Support fees over the term: {0} by the published bands on list charges, {1} at {2} of net charges, {3} at {4}.",
            [
                Value::Usd(now),
                Value::Usd(dear),
                Value::Percent(most),
                Value::Usd(cheap),
                Value::Percent(least),
            ],
        ),
    )
}

/// With a fixed list rate, or while nobody knows, what one price drop would cost; otherwise the score's sensitivity to a
/// rise. Both are assumptions.
fn rate_lock(negotiation: &Negotiation<'_>) -> Worth {
    let (position, erosion) = (negotiation.assessed, &negotiation.erosion);
    let inputs = &negotiation.inputs.erosion;
    if position.scenario.bedrock.no_list_rate_commit == Answer::Yes || !erosion.spend.is_positive()
    {
        let rise = position.rubric.model.unlocked_rate_rise;
        let paid = position.report.quote.bedrock() * position.report.payable.factor();
        return Worth::Yearly(
            paid * rise.factor(),
            Phrase::new(
                "An assumption: list prices rise by {0}, on the {1} a year that you pay for Bedrock.",
                [Value::Percent(rise), Value::Usd(paid)],
            ),
        );
    }
    let lost = erosion.total(Path::Drop).lost_to_capped();
    Worth::Yearly(
        lost.per(position.term()),
        Phrase::new(
            "An assumption: one price drop of {0} after {1} months. A price fixed at {2} off the list then costs {3} more \
             over the term.",
            [
                Value::Percent(inputs.drop),
                Value::Count(inputs.drop_after),
                Value::Percent(inputs.fixed_discount),
                Value::Usd(lost),
            ],
        ),
    )
}
