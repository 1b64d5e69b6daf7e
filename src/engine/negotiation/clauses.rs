//! The twelve clauses with what each is worth: points of the score that are still open, and dollars where the model has
//! a figure. Their words and weights are the scenario's, the arithmetic of a shortfall that of `formulas`.

use crate::engine::agreement::{Forecast, Terms, outlook};
use crate::engine::formulas::true_up::{Year, annual, at_term_end};
use crate::engine::num::{Factor, Percent, Points, Usd};
use crate::engine::scenario::negotiation::ErosionInputs;
use crate::engine::scenario::{Answer, Basis, CLAUSES, Clause, Treatment};
use crate::engine::value::{Phrase, Value};

use super::assessed::Assessed;
use super::erosion::{Erosion, Path};

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

const PROTECTS: &str = "No figure: it protects, it does not save.";
const NO_AGREEMENT: &str = "No figure: there is no commitment.";

/// All twelve, in their order.
pub fn clauses(
    position: Assessed<'_>,
    inputs: &ErosionInputs,
    erosion: &Erosion,
) -> Vec<ClauseRow> {
    let answers = position.scenario.contract.clauses;
    let row = |(index, (clause, answer)): (usize, (&'static Clause, Answer))| ClauseRow {
        index,
        clause,
        answer,
        open: open(position, index, answer),
        worth: worth(position, index, inputs, erosion),
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

fn worth(position: Assessed<'_>, index: usize, inputs: &ErosionInputs, erosion: &Erosion) -> Worth {
    let id = CLAUSES.get(index).map_or("", |clause| clause.id);
    match id {
        "rate_lock_and_price_drop" => rate_lock(position, inputs, erosion),
        "shortfall_carry_forward" | "marketplace_list_and_cap" | "eligible_fee_definition"
            if !position.scenario.has_agreement() =>
        {
            Worth::NotPriced(NO_AGREEMENT)
        }
        "shortfall_carry_forward" => carry_forward(position),
        "marketplace_list_and_cap" => marketplace(position),
        "eligible_fee_definition" => eligible_fees(position),
        _ => Worth::NotPriced(PROTECTS),
    }
}

/// Expected shortfall settled every year, with all excess carried forward, and once at the end of the term (domain
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
    /// The three for low, base and high cases that weigh as much as stated, each a list of years.
    pub fn of(cases: &[(Vec<Year>, Factor)]) -> Self {
        let expected = |owed: fn(&[Year]) -> Usd| {
            let weighed = cases.iter().map(|(years, weight)| owed(years) * *weight);
            weighed.sum()
        };
        Self {
            annual: expected(|years| owed(years, Percent::ZERO)),
            carried: expected(|years| owed(years, Percent::WHOLE)),
            term_end: expected(at_term_end),
        }
    }
}

fn owed(years: &[Year], carry: Percent) -> Usd {
    annual(years, carry).iter().map(|year| year.shortfall).sum()
}

fn carry_forward(position: Assessed<'_>) -> Worth {
    let [low, base, high] = position.rubric.model.case_weights;
    let case = |index: usize| -> Vec<Year> {
        let years = position.report.years.iter();
        years
            .filter_map(|year| {
                let case = year.cases.get(index)?;
                Some(Year {
                    commitment: year.commitment,
                    counted: case.counted,
                })
            })
            .collect()
    };
    let settled = Settlements::of(&[(case(0), low), (case(1), base), (case(2), high)]);
    let saved = settled.annual - settled.carried.min(settled.term_end);
    Worth::Yearly(
        saved.per(position.term()),
        Phrase::new(
            "Expected shortfall over the term: {0} settled every year, {1} with all excess carried forward, {2} settled \
             once at the end.",
            [settled.annual, settled.carried, settled.term_end].map(Value::Usd),
        ),
    )
}

fn marketplace(position: Assessed<'_>) -> Worth {
    if !position.scenario.marketplace.purchases.is_positive() {
        return Worth::NotPriced("No figure: there are no Marketplace purchases.");
    }
    let mut model = position.rubric.model.clone();
    model.marketplace_cap = RAISED_CAP;
    let terms = Terms::of(position.scenario);
    let forecast = Forecast::new(
        &position.scenario.spend,
        position.scenario.agreement.term,
        &model,
    );
    let now = &position.report.outlook;
    let burn = terms.burn(position.report.year_one);
    let then = outlook(&forecast, burn, &terms, now.commitments.clone(), &model);
    Worth::Yearly(
        (now.shortfall - then.shortfall).per(position.term()),
        Phrase::new(
            "Expected shortfall over the term: {0} at a cap of {1}, {2} at {3}.",
            [
                Value::Usd(now.shortfall),
                Value::Percent(position.rubric.model.marketplace_cap),
                Value::Usd(then.shortfall),
                Value::Percent(RAISED_CAP),
            ],
        ),
    )
}

fn eligible_fees(position: Assessed<'_>) -> Worth {
    let defined = position.with(|scenario| {
        scenario.bedrock.treatment = Treatment::Full;
        scenario.agreement.basis = Basis::Gross;
    });
    let (now, then) = (
        position.report.outlook.net_value(),
        defined.outlook.net_value(),
    );
    Worth::Yearly(
        (then - now).per(position.term()),
        Phrase::new(
            "Net value over the term: {0} as answered, {1} with third-party models in full and list amounts retiring the \
             commitment.",
            [now, then].map(Value::Usd),
        ),
    )
}

/// With a fixed list rate, or while nobody knows, what one price drop would cost; otherwise the score's sensitivity to a
/// rise. Both are assumptions.
fn rate_lock(position: Assessed<'_>, inputs: &ErosionInputs, erosion: &Erosion) -> Worth {
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
